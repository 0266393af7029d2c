"""The string corpora of bib/strings: what a person says each string means, against what the shelf reads.

A ratchet: `bib/strings/PASSING.txt` lists the strings that are read wholly right. The test breaks on a loss and on a
gain that is not listed; `pytest tests/parsers/test_strings.py --update-golden` rewrites the list.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from ssylka.extract import cite
from ssylka.parsers import parse

CORPORA = ROOT / "bib" / "strings"
PASSING = CORPORA / "PASSING.txt"
FILES = sorted(path.name for path in CORPORA.glob("*.json"))


def plain(item: dict[str, Any]) -> dict[str, Any]:
    """The item without what the corpora do not state: of `custom` only the EDN, the cited page and the archive count."""
    kept = {name: value for name, value in item.items() if name != "custom"}
    stated = {name: item.get("custom", {}).get(name) for name in ("EDN", "locator", "back-reference")}
    return kept | {f"custom.{name}": value for name, value in stated.items() if value is not None}


def right(row: dict[str, Any]) -> bool:
    read = [plain(parse(citation).to_csl()) for citation in cite(row["raw"])]
    return read == [plain(item) for item in row["items"]]


def rows(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((CORPORA / name).read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("name", FILES)
def test_what_passed_passes_and_what_passes_is_listed(name: str, request: pytest.FixtureRequest) -> None:
    passing = {f"{name} {number}" for number, row in enumerate(rows(name), 1) if right(row)}
    listed = set(PASSING.read_text(encoding="utf-8").splitlines()) if PASSING.exists() else set()
    if request.config.getoption("--update-golden"):
        others = {line for line in listed if line.split()[0] != name and line.split()[0] in FILES}
        ordered = sorted(others | passing, key=lambda line: (line.split()[0], int(line.split()[1])))
        PASSING.write_text("\n".join(ordered) + "\n", encoding="utf-8")
        return
    mine = {line for line in listed if line.split()[0] == name}
    assert mine - passing == set(), "these were read right before"
    assert passing - mine == set(), "run pytest tests/parsers/test_strings.py --update-golden to keep these gains"


def test_most_strings_of_the_corpora_are_read_wholly_right() -> None:
    total = sum(len(rows(name)) for name in FILES)
    listed = [line for line in Path(PASSING).read_text(encoding="utf-8").splitlines() if line]
    assert len(listed) >= 0.9 * total
