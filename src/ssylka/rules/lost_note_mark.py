"""CIT004 lost-note-mark."""

from collections.abc import Iterator

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_lost_note_mark(case: Case) -> Iterator[Flaw]:
    """A note to which no mark in the text points.

    Why it matters:
        The reader cannot tell what the note proves. Converters lose superscripts; authors delete a sentence and keep
        its note.

    Example:
        Notes 9, 10 and 11, and marks ⁹ and ¹¹ in the text.

    What to do:
        Set the mark where it belongs, or take the note out.
    """
    marks = [mark for mark in case.marks if mark.form == "note"]
    seen = [mark for mark in marks if not mark.inferred]
    if not seen:
        return  # notes of a kind whose marks we do not read
    pointed = {target for mark in marks for pointer in mark.pointers for target in pointer.targets}
    for mark in marks:
        if mark.inferred:
            label = next((pointer.label for pointer in mark.pointers if pointer.label), None)
            yield Flaw(
                mark.span,
                f"the mark of note {label or '?'} is lost; it should stand about here",
                "Set the mark where it belongs.",
                next((target for pointer in mark.pointers for target in pointer.targets), None),
            )
    told = set[str | None]()
    for reference in case.references:
        citation = reference.citation
        if citation.kind == "note" and citation.id not in pointed and citation.work == 1 and citation.label not in told:
            told.add(citation.label)
            yield Flaw(
                places.whole(reference),
                f"no mark in the text points to {places.name_of(reference)}",
                "Set the mark where it belongs, or take the note out.",
                citation.id,
            )
