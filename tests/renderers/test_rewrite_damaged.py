"""The founding article, damaged as it is, in other styles: marks and scattered notes become citations or real notes."""

import re
from functools import cache
from pathlib import Path

import pytest

import ssylka
from ssylka.renderers import rewrite_article

ARTICLE = Path(__file__).resolve().parents[2] / "bib" / "founding" / "article.md"


@cache
def _rewritten(style: str) -> str:
    case = ssylka.understand(ssylka.read(ARTICLE))
    return rewrite_article(case.document, case.references, case.marks, style).text


@pytest.mark.parametrize("style", ["apa", "rudn", "gost-r-7-0-5-2008-numeric", "gost-r-7-0-5-2008-note"])
def test_nothing_of_the_damaged_marks_is_left(style: str) -> None:
    text = _rewritten(style)
    assert "sup>" not in text
    assert "accessed: 05.02.2024" not in text or style == "rudn"
    assert text.count("\n\n\n") == 0


@pytest.mark.parametrize("style", ["apa", "rudn", "gost-r-7-0-5-2008-numeric", "gost-r-7-0-5-2008-note"])
def test_the_sentences_of_the_article_stay(style: str) -> None:
    text = _rewritten(style)
    for words in (
        "A region that holds nine dialogue partners",
        "Both speak of neutrality.",
        "added to it.",
        "For citation:",
    ):
        assert words in text


def test_scattered_notes_become_citations_in_the_text() -> None:
    text = _rewritten("apa")
    assert (
        "the declaration of 1971 (“1971 Zone of Peace,” 1971) and the treaty of 1976 (“Treaty of Amity,” 1976)." in text
    )
    assert (
        "there were coups, in 2014 (Ehrlich, 2016) and in 2021 (“Russian Arms and Influence,” 2022), after which"
        in text
    )
    assert "(Lokshin et al., 2019)" in text


def test_scattered_notes_become_real_notes() -> None:
    text = _rewritten("rudn")
    assert "the declaration of 1971[^2] and the treaty of 1976.[^3]" in text
    numbers = re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)
    assert numbers == [str(number) for number in range(1, 42)]
    assert "(Lokshin, Kobelev & Mazyrin, 2019)" in text


def test_every_note_mark_has_its_note() -> None:
    text = _rewritten("gost-r-7-0-5-2008-note")
    marks = re.findall(r"\[\^(\d+)\](?!:)", text)
    assert marks == re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE) == [str(n) for n in range(1, len(marks) + 1)]
