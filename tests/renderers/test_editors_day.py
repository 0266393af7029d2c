"""A Russian article's list of forty entries becomes both lists that its journal prints."""

from collections.abc import Callable
from pathlib import Path

import pytest

import ssylka
from ssylka.renderers import render

_FOLDER = Path(__file__).resolve().parents[2] / "bib" / "rendering"


@pytest.mark.parametrize(
    ("style", "transliterate"), [("rudn-ru", None), ("rudn", "bsi"), ("gost-r-7-0-100-2018", None)]
)
def test_both_lists_are_those_that_a_person_has_read(
    style: str, transliterate: str | None, golden: Callable[[Path, str], None]
) -> None:
    references = ssylka.parse(ssylka.read(_FOLDER / "editors-day.md"))
    assert len(references) == 40
    text = render(references, style, format="markdown", transliterate=transliterate).text
    golden(_FOLDER / "golden" / f"{style}.md", text)
