"""Check very many links of well- and ill-behaved loopback servers; threads, sockets and memory must not grow.

python tests/benchmarks/links_soak.py [100000]
"""

import resource
import sys
import threading
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from ssylka.checkers import Options, check  # noqa: E402 - after the path
from ssylka.net import Client, Limit, Settings  # noqa: E402
from standin.rough import rough_web  # noqa: E402

QUICK = (
    "/page",
    "/gone",
    "/html",
    "/missing",
    "/reset",
    "/garbage",
    "/half",
    "/bad-chunks",
    "/mirror",
    "/cookie",
    "/redirect?to=/page",
)
ROUGH = ("/many-headers", "/long-header", "/endless", "/further")
BATCH = 5000


def handles() -> int:
    """Open files and sockets of this process."""
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def main() -> None:
    """Run it."""
    total = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    settings = Settings(allow_private=True, proxies=False, per_host=Limit(seconds=0.0, at_once=32), read=2.0)
    seen: Counter[str] = Counter()
    with rough_web("127.0.0.2") as web, Client(settings) as client:
        start = time.monotonic()
        for first in range(0, total, BATCH):
            paths = [QUICK[number % len(QUICK)] for number in range(first, first + BATCH)]
            paths[:: BATCH // 20] = [ROUGH[number % len(ROUGH)] for number in range(len(paths[:: BATCH // 20]))]
            links = [
                web.url(f"{path}{'&' if '?' in path else '?'}n={first + place}") for place, path in enumerate(paths)
            ]
            for status in check(links, client, options=Options(copies="none", workers=32)):
                seen[f"{status.verdict} {status.reason}"] += 1
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            rate = sum(seen.values()) / (time.monotonic() - start)
            print(
                f"{sum(seen.values()):7} checks, {rate:5.0f}/s, {threading.active_count():3} threads (the server's too), "
                f"{handles():4} handles, peak {peak} MB",
                flush=True,
            )
    print(dict(seen.most_common()))
    time.sleep(1)
    print(f"at the end: {threading.active_count()} threads, {handles()} handles")


if __name__ == "__main__":
    main()
