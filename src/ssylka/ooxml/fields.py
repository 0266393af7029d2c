"""Fields (17.16): what their codes say is not text, what they show is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*(?:"([^"]{1,4000})"|([^\s"\\]\S{0,4000}))', re.IGNORECASE)
_CONTENTS = re.compile(r"\s*(?:TOC|INDEX|TOA)\b", re.IGNORECASE)

_DEEPEST = 40
"""Word itself nests no more than twenty fields."""
_LONGEST = 8000
"""So much of a code is looked at."""


@dataclass(eq=False)
class Field:
    """A field: "Insert citation" of Word, Zotero or Mendeley, a cross-reference, a link, a table of contents.

    Attributes:
        nodes: its marks and the pieces of its code, which go where what it shows is written anew; of a simple field,
            its element.
        code: what it is to show, as far as read.
        shows: whether its mark `separate` has come: from there on stands what it shows.
    """

    nodes: list[_Element] = field(default_factory=list)
    code: str = ""
    shows: bool = False

    @property
    def link(self) -> str | None:
        """The address that it leads to, of a HYPERLINK to a place outside of the file."""
        match = _HYPERLINK.match(self.code)
        return (
            (match[1] or match[2])
            if match and not re.match(r"\s*HYPERLINK\s+\\l\b", self.code, re.IGNORECASE)
            else None
        )

    @property
    def is_contents(self) -> bool:
        """Whether it shows a table of contents or an index."""
        return bool(_CONTENTS.match(self.code))


class FieldStack:
    """The fields that are open at a place of the text; they may span paragraphs."""

    def __init__(self) -> None:
        self._open: list[Field] = []
        self._deeper = 0  # fields that are nested too deeply: their marks are counted, no more

    def mark(self, node: _Element, kind: str | None) -> None:
        """A mark of a field: "begin", "separate" or "end"."""
        if kind == "begin" and len(self._open) >= _DEEPEST:
            self._deeper += 1
        elif self._deeper:
            self._deeper -= kind == "end"
        elif kind == "begin":
            self._open.append(Field([node]))
        elif self._open:
            self._open[-1].nodes.append(node)
            if kind == "separate":
                self._open[-1].shows = True
            else:
                self._open.pop()

    def instruct(self, node: _Element, text: str) -> None:
        """A piece of a code."""
        if self._open and not self._open[-1].shows:
            self._open[-1].nodes.append(node)
            if len(self._open[-1].code) < _LONGEST:
                self._open[-1].code += text[:_LONGEST]

    def enter(self, node: _Element, code: str) -> None:
        """A simple field begins."""
        self._open.append(Field([node], code, shows=True))

    def leave(self) -> None:
        """A simple field ends."""
        if self._open:
            self._open.pop()

    @property
    def hidden(self) -> bool:
        """Whether what stands here is a code."""
        return any(not each.shows for each in self._open)

    @property
    def open(self) -> tuple[Field, ...]:
        """The open fields, outermost first."""
        return tuple(self._open)

    @property
    def link(self) -> str | None:
        """The address of the innermost link."""
        return next((each.link for each in reversed(self._open) if each.link), None)

    @property
    def in_contents(self) -> bool:
        """Whether what stands here is part of a table of contents."""
        return any(each.is_contents for each in self._open)

    def end_paragraph(self) -> None:
        """A code that a paragraph does not end is damage: what follows is text again."""
        self._open = [each for each in self._open if each.shows]
