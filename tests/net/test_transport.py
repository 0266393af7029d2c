"""The wire against a rough web: every exchange ends in time and says what happened."""

import threading
import time
from collections.abc import Iterator

import pytest

from ssylka.net import Exchange, Request, Settings
from ssylka.net.transport import HttpTransport
from standin.rough import RoughWeb, rough_web


@pytest.fixture(scope="module")
def web() -> Iterator[RoughWeb]:
    with rough_web() as server:
        yield server


@pytest.fixture(scope="module")
def wire() -> Iterator[HttpTransport]:
    transport = HttpTransport(Settings(allow_private=True, mailto="me@example.org", proxies=False))
    yield transport
    transport.close()


ENDINGS = {
    "a page answers": ("/page", 200, None),
    "a page that is gone": ("/gone", 410, None),
    "headers that drip end at the deadline": ("/drip-headers", None, "timeout"),
    "a body that drips ends at the deadline": ("/drip-body", 200, "timeout"),
    "silence ends at the deadline": ("/silence", None, "timeout"),
    "a body without end is cut": ("/endless", 200, None),
    "a gzip bomb is cut": ("/bomb", 200, None),
    "a gzip bomb in chunks is cut": ("/chunked-bomb", 200, None),
    "bad chunks are a broken answer": ("/bad-chunks", 200, "reset"),
    "a hundred thousand headers": ("/many-headers", None, "too-large"),
    "a header that is too long": ("/long-header", None, "too-large"),
    "a body that breaks off": ("/half", 200, "reset"),
    "no HTTP at all": ("/garbage", None, "protocol"),
    "a connection that closes": ("/reset", None, "reset"),
    "redirects without end": ("/further", None, "redirect-loop"),
    "a redirect to itself": ("/redirect?to=/redirect?to=/redirect", None, "redirect-loop"),
    "a page that sends to itself after its cookie": ("/cookie", 200, None),
    "a redirect to another scheme": ("/redirect?to=ftp://example.org/", None, "not-http"),
    "a redirect to a broken address": ("/redirect?to=http://[::1/", None, "invalid-url"),
    "a redirect to a mail port": ("/redirect?to=http://127.0.0.1:25/", None, "refused"),
}


@pytest.mark.parametrize(("path", "status", "error"), ENDINGS.values(), ids=ENDINGS.keys())
def test_every_exchange_ends(
    web: RoughWeb, wire: HttpTransport, path: str, status: int | None, error: str | None
) -> None:
    if "to=/redirect?" in path:
        path = "/redirect?to=/redirect%3Fto%3D/page2"
        web.paths["/page2"] = lambda *_: b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /page2\r\n\r\n"
    # Only what has no end of its own ends at the deadline; the others have time on a busy machine.
    seconds = 0.7 if error == "timeout" else 10.0
    began = time.monotonic()
    exchange = wire.fetch(Request(url=web.url(path), seconds=seconds, limit=2000))
    assert time.monotonic() - began < 1.5
    assert (exchange.status, exchange.error) == (status, error), exchange.detail
    assert len(exchange.body) <= 2000


def test_a_bomb_in_a_small_limit_costs_no_memory(web: RoughWeb, wire: HttpTransport) -> None:
    import resource

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for path in ("/bomb", "/chunked-bomb", "/endless"):
        assert not wire.fetch(Request(url=web.url(path), limit=1000)).complete
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000  # KB


def test_hops_are_recorded_with_where_they_led(web: RoughWeb, wire: HttpTransport) -> None:
    exchange = wire.fetch(Request(url=web.url("/redirect?status=301&to=/redirect%3Fto%3D/page%2523part")))
    assert [(hop.status, hop.headers["location"]) for hop in exchange.hops] == [
        (301, "/redirect?to=/page%23part"),
        (302, "/page#part"),
    ]
    assert exchange.final_url == web.url("/page#part")
    assert exchange.ok
    assert exchange.address == "127.0.0.1"


def test_a_redirect_can_be_handed_back(web: RoughWeb, wire: HttpTransport) -> None:
    exchange = wire.fetch(Request(url=web.url("/redirect?to=/page"), follow=0))
    assert (exchange.status, exchange.hops, exchange.headers["location"]) == (302, (), "/page")


def test_it_says_who_asks(web: RoughWeb, wire: HttpTransport) -> None:
    body = wire.fetch(Request(url=web.url("/mirror"))).body.decode()
    assert "user-agent: ssylka/" in body
    assert "mailto:me@example.org" in body


def test_a_user_agent_is_one_line_of_ascii() -> None:
    agent = Settings(user_agent="проверка/1\r\nX-Evil: 1 (me)").agent
    assert agent == "/1X-Evil: 1 (me)"


def test_credentials_stay_with_their_host(web: RoughWeb, wire: HttpTransport) -> None:
    secret = {"Authorization": "LOW key:secret"}
    here = wire.fetch(Request(url=web.url("/redirect?to=/mirror"), headers=secret))
    assert b"secret" in here.body
    with rough_web("127.0.0.2") as other:
        there = wire.fetch(Request(url=web.url(f"/redirect?to={other.url('/mirror')}"), headers=secret))
        assert there.final_url == other.url("/mirror")
        assert b"secret" not in there.body


def test_a_form_is_posted_once(web: RoughWeb, wire: HttpTransport) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    posted = wire.fetch(Request(url=web.url("/mirror"), method="POST", body=b"url=x", headers=form))
    assert b"body: url=x" in posted.body
    seen = wire.fetch(
        Request(url=web.url("/redirect?status=303&to=/mirror"), method="POST", body=b"url=x", headers=form)
    )
    assert b"body:" not in seen.body
    assert b"content-type" not in seen.body


FAILURES = {
    "nobody listens": ("http://127.0.0.1:9/", "refused"),
    "a name without an address": ("http://nowhere.invalid/", "dns"),
    "a label that is too long": (f"http://{'a' * 70}.example/", ("dns", "invalid-url")),
    "no host": ("http:///path", "invalid-url"),
    "no scheme": ("www.example.org", "invalid-url"),
    "a file": ("file:///etc/passwd", "not-http"),
    "a port that is no number": ("http://example.org:port/", "invalid-url"),
    "an open bracket": ("http://[example.org/", "invalid-url"),
    "nothing": ("", "invalid-url"),
    "a line break in the host": ("http://exam\nple.org/\r\nX: y", ("dns", "invalid-url", "refused")),
}


@pytest.mark.parametrize(("url", "kinds"), FAILURES.values(), ids=FAILURES.keys())
def test_what_never_answers_has_a_kind(wire: HttpTransport, url: str, kinds: str | tuple[str, ...]) -> None:
    exchange = wire.fetch(Request(url=url, seconds=2))
    assert exchange.error in ((kinds,) if isinstance(kinds, str) else kinds)
    assert exchange.detail


def test_connections_and_threads_do_not_pile_up(web: RoughWeb, wire: HttpTransport) -> None:
    def ask(path: str, out: list[Exchange]) -> None:
        for _ in range(30):
            out.append(wire.fetch(Request(url=web.url(path), limit=1000, seconds=5)))

    before = threading.active_count()
    out: list[Exchange] = []
    threads = [threading.Thread(target=ask, args=(path, out)) for path in ("/page", "/half", "/cookie", "/reset")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(out) == 120
    time.sleep(0.1)
    assert threading.active_count() - before < 20  # the server's own threads for connections that are kept
