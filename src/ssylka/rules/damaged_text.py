"""OCR001 damaged-text."""

import re
from collections.abc import Iterator
from itertools import groupby

from ssylka.model import Case, Repair, Span
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_damaged_text(case: Case) -> Iterator[Flaw]:
    """Text that a converter damaged, and whose repair is only a guess.

    Why it matters:
        Spaces, hyphens and underscores get lost when a PDF becomes text. What we read instead may be wrong, and a URL
        that is wrong by one sign leads nowhere.

    Example:
        https://www.academia.edu/33214683/ASEAN Role in Cambodian Conflict: were these spaces underscores?

    What to do:
        Compare with the page or the PDF, and write what stands there.
    """
    for reference in places.cited(case):
        guesses = [repair for repair in reference.repairs if repair.guess and _matters(case.document.source, repair)]
        for kind, group in groupby(guesses, key=lambda repair: repair.kind):
            repairs = list(group)
            span = Span(min(one.span.start for one in repairs), max(one.span.end for one in repairs))
            yield Flaw(
                span,
                f"damaged text, read by a guess: {_what(kind, repairs)}",
                "Compare with the page or the PDF, and write what stands there.",
                reference.citation.id,
            )


def _what(kind: str, repairs: list[Repair]) -> str:
    first = repairs[0]
    times = f" ({len(repairs)} times)" if len(repairs) > 1 else ""
    return f"{first.before!r} as {first.after!r}{times}, {kind.replace('-', ' ')}: {first.why.rstrip('.')}"


_ADDRESS = re.compile(r"(?:https?://|www\.|\b10\.\d{4,9})\S*$", re.IGNORECASE)


def _matters(source: str, repair: Repair) -> bool:
    """Whether a person should look at it: every word that a line end has cut would be too many."""
    if repair.before == repair.after:
        return False  # not mended at all: that is the flaw beyond-repair
    cut = repair.kind == "hyphen-at-line-end"
    return not cut or bool(_ADDRESS.search(source[max(repair.span.start - 300, 0) : repair.span.start]))
