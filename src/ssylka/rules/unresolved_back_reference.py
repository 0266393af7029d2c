"""CIT005 unresolved-back-reference."""

import re
from collections.abc import Iterator

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw

_BACK = re.compile(
    r"\b(?:Ibid(?:em)?|Id(?:em)?\.|op\.\s?cit|loc\.\s?cit|Там же|Указ\.\s?(?:соч|ст|раб)|Цит\.\s?соч|(?:Его|Ее|Её|Их) же)\b",
    re.IGNORECASE,
)


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
        if reference.refers_to:
            continue
        match = _BACK.search(reference.citation.text[:120])
        if reference.item.custom.get("back-reference-unresolved") and not match:
            yield Flaw(
                places.whole(reference),
                f"{places.short(reference.citation.text, 40)!r} points to nothing that can be told",
                "Write the reference out, or name the work by its short title.",
                reference.citation.id,
            )
        if match and len(reference.citation.text) < 160:  # a title may hold such words; a back-reference is short
            start, end = match.span()
            yield Flaw(
                reference.citation.locate(start, end),
                f"{match[0]!r} points to nothing that can be told",
                "Write the reference out, or name the work by its short title.",
                reference.citation.id,
            )
