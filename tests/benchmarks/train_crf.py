"""Train the model of `ssylka.parsers.crf` and write it, with its word lists, into the package.

    PYTHONPATH=src:tests python tests/benchmarks/train_crf.py ../shared/data/references [--out FOLDER] [--fold SET [--keep FILE]]

The folder holds anystyle-core.jsonl, anystyle-good.jsonl, anystyle-bad.jsonl (only to keep its strings out),
grobid-train.jsonl, cyrillic-labelled.json and anystyle/dict. The same data give the same files.

`--fold SET` trains without one of the sets (core, good, grobid), writes nothing, and prints how well the set that was
held out is understood: what to expect of references that nobody has seen. `--keep FILE` keeps the model of the fold, for
calibrate.py and parse_segments.py.
"""

import argparse
import tempfile
import time
import zlib
from pathlib import Path
from typing import Any

import pycrfsuite

from benchmarks.crf_bst import set_in
from benchmarks.crf_csl import styled
from benchmarks.crf_data import Example, example, training_sets
from benchmarks.crf_german import german
from benchmarks.crf_lexicon import build_lexicon
from benchmarks.crf_render import rendered
from benchmarks.crf_romance import romance
from benchmarks.crf_wear import worn
from benchmarks.labelled import read_labelled
from benchmarks.parse_segments import read_rows, score, show
from ssylka.parsers.crf import read_labels
from ssylka.parsers.crf.features import features
from ssylka.parsers.crf.lexicon import LEXICON, lexicon
from ssylka.parsers.crf.model import MODEL, label
from ssylka.parsers.crf.tokens import tokenize

PACKAGE = Path(__file__).parents[2] / "src" / "ssylka" / "parsers" / "crf"
FILES = {"core": "anystyle-core.jsonl", "good": "anystyle-good.jsonl", "grobid": "grobid-train.jsonl"}

RENDERED = 2000
"""References made by our own templates, mostly German and Romance."""

STYLED = 2000
"""References made by citation styles drawn from all that there are."""

SET_IN = 1800
"""English references of computing and the life sciences, in the manners of their lists."""

WORN = 1500
"""Copies of labelled references, damaged as converters from PDF damage them."""

GERMAN = 3500
"""References made in the manners of German social science and history; a fifth of them English."""

ROMANCE = 900
"""References made in the manners of Romance social science and history."""

OWN = ("german-training.txt", "romance-training.txt")
"""Labelled references of our own; what bib/labelled has besides is never trained on."""

PARAMETERS = {
    "c1": 0.03,
    "c2": 0.5,
    "max_iterations": 90,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}


def examples_of(sets: dict[str, list[Example]]) -> list[Example]:
    """What is trained on: the labelled strings, and what is made of their fields."""
    labelled = [one for examples in sets.values() for one in examples]
    return [
        *labelled,
        *rendered(labelled, RENDERED),
        *styled(labelled, STYLED),
        *set_in(labelled, SET_IN),
        *worn(labelled, WORN),
        *german(labelled, GERMAN),
        *romance(labelled, ROMANCE),
        *(example(row["segments"], "") for name in OWN for row in read_labelled(name)),
    ]


def train(examples: list[Example], path: Path) -> None:
    """Train on the examples, in their order, and write crfsuite's model file."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs", "crf1d")
    trainer.set_params(PARAMETERS)
    for one in examples:
        trainer.append(features(one.tokens, one.italics), one.labels)
    trainer.train(str(path))


def hold_out(data: Path, name: str, sets: dict[str, list[Example]], path: Path) -> None:
    """Print the figures of a set that the model has not seen."""
    train(examples_of({key: examples for key, examples in sets.items() if key != name}), path)
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))

    def parse(text: str) -> tuple[dict[str, Any], float]:
        reading = read_labels(label(tokenize(text), tagger=tagger), text)
        return reading.item, reading.confidence

    for file in (FILES[name], "anystyle-bad.jsonl"):
        started = time.perf_counter()
        result = score(read_rows(str(data / file)), parse)
        show(f"{file}, trained without {FILES[name]}", result, time.perf_counter() - started)


def main() -> None:
    """Train, write, tell the sizes; or print the figures of a fold."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--out", type=Path, default=PACKAGE)
    arguments.add_argument("--fold", choices=FILES)
    arguments.add_argument("--keep", type=Path)
    options = arguments.parse_args()
    started = time.monotonic()
    sets = training_sets(options.data)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        if options.fold:
            hold_out(options.data, options.fold, sets, path)
            if options.keep:
                options.keep.write_bytes(path.read_bytes())
            return
        words = build_lexicon(options.data / "anystyle" / "dict")
        options.out.mkdir(parents=True, exist_ok=True)
        (options.out / LEXICON).write_bytes(zlib.compress(words.encode(), 9))
        lexicon.cache_clear()
        examples = examples_of(sets)
        train(examples, path)
        packed = zlib.compress(path.read_bytes(), 9)
        print(f"{len(examples)} references, model {path.stat().st_size:,} bytes, packed {len(packed):,}")
    (options.out / MODEL).write_bytes(packed)
    print(f"{time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
