"""Styles: loading, dependent styles, locales and fallback, what is wrong with them, and input that means harm."""

import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csl.tools import HEAD, bibliography, one, style
from ssylka.csl import Style, runs
from ssylka.errors import StyleError
from ssylka.model import Item

END = "<citation><layout/></citation></style>"
START = HEAD.format(kind="in-text", root="", before="")


def test_a_dependent_style_takes_its_parent_and_keeps_its_locale(tmp_path: Path) -> None:
    parent = (
        f'{START}<citation><layout/></citation><bibliography><layout><text term="and"/></layout></bibliography></style>'
    )
    child = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="de-DE"><info>'
        '<link href="http://www.zotero.org/styles/parent" rel="independent-parent"/></info></style>'
    )
    (tmp_path / "parent.csl").write_text(parent, encoding="utf-8")
    (tmp_path / "child.csl").write_text(child, encoding="utf-8")
    made = Style.load("child", folders=[tmp_path])
    assert made.bibliography([{"id": "a", "type": "book"}], format="text").text == "Und"


LOCALES = [
    ("de-DE", "und"),
    ("de-AT", "und"),
    ("de", "und"),
    ("xx-XX", "and"),
    ("ru", "и"),
    ("pt-BR", "e"),
    ("!", "and"),
]


@pytest.mark.parametrize(("tag", "wanted"), LOCALES, ids=[tag for tag, _ in LOCALES])
def test_locales_fall_back(tag: str, wanted: str) -> None:
    assert one('<text variable="title" suffix=" "/><text term="and"/>', {"title": "x"}, locale=tag) == f"x {wanted}"


@pytest.mark.parametrize("name", ["chicago-author-date", "chicago-notes-bibliography", "mhra-notes"])
def test_the_largest_styles_are_not_too_large(name: str) -> None:
    item = {"id": "a", "type": "book", "title": "Naming", "author": [{"family": "Kripke", "given": "Saul"}]}
    assert "Kripke" in Style.load(name).bibliography([item], format="text").text


def test_terms_of_the_style_win() -> None:
    terms = (
        '<locale><terms><term name="and">+</term></terms></locale>'
        '<locale xml:lang="de"><terms><term name="and">u.</term></terms></locale>'
    )
    layout = '<text variable="title"/><text term="and"/>'
    assert one(layout, {"title": "x"}, before=terms) == "x+"
    assert one(layout, {"title": "x"}, before=terms, locale="de-CH") == "xu."


def test_items_of_the_model_are_items_too() -> None:
    item = Item.from_csl({"id": "a", "type": "book", "title": "Ethics", "volume": 3})
    made = style('<text variable="title"/><text variable="volume" prefix=" "/>')
    assert made.bibliography([item], format="text").text == "Ethics 3"


def test_entries_come_as_runs() -> None:
    made = style('<text variable="title" font-style="italic" suffix="."/>')
    entry = made.bibliography([{"id": "a", "type": "book", "title": "A <b>b</b>"}]).entries[0]
    assert [(run.text, run.italic, run.bold) for run in runs(entry.pieces)] == [
        ("A ", True, False), ("b", True, True), (".", False, False)]  # fmt: skip


def test_rtf_escapes_everything_beyond_ascii() -> None:
    assert (
        one('<text variable="title" font-style="italic"/>', {"title": "Ж{}"}, form="rtf")
        == "{\\i \\uc0\\u1046{}\\{\\}}"
    )


def test_a_flawed_style_renders_and_warns() -> None:
    made = style('<text variable="title"/><blink/><text macro="nowhere"/><text term="no such term"/>')
    assert made.bibliography([{"id": "a", "type": "book", "title": "x"}], format="text").text == "x"
    assert len(made.warnings) == 3
    assert all(", line 1: " in warning for warning in made.warnings)
    assert made.check()


BROKEN = [
    ("no XML", "<style", "not well-formed"),
    ("not a style", "<html/>", "outermost element"),
    ("an entity bomb", f'<!DOCTYPE style [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>{START}{END}', "entities"),
    ("an unknown style", "no-such-style", "no such style"),
    ("a macro that calls itself", (f'{HEAD.format(kind="x", root="", before="")}<macro name="m"><text macro="m"/></macro>'
     '<citation><layout><text macro="m"/></layout></citation></style>'), "calls itself: m → m"),
    ("macros that call each other", (f'{START}<macro name="m"><text macro="n"/></macro><macro name="n"><text macro="m"/></macro>'
     '<citation><layout><text macro="m"/></layout></citation></style>'), "m → n → m"),
    ("thousands of nested groups", START + "<citation><layout>" + "<group>" * 5000 + "</group>" * 5000 + "</layout></citation></style>",
     "nested|deep|depth"),
    ("macros that grow without bounds", START + "".join(
        f'<macro name="m{n}"><text macro="m{n + 1}"/><text macro="m{n + 1}"/></macro>' for n in range(40))
     + '<macro name="m40"><text variable="title"/></macro><citation><layout><text macro="m0"/></layout></citation></style>', "grow"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "wanted"), [case[1:] for case in BROKEN], ids=[c[0] for c in BROKEN])
def test_broken_styles_are_clear_errors_in_bounded_time(source: str, wanted: str) -> None:
    start = time.process_time()
    with pytest.raises(StyleError, match=wanted) as caught:
        Style.load(source).cite(["a"], [{"id": "a", "type": "book"}])
    assert caught.value.advice
    assert time.process_time() - start < 2


def test_unknown_formats_are_named() -> None:
    with pytest.raises(StyleError, match="no such output format: pdf"):
        style("").bibliography([], format="pdf")


FIELDS = [
    "title",
    "author",
    "editor",
    "issued",
    "accessed",
    "page",
    "volume",
    "edition",
    "language",
    "URL",
    "note",
    "custom",
]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["family", "given", "date-parts", "raw", "x"]), inner)
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(FIELDS), VALUES))
@settings(max_examples=60, deadline=None)
def test_no_item_breaks_a_style(fields: dict[str, Any]) -> None:
    APA.bibliography([{"id": "a", "type": "book", **fields}], format="html")
    APA.cite(["a"], [{"id": "a", "type": "book", **fields}])


APA = Style.load("apa")


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "<i>" * 100_000, "'" * 100_000, " -" * 100_000, "1-" * 100_000, '("' * 50_000]
)
def test_fields_of_a_megabyte_take_bounded_time(text: str) -> None:
    start = time.process_time()
    item = {"id": "a", "type": "article-journal", "title": text, "page": text, "volume": text, "language": text,
            "container-title": text, "author": [{"family": text, "given": text}], "issued": {"raw": text}}  # fmt: skip
    assert APA.bibliography([item, {**item, "id": "b"}], format="html").entries
    assert time.process_time() - start < 10


def test_items_without_anything_render_nothing() -> None:
    assert bibliography('<text variable="title"/>', [{}, {"id": None}, {"type": 3}]) == ""
