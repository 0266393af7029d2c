"""Rendering elements that hold others (CSL 1.0.2, "Group", "Choose", "Substitute", "Affixes", "Display")."""

import pytest

from csl.tools import bibliography, one

TITLE = '<text variable="title"/>'

GROUPS = [
    ("a group joins what is not empty", '<group delimiter=", "><text variable="title"/><text variable="genre"/><text value="x"/></group>',
     {"title": "A"}, "A, x"),
    ("a group without any of its variables disappears", '<group><text value="in "/><text variable="genre"/></group>', {}, ""),
    ("a group of terms only stays", '<group><text value="in"/></group>', {}, "in"),
    ("a macro is a group too", '<text macro="m"/>', {}, ""),
    ("the delimiter reaches into choose", ('<group delimiter="-"><text variable="title"/><choose><if type="book"><text value="b"/>'
     '<text value="c"/></if></choose></group>'), {"title": "A"}, "A-b-c"),
    ("a kept inner group keeps the outer", '<group><text value="("/><group><text value="b"/></group><text variable="genre"/></group>',
     {}, "(b"),
]  # fmt: skip


@pytest.mark.parametrize(("layout", "item", "wanted"), [case[1:] for case in GROUPS], ids=[c[0] for c in GROUPS])
def test_groups(layout: str, item: dict[str, str], wanted: str) -> None:
    macro = '<macro name="m"><text value="in "/><text variable="genre"/></macro>'
    assert one(layout, item, before=macro) == wanted


CONDITIONS = [
    ("type", 'type="book"', True), ("one of several types", 'type="chapter book"', True), ("another type", 'type="chapter"', False),
    ("variable", 'variable="title"', True), ("all variables", 'variable="title genre"', False),
    ("any variable", 'variable="title genre" match="any"', True), ("no variable", 'variable="genre" match="none"', True),
    ("numeric", 'is-numeric="volume"', True), ("not numeric", 'is-numeric="title"', False),
    ("uncertain", 'is-uncertain-date="issued"', True), ("no position in a bibliography", 'position="first"', False),
    ("type and variable", 'type="book" variable="genre"', False), ("no locator", 'locator="page"', False),
]  # fmt: skip


@pytest.mark.parametrize(("test", "holds"), [case[1:] for case in CONDITIONS], ids=[c[0] for c in CONDITIONS])
def test_conditions(test: str, *, holds: bool) -> None:
    item = {"title": "A", "volume": "3", "issued": {"date-parts": [[1999]], "circa": True}}
    layout = f'<choose><if {test}><text value="yes"/></if><else><text value="no"/></else></choose>'
    # Twice, since the second item of a shape takes another way through the compiled style.
    items = [{"id": str(n), "type": "book", **item} for n in range(3)]
    assert bibliography(layout, items).split("\n") == ["yes" if holds else "no"] * 3


SUBSTITUTES = [
    ("names come first", {"author": [{"family": "Doe"}]}, "Doe|Title"),
    ("the editor stands for the author", {"editor": [{"family": "Roe"}]}, "Roe|Title"),
    ("the title stands for names and is not repeated", {}, "Title"),
]


@pytest.mark.parametrize(("item", "wanted"), [case[1:] for case in SUBSTITUTES], ids=[c[0] for c in SUBSTITUTES])
def test_substitutes(item: dict[str, object], wanted: str) -> None:
    layout = (
        '<group delimiter="|"><names variable="author"><name/><substitute><names variable="editor"/>'
        '<text variable="title"/></substitute></names><text variable="title"/></group>'
    )
    assert one(layout, {"title": "Title", **item}) == wanted


def test_affixes_stand_only_around_content() -> None:
    assert (
        one(
            '<text variable="title" prefix="(" suffix=")"/><text variable="genre" prefix="[" suffix="]"/>',
            {"title": "A"},
        )
        == "(A)"
    )


def test_display_blocks_are_marked() -> None:
    layout = '<text variable="title" display="block"/><text value="x" display="indent"/>'
    made = one(layout, {"title": "A"}, form="html")
    assert '<div class="csl-block">A</div>' in made
    assert '<div class="csl-indent">x</div>' in made


def test_the_second_field_is_aligned() -> None:
    made = one('<text variable="citation-number"/><text variable="title"/>', {"title": "A"}, form="html",
               area='second-field-align="flush"')  # fmt: skip
    assert '<div class="csl-left-margin">1</div><div class="csl-right-inline">A</div>' in made


def test_repeated_authors_are_substituted() -> None:
    layout = '<names variable="author"><name/></names><text variable="title" prefix=". "/>'
    items = [{"id": n, "type": "book", "title": n, "author": [{"family": "Doe"}]} for n in ("a", "b")]
    assert bibliography(layout, items, area='subsequent-author-substitute="---"') == "Doe. a\n---. b"
