"""Titles in headline case made sentences, for styles that want them so (APA 7, 6.17)."""

from typing import Any

from ssylka.casing import sentence_case
from ssylka.model import NAME_FIELDS, Item
from ssylka.renderers.languages import entry_language

_KEPT = {"legislation", "bill", "regulation", "treaty", "legal_case", "patent", "software", "standard"}
"""Their titles are names: APA 7, chapter 11, and 10.10 for software."""
_IN_BOOKS = {"chapter", "entry", "entry-encyclopedia", "entry-dictionary"}
"""What contains them is a book, whose title is written as a sentence; titles of periodicals never are (9.25)."""


def lower_titles(item: Item, data: dict[str, Any]) -> None:
    """The title, and that of the book around a chapter, as sentences where the entry is English and it is safe."""
    if item.type in _KEPT or entry_language(item) not in {None, "en"}:
        return
    names = _proved(item)
    for field in ("title", "container-title") if item.type in _IN_BOOKS else ("title",):
        if field in data:
            data[field] = sentence_case(data[field], names=names).text


def _proved(item: Item) -> list[str]:
    """Words that the item itself shows to be names."""
    people = [name for field in NAME_FIELDS for name in getattr(item, field) or ()]
    found = [part for name in people for part in (name.family, name.given) if part]
    return found + [place for place in (item.publisher_place, item.event_place) if place]
