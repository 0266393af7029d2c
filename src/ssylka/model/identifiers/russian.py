"""Identifiers of eLIBRARY (EDN, item numbers), and what a DOI of the RUDN journals says of its article."""

import re
from typing import NamedTuple

from ssylka.model.base import Span
from ssylka.model.identifiers.identifier import Identifier

# Cyrillic capitals that look like Latin ones: an EDN typed with them is still readable, and says so.
_LOOK_ALIKES = str.maketrans("АВЕКМНОРСТХУ", "ABEKMHOPCTXY")

_EDN = re.compile(r"\b(?:EDN|ЕДН|Е?DN)\b\s{0,3}[:.–-]?\s{0,3}\(?([A-ZА-Я]{6})(?![\w-])")
_EDN_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?elibrary\.ru/(?:item\.asp\?(?:[\w=]{1,30}&(?:amp;)?){0,3}edn=([A-Za-z]{6})|([A-Z]{6}))(?![\w.-])",
    re.IGNORECASE,
)
_ELIBRARY = re.compile(
    r"(?:https?://)?(?:www\.)?elibrary\.ru/(?:item|contents|title_about(?:_new)?)\.asp\?(?:[\w=]{1,30}&(?:amp;)?){0,3}id=(\d{4,10})"
    r"|\belibrary_(?:id\s?:?\s?)?(\d{4,10})",
    re.IGNORECASE,
)


def clean_edn(text: str) -> str | None:
    """An EDN as six Latin capitals, with or without its label or address; None where it is none.

    Form: the card of an article at eLIBRARY ("EDN: ABCDEF"). There is no open interface that could prove it.
    """
    stripped = text.strip()
    bare = stripped.upper().translate(_LOOK_ALIKES)
    if re.fullmatch(r"[A-Z]{6}", bare):
        return bare
    found = find_edns(stripped)
    return found[0].value if found else None


def find_edns(text: str) -> tuple[Identifier, ...]:
    """EDNs with their label (`EDN: ABCDEF`) or in an address (`elibrary.ru/abcdef`, `…item.asp?edn=abcdef`)."""
    found: list[Identifier] = []
    for one in _EDN.finditer(text):
        value = one[1].translate(_LOOK_ALIKES)
        latin = value.isascii()
        if latin:
            mixed = value != one[1]
            problem = "it holds Cyrillic letters that look like Latin ones" if mixed else ""
            found.append(Identifier(scheme="edn", value=value, written=one[1], span=Span(*one.span()), problem=problem))
    for one in _EDN_ADDRESS.finditer(text):
        written = one[1] or one[2]
        if one[2] and not one[2].isupper():
            continue  # elibrary.ru/search is a page, elibrary.ru/ABCDEF is an article
        found.append(Identifier(scheme="edn", value=written.upper(), written=written, span=Span(*one.span())))
    return tuple(sorted(found, key=lambda one: one.span))


def find_elibrary_ids(text: str) -> tuple[Identifier, ...]:
    """Item numbers of eLIBRARY (`elibrary.ru/item.asp?id=12345678`)."""
    return tuple(
        Identifier(scheme="elibrary", value=one[1] or one[2], written=one[1] or one[2], span=Span(*one.span()))
        for one in _ELIBRARY.finditer(text)
    )


_RUDN = re.compile(
    r"10\.22363/(\d{4}-\d{3}[\dx])-(\d{4})-(\d{1,3})-(\d{1,2}(?:-\d(?=-\d{1,4}-\d{1,4}\Z))?)-(\d{1,4})-(\d{1,4})"
)


class RudnDoi(NamedTuple):
    """What a DOI of the RUDN journals says: 10.22363/ISSN-year-volume-issue-first-last."""

    issn: str
    year: int
    volume: str
    issue: str
    first: str
    last: str


def read_rudn_doi(doi: str) -> RudnDoi | None:
    """The fields that stand in a DOI of the RUDN journals; None for another DOI or an older form."""
    match = _RUDN.fullmatch(doi.lower())
    if match is None:
        return None
    issn, year, volume, issue, first, last = match.groups()
    return RudnDoi(issn.upper(), int(year), volume, issue, first, last)
