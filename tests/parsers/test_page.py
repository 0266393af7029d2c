"""The page that shows, for twenty varied strings, what comes out is what comes out: `--update-golden` rewrites it."""

import json
from typing import Any

import pytest

from conftest import ROOT
from ssylka.extract import cite
from ssylka.parsers import parse

CORPORA = ROOT / "bib" / "strings"
PAGE = CORPORA / "README.md"
SHOWN = {
    "gost-plain.json": (4, 5, 6, 15, 26, 35),
    "gost-dashes.json": (1, 5),
    "theses.json": (3,),
    "laws-patents-standards.json": (1, 4, 10),
    "archives.json": (1, 8),
    "rudn-notes.json": (1, 12),
    "author-date.json": (1, 5),
    "latin-lists.json": (13, 15),
}
HEAD = """# Twenty strings, and what comes out of them

The files beside this page are reference strings as people write them, one file for each convention, each string with
the CSL-JSON that it means (`raw`, `items`). `PASSING.txt` lists those that are read wholly right. Below are twenty of
them with what `ssylka parse --strings` makes of them; in brackets the parser that read the string and its confidence.
A test rewrites and checks this page.
"""


def _value(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(
            person.get("literal") or ", ".join(filter(None, (person.get("family"), person.get("given"))))
            for person in value
        )
    if isinstance(value, dict) and "date-parts" in value:
        return "/".join("-".join(f"{part:02}" for part in parts) for parts in value["date-parts"])
    return json.dumps(value, ensure_ascii=False, sort_keys=True) if isinstance(value, dict) else str(value)


def _shown(raw: str) -> str:
    lines = [f"> {raw}\n"]
    for citation in cite(raw):
        reference = parse(citation)
        item = reference.to_csl()
        custom = item.pop("custom", {})
        fields = {**item, **{name: custom[name] for name in ("EDN", "locator", "archived") if name in custom}}
        told = " · ".join(f"*{name}* {_value(value)}" for name, value in fields.items())
        lines.append(f"[{reference.parser}, {reference.confidence:.2f}] {told}\n")
    return "\n".join(lines)


def page() -> str:
    parts = [HEAD]
    for name, numbers in SHOWN.items():
        rows = json.loads((CORPORA / name).read_text(encoding="utf-8"))
        parts += [_shown(rows[number - 1]["raw"]) for number in numbers]
    return "\n".join(parts)


def test_the_page_of_twenty_strings_is_current(request: pytest.FixtureRequest) -> None:
    assert sum(map(len, SHOWN.values())) == 20
    if request.config.getoption("--update-golden"):
        PAGE.write_text(page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page(), "run pytest tests/parsers/test_page.py --update-golden"
