"""Repeated and complex references in footnotes, as far as CSL cannot say them (GOST R 7.0.5-2008, clauses 8 and 9).

Where a note follows one that cites another part of the same book or issue, the container is "Там же" ("Ibid."): "Пранц В. А.
Геополитика // Там же. С. 30–36." Another volume of a work that was cited is named: "Там же. Т. 2. С. 5." (clause 8). Where
works of one author follow one another within a note, the author of the later ones is "Его же", "Ее же", "Их же" ("Idem",
"Eadem", "Iidem", clause 9). The standard allows these words and does not ask for them: where a name does not tell whether
a man or a woman wrote, the name stays.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ssylka.model import Item, Name, Piece
from ssylka.renderers.interface import Cite
from ssylka.renderers.languages import description_script, entry_language, primary
from ssylka.renderers.notes import Note
from ssylka.renderers.statements import heading

_PARTS = {
    "chapter",
    "paper-conference",
    "article-journal",
    "article-magazine",
    "review",
    "review-book",
    "entry-encyclopedia",
}
_OF_CONTAINER = (
    "container-title", "container-author", "editor", "illustrator", "translator", "volume", "issue", "issued", "edition",
    "publisher", "publisher-place", "collection-title", "collection-number", "number-of-volumes", "status",
)  # fmt: skip
"""What of a part describes its container: left out where the container is the same as before."""

_PAGE_WORDS = {"ru": "С.", "de": "S."}


def same_container(one: Item, other: Item) -> bool:
    """Whether two works are different parts of one book or one issue."""
    if one.type not in _PARTS or other.type not in _PARTS or not one.container_title:
        return False
    if (one.title, one.author) == (other.title, other.author):
        return False
    # Issues of a journal are told apart by their numbers; without any, nobody knows.
    if not (one.volume or one.issue or one.publisher or one.publisher_place):
        return False
    return _container(one) == _container(other)


def _container(item: Item) -> tuple[object, ...]:
    letters = "".join(c for c in (item.container_title or "").casefold() if c.isalnum())
    year = item.issued.year if item.issued else None
    return (letters, item.volume, item.issue, item.publisher, item.publisher_place, item.edition, year)


def parts_of_the_same(notes: Sequence[Note], places: Sequence[Sequence[int]]) -> dict[int, str]:
    """Works whose first note follows one about the same container, each with the word for that container.

    Args:
        notes: of the article.
        places: for each note the numbers of its works.

    Returns:
        Number of the work → "Там же", or "Ibid." for a work that is described in Latin letters.
    """
    words: dict[int, str] = {}
    seen: set[int] = set()
    before: Item | None = None
    for note, numbers in zip(notes, places, strict=True):
        for place, (work, number) in enumerate(zip(note.works, numbers, strict=True)):
            if place == 0 and number not in seen and before is not None and same_container(work.item, before):
                words[number] = "Там же" if description_script(work.item) == "CYRILLIC" else "Ibid."
        seen.update(numbers)
        before = note.works[0].item if len(note.works) == 1 else None
    return words


def put_same_container(data: dict[str, Any], word: str) -> None:
    """The container of a prepared item replaced by the word for it; title, pages and identifiers stay."""
    for key in _OF_CONTAINER:
        data.pop(key, None)
    data["container-title"] = word
    # The style asks for this variable, which it prints nowhere, and leaves year and numbers out.
    data["references"] = word


def with_volumes(clusters: Sequence[tuple[Cite, ...]], works: Sequence[Sequence[Item]]) -> tuple[tuple[Cite, ...], ...]:
    """The cites of works in several volumes with the volume before the page where it is another one.

    Args:
        clusters: the notes.
        works: for each note the works as they are cited there, with the volume that is meant.

    Returns:
        The clusters; a first cite stays as it is, for the description names the volume.
    """
    cited: dict[int, set[str]] = {}
    for cluster, items in zip(clusters, works, strict=True):
        for cite, item in zip(cluster, items, strict=True):
            cited.setdefault(cite.item, set()).add(item.volume or "")
    seen: set[int] = set()
    before: tuple[int, str] | None = None
    out = []
    for cluster, items in zip(clusters, works, strict=True):
        cites = []
        for cite, item in zip(cluster, items, strict=True):
            volume = item.volume or ""
            known = cite.item in seen and len(cited[cite.item]) > 1 and volume
            told = known and before != (cite.item, volume)
            cites.append(_in_volume(cite, volume, item) if told else cite)
            seen.add(cite.item)
        before = (cites[0].item, items[0].volume or "") if len(cites) == 1 else None
        out.append(tuple(cites))
    return tuple(out)


def _in_volume(cite: Cite, volume: str, item: Item) -> Cite:
    """CSL knows one place in a work; the page goes behind the number of the volume."""
    if cite.locator and (cite.label or "page") == "page":
        word = _PAGE_WORDS.get(entry_language(item) or "", "P.")
        return cite._replace(locator=f"{volume}. {word} {cite.locator}", label="volume")
    return cite._replace(locator=volume, label="volume") if not cite.locator else cite


def by_the_same(
    parts: Sequence[tuple[Piece, ...]], items: Sequence[Item], ready: Sequence[Mapping[str, Any]]
) -> list[tuple[Piece, ...]]:
    """The works of one note; an author who is that of the work before is "Его же" ("Idem").

    Args:
        parts: the works as they are rendered.
        items: the works.
        ready: the works as they were prepared, with the names as they are printed.
    """
    out = list(parts)
    for place in range(1, len(out)):
        authors = items[place].author
        if not authors or authors != items[place - 1].author or not out[place]:
            continue
        cyrillic = description_script(items[place]) == "CYRILLIC"
        word = _pronoun(authors, cyrillic=cyrillic, russian=cyrillic or primary(items[place].language) == "ru")
        named = heading(ready[place].get("author") or [])
        first = out[place][0]
        if word and named and first.text.startswith(f"{named} "):
            out[place] = (first._replace(text=f"{word}.{first.text[len(named) :]}"), *out[place][1:])
    return out


def _pronoun(authors: Sequence[Name], *, cyrillic: bool, russian: bool) -> str | None:
    if any(not name.family for name in authors):
        return None
    if len(authors) > 1:
        return "Их же" if cyrillic else "Iidem"
    woman = _is_woman(authors[0]) if russian else None
    if woman is None:
        return None
    if cyrillic:
        return "Ее же" if woman else "Его же"
    return "Eadem" if woman else "Idem"


# Endings that no other name of a Russian has; -ин, -ина, -ой are those of foreign names too (Франклин, Молина).
_WOMAN = ("ова", "ева", "ёва", "ская", "цкая", "ova", "eva", "skaya", "skaia", "skaja", "tskaya")
_MAN = ("ов", "ев", "ёв", "ский", "цкий", "ov", "ev", "skii", "skiy", "skij", "sky", "tsky")
_DAUGHTER = ("вна", "чна", "vna", "chna")
_SON = ("вич", "ьич", "vich")


def _is_woman(name: Name) -> bool | None:
    """Whether a Russian name is that of a woman, by the patronymic or the ending of the family name; None: it does not tell.

    A name without patronymic may be a foreign one ("Казанова Дж."), and does not tell.
    """
    given = [word for word in re.split(r"(?<=\.)\s*|\s+", name.given or "") if word]
    if len(given) < 2:
        return None
    patronymic, family = given[-1].casefold(), (name.family or "").rsplit("-", 1)[-1].casefold()
    if patronymic.endswith(_DAUGHTER) or (patronymic.endswith(".") and family.endswith(_WOMAN)):
        return True
    if patronymic.endswith(_SON) or (patronymic.endswith(".") and family.endswith(_MAN)):
        return False
    return None
