"""What extraction finds in the founding article, beside the hand-made truth: run by hand, prints figures.

PYTHONPATH=src python tests/benchmarks/extraction.py [folder of shared data]
"""

import json
import sys
import time
from collections import Counter
from pathlib import Path

from ssylka.extract import extract, tie
from ssylka.parsers import parse
from ssylka.readers import read

DEFAULT = Path(__file__).resolve().parents[3] / "shared"


def main(shared: Path) -> None:
    """Prints the figures."""
    path = shared / "data" / "seed" / "article.md"
    data = path.read_bytes()
    gold = json.loads((path.parent / "gold.json").read_text(encoding="utf-8"))
    begin = time.perf_counter()
    document = read(data, name=path.name)
    middle = time.perf_counter()
    found = extract(document)
    end = time.perf_counter()
    print(f"read {1000 * (middle - begin):.0f} ms, extract {1000 * (end - middle):.0f} ms, {len(data) / 1000:.0f} kB")
    works = Counter(citation.kind for citation in found.citations)
    notes = {citation.label for citation in found.citations if citation.kind == "note"}
    print(
        f"entries {works['entry']} of 24, notes {len(notes)} of 41, works in notes {works['note']} of 42, self {works['self']} of 2"
    )
    references = [parse(citation) for citation in found.citations]
    wanted = Counter(item["csl"][field] for item in gold for field in ("URL", "DOI") if item["csl"].get(field))
    given = Counter(value for reference in references for value in (reference.item.url, reference.item.doi) if value)
    print(f"addresses and DOIs {sum((wanted & given).values())} of {sum(wanted.values())}")
    repairs = Counter(repair.kind for citation in found.citations for repair in citation.repairs)
    print("repairs: " + ", ".join(f"{kind} {count}" for kind, count in repairs.most_common()))
    marks = tie(found.marks, references, found.remarks)
    pointers = [pointer for mark in marks for pointer in mark.pointers]
    tied = {target for pointer in pointers for target in pointer.targets}
    untied = sum(not pointer.targets for pointer in pointers)
    cited = sum(c.id in tied for c in found.citations if c.kind != "self")
    print(f"marks {len(marks)}, pointers {len(pointers)}, untied {untied}, inferred {sum(m.inferred for m in marks)}")
    print(f"citations with a mark {cited} of {works['entry'] + works['note']}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT)
