"""Dates of EDTF (ISO 8601-2, levels 0 and 1 as biblatex reads them) ⇄ CSL dates.

Years before Christ are astronomical in EDTF (0 is 1 BC) and plain in CSL (-1 is 1 BC). Seasons are months 21 to 24.
"""

import re

from ssylka.model import Date

_ONE = re.compile(r"(-?\d{4,6})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.+Z-]*)?([~?%]?)")
Part = tuple[int, ...]


def read_date(text: str) -> Date | None:
    """The date that an EDTF string means; any other words become a literal date; None for nothing."""
    text = text.strip()
    if not text:
        return None
    start, slash, end = text.partition("/")
    first = _part(start)
    if not first:
        return Date(literal=text)
    parts, season, circa = [first[0]], first[1], first[2]
    if slash and end.strip() not in {"", ".."}:
        second = _part(end)
        if not second:
            return Date(literal=text)
        parts.append(second[0])
        circa = circa or second[2]
    elif slash:
        return Date(raw=text)
    return Date(date_parts=tuple(parts), season=season, circa=True if circa else None)


def _part(text: str) -> tuple[Part, int | None, bool] | None:
    match = _ONE.fullmatch(text.strip())
    if not match:
        return None
    year = int(match[1])
    if year <= 0:
        year -= 1
    month, day = int(match[2] or 0), int(match[3] or 0)
    if 21 <= month <= 24:
        return (year,), month - 20, bool(match[4])
    if month > 12 or day > 31:
        return None
    return (year, *([month] if month else ()), *([day] if month and day else ())), None, bool(match[4])


def write_date(date: Date) -> str | None:
    """The EDTF string of a date; None where only words are known."""
    if not date.date_parts or not date.date_parts[0]:
        return date.raw
    parts = []
    for part in date.date_parts[:2]:
        if not part:
            continue
        year = part[0] + 1 if part[0] < 0 else part[0]
        text = f"{year:05d}" if year < 0 else f"{year:04d}"
        if len(part) == 1 and isinstance(date.season, int) and 1 <= date.season <= 4:
            text += f"-{date.season + 20}"
        text += "".join(f"-{number:02d}" for number in part[1:3])
        parts.append(text + ("~" if date.circa else ""))
    return "/".join(parts)
