"""One run over many links: distinct addresses once, memory first, strikes, copies, and "no network" told from dead links."""

import ipaddress
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from ssylka.checkers.copies import find_copy
from ssylka.checkers.interface import Ask, Conversation, OutOfTime, Wire
from ssylka.checkers.memory import PASSING
from ssylka.checkers.schedule import Schedule
from ssylka.checkers.twins import Twins
from ssylka.checkers.web import check_twin
from ssylka.model.archives import split_archived
from ssylka.model.facts import LinkStatus
from ssylka.model.urls import host_of, normalise

if TYPE_CHECKING:
    from ssylka.checkers import Options
    from ssylka.checkers.memory import Memory

_CONNECTION = frozenset({"dns", "refused", "timeout", "reset", "tls"})
_FEW_HOSTS = 5
_MOST = 0.8
_SEARCHED_REASONS = frozenset({"changed", "soft-404", "home-redirect", "parked"})
_NEVER_SEARCHED = frozenset({"skipped", "not-checked", "invalid", "unsafe", "no-network"})
_RESERVED = frozenset({"invalid", "example", "test", "localhost", "local", "internal", "onion", "lan", "home"})
_BATCH = 4  # searches at once; an archive answers one question a second
_PATIENT = 3  # questions in a row that archives may leave without an answer


class Run:
    """Checks one list of links.

    Args:
        client: the door to the network.
        memory: of earlier runs, None for none.
        options: how.
        begin: gives the conversation about a link.
        progress: is told how many addresses are judged, of how many, and the last verdict.
    """

    def __init__(
        self,
        client: Wire,
        *,
        memory: "Memory | None",
        options: "Options",
        begin: Callable[[Ask], Conversation],
        progress: Callable[[int, int, LinkStatus], None] | None = None,
    ) -> None:
        self._client = client
        self._memory = memory
        self._options = options
        self._begin = begin
        self._progress = progress
        self._id = uuid4().hex
        self._until = None if options.seconds is None else time.monotonic() + options.seconds
        self._spelled: dict[str, list[Ask]] = {}
        self._done = self._total = 0
        self._answered: set[str] = set()
        self._failed: dict[str, set[str]] = defaultdict(set)
        self._silent = 0

    def check(self, asks: Iterable[Ask]) -> Iterator[LinkStatus]:
        """One status for each distinct address as written."""
        for ask in asks:
            same = self._spelled.setdefault(normalise(ask.url), [])
            if all(other.url != ask.url for other in same):
                same.append(ask)
        self._total = sum(len(same) for same in self._spelled.values())
        jobs: list[tuple[Ask, Conversation]] = []
        for same in self._spelled.values():
            known = None if self._memory is None or self._options.recheck else self._memory.fresh(same[0].url)
            if known is not None:
                known = known.model_copy(update={"evidence": {**known.evidence, "remembered": known.checked}})
                self._tell(known)
                yield from self._each(known)
            else:
                jobs.append((same[0], self._begin(same[0])))
        searched: list[LinkStatus] = []
        try:
            for status in self._judged(jobs):
                if self._wants_copy(status):
                    searched.append(status)
                else:
                    yield from self._each(status)
            yield from self._with_copies(searched)
        except KeyboardInterrupt:
            for status in searched:  # what is known so far, though no copy was looked for
                yield from self._each(status)
            raise

    def _judged(self, jobs: list[tuple[Ask, Conversation]]) -> Iterator[LinkStatus]:
        """The verdicts: those on one page under several addresses after a second question, failed connections last."""
        twins = Twins(ask.url for ask, _ in jobs)
        held: list[LinkStatus] = []
        doubtful: list[tuple[LinkStatus, int]] = []
        try:
            for done in self._schedule().run(_emptied(jobs)):
                status = self._observe(done.status)
                self._tell(status)
                stand, more = twins.settle(status)
                doubtful += more
                held += [one for one in stand if one.reason in _CONNECTION]
                yield from (one for one in stand if one.reason not in _CONNECTION)
            again = [(Ask(url=status.url), check_twin(status, number)) for status, number in doubtful]
            before = {status.url: status for status, _ in doubtful}
            for done in self._schedule().run(again):
                status = before.pop(done.ask.url)
                doubtful = [one for one in doubtful if one[0] is not status]
                if done.status.verdict != status.verdict and done.status.reason != "not-checked":
                    status = self._observe(done.status)
                yield status
        except KeyboardInterrupt:
            yield from (*twins.rest(), *(status for status, _ in doubtful), *held)
            raise
        yield from self._without_our_network(held)

    def _schedule(self) -> Schedule:
        left = None if self._until is None else max(self._until - time.monotonic(), 0.0)
        return Schedule(self._client, workers=self._options.workers, seconds=left)

    def _tell(self, status: LinkStatus) -> None:
        """Report progress: one link, under all its spellings, is judged."""
        self._done += len(self._spelled[normalise(status.url)])
        if self._progress is not None:
            self._progress(self._done, self._total, status)

    def _each(self, status: LinkStatus) -> Iterator[LinkStatus]:
        """The verdict for each spelling of a link."""
        for ask in self._spelled[normalise(status.url)]:
            yield status if status.url == ask.url else status.model_copy(update={"url": ask.url})

    def _observe(self, status: LinkStatus) -> LinkStatus:
        """Count strikes, write down, and see whose network failed."""
        if not status.checked:
            status = status.model_copy(update={"checked": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")})
        host = host_of(status.url)
        if status.reason in _CONNECTION:
            self._failed[status.reason].add(host)
        elif status.evidence.get("status") is not None:
            self._answered.add(host)
        if self._memory is not None and status.reason != "not-checked":
            status = self._struck(status, self._memory)
            self._memory.remember(status, self._id)
        return status

    def _struck(self, status: LinkStatus, memory: "Memory") -> LinkStatus:
        """Dead is what may pass only after it has failed on enough separate days."""
        if status.reason not in PASSING:
            return status
        strikes = memory.strikes(status.url, status)
        evidence: dict[str, Any] = {**status.evidence, "strikes": strikes}
        if strikes < self._options.strikes:
            return status.model_copy(update={"evidence": evidence})
        if strikes > 1:
            evidence["why"] = f"{evidence.get('why', status.reason)}; so it has been on {strikes} days"
        return status.model_copy(update={"verdict": "dead", "evidence": evidence})

    def _without_our_network(self, held: list[LinkStatus]) -> Iterator[LinkStatus]:
        """Links whose connection failed: if nearly all hosts failed alike, it is our network."""
        hosts = self._answered.union(*self._failed.values())
        worst = max(self._failed, key=lambda reason: len(self._failed[reason]), default="")
        ours = len(hosts) >= _FEW_HOSTS and worst and len(self._failed[worst] - self._answered) >= _MOST * len(hosts)
        if ours and self._memory is not None:
            urls = [status.url for status in held if status.reason == worst]
            self._memory.reconsider(self._id, urls, "no-network")
        for status in held:
            if ours and status.reason == worst:
                why = f"nearly every host failed alike ({worst}): it is our network, not the link"
                changes = {"verdict": "unsure", "reason": "no-network", "evidence": {**status.evidence, "why": why}}
                yield status.model_copy(update=changes)
            else:
                yield status

    def _wants_copy(self, status: LinkStatus) -> bool:
        """Whether a copy of this link is looked for, and an archive may have one."""
        wanted = self._options.copies
        if wanted == "none" or status.archived is not None or not archivable(status.url):
            return False
        if status.verdict == "dead" or status.reason in _SEARCHED_REASONS:
            return True
        return wanted == "unsure" and status.verdict == "unsure" and status.reason not in _NEVER_SEARCHED

    def _with_copies(self, searched: list[LinkStatus]) -> Iterator[LinkStatus]:
        """Look for copies, a few links at a time; archives that do not answer are left alone. Empties the list."""
        while searched:
            batch = {status.url: status for status in searched[:_BATCH]}
            late = self._until is not None and time.monotonic() > self._until
            if self._silent < _PATIENT and not late:
                jobs = [(Ask(url=url), self._searching(status)) for url, status in batch.items()]
                for done in self._schedule().run(jobs):
                    if done.status.archived is not None:
                        status = batch[done.ask.url].model_copy(update={"archived": done.status.archived})
                        batch[done.ask.url] = status
                        if self._memory is not None:
                            self._memory.attach(self._id, status)
            del searched[: len(batch)]
            for status in batch.values():
                yield from self._each(status)

    def _searching(self, status: LinkStatus) -> Conversation:
        """A search for the copy of one link; counts how often archives did not answer."""
        ask = self._spelled[normalise(status.url)][0]
        cited = split_archived(ask.url)
        url = cited.original if cited is not None and cited.original else ask.url
        search = find_copy(url, ask.day or (cited.timestamp[:8] if cited is not None else ""))
        snapshot = None
        try:
            want = next(search)
            while self._silent < _PATIENT:
                exchange = yield want
                self._silent = self._silent + 1 if exchange.status is None else 0
                want = search.send(exchange)
        except StopIteration as end:
            snapshot = end.value
        except OutOfTime:
            pass
        return status if snapshot is None else status.model_copy(update={"archived": snapshot})


def _emptied(jobs: list[tuple[Ask, Conversation]]) -> Iterator[tuple[Ask, Conversation]]:
    """The jobs in order; the list lets go of them, so that each is forgotten when it is done."""
    jobs.reverse()
    while jobs:
        yield jobs.pop()


def archivable(url: str) -> bool:
    """Whether an archive of the world may hold an address: not one of a private network or a reserved name (RFC 6761)."""
    host = host_of(url)
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host and host.rpartition(".")[2] not in _RESERVED
