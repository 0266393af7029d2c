"""Runs a folder of fixtures in the format of the official CSL processor tests: `python tests/csl/run_suite.py FOLDER`.

The last line says "N passed, N failed". Options: `--names` lists the names that pass, `--show NAME` shows one test.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

from ssylka.csl import Style
from ssylka.csl.citations import read_cite
from ssylka.csl.session import Citation, Session

_SECTION = re.compile(r">>=+ ?([A-Z0-9-]+) ?=+>>[^\n]*\n(.*?)\n?<<=+ ?\1 ?=+<<", re.DOTALL)


def sections(text: str) -> dict[str, str]:
    """The sections of a fixture by their names."""
    return dict(_SECTION.findall(text.lstrip("\ufeff")))


def run_fixture(text: str) -> tuple[str, str]:
    """What a fixture wants and what the processor gives."""
    parts = sections(text)
    style = Style.load(parts["CSL"].strip())
    items = json.loads(parts["INPUT"])
    for number, item in enumerate(items, 1):
        item.setdefault("id", f"item-{number}")
    mode = parts["MODE"].strip()
    session = style.session(format="html")
    session.add_items(items)
    if "BIBENTRIES" in parts:
        wanted = json.loads(parts["BIBENTRIES"])
        ids = [str(ident) for ident in wanted[-1]]
    else:
        ids = [str(item.get("id", "")) for item in items]
    lines: list[str] = []
    if "CITATIONS" in parts:
        lines = run_citations(session, json.loads(parts["CITATIONS"]))
    else:
        session.list_uncited(ids)
        ordered = [{"id": entry.id} for entry in session.registry.ordered]
        clusters = json.loads(parts["CITATION-ITEMS"]) if "CITATION-ITEMS" in parts else [ordered]
        if mode == "citation" or "CITATION-ITEMS" in parts:
            for cluster in clusters:
                # The official runner gives such cites to a function that sorts them, but does not group them.
                pieces = session.writer.write([read_cite(cite) for cite in cluster], group=False)
                lines.append(session._write(pieces))
    got = session.bibliography().text if mode == "bibliography" else "\n".join(lines)
    return parts["RESULT"].strip("\n").rstrip(), got.strip("\n").rstrip()


def run_citations(session: Session, steps: list[Any]) -> list[str]:
    """Citations given one by one with what stands before and after; the result marks what the last step changed."""
    known: dict[str, Citation] = {}
    changed: set[str] = set()
    for source, before, after in steps:
        properties = source.get("properties", {})
        ident = source.get("citationID") or f"citation-{len(known) + 1}"
        citation = known.get(ident) or Citation(ident, [])
        citation.cites = [read_cite(cite) for cite in source["citationItems"]]
        citation.sort = not properties.get("unsorted")
        known[ident] = citation
        order = [*before, [ident, properties.get("noteIndex", 0)], *after]
        session.citations = list(known.values())
        changed = {change.id for change in session.arrange([(str(i), int(n)) for i, n in order], citation)}
    return [
        f"{'>>' if citation.id in changed else '..'}[{index}] {citation.text}"
        for index, citation in enumerate(session.citations)
    ]


def main(arguments: list[str]) -> int:
    """Run a folder; print failures and the count."""
    folder = Path(arguments[0])
    only = arguments[arguments.index("--show") + 1] if "--show" in arguments else ""
    passed: list[str] = []
    failed: list[str] = []
    for path in sorted(folder.glob("*.txt")):
        if only and path.stem != only:
            continue
        try:
            wanted, got = run_fixture(path.read_text(encoding="utf-8-sig"))
        except Exception as error:  # a crash is a failure like another
            wanted, got = "", f"{type(error).__name__}: {error}"
            if only:
                raise
        (passed if wanted == got else failed).append(path.stem)
        if wanted != got and "--quiet" not in arguments and "--names" not in arguments:
            print(f"== {path.stem}\n-- wanted\n{wanted}\n-- got\n{got}")
    if "--names" in arguments:
        print("\n".join(passed))
    else:
        print(f"{len(passed)} passed, {len(failed)} failed")
    return 0 if not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
