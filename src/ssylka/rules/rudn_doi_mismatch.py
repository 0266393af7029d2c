"""DOI013 rudn-doi-mismatch."""

import re
from collections.abc import Iterator

from ssylka.model import Case, Item
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw

# 10.22363/<ISSN>-<year>-<volume>-<issue>-<first page>-<last page>
_RUDN = re.compile(
    r"10\.22363/(?P<issn>\d{4}-\d{3}[\dX])-(?P<year>\d{4})-(?P<volume>\d+)-(?P<issue>\d+)-(?P<first>\d+)(?:-(?P<last>\d+))?",
    re.IGNORECASE,
)


def judge_rudn_doi_mismatch(case: Case) -> Iterator[Flaw]:
    """A DOI of RUDN's journals spells out year, volume, issue and pages, and the entry says otherwise.

    Why it matters:
        One of them was copied wrongly. The DOI is mostly right, since it is copied whole.

    Example:
        Vestnik RUDN. International Relations, 17(4), 441–457. https://doi.org/10.22363/2313-0660-2017-17-3-441-457

    What to do:
        Correct the entry, or the DOI.
    """
    for reference in case.references:
        match = _RUDN.fullmatch(reference.item.doi or "")
        if not match:
            continue
        wrong = [
            f"{name} {ours}, not {theirs}" for name, ours, theirs in _compare(reference.item, match) if ours != theirs
        ]
        if wrong:
            yield Flaw(
                places.field(reference, "DOI"),
                f"by its DOI the work has {places.joined(wrong)}",
                "Correct the entry, or the DOI.",
                reference.citation.id,
            )


def _compare(item: Item, match: re.Match[str]) -> Iterator[tuple[str, str, str]]:
    """Field, what the DOI says, what the entry says; only fields in plain numbers."""
    if item.issued and item.issued.year:
        yield "year", match["year"], str(item.issued.year)
    for name, value in (("volume", item.volume), ("issue", item.issue)):
        if value and value.strip().isdigit():
            yield name, match[name].lstrip("0"), value.strip().lstrip("0")
    pages = re.fullmatch(r"\s*(\d+)\s*[-–—]\s*(\d+)\s*", item.page or "")
    if pages and match["last"]:
        yield "pages", f"{match['first']}–{match['last']}", f"{pages[1]}–{pages[2]}"
