"""A rough web on loopback: every path behaves badly in its own way. Real sockets, no mocks."""

import contextlib
import socket
import socketserver
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

PAGE = b"<html><head><title>A page</title></head><body>A page</body></html>"


def answer(status: str, body: bytes = PAGE, **headers: str) -> bytes:
    """A whole HTTP answer; header names are given with underscores."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def chunked(parts: Iterator[bytes] | list[bytes], *, end: bool = True, **headers: str) -> Iterator[bytes]:
    """An answer in chunks."""
    lines = ["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    yield "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n"
    for part in parts:
        yield b"%x\r\n%s\r\n" % (len(part), part)
    if end:
        yield b"0\r\n\r\n"


Behaviour = Callable[["RoughWeb", str, dict[str, str]], Iterator[bytes] | bytes]


def _drip(pieces: bytes, pause: float) -> Iterator[bytes]:
    for position in range(len(pieces)):
        yield pieces[position : position + 1]
        time.sleep(pause)


def _drip_headers(_web: "RoughWeb", _path: str, _headers: dict[str, str]) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n"
    yield from _drip(b"X-Slow: " + b"a" * 10_000, 0.1)


def _drip_body(_web: "RoughWeb", _path: str, _headers: dict[str, str]) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n"
    yield from _drip(b"a" * 10_000, 0.1)


def _silence(_web: "RoughWeb", _path: str, _headers: dict[str, str]) -> Iterator[bytes]:
    time.sleep(10)
    yield b""


def _endless(_web: "RoughWeb", _path: str, _headers: dict[str, str]) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"
    while True:
        yield b"0" * 65536


@cache
def _gzip_bomb() -> bytes:
    packer = zlib.compressobj(1, wbits=31)  # piece by piece: the memory that tests measure is this process's
    return b"".join([*(packer.compress(bytes(500_000)) for _ in range(100)), packer.flush()])


def _bomb(_web: "RoughWeb", _path: str, _headers: dict[str, str]) -> bytes:
    return answer("200 OK", _gzip_bomb(), Content_Encoding="gzip")


def _chunked_bomb(_web: "RoughWeb", _path: str, _headers: dict[str, str]) -> Iterator[bytes]:
    return chunked([_gzip_bomb()], Content_Encoding="gzip")


def _bad_chunks(_web: "RoughWeb", _path: str, _headers: dict[str, str]) -> bytes:
    return b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n"


def _many_headers(_web: "RoughWeb", _path: str, _headers: dict[str, str]) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n"
    for number in range(100_000):
        yield b"X-%d: a\r\n" % number
    yield b"\r\n"


def _long_header(_web: "RoughWeb", _path: str, _headers: dict[str, str]) -> bytes:
    return b"HTTP/1.1 200 OK\r\nX-Long: " + b"a" * 200_000 + b"\r\n\r\n"


def _half(_web: "RoughWeb", _path: str, _headers: dict[str, str]) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this"


def _redirect(_web: "RoughWeb", path: str, _headers: dict[str, str]) -> bytes:
    query = parse_qs(urlsplit(path).query)
    return answer(f"{query.get('status', ['302'])[0]} Moved", b"", Location=query["to"][0])


def _further(_web: "RoughWeb", _path: str, _headers: dict[str, str]) -> bytes:
    return answer("302 Found", b"", Location=f"/further?{time.monotonic_ns()}")


def _cookie(_web: "RoughWeb", path: str, headers: dict[str, str]) -> bytes:
    if "seen=1" in headers.get("cookie", ""):
        return answer("200 OK")
    return answer("302 Found", b"", Location=path, Set_Cookie="seen=1; Path=/")


def _mirror(_web: "RoughWeb", _path: str, headers: dict[str, str]) -> bytes:
    return answer("200 OK", "\n".join(f"{name}: {value}" for name, value in headers.items()).encode())


def _flaky(web: "RoughWeb", path: str, _headers: dict[str, str]) -> bytes:
    """Busy twice, then well: `/flaky?name` for each name."""
    return answer("200 OK") if web.counts[path] > 2 else answer("503 Busy", b"", Retry_After="0")


def _limited(web: "RoughWeb", path: str, _headers: dict[str, str]) -> bytes:
    """Asks for patience once."""
    return answer("200 OK") if web.counts[path] > 1 else answer("429 Slow down", b"", Retry_After="1")


def _validated(_web: "RoughWeb", _path: str, headers: dict[str, str]) -> bytes:
    if headers.get("if-none-match") == '"one"':
        return b'HTTP/1.1 304 Not Modified\r\nETag: "one"\r\n\r\n'
    return answer("200 OK", b'{"answer": 1}', ETag='"one"', Content_Type="application/json")


def _json(web: "RoughWeb", path: str, _headers: dict[str, str]) -> bytes:
    if web.broken:
        return answer("500 Broken", b"")
    return answer(
        "200 OK",
        b'{"path": "%s"}' % urlsplit(path).path.encode(),
        Content_Type="application/json",
        Set_Cookie="s=secret",
    )


def _nothing(_web: "RoughWeb", _path: str, _headers: dict[str, str]) -> bytes:
    return answer("404 Not Found")


class RoughWeb(socketserver.ThreadingTCPServer):
    """The server; `counts` says how often each path was asked, `broken` lets `/json` fail."""

    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 256
    paths: ClassVar[dict[str, Behaviour]] = {
        "/page": lambda *_: answer("200 OK", Content_Type="text/html", Server="rough"),
        "/gone": lambda *_: answer("410 Gone"),
        "/limited": _limited,
        "/html": lambda *_: answer("200 OK", Content_Type="text/html"),
        "/half-json": lambda *_: answer("200 OK", b'{"a": [1, 2', Content_Type="application/json"),
        "/missing": lambda *_: answer("404 Not Found", b"Resource not found.", Content_Type="text/plain"),
        "/garbage": lambda *_: b"\x00\x01\x02 this is no HTTP\r\n\r\n",
        "/reset": lambda *_: b"",
        "/drip-headers": _drip_headers,
        "/drip-body": _drip_body,
        "/silence": _silence,
        "/endless": _endless,
        "/bomb": _bomb,
        "/chunked-bomb": _chunked_bomb,
        "/bad-chunks": _bad_chunks,
        "/many-headers": _many_headers,
        "/long-header": _long_header,
        "/half": _half,
        "/redirect": _redirect,
        "/further": _further,
        "/cookie": _cookie,
        "/mirror": _mirror,
        "/flaky": _flaky,
        "/validated": _validated,
        "/json": _json,
    }

    def __init__(self, host: str = "127.0.0.1") -> None:
        super().__init__((host, 0), _Handler)
        self.counts: Counter[str] = Counter()
        self.broken = False
        self.at_once = 0
        self.most_at_once = 0
        self.starts: list[float] = []
        self.lock = threading.Lock()

    def url(self, path: str) -> str:
        """The URL of a path here."""
        return f"http://{self.server_address[0]!s}:{self.server_address[1]}{path}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is what these tests are about."""


class _Handler(socketserver.BaseRequestHandler):
    server: RoughWeb
    request: socket.socket

    def handle(self) -> None:
        stream = self.request.makefile("rb")
        while line := stream.readline(65536):
            path = line.decode("latin-1").split(" ")[1]
            headers = {}
            while (header := stream.readline(65536)) not in (b"\r\n", b""):
                name, _, value = header.decode("latin-1").partition(":")
                headers[name.strip().lower()] = value.strip()
            if length := int(headers.get("content-length", "0")):
                headers["body"] = stream.read(length).decode("latin-1")
            with self.server.lock:
                self.server.counts[path] += 1
                self.server.starts.append(time.monotonic())
                self.server.at_once += 1
                self.server.most_at_once = max(self.server.most_at_once, self.server.at_once)
            try:
                if not self.answer(line.split(b" ")[0], path, headers):
                    return
            finally:
                with self.server.lock:
                    self.server.at_once -= 1

    def answer(self, method: bytes, path: str, headers: dict[str, str]) -> bool:
        behaviour = self.server.paths.get(urlsplit(path).path, _nothing)
        given = behaviour(self.server, path, headers)
        if isinstance(given, bytes):
            self.request.sendall(given.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" if method == b"HEAD" else given)
            return b"\r\nContent-Length: " in given and urlsplit(path).path != "/half"
        for part in given:
            self.request.sendall(part)
        return False


@contextlib.contextmanager
def rough_web(host: str = "127.0.0.1") -> Iterator[RoughWeb]:
    """A rough web that runs while it is needed."""
    with RoughWeb(host) as web:
        thread = threading.Thread(target=web.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield web
        finally:
            web.shutdown()
            thread.join()
