"""Completing a reference: gaps are filled, the author's words stay, every field says where it came from."""

from typing import Any

import pytest

from ssylka.complete import complete, complete_all
from ssylka.model import Citation, Difference, Item, Reference, Run, Span, Verification, Work

RECORD = Work(
    item=Item.from_csl(
        {
            "type": "article-journal",
            "title": "Growth of mosses on granite",
            "author": [
                {"family": "Mosswood", "given": "Ada"},
                {"family": "Fernley", "given": "Bo"},
                {"family": "Stone"},
            ],
            "container-title": "PLoS ONE",
            "volume": "3",
            "issue": "7",
            "page": "100-110",
            "publisher": "PLoS",
            "issued": {"date-parts": [[2008, 7, 1]]},
            "DOI": "10.1000/moss",
        }
    ),
    registry="crossref",
    identifiers={"doi": "10.1000/moss", "pmid": "77"},
    asked="2026-11-24T07:00:00Z",
)
ENTRY: dict[str, Any] = {
    "type": "article-journal",
    "title": "Growth of mosses on granit",
    "author": [{"family": "Mosswood", "given": "A."}],
    "container-title": "PLOS One",
    "volume": "4",
}


def reference(item: dict[str, Any], *, parser: str = "gost", text: str = "") -> Reference:
    citation = Citation(id="e1", kind="entry", runs=(Run(text, Span(0, len(text))),), raw=text)
    return Reference(citation=citation, item=Item.from_csl(item), parser=parser, confidence=1.0)


FILLED: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "a missing DOI": ({}, {"DOI": "10.1000/moss"}),
    "missing pages and issue": ({}, {"page": "100-110", "issue": "7"}),
    "a missing year": ({}, {"issued": {"date-parts": [[2008, 7, 1]]}}),
    "authors after the first": (
        {},
        {"author": [{"family": "Mosswood", "given": "A."}, {"family": "Fernley", "given": "Bo"}, {"family": "Stone"}]},
    ),
    "all authors": ({"author": None}, {"author": RECORD.item.to_csl()["author"]}),
    "a title that differs stays": ({}, {"title": "Growth of mosses on granit", "volume": "4"}),
    "a DOI that differs stays": ({"DOI": "10.1000/other"}, {"DOI": "10.1000/other"}),
    "authors that differ stay": ({"author": [{"family": "Petrov"}]}, {"author": [{"family": "Petrov"}]}),
    "names in another script stay": ({"author": [{"family": "Мосвуд"}]}, {"author": [{"family": "Мосвуд"}]}),
    "a PMID": ({}, {"PMID": "77"}),
}


@pytest.mark.parametrize(("entry", "expected"), FILLED.values(), ids=FILLED.keys())
def test_gaps_are_filled_and_words_stay(entry: dict[str, Any], expected: dict[str, Any]) -> None:
    completed = complete(reference(ENTRY | entry), RECORD).to_csl()
    assert {field: completed.get(field) for field in expected} == expected


def test_what_no_style_prints_is_not_added() -> None:
    completed = complete(reference(ENTRY), RECORD)
    assert completed.item.publisher is None


def test_every_filled_field_says_where_it_came_from() -> None:
    completed = complete(reference(ENTRY), RECORD)
    assert {field for field, origin in completed.origins.items() if origin.source == "crossref"} == {
        "DOI", "PMID", "issued", "issue", "page", "author"
    }  # fmt: skip
    assert completed.origins["DOI"].day == "2026-11-24"


def test_a_cyrillic_entry_gets_numbers_but_no_latin_words() -> None:
    entry = {"type": "article-journal", "title": "Рост мхов на граните", "author": [{"family": "Мосвуд"}]}
    completed = complete(reference(entry), RECORD)
    assert completed.item.container_title is None
    assert completed.item.doi == "10.1000/moss"
    assert completed.item.volume == "3"


def test_a_citation_that_nobody_understood_takes_the_whole_record() -> None:
    text = "mosswood growth of mosses on granite plos one"
    plain = reference({"type": "document", "title": text, "note": text}, parser="plain", text=text)
    completed = complete(plain, RECORD)
    assert completed.item.title == "Growth of mosses on granite"
    assert completed.item.note == text
    assert completed.origins["title"].source == "crossref"


def test_only_verdicts_that_know_the_work_complete() -> None:
    entry = reference(ENTRY)
    for status, expected in (
        ("exists", "10.1000/moss"),
        ("differs", "10.1000/moss"),
        ("another-work", None),
        ("not-registered", None),
    ):
        verdict = Verification.model_validate({"reference": "e1", "status": status, "reason": "", "work": RECORD})
        (completed,) = complete_all([entry], [verdict])
        assert completed.item.doi == expected
    assert complete_all([entry], []) == (entry,)


RUSSIAN: dict[str, Any] = {
    "type": "article-journal",
    "title": "Рост мхов на граните",
    "author": [{"family": "Воскресенский", "given": "А."}],
    "container-title": "Ботанический журнал",
    "volume": "93",
    "page": "100–110",
    "issued": {"date-parts": [[2008]]},
    "custom": {"EDN": "ABCDEF"},
}
LATIN: dict[str, Any] = {
    "type": "article-journal",
    "title": "Growth of mosses on granite",
    "author": [{"family": "Voskresensky", "given": "A."}],
    "volume": "93",
    "page": "100-110",
    "issued": {"date-parts": [[2008]]},
    "DOI": "10.1000/moss",
}
TWINS: dict[str, tuple[list[dict[str, Any]], list[tuple[str | None, str | None]]]] = {
    "each gives what the other lacks": ([RUSSIAN, LATIN], [("10.1000/moss", "ABCDEF")] * 2),
    "another page": ([RUSSIAN, LATIN | {"page": "90-95"}], [(None, "ABCDEF"), ("10.1000/moss", None)]),
    "another year": (
        [RUSSIAN, LATIN | {"issued": {"date-parts": [[2009]]}}],
        [(None, "ABCDEF"), ("10.1000/moss", None)],
    ),
    "one script": ([LATIN | {"DOI": None}, LATIN], [(None, None), ("10.1000/moss", None)]),
    "three of them": (
        [RUSSIAN, LATIN, LATIN | {"DOI": None}],
        [(None, "ABCDEF"), ("10.1000/moss", None), (None, None)],
    ),
    "an EDN of one's own stays": (
        [RUSSIAN, LATIN | {"custom": {"EDN": "GHIJKL"}}],
        [("10.1000/moss", "ABCDEF"), ("10.1000/moss", "GHIJKL")],
    ),
}


@pytest.mark.parametrize(("items", "expected"), TWINS.values(), ids=TWINS.keys())
def test_the_twin_in_the_other_list_lends_its_identifiers(
    items: list[dict[str, Any]], expected: list[tuple[str | None, str | None]]
) -> None:
    entries = [
        one.model_copy(update={"citation": one.citation.model_copy(update={"id": f"e{number}"})})
        for number, one in enumerate(map(reference, items))
    ]
    completed = complete_all(entries, [])
    assert [(one.item.doi, one.item.edn) for one in completed] == expected
    for one in completed:
        if one.item.edn and "EDN" in one.origins:
            assert one.origins["EDN"].source.startswith("entry e")


def test_an_edn_that_a_registry_has_is_taken() -> None:
    work = RECORD.model_copy(update={"identifiers": {"doi": "10.1000/moss", "edn": "QWERTY"}})
    completed = complete(reference(ENTRY), work)
    assert completed.item.edn == "QWERTY"
    assert completed.origins["EDN"].source == "crossref"


def verdict_of(field: str, score: float) -> Verification:
    return Verification(
        reference="e1",
        status="differs",
        reason="",
        work=RECORD,
        score=score,
        differences=(Difference(field=field, ours="x", theirs="y"),),
    )


SURE: dict[str, tuple[dict[str, Any], Verification, bool]] = {
    "another volume": (ENTRY, verdict_of("volume", 0.7), True),
    "another author": (ENTRY, verdict_of("author", 0.99), False),
    "another author, under the DOI": (ENTRY | {"DOI": "10.1000/moss"}, verdict_of("author", 0.99), True),
    "a title with a word less, all else proven": (ENTRY, verdict_of("title", 0.99), True),
    "a title that says something else": (ENTRY, verdict_of("title", 0.7), False),
}


@pytest.mark.parametrize(("item", "verdict", "written"), SURE.values(), ids=SURE.keys())
def test_only_a_sure_record_completes(item: dict[str, Any], verdict: Verification, written: bool) -> None:
    (completed,) = complete_all([reference(item)], [verdict])
    assert (completed.item.page == "100-110") is written
