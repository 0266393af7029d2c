"""`Document`: a text with its look and its places, as a reader hands it over."""

from bisect import bisect_right
from functools import cached_property
from typing import Literal, NamedTuple

from ssylka.model.base import Model, Place, Plentiful, Span


class Run(NamedTuple):
    """A piece of text of one look.

    `span` is where it stands in `Document.source`. Where `text` and the source differ (an escape, an entity, a join),
    every character of the run maps to the whole span; else character *i* is at `span.start + i`.
    """

    text: str
    span: Span
    italic: bool = False
    bold: bool = False
    superscript: bool = False
    link: str | None = None
    code: bool = False

    def locate(self, start: int, end: int) -> Span:
        """Where the characters [start, end) of this run stand in the source."""
        if len(self.text) == self.span.end - self.span.start:
            return Span(self.span.start + start, self.span.start + end)
        return self.span


BlockKind = Literal["heading", "paragraph", "note", "list-item", "quote", "table", "code", "html", "metadata", "rule"]


class Block(Model):
    """A heading, paragraph, note definition, … in the order of the source.

    Attributes:
        kind: what the markup says it is; what the words say is the business of `extract`.
        span: the whole block in the source, markup included.
        runs: its words.
        level: of a heading, 1 to 6; of a list item, its depth from 1; else 0.
        label: the name of a note (`[^name]:`) or the number of a list item as written ("3"), else None.
    """

    kind: BlockKind
    span: Span
    runs: tuple[Run, ...] = ()
    level: int = 0
    label: str | None = None

    @property
    def text(self) -> str:
        """The words without markup."""
        return "".join(run.text for run in self.runs)


class Landmark(Model):
    """What helps a person to find an offset in a document without lines: "page 3", "note 4"."""

    offset: int
    name: str


LinkPlace = Literal["link", "image", "autolink", "text", "definition"]


class Link(Plentiful):
    """A web address in a document.

    Attributes:
        url: as it is meant: escapes and entities undone.
        span: where it, or the link that it belongs to, stands in the source.
        place: a link of the markup, an image or other embedded file, `<url>`, a bare address in the text, or a link
            definition (`[name]: url`).
        text: the words that it is linked from; "" where there are none.
        block: index of its block in `Document.blocks`.
    """

    url: str
    span: Span
    place: LinkPlace
    text: str = ""
    block: int = -1


class Document(Model):
    """An article as read: the source text, its blocks, and where people find things.

    Attributes:
        source: for text formats the decoded file itself (so that a fix can be applied to it), else the reader's text.
        blocks: in the order of the source.
        name: the path or other name that reports print, "-" for standard input.
        format: the part on the readers' shelf that read it ("markdown", "text", …).
        encoding: of the file, as read.
        landmarks: for formats without lines (pages of a PDF, notes of a DOCX), sorted by offset.
        lossy: characters that could not be decoded.
    """

    source: str
    blocks: tuple[Block, ...] = ()
    name: str = "-"
    format: str = "text"
    encoding: str = "utf-8"
    landmarks: tuple[Landmark, ...] = ()
    lossy: int = 0

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        position = self.source.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = self.source.find("\n", position + 1)
        return starts

    def landmark(self, offset: int) -> str | None:
        """What helps a person to find an offset in a document without lines: "paragraph 12"; None where lines do."""
        index = bisect_right(self.landmarks, offset, key=lambda each: each.offset)
        return self.landmarks[max(index - 1, 0)].name if self.landmarks else None

    def place(self, offset: int) -> Place:
        """Line and column, both from 1, of an offset into `source`."""
        line = bisect_right(self._line_starts, offset)
        return Place(line, offset - self._line_starts[line - 1] + 1)
