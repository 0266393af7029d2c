"""What was seen of links before."""

import os
import signal
import subprocess
import sys
import textwrap
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ssylka.checkers.memory import Memory
from ssylka.errors import UnreadableFileError
from ssylka.model.facts import LinkStatus, Snapshot, Verdict

URL = "http://site.example/a"
SOURCE = Path(__file__).resolve().parents[2] / "src"


class Clock:
    def __init__(self) -> None:
        self.time = datetime(2026, 11, 24, 10, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def pass_by(self, **span: float) -> None:
        self.time += timedelta(**span)


def status(verdict: Verdict, reason: str, url: str = URL) -> LinkStatus:
    return LinkStatus(url=url, verdict=verdict, reason=reason, evidence={"why": "слово"})


@pytest.mark.parametrize(
    ("verdict", "reason", "still", "no_more"),
    [
        ("alive", "ok", timedelta(days=10), timedelta(days=18)),
        ("alive", "moved", timedelta(days=5), timedelta(days=9)),
        ("dead", "gone", timedelta(days=2), timedelta(days=4)),
        ("unsure", "blocked", timedelta(minutes=9), timedelta(minutes=11)),
    ],
)
def test_a_verdict_is_believed_for_its_time(
    verdict: Verdict, reason: str, still: timedelta, no_more: timedelta
) -> None:
    clock = Clock()
    memory = Memory(now=clock)
    start = clock.time
    memory.remember(status(verdict, reason))
    clock.time = start + still
    known = memory.fresh("HTTP://site.example:80/a")
    assert known is not None
    assert (known.verdict, known.reason, known.url) == (verdict, reason, "HTTP://site.example:80/a")
    clock.time = start + no_more
    assert memory.fresh(URL) is None


def test_not_everything_grows_old_on_one_day() -> None:
    clock = Clock()
    memory = Memory(now=clock)
    urls = [f"http://site.example/{number}" for number in range(100)]
    for url in urls:
        memory.remember(status("alive", "ok", url))
    clock.pass_by(days=14)
    assert 20 < sum(memory.fresh(url) is not None for url in urls) < 80


def test_strikes_are_days_on_which_it_failed_since_the_last_good_news() -> None:
    clock = Clock()
    memory = Memory(now=clock)
    memory.remember(status("unsure", "dns"))
    memory.remember(status("alive", "ok"))
    for reason in ("dns", "dns", "timeout"):
        clock.pass_by(days=1)
        memory.remember(status("unsure", reason))
        memory.remember(status("unsure", reason))
    memory.remember(status("unsure", "no-network"))
    assert memory.strikes(URL) == 3
    clock.pass_by(days=1)
    assert memory.strikes(URL, status("unsure", "refused")) == 4
    assert memory.strikes(URL, status("unsure", "blocked")) == 0


def test_a_failing_network_is_no_strike() -> None:
    memory = Memory()
    memory.remember(status("unsure", "dns"), "run")
    memory.reconsider("run", [URL], "no-network")
    assert memory.strikes(URL) == 0
    assert memory.fresh(URL) is None


def test_the_history_tells_everything(tmp_path: Path) -> None:
    copy = Snapshot(
        url="https://web.archive.org/web/2014/x", original=URL, timestamp="20140101000000", archive="Wayback Machine"
    )
    with Memory(tmp_path / "deep" / "links.sqlite") as memory:
        memory.remember(status("alive", "ok"), "one")
        memory.remember(status("dead", "gone"), "two")
        memory.amend(status("dead", "gone").model_copy(update={"archived": copy}))
    with Memory(tmp_path / "deep" / "links.sqlite") as memory:
        first, second = memory.history(URL)
    assert (first.reason, second.reason, second.archived) == ("ok", "gone", copy)
    assert first.evidence == {"why": "слово"}
    assert first.checked.endswith("Z")


def test_a_file_that_is_no_memory_is_a_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "links.sqlite"
    path.write_bytes(b"this is no database" * 100)
    with pytest.raises(UnreadableFileError, match="memory of links"):
        Memory(path)


WRITER = """
    import sys
    from pathlib import Path
    from ssylka.checkers.memory import Memory
    from ssylka.model.facts import LinkStatus
    memory = Memory(Path(sys.argv[1]))
    for number in range(100_000):
        memory.remember(LinkStatus(url=f"http://{sys.argv[2]}.example/{number}", verdict="alive", reason="ok"))
        print(number, flush=True)
"""


def writer(path: Path, name: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(WRITER), str(path), name],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(SOURCE)},
    )


def test_killed_writers_lose_nothing_that_was_finished(tmp_path: Path) -> None:
    path = tmp_path / "links.sqlite"
    processes = [writer(path, "one"), writer(path, "two")]
    told = []
    for process in processes:
        assert process.stdout is not None
        for _ in range(200):
            last = process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read().splitlines()
        process.wait()
        process.stdout.close()
        told.append(int(rest[-1] if rest and rest[-1].isdigit() and len(rest[-1]) >= len(last.strip()) else last))
    with Memory(path) as memory:
        for name, number in zip(("one", "two"), told, strict=True):
            assert all(memory.fresh(f"http://{name}.example/{n}") for n in range(0, number + 1, 37))
            assert memory.fresh(f"http://{name}.example/{number - 1}")
