"""CIT002 mark-without-entry."""

from collections.abc import Iterator

from ssylka.model import Case, Mark, Pointer
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
        if needed not in kinds:
            continue  # no list, no notes: that is one flaw, not one for each mark
        for pointer in mark.pointers:
            if not pointer.targets and not _another_year(case, pointer):
                yield Flaw(
                    mark.span,
                    f"nothing in the {'notes' if needed == 'note' else 'list'} answers to {_words(mark, pointer)}",
                    "Add the entry, or correct the name, year or number in the text.",
                )


def _another_year(case: Case, pointer: Pointer) -> bool:
    """Whether the list has the same authors under another year: that is the rule year-mismatch."""
    return bool(pointer.year and pointer.names and names.answering(case, pointer))


def _words(mark: Mark, pointer: Pointer) -> str:
    if pointer.label:
        return f"[{pointer.label}]" if mark.form == "numeric" else f"mark {pointer.label}"
    words = places.joined(pointer.names) + (" et al." if pointer.et_al else "")
    return f"{words} ({pointer.year})" if pointer.year else words or mark.text
