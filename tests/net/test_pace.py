"""The pace of several processes with one cache: together they ask a host no harder than one may."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ssylka.net.pace import SharedPace
from ssylka.net.settings import Limit
from ssylka.net.throttle import Throttle
from standin.registries import registries

ROOT = Path(__file__).resolve().parents[2]
HOST = "host.example"
URL = f"http://{HOST}/"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache.sqlite.pace"


@pytest.fixture
def pace(file: Path) -> Iterator[Callable[[], SharedPace]]:
    """Paces of as many processes as are asked for, closed in the end."""
    opened: list[SharedPace] = []

    def open_one() -> SharedPace:
        opened.append(SharedPace(file, longest=5))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()


def test_a_host_that_one_has_asked_is_not_asked_by_another_before_its_time(pace: Callable[[], SharedPace]) -> None:
    one, two = pace(), pace()
    assert one.claim(HOST, 20.0, 3).wait == 0
    assert 15 < two.claim(HOST, 20.0, 3).wait <= 20
    assert two.claim("other.example", 20.0, 3).wait == 0


def test_turns_of_all_count_together_and_come_back(pace: Callable[[], SharedPace]) -> None:
    one, two = pace(), pace()
    first = one.claim(HOST, 0.0, 1)
    assert first.turn is not None
    assert two.claim(HOST, 0.0, 1).wait > 0
    one.release(first.turn)
    assert two.claim(HOST, 0.0, 1).wait == 0
    two.close()
    assert one.claim(HOST, 0.0, 1).wait == 0


def test_what_one_has_learnt_holds_for_the_others(pace: Callable[[], SharedPace]) -> None:
    one, two = (Throttle(unknown=Limit(seconds=0.0, at_once=9), shared=pace()) for _ in "12")
    one.learn(URL, 200, {"x-rate-limit-limit": "1", "x-rate-limit-interval": "30s", "x-concurrency-limit": "9"})
    assert two.claim(URL) == 0
    assert 20 < two.claim(URL) < 40
    one.learn("http://busy.example/", 429, {"retry-after": "25"})
    assert 15 < two.claim("http://busy.example/") <= 25


def test_the_turn_of_a_killed_process_is_free_again(file: Path, pace: Callable[[], SharedPace]) -> None:
    script = (
        "import sys, time; from pathlib import Path; from ssylka.net.pace import SharedPace\n"
        "print(SharedPace(Path(sys.argv[1]), longest=500).claim('host.example', 0.0, 1).wait, flush=True); time.sleep(60)"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(file)], stdout=subprocess.PIPE, env={"PYTHONPATH": str(ROOT / "src")}
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == b"0.0"
    here = pace()
    assert here.claim(HOST, 0.0, 1).wait > 0
    process.kill()
    process.wait()
    process.stdout.close()
    assert here.claim(HOST, 0.0, 1).wait == (0 if os.name == "posix" else pytest.approx(0.02))


UNUSABLE = {
    "a folder in its place": lambda file: file.mkdir(),
    "something else in its place": lambda file: file.write_bytes(b"no database" * 100),
}


@pytest.mark.parametrize("spoil", UNUSABLE.values(), ids=UNUSABLE.keys())
def test_a_file_that_cannot_be_used_stops_nobody(file: Path, pace: Callable[[], SharedPace], spoil: object) -> None:
    assert callable(spoil)
    spoil(file)
    throttle = Throttle(unknown=Limit(seconds=0.0, at_once=1), shared=pace())
    assert throttle.claim(URL) == 0
    assert throttle.claim(URL) > 0
    throttle.release(URL)
    assert throttle.claim(URL) == 0


RUN = """
import json, sys
from pathlib import Path
from ssylka.model.identifiers import identify
from ssylka.net import Client, Settings
from ssylka.resolvers import resolve
mirrors, cache, first = json.loads(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
with Client(Settings(mirrors=mirrors, cache=cache, mailto="a@example.org", proxies=False)) as client:
    answers = resolve([identify(f"10.1000/{one}") for one in range(first, first + 8)], client)
print(sum(answer.outcome == "found" for answer in answers))
"""


def test_two_real_processes_never_ask_a_host_at_once_that_allows_one(tmp_path: Path) -> None:
    with registries() as web:
        for one in range(24):
            web.crossref[f"10.1000/{one}"] = {"DOI": f"10.1000/{one}", "type": "journal-article", "title": [f"T {one}"]}
        web.latency = 0.05
        web.rate = (10, 1, 1)
        command = [sys.executable, "-c", RUN, json.dumps(web.mirrors), str(tmp_path / "cache.sqlite")]
        environment = {"PYTHONPATH": str(ROOT / "src"), "PATH": os.environ.get("PATH", "")}
        # The first answer teaches the limit; who is there before it may still ask three at once.
        teach = subprocess.run([*command, "0"], capture_output=True, check=True, env=environment)
        assert teach.stdout.strip() == b"8"
        web.most_at_once.clear()
        runs = [subprocess.Popen([*command, first], stdout=subprocess.PIPE, env=environment) for first in ("8", "16")]
        found = [int(run.communicate()[0]) for run in runs]
        assert found == [8, 8]
        assert web.most_at_once["crossref"] == 1
        assert all(count == 1 for path, count in web.counts.items() if "/works/" in path)
