"""Hostile servers and addresses, over real sockets: every check ends in time, nobody is reached who must not be."""

import threading
import time
from collections.abc import Iterator

import pytest

from ssylka.checkers import Options, check
from ssylka.checkers import web as web_part
from ssylka.model.facts import LinkStatus
from ssylka.net import Client, Limit, Settings
from ssylka.net.names import Names
from standin.rough import RoughWeb, answer, rough_web

QUICK = Settings(per_host=Limit(seconds=0.0, at_once=50), read=1.0, connect=1.0, proxies=False)
INSIDE = QUICK.model_copy(update={"allow_private": True})
LISTED = QUICK.model_copy(update={"hosts": ("127.0.0.2",)})
SECONDS = 1.5


@pytest.fixture(scope="module")
def rough() -> Iterator[RoughWeb]:
    with rough_web("127.0.0.2") as web:
        yield web


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """One try, and little time for it."""
    monkeypatch.setattr(web_part, "again", lambda _step, _spent: None)
    monkeypatch.setattr(web_part, "FIRST_SECONDS", SECONDS)


def one(url: str, settings: Settings) -> LinkStatus:
    with Client(settings) as client:
        (status,) = check([url], client, options=Options(copies="none"))
    return status


ROUGH = [
    ("/page", "alive", "ok"),
    ("/gone", "dead", "gone"),
    ("/garbage", "unsure", "not-http"),
    ("/reset", "unsure", "reset"),
    ("/drip-headers", "unsure", "timeout"),
    ("/drip-body", "unsure", "timeout"),
    ("/silence", "unsure", "timeout"),
    ("/endless", "alive", "ok"),
    ("/bomb", "alive", "ok"),
    ("/chunked-bomb", "alive", "ok"),
    ("/bad-chunks", "unsure", None),
    ("/many-headers", "unsure", "too-large"),
    ("/long-header", "unsure", "too-large"),
    ("/half", "unsure", "reset"),
    ("/further", "dead", "redirect-loop"),
    ("/cookie", "alive", None),
]


@pytest.mark.parametrize(("path", "verdict", "reason"), ROUGH, ids=[row[0] for row in ROUGH])
def test_every_check_ends_in_time(rough: RoughWeb, path: str, verdict: str, reason: str | None) -> None:
    start = time.monotonic()
    status = one(rough.url(path), INSIDE)
    assert time.monotonic() - start < SECONDS + 1.5
    assert status.verdict == verdict, status.evidence["why"]
    assert reason is None or status.reason == reason, status.evidence["why"]


UNSAFE = {
    "loopback": "http://127.0.0.1:{port}/page",
    "the whole loopback net": "http://127.9.9.9:{port}/page",
    "a decimal host": "http://2130706433:{port}/page",
    "an octal host": "http://0177.0.0.1:{port}/page",
    "a hexadecimal host": "http://0x7f000001:{port}/page",
    "a short host": "http://127.1:{port}/page",
    "this host": "http://0.0.0.0:{port}/page",
    "this host, IPv6": "http://[::]:{port}/page",
    "IPv6 loopback": "http://[::1]:{port}/page",
    "IPv4 in IPv6": "http://[::ffff:127.0.0.1]:{port}/page",
    "IPv4 in IPv6, hexadecimal": "http://[::ffff:7f00:1]:{port}/page",
    "NAT64": "http://[64:ff9b::7f00:1]:{port}/page",
    "a name that leads here": "http://localhost:{port}/page",
    "a host that looks like user info": "http://example.org@127.0.0.1:{port}/page",
    "full-width digits": "http://１２７.０.０.１:{port}/page",
    "metadata of most clouds": "http://169.254.169.254/latest/meta-data/",
    "metadata of Amazon, IPv6": "http://[fd00:ec2::254]/latest/meta-data/",
    "metadata of Alibaba": "http://100.100.100.200/latest/meta-data/",
    "a private network": "http://10.0.0.1/",
    "a redirect to loopback": "http://127.0.0.2:{port}/redirect?to=http://127.0.0.1:{port}/page",
    "a redirect to metadata": "http://127.0.0.2:{port}/redirect?to=http://169.254.169.254/",
    "a port of another protocol": "http://example.org:25/",
}


@pytest.mark.parametrize("form", UNSAFE.values(), ids=UNSAFE.keys())
def test_nobody_is_reached_who_must_not_be(rough: RoughWeb, form: str) -> None:
    port = rough.server_address[1]
    before = rough.counts["/page"]
    status = one(form.format(port=port), LISTED)
    wanted = "invalid" if "１" in form else "unsafe"
    assert (status.verdict, status.reason) == ("unsure", wanted), status.evidence["why"]
    assert rough.counts["/page"] == before


def test_a_page_that_leads_inside_is_not_followed(rough: RoughWeb, monkeypatch: pytest.MonkeyPatch) -> None:
    target = f"http://127.0.0.1:{rough.server_address[1]}/inside"
    page = f'<meta http-equiv="refresh" content="0; url={target}">'.encode()
    monkeypatch.setitem(RoughWeb.paths, "/leads", lambda *_: answer("200 OK", page, Content_Type="text/html"))
    status = one(rough.url("/leads"), LISTED)
    assert status.reason == "unsafe"
    assert rough.counts["/inside"] == 0


def test_a_name_that_changes_is_judged_where_it_is_connected_to(
    rough: RoughWeb, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([[(2, "93.184.216.34", 0)], [(2, "127.0.0.1", 0)]])
    seen: list[str] = []

    def resolve(_self: Names, _host: str, _port: int, _seconds: float) -> list[tuple[int, str, int]]:
        found = next(answers)
        seen.append(found[0][1])
        return found

    names = Names()
    names.resolve("127.0.0.1", 80, 1)  # what a check before the connection would have seen
    monkeypatch.setattr(Names, "resolve", resolve)
    next(answers)
    status = one(f"http://rebind.example.org:{rough.server_address[1]}/page", QUICK)
    assert seen == ["127.0.0.1"]
    assert status.reason == "unsafe"


def test_early_hints_are_no_answer(rough: RoughWeb, monkeypatch: pytest.MonkeyPatch) -> None:
    hints = b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n"
    page = answer(
        "200 OK", f"<title>Owls</title><p>{'Owls of the old world. ' * 40}".encode(), Content_Type="text/html"
    )
    monkeypatch.setitem(RoughWeb.paths, "/hints", lambda *_: hints * 2 + page)
    assert one(rough.url("/hints"), INSIDE).reason == "ok"
    monkeypatch.setitem(RoughWeb.paths, "/hints", lambda *_: hints * 500)
    assert one(rough.url("/hints"), INSIDE).verdict == "unsure"


def test_threads_end_with_the_run(rough: RoughWeb) -> None:
    with Client(INSIDE) as client:
        for _ in range(3):
            found = list(check([rough.url(f"/page?{n}") for n in range(40)], client, options=Options(copies="none")))
            assert {status.reason for status in found} == {"ok"}
    deadline = time.monotonic() + 3
    while time.monotonic() < deadline and any(t.name.startswith("ssylka") for t in threading.enumerate()):
        time.sleep(0.02)
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("ssylka")]
