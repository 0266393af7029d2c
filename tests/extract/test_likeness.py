"""Likeness: the words that spare a pattern never hide it, and counting may stop early without another verdict."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import ROOT
from ssylka.extract.likeness import alike, likeness, signs

STRINGS = [
    row["raw"]
    for path in sorted((ROOT / "bib" / "strings").glob("*.json"))
    for row in json.loads(path.read_text(encoding="utf-8"))
]


def test_every_sign_that_is_found_holds_one_of_its_words() -> None:
    for text in STRINGS:
        for _, pattern, words in signs():
            assert not words or not pattern.search(text) or any(word in text for word in words)


@pytest.mark.parametrize("enough", [1, 2, 5])
@settings(deadline=None)
@given(st.sampled_from(STRINGS), st.integers(0, 200), st.integers(0, 400))
def test_counting_that_stops_early_says_the_same(enough: int, text: str, start: int, end: int) -> None:
    piece = text[start:end]
    assert (alike(piece, enough) >= enough) == (likeness(piece) >= enough)
    assert alike(piece, 1_000) == likeness(piece)
