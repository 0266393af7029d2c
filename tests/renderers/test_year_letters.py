"""The letters that tell works of one author and one year apart: Cyrillic for Russian works of a Russian list."""

import pytest

from renderers.items import item
from ssylka.model import Item
from ssylka.renderers import ENGINES, render
from ssylka.renderers.citing import RUSSIAN_LETTERS, year_letters
from ssylka.renderers.interface import Cite
from ssylka.renderers.plan import Plan


def _works() -> list[Item]:
    fields = {"type": "book", "publisher-place": "М.", "issued": "2020"}
    return [
        item({**fields, "author": "Иванов, И. И.", "title": "О праве"}),
        item({**fields, "author": "Иванов, И. И.", "title": "О суде"}),
        item({**fields, "author": "Smith, J.", "title": "On courts", "publisher-place": "London"}),
        item({**fields, "author": "Smith, J.", "title": "On law", "publisher-place": "London"}),
    ]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("rudn-ru", "Иванов И. И. О праве. М., 2020а.|Иванов И. И. О суде. М., 2020б."),
        ("gost-r-7-0-5-2008", "Иванов И. И. О праве. М., 2020а.|Иванов И. И. О суде. М., 2020б."),
    ],
)
def test_a_russian_list_tells_russian_works_apart_by_cyrillic_letters(style: str, expected: str, engine: str) -> None:
    texts = [entry.text for entry in render(_works(), style, engine=engine).entries]
    assert "|".join(texts[:2]) == expected
    assert texts[2].endswith("London, 2020a.")
    assert texts[3].endswith("London, 2020b.")


@pytest.mark.parametrize("engine", ENGINES)
def test_an_english_list_has_latin_letters_for_all(engine: str) -> None:
    texts = [entry.text for entry in render(_works(), "rudn", engine=engine).entries]
    assert [text for text in texts if "(2020a)" in text or "(2020b)" in text] == texts


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("rudn-ru", ["(Иванов, 2020а, с. 5)", "(Иванов, 2020б; Smith, 2020a)"]),
        ("gost-r-7-0-5-2008", ["[Иванов, 2020а, с. 5]", "[Иванов, 2020б; Smith, 2020a]"]),
        ("gost-r-7-0-100-2018", ["[Иванов, 2020а, с. 5]", "[Иванов, 2020б; Smith, 2020a]"]),
    ],
)
def test_the_citations_have_the_letters_of_the_list(style: str, expected: list[str], engine: str) -> None:
    plan = Plan(style, engine=ENGINES[engine])
    cited = plan.citations(_works(), ((Cite(0, "5", "page"),), (Cite(1), Cite(2))))
    assert ["".join(run.text for run in runs) for runs in cited] == expected


@pytest.mark.parametrize("engine", ENGINES)
def test_a_citation_behind_the_name_of_the_author_keeps_the_letter(engine: str) -> None:
    plan = Plan("rudn-ru", engine=ENGINES[engine])
    cited = plan.citations(_works(), ((Cite(1, without_author=True),),))
    assert "".join(run.text for run in cited[0]) == "(2020б)"


def test_the_letters_go_on_after_the_last_one() -> None:
    assert [year_letters(count, russian=True) for count in (0, 1, 24, 25, 26)] == ["а", "б", "я", "аа", "аб"]
    assert not set("ёзйочъыь") & set(RUSSIAN_LETTERS)


def test_a_letter_that_the_work_brings_along_stays() -> None:
    works = [work.model_copy(update={"year_suffix": letter}) for work, letter in zip(_works(), "бвxy", strict=True)]
    texts = [entry.text for entry in render(works, "rudn-ru").entries]
    assert texts[:2] == ["Иванов И. И. О праве. М., 2020б.", "Иванов И. И. О суде. М., 2020в."]
