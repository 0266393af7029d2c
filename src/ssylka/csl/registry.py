"""The items of a document: in which order they are, which number each has, and how they are told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from ssylka.csl.cite import Ambiguity, Cite
from ssylka.csl.compile import Compiled
from ssylka.csl.disambiguation import NOTHING_DECIDED, Disambiguation
from ssylka.csl.items import Work, read_item
from ssylka.csl.name_registry import NameRegistry
from ssylka.csl.pieces import Piece
from ssylka.csl.sorting import in_order, key_text
from ssylka.model import Item


class Entry:
    """One item of the document.

    An entry that is not `kept` reads its item anew each time it is asked for the work: a long bibliography then holds
    the works of no more than a few items at once.
    """

    __slots__ = (
        "_work", "ambiguity", "draft", "drafted", "id", "item", "kept", "key", "number", "place", "rank", "shares_names",
        "stamp",
    )  # fmt: skip

    def __init__(self, item: Item | Mapping[str, Any], ident: str, place: int, *, kept: bool) -> None:
        self.item = item
        self.id = ident
        self.place = place
        self.kept = kept
        self.number = 0
        self.rank = place
        self.key = ""
        self.shares_names = False
        self.stamp = 0  # another whenever its cites read in another way; kept by `LiveRegistry` only
        self.ambiguity = NOTHING_DECIDED
        # The finished entry, and the settings that it was rendered with.
        self.draft: tuple[Piece, ...] | None = None
        self.drafted: Ambiguity | None = None
        self._work: Work | None = None

    @property
    def work(self) -> Work:
        """The item, ready for rendering."""
        work = self._work
        if work is None:
            work = read_item(self.item)
            work.id = self.id
            if self.kept:
                self._work = work
        return work


def identify(item: Item | Mapping[str, Any]) -> str:
    """The id of an item, empty where it has none."""
    if type(item) is dict and type(ident := item.get("id")) is str:
        return ident
    value = item.id if isinstance(item, Item) else item.get("id")
    return str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""


class Registry:
    """All items that are cited or listed, numbered and disambiguated.

    Args:
        style: the compiled style.
        kept: keep what is read of the items, for a document that goes on changing.
    """

    def __init__(self, style: Compiled, *, kept: bool = True) -> None:
        self.style = style
        self.kept = kept
        self.entries: dict[str, Entry] = {}
        self.ordered: list[Entry] = []
        self._recent: dict[str, Work] = {}  # works that sorting may need again soon
        self.names = NameRegistry(style)
        self.disambiguation = Disambiguation(style, self.names)

    def add(self, items: Iterable[Item | Mapping[str, Any]]) -> None:
        """Register items; an item with a known id replaces the old one."""
        for item in items:
            self.put(identify(item) or f"item-{len(self.entries) + 1}", item)

    def put(self, ident: str, item: Item | Mapping[str, Any]) -> None:
        """Register an item under an id."""
        self.entries[ident] = Entry(item, ident, len(self.entries), kept=self.kept)

    def settle(self, draft: Callable[[Entry, Work], None] | None = None) -> None:
        """Sort the bibliography, number the items and tell apart the cites that look alike.

        Args:
            draft: called for each entry while its work is at hand.
        """
        entries = list(self.entries.values())
        layout = self.style.bibliography
        keys = layout.keys if layout is not None else []
        rules = self.disambiguation
        rules.begin()
        first: list[str] = []
        # Both passes need the work, so they go together.
        for place, entry in enumerate(entries):
            entry.place = place
            entry.number = place + 1
            work = entry.work
            if keys:
                first.append(key_text(self._sorting(entry, work), keys[0]))
            rules.look(entry, work)
            if draft is not None:
                draft(entry, work)
        self.ordered = entries
        if keys:
            text = partial(self._key_text, entries)
            self.ordered = [entries[index] for index in in_order(text, first, keys, self.style.collate)]
            self._recent.clear()
        for rank, entry in enumerate(self.ordered):
            entry.rank = rank
        rules.decide(entries)
        for number, entry in enumerate(self.ordered, 1):
            entry.number = number

    def _sorting(self, entry: Entry, work: Work) -> Cite:
        cite = Cite(work)
        cite.number = str(entry.number)
        cite.in_bibliography = True
        return cite

    def _key_text(self, entries: list[Entry], index: int, level: int) -> str:
        layout = self.style.bibliography
        assert layout is not None
        return key_text(self._sort_cite(entries, index), layout.keys[level])

    def _sort_cite(self, entries: list[Entry], index: int) -> Cite:
        entry = entries[index]
        work = self._recent.get(entry.id)
        if work is None:
            if len(self._recent) >= 256:
                self._recent.clear()
            work = self._recent[entry.id] = entry.work
        return self._sorting(entry, work)

    def citation_order(self, entries: list[Entry]) -> list[int]:
        """The order of entries inside a citation, as indexes."""
        # Keys do not depend on what disambiguation shows.
        keys = self.style.citation.keys

        def text(index: int, level: int) -> str:
            cite = self._sort_cite(entries, index)
            cite.in_bibliography = False
            return key_text(cite, keys[level])

        return in_order(text, [text(index, 0) for index in range(len(entries))], keys, self.style.collate)
