"""Check very many links of well- and ill-behaved loopback servers; threads, sockets and memory must not grow.

    python tests/benchmarks/links_soak.py [100000]

The servers are a process of their own, so all that is counted here is ours.
"""

import contextlib
import gc
import resource
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from ssylka.checkers import Options, check  # noqa: E402 - after the path
from ssylka.net import Client, Limit, Settings  # noqa: E402
from standin.rough import Behaviour, rough_web  # noqa: E402

QUICK = (
    "/page/{}",
    "/gone/{}",
    "/html/{}",
    "/missing/{}",
    "/reset/{}",
    "/garbage/{}",
    "/half/{}",
    "/bad-chunks/{}",
    "/mirror/{}",
    "/cookie/{}",
    "/redirect/{0}?to=/page/{0}",
)
ROUGH = ("/many-headers/{}", "/long-header/{}", "/endless/{}", "/further/{}", "/bomb/{}", "/chunked-bomb/{}")
BATCH = 10_000


class _Numbered(dict[str, Behaviour]):
    """Finds the behaviour of "/page" for "/page/17" and "/further"."""

    def get(self, path: str, default: Behaviour | None = None) -> Behaviour | None:  # type: ignore[override]
        return super().get("/" + path.split("/")[1], default)


def serve() -> None:
    """The servers, until standard input ends."""
    with rough_web("127.0.0.2") as web:
        web.paths = _Numbered(web.paths)  # type: ignore[misc]
        print(web.url(""), flush=True)
        sys.stdin.read()


@contextlib.contextmanager
def servers() -> Iterator[str]:
    """The address of the servers while they run."""
    process = subprocess.Popen(
        [sys.executable, __file__, "serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdout is not None
    yield process.stdout.readline().decode().strip()
    process.communicate()


def handles() -> int:
    """Open files and sockets of this process."""
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def resident() -> int:
    """Memory of this process, MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() // 2**20


def main() -> None:
    """Run it."""
    total = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    settings = Settings(allow_private=True, proxies=False, per_host=Limit(seconds=0.0, at_once=32), read=2.0)
    seen: Counter[str] = Counter()
    print(f"before: {threading.active_count()} threads, {handles()} handles, {resident()} MB")
    with servers() as base, Client(settings) as client:
        start = time.monotonic()
        for first in range(0, total, BATCH):
            paths = [QUICK[number % len(QUICK)] for number in range(BATCH)]
            paths[:: BATCH // 20] = [ROUGH[number % len(ROUGH)] for number in range(20)]
            links = [base + path.format(first + place) for place, path in enumerate(paths)]
            for status in check(links, client, options=Options(copies="none", workers=32)):
                seen[f"{status.verdict} {status.reason}"] += 1
            rate = sum(seen.values()) / (time.monotonic() - start)
            print(
                f"{sum(seen.values()):7} checks, {rate:5.0f}/s, {threading.active_count():3} threads, "
                f"{handles():4} handles, {resident()} MB",
                flush=True,
            )
    print(dict(seen.most_common()))
    time.sleep(1)
    gc.collect()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"after: {threading.active_count()} threads, {handles()} handles, {resident()} MB, peak {peak} MB")


if __name__ == "__main__":
    serve() if sys.argv[1:] == ["serve"] else main()
