"""Repeated and complex references in footnotes (GOST R 7.0.5-2008, clauses 8 and 9)."""

from typing import Any

import pytest

from renderers.items import item
from ssylka.model import Item
from ssylka.renderers import ENGINES, Note, NoteWork, render_notes


def _notes(*works: Item | tuple[Item, ...]) -> list[Note]:
    clusters = [work if isinstance(work, tuple) else (work,) for work in works]
    return [
        Note(label=str(number), works=tuple(NoteWork(item=work) for work in cluster))
        for number, cluster in enumerate(clusters, 1)
    ]


def _texts(*works: Item | tuple[Item, ...], style: str = "gost-r-7-0-5-2008-note", engine: str = "ssylka") -> list[str]:
    return [entry.text for entry in render_notes(_notes(*works), style, engine=engine).entries]


def _article(author: str, title: str, page: str, **more: Any) -> Item:
    fields = {
        "type": "article-journal", "container-title": "Воен. мысль", "issued": "2006", "issue": "4",
    }  # fmt: skip
    return item({**fields, "author": author, "title": title, "page": page, **more})


def _book(title: str, author: str = "Лихачев, Д. С.", **more: Any) -> Item:
    return item({"type": "book", "author": author, "title": title, "publisher-place": "М.", "issued": "1991", **more})


def _at(work: Item, page: str) -> Item:
    return work.model_copy(update={"custom": {"locator": page, "locator-label": "page"}})


FIRST = _article("Корявко, В. И.", "Эволюция форм применения объединений ВМФ", "64–67")
SECOND = _article("Пранц, В. А.", "Геополитика", "30–36")


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("style", ["gost-r-7-0-5-2008-note", "rudn-russian-history"])
def test_another_article_of_the_same_issue_says_there(style: str, engine: str) -> None:
    assert _texts(FIRST, SECOND, style=style, engine=engine) == [
        "Корявко В. И. Эволюция форм применения объединений ВМФ // Воен. мысль. 2006. № 4. С. 64–67.",
        "Пранц В. А. Геополитика // Там же. С. 30–36.",
    ]


def test_another_chapter_of_the_same_book_says_ibid_in_latin() -> None:
    book = {"type": "chapter", "container-title": "The North", "publisher": "Springer", "publisher-place": "Berlin",
            "editor": "Smith, C.", "issued": "2019"}  # fmt: skip
    one = item({**book, "author": "Jones, L.", "title": "Fishing", "page": "10–25"})
    other = item({**book, "author": "Brown, A.", "title": "Hunting", "page": "26–40"})
    assert _texts(one, other)[1] == "Brown A. Hunting // Ibid. P. 26–40."


def test_three_articles_of_an_issue_in_a_row_all_say_there() -> None:
    third = _article("Сидоров, С. С.", "О флоте", "1–5")
    assert _texts(FIRST, SECOND, third)[2] == "Сидоров С. С. О флоте // Там же. С. 1–5."


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (_article("Пранц, В. А.", "Геополитика", "30–36", issue="5"), "another issue"),
        (_article("Пранц, В. А.", "Геополитика", "30–36", issued="2007"), "another year"),
        (_article("Пранц, В. А.", "Геополитика", "30–36", **{"container-title": "Полис"}), "another journal"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_article_of_another_issue_is_described_in_full(other: Item, why: str) -> None:
    assert "Там же" not in _texts(FIRST, other)[1], why


def test_after_a_note_of_two_works_nothing_is_there() -> None:
    assert "Там же" not in _texts((FIRST, _book("Образ города")), SECOND)[1]


def test_a_later_note_does_not_say_there() -> None:
    assert "Там же" not in _texts(FIRST, _book("Образ города"), SECOND)[2]


def test_other_footnotes_of_rudn_give_full_data_again() -> None:
    assert "Там же" not in _texts(FIRST, SECOND, style="rudn-note-ru")[1]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Лихачев, Д. С.", "Лихачев Д. С. Образ города. М., 1991 ; Его же. Окно в Европу. М., 1991."),
        ("Лихачева, Дарья Сергеевна", "Лихачева Д. С. Образ города. М., 1991 ; Ее же. Окно в Европу. М., 1991."),
        ("Лихачева, Д. С.", "Лихачева Д. С. Образ города. М., 1991 ; Ее же. Окно в Европу. М., 1991."),
        ("Ким, Д. С.", "Ким Д. С. Образ города. М., 1991 ; Ким Д. С. Окно в Европу. М., 1991."),
        ("Казанова, Дж.", "Казанова Дж. Образ города. М., 1991 ; Казанова Дж. Окно в Европу. М., 1991."),
        ("Лисичкин, В. А.; Шелепин, Л. А.", "Лисичкин В. А., Шелепин Л. А. Образ города. М., 1991 ; Их же. Окно в Европу. М., 1991."),
        ("Росстат", "Росстат. Образ города. М., 1991 ; Росстат. Окно в Европу. М., 1991."),
    ],
)  # fmt: skip
def test_the_author_of_the_work_before_is_not_named_again(author: str, expected: str, engine: str) -> None:
    both = (_book("Образ города", author), _book("Окно в Европу", author))
    assert _texts(both, engine=engine) == [expected]


@pytest.mark.parametrize(
    ("author", "language", "word"),
    [
        ("Gibson, J. C.", "en", "Gibson J. C."),
        ("Gibson, J. C.; Brown, A.", "en", "Iidem"),
        ("Ivanova, A. B.", "ru", "Eadem"),
        ("Ivanov, A. B.", "ru", "Idem"),
    ],
)
def test_latin_works_say_idem_where_the_name_tells(author: str, language: str, word: str) -> None:
    both = (_book("A city", author, language=language), _book("A window", author, language=language))
    assert (
        _texts(both)[0]
        .split(" ; ")[1]
        .startswith(f"{word}. A window" if not word.endswith(".") else f"{word} A window")
    )


def test_other_authors_between_them_are_named() -> None:
    three = (_book("Образ города"), _book("О суде", "Петров, П. П."), _book("Окно в Европу"))
    assert _texts(three)[0].endswith("Лихачев Д. С. Окно в Европу. М., 1991.")


def test_a_repeated_work_by_the_same_author_keeps_its_page() -> None:
    one, other = _book("Образ города"), _book("Окно в Европу")
    assert _texts(one, other, (one, _at(other, "5")))[2] == "Лихачев Д. С. Образ города ; Его же. Окно в Европу. С. 5."


VOLUME = {"type": "book", "author": "Толстой, Л. Н.", "title": "Собрание сочинений", "number-of-volumes": "22",
          "publisher-place": "М."}  # fmt: skip
FIFTH = item({**VOLUME, "volume": "5", "issued": "1980"})
SIXTH = item({**VOLUME, "volume": "6", "issued": "1981"})


@pytest.mark.parametrize("engine", ENGINES)
def test_another_volume_of_the_work_is_named(engine: str) -> None:
    texts = _texts(_at(FIFTH, "10"), _at(SIXTH, "20"), _at(SIXTH, "30"), _at(FIFTH, "40"), engine=engine)
    assert texts == [
        "Толстой Л. Н. Собрание сочинений : в 22 т. М., 1980. Т. 5. С. 10.",
        "Там же. Т. 6. С. 20.",
        "Там же. С. 30.",
        "Там же. Т. 5. С. 40.",
    ]


def test_further_on_the_volume_follows_the_words_for_the_work() -> None:
    other = _book("О суде", "Петров, П. П.")
    assert _texts(_at(FIFTH, "10"), other, _at(SIXTH, "20"), other, _at(FIFTH, "30"))[2::2] == [
        "Толстой Л. Н. Указ. соч. Т. 6. С. 20.",
        "Толстой Л. Н. Указ. соч. Т. 5. С. 30.",
    ]


def test_of_one_volume_only_pages_are_named() -> None:
    assert _texts(_at(FIFTH, "10"), _at(FIFTH, "20"))[1] == "Там же. С. 20."


def test_a_whole_volume_is_named_without_a_page() -> None:
    assert _texts(FIFTH, SIXTH)[1] == "Там же. Т. 6."
