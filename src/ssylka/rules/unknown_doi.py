"""DOI001 unknown-doi."""

from collections.abc import Iterator

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_unknown_doi(case: Case) -> Iterator[Flaw]:
    """A DOI is not registered: doi.org knows no such name.

    Why it matters:
        A registered DOI answers for ever. One that was never registered is misspelt, or the work does not exist.

    Example:
        https://doi.org/10.1080/09512740701672OO1, with letters O for zeros.

    What to do:
        Search the title at search.crossref.org and copy the DOI from there; if nobody knows the work, look again
        whether it exists.
    """
    told = set[str]()
    for identifier, verification in case.facts.verifications.items():
        reference = case.by_id.get(identifier)
        if verification.status == "not-registered" and reference:
            told.add(identifier)
            yield Flaw(
                places.field(reference, "DOI", "URL"),
                f"the DOI {reference.item.doi or ''} is not registered".replace("  ", " "),
                "Search the title at search.crossref.org and copy the DOI from there.",
                identifier,
            )
    for url, status in case.facts.links.items():
        if status.verdict == "dead" and status.reason == "unregistered":
            for span, cited in places.of_link(case, url):
                if cited not in told:
                    yield Flaw(
                        span,
                        f"the DOI {url.partition('doi.org/')[2] or url} is not registered",
                        "Search the title at search.crossref.org and copy the DOI from there.",
                        cited,
                    )
