"""eLIBRARY: the form of an EDN, and nothing more.

elibrary.ru has no open interface and forbids robots, so it is linked and never asked.
"""

from ssylka.model.identifiers import Identifier, link
from ssylka.net import Client
from ssylka.resolvers.interface import Answer


def resolve_elibrary(identifier: Identifier, client: Client) -> Answer:
    """An EDN or item number of the right form is "unanswered", with the address where a person can look."""
    del client
    address = link(identifier.scheme, identifier.value)
    return Answer("unanswered", "elibrary", f"eLIBRARY has no open interface; look at {address}")
