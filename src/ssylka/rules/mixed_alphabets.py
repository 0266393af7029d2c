"""OCR003 mixed-alphabets."""

import re
from collections.abc import Iterator

from ssylka.model import Case, Fix, Span
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw

_MIXED = re.compile(
    r"(?<![^\W\d_])(?:[A-Za-z]+[\u0400-\u04ff]|[\u0400-\u04ff]+[A-Za-z])[A-Za-z\u0400-\u04ff]*(?![^\W\d_])"
)


def judge_mixed_alphabets(case: Case) -> Iterator[Flaw]:
    """A word with Latin and Cyrillic letters that look alike.

    Why it matters:
        People see nothing, programs see another word: searches, indexes and links fail. Keyboards and text recognition
        do it, and so do those who hide copied text.

    Example:
        Cовременные (with a Latin C), T. 24 with a Cyrillic Т in an English entry

    What to do:
        Type the word again in one alphabet.
    """
    for reference in places.cited(case):
        mended = [repair for repair in reference.repairs if repair.kind == "look-alike"]
        for repair in mended:
            source = case.document.source[repair.span.start : repair.span.end]
            sure = not repair.guess and source == repair.before
            yield Flaw(
                repair.span,
                f"letters of two alphabets: {repair.before!r}",
                f"Write {repair.after!r} in one alphabet.",
                reference.citation.id,
                Fix(span=Span(*repair.span), text=repair.after) if sure else None,
            )
        for match, span in places.words(reference, _MIXED):
            if "://" not in reference.citation.text[max(match.start() - 200, 0) : match.start()].rsplit(" ", 1)[-1]:
                yield Flaw(
                    span,
                    f"letters of two alphabets in the word {places.short(match[0], 40)!r}",
                    "Type the word again in one alphabet.",
                    reference.citation.id,
                )
