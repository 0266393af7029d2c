"""`Request` and `Exchange`: what is asked of the network, and the record of what came back.

An exchange is evidence: the same exchange must always give the same verdict, so it holds all that a verdict may rest
on, and it can be written to a file and read again (`ssylka.net.record`).
"""

import json
from typing import Any, Literal, Protocol

from pydantic import ConfigDict, Field

from ssylka.model.base import Model

ErrorKind = Literal[
    "dns",  # the name has no address
    "refused",  # nobody listens
    "unreachable",  # no route to the host or network
    "reset",  # the connection broke before the answer was whole
    "timeout",  # the time for the request was up
    "tls",  # TLS failed in another way than the next four
    "tls-expired",
    "tls-wrong-host",
    "tls-self-signed",
    "tls-unknown-issuer",
    "protocol",  # the answer was no HTTP
    "too-large",  # a body over the limit that the request set as an error, too many or too long headers
    "redirect-loop",  # the same address twice, or too many redirects
    "invalid-url",  # no URL, or a redirect to none
    "not-http",  # another scheme
    "unsafe",  # an address or port that the guard refuses
    "proxy",  # the proxy did not let us through
    "offline",  # not in the cache, and asking is forbidden
    "given-up",  # the host failed so often that it is not asked again for a while
]

EVIDENCE_HEADERS = (
    "age",
    "cf-mitigated",
    "content-length",
    "content-type",
    "link",
    "location",
    "memento-datetime",
    "retry-after",
    "server",
    "x-amzn-waf-action",
    "x-datadome",
    "x-iinfo",
)
"""The headers that a verdict may rest on, and that reports show."""

HEADER_LIMIT = 1000
"""Characters kept of one header's value."""


class Request(Model):
    """One question to the network.

    Attributes:
        url: absolute; http or https (everything else is answered with an error, not fetched).
        method: GET, HEAD or POST.
        headers: beside those that the transport sends by itself (User-Agent, Accept-Encoding).
        body: of a POST, as bytes.
        follow: how many redirects are followed by hand; 0 hands the first redirect back as the answer.
        limit: bytes of the decoded body that are read; what is longer is cut there and the connection closed.
        overflow: whether a body longer than `limit` is cut (`Exchange.complete` is false) or an error ("too-large").
        seconds: for the whole exchange, all hops and the body; waiting for one's turn does not count.
        holds: keys of which an answer in JSON must have one to be worth keeping in a cache; none: any JSON is.
        claimed: the caller has taken the turn of the first host (`Throttle.claim`) and hands it over: it is given back
            when the first hop is done, so that nobody holds one host's turn while he waits for another's.
    """

    url: str
    method: Literal["GET", "HEAD", "POST"] = "GET"
    headers: dict[str, str] = Field(default_factory=dict)
    body: bytes | None = None
    follow: int = 10
    limit: int = 65536
    overflow: Literal["cut", "refuse"] = "cut"
    seconds: float = 30.0
    holds: tuple[str, ...] = ()
    claimed: bool = False

    @property
    def accept(self) -> str:
        """The media types asked for; "*/*" where none are named."""
        return next((value for name, value in self.headers.items() if name.lower() == "accept"), "*/*")


class Hop(Model):
    """One answer on the way: a redirect, with where it led, and how long it took."""

    url: str
    status: int
    headers: dict[str, str] = Field(default_factory=dict)
    address: str | None = None
    seconds: float = 0.0


class Exchange(Model):
    """What came back.

    Attributes:
        url: as asked.
        method: as asked.
        final_url: where the last answer came from; the one that failed, if none came.
        status: of the last answer, None where no answer came.
        headers: of the last answer; names in lower case, values cut at 1,000 characters, no cookies.
        body: the first bytes, decoded from gzip and the like.
        complete: whether `body` is the whole body.
        hops: the redirects before the last answer.
        address: the address that the last answer came from (of the proxy, if there is one).
        error: what went wrong, None where the answer came whole. An answer may hold both a status and an error (the
            body broke off).
        detail: one line about the error, for a person.
        seconds: on the wire, all hops; without waiting for one's turn.
        time: ISO time, UTC, when the answer was received from the network (not from the cache).
        cached: whether it came out of the cache.
        tries: how often the network was asked for it.
    """

    model_config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

    url: str
    method: str = "GET"
    final_url: str = ""
    status: int | None = None
    headers: dict[str, str] = Field(default_factory=dict)
    body: bytes = b""
    complete: bool = True
    hops: tuple[Hop, ...] = ()
    address: str | None = None
    error: ErrorKind | None = None
    detail: str = ""
    seconds: float = 0.0
    time: str = ""
    cached: bool = False
    tries: int = 1

    @property
    def ok(self) -> bool:
        """Whether a whole answer with a status of 2xx came."""
        return self.error is None and self.status is not None and 200 <= self.status < 300

    @property
    def media_type(self) -> str:
        """The content type without its parameters, in lower case."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    def json_body(self) -> Any:
        """The body as JSON, or None where it is none (HTML where JSON was due, half a body)."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None

    def evidence(self) -> dict[str, Any]:
        """What a report shows of it: plain JSON, without the body and without headers that tell nothing."""
        telling = {name: self.headers[name] for name in EVIDENCE_HEADERS if name in self.headers}
        data: dict[str, Any] = {
            "method": self.method,
            "status": self.status,
            "final_url": self.final_url,
            "hops": [{"url": hop.url, "status": hop.status} for hop in self.hops],
            "headers": telling,
            "seconds": round(self.seconds, 3),
            "time": self.time,
            "address": self.address,
            "error": self.error,
            "detail": self.detail,
            "tries": self.tries,
            "cached": self.cached,
        }
        return {name: value for name, value in data.items() if value not in (None, "", [], {}, False)}


class Transport(Protocol):
    """Whatever turns a request into an exchange: the wire, or a layer upon another transport."""

    def fetch(self, request: Request) -> Exchange:
        """Ask, and record what comes back. Never raises for what the network does: that is `Exchange.error`."""
        ...
