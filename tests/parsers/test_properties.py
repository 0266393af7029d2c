"""Whatever the text, the shelf answers, in bounded time, and every origin stays inside the source."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssylka.model import Citation, Run, Span
from ssylka.parsers import PARSERS, parse

_PIECES = st.sampled_from(
    [
        "Иванов И. И.", "Smith, J. A.", "Smith JA", "//", " / ", " : ", ". – ", "М.", "СПб.", "Наука", "2004", "(2004).", "С. 10–15", "№ 2", "Т. 5",
        "In", "(Eds.)", "под ред.", "https://doi.org/10.1000/x", "EDN: ABCDEF", "(accessed: 05.02.2024)", "[", "]", "(", ")", "«", "»", "и др.", "et al.",
        "Vol. 3", "416 с.", "Ф. 5.", "Оп. 1.", "Д. 8", "Ibid.", "Title words", "Заглавие", ",", ".", ";", "\x00", "\ud800", "１２", "10.", "ноября", "https://",
    ]
)  # fmt: skip
_TEXTS = st.lists(_PIECES, max_size=30).map(" ".join) | st.text(max_size=200)


def _citation(text: str) -> Citation:
    return Citation(id="e1", kind="entry", runs=(Run(text, Span(0, len(text))),), raw=text)


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
def test_any_text_is_answered_and_origins_stay_inside(text: str) -> None:
    reference = parse(_citation(text))
    assert reference.parser in PARSERS
    assert 0 <= reference.confidence <= 1
    for origin in reference.origins.values():
        assert origin.span is not None
        assert 0 <= origin.span.start <= origin.span.end <= len(text)
    assert reference.understood or reference.item.title is not None or not any(map(str.isalnum, text))


@pytest.mark.parametrize(
    "piece",
    ["Иванов И. И., ", "((((", "[[[[ ", "// ", ". – ", "М. : Наука, ", "A. B. ", "12, ", "Т. 5, № 2 ", "«", "a", " ", "10.1000/x ", "https://x.y/", "et al., ", "/ под ред. "],
)  # fmt: skip
def test_a_long_repetition_returns_at_once(piece: str) -> None:
    for length in (5_900, 100_000):
        text = (piece * (length // len(piece) + 1))[:length]
        started = time.perf_counter()
        parse(_citation(text))
        assert time.perf_counter() - started < 1.0
