"""Reading values out of foreign JSON, of which nothing may be taken for granted."""

import html
import re
from collections.abc import Iterator
from typing import Any

from ssylka.model import Date, Name

_KEPT_TAG = re.compile(r"<(/?)(i|b|sub|sup|em|italic|bold|strong)(?:\s[^<>]{0,100})?>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<(?!/?(?:i|b|sub|sup)>)/?[A-Za-z][^<>]{0,300}>")
_CSL_TAGS = {"em": "i", "italic": "i", "strong": "b", "bold": "b"}
_DATE = re.compile(r"(-?\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def table(value: Any) -> dict[str, Any]:
    """The value if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def rows(value: Any) -> list[dict[str, Any]]:
    """The objects of a list."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def text(value: Any) -> str | None:
    """A string without markup of other kinds than CSL's, entities decoded, spaces single; the first of a list."""
    if isinstance(value, list):
        value = next((one for one in value if isinstance(one, str) and one.strip()), None)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        return None
    if "&" in value:
        value = html.unescape(html.unescape(value))
    if "<" in value:
        value = _KEPT_TAG.sub(lambda tag: f"<{tag[1]}{_CSL_TAGS.get(tag[2].lower(), tag[2].lower())}>", value)
        value = _ANY_TAG.sub("", value)
    return " ".join(value.split()) or None


def texts(value: Any) -> tuple[str, ...]:
    """All strings of a list, or the one string."""
    values = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(one for one in map(text, values) if one))


def date(parts: Any) -> Date | None:
    """A date from Crossref's and CSL's `{"date-parts": [[y, m, d]]}`; None for `[[null]]`."""
    first = table(parts).get("date-parts")
    first = first[0] if isinstance(first, list) and first and isinstance(first[0], list) else None
    if not first:
        return None
    numbers: list[int] = []
    for one in first[:3]:
        try:
            number = int(one)
        except (TypeError, ValueError):
            break
        if numbers and not 1 <= number <= 31:
            break
        numbers.append(number)
    return Date(date_parts=(tuple(numbers),)) if numbers and abs(numbers[0]) < 10_000 else None


def date_of(written: Any) -> Date | None:
    """A date from "2019-02-09", "2019" or a longer ISO time."""
    match = _DATE.match(written.strip()) if isinstance(written, str) else None
    if isinstance(written, int) and not isinstance(written, bool) and 0 < written < 10_000:
        return Date(date_parts=((written,),))
    if match is None:
        return None
    return Date(date_parts=(tuple(int(part) for part in match.groups() if part),))


def year_of(value: Date | None) -> int | None:
    """The year of a date."""
    return value.year if value else None


def years(*dates: Date | None) -> tuple[int, ...]:
    """The years of some dates, each once."""
    return tuple(dict.fromkeys(year for year in map(year_of, dates) if year))


def western_name(written: str) -> Name:
    """A name in one string ("Given Family", "Family, Given"), as registries without parts give it."""
    written = " ".join(written.split())
    if "," in written:
        family, _, given = written.partition(",")
        return Name(family=family.strip(), given=given.strip() or None)
    given, _, family = written.rpartition(" ")
    return Name(family=family, given=given) if given else Name(literal=family)


def walk_names(value: Any) -> Iterator[Name]:
    """Names in Crossref's and CSL's parts: given, family, suffix; `name` or `literal` for a body."""
    for one in rows(value):
        family, given = text(one.get("family")), text(one.get("given"))
        whole = text(one.get("name")) or text(one.get("literal"))
        if family:
            particle = text(one.get("non-dropping-particle"))
            yield Name(family=family, given=given, suffix=text(one.get("suffix")), non_dropping_particle=particle)
        elif whole or given:
            yield Name(literal=whole or given)


def names(value: Any) -> tuple[Name, ...] | None:
    """The names of a list, None where there are none."""
    return tuple(walk_names(value)) or None
