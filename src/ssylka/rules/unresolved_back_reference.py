"""CIT005 unresolved-back-reference."""

from collections.abc import Iterator

from ssylka.model import Case
from ssylka.model.repeats import IBID, note_number, op_cit
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw

_BEGINS, _SHORT = 30, 160


def judge_unresolved_back_reference(case: Case) -> Iterator[Flaw]:
    """An "Ibid.", "Там же", "Op. cit.", "Указ. соч." that points to nothing that can be told.

    Why it matters:
        A note was moved or cut, and the words now mean another work, or none.

    Example:
        Jones L. Op. cit. P. 5., and no work by Jones in the notes before.

    What to do:
        Write the reference out, or name the work by its short title.
    """
    for reference in places.cited(case):
        custom, text = reference.item.custom, reference.citation.text
        if reference.refers_to:
            continue
        said = IBID.search(text, 0, _BEGINS) or op_cit(text)
        unresolved = custom.get("back-reference-unresolved") or custom.get("back-reference")
        if not unresolved and (said is None or len(text) >= _SHORT):
            continue  # a title may hold such words; a back-reference is short
        words = said or note_number(text)
        written = words[0].rstrip(" .") if words else places.short(text, 40)
        yield Flaw(
            reference.citation.locate(words.start(), words.start() + len(written))
            if words
            else places.whole(reference),
            f"{written!r} points to nothing that can be told",
            "Write the reference out, or name the work by its short title.",
            reference.citation.id,
        )
