"""Laws: the gazette after "//", and kind, date and number in the name, as RUDN notes have them."""

from typing import Any

from ssylka.model import Item

_KINDS = {
    "федер. закон": "Федеральный закон",
    "федер. конституц. закон": "Федеральный конституционный закон",
    "постановл. правительства рф": "Постановление Правительства РФ",
}
"""Kinds of laws as GOST shortens them → in full."""


def apply_gazette(item: Item, data: dict[str, Any]) -> None:
    """Year, number and article of the gazette where the parser has found them."""
    for field, key in (("issue", "issue"), ("volume", "volume"), ("section", "article"), ("page", "page")):
        value = item.custom.get(f"publication-{key}")
        if value and field not in data:
            data[field] = str(value)
    year = item.custom.get("publication-year")
    if isinstance(year, int):
        data["event-date"] = {"date-parts": [[year]]}


def put_law_in_title(item: Item, data: dict[str, Any], *, cyrillic: bool) -> None:
    """A law as RUDN notes name it: kind, date and number before the title in quotes, which is part of the name."""
    genre, number = str(data.pop("genre", "")), str(data.pop("number", ""))
    title = str(data.get("title", ""))
    parts = data.get("issued", {}).get("date-parts", [[]])[0]
    if genre and number:
        name = _KINDS.get(genre.lower(), genre[0].upper() + genre[1:])
        if cyrillic:
            date = f" от {_numeric_date(parts)}" if parts else ""
            data["title"] = f"{name}{date} № {number}" + (f" «{title}»" if title else "")
        else:
            date = f" of {_english_date(parts)}" if parts else ""
            data["title"] = f"{name}{date} No. {number}" + (f" “{title}”" if title else "")
        year = item.custom.get("publication-year")
        if (
            not isinstance(year, int)
            and parts
            and any(field in data for field in ("issue", "volume", "section", "page"))
        ):
            year = parts[0]
        data.pop("issued", None)
        data.pop("event-date", None)
        if isinstance(year, int):
            data["issued"] = {"date-parts": [[year]]}


def date_treaty(item: Item, data: dict[str, Any], *, cyrillic: bool, numeric: bool) -> None:
    """The day of a treaty behind its name, where what follows "//" is the gazette of another year.

    Args:
        item: a treaty.
        data: its CSL-JSON, which is changed.
        cyrillic: it is described in Russian.
        numeric: days are written in numbers (RUDN: "от 04.11.1950"), else with the month ("от 4 ноября 1950 г.").
    """
    parts = data.get("issued", {}).get("date-parts", [[]])[0]
    year = item.custom.get("publication-year")
    gazetted = any(field in data for field in ("issue", "volume", "section", "page"))
    title = str(data.get("title", ""))
    if not (isinstance(year, int) and parts and gazetted):
        return
    if str(parts[0]) not in title:
        if not cyrillic:
            said = f" of {_english_date(parts)}"
        elif numeric or len(parts) < 3:
            said = f" от {_numeric_date(parts)}"
        else:
            said = f" от {parts[2]} {_RUSSIAN_MONTHS[parts[1] - 1]} {parts[0]} г."
        data["title"] = title + said
    data["issued"] = {"date-parts": [[year]]}
    data.pop("event-date", None)


_RUSSIAN_MONTHS = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
_MONTH_NAMES = "January February March April May June July August September October November December"
_MONTHS = _MONTH_NAMES.split()


def _numeric_date(parts: list[int]) -> str:
    return ".".join(f"{part:02}" for part in reversed(parts))


def _english_date(parts: list[int]) -> str:
    if len(parts) < 2:
        return str(parts[0])
    day = f" {parts[2]}," if len(parts) > 2 else ""
    return f"{_MONTHS[parts[1] - 1]}{day} {parts[0]}"
