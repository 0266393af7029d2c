"""How fast strings are parsed, beside refextract in the same run.

    python tests/benchmarks/parse_speed.py [--strings N] [--rounds N] [--peer PYTHON] [--stream N]

What is read: mixed English strings (anystyle-bad.jsonl), strings of Russian journals (russian-journals-dev.json), both of
../shared/data/references where they are present, and the founding article's. Each list is read several times, on one core,
through everything that `parse --strings --to jsonl` does between a line and a line; the first round, in which
patterns are compiled, and the best are printed; what is remembered of strings is forgotten before each. They are timed in CPU seconds of the process, so that what else the machine does counts
little.

PYTHON is an interpreter in whose environment refextract (1.1.7) is installed; it gets the founding article's strings in
the same order after a warm-up of its own. The import and the start of the article's parse are measured as whole
processes, five times, the median counts.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = ROOT / "bib" / "founding" / "article.md"

PEER = """
import json, sys, time
from refextract import extract_references_from_string
lines = json.load(sys.stdin)
extract_references_from_string(lines[0])
start = time.process_time()
for line in lines:
    extract_references_from_string(line)
print(time.process_time() - start)
"""


REFERENCES = ROOT.parent / "shared" / "data" / "references"


def english() -> list[str]:
    """Mixed English strings, where they are present."""
    path = REFERENCES / "anystyle-bad.jsonl"
    return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def russian() -> list[str]:
    """Strings of Russian journals, where they are present."""
    path = REFERENCES / "russian-journals-dev.json"
    return [row["raw"] for row in json.loads(path.read_text(encoding="utf-8"))] if path.exists() else []


def forget() -> None:
    """Empty what ssylka remembers of words and strings that it has seen, so that no round lives on an earlier one."""
    for name, module in list(sys.modules.items()):
        for value in vars(module).values() if name.startswith("ssylka.") else ():
            told = getattr(value, "cache_parameters", None)
            if told is not None and told()["maxsize"]:  # without a bound: tables and models, which are loaded once
                value.cache_clear()


def speeds(lines: list[str], rounds: int) -> list[float]:
    """Strings in a CPU second, round by round."""
    from ssylka.pipeline import parse_strings

    found = []
    for _ in range(rounds):
        forget()
        start = time.process_time()
        for works in parse_strings(lines):
            items = [reference.to_csl() for reference in works]
            json.dumps(items[0] if len(items) == 1 else items, ensure_ascii=False)
        found.append(len(lines) / (time.process_time() - start))
    return found


def strings(count: int) -> list[str]:
    """The founding article's reference strings, repeated."""
    import ssylka

    texts = [reference.citation.text for reference in ssylka.parse(ssylka.read(ARTICLE))]
    return [texts[number % len(texts)] for number in range(count)]


def seconds_of(command: list[str]) -> float:
    """Wall seconds of a whole process, median of five."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    runs = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
        runs.append(time.perf_counter() - start)
    return statistics.median(runs)


def peak_of(lines: list[str], count: int) -> float:
    """Peak memory, in MB, of `ssylka parse --strings --to jsonl` over `count` lines."""
    command = [sys.executable, "-m", "ssylka", "parse", "--strings", "--to", "jsonl", "-"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=environment) as process:
        assert process.stdin is not None
        for number in range(count):
            process.stdin.write(f"{lines[number % len(lines)]} {number}\n".encode())
        process.stdin.close()
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return usage.ru_maxrss / 1024


def main() -> None:
    """Print the figures."""
    sys.path.insert(0, str(ROOT / "src"))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--strings", type=int, default=1000, help="of the founding article, repeated, in a round")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peer", metavar="PYTHON")
    parser.add_argument("--stream", type=int, metavar="N", help="also stream N strings and tell the peak memory")
    options = parser.parse_args()

    from ssylka.pipeline import parse_string

    lines = strings(options.strings)
    parse_string("Smith, J. 2001. It wakes the model.")
    ours = 0.0
    for name, texts in (("English", english()), ("Russian", russian()), ("founding", lines)):
        if texts:
            found = speeds(texts, options.rounds)
            ours = max(found)
            print(f"{name:10}  {ours:9.0f} strings/s, {found[0]:.0f} in the first round; {len(texts)} strings")
    if options.peer:
        few = lines[:200]
        done = subprocess.run(
            [options.peer, "-c", PEER], input=json.dumps(few), capture_output=True, text=True, check=True
        )
        theirs = len(few) / float(done.stdout)
        print(f"refextract  {theirs:9.0f} strings/s")
        print(f"ratio       {ours / theirs:9.1f}")

    if options.stream:
        for count in (options.stream // 10, options.stream):
            print(f"{count:9} strings streamed, peak {peak_of(lines, count):6.0f} MB")
    bare = seconds_of([sys.executable, "-c", "pass"])
    print(f"import ssylka            {1000 * (seconds_of([sys.executable, '-c', 'import ssylka']) - bare):6.0f} ms")
    everything = "import ssylka; [getattr(ssylka, name) for name in ssylka.__all__]"
    print(f"... with all its names   {1000 * (seconds_of([sys.executable, '-c', everything]) - bare):6.0f} ms")
    print(
        f"ssylka parse article.md  {1000 * seconds_of([sys.executable, '-m', 'ssylka', 'parse', str(ARTICLE)]):6.0f} ms"
    )


if __name__ == "__main__":
    main()
