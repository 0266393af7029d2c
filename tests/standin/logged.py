"""A well-behaved web on loopback that logs what it answered, and a real `ssylka audit` beside it that may be killed."""

import contextlib
import os
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).resolve().parents[2] / "src"
KINDS = {"alive": ("alive", "ok"), "gone": ("dead", "gone"), "walled": ("unsure", "blocked")}
"""What the first word of a path says is true of it."""
_STATUSES = {"alive": 200, "gone": 404, "walled": 403}
_LETTERS = str.maketrans("0123456789", "abcdefghij")


class _Handler(BaseHTTPRequestHandler):
    server: "LoggedWeb"
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        kind, _, name = self.path.strip("/").partition("-")
        word = name.translate(_LETTERS) * 3
        # No two pages show the same words, or they would be one page under several addresses.
        words = " ".join(f"{word}{chr(97 + place)} writes about owls" for place in range(26))
        body = f"<html><title>Owls of {word}</title><p>{words}</p></html>".encode()
        self.send_response(_STATUSES.get(kind, 404))
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with contextlib.suppress(OSError):  # whoever asked may have been killed
            self.wfile.write(body)
        self.server.note(self.path)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name in the base class
        """Say nothing."""


class LoggedWeb(ThreadingHTTPServer):
    """The server: `asked` says how often each path was answered."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: Counter[str] = Counter()
        self._news = threading.Condition()

    def note(self, path: str) -> None:
        """One more answer."""
        with self._news:
            self.asked[path] += 1
            self._news.notify_all()

    def wait_for(self, answers: int, seconds: float = 60.0) -> bool:
        """Wait until so many answers were given in all; False where they do not come."""
        with self._news:
            return self._news.wait_for(lambda: self.asked.total() >= answers, seconds)

    def url(self, path: str) -> str:
        """The address of a path here."""
        return f"http://127.0.0.1:{self.server_port}{path}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that was killed is what these tests are about."""


@contextlib.contextmanager
def logged_web() -> Iterator[LoggedWeb]:
    """The web while it is needed."""
    with LoggedWeb() as web:
        thread = threading.Thread(target=web.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield web
        finally:
            web.shutdown()
            thread.join()


def paths(number: int, kinds: tuple[str, ...] = tuple(KINDS)) -> list[str]:
    """So many paths, of all kinds by turns."""
    return [f"/{kinds[place % len(kinds)]}-{place}" for place in range(number)]


def truth(path: str) -> tuple[str, str]:
    """Verdict and reason of a path."""
    return KINDS[path.strip("/").partition("-")[0]]


def audit(folder: Path, *options: str) -> "subprocess.Popen[bytes]":
    """Begin a real audit of `links.txt` in a folder, with its memory there."""
    command = [sys.executable, "-m", "ssylka", "audit", "--links-only", "--allow-private", "--copies", "none"]
    command += ["--pace", "0", "--at-once", "8", "--format", "json", "--exit-zero", *options, "links.txt"]
    environment = os.environ | {"PYTHONPATH": str(SOURCE)}
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)


def remembered(folder: Path) -> Counter[str]:
    """How often each address was written down; the file must be whole."""
    file = folder / ".ssylka" / "links.sqlite"
    if not file.exists():
        return Counter()
    with contextlib.closing(sqlite3.connect(file)) as db:
        (state,) = db.execute("pragma integrity_check").fetchone()
        assert state == "ok", state
        try:
            return Counter(url for (url,) in db.execute("select url from observation"))
        except sqlite3.OperationalError:  # killed before there was a table
            return Counter()
