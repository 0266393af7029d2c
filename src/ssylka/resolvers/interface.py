"""What a registry's answer is, and the shape of a resolver."""

from typing import Literal, NamedTuple, Protocol

from ssylka.model import Work
from ssylka.model.identifiers import Identifier
from ssylka.net import Client, Exchange

Outcome = Literal["found", "missing", "unregistered", "invalid", "unanswered"]


class Answer(NamedTuple):
    """What one registry said of one identifier.

    Attributes:
        outcome: found; missing (this registry has no such record); unregistered (the identifier does not exist, and who
            says so must know); invalid (no identifier at all); unanswered (nobody told: the network, a wall, a limit).
        registry: who was asked.
        reason: one sentence for a person.
        work: the record, where one was found.
    """

    outcome: Outcome
    registry: str
    reason: str
    work: Work | None = None


class Resolver(Protocol):
    """Asks one registry for one identifier.

    Answers "unanswered" for everything that is no clear answer: HTML where JSON was due, 5xx, 429, a time-out, half a
    body, a record of another identifier. Never raises for what the network does.
    """

    def __call__(self, identifier: Identifier, client: Client) -> Answer:
        """The answer of this registry."""
        ...


def unanswered(registry: str, exchange: Exchange) -> Answer:
    """The answer of a registry that did not tell, with what it said instead."""
    if exchange.error == "offline":
        reason = f"{registry} was not asked: {exchange.detail}"
    elif exchange.error is not None:
        reason = (
            f"{registry} did not answer: {exchange.error} ({exchange.detail})" if exchange.detail else exchange.error
        )
    elif exchange.status is not None and exchange.status != 200:
        reason = f"{registry} answered {exchange.status}"
    else:
        reason = f"{registry} answered with {exchange.media_type or 'something'} that is no record"
    return Answer("unanswered", registry, reason)
