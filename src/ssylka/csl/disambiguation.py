"""Telling apart cites that look alike (CSL 1.0.2, "Disambiguation").

Cites of different items that render the same are a *pool*. For each pool the methods are tried in order: more names
and more of the given names, then year suffixes, then `disambiguate="true"`. Given names that must be unique in
the whole document (all rules but `by-cite`) are counted in a `NameRegistry`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssylka.csl.cite import SUBSEQUENT, Ambiguity, Cite
from ssylka.csl.name_registry import NameRegistry
from ssylka.csl.pieces import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ssylka.csl.compile import Compiled
    from ssylka.csl.items import Work
    from ssylka.csl.registry import Entry


class Disambiguation:
    """The methods that a style turns on, and their use on pools of entries."""

    def __init__(self, style: Compiled, names: NameRegistry) -> None:
        citation = style.citation
        self.style = style
        self.names = names
        self.add_names = citation.flag("disambiguate-add-names")
        self.add_given = citation.flag("disambiguate-add-givenname")
        self.add_suffix = citation.flag("disambiguate-add-year-suffix")
        self.condition = style.uses_condition
        self.conditions = (0, 0)  # of the last probe: how many conditions held, and how many were tested
        # Settings of cites that need nothing, shared between them; they are never changed.
        self.known: dict[tuple[int, ...], Ambiguity] = {}
        self.families: list[list[tuple[str, str, str]]] = []
        self.modes: list[str] = []
        if self.add_names or (self.add_given and names.by_cite):
            self.modes.append("names")
        if self.add_suffix:
            self.modes.append("suffix")
        if self.condition:
            self.modes.append("condition")

    def probe(self, entry: Entry, request: Ambiguity | None) -> tuple[str, list[tuple[int, int, list[int]]]]:
        """How a cite of the entry reads with given settings, and the sets of names in it."""
        cite = self._cite(entry.work)
        cite.ambiguity = request
        if request is not None and request.suffix is not None:
            cite.ambiguity = Ambiguity(request.shown, request.levels, request.condition)
        cite.name_levels = self.names.level
        log: list[tuple[int, int, list[int]]] = []
        cite.log = log
        self.style.citation.render(cite)
        self.conditions = (cite.conditions_met, cite.conditions)
        return plain(cite.out), log

    def _cite(self, work: Work) -> Cite:
        cite = Cite(work)
        cite.probing = True
        cite.position = SUBSEQUENT
        cite.near_note = True
        return cite

    # Three steps, so that the first can share a walk through the items: look at each, then decide for all.

    def begin(self) -> None:
        """Forget what was seen."""
        self.names.clear()
        self.families = []

    def look(self, entry: Entry, work: Work) -> None:
        """See how a cite of the entry reads before anything is done for it, and which names it shows."""
        if not self.modes and not self.add_given:
            entry.ambiguity = NOTHING_DECIDED
            return
        names = self.names
        names.touched = []
        cite = self._cite(work)
        cite.log = []
        if names.by_cite:
            cite.name_levels = names.level
        elif names.active:
            cite.note_name = names.add
        self.style.citation.render(cite)
        self._remember(entry, plain(cite.out), cite.log)
        self.families.append(names.touched)

    def _remember(self, entry: Entry, key: str, log: list[tuple[int, int, list[int]]]) -> None:
        entry.key = key
        entry.shares_names = False
        if self.names.by_cite and self.add_given:
            entry.ambiguity = Ambiguity([shown for _, shown, _ in log], [levels for _, _, levels in log])
            return
        shown = tuple([shown for _, shown, _ in log])
        known = self.known.get(shown)
        if known is None:
            known = self.known[shown] = Ambiguity(list(shown))
        entry.ambiguity = known

    def look_again(self, entry: Entry) -> None:
        """See how a cite of the entry reads now that the names of all are known, some of which it shares."""
        self._remember(entry, *self.probe(entry, None))
        entry.shares_names = True

    def decide(self, entries: list[Entry]) -> None:
        """Disambiguate the entries that were looked at."""
        names = self.names
        if names.ambiguous and not names.by_cite:
            shared = names.shared()
            for entry, touched in zip(entries, self.families, strict=True):
                if any(family in shared for family, _, _ in touched):
                    self.look_again(entry)
        self.families = []
        if not self.modes:
            return
        pools: dict[str, list[Entry]] = {}
        for entry in entries:
            pools.setdefault(entry.key, []).append(entry)
        for pool in pools.values():
            if len(pool) > 1:
                resolve(self, pool)
        for entry in entries:
            entry.key = ""


NOTHING_DECIDED = Ambiguity()


def resolve(rules: Disambiguation, pool: Sequence[Entry]) -> None:
    """Tell apart entries whose cites read the same."""
    # Each is rendered again and again: what was read of its item stays meanwhile, unless there are very many.
    held = [entry for entry in pool[:MAX_HELD] if not entry.kept]
    for entry in held:
        entry.kept = True
    _Pool(rules, pool).run()
    for entry in held:
        entry.release()


MAX_HELD = 500
"""Works of one pool that are held in memory."""

MAX_NAMES = 50
"""Names that are added to tell cites apart; each takes a rendering of all that are alike."""


class _Pool:
    """The search through names, given names, conditions and suffixes for one pool."""

    def __init__(self, rules: Disambiguation, pool: Sequence[Entry]) -> None:
        self.rules = rules
        self.modes = rules.modes
        self.mode = 0
        self.set = 0
        self.name = 0
        self.clashes = (1, 0)
        self.fresh = True
        self.given_max = 2 if rules.names.by_cite and rules.add_given else None
        totals: dict[str, list[int]] = {}
        base: Ambiguity | None = None
        sets = 0
        for entry in pool:
            _, log = rules.probe(entry, base)
            totals[entry.id] = [total for total, _, _ in log]
            found = Ambiguity([shown for _, shown, _ in log], [list(levels) for _, _, levels in log])
            sets = len(log) - 1
            if base is None or len(found.shown) < len(base.shown):
                base = found
            else:
                for index, shown in enumerate(base.shown):
                    if found.shown[index] > shown:
                        base.shown[index] = found.shown[index]
                        base.levels[index] = found.levels[index]
        assert base is not None
        self.base = base
        self.better = base.copy()
        ordered = sorted(pool, key=lambda entry: (totals[entry.id], entry.id))
        self.names_max = min(totals[ordered[0].id][0], MAX_NAMES) if totals[ordered[0].id] else 0
        self.sets_max = sets
        self.lists: list[tuple[Ambiguity, list[Entry]]] = [(self.base, ordered)]
        self.partners: list[Entry] = []
        self.others: list[Entry] = []

    def run(self) -> None:
        """Work through the lists until every entry has its settings."""
        for _ in range(100_000):
            if not self.lists:
                return
            self.set = self.name = 0
            self.clashes = (1, 0)
            while self.lists[0][1]:
                maxed = self._increment()
                self._scan(self.lists[0][1])
                mode = self.modes[self.mode]
                if mode == "names":
                    self._names(maxed=maxed)
                elif mode == "suffix":
                    self._suffixes()
                else:
                    self._condition()
                if maxed:
                    if self.mode < len(self.modes) - 1:
                        self.mode += 1
                    else:
                        self._put(1, self.base, [])
            self.lists = self.lists[1:]

    def _put(self, place: int, base: Ambiguity, entries: list[Entry]) -> None:
        if place < len(self.lists):
            self.lists[place] = (base, entries)
        else:
            self.lists.append((base, entries))

    def _render(self, entry: Entry) -> str:
        """How the entry reads with the present base; the base learns what really shows."""
        text, log = self.rules.probe(entry, self.base)
        base = self.base
        for index, (_, shown, levels) in enumerate(log):
            if index < len(base.shown):
                base.shown[index] = shown
            else:
                base.shown.append(shown)
            while len(base.levels) <= index:
                base.levels.append([])
            row = base.levels[index]
            for position, level in enumerate(levels):
                if position < len(row):
                    row[position] = level
                else:
                    row.append(level)
        return text

    def _scan(self, entries: list[Entry]) -> None:
        first = self._render(entries[0])
        self.partners, self.others = [entries[0]], []
        for entry in entries[1:]:
            (self.partners if self._render(entry) == first else self.others).append(entry)
        self.clashes = (self.clashes[1], len(self.partners) - 1)

    def _increment(self) -> bool:
        """Show one step more; True where nothing is left to show."""
        if self.fresh:
            self.fresh = False
            return False
        mode = self.modes[self.mode]
        if mode == "condition":
            self.base.condition += 1
            self.better.condition += 1
        if mode != "names":
            return False
        base = self.base
        names_next = self.given_max is None
        if self.given_max is not None:
            if self._level() is not None and self._level() < self.given_max:  # type: ignore[operator]
                base.levels[self.set][self.name] += 1
            else:
                names_next = True
        sets_next = False
        if names_next:
            if self.rules.add_names and self.name < self.names_max:
                if self.set < len(base.shown):
                    base.shown[self.set] += 1
                self.name += 1
            else:
                sets_next = True
        if sets_next and self.set < self.sets_max:
            self.set += 1
            if self.set < len(base.shown):
                base.shown[self.set] = 1
            self.name = 0
        level = self._level()
        return (
            (self.sets_max in (-1, self.set))
            and (not self.rules.add_names or self.name == self.names_max)
            and (self.given_max is None or level is None or level == self.given_max)
        )

    def _level(self) -> int | None:
        rows = self.base.levels
        if self.set < len(rows) and self.name < len(rows[self.set]):
            return rows[self.set][self.name]
        return None

    def _capture(self) -> None:
        """Keep the step that helped."""
        better, base = self.better, self.base
        if self.rules.names.by_cite and base.levels and self._level() is not None:
            if len(better.levels) < len(base.levels):
                better.levels = [list(row) for row in base.levels]
            row = better.levels[self.set]
            while len(row) <= self.name:
                row.append(0)
            row[self.name] = base.levels[self.set][self.name]
        if self.set < len(base.shown):
            while len(better.shown) <= self.set:
                better.shown.append(0)
            better.shown[self.set] = base.shown[self.set]

    def _settle(self, entry: Entry, settings: Ambiguity) -> None:
        entry.ambiguity = settings.copy()

    def _names(self, *, maxed: bool) -> None:
        clashes = self.clashes[1]
        if clashes == 0:
            self._capture()
            self._settle(self.partners[0], self.better)
            if len(self.others) == 1:
                self._settle(self.others[0], self.better)
                self.lists[0] = (self.better, [])
            else:
                self.lists[0] = (self.better, self.others)
                self.fresh = bool(self.others) or self.fresh
        elif len(self.others) == 1:
            self._capture()
            self._settle(self.others[0], self.better)
            self.lists[0] = (self.better, self.partners)
        elif clashes < self.clashes[0]:
            self._capture()
            self.lists[0] = (self.better, self.partners)
            self.lists.append((self.better, self.others))
        elif maxed:
            self.lists[0] = (self.better, self.others)
            self.lists.append((self.better, self.partners))
            if self.mode == len(self.modes) - 1:
                for entry in self.partners:
                    self._settle(entry, self.better)
                self.lists[0] = (self.better, [])

    def _suffixes(self) -> None:
        base, entries = self.lists[0]
        if self.clashes[1]:
            for number, entry in enumerate(sorted(entries, key=lambda entry: entry.rank)):
                self._settle(entry, base)
                entry.ambiguity.suffix = number
        self.lists[0] = (self.better, [])

    def _condition(self) -> None:
        base, entries = self.lists[0]
        done = self.clashes[1] == 0 and len(self.others) < 2
        met, tests = self.rules.conditions
        if not done and (not self.base.condition or met != tests):
            # One more condition holds; what it changes may already be enough.
            self.mode = 0
            self.base.condition = self.better.condition = met
            if not met:
                self.fresh = True
                self.base.condition = 1
            else:
                self._names(maxed=False)
        elif done or self.mode == len(self.modes) - 1:
            self._finish(base, entries)
        else:
            self.mode = len(self.modes) - 1
            base.condition = max(base.condition, 1)
            for entry in entries:
                self._settle(entry, base)

    def _finish(self, base: Ambiguity, entries: list[Entry]) -> None:
        for entry in entries:
            self._settle(entry, base)
        self.lists[0] = (self.better, [])
