"""Fit how sure a reading is, on references that its model has not seen, and print the reliability table of the whole path.

    for SET in core good grobid; do
        PYTHONPATH=src:tests python tests/benchmarks/train_crf.py ../shared/data/references --fold $SET --keep FOLDER/$SET.model
    done
    PYTHONPATH=src:tests python tests/benchmarks/calibrate.py ../shared/data/references FOLDER [--write] [--gold FILE ...]

Each set is read by the model that was trained without it (a fold takes two to three minutes, this script one). For each
set a logistic regression over the signs of its readings (`ssylka.parsers.signs`) is fitted; a reading is as likely right
as the set that doubts it most says. `--write` writes the weights to src/ssylka/parsers/sign_weights.py, and
the joins of fields that the corpora of bib/strings vouch for (so run it also when these have grown); the figures
are those of the weights that were fitted, written or not, and the same folds give the same file. AnyStyle's development
set is never fitted on, nor are the lists of Russian journals and of the seed, which are printed last, as are further lists of the same
form (`--gold`: rows with "raw" and "items" or "csl").

The tables count by confidence, of all that the path reads: first the sets by weights that do not know the set (those of
the other two), then as shipped, but that the set's own weights come from the four fifths of it that the reading is not
of. Strictly right means that every field is as the set has it. Excused is what a set does not say: where it has no year
or no pages and the reading has those that stand in the text, where it calls an address of doi.org a URL, where it keeps
the number of the entry with the first author.
"""

import argparse
import json
import math
import re
import subprocess
import sys
import tempfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.parse_segments import FIELDS, flat, read_rows, squash, take_model
from ssylka.extract import cite
from ssylka.parsers import read_draft
from ssylka.parsers.doubts import known_joins
from ssylka.parsers.draft import Draft, finish, of_field
from ssylka.parsers.joins import JOIN, Joins
from ssylka.parsers.sign_weights import GOLD_JOINS, WEIGHTS
from ssylka.parsers.signs import SOME_UNKNOWN, UNKNOWN, signs, weighed
from ssylka.parsers.sureness import judged_by_sets, sureness

SETS = {"core": "anystyle-core.jsonl", "good": "anystyle-good.jsonl", "grobid": "grobid-train.jsonl"}
DEVELOPMENT = "anystyle-bad.jsonl"
ROOT = Path(__file__).parents[2]
CORPORA = sorted((ROOT / "bib" / "strings").glob("*.json"))
WRITTEN = ROOT / "src" / "ssylka" / "parsers" / "sign_weights.py"
HEAD = '''"""The weights of the signs of `ssylka.parsers.signs`, set by set; written by tests/benchmarks/calibrate.py, not by hand."""

# fmt: off
'''
WIDTH = 120
SURE = 0.9
BINS = (SURE, 0.85, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.0)
PENALTY = 0.02
"""Strength of the ridge penalty for each reference that is fitted on."""
SELDOM = 15
"""A join of fields that fewer references of a set have counts as unknown to it."""
PARTS = 5
FIELD_BINS = (0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.0)
NAMES = {
    "author": "author",
    "editor": "editor",
    "title": "title",
    "container": "container_title",
    "year": "issued",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "publisher": "publisher",
    "location": "publisher_place",
}
"""Fields of the sets that a reading has under one name."""

Weights = dict[str, float]


class Judged(NamedTuple):
    """A reading: its signs, its draft, and whether it is right to the letter of the set, and but for what the set leaves out."""

    signs: dict[str, float]
    draft: Draft
    strictly: bool
    right: bool
    text: str
    wrong: frozenset[str]


def excused(field: str, gold: str, given: str, text: str, wrong: Iterable[str]) -> bool:
    """Whether a difference is a silence or a habit of the set, not a fault of the reading."""
    if field in {"year", "pages"} and not gold:
        return all(number in text for number in re.findall(r"\d+", given))
    if field in {"url", "doi"}:
        return {"url", "doi"} <= set(wrong) and "doi.org" in text
    if field == "volume" and not gold:
        return "year" in wrong
    return field == "author" and re.sub(r"\d", "", gold) == squash(field, given)


def judge(rows: Sequence[dict[str, Any]]) -> list[Judged]:
    """The readings of a set's strings."""
    judged = []
    for row in rows:
        text = re.sub(r"\s+", " ", str(row["text"])).strip()
        for citation in cite(text)[:1]:
            draft = read_draft(citation)
            given = flat(finish(citation, draft).to_csl())
            pairs = {name: (squash(name, row["fields"].get(name, "")), squash(name, given[name])) for name in FIELDS}
            wrong = [name for name, (gold, ours) in pairs.items() if gold != ours]
            right = all(excused(name, pairs[name][0], given[name], text, wrong) for name in wrong)
            judged.append(Judged(signs(draft), draft, not wrong, right, text, frozenset(wrong)))
    return judged


def fit(judged: Sequence[Judged]) -> Weights:
    """The weights that make the strict judgements of a set likeliest; crfsuite fits sequences of one as a logistic regression.

    Every sign is divided by its standard deviation, so that the penalty falls on all alike.
    """
    import pycrfsuite

    counts = Counter(name for one in judged for name in one.signs)
    known = {name for name, count in counts.items() if count >= SELDOM or not name.startswith(JOIN)}
    rows = []
    for one in judged:
        kept = {name: strength for name, strength in one.signs.items() if name in known}
        unknown = len(one.signs) - len(kept)
        rows.append(kept | ({UNKNOWN: min(unknown, 3.0), SOME_UNKNOWN: 1.0} if unknown else {}))
    sums: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(float)
    for row in rows:
        for name, strength in row.items():
            sums[name] += strength
            squares[name] += strength * strength
    size = len(rows)
    spread = {name: math.sqrt(max(squares[name] / size - (sums[name] / size) ** 2, 1e-6)) for name in sums}
    spread["always"] = 0.05  # hardly any penalty
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs", "crf1d")
    options = {"c1": 0.0, "c2": PENALTY * size, "max_iterations": 300, "feature.possible_states": True}
    trainer.set_params(options)
    for row, one in zip(rows, judged, strict=True):
        strengths = {name: strength / spread[name] for name, strength in sorted(row.items())}
        trainer.append([strengths], ["right" if one.strictly else "wrong"])
    weights: dict[str, float] = defaultdict(float)
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(f"{folder}/signs.model")
        tagger = pycrfsuite.Tagger()
        tagger.open(f"{folder}/signs.model")
        for (name, verdict), weight in tagger.info().state_features.items():
            weights[name] += weight if verdict == "right" else -weight
        tagger.close()
    return {name: round(weight / spread[name], 3) for name, weight in sorted(weights.items())}


def least(one: Judged, weights: Iterable[Weights]) -> float:
    """The probability of the set that doubts a reading most."""
    return min(weighed(one.signs, column) for column in weights)


def gold_joins(columns: Mapping[str, Weights]) -> list[str]:
    """The joins of fields, beyond those that have weights, of readings of the hand-made corpora that are wholly right."""
    weighed_joins = {name.removeprefix(JOIN) for weights in columns.values() for name in weights}
    found: set[str] = set()
    for path in CORPORA:
        for row in json.loads(path.read_text(encoding="utf-8")):
            drafts = [(citation, read_draft(citation)) for citation in cite(row["raw"])]
            if [plain(finish(*pair).to_csl()) for pair in drafts] == [plain(item) for item in row["items"]]:
                found.update(name for _, draft in drafts for name in Joins(draft).names)
    return sorted(found - weighed_joins)


def plain(item: Mapping[str, Any]) -> dict[str, Any]:
    """An item without what CSL has no field for."""
    return {name: value for name, value in item.items() if name != "custom"}


def part(one: Judged) -> int:
    """One of five parts of a set; readings of the same text share it."""
    return zlib.crc32(one.text[:60].encode()) % PARTS


def confidences(judged: Sequence[Judged], columns: Mapping[str, Weights], own: str = "") -> list[float]:
    """How sure the readings are by the weights of all sets; of the set `own` by weights that were fitted without them."""
    others = [weights for name, weights in columns.items() if name != own]
    parts = [fit([one for one in judged if part(one) != number]) for number in range(PARTS)] if own in columns else []
    return [sureness(one.draft, least(one, [*others, *(parts and [parts[part(one)]])])) for one in judged]


def table(name: str, sure: Sequence[float], strictly: Sequence[bool], right: Sequence[bool], mark: str = "") -> None:
    """Print the reliability: confidence, how many, how many strictly right, how many but for what the gold leaves out."""
    total = max(len(sure), 1)
    print(f"{name}: {len(sure)} readings{mark}")
    upper = 1.01
    for bound in BINS:
        within = [place for place, value in enumerate(sure) if bound <= value < upper]
        upper = bound
        if within:
            hard, soft = sum(strictly[place] for place in within), sum(right[place] for place in within)
            count = len(within)
            print(
                f"  confidence >= {bound:<4} {count:5} = {100 * count / total:4.1f} %  strictly right {hard:5} = {100 * hard / count:5.1f} %"
                f"  excused {soft:5} = {100 * soft / count:5.1f} %"
            )


def of_set(name: str, judged: Sequence[Judged], sure: Sequence[float], show: float | None, mark: str = "") -> None:
    """Print the table of a labelled set, and those that are surely wrong."""
    table(name, sure, [one.strictly for one in judged], [one.right for one in judged], mark)
    for one, value in zip(judged, sure, strict=True):
        if show is not None and value >= show and not one.strictly:
            print(f"    {value:.2f} {one.draft.parser} wrong: {one.text[:200]}")


def of_fields(judged: Sequence[Judged], sure: Sequence[float]) -> None:
    """Print how many fields of a confidence are right, by the rule of `ssylka.parsers.draft.finish`."""
    counts = {bound: [0, 0] for bound in FIELD_BINS}
    for one, value in zip(judged, sure, strict=True):
        for field, name in NAMES.items():
            if name in one.draft.fields:
                told = of_field(one.draft.fields[name].sure, value)
                found = counts[next(bound for bound in FIELD_BINS if told >= bound)]
                found[:] = [found[0] + 1, found[1] + (field not in one.wrong)]
    print("fields of the sets, by their own confidence")
    for bound, (count, right) in counts.items():
        if count:
            print(f"  confidence >= {bound:<4} {count:6}  right {100 * right / count:5.1f} %")


def for_card(tables: Mapping[str, tuple[Sequence[Judged], Sequence[float]]]) -> None:
    """Print the strict figures of the sets as the table of MODEL_CARD.md."""
    print(f"| confidence | {' | '.join(tables)} |\n| {' | '.join(['---'] * (len(tables) + 1))} |")
    upper = 1.01
    for bound in BINS:
        cells = []
        for judged, sure in tables.values():
            verdicts = [one.strictly for one, value in zip(judged, sure, strict=True) if bound <= value < upper]
            share = f", {100 * sum(verdicts) / len(verdicts):.1f} %" if bound >= SURE and verdicts else ""
            cells.append(f"{sum(verdicts):,} of {len(verdicts):,}{share}")
        name = f"{bound} and more: sure" if bound >= SURE else f"{bound} to {upper}" if bound else "below"
        print(f"| {name} | {' | '.join(cells)} |")
        upper = bound


def of_gold(path: Path, scorer: Path, show: float | None) -> None:
    """Print the table of a list of which a person has said what its works are, all fields counted, as its scorer does."""
    from ssylka.pipeline import parse_strings

    rows = [
        {"id": f"{number:04}", "raw": row.get("text") or row["raw"], "csl": row.get("items") or row["csl"]}
        | ({"alt": row["alt"]} if row.get("alt") else {})
        for number, row in enumerate(json.loads(path.read_text(encoding="utf-8")))
    ]
    works = list(parse_strings([re.sub(r"\s+", " ", row["raw"]) for row in rows]))
    items = [[work.to_csl() for work in row] for row in works]
    with tempfile.TemporaryDirectory() as folder:
        gold, given = Path(folder) / "gold.json", Path(folder) / "given.json"
        gold.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
        given.write_text(json.dumps(items, ensure_ascii=False), encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold), str(given), "--errors"]
        report = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    wrong = {line.split()[0] for line in report.splitlines() if ": got " in line}
    sure = [min(work.confidence for work in row) for row in works]
    right = [row["id"] not in wrong for row in rows]
    table(path.name, sure, right, right, ", strings by their least sure work")
    for row, value, verdict in zip(rows, sure, right, strict=True):
        if show is not None and value >= show and not verdict:
            print(f"    {value:.2f} wrong: {row['raw'][:200]}")


def packed(entries: Iterable[str], indent: int) -> Iterable[str]:
    """Entries as lines of Python source, as many to a line as it holds."""
    line = ""
    for entry in entries:
        if line and indent + len(line) + 1 + len(entry) > WIDTH:
            yield f"{' ' * indent}{line}\n"
            line = ""
        line += f"{' ' if line else ''}{entry}"
    yield f"{' ' * indent}{line}\n"


def written(columns: Mapping[str, Weights], joins: Iterable[str]) -> Iterable[str]:
    """The weights and the joins as lines of Python source."""
    yield "WEIGHTS: dict[str, dict[str, float]] = {\n"
    for name, weights in columns.items():
        yield f"    {quoted(name)}: {{\n"
        yield from packed((f"{quoted(sign)}: {weight}," for sign, weight in weights.items()), 8)
        yield "    },\n"
    yield "}\n\nGOLD_JOINS: set[str] = {\n"
    yield from packed((f"{quoted(name)}," for name in joins), 4)
    yield '}\n"""Joins of fields, beyond those that have weights, that readings of the hand-made corpora have which are right."""\n'


def quoted(name: str) -> str:
    """A name as Python source has it."""
    return f"'{name}'" if '"' in name else f'"{name}"'


def main() -> int:
    """Fit, print, perhaps write."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("models", type=Path)
    arguments.add_argument("--write", action="store_true")
    arguments.add_argument("--show", type=float, help="print the wrong readings of at least this confidence")
    arguments.add_argument("--gold", type=Path, nargs="*", default=[], help="further lists of hand-made gold to print")
    options = arguments.parse_args()
    judged: dict[str, list[Judged]] = {}
    for name, file in SETS.items():
        take_model(options.models / f"{name}.model")
        judged[name] = judge(read_rows(str(options.data / file)))
    take_model(None)
    fitted = {name: [one for one in readings if judged_by_sets(one.draft)] for name, readings in judged.items()}
    columns = {name: fit(readings) for name, readings in fitted.items()}
    joins = gold_joins(columns)
    if options.write:
        WRITTEN.write_text(HEAD + "".join(written(columns, joins)), encoding="utf-8")
    WEIGHTS.clear()
    WEIGHTS.update(columns)
    GOLD_JOINS.clear()
    GOLD_JOINS.update(joins)
    known_joins.cache_clear()  # all that follows is read with the weights that were fitted
    for name, readings in judged.items():
        others = {other: weights for other, weights in columns.items() if other != name}
        of_set(name, readings, confidences(readings, others), None, ", by the weights of the other sets")
    shipped = {name: (readings, confidences(readings, columns, name)) for name, readings in judged.items()}
    for name, (readings, sure) in shipped.items():
        of_set(name, readings, sure, options.show, ", as shipped")
    pairs = list(shipped.values())
    of_fields([one for readings, _ in pairs for one in readings], [value for _, sure in pairs for value in sure])
    bad = judge(read_rows(str(options.data / DEVELOPMENT)))
    shipped["bad (never fitted on)"] = bad, confidences(bad, columns)
    of_set("AnyStyle bad", *shipped["bad (never fitted on)"], options.show, ", never fitted on")
    for_card(shipped)
    scorer = options.data.parents[1] / "tools" / "score_references.py"
    lists = [*CORPORA, options.data / "russian-journals-dev.json", options.data.parent / "seed" / "gold.json"]
    for path in [*lists, *options.gold]:
        of_gold(path, scorer, options.show)
    return 0


if __name__ == "__main__":
    sys.exit(main())
