"""What a Word file says: its text in blocks, and for every character the node it stands in (see `reading`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

    from ssylka.model import Block, Landmark
    from ssylka.ooxml.fields import Field
    from ssylka.ooxml.numbering import Marker
    from ssylka.ooxml.styles import Look, Styles


class Bit(NamedTuple):
    """Characters of the text and the node that holds them: a `w:t`, a tab, a line end or the mark of a note.

    Attributes:
        start: where they stand in the text of the story.
        text: the characters.
        node: their element, in its run.
        run: the `w:r`.
        look: how they look.
        link: the address that they lead to.
        fields: the fields that show them.
    """

    start: int
    text: str
    node: _Element
    run: _Element
    look: Look
    link: str | None
    fields: tuple[Field, ...]

    @property
    def end(self) -> int:
        """Where they end in the text of the story."""
        return self.start + len(self.text)


@dataclass(eq=False)
class Paragraph:
    """A paragraph of the file; several where the mark between them is deleted.

    Attributes:
        elements: its `w:p`.
        part: the part of the file that it is in.
        start: where it begins in the text, number included.
        end: where its words end.
        bits: its words.
        marker: what Word writes before it.
        cell: the cell of a table that it is in.
        block: the index of its block; -1 where it is empty.
    """

    elements: list[_Element]
    part: str
    start: int
    cell: _Element | None
    end: int = 0
    bits: list[Bit] = field(default_factory=list)
    marker: Marker | None = None
    block: int = -1

    @property
    def words(self) -> int:
        """Where its words begin in the text."""
        return self.bits[0].start if self.bits else self.end


class NotePlace(NamedTuple):
    """A note: its element in the part of the notes, the part, and the run of its mark in the text."""

    element: _Element
    part: str
    mark: Bit


@dataclass(eq=False)
class Story:
    """What a file says.

    Attributes:
        source: the text.
        blocks: as a reader gives them.
        landmarks: "paragraph 12", "note 3".
        paragraphs: in the order of the text.
        notes: label → the note.
        styles: of the file.
    """

    source: str
    blocks: tuple[Block, ...]
    landmarks: tuple[Landmark, ...]
    paragraphs: list[Paragraph]
    notes: dict[str, NotePlace]
    styles: Styles
