"""What servers send that is not quite HTTP, over real sockets: where a browser shows the page, the link is alive."""

import gzip
import socketserver
import threading
import zlib
from collections.abc import Callable, Iterator

import pytest

from ssylka.checkers import Options, check
from ssylka.model.facts import LinkStatus
from ssylka.net import Client, Limit, Settings

WORDS = "The study examines cooperation between two states within a regional framework of mutual interest. " * 20
PAGE = f"<html><head><title>Cooperation</title></head><body><p>{WORDS}</p></body></html>".encode()
SHORT = b"<html><head><title>Cooperation</title></head><body><p>Short but whole.</p></body></html>"
HTML = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
PACKED = gzip.compress(PAGE)
_packer = zlib.compressobj(wbits=-15)
RAW_DEFLATED = _packer.compress(PAGE) + _packer.flush()


def page(body: bytes = PAGE, *headers: str) -> bytes:
    """A well-formed answer with more headers."""
    return (
        HTML
        + b"".join(f"{header}\r\n".encode() for header in (f"Content-Length: {len(body)}", *headers))
        + b"\r\n"
        + body
    )


def to(target: str | bytes, status: int = 302) -> bytes:
    """A redirect."""
    target = target.encode() if isinstance(target, str) else target
    return b"HTTP/1.1 %d Moved\r\nContent-Length: 0\r\nLocation: %s\r\n\r\n" % (status, target)


def in_chunks(body: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    """A body in one chunk."""
    return HTML + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n" % (len(body), body) + end


CASES: dict[str, tuple[bytes | Callable[[str], bytes], str]] = {
    "a length that is too short": (HTML + b"Content-Length: 300\r\n\r\n" + PAGE, "alive ok"),
    "a length that is too long": (HTML + b"Content-Length: 99999\r\n\r\n" + PAGE, "alive ok"),
    "a length that is too long for a short page": (HTML + b"Content-Length: 999\r\n\r\n" + SHORT, "alive ok"),
    "a length that is no number": (HTML + b"Content-Length: abc\r\n\r\n" + PAGE, "alive ok"),
    "two lengths": (HTML + b"Content-Length: 5\r\nContent-Length: 2052\r\n\r\n" + PAGE, "unsure not-http"),
    "HTTP 1.0 without a length": (b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE, "alive ok"),
    "no status line": (PAGE, "unsure not-http"),
    "a status without a reason": (b"HTTP/1.1 200\r\nContent-Type: text/html\r\n\r\n" + PAGE, "alive ok"),
    "line feeds alone": (b"HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + PAGE, "alive ok"),
    "a folded header": (b"HTTP/1.1 200 OK\r\nContent-Type: text/html;\r\n charset=utf-8\r\n\r\n" + PAGE, "alive ok"),
    "a line that is no header": (b"HTTP/1.1 200 OK\r\nthis is none\r\nContent-Type: text/html\r\n\r\n" + PAGE, "alive ok"),
    "a header in UTF-8": (HTML + "X-Название: слово\r\n\r\n".encode() + PAGE, "alive ok"),
    "gzip": (page(PACKED, "Content-Encoding: gzip"), "alive ok"),
    "gzip by its old name": (page(PACKED, "Content-Encoding: x-gzip"), "alive ok"),
    "gzip that breaks off": (page(PACKED[:-20], "Content-Encoding: gzip"), "alive ok"),
    "gzip with rubbish behind it": (page(PACKED + b"rubbish", "Content-Encoding: gzip"), "alive ok"),
    "gzip twice": (page(gzip.compress(PACKED), "Content-Encoding: gzip, gzip"), "alive ok"),
    "deflate with zlib's head": (page(zlib.compress(PAGE), "Content-Encoding: deflate"), "alive ok"),
    "deflate without it": (page(RAW_DEFLATED, "Content-Encoding: deflate"), "alive ok"),
    "an encoding that nobody asked for": (page(b"\x1b\x0f\x00\xf8\xa5\x7f" * 40, "Content-Encoding: br"), "alive ok"),
    "an encoding that is none": (page(PAGE, "Content-Encoding: UTF-8"), "alive ok"),
    "plain text that is called gzip": (page(PAGE, "Content-Encoding: gzip"), "unsure not-http"),
    "early hints": (b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" + page(), "alive ok"),
    "hints without end": (b"HTTP/1.1 103 Early Hints\r\n\r\n" * 50 + page(), "unsure reset"),
    "a chunk with an extension": (HTML + b"Transfer-Encoding: chunked\r\n\r\n%x;a=b\r\n%s\r\n0\r\nX: 1\r\n\r\n" % (len(PAGE), PAGE), "alive ok"),
    "chunks without an end": (in_chunks(PAGE, b""), "alive ok"),
    "chunks of a short page without an end": (in_chunks(SHORT, b""), "alive ok"),
    "chunks and a length": (in_chunks(PAGE).replace(b"Transfer", b"Content-Length: 7\r\nTransfer", 1), "alive ok"),
    "a Location in UTF-8": (to("/страница"), "alive redirected"),
    "a Location in another encoding": (to("/стр".encode("cp1251")), "alive redirected"),
    "a Location with a blank": (to("/a page"), "alive redirected"),
    "a Location without a scheme": (lambda host: to(f"//{host}/page"), "alive redirected"),
    "a Location with a name and a password": (lambda host: to(f"http://u:p@{host}/page"), "alive redirected"),
    "a Location upwards": (to("../page"), "alive redirected"),
    "a Location with tabs": (to("\t/page\t"), "alive redirected"),
    "two Locations": (to("/page\r\nLocation: /page"), "alive redirected"),
    "a Location escaped twice": (to("/a%2520b"), "alive redirected"),
    "an empty Location": (to(""), "unsure not-http"),
    "a Location that is a fragment": (to("#part"), "dead redirect-loop"),
    "a Location without such a port": (to("http://127.0.0.3:99999/page"), "unsure invalid"),
    "a Location that is no address": (to("http://[::1/page"), "unsure invalid"),
    "a Location to FTP": (to("ftp://127.0.0.3/x"), "unsure not-http"),
    "a Location to a script": (to("javascript:alert(1)"), "unsure not-http"),
    "301": (to("/page", 301), "alive moved"),
    "303": (to("/page", 303), "alive redirected"),
    "307": (to("/page", 307), "alive redirected"),
    "308": (to("/page", 308), "alive moved"),
    "305": (to("/page", 305), "unsure not-http"),
    "a 404 whose body breaks off": (b"HTTP/1.1 404 Not Found\r\nContent-Length: 999\r\n\r\nno", "dead gone"),
    "a 410 in broken chunks": (b"HTTP/1.1 410 Gone\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "dead gone"),
    "a 404 in broken gzip": (b"HTTP/1.1 404 Not Found\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope", "dead gone"),
    "a 403 whose body breaks off": (b"HTTP/1.1 403 Forbidden\r\nContent-Length: 999\r\n\r\nno", "unsure blocked"),
    "half a status line": (b"HTTP/1.1 20", "unsure not-http"),
    "headers and no more": (b"HTTP/1.1 200 OK\r\n\r\n", "unsure empty"),
    "a status of two digits": (b"HTTP/1.1 99 OK\r\n\r\n" + PAGE, "unsure not-http"),
    "UTF-16": (page(b"\xff\xfe" + PAGE.decode().encode("utf-16-le")), "alive ok"),
}  # fmt: skip
BEHIND = ("/page", "/%D1%81%D1%82%D1%80%D0%B0%D0%BD%D0%B8%D1%86%D0%B0", "/%F1%F2%F0", "/a%20page", "/a%2520b")


class _Handler(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        path = self.rfile.readline(65_536).decode("latin-1").split(" ")[1]
        while self.rfile.readline(65_536) not in {b"\r\n", b""}:
            pass
        number = path.removeprefix("/case/")
        answer: bytes | Callable[[str], bytes] = b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno"
        if path in BEHIND:
            answer = page()
        elif number.isdigit():
            answer = list(CASES.values())[int(number)][0]
        if callable(answer):
            answer = answer("{}:{}".format(*self.request.getsockname()))
        self.wfile.write(answer)


@pytest.fixture(scope="module")
def verdicts() -> Iterator[list[LinkStatus]]:
    """One run over all cases."""
    socketserver.ThreadingTCPServer.allow_reuse_address = True
    with socketserver.ThreadingTCPServer(("127.0.0.3", 0), _Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        port = server.server_address[1]
        base = f"http://127.0.0.3:{port}/case/"
        settings = Settings(allow_private=True, proxies=False, per_host=Limit(seconds=0.0, at_once=16))
        with Client(settings) as client:
            links = [f"{base}{number}" for number in range(len(CASES))]
            found = {status.url: status for status in check(links, client, options=Options(copies="none"))}
        yield [found[link] for link in links]
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("number", range(len(CASES)), ids=list(CASES))
def test_not_quite_http(verdicts: list[LinkStatus], number: int) -> None:
    found = verdicts[number]
    assert f"{found.verdict} {found.reason}" == list(CASES.values())[number][1], found.evidence["why"]


ODD = [
    "http://exa mple/", "http://", "http:///page", "http://[::1", "http://host:port/", "http://127.0.0.3:99999/", "//127.0.0.3/x",
    "http://a..b.example/", f"http://{'a' * 70}.example/", "http://xn--a.invalid/", "http://exa_mple.invalid/", "http://\u202e.invalid/",
    "http://пример.invalid/", "http://127.0.0.3:9\\page", "http://127.0.0.3:9/\ud800", "http://127.0.0.3:9/\0", "gopher://x/", "tel:+7",
]  # fmt: skip


def test_odd_addresses_are_unsure_and_stop_nobody() -> None:
    settings = Settings(allow_private=True, proxies=False, per_host=Limit(seconds=0.0, at_once=16))
    with Client(settings) as client:
        found = list(check(ODD, client, options=Options(copies="none", seconds=20)))
    assert {status.url for status in found} == set(ODD)
    assert {status.verdict for status in found} == {"unsure"}
