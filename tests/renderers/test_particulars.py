"""What single kinds of works need before a style by GOST can print them."""

from typing import Any

import pytest

from renderers.items import item
from ssylka import parse
from ssylka.renderers import render

CASES = [
    ("a number that the title of a standard begins with is not printed twice",
     {"type": "standard", "number": "ГОСТ Р 7.0.4–2006", "title": "ГОСТ Р 7.0.4-2006. Издания", "issued": "2006",
      "publisher-place": "М."}, "ГОСТ Р 7.0.4-2006. Издания. М., 2006."),
    ("a set of volumes that the title names is not named twice",
     {"type": "book", "author": "Толстой, Л. Н.", "title": "Собр. соч. : в 22 т.", "number-of-volumes": "22", "volume": "5",
      "publisher-place": "М.", "issued": "1980"}, "Толстой Л. Н. Собр. соч. : в 22 т. М., 1980. Т. 5."),
    ("a patent gets its country from where the parser keeps it",
     {"type": "patent", "title": "Устройство", "number": "2187888", "issued": "2002-08-20", "genre": "пат.",
      "jurisdiction": "РФ"}, "Устройство : пат. 2187888 Рос. Федерация ; опубл. 20.08.2002."),
    ("a patent as our parser reads it", {"type": "patent", "title": "Устройство", "number": "2187888", "issued": "2002-08-20",
      "jurisdiction": "РФ", "submitted": "2000-12-18",
      "custom": {"application-number": "2000131736/09", "bulletin": "23"}},
     "Устройство : пат. 2187888 Рос. Федерация. № 2000131736/09 ; заявл. 18.12.2000 ; опубл. 20.08.2002, Бюл. № 23."),
    ("a certificate of authorship is no patent",
     {"type": "patent", "title": "Захват", "number": "1007970", "jurisdiction": "СССР", "genre": "а. с.", "issued": "1983-03-30"},
     "Захват : а. с. 1007970 СССР ; опубл. 30.03.1983."),
    ("a patent of another country keeps it",
     {"type": "patent", "title": "Device", "number": "9367592", "jurisdiction": "U.S.", "issued": "2016"},
     "Device : patent 9367592 U.S. ; publ. 2016."),
    ("the number of an application from other programs",
     {"type": "patent", "title": "Устройство", "number": "2187888", "jurisdiction": "РФ", "call-number": "№ 2000131736/09"},
     "Устройство : пат. 2187888 Рос. Федерация. № 2000131736/09."),
    ("a report whose number has a word of its own", {"type": "report", "title": "Growth", "number": "WP/20/5",
     "publisher": "IMF", "publisher-place": "Washington", "issued": "2020"}, "Growth : WP/20/5. Washington : IMF, 2020."),
    ("a report with a number alone", {"type": "report", "title": "Отчёт", "number": "5", "publisher-place": "М.",
     "issued": "2020"}, "Отчёт : № 5. М., 2020."),
    ("an event of a printed paper is not printed",
     {"type": "paper-conference", "author": "Иванов, И. И.", "title": "Доклад", "container-title": "Материалы",
      "event-title": "Конференция", "publisher-place": "М.", "issued": "2020", "page": "5"},
     "Иванов И. И. Доклад // Материалы. М., 2020. С. 5."),
    ("the event of a talk from older programs",
     {"type": "speech", "author": "Иванов, И. И.", "title": "Доклад", "event": "Конференция", "event-place": "Москва",
      "issued": "2020-05-04"}, "Иванов И. И. Доклад // Конференция, Москва, 04.05.2020."),
    ("a printed article without a year", {"type": "article-journal", "author": "Иванов, И. И.", "title": "О праве",
     "container-title": "Полис", "issue": "2", "page": "5–15"}, "Иванов И. И. О праве // Полис. [б. г.]. № 2. С. 5–15."),
    ("an article of the network without a year", {"type": "article-journal", "author": "Иванов, И. И.", "title": "О праве",
     "container-title": "Полис", "URL": "https://a.b"}, "Иванов И. И. О праве // Полис. URL: https://a.b."),
    ("two directors", {"type": "motion_picture", "title": "Фильм", "director": "Иванов, И.; Петров, П.", "issued": "2002"},
     "Фильм / реж. И. Иванов, П. Петров. 2002."),
    ("who asked in an interview", {"type": "interview", "author": "Иванов, И.", "interviewer": "Петрова, Анна",
     "title": "О жизни", "container-title": "Газета", "issued": "2002", "publisher-place": "М."},
     "Иванов И. О жизни / интервьюер А. Петрова // Газета. М., 2002."),
    ("a German film", {"type": "motion_picture", "title": "Der Himmel über Berlin", "director": "Wenders, W.",
     "issued": "1987", "language": "de"}, "Der Himmel über Berlin / Regie: W. Wenders. 1987."),
    ("a treaty whose title has its date", {"type": "treaty", "title": "Конвенция от 4 ноября 1950 г.", "issued": "1950-11-04",
     "container-title": "СЗ РФ", "issue": "2", "section": "163", "custom": {"publication-year": 2001}},
     "Конвенция от 4 ноября 1950 г. // СЗ РФ. 2001. № 2. Ст. 163."),
    ("a treaty without a gazette", {"type": "treaty", "title": "Договор о дружбе", "issued": "1976-02-24",
     "container-title": "Собрание договоров"}, "Договор о дружбе // Собрание договоров. 24.02.1976."),
    ("a treaty in English", {"type": "treaty", "title": "Treaty of Amity", "issued": "1976-02-24", "volume": "1025",
     "page": "316", "container-title": "UNTS", "custom": {"publication-year": 1985}},
     "Treaty of Amity of February 24, 1976 // UNTS. 1985. Vol. 1025. P. 316."),
]  # fmt: skip


def test_a_patent_comes_back_with_its_application_and_bulletin() -> None:
    text = (
        "Приемопередающее устройство : пат. 2187888 Рос. Федерация. № 2000131736/09 ; заявл. 18.12.00 ; "
        "опубл. 20.08.02, Бюл. № 23 (II ч.)."
    )
    assert render(parse(text), "gost-r-7-0-5-2008").entries[0].text == (
        "Приемопередающее устройство : пат. 2187888 Рос. Федерация. № 2000131736/09 ; заявл. 18.12.2000 ; "
        "опубл. 20.08.2002, Бюл. № 23 (II ч.)."
    )


@pytest.mark.parametrize(("fields", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_work_of_its_kind_is_described_as_it_needs(fields: dict[str, Any], expected: str) -> None:
    assert render([item(fields)], "gost-r-7-0-5-2008").entries[0].text == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("gost-r-7-0-100-2018", ("Орлова, Н. В. Память : специальность 19.00.01 «Общая психология» : автореф. дис. … д-ра психол. наук : "
         "19.00.01 / Н. В. Орлова. – Москва, 2017. – Текст : непосредственный.")),
        ("gost-7-1-2003", ("Орлова, Н. В. Память [Текст] : специальность 19.00.01 «Общая психология» : автореф. дис. … д-ра психол. наук : "
         "19.00.01 / Н. В. Орлова. – М., 2017.")),
        ("gost-r-7-0-5-2008", "Орлова Н. В. Память : автореф. дис. … д-ра психол. наук : 19.00.01. М., 2017."),
        ("rudn-ru", "Орлова Н. В. Память: автореф. дис. … д-ра психол. наук: 19.00.01. М., 2017."),
    ],
)  # fmt: skip
def test_the_specialty_of_a_thesis_stands_in_a_description(style: str, expected: str) -> None:
    genre = "автореф. дис. ... д-ра психол. наук: 19.00.01"
    work = item({"type": "thesis", "author": "Орлова, Н. В.", "title": "Память", "genre": genre, "publisher-place": "М.",
                 "issued": "2017", "custom": {"specialty": "специальность 19.00.01 «Общая психология»"}})  # fmt: skip
    assert render([work], style).entries[0].text == expected
