"""The items of a document that goes on changing: an edit costs what it touches.

What a fresh registry finds out for each item by rendering stays with its entry: sort keys, the cite before
disambiguation, and the names it shows. Settling again renders only entries that are new, those that share a family
name with them, and the pools of cites that look alike whose members changed. Everything else is passes over what
is known: numbers, ranks, pools.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from ssylka.csl.disambiguation import NOTHING_DECIDED, resolve
from ssylka.csl.registry import Entry, Registry
from ssylka.csl.sorting import SortKey, in_order, key_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ssylka.csl.cite import Ambiguity
    from ssylka.csl.compile import Compiled
    from ssylka.csl.items import Work
    from ssylka.model import Item

    Signature = tuple[tuple[tuple[int, tuple[int, ...]], ...], tuple[int, ...]]


class LiveEntry(Entry):
    """An entry that remembers what was found out about it.

    `serial` is another for each item and each new version of it.
    """

    __slots__ = (
        "alone", "alone_key", "counted", "looked", "names", "pooled", "serial", "settings", "sort_texts", "state",
    )  # fmt: skip

    def __init__(self, item: Item | Mapping[str, Any], ident: str, place: int, serial: int) -> None:
        super().__init__(item, ident, place, kept=True)
        self.serial = serial
        self.looked = False
        # The cite as it reads without its likes: its text, and its settings.
        self.alone_key = ""
        self.alone: Ambiguity = NOTHING_DECIDED
        self.counted: list[tuple[str, str, str]] = []  # names that the registry of names counts for it
        self.names: list[tuple[str, str, str]] | None = None  # all names that it may show
        self.state: tuple[int, ...] = ()  # what the others make of them
        self.pooled = False
        self.settings: tuple[Any, ...] = ()
        # (in citations, level of the key) → the number that the text of the key was made for, and the text.
        self.sort_texts: dict[tuple[bool, int], tuple[int, str]] = {}


class LiveRegistry(Registry):
    """A registry that settles again and again."""

    def __init__(self, style: Compiled) -> None:
        super().__init__(style)
        self._serials = count(1)
        self._pools: dict[str, Signature] = {}

    def put(self, ident: str, item: Item | Mapping[str, Any]) -> None:
        """Register an item under an id, or a new version of it."""
        self._drop(self.entries.get(ident))
        self.entries[ident] = LiveEntry(item, ident, len(self.entries), next(self._serials))

    def arrange(self, order: Iterable[str], items: Mapping[str, Item | Mapping[str, Any]]) -> None:
        """Hold just these items, in this order."""
        before = dict(self.entries)
        self.entries.clear()
        for ident in order:
            entry = before.pop(ident, None)
            if entry is None:
                self.put(ident, items[ident])
            else:
                self.entries[ident] = entry
        for entry in before.values():
            self._drop(entry)

    def _drop(self, entry: Entry | None) -> None:
        if isinstance(entry, LiveEntry) and entry.looked:
            self.names.forget(entry.id, entry.counted)

    def settle(self, draft: Callable[[Entry, Work], None] | None = None) -> None:
        """Sort, number and tell apart, doing over only what may have changed.

        Args:
            draft: has no use here.
        """
        del draft
        entries = [entry for entry in self.entries.values() if isinstance(entry, LiveEntry)]
        for place, entry in enumerate(entries):
            entry.place = place
            entry.number = place + 1
        keys = self.style.bibliography.keys if self.style.bibliography is not None else []
        ordered = entries if not keys else [entries[index] for index in self._sorted(entries, keys, cites=False)]
        self.ordered = list(ordered)
        for rank, entry in enumerate(ordered):
            entry.rank = rank
        for entry in entries:
            if not entry.looked:
                self._look(entry)
        self._count_names(entries)
        self._pool(entries)
        for number, entry in enumerate(ordered, 1):
            entry.number = number
            self._stamp(entry)

    def citation_order(self, entries: list[Entry]) -> list[int]:
        """The order of entries inside a citation, as indexes."""
        live = [entry for entry in entries if isinstance(entry, LiveEntry)]
        return self._sorted(live, self.style.citation.keys, cites=True)

    def _sorted(self, entries: list[LiveEntry], keys: list[SortKey], *, cites: bool) -> list[int]:
        def text(index: int, level: int) -> str:
            entry = entries[index]
            key = keys[level]
            number = entry.number if key.numbered else 0
            found = entry.sort_texts.get((cites, level))
            if found is None or found[0] != number:
                cite = self._sorting(entry, entry.work)
                cite.in_bibliography = not cites
                found = entry.sort_texts[cites, level] = (number, key_text(cite, key))
            return found[1]

        return in_order(text, [text(index, 0) for index in range(len(entries))], keys, self.style.collate)

    def _look(self, entry: LiveEntry) -> None:
        """See how the cite of an entry reads without the others; forget all that was decided about it."""
        rules = self.disambiguation
        if entry.looked:
            self.names.forget(entry.id, entry.counted)
        self.names.touched = []
        rules.look(entry, entry.work)
        rules.families.clear()
        entry.looked = True
        entry.pooled = False
        entry.alone_key, entry.alone = entry.key, entry.ambiguity
        entry.counted = self.names.touched
        entry.state = ()

    def _count_names(self, entries: list[LiveEntry]) -> None:
        """Where given names must be unique in the whole document: see anew the cites whose names gained or lost likes."""
        names, rules = self.names, self.disambiguation
        if names.by_cite or not rules.add_given:
            return
        shared = names.shared()
        names.ambiguous = bool(shared)
        for entry in entries:
            if entry.names is None:
                # Other names than those of the base cite may show, in first cites for example.
                work = entry.work
                entry.names = [
                    names.names_of(name)
                    for variable in work.names
                    for name in work.people(variable)
                    if name.given and not name.literal
                ]
            state = names.state(entry.names, shared)
            if state == entry.state:
                continue
            entry.state = state
            if any(family in shared for family, _, _ in entry.counted):
                rules.look_again(entry)
                entry.pooled = False
                entry.alone_key, entry.alone = entry.key, entry.ambiguity
            elif entry.shares_names:
                self._look(entry)
                entry.state = state

    def _pool(self, entries: list[LiveEntry]) -> None:
        """Tell apart the cites of each pool whose members changed."""
        if not self.disambiguation.modes:
            return
        pools: dict[str, list[LiveEntry]] = {}
        for entry in entries:
            pools.setdefault(entry.alone_key, []).append(entry)
        known, self._pools = self._pools, {}
        for key, pool in pools.items():
            if len(pool) == 1:
                if pool[0].pooled:
                    self._leave(pool[0])
                continue
            ranked = sorted(pool, key=lambda entry: entry.rank)
            signature = tuple([(one.serial, one.state) for one in pool]), tuple([one.serial for one in ranked])
            self._pools[key] = signature
            if known.get(key) == signature and all(entry.pooled for entry in pool):
                continue
            for entry in pool:
                if entry.pooled:
                    self._leave(entry)
            resolve(self.disambiguation, list(pool))
            for entry in pool:
                entry.pooled = True

    def _leave(self, entry: LiveEntry) -> None:
        """Bring an entry back to what it was before it was told apart from others."""
        if self.names.by_cite and self.disambiguation.add_given:
            self._look(entry)  # telling it apart has counted names
        entry.pooled = False
        entry.ambiguity = entry.alone

    def _stamp(self, entry: LiveEntry) -> None:
        ambiguity = entry.ambiguity
        shown = tuple(ambiguity.shown)
        levels = tuple([tuple(row) for row in ambiguity.levels])
        settings = (shown, levels, ambiguity.condition, ambiguity.suffix, entry.state, entry.shares_names)
        if settings != entry.settings or not entry.stamp:
            entry.settings = settings
            entry.stamp = next(self._serials)
