"""The Latin twins of Russian works."""

from typing import Any

import pytest

from renderers.items import item
from ssylka.errors import ConfigError
from ssylka.renderers import render, twin
from ssylka.renderers.romanize import romanize


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        ("bsi", "Yuliya Shchukina, Kharkov, Cekh, Vestnik Moskovskogo"),
        ("bgn", "Yuliya Shchukina, Khar’kov, Tsekh, Vestnik Moskovskogo"),
        ("alaloc", "Iuliia Shchukina, Khar'kov, TSekh, Vestnik Moskovskogo"),
        ("iso9", "Ûliâ Ŝukina, Harʹkov, Ceh, Vestnik Moskovskogo"),
        ("gost-7.79", "Yuliya Shhukina, Xar`kov, Cex, Vestnik Moskovskogo"),
    ],
)
def test_each_system_has_its_letters(system: str, expected: str) -> None:
    made = romanize("Юлия Щукина, Харьков, Цех, Вестник Московского", system)
    assert made.casefold() == expected.casefold()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ЮНЕСКО и ЩУКИН", "YUNESKO i SHCHUKIN"),
        ("Наука и technology № 3", "Nauka i technology No. 3"),
        ("«Форум»", "“Forum”"),
        ("", ""),
    ],
)
def test_capitals_latin_words_and_marks_come_through(text: str, expected: str) -> None:
    assert romanize(text) == expected


def test_an_unknown_system_names_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="xyz") as caught:
        romanize("а", "xyz")
    assert "bsi" in caught.value.advice


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            {"type": "article-journal", "author": "Щукин, Юрий Шамильевич", "title": "О праве", "issued": "2020",
             "container-title": "Вестник РУДН. Серия: Международные отношения", "volume": "20", "issue": "1", "page": "5-7",
             "custom": {"title-translation": "On law"}},
            "Shchukin, Yu. Sh. (2020). On law. Vestnik RUDN. International Relations, 20(1), 5–7. (In Russian).",
            id="a translated title, a journal with an English name",
        ),
        pytest.param(
            {"type": "book", "author": "Иванов, И. И.", "title": "О праве", "issued": "2020", "publisher": "Наука",
             "publisher-place": "М. ; СПб."},
            "Ivanov, I. I. (2020). O prave. Moscow ; Saint Petersburg: Nauka publ. (In Russian).",
            id="a book without a translation is transliterated",
        ),
        pytest.param(
            {"type": "thesis", "author": "Иванов, И. И.", "title": "О праве", "issued": "2020", "publisher-place": "М.",
             "genre": "дис. … канд. юрид. наук"},
            "Ivanov, I. I. (2020). O prave [PhD thesis]. Moscow. (In Russian).",
            id="a thesis",
        ),
        pytest.param(
            {"type": "legislation", "title": "Об образовании", "issued": "2012-12-29", "genre": "Федеральный закон"},
            "Ob obrazovanii [Federal law]. (2012). (In Russian).",
            id="a law",
        ),
        pytest.param(
            {"type": "patent", "author": "Иванов, И. И.", "title": "Способ", "issued": "2018", "number": "2654326",
             "jurisdiction": "Рос. Федерация", "genre": "Пат."},
            "Ivanov, I. I. (2018). Sposob (Russian Federation Patent No. 2654326). (In Russian).",
            id="a patent",
        ),
        pytest.param(
            {"type": "book", "author": "Smith, J.", "title": "On law", "issued": "2020", "publisher": "Routledge"},
            "Smith, J. (2020). On law. Routledge.",
            id="a work in Latin letters stays",
        ),
    ],
)  # fmt: skip
def test_a_russian_work_gets_its_twin_in_the_references(fields: dict[str, Any], expected: str) -> None:
    assert render([item(fields)], "rudn", transliterate="bsi").entries[0].text == expected


def test_users_add_names_of_their_own() -> None:
    work = item({"type": "article-journal", "title": "О праве", "container-title": "Право и мы"})
    assert twin(work, names={"Право и мы": "Law and Us"}).container_title == "Law and Us"


def test_the_twin_list_is_sorted_anew() -> None:
    items = [item({"id": k, "type": "book", "title": k, "author": f"{k}, А."}) for k in ("Яковлев", "Щукин", "Абаев")]
    shown = [entry.text.split(",")[0] for entry in render(items, "rudn", transliterate="bsi").entries]
    assert shown == ["Abaev", "Shchukin", "Yakovlev"]


def test_apa_keeps_the_transliterated_title_before_its_translation() -> None:
    fields = {"type": "book", "author": "Иванов, И.", "title": "О праве", "issued": "2020", "publisher": "Наука"}
    work = item({**fields, "custom": {"title-translation": "On law"}})
    text = render([work], "apa", transliterate="bgn").entries[0].text
    assert text == "Ivanov, I. (2020). O prave [On law]. Nauka."


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"type": "article-journal", "author": "Иванов, И. И.", "title": "О праве", "container-title": "Полис",
          "status": "в печати"}, "Ivanov, I. I. (in press). O prave. Polis. (In Russian)."),
        ({"type": "patent", "author": "Иванов, И. И.", "title": "Устройство", "number": "2187888", "jurisdiction": "РФ",
          "issued": "2002"}, "Ivanov, I. I. (2002). Ustrojstvo (Russian Federation Patent No. 2187888). (In Russian)."),
        ({"type": "dataset", "title": "Мониторинг", "genre": "набор данных", "issued": "2023"},
         "Monitoring [Data set]. (2023). (In Russian)."),
        ({"type": "software", "title": "Консультант", "genre": "программа для ЭВМ", "version": "8.3", "issued": "2013"},
         "Konsultant (Version 8.3) [Computer software]. (2013). (In Russian)."),
        ({"type": "map", "title": "Европа", "genre": "физическая карта", "issued": "2000"}, "Evropa [Map]. (2000). (In Russian)."),
        ({"type": "review-book", "author": "Иванов, И. И.", "title": "Как звучит?", "reviewed-title": "О праве",
          "reviewed-author": "Петров, П. П.", "container-title": "Полис", "issue": "3 (ч. 1)", "page": "5", "issued": "2020"},
         "Ivanov, I. I. (2020). Kak zvuchit? [Review of the book O prave, by P. P. Petrov]. Polis, (3, pt. 1), 5. (In Russian)."),
        ({"type": "article", "author": "Иванов, И. И.", "title": "О числах", "genre": "препринт", "issued": "2020"},
         "Ivanov, I. I. (2020). O chislakh [Preprint]. (In Russian)."),
        ({"type": "legislation", "title": "О данных", "genre": "федер. закон", "container-title": "СЗ РФ", "issue": "31",
          "section": "3451", "issued": "2006"}, "O dannykh [Federal law]. (2006). SZ RF, (31), Art. 3451. (In Russian)."),
    ],
)  # fmt: skip
def test_words_of_the_description_are_english_in_the_twin(fields: dict[str, Any], expected: str) -> None:
    assert render([item(fields)], "rudn", transliterate="bsi").entries[0].text == expected
