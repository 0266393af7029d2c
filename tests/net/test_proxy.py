"""Proxies from the environment: they are used, and they do not open a door around the guard."""

from collections.abc import Iterator

import pytest

from ssylka.net import Request, Settings
from ssylka.net.transport import HttpTransport
from standin.rough import RoughWeb, answer, rough_web


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Iterator[RoughWeb]:
    with rough_web() as server:
        for name in ("NO_PROXY", "no_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("http_proxy", server.url(""))
        monkeypatch.setenv("https_proxy", server.url(""))
        server.paths = server.paths | {"/": lambda *_: answer("200 OK", b"by proxy")}  # type: ignore[misc]
        yield server


def test_a_request_goes_through_the_proxy(proxy: RoughWeb) -> None:
    wire = HttpTransport(Settings())
    exchange = wire.fetch(Request(url="http://nowhere.invalid/"))
    wire.close()
    assert exchange.body == b"by proxy", exchange
    assert list(proxy.counts) == ["http://nowhere.invalid/"]


def test_private_addresses_are_refused_behind_a_proxy_too(proxy: RoughWeb) -> None:
    wire = HttpTransport(Settings())
    exchanges = [
        wire.fetch(Request(url=url)) for url in ("http://127.0.0.1/", "http://10.0.0.1/", "https://localhost/")
    ]
    wire.close()
    assert [exchange.error for exchange in exchanges] == ["unsafe"] * 3
    assert not proxy.counts


@pytest.mark.usefixtures("proxy")
def test_a_proxy_that_refuses_a_tunnel_is_a_failure_of_the_proxy() -> None:
    wire = HttpTransport(Settings())
    exchange = wire.fetch(Request(url="https://nowhere.invalid/", seconds=3))
    wire.close()
    assert exchange.error in {"proxy", "reset"}, exchange


def test_the_environment_can_be_left_out(proxy: RoughWeb) -> None:
    wire = HttpTransport(Settings(proxies=False))
    assert wire.fetch(Request(url="http://nowhere.invalid/", seconds=3)).error == "dns"
    wire.close()
    assert not proxy.counts
