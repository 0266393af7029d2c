"""One run over many links: distinct addresses once, memory first, strikes, copies, and "no network" told from dead links."""

import ipaddress
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from random import sample
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
_REMEMBERED = "remembered"  # in the evidence: the time of an observation of an earlier run
_SEARCHED = "searched"  # in the evidence: the time of a search for a copy that found none
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
        searched: list[LinkStatus] = []
        try:
            for status in self._judged([same[0] for same in self._spelled.values()]):
                if self._wants_copy(status):
                    searched.append(status)
                else:
                    yield from self._each(status)
            yield from self._with_copies(searched)
        except KeyboardInterrupt:
            for status in searched:  # what is known so far, though no copy was looked for
                yield from self._each(status)
            raise

    def _known(self, ask: Ask) -> LinkStatus | None:
        """What is remembered of a link, where that can still be believed."""
        if self._memory is None or self._options.recheck:
            return None
        known = self._memory.fresh(ask.url)
        return known and known.model_copy(update={"evidence": {**known.evidence, _REMEMBERED: known.checked}})

    def _asking(self, ask: Ask) -> Conversation:
        """The conversation about a link. It begins when its turn is near: another run may have asked meanwhile."""
        return self._known(ask) or (yield from self._begin(ask))

    def _judged(self, asks: list[Ask]) -> Iterator[LinkStatus]:
        """The verdicts: those on one page under several addresses after a second question, failed connections last."""
        twins = Twins(ask.url for ask in asks)
        held: list[LinkStatus] = []
        doubtful: dict[str, LinkStatus] = {}
        schedule = self._schedule()

        def settle(status: LinkStatus) -> Iterator[LinkStatus]:
            self._tell(status)
            stand, more = twins.settle(status)
            for one, number in more:
                doubtful[one.url] = one
                schedule.add(Ask(url=one.url), check_twin(one, number))
            held.extend(one for one in stand if one.reason in _CONNECTION)
            yield from (one for one in stand if one.reason not in _CONNECTION)

        try:
            for ask in self._shuffled(asks):
                known = self._known(ask)
                if known is None:
                    schedule.add(ask, self._asking(ask))
                else:
                    yield from settle(known)
            for done in schedule.run():
                twin = doubtful.pop(done.ask.url, None)
                if twin is not None:
                    yield self._settled(twin, done.status)
                else:
                    yield from settle(self._observe(done.status))
        except KeyboardInterrupt:
            yield from (*twins.rest(), *doubtful.values(), *held)
            raise
        yield from self._without_our_network(held)

    def _shuffled(self, asks: list[Ask]) -> list[Ask]:
        """The links in an order of chance: runs that share a memory at the same time ask different ones first."""
        return asks if self._memory is None else sample(asks, len(asks))

    def _settled(self, twin: LinkStatus, judged: LinkStatus) -> LinkStatus:
        """The verdict on one of several addresses of a page, after the second question, which is not asked again."""
        if judged.reason == "not-checked":
            return twin
        if judged.verdict == twin.verdict:
            trail = twin.evidence["trail"]
            notes = judged.evidence["trail"]["notes"]
            judged = twin.model_copy(update={"evidence": {**twin.evidence, "trail": {**trail, "notes": notes}}})
        self._amend(judged)
        return judged

    def _amend(self, status: LinkStatus) -> None:
        """Write down what more is known now of a link that was observed before."""
        if self._memory is not None:
            evidence = {name: value for name, value in status.evidence.items() if name != _REMEMBERED}
            self._memory.amend(status.model_copy(update={"evidence": evidence}))

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
        if _REMEMBERED in status.evidence:
            return status
        if not status.checked:
            status = status.model_copy(update={"checked": _now()})
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
        if wanted == "none" or status.archived is not None or _SEARCHED in status.evidence:
            return False
        if not archivable(status.url):
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
                    if done.status.reason != "not-checked":
                        batch[done.ask.url] = done.status
                        self._amend(done.status)
            del searched[: len(batch)]
            for status in batch.values():
                yield from self._each(status)

    def _searching(self, status: LinkStatus) -> Conversation:
        """A search for the copy of one link; counts how often archives did not answer.

        Returns:
            The status with the copy, or with the day of a search that found none; as it was where nobody answered.
        """
        ask = self._spelled[normalise(status.url)][0]
        cited = split_archived(ask.url)
        url = cited.original if cited is not None and cited.original else ask.url
        search = find_copy(url, ask.day or (cited.timestamp[:8] if cited is not None else ""))
        try:
            want = next(search)
            while self._silent < _PATIENT:
                exchange = yield want
                self._silent = self._silent + 1 if exchange.status is None else 0
                want = search.send(exchange)
        except StopIteration as end:
            if end.value is not None:
                return status.model_copy(update={"archived": end.value})
            if not self._silent:
                return status.model_copy(update={"evidence": {**status.evidence, _SEARCHED: _now()}})
        except OutOfTime:
            pass
        return status


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def archivable(url: str) -> bool:
    """Whether an archive of the world may hold an address: not one of a private network or a reserved name (RFC 6761)."""
    host = host_of(url)
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host and host.rpartition(".")[2] not in _RESERVED
