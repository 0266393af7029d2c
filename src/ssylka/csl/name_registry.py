"""Given names that must tell people apart in the whole document (CSL 1.0.2, "Disambiguation", all rules but `by-cite`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssylka.csl.initials import initialize

if TYPE_CHECKING:
    from ssylka.csl.cite import Cite
    from ssylka.csl.compile import Compiled
    from ssylka.csl.names import NameValue


def _bare(text: str) -> str:
    return " ".join(text.replace(".", " ").split())


class NameRegistry:
    """Names seen in cites: family name → initials → given names."""

    def __init__(self, style: Compiled) -> None:
        citation = style.citation
        self.active = citation.flag("disambiguate-add-givenname")
        self.rule = citation.option("givenname-disambiguation-rule", "by-cite")
        self.by_cite = self.rule == "by-cite"
        self.primary = self.rule.startswith("primary-name")
        self.with_initials = self.rule.endswith("-with-initials")
        self.never_demote = style.root.get("demote-non-dropping-particle") == "never"
        self.families: dict[str, dict[str, set[str]]] = {}
        self.ambiguous = False
        self.touched: list[str] = []

    def clear(self) -> None:
        """Forget all names."""
        self.families.clear()
        self.ambiguous = False

    def shared(self) -> set[str]:
        """Families that more than one given name goes with."""
        return {
            family
            for family, row in self.families.items()
            if len(row) > 1 or any(len(given) > 1 for given in row.values())
        }

    def _keys(self, cite: Cite, name: NameValue) -> tuple[str, str, str]:
        if name.keys is None:
            name.keys = self._make_keys(name)
        if not self.by_cite:
            return name.keys
        family, initials, given = name.keys
        return f"{cite.work.id}\x00{family}", initials, given

    def _make_keys(self, name: NameValue) -> tuple[str, str, str]:
        family = _bare(name.family)
        if self.never_demote and name.particle and name.family:
            family = f"{family} {name.particle}"
        given = _bare(name.given)
        return family, initialize(given, "."), given

    def add(self, cite: Cite, name: NameValue, index: int) -> None:
        """Count a name that a cite shows."""
        if self.primary and index:
            return
        family, initials, given = self._keys(cite, name)
        row = self.families.setdefault(family, {})
        self.touched.append(family)
        cell = row.setdefault(initials, set())
        cell.add(given)
        if len(row) > 1 or len(cell) > 1:
            self.ambiguous = True

    def level(self, cite: Cite, name: NameValue, index: int, wanted: int, form: str, initials: bool) -> int:
        """The level of a given name: what the style shows, what was asked for, and what uniqueness needs."""
        if cite.probing:
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
        family, short, _ = self._keys(cite, name)
        row = self.families.get(family)
        if row is None or short not in row:
            return level
        if self.with_initials:
            return 1 if len(row) > 1 else 0
        if len(row) > 1:
            level = max(level, 1)
        if len(row[short]) > 1 or (len(row) > 1 and not initials):
            level = 2
        return level
