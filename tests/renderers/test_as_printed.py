"""Strings as people print them, read and rendered again in the style they follow: what must come back."""

import pytest

import ssylka
from ssylka.readers import read

_SAME = (
    (
        "a law of a ministry keeps the body that issued it",
        "Приказ Министерства здравоохранения РФ от 21.03.2003 № 109 «О совершенствовании мероприятий» // Рос. газ. 2003.",
        "rudn-ru",
    ),
    (
        "a decree of the president",
        "Указ Президента РФ от 07.05.2018 № 204 «О целях развития» // СПС «КонсультантПлюс».",
        "rudn-ru",
    ),
    (
        "a law as amended, its gazette with the part of the issue",
        (
            "Федеральный закон от 29.12.2012 № 273-ФЗ (ред. от 04.08.2023) «Об образовании» // Собрание законодательства РФ. "
            "2012. № 53 (ч. 1). Ст. 7598."
        ),
        "rudn-ru",
    ),
    (
        "a judgment whose name is its title",
        (
            "Постановление Девятого арбитражного апелляционного суда от 15 мая 2018 г. № 09АП-16416/2018 по делу № А40-124668/2017 "
            "// СПС «КонсультантПлюс»."
        ),
        "gost-r-7-0-5-2008",
    ),
    (
        "a law in a newspaper of a day",
        "Федеральный закон от 06.03.2006 № 35-ФЗ «О противодействии терроризму» // Рос. газ. 2006. 10 марта.",
        "rudn-ru",
    ),
    ("the back of a leaf", "ГАНО. Ф. Р-29. Оп. 1. Д. 345. Л. 12–14 об.", "gost-r-7-0-5-2008"),
    ("a fond with a name", "АВПРИ. Ф. 151. Политархив. Оп. 482. Д. 3721. Л. 14.", "gost-r-7-0-5-2008"),
)


@pytest.mark.parametrize(("text", "style"), [case[1:] for case in _SAME], ids=[case[0] for case in _SAME])
def test_a_string_comes_back_as_it_was_printed(text: str, style: str) -> None:
    assert ssylka.render(ssylka.parse(text), style=style).entries[0].text == text


_CHANGED: tuple[tuple[str, str, str, str], ...] = (
    (
        "the kind of a law begins small behind the title",
        "Приказ Министерства здравоохранения РФ от 21 марта 2003 г. № 109 «О мероприятиях» // Рос. газ. 2003.",
        "gost-r-7-0-5-2008",
        "О мероприятиях : приказ Министерства здравоохранения РФ от 21 марта 2003 г. № 109 // Рос. газ. 2003.",
    ),
    (
        "a standard does not take the day of its coming into force for that of its printing",
        "ГОСТ 7.32-2017. Отчет. Структура. — Введ. 2018-07-01. — М.: Стандартинформ, 2017. — 27 с.",
        "gost-r-7-0-5-2008",
        "ГОСТ 7.32-2017. Отчет. Структура. М. : Стандартинформ, 2017. 27 с.",
    ),
)


_IEEE_BOOK = (
    "I. Goodfellow, Y. Bengio, and A. Courville, Deep Learning. Cambridge, MA, USA: MIT Press, 2016. [Online]. "
    "Available: http://www.deeplearningbook.org"
)
_PREPRINT = "T. N. Kipf and M. Welling, “Semi-supervised classification,” arXiv preprint arXiv:1609.02907, 2016."
_CHANGED += (
    (
        "names before the title of a book in the manner of IEEE",
        _IEEE_BOOK,
        "apa",
        "Goodfellow, I., Bengio, Y., & Courville, A. (2016). Deep learning. MIT Press. http://www.deeplearningbook.org",
    ),
    (
        "a court case",
        "Brown v. Board of Education, 347 U.S. 483 (1954). https://www.oyez.org/cases/1940-1955/347us483",
        "apa",
        "Brown v. Board of Education, 347 U.S. 483 (1954). https://www.oyez.org/cases/1940-1955/347us483",
    ),
    (
        "a court of appeals",
        "Daubert v. Merrell Dow Pharmaceuticals, Inc., 951 F.2d 1128 (9th Cir. 1991).",
        "apa",
        "Daubert v. Merrell Dow Pharmaceuticals, Inc., 951 F.2d 1128 (9th Cir. 1991).",
    ),
    (
        "a body whose name has an and, the extent of a book",
        (
            "US Department of Health and Human Services. Physical activity guidelines for Americans. 2nd ed. "
            "Washington (DC): HHS; 2018. 118 p."
        ),
        "gost-r-7-0-5-2008",
        (
            "US Department of Health and Human Services. Physical activity guidelines for Americans. 2nd ed. "
            "Washington (DC) : HHS, 2018. 118 p."
        ),
    ),
    (
        "the designation of an international standard",
        "ISO/IEC 27001:2013. Information technology — Security techniques. Geneva: ISO, 2013.",
        "gost-r-7-0-5-2008",
        "ISO/IEC 27001:2013. Information technology — Security techniques. Geneva : ISO, 2013.",
    ),
    (
        "the places of a book end at the colon",
        _IEEE_BOOK,
        "gost-r-7-0-5-2008",
        (
            "Goodfellow I., Bengio Y., Courville A. Deep Learning. Cambridge, MA, USA : MIT Press, 2016. "
            "URL: http://www.deeplearningbook.org."
        ),
    ),
    (
        "a preprint stands at its repository",
        _PREPRINT,
        "apa",
        (
            "Kipf, T. N., & Welling, M. (2016). Semi-supervised classification (arXiv:1609.02907). arXiv. "
            "https://arxiv.org/abs/1609.02907"
        ),
    ),
    (
        "the number of a preprint is no article number",
        _PREPRINT,
        "rudn",
        (
            "Kipf, T. N., & Welling, M. (2016). Semi-supervised classification (arXiv:1609.02907). arXiv. "
            "Retrieved from https://arxiv.org/abs/1609.02907"
        ),
    ),
    (
        "a German edition keeps its words",
        "Jochum, Uwe: Kleine Bibliotheksgeschichte. 3., verb. und erw. Aufl. Stuttgart: Reclam 2007.",
        "apa",
        "Jochum, U. (2007). Kleine Bibliotheksgeschichte (3., verb. und erw. Aufl.). Reclam.",
    ),
    (
        "an edition that is a number is written as the style has it",
        "Quataert, Donald. The Ottoman Empire, 1700–1922. 2nd ed. Cambridge: Cambridge University Press, 2005.",
        "apa",
        "Quataert, D. (2005). The Ottoman Empire, 1700–1922 (2nd ed.). Cambridge University Press.",
    ),
)


@pytest.mark.parametrize(
    ("text", "style", "expected"), [case[1:] for case in _CHANGED], ids=[case[0] for case in _CHANGED]
)
def test_a_string_comes_out_in_another_style(text: str, style: str, expected: str) -> None:
    assert ssylka.render(ssylka.parse(text), style=style).entries[0].text == expected


def test_a_list_of_the_works_of_notes_has_each_work_once() -> None:
    article = (
        "# О праве\n\nТак пишут[^1]. И так[^2]. И ещё[^3]. И снова[^4].\n\n"
        "[^1]: Иванов И. И. Право и море // Закон. 2017. № 8. С. 136–153.\n"
        "[^2]: Там же. С. 140.\n"
        "[^3]: Петров П. П. Суд. М.: Наука, 2005. 240 с.\n"
        "[^4]: Иванов И. И. Право и море // Закон. 2017. № 8. С. 136–153; Петров П. П. Указ. соч. С. 7.\n"
    )
    references = ssylka.parse(read(article.encode(), name="a.md"))
    assert len(references) == 5
    assert [entry.text for entry in ssylka.render(references, style="gost-r-7-0-5-2008").entries] == [
        "Иванов И. И. Право и море // Закон. 2017. № 8. С. 136–153.",
        "Петров П. П. Суд. М. : Наука, 2005. 240 с.",
    ]
    notes = [entry.text for entry in ssylka.render(references, style="rudn-note-ru").entries]
    assert notes[1] == "Иванов И. И. Право и море // Закон. 2017. № 8. С. 140."


@pytest.mark.parametrize(
    "style", ["apa", "gost-r-7-0-5-2008", "gost-r-7-0-100-2018", "rudn", "vancouver", "ieee", "ama", "chicago"]
)
def test_a_doi_is_a_link_however_the_style_announces_it(style: str) -> None:
    (reference,) = ssylka.parse(
        "Radaev V. (2002) Concept of Capital. Economic Sociology, 3(4), 20–32. doi:10.1000/a.b(1)"
    )
    text = ssylka.render([reference], style=style, format="html").text
    assert '<a href="https://doi.org/10.1000/a.b(1)">' in text
