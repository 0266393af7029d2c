"""Sessions: positions (CSL 1.0.2, "Choose", `position`), and what an edit changes elsewhere."""

from typing import Any

from csl.tools import style
from ssylka.csl import Session

POSITIONS = (
    '<layout><choose><if position="ibid-with-locator"><text value="ibid+"/></if>'
    '<else-if position="ibid"><text value="ibid"/></else-if>'
    '<else-if position="near-note"><text value="near"/></else-if>'
    '<else-if position="subsequent"><text value="supra " suffix=" "/><text variable="first-reference-note-number"/></else-if>'
    '<else><text variable="title"/></else></choose></layout>'
)
NUMBERS = '<layout><text variable="citation-number"/></layout>'


def _session(citation: str, kind: str = "note", options: str = 'near-note-distance="2"') -> Session:
    made = style('<text variable="title"/>', citation=f"<citation {options}>{citation}</citation>", kind=kind)
    session = made.session()
    session.add_items([{"id": n, "type": "book", "title": n.upper()} for n in "abc"])
    return session


def _texts(session: Session) -> list[str]:
    return [citation.text for citation in session.citations]


def test_positions_of_cites_in_notes() -> None:
    session = _session(POSITIONS)
    cites: list[list[Any]] = [["a"], ["a"], [{"id": "a", "locator": "3"}], ["b"], ["a"], ["c"], ["c"], ["b"]]
    for note, cite in enumerate(cites, 1):
        session.cite(cite, note=note)
    assert _texts(session) == ["A", "ibid", "ibid+", "B", "near", "C", "ibid", "supra 4"]


def test_inserting_changes_the_citations_behind() -> None:
    session = _session(POSITIONS)
    session.cite(["a"], note=1, id="one")
    session.cite(["b"], note=3, id="two")
    changes = session.insert(1, ["b"], note=2, id="new")
    assert [(change.index, change.id, change.text) for change in changes] == [(1, "new", "B"), (2, "two", "ibid")]


def test_deleting_brings_the_first_cite_back() -> None:
    session = _session(POSITIONS)
    session.cite(["a"], note=1, id="one")
    session.cite(["a"], note=2, id="two")
    changes = session.delete("one")
    assert [(change.id, change.text) for change in changes] == [("two", "A")]


def test_editing_renumbers_only_what_changes() -> None:
    session = _session(NUMBERS, kind="in-text", options="")
    for n in "abc":
        session.cite([n], id=n)
    assert [(change.id, change.text) for change in session.edit("a", ["c"])] == [("a", "1"), ("c", "1")]
    assert [entry.id for entry in session.bibliography().entries] == ["c", "b"]


def test_an_item_that_goes_leaves_its_citations() -> None:
    session = _session(NUMBERS, kind="in-text", options="")
    session.cite(["a"], id="x")
    session.cite(["b"], id="y")
    session.delete_items(["a"])
    assert _texts(session) == ["", "1"]


def test_appending_does_not_render_the_rest_again() -> None:
    session = _session(NUMBERS, kind="in-text", options="")
    for _ in range(30):
        session.cite(["a"])
    assert len(session.cite(["b"])) == 1


def test_uncited_items_stand_in_the_bibliography() -> None:
    session = _session(NUMBERS, kind="in-text", options="")
    session.cite(["c"])
    session.list_uncited(["a"])
    assert [entry.id for entry in session.bibliography().entries] == ["c", "a"]
