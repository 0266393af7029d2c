"""References of natural sciences, medicine and engineering: what their lists write otherwise than the standards, and what it means."""

from typing import Any

import pytest

from ssylka.extract import cite
from ssylka.parsers import parse


def person(family: str, given: str) -> dict[str, str]:
    return {"family": family, "given": given}


def year(number: int) -> dict[str, Any]:
    return {"date-parts": [[number]]}


BOOK = {"type": "book", "author": [person("Петров", "П. П.")], "title": "Технология бетона", "issued": year(1984)}
PRINTED = BOOK | {"publisher-place": "М.", "publisher": "Стройиздат", "number-of-pages": "280"}
ARTICLE = {
    "type": "article-journal",
    "author": [person("Петров", "П. П.")],
    "title": "Технология бетона",
    "container-title": "Бетон",
    "issued": year(2014),
    "page": "89–97",
}

FORMS: dict[str, tuple[str, dict[str, Any]]] = {
    "a comma where the area of the imprint should begin": (
        "Петров П.П. Технология бетона, М.: Стройиздат, 1984. 280 с.",
        PRINTED,
    ),
    "a place and a publisher between commas": ("Петров П.П. Технология бетона, М., Стройиздат, 1984. 280 с.", PRINTED),
    "dashes without a blank behind commas": ("Петров П.П. Технология бетона, -М.: Стройиздат, 1984, -280с.", PRINTED),
    "initials are no place": (
        "I. I. Petrov, M. S. Kozlov, The early universe, Wiley Publishing Company (1990).",
        {"title": "The early universe", "issued": year(1990)},
    ),
    "two places with a dash between them": (
        "Петров П.П. Технология бетона. Т. 3. М.-Л., 1945. С. 77.",
        {"publisher-place": "М.-Л.", "volume": "3", "issued": year(1945)},
    ),
    "dashes without blanks between the numbers of a journal": (
        "Петров П.П. Технология бетона //Бетон.-2014.-№2.-С.89–97.",
        ARTICLE | {"issue": "2"},
    ),
    "a year that nothing divides from the journal": (
        "Петров П.П. Технология бетона. //Бетон 2014г. №2. стр. 89–97.",
        ARTICLE | {"issue": "2"},
    ),
    "a year in brackets behind the number": (
        "Петров П.П. Технология бетона // Бетон. Т. 9, № 5 (2014), с. 89–97.",
        ARTICLE | {"volume": "9", "issue": "5"},
    ),
    "volume, number and pages behind semicolons": (
        "Петров П.П. Технология бетона. Бетон. 2014; 22; 2: 89–97.",
        ARTICLE | {"volume": "22", "issue": "2"},
    ),
    "the number of an article that no label announces": (
        "Petrov P.P. Concrete technology // Cem. Concr. Res. 2020. V. 175. 105568.",
        {"volume": "175", "page": "105568", "issued": year(2020)},
    ),
    "parts between commas, the journal last": (
        "Petrov, P.P. and Kozlov, I.I., Concrete technology, Vestnik MGSU, 2014, no. 1 (35), pp. 89–97.",
        {
            "author": [person("Petrov", "P. P."), person("Kozlov", "I. I.")],
            "title": "Concrete technology",
            "container-title": "Vestnik MGSU",
            "issue": "1 (35)",
            "page": "89–97",
        },
    ),
    "a place between commas is no journal": (
        "Petrov, P.P., Concrete, Tekhnologiya betona (Concrete Technology), Moscow, 1977, vol. 2, pp. 84–209.",
        {"issued": year(1977)},
    ),
    "a thesis as it is cited in translation": (
        "Petrov, P.P., Concrete technology, Extended Abstract of Cand. Sci. (Eng.) Dissertation, Perm, 2009.",
        {
            "type": "thesis",
            "title": "Concrete technology",
            "genre": "Extended Abstract of Cand. Sci. (Eng.) Dissertation",
            "publisher-place": "Perm",
        },
    ),
    "a translated title with a comma before the book": (
        (
            "Petrov P. P. Tekhnologiya betona [Concrete technology], Materialy nauchnoi konferentsii [Proceedings of the "
            "scientific conference], Moscow: Nauka, 2017, pp. 67–74."
        ),
        {
            "type": "paper-conference",
            "title": "Tekhnologiya betona",
            "container-title": "Materialy nauchnoi konferentsii",
            "publisher": "Nauka",
            "page": "67–74",
        },
    ),
    "a journal in transliteration that has a full stop": (
        "Petrov P.P. (2000). On the technology of concrete. Mineral’nye resursy Rossii. Ekonomika i upravlenie, (1), pp. 14–18. (In Russ.)",
        {
            "title": "On the technology of concrete",
            "container-title": "Mineral’nye resursy Rossii. Ekonomika i upravlenie",
        },
    ),
    "an author-date book whose extent is a bare number": (
        "Petrov PP (2002) Concrete technology. Vladivostok, Dalnauka, 298 (in Russian)",
        {"type": "book", "publisher-place": "Vladivostok", "publisher": "Dalnauka", "number-of-pages": "298"},
    ),
    "a quoted title, a journal and a number in brackets": (
        "Петров, П. П. і Козлов, І. І. (2019) «Технологія бетону», Будівельні конструкції. Теорія і практика, (5), с. 15–23.",
        {"title": "Технологія бетону", "container-title": "Будівельні конструкції. Теорія і практика", "issue": "5"},
    ),
    "a collection as the library of the index words it": (
        "Петров П.П. Технология бетона. В сборнике: Вопросы строительства. Сборник статей. Под ред. И.И. Козлова. Пенза, 2014. С. 89-97.",
        {
            "type": "chapter",
            "title": "Технология бетона",
            "container-title": "Вопросы строительства. Сборник статей",
            "editor": [person("Козлов", "И. И.")],
            "publisher-place": "Пенза",
        },
    ),
    "a patent with its day before the title and its inventors behind it": (
        "Патент RU 2345678 C1, 27.01.2009. Бетонная смесь. Петров П.П., Козлов И.И. Заявка № 2007123456 от 20.06.2007.",
        {
            "type": "patent",
            "title": "Бетонная смесь",
            "author": [person("Петров", "П. П."), person("Козлов", "И. И.")],
            "issued": {"date-parts": [[2009, 1, 27]]},
            "submitted": {"date-parts": [[2007, 6, 20]]},
        },
    ),
    "a program that was registered": (
        "Свидетельство о государственной регистрации программы для ЭВМ № 2016613456. Расчет бетона / П. П. Петров. Зарегистрировано 28.03.2016.",
        {"type": "software", "title": "Расчет бетона", "issued": {"date-parts": [[2016, 3, 28]]}},
    ),
    "a body that signs guidelines": (
        "Concrete Guidelines Committee. 2007 guidelines for the management of concrete. J. Concrete 2007; 25: 1105–87.",
        {
            "author": [{"literal": "Concrete Guidelines Committee"}],
            "title": "2007 guidelines for the management of concrete",
            "container-title": "J. Concrete",
        },
    ),
    "the same entry in Russian in round brackets": (
        "Petrov P. Concrete technology. Doctor 2009; 12: 39–42. Russian (Petrov P. Tekhnologiya betona. Vrach 2009; 12: 39–42).",
        {"language": "ru", "title": "Concrete technology", "container-title": "Doctor", "page": "39–42"},
    ),
    "no blank before the colon behind a medium in brackets": (
        "Петров П. П. Технология бетона [Текст]: учебник / П. П. Петров. – М.: Недра, 1987. – 308 с.",
        {"title": "Технология бетона: учебник"},
    ),
    "a body of Russia is no person": (
        "СНиП 23-02-2003 Тепловая защита зданий / Госстрой России. – М.: ФГУП ЦПП, 2004. – 26 с.",
        {"type": "standard", "author": [{"literal": "Госстрой России"}]},
    ),
    "names with tight initials and no stop, which stand again behind the slash": (
        "Petrov PP Metal-bearing coals of the basin / PP Petrov, II Kozlov // Bulletin of the University. - 2018. - T. 329, No. 8. - S. 132-144.",
        {
            "author": [person("Petrov", "P. P."), person("Kozlov", "I. I.")],
            "title": "Metal-bearing coals of the basin",
            "page": "132-144",
        },
    ),
}


@pytest.mark.parametrize(("text", "expected"), FORMS.values(), ids=FORMS.keys())
def test_form(text: str, expected: dict[str, Any]) -> None:
    (citation,) = cite(text)
    item = parse(citation).to_csl()
    assert {name: item.get(name) for name in expected} == expected
