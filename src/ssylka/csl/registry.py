"""The items of a document: in which order they are, which number each has, and how they are told apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ssylka.csl.cite import Ambiguity, Cite
from ssylka.csl.compile import Compiled
from ssylka.csl.disambiguation import Disambiguation, NameRegistry
from ssylka.csl.items import Work, read_item
from ssylka.csl.sorting import sort_value
from ssylka.model import Item


@dataclass(slots=True, eq=False)
class Entry:
    """One item of the document."""

    work: Work
    id: str
    place: int
    number: int = 0
    keys: list[Any] = field(default_factory=list)
    key: str = ""
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
        keys = layout.keys if layout is not None else []
        if keys:
            for entry in entries:
                entry.keys = sort_value(self._sorting(entry), keys, self.style.collate)
        self.disambiguation.run(entries, sorts=bool(keys))
        self.ordered = sorted(entries, key=lambda entry: entry.keys) if keys else entries
        for number, entry in enumerate(self.ordered, 1):
            entry.number = number

    def _sorting(self, entry: Entry) -> Cite:
        cite = Cite(entry.work)
        cite.number = str(entry.number)
        cite.in_bibliography = True
        return cite

    def citation_keys(self, entry: Entry) -> list[Any]:
        """What an entry sorts by inside a citation."""
        cite = self._sorting(entry)
        cite.in_bibliography = False
        cite.ambiguity = entry.ambiguity
        return sort_value(cite, self.style.citation.keys, self.style.collate)
