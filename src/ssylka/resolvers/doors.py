"""`resolve`: identifiers to records, a whole list at once. The table of who is asked for what."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from ssylka.model.identifiers import Identifier, Scheme, arxiv_of_doi
from ssylka.net import Client
from ssylka.resolvers.arxiv import resolve_arxiv
from ssylka.resolvers.crossref import resolve_crossref
from ssylka.resolvers.datacite import resolve_datacite
from ssylka.resolvers.doi_org import BATCH, ask_agencies, check_registered, expand_short_doi, negotiate
from ssylka.resolvers.elibrary import resolve_elibrary
from ssylka.resolvers.interface import Answer, Resolver
from ssylka.resolvers.open_library import resolve_open_library
from ssylka.resolvers.openalex import resolve_openalex
from ssylka.resolvers.pubmed import resolve_pubmed

WORKERS = 16
"""Threads that ask; each host's own limits hold them back."""

RESOLVERS: dict[Scheme, tuple[Resolver, ...]] = {
    "arxiv": (resolve_arxiv,),
    "pmid": (resolve_pubmed,),
    "pmcid": (resolve_pubmed,),
    "isbn": (resolve_open_library,),
    "edn": (resolve_elibrary,),
    "elibrary": (resolve_elibrary,),
}
"""Scheme → who is asked for it, in this order, until one has found it or knows that it does not exist."""

AGENCIES: dict[str, tuple[Resolver, ...]] = {
    "Crossref": (resolve_crossref,),
    "DataCite": (resolve_datacite,),
    "": (resolve_crossref, resolve_datacite),  # nobody told which agency keeps it
}
"""Agency of a DOI → who is asked for its record; every other agency answers by content negotiation alone."""

Progress = Callable[[int, int], None]
"""Called with how many are done, and of how many, in whatever thread has finished one."""


def resolve(
    identifiers: Sequence[Identifier], client: Client, *, progress: Progress | None = None
) -> tuple[Answer, ...]:
    """What the registries say of each identifier, in the order of the list.

    One call of doiRA routes fifty DOIs to their agencies; then every DOI is asked at its own. "unregistered" is said of
    a DOI only when the Handle registry itself says so.

    Args:
        identifiers: as `ssylka.model.identifiers` finds them.
        client: the door to the network.
        progress: told after each answer.
    """
    answers: list[Answer] = []
    with Routes(identifiers, client) as routes:
        for answer in in_parallel(lambda one: resolve_one(one, client, routes.agency), identifiers):
            answers.append(answer)
            if progress is not None:
                progress(len(answers), len(identifiers))
    return tuple(answers)


def resolve_one(identifier: Identifier, client: Client, agency: Callable[[str], str | None]) -> Answer:
    """What the registries say of one identifier.

    Args:
        identifier: any.
        client: the door to the network.
        agency: DOI → the agency that keeps its record, "" where doiRA knows no such DOI, None where nobody told.
    """
    if not identifier.valid:
        return Answer("invalid", "form", f"{identifier.written}: {identifier.problem}")
    if identifier.scheme == "shortdoi":
        doi = expand_short_doi(identifier, client)
        if doi is None:
            return Answer("unanswered", "doi.org", f"doi.org did not say what {identifier.value} stands for")
        identifier = Identifier(scheme="doi", value=doi, written=doi, span=identifier.span)
    if identifier.scheme == "doi":
        return _resolve_doi(identifier, client, agency(identifier.value))
    parts = RESOLVERS.get(identifier.scheme)
    if parts is None:
        return Answer("unanswered", identifier.scheme, f"no registry is asked for {identifier.scheme}")
    return _first(parts, identifier, client)


def _resolve_doi(identifier: Identifier, client: Client, agency: str | None) -> Answer:
    if agency == "":
        answer = check_registered(identifier, client)
        if answer.outcome != "found":
            return answer
        agency = None
    parts = AGENCIES.get(agency or "", (negotiate,))
    answer = _first(parts, identifier, client)
    if answer.outcome == "found":
        return answer
    if arxiv := arxiv_of_doi(identifier.value):
        preprint = Identifier(scheme="arxiv", value=arxiv, written=arxiv, span=identifier.span)
        second = resolve_arxiv(preprint, client)
        if second.outcome == "found":
            return second
    if answer.outcome == "missing":
        registered = check_registered(identifier, client)
        if registered.outcome == "unregistered":
            return registered
        if registered.outcome == "found" and negotiate not in parts:
            last = negotiate(identifier, client)
            if last.outcome == "found":
                return last
            reason = f"{identifier.value} is registered, but no agency gives its record"
            return Answer("unanswered", "doi.org", reason)
        return Answer("unanswered", answer.registry, f"{answer.reason}; {registered.reason}")
    if "api.openalex.org" in client.settings.keys:
        second = resolve_openalex(identifier, client)
        if second.outcome == "found":
            return second
    return answer


def _first(parts: Sequence[Resolver], identifier: Identifier, client: Client) -> Answer:
    """The first record that is found; else the answer that says most (nobody told, before no record)."""
    last: Answer | None = None
    for part in parts:
        answer = part(identifier, client)
        if answer.outcome in {"found", "unregistered", "invalid"}:
            return answer
        if last is None or answer.outcome == "unanswered":
            last = answer
    assert last is not None, "every scheme has a resolver"
    return last


class Routes:
    """Which agency keeps the record of which DOI: asked ahead, fifty DOIs at a time, while records are asked already."""

    def __init__(self, identifiers: Iterable[Identifier], client: Client) -> None:
        dois = list(dict.fromkeys(one.value for one in identifiers if one.scheme == "doi" and one.valid))
        self._client = client
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="ssylka-route")
        self._batches: dict[str, Future[dict[str, str]]] = {}
        for start in range(0, len(dois), BATCH):
            batch = dois[start : start + BATCH]
            future = self._pool.submit(self._ask, batch)
            self._batches |= dict.fromkeys(batch, future)

    def _ask(self, dois: list[str]) -> dict[str, str]:
        return dict(ask_agencies(dois, self._client))

    def agency(self, doi: str) -> str | None:
        """The agency; "" where doiRA knows no such DOI; None where nobody told. Waits for the answer."""
        batch = self._batches.get(doi)
        found = batch.result() if batch is not None else ask_agencies([doi], self._client)
        return found.get(doi)

    def __enter__(self) -> "Routes":
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)


Asked = TypeVar("Asked")
Told = TypeVar("Told")


def in_parallel(work: Callable[[Asked], Told], items: Sequence[Asked]) -> Iterator[Told]:
    """The results of a function for every item, in the order of the items, made by a few threads.

    Interrupted (Ctrl-C), what has not begun is dropped.
    """
    if len(items) < 2:
        yield from map(work, items)
        return
    pool = ThreadPoolExecutor(max_workers=min(WORKERS, len(items)), thread_name_prefix="ssylka-ask")
    try:
        yield from pool.map(work, items)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
