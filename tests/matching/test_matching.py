"""Same work or not: across damage, scripts, abbreviations; and what differs."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssylka.matching import (
    compare,
    container_likeness,
    family_likeness,
    plain,
    skeleton,
    title_differs,
    title_likeness,
)
from ssylka.matching.containers import container_differs
from ssylka.matching.numbers import number, numbers, pages, same_page
from ssylka.model import Item, Work

ONE_NAME = [
    ("Воскресенский", "Voskressenski"),
    ("Воскресенский", "Voskresenskiy"),
    ("Щербаков", "Shcherbakov"),
    ("Щербаков", "Ščerbakov"),
    ("Цыганков", "Tsygankov"),
    ("Цыганков", "Cygankov"),
    ("Юрьев", "Yuryev"),
    ("Лихачев", "Lixachev"),
    ("Жуков", "Žukov"),
    ("Жуков", "Zhukov"),
    ("Фёдоров", "Fyodorov"),
    ("Чубарьян", "Chubaryan"),
    ("Ельцин", "Yeltsin"),
    ("Шмидт", "Schmidt"),
    ("Смирнов", "Smirnoff"),
    ("Müller", "Muller"),
    ("Грушевський", "Hrushevskyi"),
    ("Київський", "Kyivskyi"),
    ("Παπαδόπουλος", "Papadopoulos"),
    ("Γεωργίου", "Georgiou"),
    ("O’Brien", "O'Brien"),
]


@pytest.mark.parametrize(("one", "two"), ONE_NAME)
def test_transliterations_of_a_name_are_one_name(one: str, two: str) -> None:
    assert family_likeness(one, two) >= 0.95


@pytest.mark.parametrize(
    ("one", "two"), [("Иванов", "Petrov"), ("Smith", "Jones"), ("Кузнецов", "Kozlov"), ("Li", "Wu")]
)
def test_other_names_are_others(one: str, two: str) -> None:
    assert family_likeness(one, two) < 0.7


TITLES: dict[str, tuple[str, str, float, float]] = {
    "diacritics and markup": (
        "Éléments de <i>théorie</i> &amp; pratique",
        "Elements de theorie and pratique",
        1.0,
        1.0,
    ),
    "a subtitle left out": (
        "Work at the boundaries of science",
        "Work at the boundaries of science: information",
        0.9,
        1.0,
    ),
    "OCR damage": (
        "Deslructive evo1ution of postme1iorated landscapcs",
        "Destructive evolution of postmeliorated landscapes",
        0.85,
        1.0,
    ),
    "a transliteration": (
        "Сотрудничество между Камбоджей и Вьетнамом",
        "Sotrudnichestvo mezhdu Kambodzhei i V'etnamom",
        0.9,
        1.0,
    ),
    "two parts": ("Mitochondrial disorders. Part I", "Mitochondrial disorders. Part II", 0.0, 0.65),
    "two numbers": (
        "Discovery of the element with number Z = 118",
        "Discovery of the elements with numbers Z = 113",
        0.0,
        0.7,
    ),
    "an erratum": ("Erratum: Growth of mosses on granite", "Growth of mosses on granite", 0.0, 0.6),
    "a reply": ("Growth of mosses on granite", "Reply to: Growth of mosses on granite", 0.0, 0.6),
    "a notice of retraction": ("RETRACTED: Growth of mosses", "Growth of mosses", 1.0, 1.0),
    "parallel titles": ("Рост мхов на граните = Growth of mosses on granite", "Growth of mosses on granite", 1.0, 1.0),
    "a translation in brackets": (
        "Рост мхов на граните [Growth of mosses on granite]",
        "Growth of mosses on granite",
        1.0,
        1.0,
    ),
    "other titles": ("Growth of mosses on granite", "The economy of ancient Rome", 0.0, 0.5),
}


@pytest.mark.parametrize(("one", "two", "least", "most"), TITLES.values(), ids=TITLES.keys())
def test_how_alike_titles_are(one: str, two: str, least: float, most: float) -> None:
    likeness = title_likeness(one, two)
    assert likeness is not None
    assert least <= likeness <= most


def test_titles_in_two_languages_cannot_be_compared() -> None:
    assert title_likeness("Рост мхов на граните", "Growth of mosses on granite") is None
    assert title_likeness("Das Wachstum der Moose auf dem Granit", "The growth of the mosses on granite") is None


MOSS = "The growth of mosses on granite: a study of twenty years"
SAYS: dict[str, tuple[str, str, bool]] = {
    "a word replaced": ("Attention is all you need", "Patience is all you need", True),
    "damage by a scanner": ("Attentlon is a11 you need", "Attention is all you need", False),
    "a subtitle more": ("Attention is all you need", "Attention Is All You Need: transformers", False),
    "a subtitle less": (MOSS, "The growth of mosses on granite", False),
    "another subtitle": (MOSS, "The growth of mosses on granite: an experiment", True),
    "words run together": ("Postmeliorated land scapes of Meschera", "Post meliorated landscapes of Meschera", False),
    "an article left out": ("Growth of the mosses", "The growth of mosses", False),
    "a negation": ("Mosses do not grow on granite", "Mosses do grow on granite", True),
    "with and without": ("Growth with light", "Growth without light", True),
    "a prefix that turns the word": ("Decreased growth of mosses", "Increased growth of mosses", True),
    "a hyphenated prefix that turns the word": (
        "Macro-rearrangements of mosses",
        "Micro-rearrangements of mosses",
        True,
    ),
    "a negative prefix": ("Unstable mosses of the north", "Stable mosses of the north", True),
    "the other sex": ("Growth of male mosses", "Growth of female mosses", True),
    "a qualification inside": ("Growth of Bayesian mosses on granite", "Growth of mosses on granite", True),
    "a qualification at the end": ("Growth of mosses on granite in Japan", "Growth of mosses on granite", True),
    "a qualification behind a question": ("Do mosses grow? in Japan", "Do mosses grow?", True),
    "another part": ("Growth of mosses. Part 2", "Growth of mosses. Part 1", True),
    "a part of a whole": ("Growth of mosses. Part 2", "Growth of mosses", True),
    "another Roman number": ("Growth of mosses III", "Growth of mosses II", True),
    "another year": ("Mosses in 1945", "Mosses in 1946", True),
    "an erratum": ("Erratum: Growth of mosses", "Growth of mosses", True),
    "a critique": ("A critique of the growth of mosses", "The growth of mosses", True),
    "one phrase in brackets behind both": ("Growth of mosses (Final report)", "Death of mosses (Final report)", True),
    "a Russian word replaced": ("История русского права", "История немецкого права", True),
    "a Russian title without its subtitle": ("История права: очерки", "История права", False),
    "a parallel title": ("Рост мхов на граните = Growth of mosses on granite", "Growth of mosses on granite", False),
    "the rest in another script": ("Рост мхов", "Growth of mosses", False),
}


@pytest.mark.parametrize(("one", "two", "differs"), SAYS.values(), ids=SAYS.keys())
def test_whether_titles_say_different_things(one: str, two: str, differs: bool) -> None:
    assert title_differs(one, two) is differs
    assert title_differs(two, one) is differs


CONTAINERS = [
    ("Fungal Ecol.", "Fungal Ecology"),
    ("PNAS", "Proceedings of the National Academy of Sciences"),
    ("Phys. Rev. Lett.", "Physical Review Letters"),
    ("NeurIPS", "Advances in Neural Information Processing Systems"),
    ("CVPR", "2016 IEEE Conference on Computer Vision and Pattern Recognition (CVPR)"),
    ("EMNLP", "Proceedings of Empirical Methods in Natural Language Processing"),
    ("Теор. основы хим. технол.", "Теоретические основы химической технологии"),
    ("J Natl Cancer Inst", "Journal of the National Cancer Institute"),
    ("The Lancet", "Lancet"),
    ("Teoreticheskie osnovy khimicheskoi tekhnologii", "Теоретические основы химической технологии"),
]


@pytest.mark.parametrize(("one", "two"), CONTAINERS)
def test_abbreviations_of_journals_are_no_differences(one: str, two: str) -> None:
    assert (container_likeness(one, two) or 0) >= 0.75


OTHER_CONTAINERS = [
    ("The Journal of Ecology", "Journal of the Röntgen Society"),
    ("Medical Journal of Australia", "Journal of the American Medical Association"),
    ("Journal of Chemistry", "Journal of Chemical Education"),
    ("Ecology", "Fire Ecology"),
    ("Nature", "Nature Physics"),
    ("Phys. Rev. B", "Physical Review C"),
    ("Вопросы истории", "Вопросы философии"),
]
SAME_CONTAINERS = [
    *CONTAINERS,
    ("Proc Natl Acad Sci USA", "Proceedings of the National Academy of Sciences"),
    (
        "Nucl. Instrum. Meth. A",
        "Nuclear Instruments and Methods in Physics Research Section A: Accelerators and Detectors",
    ),
    ("Ann NY Acad Sci", "Annals of the New York Academy of Sciences"),
    ("Nature (London)", "Nature"),
    ("Proc. ICML", "Proceedings of the 36th International Conference on Machine Learning"),
    ("Вестник МГУ. Серия 8. История", "Вестник Московского университета. Серия 8: История"),
    ("Изв. РАН. Сер. физ.", "Известия Российской академии наук. Серия физическая"),
]


@pytest.mark.parametrize(("one", "two"), OTHER_CONTAINERS)
def test_two_journals_differ(one: str, two: str) -> None:
    assert container_differs(one, two)
    assert container_differs(two, one)


@pytest.mark.parametrize(("one", "two"), SAME_CONTAINERS)
def test_two_names_of_one_journal_do_not_differ(one: str, two: str) -> None:
    assert not container_differs(one, two)
    assert not container_differs(two, one)


def test_neighbouring_journals_are_two() -> None:
    assert (container_likeness("Phys. Rev. B", "Physical Review C") or 0) < 0.8
    assert (container_likeness("Nature", "Science") or 0) < 0.45
    assert (container_likeness("ICML", "Advances in Neural Information Processing Systems") or 0) < 0.45


def test_numbers_have_many_forms() -> None:
    assert number("Т. XXIV") in {"24", "т. xxiv"}
    assert number("XXIV") == number("vol. 024") == number("24") == "24"
    assert numbers("3-4") & numbers("4")
    assert pages("427-38") == pages("427–438") == ("427", "438")
    assert pages("e33693") == ("e33693", "")
    assert pages("С. 12") == ("12", "")
    assert pages("") == ("", "")
    assert numbers("B283") & numbers("283")
    assert same_page("l1245", "1245")
    assert not same_page("l1245", "s1245")


def item(**fields: Any) -> Item:
    return Item.from_csl(
        {
            "type": "article-journal",
            "title": "Destructive evolution of postmeliorated landscapes",
            "author": [{"family": "Kharitonova", "given": "Tatiana"}, {"family": "Smith", "given": "J."}],
            "container-title": "Journal of Landscape Ecology",
            "volume": "4",
            "issue": "3",
            "page": "12-20",
            "issued": {"date-parts": [[2011]]},
        }
        | fields
    )


RECORD = Work(item=item(), registry="test")

PAIRS: dict[str, tuple[dict[str, Any], bool, set[str]]] = {
    "the same": ({}, True, set()),
    "initials and one author": ({"author": [{"family": "Kharitonova", "given": "T."}]}, True, set()),
    "page forms": ({"page": "12–20"}, True, set()),
    "no numbers": ({"volume": None, "issue": None, "page": None}, True, set()),
    "no title": ({"title": None}, True, set()),
    "another volume": ({"volume": "5"}, True, {"volume"}),
    "a year later": ({"issued": {"date-parts": [[2012]]}}, True, {"issued"}),
    "one author is another": (
        {"author": [{"family": "Kharitonova", "given": "T."}, {"family": "Petrov", "given": "A."}]},
        True,
        {"author"},
    ),
    "another person of that name": ({"author": [{"family": "Kharitonova", "given": "Olga"}]}, True, {"author"}),
    "the first author is another": ({"author": [{"family": "Petrov", "given": "A."}]}, True, {"author"}),
    "a title in another script, all else in that of the record": ({"title": "Развитие ландшафтов"}, True, {"title"}),
    "another title": ({"title": "Central banking and the price of gold in Sweden"}, False, {"title"}),
    "another place in the journal": (
        {"title": "Constructive evolution of mountain rivers", "volume": "9", "page": "100-120"},
        False,
        {"title", "volume", "page"},
    ),
    "nothing but an author": ({"title": None, "volume": None, "page": None, "issue": None}, False, {"title"}),
}


@pytest.mark.parametrize(("fields", "same", "differing"), PAIRS.values(), ids=PAIRS.keys())
def test_same_work_and_what_differs(fields: dict[str, Any], same: bool, differing: set[str]) -> None:
    comparison = compare(item(**fields), RECORD)
    assert comparison.same is same, comparison
    assert {one.field for one in comparison.differences} == differing
    assert (comparison.score > 0.5) is same


def test_a_title_in_another_script_needs_the_place_to_be_confirmed() -> None:
    book = {"type": "book", "title": "Мозг и эмоции", "author": [{"family": "Хомская"}], "page": "268", "volume": None}
    fields = book | {"issue": None, "container-title": None, "title": "Delay-tolerant networking for satellites"}
    comparison = compare(item(**fields), Work(item=item(**fields | {"title": "Мозг и эмоции"}), registry="test"))
    assert "title" in {one.field for one in comparison.differences}
    placed = {"title": "Рост мхов", "author": [{"family": "Харитонова"}], "container-title": "Ландшафтная экология"}
    assert not compare(item(**placed), RECORD).differences


SILENT: dict[str, tuple[dict[str, Any], dict[str, Any], set[tuple[str, str]]]] = {
    "no year in the record": ({}, {"issued": None}, {("issued", "")}),
    "no year in both": ({"issued": None}, {"issued": None}, set()),
    "no author in the record": ({}, {"author": None}, {("author", "")}),
    "a name in Hangul": ({"author": [{"family": "조혜린"}]}, {}, {("author", "Kharitonova, Tatiana")}),
    "a dash for a name": ({"author": [{"family": "-"}]}, {}, {("author", "Kharitonova, Tatiana")}),
    "one letter of a short name": ({"author": [{"family": "Liu"}]}, {"author": [{"family": "Li"}]}, {("author", "Li")}),
    "names in their places": ({"author": [{"family": "Tatiana", "given": "Kharitonova"}]}, {}, set()),
    "a name in one string": ({"author": [{"literal": "Kharitonova T."}]}, {}, set()),
    "another name in one string": ({"author": [{"literal": "Petrov A."}]}, {}, {("author", "Kharitonova, Tatiana")}),
    "an invented co-author": (
        {"author": [{"family": "Kharitonova"}, {"family": "Quillfeather"}]},
        {},
        {("author", "Kharitonova, Tatiana; Smith, J.")},
    ),
}


@pytest.mark.parametrize(("ours", "theirs", "expected"), SILENT.values(), ids=SILENT.keys())
def test_what_a_record_does_not_confirm_is_told(
    ours: dict[str, Any], theirs: dict[str, Any], expected: set[tuple[str, str]]
) -> None:
    comparison = compare(item(**ours), Work(item=item(**theirs), registry="test"))
    assert comparison.same
    assert {(one.field, one.theirs) for one in comparison.differences} == expected


def test_a_subtitle_that_the_record_knows_is_compared() -> None:
    whole, main = "Mosses for all: How they grow in gardens", "Mosses for all"
    work = Work(item=item(title=whole), registry="test", titles=(main, whole))
    assert not compare(item(title=main), work).differences
    assert not compare(item(title=whole), work).differences
    assert compare(item(title="Mosses for all: How they cure the sick"), work).differences


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_breaks_a_comparison(one: str, two: str) -> None:
    plain(one)
    skeleton(one)
    likeness = title_likeness(one, two)
    assert likeness is None or 0 <= likeness <= 1
    title_differs(one, two)
    container_likeness(one, two)
    numbers(one)
    pages(one)
    fields = {
        "title": one,
        "container-title": two,
        "volume": one,
        "page": two,
        "author": [{"family": one, "given": two}],
    }
    comparison = compare(item(**fields), RECORD, one)
    assert 0 <= comparison.score <= 1
