"""The same items in many styles, by this processor and by citeproc-js: how many entries and citations are equal.

Needs node and the npm package citeproc: `npm install citeproc` in a folder, then
`python tests/benchmarks/csl_sweep.py FOLDER/node_modules/citeproc/citeproc_commonjs.js [number of styles] [--show N]`.
The last lines give the shares.
"""

import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from csl_items import ITEMS  # type: ignore[import-not-found]

from ssylka.csl import Style
from ssylka.csl.locale import PRIMARY_DIALECTS, data_folder
from ssylka.csl.style import _package_folders


def citations() -> list[list[dict[str, str]]]:
    """Single cites, cites again with locators, ibid, and clusters."""
    ids = [str(item["id"]) for item in ITEMS]
    out: list[list[dict[str, str]]] = [[{"id": ident}] for ident in ids[:20]]
    out += [[{"id": ident, "locator": "12-15", "label": "page"}] for ident in ids[15:25]]
    out += [[{"id": ids[3]}], [{"id": ids[3]}], [{"id": ids[3], "locator": "7", "label": "chapter"}]]
    out += [[{"id": one}, {"id": two}] for one, two in zip(ids[::4], ids[1::4], strict=False)]
    out.append([{"id": ident} for ident in ("shannon", "shannon2", "shannon3", "kuhn")])
    out.append([{"id": ident} for ident in ("darwin", "knuth", "gof", "ligo")])
    return out


def run_here(path: Path, cited: list[list[dict[str, str]]]) -> dict[str, Any]:
    """What this processor gives in a style."""
    style = Style.load(path)
    session = style.session(format="html")
    session.add_items(ITEMS)
    entries: dict[str, str] = {}
    if session.compiled.bibliography is not None:
        made = style.bibliography(ITEMS, format="html")
        entries = {entry.id: f'  <div class="csl-entry">{entry.text}</div>\n' for entry in made.entries}
    note = session.compiled.style_class == "note"
    texts: dict[int, str] = {}
    for index, cites in enumerate(cited):
        for change in session.cite(cites, note=index + 1 if note else 0):
            texts[change.index] = change.text
    return {"entries": entries, "citations": [texts[index] for index in range(len(cited))]}


def main(arguments: list[str]) -> None:
    """Run the sweep and print what differs."""
    count = int(arguments[1]) if len(arguments) > 1 else 300
    show = int(arguments[arguments.index("--show") + 1]) if "--show" in arguments else 40
    folder = _package_folders()[0]
    styles = sorted(folder.glob("*.csl"))
    seed = int(arguments[arguments.index("--seed") + 1]) if "--seed" in arguments else 7
    chosen = random.Random(seed).sample(styles, min(count, len(styles)))
    cited = citations()
    with tempfile.TemporaryDirectory() as place:
        job = Path(place) / "job.json"
        out = Path(place) / "out.json"
        job.write_text(
            json.dumps(
                {
                    "styles": [str(path) for path in chosen],
                    "items": ITEMS,
                    "citations": cited,
                    "locales": str(data_folder() / "locales"),
                    "dialects": PRIMARY_DIALECTS,
                }
            ),
            encoding="utf-8",
        )
        subprocess.run(
            ["node", str(Path(__file__).with_suffix(".mjs")), arguments[0], str(job), str(out)],
            check=True,
        )
        theirs = json.loads(out.read_text(encoding="utf-8"))
    compare(chosen, theirs, cited, show)


def compare(chosen: list[Path], theirs: dict[str, Any], cited: list[list[dict[str, str]]], show: int) -> None:
    """Count equal entries and citations, style by style."""
    total: Counter[str] = Counter()
    worst: list[tuple[int, str, list[tuple[str, str]]]] = []
    for path in chosen:
        other = theirs[str(path)]
        if "error" in other:
            total["styles that citeproc-js cannot run"] += 1
            continue
        try:
            ours = run_here(path, cited)
        except Exception as error:  # noqa: BLE001  # a crash is what the sweep looks for
            total["crashes"] += 1
            print(f"CRASH {path.stem}: {type(error).__name__}: {error}")
            continue
        different = []
        for ident, text in other["entries"].items():
            total["entries"] += 1
            if ours["entries"].get(ident) == text:
                total["entries equal"] += 1
            else:
                different.append((text, ours["entries"].get(ident, "")))
        for text, mine in zip(other["citations"], ours["citations"], strict=True):
            total["citations"] += 1
            if mine == text:
                total["citations equal"] += 1
            else:
                different.append((str(text), mine))
        if different:
            worst.append((len(different), path.stem, different))
    worst.sort(reverse=True)
    for number, name, different in worst[:show]:
        print(f"== {name}: {number} differ")
        for text, mine in different[:3]:
            print(f"  js {text.strip()!r}\n  py {mine.strip()!r}")
    for key in sorted(total):
        print(f"{key}: {total[key]}")
    for kind in ("entries", "citations"):
        if total[kind]:
            print(f"{kind}: {100 * total[f'{kind} equal'] / total[kind]:.2f} % equal")


if __name__ == "__main__":
    main(sys.argv[1:])
