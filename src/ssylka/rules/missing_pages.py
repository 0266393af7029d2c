"""REF007 missing-pages."""

import re
from collections.abc import Iterator

from ssylka.model import Case, Reference
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_missing_pages(case: Case) -> Iterator[Flaw]:
    """An article or chapter in print without its pages, and without an address that would lead to it.

    Why it matters:
        The reader has to leaf through the volume. Articles that only exist online have no pages; a DOI or URL is enough.

    Example:
        Severino, R. C. (2007). ASEAN beyond Forty. Contemporary Southeast Asia, 29(3).

    What to do:
        Add the first and last page, or the DOI.
    """
    for reference in places.cited(case):
        item = reference.item
        printed = item.type == "article-journal" and (item.volume or item.issue)
        part = item.type == "chapter" and item.container_title
        if not (printed or part) or not reference.understood or reference.refers_to or _has_address(reference):
            continue
        if item.page or item.number or "locator" in item.custom or re.search(r"\be\d{3,}\b", reference.citation.text):
            continue
        yield Flaw(
            places.whole(reference),
            f"{places.name_of(reference)} has neither pages nor an address",
            "Add the first and last page, or the DOI.",
            reference.citation.id,
        )


def _has_address(reference: Reference) -> bool:
    item = reference.item
    return bool(item.doi or item.url or item.pmid or item.pmcid or item.custom.get("arXiv") or item.status)
