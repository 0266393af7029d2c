"""What an edit costs in a document of many citations, as a ratio to rendering all of it in the same run.

`python tests/benchmarks/csl_session.py [--citations 2000] [--styles apa ieee chicago-notes-bibliography]` prints for
each style the CPU time of opening the document and of single edits, and the ratio of both.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from csl_speed import many  # type: ignore[import-not-found]  # noqa: E402

from ssylka.csl import Session, Style  # noqa: E402


def cpu(action: Callable[[], object]) -> float:
    """Seconds of CPU time that an action takes."""
    start = time.process_time()
    action()
    return time.process_time() - start


def document(style: Style, citations: int) -> tuple[Session, float]:
    """A session with so many citations of half as many works, and what opening it cost."""
    items = many(citations // 2 + 1)
    ids = [item["id"] for item in items]
    session = style.session(format="html")
    session.add_items(items)
    cited = [(f"c{n}", [ids[n * 7 % (len(ids) - 1)]], n + 1) for n in range(citations)]
    return session, cpu(lambda: session.load(cited))


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--citations", type=int, default=2000)
    arguments.add_argument("--styles", nargs="*", default=["apa", "ieee", "chicago-notes-bibliography"])
    given = arguments.parse_args()
    for name in given.styles:
        style = Style.load(name)
        style.compiled()
        session, whole = document(style, given.citations)
        known = list(session.items)
        middle = given.citations // 2
        turn = iter(range(10**6))
        edits: dict[str, Callable[[], object]] = {
            "edit": lambda: session.edit(f"c{middle}", [known[next(turn)]]),  # noqa: B023
            "append": lambda: session.cite([known[next(turn)]], note=given.citations + next(turn)),  # noqa: B023
            "new work": lambda: session.edit(f"c{middle}", [known[-1] if next(turn) % 2 else known[0]]),  # noqa: B023
        }
        print(f"{name}: {given.citations} citations opened in {whole * 1000:.0f} ms")
        for kind, edit in edits.items():
            one = median(cpu(edit) for _ in range(9))
            print(f"  {kind}: {one * 1000:.1f} ms, 1/{whole / one:.0f} of it")


if __name__ == "__main__":
    main()
