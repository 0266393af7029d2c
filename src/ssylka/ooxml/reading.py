"""The words of a Word file in reading order: a text with its blocks, and for every character the node it stands in.

Tracked changes are read as accepted: insertions are text, deletions are not (17.13.5). Comments, headers, footers, text
boxes, formulas, codes of fields and hidden text are not read. Notes follow the text, as `[^1]: …`, in the order of their
marks `[^1]`; numbers that Word writes before paragraphs stand in the text without a node.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from ssylka.errors import FormatError
from ssylka.model import Block, BlockKind, Landmark, Run, Span
from ssylka.ooxml.fields import FieldStack
from ssylka.ooxml.names import attr, child, local, relation
from ssylka.ooxml.numbering import Numbering, roman
from ssylka.ooxml.story import Bit, NotePlace, Paragraph, Story
from ssylka.ooxml.styles import Look, Styles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from ssylka.ooxml.package import Package

_INSIDE = frozenset({"ins", "moveTo", "smartTag", "customXml", "sdtContent", "dir", "bdo", "sdt", "rubyBase", "ruby"})
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_LINE_ENDS = str.maketrans("\n\r\t", "   ")


def read_story(package: Package) -> Story:
    """The words of a file.

    Raises:
        FormatError: no body, or XML that is not well-formed.
        UnreadableFileError: parts that are damaged or too large.
    """
    root = package.tree(package.main)
    body = child(root, "body")
    if body is None:
        raise FormatError(f"{package.name} is no Word file: it has no body", "Save it anew as .docx.")
    return _Reading(package).story(body)


class _Reading:
    def __init__(self, package: Package) -> None:
        self.package = package
        styles, numbering = package.related("styles"), package.related("numbering")
        self.styles = Styles(package.tree(styles) if styles else None)
        self.numbering = Numbering(package.tree(numbering) if numbering else None)
        self.text: list[str] = []
        self.position = 0
        self.blocks: list[Block] = []
        self.landmarks: list[Landmark] = []
        self.paragraphs: list[Paragraph] = []
        self.count = 0
        self.fields = FieldStack()
        self.open: Paragraph | None = None  # its mark is deleted: it goes on in the next paragraph
        self.row: list[Paragraph] | None = None  # of a table whose rows are blocks
        self.note: str | None = None
        self.note_start = 0
        self.part = package.main
        self.queue: deque[tuple[str, str, str, Bit]] = deque()
        self.marks = {"footnotes": 0, "endnotes": 0}
        self.both = all(self._has_notes(kind) for kind in self.marks)
        self.links: dict[str, dict[str, tuple[str, str, bool]]] = {}

    def _has_notes(self, kind: str) -> bool:
        part = self.package.related(kind)
        root = self.package.tree(part) if part else None
        return root is not None and any(attr(each, "type") in {None, "normal"} for each in root)

    def story(self, body: _Element) -> Story:
        self._blocks(body, None)
        self._end_open()
        notes: dict[str, NotePlace] = {}
        elements: dict[str, dict[str, _Element]] = {}
        while self.queue:
            kind, identifier, label, mark = self.queue.popleft()
            part = self.package.related(kind)
            root = self.package.tree(part) if part else None
            if part is None or root is None:
                continue
            if part not in elements:
                elements[part] = {attr(each, "id") or "": each for each in root}
            element = elements[part].pop(identifier, None)
            if element is not None:
                notes[label] = NotePlace(element, part, mark)
                self._note(element, part, label)
        return Story("".join(self.text), tuple(self.blocks), tuple(self.landmarks), self.paragraphs, notes, self.styles)

    def _note(self, element: _Element, part: str, label: str) -> None:
        self.part, self.note, self.fields = part, label, FieldStack()
        self.landmarks.append(Landmark(offset=self.position, name=f"note {label}"))
        self.note_start = self.position
        self._write(f"[^{label}]: ")
        self._blocks(element, None)
        self._end_open()
        if self.position == self.note_start + len(label) + 5:
            self._write("\n")
        self.note = None

    def _write(self, text: str) -> None:
        self.text.append(text)
        self.position += len(text)

    # -- blocks ---------------------------------------------------------------------------------------------------

    def _blocks(self, parent: _Element, cell: _Element | None) -> None:
        for each in parent:
            name = local(each)
            if name == "p":
                self._paragraph(each, cell)
            elif name == "tbl":
                self._end_open()
                for row in _rows(each):
                    self._row(row)
            elif name in _INSIDE or name == "Choice":
                self._blocks(each, cell)
            elif name == "AlternateContent" and (choice := child(each, "Choice")) is not None:
                self._blocks(choice, cell)

    def _row(self, row: _Element) -> None:
        """A row of a table is a block where each cell has one paragraph; else the paragraphs are blocks."""
        cells = [each for each in _through(row) if local(each) == "tc"]
        grid = len(cells) > 1 and self.row is None and all(_is_simple(each) for each in cells)
        if grid:
            self.row = []
        for cell in cells:
            self._blocks(cell, cell)
            self._end_open()
        if self.row is None or not grid:
            return
        if self.text and self.text[-1] == "\t":
            self.text[-1] = "\n"
        paragraphs, self.row = [each for each in self.row if each.bits], None
        runs: list[Run] = []
        for each in paragraphs:
            if runs:
                runs.append(Run("\t", Span(runs[-1].span.end, each.start)))
            runs += _runs(each)
            each.block = len(self.blocks)
        if paragraphs:
            span = Span(paragraphs[0].start, paragraphs[-1].end)
            self.blocks.append(Block(kind="table", span=span, runs=tuple(runs)))

    def _paragraph(self, element: _Element, cell: _Element | None) -> None:
        properties = child(element, "pPr")
        paragraph = self.open
        if paragraph is None:
            paragraph = Paragraph([], self.part, self.position, cell)
            if self.note is None:
                self.count += 1
                self.landmarks.append(Landmark(offset=self.position, name=f"paragraph {self.count}"))
            elif self.position == self.note_start + len(self.note) + 5:
                paragraph.start = self.note_start
            paragraph.marker = self.numbering.next(self.styles.paragraph(properties, "numPr"))
            if paragraph.marker and paragraph.marker.text and not self.styles.heading(properties):
                self._write(f"{paragraph.marker.text} ")
        paragraph.elements.append(element)
        self.open = None
        contents = self.fields.in_contents
        self._inline(element, paragraph, None)
        contents = contents or self.fields.in_contents
        self.fields.end_paragraph()
        mark = child(properties, "rPr")
        if child(mark, "del") is not None or child(mark, "moveFrom") is not None:
            self.open = paragraph
            return
        self._end(paragraph, contents=contents)

    def _end_open(self) -> None:
        """Ends a paragraph that would go on in the next one, where there is none."""
        if self.open is not None:
            paragraph, self.open = self.open, None
            self._end(paragraph, contents=False)

    def _end(self, paragraph: Paragraph, *, contents: bool) -> None:
        paragraph.end = self.position
        self.paragraphs.append(paragraph)
        self._write("\n" if self.row is None else "\t")
        if self.row is not None:
            self.row.append(paragraph)
        elif paragraph.bits:
            paragraph.block = len(self.blocks)
            self.blocks.append(self._block(paragraph, contents=contents))

    def _block(self, paragraph: Paragraph, *, contents: bool) -> Block:
        properties = child(paragraph.elements[-1], "pPr")
        span, runs = Span(paragraph.start, paragraph.end), _runs(paragraph)
        if self.note is not None:
            return Block(kind="note", span=span, runs=runs, label=self.note)
        name = self.styles.name_of(attr(style, "val") if (style := child(properties, "pStyle")) is not None else None)
        level = self.styles.heading(properties)
        kind: BlockKind = "paragraph"
        label = None
        if contents or name.startswith("toc "):
            kind, level = "metadata", 0
        elif level:
            kind = "heading"
        elif paragraph.marker is not None and paragraph.marker.text:
            kind, level, label = "list-item", paragraph.marker.level, paragraph.marker.number
        elif "quote" in name:
            kind = "quote"
        return Block(kind=kind, span=span, runs=runs, level=level, label=label)

    # -- words ----------------------------------------------------------------------------------------------------

    def _inline(self, parent: _Element, paragraph: Paragraph, link: str | None) -> None:
        for each in parent:
            name = local(each)
            if name == "r":
                self._run(each, paragraph, link)
            elif name == "hyperlink":
                self._inline(each, paragraph, self._target(each) or link)
            elif name == "fldSimple":
                self.fields.enter(each, attr(each, "instr") or "")
                self._inline(each, paragraph, link)
                self.fields.leave()
            elif name in _INSIDE:
                self._inline(each, paragraph, link)

    def _target(self, hyperlink: _Element) -> str | None:
        identifier = relation(hyperlink)
        if identifier is None:
            return None
        if self.part not in self.links:
            self.links[self.part] = self.package.relations(self.part)
        _, target, outside = self.links[self.part].get(identifier, ("", "", False))
        return target if outside and target else None

    def _run(self, run: _Element, paragraph: Paragraph, link: str | None) -> None:
        look = self.styles.look(child(run, "rPr"))
        for each in run:
            name = local(each)
            if name == "fldChar":
                self.fields.mark(each, attr(each, "fldCharType"))
            elif name == "instrText":
                self.fields.instruct(each, each.text or "")
            elif self.fields.hidden or look.hidden:
                continue
            elif name == "t":
                self._bit((each.text or "").translate(_LINE_ENDS), each, run, paragraph, look, link)
            elif name in _CHARACTERS:
                self._bit(_CHARACTERS[name], each, run, paragraph, look, link)
            elif name in _NOTES:
                self._reference(each, run, paragraph, look)
            elif name == "ruby":
                self._inline(each, paragraph, link)

    def _bit(
        self, text: str, node: _Element, run: _Element, paragraph: Paragraph, look: Look, link: str | None
    ) -> Bit | None:
        if not text:
            return None
        bit = Bit(self.position, text, node, run, look, link or self.fields.link, self.fields.open)
        paragraph.bits.append(bit)
        self._write(text)
        return bit

    def _reference(self, node: _Element, run: _Element, paragraph: Paragraph, look: Look) -> None:
        """The mark of a note; one whose sign the author chose himself is not counted (17.11.2)."""
        kind = _NOTES[local(node)]
        if attr(node, "customMarkFollows") in {"1", "true", "on"}:
            label = f"{kind[0]}{attr(node, 'id')}"
        else:
            self.marks[kind] += 1
            label = str(self.marks[kind])
            if kind == "endnotes" and self.both:
                label = roman(self.marks[kind])
        bit = self._bit(f"[^{label}]", node, run, paragraph, look._replace(superscript=False), None)
        if bit is not None:
            self.queue.append((kind, attr(node, "id") or "", label, bit))


def _through(parent: _Element) -> Iterator[_Element]:
    """The children of an element; those of content controls and the like as if they were its own."""
    for each in parent:
        if local(each) in _INSIDE:
            yield from _through(each)
        else:
            yield each


def _rows(table: _Element) -> Iterator[_Element]:
    """The rows of a table that are not deleted."""
    for each in _through(table):
        if local(each) == "tr" and child(child(each, "trPr"), "del") is None:
            yield each


def _is_simple(cell: _Element) -> bool:
    """Whether a cell has at most one paragraph with words, and no table in it."""
    names = [each for each in _through(cell) if local(each) in {"p", "tbl"}]
    filled = [each for each in names if local(each) == "tbl" or next(each.iter("{*}t"), None) is not None]
    return len(filled) < 2 and all(local(each) == "p" for each in filled)


def _runs(paragraph: Paragraph) -> tuple[Run, ...]:
    """The words of a paragraph, neighbours of one look together."""
    found: list[Run] = []
    parts: list[str] = []
    before: tuple[Look, str | None] | None = None
    for bit in paragraph.bits:
        same = (bit.look, bit.link)
        if found and same == before:
            parts.append(bit.text)
            found[-1] = found[-1]._replace(span=Span(found[-1].span.start, bit.end))
            continue
        if found:
            found[-1] = found[-1]._replace(text="".join(parts))
        parts, before = [bit.text], same
        look = bit.look
        found.append(
            Run(
                bit.text,
                Span(bit.start, bit.end),
                italic=bool(look.italic),
                bold=bool(look.bold),
                superscript=bool(look.superscript),
                link=bit.link,
            )
        )
    if found:
        found[-1] = found[-1]._replace(text="".join(parts))
    return tuple(found)
