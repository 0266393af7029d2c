"""A thousand DOIs at the stand-in registries: how long, how politely, and what a killed run asks again.

The stand-in answers after 200 ms and tells a limit in its headers as Crossref does. Measured: the wall time against
(DOIs / allowed rate), the most requests that began in any one second, the most at once; the same for two processes that
share a cache; then a run that is killed with SIGKILL again and again until it ends, and how many questions were asked twice.

Run by hand: PYTHONPATH=src:tests python tests/benchmarks/resolve_politeness.py [DOIs] [rate] [kills]
"""

import bisect
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from standin.registries import Registries, registries

ROOT = Path(__file__).resolve().parents[2]

RUN = """
import sys, json
from pathlib import Path
from ssylka.model.identifiers import identify
from ssylka.net import Client, Settings
from ssylka.resolvers import resolve
mirrors, cache, first, number = json.loads(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
with Client(Settings(mirrors=mirrors, cache=cache, mailto="bench@example.org", proxies=False)) as client:
    answers = resolve([identify(f"10.1000/{one}") for one in range(first, number)], client)
lost = [answer for answer in answers if answer.outcome != "found"]
assert not lost, lost[:3]
"""


def start(web: Registries, cache: Path, number: int, first: int = 0) -> "subprocess.Popen[bytes]":
    import json

    command = [sys.executable, "-c", RUN, json.dumps(web.mirrors), str(cache), str(first), str(number)]
    return subprocess.Popen(command, env={"PYTHONPATH": str(ROOT / "src"), "PATH": ""})


def most_in_a_second(starts: list[float]) -> int:
    starts = sorted(starts)
    return max((bisect.bisect_left(starts, one + 1.0) - index for index, one in enumerate(starts)), default=0)


def fill(web: Registries, number: int) -> None:
    web.latency = 0.2
    for one in range(number):
        doi = f"10.1000/{one}"
        web.crossref[doi] = {"DOI": doi, "type": "journal-article", "title": [f"Paper {one}"], "volume": str(one)}


def main() -> None:
    number, rate, kills = (int(one) for one in [*sys.argv[1:], *["1000", "10", "8"][len(sys.argv) - 1 :]])
    with registries() as web, tempfile.TemporaryDirectory() as folder:
        fill(web, number)
        web.rate = (rate, 1, 3)
        began = time.monotonic()
        assert start(web, Path(folder) / "cache.sqlite", number).wait() == 0
        wall = time.monotonic() - began
        starts = web.starts["crossref"]
        print(
            f"{number} DOIs, {rate}/s allowed, 3 at once: {wall:.1f} s, {wall / (number / rate):.2f} × ({number}/{rate})"
        )
        print(f"most in a second {most_in_a_second(starts)}, most at once {web.most_at_once['crossref']}")
        print(f"asked twice: {sum(count - 1 for count in web.counts.values())}")
        before = sum(web.counts.values())
        began = time.monotonic()
        assert start(web, Path(folder) / "cache.sqlite", number).wait() == 0
        print(f"again, all known: {time.monotonic() - began:.1f} s, {sum(web.counts.values()) - before} requests")
        size = (Path(folder) / "cache.sqlite").stat().st_size
        kept = b"".join(path.read_bytes() for path in Path(folder).glob("cache.sqlite*"))
        print(f"cache {size // 1024} kB, holds the mailto: {b'bench@example.org' in kept}")
    with registries() as web, tempfile.TemporaryDirectory() as folder:
        fill(web, number // 2)
        web.rate = (rate, 1, 3)
        cache = Path(folder) / "cache.sqlite"
        assert start(web, cache, 8).wait() == 0  # the headers teach the limit
        web.starts.clear()
        web.most_at_once.clear()
        half = number // 4
        runs = [start(web, cache, half, 8), start(web, cache, number // 2, half)]
        assert [run.wait() for run in runs] == [0, 0]
        most = most_in_a_second(web.starts["crossref"])
        print(f"two processes together: most in a second {most}, most at once {web.most_at_once['crossref']}")
    rng = random.Random(3)
    with registries() as web, tempfile.TemporaryDirectory() as folder:
        fill(web, number // 4)
        web.rate = (rate * 5, 1, 10)
        cache = Path(folder) / "cache.sqlite"
        for _ in range(kills):
            process = start(web, cache, number // 4)
            try:
                process.wait(timeout=rng.uniform(0.6, 2.5))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        assert start(web, cache, number // 4).wait() == 0
        again = sum(count - 1 for count in web.counts.values())
        check = sqlite3.connect(cache)
        print(f"killed {kills} times: {again} requests of {sum(web.counts.values())} were repeated", end=", ")
        print("cache", check.execute("PRAGMA integrity_check").fetchone()[0])
        check.close()


if __name__ == "__main__":
    main()
