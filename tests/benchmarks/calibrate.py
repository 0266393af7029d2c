"""Fit how sure a reading is, on references that its model has not seen, and print the reliability table.

    for SET in core good grobid; do
        PYTHONPATH=src:tests python tests/benchmarks/train_crf.py ../shared/data/references --fold $SET --keep FOLDER/$SET.model
    done
    PYTHONPATH=src:tests python tests/benchmarks/calibrate.py ../shared/data/references FOLDER [--write]

Each set is read by the model that was trained without it. The weights of the signs (`ssylka.parsers.signs`) are fitted
by logistic regression; the table of a set is made with weights that were fitted on the other two, so that neither the
model nor the weights know it. `--write` fits all three together and writes src/ssylka/parsers/sign_weights.py; the same
models give the same weights. AnyStyle's development set is never fitted on.

What a set does not say is no fault: where it has no year or no pages and the reading has those that stand in the text,
where it calls an address of doi.org a URL, where it keeps the number of the entry with the first author. The strict
count, without that, is printed too.
"""

import argparse
import math
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.parse_segments import FIELDS, flat, read_rows, squash, take_model
from ssylka.extract import cite
from ssylka.parsers import read_draft
from ssylka.parsers.draft import finish
from ssylka.parsers.signs import signs, weighed

SETS = {"core": "anystyle-core.jsonl", "good": "anystyle-good.jsonl:3000", "grobid": "grobid-train.jsonl:4000"}
WRITTEN = Path(__file__).parents[2] / "src" / "ssylka" / "parsers" / "sign_weights.py"
HEAD = '''"""The weights of the signs of `ssylka.parsers.signs`; written by tests/benchmarks/calibrate.py, not by hand."""

WEIGHTS: dict[str, float] = {
'''
BINS = (0.985, 0.98, 0.97, 0.96, 0.95, 0.9, 0.8, 0.6, 0.4, 0.0)
PENALTY = 1.0
ROUNDS = 40


class Judged(NamedTuple):
    """The signs of a reading, whether it is wholly right, and whether it is so to the letter of the set."""

    signs: dict[str, float]
    right: bool
    strictly: bool
    text: str


def excused(field: str, gold: str, given: str, text: str, wrong: Iterable[str]) -> bool:
    """Whether a difference is a silence or a habit of the set, not a fault of the reading."""
    if field in {"year", "pages"} and not gold:
        return all(number in text for number in re.findall(r"\d+", given))
    if field in {"url", "doi"}:
        return {"url", "doi"} <= set(wrong) and "doi.org" in text
    if field == "volume" and not gold:
        return "year" in wrong
    return field == "author" and re.sub(r"\d", "", gold) == squash(field, given)


def judge(rows: Sequence[dict[str, object]]) -> Iterator[Judged]:
    """The readings of a set's strings that the model took part in."""
    for row in rows:
        text = re.sub(r"\s+", " ", str(row["text"])).strip()
        fields = row["fields"]
        assert isinstance(fields, dict)
        for citation in cite(text)[:1]:
            draft = read_draft(citation)
            if draft.model is None:
                continue
            given = flat(finish(citation, draft).to_csl())
            pairs = {name: (squash(name, fields.get(name, "")), squash(name, given[name])) for name in FIELDS}
            wrong = [name for name, (gold, ours) in pairs.items() if gold != ours]
            right = all(excused(name, pairs[name][0], given[name], text, wrong) for name in wrong)
            yield Judged(signs(draft), right, not wrong, text)


def fit(judged: Sequence[Judged]) -> dict[str, float]:
    """The weights that make the judgements likeliest (Newton's method, a ridge penalty)."""
    names = sorted({name for one in judged for name in one.signs})
    place = {name: number for number, name in enumerate(names)}
    rows = [([(place[name], strength) for name, strength in sorted(one.signs.items())], one.right) for one in judged]
    size = len(names)
    weights = [0.0] * size
    for _ in range(ROUNDS):
        slope = [-PENALTY * weight for weight in weights]
        curve = [[PENALTY if row == column else 0.0 for column in range(size)] for row in range(size)]
        for strengths, right in rows:
            total = sum(weights[number] * strength for number, strength in strengths)
            likely = 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))
            for number, strength in strengths:
                slope[number] += (right - likely) * strength
                for other, second in strengths:
                    curve[number][other] += likely * (1 - likely) * strength * second
        step = solve(curve, slope)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-7:
            break
    return {name: round(weight, 3) for name, weight in zip(names, weights, strict=True)}


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination with pivots."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for column in range(size):
        pivot = max(range(column, size), key=lambda number: abs(rows[number][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for number in range(size):
            factor = rows[number][column] / rows[column][column] if number != column else 0.0
            if factor:
                rows[number] = [one - factor * two for one, two in zip(rows[number], rows[column], strict=True)]
    return [rows[number][size] / rows[number][number] for number in range(size)]


def table(name: str, judged: Sequence[Judged], weights: dict[str, float], show: float | None) -> None:
    """Print the reliability of a set: probability, how many, how many are right, how many to the letter."""
    counts = {bound: [0, 0, 0] for bound in BINS}
    for one in judged:
        likely = weighed(one.signs, weights)
        numbers = counts[next(bound for bound in BINS if likely >= bound)]
        numbers[:] = [numbers[0] + 1, numbers[1] + one.right, numbers[2] + one.strictly]
        if show is not None and likely >= show and not one.right:
            print(f"  {likely:.3f} wrong: {one.text[:200]}")
    print(f"{name}: {len(judged)} readings that the model took part in")
    for bound, (count, right, strictly) in counts.items():
        if count:
            print(
                f"  probability >= {bound:<5}  {count:5}  right {right:5} = {100 * right / count:5.1f} %  to the letter {strictly:5}"
            )


def main() -> int:
    """Fit, print, perhaps write."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("models", type=Path)
    arguments.add_argument("--write", action="store_true")
    arguments.add_argument("--show", type=float, help="print the wrong readings of at least this probability")
    options = arguments.parse_args()
    judged: dict[str, list[Judged]] = {}
    for name, file in SETS.items():
        take_model(options.models / f"{name}.model")
        judged[name] = list(judge(read_rows(str(options.data / file))))
    for name, readings in judged.items():
        others = [one for other, found in judged.items() if other != name for one in found]
        table(f"{name}, by weights of the others", readings, fit(others), options.show)
    weights = fit([one for found in judged.values() for one in found])
    take_model(None)
    table(
        "AnyStyle bad, never fitted on", list(judge(read_rows(str(options.data / "anystyle-bad.jsonl")))), weights, None
    )
    if options.write:
        lines = "".join(f'    "{name}": {weight},\n' for name, weight in weights.items())
        WRITTEN.write_text(f"{HEAD}{lines}}}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
