"""Stretches of the text of a Word file replaced, node by node, so that everything around them stays as it was."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from copy import deepcopy
from typing import TYPE_CHECKING

from ssylka.ooxml.names import PRESERVE, attr, child, local

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lxml.etree import _Element

    from ssylka.ooxml.fields import Field
    from ssylka.ooxml.package import Package
    from ssylka.ooxml.story import Bit, Story

_WRAPPERS = frozenset({"hyperlink", "ins", "moveTo", "smartTag", "customXml", "fldSimple"})
_ANCHORS = frozenset({"bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd",
                      "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"})  # fmt: skip
"""Marks of ranges, which must not lose their partners; they may stand between paragraphs too (EG_RangeMarkupElements)."""


class Changing:
    """Changes of one story. Those of one paragraph must be made from its end to its beginning.

    Attributes:
        deleted: the nodes that are gone.
    """

    def __init__(self, package: Package, story: Story) -> None:
        self.package, self.story = package, story
        self.bits: list[Bit] = [bit for paragraph in story.paragraphs for bit in paragraph.bits]
        self.bits.sort(key=lambda bit: bit.start)
        self._starts = [bit.start for bit in self.bits]
        self._parts = {id(bit): paragraph.part for paragraph in story.paragraphs for bit in paragraph.bits}
        self.deleted: set[_Element] = set()
        self._fields: dict[int, Field] = {}
        self._controls: list[_Element] = []

    def part_of(self, bit: Bit) -> str:
        """The part that holds some characters."""
        return self._parts[id(bit)]

    def within(self, start: int, end: int) -> list[Bit]:
        """The bits that hold characters of a stretch."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        return [bit for bit in self.bits[first : bisect_left(self._starts, end)] if bit.end > start]

    def before(self, place: int) -> Bit | None:
        """The bit that holds the character before a place."""
        found = self.within(place - 1, place)
        return found[-1] if found else None

    def base(self, start: int, end: int) -> _Element | None:
        """The properties that new text at a place takes: of the text there, else of that before, else after it.

        Raised numbers and marks of notes lend nothing.
        """
        around = (self.before(start), *self.within(end, end + 1))
        for bit in (*self.within(start, end), *around):
            if bit is not None and local(bit.node) == "t" and not bit.look.superscript:
                return child(bit.run, "rPr")
        return None

    def replace(
        self, start: int, end: int, make: Callable[[_Element | None], Sequence[_Element]], *, on_top: bool = False
    ) -> bool:
        """Puts elements in the place of a stretch.

        Args:
            start: where it begins in the text of the story.
            end: where it ends; `start`, for an insertion.
            make: gives the elements, for the properties of a run around them.
            on_top: whether they shall stand right in the paragraph, not in a link or tracked insertion.

        Returns:
            Whether there was a place for them.
        """
        bits = self.within(start, end)
        neighbour = None if bits else self.before(start) or next(iter(self.within(start, start + 1)), None)
        if not bits and neighbour is None:
            return False
        new = list(make(self.base(start, end)))
        first = bits[0] if bits else neighbour
        assert first is not None
        self.package.changed(self.part_of(first))
        nodes = [_cut(bit, max(start, bit.start), min(end, bit.end)) for bit in bits] or [_gap(first, start)]
        place = self._split(nodes[0], on_top=on_top)
        for element in new:
            place.addprevious(element)
        for bit in bits:
            self._fields |= {id(each): each for each in bit.fields}
            self._note_controls(bit.node)
        for node in nodes:
            self.deleted.add(node)
            _remove(node)
        return True

    def _split(self, node: _Element, *, on_top: bool) -> _Element:
        """Cuts the run of a node before it; gives the element before which new ones shall stand."""
        run = node.getparent()
        assert run is not None
        leading = [each for each in run if local(each) != "rPr"]
        position = leading.index(node)
        if position == 0:
            rest = run
        else:
            rest = run.makeelement(run.tag, {str(key): str(value) for key, value in run.attrib.items()})
            if (properties := child(run, "rPr")) is not None:
                rest.append(deepcopy(properties))
            for each in leading[position:]:
                rest.append(each)
            run.addnext(rest)
        if on_top:
            parent = rest.getparent()
            while parent is not None and local(parent) != "p":
                rest, parent = parent, parent.getparent()
        return rest

    def _note_controls(self, node: _Element) -> None:
        """Remembers the content controls of citations around a node: a program would write them anew."""
        for each in node.iterancestors():
            if local(each) == "sdt" and _is_citation(each) and each not in self._controls:
                self._controls.append(each)

    def finish(self) -> None:
        """Takes away the codes of fields and the content controls whose words were changed; the words stay."""
        for field in self._fields.values():
            for node in field.nodes:
                if local(node) == "fldSimple":
                    _unwrap(node, node)
                else:
                    _remove(node)
        for control in self._controls:
            content = child(control, "sdtContent")
            if content is not None:
                _unwrap(control, content)

    def touch_fields(self, bits: Sequence[Bit]) -> None:
        """Says that the fields around some words are to go, though the words do not change."""
        for bit in bits:
            self._fields |= {id(each): each for each in bit.fields}


def remove_paragraph(paragraph: _Element) -> None:
    """Takes a paragraph away; marks of ranges and the end of a section stay where it was.

    The last paragraph of a cell, note or body only loses its words: there must be one (17.4.65).
    """
    parent = paragraph.getparent()
    if parent is None:
        return
    section = child(child(paragraph, "pPr"), "sectPr")
    others = [each for each in parent if each is not paragraph and local(each) in {"p", "tbl", "sdt"}]
    if section is not None or not others:
        for each in list(paragraph):
            if local(each) != "pPr" and local(each) not in _ANCHORS:
                paragraph.remove(each)
        return
    lost = {attr(each, "id") for each in paragraph.iter("{*}commentReference")}
    for each in list(paragraph.iter()):
        if local(each) in _ANCHORS and not (local(each).startswith("comment") and attr(each, "id") in lost):
            paragraph.addprevious(each)
    parent.remove(paragraph)


def _cut(bit: Bit, start: int, end: int) -> _Element:
    """The node that holds exactly [start, end) of a bit, which is not empty; text is cut for it."""
    node = bit.node
    if local(node) != "t":
        return node
    text = node.text or ""
    first, last = start - bit.start, end - bit.start
    if last < len(text):
        _after(node, text[last:])
    if first == 0:
        _set(node, text[:last])
        return node
    _set(node, text[:first])
    return _after(node, text[first:last])


def _gap(bit: Bit, place: int) -> _Element:
    """An empty node at a place inside or at an edge of a bit."""
    node = bit.node
    if local(node) != "t" or place == bit.end:
        new = _after(node, "")
        if place < bit.end:
            node.addprevious(new)
        return new
    text = node.text or ""
    _after(node, text[place - bit.start :])
    _set(node, text[: place - bit.start])
    return _after(node, "")


def _after(node: _Element, text: str) -> _Element:
    """A new `w:t` after a node."""
    new = node.makeelement(node.tag if local(node) == "t" else str(node.tag).rpartition("}")[0] + "}t")
    node.addnext(new)
    _set(new, text)
    return new


def _set(node: _Element, text: str) -> None:
    node.text = text
    if text != text.strip():
        node.set(PRESERVE, "preserve")


def _remove(node: _Element) -> None:
    """Takes a node out of its run, and the run and what wrapped it where nothing is left in them."""
    parent = node.getparent()
    if parent is None:
        return
    parent.remove(node)
    _drop_empty(parent)


def _drop_empty(run: _Element) -> None:
    if local(run) != "r" or any(local(each) != "rPr" and not _blank(each) for each in run):
        return
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)
        while local(parent) in _WRAPPERS and not len(parent):
            above = parent.getparent()
            if above is None:
                return
            above.remove(parent)
            parent = above


def _blank(node: _Element) -> bool:
    return local(node) == "t" and not node.text


def _unwrap(wrapper: _Element, content: _Element) -> None:
    """Puts the children of an element in the place of what wraps it."""
    if wrapper.getparent() is None:
        return
    for each in list(content):
        wrapper.addprevious(each)
    parent = wrapper.getparent()
    if parent is not None:
        parent.remove(wrapper)


def _is_citation(control: _Element) -> bool:
    """Whether a content control holds a citation or bibliography of Word, Mendeley or another program."""
    properties = child(control, "sdtPr")
    for each in properties if properties is not None else ():
        if local(each) in {"citation", "bibliography"}:
            return True
        words = (attr(each, "val") or "").upper() if local(each) == "tag" else ""
        if "CITATION" in words or "BIBLIOGRAPHY" in words:
            return True
        if local(each) == "docPartObj" and any((attr(part, "val") or "").startswith("Bibliograph") for part in each):
            return True
    return False
