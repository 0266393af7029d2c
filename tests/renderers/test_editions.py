"""Editions: a number for which the style has the words, or the statement of the source."""

import pytest

from renderers.items import item
from ssylka.renderers import ENGINES, render
from ssylka.renderers.editions import edition_number, read_edition
from ssylka.renderers.twins import twin


@pytest.mark.parametrize(
    ("edition", "number", "words"),
    [
        ("2", "2", None),
        ("2-е изд.", "2", None),
        ("2nd ed.", "2", None),
        ("3. Aufl.", "3", None),
        ("Изд. 2-е", "2", None),
        ("3-е изд., испр. и доп.", None, "3-е изд., испр. и доп."),
        ("2-е, стер.", None, "2-е изд., стер."),
        ("2nd ed., rev.", None, "2nd ed., rev."),
        ("Summer 2019 ed.", "Summer 2019 ed.", None),
        ("Изд. стер.", "Изд. стер.", None),
        ("2019", None, None),
        ("", "", None),
    ],
)
def test_an_edition_is_a_number_or_a_statement(edition: str, number: str | None, words: str | None) -> None:
    data = {"edition": edition, "dimensions": "24 cm"}
    read_edition(data)
    assert data.get("dimensions") == words
    if number is not None:
        assert data["edition"] == number


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("gost-r-7-0-5-2008", "Иванов И. И. Право. 3-е изд., испр. и доп. М., 2016."),
        ("rudn-ru", "Иванов И. И. Право. 3-е изд., испр. и доп. М., 2016."),
        ("apa", "Иванов, И. И. (2016). Право (3-е изд., испр. и доп.)."),
    ],
)
def test_a_statement_of_edition_stands_as_the_source_has_it(style: str, expected: str, engine: str) -> None:
    work = item({"type": "book", "author": "Иванов, И. И.", "title": "Право", "edition": "3-е изд., испр. и доп.",
                 "publisher-place": "М.", "issued": "2016"})  # fmt: skip
    assert render([work], style, engine=engine).entries[0].text == expected


def test_the_english_twin_has_the_number() -> None:
    work = item({"type": "book", "author": "Иванов, И. И.", "title": "Право", "edition": "3-е изд., испр. и доп."})
    assert twin(work).edition == "3"
    assert edition_number("Изд. 2-е, стер.") == "2"
    assert edition_number("Репринт") is None
