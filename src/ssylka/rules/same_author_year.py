"""STY005 same-author-year."""

import re
from collections.abc import Iterable, Iterator

from ssylka.model import Case, Reference
from ssylka.rules import _names as names
from ssylka.rules import _places as places
from ssylka.rules._lists import lists
from ssylka.rules.interface import Flaw


def judge_same_author_year(case: Case) -> Iterator[Flaw]:
    """Two entries by the same authors and of the same year, without letters after the year.

    Why it matters:
        Marks by author and year cannot tell them apart. Articles with numbers or notes need no letters and are left
        alone.

    Example:
        Kostyunina, G. M. (2017). The integration model …, and another Kostyunina, G. M. (2017).

    What to do:
        Write 2017a and 2017b, in the list and in the text.
    """
    if not any(mark.form in {"author-date", "narrative"} for mark in case.marks):
        return
    for listed in lists(case):
        yield from _same(case, listed)


def _same(case: Case, listed: Iterable[Reference]) -> Iterator[Flaw]:
    seen: dict[tuple[object, ...], Reference] = {}
    for entry in listed:
        year = entry.item.issued.year if entry.item.issued else None
        people = tuple(names.key(names.family(name)) for name in entry.item.author or ())
        if not year or not people or not all(people) or _lettered(entry, year):
            continue
        initials = tuple((name.given or "")[:1] for name in entry.item.author or ())
        first = seen.setdefault((people, initials, year), entry)
        if first is not entry:
            line = case.document.place(first.citation.span.start).line
            yield Flaw(
                places.field(entry, "issued"),
                f"{places.name_of(entry)} has the authors and the year of the entry of line {line}, and no letter",
                f"Write {year}a and {year}b, in the list and in the text.",
                entry.citation.id,
            )


def _lettered(entry: Reference, year: int) -> bool:
    return bool(entry.item.year_suffix or re.search(rf"\b{year}\s?[a-zа-я]\b", entry.citation.text))
