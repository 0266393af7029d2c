"""The shape of a checker: a part that knows how one kind of address is judged.

A checker opens nothing. It holds a *conversation*: a generator that yields what it wants to be asked and is sent the
answer, until it returns its verdict. Whoever drives it (`ssylka.checkers.schedule`) decides when and over which wire,
so the same checker runs politely among thousands, in a test against canned answers, and offline.
"""

from collections.abc import Generator
from typing import TYPE_CHECKING, NamedTuple, Protocol

from ssylka.checkers.evidence import Purpose
from ssylka.model.facts import LinkStatus
from ssylka.net import Exchange, Request, Transport

if TYPE_CHECKING:
    from ssylka.net.throttle import Throttle


class Ask(NamedTuple):
    """A link to be judged, and what the article says about it.

    Attributes:
        url: as the article has it, mended.
        title: of the cited work, to tell a page whose content has been replaced; empty where not known.
        day: ISO day when the author looked (else when the work was published): the copy nearest to it is wanted.
    """

    url: str
    title: str = ""
    day: str = ""


class Want(NamedTuple):
    """What a conversation wants to be asked next.

    Attributes:
        request: the question.
        purpose: what for.
        attempt: from 1.
        wait: seconds to wait at least; None: as soon as it is the host's turn. Waiting questions come after all others.
        slow: it may keep its turn for long (the page was silent before), so it comes after everything else of its host.
        shared: other links want the very same answer (a probe of the folder): ask once in a run.
    """

    request: Request
    purpose: Purpose = "page"
    attempt: int = 1
    wait: float | None = None
    shared: bool = False
    slow: bool = False


Conversation = Generator[Want, Exchange, LinkStatus]


class Wire(Protocol):
    """What a run needs of the network; `ssylka.net.Client` is one."""

    @property
    def transport(self) -> Transport:
        """Asks once, uncached."""
        ...

    @property
    def throttle(self) -> "Throttle":
        """Says whose turn it is."""
        ...


class OutOfTime(Exception):  # noqa: N818 - thrown into a conversation to end it: judge by what is known
    """The run's time is up."""


class Checker(Protocol):
    """A part of the shelf."""

    def __call__(self, ask: Ask) -> Conversation | None:
        """Begin the conversation about a link.

        Args:
            ask: the link.

        Returns:
            The conversation, not yet begun; None where the address is none of this checker's.
        """
        ...
