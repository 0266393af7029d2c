"""The figures of understanding, on the development sets of the shared data when they are beside the project.

    python tests/benchmarks/parse_figures.py

Russian journals and the founding article by fields and whole records, general references by segments, and how sure the
sure references are: of those with a confidence of 0.9 and more, how many are wholly right.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
SCORERS = {"json": "score_references.py", "jsonl": "score_segments.py"}
SETS = ("references/russian-journals-dev.json", "seed/gold.json", "references/anystyle-bad.jsonl")


def strings(path: Path) -> list[str]:
    """The strings of a set, as its scorer hands them to a parser."""
    scorer = SHARED / "tools" / SCORERS[path.suffix[1:]]
    command = [sys.executable, str(scorer), str(path), "--strings"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def score(path: Path, items: list[Any]) -> str:
    """What the scorer of the set says of the items, errors included."""
    scorer = SHARED / "tools" / SCORERS[path.suffix[1:]]
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as given:
        json.dump(items, given, ensure_ascii=False)
        given.flush()
        command = [sys.executable, str(scorer), str(path), given.name, "--errors"]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main() -> int:
    """Print the figures."""
    sys.path.insert(0, str(ROOT / "src"))
    from ssylka.pipeline import parse_strings

    if not (SHARED / "data").is_dir():
        print("the shared data are not beside the project: nothing to compare with")
        return 2
    for name in SETS:
        path = SHARED / "data" / name
        works = list(parse_strings(strings(path)))
        items = [row[0].to_csl() if len(row) == 1 else [reference.to_csl() for reference in row] for row in works]
        report = score(path, items)
        print(f"{name}: {report.splitlines()[-1]}")
        if path.suffix == ".json":
            gold = json.loads(path.read_text(encoding="utf-8"))
            wrong = {line.split()[0] for line in report.splitlines() if ": got " in line}
            sure = [row["id"] for row, read in zip(gold, works, strict=True) if all(r.confidence >= 0.9 for r in read)]
            right = sum(identifier not in wrong for identifier in sure)
            print(f"    sure {len(sure)} of {len(gold)}, of them wholly right {right}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
