"""Resolvers: what the registries know of an identifier, and of a reference.

Three doors: `resolve` (identifiers → records), `verify` (references → verdicts), and `search` (a reference without an
identifier → the record that it means). They ask politely through the one client, in parallel, and never raise for what
the network does.
"""

from ssylka.resolvers.doors import RESOLVERS, resolve
from ssylka.resolvers.interface import Answer, Outcome, Resolver
from ssylka.resolvers.search import Match, search
from ssylka.resolvers.verify import verify

__all__ = ["RESOLVERS", "Answer", "Match", "Outcome", "Resolver", "resolve", "search", "verify"]
