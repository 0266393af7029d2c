"""`verify`: what the registries say of every reference, as a verdict with its evidence."""

import re
from collections.abc import Sequence

from ssylka.matching import Comparison, compare, plain
from ssylka.model import Difference, Item, Reference, Verification, Work
from ssylka.model.base import Span
from ssylka.model.facts import VerificationStatus
from ssylka.model.identifiers import Identifier, clean_doi, clean_edn, clean_isbn, find_identifiers, link, read_rudn_doi
from ssylka.net import Client
from ssylka.resolvers.doors import Progress, Routes, in_parallel, resolve_one
from ssylka.resolvers.interface import Answer
from ssylka.resolvers.search import Match, search, searchable

_RETRACTED = frozenset(("retraction", "withdrawal", "removal", "retracted"))
_CORRECTED = frozenset(
    ("correction", "corrigendum", "erratum", "expression_of_concern", "partial_retraction", "addendum")
)
_ORDER = ("doi", "shortdoi", "pmid", "pmcid", "arxiv", "isbn", "edn", "elibrary")


def verify(
    references: Sequence[Reference], client: Client, *, progress: Progress | None = None
) -> tuple[Verification, ...]:
    """A verdict on each reference, in their order.

    A reference with an identifier is compared with the record of that identifier; one without is searched. The verdicts:

    - exists: the record agrees.
    - differs: the same work, with the fields on which author and registry do not agree.
    - another-work: the identifier belongs to another work.
    - not-registered: the registry says that there is no such identifier.
    - retracted, corrected: by the record's own notices (a retraction outranks every difference).
    - not-found: no registry that was asked has such a work; by itself no error, least of all for books, theses, pages,
      Russian works.
    - not-checked: nobody told, and why.
    - invalid-form: the identifier cannot be one.

    Args:
        references: as parsed; back-references ("Ibid.") are verified as what they refer to.
        client: the door to the network.
        progress: told after each verdict.
    """
    chosen = [identifiers_of(reference) for reference in references]
    verdicts: list[Verification] = []
    with Routes([one for ones in chosen for one in ones[:1]], client) as routes:

        def judge(number: int) -> Verification:
            return _verify(references[number], chosen[number], client, routes)

        for verdict in in_parallel(judge, range(len(references))):
            verdicts.append(verdict)
            if progress is not None:
                progress(len(verdicts), len(references))
    return tuple(verdicts)


def identifiers_of(reference: Reference) -> tuple[Identifier, ...]:
    """The identifiers of a reference, the one that proves most first; from its fields, else from its words."""
    item = reference.item
    found: list[Identifier] = []
    if item.doi:
        doi = clean_doi(item.doi)
        found.append(_made("doi", doi, item.doi) if doi else _broken("doi", item.doi, "it has not the form of a DOI"))
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


def _haystack(reference: Reference) -> str:
    parts = [reference.citation.text, reference.item.url or "", reference.item.number or "", reference.item.note or ""]
    return "\n\n".join(parts)


def _made(scheme: str, value: str, written: str) -> Identifier:
    return Identifier.model_validate({"scheme": scheme, "value": value, "written": written, "span": Span(0, 0)})


def _broken(scheme: str, written: str, problem: str) -> Identifier:
    fields = {"scheme": scheme, "value": written, "written": written, "span": Span(0, 0)}
    return Identifier.model_validate(fields | {"valid": False, "problem": problem})


def _verify(reference: Reference, identifiers: tuple[Identifier, ...], client: Client, routes: Routes) -> Verification:
    """The verdict on one reference."""
    if reference.refers_to:
        return _verdict(reference, "not-checked", f"it repeats {reference.refers_to}, which has a verdict of its own")
    edn = next((one for one in identifiers if one.scheme == "edn" and not one.valid), None)
    asked = [one for one in identifiers if one.scheme not in {"edn", "elibrary"}]
    sources: list[str] = []
    for one in asked:
        answer = resolve_one(one, client, routes.agency)
        sources.append(answer.registry)
        if answer.outcome == "found" and answer.work is not None:
            return _compared(reference, one, answer.work, tuple(sources))
        if answer.outcome == "unregistered":
            return _unregistered(reference, one, answer, client, tuple(sources))
        if answer.outcome == "invalid":
            return _verdict(
                reference, "invalid-form", f"{_name(one)} {one.written}: {one.problem}", sources=tuple(sources)
            )
        if one.scheme in {"doi", "shortdoi", "pmid", "pmcid", "arxiv"} and answer.outcome == "unanswered":
            return _verdict(reference, "not-checked", answer.reason, sources=tuple(sources))
    if edn is not None:
        return _verdict(reference, "invalid-form", f"EDN {edn.written}: {edn.problem}")
    return _searched(reference, identifiers, client)


def _unregistered(
    reference: Reference, identifier: Identifier, answer: Answer, client: Client, sources: tuple[str, ...]
) -> Verification:
    """An identifier that does not exist; what the work's true one may be is a suggestion."""
    reason = f"{_name(identifier)} {identifier.written} is not registered: {answer.reason}"
    match = search(reference, client)
    asked = (*sources, *(one.registry for one in match.answers))
    if match.work is not None and (doi := match.work.identifiers.get("doi")):
        reason += f"; the work may be {doi}"
        return _verdict(
            reference, "not-registered", reason, work=match.work, comparison=match.comparison, sources=asked
        )
    return _verdict(reference, "not-registered", reason, sources=asked)


def _compared(reference: Reference, identifier: Identifier, work: Work, sources: tuple[str, ...]) -> Verification:
    """A reference whose identifier has a record: the same work or another one."""
    comparison = compare(reference.item, work, reference.citation.text)
    name = f"{_name(identifier)} {identifier.written}"
    if not _comparable(reference.item, work):
        reason = f"{name} is registered, but the reference names too little to compare"
        return _verdict(reference, "not-checked", reason, work=work, sources=sources)
    same = comparison.same or comparison.placed or _weakly(comparison, reference.item)
    if not same and identifier.scheme == "isbn" and comparison.votes > 0:
        same = True  # the records of books are poor; a title and a name that do not contradict suffice
    notice = _notice(work)
    if not same:
        reason = f"{name} belongs to another work: {_cited(work)}"
        differences = comparison.differences or (
            Difference(field="title", ours=reference.item.title or "", theirs=_cited(work)),
        )
        return _verdict(
            reference,
            "another-work",
            reason,
            work=work,
            comparison=comparison,
            sources=sources,
            differences=differences,
        )
    known = {one.field for one in comparison.differences}
    told = tuple(one for one in _rudn(reference.item, identifier) if one.field not in known)
    differences = (*comparison.differences, *told)
    if notice is not None:
        return _verdict(reference, *notice, work=work, comparison=comparison, sources=sources, differences=differences)
    if differences:
        fields = ", ".join(one.field for one in differences)
        reason = f"{name} is this work, but the registry has another {fields}"
        return _verdict(
            reference, "differs", reason, work=work, comparison=comparison, sources=sources, differences=differences
        )
    reason = f"{name} is this work: {', '.join(comparison.supports)} agree"
    return _verdict(reference, "exists", reason, work=work, comparison=comparison, sources=sources)


def _weakly(comparison: Comparison, item: Item) -> bool:
    """With an identifier less is needed: the whole title, or two fields of which one is the title or the author.

    One wrong field among those that agree is a difference; another title or another author is another work, unless a long
    title agrees word for word.
    """
    supports, conflicts = set(comparison.supports), set(comparison.conflicts)
    if "title" in supports and len(plain(item.title or "").split()) >= 4:
        return True
    if {"title", "author"} & conflicts:
        return False
    return bool({"title", "author"} & supports) and (len(supports) > max(len(conflicts), 1) or supports == {"title"})


def _comparable(item: Item, work: Work) -> bool:
    ours = [item.title, item.author, item.container_title and item.page, item.volume and item.page]
    theirs = [work.item.title, work.item.author, work.titles]
    return any(ours) and any(theirs)


def _rudn(item: Item, identifier: Identifier) -> tuple[Difference, ...]:
    """A DOI of the RUDN journals names year, volume, issue and pages: they must be those of the entry."""
    told = read_rudn_doi(identifier.value) if identifier.scheme == "doi" else None
    if told is None:
        return ()
    pairs = [
        ("issued", str(item.issued.year) if item.issued and item.issued.year else "", str(told.year)),
        ("volume", item.volume or "", told.volume),
        ("issue", item.issue or "", told.issue),
        ("page", re.split(r"\D+", (item.page or "").strip())[0], told.first),
    ]
    return tuple(
        Difference(field=field, ours=ours, theirs=theirs) for field, ours, theirs in pairs if ours and ours != theirs
    )


def _searched(reference: Reference, identifiers: tuple[Identifier, ...], client: Client) -> Verification:
    """A reference that names no identifier with a record."""
    match = search(reference, client)
    sources = tuple(dict.fromkeys(one.registry for one in match.answers))
    if match.work is not None and match.comparison is not None:
        return _suggested(reference, match, sources)
    if all(one.outcome in {"unanswered", "invalid"} for one in match.answers):
        reason = "; ".join(one.reason for one in match.answers)
        return _verdict(reference, "not-checked", reason, sources=sources)
    addresses = [link(one.scheme, one.value) for one in identifiers if one.scheme in {"edn", "elibrary"} and one.valid]
    if addresses:
        reason = f"eLIBRARY has no open interface; look at {addresses[0]}"
        return _verdict(reference, "not-checked", reason, sources=sources)
    unanswered = [one.reason for one in match.answers if one.outcome == "unanswered"]
    reason = f"no record of it in {', '.join(sources)}" + (f" ({'; '.join(unanswered)})" if unanswered else "")
    if not searchable(reference.item):
        reason += "; such works often have none"
    return _verdict(reference, "not-found", reason, sources=sources)


def _suggested(reference: Reference, match: Match, sources: tuple[str, ...]) -> Verification:
    work, comparison = match.work, match.comparison
    assert work is not None
    assert comparison is not None
    doi = work.identifiers.get("doi")
    name = f"the record {doi} of {work.registry}" if doi else f"a record of {work.registry}"
    if notice := _notice(work):
        return _verdict(
            reference, *notice, work=work, comparison=comparison, sources=sources, differences=comparison.differences
        )
    if comparison.differences:
        fields = ", ".join(one.field for one in comparison.differences)
        reason = f"{name} is this work, but has another {fields}"
        return _verdict(
            reference,
            "differs",
            reason,
            work=work,
            comparison=comparison,
            sources=sources,
            differences=comparison.differences,
        )
    reason = f"{name} is this work: {', '.join(comparison.supports)} agree"
    return _verdict(reference, "exists", reason, work=work, comparison=comparison, sources=sources)


def _notice(work: Work) -> tuple[VerificationStatus, str] | None:
    """What has happened to the work: retracted outranks corrected; a new version is neither."""
    for status, kinds in (("retracted", _RETRACTED), ("corrected", _CORRECTED)):
        found = [notice for notice in work.notices if notice.type in kinds]
        if found:
            told = "; ".join(
                " ".join(
                    part for part in (notice.label, notice.date or "", notice.doi or "", f"({notice.source})") if part
                )
                for notice in found[:3]
            )
            verdict: VerificationStatus = "retracted" if status == "retracted" else "corrected"
            return verdict, f"the registry says of it: {told}"
    return None


_NAMES = {"doi": "DOI", "shortdoi": "short DOI", "isbn": "ISBN", "pmid": "PMID", "pmcid": "PMCID", "arxiv": "arXiv"}


def _name(identifier: Identifier) -> str:
    return _NAMES.get(identifier.scheme, identifier.scheme.upper())


def _cited(work: Work) -> str:
    """A record in one short line."""
    item = work.item
    names = [name.family or name.literal or "" for name in (item.author or ())[:2]]
    year = str(item.issued.year) if item.issued and item.issued.year else ""
    return ", ".join(part for part in (" & ".join(names), (item.title or "")[:120], year) if part)


def _verdict(
    reference: Reference,
    status: VerificationStatus,
    reason: str,
    *,
    work: Work | None = None,
    comparison: Comparison | None = None,
    sources: tuple[str, ...] = (),
    differences: tuple[Difference, ...] = (),
) -> Verification:
    return Verification(
        reference=reference.citation.id,
        status=status,
        reason=reason,
        work=work,
        differences=differences,
        sources=tuple(dict.fromkeys(sources)),
        score=comparison.score if comparison else None,
    )
