"""Who is asked when: conversations by the thousand, politely, hosts interleaved, retries at the end.

Every host has a queue; threads take what the throttle lets through. First questions go before waiting ones, so a retry
comes after everything else that its host has to answer. One thread may hold one conversation at a time.
"""

import queue
import threading
import time
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple

from ssylka.checkers.interface import Ask, Conversation, Wire
from ssylka.checkers.jobs import HostQueue, Job, unasked
from ssylka.model.facts import LinkStatus
from ssylka.net import Exchange
from ssylka.net.hosts import pool_of

_SHARED = 100  # answers to shared questions that are kept in a run
_GRACE = 3.0  # seconds that a run whose time is up waits for what is on the wire


class Done(NamedTuple):
    """A conversation that has ended."""

    ask: Ask
    status: LinkStatus


class Schedule:
    """One run. Iterate over `run`; it ends when every conversation has.

    Args:
        client: its `transport` asks, its `throttle` says whose turn it is.
        workers: threads, and so requests on the wire, at most.
        seconds: for the whole run; None: as long as it takes.
    """

    def __init__(self, client: Wire, *, workers: int = 64, seconds: float | None = None) -> None:
        self._client = client
        self._workers = workers
        self._until = None if seconds is None else time.monotonic() + seconds
        self._hosts: dict[str, HostQueue] = {}
        self._wakes: list[tuple[float, int, str]] = []
        self._begun: list[tuple[Job, LinkStatus | None]] = []
        self._ready: list[tuple[int, int, str]] = []
        self._numbers = count()
        self._tasks: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._results: queue.SimpleQueue[tuple[Job, Exchange, LinkStatus | None]] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._running: set[Job] = set()
        self._shared: OrderedDict[str, Exchange] = OrderedDict()
        self._asked: dict[str, list[Job]] = {}

    def run(self, jobs: Iterable[tuple[Ask, Conversation]] = ()) -> Iterator[Done]:
        """Hold all conversations, these and those that were added; each as it ends.

        Breaking off (or an exception in the caller's thread) lets what is on the wire end by itself and starts nothing.
        """
        try:
            for ask, conversation in jobs:
                self.add(ask, conversation)
            yield from self._loop()
        finally:
            for _ in self._threads:
                self._tasks.put(None)

    def add(self, ask: Ask, conversation: Conversation) -> None:
        """Have one conversation more held, before or while `run` is iterated over."""
        self._put(Job(ask, conversation))

    def _loop(self) -> Iterator[Done]:
        while self._running or self._wakes or self._ready or self._begun:
            if self._late():
                yield from self._close()
                continue  # whoever took the last verdicts in may have added a question
            self._start()
            if self._begun:
                begun, self._begun = self._begun, []
                for job, status in begun:
                    yield from self._enqueue(job) if status is None else (Done(job.ask, status),)
                continue
            wait = self._next_wake() - time.monotonic()
            if self._until is not None:
                wait = min(wait, self._until - time.monotonic())
            try:
                result = self._results.get(timeout=min(max(wait, 0.001), 1.0))
            except queue.Empty:
                continue
            yield from self._finish(*result)
            while not self._results.empty():
                yield from self._finish(*self._results.get())

    def _late(self) -> bool:
        return self._until is not None and time.monotonic() >= self._until

    def _next_wake(self) -> float:
        if not self._wakes:
            return float("inf")
        return self._wakes[0][0]

    def _enqueue(self, job: Job) -> Iterator[Done]:
        """Put a job where it waits for its turn, or for another's answer to the same question."""
        want = job.want
        while want is not None and want.shared:
            url = want.request.url
            if url in self._shared:
                self._shared.move_to_end(url)
                status = job.go_on(self._shared[url].model_copy(update={"seconds": 0.0}))
                if status is not None:
                    yield Done(job.ask, status)
                    return
                want = job.want
                continue
            if url in self._asked:
                self._asked[url].append(job)
                return
            self._asked[url] = []
            break
        if want is not None:
            self._put(job)

    def _put(self, job: Job) -> None:
        """Put a job into the queue of its host."""
        host = pool_of(job.url)
        line = self._hosts.setdefault(host, HostQueue())
        now = time.monotonic()
        line.push(job, now)
        self._wake(host, line, line.due(now) or now)

    def _wake(self, host: str, line: HostQueue, when: float) -> None:
        if when < line.wakes:
            line.wakes = when
            heappush(self._wakes, (when, next(self._numbers), host))

    def _start(self) -> None:
        """Give to threads whatever may be asked now; the host with the most left to do goes first, or it would be the last."""
        now = time.monotonic()
        while self._wakes and self._wakes[0][0] <= now:
            when, _, host = heappop(self._wakes)
            line = self._hosts.get(host)
            if line is not None and when == line.wakes:  # else it is an older plan
                line.wakes = float("-inf")  # no other plan until it had its turn
                heappush(self._ready, (-line.size, next(self._numbers), host))
        while self._ready and len(self._running) < self._workers:
            host = heappop(self._ready)[2]
            line = self._hosts[host]
            line.wakes = float("inf")
            due = line.due(now)
            if due is None:
                del self._hosts[host]
                continue
            if due > now:
                self._wake(host, line, due)
                continue
            job = line.peek()
            if job.want is None:
                status = job.go_on(None)
                if status is not None or job.shared or pool_of(job.url) != host:
                    self._begun.append((line.pop(), status))
                    self._wake(host, line, now)
                    continue
            wait = self._client.throttle.claim(job.url)
            if wait > 0:
                self._wake(host, line, now + wait)
                continue
            self._running.add(line.pop())
            if len(self._threads) < min(self._workers, len(self._running)):
                thread = threading.Thread(target=self._work, name="ssylka-check", daemon=True)
                self._threads.append(thread)
                thread.start()
            self._tasks.put(job)
            self._wake(host, line, now + self._client.throttle.limit(job.url).seconds)

    def _work(self) -> None:
        """A thread: ask, and let the conversation read the answer."""
        while (job := self._tasks.get()) is not None:
            want = job.want
            assert want is not None
            exchange = self._client.transport.fetch(want.request.model_copy(update={"claimed": True}))
            self._results.put((job, exchange, job.go_on(exchange)))
            del job, want, exchange  # a page need not be kept until there is another

    def _finish(self, job: Job, exchange: Exchange, status: LinkStatus | None) -> Iterator[Done]:
        self._running.discard(job)
        url = exchange.url
        waiting = self._asked.pop(url, None)
        if waiting is not None:
            self._shared[url] = exchange
            if len(self._shared) > _SHARED:
                self._shared.popitem(last=False)
        if status is not None:
            yield Done(job.ask, status)
        else:
            yield from self._enqueue(job)
        for other in waiting or ():
            yield from self._enqueue(other)
        line = self._hosts.get(pool_of(url))
        if line is not None:
            self._wake(pool_of(url), line, time.monotonic())

    def _close(self) -> Iterator[Done]:
        """Time is up: what is on the wire may end, the rest is judged by what is known."""
        waiting = [job for line in self._hosts.values() for job in line.jobs()]
        waiting += [job for jobs in self._asked.values() for job in jobs]
        begun, self._begun = self._begun, []
        for kept in (self._hosts, self._wakes, self._ready, self._asked):
            kept.clear()
        for job, status in begun:
            yield Done(job.ask, status or job.give_up())
        for job in waiting:
            yield Done(job.ask, job.give_up())
        end = time.monotonic() + _GRACE
        while self._running and time.monotonic() < end:
            try:
                job, _, status = self._results.get(timeout=max(end - time.monotonic(), 0.001))
            except queue.Empty:
                break
            self._running.discard(job)
            yield Done(job.ask, status or job.give_up())
        for job in self._running:
            yield Done(job.ask, unasked(job.ask.url))
        self._running.clear()
