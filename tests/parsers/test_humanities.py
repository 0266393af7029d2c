"""Russian references of the humanities: what a note or a list writes otherwise than the standard, and what it means."""

from typing import Any

import pytest

from ssylka.extract import cite
from ssylka.model import Citation, Run, Span
from ssylka.parsers import parse


def person(family: str, given: str) -> dict[str, str]:
    return {"family": family, "given": given}


def year(number: int) -> dict[str, Any]:
    return {"date-parts": [[number]]}


FORMS: dict[str, tuple[str, dict[str, Any]]] = {
    "an editor behind a full stop, no slash": (
        "История края. Под ред. А.С. Петрова. – М., 2000.",
        {"title": "История края", "editor": [person("Петров", "А. С.")]},
    ),
    "an editor in brackets behind the title": (
        "Исследования в сети (под ред. А.Е. Петровского). М.: 2000.",
        {"title": "Исследования в сети", "editor": [person("Петровский", "А. Е.")], "publisher-place": "М.", "issued": year(2000)},
    ),
    "degrees and academies stand before an editor": (
        "Право / Отв. ред. д.ю.н., академик РАН, проф. Р.Ф.Петров. М.: Норма, 2001.",
        {"title": "Право", "editor": [person("Петров", "Р. Ф.")]},
    ),
    "the other statement of an introduction is no title": (
        "Петров Ю. М. Пушкин. Вст. статья Б. Ф. Иванова. СПб., 2003.",
        {"title": "Пушкин", "publisher-place": "СПб."},
    ),
    "a dash for a double slash, numbers behind commas": (
        "Записки графа М. Д. Петрова. — Русский архив, 1897, № 5–8, с. 46.",
        {"type": "article-journal", "title": "Записки графа М. Д. Петрова", "container-title": "Русский архив", "issue": "5–8", "page": "46"},
    ),
    "a dash before the works that an article stands in": (
        "Петров Ю. М. О письмах. – Карамзин Н. М. Письма путешественника. – Л., 1984. – С. 568.",
        {"type": "chapter", "title": "О письмах", "container-title": "Письма путешественника", "page": "568"},
    ),
    "a slash before what an article stands in": (
        "Петрова Н. Д. От редактора / Логический анализ языка. М., 1994. С. 5—7.",
        {"type": "chapter", "title": "От редактора", "container-title": "Логический анализ языка", "page": "5—7"},
    ),
    "the title of a volume behind the imprint": (
        "Петров С. Ю. Воспоминания : в 3 т. М. : Соцэкгиз, 1960. Т. 2 : 1894 – октябрь 1905. Царствование. С. 310.",
        {"title": "Воспоминания", "volume": "2", "volume-title": "1894 – октябрь 1905. Царствование", "issued": year(1960)},
    ),
    "the title of a volume that is two days": (
        "Декреты власти. М.: Госполитиздат, 1957. Т. 1: 25 октября 1917 г. – 16 марта 1918 г. 625 с.",
        {"volume": "1", "issued": year(1957), "number-of-pages": "625"},
    ),
    "a volume and its title behind the editor": (
        "Теория права / Под ред. Петрова М.Н. т. 2. Теория нормы. – М.: Зерцало, 1998.",
        {"editor": [person("Петров", "М. Н.")], "volume": "2", "volume-title": "Теория нормы"},
    ),
    "volumes are counted behind an editor": (
        "Древности : словарь / под общ. ред. Н. И. Толстого: в 5 т. М.: Наука, 1999. Т. 2. С. 84.",
        {"editor": [person("Толстой", "Н. И.")], "number-of-volumes": "5", "volume": "2"},
    ),
    "two pairs of initials: the second is of whom the title names": (
        "Петров А. М. П. А. Столыпин и крестьянство. М., 2002. С. 112–115.",
        {"author": [person("Петров", "А. М.")], "title": "П. А. Столыпин и крестьянство"},
    ),
    "a title that begins like a second author": (
        "Петрова Л. М. Драматургия Л. Андреева и символизм // Филология. 2015. № 3. С. 105–115.",
        {"author": [person("Петрова", "Л. М.")], "title": "Драматургия Л. Андреева и символизм"},
    ),
    "an author whom the work does not name": (
        "[Петров Н. М.] Сибирь перед судом // Томские губернские ведомости. 1865. № 9.",
        {"author": [person("Петров", "Н. М.")], "title": "Сибирь перед судом"},
    ),
    "the rank of a priest is no title": (
        "Петров Г., прот. Пути богословия. Вильнюс, 1991. 601 с.",
        {"author": [person("Петров", "Г.")], "title": "Пути богословия"},
    ),
    "a monk and his see": (
        "Никодим (Петров), епископ Далматинско-Истринский. Правила Церкви. М., 2001.",
        {"author": [{"literal": "Никодим (Петров)"}], "title": "Правила Церкви"},
    ),
    "a year in brackets at the end of a title": (
        "Петров П. Н. Воспоминания (1859–1917). М., 1955",
        {"title": "Воспоминания (1859–1917)", "issued": year(1955)},
    ),
    "a year in brackets before a double slash": (
        "Петров Л. На столетие (1989) // Как работает стихотворение / Ред.-сост. Л.В. Иванов. М.: НЛО, 2002. С. 204.",
        {"title": "На столетие (1989)", "editor": [person("Иванов", "Л. В.")], "issued": year(2002)},
    ),
    "a thesis behind a double slash": (
        "Петров А.Т. Театр 20-х гг. // Дисс. ... докт. филол. наук. — М., 1972.",
        {"type": "thesis", "genre": "Дисс. ... докт. филол. наук.", "container-title": None},
    ),
    "a video": ("Петров А. А. Зеркало [Видеозапись]. М. : Крупный план, 2006. 1 DVD.", {"type": "motion_picture"}),
    "a map": (
        "Атлас России [Карты]. СПб. : Изд. Переселенческого упр., 1914. 1 атл.",
        {"type": "map", "title": "Атлас России", "publisher": "Изд. Переселенческого упр."},
    ),
    "notes for music": ("Петров Д. Д. Симфония [Ноты]. М. : Музыка, 1972. 141 с.", {"type": "musical_score"}),
    "an article about a standard is no standard": (
        "ГОСТ Р 7.0.97-2016. Документация: правила // Делопроизводство. 2018. № 3. С. 12–20.",
        {"type": "article-journal"},
    ),
    "a review and what it is of": (
        "Петров И. И. [Рецензия] // Вопросы истории. 2000. № 2. С. 5–7. Рец. на кн.: Иванов П. П. История края. М., 1999.",
        {"type": "article-journal", "container-title": "Вопросы истории", "issued": year(2000), "page": "5–7"},
    ),
    "a review that opens with the imprint of what it is of": (
        "Рец. на кн.: Петров Ю. М. Карамзин. СПб.: Искусство, 1997. 830 с. // Обозрение. 1998. № 29. С. 380–385.",
        {"type": "article-journal", "container-title": "Обозрение", "issued": year(1998)},
    ),
    "a newspaper with the days of both calendars and its place": (
        "Русское слово. М., 1916. 2 (15) ноября.",
        {"type": "article-newspaper", "container-title": "Русское слово", "issued": {"date-parts": [[1916, 11, 2]]}},
    ),
    "a newspaper with its number in brackets behind the day": (
        "Литературная газета. 1954. 27 июля (№ 89). С. 3.",
        {"type": "article-newspaper", "issue": "89", "issued": {"date-parts": [[1954, 7, 27]]}},
    ),
    "a year in brackets behind the only number": (
        "Петров М. Итоги переписи // Обозрение, том 7 № 1 (2020), стр. 100-117",
        {"volume": "7", "issue": "1", "issued": year(2020), "page": "100-117"},
    ),
    "a place between commas, the volume before it": (
        "Петров А.А. Перепись // Исторические дисциплины, т. 31, С-Пб, 2010, стр. 429-435",
        {"container-title": "Исторические дисциплины", "volume": "31", "publisher-place": "С-Пб", "issued": year(2010)},
    ),
    "a number of a series of collections is that of a chapter": (
        "Петрова Е. Ф. История изучения // Проблемы взаимодействия. Новосибирск, 2004. Вып. 2. С. 98-105",
        {"type": "chapter", "issue": "2"},
    ),
    "a short name before the entry whose letters it takes": (
        "СРНГ – Словарь русских народных говоров. Л.: Наука, 1965. Вып. 1.",
        {"title": "Словарь русских народных говоров"},
    ),
    "a reprint in brackets is no series": (
        "Петров Н. А. Система власти. Новочеркасск, 1912. (Репринт: М.: Москва, 2002. 400 с.).",
        {"issued": year(1912), "collection-title": None},
    ),
    "a publisher with initials": (
        "Воспоминания о Москве. М.: Изд. М. и С. Петровых, 1929. 280 с.",
        {"publisher": "Изд. М. и С. Петровых", "publisher-place": "М."},
    ),
    "an edition in its own words": (
        "Петров А. А. Диалект. — 2-е изд., перераб. с учетом находок 1995–2003 гг. — М. : Языки, 2004. — 872 с.",
        {"title": "Диалект", "issued": year(2004)},
    ),
    "the number of a case in a court of arbitration": (
        "Решение Арбитражного суда г. Москвы от 14 мая 2018 г. по делу № А40-12345/2018 // СПС «Гарант».",
        {"type": "legislation", "number": "А40-12345/2018", "container-title": "СПС «Гарант»"},
    ),
    "the complete collection of laws is a book, its number none of a periodical": (
        "ПСЗРИ. Собр. 2-е. СПб., 1830. Т. 4. № 2877.",
        {"type": "book", "volume": "4", "publisher-place": "СПб."},
    ),
    "places and others that are not named": (
        "Гита как она есть. — М.; Л.; Калькутта и др., 1984. —С. 397.",
        {"publisher-place": "М.; Л.; Калькутта", "issued": year(1984)},
    ),
    "an Englishman is named in full": (
        "Адам Смит. Исследование о природе богатства. М., 1962.",
        {"author": [person("Смит", "Адам")], "title": "Исследование о природе богатства"},
    ),
    "a book about one is not by him": (
        "Михаил Булгаков. Энциклопедия / сост. И. И. Петров. М., 1998.",
        {"title": "Михаил Булгаков. Энциклопедия", "compiler": [person("Петров", "И. И.")]},
    ),
    "a father of the church, his rank behind the name": (
        "Иоанн Златоуст, свт. Творения. СПб., 1898. Т. 1.",
        {"author": [person("Златоуст", "Иоанн")], "title": "Творения", "volume": "1"},
    ),
    "a plural noun before initials is no second author": (
        "Петров В. Л. Взгляды Вс. Э. Иванова на театр // Вестник. История. 2017. № 2. С. 5–6.",
        {"author": [person("Петров", "В. Л.")], "title": "Взгляды Вс. Э. Иванова на театр"},
    ),
    "an issue with its year behind a dash": (
        "Петров С. Прогресс против традиции // Экономические стратегии, №4-2009, стр. 86-92",
        {"issue": "4", "issued": year(2009), "page": "86-92"},
    ),
    "a dash before a journal of two names": (
        "Петров В. А. Образование в дискурсе (обзор). – Полис. Политические исследования. 2019. № 3. С. 107-126.",
        {"title": "Образование в дискурсе (обзор)", "container-title": "Полис. Политические исследования"},
    ),
    "a body and then an editor of a collection": (
        "Петрова О.В. Записные книги // История края: сборник статей / РАН, Институт истории; отв. ред. А.И.Аксенов. М., 2003. С. 52-63.",
        {"container-title": "История края: сборник статей", "editor": [person("Аксенов", "А. И.")], "page": "52-63"},
    ),
    "a report of an excavation in the section of an archive": (
        "Петров В. В. Отчет о раскопках в 1977 г. // Архив ИА РАН. Р-1. № 7654.",
        {"type": "document", "archive": "Архив ИА РАН", "archive_location": "Р-1. № 7654"},
    ),
    "a title that only a stop divides from the archive": (
        "Петров П. П. Воспоминания. РГАЛИ. Ф. 12. Оп. 1. Ед. хр. 7.",
        {"author": [person("Петров", "П. П.")], "title": "Воспоминания", "archive": "РГАЛИ"},
    ),
    "an archive that is named twice": (
        "Российский государственный архив истории. РГАСПИ. Ф. 17. Оп. 3. Д. 5.",
        {"title": None, "archive": "Российский государственный архив истории. РГАСПИ"},
    ),
    "a description is no note on bibliographies": (
        "ГОСТ Р 7.0.100–2018. Библиографическая запись. Библиографическое описание. М.: Стандартинформ, 2018. 124 с.",
        {"type": "standard", "title": "ГОСТ Р 7.0.100–2018. Библиографическая запись. Библиографическое описание"},
    ),
    "who made a film": (
        "Война и мир [Видеозапись] / реж. С. Петров ; в ролях: А. Иванов. М. : Мосфильм, 1967.",
        {"type": "motion_picture", "director": [person("Петров", "С.")], "author": None},
    ),
    "days and place of a conference are no series": (
        "Петров В. Н. Реализация // Исследование операций: межд. конф. (Алтай, 27 июня – 3 июля 2010). Новосибирск: Изд-во, 2010. C. 75–81.",
        {"container-title": "Исследование операций: межд. конф. (Алтай, 27 июня – 3 июля 2010)", "collection-title": None},
    ),
    "works of one hand are no journal": (
        "Петров В. И. Государство // Полн. собр. соч. Т. 33. С. 1–120.",
        {"type": "chapter", "volume": "33"},
    ),
    "a title that begins with a count": (
        "Петров В. М. 150 языков и политика. М.: Наука, 2000. 224 с.",
        {"author": [person("Петров", "В. М.")], "title": "150 языков и политика"},
    ),
    "a king's number is no initial": (
        "Петров И. И. Реформы Петра I. М., 2001. С. 12.",
        {"author": [person("Петров", "И. И.")], "title": "Реформы Петра I", "publisher-place": "М."},
    ),
    "a volume of an old periodical": (
        "Русская старина. 1881. Т. 32. С. 120.",
        {"type": "article-journal", "container-title": "Русская старина", "volume": "32"},
    ),
    "an edition in words": (
        "Петров А. М. Методология. Издание второе. М.: Эгвес, 2006. 488 с.",
        {"title": "Методология", "edition": "Издание второе"},
    ),
    "a German edition behind its number": (
        "Petrow F. K. Theorie des Erzählens. 8. Aufl. Göttingen : Vandenhoeck, 2008. 339 S.",
        {"title": "Theorie des Erzählens", "edition": "8", "publisher-place": "Göttingen"},
    ),
    "three places with dashes": (
        "Петров В. А. Мифология: очерки. – Великий Новгород – Симферополь: Растр, 2015. – 303 с.",
        {"title": "Мифология: очерки", "publisher-place": "Великий Новгород – Симферополь"},
    ),
    "a volume called law is none": (
        "Петров В.В. Избранные труды. Т. I: Закон. Законность. М.: Юстиция, 2010. 648 с.",
        {"type": "book", "volume": "I", "volume-title": "Закон. Законность"},
    ),
    "plates behind the pages": (
        "Петров П. Фотография. М.: Логос, 2007. 168 с. + 32 с. цв. ил.",
        {"publisher": "Логос", "number-of-pages": "168", "issued": year(2007)},
    ),
    "pages in three counts": (
        "Петров А. А. Переселение. СПб.: Тип. Иванова, 1905. IX, 349, 81 с.",
        {"publisher": "Тип. Иванова", "number-of-pages": "349"},
    ),
    "who published behind the slash is no author": (
        "Колонизация края / Изд. канцелярии министров. СПб.: Гос. тип., 1900. 374 с.",
        {"author": None, "publisher": "Гос. тип."},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FORMS.values(), ids=FORMS.keys())
def test_form(text: str, expected: dict[str, Any]) -> None:
    item = parse(Citation(id="e1", kind="entry", runs=(Run(text, Span(0, len(text))),), raw=text)).to_csl()
    assert {field: item.get(field) for field in expected} == expected


def test_a_short_title_ends_a_work_where_a_person_follows() -> None:
    note = "Петров И.Я. Города-государства. — С. 63–64; Сергеев В.И. Вече и князь. — М., 1867. — С. 51–80."
    assert [parse(citation).item.title for citation in cite(note)] == ["Города-государства", "Вече и князь"]


def test_a_semicolon_before_the_kind_of_a_collection_parts_no_works() -> None:
    note = (
        "Петрова Я.Б. Выборы 1937 г. // Сибирь в XX веке: Чтения 1999 г.; Межвуз. сб. науч. тр. / "
        "Под ред. В. И. Сергеева. Новосибирск, 2002. C. 132–141."
    )
    assert len(cite(note)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Петров С. В. 2008. Право и закон // Обозрение. № 2. С. 5–12.",
        "Петров С. В. (2008) Право и закон // Обозрение. № 2. С. 5–12.",
        "Петров 2008 — Петров С. В. Право и закон // Обозрение. 2008. № 2. С. 5–12.",
        "[Петров 2008] — Петров С. В. Право и закон // Обозрение. 2008. № 2. С. 5–12.",
        "Петров С. В. Право и закон // Обозрение. – 2008. – № 2. – С. 5–12.",
        "Петров С. В. Право и закон. — Обозрение, 2008, № 2, с. 5–12.",
    ],
)
def test_an_article_is_the_same_wherever_the_list_puts_the_year(text: str) -> None:
    item = parse(Citation(id="e1", kind="entry", runs=(Run(text, Span(0, len(text))),), raw=text)).to_csl()
    assert item["author"] == [person("Петров", "С. В.")]
    assert (item["title"], item["container-title"], item["issue"], item["page"]) == (
        "Право и закон",
        "Обозрение",
        "2",
        "5–12",
    )
    assert item["issued"] == year(2008)
