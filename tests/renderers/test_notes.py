"""Footnotes: several works in one, lead-ins, repeated references."""

import pytest

from renderers.items import item
from ssylka.model import Citation, Item, Reference, Run, Span
from ssylka.renderers import ENGINES, Note, NoteWork, render, render_notes


def _book(**more: object) -> Item:
    fields = {"type": "book", "author": "Иванов, И. И.", "title": "О праве", "publisher-place": "М.", "issued": "2020"}
    return item({**fields, **more})


def _page(**more: object) -> Item:
    return item({"type": "webpage", "title": "A", "URL": "https://a.b", "accessed": "2024-02-05", **more})


def _notes(*works: Item | tuple[Item, ...]) -> list[Note]:
    clusters = [work if isinstance(work, tuple) else (work,) for work in works]
    return [
        Note(label=str(number), works=tuple(NoteWork(item=work) for work in cluster))
        for number, cluster in enumerate(clusters, 1)
    ]


@pytest.mark.parametrize("engine", ENGINES)
def test_several_works_share_one_closing_stop(engine: str) -> None:
    works = (
        NoteWork(item=_page(), prefix="See:"),
        NoteWork(item=_page(title="B"), prefix="see also:", suffix="(in part)"),
    )
    text = render_notes([Note(label="1", works=works)], "rudn-note", engine=engine).entries[0].text
    assert text == (
        "See: A. URL: https://a.b (accessed: 05.02.2024); "
        "see also: B. URL: https://a.b (accessed: 05.02.2024). (in part)"
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_repeated_references_follow_gost(engine: str) -> None:
    cited = {"locator": "5", "locator-label": "page"}
    other = _book(author="Петров, П. П.", title="О суде")
    notes = _notes(
        _book(), _book(), _book(custom=cited), _book(custom=cited), other, _book(custom={**cited, "locator": "7"})
    )
    texts = [entry.text for entry in render_notes(notes, "gost-r-7-0-5-2008-note", engine=engine).entries]
    assert texts == [
        "Иванов И. И. О праве. М., 2020.",
        "Там же.",
        "Там же. С. 5.",
        "Там же.",
        "Петров П. П. О суде. М., 2020.",
        "Иванов И. И. Указ. соч. С. 7.",
    ]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_second_work_of_the_author_is_told_by_its_short_title(engine: str) -> None:
    second = _book(title="Очерки истории государства и права России")
    notes = _notes(_book(), second, _book(), second)
    texts = [entry.text for entry in render_notes(notes, "gost-r-7-0-5-2008-note", engine=engine).entries]
    assert texts[2:] == ["Иванов И. И. О праве.", "Иванов И. И. Очерки истории государства …"]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_latin_source_is_repeated_in_latin(engine: str) -> None:
    work = _book(author="Putnam, Hilary", title="On law")
    texts = [entry.text for entry in render_notes(_notes(work, work), "gost-r-7-0-5-2008-note", engine=engine).entries]
    assert texts[1] == "Ibid."


def test_what_nobody_understood_comes_back_in_its_own_words() -> None:
    words = "Ужасно запутанная ссылка, 1999?"
    citation = Citation(id="e1", kind="entry", runs=(Run(words, Span(0, len(words)), italic=True),), raw=words)
    lost = Reference(citation=citation, item=item({"type": "document", "title": words}), parser="plain", confidence=0.1)
    (entry,) = render([lost], "apa").entries
    assert entry.text == words
    assert entry.runs[0].italic
    note = citation.model_copy(update={"kind": "note", "label": "1", "prefix": "См.:"})
    (entry,) = render([lost.model_copy(update={"citation": note})], "rudn-note-ru").entries
    assert entry.text == f"См.: {words}"


def _repeated(*works: Item) -> list[str]:
    return [entry.text for entry in render_notes(_notes(*works), "gost-r-7-0-5-2008-note").entries]


def test_a_latin_source_that_is_not_adjacent_is_op_cit() -> None:
    latin = _book(author="Putnam, Hilary", title="On law")
    later = latin.model_copy(update={"custom": {"locator": "15", "locator-label": "page"}})
    assert _repeated(latin, _book(), later)[2] == "Putnam H. Op. cit. P. 15."


def test_a_range_of_cited_pages_stands_in_the_repeated_reference() -> None:
    later = _book(custom={"locator": "68-70", "locator-label": "page"})
    assert _repeated(_book(), later)[1] == "Там же. С. 68–70."


def test_a_work_of_four_authors_is_repeated_by_its_title() -> None:
    many = _book(
        author="Айгистов, Р. А.; Булатов, В. П.; Власов, Г. Д.; Громов, Е. Ж.", title="Служебный каталог чешуекрылых"
    )
    later = many.model_copy(update={"custom": {"locator": "157", "locator-label": "page"}})
    assert _repeated(many, _book(), later)[2] == "Служебный каталог чешуекрылых. С. 157."


def test_of_two_works_of_an_author_the_page_follows_the_ellipsis() -> None:
    second = _book(title="Очерки истории государства и права России")
    later = second.model_copy(update={"custom": {"locator": "212", "locator-label": "page"}})
    assert _repeated(_book(), second, _book(), later)[3] == "Иванов И. И. Очерки истории государства … С. 212."


def test_two_authors_are_repeated_together() -> None:
    pair = _book(author="Лисичкин, В. А.; Шелепин, Л. А.", title="Война после войны")
    assert _repeated(pair, _book(), pair)[2] == "Лисичкин В. А., Шелепин Л. А. Указ. соч."


def test_two_works_in_one_note_leave_no_ibid() -> None:
    both = (_book(), _book(author="Петров, П. П.", title="О суде"))
    texts = [e.text for e in render_notes(_notes(both, _book()), "gost-r-7-0-5-2008-note").entries]
    assert texts[1] == "Иванов И. И. Указ. соч."


def test_an_article_is_repeated_without_its_pages() -> None:
    article = item({"type": "article-journal", "author": "Адорно, Т. В.", "title": "К логике", "container-title": "Полис",
                    "issued": "1992", "page": "76–86"})  # fmt: skip
    later = article.model_copy(update={"custom": {"locator": "80", "locator-label": "page"}})
    assert _repeated(article, _book(), later)[2] == "Адорно Т. В. Указ. соч. С. 80."


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("gost-r-7-0-5-2008-note", "Адорно Т. В. К логике // Полис. 1992. № 10. С. 80."),
        ("rudn-note-ru", "Адорно Т. В. К логике // Полис. 1992. № 10. С. 80."),
        ("rudn-note", "Адорно Т. В. К логике // Полис. 1992. № 10. С. 80. (In Russian)."),
    ],
)
def test_a_note_names_the_page_of_the_article_that_it_means(style: str, expected: str, engine: str) -> None:
    article = item({"type": "article-journal", "author": "Адорно, Т. В.", "title": "К логике", "container-title": "Полис",
                    "issued": "1992", "issue": "10", "page": "76–86",
                    "custom": {"locator": "80", "locator-label": "page"}})  # fmt: skip
    assert [entry.text for entry in render_notes(_notes(article), style, engine=engine).entries] == [expected]
