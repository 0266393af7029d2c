"""Text case (CSL 1.0.2, "Text-case"), and its limits: markup, protected words, other languages than English."""

import pytest

from csl.tools import one
from ssylka.csl.text_case import CASES, cases

TABLE = [
    ("title", "the quick brown fox", "The Quick Brown Fox"),
    ("title", "a tale of two cities", "A Tale of Two Cities"),
    ("title", "life: a user's manual", "Life: A User's Manual"),
    ("title", "what is it for", "What Is It For"),
    ("title", "on-line learning", "On-Line Learning"),
    ("title", "the iPhone and NASA", "The iPhone and NASA"),
    ("title", 'history of the word <span class="nocase">smart</span>', 'History of the Word <span class="nocase">smart</span>'),
    ("title", "the l'homme problem", "The l'homme Problem"),
    ("sentence", "the quick brown fox", "The quick brown fox"),
    ("capitalize-first", "the quick fox", "The quick fox"),
    ("capitalize-first", "iPhone sales", "iPhone sales"),
    ("capitalize-all", "the quick fox", "The Quick Fox"),
    ("capitalize-all", "don't stop o'neill's fox", "Don't Stop O'neill's Fox"),
    ("sentence", '<span class="nocase">mcDonald</span> Was Here', '<span class="nocase">mcDonald</span> was here'),
    ("sentence", "THE Quick Fox", "THE quick fox"),
    ("lowercase", "The <i>Quick</i> Fox", "the <i>quick</i> fox"),
    ("uppercase", 'the <span class="nocase">quick</span> fox', 'THE <span class="nocase">quick</span> FOX'),
    ("uppercase", "война и мир", "ВОЙНА И МИР"),
]  # fmt: skip


@pytest.mark.parametrize(("case", "text", "wanted"), TABLE, ids=[f"{case}: {text}" for case, text, _ in TABLE])
def test_text_cases(case: str, text: str, wanted: str) -> None:
    assert CASES[case](text) == wanted


def test_turkish_has_an_i_with_and_one_without_a_dot() -> None:
    assert cases("tr-TR")["uppercase"]("<i>izmir</i> ve Yıldız") == "<i>İZMİR</i> VE YILDIZ"
    assert cases("az")["lowercase"]("IŞIK İL") == "ışık il"
    layout = '<text variable="title" text-case="uppercase"/>'
    assert one(layout, {"title": "izmir"}, locale="tr-TR") == "İZMİR"
    assert one(layout, {"title": "izmir"}) == "IZMIR"


LANGUAGES = [("en", "en-US", "War and Peace"), ("", "en-US", "War and Peace"), ("ru", "en-US", "war and peace"),
             ("", "de-DE", "war and peace"), ("en-GB", "de-DE", "War and Peace")]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "locale", "wanted"), LANGUAGES, ids=[f"{a or 'none'} in {b}" for a, b, _ in LANGUAGES]
)
def test_title_case_is_for_english_only(language: str, locale: str, wanted: str) -> None:
    item = {"title": "war and peace", "language": language}
    assert one('<text variable="title" text-case="title"/>', item, locale=locale) == wanted
