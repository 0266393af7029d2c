"""Matching measured: references made from records, damaged or invented, against the records that a search would offer.

The records are those of the recorded registry answers and the labelled reference strings (their fields, as if a registry
had given them). Every reference is damaged in one way, twenty candidates are found by their words, and the best one is
taken if `compare` says that it is the same work. Then the same without the truth among the candidates; then with the true
identifier ("by DOI"), and with that of another work; then inventions, of which none may be called existing.

"Clean" is the share of the damaged references in which nothing is said to differ.

Run by hand: PYTHONPATH=src:tests python tests/benchmarks/resolve_matching.py [folder of the shared data]
[failures to print] [works] [kinds to measure, a regular expression]
"""

import random
import re
import sys
import time
from collections import Counter
from pathlib import Path

from benchmarks.matching_damage import GREAT, SMALL, as_cited, in_latin, transliterated
from benchmarks.matching_inventions import INVENTIONS, inventions
from benchmarks.matching_records import Index, ambiguous, labelled, recorded, russian
from ssylka.matching import Comparison, compare, script
from ssylka.model import Citation, Item, Reference, Run, Span, Work
from ssylka.model.identifiers import Identifier
from ssylka.resolvers.verdicts import judge_match, judge_record

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
DOI = Identifier(scheme="doi", value="10.1000/1", written="10.1000/1", span=Span(0, 0))


def reference_of(item: Item) -> Reference:
    citation = Citation(id="e1", kind="entry", runs=(Run("", Span(0, 0)),), raw="")
    return Reference(citation=citation, item=item, parser="item", confidence=1.0)


def best_of(item: Item, candidates: list[Work]) -> tuple[Work, Comparison] | None:
    """The work that is taken."""
    found = [(compare(item, work), work) for work in candidates]
    same = [(one.votes, -len(one.differences), number) for number, (one, _) in enumerate(found) if one.same]
    if not same:
        return None
    comparison, work = found[max(same)[2]]
    return work, comparison


class Printer:
    """Prints so many failures of a kind."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.left = most

    def __call__(self, what: str, item: Item, work: Work | None, comparison: object = None) -> None:
        if self.left > 0:
            self.left -= 1
            found = comparison or (work and compare(item, work))
            print(
                f"   {what}",
                short(item),
                "\n      RECORD",
                work and short(work.item),
                work and (work.titles, work.years),
            )
            print("     ", str(found)[:400])


def short(item: Item) -> str:
    names = "; ".join(f"{name.family or name.literal}, {name.given or ''}" for name in (item.author or ())[:5])
    year = item.issued.year if item.issued else ""
    place = f"{item.volume} | {item.issue} | {item.page or item.number}"
    return f"{names} | {item.title} | {year} | {item.container_title} | {place}"


def main() -> None:
    arguments = dict(enumerate(sys.argv))
    shared = Path(arguments.get(1, SHARED))
    show, size, wanted = int(arguments.get(2, 0)), int(arguments.get(3, 2000)), re.compile(arguments.get(4, "."))
    if not shared.is_dir():
        print("no shared data beside the project")
        return
    real, strings = recorded(shared / "registry-answers"), labelled(shared / "references")
    print(f"{len(real)} recorded works, {len(strings)} labelled strings as records")
    index = Index(real + strings + russian(shared / "references"))
    rng = random.Random(5)
    more = rng.sample(range(len(real), len(index.works)), max(size - len(real), 0))
    pool = [*range(len(real)), *more][:size]
    cyrillic = [number for number, work in enumerate(index.works) if script(work.item.title or "") == "cyrillic"]
    began = time.process_time()
    totals: Counter[str] = Counter()
    for kind, damage in (SMALL | {"transliterated": transliterated} | GREAT).items():
        if wanted.search(kind):
            totals += measure(kind, damage, index, cyrillic if kind == "transliterated" else pool, Printer(show))
    if wanted.search("record transliterated"):
        # The record in Latin letters, the reference in Cyrillic ones: works as the entries, their Latin twins as records.
        dice = random.Random(11)
        twins = [
            index.works[number].model_copy(
                update={"item": in_latin(index.works[number].item, dice), "titles": (), "containers": ()}
            )
            for number in cyrillic
        ]
        pairs = [(as_cited(index.works[number].item, dice), twin) for number, twin in zip(cyrillic, twins, strict=True)]
        same = [compare(item, twin) for item, twin in pairs]
        crossed = sum(compare(item, twins[place - 1]).same for place, (item, _) in enumerate(pairs))
        clean = sum(one.same and not one.differences for one in same)
        print(
            f"record transliterated: {sum(one.same for one in same)} of {len(same)} known, {clean} clean, {crossed} crossed"
        )
    right, wrong, none = totals["right"], totals["wrong"], totals["none"]
    precision, recall = right / max(right + wrong, 1), right / max(right + wrong + none, 1)
    print(f"small damage together: precision {precision:.4f} recall {recall:.4f}")
    confirmed = 0
    for kind in INVENTIONS:
        if wanted.search(kind):
            confirmed += invented(kind, index, pool, Printer(show))
    print(f"invented and confirmed: {confirmed}; {time.process_time() - began:.0f} s of processor time")


def measure(kind: str, damage: object, index: Index, numbers: list[int], show: Printer) -> Counter[str]:
    """One kind of damage."""
    assert callable(damage)
    rng = random.Random(kind)
    counts: Counter[str] = Counter()
    for number in numbers:
        truth = index.works[number]
        item = damage(truth.item, rng)
        if kind in GREAT and not (truth.item.page and truth.item.volume):
            continue
        candidates = index.search(item)
        if truth not in candidates:
            if kind not in {"transliterated", *GREAT}:
                counts["hidden"] += 1
                continue
            candidates.append(truth)  # the search of this script is no subject of the measurement
        counts["all"] += 1
        best = best_of(item, candidates)
        if best is None:
            counts["none"] += 1
            show("MISS", item, truth)
        elif best[0] is truth or ambiguous(best[0], truth):
            counts["right"] += 1
            counts["clean"] += not best[1].differences
            if best[1].differences and kind in {
                "as cited",
                "OCR damage",
                "without diacritics",
                "in capitals",
                "other hyphens",
            }:
                show("NOT CLEAN", item, best[0], best[1])
        else:
            counts["wrong"] += 1
            show("WRONG", item, best[0])
        others = [work for work in index.search(item, without=number) if not ambiguous(work, truth)]
        if (false := best_of(item, others)) is not None:
            counts["accepted"] += 1
            show("FALSE", item, false[0], false[1])
        by_doi = judge_record(reference_of(item), DOI, truth, ()).status
        counts["doi refused"] += by_doi == "another-work"
        if by_doi == "another-work":
            show("REFUSED", item, truth)
        other = index.works[rng.choice(numbers)]
        if not ambiguous(other, truth):
            counts["doi taken"] += judge_record(reference_of(item), DOI, other, ()).status in {"exists", "differs"}
    judged = max(counts["right"] + counts["wrong"], 1)
    print(
        f"{kind:26}{counts['all']:5}  precision {counts['right'] / judged:.4f}  recall {counts['right'] / max(counts['all'], 1):.4f}"
        f"  clean {counts['clean'] / max(counts['right'], 1):.3f}  accepted without the truth {counts['accepted'] / max(counts['all'], 1):.4f}"
        f"  by DOI: refused {counts['doi refused']}, another's taken {counts['doi taken']}  ({counts['hidden']} not offered)"
    )
    return Counter() if kind in GREAT else counts


def invented(kind: str, index: Index, pool: list[int], show: Printer) -> int:
    """Entries nobody wrote, searched and by the DOI of the work that they were made of. None may be confirmed."""
    searched: Counter[str] = Counter()
    by_doi: Counter[str] = Counter()
    made = inventions(kind, index.works, pool, random.Random(kind))
    for number, item in made:
        reference = reference_of(item)
        best = best_of(item, index.search(item))
        status = judge_match(reference, best[0], best[1], ()).status if best else "not-found"
        searched[
            "exists" if status in {"exists", "retracted", "corrected"} and best and not best[1].differences else status
        ] += 1
        if best and not best[1].differences:
            show("CONFIRMED", item, best[0], best[1])
        verdict = judge_record(reference, DOI, index.works[number], ())
        status = (
            "exists" if verdict.status in {"retracted", "corrected"} and not verdict.differences else verdict.status
        )
        by_doi[status] += 1
        if status == "exists" and not (best and not best[1].differences):
            show("CONFIRMED BY DOI", item, index.works[number])
    print(f"invented: {kind:32}{len(made):5}  searched {dict(searched)}  by DOI {dict(by_doi)}")
    return searched["exists"] + by_doi["exists"]


if __name__ == "__main__":
    main()
