"""Every verdict, for the right reason."""

from typing import Any

import pytest

from ssylka.model import Citation, Item, Reference, Run, Span, Verification
from ssylka.resolvers import verify
from standin.clients import client_of
from standin.registries import FAULTS, Registries


def reference(item: dict[str, Any], *, text: str = "", number: int = 1, parser: str = "gost") -> Reference:
    run = Run(text, Span(0, len(text)))
    citation = Citation(id=f"e{number}", kind="entry", runs=(run,), raw=text)
    return Reference(citation=citation, item=Item.from_csl(item), parser=parser, confidence=0.9)


def judge(web: Registries, *references: Reference, **changes: object) -> tuple[Verification, ...]:
    with client_of(web, **changes) as client:
        return verify(references, client)


MESCHERA = {
    "type": "article-journal",
    "title": "Destructive evolution of postmeliorated landscapes of Central Meschera",
    "author": [{"family": "Kharitonova", "given": "T."}],
    "container-title": "J. Landscape Ecol.",
    "volume": "4",
    "issue": "3",
    "issued": {"date-parts": [[2011]]},
}
LANCET = {
    "type": "article-journal",
    "title": "Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children",
    "author": [{"family": "Wakefield", "given": "A. J."}],
    "container-title": "Lancet",
    "volume": "351",
    "page": "637-641",
    "issued": {"date-parts": [[1998]]},
}
EXTRUSION = {
    "type": "article-journal",
    "title": "Математическое моделирование твердофазной плунжерной экструзии с двухступенчатым обжатием композитных материалов",
    "author": [{"family": "Паршин", "given": "Д. А."}, {"family": "Стельмах", "given": "Л. С."}],
    "container-title": "Теор. основы хим. технол.",
    "volume": "49",
    "issue": "3",
    "page": "361–366",
    "issued": {"date-parts": [[2015]]},
    "language": "ru",
}
MOSSES = {
    "type": "article-journal",
    "title": "An invented paper about the corrected growth of mosses on granite & basalt",
    "author": [{"family": "Mosswood", "given": "A."}, {"family": "Fernley", "given": "B."}],
    "container-title": "PLoS ONE",
    "volume": "3",
    "issued": {"date-parts": [[2008]]},
}
TRAINING = {
    "type": "article-journal",
    "title": "Model of system dynamics of process of training",
    "author": [{"family": "Ganicheva", "given": "A. V."}],
    "issued": {"date-parts": [[2019]]},
}

MESCHERA_DOI = "10.2478/v10285-012-0042-z"
EXTRUSION_DOI = "10.7868/S0040357115030100"

VERDICTS: dict[str, tuple[dict[str, Any], str, set[str]]] = {
    "as the registry has it": (MESCHERA | {"DOI": MESCHERA_DOI}, "exists", set()),
    "with the year of the online version": (
        MESCHERA | {"DOI": MESCHERA_DOI, "issued": {"date-parts": [[2012]]}},
        "exists",
        set(),
    ),
    "a Cyrillic entry": (EXTRUSION | {"DOI": EXTRUSION_DOI}, "exists", set()),
    "a transliterated entry for a Cyrillic record": (
        EXTRUSION
        | {
            "DOI": EXTRUSION_DOI,
            "title": "Matematicheskoe modelirovanie tverdofaznoi plunzhernoi ekstruzii s dvukhstupenchatym obzhatiem "
            "kompozitnykh materialov",
            "author": [{"family": "Parshin", "given": "D. A."}, {"family": "Stel'makh", "given": "L. S."}],
            "container-title": "Teoreticheskie osnovy khimicheskoi tekhnologii",
        },
        "exists",
        set(),
    ),
    "a translated entry for a Cyrillic record": (
        EXTRUSION
        | {
            "DOI": EXTRUSION_DOI,
            "title": "Mathematical modelling of solid-phase plunger extrusion",
            "author": [{"family": "Parshin", "given": "D. A."}],
            "container-title": "Theoretical Foundations of Chemical Engineering",
        },
        "exists",
        set(),
    ),
    "the translated title of a record in two languages": (
        TRAINING | {"DOI": "10.26102/2310-6018/2019.24.1.006"},
        "exists",
        set(),
    ),
    "with a wrong volume": (MESCHERA | {"DOI": MESCHERA_DOI, "volume": "14"}, "differs", {"volume"}),
    "with a wrong year": (
        MESCHERA | {"DOI": MESCHERA_DOI, "issued": {"date-parts": [[2005]]}},
        "differs",
        {"issued"},
    ),
    "with another author": (
        MESCHERA | {"DOI": MESCHERA_DOI, "author": [{"family": "Ivanov", "given": "P."}]},
        "differs",
        {"author"},
    ),
    "the DOI of another paper": (MESCHERA | {"DOI": EXTRUSION_DOI}, "another-work", {"author"}),
    "a DOI that is not registered": (MESCHERA | {"DOI": "10.2478/never"}, "not-registered", set()),
    "a retracted paper": (LANCET | {"DOI": "10.1016/S0140-6736(97)11096-0"}, "retracted", set()),
    "a retracted paper, found by its words": (LANCET, "retracted", set()),
    "an erratum is no retraction": (MOSSES | {"DOI": "10.1371/journal.pone.0000001"}, "corrected", set()),
    "no DOI, found by its words": (MESCHERA, "exists", set()),
    "no DOI, Cyrillic, found by its words": (EXTRUSION, "exists", set()),
    "an invented paper": (
        {
            "type": "article-journal",
            "title": "Quantum landscapes of the evolution of central banking",
            "author": [{"family": "Kharitonova", "given": "T."}],
            "container-title": "Journal of Landscape Ecology",
            "volume": "9",
            "issued": {"date-parts": [[2021]]},
        },
        "not-found",
        set(),
    ),
    "an ISBN with a wrong check digit": (
        {"type": "book", "title": "A book", "ISBN": "978-5-7695-4498-1"},
        "invalid-form",
        set(),
    ),
    "an EDN of five letters": (EXTRUSION | {"custom": {"EDN": "ABCDE"}}, "invalid-form", set()),
    "a DOI that is none": (MESCHERA | {"DOI": "doi.org/none"}, "invalid-form", set()),
    "a book by its ISBN": (
        {
            "type": "book",
            "title": "A book of tests",
            "author": [{"family": "Examiner", "given": "V."}],
            "ISBN": "0-306-40615-2",
            "issued": {"date-parts": [[1980]]},
        },
        "exists",
        set(),
    ),
    "a preprint by its number": (
        {
            "type": "article",
            "title": "Heat-bath random walks with Markov bases",
            "author": [{"family": "Stanley", "given": "C."}],
            "number": "arXiv:1605.08386",
            "issued": {"date-parts": [[2016]]},
        },
        "exists",
        set(),
    ),
    "a RUDN DOI that says another issue than the entry": (
        {
            "type": "article-journal",
            "title": "Cooperation between the states of the Mekong",
            "author": [{"family": "Pichkhun", "given": "P."}],
            "volume": "24",
            "issue": "4",
            "page": "427-438",
            "issued": {"date-parts": [[2024]]},
            "DOI": "10.22363/2313-0660-2024-24-3-427-438",
        },
        "differs",
        {"issue"},
    ),
}


@pytest.mark.parametrize(("item", "status", "fields"), VERDICTS.values(), ids=VERDICTS.keys())
def test_a_verdict_and_its_reason(web: Registries, item: dict[str, Any], status: str, fields: set[str]) -> None:
    (verdict,) = judge(web, reference(item))
    assert verdict.status == status, verdict.reason
    assert {one.field for one in verdict.differences} >= fields
    if status == "exists":
        assert not verdict.differences
    assert verdict.reason
    assert verdict.sources or status == "invalid-form"


def test_an_unregistered_doi_is_answered_with_the_right_one(web: Registries) -> None:
    (verdict,) = judge(web, reference(MESCHERA | {"DOI": "10.2478/never"}))
    assert MESCHERA_DOI in verdict.reason
    assert verdict.work is not None


@pytest.mark.parametrize(
    "fault", ["server error", "HTML instead of JSON", "half a body", "busy for an hour", "silence"]
)
def test_a_registry_that_does_not_answer_proves_nothing(web: Registries, fault: str) -> None:
    web.faults["/"] = [FAULTS[fault]]
    verdicts = judge(web, reference(MESCHERA | {"DOI": MESCHERA_DOI}), reference(MESCHERA), tries=1, seconds=0.3)
    assert [verdict.status for verdict in verdicts] == ["not-checked", "not-checked"]


def test_a_main_registry_that_does_not_answer_leaves_a_search_open(web: Registries) -> None:
    web.faults["/works"] = [FAULTS["server error"]]
    item = {"type": "dataset", "title": "Quantum landscapes of the evolution of central banking", "publisher": "X"}
    (verdict,) = judge(web, reference(item), tries=1)
    assert verdict.status == "not-checked", verdict.reason


def test_a_year_that_the_record_does_not_have_is_not_confirmed(web: Registries) -> None:
    record = web.crossref[MESCHERA_DOI]
    web.crossref[MESCHERA_DOI] = {
        key: value
        for key, value in record.items()
        if key not in {"issued", "published", "published-print", "published-online"}
    }
    (verdict,) = judge(web, reference(MESCHERA | {"DOI": MESCHERA_DOI}))
    assert verdict.status == "differs"
    assert [(one.field, one.theirs) for one in verdict.differences] == [("issued", "")]
    assert "names no year" in verdict.reason


CUT = {
    "joined, but it ended there": ("doi:10.2478/v10285\n1234\n", "10.2478/v102851234", "10.2478/v10285"),
    "not joined, but it went on": ("doi:10.2478/v10285\n2012\n", "10.2478/v10285", "10.2478/v102852012"),
}


@pytest.mark.parametrize(("text", "read", "meant"), CUT.values(), ids=CUT.keys())
def test_the_registry_chooses_between_readings_of_a_cut_doi(web: Registries, text: str, read: str, meant: str) -> None:
    web.crossref[meant] = web.crossref[MESCHERA_DOI] | {"DOI": meant}
    (verdict,) = judge(web, reference(MESCHERA | {"DOI": read}, text=text))
    assert verdict.status == "exists", verdict.reason
    assert f"which is {meant}, not {read}" in verdict.reason


def test_words_that_nobody_could_read_confirm_no_other_author(web: Registries) -> None:
    text = "Petrov A. Destructive Evolution of Postmeliorated Landscapes of Central Meschera. JLE, 2011, 4(3)"
    (verdict,) = judge(web, reference({"type": "document", "title": text, "note": text}, text=text, parser="plain"))
    assert verdict.status != "exists"


def test_russian_works_that_nobody_knows_are_said_to_be_often_unknown(web: Registries) -> None:
    item = EXTRUSION | {"title": "Совсем другая работа о судьбах приграничных районов", "volume": "1", "page": "1"}
    (verdict,) = judge(web, reference(item))
    assert verdict.status == "not-found"
    assert "often" in verdict.reason


def test_an_edn_is_linked_and_not_checked(web: Registries) -> None:
    item = EXTRUSION | {"title": "Неизвестная работа о приграничье", "volume": "1", "custom": {"EDN": "ABCDEF"}}
    (verdict,) = judge(web, reference(item))
    assert verdict.status == "not-checked"
    assert "https://elibrary.ru/ABCDEF" in verdict.reason


def test_a_citation_that_no_parser_understood_is_searched_by_its_words(web: Registries) -> None:
    text = "Kharitonova T. Destructive Evolution of Postmeliorated Landscapes of Central Meschera. JLE, 2011, 4(3)"
    (verdict,) = judge(web, reference({"type": "document", "title": text, "note": text}, text=text, parser="plain"))
    assert verdict.status in {"exists", "differs"}, verdict.reason
    assert verdict.work is not None
    assert verdict.work.identifiers["doi"] == MESCHERA_DOI


def test_ibid_is_not_asked_twice(web: Registries) -> None:
    again = reference(MESCHERA, number=2).model_copy(update={"refers_to": "e1"})
    verdicts = judge(web, reference(MESCHERA | {"DOI": MESCHERA_DOI}), again)
    assert [verdict.status for verdict in verdicts] == ["exists", "not-checked"]
    assert verdicts[1].reference == "e2"
