"""DOI007 missing-doi."""

from collections.abc import Iterator

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_missing_doi(case: Case) -> Iterator[Flaw]:
    """A registry knows a DOI of the work, and the entry does not give it.

    Why it matters:
        A DOI leads the reader to the work for ever, and lets indexes count the citation. Most journals, RUDN's among
        them, ask for it wherever there is one.

    Example:
        Severino, R. C. (2007). ASEAN beyond Forty. Contemporary Southeast Asia, 29(3), 406–423.

    What to do:
        Compare with the work that the registry names, and add its DOI.
    """
    for identifier, verification in case.facts.verifications.items():
        reference, work = case.by_id.get(identifier), verification.work
        if verification.status not in {"exists", "corrected"} or not reference or not work:
            continue
        doi = work.item.doi or work.identifiers.get("DOI")
        if not doi or reference.item.doi or reference.refers_to or (verification.score or 1.0) < 0.9:
            continue
        if f"doi.org/{doi}".casefold() in (reference.item.url or "").casefold():
            continue
        yield Flaw(
            places.field(reference, "title"),
            f"{places.name_of(reference)} has a DOI that the entry does not give",
            f"Add https://doi.org/{doi} if it is “{places.short(work.item.title or '')}” that is meant.",
            identifier,
        )
