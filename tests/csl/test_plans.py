"""Plans: one for each shape of item, and what holds whatever a plan takes for certain."""

import gc
import itertools
import re
from typing import Any

import pytest

from csl.tools import one, style
from ssylka.csl import Style
from ssylka.csl.items import Work
from ssylka.csl.plan import Planned

GROUP = '<group delimiter=", "><names variable="author"><name form="short"/></names>{}<text variable="title"/></group>'
YEAR = '<date variable="issued"><date-part name="year"/></date>'

CERTAIN = [
    ("a date without a year leaves no delimiter", GROUP.format(YEAR), {"title": "A", "issued": {"season": 2, "date-parts": [[0]]}}, "A"),
    ("nor does a literal one for parts it has not",
     GROUP.format('<date variable="issued"><date-part name="month"/></date>'), {"title": "A", "issued": {"literal": "soon"}}, "A"),
    ("a date with a month only shows the month", GROUP.format('<date variable="issued"><date-part name="month"/></date>'),
     {"title": "A", "issued": {"date-parts": [[2000, 5]]}}, "May, A"),
    ("a list of which no name shows is no content",
     GROUP.replace("<name ", '<name et-al-min="1" et-al-use-first="0" ').format(""), {"title": "A", "author": [{"family": "B"}]}, "A"),
    ("a name given as a text is no name", GROUP.format(""), {"title": "A", "author": "B"}, "A"),
    ("a name of private-use characters is no name", GROUP.format(""), {"title": "A", "author": [{"family": "\ue0f1"}]}, "A"),
    ("a date given as a text is a date", GROUP.format(YEAR), {"title": "A", "issued": "1999-05-03"}, "1999, A"),
    ("what a substitute has used does not come again",
     ('<group delimiter=", "><names variable="author"><substitute><text variable="title"/></substitute></names><text variable="title"/>'
     '<text variable="genre"/></group>'), {"title": "A", "genre": "c"}, "A, c"),
    ("what a substitute could have used comes where it has not",
     ('<group delimiter=", "><names variable="author"><substitute><text variable="title"/></substitute></names><text variable="title"/>'
     "</group>"), {"title": "A", "author": [{"family": "B"}]}, "B, A"),
    ("a choice that stays open takes the delimiter around it",
     ('<group delimiter=", "><choose><if is-numeric="volume"><text variable="volume"/><text variable="genre"/></if></choose>'
     '<text variable="title"/></group>'), {"title": "A", "volume": "3", "genre": "c"}, "3, c, A"),
    ("and is empty where no branch holds",
     '<group delimiter=", "><choose><if is-numeric="volume"><text variable="genre"/></if></choose><text variable="title"/></group>',
     {"title": "A", "volume": "first", "genre": "c"}, "A"),
    ("tests that the shape decides and tests that it leaves open go together",
     '<choose><if type="book" is-numeric="volume" match="all"><text value="both"/></if><else><text value="not"/></else></choose>',
     {"volume": "3"}, "both"),
    ("a type that no style asks for is a type", '<choose><if type="chapter"><text value="c"/></if><else><text value="o"/></else></choose>',
     {"type": "made-up"}, "o"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("layout", "item", "wanted"), [case[1:] for case in CERTAIN], ids=[case[0] for case in CERTAIN]
)
def test_what_a_plan_takes_for_certain(layout: str, item: dict[str, Any], wanted: str) -> None:
    assert one(layout, item) == wanted


_NUMBER = re.compile(r"\A\D?\d+\D")
FIELDS: dict[str, Any] = {
    "title": "A title: with “quotes”",
    "author": [{"family": "Roe", "given": "Jane"}, {"family": "van Dyke", "given": "Al, Jr."}],
    "editor": [{"literal": "The Society"}],
    "issued": {"date-parts": [[1999, 5, 3]]},
    "volume": "12",
    "page": "101-8",
    "genre": "report",
    "URL": "https://example.org/a",
}


@pytest.mark.parametrize("name", ["nature", "american-chemical-society", "ieee"])
def test_an_entry_reads_the_same_alone_and_among_entries_of_all_shapes(name: str) -> None:
    items: list[dict[str, Any]] = []
    for count in range(len(FIELDS) + 1):
        for chosen in itertools.combinations(FIELDS, count):
            fields = {field: FIELDS[field] for field in chosen}
            items.append({"id": f"i{len(items)}", "type": "book" if count % 2 else "article-journal", **fields})
    numbered = Style.load(name)
    together = {entry.id: entry.text for entry in numbered.bibliography(items, format="text").entries}
    for item in items:
        alone = numbered.bibliography([item], format="text").text
        assert _NUMBER.sub("", together[item["id"]]) == _NUMBER.sub("", alone)


def test_plans_are_bounded_whatever_shapes_come() -> None:
    made = style('<text variable="title"/><text variable="genre"/><text variable="note"/>')
    render = made.compiled().bibliography
    assert render is not None
    planned = Planned(render.render.node, frozenset(), frozenset(f"v{n}" for n in range(40)), most=8)  # type: ignore[attr-defined]
    for number in range(200):
        planned._plan(Work({"id": "a", **{f"v{bit}": "x" for bit in range(8) if number >> bit & 1}}), 0)
    assert len(planned.plans) <= 8
    assert all(len(known) <= 40 for known in planned.known)


def test_variables_that_a_style_does_not_name_do_not_make_plans_of_their_own() -> None:
    made = style('<text variable="title"/>')
    made.bibliography([{"id": str(n), "type": "book", "title": "A", f"x{n}": "y"} for n in range(50)])
    layout = made.compiled().bibliography
    assert layout is not None
    assert len(layout.render.plans) == 1  # type: ignore[attr-defined]


@pytest.mark.parametrize("enabled", [True, False], ids=["is on again", "stays off where it was off"])
def test_the_collector(*, enabled: bool) -> None:
    was_enabled = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        style('<text variable="title"/>').bibliography([{"id": "a", "type": "book", "title": "A"}])
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if was_enabled else gc.disable)()
