"""REF007 missing-pages."""

import re
from collections.abc import Iterator

from ssylka.model import Case, Reference
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw

_PAGES = re.compile(
    r"\be\d{3,}\b|\b(?:pp?|s|ss|с|стр|л|p[aá]gs?)\.?\s?\d|\d\s?[-–—]\s?\d+(?!\d*(?:\s?гг|[)\]]))|:\s?\d+\b|\d+\s?(?:pp?|с)\b",
    re.IGNORECASE,
)


def judge_missing_pages(case: Case) -> Iterator[Flaw]:
    """An article or chapter in print without its pages, where the article otherwise gives them.

    Why it matters:
        The reader has to leaf through the volume. Articles that only exist online have no pages; a DOI or URL is enough.
        Some fields never give pages; an article that mostly does not is left alone.

    Example:
        Severino, R. C. (2007). ASEAN beyond Forty. Contemporary Southeast Asia, 29(3).

    What to do:
        Add the first and last page, or the DOI.
    """
    parts = [reference for reference in places.cited(case) if _is_part(reference)]
    without = [reference for reference in parts if not _has_pages(reference)]
    if len(parts) < 4 or len(without) * 4 > len(parts):
        return  # too few to know the habit, or no habit
    for reference in without:
        if not _has_address(reference):
            yield Flaw(
                places.whole(reference),
                f"{places.name_of(reference)} has neither pages nor an address",
                "Add the first and last page, or the DOI.",
                reference.citation.id,
            )


def _is_part(reference: Reference) -> bool:
    item = reference.item
    printed = item.type == "article-journal" and (item.volume or item.issue)
    part = item.type == "chapter" and item.container_title
    return bool(printed or part) and reference.understood and not reference.refers_to


def _has_pages(reference: Reference) -> bool:
    """Whether it has pages or an article number, or words that look like them and that we failed to understand."""
    item = reference.item
    return bool(item.page or item.number or "locator" in item.custom or _PAGES.search(reference.citation.text))


def _has_address(reference: Reference) -> bool:
    item = reference.item
    given = item.doi or item.url or item.pmid or item.pmcid or item.custom.get("arXiv") or item.status
    return bool(given or re.search(r"forthcoming|in press|в печати|accepted", reference.citation.text, re.IGNORECASE))
