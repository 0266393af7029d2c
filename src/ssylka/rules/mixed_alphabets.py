"""OCR003 mixed-alphabets."""

import re
from collections.abc import Iterable, Iterator

from ssylka.model import Case, Fix, Repair, Span
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
        for repairs in _by_word(case.document.source, reference.repairs):
            yield _mended(case.document.source, repairs, reference.citation.id)
        for match, span in places.words(reference, _MIXED):
            if "://" not in reference.citation.text[max(match.start() - 200, 0) : match.start()].rsplit(" ", 1)[-1]:
                yield Flaw(
                    span,
                    f"letters of two alphabets in the word {places.short(match[0], 40)!r}",
                    "Type the word again in one alphabet.",
                    reference.citation.id,
                )


def _by_word(source: str, repairs: Iterable[Repair]) -> Iterator[list[Repair]]:
    """The look-alike letters that were mended, those of one word together."""
    group: list[Repair] = []
    for repair in repairs:
        if repair.kind != "look-alike":
            continue
        if group and re.search(r"\s", source[group[-1].span.start : repair.span.end]):
            yield group
            group = []
        group.append(repair)
    if group:
        yield group


def _mended(source: str, repairs: list[Repair], identifier: str) -> Flaw:
    start, end = repairs[0].span.start, repairs[-1].span.end
    before = re.search(r"\S*$", source[max(start - 20, 0) : start])
    after = re.match(r"\S*", source[end : end + 20])
    word = (before[0] if before else "") + source[start:end] + (after[0] if after else "")
    letters = "".join(repair.before for repair in repairs)
    sure = not any(repair.guess or source[repair.span.start : repair.span.end] != repair.before for repair in repairs)
    pieces, position = [], start
    for repair in repairs:
        pieces += [source[position : repair.span.start], repair.after]
        position = repair.span.end
    return Flaw(
        Span(start, end),
        f"letters of the other alphabet: {letters!r} in {word!r}",
        "Type the word again in one alphabet.",
        identifier,
        Fix(span=Span(start, end), text="".join(pieces)) if sure else None,
    )
