"""`Cached`: registry answers in a SQLite file, kept by requests-cache.

requests-cache (BSD-2) was chosen because it does what we would else write ourselves: SQLite with threads and several
processes, validators (ETag, Last-Modified) when an answer has expired, stale answers when the network fails. We give it
our transport in place of the network, our own times (a registry's `max-age=0` is meant for browsers; an answer is a
dated fact here), JSON in place of pickle (a cache may come from a CI store, and unpickling runs code), and only answers
that are worth keeping: nothing that failed, broke off, or is HTML where JSON was due.

What reaches it holds no secrets: User-Agent, keys and cookies are added and taken off below, on the wire.
"""

import contextlib
import json
import logging
import sqlite3
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import requests
from requests.adapters import BaseAdapter
from requests_cache import CachedSession
from requests_cache.backends.base import BaseCache
from requests_cache.backends.sqlite import SQLiteCache
from requests_cache.serializers import json_serializer
from urllib3 import HTTPResponse

from ssylka.errors import UnreadableFileError
from ssylka.net.exchange import ErrorKind, Exchange, Request, Transport
from ssylka.net.settings import Settings

# A stale answer that serves in place of a failed one is no warning for anybody's terminal: its time tells.
logging.getLogger("requests_cache").addHandler(logging.NullHandler())

_KEPT_STATUSES = (200, 203, 300, 404, 410)
_PRIVATE = "x-ssylka-"
_VALIDATORS = frozenset(("if-none-match", "if-modified-since"))


class _Failed(requests.ConnectionError):
    """The network failed: so that requests-cache looks for a stale answer."""

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(exchange.detail)
        self.exchange = exchange


class _Bridge(BaseAdapter):
    """Lets `requests` speak over our transport."""

    def __init__(self, transport: Transport) -> None:
        super().__init__()
        self.transport = transport
        self.local = threading.local()

    def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:
        ours: Request = self.local.request
        validators = {name: str(value) for name, value in request.headers.items() if name.lower() in _VALIDATORS}
        exchange = self.transport.fetch(ours.model_copy(update={"headers": ours.headers | validators}))
        self.local.exchange = exchange
        if exchange.error is not None or exchange.status is None:
            raise _Failed(exchange)
        skipped = {"content-encoding", "transfer-encoding", "content-length", "cache-control"}
        headers = {name: value for name, value in exchange.headers.items() if name not in skipped}
        headers[f"{_PRIVATE}time"] = exchange.time
        if exchange.status != 304:
            headers[f"{_PRIVATE}final-url"] = exchange.final_url
        response = requests.Response()
        response.status_code = exchange.status
        response.headers.update(headers)
        response.url = exchange.url
        response.request = request
        response.reason = ""
        raw = HTTPResponse(body=exchange.body, headers=headers, status=exchange.status, preload_content=True)
        response.raw = raw
        response._content = exchange.body
        return response

    def close(self) -> None:
        """The transport is closed by its owner."""


class _Store(SQLiteCache):
    """The file; answers that say "no such record" expire sooner."""

    def __init__(self, path: Path | str, missing: float, **options: Any) -> None:
        super().__init__(path, serializer=json_serializer, **options)
        self._missing = missing

    def save_response(self, response: Any, cache_key: str | None = None, expires: datetime | None = None) -> None:
        if response.status_code >= 400:
            expires = datetime.now(UTC) + timedelta(seconds=self._missing)
        super().save_response(response, cache_key, expires)


def _worth_keeping(response: Any, holds: tuple[str, ...]) -> bool:
    """Whether an answer is a registry's: whole, and of the kind that was asked for."""
    if response.status_code == 304:
        return True
    accept = str(response.request.headers.get("accept", "*/*"))
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if "html" in kind and "html" not in accept:
        return False
    if "json" in accept and response.status_code < 400:
        try:
            answer = json.loads(response.content)
        except (ValueError, RecursionError):
            return False
        return not holds or (isinstance(answer, dict) and any(key in answer for key in holds))
    return True


class Cached:
    """A transport that asks another one only for what it does not know.

    Two threads that ask the same at once ask the network once.

    Args:
        transport: asked for what is not known.
        settings: the file, how long answers are fresh, whether anybody may be asked at all.

    Raises:
        UnreadableFileError: the cache file cannot be used.
    """

    def __init__(self, transport: Transport, settings: Settings) -> None:
        self._settings = settings
        self._bridge = _Bridge(transport)
        self._locks: dict[str, tuple[threading.Lock, int]] = {}
        self._lock = threading.Lock()
        self._session = CachedSession(
            backend=_open(settings),
            expire_after=settings.fresh,
            cache_control=False,
            allowable_codes=_KEPT_STATUSES,
            allowable_methods=("GET",),
            stale_if_error=True,
            match_headers=("Accept",),
            filter_fn=lambda response: _worth_keeping(response, self._bridge.local.request.holds),
        )
        self._session.trust_env = False
        self._session.headers.clear()
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, self._bridge)

    def close(self) -> None:
        """Close the file."""
        self._session.close()  # type: ignore[no-untyped-call]
        self._session.cache.close()  # type: ignore[no-untyped-call]

    def fetch(self, request: Request) -> Exchange:
        """The answer that is known and fresh, else the network's, else the one that is known and stale."""
        if request.method != "GET":
            return self._bridge.transport.fetch(request)
        prepared = requests.Request("GET", request.url, headers={"Accept": request.accept}).prepare()
        if self._settings.offline:
            return self._known(request, prepared)
        with self._alone(f"{request.accept} {request.url}"):
            self._bridge.local.request = request
            self._bridge.local.exchange = None
            try:
                response = self._session.send(prepared, allow_redirects=False)
            except _Failed as failed:
                return failed.exchange
            fresh: Exchange | None = self._bridge.local.exchange
            if fresh is not None and fresh.status != 304 and not getattr(response, "from_cache", False):
                return fresh
            return _exchange(request, response)

    def _known(self, request: Request, prepared: requests.PreparedRequest) -> Exchange:
        key = self._session.cache.create_key(prepared, match_headers=("Accept",))
        response = self._session.cache.get_response(key)
        if response is None:
            detail = "not in the cache, and nobody may be asked"
            return Exchange(url=request.url, method=request.method, error="offline", detail=detail)
        return _exchange(request, response)

    @contextlib.contextmanager
    def _alone(self, key: str) -> Any:
        with self._lock:
            lock, users = self._locks.get(key, (threading.Lock(), 0))
            self._locks[key] = (lock, users + 1)
        try:
            with lock:
                yield
        finally:
            with self._lock:
                users = self._locks[key][1]
                if users == 1:
                    del self._locks[key]
                else:
                    self._locks[key] = (lock, users - 1)


def _exchange(request: Request, response: Any) -> Exchange:
    headers = {name.lower(): value for name, value in response.headers.items()}
    time, final = headers.pop(f"{_PRIVATE}time", ""), headers.pop(f"{_PRIVATE}final-url", request.url)
    error: ErrorKind | None = None
    return Exchange(
        url=request.url,
        final_url=final,
        status=response.status_code,
        headers=headers,
        body=response.content or b"",
        error=error,
        time=time,
        cached=True,
    )


def _open(settings: Settings) -> Any:
    if settings.cache is None:
        return BaseCache()
    path = settings.cache
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab"):
            pass  # requests-cache would wait for ever for a file that cannot be written
    except OSError as error:
        raise UnreadableFileError(
            f"the cache {path} cannot be used: {error.strerror}", "Name another file, or go without a cache."
        ) from error
    options: dict[str, Any] = {"wal": True, "busy_timeout": 30_000}
    try:
        return _Store(path, settings.fresh_missing, **options)
    except sqlite3.DatabaseError:
        path.replace(path.with_name(path.name + ".broken"))  # a cache can always be filled again
        return _Store(path, settings.fresh_missing, **options)
