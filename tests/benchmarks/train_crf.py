"""Train the model of `ssylka.parsers.crf` and write it, with its word lists, into the package.

    PYTHONPATH=src:tests python tests/benchmarks/train_crf.py ../shared/data/references [--out FOLDER]

The folder holds anystyle-core.jsonl, anystyle-good.jsonl, anystyle-bad.jsonl (only to keep its strings out),
grobid-train.jsonl, cyrillic-labelled.json and anystyle/dict. The same data give the same files.
"""

import argparse
import lzma
import tempfile
import time
import zlib
from pathlib import Path

import pycrfsuite

from benchmarks.crf_data import Example, training_sets
from benchmarks.crf_lexicon import build_lexicon
from ssylka.parsers.crf.features import features
from ssylka.parsers.crf.lexicon import LEXICON, lexicon
from ssylka.parsers.crf.model import MODEL

PACKAGE = Path(__file__).parents[2] / "src" / "ssylka" / "parsers" / "crf"

PARAMETERS = {
    "c1": 0.05,
    "c2": 0.3,
    "max_iterations": 120,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}


def train(examples: list[Example], path: Path) -> None:
    """Train on the examples, in their order, and write crfsuite's model file."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs", "crf1d")
    trainer.set_params(PARAMETERS)
    for one in examples:
        trainer.append(features(one.tokens), one.labels)
    trainer.train(str(path))


def main() -> None:
    """Train, write, tell the sizes."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--out", type=Path, default=PACKAGE)
    options = arguments.parse_args()
    started = time.monotonic()
    (options.out / LEXICON).write_bytes(zlib.compress(build_lexicon(options.data / "anystyle" / "dict").encode(), 9))
    lexicon.cache_clear()
    examples = [one for examples in training_sets(options.data).values() for one in examples]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        train(examples, path)
        packed = lzma.compress(path.read_bytes(), preset=9)
        print(f"{len(examples)} references, model {path.stat().st_size:,} bytes, packed {len(packed):,}")
    (options.out / MODEL).write_bytes(packed)
    print(f"{time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
