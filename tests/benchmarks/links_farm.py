"""Score `ssylka audit` on a farm of links whose truth is known, and print a table for each scenario.

    python tests/benchmarks/links_farm.py 1000 [--latency real|zero] [--farm FOLDER] [options of `ssylka audit`]

With `--pace 0.05 --at-once 10` hosts are asked as hard as lychee asks them.

The farm (server.py, make_corpus.py, make_certs.py; by default ../shared/tools/link_farm) is copied to a temporary folder
and started there. Right is: alive called alive, dead called dead, blocked called unsure for a reason of walls,
unreachable called unsure for another reason.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FARM = ROOT.parent / "shared" / "tools" / "link_farm"
WALLS = frozenset({"blocked", "rate-limited", "login"})


@contextmanager
def farm(source: Path, size: int, latency: str) -> Iterator[Path]:
    """The folder of a running farm, with a corpus of so many links."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)  # LinkChecker gives up root's rights
        folder = Path(name) / "farm"
        shutil.copytree(source, folder, copy_function=shutil.copyfile)
        for script, *arguments in (("make_certs.py",), ("make_corpus.py", str(size))):
            subprocess.run([sys.executable, script, *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        server = subprocess.Popen(
            [sys.executable, "server.py", "--latency", latency], cwd=folder, stdout=subprocess.DEVNULL
        )
        try:
            control("stats")
            yield folder
        finally:
            server.terminate()
            server.wait()


def control(command: str) -> dict[str, Any]:
    """What the farm says of itself; waits until it stands."""
    for _ in range(100):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:18001/{command}", timeout=5) as answer:
                data: dict[str, Any] = json.load(answer)
                return data
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the farm does not start: is its port taken?")


def right(truth: str, verdict: str, reason: str) -> bool:
    """Whether a verdict is the right one of four classes."""
    if truth in {"alive", "dead"}:
        return verdict == truth
    return verdict == "unsure" and (reason in WALLS) == (truth == "blocked")


def score(rows: list[dict[str, str]], links: dict[str, tuple[str, str]]) -> None:
    """Print the table."""
    table: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    good: Counter[tuple[str, str]] = Counter()
    for row in rows:
        verdict, reason = links.get(row["url"], ("unseen", ""))
        key = row["truth"], row["scenario"]
        table[key][f"{verdict} {reason}".strip()] += 1
        good[key] += right(row["truth"], verdict, reason)
    for key, seen in sorted(table.items()):
        words = ", ".join(f"{word} {number}" for word, number in seen.most_common())
        print(f"{key[0]:12} {key[1]:12} {good[key]:5}/{sum(seen.values()):<5} {words}")
    for truth in ("alive", "blocked"):
        dead = sum(links.get(row["url"], ("", ""))[0] == "dead" for row in rows if row["truth"] == truth)
        print(f"{truth} called dead: {dead}")
    print(f"right: {sum(good.values())} of {len(rows)} = {100 * sum(good.values()) / len(rows):.2f} %")


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("size", type=int, nargs="?", default=1000)
    parser.add_argument("--latency", default="real")
    parser.add_argument("--farm", type=Path, default=FARM)
    options, more = parser.parse_known_args()
    with farm(options.farm, options.size, options.latency) as folder:
        corpus = folder / "corpus" / f"links{options.size}"
        control("reset")
        start = time.monotonic()
        command = [sys.executable, "-m", "ssylka", "audit", "--links-only", "--allow-private", "--format", "json"]
        done = subprocess.run(
            [*command, "--no-memory", *more, str(corpus.with_suffix(".txt"))],
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
            check=False,
        )
        wall = time.monotonic() - start
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        report = json.loads(done.stdout)
        report = report[0] if isinstance(report, list) else report
        links = {link["url"]: (link["verdict"], link["reason"]) for link in report["links"]}
        score(json.loads(corpus.with_suffix(".json").read_text(encoding="utf-8")), links)
        stats = control("stats")
        print(
            f"wall {wall:.0f} s, CPU {used.ru_utime + used.ru_stime:.1f} s, peak {used.ru_maxrss // 1024} MB", end=", "
        )
        print(f"{stats['requests']} requests, {stats['connections']} connections", end=", ")
        print(
            f"at most {stats['max_concurrent_one_host']} at once and {stats['max_rps_one_host']} in a second to a host"
        )


if __name__ == "__main__":
    main()
