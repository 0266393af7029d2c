"""Every style against its table: the items, and the strings that the standard asks for.

A table is a TOML file named after the style. `works` (shared, `works.toml`) holds the items; a case names a work and
 the expected entry in Markdown, its square brackets not escaped. `kinds.toml` sorts the works by the kind of source.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from renderers.items import item
from ssylka.renderers import ENGINES, own_styles, render
from ssylka.renderers.interface import Cite
from ssylka.renderers.languages import entry_language, primary
from ssylka.renderers.plan import Plan

_HERE = Path(__file__).parent
_WORKS: dict[str, dict[str, Any]] = tomllib.loads((_HERE / "works.toml").read_text(encoding="utf-8"))
_KINDS: dict[str, list[str]] = tomllib.loads((_HERE / "kinds.toml").read_text(encoding="utf-8"))
_TABLES = sorted(path for path in _HERE.glob("*.toml") if path.stem not in {"works", "kinds"})

KNOWN_DIFFERENCES = {
    ("citeproc-py", "article-number", "apa"): "punctuation is not moved into quotes",
    ("citeproc-py", "article-number", "rudn-agronomy"): "punctuation is not moved into quotes",
    ("citeproc-py", "russian-book", "apa"): "punctuation is not moved into quotes",
    ("citeproc-py", "talk", "*"): "`event-title` is not known, nor the last day of a range within a year",
    ("citeproc-py", "film", "apa"): "the variable `director` of CSL 1.0.2 is not known",
    ("citeproc-py", "film", "rudn"): "the variable `director` of CSL 1.0.2 is not known",
    ("citeproc-py", "film", "rudn-political-science"): "the variable `director` of CSL 1.0.2 is not known",
    ("citeproc-py", "review", "*"): "the variable `reviewed-title` is not known",
    ("citeproc-py", "russian-review", "*"): "the variable `reviewed-title` is not known",
    ("citeproc-py", "рецензия", "*"): "the variable `reviewed-title` is not known",
    ("citeproc-py", "карта", "*"): "the variable `scale` is not known",
}
"""Engine, work, style ("*": every one): what an engine does not do, with its reason; the other engines do."""

FEWER = {
    "rudn-citation": "The lines For citation and Для цитирования stand in the head of an article of the journal, and only there:"
    " kinds of works that are no articles have none.",
}
"""Styles whose table holds fewer than 25 kinds, and why."""


@cache
def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


CASES = [
    pytest.param(path.stem, work, expected, id=f"{path.stem}: {work}")
    for path in _TABLES
    for work, expected in _table(path).items()
]


def _rendered(style: str, work: str, engine: str) -> str:
    """The work as entry of a list or note; in the style whose references stand in the text, as citation."""
    if style.endswith("-in-text"):
        plan = Plan(style, engine=ENGINES[engine])
        return "".join(run.text for run in plan.citations([item(_WORKS[work])], ((Cite(0),),))[0])
    rendered = render([item(_WORKS[work])], style, format="markdown", engine=engine, links=False)
    return rendered.text.rstrip("\n").replace("\\[", "[").replace("\\]", "]")


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("style", "work", "expected"), CASES)
def test_a_work_comes_out_as_the_standard_has_it(style: str, work: str, expected: str, engine: str) -> None:
    rendered = _rendered(style, work, engine)
    if any((engine, work, which) in KNOWN_DIFFERENCES for which in (style, "*")):
        assert rendered != expected, "it does now what the standard asks: take it from the list"
    else:
        assert rendered == expected


@pytest.mark.parametrize("path", _TABLES, ids=lambda path: path.stem)
def test_a_table_names_only_works_that_exist(path: Path) -> None:
    assert set(_table(path)) <= set(_WORKS)


def test_every_style_of_ours_has_a_table() -> None:
    assert {path.stem for path in _TABLES} == set(own_styles())


def test_every_work_is_of_one_kind() -> None:
    sorted_works = [work for works in _KINDS.values() for work in works]
    assert sorted(sorted_works) == sorted(_WORKS)


def _covered(path: Path) -> set[tuple[str, str | None]]:
    """The kinds of sources in a table, each with the language of the work: "ru" also where it is described in English."""
    kind_of = {work: kind for kind, works in _KINDS.items() for work in works}
    works = [(work, item(_WORKS[work])) for work in _table(path)]
    return {(kind_of[work], primary(each.language) or entry_language(each)) for work, each in works}


@pytest.mark.parametrize("path", _TABLES, ids=lambda path: path.stem)
def test_a_table_covers_25_kinds_of_sources_in_russian_and_english(path: Path) -> None:
    covered = _covered(path)
    languages = {language for _, language in covered}
    assert {"ru", "en"} <= languages
    if path.stem in FEWER:
        assert len({kind for kind, _ in covered}) < 25, "the table is large enough: take the style from the list"
    else:
        assert len({kind for kind, _ in covered}) >= 25, sorted(kind for kind, _ in covered)
