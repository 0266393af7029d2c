"""Every style against its table: the items, and the strings that the standard asks for.

A table is a TOML file named after the style. `works` (shared, `works.toml`) holds the items; a case names a work and
 the expected entry in Markdown, its square brackets not escaped.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from renderers.items import item
from ssylka.renderers import ENGINES, render

_HERE = Path(__file__).parent
_WORKS: dict[str, dict[str, Any]] = tomllib.loads((_HERE / "works.toml").read_text(encoding="utf-8"))
_TABLES = sorted(path for path in _HERE.glob("*.toml") if path.stem != "works")


KNOWN_DIFFERENCES = {
    ("citeproc-py", "apa", "talk"): "of a range within one year only the first day is shown",
    ("citeproc-py", "apa", "article-number"): "punctuation is not moved into quotes",
    ("citeproc-py", "apa", "film"): "the variable `director` of CSL 1.0.2 is not known",
}
"""What an engine does not do, with its reason; the other engines do."""


@cache
def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


CASES = [
    pytest.param(path.stem, work, expected, id=f"{path.stem}: {work}")
    for path in _TABLES
    for work, expected in _table(path).items()
]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("style", "work", "expected"), CASES)
def test_a_work_comes_out_as_the_standard_has_it(style: str, work: str, expected: str, engine: str) -> None:
    if (engine, style, work) in KNOWN_DIFFERENCES:
        pytest.xfail(KNOWN_DIFFERENCES[engine, style, work])
    rendered = render([item(_WORKS[work])], style, format="markdown", engine=engine, links=False)
    assert rendered.text.rstrip("\n").replace("\\[", "[").replace("\\]", "]") == expected


@pytest.mark.parametrize("path", _TABLES, ids=lambda path: path.stem)
def test_a_table_names_only_works_that_exist(path: Path) -> None:
    assert set(_table(path)) <= set(_WORKS)


def test_the_larger_tables_cover_at_least_25_kinds_of_works() -> None:
    for style in ("apa", "gost-r-7-0-5-2008", "gost-r-7-0-100-2018", "rudn-note", "rudn-note-ru"):
        assert len(_table(_HERE / f"{style}.toml")) >= 25, style
