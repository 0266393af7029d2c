"""Speed and memory of the CSL processor, as ratios to citeproc-py and, where they are at hand, to other processors.

Times are CPU times, so that a busy machine does not count.

`python tests/benchmarks/csl_speed.py [--js FOLDER/node_modules/citeproc/citeproc_commonjs.js] [--pandoc PATH] [--typst]
[--style apa] [--quick]` prints entries per second at 1,000, 10,000 and 100,000 entries, the time to the first entry, and
memory per entry. `--pandoc` is the program (the package pypandoc_binary brings one), `--typst` uses the package typst,
whose citations are made by hayagriva; both are compiled languages.
"""

import argparse
import copy
import importlib.util
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from csl_items import ITEMS  # type: ignore[import-not-found]  # noqa: E402

_SYLLABLES = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "da", "fe", "gi", "ho", "ju", "la", "me"]


def _pages(text: str) -> list[str]:
    return re.split(r"(\d+)", text)


def many(count: int) -> list[dict[str, Any]]:
    """So many mixed items: the works of the sweep again and again, with other names, titles, years and pages."""
    out: list[dict[str, Any]] = []
    for number in range(count):
        turn, place = divmod(number, len(ITEMS))
        item = copy.deepcopy(ITEMS[place])
        if turn:
            a, b = divmod(turn, len(_SYLLABLES))
            tail = _SYLLABLES[a % len(_SYLLABLES)] + _SYLLABLES[b] + (_SYLLABLES[(a // 17) % 17] if a >= 17 else "")
            for name in item.get("author", []):
                if "family" in name:
                    name["family"] += tail
            item["title"] = f"{item['title']} {tail}"
            for part in item.get("issued", {}).get("date-parts", []):
                part[0] -= turn % 40
            if "page" in item:
                item["page"] = "".join(
                    str(int(part) + turn) if part.isdigit() else part for part in _pages(item["page"])
                )
        item["id"] = f"{item['id']}-{turn}"
        out.append(item)
    return out


def here(style: str, items: list[dict[str, Any]]) -> float:
    """Seconds of this processor for a bibliography."""
    from ssylka.csl import Style

    loaded = Style.load(style)
    loaded.bibliography(items[:2], format="html")
    start = time.process_time()
    loaded.bibliography(items, format="html")
    return time.process_time() - start


def citeproc_py(style: str, items: list[dict[str, Any]]) -> float:
    """Seconds of citeproc-py for the same."""
    import warnings

    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    from ssylka.csl.style import find_style

    warnings.simplefilter("ignore")
    # It cannot sort by names of one part, and does not know all roles.
    items = copy.deepcopy(items)
    for item in items:
        item.pop("authority", None)
        item.pop("director", None)
        for value in item.values():
            for name in value if isinstance(value, list) else ():
                if "literal" in name:
                    name["family"], name["given"] = name.pop("literal"), ""
    loaded = CitationStylesStyle(str(find_style(style)), validate=False)
    start = time.process_time()
    bibliography = CitationStylesBibliography(loaded, CiteProcJSON(items), formatter.html)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"].lower())]))
    bibliography.sort()
    for entry in bibliography.bibliography():
        str(entry)
    return time.process_time() - start


_JS = """
const CSL = require(process.argv[1]); const fs = require("fs");
const job = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const byId = Object.fromEntries(job.items.map((item) => [item.id, item]));
const sys = { retrieveLocale: () => job.locale, retrieveItem: (id) => byId[id] };
const engine = new CSL.Engine(sys, job.style);
const start = process.cpuUsage();
engine.updateItems(Object.keys(byId)); engine.makeBibliography();
const used = process.cpuUsage(start);
process.stdout.write(String((used.user + used.system) / 1e6));
"""


def citeproc_js(module: str, style: str, items: list[dict[str, Any]]) -> float:
    """Seconds of citeproc-js for the same, without its start."""
    from ssylka.csl.locale import data_folder
    from ssylka.csl.style import find_style

    path = find_style(style)
    assert path is not None
    with tempfile.TemporaryDirectory() as place:
        job = Path(place) / "job.json"
        locale = (data_folder() / "locales" / "locales-en-US.xml").read_text(encoding="utf-8")
        content = {"items": items, "style": path.read_text(encoding="utf-8"), "locale": locale}
        job.write_text(json.dumps(content), encoding="utf-8")
        done = subprocess.run(
            ["node", "-e", _JS, module, str(job)],
            check=True,
            capture_output=True,
            text=True,
        )
    return float(done.stdout.split()[-1])


def pandoc(program: str, style: str, items: list[dict[str, Any]]) -> float:
    """Seconds of `pandoc --citeproc` for the same, less those for one entry."""
    from ssylka.csl.style import find_style

    def run(some: list[dict[str, Any]]) -> float:
        with tempfile.TemporaryDirectory() as place:
            (Path(place) / "items.json").write_text(json.dumps(some), encoding="utf-8")
            (Path(place) / "all.md").write_text("---\nnocite: '@*'\n---\n", encoding="utf-8")
            command = [program, "--citeproc", f"--csl={find_style(style)}", "--bibliography=items.json", "all.md"]
            start = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([*command, "-o", "all.html"], cwd=place, check=True, capture_output=True)
            end = resource.getrusage(resource.RUSAGE_CHILDREN)
        return end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime

    return run(items) - run(items[:1])


_KINDS = {
    "article-journal": ("article", "periodical"),
    "article-magazine": ("article", "periodical"),
    "article-newspaper": ("article", "newspaper"),
    "chapter": ("chapter", "book"),
    "paper-conference": ("article", "proceedings"),
    "thesis": ("thesis", ""),
    "report": ("report", ""),
    "webpage": ("web", ""),
    "patent": ("patent", ""),
}


def _for_hayagriva(item: dict[str, Any]) -> dict[str, Any]:
    """An item as hayagriva has it."""
    kind, container = _KINDS.get(item["type"], ("book", ""))
    names = [
        f"{name['family']}, {name['given']}" if "family" in name else name["literal"] for name in item.get("author", [])
    ]
    out: dict[str, Any] = {"type": kind, "title": item["title"]}
    if names:
        out["author"] = names
    if "issued" in item:
        out["date"] = f"{abs(item['issued']['date-parts'][0][0]):04d}"
    whole = {name: str(item[name]) for name in ("volume", "issue") if str(item.get(name, "")).isdigit()}
    if container and "container-title" in item:
        out["parent"] = {"type": container, "title": item["container-title"], **whole}
    if "publisher" in item:
        out["publisher"] = item["publisher"]
    if "DOI" in item:
        out["serial-number"] = {"doi": item["DOI"]}
    return out


def typst(style: str, items: list[dict[str, Any]]) -> float | None:
    """Seconds of Typst for a document with the bibliography, its layout included; None where it is not installed."""
    if importlib.util.find_spec("typst") is None:
        return None
    peer = importlib.import_module("typst")

    def run(some: list[dict[str, Any]]) -> float:
        with tempfile.TemporaryDirectory() as place:
            works = {str(item["id"]): _for_hayagriva(item) for item in some}
            (Path(place) / "all.yml").write_text(json.dumps(works), encoding="utf-8")
            document = Path(place) / "all.typ"
            document.write_text(f'#bibliography("all.yml", full: true, style: "{style}")', encoding="utf-8")
            start = time.process_time()
            peer.compile(str(document), output=str(document.with_suffix(".pdf")))
            return time.process_time() - start

    return run(items) - run(items[:1])


def first_entry(style: str) -> float:
    """Seconds from starting Python to the first entry, less the start of Python itself."""
    code = (
        "import sys; sys.path.insert(0, 'src');"
        "from ssylka.csl import Style;"
        "print(Style.load(sys.argv[1]).bibliography([{'id':'a','type':'book','title':'Ethics'}], format='text').text)"
    )

    def run(source: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", source, style], cwd=ROOT, check=True, capture_output=True)
        return time.perf_counter() - start

    return min(run(code) for _ in range(5)) - min(run("pass") for _ in range(5))


def memory(style: str, items: list[dict[str, Any]]) -> float:
    """Bytes per entry at the peak, beyond the items and the output."""
    from ssylka.csl import Style

    loaded = Style.load(style)
    loaded.bibliography(items[:2], format="text")
    tracemalloc.start()
    result = loaded.bibliography(items, format="text")
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert result.entries
    return (peak - kept) / len(items)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--js", default="")
    parser.add_argument("--pandoc", default="")
    parser.add_argument("--typst", action="store_true")
    parser.add_argument("--style", default="apa")
    parser.add_argument("--quick", action="store_true")
    arguments = parser.parse_args()
    style = arguments.style
    thousand = many(1000)
    ours = min(here(style, thousand) for _ in range(3))
    print(f"ssylka.csl, 1,000 entries: {1000 / ours:,.0f} per second")
    count = 200 if arguments.quick else 1000
    other = citeproc_py(style, thousand[:count]) * 1000 / count
    print(f"citeproc-py, {count} entries: {1000 / other:,.0f} per second; ratio {other / ours:.0f}")
    size = 2000 if arguments.quick else 10_000
    items = many(size)
    ten = min(here(style, items) for _ in range(2))
    print(f"ssylka.csl, {size:,} entries: {size / ten:,.0f} per second")
    if arguments.js:
        js = citeproc_js(arguments.js, style, items)
        print(f"citeproc-js, {size:,} entries: {size / js:,.0f} per second; ratio {js / ten:.1f}")
    others = {
        "pandoc --citeproc": pandoc(arguments.pandoc, style, thousand) if arguments.pandoc else None,
        "Typst with layout": typst(style, thousand) if arguments.typst else None,
    }
    for name, seconds in others.items():
        if seconds is not None:
            print(f"{name}, 1,000 entries: {1000 / seconds:,.0f} per second; ratio {seconds / ours:.1f}")
    if not arguments.quick:
        hundred = here(style, many(100_000))
        print(
            f"ssylka.csl, 100,000 entries: {100_000 / hundred:,.0f} per second; "
            f"time per entry {hundred / 100_000 / (ours / 1000):.2f} of that at 1,000"
        )
    print(f"first entry: {first_entry(style):.3f} s")
    print(f"memory beyond output: {memory(style, many(2000)):,.0f} bytes per entry")


if __name__ == "__main__":
    main()
