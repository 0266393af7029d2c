"""Whether every damaged reference string returns in time: strings of real lists, mutated, each timed by itself.

    PYTHONPATH=src python tests/benchmarks/parse_fuzz.py [--count 1000000] [--processes 2] [--limit-ms 50] [--seed 1]

Prints how many strings a process does in a second, the slowest strings, those over the limit and every exception; fails
where there is one of these. A string is known by its number: `--only N` parses that one and prints it.

Counted are the milliseconds that the thread itself had of a processor, from the bare string to CSL-JSON, so that what
else the machine does counts little. The objects made before the first string are put out of the garbage collector's
sight; a string over the limit is parsed twice more and the least counts, so that a collection that happens to fall into
it, or a neighbour who empties the caches, is not taken for slowness.
"""

import argparse
import gc
import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from heapq import nlargest
from itertools import islice
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
SETS = ROOT.parent / "shared" / "data" / "references"
LONGEST = 6_000
"""Characters that the parsers read of one string; runs and repetitions are made as long as this."""

NASTY = (
    ".", ",", ";", ":", "(", ")", "[", "]", "{", "}", "<", ">", "«", "»", "“", "”", '"', "'", "’", "/", "//", " / ", " // ", "-", "–", "—", "−",
    ". – ", ". — ", " : ", " ; ", "№", "&", "*", "_", "\\", "|", "…", "...", " ", "  ", "\t", "\n", "\r\n", "\x00", "\x1f", "\x7f", "\u00a0", "\u00ad", "\u200b",
    "\u202e", "\ufeff", "\u0301", "\ud800", "\U0001f4da", "ﬁ", "İ", "ſ", "１", "0", "9", "1999", "2004a", "12(3)", "IV", "А", "а", "Z", "z", "И. И.", "J. A.", "et al.", "и др.",
    "и", "and", "In", "in:", "In: ", "В кн.: ", "М.", "М. : ", "СПб.: ", "С. ", "pp. ", "Т. ", "Vol. ", "416 с.", "под ред. ", "(Eds.)", "Ибид", "Там же", "Ibid.", "См.: ",
    "Ф. 5. Оп. 1. Д. 8", "дис. … канд. ", "патент № ", "URL: ", "https://", "www.", "http://a.b/", "doi:10.1000/", "10.1/", "EDN: ", "ISBN ", "(дата обращения: ", "(accessed: ",
    "5 мая", "May 4", "Spring 2001", "<i>", "</i>", "&amp;", "&#", "*a", "_a_", "[1]", "1. ", "– ",
)  # fmt: skip


class Slow(NamedTuple):
    """Milliseconds that a string took, its number, and the string."""

    milliseconds: float
    number: int
    text: str


class Outcome(NamedTuple):
    """What one process saw: how many strings, seconds, the slowest, those over the limit, exceptions by string."""

    strings: int
    seconds: float
    slowest: list[Slow]
    over: list[Slow]
    raised: list[tuple[int, str]]


@cache
def seeds() -> tuple[str, ...]:
    """Real strings: those that the tests keep, and the sets of references where they are present."""
    found = [
        row["raw"]
        for path in sorted((ROOT / "bib" / "strings").glob("*.json"))
        for row in json.loads(path.read_text(encoding="utf-8"))
    ]
    for path in sorted(SETS.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            found += [json.loads(line)["text"] for line in islice(lines, 1500)]
    for path in sorted(SETS.glob("*.json")):
        found += [row["raw"] for row in json.loads(path.read_text(encoding="utf-8"))]
    return tuple(found)


def _delete(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.randint(1, 8) :]


def _duplicate(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[max(0, at - chance.randint(1, 40)) :]


def _swap(text: str, chance: random.Random) -> str:
    first, second, third = sorted(chance.randrange(len(text) + 1) for _ in range(3))
    return text[:first] + text[second:third] + text[first:second] + text[third:]


def _insert(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(NASTY) + text[at:]


def _splice(text: str, chance: random.Random) -> str:
    other = chance.choice(seeds())
    return text[: chance.randrange(len(text) + 1)] + other[chance.randrange(len(other) + 1) :]


def _unblank(text: str, chance: random.Random) -> str:
    return text.replace(" ", chance.choice(["", "  ", "\n", "\u00a0", ". ", ", "]), chance.randint(1, 40))


def _recase(text: str, chance: random.Random) -> str:
    return chance.choice([str.upper, str.lower, str.title, str.swapcase])(text)


SMALL: tuple[Callable[[str, random.Random], str], ...] = (
    _delete, _duplicate, _swap, _insert, _insert, _insert, _splice, _unblank, _recase,
)  # fmt: skip


def _long(text: str, chance: random.Random) -> str:
    """A text that something in it, or something nasty, makes as long as a string may be."""
    room = chance.choice([LONGEST, LONGEST, 3_000, 1_000, 40_000])
    kind = chance.randrange(5)
    at = chance.randrange(len(text) + 1)
    if kind == 0:  # a fragment of its own, repeated
        piece = text[at : at + chance.choice([1, 2, 5, 20, 80])] or "x"
    elif kind == 1:  # one sign, or two
        piece = chance.choice(NASTY) + chance.choice(["", "", " ", chance.choice(NASTY)])
    elif kind == 2:  # whole references
        piece = chance.choice(seeds()) + chance.choice([" ", "; ", "\n"])
    elif kind == 3:  # brackets and quotes that never close, between words
        piece = chance.choice(["(", "[", "«", "“", '"', "([", "(«"]) + chance.choice(["", "a ", text[at : at + 10]])
    else:  # a long run of letters or digits
        piece = chance.choice(["a", "Я", "A. ", "1", "12, ", "x-", "aB", "И.", "a.", "А.-", "IX"])
    return text[:at] + (piece * (room // len(piece) + 1))[: room - len(text)] + text[at:]


def mutated(number: int, seed: int) -> str:
    """The string of a number: always the same one."""
    chance = random.Random(f"{seed}/{number}")
    text = chance.choice(seeds())
    for _ in range(chance.choice([1, 1, 2, 3, 5, 10, 20])):
        text = chance.choice(SMALL)(text, chance)
    text = text[:LONGEST]
    return _long(text[:1_000], chance) if chance.random() < 0.02 else text


def milliseconds(text: str) -> float:
    """How long a string takes, from the bare string to CSL-JSON."""
    from ssylka.pipeline import parse_string

    start = time.thread_time()
    json.dumps([reference.to_csl() for reference in parse_string(text)], ensure_ascii=False)
    return 1000 * (time.thread_time() - start)


def measure(numbers: range, seed: int, limit: float) -> Outcome:
    """Parse the strings of some numbers."""
    for text in seeds()[:300]:
        milliseconds(text)
    gc.collect()
    gc.freeze()
    raised: list[tuple[int, str]] = []
    over: list[Slow] = []

    def timed() -> Iterator[Slow]:
        for number in numbers:
            text = mutated(number, seed)
            try:
                took = milliseconds(text)
                if took > limit:
                    took = min(took, milliseconds(text), milliseconds(text))
            except Exception as error:  # noqa: BLE001 - what this looks for
                raised.append((number, repr(error)[:200]))
                continue
            found = Slow(took, number, text[:200])
            if took > limit:
                over.append(found)
            yield found

    started = time.process_time()
    slowest = nlargest(10, timed())
    return Outcome(len(numbers), time.process_time() - started, slowest, over, raised)


def main() -> int:
    """Print the figures; 1 where a string is too slow or raises."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--limit-ms", type=float, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, metavar="N")
    options = parser.parse_args()
    if options.only is not None:
        text = mutated(options.only, options.seed)
        milliseconds(seeds()[0])
        print(ascii(text))
        print(f"{len(text)} characters, {min(milliseconds(text) for _ in range(3)):.1f} ms")
        return 0
    part = 2_000
    parts = [range(first, min(first + part, options.count)) for first in range(0, options.count, part)]
    found: list[Outcome] = []
    with ProcessPoolExecutor(options.processes) as pool:
        jobs = [pool.submit(measure, numbers, options.seed, options.limit_ms) for numbers in parts]
        for job in jobs:
            found.append(job.result())
            for slow in found[-1].over:
                print(f"over: #{slow.number} {slow.milliseconds:.1f} ms {slow.text[:120]!a}", flush=True)
            for number, error in found[-1].raised:
                print(f"raised: #{number} {error}", flush=True)
            if len(found) % 5 == 0:
                print(f"{sum(each.strings for each in found)} strings", file=sys.stderr, flush=True)
    over = sum(len(each.over) for each in found)
    raised = sum(len(each.raised) for each in found)
    count = sum(each.strings for each in found)
    print(f"{count} strings, {count / max(sum(each.seconds for each in found), 1e-9):.0f} in a second of a processor")
    print("slowest:")
    for slow in nlargest(15, (slow for each in found for slow in each.slowest)):
        print(f"  #{slow.number} {slow.milliseconds:6.1f} ms {slow.text[:120]!a}")
    print(f"over {options.limit_ms:g} ms: {over}; raised: {raised}")
    return 1 if over or raised else 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "src"))
    sys.exit(main())
