"""The only door to the network: a client with guard, throttle, retry, cache, limits, record and replay.

Layers, each a `Transport` upon the next: `Recorder` → `Cached` → `Retrying` → `HttpTransport` (throttle, guard,
watchdog), which speaks through one adapter of `requests` with connections of our own class.
"""

from ssylka.net.client import Client
from ssylka.net.exchange import ErrorKind, Exchange, Hop, Request, Transport
from ssylka.net.hosts import UNKNOWN
from ssylka.net.settings import Limit, Settings

__all__ = ["UNKNOWN", "Client", "ErrorKind", "Exchange", "Hop", "Limit", "Request", "Settings", "Transport"]
