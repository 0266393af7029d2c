"""OCR002 beyond-repair."""

from collections.abc import Iterator

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_beyond_repair(case: Case) -> Iterator[Flaw]:
    """Text that seems damaged, and that nobody can mend without the original.

    Why it matters:
        A hyphen at the end of a line may belong to an address or to the typesetting. Once it is lost, the address has
        two words run together, and leads nowhere.

    Example:
        …/lidery-rf-i-stran-asean-prinializaiavlenie-o-strategicheskom-partnerstve.html

    What to do:
        Compare with the page or the PDF, and write what stands there.
    """
    for reference in places.cited(case):
        for repair in reference.repairs:
            if repair.guess and repair.before == repair.after:
                yield Flaw(
                    repair.span,
                    f"{places.short(repair.before)!r} seems damaged: {repair.why.rstrip('.')}",
                    "Compare with the page or the PDF, and write what stands there.",
                    reference.citation.id,
                )
