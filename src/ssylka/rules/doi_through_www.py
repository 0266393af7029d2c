"""DOI010 doi-through-www."""

import re
from collections.abc import Iterator

from ssylka.model import Case, Fix, Span
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw

_OLD = re.compile(r"(?:https?://)?(?:www\.|dx\.)(?:dx\.)?doi\.org/(?=10\.)|http://doi\.org/(?=10\.)", re.IGNORECASE)
_NEW = "https://doi.org/"


def judge_doi_through_www(case: Case) -> Iterator[Flaw]:
    """A DOI is written through an address that its registry has given up: www.doi.org, dx.doi.org, http://.

    Why it matters:
        The DOI Foundation and Crossref ask for one form, https://doi.org/… (Crossref DOI display guidelines, 2017).
        The others still redirect today; registries count and match the current one.

    Example:
        https://www.doi.org/10.47305/JLIA2281116b

    What to do:
        Write https://doi.org/10.47305/JLIA2281116b. The fix does it.
    """
    for reference in places.cited(case):
        for match, span in places.words(reference, _OLD):
            written = case.document.source[span.start : span.end]
            yield Flaw(
                span,
                f"the DOI goes through {match[0].rstrip('/')}",
                f"Write {_NEW}{_doi(reference.item.doi)}.",
                reference.citation.id,
                Fix(span=Span(*span), text=_NEW) if written == match[0] else None,
            )


def _doi(doi: str | None) -> str:
    return doi or "…"
