"""`Retrying`: asks again where waiting helps, as often and as late as urllib3's `Retry` says.

The policy is urllib3's own (`Retry.increment`, `get_backoff_time`); the loop is ours, because every try must take its
turn at the throttle, and a host that fails again and again must not cost its full time for each of a thousand DOIs.
"""

import threading
import time

from urllib3 import Retry

from ssylka.net.exchange import Exchange, Request, Transport
from ssylka.net.hosts import pool_of
from ssylka.net.settings import Settings
from ssylka.net.throttle import retry_after

_AGAIN = frozenset((408, 425, 429, 500, 502, 503, 504))
_UNREACHED = frozenset(("dns", "refused", "unreachable", "timeout", "proxy"))
_PASSING = frozenset(("dns", "refused", "unreachable", "reset", "timeout", "protocol", "tls", "proxy"))


class Retrying:
    """A transport that asks another one again: after 429 and 5xx (Retry-After first), and where a connection failed.

    A host that could not be reached for `_PATIENT` questions in a row is not asked for `_PAUSE` seconds: "given-up". One
    that answers, be it with an error, is asked on; and one that only asks for patience gets two tries more.

    Args:
        transport: the one that asks.
        settings: how often, and how long a Retry-After may be.
    """

    _PATIENT = 6
    _PAUSE = 30.0

    def __init__(self, transport: Transport, settings: Settings) -> None:
        self._transport = transport
        self._settings = settings
        self._failures: dict[str, tuple[int, float]] = {}
        self._lock = threading.Lock()

    def fetch(self, request: Request) -> Exchange:
        """Ask until an answer stands or patience is at its end; the last exchange is handed back, with its tries."""
        pool = pool_of(request.url)
        policy = Retry(
            # Two tries more for a host that only asks for patience.
            total=self._settings.tries + 1 if self._settings.tries > 1 else 0,
            backoff_factor=0.5,
            backoff_jitter=0.25,
            backoff_max=15,
        )
        tries = failures = 0
        while True:
            if self._given_up(pool):
                detail = f"{pool} failed {self._PATIENT} times in a row and is not asked for a while"
                return Exchange(url=request.url, method=request.method, error="given-up", detail=detail, tries=tries)
            exchange = self._transport.fetch(request)
            tries += 1
            asked = retry_after(exchange.headers)
            busy = exchange.error is None and (exchange.status == 429 or (exchange.status == 503 and asked is not None))
            failures += not busy
            exchange = exchange.model_copy(update={"tries": tries})
            if not self._again(exchange, asked, failures) or policy.total == 0:
                self._note(pool, reached=exchange.error not in _UNREACHED)
                return exchange
            policy = policy.increment(request.method, request.url)
            wait = policy.get_backoff_time()
            time.sleep(wait if asked is None else max(wait, asked))

    def _again(self, exchange: Exchange, asked: float | None, failures: int) -> bool:
        """Whether one more try may help, and is still allowed."""
        if exchange.method == "POST" or (exchange.error not in _PASSING and exchange.status not in _AGAIN):
            return False
        return failures < self._settings.tries and (asked is None or asked <= self._settings.patience)

    def _given_up(self, pool: str) -> bool:
        with self._lock:
            count, last = self._failures.get(pool, (0, 0.0))
            if count < self._PATIENT:
                return False
            if time.monotonic() - last > self._PAUSE:
                self._failures[pool] = (self._PATIENT - 1, last)  # one more chance
                return False
            return True

    def _note(self, pool: str, *, reached: bool) -> None:
        with self._lock:
            count = self._failures.get(pool, (0, 0.0))[0]
            if not reached:
                self._failures[pool] = (count + 1, time.monotonic())
            else:
                self._failures.pop(pool, None)
