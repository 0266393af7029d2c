"""STY003 uneven-initials."""

import re
from collections.abc import Iterator

from ssylka.model import Case, Reference, Span
from ssylka.rules.interface import Flaw

_LETTER = r"[^\W\d_a-zа-яё]"
_CLOSE = re.compile(rf"(?<![\w.]){_LETTER}\.{_LETTER}\.(?:{_LETTER}\.)?(?!\w)")
_APART = re.compile(rf"(?<![\w.]){_LETTER}\.[ \u00a0\u202f]{_LETTER}\.(?!\w)")


def judge_uneven_initials(case: Case) -> Iterator[Flaw]:
    """Initials with a space between them here and without one there, in the same list or notes.

    Why it matters:
        It looks careless, and it is: each style has one form (APA "A. D.", GOST "А.Д." or "А. Д.").

    Example:
        Bogaturov A.D. in a note whose neighbours have Mosyakov D. V.

    What to do:
        Write all initials as the style has them.
    """
    for kind in ("entry", "note"):
        found = [
            one for reference in case.references if reference.citation.kind == kind for one in _initials(reference)
        ]
        close = [one for one in found if one[2]]
        apart = [one for one in found if not one[2]]
        rare, usual = (close, apart) if len(close) < len(apart) else (apart, close)
        if len(usual) < 4 or len(rare) * 4 > len(usual):
            continue  # too few to know the habit, or no habit
        words = "without a space" if rare is close else "with a space"
        for reference, span, _ in rare:
            written = case.document.source[span.start : span.end]
            yield Flaw(
                span,
                f"initials {words} between them: {written}, unlike the others",
                "Write all initials as the style has them.",
                reference.citation.id,
            )


def _initials(reference: Reference) -> Iterator[tuple[Reference, Span, bool]]:
    """Every pair of initials in the names of a citation: reference, place, whether they stand close together."""
    text = reference.citation.text
    names = {
        (name.family, re.sub(r"[^\w]", "", name.given))
        for people in (reference.item.author, reference.item.editor, reference.item.translator)
        for name in people or ()
        if name.family and name.given
    }
    for pattern, close in ((_CLOSE, True), (_APART, False)):
        for match in pattern.finditer(text):
            letters = re.sub(r"[^\w]", "", match[0])
            beside = text[max(match.start() - 40, 0) : match.end() + 40]
            if any(letters == given and family in beside for family, given in names):
                yield reference, reference.citation.locate(match.start(), match.end()), close
