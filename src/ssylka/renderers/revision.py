"""What changes where an article goes into another style: its marks, its notes and its list, for every kind of file.

A revision is decided on the text of a document, where every mark and entry knows its place; `rewrite_text` and
`rewrite_docx` carry it out. What could not be tied or understood stays as it is, and is told.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ssylka.model import Document, Mark, Piece, Pointer, Reference, Span
from ssylka.renderers.cited_works import Works, cited, cited_page, lead_in, read_locator
from ssylka.renderers.interface import Cite
from ssylka.renderers.new_lists import NewList, Second, new_lists
from ssylka.renderers.note_places import NotePlaces, mark_extent
from ssylka.renderers.notes import Note, NoteWork, cited_place, notes_of
from ssylka.renderers.plan import Plan

_PUNCTUATION = ".,;:!?…"
_LONG = 80
"""A lead-in of more characters is prose: such a note explains something and stays a note."""


class NoteMark(NamedTuple):
    """A mark of a note that is to stand in the text."""

    label: str


Content = tuple[str | Piece | NoteMark, ...]
"""What stands in the place of something: words as they are, rendered pieces, marks of notes."""


class Change(NamedTuple):
    """A stretch of the text and what stands there instead."""

    start: int
    end: int
    content: Content


class NewNote(NamedTuple):
    """A note of the article as it will be.

    Attributes:
        label: its number.
        runs: what it says; None: what the old one says.
        old: the label of the note that it takes the place of, None where there was a mark without a note.
    """

    label: str
    runs: tuple[Piece, ...] | None
    old: str | None


class Left(NamedTuple):
    """Something that stays as written, and why: where a person finds it ("line 7", "paragraph 3"), in one line."""

    span: Span
    text: str
    reason: str
    place: str = ""


@dataclass
class Revision:
    """What changes.

    Attributes:
        changes: of the text.
        gone: labels of notes that go.
        notes: all notes of the article in their order, where a note style writes them anew; else none.
        rendered: label → what a note says now that stays at its place.
        appended: notes that a converter left as paragraphs: they go there (`gone`) and stand at the end.
        lists: the reference list, and its twin in the other alphabet; empty where the style has none.
        left: what stays as written though it should not.
    """

    changes: list[Change] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)
    notes: list[NewNote] = field(default_factory=list)
    rendered: dict[str, tuple[Piece, ...]] = field(default_factory=dict)
    appended: list[NewNote] = field(default_factory=list)
    lists: list[NewList] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)


class Revising:
    """Decides what changes.

    Attributes:
        document: the article.
        references: of it.
        places: where its notes stand.
        works: what it cites.
        plan: the style.
        revision: the result, once `decide` has run.
    """

    def __init__(
        self,
        document: Document,
        references: Sequence[Reference],
        marks: Sequence[Mark],
        plan: Plan,
        notes: Plan | None,
        second: Second | None = None,
    ) -> None:
        self.document, self.source = document, document.source
        self.references, self.plan, self.note_plan, self.second = references, plan, notes, second
        self.places = NotePlaces(document, references)
        whole = (mark.model_copy(update={"span": mark_extent(document.source, mark)}) for mark in marks)
        self.marks = sorted(whole, key=lambda mark: mark.span.end)
        self.works = Works(references, [m for m in self.marks if notes is None or m.form != "note"])
        self.revision = Revision()
        self._floors = sorted(block.runs[0].span.start for block in document.blocks if block.runs)

    def decide(self) -> Revision:
        """What changes."""
        if self.plan.style.note and self.note_plan is None:
            self._marks_to_notes()
        else:
            self._marks_to_citations()
            if self.note_plan is not None:
                self._render_notes(self.note_plan)
        if self.plan.style.has_bibliography and self.works.items:
            self.revision.lists = new_lists(self.works, self.references, self.plan, self.second)
        self._tell_what_stays()
        return self.revision

    def _floor(self, place: int) -> int:
        """Where the words of the block begin that holds a place."""
        index = bisect_right(self._floors, place)
        return self._floors[index - 1] if index else 0

    def _change(self, start: int, end: int, content: Content) -> None:
        self.revision.changes.append(Change(start, end, content))

    # -- what a mark points to ------------------------------------------------------------------------------------

    def _cluster(self, mark: Mark) -> tuple[Cite, ...]:
        """The cites of a mark, or none where a pointer leads nowhere: such a mark stays."""
        cites: list[Cite] = []
        for pointer in mark.pointers:
            numbers = [self.works.number[t] for t in pointer.targets if t in self.works.number]
            if not numbers or len(numbers) < len(pointer.targets):
                return ()
            cites += [self._cite(pointer, target, mark) for target in pointer.targets]
        return tuple(cites)

    def _cite(self, pointer: Pointer, target: str, mark: Mark) -> Cite:
        reference = self.works.usable[target]
        locator, label = read_locator(pointer.locator)
        prefix, suffix = pointer.prefix.strip(), ""
        if mark.form == "note":
            own, own_label = cited_place(reference.item)
            locator, label = locator or own or cited_page(reference), label or own_label
            prefix = lead_in(reference.citation.prefix)
            suffix = reference.citation.suffix.strip()
        return Cite(self.works.number[target], locator, label, prefix, suffix, without_author=mark.form == "narrative")

    def _is_prose(self, mark: Mark) -> bool:
        """Whether a note says more than what it cites."""
        words = [
            self.works.usable[t].citation.prefix + self.works.usable[t].citation.suffix
            for pointer in mark.pointers
            for t in pointer.targets
            if t in self.works.usable
        ]
        return any(len(text) > _LONG for text in words)

    # -- marks become citations -----------------------------------------------------------------------------------

    def _marks_to_citations(self) -> None:
        taken: list[tuple[Mark, tuple[Cite, ...]]] = []
        for mark in self.marks:
            if mark.form == "note" and (self.note_plan is not None or self._is_prose(mark)):
                continue
            cluster = self._cluster(mark)
            if cluster:
                taken.append((mark, cluster))
        rendered = self.plan.citations(self.works.items, tuple(cluster for _, cluster in taken))
        for (mark, _), runs in zip(taken, rendered, strict=True):
            if mark.form == "note":
                self._put_after_word(mark, runs)
                self.revision.gone |= {pointer.label for pointer in mark.pointers if pointer.label}
            elif mark.form == "narrative":
                self._put_year(mark, runs)
            else:
                self._change(mark.span.start, mark.span.end, runs)

    def _put_year(self, mark: Mark, runs: tuple[Piece, ...]) -> None:
        """In "Titarenko (2008)" the name is the author's sentence, only what is in brackets is ours."""
        start = self._bracket(mark)
        self._change(start, mark.span.end, runs if start < mark.span.end else (" ", *runs))

    def _bracket(self, mark: Mark) -> int:
        """Where the bracket of a narrative mark opens; its end where it has none."""
        written = self.source[mark.span.start : mark.span.end]
        bracket = max(written.rfind("("), written.rfind("["))
        return mark.span.start + bracket if bracket >= 0 else mark.span.end

    def _put_after_word(self, mark: Mark, runs: tuple[Piece, ...]) -> None:
        """A note mark stands after the stop, a citation before it: "in 1976.³" → "in 1976 (Treaty, 1976)."."""
        start, floor = mark.span.start, self._floor(mark.span.start)
        if mark.inferred and (start == 0 or self.source[start - 1] == "\n"):
            return  # the mark was lost, and the start of a paragraph is no place for a citation
        while start > floor and self.source[start - 1] == " ":
            start -= 1
        while start > floor and self.source[start - 1] in _PUNCTUATION:
            start -= 1
        stops = self.source[start : mark.span.start].rstrip(" ")
        blank = "" if start == floor or self.source[start - 1].isspace() else " "
        self._change(start, mark.span.end, (blank, *runs, stops))

    # -- marks become notes ---------------------------------------------------------------------------------------

    def _marks_to_notes(self) -> None:
        notes: list[Note] = []
        new: list[NewNote] = []
        for mark in self.marks:
            cluster = self._cluster(mark)
            label = str(len(new) + 1)
            old = next((pointer.label for pointer in mark.pointers if pointer.label), None)
            if not cluster:
                if mark.form != "note" or old is None or old not in self.places.definitions:
                    continue
                new.append(NewNote(label, None, old))
                self.revision.gone.add(old)
                self._change(mark.span.start, mark.span.end, (NoteMark(label),))
                continue
            works = tuple(
                NoteWork(item=cited(self.works.items[c.item], c), prefix=self._note_prefix(mark, n), suffix=c.suffix)
                for n, c in enumerate(cluster)
            )
            notes.append(Note(label=label, works=works))
            new.append(NewNote(label, (), old if mark.form == "note" else None))
            self.revision.gone |= {pointer.label for pointer in mark.pointers if pointer.label and mark.form == "note"}
            self._put_note_mark(mark, NoteMark(label))
        texts = {entry.id: entry.runs for entry in self.plan.notes(notes)}
        self.revision.notes = [note._replace(runs=texts.get(note.label)) for note in new]

    def _note_prefix(self, mark: Mark, number: int) -> str:
        targets = [t for pointer in mark.pointers for t in pointer.targets]
        return self.works.usable[targets[number]].citation.prefix.strip() if mark.form == "note" else ""

    def _put_note_mark(self, mark: Mark, note: NoteMark) -> None:
        """A note mark follows the stop; the blank before a citation in brackets goes."""
        start, end = mark.span
        content: Content = (note,)
        if mark.form == "narrative":
            start = self._bracket(mark)
        if mark.form != "note":
            floor = self._floor(start)
            while start > floor and self.source[start - 1] == " ":
                start -= 1
            if end < len(self.source) and self.source[end] in _PUNCTUATION:
                content, end = (self.source[end], note), end + 1
        self._change(start, end, content)

    # -- notes stay notes -----------------------------------------------------------------------------------------

    def _render_notes(self, plan: Plan) -> None:
        """Every note gets its works rendered anew: at its place where it is one of the file's own, else at the end.

        A note that a converter left as a paragraph becomes one of the file's own, its mark too.
        """
        unclear = {r.citation.label for r in self.references if r.citation.kind == "note" and not r.understood}
        marked = {p.label: mark for mark in self.marks if mark.form == "note" for p in mark.pointers if p.targets}
        notes = [note for note in notes_of(self.references) if note.label and note.label not in unclear]
        notes = [note for note in notes if note.label in self.places.definitions or note.label in marked]
        for note, entry in zip(notes, plan.notes(notes), strict=True):
            label = note.label or ""
            if label in self.places.definitions:
                self.revision.rendered[label] = entry.runs
                continue
            self.revision.gone.add(label)
            mark = marked[label]
            start = mark.span.start
            while start > self._floor(start) and self.source[start - 1] == " " and not mark.inferred:
                start -= 1
            self._change(start, mark.span.end, (NoteMark(label),))
            self.revision.appended.append(NewNote(label, entry.runs, None))

    # -- what stays -----------------------------------------------------------------------------------------------

    def _tell_what_stays(self) -> None:
        """Tells of marks that point to nothing, and of references that nobody understood."""
        left = self.revision.left
        remarks = {label for label in self.places.definitions if label not in self.places.cited}
        for mark in self.marks:
            if mark.inferred or (mark.form == "note" and self.note_plan is not None):
                continue
            if mark.form == "note" and any(p.label in remarks for p in mark.pointers):
                continue  # a note that only explains stays a note in every style
            if not self._cluster(mark):
                unclear = all(p.targets for p in mark.pointers)
                reason = "leads to a reference that nobody understood" if unclear else "points to no reference"
                left.append(Left(mark.span, mark.text, f"{reason}; it stays as written"))
        for reference in self.references:
            citation = reference.citation
            if not reference.understood and citation.kind != "self":
                kind = "entry" if citation.kind == "entry" else "note"
                left.append(Left(citation.span, citation.text, f"this {kind} was not understood; it stays as written"))
        left.sort(key=lambda each: each.span)
