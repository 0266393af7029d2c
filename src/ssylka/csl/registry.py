"""The items of a document: in which order they are, which number each has, and how they are told apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ssylka.csl.cite import Ambiguity, Cite
from ssylka.csl.compile import Compiled
from ssylka.csl.disambiguation import Disambiguation
from ssylka.csl.items import Work, read_item
from ssylka.csl.name_registry import NameRegistry
from ssylka.csl.sorting import in_order
from ssylka.model import Item


@dataclass(slots=True, eq=False)
class Entry:
    """One item of the document."""

    work: Work
    id: str
    place: int
    number: int = 0
    rank: int = 0
    key: str = ""
    shares_names: bool = False
    ambiguity: Ambiguity = field(default_factory=Ambiguity)
    first_note: str = ""


class Registry:
    """All items that are cited or listed, numbered and disambiguated."""

    def __init__(self, style: Compiled) -> None:
        self.style = style
        self.entries: dict[str, Entry] = {}
        self.ordered: list[Entry] = []
        self.names = NameRegistry(style)
        self.disambiguation = Disambiguation(style, self.names)

    def add(self, items: Iterable[Item | Mapping[str, Any]]) -> list[Entry]:
        """Register items; an item with a known id replaces the old one. Returns their entries in the same order."""
        added = []
        for item in items:
            work = read_item(item)
            ident = work.id
            found = self.entries.get(ident)
            if found is not None:
                found.work = work
                found.key = ""
                added.append(found)
                continue
            entry = Entry(work, ident, len(self.entries))
            self.entries[ident] = entry
            added.append(entry)
        return added

    def settle(self) -> None:
        """Sort the bibliography, number the items and tell apart the cites that look alike."""
        entries = list(self.entries.values())
        for place, entry in enumerate(entries):
            entry.place = place
            entry.number = place + 1
        layout = self.style.bibliography
        self.ordered = entries
        if layout is not None and layout.keys:
            cites = [self._sorting(entry) for entry in entries]
            self.ordered = [entries[index] for index in in_order(cites, layout.keys, self.style.collate)]
        for rank, entry in enumerate(self.ordered):
            entry.rank = rank
        self.disambiguation.run(entries)
        for number, entry in enumerate(self.ordered, 1):
            entry.number = number

    def _sorting(self, entry: Entry) -> Cite:
        cite = Cite(entry.work)
        cite.number = str(entry.number)
        cite.in_bibliography = True
        return cite

    def citation_order(self, entries: list[Entry]) -> list[int]:
        """The order of entries inside a citation, as indexes."""
        cites = [self._sorting(entry) for entry in entries]
        for cite, entry in zip(cites, entries, strict=True):
            cite.in_bibliography = False
            cite.ambiguity = entry.ambiguity
        return in_order(cites, self.style.citation.keys, self.style.collate)
