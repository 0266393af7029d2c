"""The founding article: its 24 entries and 41 notes come back as printed; where the authors slipped, as the style has it.

The two JSON files hold the items and the printed strings (damage mended). `slip` says what the authors did against the
style, `expected` what we print instead.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ssylka.model import Item
from ssylka.renderers import ENGINES, Note, NoteWork, render, render_notes

_HERE = Path(__file__).parent


def _load(name: str) -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = json.loads((_HERE / f"founding_{name}.json").read_text(encoding="utf-8"))
    return data


ENTRIES = _load("entries")
NOTES = _load("notes")


@cache
def _rendered_entries(engine: str) -> dict[str, str]:
    items = [Item.from_csl(entry["item"]) for entry in ENTRIES]
    return {entry.id: entry.text for entry in render(items, "rudn", engine=engine).entries}


@cache
def _rendered_notes(engine: str) -> dict[str, str]:
    notes = [
        Note(
            label=note["label"],
            works=tuple(
                NoteWork(item=Item.from_csl(item), prefix=note.get("prefix", "") if number == 0 else "")
                for number, item in enumerate(note["items"])
            ),
        )
        for note in NOTES
    ]
    return {entry.id: entry.text for entry in render_notes(notes, "rudn-note", engine=engine).entries}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["item"]["id"])
def test_an_entry_of_the_founding_article_comes_back_as_printed(entry: dict[str, Any], engine: str) -> None:
    assert _rendered_entries(engine)[entry["item"]["id"]] == entry.get("expected", entry["printed"])


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("note", NOTES, ids=lambda note: f"note {note['label']}")
def test_a_note_of_the_founding_article_comes_back_as_printed(note: dict[str, Any], engine: str) -> None:
    assert _rendered_notes(engine)[note["label"]] == note.get("expected", note["printed"])


@pytest.mark.parametrize("engine", ENGINES)
def test_the_list_of_the_founding_article_keeps_its_order(engine: str) -> None:
    assert list(_rendered_entries(engine)) == [entry["item"]["id"] for entry in ENTRIES]


def test_only_the_slips_that_are_named_differ_from_print() -> None:
    slips = [entry for entry in (*ENTRIES, *NOTES) if "expected" in entry]
    assert all(entry["slip"] for entry in slips)
    assert len(slips) == 5
