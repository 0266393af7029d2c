"""CIT006 ambiguous-mark."""

from collections.abc import Iterator

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules._lists import lists
from ssylka.rules.interface import Flaw


def judge_ambiguous_mark(case: Case) -> Iterator[Flaw]:
    """A mark in the text could mean several entries: same author, same year, no letter.

    Why it matters:
        The reader cannot tell which work is meant.

    Example:
        (Koldunova, 2015) in the text, and two works by Koldunova of 2015 in the list.

    What to do:
        Add letters to the years in the list and in the text: 2015a, 2015b.
    """
    # The same work in two lists, in Russian and in References, is no ambiguity.
    number = {entry.citation.id: place for place, listed in enumerate(lists(case)) for entry in listed}
    for mark in case.marks:
        if mark.form not in {"author-date", "narrative"}:
            continue
        for pointer in mark.pointers:
            meant = [case.by_id[target] for target in dict.fromkeys(pointer.targets) if target in case.by_id]
            meant = [reference for reference in meant if reference.citation.kind == "entry"]
            once = {number.get(reference.citation.id) for reference in meant}
            if len(meant) > len(once) and pointer.year:
                lines = places.joined(str(case.document.place(one.citation.span.start).line) for one in meant)
                yield Flaw(
                    mark.span,
                    f"{places.joined(pointer.names)} ({pointer.year}) may be any of the entries of lines {lines}",
                    "Add letters to the years in the list and in the text: 2015a, 2015b.",
                )
