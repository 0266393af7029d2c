"""A revision of a Word file: only what must change is changed, every other part of the file stays byte for byte."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from ssylka.model import Piece, Span
from ssylka.ooxml import open_package, read_story
from ssylka.ooxml.building import Builder
from ssylka.ooxml.changing import Changing, remove_paragraph
from ssylka.renderers.docx_list import ReferenceList
from ssylka.renderers.docx_notes import Notes, has_words, words_of
from ssylka.renderers.revision import Change, Left, NewNote, NoteMark, Revising

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARKER = re.compile(r"[\s\d.)\]]*")


def rewrite_docx(data: bytes, revising: Revising, heading: str, *, links: bool) -> tuple[bytes, tuple[Left, ...]]:
    """The file as it will be, and what had to stay as written.

    Args:
        data: the file that the document was read from.
        revising: the article, decided upon.
        heading: of the list, where the article has none.
        links: whether addresses are to be clickable.

    Raises:
        InputError: not the file that the document was read from.
    """
    return _Docx(data, revising, links=links).result(heading)


class _Docx:
    def __init__(self, data: bytes, revising: Revising, *, links: bool) -> None:
        self.revising, self.revision, self.links = revising, revising.revision, links
        self.package = open_package(data, revising.document.name)
        self.story = read_story(self.package)
        self.changing = Changing(self.package, self.story)
        self.notes = Notes(self.package, self.story, self.changing, links=links)
        self.new = {note.label: note for note in (*self.revision.notes, *self.revision.appended)}
        self.filled = dict(self.revision.rendered)
        self.kept: set[str] = set()
        self.left: list[Left] = []

    def result(self, heading: str) -> tuple[bytes, tuple[Left, ...]]:
        if self.story.source != self.revising.source:
            from ssylka.errors import InputError

            raise InputError(
                f"{self.revising.document.name} is not the file that was read", "Read it again, then rewrite it."
            )
        # The list before the text: later places first, so that earlier ones stay right.
        hanging = self.revising.plan.style.hanging_indent
        typed = self._typed_notes()
        above = self._heading_of(typed)
        for new in self.revision.lists:
            listed = ReferenceList(self.package, self.story, self.changing, new, hanging=hanging, links=self.links)
            listed.write(heading, before=above)
            self.package.changed(self.package.main)
        self._drop_typed_notes(typed)
        if above is not None:
            remove_paragraph(above)
        for change in reversed(_apart(self.revision.changes)):
            self._carry_out(change)
        for label, runs in self.filled.items():
            if label in self.story.notes and not self.notes.fill(label, runs, None):
                span = self._note_span(label)
                self.left.append(
                    Left(span, self.story.source[slice(*span)], "this note holds more than words; it stays as written")
                )
        for label in self.revision.gone - self.kept:
            if label in self.story.notes:
                self.notes.drop(label)
        self.notes.arrange()
        self.changing.finish()
        return self.package.save(), tuple(self.left)

    def _note_span(self, label: str) -> Span:
        block = self.revising.places.definitions.get(label)
        return block.span if block is not None else Span(0, 0)

    # -- the text -------------------------------------------------------------------------------------------------

    def _carry_out(self, change: Change) -> None:
        marks = [part for part in change.content if isinstance(part, NoteMark)]
        if marks and self._keeps_its_mark(change, self.new[marks[0].label]):
            return
        before = self.changing.before(change.start)
        first = next((bit for bit in (*self.changing.within(change.start, change.end), before) if bit), None)
        part = self.changing.part_of(first) if first is not None else self.package.main
        builder = Builder(self.package, part, self.story.styles, links=False)

        def make(base: _Element | None) -> list[_Element]:
            found: list[_Element] = []
            for each in change.content:
                if isinstance(each, NoteMark):
                    found.append(self.notes.make(self.new[each.label].runs or (), None, base, builder))
                elif isinstance(each, Piece):
                    found.append(builder.piece(each, base))
                elif each:
                    found.append(builder.text_run(each, base))
            return found

        self.changing.replace(change.start, change.end, make)

    def _keeps_its_mark(self, change: Change, note: NewNote) -> bool:
        """Whether a mark of Word stays, because its note stays or is only filled anew."""
        place = self.story.notes.get(note.old or "")
        if place is None or place.mark.start != change.start or place.mark.end != change.end:
            return False
        assert note.old is not None
        self.kept.add(note.old)
        if note.runs is not None:
            self.filled[note.old] = note.runs
        return True

    # -- notes that are paragraphs --------------------------------------------------------------------------------

    def _typed_notes(self) -> list[tuple[int, int]]:
        """The stretches of the notes that are no notes of Word but paragraphs of the text, and go."""
        return sorted(
            stretch
            for label in self.revision.gone
            if label not in self.story.notes
            for stretch in self.revising.places.of(label)
        )

    def _heading_of(self, stretches: list[tuple[int, int]]) -> _Element | None:
        """The heading above notes that all go, where nothing else stands under it."""
        if not stretches:
            return None
        filled = [each for each in self.story.paragraphs if each.bits and each.part == self.package.main]
        inside = [any(start < each.end and each.words < end for start, end in stretches) for each in filled]
        first = inside.index(True) if True in inside else 0
        last = first
        while last < len(filled) and inside[last]:
            last += 1
        if first == 0 or self.story.blocks[filled[first - 1].block].kind != "heading":
            return None
        if last < len(filled) and self.story.blocks[filled[last].block].kind != "heading":
            return None
        return filled[first - 1].elements[0]

    def _drop_typed_notes(self, stretches: list[tuple[int, int]]) -> None:
        starts = [each.start for each in self.story.paragraphs]
        for start, end in reversed(stretches):
            bits = self.changing.within(start, end)
            self.changing.replace(start, end, lambda _: ())
            for index in {bisect_right(starts, bit.start) - 1 for bit in bits}:
                for element in self.story.paragraphs[index].elements:
                    words = words_of(element)
                    if _MARKER.fullmatch(words) and not (words.strip() == "" and has_words(element)):
                        remove_paragraph(element)


def _apart(changes: list[Change]) -> list[Change]:
    """The changes in the order of the text; of two that overlap the first stands."""
    found: list[Change] = []
    for change in sorted(changes, key=lambda each: (each.start, each.end)):
        if not found or change.start >= found[-1].end:
            found.append(change)
    return found
