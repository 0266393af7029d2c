"""CIT002 mark-without-entry."""

from collections.abc import Iterator

from ssylka.model import Case, Mark, Pointer
from ssylka.rules import _gazetteer as gazetteer
from ssylka.rules import _names as names
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_mark_without_entry(case: Case) -> Iterator[Flaw]:
    """The text points to a work that neither the list nor the notes hold.

    Why it matters:
        The reader cannot find the source. Either the entry is missing, or the name or year in the text is misspelt.

    Example:
        (Jones, 2011) in the text, and no work by Jones of 2011 in the list.

    What to do:
        Add the entry, or correct the name, year or number in the text.
    """
    kinds = {reference.citation.kind for reference in case.references}
    for mark in case.marks:
        needed = "note" if mark.form == "note" else "entry"
        if needed not in kinds or _is_interval(mark, len(case.references)):
            continue  # no list, no notes: that is one flaw, not one for each mark
        for pointer in mark.pointers:
            if not pointer.targets and not _another_flaw(case, pointer) and not _no_citation(mark, pointer):
                yield Flaw(
                    mark.span,
                    f"nothing in the {'notes' if needed == 'note' else 'list'} answers to {_words(mark, pointer)}",
                    "Add the entry, or correct the name, year or number in the text.",
                    severity=None if pointer.label or _sure(mark, pointer) else "warning",
                )


def _another_flaw(case: Case, pointer: Pointer) -> bool:
    """Whether the list has the same authors under another year (year-mismatch), or a body under a longer name."""
    return bool(pointer.year and pointer.names and (names.answering(case, pointer) or names.perhaps(case, pointer)))


def _is_interval(mark: Mark, works: int) -> bool:
    """Whether numbers in brackets are an interval, a size or the like: "[0, 1]", "buf[256]"."""
    labels = [int(pointer.label) for pointer in mark.pointers if pointer.label and pointer.label.isdecimal()]
    return mark.form == "numeric" and any(label == 0 or label > 2 * works + 10 for label in labels)


def _no_citation(mark: Mark, pointer: Pointer) -> bool:
    """Whether the words name a place, an event or a document, and nothing else tells a citation: "(Paris, 1987)"."""
    if pointer.label or pointer.locator or pointer.et_al or mark.form not in {"author-date", "narrative"}:
        return False
    return not pointer.names or any(gazetteer.no_author(name) for name in pointer.names)


def _sure(mark: Mark, pointer: Pointer) -> bool:
    """Whether it can hardly be anything but a citation: it has a page, co-authors, a neighbour that is one, a surname."""
    neighbour = any(other.targets for other in mark.pointers)
    surnames = all(gazetteer.surname_like(name) for name in pointer.names)
    return bool(pointer.locator or pointer.et_al or neighbour or (surnames and pointer.year))


def _words(mark: Mark, pointer: Pointer) -> str:
    if pointer.label:
        return f"[{pointer.label}]" if mark.form == "numeric" else f"mark {pointer.label}"
    words = places.joined(pointer.names) + (" et al." if pointer.et_al else "")
    return f"{words} ({pointer.year})" if pointer.year else words or mark.text
