"""Signs by which two entries are known to be of one work, whatever their language and script."""

from collections.abc import Iterator

from ssylka.matching.keys import skeleton
from ssylka.model import Reference


def signs(entry: Reference) -> Iterator[tuple[object, ...]]:
    """What two entries for one work share in twin lists (Russian and transliterated): one sign in common is enough.

    They are the DOI, the EDN, the first person's name as every transliteration has it with the year, and the pages
    with volume and year. Only for lists that are printed twice: in one list, two works may share all but the first two.
    """
    item = entry.item
    year = item.issued.year if item.issued else None
    people = item.author or item.editor
    if item.doi:
        yield "doi", item.doi.casefold()
    if item.edn:
        yield "edn", item.edn
    if people and year:
        yield "who", skeleton(people[0].family or people[0].literal or ""), year
    if item.page and year:
        yield "page", item.page.replace("–", "-").replace("—", "-"), item.volume, year
