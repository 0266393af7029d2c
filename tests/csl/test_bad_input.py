"""Input that means harm, or is merely odd: every field missing or of the wrong type, attributes of nonsense, too much."""

import json
from typing import Any

import pytest

from csl.tools import style
from ssylka.csl import Style
from ssylka.csl.cite import Cite
from ssylka.csl.items import DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES
from ssylka.errors import StyleError

TEXTS = ["title", "container-title", "publisher", "URL", "DOI", "note", "language", "type", "id", "genre", "custom"]
FIELDS = sorted({*NAME_VARIABLES, *DATE_VARIABLES, *NUMBER_VARIABLES, *TEXTS})
WRONG: list[Any] = [
    None, True, False, 0, -1, 2**70, 1.5, float("inf"), float("nan"), "", " ", "\u00b2", "\u0663", "\x00", "\ud800", "\ue0f1",
    "<i>", "'", [], [[]], [None], [1], [{}], [{"family": 1}], [{"family": ["x"]}], [{"literal": {}}], [{"given": "X"}], {},
    {"date-parts": 1}, {"date-parts": [1]}, {"date-parts": [["x"]]}, {"date-parts": [[{}]]}, {"date-parts": [[2000], [None]]},
    {"date-parts": [[10**12]]}, {"date-parts": [[2000, 99, 99]]}, {"raw": 1}, {"raw": []}, {"literal": []}, {"season": []},
    b"bytes", object(), (1, 2), {1, 2}, "1-" * 50,
]  # fmt: skip


@pytest.mark.parametrize("name", ["apa", "chicago-notes-bibliography"])
def test_no_field_of_the_wrong_type_raises(name: str) -> None:
    made = Style.load(name)
    for field in FIELDS:
        items = [{"id": f"i{number}", "type": "book", "title": "T", field: value} for number, value in enumerate(WRONG)]
        session = made.session(format="html")
        session.add_items(items)
        session.load([(f"c{number}", [item["id"]], number + 1) for number, item in enumerate(items)])
        assert len(session.citations) == len(WRONG)
        for item in items:
            assert made.bibliography([item]).format == "html"


ITEMS = [
    {"id": "a", "type": "book", "title": "T", "author": [{"family": "D", "given": "J"}, {"family": "D", "given": "K"}],
     "issued": {"date-parts": [[2000]]}, "page": "1-2"},
    {"id": "b", "type": "book", "title": "U", "author": [{"family": "D", "given": "J"}], "issued": {"date-parts": [[2000]]}},
]  # fmt: skip
LAYOUT = (
    '<names variable="author"><name form="short"/></names><date variable="issued"><date-part name="year"/></date>'
    '<choose><if position="near-note"><text value="n"/></if></choose><text variable="page"/>'
)
NONSENSE = ["", "x", "-1", "9" * 20, "true", " 3 ", "1 2", "0", "a" * 5000, "\u00b2"]
CITATION = [
    "et-al-min",
    "et-al-use-first",
    "et-al-subsequent-min",
    "et-al-subsequent-use-first",
    "et-al-use-last",
    "near-note-distance",
    "collapse",
    "cite-group-delimiter",
    "year-suffix-delimiter",
    "after-collapse-delimiter",
    "disambiguate-add-names",
    "disambiguate-add-givenname",
    "givenname-disambiguation-rule",
    "disambiguate-add-year-suffix",
    "name-form",
    "initialize-with",
    "and",
    "name-as-sort-order",
    "names-delimiter",
]
BIBLIOGRAPHY = [
    "et-al-min",
    "line-spacing",
    "entry-spacing",
    "hanging-indent",
    "second-field-align",
    "subsequent-author-substitute",
    "subsequent-author-substitute-rule",
]
ROOT = [
    "demote-non-dropping-particle",
    "page-range-format",
    "year-range-format",
    "initialize-with-hyphen",
    "default-locale",
]


@pytest.mark.parametrize("attribute", [*CITATION, *BIBLIOGRAPHY, *ROOT])
def test_no_attribute_of_nonsense_raises(attribute: str) -> None:
    for value in NONSENSE:
        said = f'{attribute}="{value}"'
        made = style(
            LAYOUT,
            citation=f'<citation {said if attribute in CITATION else ""}><sort><key variable="author"/></sort><layout>{LAYOUT}</layout></citation>',
            area=said if attribute in BIBLIOGRAPHY else "",
            root=said if attribute in ROOT else "",
            kind="note",
        )
        session = made.session()
        session.add_items(ITEMS)
        session.load([("one", ["a", "b"], 1), ("two", ["a"], 2)])
        assert all(citation.text for citation in session.citations)
        assert session.bibliography().entries


def test_an_unknown_element_between_others_costs_nothing_but_a_warning() -> None:
    made = style('<blink><text value="lost"/></blink><text variable="title"/>')
    assert made.bibliography(ITEMS, format="text").text == "T\nU"
    assert any("blink" in warning for warning in made.warnings)


def test_thousands_of_authors_that_read_alike_are_told_apart_in_bounded_steps() -> None:
    authors = [{"family": f"F{number}", "given": "A B"} for number in range(3000)]
    made = Style.load("chicago-notes-bibliography")
    compiled = made.compiled()
    rendered = [0]
    render = compiled.citation.render

    def counted(cite: Cite) -> None:
        rendered[0] += 1
        render(cite)

    compiled.citation.render = counted
    item = {"type": "book", "title": "T", "author": authors, "issued": {"date-parts": [[2000]]}}
    assert len(made.bibliography([{**item, "id": "a"}, {**item, "id": "b"}]).entries) == 2
    assert rendered[0] < 1500


def test_what_a_style_needs_to_be_loaded_is_bounded() -> None:
    with pytest.raises(StyleError, match="too many for a style"):
        Style.load("<style>" + " " * 9_000_000 + "</style>")


def test_cites_of_any_kind_are_read_or_left_out() -> None:
    made = style("", citation=f"<citation><layout>{LAYOUT}</layout></citation>")
    odd: list[Any] = [
        None,
        3,
        {"id": None},
        {"id": ["a"]},
        {},
        {"id": "a", "locator": {"x": 1}, "label": 4, "prefix": []},
    ]
    assert made.cite(odd, ITEMS) == made.cite(["a"], ITEMS)
    assert json.dumps(made.cite(odd, ITEMS))
