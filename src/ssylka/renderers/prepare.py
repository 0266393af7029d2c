"""An `Item` made ready for a CSL processor: plain CSL-JSON in which the conventions of the style are applied.

Two standard variables that no style of ours needs otherwise carry what CSL does not know, so that any processor can
print it: `call-number` holds the EDN (the number of the record in the catalogue of eLIBRARY), `annote` the note on the
language of the work ("In Russian"). Styles that are not ours get the item as it is.
"""

import re
from typing import Any

from ssylka.model import DATE_FIELDS, NAME_FIELDS, Date, Item, Name
from ssylka.renderers.conventions import Convention
from ssylka.renderers.languages import description_script, entry_language, language_name, primary
from ssylka.renderers.names import initials, is_asian
from ssylka.renderers.places import full_place, short_place

_DOI_PREFIX = re.compile(r"^\s*(?:https?://(?:www\.|dx\.)?doi\.org/|doi:?\s*)", re.IGNORECASE)
_RANGE = re.compile(r"(?<=\w)\s*[-–—−‒]\s*(?=\w)")
_SUBTITLE = re.compile(r"(?<=\S): ")
_ARCHIVE = re.compile(
    r"^https?://(?:web\.archive\.org/|archive\.(?:today|is|ph|li|vn|fo|md)/|perma\.cc/)", re.IGNORECASE
)
_PUBLISHES = re.compile(
    r"\b(?:publ\.|publish\w*|publications?|verlag|gmbh|edition[s]?|éditions|ltd|inc|press of|university press|books)",
    re.IGNORECASE,
)
_BOOKS = {"book", "chapter", "paper-conference", "entry", "entry-encyclopedia", "entry-dictionary", "collection"}
_KEPT_EXTRA = {"EDN", "edn"}


def edn_of(item: Item) -> str | None:
    """The EDN, in `custom` or, as some exports have it, beside the other fields."""
    if item.edn:
        return item.edn
    extra = item.model_extra or {}
    value = extra.get("EDN") or extra.get("edn")
    return value if isinstance(value, str) else None


def bare_doi(doi: str) -> str:
    """A DOI without the resolver before it: "https://www.doi.org/10.1/x" → "10.1/x"."""
    return _DOI_PREFIX.sub("", doi).strip()


def _language_note(item: Item, list_language: str) -> str | None:
    language = primary(item.language)
    if language is None:
        # A description in another script tells the language of the work.
        language = entry_language(item) if description_script(item) not in {None, "LATIN"} else None
    if language is None or language == list_language:
        return None
    name = language_name(language)
    return f"In {name}" if name else None


def wears_publisher_mark(item: Item) -> bool:
    """Whether " publ." follows the publisher: as printed, where the article tells; else for Russian publishers.

    A Russian publisher whose name already says that it publishes ("… Publishing", "Verlag") goes without it.
    """
    publisher = item.publisher or ""
    if not publisher or publisher.endswith(("publ.", "Publ.")):
        return False
    told = item.custom.get("publ-suffix")
    if isinstance(told, bool):
        return told
    return (
        item.type in _BOOKS
        and primary(item.language) == "ru"
        and description_script(item) == "LATIN"
        and not _PUBLISHES.search(publisher)
    )


def _name(name: Name, convention: Convention, *, russian: bool) -> dict[str, Any]:
    given = name.given
    if given and convention.names != "keep" and not (convention.full_asian_names and is_asian(name)):
        given = initials(given, russian=russian, mark=" " if convention.names == "initials" else "")
    return name.model_copy(update={"given": given}).model_dump(by_alias=True, exclude_none=True, mode="json")


def _date(date: Date) -> dict[str, Any] | None:
    """A date with parts or a literal; `raw` in ISO form is read, any other `raw` is shown as it stands."""
    parts = tuple(part for part in date.date_parts or () if part and part[0])
    shown: dict[str, Any] = {}
    if parts:
        shown["date-parts"] = [list(part[:3]) for part in parts[:2]]
        if date.season is not None:
            shown["season"] = date.season
    elif date.literal or date.raw:
        words = (date.literal or date.raw or "").strip()
        iso = re.fullmatch(r"(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?", words)
        if iso:
            shown["date-parts"] = [[int(part) for part in iso.groups() if part]]
        elif words:
            shown["literal"] = words
    if not shown:
        return None
    if date.circa:
        shown["circa"] = True
    return shown


def _dash(value: str) -> str:
    return _RANGE.sub("–", value)


def prepare(item: Item, convention: Convention, *, key: str, list_language: str, own: bool = True) -> dict[str, Any]:
    """The item as CSL-JSON for one style.

    Args:
        item: what to render.
        convention: of the style.
        key: the id under which the processor knows it.
        list_language: the primary language of the list ("en").
        own: the style is ours: `call-number` and `annote` mean EDN and language note.
    """
    data = item.to_csl()
    data.pop("custom", None)
    for extra in _KEPT_EXTRA:
        data.pop(extra, None)
    data["id"] = key
    russian = primary(item.language) == "ru" or description_script(item) == "CYRILLIC"
    for field in NAME_FIELDS:
        names = getattr(item, field)
        if names is None:
            continue
        shown = [_name(name, convention, russian=russian) for name in names]
        data[field.replace("_", "-")] = [name for name in shown if name]
        if not data[field.replace("_", "-")]:
            del data[field.replace("_", "-")]
    for field in DATE_FIELDS:
        date = getattr(item, field)
        if date is None:
            continue
        shown_date = _date(date)
        if shown_date is None:
            data.pop(field.replace("_", "-"), None)
        else:
            data[field.replace("_", "-")] = shown_date
    if item.doi:
        data["DOI"] = bare_doi(item.doi)
    for numeric in ("page", "issue", "volume", "number"):
        if numeric in data:
            data[numeric] = _dash(str(data[numeric])) if numeric != "number" else str(data[numeric])
    archived = item.custom.get("archived")
    if isinstance(archived, dict) and isinstance(archived.get("url"), str):
        data["URL"] = archived["url"]
    if not own:
        return data
    data.pop("call-number", None)
    data.pop("annote", None)
    data.pop("note", None)
    if convention.edn and (edn := edn_of(item)):
        data["call-number"] = edn
    if convention.language_note and (note := _language_note(item, list_language)):
        data["annote"] = note
    if convention.publisher_mark and wears_publisher_mark(item):
        data["publisher"] = f"{item.publisher} publ."
    _apply_places(data, convention, cyrillic=description_script(item) == "CYRILLIC")
    _apply_title_entry(data, convention)
    if convention.colon == "spaced":
        for field in ("title", "container-title"):
            if field in data and item.type not in {"webpage", "article-newspaper"}:
                data[field] = _SUBTITLE.sub(" : ", data[field], count=1 if field == "title" else 0)
    if "URL" in data and _ARCHIVE.match(str(data["URL"])) and convention.ellipsis != "…":
        # APA 7, 9.16: an archived page does not change, so it takes no retrieval date.
        data.pop("accessed", None)
    return data


def _apply_places(data: dict[str, Any], convention: Convention, *, cyrillic: bool) -> None:
    place = data.get("publisher-place")
    if not place or not cyrillic:
        return
    if convention.places == "short":
        data["publisher-place"] = short_place(place)
    elif convention.places == "full":
        data["publisher-place"] = full_place(place)


def _apply_title_entry(data: dict[str, Any], convention: Convention) -> None:
    """Moves four authors and more behind the title: they stand in `composer`, which our styles print after "/"."""
    authors = data.get("author")
    if convention.title_entry and authors and len(authors) >= convention.title_entry:
        data["composer"] = data.pop("author")
