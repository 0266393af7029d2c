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

from ssylka.errors import FormatError, UnreadableFileError, UnreadWarning
from ssylka.formats import Unread, detect, dump, load
from ssylka.pipeline import read_bytes, understand

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


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        ("a.bib", "% x\n@book{a, title={A}}\n@book{b,\n title={B}}\n@book{a, title={C}}", [2, 3, 5]),
        ("a.json", '[{"id": "a"},\n {"title": "A", "id": 7},\n {"id": "a"}]', [1, 2, 3]),
        ("a.jsonl", '{"id": "a"}\n{"id": "b"}\n', [1, 2]),
        ("a.ris", "TY  - BOOK\nER  -\n\nTY  - BOOK\nTI  - A\nER  -\n", [1, 4]),
    ],
)
def test_every_record_has_its_line(name: str, text: str, lines: list[int]) -> None:
    document = read_bytes(text.encode(), name=name)
    references = understand(document).references
    assert [document.place(each.citation.span.start).line for each in references] == lines


def test_a_bibliography_may_be_larger_than_an_article() -> None:
    filling = ("% " + "x" * 998 + "\n") * 21_000
    assert len(read_bytes((filling + "@book{a, title={A}}").encode(), name="a.bib").source) > 20_000_000
    with pytest.raises(UnreadableFileError, match="the limit for the text of an article is 20 MB") as caught:
        read_bytes(filling.encode(), name="a.md")
    assert "bibliography" in caught.value.advice


def test_what_is_no_bibliography_says_what_to_do() -> None:
    with pytest.raises(FormatError, match="CSL-JSON, BibTeX"):
        load("Jones, L. (2007).")
