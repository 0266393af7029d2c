"""Identifiers of works and people: found in any text, cleaned, checked, canonical. Pure functions.

They stand in the model because parsers, rules, resolvers and checkers all need them.
"""

import re
from urllib.parse import quote

from ssylka.model.base import Span
from ssylka.model.identifiers.doi import canonical, clean_doi, find_dois, find_short_dois
from ssylka.model.identifiers.identifier import Identifier, Scheme
from ssylka.model.identifiers.names import find_handles, find_urns
from ssylka.model.identifiers.numbers import (
    clean_arxiv,
    clean_isbn,
    clean_issn,
    clean_orcid,
    find_databases,
    find_numbers,
)
from ssylka.model.identifiers.russian import RudnDoi, clean_edn, find_edns, find_elibrary_ids, read_rudn_doi

__all__ = [
    "Identifier",
    "RudnDoi",
    "Scheme",
    "arxiv_of_doi",
    "canonical",
    "clean_arxiv",
    "clean_doi",
    "clean_edn",
    "clean_isbn",
    "clean_issn",
    "clean_orcid",
    "find_dois",
    "find_edns",
    "find_identifiers",
    "identify",
    "link",
    "read_rudn_doi",
]

_ARXIV_DOI = re.compile(r"10\.48550/arxiv\.(.+)", re.IGNORECASE)


def find_identifiers(text: str) -> tuple[Identifier, ...]:
    """All identifiers of a text in its order; what stands inside another one (an ISSN in a DOI) is left out."""
    found = [
        *find_dois(text),
        *find_edns(text),
        *find_elibrary_ids(text),
        *find_databases(text),
        *find_numbers(text),
        *find_handles(text),
        *find_urns(text),
        *find_short_dois(text),
    ]
    found.sort(key=lambda one: (one.span.start, -one.span.end))
    kept: list[Identifier] = []
    for one in found:
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return tuple(kept)


def identify(text: str) -> Identifier | None:
    """The one identifier that a person means when he types it alone: with its label, as an address, or bare.

    Bare digits are an ISBN if their check digit says so; six letters are an EDN. The span is of the stripped text.
    """
    stripped = text.strip()
    if found := find_identifiers(stripped):
        return found[0]
    if edn := clean_edn(re.sub(r"^edn\s{0,3}:?\s{0,3}", "", stripped, flags=re.IGNORECASE)):
        return Identifier(scheme="edn", value=edn, written=stripped, span=Span(0, len(stripped)))
    for label in ("arXiv:", "ISBN ", "ISSN ", "https://orcid.org/"):
        for one in find_identifiers(label + stripped):
            if one.valid:
                return one.model_copy(update={"span": Span(0, len(stripped))})
    return None


def arxiv_of_doi(doi: str) -> str | None:
    """The arXiv id in a DOI of arXiv (10.48550/arXiv.2101.00001); None in any other DOI."""
    match = _ARXIV_DOI.fullmatch(doi)
    return match[1] if match else None


def link(scheme: Scheme, value: str) -> str | None:
    """The address at which a person finds it; None for schemes that have none."""
    match scheme:
        case "doi" | "shortdoi":
            return "https://doi.org/" + quote(value, safe="/:;.,()-_~!@$*'+=&")
        case "edn":
            return f"https://elibrary.ru/{value.upper()}"
        case "elibrary":
            return f"https://elibrary.ru/item.asp?id={value}"
        case "arxiv":
            return f"https://arxiv.org/abs/{value}"
        case "pmid":
            return f"https://pubmed.ncbi.nlm.nih.gov/{value}/"
        case "pmcid":
            return f"https://pmc.ncbi.nlm.nih.gov/articles/{value}/"
        case "orcid":
            return f"https://orcid.org/{value}"
        case "handle":
            return f"https://hdl.handle.net/{quote(value, safe='/:;.,()-_~')}"
        case "isbn" | "issn" | "urn":
            return None
