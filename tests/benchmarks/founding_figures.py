"""The figures of the founding article, by the scorer of the shared data when it is beside the project.

    python tests/benchmarks/founding_figures.py

Prints, for entries, notes and For-citation lines, the field-level micro-F1 and the whole records right; the URLs that
were recovered; the marks that were tied; and how the two RUDN styles compare with the article's print.
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"


def main() -> int:
    """Print the figures."""
    sys.path.insert(0, str(ROOT / "src"))
    import ssylka

    article, gold_file = SHARED / "data" / "seed" / "article.md", SHARED / "data" / "seed" / "gold.json"
    scorer = SHARED / "tools" / "score_references.py"
    if not scorer.is_file():
        print("the shared data are not beside the project: nothing to compare with")
        return 2
    case = ssylka.understand(ssylka.read(article))
    print("found:", dict(Counter(reference.citation.kind for reference in case.references)))
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    for kind, theirs in (("entry", "reference"), ("note", "footnote"), ("self", "self")):
        rows = [row for row in gold if row["kind"] == theirs]
        items = [reference.to_csl() for reference in case.references if reference.citation.kind == kind]
        with tempfile.TemporaryDirectory() as folder:
            wanted, given = Path(folder) / "gold.json", Path(folder) / "given.json"
            wanted.write_text(json.dumps(rows), encoding="utf-8")
            given.write_text(json.dumps(items), encoding="utf-8")
            done = subprocess.run([sys.executable, scorer, wanted, given], capture_output=True, text=True, check=False)
        print(f"{kind:6} {done.stdout.strip().splitlines()[-1]}")
    urls = [
        (row["id"], row["csl"]["URL"], item.url)
        for row, item in zip(
            [row for row in gold if row["kind"] != "self"],
            [reference.item for reference in case.references if reference.citation.kind != "self"],
            strict=True,
        )
        if row["csl"].get("URL")
    ]
    wrong = [row for row in urls if row[1] != row[2]]
    print(f"URLs: {len(urls) - len(wrong)} of {len(urls)} as the gold has them", *wrong)
    pointers = [pointer for mark in case.marks for pointer in mark.pointers]
    print(f"marks: {len(case.marks)}, pointers tied: {sum(bool(p.targets) for p in pointers)} of {len(pointers)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
