"""Print how well references of the segment-labelled sets are understood, field by field.

    PYTHONPATH=src python tests/benchmarks/parse_segments.py [SET.jsonl[:COUNT] ...] [--crf] [--model FILE] [--errors FIELD,...]

Without arguments the development set ../shared/data/references/anystyle-bad.jsonl is read, where it is there. `--crf`
asks the model alone, without peel and grammars. A set that the model was trained on tells little: the figures of folds
that were held out stand in the model card. `--model FILE` takes another model than the one that ships, as
`train_crf.py --fold SET --keep FILE` leaves it: so the whole path is measured on a set that its model has not seen.

Both sides are reduced to letters and digits; names to the words of their written form in any order, dates to the year,
pages to first and last. A field counts as given even where the set has none, which lowers the precision.
"""

import argparse
import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

DEVELOPMENT = Path(__file__).parents[3] / "shared" / "data" / "references" / "anystyle-bad.jsonl"
FIELDS = (
    "author",
    "title",
    "container",
    "year",
    "volume",
    "issue",
    "pages",
    "publisher",
    "location",
    "editor",
    "url",
    "doi",
)
FEW = 5
"""A field that fewer references of a set have is left out of its figures."""

Parse = Callable[[str], tuple[dict[str, Any], float]]


class Score(NamedTuple):
    """Figures of one set: field → (right, in the gold, given), references wholly right, confidences with the verdict."""

    fields: dict[str, list[int]]
    whole: int
    total: int
    sure: list[tuple[float, bool]]

    def f1(self) -> tuple[float, float, float]:
        """Micro precision, recall and F1 over the fields, in percent."""
        kept = [numbers for numbers in self.fields.values() if numbers[1] >= FEW]
        right, gold, given = (sum(numbers[place] for numbers in kept) for place in range(3))
        precision, recall = right / max(given, 1), right / max(gold, 1)
        return 100 * precision, 100 * recall, 200 * precision * recall / max(precision + recall, 1e-9)


def squash(field: str, text: str) -> str:
    """What of a value counts."""
    text = text.lower()
    if field == "container":
        text = re.sub(r"^\s*in\b:?", "", text)
    if field in {"author", "editor"}:
        text = re.sub(r"\b(eds?|editors?|edited by|in|hrsg|hg|and|und|et|al|others|u\.\s?a)\b\.?|&", " ", text)
        return "".join(sorted(re.findall(r"\w+", text.replace("_", " "))))
    if field in {"url", "doi"}:
        text = re.sub(r"https?://(dx\.)?(doi\.org/)?|^url:?|^doi:?", "", text)
    return re.sub(r"[\W_]+", "", text)


def flat(item: dict[str, Any]) -> dict[str, str]:
    """A CSL-JSON item in the fields of the sets."""
    issued = item.get("issued") or {}
    year = str(issued["date-parts"][0][0]) if issued.get("date-parts") else ""

    def words(field: str) -> str:
        return " ".join(
            str(value) for person in item.get(field) or () for value in person.values() if isinstance(value, str)
        )

    return {
        "author": words("author"),
        "editor": words("editor"),
        "title": item.get("title") or "",
        "container": item.get("container-title") or item.get("event-title") or "",
        "year": year,
        "volume": str(item.get("volume") or ""),
        "issue": str(item.get("issue") or item.get("number") or ""),
        "pages": "-".join(re.findall(r"\d+", str(item.get("page") or ""))[:2]),
        "publisher": item.get("publisher") or "",
        "location": item.get("publisher-place") or item.get("event-place") or "",
        "url": item.get("URL") or "",
        "doi": item.get("DOI") or "",
    }


def score(rows: Iterable[dict[str, Any]], parse: Parse, errors: frozenset[str] = frozenset()) -> Score:
    """Compare what `parse` makes of the strings with their fields."""
    result = Score({field: [0, 0, 0] for field in FIELDS}, 0, 0, [])
    for row in rows:
        text = re.sub(r"\s+", " ", row["text"]).strip()
        item, confidence = parse(text)
        given, right_all = flat(item), True
        for field, numbers in result.fields.items():
            gold, found = squash(field, row["fields"].get(field, "")), squash(field, given[field])
            right = bool(gold) and gold == found
            numbers[:] = [numbers[0] + right, numbers[1] + bool(gold), numbers[2] + bool(found)]
            if gold != found:
                right_all = False
                if field in errors:
                    print(f"{field}: got {given[field]!r}, gold {row['fields'].get(field)!r}\n    {text[:220]}")
        result.sure.append((confidence, right_all))
        result = result._replace(whole=result.whole + right_all, total=result.total + 1)
    return result


def show(name: str, result: Score, seconds: float) -> None:
    """Print the figures of one set."""
    print(f"{name}: {result.total} references, {result.total / max(seconds, 1e-9):.0f}/s")
    for field, (right, gold, given) in result.fields.items():
        if gold >= FEW:
            print(
                f"  {field:10} gold {gold:5}  right {right:5}  given {given:5}  F1 {200 * right / max(gold + given, 1):5.1f}"
            )
    precision, recall, f1 = result.f1()
    print(
        f"  whole {100 * result.whole / max(result.total, 1):.1f} %  P {precision:.1f}  R {recall:.1f}  micro-F1 {f1:.1f}"
    )
    for bound in (0.9, 0.8, 0.5):
        sure = [right for confidence, right in result.sure if confidence >= bound]
        if sure:
            print(f"  confidence >= {bound}: {len(sure)} references, {100 * sum(sure) / len(sure):.1f} % wholly right")


def read_rows(name: str) -> list[dict[str, Any]]:
    """The rows of a set; "file.jsonl:500" draws so many of them."""
    path, _, count = name.partition(":")
    rows = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").split("\n") if line]
    return random.Random(7).sample(rows, min(int(count), len(rows))) if count else rows


def model_alone(text: str) -> tuple[dict[str, Any], float]:
    """What the model says without peel and grammars."""
    from ssylka.parsers.crf import understand

    reading = understand(text)
    return reading.item, reading.confidence


def whole_path(text: str) -> tuple[dict[str, Any], float]:
    """What `parse` says of the first work of the string."""
    from ssylka.extract import cite
    from ssylka.parsers import parse

    works = cite(text)
    if not works:
        return {}, 0.0
    reference = parse(works[0])
    return reference.to_csl(), reference.confidence


def take_model(path: Path | None) -> None:
    """Let all that follows read with another model than the one that ships; None brings that one back."""
    import pycrfsuite

    from ssylka.parsers.crf import model

    if path is None:
        model.use(None)
        return
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    model.use(tagger)


def main() -> int:
    """Print the figures of every set that was named."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("sets", nargs="*", default=[str(DEVELOPMENT)])
    arguments.add_argument("--crf", action="store_true")
    arguments.add_argument("--errors", default="")
    arguments.add_argument("--model", type=Path)
    options = arguments.parse_args()
    if options.model:
        take_model(options.model)
    parse = model_alone if options.crf else whole_path
    for name in options.sets:
        if not Path(name.partition(":")[0]).exists():
            print(f"{name} is not there")
            return 1
        rows = read_rows(name)
        parse("warm up")
        started = time.perf_counter()
        result = score(rows, parse, frozenset(options.errors.split(",")))
        show(Path(name).name, result, time.perf_counter() - started)
    return 0


if __name__ == "__main__":
    sys.exit(main())
