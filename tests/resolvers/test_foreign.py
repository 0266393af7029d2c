"""Whatever a registry sends, reading it never fails."""

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from ssylka.matching import compare
from ssylka.model import Work
from ssylka.resolvers.arxiv import read_arxiv
from ssylka.resolvers.crossref import read_crossref
from ssylka.resolvers.datacite import read_datacite
from ssylka.resolvers.doi_org import read_csl
from ssylka.resolvers.open_library import read_open_library
from ssylka.resolvers.openalex import read_openalex
from ssylka.resolvers.pubmed import read_pubmed
from standin.records import ARXIV, BOOKS, CROSSREF, DATACITE, NEGOTIATED, PUBMED

OPENALEX = {
    "id": "https://openalex.org/W1",
    "doi": "https://doi.org/10.1000/1",
    "display_name": "A paper",
    "publication_year": 2015,
    "type": "article",
    "authorships": [{"raw_author_name": "Беспалов Дмитрий Николаевич"}, {"author": {"display_name": "Ada Mosswood"}}],
    "biblio": {"volume": None, "issue": "22", "first_page": "15", "last_page": "27"},
    "primary_location": {"source": {"display_name": "Бизнес", "issn_l": None}},
    "ids": {"pmid": "https://pubmed.ncbi.nlm.nih.gov/77"},
    "is_retracted": True,
}

VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["10.1000/1", "2019-02", "<i"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["date-parts", "name", "family", "DOI", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


SPOILT: st.SearchStrategy[Any] = st.sampled_from([False, False, False, True])


def spoil(record: Any, data: st.DataObject) -> Any:
    """The record with some of its values replaced by anything."""
    if isinstance(record, dict):
        spoilt = {key: spoil(value, data) for key, value in record.items()}
        for key in spoilt:
            if data.draw(SPOILT):
                spoilt[key] = data.draw(VALUES)
        return spoilt
    if isinstance(record, list):
        return [spoil(one, data) for one in record]
    return record


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_spoilt_records_are_read_as_far_as_they_go(data: st.DataObject) -> None:
    record = next(iter(CROSSREF.values())) | CROSSREF["10.1016/s0140-6736(97)11096-0"]
    read_crossref(spoil(record, data))
    read_datacite(spoil(next(iter(DATACITE.values())), data))
    read_openalex(spoil(OPENALEX, data))
    read_pubmed(spoil(PUBMED["123456"], data))
    read_open_library(spoil(BOOKS["ISBN:9780306406157"], data), isbn="9780306406157")
    read_csl(spoil(NEGOTIATED["10.3280/jus2011-001"], data), doi="10.3280/jus2011-001")


def test_openalex_says_names_numbers_and_retractions() -> None:
    work = read_openalex(OPENALEX)
    assert [(name.family, name.given) for name in work.item.author or ()] == [
        ("Беспалов", "Дмитрий Николаевич"),
        ("Mosswood", "Ada"),
    ]
    assert (work.item.page, work.item.issue, work.identifiers["pmid"]) == ("15-27", "22", "77")
    assert work.notices[0].type == "retraction"


def test_pubmed_says_initials_bodies_and_pages() -> None:
    work = read_pubmed(PUBMED["123456"])
    assert [(name.family, name.given, name.literal) for name in work.item.author or ()] == [
        ("Petrova", "A. B.", None),
        (None, None, "Test Group"),
    ]
    assert work.item.title == "A translated title of a clinical trial"
    assert work.item.issued is not None
    assert work.item.issued.date_parts == ((1998, 3, 2),)
    assert work.identifiers == {"pmid": "123456", "doi": "10.1000/trial"}


def test_arxiv_says_its_number_without_the_version() -> None:
    feed = b'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">%s</feed>'
    entry = etree.fromstring(feed % ARXIV["1605.08386"])[0]
    assert read_arxiv(entry).identifiers["arxiv"] == "1605.08386"


def _recorded(shared: Path) -> list[Work]:
    works = []
    for path in sorted((shared / "data" / "registry-answers" / "crossref").glob("200*.json")):
        body = json.loads(path.read_text(encoding="utf-8"))["response"]["body"]
        if isinstance(body, str):
            try:
                body = json.loads(body)
            except ValueError:
                continue
        message = body.get("message") if isinstance(body, dict) else None
        if isinstance(message, dict):
            found = [message, *(message.get("items") or [])]
            works += [
                read_crossref(one) for one in found if isinstance(one, dict) and "DOI" in one and one.get("title")
            ]
    for path in sorted((shared / "data" / "registry-answers" / "datacite").glob("200__dois_10*.json")):
        body = json.loads(path.read_text(encoding="utf-8"))["response"]["body"]
        if isinstance(body, dict):
            works.append(read_datacite(body["data"]))
    for path in sorted((shared / "data" / "registry-answers" / "openalex").glob("200*.json")):
        body = json.loads(path.read_text(encoding="utf-8"))["response"]["body"]
        works.append(read_openalex(body))
    return works


def test_every_recorded_record_is_read_and_is_the_same_as_itself(shared: Path) -> None:
    works = [work for work in _recorded(shared) if work.item.title]
    assert len(works) > 300
    for work in works:
        assert work.item.type
        comparison = compare(work.item, work)
        assert not comparison.differences, (work.item, comparison)
        enough = work.item.author and len((work.item.title or "").split()) > 3
        assert comparison.same or not enough, (work.item, comparison)
