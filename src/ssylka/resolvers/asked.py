"""Which identifiers of a reference the registries are asked for."""

from ssylka.model import Reference
from ssylka.model.base import Span
from ssylka.model.identifiers import Identifier, clean_doi, clean_edn, clean_isbn, find_dois, find_identifiers

_ORDER = ("doi", "shortdoi", "pmid", "pmcid", "arxiv", "isbn", "edn", "elibrary")


def identifiers_of(reference: Reference) -> tuple[Identifier, ...]:
    """The identifiers of a reference, the one that proves most first; from its fields, else from its words."""
    item = reference.item
    found: list[Identifier] = []
    if item.doi:
        doi = clean_doi(item.doi)
        found.append(
            _doubted(_made("doi", doi, item.doi), reference)
            if doi
            else _broken("doi", item.doi, "it has not the form of a DOI")
        )
    if item.pmid:
        found.append(_made("pmid", item.pmid.strip(), item.pmid))
    if item.pmcid:
        found.append(_made("pmcid", item.pmcid.strip().upper(), item.pmcid))
    if item.isbn:
        isbn = clean_isbn(item.isbn)
        found.append(_made("isbn", isbn, item.isbn) if isbn else _broken("isbn", item.isbn, "its check digit is wrong"))
    if item.edn:
        edn = clean_edn(item.edn)
        found.append(_made("edn", edn, item.edn) if edn else _broken("edn", item.edn, "an EDN is six Latin capitals"))
    known = {one.scheme for one in found}
    found += [one for one in find_identifiers(_haystack(reference)) if one.scheme in _ORDER and one.scheme not in known]
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.scheme)))


def _doubted(doi: Identifier, reference: Reference) -> Identifier:
    """The DOI with what else it may be, where a line of the article has cut it."""
    for one in find_dois(reference.citation.raw):
        readings = {one.value, *one.others}
        if one.others and doi.value in readings:
            return doi.model_copy(update={"others": tuple(sorted(readings - {doi.value}, key=len, reverse=True))})
    return doi


def _haystack(reference: Reference) -> str:
    parts = [reference.citation.text, reference.item.url or "", reference.item.number or "", reference.item.note or ""]
    return "\n\n".join(parts)


def _made(scheme: str, value: str, written: str) -> Identifier:
    return Identifier.model_validate({"scheme": scheme, "value": value, "written": written, "span": Span(0, 0)})


def _broken(scheme: str, written: str, problem: str) -> Identifier:
    fields = {"scheme": scheme, "value": written, "written": written, "span": Span(0, 0)}
    return Identifier.model_validate(fields | {"valid": False, "problem": problem})
