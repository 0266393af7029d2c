"""References that stand whole in the text, in round brackets (GOST R 7.0.5-2008, clause 5)."""

import tomllib
from pathlib import Path

import pytest

from renderers.items import item
from ssylka.renderers import ENGINES
from ssylka.renderers.interface import Cite
from ssylka.renderers.plan import Plan

_WORKS = tomllib.loads((Path(__file__).parent.parent / "styles" / "works.toml").read_text(encoding="utf-8"))

ONE = [
    ("книга", "(Тарасова В. И. Политическая история Латинской Америки : учеб. для вузов. 2-е изд. М. : Проспект, 2006. 320 с.)"),
    ("статья-номер", "(Адорно Т. В. К логике социальных наук // Вопр. философии. 1992. № 10. С. 76–86)"),
    ("диссертация", "(Фенухин В. И. Этнополитические конфликты в современной России : дис. … канд. полит. наук. М., 2002. 180 с.)"),
    ("газета", "(Савельев М. Смотр народных талантов // Лукояновская правда. 1964. 3 дек.)"),
    ("книга-четырёх", "(История Российской книжной палаты, 1917–1935 / Р. А. Айгистов [и др.]. М. : Рос. кн. палата, 2006. 447 с.)"),
    ("глава", ("(Ирихин Ю. В. Сколько граней у реальности? // Новые идеи в философии природы / под ред. Ю. И. Мирошникова. "
     "Екатеринбург : УрО РАН, 2004. С. 110–116)")),
    ("book", "(Strangio S. Hun Sen's Cambodia. New Haven, CT : Yale University Press, 2014)"),
]  # fmt: skip


def _cited(works: list[str], cites: tuple[Cite, ...], engine: str) -> str:
    plan = Plan("gost-r-7-0-5-2008-in-text", engine=ENGINES[engine])
    return "".join(run.text for run in plan.citations([item(_WORKS[work]) for work in works], (cites,))[0])


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("work", "expected"), ONE, ids=[case[0] for case in ONE])
def test_a_work_stands_whole_in_brackets(work: str, expected: str, engine: str) -> None:
    assert _cited([work], (Cite(0),), engine) == expected


@pytest.mark.parametrize("engine", ENGINES)
def test_a_cited_page_replaces_the_number_of_pages_and_works_are_joined_by_a_semicolon(engine: str) -> None:
    assert _cited(["книга", "статья-номер"], (Cite(0, "305-412", "page"), Cite(1)), engine) == (
        "(Тарасова В. И. Политическая история Латинской Америки : учеб. для вузов. 2-е изд. М. : Проспект, 2006. С. 305–412 ; "
        "Адорно Т. В. К логике социальных наук // Вопр. философии. 1992. № 10. С. 76–86)"
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_a_repeated_reference_is_short(engine: str) -> None:
    plan = Plan("gost-r-7-0-5-2008-in-text", engine=ENGINES[engine])
    works = [item(_WORKS[work]) for work in ("книга-трёх", "статья-номер", "книга-четырёх", "book")]
    page = "page"
    clusters = (
        (Cite(0),), (Cite(0, "5", page),), (Cite(1),), (Cite(0, "7", page),), (Cite(2),), (Cite(1),), (Cite(2, "9", page),),
        (Cite(3),), (Cite(3, "10", page),),
    )  # fmt: skip
    cited = ["".join(run.text for run in runs) for runs in plan.citations(works, clusters)]
    assert cited[0].startswith(
        "(Локшин Г. М., Кобелев Е. В., Мазырин В. М. Сообщество АСЕАН в современном мире. М. : Форум"
    )
    assert cited[1] == "(Там же. С. 5)"
    assert cited[3] == "(Локшин Г. М., Кобелев Е. В., Мазырин В. М. Сообщество АСЕАН в современном мире. С. 7)"
    assert cited[5] == "(Адорно Т. В. К логике социальных наук)"
    assert cited[6] == "(История Российской книжной палаты, 1917–1935. С. 9)"
    assert cited[8] == "(Ibid. P. 10)"


def test_two_works_in_one_bracket_and_one_of_them_again() -> None:
    plan = Plan("gost-r-7-0-5-2008-in-text", engine=ENGINES["ssylka"])
    works = [item(_WORKS[work]) for work in ("статья-номер", "book")]
    cited = plan.citations(works, ((Cite(0), Cite(1)), (Cite(0),)))
    first, again = ("".join(run.text for run in runs) for runs in cited)
    assert first.endswith("С. 76–86 ; Strangio S. Hun Sen's Cambodia. New Haven, CT : Yale University Press, 2014)")
    assert again == "(Адорно Т. В. К логике социальных наук)"
