"""The door: cache, retries, offline, record and replay, against a rough web."""

import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from ssylka.errors import FormatError, UnreadableFileError
from ssylka.net import Client, Limit, Request, Settings
from standin.rough import RoughWeb, rough_web


@pytest.fixture
def web() -> Iterator[RoughWeb]:
    with rough_web() as server:
        yield server


def _client(tmp_path: Path, web: RoughWeb, **changes: object) -> Client:
    quick = {f"127.0.0.1:{web.server_address[1]}": Limit(seconds=0.0, at_once=8)}
    settings = {"allow_private": True, "proxies": False, "cache": tmp_path / "cache.sqlite", "limits": quick, **changes}
    return Client(Settings.model_validate(settings))


def test_what_is_known_is_not_asked_again(tmp_path: Path, web: RoughWeb) -> None:
    for _ in range(2):
        with _client(tmp_path, web) as client:
            for _ in range(3):
                exchange = client.get(web.url("/json"))
                assert exchange.json_body() == {"path": "/json"}
                assert exchange.final_url == web.url("/json")
                assert exchange.time
    assert web.counts["/json"] == 1
    assert exchange.cached


def test_a_missing_record_is_known_too_but_not_for_as_long(tmp_path: Path, web: RoughWeb) -> None:
    with _client(tmp_path, web, fresh_missing=0.2) as client:
        assert client.get(web.url("/missing")).status == 404
        assert client.get(web.url("/missing")).status == 404
        assert web.counts["/missing"] == 1
        time.sleep(0.3)
        client.get(web.url("/missing"))
        assert web.counts["/missing"] == 2


@pytest.mark.parametrize("path", ["/html", "/half-json", "/half"])
def test_an_answer_of_another_kind_is_not_kept(tmp_path: Path, web: RoughWeb, path: str) -> None:
    with _client(tmp_path, web, tries=1) as client:
        for _ in range(2):
            assert client.get(web.url(path)).json_body() is None
    assert web.counts[path] == 2


def test_an_expired_answer_is_asked_for_with_its_validator(tmp_path: Path, web: RoughWeb) -> None:
    with _client(tmp_path, web, fresh=0.2) as client:
        for _ in range(2):
            exchange = client.get(web.url("/validated"))
            assert (exchange.status, exchange.json_body()) == (200, {"answer": 1})
            time.sleep(0.3)
    assert web.counts["/validated"] == 2
    assert exchange.cached


def test_a_stale_answer_serves_when_the_network_fails(tmp_path: Path, web: RoughWeb) -> None:
    with _client(tmp_path, web, fresh=0.2, tries=1) as client:
        client.get(web.url("/json"))
        web.broken = True
        time.sleep(0.3)
        exchange = client.get(web.url("/json"))
    assert exchange.cached
    assert exchange.json_body() == {"path": "/json"}


def test_offline_answers_from_the_cache_alone(tmp_path: Path, web: RoughWeb) -> None:
    with _client(tmp_path, web, fresh=0.05) as client:
        client.get(web.url("/json"))
    with _client(tmp_path, web, offline=True) as client:
        assert client.get(web.url("/json")).json_body() == {"path": "/json"}
        assert client.get(web.url("/page")).error == "offline"
        assert client.transport.fetch(Request(url=web.url("/page"))).error == "offline"
    assert web.counts == {"/json": 1}


def test_a_busy_host_is_asked_again(tmp_path: Path, web: RoughWeb) -> None:
    with _client(tmp_path, web) as client:
        exchange = client.get(web.url("/flaky"), accept="text/html")
        assert (exchange.status, exchange.tries) == (200, 3)


def test_a_host_that_answers_with_errors_is_asked_on(tmp_path: Path, web: RoughWeb) -> None:
    web.broken = True
    with _client(tmp_path, web, tries=1) as client:
        for number in range(12):
            assert client.get(web.url(f"/json?{number}")).status == 500
        web.broken = False
        assert client.get(web.url("/json?last")).status == 200


def test_a_host_that_cannot_be_reached_is_given_up(tmp_path: Path, web: RoughWeb) -> None:
    with _client(tmp_path, web, tries=1) as client:
        errors = [client.get(f"http://127.0.0.1:9999/{number}").error for number in range(9)]
    assert errors == ["refused"] * 6 + ["given-up"] * 3


def test_the_retry_after_is_kept(tmp_path: Path, web: RoughWeb) -> None:
    with _client(tmp_path, web, tries=2) as client:
        began = time.monotonic()
        assert client.get(web.url("/limited"), accept="*/*").status == 200
        assert time.monotonic() - began >= 1.0
    assert web.counts["/limited"] == 2


def test_threads_that_ask_the_same_ask_once(tmp_path: Path, web: RoughWeb) -> None:
    with _client(tmp_path, web) as client:
        threads = [threading.Thread(target=client.get, args=(web.url("/json"),)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert web.counts["/json"] == 1


def test_no_secret_reaches_the_cache_or_the_record(tmp_path: Path, web: RoughWeb) -> None:
    record = tmp_path / "session.jsonl"
    with _client(
        tmp_path,
        web,
        record=record,
        mailto="someone@example.org",
        mirrors={"https://api.openalex.org": web.url("")},
        keys={"api.openalex.org": SecretStr("K3Y")},
    ) as client:
        client.get("https://api.openalex.org/json?a=1")
        client.transport.fetch(Request(url=web.url("/cookie"), headers={"Authorization": "LOW a:SECRET"}))
        assert "K3Y" not in repr(client.settings)
    assert web.counts["/json?a=1&api_key=K3Y"] == 1
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("cache.sqlite*")) + record.read_bytes()
    for secret in (b"K3Y", b"api_key", b"SECRET", b"s=secret", b"seen=1", b"someone@example.org"):
        assert secret not in kept, secret


def test_a_recorded_session_replays_without_network(tmp_path: Path, web: RoughWeb) -> None:
    record = tmp_path / "session.jsonl"
    web.paths["/bytes"] = lambda *_: b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n\xff\x00"
    requests = [Request(url=web.url(path)) for path in ("/page", "/redirect?to=/page", "/bytes", "/half", "/flaky")]
    with _client(tmp_path, web, record=record) as client:
        seen = [client.transport.fetch(request) for request in (*requests, requests[-1])]
        seen.append(client.get(web.url("/json")))
    with Client(Settings(replay=record)) as client:
        again = [client.transport.fetch(request) for request in (*requests, requests[-1])]
        again.append(client.get(web.url("/json")))
        assert client.get(web.url("/never")).error == "offline"
    assert again == seen


def test_a_record_that_breaks_off_is_read_up_to_there(tmp_path: Path, web: RoughWeb) -> None:
    record = tmp_path / "session.jsonl"
    with _client(tmp_path, web, record=record) as client:
        client.get(web.url("/json"))
        client.get(web.url("/page"), accept="text/html")
    record.write_bytes(record.read_bytes()[:-40])
    with Client(Settings(replay=record)) as client:
        assert client.get(web.url("/json")).status == 200
        assert client.get(web.url("/page"), accept="text/html").error == "offline"


def test_files_that_cannot_be_used_say_so(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("notes\nmore")
    with pytest.raises(FormatError):
        Client(Settings(replay=tmp_path / "notes.txt"))
    with pytest.raises(UnreadableFileError):
        Client(Settings(replay=tmp_path / "missing.jsonl"))
    with pytest.raises(UnreadableFileError):
        Client(Settings(cache=tmp_path))


def test_a_cache_that_is_no_cache_is_put_aside(tmp_path: Path, web: RoughWeb) -> None:
    (tmp_path / "cache.sqlite").write_bytes(b"this is no database, and longer than its header is" * 100)
    with _client(tmp_path, web) as client:
        assert client.get(web.url("/json")).status == 200
    assert (tmp_path / "cache.sqlite.broken").exists()


_WORK = """
import sys
from ssylka.net import Client, Limit, Settings
host, cache, base = sys.argv[1:4]
limits = {host: Limit(seconds=0.0, at_once=2)}
from pathlib import Path
with Client(Settings(allow_private=True, proxies=False, cache=Path(cache), limits=limits)) as client:
    for number in range(int(sys.argv[4])):
        answer = client.get(f"{base}/json?{number}")
        assert answer.status == 200, answer
        print(number, flush=True)
"""


def _start(tmp_path: Path, web: RoughWeb, number: int) -> "subprocess.Popen[bytes]":
    arguments = [f"127.0.0.1:{web.server_address[1]}", str(tmp_path / "cache.sqlite"), web.url(""), str(number)]
    return subprocess.Popen([sys.executable, "-c", _WORK, *arguments], stdout=subprocess.PIPE)


def test_killed_and_started_again_it_asks_only_what_it_did_not_know(tmp_path: Path, web: RoughWeb) -> None:
    with _start(tmp_path, web, 400) as process:
        assert process.stdout is not None
        for _ in range(40):
            process.stdout.readline()
        process.kill()
    asked = dict(web.counts)
    assert 40 <= len(asked) < 400
    with _start(tmp_path, web, len(asked)) as process:
        process.communicate()
    assert process.returncode == 0
    again = [path for path, count in web.counts.items() if count > 1]
    assert len(again) <= 1  # the one on the wire when the run was killed
    check = sqlite3.connect(tmp_path / "cache.sqlite")
    assert check.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    check.close()


def test_processes_share_the_cache(tmp_path: Path, web: RoughWeb) -> None:
    with _start(tmp_path, web, 60) as one, _start(tmp_path, web, 60) as two:
        one.communicate()
        two.communicate()
    assert (one.returncode, two.returncode) == (0, 0)
    with _start(tmp_path, web, 60) as three:
        before = sum(web.counts.values())
        three.communicate()
    assert sum(web.counts.values()) == before
