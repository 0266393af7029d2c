"""DOI013 rudn-doi-mismatch."""

import re
from collections.abc import Iterator

from ssylka.model import Case, Item
from ssylka.model.identifiers import RudnDoi, read_rudn_doi
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


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
        doi = read_rudn_doi(reference.item.doi or "")
        if not doi:
            continue
        wrong = [
            f"{name} {ours}, not {theirs}" for name, ours, theirs in _compare(reference.item, doi) if ours != theirs
        ]
        if wrong:
            yield Flaw(
                places.field(reference, "DOI"),
                f"by its DOI the work has {places.joined(wrong)}",
                "Correct the entry, or the DOI.",
                reference.citation.id,
            )


def _compare(item: Item, doi: RudnDoi) -> Iterator[tuple[str, str, str]]:
    """Field, what the DOI says, what the entry says; only fields in plain numbers."""
    if item.issued and item.issued.year:
        yield "year", str(doi.year), str(item.issued.year)
    for name, told, value in (("volume", doi.volume, item.volume), ("issue", doi.issue, item.issue)):
        if value and value.strip().isdigit() and told.isdigit():
            yield name, told.lstrip("0"), value.strip().lstrip("0")
    pages = re.fullmatch(r"\s*(\d+)\s*[-–—]\s*(\d+)\s*", item.page or "")
    if pages:
        yield "pages", f"{doi.first}–{doi.last}", f"{pages[1]}–{pages[2]}"
