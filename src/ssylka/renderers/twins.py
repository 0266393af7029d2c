"""The References twin of a Список литературы: the same works in Latin letters.

A work that is described in Cyrillic keeps its language, so that "(In Russian)" is printed. Its title is the translation
where the item has one (`custom.title-translation`), else transliterated; names are transliterated; journals, publishers
and cities go by their English names where they are known (`ssylka.renderers.official`), else transliterated.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ssylka.model import NAME_FIELDS, Item, Name
from ssylka.renderers import official
from ssylka.renderers.editions import edition_number
from ssylka.renderers.languages import description_script, entry_language
from ssylka.renderers.romanize import romanize

_BETWEEN_PLACES = re.compile(r"(\s*[;,]\s*)")
_TEXT_FIELDS = (
    "title", "title_short", "collection_title", "container_title_short", "event_title", "event_place", "archive",
    "archive_location", "edition", "number", "jurisdiction", "authority", "section", "volume", "issue", "page", "status",
    "medium", "original_title", "event", "reviewed_title", "volume_title", "part_title",
)  # fmt: skip
_GENRES = (
    (re.compile(r"^автореф.*канд", re.IGNORECASE), "Abstract of PhD thesis"),
    (re.compile(r"^автореф", re.IGNORECASE), "Abstract of doctoral thesis"),
    (re.compile(r"^дис.*канд", re.IGNORECASE), "PhD thesis"),
    (re.compile(r"^дис.*д-ра|^докт", re.IGNORECASE), "Doctoral thesis"),
    (re.compile(r"^дис", re.IGNORECASE), "Thesis"),
    (re.compile(r"^магист", re.IGNORECASE), "MA thesis"),
    (re.compile(r"^препринт", re.IGNORECASE), "Preprint"),
    (re.compile(r"^(?:набор|база) данных", re.IGNORECASE), "Data set"),
    (re.compile(r"^(?:компьютерная )?программа(?: для ЭВМ)?$", re.IGNORECASE), "Computer software"),
    (re.compile(r"^отч[её]т о (?:НИР|научно-исследовательской работе)", re.IGNORECASE), "Research report"),
    (re.compile(r"^(?:\w+ )?карта$", re.IGNORECASE), "Map"),
    (re.compile(r"^(?:художественный |худож\. |документальный )?фильм$", re.IGNORECASE), "Film"),
    (re.compile(r"^интервью", re.IGNORECASE), "Interview"),
    (re.compile(r"^федер(?:альный|\.) закон", re.IGNORECASE), "Federal law"),
    (re.compile(r"^закон", re.IGNORECASE), "Law"),
    (re.compile(r"^указ", re.IGNORECASE), "Decree"),
    (re.compile(r"^постановл", re.IGNORECASE), "Resolution"),
    (re.compile(r"^(?:приказ|распоряж)", re.IGNORECASE), "Order"),
    (re.compile(r"^письмо$", re.IGNORECASE), "Letter"),
    (re.compile(r"^а\.\s?с\.|^авт\S* свид", re.IGNORECASE), "Inventor’s Certificate"),
)
_IN_PRESS = re.compile(r"(?:в печати|принят[ао]? (?:к|в) печати?)\.?", re.IGNORECASE)
_RUSSIA = re.compile(r"(?:РФ|Россия|Рос(?:сийская|\.) Федерация)\.?")
_PART = re.compile(r"\s*\((?:ч|часть)\.?\s*([\dIVX]+)\)")


def _is_cyrillic(text: str | None) -> bool:
    return bool(text) and any("\u0400" <= character <= "\u052f" for character in text or "")


def _name(name: Name, system: str) -> Name:
    changed = {
        part: romanize(value, system)
        for part in ("family", "given", "literal", "suffix", "dropping_particle", "non_dropping_particle")
        if isinstance(value := getattr(name, part), str)
    }
    if changed.get("family") and _is_cyrillic(name.given):
        # "Юрий" and "Ю." are "Yu.": the initial is the first letter of the Russian name.
        changed["given"] = _initial_given(name.given or "", system)
    return name.model_copy(update=changed)


def _initial_given(given: str, system: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda match: romanize(match[0], system), given)


def _known(text: str, tables: Sequence[Mapping[str, str]]) -> str | None:
    for table in tables:
        if text in table:
            return table[text]
    return None


def _place(place: str, names: Mapping[str, str], system: str) -> str:
    parts = _BETWEEN_PLACES.split(place)
    return "".join(_known(part, (names, official.PLACES)) or romanize(part, system) for part in parts)


def _words(item: Item) -> dict[str, str]:
    """Words that are translated wherever they stand: "в печати", the country of a patent, parts of an issue."""
    found = {}
    if item.status and _IN_PRESS.fullmatch(item.status.strip()):
        found["status"] = "in press"
    if item.jurisdiction and _RUSSIA.fullmatch(item.jurisdiction.strip()):
        found["jurisdiction"] = "Russian Federation"
    if item.issue and (part := _PART.search(item.issue)):
        found["issue"] = f"{item.issue[: part.start()]}, pt. {part[1]}{item.issue[part.end() :]}"
    return found


def twin(item: Item, system: str = "bsi", *, names: Mapping[str, str] | None = None, keep_title: bool = False) -> Item:
    """One item in Latin letters; an item that is described in them already stays as it is.

    Args:
        item: any item.
        system: of transliteration, a name in `ssylka.renderers.romanize.SYSTEMS`.
        names: Russian name → English name, of journals, publishers, places or sites, before the built-in ones.
        keep_title: the title is transliterated even where there is a translation, which stays in `custom` (APA 7, 9.38).

    Raises:
        ConfigError: no such system.
    """
    if description_script(item) != "CYRILLIC":
        return item
    own = names or {}
    changes: dict[str, Any] = {"language": item.language or entry_language(item)}
    custom = {key: value for key, value in item.custom.items() if key not in {"editor-as-printed", "editor-role"}}
    for field in _TEXT_FIELDS:
        value = getattr(item, field)
        if isinstance(value, str) and _is_cyrillic(value):
            known = official.COUNTRIES.get(value) if field == "jurisdiction" else None
            changes[field] = own.get(value) or known or romanize(value, system)
    if item.edition and _is_cyrillic(item.edition) and (number := edition_number(item.edition)):
        changes["edition"] = number
    changes |= _words(item)
    translation = custom.get("title-translation")
    if isinstance(translation, str) and translation and not keep_title:
        changes["title"] = translation
        custom.pop("title-translation")
    if item.container_title and _is_cyrillic(item.container_title):
        translated = custom.pop("container-title-translation", None)
        changes["container_title"] = (
            own.get(item.container_title)
            or (translated if isinstance(translated, str) else None)
            or official.journal(item.container_title)
            or romanize(item.container_title, system)
        )
    if item.publisher and _is_cyrillic(item.publisher):
        changes["publisher"] = _known(item.publisher, (own, official.PUBLISHERS)) or romanize(item.publisher, system)
    if item.publisher_place and _is_cyrillic(item.publisher_place):
        changes["publisher_place"] = _place(item.publisher_place, own, system)
    if item.genre and _is_cyrillic(item.genre):
        found = next((english for pattern, english in _GENRES if pattern.search(item.genre)), None)
        changes["genre"] = own.get(item.genre) or found or romanize(item.genre, system)
    for field in NAME_FIELDS:
        people = getattr(item, field)
        if people:
            changes[field] = tuple(_name(name, system) for name in people)
    changes["custom"] = custom
    return item.model_copy(update=changes)


def twins(
    items: Sequence[Item], system: str = "bsi", *, names: Mapping[str, str] | None = None, keep_title: bool = False
) -> tuple[Item, ...]:
    """Every item in Latin letters; see `twin`."""
    return tuple(twin(item, system, names=names, keep_title=keep_title) for item in items)
