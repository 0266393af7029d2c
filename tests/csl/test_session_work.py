"""A session under editing: whatever was done, the texts are those of a fresh session, and an edit costs what it touches."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csl.tools import style
from ssylka.csl import Change, Session, Style
from ssylka.csl.cite import Cite, Render

NAMES = '<names variable="author"><name form="short" and="symbol" delimiter=", "/></names>'
LONG = '<names variable="author"><name initialize-with=". " and="text"/></names>'
YEAR = '<date variable="issued"><date-part name="year"/></date>'
CHOOSE = '<choose><if disambiguate="true"><text variable="title" prefix=", "/></if></choose>'
SUPRA = '<choose><if position="subsequent"><text variable="first-reference-note-number" prefix=" n. "/></if></choose>'
AUTHOR_DATE = (
    f'<layout prefix="(" suffix=")" delimiter="; "><group delimiter=" ">{NAMES}{YEAR}{CHOOSE}</group></layout>'
)
SORTED = '<sort><key variable="author"/><key variable="issued" sort="descending"/></sort>'
ALL = 'et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" disambiguate-add-year-suffix="true" disambiguate-add-givenname="true"'

STYLES: dict[str, Style] = {
    "all methods, by cite": style(f"{LONG} {YEAR}", citation=f"<citation {ALL}>{SORTED}{AUTHOR_DATE}</citation>", area='et-al-min="9" et-al-use-first="8"'),
    "all names": style(f"{LONG} {YEAR}", citation=f'<citation {ALL} givenname-disambiguation-rule="all-names">{AUTHOR_DATE}</citation>'),
    "primary name with initials, collapsed": style(LONG, citation=(
        f'<citation {ALL} givenname-disambiguation-rule="primary-name-with-initials" collapse="year-suffix">'
        f"{AUTHOR_DATE}</citation>")),
    "a condition in notes": style("", kind="note", citation=f'<citation>{SORTED}<layout delimiter="; ">{NAMES}{CHOOSE}{SUPRA}</layout></citation>'),
    "numbers": style(f'<text variable="citation-number" suffix=". "/>{LONG}', citation=(
        '<citation collapse="citation-number"><sort><key variable="citation-number"/></sort>'
        '<layout prefix="[" suffix="]" delimiter=", "><text variable="citation-number"/></layout></citation>')),
}  # fmt: skip


def _item(ident: str, names: str, year: int, title: str) -> dict[str, Any]:
    people = [dict(zip(("given", "family"), name.split(" "), strict=True)) for name in names.split(", ")]
    return {"id": ident, "type": "book", "title": title, "author": people, "issued": {"date-parts": [[year]]}}


# Each work in two versions, which an edit of the item changes between; many are alike in one of them.
WORKS = [
    (_item("a", "Ann Doe", 1999, "Z"), _item("a", "Ann Doe", 2000, "Z")),
    (_item("b", "Ann Doe", 1999, "A"), _item("b", "Al Doe", 1999, "A")),
    (_item("c", "Bob Doe", 1999, "M"), _item("c", "Ann Doe", 1999, "M")),
    (_item("d", "Cy Roe, Al Poe, Ed Hill", 2000, "T"), _item("d", "Cy Roe, Al Poe, Ed Fox", 2000, "T")),
    (_item("e", "Cy Roe, Al Poe, Jo Dale", 2000, "U"), _item("e", "Cy Roe, Al Poe, Ed Hill", 2000, "U")),
    (_item("f", "Cy Roe, Em Poe, Jo Dale", 2000, "V"), _item("f", "Di Fox", 1990, "V")),
    (_item("g", "Di Fox", 1990, "W"), _item("g", "Bob Doe, Ann Doe", 1999, "W")),
]
IDS = [first["id"] for first, _ in WORKS]
CITES = st.lists(st.sampled_from(IDS), min_size=1, max_size=3)
PLACE = st.integers(0, 30)
STEP = (
    st.tuples(st.just("cite"), CITES)
    | st.tuples(st.just("insert"), PLACE, CITES)
    | st.tuples(st.just("edit"), PLACE, CITES)
    | st.tuples(st.just("delete"), PLACE)
    | st.tuples(st.just("move"), PLACE, PLACE)
    | st.tuples(st.just("renew"), st.sampled_from(IDS), st.integers(0, 1))
    | st.tuples(st.just("forget"), st.sampled_from(IDS))
)


def _versions() -> dict[str, dict[str, Any]]:
    return {first["id"]: first for first, _ in WORKS}


def _renumber(session: Session) -> list[Change]:
    """Give the notes their numbers, as a word processor does after each step."""
    return session.arrange([(citation.id, number) for number, citation in enumerate(session.citations, 1)])


def _step(session: Session, step: tuple[Any, ...]) -> list[Change]:
    """Do one step; what changed by it."""
    kind, *rest = step
    size = len(session.citations)
    changes: list[Change] = []
    if kind == "cite":
        changes = session.cite(rest[0])
    elif kind == "insert":
        changes = session.insert(rest[0] % (size + 1), rest[1])
    elif kind == "renew":
        changes = session.add_items([WORKS[IDS.index(rest[0])][rest[1]]])
    elif kind == "forget":
        changes = session.delete_items([rest[0]])
    elif size and kind == "edit":
        changes = session.edit(session.citations[rest[0] % size].id, rest[1])
    elif size and kind == "delete":
        changes = session.delete(session.citations[rest[0] % size].id)
    elif size:
        order = [(citation.id, citation.note) for citation in session.citations]
        order.insert(rest[1] % size, order.pop(rest[0] % size))
        changes = session.arrange(order)
    return changes + _renumber(session)


def _texts(session: Session) -> list[str]:
    return [citation.text for citation in session.citations]


def _fresh(session: Session) -> Session:
    """A session with the same items and citations, made in one go."""
    fresh = session.style.session()
    fresh.add_items(session.items.values())
    fresh.load([(citation.id, citation.cites, citation.note) for citation in session.citations])
    return fresh


@pytest.mark.parametrize("name", STYLES)
@given(steps=st.lists(STEP, max_size=14))
@settings(max_examples=120, deadline=None)
def test_after_any_steps_the_texts_are_those_of_a_fresh_session(name: str, steps: list[tuple[Any, ...]]) -> None:
    made = STYLES[name]
    session = made.session()
    session.add_items(_versions().values())
    told: dict[str, str] = {}
    for step in steps:
        told.update({change.id: change.text for change in _step(session, step)})
    fresh = _fresh(session)
    assert _texts(session) == _texts(fresh)
    assert [told[citation.id] for citation in session.citations] == _texts(fresh)
    assert session.bibliography().text == fresh.bibliography().text
    cited = [session.items[ident] for ident in session.registry.entries]
    if cited:
        assert session.bibliography().text == made.bibliography(cited, format="text").text


# Work, counted in cites rendered


def _counted(session: Session) -> list[int]:
    """A count of the renderings of citation and bibliography layouts and of sort keys from here on."""
    count = [0]

    def counting(render: Render) -> Render:
        def counted(cite: Cite) -> None:
            count[0] += 1
            render(cite)

        return counted

    compiled = session.compiled
    layouts = [layout for layout in (compiled.citation, compiled.bibliography) if layout is not None]
    for layout in layouts:
        layout.render = counting(layout.render)
        for key in layout.keys:
            key.render = counting(key.render)
    return count


def _long(size: int) -> tuple[Session, list[int]]:
    """A document of so many citations of as many works, ten of each family name, two of each author and year."""
    made = style(
        f"{LONG} {YEAR}", citation=f'<citation {ALL} givenname-disambiguation-rule="all-names">{SORTED}{AUTHOR_DATE}</citation>',
        area='et-al-min="9" et-al-use-first="8"',
    )  # fmt: skip
    session = made.session()
    session.add_items(
        _item(f"i{n}", f"{'ABCDE'[n // 2 % 5]}lan Name{n // 10}", 2000, f"Title {n}") for n in range(size + 1)
    )
    count = _counted(session)
    session.load([(f"c{n}", [f"i{n}"], 0) for n in range(size)])
    return session, count


EDITS = [
    ("a citation of a new work that shares its family name", lambda session: session.insert(1, [f"i{SIZE}"]), 20),
    ("a citation of a known work at the end", lambda session: session.cite(["i7"]), 2),
    ("a citation loses its cite", lambda session: session.edit("c50", ["i4"]), 4),
    ("a citation goes", lambda session: session.delete("c61"), 4),
    ("the first citation goes to the end", lambda session: session.arrange(
        [(citation.id, 0) for citation in (*session.citations[1:], session.citations[0])]), 15),
    ("a work gets another author", lambda session: session.add_items([_item("i33", "Zoe Name3", 2000, "Title 33")]), 10),
]  # fmt: skip
SIZE = 405


@pytest.mark.parametrize(("edit", "most"), [case[1:] for case in EDITS], ids=[case[0] for case in EDITS])
def test_an_edit_renders_what_it_touches(edit: Callable[[Session], list[Change]], most: int) -> None:
    session, count = _long(SIZE)
    assert count[0] > 3 * SIZE
    count[0] = 0
    changes = edit(session)
    assert len(changes) <= count[0] <= most
