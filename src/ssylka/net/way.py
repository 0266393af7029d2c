"""Where an exchange stands between two hops: what is asked next, and what the record of the whole way says."""

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any, NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

import requests
from requests.cookies import RequestsCookieJar
from requests.utils import requote_uri

from ssylka.net.exchange import ErrorKind, Exchange, Hop, Request

REDIRECTS = frozenset((301, 302, 303, 307, 308))
"""Statuses whose Location is followed."""

_SECRETS = frozenset(("authorization", "cookie", "proxy-authorization"))


class Failure(Exception):  # noqa: N818 - it never leaves `net`
    """A hop that gave no answer: what went wrong, and one line about it."""

    def __init__(self, kind: ErrorKind, detail: str) -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail


class Answer(NamedTuple):
    """What one hop gave."""

    status: int
    headers: dict[str, str]
    body: bytes
    complete: bool
    error: ErrorKind | None
    detail: str


def now() -> str:
    """ISO time, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Way:
    """Where an exchange stands between two hops."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.url = request.url
        self.method: str = request.method
        self.headers = dict(request.headers)
        self.body = request.body
        self.jar = RequestsCookieJar()
        self.hops: list[Hop] = []
        self.spent = 0.0
        self.took = 0.0
        self.address: str | None = None
        self._seen = {self._state()}

    def _state(self) -> tuple[str, str, str]:
        """What the next answer depends on: a page may send to itself once it has set its cookie."""
        cookies = "; ".join(sorted(f"{cookie.domain} {cookie.name}={cookie.value}" for cookie in self.jar))
        return self.method, urldefrag(self.url)[0], cookies

    @property
    def may_follow(self) -> bool:
        """Whether one more redirect is allowed."""
        return len(self.hops) < self.request.follow

    def follow(self, answer: Answer) -> bool:
        """Go where a redirect leads; False where the answer is the last one."""
        target = answer.headers.get("location")
        # Browsers show the answer where the Location is empty, as where there is none.
        if answer.status not in REDIRECTS or not (target and target.strip()) or self.request.follow == 0:
            return False
        if not self.may_follow:
            raise Failure("redirect-loop", f"more than {self.request.follow} redirects")
        self.hops.append(
            Hop(
                url=self.url,
                status=answer.status,
                headers=answer.headers,
                address=self.address,
                seconds=round(self.took, 4),
            )
        )
        following = join_location(self.url, target)
        if answer.status == 303 or (answer.status in {301, 302} and self.method == "POST"):
            self.method, self.body = ("HEAD" if self.method == "HEAD" else "GET"), None
            self._drop({"content-type"})
        if urlsplit(following)[:2] != urlsplit(self.url)[:2]:
            self._drop(_SECRETS)
        self.url = following
        state = self._state()
        if state in self._seen:
            raise Failure("redirect-loop", f"{self.url} was met twice")
        self._seen.add(state)
        return True

    def _drop(self, names: Collection[str]) -> None:
        self.headers = {name: value for name, value in self.headers.items() if name.lower() not in names}

    def exchange(self, **rest: Any) -> Exchange:
        """The record of the whole way."""
        return Exchange(
            url=self.request.url,
            method=self.request.method,
            final_url=self.url,
            hops=tuple(self.hops),
            seconds=round(self.spent, 4),
            address=self.address,
            time=now(),
            **rest,
        )


def join_location(url: str, target: str) -> str:
    """Where a Location leads; the fragment of the request is kept where it names none (RFC 9110 10.2.2)."""
    try:
        joined = requote_uri(urljoin(url, target.strip()))
        fragment = urldefrag(url)[1]
        if fragment and not urldefrag(joined)[1]:
            joined = f"{joined}#{fragment}"
    except (ValueError, requests.exceptions.InvalidURL) as error:
        raise Failure("invalid-url", f"redirect to {target!r}"[:200]) from error
    return joined
