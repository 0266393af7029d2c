"""One string per form that a grammar knows, and the fields that it must give."""

from typing import Any

import pytest

from ssylka.model import Citation, Run, Span
from ssylka.parsers import link_back, parse


def cited(text: str) -> Citation:
    return Citation(id="e1", kind="entry", runs=(Run(text, Span(0, len(text))),), raw=text)


FORMS: dict[str, tuple[str, dict[str, Any]]] = {
    "a report of a body with its imprint and a licence": (
        "Global tuberculosis report 2021. Geneva: World Health Organization; 2021. Licence: CC BY-NC-SA 3.0 IGO.",
        {
            "title": "Global tuberculosis report 2021",
            "publisher-place": "Geneva",
            "publisher": "World Health Organization",
            "issued": {"date-parts": [[2021]]},
        },
    ),
    "an APA article with a language note, a DOI and an EDN": (
        (
            "Ivanov, I. I., & Petrova, A. B. (2021). Arctic policy of Norway: Old and new. World Economy, 12(3), 15–29. "
            "(In Russian). https://doi.org/10.1000/xyz; EDN: ABCDEF"
        ),
        {
            "type": "article-journal",
            "author": [{"family": "Ivanov", "given": "I. I."}, {"family": "Petrova", "given": "A. B."}],
            "title": "Arctic policy of Norway: Old and new",
            "container-title": "World Economy",
            "volume": "12",
            "issue": "3",
            "page": "15–29",
            "DOI": "10.1000/xyz",
            "language": "ru",
        },
    ),
    "a chapter in a note with editors and a publisher": (
        (
            "Petrov A.B. Fishing Rights // The North: Training Manual / ed. by C. D. Smith. Moscow: Nauka publ., 2009. "
            "P. 161. (In Russian)."
        ),
        {
            "type": "chapter",
            "title": "Fishing Rights",
            "container-title": "The North: Training Manual",
            "editor": [{"family": "Smith", "given": "C. D."}],
            "publisher": "Nauka",
            "publisher-place": "Moscow",
            "page": "161",
        },
    ),
    "a site in a note with an access date": (
        "On Fishing // Ministry of Fishing. March 4, 2015. (In Russian). URL: https://example.org/a/ (accessed: 05.02.2024).",
        {
            "type": "webpage",
            "container-title": "Ministry of Fishing",
            "issued": {"date-parts": [[2015, 3, 4]]},
            "accessed": {"date-parts": [[2024, 2, 5]]},
            "URL": "https://example.org/a/",
        },
    ),
    "a Russian book with dashes": (
        "Аврех А.Я. Царизм и IV Дума. 1912–1914 гг. – М. : Наука, 1981, с. 114–117",
        {
            "type": "book",
            "title": "Царизм и IV Дума. 1912–1914 гг.",
            "publisher-place": "М.",
            "publisher": "Наука",
            "issued": {"date-parts": [[1981]]},
        },
    ),
    "an editor in the genitive": (
        "Заглавие / под ред. А. Б. Петрова. М.: Наука, 2019. 320 с.",
        {"editor": [{"family": "Петров", "given": "А. Б."}], "number-of-pages": "320"},
    ),
    "Vancouver with the language in brackets": (
        "Gmyrya LB., Saidov VA. Excavations on the river. History of the Caucasus. 2018. 14 (1):106-121 (In Russ).",
        {
            "author": [{"family": "Gmyrya", "given": "L. B."}, {"family": "Saidov", "given": "V. A."}],
            "container-title": "History of the Caucasus",
            "volume": "14",
            "issue": "1",
            "page": "106-121",
        },
    ),
    "sociological lists of Russian journals have the numbers behind full stops": (
        "Radaev V.V. (2002) Concept of Capital and Conversion. Ekonomicheskaya sotsiologiya [Journal of Economic Sociology]. Vol. 3. No. 4: 20–32. (In Russ.)",
        {
            "title": "Concept of Capital and Conversion",
            "container-title": "Ekonomicheskaya sotsiologiya",
            "volume": "3",
            "issue": "4",
            "page": "20–32",
        },
    ),
    "a number without a volume behind a translated name": (
        "Coleman J. (2001) Social and Human Capital. Obshchestvennye nauki i sovremennost' [Social Sciences and Contemporary World]. No. 3: 122–139. (In Russ.)",
        {
            "title": "Social and Human Capital",
            "container-title": "Obshchestvennye nauki i sovremennost'",
            "volume": None,
            "issue": "3",
            "page": "122–139",
        },
    ),
    "an economic list has No. and pp. behind commas": (
        "Grigoryev L., Makarova E. (2019). The norm of capital accumulation. Voprosy Ekonomiki, No. 12, pp. 24—46. (In Russian).",
        {"container-title": "Voprosy Ekonomiki", "volume": None, "issue": "12", "page": "24—46"},
    ),
    "a journal of one word, volume and number behind full stops": (
        "Smith A. (2010) Inequality. Sociology. Vol. 44. No. 2: 219–235. DOI: 10.1177/0038038509357196",
        {"title": "Inequality", "container-title": "Sociology", "volume": "44", "issue": "2"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), FORMS.values(), ids=FORMS.keys())
def test_form(text: str, expected: dict[str, Any]) -> None:
    item = parse(cited(text)).to_csl()
    assert {field: item.get(field) for field in expected} == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Koselleck, Reinhart: Einleitung. 3. Aufl. Stuttgart: Klett 1972.", "de"),
        ("Foucault M. Surveiller. 2e éd. Paris: Gallimard, 1975.", "fr"),
        ("Smith J. Distance. 2nd ed. London: Press, 1988.", "en"),
    ],
)
def test_labels_tell_the_language_where_the_title_does_not(text: str, language: str) -> None:
    assert parse(cited(text)).item.language == language


def test_a_text_that_no_grammar_knows_comes_back_whole_and_marked() -> None:
    reference = parse(cited("merely some words"))
    assert not reference.understood
    assert reference.item.title == "merely some words"
    assert reference.confidence < 0.5


def test_in_a_list_that_marks_its_languages_silence_is_no_language() -> None:
    marked = [parse(cited(f"Ivanov, I. (201{n}). Title of it. Moscow: Nauka publ. (In Russian).")) for n in range(4)]
    silent = parse(cited("Strangio, S. (2014). The life of it. New York: Norton."))
    assert silent.item.language == "en"
    assert link_back([*marked, silent])[-1].item.language is None
    assert link_back([silent])[0].item.language == "en"


BOOK = "Иванов И. И. История края. М.: Наука, 1990. 320 с."
ARTICLE = "Петров П. П. О рыбе // Вопросы истории. 2001. № 2. С. 3–9."

EMPIRE = "Donald Quataert, The Ottoman Empire, 1700–1922, 2nd ed. (Cambridge: Cambridge University Press, 2005), 45–47."

BACK_REFERENCES: dict[str, tuple[list[str], int | None, dict[str, Any]]] = {
    "Там же means the work before, with its own page": ([BOOK, "Там же. С. 68."], 0, {"title": "История края", "locator": "68"}),
    "Ibid. of an Ibid. means the same work": ([BOOK, "Ibid. P. 5.", "Ibid."], 0, {"title": "История края", "locator": None}),
    "Указ. соч. means the nearest work of its author": ([BOOK, ARTICLE, "Иванов И. И. Указ. соч. С. 7."], 0, {"title": "История края", "locator": "7"}),
    "a short title with an ellipsis is completed": ([BOOK, ARTICLE, "Иванов И. И. История … С. 212."], 0, {"title": "История края", "locator": "212"}),
    "Ibid. with a page that no word announces": ([EMPIRE, "Ibid., 50."], 0, {"title": "The Ottoman Empire, 1700–1922", "locator": "50"}),
    "op. cit. of a family name alone": ([EMPIRE, ARTICLE, "Quataert, op. cit., p. 12–15."], 0, {"title": "The Ottoman Empire, 1700–1922", "locator": "12–15"}),
    "family name, words of the title, page": ([EMPIRE, ARTICLE, "Quataert, Ottoman Empire, 60."], 0, {"title": "The Ottoman Empire, 1700–1922", "locator": "60"}),
    "family name, words of the title in quotes, a note of a page": ([EMPIRE, "Quataert, “Ottoman Empire,” 101n."], 0, {"title": "The Ottoman Empire, 1700–1922", "locator": "101"}),
    "Указ. соч. of an unknown author stays unresolved": ([BOOK, "Сидоров С. С. Указ. соч. С. 7."], None, {"title": None, "locator": "7"}),
    "Там же with nothing before it stays unresolved": (["Там же. С. 68."], None, {"title": None, "locator": "68"}),
}  # fmt: skip


@pytest.mark.parametrize(("texts", "target", "expected"), BACK_REFERENCES.values(), ids=BACK_REFERENCES.keys())
def test_back_reference(texts: list[str], target: int | None, expected: dict[str, Any]) -> None:
    references = [parse(cited(text).model_copy(update={"id": f"n{number}"})) for number, text in enumerate(texts)]
    last = link_back(references)[-1]
    assert last.refers_to == (None if target is None else f"n{target}")
    assert last.item.title == expected["title"]
    assert last.item.custom.get("locator") == expected["locator"]
    assert bool(last.item.custom.get("back-reference-unresolved")) is (target is None)


def test_the_same_author_is_named_by_a_pronoun_or_a_dash() -> None:
    first = parse(cited(BOOK))
    for text in (
        "Его же. Другая книга. М., 1991.",
        "——. Другая книга. М., 1991.",
        "Idem, Другая книга (Moscow: Nauka, 1999), 3.",
    ):
        last = link_back([first, parse(cited(text))])[-1]
        assert last.item.author == first.item.author
        assert last.item.title == "Другая книга"


def test_another_part_of_the_same_volume_takes_the_volume_from_the_work_before() -> None:
    first = parse(cited("Петров П. П. О рыбе // Рыба : сборник / под ред. И. И. Иванова. М.: Наука, 1990. С. 3–9."))
    last = link_back([first, parse(cited("Сидоров С. С. О мясе // Там же. С. 11–16."))])[-1]
    assert last.item.container_title == "Рыба : сборник"
    assert last.item.publisher == "Наука"
    assert last.item.page == "11–16"
