"""What a host still has to answer: conversations that want something, in the order of their turns.

First questions go before waiting ones, and those that may keep their turn for long come last of all.
"""

from collections import deque
from heapq import heappop, heappush
from itertools import count

from ssylka.checkers.interface import Ask, Conversation, OutOfTime, Want
from ssylka.model.facts import LinkStatus
from ssylka.net import Exchange


class Job:
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
            return unread(self.ask.url, error)
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
        return unasked(self.ask.url)


def unasked(url: str) -> LinkStatus:
    """The verdict where nothing is known when time is up."""
    return LinkStatus(url=url, verdict="unsure", reason="not-checked", evidence={"why": "time was up"})


def unread(url: str, error: Exception) -> LinkStatus:
    """The verdict where an answer upset our reading."""
    why = f"its answer could not be read: {type(error).__name__}: {error}"[:300]
    return LinkStatus(url=url, verdict="unsure", reason="unreadable", evidence={"why": why})


class HostQueue:
    """The jobs of one host: those that may go at once, those that wait, and those that may keep their turn for long."""

    __slots__ = ("_numbers", "fresh", "slow", "waiting", "wakes")

    def __init__(self) -> None:
        self._numbers = count()  # of equal times the earlier job goes first
        self.fresh: deque[Job] = deque()
        self.waiting: list[tuple[float, int, Job]] = []
        self.slow: list[tuple[float, int, Job]] = []
        self.wakes = float("inf")  # when the host is looked at next

    @property
    def size(self) -> int:
        """How many jobs are left."""
        return len(self.fresh) + len(self.waiting) + len(self.slow)

    def push(self, job: Job, now: float) -> None:
        """Put a job where what it wants belongs."""
        want = job.want
        if want is None or want.wait is None:
            self.fresh.append(job)
        else:
            heappush(self.slow if want.slow else self.waiting, (now + want.wait, next(self._numbers), job))

    def due(self, now: float) -> float | None:
        """When the next job may go; None for an empty queue."""
        if self.fresh:
            return now
        later = self.waiting or self.slow
        return later[0][0] if later else None

    def pop(self) -> Job:
        """The next job, taken out."""
        return self.fresh.popleft() if self.fresh else heappop(self.waiting or self.slow)[2]

    def peek(self) -> Job:
        """The next job."""
        return self.fresh[0] if self.fresh else (self.waiting or self.slow)[0][2]

    def jobs(self) -> list[Job]:
        """All of them."""
        return [*self.fresh, *(entry[2] for entry in (*self.waiting, *self.slow))]
