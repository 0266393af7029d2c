"""Laws: the gazette after "//", and kind, date and number in the name, as RUDN notes have them."""

from typing import Any

from ssylka.model import Item, months
from ssylka.model.authorities import in_genitive

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
    year, day = item.custom.get("publication-year"), item.custom.get("publication-date")
    if isinstance(day, list) and day and all(isinstance(part, int) for part in day):
        data["event-date"] = {"date-parts": [day]}
    elif isinstance(year, int):
        data["event-date"] = {"date-parts": [[year]]}


def name_authority(item: Item, data: dict[str, Any], *, cyrillic: bool, lower: bool, dated: bool) -> None:
    """Kind and issuing body in one phrase: "Приказ" of "Министерство здравоохранения" is "приказ Министерства …".

    GOST R 7.0.5-2008, annex: "О борьбе … : постановление Гос. Думы Федер. Собр. от 20 сент. 2001 г. № 1865 III ГД".

    Args:
        item: the law.
        data: its CSL-JSON, changed in place.
        cyrillic: the description is in Cyrillic letters.
        lower: the kind follows a colon and begins with a small letter; else it is left as written.
        dated: the style gives the day by itself (APA 7, 11.5), also where the title tells it.
    """
    genre = str(data.get("genre", ""))
    if genre and item.title and item.title.casefold().startswith(genre.casefold()):
        # "Постановление … суда от 15 мая 2018 г. № 09АП-16416/2018": the title has it all, the day too.
        for field in ("genre", "authority", "number"):
            data.pop(field, None)
        year = item.custom.get("publication-year")
        if not dated and data.pop("issued", None) and isinstance(year, int):
            data["issued"] = {"date-parts": [[year]]}
        return
    if not cyrillic:
        return
    if not genre:
        if not dated:
            _date_code(item, data, in_words=lower)
        return
    if item.authority and item.authority.casefold() not in genre.casefold():
        genre = f"{genre} {in_genitive(item.authority)}"
        data.pop("authority", None)
    first, _, rest = genre.partition(" ")
    if lower and not first.isupper():
        genre = f"{first[0].lower()}{first[1:]}{' ' if rest else ''}{rest}"
    data["genre"] = genre


def _date_code(item: Item, data: dict[str, Any], *, in_words: bool) -> None:
    """A code whose kind its title says: "Гражданский кодекс … (часть первая) от 30 ноября 1994 г. № 51-ФЗ"."""
    parts = data.get("issued", {}).get("date-parts", [[]])[0]
    if "number" not in data or len(parts) < 3 or "title" not in data:
        return
    day = f"{parts[2]} {months.RUSSIAN_GENITIVE[parts[1] - 1]} {parts[0]} г." if in_words else _numeric_date(parts)
    data["title"] = f"{data['title']} от {day} № {data.pop('number')}"
    year = item.custom.get("publication-year")
    del data["issued"]
    if isinstance(year, int):
        data["issued"] = {"date-parts": [[year]]}


def put_law_in_title(item: Item, data: dict[str, Any], *, cyrillic: bool) -> None:
    """A law as RUDN notes name it: kind, date and number before the title in quotes, which is part of the name."""
    genre, number = str(data.pop("genre", "")), str(data.pop("number", ""))
    title = str(data.get("title", ""))
    parts = data.get("issued", {}).get("date-parts", [[]])[0]
    if genre and number:
        name = _KINDS.get(genre.lower(), genre[0].upper() + genre[1:])
        amendment = item.custom.get("amendment")
        amended = f" ({amendment})" if isinstance(amendment, str) and cyrillic else ""
        if cyrillic:
            date = f" от {_numeric_date(parts)}" if parts else ""
            data["title"] = f"{name}{date} № {number}{amended}" + (f" «{title}»" if title else "")
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
        day = item.custom.get("publication-date")
        if isinstance(day, list):
            return  # the day of the newspaper, which stands in `event-date`
        data.pop("event-date", None)
        if isinstance(year, int):
            data["issued"] = {"date-parts": [[year]]}


def number_law(data: dict[str, Any]) -> None:
    """The number of a law behind its kind, as English lists of Russian journals have it: "[Federal Law No. 273-FZ]"."""
    if "number" in data and "genre" in data:
        data["genre"] = f"{data['genre']} No. {data.pop('number')}"
    elif "number" in data and "title" in data:
        data["title"] = f"{data['title']} (No. {data.pop('number')})"


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
            said = f" от {parts[2]} {months.RUSSIAN_GENITIVE[parts[1] - 1]} {parts[0]} г."
        data["title"] = title + said
    data["issued"] = {"date-parts": [[year]]}
    data.pop("event-date", None)


def _numeric_date(parts: list[int]) -> str:
    return ".".join(f"{part:02}" for part in reversed(parts))


def _english_date(parts: list[int]) -> str:
    if len(parts) < 2:
        return str(parts[0])
    day = f" {parts[2]}," if len(parts) > 2 else ""
    return f"{months.ENGLISH[parts[1] - 1]}{day} {parts[0]}"
