"""The throttle: whose turn it is, for each host. It follows what the host's own answers say.

A host is asked at even distances and never by more than so many at once; after a 429 or a Retry-After it rests. Two
ways to use it: `turn` waits, `claim` never does (for a scheduler that has other hosts to ask meanwhile).
"""

import re
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from email.utils import parsedate_to_datetime

from ssylka.net.hosts import HOSTS, UNKNOWN, pool_of
from ssylka.net.pace import SharedPace
from ssylka.net.settings import Limit

# Starts that are even here arrive less even there; a little more distance keeps the host's own window from overflowing.
_MARGIN = 1.04
# What remains of the extra distance that a 429 taught after each answer that is none.
_RECOVERY = 0.7
# How much more distance a 429 teaches: one that names no time, and one that does (the rest itself is the lesson then).
_SLOWER, _SLOWER_RESTED = 2.0, 1.25
_SLOWEST = 2.0

_INTERVAL = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|s|m|h)?\Z")
_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, None: 1.0}


class _State:
    __slots__ = ("active", "at_once", "known", "next_start", "resting_until", "seconds", "told", "turns")

    def __init__(self, limit: Limit) -> None:
        self.seconds = self.known = limit.seconds * _MARGIN
        self.at_once = limit.at_once
        self.active = 0
        self.next_start = 0.0
        self.resting_until = 0.0
        self.turns: list[int] = []
        self.told: tuple[float, float, int] | None = None


def retry_after(headers: Mapping[str, str], now: float | None = None) -> float | None:
    """The seconds that a Retry-After asks for (RFC 9110 10.2.3: a number or a date); None where there is none."""
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        date = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    return max(date.timestamp() - (time.time() if now is None else now), 0.0)


def told_limit(headers: Mapping[str, str]) -> tuple[float | None, int | None]:
    """Seconds between requests and requests at once, as an answer's headers tell them; None where they do not.

    Source: Crossref REST API, "Rate limits" (x-rate-limit-limit, x-rate-limit-interval, x-concurrency-limit; until
    2022 also spelt x-ratelimit-…).
    """
    seconds = None
    for stem in ("x-rate-limit", "x-ratelimit"):
        number, span = headers.get(f"{stem}-limit", ""), headers.get(f"{stem}-interval", "")
        found = _INTERVAL.match(span.strip().lower())
        if found and number.isascii() and number.isdigit() and int(number) > 0:
            seconds = float(found[1]) * _UNITS[found[2]] / int(number)
            break
    at_once = headers.get("x-concurrency-limit", "")
    return seconds, int(at_once) if at_once.isascii() and at_once.isdigit() and int(at_once) > 0 else None


class Throttle:
    """Turns for each host; safe for threads.

    Args:
        polite: whether we send an address to write to (some hosts then let us ask more often).
        limits: host or pool → limit, instead of the table's.
        unknown: the limit of hosts that the table does not know.
        longest_rest: a host rests at most these seconds; who wants longer is not asked again by the retry layer anyway.
        shared: what other processes know of the hosts, and where they wait for each other; None: this one is alone.
    """

    def __init__(
        self,
        *,
        polite: bool = False,
        limits: Mapping[str, Limit] | None = None,
        unknown: Limit = UNKNOWN,
        longest_rest: float = 60.0,
        shared: SharedPace | None = None,
    ) -> None:
        self._polite = polite
        self._limits = dict(limits or {})
        self._unknown = unknown
        self._longest_rest = longest_rest
        self._shared = shared
        self._states: dict[str, _State] = {}
        self._condition = threading.Condition()

    def _state(self, pool: str) -> _State:
        state = self._states.get(pool)
        if state is None:
            state = self._states[pool] = _State(self._first(pool))
        return state

    def _first(self, pool: str) -> Limit:
        """How a host is asked before it has said anything."""
        known = HOSTS.get(pool)
        limit = self._limits.get(pool) or self._limits.get(pool.partition("#")[0])
        if limit is not None:
            return limit
        return self._unknown if known is None else known.polite if self._polite else known.public

    def _wait(self, state: _State, now: float) -> float | None:
        """Seconds until this host may be asked; 0: now; None: when somebody is done."""
        if state.active >= state.at_once:
            return None
        return max(state.next_start - now, state.resting_until - now, 0.0)

    def _start(self, pool: str, state: _State, now: float) -> float:
        """Take the turn, if the other processes leave one; else the seconds to wait."""
        if self._shared is not None:
            claim = self._shared.claim(pool, state.seconds, state.at_once)
            if claim.wait > 0:
                return claim.wait
            if claim.turn is not None:
                state.turns.append(claim.turn)
        state.active += 1
        state.next_start = now + state.seconds
        return 0.0

    def claim(self, url: str) -> float:
        """Take the turn of a URL's host if it is free.

        Returns:
            0.0, and the turn is yours (then `release` it, or hand it over by `Request.claimed`); else the seconds after
            which to ask again, an estimate where the host is busy.
        """
        with self._condition:
            pool = pool_of(url)
            state, now = self._state(pool), time.monotonic()
            wait = self._wait(state, now)
            if wait is None:
                return max(state.seconds, 0.05)
            if wait > 0:
                return wait
            return self._start(pool, state, now)

    def release(self, url: str) -> None:
        """Give the turn back."""
        with self._condition:
            state = self._state(pool_of(url))
            state.active -= 1
            if state.turns and self._shared is not None:
                self._shared.release(state.turns.pop(0))
            self._condition.notify_all()

    @contextmanager
    def turn(self, url: str) -> Iterator[None]:
        """Wait for the turn of a URL's host, and hold it."""
        with self._condition:
            pool = pool_of(url)
            state = self._state(pool)
            while True:
                now = time.monotonic()
                wait = self._wait(state, now)
                if wait == 0:
                    wait = self._start(pool, state, now)
                if wait == 0:
                    break
                self._condition.wait(wait)
        try:
            yield
        finally:
            self.release(url)

    @contextmanager
    def handed(self, url: str) -> Iterator[None]:
        """Hold a turn that was claimed before, and give it back."""
        try:
            yield
        finally:
            self.release(url)

    def learn(self, url: str, status: int | None, headers: Mapping[str, str]) -> None:
        """Take from an answer what its host says of its limits; a 429, or a 503 with Retry-After, lets it rest.

        After a 429 that names no limit the host is asked less often; answers that are none win the old pace back.
        """
        seconds, at_once = told_limit(headers)
        rest = retry_after(headers) if status in {429, 503} else None
        with self._condition:
            state = self._state(pool_of(url))
            if seconds is not None:
                state.seconds = state.known = seconds * _MARGIN
            if at_once is not None:
                state.at_once = at_once
            elif status is not None and status not in {429, 503} and state.seconds > state.known:
                state.seconds = max(state.seconds * _RECOVERY, state.known)  # it bears us again
            if status == 429:
                if seconds is None:  # it does not say how often we may ask
                    slower = _SLOWER if rest is None else _SLOWER_RESTED
                    state.seconds = min(max(state.seconds, 0.05) * slower, max(state.known, _SLOWEST))
                rest = 2.0 if rest is None else rest
            if rest:
                until = time.monotonic() + min(rest, self._longest_rest)
                state.resting_until = max(state.resting_until, until)
            self._pass_on(pool_of(url), state, min(rest or 0.0, self._longest_rest))

    def _pass_on(self, pool: str, state: _State, rest: float) -> None:
        """Tell the other processes what an answer has taught; what they know, once a minute."""
        if self._shared is None:
            return
        now, told = time.monotonic(), state.told
        first = self._first(pool)
        if told is None and not rest and (state.seconds, state.at_once) == (first.seconds * _MARGIN, first.at_once):
            return
        if not rest and told is not None and told[1:] == (state.seconds, state.at_once) and now - told[0] < 60:
            return
        self._shared.tell(pool, seconds=state.seconds, at_once=state.at_once, rest=rest)
        state.told = (now, state.seconds, state.at_once)

    def resting(self, url: str) -> float:
        """The seconds that a URL's host still rests."""
        with self._condition:
            return max(self._state(pool_of(url)).resting_until - time.monotonic(), 0.0)

    def limit(self, url: str) -> Limit:
        """What is believed of a URL's host at the moment, margin included."""
        with self._condition:
            state = self._state(pool_of(url))
            return Limit(seconds=state.seconds, at_once=state.at_once)
