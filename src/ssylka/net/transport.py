"""`HttpTransport`: one request over the wire, redirects followed by hand, within its time, its bytes and the guard."""

import time
from collections.abc import Iterator
from http.cookiejar import CookieJar
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import requests
from requests.cookies import RequestsCookieJar, extract_cookies_to_jar
from requests.utils import get_environ_proxies, select_proxy

from ssylka.net.clock import Call, Watchdog
from ssylka.net.connections import CURRENT, GuardedAdapter
from ssylka.net.exchange import HEADER_LIMIT, ErrorKind, Exchange, Request
from ssylka.net.failures import explain
from ssylka.net.guard import Guard
from ssylka.net.hosts import KEYS
from ssylka.net.names import Names
from ssylka.net.settings import Settings
from ssylka.net.way import REDIRECTS, Answer, Failure, Way

if TYPE_CHECKING:
    from ssylka.net.throttle import Throttle

_FORGOTTEN = frozenset(("set-cookie", "set-cookie2", "authorization"))
_CHUNK = 16_384
_MOST_HEADERS = 100


_LATE: tuple[ErrorKind, str] = ("timeout", "the time for the request was up")


class HttpTransport:
    """The wire. Safe for threads; all of them share one adapter of `requests` with its pools.

    Every address is judged by the guard at every hop. Cookies live for one exchange. Credentials do not follow to
    another host. Nothing is tried twice here (`Retrying` does that).

    Args:
        settings: limits, guard, proxies, User-Agent.
        throttle: hands out the turns of hosts; None where the caller keeps them himself.
    """

    def __init__(self, settings: Settings, throttle: "Throttle | None" = None) -> None:
        self._settings = settings
        self._throttle = throttle
        mirrors = [urlsplit(mirror).hostname or "" for mirror in settings.mirrors.values()]
        self.guard = Guard(allow_private=settings.allow_private, hosts=(*settings.hosts, *mirrors))
        self._names = Names()
        self._adapter = GuardedAdapter(self.guard, self._names, ca_bundle=settings.ca_bundle)
        self._watchdog = Watchdog()

    def close(self) -> None:
        """Close the pools and end the watchdog."""
        self._adapter.close()
        self._watchdog.close()

    def fetch(self, request: Request) -> Exchange:
        """Ask, follow redirects, read what the request wants of the body. Never raises for what the network does."""
        way = Way(request)
        try:
            answer = self._hop(way, claimed=request.claimed)
            while way.follow(answer):
                answer = self._hop(way, claimed=False)
        except Failure as failure:
            return way.exchange(error=failure.kind, detail=failure.detail)
        return way.exchange(**answer._asdict())

    def _hop(self, way: Way, *, claimed: bool) -> Answer:
        """Wait for the turn of the URL's host (or take over the caller's), ask; waiting costs the request no time."""
        throttle = self._throttle
        if throttle is None:
            return self._timed(way)
        if claimed:
            with throttle.handed(way.url):
                return self._timed(way)
        self._judge(way)
        with throttle.turn(way.url):
            return self._timed(way)

    def _judge(self, way: Way) -> None:
        if refusal := self.guard.judge_url(way.url):
            raise Failure(*refusal)

    def _timed(self, way: Way) -> Answer:
        """Judge the URL, ask, and learn what the answer says of its host's limits."""
        self._judge(way)
        began = time.monotonic()
        call = Call(began + max(way.request.seconds - way.spent, 0.001))
        try:
            answer = self._ask(way, call)
        finally:
            way.took = time.monotonic() - began
            way.spent += way.took
            way.address = call.address
        if self._throttle:
            self._throttle.learn(way.url, answer.status, answer.headers)
        return answer

    def _ask(self, way: Way, call: Call) -> Answer:
        """One hop on the wire."""
        CURRENT.call = call
        response = None
        try:
            prepared = requests.Request(
                way.method, self._real(way.url), headers=self._headers(way.headers), data=way.body
            ).prepare()
            prepared.prepare_cookies(_jar(way.jar))
            proxies = self._proxies(prepared.url or way.url)
            self._watchdog.watch(call)
            timeout = (min(self._settings.connect, call.left), min(self._settings.read, call.left))
            response = self._adapter.send(prepared, stream=True, timeout=timeout, verify=True, proxies=proxies)
            if call.late:  # the headers broke off, which http.client takes for their end
                raise TimeoutError  # noqa: TRY301 - joins the failures below
            extract_cookies_to_jar(_jar(way.jar), prepared, response.raw)  # type: ignore[no-untyped-call]
            return self._read(way, response, call)
        except Failure:
            raise
        except Exception as error:
            # Whatever the network or a hostile server provokes is a fact, not a failure of ours.
            kind, detail = _LATE if call.late else explain(error)
            raise Failure(kind, detail) from error
        finally:
            call.finish()
            CURRENT.call = None
            if response is not None:
                response.close()

    def _read(self, way: Way, response: requests.Response, call: Call) -> Answer:
        headers, status, limit = _plain(response.headers), response.status_code, way.request.limit
        targets = response.raw.headers.getlist("location")
        if targets:
            headers["location"] = _target(targets[0])
        if status in REDIRECTS and headers.get("location", "").strip() and way.may_follow:
            if headers.get("content-length", "").isdigit() and int(headers["content-length"]) <= _CHUNK:
                response.raw.drain_conn()  # so that the connection can be used again
            return Answer(status, headers, b"", complete=True, error=None, detail="")
        parts: list[bytes] = []
        size = 0
        error: ErrorKind | None = None
        detail = ""
        try:
            for part in _pieces(response.raw):
                parts.append(part)
                size += len(part)
                if size > limit:
                    break
        except Exception as problem:  # noqa: BLE001 - as above; what was read before stays evidence
            error, detail = explain(problem)
        if call.late:
            error, detail = _LATE
        elif error is None and size > limit and way.request.overflow == "refuse":
            error, detail = "too-large", f"more than {limit} bytes"
        complete = error is None and size <= limit
        return Answer(status, headers, b"".join(parts)[:limit], complete, error, detail)

    def _headers(self, headers: dict[str, str]) -> dict[str, str]:
        own = {"User-Agent": self._settings.agent, "Accept": "*/*", "Accept-Encoding": "gzip, deflate"}
        given = {name.lower() for name in headers}
        return {name: value for name, value in own.items() if name.lower() not in given} | headers

    def _real(self, url: str) -> str:
        """Where a URL is really asked: at its mirror, with the user's key."""
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        mirror = self._settings.mirrors.get(origin)
        real = mirror.rstrip("/") + url[len(origin) :] if mirror else url
        host = urlsplit(url).hostname or ""
        key, place = self._settings.keys.get(host), KEYS.get(host)
        if key is None or place is None or place.where != "query" or not url.startswith("https://"):
            return real
        parts = urlsplit(real)
        query = [*parse_qsl(parts.query, keep_blank_values=True), (place.name, key.get_secret_value())]
        return urlunsplit(parts._replace(query=urlencode(query)))

    def _proxies(self, url: str) -> dict[str, str]:
        """The proxies of the environment for a URL; its host is judged here, because the proxy connects in our place."""
        if not self._settings.proxies:
            return {}
        proxies = dict(get_environ_proxies(url))
        if proxies and select_proxy(url, proxies):
            host = urlsplit(url).hostname or ""
            try:
                addresses = self._names.resolve(host, urlsplit(url).port or 80, 5.0)
            except OSError:
                addresses = []  # only the proxy can resolve it
            refusals = [self.guard.judge_address(host, address) for _, address, _ in addresses]
            if any(refusals):
                raise Failure("unsafe", next(one for one in refusals if one))
        return proxies


def _pieces(raw: Any) -> Iterator[bytes]:
    """A body, decoded, as it comes: where it breaks off, all that came before is kept."""
    if raw.chunked:
        yield from raw.stream(_CHUNK, decode_content=True)
        return
    while part := raw.read1(_CHUNK, decode_content=True):
        yield part


def _jar(jar: RequestsCookieJar) -> CookieJar:
    return jar


def _plain(headers: Any) -> dict[str, str]:
    kept: dict[str, str] = {}
    for name, value in headers.items():
        if len(kept) >= _MOST_HEADERS:
            break
        key = str(name).lower()
        if key not in _FORGOTTEN:
            kept[key] = _text(str(value))[:HEADER_LIMIT]
    return kept


def _target(value: str) -> str:
    """A Location: of several the first; bytes that are no UTF-8 are escaped as they are, as browsers do."""
    text = _text(value)
    if text == value and not value.isascii():
        text = "".join(letter if letter.isascii() else f"%{ord(letter):02X}" for letter in value)
    return text[:8192]


def _text(value: str) -> str:
    """Header values come as Latin-1; what was UTF-8 is read as such."""
    try:
        return value.encode("latin-1").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return value
