"""Citations (CSL 1.0.2, "Citation", "Cite Collapsing", "Cite Grouping", "Disambiguation")."""

from typing import Any

import pytest

from csl.tools import style

NAMES = '<names variable="author"><name form="short" and="symbol" delimiter=", "/></names>'
YEAR = '<date variable="issued"><date-part name="year"/></date>'
AUTHOR_DATE = f'<layout prefix="(" suffix=")" delimiter="; "><group delimiter=", "><group delimiter=" ">{NAMES}{YEAR}</group><text variable="locator"/></group></layout>'
NUMERIC = '<layout prefix="[" suffix="]" delimiter=", "><text variable="citation-number"/></layout>'


def _item(ident: str, names: str, year: int, title: str = "t") -> dict[str, Any]:
    people = [dict(zip(("given", "family"), name.rsplit(" ", 1), strict=True)) for name in names.split(", ")]
    return {"id": ident, "type": "book", "title": title, "author": people, "issued": {"date-parts": [[year]]}}


ITEMS = [
    _item("a", "Ann Doe", 1999), _item("b", "Ann Doe", 1999), _item("c", "Ann Doe", 2001), _item("d", "Bob Doe", 2005),
    _item("e", "Cy Roe, Al Poe, Ed Hill", 2000), _item("f", "Cy Roe, Al Poe, Jo Dale", 2000), _item("g", "Di Fox", 1990),
]  # fmt: skip

CASES = [
    ("a cite", "", AUTHOR_DATE, ["g"], "(Fox 1990)"),
    ("a locator", "", AUTHOR_DATE, [{"id": "g", "locator": "12-15"}], "(Fox 1990, 12–15)"),
    ("a prefix and a suffix", "", AUTHOR_DATE, [{"id": "g", "prefix": "see", "suffix": "and elsewhere"}], "(see Fox 1990 and elsewhere)"),
    ("two cites", "", AUTHOR_DATE, ["g", "d"], "(Fox 1990; Doe 2005)"),
    ("suppress the author", "", AUTHOR_DATE, [{"id": "g", "suppress-author": True}], "(1990)"),
    ("the author only", "", AUTHOR_DATE, [{"id": "g", "author-only": True}], "Fox"),
    ("collapse years", 'collapse="year"', AUTHOR_DATE, ["g", "a", "c"], "(Fox 1990; Doe 1999, 2001)"),
    ("collapsing groups cites of one author", 'collapse="year"', AUTHOR_DATE, ["a", "g", "c"], "(Doe 1999, 2001; Fox 1990)"),
    ("year suffixes", 'disambiguate-add-year-suffix="true"', AUTHOR_DATE, ["a", "b"], "(Doe 1999a; Doe 1999b)"),
    ("collapse year suffixes", 'disambiguate-add-year-suffix="true" collapse="year-suffix" year-suffix-delimiter=","', AUTHOR_DATE,
     ["a", "b"], "(Doe 1999a,b)"),
    ("numbers", "", NUMERIC, ["a", "c"], "[1, 3]"),
    ("collapse numbers", 'collapse="citation-number"', NUMERIC, ["a", "b", "c", "e"], "[1–3, 5]"),
    ("two numbers do not collapse", 'collapse="citation-number"', NUMERIC, ["a", "b"], "[1, 2]"),
    ("et al.", 'et-al-min="3" et-al-use-first="1"', AUTHOR_DATE, ["e"], "(Roe et al. 2000)"),
    ("names are added until cites differ", 'et-al-min="3" et-al-use-first="1" disambiguate-add-names="true"', AUTHOR_DATE,
     ["e", "f"], "(Roe, Poe, & Hill 2000; Roe, Poe, & Dale 2000)"),
    ("given names tell families apart", 'disambiguate-add-givenname="true" givenname-disambiguation-rule="all-names"', AUTHOR_DATE,
     ["c", "d"], "(Ann Doe 2001; Bob Doe 2005)"),
    ("by cite, given names come only where cites are alike", 'disambiguate-add-givenname="true"', AUTHOR_DATE,
     ["c", "d"], "(Doe 2001; Doe 2005)"),
    ("unknown cites are left out", "", AUTHOR_DATE, ["g", "nobody"], "(Fox 1990)"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("options", "layout", "cites", "wanted"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_citations(options: str, layout: str, cites: list[Any], wanted: str) -> None:
    made = style("<text variable='title'/>", citation=f"<citation {options}>{layout}</citation>")
    assert made.cite(cites, ITEMS) == wanted


def test_a_condition_disambiguates_where_names_cannot() -> None:
    layout = f'<layout delimiter="; ">{NAMES}<choose><if disambiguate="true"><text variable="title" prefix=", "/></if></choose></layout>'
    made = style("", citation=layout)
    items = [_item("a", "Ann Doe", 1999, "Alpha"), _item("b", "Ann Doe", 2000, "Beta"), _item("c", "Di Fox", 1999)]
    assert made.cite(["a", "b", "c"], items) == "Doe, Alpha; Doe, Beta; Fox"


def test_citation_labels_come_from_names_and_year() -> None:
    made = style("", citation='<layout><text variable="citation-label"/></layout>')
    assert made.cite(["g"], ITEMS) == "Fox90"
    assert made.cite(["e"], ITEMS) == "RoPH00"
