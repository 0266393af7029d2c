"""Dates as data: CSL-JSON date variables, EDTF and free text in `raw` (CSL 1.0.2, "Date"; CSL-JSON schema)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Parts = tuple[int, int, int]
"""Year, month and day, 0 for what is not known; a year before Christ is negative; months 13 to 16 are seasons."""


@dataclass(slots=True)
class DateValue:
    """A date or a range of dates. `begin` is all zeros for a literal; `end` is None for a single date."""

    begin: Parts = (0, 0, 0)
    end: Parts | None = None
    season: str = ""
    circa: bool = False
    literal: str = ""
    open_end: bool = False


def _integer(value: Any) -> int:
    if isinstance(value, bool):
        return 0
    if isinstance(value, int):
        return value if abs(value) < 10**9 else 0
    if isinstance(value, float) and abs(value) < 10**9:
        return int(value)
    if isinstance(value, str):
        match = re.match(r"\s*(-?\d{1,9})", value)
        return int(match.group(1)) if match else 0
    return 0


def _parts(value: Any) -> Parts:
    if not isinstance(value, (list, tuple)):
        return (0, 0, 0)
    numbers = [_integer(part) for part in value[:3]] + [0, 0, 0]
    year, month, day = numbers[0], _month(numbers[1]), numbers[2]
    if month == 0 or not 0 < day < 32:
        day = 0
    return (year, month, day)


def _month(number: int) -> int:
    """Months 1 to 12; seasons 13 to 16, also written 21 to 24 (EDTF) or 17 to 20."""
    if number < 1 or number > 24:
        return 0
    while number > 16:
        number -= 4
    return number


def read_date(value: Any) -> DateValue | None:
    """A date variable of an item; None where there is no date in it. Never raises."""
    if type(value) is dict and len(value) == 1 and type(dates := value.get("date-parts")) is list and len(dates) == 1:
        # Most dates: one, in whole numbers.
        date = dates[0]
        if type(date) is list and 0 < len(date) < 4 and all(type(part) is int for part in date):
            year, month, day = (*date, 0, 0)[:3]
            if 0 < abs(year) < 10**9 and 0 <= month < 13 and 0 <= day < 32 and (month or not day):
                return DateValue((year, month, day))
    if not isinstance(value, Mapping):
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip():
            return parse_date(str(value)[:200])
        return None
    circa = bool(value.get("circa")) and str(value.get("circa")).lower() not in ("0", "false")
    season = value.get("season")
    parts = value.get("date-parts")
    if isinstance(parts, (list, tuple)) and parts:
        if not isinstance(parts[0], (list, tuple)):
            parts = [parts]
        begin = _parts(parts[0])
        end = _parts(parts[1]) if len(parts) > 1 else None
        if begin[0] or begin[1] or (end and end[0]):
            text = str(season) if isinstance(season, (int, str)) and not isinstance(season, bool) else ""
            if text.isdecimal() and 1 <= _integer(text) <= 4 and begin[1] == 0:
                begin, text = (begin[0], 12 + int(text), 0), ""
            open_end = end is not None and end == (0, 0, 0)
            return DateValue(begin, None if end == begin else end, text, circa, open_end=open_end)
    literal = value.get("literal")
    if isinstance(literal, (str, int)) and str(literal):
        return DateValue(literal=str(literal), circa=circa)
    raw = value.get("raw")
    if isinstance(raw, (str, int)) and not isinstance(raw, bool) and str(raw).strip():
        date = parse_date(str(raw)[:400])
        return DateValue(date.begin, date.end, date.season, circa or date.circa, date.literal, date.open_end)
    return None


_EDTF = re.compile(r"(-?\d{4,})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)\Z")
_MONTHS = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
    "spr",
    "sum",
    "fal",
    "win",
    "spr",
    "sum",
    "aut",
    "win",
]
# The time behind a date (ISO 8601), dates as they are written in East Asia, and the era right behind a year.
_TIME = re.compile(r"T\d\d:?\d\d.*\Z")
_CJK = re.compile(r"(\d{4})\s?[年년]\s?(?:(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日일])?)?")
_BC = re.compile(r"(?<=\d)\s?B\.?\s?C\.?(?:\s?E\.?)?(?=\s|\Z)")
_SEASON_YEARS = re.compile(r"(?:([^\W\d_]+) )?(\d{4})\s?[-\u2013/]\s?(\d{4})(?: ([^\W\d_]+))?")
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_RANGE_MARK = re.compile(r"\s*[\u2013\u2014]\s*|\s+-\s+|--|(?<=[a-z])-(?=[a-z])|\s*/\s*(?=.*[a-z])", re.IGNORECASE)


def _edtf(text: str) -> tuple[Parts, bool] | None:
    match = _EDTF.match(text)
    if match is None:
        return None
    year, month, day, doubt = match.groups()
    return (int(year), _month(int(month or 0)), int(day or 0)), bool(doubt)


def parse_date(text: str) -> DateValue:
    """Read EDTF (levels 0 and 1) or a date as people write it; what cannot be read is a literal."""
    text = " ".join(text.split())
    if text.startswith('"') and text.endswith('"') and len(text) > 2:
        return DateValue(literal=text[1:-1])
    halves = text.split("/")
    if len(halves) == 2:
        first, second = _edtf(halves[0]), _edtf(halves[1])
        if first and second:
            return DateValue(first[0], second[0], circa=first[1] or second[1])
        if first and halves[1] in ("", ".."):
            return DateValue(first[0], (0, 0, 0), circa=first[1], open_end=True)
    single = _edtf(_TIME.sub("", text))
    if single:
        return DateValue(single[0], circa=single[1])
    text = _CJK.sub(lambda match: "-".join(part for part in match.groups() if part), text)
    text = _BC.sub(" BC", text)
    circa = False
    if text[:1] == "~" and text[1:2].isdecimal():
        circa, text = True, text[1:]
    match = re.match(r"(?:c(?:irca|a)?\.?\s+|ca?\.\s*)(?=.*\d)", text, re.IGNORECASE)
    if match:
        circa, text = True, text[match.end() :]
    if text.endswith("?"):
        circa, text = True, text[:-1].rstrip()
    return _free(text, circa=circa)


def _free(text: str, *, circa: bool) -> DateValue:
    years = _SEASON_YEARS.fullmatch(text)
    if years and (name := (years[1] or years[4] or "")[:3].lower()) in _MONTHS[12:]:
        season = _month(_MONTHS.index(name) + 1)
        return DateValue((int(years[2]), season, 0), (int(years[3]), season, 0), circa=circa)
    sides = [side for side in _RANGE_MARK.split(text, maxsplit=1) if side]
    if len(sides) == 1 and re.fullmatch(r"\d{4}-\d{4}", text):
        sides = text.split("-")
    if len(sides) == 1 and (match := re.fullmatch(r"(.*?\b\d{1,2})-(\d{1,2}\b.*)", text)) and _WORD.search(text):
        sides = [match.group(1), match.group(2)]
    dates = [date for side in sides if (date := _one(side)) is not None]
    if len(sides) == 2 and len(dates) == 2:
        begin, end = dates
        if not begin[0]:
            begin = (end[0], begin[1], begin[2])
        if begin[1] and not end[1] and end[2]:
            end = (end[0] or begin[0], begin[1], end[2])
        if not begin[1] and begin[2] and end[1]:
            begin = (begin[0], end[1], begin[2])
        if not end[0]:
            end = (begin[0], end[1], end[2])
        if begin[0] and end[0]:
            return DateValue(begin, end, circa=circa)
    if len(sides) == 1 and dates and dates[0][0]:
        return DateValue(dates[0], circa=circa)
    return DateValue(literal=text, circa=circa)


def _one(text: str) -> Parts | None:
    """One date in words or digits: `2 March 1999`, `Mar 1999`, `3/2/1999`, `1999-3-2`; None where it is none."""
    year = month = day = 0
    words = re.findall(r"[^\W_]+|\bBC\b", text)
    if not words or len(words) > 6:
        return None
    slashed = re.fullmatch(r"(\d{1,4})[-/.](\d{1,2})(?:[-/.](\d{1,4}))?", text)
    if slashed:
        return _slashed(*slashed.groups())
    bc = False
    for word in words:
        lower = word.lower()
        if lower in ("bc", "bce"):
            bc = True
        elif lower in ("ad", "ce"):
            continue
        elif lower.isdecimal():
            number = int(lower[:9])
            if len(lower) >= 3 or number > 31 or (day and not year):
                if year:
                    return None
                year = number
            elif not day:
                day = number
            else:
                return None
        elif lower[:3] in _MONTHS and len(lower) >= 3 and not month:
            month = _MONTHS.index(lower[:3]) + 1
        elif re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)", lower):
            day = int(lower[:-2])
        else:
            return None
    if bc:
        year, day = (-year, day) if year else (-day, 0)
    if month > 12:
        month = _month(month)
    if day and not month and not year:
        return (0, 0, day)
    return (year, month, day)


def _slashed(first: str, second: str, third: str | None) -> Parts | None:
    if third is None:
        if len(first) >= 3:
            return (int(first), _month(int(second)), 0)
        return None
    if len(first) >= 3:
        return (int(first), _month(int(second)), int(third))
    if len(third) >= 3:
        month, day = int(first), int(second)
        if month > 12:
            month, day = day, month
        return (int(third), _month(month), day)
    return None
