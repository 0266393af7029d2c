"""What the chapters of CSL 1.0.2 leave to details: where a cite stands, what meets what, and what a field may bring along."""

import re
from typing import Any

import pytest

from csl.tools import bibliography, one, style
from ssylka.csl import Style
from ssylka.csl.citation_label import make_label
from ssylka.csl.items import read_item

TITLE = '<text variable="title"/>'
QUOTED = '<text variable="title" quotes="true"/>'
NAMES = '<names variable="author"><name form="short" and="text"/></names>'
YEAR = '<date variable="issued"><date-part name="year"/></date>'


def _doe(year: int = 2000, family: str = "Doe", **more: Any) -> dict[str, Any]:
    return {"type": "book", "author": [{"family": family, "given": "Jo"}], "issued": {"date-parts": [[year]]}, **more}


POINTS = [
    ("a layout's period gives way to a question mark", TITLE, "Who?", "en-US", "Who?"),
    ("also to one in italics", '<text variable="title" font-style="italic"/>', "Who?", "en-US", "Who?"),
    ("also to one in quotation marks that points stay out of", QUOTED, "Who?", "en-GB", "‘Who?’"),
    ("a period moves into quotation marks", QUOTED, "Who", "en-US", "“Who.”"),
    ("but not in British English", QUOTED, "Who", "en-GB", "‘Who’."),
    ("a comma of the field moves out of the style's quotation marks, and the period goes", QUOTED, "Who,", "en-GB", "‘Who’,."),
    ("a comma behind other markup stays where it is", QUOTED, "It's who,", "en-GB", "‘It’s who,’."),
    ("a semicolon swallows the period", QUOTED, "Who;", "de-DE", "„Who“;"),
    ("a comma of the field stays in the field's own quotation marks", TITLE, "A “who,” and", "en-GB", "A “who,” and."),
    ("a colon stands behind a quoted question", f'{QUOTED}<text value="x" prefix=": "/>', "Who?", "en-US", "“Who?”: x."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("layout", "title", "locale", "wanted"), [case[1:] for case in POINTS], ids=[c[0] for c in POINTS]
)
def test_points_that_meet(layout: str, title: str, locale: str, wanted: str) -> None:
    made = Style.load(
        f'<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" default-locale="{locale}">'
        f'<citation><layout/></citation><bibliography><layout suffix=".">{layout}</layout></bibliography></style>'
    )
    assert made.bibliography([{"id": "a", "type": "book", "title": title}], format="text").text == wanted


def test_points_move_inside_the_formatting_of_a_quotation() -> None:
    layout = '<text variable="title" quotes="true" font-style="italic" suffix=","/><text value="x" prefix=" "/>'
    assert one(layout, {"title": "Who"}, form="html") == "“<i>Who,</i>” x"


def test_points_move_to_the_end_of_a_quotation_that_follows_formatting() -> None:
    layout = '<layout suffix="."><text variable="title" font-style="italic"/></layout>'
    made = style("", citation=f"<citation>{layout}</citation>")
    cite = {"id": "a", "suffix": '. And "so it goes"'}
    assert made.cite([cite], [{"id": "a", "type": "book", "title": "Who"}]) == "Who. And “so it goes.”"


def test_a_point_that_opens_a_prefix_meets_nothing_before_it() -> None:
    made = style(
        "", citation='<citation><layout delimiter="; "><text variable="title" quotes="true"/></layout></citation>'
    )
    items = [{"id": title, "type": "book", "title": title} for title in "AB"]
    assert made.cite(["A", {"id": "B", "prefix": ". He said "}], items) == "“A”. He said “B”"


MARGINS = [
    ("the first field stands in the margin", {"volume": "3", "title": "A"}, ("<margin>3</margin><rest>A.</rest>")),
    ("an empty one leaves it empty", {"title": "A"}, "<rest>A.</rest>"),
    ("what stands in the margin alone ends without the suffix", {"volume": "3"}, "<margin>3</margin>"),
]


@pytest.mark.parametrize(("fields", "wanted"), [case[1:] for case in MARGINS], ids=[c[0] for c in MARGINS])
def test_margins(fields: dict[str, Any], wanted: str) -> None:
    made = Style.load(
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><citation><layout/></citation>'
        '<bibliography second-field-align="flush"><layout suffix="."><text variable="volume"/><text variable="title"/></layout>'
        "</bibliography></style>"
    )
    text = made.bibliography([{"id": "a", "type": "book", **fields}]).entries[0].text
    for block, tag in (("left-margin", "margin"), ("right-inline", "rest")):
        text = re.sub(rf'<div class="csl-{block}">(.*?)</div>', rf"<{tag}>\1</{tag}>", text)
    assert re.sub(r"\s+", "", text) == wanted


def test_scripts_without_italics_stay_upright() -> None:
    layout = '<text variable="title" font-style="italic"/>'
    assert one(layout, {"title": "民法"}, form="html") == "民法"
    assert one(layout, {"title": "Право"}, form="html") == "<i>Право</i>"


BRACKETS = [
    ("brackets in brackets of a note are square", "note", ('<group prefix="(" suffix=")"><text value="a"/><group prefix="(" suffix=")">'
     '<text value="b"/></group></group>'), "(a[b])"),
    ("side by side they stay round", "note", ('<group prefix="(" suffix=")"><text value="a"/></group><group prefix="(" suffix=")">'
     '<text value="b"/></group>'), "(a)(b)"),
    ("three deep they are round again", "note", ('<group prefix="("><group prefix="("><group prefix="(" suffix=")))"><text value="a"/>'
     "</group></group></group>"), "([(a)])"),
    ("a macro is told apart by where it is called", "note", '<text macro="m"/><group prefix="(" suffix=")"><text macro="m"/></group>',
     "(m)([m])"),
    ("in styles for the text they stay", "in-text", ('<group prefix="(" suffix=")"><text value="a"/><group prefix="(" suffix=")">'
     '<text value="b"/></group></group>'), "(a(b))"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "layout", "wanted"), [case[1:] for case in BRACKETS], ids=[c[0] for c in BRACKETS])
def test_brackets_in_brackets(kind: str, layout: str, wanted: str) -> None:
    macro = '<macro name="m"><group prefix="(" suffix=")"><text value="m"/></group></macro>'
    made = style("", citation=f"<citation><layout>{layout}</layout></citation>", kind=kind, before=macro)
    assert made.cite(["a"], [{"id": "a"}]) == wanted


ITEMS = [
    {"id": "a", **_doe(title="A")}, {"id": "b", **_doe(title="B")}, {"id": "c", **_doe(1999, title="C")},
    {"id": "d", **_doe(family="Roe", title="D")}, {"id": "n", "type": "book", "title": "N"},
]  # fmt: skip
CITES = [
    ("year suffixes collapse over a locator", 'collapse="year-suffix" disambiguate-add-year-suffix="true"', ["a", "b"], "(Doe, 2000a; b)"),
    ("behind a collapsed group stands another delimiter", 'collapse="year" after-collapse-delimiter=" | "', ["a", "c", "d"],
     "(Doe, 2000; 1999 | Roe, 2000)"),
    ("cites of one author have a delimiter of their own", 'cite-group-delimiter=", "', ["a", "c", "d"], "(Doe, 2000, Doe, 1999; Roe, 2000)"),
    ("a first cite that shows nothing is not passed over", "", ["n", "d"],
     "([CSL STYLE ERROR: reference with no printed form.]; Roe, 2000)"),
    ("a later one is", "", ["d", "n"], "(Roe, 2000)"),
    ("a citation that shows nothing keeps its brackets", "", ["n"], "([CSL STYLE ERROR: reference with no printed form.])"),
]  # fmt: skip


@pytest.mark.parametrize(("options", "cites", "wanted"), [case[1:] for case in CITES], ids=[c[0] for c in CITES])
def test_cites_side_by_side(options: str, cites: list[str], wanted: str) -> None:
    layout = f'<layout prefix="(" suffix=")" delimiter="; "><group delimiter=", ">{NAMES}{YEAR}</group></layout>'
    made = style("", citation=f"<citation {options}>{layout}</citation>")
    assert made.cite(cites, ITEMS) == wanted


def test_initials_that_only_disambiguation_asks_for_stand_bare() -> None:
    options = 'disambiguate-add-givenname="true" givenname-disambiguation-rule="all-names-with-initials"'
    made = style("", citation=f'<citation {options}><layout delimiter="; ">{NAMES}</layout></citation>')
    people = [{"id": n, "type": "book", "author": [{"family": "Roe", "given": n}]} for n in ("Ann", "Bob")]
    assert made.cite(["Ann", "Bob"], people) == "A Roe; B Roe"


REPEATED = [
    ("nothing in place of the author takes the delimiter along", 'subsequent-author-substitute=""', "Roe, A\nB"),
    ("a dash in place of the author", 'subsequent-author-substitute="---"', "Roe, A\n---, B"),
]


@pytest.mark.parametrize(("area", "wanted"), [case[1:] for case in REPEATED], ids=[c[0] for c in REPEATED])
def test_repeated_authors(area: str, wanted: str) -> None:
    items = [{"id": title, **_doe(family="Roe", title=title)} for title in "AB"]
    assert bibliography(f'<group delimiter=", ">{NAMES}{TITLE}</group>', items, area=area) == wanted


def test_et_al_does_not_count_among_the_names_that_repeat() -> None:
    area = 'subsequent-author-substitute="---" et-al-min="3" et-al-use-first="2"'
    people = [{"family": family, "given": "X"} for family in ("Doe", "Roe", "Poe")]
    items = [{"id": str(count), "type": "book", "author": people[:count]} for count in (2, 3)]
    assert bibliography('<names variable="author"><name form="short"/></names>', items, area=area) == "Doe, Roe\n---"


LABELS = [
    ([("Doe", "J")], 1999, "Doe99"), ([("Ray", "J"), ("Lee", "A")], 1999, "RaLe99"),
    ([("Roe", "J"), ("Poe", "A"), ("Hill", "E")], 2000, "RoPH00"),
    ([("Roe", "J"), ("Poe", "A"), ("Hill", "E"), ("Fox", "F"), ("Day", "D")], 2000, "RPHF00"),
    ([("von Humboldt", "A")], 1845, "Humb45"), ([], 2001, "Onor01"),
]  # fmt: skip


@pytest.mark.parametrize(("people", "year", "wanted"), LABELS, ids=[wanted for _, _, wanted in LABELS])
def test_labels(people: list[tuple[str, str]], year: int, wanted: str) -> None:
    authors = [{"family": family, "given": given} for family, given in people]
    work = {"type": "book", "title": "On the origin", "author": authors, "issued": {"date-parts": [[year]]}}
    assert make_label(read_item(work)) == wanted


NUMBERS = [
    ("letters before a number keep it as it is", '<number variable="volume" form="ordinal"/>', {"volume": "S1"}, "S1"),
    ("so does a zero", '<number variable="volume" form="roman"/>', {"volume": "007"}, "007"),
    ("numbers with letters behind are a range", '<number variable="volume"/>', {"volume": "12a-13b"}, "12a–13b"),
    ("a number and a word are one", '<label variable="volume" form="short" suffix=" "/><text variable="volume"/>',
     {"volume": "5, and more"}, "vol. 5, and more"),
    ("a page field with a label of its own shows it once", '<label variable="page" form="short" suffix=" "/><text variable="page"/>',
     {"page": "ch. 3"}, "chap. 3"),
    ("what looks like two labels is none", '<text variable="page"/>', {"page": "n.p."}, "n.p."),
    ("superscript digits are no digits", '<number variable="volume" form="ordinal"/>', {"volume": "²"}, "²"),
    ("terms lose all their periods", '<text term="no date" form="short" strip-periods="true"/>', {}, "Nd"),
    ("who has one name only keeps it", NAMES, {"author": [{"given": "Banksy"}]}, "Banksy"),
]  # fmt: skip


@pytest.mark.parametrize(("layout", "fields", "wanted"), [case[1:] for case in NUMBERS], ids=[c[0] for c in NUMBERS])
def test_numbers_labels_and_terms(layout: str, fields: dict[str, Any], wanted: str) -> None:
    assert one(layout, fields) == wanted


def test_a_term_of_the_language_stands_for_the_forms_that_it_lacks() -> None:
    layout = '<label variable="version" form="short" suffix=" "/><text variable="version"/>'
    assert one(layout, {"version": "2"}, locale="de-DE") == "Version 2"
    assert one(layout, {"version": "2"}) == "v. 2"


def test_variables_written_into_the_note_leave_it() -> None:
    assert (
        one('<text variable="genre" suffix=" "/><text variable="note"/>', {"note": "genre: Letter\nSeen"})
        == "Letter Seen"
    )
