"""Who is asked when: conversations by the thousand, politely, hosts interleaved, retries at the end.

Every host has a queue; threads take what the throttle lets through. First questions go before waiting ones, so a retry
comes after everything else that its host has to answer. One thread may hold one conversation at a time.
"""

import queue
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple

from ssylka.checkers.interface import Ask, Conversation, OutOfTime, Want, Wire
from ssylka.model.facts import LinkStatus
from ssylka.net import Exchange
from ssylka.net.hosts import pool_of

_SHARED = 100  # answers to shared questions that are kept in a run
_GRACE = 3.0  # seconds that a run whose time is up waits for what is on the wire


class Done(NamedTuple):
    """A conversation that has ended."""

    ask: Ask
    status: LinkStatus


class _Job:
    """A conversation and what it wants now: nothing before it has begun, which it does when its turn is near."""

    __slots__ = ("ask", "conversation", "want")

    def __init__(self, ask: Ask, conversation: Conversation) -> None:
        self.ask = ask
        self.conversation = conversation
        self.want: Want | None = None

    @property
    def url(self) -> str:
        """Whom it wants to ask, as far as one knows."""
        return self.ask.url if self.want is None else self.want.request.url

    @property
    def shared(self) -> bool:
        """Whether others may want the very same answer."""
        return self.want is not None and self.want.shared

    def go_on(self, exchange: Exchange | None) -> LinkStatus | None:
        """Send the answer (None begins); the verdict, or None where there is another question."""
        try:
            self.want = next(self.conversation) if exchange is None else self.conversation.send(exchange)
        except StopIteration as end:
            status: LinkStatus = end.value
            return status
        except Exception as error:  # noqa: BLE001 - a page that upsets our reading costs one verdict, not the run
            return _unread(self.ask.url, error)
        return None

    def give_up(self) -> LinkStatus:
        """Time is up: the verdict on what is known."""
        try:
            self.conversation.throw(OutOfTime())
        except StopIteration as end:
            status: LinkStatus = end.value
            return status
        except (OutOfTime, ValueError):
            pass
        return LinkStatus(url=self.ask.url, verdict="unsure", reason="not-checked", evidence={"why": "time was up"})


def _unread(url: str, error: Exception) -> LinkStatus:
    why = f"its answer could not be read: {type(error).__name__}: {error}"[:300]
    return LinkStatus(url=url, verdict="unsure", reason="unreadable", evidence={"why": why})


class _HostQueue:
    """The jobs of one host: those that may go at once, those that wait, and those that may keep their turn for long."""

    __slots__ = ("fresh", "slow", "waiting", "wakes")

    def __init__(self) -> None:
        self.fresh: deque[_Job] = deque()
        self.waiting: list[tuple[float, int, _Job]] = []
        self.slow: list[tuple[float, int, _Job]] = []
        self.wakes = float("inf")  # when the host is looked at next

    @property
    def size(self) -> int:
        """How many jobs are left."""
        return len(self.fresh) + len(self.waiting) + len(self.slow)

    def due(self, now: float) -> float | None:
        """When the next job may go; None for an empty queue."""
        if self.fresh:
            return now
        later = self.waiting or self.slow
        return later[0][0] if later else None

    def pop(self) -> _Job:
        """The next job, taken out."""
        return self.fresh.popleft() if self.fresh else heappop(self.waiting or self.slow)[2]

    def peek(self) -> _Job:
        """The next job."""
        return self.fresh[0] if self.fresh else (self.waiting or self.slow)[0][2]

    def jobs(self) -> list[_Job]:
        """All of them."""
        return [*self.fresh, *(entry[2] for entry in (*self.waiting, *self.slow))]


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
        self._hosts: dict[str, _HostQueue] = {}
        self._wakes: list[tuple[float, int, str]] = []
        self._begun: list[tuple[_Job, LinkStatus | None]] = []
        self._ready: list[tuple[int, int, str]] = []
        self._numbers = count()
        self._tasks: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._results: queue.SimpleQueue[tuple[_Job, Exchange, LinkStatus | None]] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._running: set[_Job] = set()
        self._shared: OrderedDict[str, Exchange] = OrderedDict()
        self._asked: dict[str, list[_Job]] = {}

    def run(self, jobs: Iterable[tuple[Ask, Conversation]]) -> Iterator[Done]:
        """Hold all conversations; each as it ends.

        Breaking off (or an exception in the caller's thread) lets what is on the wire end by itself and starts nothing.
        """
        try:
            for ask, conversation in jobs:
                self._put(_Job(ask, conversation))
            yield from self._loop()
        finally:
            for _ in self._threads:
                self._tasks.put(None)

    def _loop(self) -> Iterator[Done]:
        while self._running or self._wakes or self._ready or self._begun:
            if self._late():
                yield from self._close()
                return
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

    def _enqueue(self, job: _Job) -> Iterator[Done]:
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

    def _put(self, job: _Job) -> None:
        """Put a job into the queue of its host."""
        host = pool_of(job.url)
        line = self._hosts.setdefault(host, _HostQueue())
        now, want = time.monotonic(), job.want
        if want is None or want.wait is None:
            line.fresh.append(job)
        else:
            heappush(line.slow if want.slow else line.waiting, (now + want.wait, next(self._numbers), job))
        self._wake(host, line, line.due(now) or now)

    def _wake(self, host: str, line: _HostQueue, when: float) -> None:
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

    def _finish(self, job: _Job, exchange: Exchange, status: LinkStatus | None) -> Iterator[Done]:
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
        for job, status in self._begun:
            yield Done(job.ask, status or job.give_up())
        self._begun.clear()
        self._hosts.clear()
        self._wakes.clear()
        self._ready.clear()
        self._asked.clear()
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
            status = LinkStatus(
                url=job.ask.url, verdict="unsure", reason="not-checked", evidence={"why": "time was up"}
            )
            yield Done(job.ask, status)
        self._running.clear()
