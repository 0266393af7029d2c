"""What the registries say of identifiers, well and badly."""

from pathlib import Path

import pytest

from ssylka.model.identifiers import Identifier, identify
from ssylka.resolvers import Answer, resolve
from standin.clients import client_of
from standin.records import CROSSREF
from standin.registries import FAULTS, Registries, Reply, as_json


def meant(text: str) -> Identifier:
    found = identify(text)
    assert found is not None
    return found


def ask(web: Registries, text: str, **changes: object) -> Answer:
    with client_of(web, **changes) as client:
        (answer,) = resolve([meant(text)], client)
    return answer


FOUND = {
    "a DOI of Crossref": (
        "10.2478/v10285-012-0042-z",
        "crossref",
        "Destructive Evolution of Postmeliorated Landscapes",
    ),
    "a DOI of Crossref in Cyrillic": ("10.7868/S0040357115030100", "crossref", "Математическое моделирование"),
    "a DOI of DataCite": ("10.26102/2310-6018/2019.24.1.006", "datacite", "МОДЕЛЬ СИСТЕМНОЙ ДИНАМИКИ"),
    "a DOI of another agency": ("10.3280/jus2011-001", "doi.org", "La responsabilità degli enti"),
    "a short DOI": ("https://doi.org/gtm8xs", "crossref", "The handbook of identifiers"),
    "an arXiv id with its version": ("arXiv:1605.08386v1", "arxiv", "Heat-bath random walks with Markov bases"),
    "the DOI of a preprint": ("10.48550/arXiv.1605.08386", "arxiv", "Heat-bath random walks"),
    "a PMID": ("PMID: 123456", "pubmed", "A translated title of a clinical trial"),
    "an ISBN": ("ISBN 0-306-40615-2", "open-library", "A book of tests: with answers"),
}


@pytest.mark.parametrize(("text", "registry", "title"), FOUND.values(), ids=FOUND.keys())
def test_a_record_is_found(web: Registries, text: str, registry: str, title: str) -> None:
    web.registered["10.48550/arxiv.1605.08386"] = "DataCite"
    answer = ask(web, text)
    assert (answer.outcome, answer.registry) == ("found", registry), answer.reason
    assert answer.work is not None
    assert (answer.work.item.title or "").startswith(title)
    assert answer.work.asked


NOT_FOUND = {
    "a DOI that is not registered": ("10.1000/never", "unregistered", "doi.org"),
    "a registered DOI without a record": ("10.1000/nobody", "unanswered", "doi.org"),
    "an arXiv id that does not exist": ("arXiv:1605.99999", "unregistered", "arxiv"),
    "a PMID that does not exist": ("PMID: 99999999", "unregistered", "pubmed"),
    "a book that nobody entered": ("ISBN 978-5-7695-4498-9", "missing", "open-library"),
    "an EDN, which nobody may ask for": ("EDN: ABCDEF", "unanswered", "elibrary"),
    "a wrong check digit": ("ISBN 978-5-7695-4498-1", "invalid", "form"),
    "an ISSN": ("ISSN 2313-1438", "unanswered", "issn"),
}


@pytest.mark.parametrize(("text", "outcome", "registry"), NOT_FOUND.values(), ids=NOT_FOUND.keys())
def test_what_is_not_found_says_why(web: Registries, text: str, outcome: str, registry: str) -> None:
    answer = ask(web, text)
    assert (answer.outcome, answer.registry) == (outcome, registry), answer.reason
    assert answer.reason
    assert answer.work is None


@pytest.mark.parametrize("fault", FAULTS)
def test_a_bad_answer_is_no_answer_and_never_a_missing_record(web: Registries, fault: str) -> None:
    web.faults["/works/10.2478"] = [FAULTS[fault]]
    web.faults["/10.2478/v10285-012-0042-z"] = [FAULTS[fault]]
    answer = ask(web, "10.2478/v10285-012-0042-z", tries=1, seconds=0.3)
    assert answer.outcome == "unanswered", answer.reason
    assert answer.reason


def test_a_bad_answer_that_passes_is_asked_for_again(web: Registries) -> None:
    web.faults["/works/10.2478"] = [FAULTS["server error"], as_record(web)]
    assert ask(web, "10.2478/v10285-012-0042-z").outcome == "found"


def as_record(web: Registries) -> Reply:
    return as_json({"status": "ok", "message": web.crossref["10.2478/v10285-012-0042-z"]})


def test_doiRA_alone_is_no_proof(web: Registries) -> None:  # noqa: N802 - the service's name
    web.faults["/doiRA/"] = [as_listed("10.2478/v10285-012-0042-z", status="DOI does not exist")]
    assert ask(web, "10.2478/v10285-012-0042-z").outcome == "found"


def as_listed(doi: str, **fields: str) -> Reply:
    return as_json([{"DOI": doi} | fields])


def test_without_doiRA_the_agencies_are_asked_in_turn(web: Registries) -> None:  # noqa: N802
    web.faults["/doiRA/"] = [FAULTS["gateway"]]
    assert ask(web, "10.26102/2310-6018/2019.24.1.006").outcome == "found"
    assert ask(web, "10.1000/never").outcome == "unregistered"


def test_the_record_of_another_doi_is_no_answer(web: Registries) -> None:
    web.crossref["10.1000/other"] = CROSSREF["10.1000/182"]
    assert ask(web, "10.1000/other").outcome == "unanswered"


def test_a_long_list_keeps_its_order_and_asks_once(web: Registries, tmp_path: Path) -> None:
    dois = [f"10.1000/{number}" for number in range(120)]
    for doi in dois:
        web.crossref[doi] = {"DOI": doi, "type": "journal-article", "title": [f"Paper {doi}"]}
    told: list[tuple[int, int]] = []
    for _ in range(2):
        with client_of(web, cache=tmp_path / "cache.sqlite", seconds=10) as client:
            answers = resolve(
                [meant(doi) for doi in [*dois, dois[0]]], client, progress=lambda *args: told.append(args)
            )
        assert [answer.work and answer.work.identifiers["doi"] for answer in answers] == [*dois, dois[0]]
    assert told[-1] == (121, 121)
    assert len(told) == 242
    assert max(web.counts.values()) == 1
    assert sum(count for path, count in web.counts.items() if path.startswith("doi /doiRA")) == 3


def test_offline_nobody_is_asked(web: Registries, tmp_path: Path) -> None:
    text = "10.2478/v10285-012-0042-z"
    assert ask(web, text, cache=tmp_path / "cache.sqlite").outcome == "found"
    before = sum(web.counts.values())
    assert ask(web, text, cache=tmp_path / "cache.sqlite", offline=True).outcome == "found"
    answer = ask(web, "10.1000/182", cache=tmp_path / "cache.sqlite", offline=True)
    assert answer.outcome == "unanswered"
    assert "nobody may be asked" in answer.reason
    assert sum(web.counts.values()) == before


def test_retractions_are_told_once_and_new_versions_are_none(web: Registries) -> None:
    answer = ask(web, "10.1016/S0140-6736(97)11096-0")
    assert answer.work is not None
    assert [(notice.type, notice.date) for notice in answer.work.notices] == [
        ("correction", "2004-03-06"),
        ("retraction", "2010-02-06"),
    ]


def test_an_answer_without_a_record_is_not_kept(web: Registries, tmp_path: Path) -> None:
    web.faults["/works/10.2478"] = [FAULTS["JSON that is no record"], None]
    for outcome in ("unanswered", "found"):
        assert ask(web, "10.2478/v10285-012-0042-z", cache=tmp_path / "cache.sqlite").outcome == outcome
