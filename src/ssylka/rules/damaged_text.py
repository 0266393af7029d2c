"""OCR001 damaged-text."""

from collections.abc import Iterator

from ssylka.model import Case
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
        for repair in reference.repairs:
            if repair.guess:
                yield Flaw(
                    repair.span,
                    f"damaged text: {places.short(repair.before)!r} was read as {places.short(repair.after)!r}, "
                    f"which is a guess ({repair.why.rstrip('.')})",
                    "Compare with the page or the PDF, and write what stands there.",
                    reference.citation.id,
                )
