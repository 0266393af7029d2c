"""LNK007 missing-access-date."""

from collections.abc import Iterator

from ssylka.model import Case, Reference
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw

_PAGES = {"webpage", "post", "post-weblog", "article-newspaper", "article-magazine"}


def judge_missing_access_date(case: Case) -> Iterator[Flaw]:
    """A page is cited without the day on which the author looked at it, though the article gives it elsewhere.

    Why it matters:
        Pages change. The day says which state is meant and which archived copy shows it. GOST R 7.0.5-2008 (10.4.4)
        asks for it; APA does only for pages that are made to change, so an article that never gives it is left alone.

    Example:
        East Asia Summit // ASEAN. URL: https://asean.org/outcomes-of-the-21st-asean-summit-phnom-penh/

    What to do:
        Look at the page and add the day: (accessed: 05.02.2024), (дата обращения: 05.02.2024).
    """
    pages = [reference for reference in places.cited(case) if _is_page(reference)]
    for kind in ("entry", "note"):
        mine = [reference for reference in pages if reference.citation.kind == kind]
        without = [reference for reference in mine if not reference.item.accessed]
        if len(mine) < 4 or len(without) * 4 > len(mine):
            continue  # too few to know the habit, or no habit
        for reference in without:
            yield Flaw(
                places.field(reference, "URL"),
                "the day of access is missing, though the other pages have it",
                "Look at the page and add the day.",
                reference.citation.id,
            )


def _is_page(reference: Reference) -> bool:
    item = reference.item
    return bool(item.url and not item.doi and item.type in _PAGES and not reference.refers_to and reference.understood)
