"""REF003 duplicate-entries."""

import re
from collections.abc import Iterable, Iterator

from ssylka.model import Case, Reference
from ssylka.rules import _names as names
from ssylka.rules import _places as places
from ssylka.rules._lists import lists
from ssylka.rules.interface import Flaw

_PART = re.compile(r"\b(?:Т|Ч|Кн|Вып|Vol|Pt|Part|Bd|Book)\.?\s?(?:\d+|[IVX]+\b)", re.IGNORECASE)


def judge_duplicate_entries(case: Case) -> Iterator[Flaw]:
    """The same work stands in a reference list twice.

    Why it matters:
        Numbers and letters after years go wrong, and indexes count a citation twice.

    Example:
        Jones, L. (2007) … https://doi.org/10.1080/09512740701672001 as number 6, and again as number 9.

    What to do:
        Keep one entry and point all marks to it.
    """
    for listed in lists(case):
        yield from _duplicates(case, listed)


def _duplicates(case: Case, listed: Iterable[Reference]) -> Iterator[Flaw]:
    seen: dict[tuple[object, ...], Reference] = {}
    for entry in listed:
        if entry.refers_to:
            continue
        for sign in _signs(entry):
            first = seen.setdefault(sign, entry)
            if first is not entry:
                line = case.document.place(first.citation.span.start).line
                yield Flaw(
                    places.whole(entry),
                    f"{places.name_of(entry)} repeats the entry of line {line}",
                    "Keep one entry and point all marks to it.",
                    entry.citation.id,
                )
                break


def _signs(entry: Reference) -> Iterator[tuple[object, ...]]:
    """What two entries for one work share; each sign is enough by itself."""
    item = entry.item
    # Chapters of one book may give the book's DOI: an identifier counts together with the title's beginning.
    title = re.sub(r"[\W_]+", "", re.sub(r"<[^<>]*>", "", item.title or "")).casefold()
    if item.doi and title:
        yield "doi", item.doi.casefold(), title[:12]
    if item.edn:
        yield "edn", item.edn.upper(), title[:12]
    year = item.issued.year if item.issued else None
    people = item.author or item.editor or ()
    if len(title) >= 12 and people:
        parts = tuple(sorted({match[0].casefold() for match in _PART.finditer(entry.citation.text)}))
        where = (item.volume or "", item.issue or "", item.page or "", item.edition or "", parts)
        yield "same", title, names.key(names.family(people[0])), year, where
