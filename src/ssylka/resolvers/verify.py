"""`verify`: what the registries say of every reference, as a verdict with its evidence."""

from collections.abc import Sequence

from ssylka.model import Reference, Verification
from ssylka.model.identifiers import Identifier, link
from ssylka.net import Client
from ssylka.resolvers.asked import identifiers_of
from ssylka.resolvers.doi_org import ask_agencies
from ssylka.resolvers.doors import Progress, Routes, in_parallel, resolve_one
from ssylka.resolvers.interface import Answer
from ssylka.resolvers.search import search, searchable
from ssylka.resolvers.verdicts import judge_match, judge_record, name_of, verdict


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

        for one in in_parallel(judge, range(len(references))):
            verdicts.append(one)
            if progress is not None:
                progress(len(verdicts), len(references))
    return tuple(verdicts)


def _verify(reference: Reference, identifiers: tuple[Identifier, ...], client: Client, routes: Routes) -> Verification:
    """The verdict on one reference."""
    if reference.refers_to:
        return verdict(reference, "not-checked", f"it repeats {reference.refers_to}, which has a verdict of its own")
    edn = next((one for one in identifiers if one.scheme == "edn" and not one.valid), None)
    asked = [one for one in identifiers if one.scheme not in {"edn", "elibrary"}]
    sources: list[str] = []
    for one in asked:
        answer = resolve_one(one, client, routes.agency)
        sources.append(answer.registry)
        if answer.outcome == "found" and answer.work is not None:
            return judge_record(reference, one, answer.work, tuple(sources))
        if answer.outcome == "unregistered":
            if (other := _other_reading(reference, one, client, tuple(sources))) is not None:
                return other
            return _unregistered(reference, one, answer, client, tuple(sources))
        if answer.outcome == "invalid":
            return verdict(
                reference, "invalid-form", f"{name_of(one)} {one.written}: {one.problem}", sources=tuple(sources)
            )
        if one.scheme in {"doi", "shortdoi", "pmid", "pmcid", "arxiv"} and answer.outcome == "unanswered":
            return verdict(reference, "not-checked", answer.reason, sources=tuple(sources))
    if edn is not None:
        return verdict(reference, "invalid-form", f"EDN {edn.written}: {edn.problem}")
    return _searched(reference, identifiers, client)


def _other_reading(
    reference: Reference, identifier: Identifier, client: Client, sources: tuple[str, ...]
) -> Verification | None:
    """The verdict by what a DOI that a line break has cut may be instead; None where that is not registered either."""
    for value in identifier.others[:3]:
        other = identifier.model_copy(update={"value": value, "written": value, "others": ()})
        answer = resolve_one(other, client, lambda doi: ask_agencies([doi], client).get(doi))
        if answer.outcome == "found" and answer.work is not None:
            found = judge_record(reference, other, answer.work, (*sources, answer.registry))
            if found.status != "another-work":
                cut = f"a line break has cut the DOI, which is {value}, not {identifier.written}: "
                return found.model_copy(update={"reason": cut + found.reason})
    return None


def _unregistered(
    reference: Reference, identifier: Identifier, answer: Answer, client: Client, sources: tuple[str, ...]
) -> Verification:
    """An identifier that does not exist; what the work's true one may be is a suggestion."""
    reason = f"{name_of(identifier)} {identifier.written} is not registered: {answer.reason}"
    match = search(reference, client)
    asked = (*sources, *(one.registry for one in match.answers))
    if match.work is not None and (doi := match.work.identifiers.get("doi")):
        reason += f"; the work may be {doi}"
        return verdict(reference, "not-registered", reason, work=match.work, comparison=match.comparison, sources=asked)
    return verdict(reference, "not-registered", reason, sources=asked)


def _searched(reference: Reference, identifiers: tuple[Identifier, ...], client: Client) -> Verification:
    """A reference that names no identifier with a record."""
    match = search(reference, client)
    sources = tuple(dict.fromkeys(one.registry for one in match.answers))
    if match.work is not None and match.comparison is not None:
        return judge_match(reference, match.work, match.comparison, sources)
    if all(one.outcome in {"unanswered", "invalid"} for one in match.answers):
        reason = "; ".join(one.reason for one in match.answers)
        return verdict(reference, "not-checked", reason, sources=sources)
    addresses = [link(one.scheme, one.value) for one in identifiers if one.scheme in {"edn", "elibrary"} and one.valid]
    if addresses:
        reason = f"eLIBRARY has no open interface; look at {addresses[0]}"
        return verdict(reference, "not-checked", reason, sources=sources)
    unanswered = [one for one in match.answers if one.outcome == "unanswered"]
    if any(one.registry == "crossref" for one in unanswered):  # the one that has most of them
        return verdict(reference, "not-checked", "; ".join(one.reason for one in match.answers), sources=sources)
    asked = [one for one in sources if one not in {silent.registry for silent in unanswered}]
    reason = f"no record of it in {', '.join(asked)}"
    reason += "".join(f" ({one.reason})" for one in unanswered)
    if not searchable(reference.item):
        reason += "; such works often have none"
    return verdict(reference, "not-found", reason, sources=sources)
