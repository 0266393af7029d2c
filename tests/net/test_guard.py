"""What is never fetched: by scheme, port, and above all by the address that a name leads to."""

import contextlib
import socket
from collections.abc import Iterator

import pytest

from ssylka.net import Request, Settings
from ssylka.net.guard import Guard
from ssylka.net.transport import HttpTransport
from standin.rough import rough_web

REFUSED = {
    "loopback": "127.0.0.1",
    "the whole loopback net": "127.255.3.4",
    "this host": "0.0.0.0",
    "this network": "0.1.2.3",
    "private 10": "10.0.0.1",
    "private 172": "172.16.5.5",
    "private 192": "192.168.1.1",
    "shared, and Alibaba's metadata": "100.100.100.200",
    "link-local, and the metadata of most clouds": "169.254.169.254",
    "Oracle's metadata": "192.0.0.192",
    "Azure's wire server": "168.63.129.16",
    "documentation": "203.0.113.7",
    "benchmarking": "198.18.0.1",
    "multicast": "224.0.0.1",
    "multicast that is global": "224.0.1.1",
    "reserved": "240.0.0.1",
    "broadcast": "255.255.255.255",
    "IPv6 loopback": "::1",
    "IPv6 unspecified": "::",
    "unique local, and Amazon's metadata": "fd00:ec2::254",
    "IPv6 link-local with a zone": "fe80::1%eth0",
    "site-local": "fec0::1",
    "IPv6 multicast": "ff02::1",
    "IPv4-mapped loopback": "::ffff:127.0.0.1",
    "IPv4-mapped metadata": "::ffff:169.254.169.254",
    "IPv4-compatible": "::127.0.0.1",
    "NAT64 of a private address": "64:ff9b::10.0.0.1",
    "NAT64 of metadata": "64:ff9b::a9fe:a9fe",
    "local NAT64": "64:ff9b:1::7f00:1",
    "6to4 of loopback": "2002:7f00:1::",
    "6to4 of a private address": "2002:c0a8:101::1",
    "Teredo": "2001:0:7f00:1::",
    "ISATAP of a private address": "2001:4860::5efe:192.168.1.1",
    "documentation, IPv6": "2001:db8::1",
    "no address": "not-an-address",
}


@pytest.mark.parametrize("address", REFUSED.values(), ids=REFUSED.keys())
def test_an_address_that_not_everybody_may_reach_is_refused(address: str) -> None:
    assert Guard().judge_address("host.example", address)
    assert Guard(allow_private=True).judge_address("host.example", address) is None


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34", "64:ff9b::93.184.216.34"]
)
def test_a_public_address_is_let_through(address: str) -> None:
    assert Guard().judge_address("host.example", address) is None


def test_a_host_list_lets_through_names_addresses_and_networks() -> None:
    guard = Guard(hosts=("Intranet.example", "10.0.0.0/8", "192.168.1.7"))
    assert guard.judge_address("intranet.example.", "172.16.0.1") is None
    assert guard.judge_address("other.example", "10.2.3.4") is None
    assert guard.judge_address("other.example", "192.168.1.7") is None
    assert guard.judge_address("other.example", "192.168.1.8")


URLS = {
    "decimal": "http://2130706433/",
    "octal": "http://0177.0.0.1/",
    "hexadecimal": "http://0x7f000001/",
    "short": "http://127.1/",
    "IPv6": "http://[::1]/",
    "IPv6-mapped": "http://[::ffff:127.0.0.1]/",
    "unspecified": "http://0.0.0.0/",
    "unspecified IPv6": "http://[::]/",
    "a name": "http://localhost/",
    "a name with a final dot": "http://localhost./",
    "user information before the host": "http://example.org@127.0.0.1/",
    "metadata": "http://169.254.169.254/latest/meta-data/",
    "circled digits": "http://①②⑦.⓪.⓪.①/",
    "TLS": "https://127.0.0.1/",
}


@pytest.mark.parametrize("url", URLS.values(), ids=URLS.keys())
def test_however_an_address_is_written_nobody_is_asked(url: str) -> None:
    wire = HttpTransport(Settings(proxies=False))
    exchange = wire.fetch(Request(url=url, seconds=3))
    wire.close()
    assert exchange.error in {"unsafe", "invalid-url", "dns"}  # some systems do not know every form
    assert exchange.status is None


def test_ports_of_other_protocols_are_refused_whatever_the_address() -> None:
    for port in (22, 25, 6379, 11211):
        assert Guard().judge_url(f"http://93.184.216.34:{port}/")
    assert Guard().judge_url("http://93.184.216.34:8080/") is None


def test_a_redirect_into_our_network_is_refused() -> None:
    with rough_web() as inside, rough_web("127.0.0.2") as outside:
        wire = HttpTransport(Settings(hosts=("127.0.0.2",), proxies=False))
        exchange = wire.fetch(Request(url=outside.url(f"/redirect?to={inside.url('/page')}")))
        wire.close()
        assert exchange.error == "unsafe"
        assert [hop.status for hop in exchange.hops] == [302]
        assert not inside.counts


@contextlib.contextmanager
def _names(monkeypatch: pytest.MonkeyPatch, *answers: str) -> Iterator[list[str]]:
    """A name server that answers differently each time."""
    asked: list[str] = []

    def look_up(host: str, port: int, **_: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (answers[min(len(asked), len(answers)) - 1], port))]

    with monkeypatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", look_up)
        yield asked


def test_a_name_that_changes_its_address_is_judged_by_the_one_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    with rough_web() as inside, _names(monkeypatch, "127.0.0.1", "127.0.0.1") as asked:
        port = inside.server_address[1]
        wire = HttpTransport(Settings(proxies=False))
        exchange = wire.fetch(Request(url=f"http://rebind.example:{port}/page"))
        wire.close()
        assert exchange.error == "unsafe"
        assert asked == ["rebind.example"]  # resolved once: what is judged is what is connected to
        assert not inside.counts


def test_a_public_address_first_and_a_private_one_later_never_reaches_the_private(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with rough_web() as inside, _names(monkeypatch, "203.0.114.1", "127.0.0.1"):
        port = inside.server_address[1]
        wire = HttpTransport(Settings(proxies=False, connect=0.3))
        first = wire.fetch(Request(url=f"http://rebind.example:{port}/page", seconds=0.5))
        second = wire.fetch(Request(url=f"http://rebind.example:{port}/page", seconds=0.5))
        wire.close()
        assert first.error in {"unreachable", "timeout", "refused", "reset"}
        assert second.error in {"unsafe", first.error}
        assert not inside.counts
