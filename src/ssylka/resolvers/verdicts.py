"""From a comparison to a verdict: what a record says of a reference, in words that a person can act on. Pure."""

import re

from rapidfuzz import fuzz

from ssylka.matching import Comparison, compare, plain, script
from ssylka.model import Difference, Item, Reference, Verification, Work
from ssylka.model.facts import VerificationStatus
from ssylka.model.identifiers import Identifier, read_rudn_doi

_RETRACTED = frozenset(("retraction", "withdrawal", "removal", "retracted"))
_CORRECTED = frozenset(
    ("correction", "corrigendum", "erratum", "expression_of_concern", "partial_retraction", "addendum")
)


def judge_record(reference: Reference, identifier: Identifier, work: Work, sources: tuple[str, ...]) -> Verification:
    """A reference whose identifier has a record: the same work or another one."""
    comparison = compare(reference.item, work, reference.citation.text)
    name = f"{name_of(identifier)} {identifier.written}"
    if not _comparable(reference.item, work):
        reason = f"{name} is registered, but the reference names too little to compare"
        return verdict(reference, "not-checked", reason, work=work, sources=sources)
    same = comparison.same or comparison.placed or _weakly(comparison, reference.item)
    if not same and _told(reference.citation.text, work):
        same = True  # no parser read the words well, but they name the work
    if not same and identifier.scheme == "isbn" and comparison.votes > 0:
        same = True  # the records of books are poor; a title and a name that do not contradict suffice
    if not same:
        reason = f"{name} belongs to another work: {_cited(work)}"
        differences = comparison.differences or (
            Difference(field="title", ours=reference.item.title or "", theirs=_cited(work)),
        )
        return verdict(
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
    return _same(reference, name, work, comparison, sources, told)


_FIELDS = {"issued": "year", "container-title": "journal", "page": "pages"}
"""What a person calls a field."""


def judge_match(reference: Reference, work: Work, comparison: Comparison, sources: tuple[str, ...]) -> Verification:
    """A reference without an identifier that has a record, and the record that a search has found for it."""
    doi = work.identifiers.get("doi")
    name = f"the record {doi} of {work.registry}" if doi else f"a record of {work.registry}"
    return _same(reference, name, work, comparison, sources)


def _same(
    reference: Reference,
    name: str,
    work: Work,
    comparison: Comparison,
    sources: tuple[str, ...],
    further: tuple[Difference, ...] = (),
) -> Verification:
    """The verdict on a reference and the record of its work: what has happened to it, or whether all of it agrees.

    A field that the record leaves out is not confirmed by it: then the work is not said to exist as it was cited.
    """
    differences = (*comparison.differences, *further)
    status: VerificationStatus = "exists"
    reason = f"{name} is this work: {', '.join(comparison.supports)} agree"
    other = [_FIELDS.get(one.field, one.field) for one in differences if one.theirs]
    silent = [_FIELDS.get(one.field, one.field) for one in differences if not one.theirs]
    if notice := _notice(work):
        status, reason = notice
    elif other:
        status, reason = "differs", f"{name} is this work, but the registry has another {', '.join(other)}"
        if silent:
            reason += f", and no {', '.join(silent)} to compare with"
    elif silent:
        agree = ", ".join(comparison.supports)
        status, reason = (
            "differs",
            f"{name} seems to be this work: {agree} agree; the registry names no {', '.join(silent)}",
        )
    return verdict(
        reference, status, reason, work=work, comparison=comparison, sources=sources, differences=differences
    )


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


def _told(text: str, work: Work) -> bool:
    """Whether a citation holds the title of a record, whole or damaged, and the name of one of its first authors."""
    words, title = plain(text[:6000]), plain((work.item.title or "")[:600])
    if len(title) < 10 or len(words) < len(title) or script(words) != script(title):
        return False
    families = [plain(name.family or name.literal or "") for name in (work.item.author or ())[:3]]
    return fuzz.partial_ratio(title, words) >= 90 and any(
        len(family) > 1 and f" {family} " in f" {words} " for family in families
    )


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
            kind: VerificationStatus = "retracted" if status == "retracted" else "corrected"
            return kind, f"the registry says of it: {told}"
    return None


_NAMES = {"doi": "DOI", "shortdoi": "short DOI", "isbn": "ISBN", "pmid": "PMID", "pmcid": "PMCID", "arxiv": "arXiv"}


def name_of(identifier: Identifier) -> str:
    """The name of an identifier's scheme, for a person."""
    return _NAMES.get(identifier.scheme, identifier.scheme.upper())


def _cited(work: Work) -> str:
    """A record in one short line."""
    item = work.item
    names = [name.family or name.literal or "" for name in (item.author or ())[:2]]
    year = str(item.issued.year) if item.issued and item.issued.year else ""
    return ", ".join(part for part in (" & ".join(names), (item.title or "")[:120], year) if part)


def verdict(
    reference: Reference,
    status: VerificationStatus,
    reason: str,
    *,
    work: Work | None = None,
    comparison: Comparison | None = None,
    sources: tuple[str, ...] = (),
    differences: tuple[Difference, ...] = (),
) -> Verification:
    """A verdict on a reference; each source once."""
    return Verification(
        reference=reference.citation.id,
        status=status,
        reason=reason,
        work=work,
        differences=differences,
        sources=tuple(dict.fromkeys(sources)),
        score=comparison.score if comparison else None,
    )
