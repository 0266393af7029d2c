"""Words on one line: blanks made even, every character still where it stood."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from ssylka.extract.words import squeezed, text_of
from ssylka.model import Run, Span

_TEXTS = st.lists(st.sampled_from(["a", "Я", ",", " ", "  ", "\n", "\t", "\u00a0", " \n"]), max_size=8).map("".join)


@settings(deadline=None)
@given(st.lists(st.tuples(_TEXTS, st.booleans()), max_size=5))
def test_blanks_become_one_and_every_character_keeps_its_place(parts: list[tuple[str, bool]]) -> None:
    source, runs = "", []
    for text, italic in parts:
        runs.append(Run(text, Span(len(source), len(source) + len(text)), italic=italic))
        source += text
    found = squeezed(tuple(runs))
    assert text_of(found) == re.sub(r"\s+", " ", source).strip()
    for run in found:
        for index, sign in enumerate(run.text):
            place = run.locate(index, index + 1)
            assert source[place.start : place.end].split() == sign.split()
