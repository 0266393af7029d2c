"""CIT003 year-mismatch."""

from collections.abc import Iterator

from ssylka.model import Case
from ssylka.rules import _names as names
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_year_mismatch(case: Case) -> Iterator[Flaw]:
    """The text cites a work under another year than the list.

    Why it matters:
        The reader finds the author but not the year, and cannot tell whether another work is meant.

    Example:
        (Jones, 2011) in the text, Jones, L. (2012) in the list.

    What to do:
        Write the same year in both places.
    """
    for mark in case.marks:
        for pointer in mark.pointers:
            if pointer.targets or not pointer.year or not pointer.names:
                continue
            found = names.answering(case, pointer)
            if found:
                listed = places.joined(f"{places.name_of(entry)}" for entry in found[:3])
                yield Flaw(
                    mark.span,
                    f"the text says {places.joined(pointer.names)} ({pointer.year}), the list has {listed}",
                    "Write the same year in both places, or add the entry that is meant.",
                    found[0].citation.id if len(found) == 1 else None,
                )
