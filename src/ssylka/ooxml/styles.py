"""What the styles of a Word file say of paragraphs and runs, as far as reading and rewriting need it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ssylka.ooxml.names import attr, child, local, switched, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEPTH = 20
"""So many styles may stand one on the other; a circle ends here."""
_HEADING = re.compile(r"heading ([1-9])")
_UNSURE = 9


class Look(NamedTuple):
    """How a run looks; None: as the paragraph has it."""

    italic: bool | None = None
    bold: bool | None = None
    superscript: bool | None = None
    hidden: bool | None = None


class Styles:
    """The styles of a file, by id; names are those of Word's own table (17.7.4.9), so in English whatever the ids are."""

    def __init__(self, root: _Element | None) -> None:
        self._by_id: dict[str, _Element] = {}
        self._ids: dict[str, str] = {}
        self.default: str | None = None
        for style in root if root is not None else ():
            identifier = attr(style, "styleId")
            if local(style) != "style" or identifier is None:
                continue
            self._by_id.setdefault(identifier, style)
            self._ids.setdefault((value(style, "name") or identifier).casefold(), identifier)
            if attr(style, "type") == "paragraph" and attr(style, "default") in {"1", "true", "on"}:
                self.default = identifier
        self._looks: dict[str, Look] = {}

    def id_of(self, name: str) -> str | None:
        """The id of the style with a name ("footnote text")."""
        return self._ids.get(name.casefold())

    def name_of(self, identifier: str | None) -> str:
        """The name of a style, in small letters; "" where there is none."""
        style = self._by_id.get(identifier or "")
        return (value(style, "name") or identifier or "").casefold() if style is not None else ""

    def _chain(self, identifier: str | None) -> list[_Element]:
        """A style and those that it is based on, nearest first."""
        chain: list[_Element] = []
        while identifier is not None and len(chain) < _DEPTH:
            style = self._by_id.get(identifier)
            if style is None:
                break
            chain.append(style)
            identifier = value(style, "basedOn")
        return chain

    def paragraph(self, properties: _Element | None, name: str) -> _Element | None:
        """A property of a paragraph (`numPr`, `ind`, `outlineLvl`): its own, else of the nearest style that has it."""
        own = child(properties, name)
        if own is not None:
            return own
        for style in self._chain(value(properties, "pStyle") or self.default):
            found = child(child(style, "pPr"), name)
            if found is not None:
                return found
        return None

    def heading(self, properties: _Element | None) -> int:
        """The level of a heading, 1 to 6; 0 for every other paragraph."""
        identifier = value(properties, "pStyle")
        for style in self._chain(identifier):
            name = (value(style, "name") or "").casefold()
            if match := _HEADING.fullmatch(name):
                return min(int(match[1]), 6)
            if name == "title":
                return 1
        level = self.paragraph(properties, "outlineLvl")
        number = (attr(level, "val") or "") if level is not None else ""
        return min(int(number) + 1, 6) if number.isdigit() and int(number) < _UNSURE else 0

    def look(self, properties: _Element | None) -> Look:
        """How a run with these properties looks: what they say, else what its character style says."""
        own = _look(properties)
        style = value(properties, "rStyle")
        if style is None:
            return own
        if style not in self._looks:
            looks = [_look(child(each, "rPr")) for each in self._chain(style)]
            self._looks[style] = _first(looks)
        return _first([own, self._looks[style]])


def _look(properties: _Element | None) -> Look:
    if properties is None:
        return Look()
    raised = value(properties, "vertAlign")
    return Look(
        italic=switched(properties, "i"),
        bold=switched(properties, "b"),
        superscript=None if raised is None else raised == "superscript",
        hidden=switched(properties, "vanish"),
    )


def _first(looks: list[Look]) -> Look:
    """The first of each property that is given."""
    return Look(*(next((one for one in values if one is not None), None) for values in zip(*looks, strict=True)))
