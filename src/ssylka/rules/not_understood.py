"""REF004 not-understood."""

from collections.abc import Iterator

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_not_understood(case: Case) -> Iterator[Flaw]:
    """A reference that fits no convention: its parts cannot be told apart.

    Why it matters:
        What a careful program cannot read, indexes will not count. Nothing of it was checked; the words are kept whole.

    Example:
        Jones, the book on ASEAN, in press somewhere

    What to do:
        Write it in the journal's style; if it is right as it stands, leave it, and nothing but this is lost.
    """
    for reference in places.cited(case):
        if not reference.understood and not reference.refers_to:
            yield Flaw(
                places.whole(reference),
                f"not understood: {places.short(reference.citation.text)!r}",
                "Write it in the journal's style, or leave it if it is right as it stands.",
                reference.citation.id,
            )
