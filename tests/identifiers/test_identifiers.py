"""Identifiers other than DOIs: found, checked, canonical."""

import pytest

from ssylka.model.identifiers import (
    RudnDoi,
    Scheme,
    arxiv_of_doi,
    clean_arxiv,
    clean_edn,
    clean_isbn,
    clean_issn,
    clean_orcid,
    find_identifiers,
    identify,
    link,
    read_rudn_doi,
)

FOUND: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "an EDN": ("P. 5. EDN: YSJDTK.", [("edn", "YSJDTK")]),
    "an EDN without a colon": ("EDN YSJDTK", [("edn", "YSJDTK")]),
    "an EDN in Cyrillic letters": ("EDN: ТХСВМА", [("edn", "TXCBMA")]),
    "an EDN in an address": ("https://elibrary.ru/ysjdtk https://elibrary.ru/YSJDTK", [("edn", "YSJDTK")]),
    "an EDN as an argument": ("elibrary.ru/item.asp?edn=ysjdtk", [("edn", "YSJDTK")]),
    "words after EDN": ("EDN number, EDN: abcdef, EDN: ABCDEFG", []),
    "an item of eLIBRARY": ("https://www.elibrary.ru/item.asp?id=12345678", [("elibrary", "12345678")]),
    "arXiv": ("arXiv:2104.12255v1 [cs.CL]", [("arxiv", "2104.12255")]),
    "arXiv before 2007": ("arXiv:math.GT/0309136", [("arxiv", "math/0309136")]),
    "arXiv in an address": ("https://arxiv.org/pdf/1605.08386v1.pdf", [("arxiv", "1605.08386")]),
    "a number with a wrong month": ("arXiv:2113.12255", []),
    "PubMed": ("PMID: 123456; https://pubmed.ncbi.nlm.nih.gov/7890/", [("pmid", "123456"), ("pmid", "7890")]),
    "PubMed Central": ("PMCID: PMC1234567", [("pmcid", "PMC1234567")]),
    "ISBN-13": ("ISBN 978-5-7695-4498-9.", [("isbn", "9785769544989")]),
    "ISBN-10 with a Cyrillic Х": ("ISBN 0-8044-2957-Х", [("isbn", "9780804429573")]),
    "ISBN with spaces and dashes": ("ISBN: 978–0 306 40615–7", [("isbn", "9780306406157")]),
    "ISSN": ("ISSN 2313-1438 (Print); ISSN 2313-1446 (Online)", [("issn", "2313-1438"), ("issn", "2313-1446")]),
    "ORCID": ("https://orcid.org/0000-0002-1825-0097", [("orcid", "0000-0002-1825-0097")]),
    "a handle": ("http://hdl.handle.net/2027/mdp.39015.", [("handle", "2027/mdp.39015")]),
    "a handle that is a DOI": ("http://hdl.handle.net/10.1000/182", [("doi", "10.1000/182")]),
    "a URN": ("URN:NBN:de:101:1-2019.", [("urn", "urn:nbn:de:101:1-2019")]),
    "a short DOI": ("https://doi.org/gtm8xs, doi:10/Aabbe", [("shortdoi", "10/gtm8xs"), ("shortdoi", "10/aabbe")]),
    "a date is no short DOI": ("10/2021", []),
    "an ISSN inside a DOI": ("10.22363/2313-1438-2020-22-4-523-534", [("doi", "10.22363/2313-1438-2020-22-4-523-534")]),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND.keys())
def test_identifiers_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.scheme, one.value) for one in find_identifiers(text)] == expected


def test_a_wrong_check_digit_is_found_and_said() -> None:
    for text in ("ISBN 978-5-7695-4498-1", "ISSN 2313-1439", "ORCID: 0000-0002-1825-0098"):
        (one,) = find_identifiers(text)
        assert not one.valid
        assert "check digit" in one.problem


CLEANED = [
    (clean_isbn, "0-306-40615-2", "9780306406157"),
    (clean_isbn, "0-306-40615-3", None),
    (clean_issn, "23131438", "2313-1438"),
    (clean_issn, "2313-1439", None),
    (clean_orcid, "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"),
    (clean_orcid, "0000-0002-1825-009", None),
    (clean_edn, "abcdef", "ABCDEF"),
    (clean_edn, "abcde", None),
    (clean_arxiv, "2104.12255v1", "2104.12255v1"),
    (clean_arxiv, "abc", None),
]


@pytest.mark.parametrize(("clean", "text", "expected"), CLEANED)
def test_a_field_is_cleaned_or_refused(clean: object, text: str, expected: str | None) -> None:
    assert callable(clean)
    assert clean(text) == expected


MEANT = {
    "10.1000/XYZ": ("doi", "10.1000/xyz"),
    "EDN:abcdef": ("edn", "ABCDEF"),
    "YSJDTK": ("edn", "YSJDTK"),
    "2104.12255": ("arxiv", "2104.12255"),
    "9785769544989": ("isbn", "9785769544989"),
    "ISBN:0-306-40615-2": ("isbn", "9780306406157"),
    "0000-0002-1825-0097": ("orcid", "0000-0002-1825-0097"),
    "PMID:7": ("pmid", "7"),
    "nothing": None,
    "": None,
}


@pytest.mark.parametrize(("text", "expected"), MEANT.items())
def test_what_a_person_types_is_understood(text: str, expected: tuple[str, str] | None) -> None:
    one = identify(text)
    assert (one and (one.scheme, one.value)) == expected


def test_a_rudn_doi_says_year_volume_issue_and_pages() -> None:
    assert read_rudn_doi("10.22363/2312-797X-2018-13-4-317-335") == RudnDoi("2312-797X", 2018, "13", "4", "317", "335")
    assert read_rudn_doi("10.22363/rudn-1") is None
    assert read_rudn_doi("10.1000/2312-797X-2018-13-4-317-335") is None


def test_every_identifier_has_its_address() -> None:
    cases: list[tuple[Scheme, str, str | None]] = [
        ("doi", "10.1002/(sici)1<1::a>3#x", "https://doi.org/10.1002/(sici)1%3C1::a%3E3%23x"),
        ("edn", "ABCDEF", "https://elibrary.ru/ABCDEF"),
        ("arxiv", "math/0309136", "https://arxiv.org/abs/math/0309136"),
        ("isbn", "9780306406157", None),
    ]
    for scheme, value, expected in cases:
        assert link(scheme, value) == expected


def test_the_doi_of_a_preprint_holds_its_arxiv_id() -> None:
    assert arxiv_of_doi("10.48550/arXiv.2101.00001") == "2101.00001"
    assert arxiv_of_doi("10.1000/182") is None
