"""What is done to an item before a processor sees it."""

from typing import Any

import pytest

from renderers.items import item
from ssylka.renderers import render
from ssylka.renderers.prepare import russian_quotes, wears_publisher_mark


@pytest.mark.parametrize(
    ("fields", "wears"),
    [
        pytest.param({"publisher": "Suita", "language": "ru"}, True, id="a Russian publisher in Latin letters"),
        pytest.param({"publisher": "Aspect Press", "language": "ru"}, True, id="Press alone is a firm's name"),
        pytest.param(
            {"publisher": "LAP LAMBERT Academic Publishing", "language": "ru"}, False, id="it says so already"
        ),
        pytest.param({"publisher": "Routledge"}, False, id="an English book"),
        pytest.param({"publisher": "Наука", "language": "ru"}, False, id="Cyrillic needs no mark"),
        pytest.param({"publisher": "Routledge", "custom": {"publ-suffix": True}}, True, id="the article printed it"),
        pytest.param({"publisher": "X", "language": "ru", "custom": {"publ-suffix": False}}, False, id="or did not"),
        pytest.param({"publisher": "Nauka publ.", "language": "ru"}, False, id="it is there already"),
        pytest.param(
            {"type": "thesis", "publisher": "RUDN", "language": "ru"}, False, id="a university is no publisher"
        ),
    ],
)
def test_publ_follows_russian_publishers(fields: dict[str, Any], wears: bool) -> None:
    assert wears_publisher_mark(item({"type": "book", "title": fields.get("publisher", "A"), **fields})) is wears


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('О "<span class="nocase">ООН</span>"', 'О «<span class="nocase">ООН</span>»', id="markup stays"),
        ('О "Форуме"', "О «Форуме»"),
        ('"Дом "Форум""', "«Дом „Форум“»"),
        ('«Дом "Форум"»', "«Дом „Форум“»"),
        ('Дюйм 5" трубы', 'Дюйм 5" трубы'),
        ("Без кавычек", "Без кавычек"),
    ],
)
def test_straight_quotes_in_russian_become_those_of_the_language(text: str, expected: str) -> None:
    assert russian_quotes(text) == expected


@pytest.mark.parametrize(
    "doi",
    ["10.1/x", "https://doi.org/10.1/x", "http://dx.doi.org/10.1/x", "https://www.doi.org/10.1/x", "doi:10.1/x", "DOI 10.1/x"],
)  # fmt: skip
def test_a_doi_is_written_one_way_however_it_came(doi: str) -> None:
    text = render([item({"type": "book", "title": "A", "DOI": doi})], "apa").entries[0].text
    assert text == "A. (n.d.). https://doi.org/10.1/x"


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("rudn", "Ivanov, I., et al. (2020). On law. Moscow: Nauka publ. (In Russian)."),
        ("gost-r-7-0-5-2008", "On law / I. Ivanov [et al.]. Moscow : Nauka, 2020."),
        ("rudn-note", "On law / I. Ivanov [et al.]. Moscow: Nauka publ., 2020. (In Russian)."),
        ("rudn-ru", "On law / I. Ivanov [et al.]. Moscow: Nauka, 2020."),
    ],
)
def test_a_list_of_authors_that_was_cut_says_so(style: str, expected: str) -> None:
    fields = {"type": "book", "author": "Ivanov, I.", "title": "On law", "publisher-place": "Moscow", "issued": "2020"}
    work = item({**fields, "publisher": "Nauka", "language": "ru", "custom": {"et-al": True}})
    assert render([work], style).entries[0].text == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param({"raw": "2020-03-01"}, "2020", id="a raw date in ISO form"),
        pytest.param({"raw": "весна 2020"}, "весна 2020", id="a raw date in words"),
        pytest.param({"literal": "in press"}, "in press", id="a literal date"),
        pytest.param({"date-parts": [[2020, 13, 40]]}, "2020", id="a month that is none"),
        pytest.param({"date-parts": []}, "n.d.", id="no parts"),
        pytest.param({"date-parts": [[2019], [2021]]}, "2019–2021", id="a range"),
    ],
)
def test_any_date_is_shown_or_said_to_be_missing(date: dict[str, Any], expected: str) -> None:
    text = render([item({"type": "book", "title": "A", "issued": date})], "rudn").entries[0].text
    assert text == f"A. ({expected})."


def test_editors_keep_the_words_of_the_source() -> None:
    fields = {"type": "book", "title": "О праве", "editor": "Петров, А. Б.", "issued": "2020"}
    printed = item(
        {**fields, "custom": {"editor-as-printed": "под общ. ред. А. Б. Петрова", "editor-role": "под общ. ред."}}
    )
    assert render([printed], "gost-r-7-0-5-2008").entries[0].text == "О праве / под общ. ред. А. Б. Петрова. 2020."


def test_an_archived_page_is_cited_by_the_address_of_its_copy() -> None:
    archived = {"url": "https://web.archive.org/web/2014/http://a.b/", "original": "http://a.b/", "timestamp": "2014"}
    fields = {"type": "webpage", "title": "A", "URL": "http://a.b/", "accessed": "2024-02-05"}
    text = render([item({**fields, "custom": {"archived": archived}})], "rudn-note").entries[0].text
    assert text == "A. URL: https://web.archive.org/web/2014/http://a.b/ (accessed: 05.02.2024)."


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("american-medical-association", "Dooley KE, Gumbo T, et al. Title."),
        ("ieee", "K. E. Dooley, T. Gumbo, et al., “Title,”"),
        ("chicago-author-date", "Dooley, K. E., T. Gumbo, et al. 2017."),
        ("apa", "Dooley, K. E., Gumbo, T., et al. (2017)."),
        ("gost-r-7-0-5-2008", "Title / K. E. Dooley, T. Gumbo [et al.]"),
    ],
)
def test_initials_together_and_a_list_that_its_source_has_cut_come_out_in_any_style(style: str, expected: str) -> None:
    work = item(
        {
            "type": "article-journal",
            "title": "Title",
            "container-title": "Lancet",
            "author": [{"family": "Dooley", "given": "KE"}, {"family": "Gumbo", "given": "T"}],
            "issued": {"date-parts": [[2017]]},
            "custom": {"et-al": True},
        }
    )
    assert expected in render([work], style=style).entries[0].text
