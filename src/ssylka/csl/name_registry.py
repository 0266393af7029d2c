"""Given names that must tell people apart in the whole document (CSL 1.0.2, "Disambiguation", all rules but `by-cite`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssylka.csl.initials import initialize

if TYPE_CHECKING:
    from ssylka.csl.cite import Cite
    from ssylka.csl.compile import Compiled
    from ssylka.csl.names import NameValue


def _bare(text: str) -> str:
    return text if text.isalpha() else " ".join(text.replace(".", " ").split())


Row = dict[str, dict[str, int]]
"""The people of one family name: initials → given names → how many cites show them."""


class NameRegistry:
    """Names seen in cites: family name → initials → given names, counted so that cites can leave again.

    By the rule `by-cite` each cite is a world of its own, and so has its own families.
    """

    def __init__(self, style: Compiled) -> None:
        citation = style.citation
        self.active = citation.flag("disambiguate-add-givenname")
        self.rule = citation.option("givenname-disambiguation-rule", "by-cite")
        self.by_cite = self.rule == "by-cite"
        self.primary = self.rule.startswith("primary-name")
        self.with_initials = self.rule.endswith("-with-initials")
        self.never_demote = style.root.get("demote-non-dropping-particle") == "never"
        self.families: dict[str, Row] = {}
        self.cites: dict[str, dict[str, Row]] = {}
        self.ambiguous = False
        self.touched: list[tuple[str, str, str]] = []

    def clear(self) -> None:
        """Forget all names."""
        self.families.clear()
        self.cites.clear()
        self.ambiguous = False

    def forget(self, ident: str, names: list[tuple[str, str, str]]) -> None:
        """Forget the names that the cite of an item was counted with."""
        self.cites.pop(ident, None)
        for family, initials, given in () if self.by_cite else names:
            row = self.families[family]
            row[initials][given] -= 1
            if not row[initials][given]:
                del row[initials][given]
                if not row[initials]:
                    del row[initials]
                    if not row:
                        del self.families[family]

    def shared(self) -> set[str]:
        """Families that more than one given name goes with."""
        return {
            family
            for family, row in self.families.items()
            if len(row) > 1 or any(len(given) > 1 for given in row.values())
        }

    def state(self, names: list[tuple[str, str, str]], shared: set[str]) -> tuple[int, ...]:
        """All that the level of some names depends on; empty where nobody shares a family name with others."""
        return tuple([self._rank(family, initials) for family, initials, _ in names if family in shared])

    def _rank(self, family: str, initials: str) -> int:
        row = self.families[family]
        if initials not in row:
            return 0
        return 1 + (len(row) > 1) + 2 * (len(row[initials]) > 1)

    def _rows(self, cite: Cite) -> dict[str, Row]:
        return self.cites.setdefault(cite.work.id, {}) if self.by_cite else self.families

    def names_of(self, name: NameValue) -> tuple[str, str, str]:
        """What a name is counted under: family name, initials, given names."""
        keys = name.keys
        if keys is None:
            family = _bare(name.family)
            if self.never_demote and name.particle and name.family:
                family = f"{family} {name.particle}"
            given = _bare(name.given)
            keys = name.keys = family, initialize(given, "."), given
        return keys

    def add(self, cite: Cite, name: NameValue, index: int) -> None:
        """Count a name that a cite shows."""
        if self.primary and index:
            return
        keys = self.names_of(name)
        family, initials, given = keys
        row = self._rows(cite).setdefault(family, {})
        cell = row.setdefault(initials, {})
        self.touched.append(keys)
        cell[given] = cell.get(given, 0) + 1
        if len(row) > 1 or len(cell) > 1:
            self.ambiguous = True

    def level(self, cite: Cite, name: NameValue, index: int, wanted: int, form: str, initials: bool) -> int:
        """The level of a given name: what the style shows, what was asked for, and what uniqueness needs."""
        if cite.probing and self.by_cite:
            self.add(cite, name, index)
        level = 0 if form == "short" else 1 if initials else 2
        if not self.active:
            return level
        if self.by_cite and wanted == 1 and not initials:
            wanted = 2
        if self.by_cite and level <= wanted:
            return wanted
        if (self.primary and index) or not self.ambiguous:
            return level
        family, short, _ = self.names_of(name)
        row = self._rows(cite).get(family)
        if row is None or short not in row:
            return level
        if self.with_initials:
            return 1 if len(row) > 1 else 0
        if len(row) > 1:
            level = max(level, 1)
        if len(row[short]) > 1 or (len(row) > 1 and not initials):
            level = 2
        return level
