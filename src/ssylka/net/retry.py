"""`Retrying`: asks again where waiting helps, as often and as late as urllib3's `Retry` says.

The policy is urllib3's own (`Retry.increment`, `get_backoff_time`); the loop is ours, because every try must take its
turn at the throttle, and a host that fails again and again must not cost its full time for each of a thousand DOIs.
"""

import threading
import time
from typing import Any

from urllib3 import Retry
from urllib3.exceptions import MaxRetryError

from ssylka.net.exchange import Exchange, Request, Transport
from ssylka.net.hosts import pool_of
from ssylka.net.settings import Settings
from ssylka.net.throttle import retry_after

_AGAIN = frozenset((408, 425, 429, 500, 502, 503, 504))
_PASSING = frozenset(("dns", "refused", "unreachable", "reset", "timeout", "protocol", "tls", "proxy"))


class Retrying:
    """A transport that asks another one again: after 429 and 5xx (Retry-After first), and where a connection failed.

    A host that has failed `_PATIENT` times in a row is not asked for `_PAUSE` seconds: "given-up".

    Args:
        transport: the one that asks.
        settings: how often, and how long a Retry-After may be.
    """

    _PATIENT = 5
    _PAUSE = 120.0

    def __init__(self, transport: Transport, settings: Settings) -> None:
        self._transport = transport
        self._settings = settings
        self._failures: dict[str, tuple[int, float]] = {}
        self._lock = threading.Lock()

    def fetch(self, request: Request) -> Exchange:
        """Ask until an answer stands or patience is at its end; the last exchange is handed back, with its tries."""
        pool = pool_of(request.url)
        policy = Retry(
            total=max(self._settings.tries - 1, 0),
            status_forcelist=_AGAIN,
            allowed_methods=frozenset(("GET", "HEAD")),
            backoff_factor=0.5,
            backoff_jitter=0.25,
            backoff_max=15,
        )
        tries = 0
        while True:
            if self._given_up(pool):
                detail = f"{pool} failed {self._PATIENT} times in a row and is not asked for a while"
                return Exchange(url=request.url, method=request.method, error="given-up", detail=detail, tries=tries)
            exchange = self._transport.fetch(request)
            tries += 1
            failed = exchange.error in _PASSING
            self._note(pool, failed=failed or (exchange.status or 0) >= 500)
            exchange = exchange.model_copy(update={"tries": tries})
            if not failed and exchange.status not in _AGAIN:
                return exchange
            try:
                policy = policy.increment(request.method, request.url, error=_Passing() if failed else None)
            except (MaxRetryError, _Passing):
                return exchange
            wait = policy.get_backoff_time()
            asked = retry_after(exchange.headers)
            if asked is not None:
                if asked > self._settings.patience:
                    return exchange
                wait = max(wait, asked)
            time.sleep(wait)

    def _given_up(self, pool: str) -> bool:
        with self._lock:
            count, last = self._failures.get(pool, (0, 0.0))
            if count < self._PATIENT:
                return False
            if time.monotonic() - last > self._PAUSE:
                self._failures[pool] = (self._PATIENT - 1, last)  # one more chance
                return False
            return True

    def _note(self, pool: str, *, failed: bool) -> None:
        with self._lock:
            count = self._failures.get(pool, (0, 0.0))[0]
            if failed:
                self._failures[pool] = (count + 1, time.monotonic())
            else:
                self._failures.pop(pool, None)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)


class _Passing(Exception):  # noqa: N818 - stands for a failed connection, so that urllib3's policy counts it
    pass
