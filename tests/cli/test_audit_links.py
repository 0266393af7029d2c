"""Auditing links over a real web on loopback: verdicts, exit codes, memory, formats."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from ssylka.cli import run

PAGES = {
    "/alive": (200, "A page with words enough to be one. " * 20),
    "/gone": (404, "Not here."),
    "/wall": (403, "Access denied."),
    "/": (200, "The home page of a small web. " * 20),
}


class _Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/slow":
            time.sleep(20)
        status, words = PAGES.get(self.path, (404, "Nothing of that name."))
        body = f"<html><title>{self.path}</title><p>{words}</p></html>".encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(ConnectionError):  # whoever asked for the slow page may have gone
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name in the base class
        """Say nothing."""


@pytest.fixture
def web() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Page)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def _article(folder: Path, web: str, *pages: str) -> Path:
    path = folder / "page.md"
    lines = [f"See [this page]({web}/{page})." for page in pages]
    path.write_text("# A page of links\n\n" + "\n\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_dead_link_fails_and_a_wall_does_not(
    web: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    _article(tmp_path, web, "alive", "wall")
    assert run(["audit", "--links-only", "--allow-private", "--copies", "none", "page.md"]) == 0
    _article(tmp_path, web, "alive", "gone", "wall")
    assert run(["audit", "--links-only", "--allow-private", "--copies", "none", "page.md"]) == 1
    told = capsys.readouterr().out
    assert f"page.md:5:6 LNK001 dead link (gone): {web}/gone" in told
    assert "1 dead" in told


def test_every_link_is_an_object_of_the_json_report(
    web: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "links.txt").write_text("".join(f"{web}/{page}\n" for page in ("alive", "gone", "wall", "gone")))
    code = run(["audit", "--links-only", "--allow-private", "--copies", "none", "--format", "json", "links.txt"])
    links = {link["url"].rsplit("/", 1)[1]: link for link in json.loads(capsys.readouterr().out)["links"]}
    assert code == 1
    assert {name: (link["verdict"], link["reason"]) for name, link in links.items()} == {
        "alive": ("alive", "ok"),
        "gone": ("dead", "gone"),
        "wall": ("unsure", "blocked"),
    }
    assert [place["line"] for place in links["gone"]["places"]] == [2, 4]


@pytest.mark.parametrize(
    ("words", "code"), [("dead", 1), ("unsure", 1), ("never", 0), ("LNK001", 1), ("warning", 1), ("moved", 0)]
)
def test_the_user_says_what_fails(
    web: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, code: int
) -> None:
    monkeypatch.chdir(tmp_path)
    _article(tmp_path, web, "gone", "wall")
    arguments = ["audit", "--links-only", "--allow-private", "--copies", "none", "--no-memory", "--fail-on", words]
    assert run([*arguments, "page.md"]) == code


def test_private_addresses_are_not_fetched_unless_allowed(
    web: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    _article(tmp_path, web, "alive")
    run(["audit", "--links-only", "--no-memory", "--format", "json", "page.md"])
    (link,) = json.loads(capsys.readouterr().out)["links"]
    assert (link["verdict"], link["reason"]) == ("unsure", "unsafe")


def test_history_tells_what_was_seen(
    web: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    _article(tmp_path, web, "gone")
    for _ in range(2):
        run(["audit", "--links-only", "--allow-private", "--copies", "none", "--recheck", "page.md"])
    capsys.readouterr()
    assert run(["history", f"{web}/gone"]) == 0
    assert [line.split()[1:3] for line in capsys.readouterr().out.splitlines()] == [["dead", "gone"]] * 2
    assert run(["history", f"{web}/alive"]) == 2


def test_an_interrupted_run_reports_what_it_knows(web: str, tmp_path: Path) -> None:
    _article(tmp_path, web, "alive", "gone", "slow")
    process = subprocess.Popen(
        [sys.executable, "-m", "ssylka", "audit", "--links-only", "--allow-private", "--copies", "none", "page.md"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=dict(os.environ),
        text=True,
    )
    memory = tmp_path / ".ssylka" / "links.sqlite"
    deadline = time.monotonic() + 15
    while time.monotonic() < deadline and not memory.is_file():
        time.sleep(0.1)
    time.sleep(2)
    for _ in range(4):  # an interruption that falls into a destructor is lost, as for every Python program
        process.send_signal(signal.SIGINT)
        time.sleep(0.05)
        process.send_signal(signal.SIGINT)  # a second press while it tidies up
        with suppress(subprocess.TimeoutExpired):
            out, err = process.communicate(timeout=10)
            break
    else:
        process.kill()
        out, err = process.communicate()
    assert process.returncode == 130
    assert "LNK001" in out
    assert err.startswith("ssylka: interrupted")


def test_in_a_folder_a_file_without_links_is_told_and_is_no_failure(
    web: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    _article(tmp_path, web, "alive")
    (tmp_path / "page.md").write_text(
        (tmp_path / "page.md").read_text() + "\n[beside](other.md) [letter](mailto:a@b.example)\n"
    )
    (tmp_path / "other.md").write_text("Words alone.\n")
    assert run(["audit", "--links-only", "--allow-private", "--copies", "none", "."]) == 0
    told = capsys.readouterr()
    assert "other.md: no reference and no link was found" in told.err
    assert "3 links (2 alive, 1 not asked)" in told.out
    (tmp_path / "page.md").unlink()
    assert run(["audit", "--links-only", "--allow-private", "--copies", "none", "."]) == 2
    assert run(["audit", "--links-only", "--allow-empty", "--allow-private", "--copies", "none", "."]) == 0
    assert "other.md: no reference and no link was found" in capsys.readouterr().err


def test_links_for_which_there_was_no_time_are_told(
    web: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    _article(tmp_path, web, "alive", "gone")
    assert run(["audit", "--links-only", "--allow-private", "--max-time", "0", "page.md"]) == 0
    told = capsys.readouterr()
    assert "time was up, 2 of the links were not checked" in told.err
    assert "2 links (2 unsure)" in told.out
