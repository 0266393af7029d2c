"""Our styles in our processor beside citeproc-js and pandoc: the same CSL, the same items.

    npm install citeproc                        (citeproc-js)
    PYTHONPATH=src:tests python -m benchmarks.side_by_side --node-modules DIR/node_modules --pandoc PATH

Every work of the tables of cases is prepared as we prepare it, and rendered in the locale of its entry. Blanks and quotes
are made alike first: citeproc-js writes narrow ones before ":" and curls quotes. What differs is printed, one line per
processor; why it differs is told in tests/styles/NOTES.md.
"""

import argparse
import html
import json
import re
import subprocess
import tempfile
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

from renderers.items import item
from ssylka.renderers import ENGINES, own_styles
from ssylka.renderers.interface import Job
from ssylka.renderers.plan import Plan

_STYLES = Path(__file__).resolve().parents[1] / "styles"


class Group(NamedTuple):
    """Works of one style and one locale."""

    style: str
    xml: bytes
    locale: str
    items: list[dict[str, Any]]


def _even(text: str) -> str:
    text = re.sub(r"[\s\u00a0\u202f\u2009]+", " ", text).strip()
    for curly, straight in (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("„", '"')):
        text = text.replace(curly, straight)
    # The number and the letter of a year depend on the other works of the list, which are not the same.
    return re.sub(r"\b((?:19|20)\d\d)[a-zа-я]\b", r"\1", re.sub(r"^\d+\. ", "", text))


def _ours(style: str, works: dict[str, Any]) -> tuple[list[Group], dict[tuple[str, str], str]]:
    plan = Plan(style, engine=ENGINES["ssylka"])
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    shown: dict[tuple[str, str], str] = {}
    xml = plan.style.xml
    for name, fields in works.items():
        job: Job = plan.prepared([item(fields)])
        xml = job.style
        identifier = f"w{len(shown)}"
        shown[style, identifier] = _even("".join(run.text for run in plan.engine(job)[0].parts[0]))
        groups[job.locales[0]].append({**job.items[0], "id": identifier, "citation-key": name})
    return [Group(style, xml, locale, items) for locale, items in groups.items()], shown


def _citeproc_js(groups: list[Group], modules: str) -> dict[tuple[str, str], str]:
    import citeproc

    jobs = [{"style": g.xml.decode(), "locale": g.locale, "items": g.items} for g in groups]
    script = Path(__file__).with_suffix(".js")
    done = subprocess.run(
        ["node", str(script), str(Path(modules).resolve()), citeproc.LOCALES_PATH],
        input=json.dumps(jobs), stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    answers = json.loads(done.stdout[done.stdout.index("[") :])
    return {
        (g.style, key): _even(text) for g, answer in zip(groups, answers, strict=True) for key, text in answer.items()
    }


def _pandoc(groups: list[Group], program: str) -> dict[tuple[str, str], str]:
    found = {}
    for group in groups:
        with tempfile.TemporaryDirectory() as folder:
            csl = Path(folder, "style.csl")
            csl.write_bytes(group.xml)
            library = Path(folder, "items.json")
            library.write_text(json.dumps(group.items), encoding="utf-8")
            done = subprocess.run(
                [program, "--citeproc", "--csl", csl, "--bibliography", library, "-M", f"lang={group.locale}",
                 "-f", "markdown", "-t", "html", "--wrap=none"],
                input="---\nnocite: '@*'\n---\n", capture_output=True, text=True, check=True,
            )  # fmt: skip
        for match in re.finditer(
            r'<div id="ref-(\w+)" class="csl-entry"[^>]*>\s*(.*?)\s*</div>\n', done.stdout, re.DOTALL
        ):
            found[group.style, match[1]] = _even(html.unescape(re.sub(r"<[^>]+>", "", match[2])))
    return found


def main() -> None:
    """Print what differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--node-modules")
    parser.add_argument("--pandoc")
    asked = parser.parse_args()
    works = tomllib.loads((_STYLES / "works.toml").read_text(encoding="utf-8"))
    groups: list[Group] = []
    ours: dict[tuple[str, str], str] = {}
    for style in own_styles():
        if style in {"rudn-citation", "rudn-dcm", "rudn-russian-history"}:
            continue  # their parents are compared
        more, shown = _ours(style, works)
        groups += more
        ours |= shown
    names = {(g.style, str(i["id"])): str(i["citation-key"]) for g in groups for i in g.items}
    for label, theirs in (
        ("citeproc-js", _citeproc_js(groups, asked.node_modules) if asked.node_modules else None),
        ("pandoc", _pandoc(groups, asked.pandoc) if asked.pandoc else None),
    ):
        if theirs is None:
            continue
        different = [key for key in ours if theirs.get(key) != ours[key]]
        print(f"{label}: {len(ours) - len(different)} of {len(ours)} alike")
        for key in different:
            print(f"  {key[0]}: {names[key]}\n    ssylka  {ours[key]}\n    {label}  {theirs.get(key)}")


if __name__ == "__main__":
    main()
