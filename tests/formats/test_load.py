"""Files as people and programs write them, in tables: tests/formats/<format>.toml.

A case has a `text`, and either `item` tables (the fields that the items must have, in order; `absent` names fields that
they must not have) or an `error` with the words that the message must hold. `unread` are the beginnings of what is told
of damaged records, in order; where there is none, nothing may be told.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ssylka.errors import FormatError, UnreadWarning
from ssylka.formats import Unread, detect, dump, load

FOLDER = Path(__file__).parent
Table = dict[str, Any]


def tables() -> Iterator[tuple[str, Table]]:
    for path in sorted(FOLDER.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield path.stem, case


CASES = list(tables())
IDS = [f"{format_}: {case['name']}" for format_, case in CASES]


@pytest.mark.parametrize(("format_", "case"), CASES, ids=IDS)
def test_a_file_is_read(format_: str, case: Table) -> None:
    if "error" in case:
        with pytest.raises(FormatError) as caught:
            load(case["text"], format_)
        assert case["error"] in caught.value.message
        return
    unread: list[Unread] = []
    items = [item.to_csl() for item in load(case["text"], format_, unread=unread)]
    told = case.get("unread", [])
    assert len(unread) == len(told), unread
    for each, beginning in zip(unread, told, strict=True):
        assert each.message.startswith(beginning)
        assert each.advice
        assert "\n" not in each.message + each.advice
    wanted = case.get("item", [])
    assert len(items) == len(wanted), items
    for item, row in zip(items, wanted, strict=True):
        absent = row.pop("absent", [])
        assert {name: item.get(name) for name in row} == row
        assert not set(absent) & set(item)


READABLE = [(format_, case) for format_, case in CASES if "error" not in case]


@pytest.mark.parametrize(
    ("format_", "case"), READABLE, ids=[f"{format_}: {case['name']}" for format_, case in READABLE]
)
def test_what_was_read_is_written_and_read_the_same(format_: str, case: Table) -> None:
    items = load(case["text"], format_, unread=[])
    for other in ("csl-json", "biblatex", "bibtex", "ris"):
        back = load(dump(items, other), other)
        assert [item.to_csl() for item in back] == [item.to_csl() for item in items], other


@pytest.mark.parametrize(
    ("name", "text", "format_"),
    [
        ("refs.bib", "", "biblatex"),
        ("REFS.BIB", "", "biblatex"),
        ("x.json", "", "csl-json"),
        ("x.jsonl", "", "jsonl"),
        ("x.ris", "", "ris"),
        ("-", '[{"id": "a"}]', "csl-json"),
        ("-", '{\n "id": "a"\n}', "csl-json"),
        ("-", '{"id": "a"}\n{"id": "b"}\n', "jsonl"),
        ("-", "% a comment\n@book{a, title={B}}", "biblatex"),
        ("-", "\n\nTY  - JOUR\nER  -\n", "ris"),
        ("-", "# References\n\nJones, L. (2007).", None),
        ("article.md", "text", None),
        ("-", "", None),
        ("-", "[1] Jones, L. (2007). ASEAN.", None),
    ],
)
def test_a_format_is_found_out(name: str, text: str, format_: str | None) -> None:
    assert detect(text, name) == format_


def test_a_message_names_the_file() -> None:
    with pytest.raises(FormatError, match=r"refs\.json: line 1, column 2"):
        load("[", name="refs.json")


def test_what_is_not_read_is_a_warning_where_nobody_takes_it() -> None:
    text = "@book{a, title = {A}}\n@book{b, title = {B"
    with pytest.warns(UnreadWarning, match=r"refs\.bib: line 2: the entry b cannot be read"):
        items = load(text, name="refs.bib")
    assert [item.id for item in items] == ["a"]


def test_what_is_no_bibliography_says_what_to_do() -> None:
    with pytest.raises(FormatError, match="CSL-JSON, BibTeX"):
        load("Jones, L. (2007).")
