"""A document being written: citations come, move and go, and the session tells what changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

from ssylka.csl.citations import CitationWriter, CiteItem, read_cite
from ssylka.csl.environment import number_attribute
from ssylka.csl.formats import find_format
from ssylka.csl.live_registry import LiveRegistry
from ssylka.csl.position import PositionTracker
from ssylka.csl.registry import identify

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ssylka.csl.style import AnyCite, AnyItem, RenderedBibliography, Style
    from ssylka.csl.xml import Element


@dataclass(slots=True)
class Citation:
    """One citation of the document. `note` is the number of its foot- or endnote, 0 for a citation in the text."""

    id: str
    cites: list[CiteItem]
    note: int = 0
    sort: bool = True
    text: str = ""
    state: tuple[Any, ...] = ()
    ordered: list[CiteItem] = field(default_factory=list)
    sorted: list[CiteItem] = field(default_factory=list)
    sort_state: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A citation whose text is new: its place in the document, its id, and the text."""

    index: int
    id: str
    text: str


class Session:
    """The citations of a document in order, and the items they cite."""

    def __init__(self, style: Style, *, locale: str | None = None, format: str = "text") -> None:  # noqa: A002
        self.style = style
        self.format = format
        self.compiled = style.compiled(locale)
        self.items: dict[str, AnyItem] = {}
        self.registry = LiveRegistry(self.compiled)
        self.writer = CitationWriter(self.compiled, self.registry)
        self.citations: list[Citation] = []
        self._write = find_format(format)
        self._uncited: list[str] = []
        self._again: set[str] = set()
        self._watched = _watches_positions(style.root)
        self._numbered = any(
            "first-reference-note-number" in value for e in style.root.walk() for value in e.attrs.values()
        )

    # Items

    def add_items(self, items: Iterable[AnyItem]) -> list[Change]:
        """Make items known; one with a known id replaces the old. Returns the citations that changed by it."""
        renewed = False
        for item in items:
            ident = identify(item) or f"item-{len(self.items) + 1}"
            self.items[ident] = item
            if ident in self.registry.entries:
                renewed = True
                self.registry.put(ident, item)
        return self._refresh(settle=True) if renewed else []

    def list_uncited(self, ids: Iterable[str]) -> list[Change]:
        """Put items into the bibliography that no citation names."""
        self._uncited = [ident for ident in ids if ident in self.items]
        return self._refresh(settle=True)

    def delete_items(self, ids: Iterable[str]) -> list[Change]:
        """Forget items; their cites disappear from the citations."""
        for ident in ids:
            self.items.pop(ident, None)
        return self._refresh(settle=True)

    # Citations

    def load(self, citations: Iterable[tuple[str, Iterable[AnyCite], int]]) -> list[Change]:
        """Take the citations of a document as it is opened: id, cites and note number of each, in order."""
        self.citations = [
            Citation(ident, [read_cite(cite) for cite in cites], note) for ident, cites, note in citations
        ]
        return self._refresh()

    def cite(self, cites: Iterable[AnyCite], *, note: int = 0, id: str = "", sort: bool = True) -> list[Change]:  # noqa: A002
        """Add a citation at the end. Returns it and what changed by it, in the order of the document."""
        return self.insert(len(self.citations), cites, note=note, id=id, sort=sort)

    def insert(
        self,
        index: int,
        cites: Iterable[AnyCite],
        *,
        note: int = 0,
        id: str = "",  # noqa: A002
        sort: bool = True,
    ) -> list[Change]:
        """Add a citation before the one at `index`."""
        citation = Citation(id or self._new_id(), [read_cite(c) for c in cites], note, sort)
        self.citations.insert(index, citation)
        return self._refresh(touched=citation)

    def edit(self, id: str, cites: Iterable[AnyCite]) -> list[Change]:  # noqa: A002
        """Replace the cites of a citation.

        Raises:
            KeyError: no such citation.
        """
        citation = self._find(id)
        citation.cites = [read_cite(cite) for cite in cites]
        return self._refresh(touched=citation)

    def delete(self, id: str) -> list[Change]:  # noqa: A002
        """Take a citation out. Returns what changed by it.

        Raises:
            KeyError: no such citation.
        """
        self.citations.remove(self._find(id))
        return self._refresh()

    def arrange(self, order: Iterable[tuple[str, int]], touched: Citation | None = None) -> list[Change]:
        """Put the citations into an order, with their note numbers; those not named are dropped."""
        known = {citation.id: citation for citation in self.citations}
        if touched is not None:
            known[touched.id] = touched
        self.citations = []
        for ident, note in order:
            if ident in known:
                known[ident].note = note
                self.citations.append(known[ident])
        return self._refresh(touched=touched)

    def _new_id(self) -> str:
        taken = {citation.id for citation in self.citations}
        return next(ident for number in count(len(taken) + 1) if (ident := f"citation-{number}") not in taken)

    def _find(self, ident: str) -> Citation:
        for citation in self.citations:
            if citation.id == ident:
                return citation
        raise KeyError(ident)

    def bibliography(self) -> RenderedBibliography:
        """The bibliography of what is cited, and of what was listed without being cited."""
        self._settle_needed()
        return self.style.write_bibliography(self.registry, format=self.format)

    # Bookkeeping

    def _settle_needed(self, *, force: bool = False) -> None:
        """Register what the citations name, in the order of the document."""
        wanted = dict.fromkeys(
            cite.id for citation in self.citations for cite in citation.cites if cite.id in self.items
        )
        for ident in self._uncited:
            if ident in self.items:
                wanted.setdefault(ident)
        order = list(wanted)
        if force or order != list(self.registry.entries):
            self.registry.arrange(order, self.items)
            self.registry.settle()

    def _refresh(self, *, touched: Citation | None = None, settle: bool = False) -> list[Change]:
        self._settle_needed(force=settle)
        notes = {}
        if self._numbered:
            notes = {citation.id: _first_notes(citation) for citation in self.citations if citation is not touched}
        self._sort()
        self._place()
        # Where the note of an item's first citation moved, all its citations count as changed.
        moved: set[str] = set()
        for citation in self.citations if self._numbered else ():
            if citation.state and citation.id in notes:
                moved.update(ident for ident, _ in notes[citation.id] ^ _first_notes(citation))
        # So do those of an item that is cited again, where a note may tell it apart by a condition.
        if self.compiled.uses_condition and self.compiled.style_class == "note":
            counts = Counter(ident for citation in self.citations for ident in {cite.id for cite in citation.ordered})
            again = {ident for ident, times in counts.items() if times > 1}
            moved |= again ^ self._again
            self._again = again
        changes = []
        for index, citation in enumerate(self.citations):
            state = self._state(citation)
            same = state == citation.state and (not moved or moved.isdisjoint(cite.id for cite in citation.ordered))
            if same and citation is not touched:
                continue
            citation.state = state
            citation.text = self._write(self.writer.write(citation.ordered, sort=False))
            changes.append(Change(index, citation.id, citation.text))
        return changes

    def _sort(self) -> None:
        entries = self.registry.entries
        numbered = any(key.numbered for key in self.compiled.citation.keys)
        for citation in self.citations:
            cites = [cite for cite in citation.cites if cite.id in entries]
            if not citation.sort or len(cites) < 2:
                citation.sorted = cites
                citation.sort_state = ()
                continue
            state = tuple(
                [(cite, entries[cite.id].stamp, entries[cite.id].number if numbered else 0) for cite in cites]
            )
            if state != citation.sort_state:
                citation.sorted, citation.sort_state = self.writer.sort(cites), state

    def _place(self) -> None:
        if not self._watched:
            for citation in self.citations:
                citation.ordered = citation.sorted
            return
        tracker = PositionTracker(number_attribute(self.compiled.citation.option("near-note-distance"), 5))
        for citation in self.citations:
            citation.ordered = tracker.place(citation.sorted, citation.note)

    def _state(self, citation: Citation) -> tuple[Any, ...]:
        """Everything that the text of a citation depends on."""
        entries = self.registry.entries
        numbers = self.compiled.cites_numbers
        return tuple(
            [(cite, entries[cite.id].stamp, entries[cite.id].number if numbers else 0) for cite in citation.ordered]
        )


def _watches_positions(style: Element) -> bool:
    """Does a style look at where a cite stands among others?"""
    return any(
        name == "position" or name.startswith("et-al-subsequent-") or "first-reference-note-number" in value
        for element in style.walk()
        for name, value in element.attrs.items()
    )


def _first_notes(citation: Citation) -> set[tuple[str, str]]:
    return {(cite.id, cite.first_note) for cite in citation.ordered}
