"""The language of an entry is that of its description."""

from typing import Any

import pytest

from renderers.items import item
from ssylka.errors import ConfigError
from ssylka.renderers import ENGINES, render
from ssylka.renderers.languages import entry_language, language_name, primary


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"title": "О праве", "language": "ru"}, "ru", id="Russian in Cyrillic is Russian"),
        pytest.param({"title": "О праве"}, "ru", id="Cyrillic without a language is taken for Russian"),
        pytest.param({"title": "Про право", "language": "uk"}, "uk", id="Ukrainian in Cyrillic is Ukrainian"),
        pytest.param({"title": "On law", "language": "ru"}, "en", id="a Russian work described in English is English"),
        pytest.param({"title": 'О <span class="nocase">ООН</span>'}, "ru", id="markup is no text"),
        pytest.param({"title": "On law"}, "en", id="Latin letters without a language are taken for English"),
        pytest.param({"title": "Über Recht", "language": "de-AT"}, "de", id="German in Latin letters is German"),
        pytest.param({"title": "О праве", "language": "en"}, "ru", id="Cyrillic letters are not English"),
        pytest.param({"title": "法律", "language": "zh"}, "zh", id="Chinese characters are Chinese"),
        pytest.param({"title": "2024"}, None, id="no letters, no language"),
        pytest.param({"author": "Иванов, И."}, "ru", id="without a title the names tell"),
    ],
)
def test_the_language_of_an_entry_follows_its_description(fields: dict[str, Any], expected: str | None) -> None:
    assert entry_language(item({"type": "book", **fields})) == expected


@pytest.mark.parametrize(
    ("tag", "code"), [("ru-RU", "ru"), ("rus", "ru"), ("Russian", "ru"), ("EN", "en"), ("", None), ("klingon", None)]
)
def test_a_tag_in_any_spelling_gives_its_primary_language(tag: str, code: str | None) -> None:
    assert primary(tag) == code


def test_the_language_note_knows_the_names_of_languages() -> None:
    assert language_name("km") == "Khmer"
    assert language_name("xx") is None


_RUSSIAN = {
    "type": "article-journal", "author": "Иванов, Иван", "title": "О праве", "container-title": "Право",
    "volume": "24", "issue": "3", "page": "1-5", "issued": "2020", "URL": "https://a.ru", "accessed": "2024-02-05",
}  # fmt: skip
_ENGLISH = {
    "type": "article-journal", "author": "Smith, John", "title": "On law", "container-title": "Law",
    "volume": "20", "issue": "4", "page": "523-550", "issued": "2020", "URL": "https://a.com", "accessed": "2024-02-05",
}  # fmt: skip


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("style", "language", "fields", "expected"),
    [
        pytest.param("gost-r-7-0-5-2008", None, _RUSSIAN, "Т. 24, № 3. С. 1–5. URL: https://a.ru (дата обращения: 05.02.2024).", id="GOST: a Russian entry has Russian labels"),
        pytest.param("gost-r-7-0-5-2008", None, _ENGLISH, "Vol. 20, no. 4. P. 523–550. URL: https://a.com (дата обращения: 05.02.2024).", id="GOST: an English entry has English labels, the access note stays Russian"),
        pytest.param("gost-r-7-0-5-2008", "list", _ENGLISH, "Т. 20, № 4. С. 523–550. URL: https://a.com (дата обращения: 05.02.2024).", id="GOST in the language of the list: all labels are Russian"),
        pytest.param("gost-r-7-0-5-2008", "en", _RUSSIAN, "Vol. 24, no. 3. P. 1–5. URL: https://a.ru (accessed: 05.02.2024).", id="GOST in English: all labels are English"),
        pytest.param("rudn-note", None, _RUSSIAN, "Т. 24, № 3. С. 1–5. (In Russian). URL: https://a.ru (accessed: 05.02.2024).", id="RUDN notes: Russian labels, English access note"),
        pytest.param("rudn-note-ru", None, _ENGLISH, "Vol. 20, no. 4. P. 523–550. URL: https://a.com (дата обращения: 05.02.2024).", id="RUDN Russian notes: English labels, Russian access note"),
    ],
)  # fmt: skip
def test_labels_follow_the_language_that_is_asked_for(
    style: str, language: str | None, fields: dict[str, Any], expected: str, engine: str
) -> None:
    assert render([item(fields)], style, language=language, engine=engine).entries[0].text.endswith(expected)


@pytest.mark.parametrize("engine", ENGINES)
def test_apa_keeps_to_the_language_of_the_list(engine: str) -> None:
    fields = {"type": "chapter", "title": "О праве", "editor": "Иванов, И.; Петров, П.", "container-title": "Право"}
    text = render([item({**fields, "author": "Козлов, К.", "issued": "2020"})], "apa", engine=engine).entries[0].text
    assert text == "Козлов, К. (2020). О праве. In И. Иванов & П. Петров (Eds.), Право."


def test_an_entry_says_its_language_to_html() -> None:
    html = render([item(_RUSSIAN), item({**_ENGLISH, "id": "y"})], "gost-r-7-0-5-2008", format="html").text
    assert '<section role="doc-bibliography" lang="ru">' in html
    assert '<li id="ref-y" lang="en">' in html


def test_a_language_without_words_is_an_error() -> None:
    with pytest.raises(ConfigError, match="tlh"):
        render([item(_ENGLISH)], "apa", language="tlh")


def test_russian_entries_come_before_the_latin_ones_and_the_rest() -> None:
    titles = {"a": "法律", "b": "Law", "c": "Яблоко", "d": "Арбуз", "e": "Zebra"}
    items = [item({"id": key, "type": "book", "title": title}) for key, title in titles.items()]
    assert [entry.id for entry in render(items, "gost-r-7-0-5-2008").entries] == ["d", "c", "b", "e", "a"]
