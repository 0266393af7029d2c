"""DOI006 not-found-work."""

from collections.abc import Iterator

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_not_found_work(case: Case) -> Iterator[Flaw]:
    """No registry that was asked knows a work that it should know.

    Why it matters:
        The entry may be misspelt, or the work may not exist. It is no proof: books, theses, sites and many journals,
        Russian ones above all, stand in no registry.

    Example:
        An article of 2021 in an English journal with volume and pages, which neither Crossref nor OpenAlex knows.

    What to do:
        Look for the work by its title in a library's catalogue; correct the entry, or leave it if the work is real.
    """
    for identifier, verification in case.facts.verifications.items():
        reference = case.by_id.get(identifier)
        if verification.status == "not-found" and reference:
            asked = f" in {places.joined(verification.sources)}" if verification.sources else ""
            yield Flaw(
                places.field(reference, "title"),
                f"{places.name_of(reference)} was not found{asked}",
                "Look for the work by its title; correct the entry, or leave it if the work is real.",
                identifier,
            )
