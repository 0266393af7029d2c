"""DOI002 another-work."""

from collections.abc import Iterator

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_another_work(case: Case) -> Iterator[Flaw]:
    """The DOI belongs to another work than the one that the entry describes.

    Why it matters:
        The reader who follows the DOI reads something else. Invented references often carry real DOIs of other works.

    Example:
        An entry "ASEAN intervention in Cambodia" with the DOI of an article on soil bacteria.

    What to do:
        Find the DOI of the work that is meant, or correct the entry.
    """
    for identifier, verification in case.facts.verifications.items():
        reference = case.by_id.get(identifier)
        if verification.status == "another-work" and reference:
            work = verification.work.item if verification.work else None
            whose = f": “{places.short(work.title)}”" if work and work.title else ""
            yield Flaw(
                places.field(reference, "DOI", "URL"),
                f"the DOI belongs to another work{whose}",
                "Find the DOI of the work that is meant, or correct the entry.",
                identifier,
            )
