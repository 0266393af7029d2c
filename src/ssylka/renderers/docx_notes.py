"""The footnotes and endnotes of a Word file: filled anew, made, and taken away (17.11)."""

from __future__ import annotations

import posixpath
from copy import deepcopy
from typing import TYPE_CHECKING

from ssylka.ooxml.building import Builder, plain, set_property
from ssylka.ooxml.changing import remove_paragraph
from ssylka.ooxml.names import R, W, attr, child, local, space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from ssylka.model import Piece
    from ssylka.ooxml import Package, Paragraph, Story
    from ssylka.ooxml.changing import Changing

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_EMPTY = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>\
</w:footnotes>"""
_NOT_WORDS = ("drawing", "object", "pict", "tbl", "oMath")


class Notes:
    """The notes of a file that is being changed.

    Attributes:
        made: whether there is a new one.
    """

    def __init__(self, package: Package, story: Story, changing: Changing, *, links: bool) -> None:
        self.package, self.story, self.changing, self.links = package, story, changing, links
        self._paragraphs: dict[str, list[Paragraph]] = {}
        for paragraph in story.paragraphs:
            label = story.blocks[paragraph.block].label if paragraph.block >= 0 else None
            if label is not None and label in story.notes and paragraph.part == story.notes[label].part:
                self._paragraphs.setdefault(label, []).append(paragraph)
        parts = {place.part for place in story.notes.values()}
        own = package.related("footnotes")
        self._part = own if own is not None else next(iter(parts), None)
        self._kind = "endnote" if own is None and self._part is not None else "footnote"
        self.made = False
        self._highest = 0
        self._label = next((label for label, place in story.notes.items() if place.part == self._part), "")
        self._model = story.notes.get(self._label)

    def fill(self, label: str, runs: Sequence[Piece], language: str | None) -> bool:
        """Puts words in the place of those of a note; False where it holds more than words, and is left alone."""
        place = self.story.notes[label]
        paragraphs = self._paragraphs.get(label, [])
        if not paragraphs or any(next(place.element.iter("{*}" + name), None) is not None for name in _NOT_WORDS):
            return False
        first, *others = paragraphs
        builder = Builder(self.package, place.part, self.story.styles, links=self.links)
        words = "".join(bit.text for bit in first.bits)
        start = first.words + len(words) - len(words.lstrip())
        for paragraph in reversed(others):
            self.changing.replace(paragraph.words, paragraph.end, lambda _: ())
            for element in paragraph.elements:
                remove_paragraph(element)

        def make(base: _Element | None) -> list[_Element]:
            return [builder.piece(piece, plain(base), language) for piece in runs]

        self.changing.replace(start, first.end, make, on_top=True)
        return True

    def make(self, runs: Sequence[Piece], language: str | None, base: _Element | None, builder: Builder) -> _Element:
        """A new note; gives the run of its mark, for the text.

        Args:
            runs: what it says.
            language: what it is in.
            base: the properties of a run around the mark.
            builder: of the part that the mark stands in.
        """
        if self._part is None:
            folder = posixpath.dirname(self.package.main)
            self._part = posixpath.join(folder, "footnotes.xml")
            empty = _EMPTY.replace(W[1:-1], builder.w[1:-1]).replace(R[1:-1], builder.r[1:-1])
            self.package.add(self._part, empty.encode(), _TYPE)
            self.package.relate(self.package.main, "footnotes", "footnotes.xml", outside=False)
        own = Builder(self.package, self._part, self.story.styles, links=self.links)
        if not self.made:
            numbers = [int(text) for each in own.root if (text := attr(each, "id") or "").lstrip("-").isdigit()]
            self._highest = max([0, *numbers])
        self._highest += 1
        identifier = str(self._highest)
        note = own.element(self._kind, id=identifier)
        note.append(self._paragraph(own, runs, language))
        own.root.append(note)
        self.made = True
        self.package.changed(self._part)
        mark = builder.element("r")
        mark.append(self._raised(builder, base, None if self._model is None else self._model.mark.run))
        mark.append(builder.element(f"{self._kind}Reference", id=identifier))
        return mark

    def _paragraph(self, own: Builder, runs: Sequence[Piece], language: str | None) -> _Element:
        """The paragraph of a new note: like that of the others, where there are any."""
        paragraph = own.element("p")
        number = own.element("r")
        model = child(self._model.element, "p") if self._model is not None else None
        if model is not None and self._model is not None:
            properties = child(model, "pPr")
            if properties is not None:
                paragraph.append(deepcopy(properties))
            numbers = [each for each in model.iter("{*}r") if child(each, f"{self._kind}Ref") is not None]
            number.append(self._raised(own, None, numbers[0] if numbers else None))
            bits = [bit for each in self._paragraphs.get(self._label, ()) for bit in each.bits]
            tab = bool(bits) and bits[0].text == "\t"
            letters = next((bit for bit in bits if bit.text.strip()), None)
            look = plain(child(letters.run, "rPr")) if letters is not None else None
        else:
            style = self.story.styles.id_of(f"{self._kind} text")
            tab, look = False, None
            if style is not None:
                properties = own.element("pPr")
                properties.append(own.element("pStyle", val=style))
                paragraph.append(properties)
            else:
                look = own.element("rPr")
                set_property(look, "sz", val="20")
            number.append(self._raised(own, look, None))
        number.append(own.element(f"{self._kind}Ref"))
        paragraph.append(number)
        paragraph.append(own.text_run("\t" if tab else " ", look))
        for piece in runs:
            paragraph.append(own.piece(piece, look, language))
        return paragraph

    def _raised(self, builder: Builder, base: _Element | None, model: _Element | None) -> _Element:
        """The properties of a mark: those of another one, else of the style for it, else raised."""
        other = child(model, "rPr")
        if other is not None and local(other):
            return deepcopy(other)
        properties = plain(base)
        if properties is None:
            properties = builder.element("rPr")
        style = self.story.styles.id_of(f"{self._kind} reference")
        if style is not None:
            set_property(properties, "rStyle", val=style)
        else:
            set_property(properties, "vertAlign", val="superscript")
        return properties

    def arrange(self) -> None:
        """Puts the notes of the part, and their numbers, into the order of their marks.

        Word goes by the numbers alone; LibreOffice (7.4) takes the first note for the first mark, and so on.
        """
        if not self.made or self._part is None:
            return
        main, root = self.package.tree(self.package.main), self.package.tree(self._part)
        assert main is not None
        assert root is not None
        marks = list(main.iter(f"{{*}}{self._kind}Reference"))
        ranks = {attr(mark, "id"): number for number, mark in enumerate(marks)}
        normal = [each for each in root if attr(each, "type") in {None, "normal"}]
        special = [each for each in root if each not in normal]
        normal.sort(key=lambda each: ranks.get(attr(each, "id"), len(ranks)))
        root[:] = [*special, *normal]
        first = max([0, *(int(text) for each in special if (text := attr(each, "id") or "").isdigit())]) + 1
        numbers = {attr(each, "id"): str(number) for number, each in enumerate(normal, first)}
        for each in (*normal, *marks):
            if attr(each, "id") in numbers:
                each.set(space(each) + "id", numbers[attr(each, "id")])

    def drop(self, label: str) -> None:
        """Takes a note away whose mark is gone."""
        place = self.story.notes[label]
        if place.mark.node not in self.changing.deleted:
            return
        parent = place.element.getparent()
        if parent is not None:
            parent.remove(place.element)
            self.package.changed(place.part)


def has_words(paragraph: _Element) -> bool:
    """Whether anything of a paragraph is to be seen."""
    seen = {"t", "drawing", "object", "pict", "footnoteReference", "endnoteReference", "oMath", "fldChar", "sym"}
    return any(local(each) in seen and (local(each) != "t" or (each.text or "").strip()) for each in paragraph.iter())


def words_of(paragraph: _Element) -> str:
    """The words of a paragraph."""
    return "".join(each.text or "" for each in paragraph.iter("{*}t"))


def section_of(paragraph: _Element) -> _Element | None:
    """The end of a section that a paragraph carries."""
    return child(child(paragraph, "pPr"), "sectPr")
