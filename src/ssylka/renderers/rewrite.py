"""A whole article in another style: the marks in the text, the notes and the list at the end, all from one rendering.

Works on the source of Markdown and plain text, where every mark and entry knows its place. What could not be tied or
understood stays as it is: nothing is lost, and nothing is invented.
"""

import re
from collections.abc import Sequence

from ssylka.errors import InputError
from ssylka.model import Document, Mark, Pointer, Reference
from ssylka.renderers.cited_works import Works, cited, lead_in, read_locator
from ssylka.renderers.edits import Edit, Writing, apply_edits
from ssylka.renderers.interface import Cite
from ssylka.renderers.list_places import escape_number, list_places
from ssylka.renderers.note_places import NotePlaces, line_start, mark_extent
from ssylka.renderers.notes import Note, NoteWork, notes_of
from ssylka.renderers.plan import Plan

_NOTE_HEAD = re.compile(r"\[\^[^\]\s]+\]:[ \t]*")
_PUNCTUATION = ".,;:!?…"
_LONG = 80
"""A lead-in of more characters is prose: such a note explains something and stays a note."""


def rewrite(
    document: Document,
    references: Sequence[Reference],
    marks: Sequence[Mark],
    plan: Plan,
    *,
    notes: Plan | None = None,
    heading: str | None = None,
) -> str:
    """The source of an article with its citations, notes and list in another style.

    Args:
        document: Markdown or plain text.
        references: of the document.
        marks: of the document, tied.
        plan: the style.
        notes: a note style for the notes, where the style keeps list and notes apart; None: with a note style every
            mark becomes a note, with the others every note becomes a citation in the text.
        heading: of the list, where the article has none; None: "References" or "Список литературы".

    Returns:
        The new source.

    Raises:
        InputError: a document whose source is not the text of the file.
        StyleError: the style cannot be used.
    """
    if document.format not in {"markdown", "text"}:
        raise InputError(
            f"{document.name}: an article in {document.format} cannot be rewritten", "Convert it to Markdown first."
        )
    return _Rewriting(document, references, marks, plan, notes, heading).result()


class _Rewriting:
    def __init__(
        self,
        document: Document,
        references: Sequence[Reference],
        marks: Sequence[Mark],
        plan: Plan,
        notes: Plan | None,
        heading: str | None,
    ) -> None:
        self.document, self.source = document, document.source
        self.references, self.plan, self.note_plan = references, plan, notes
        self.places = NotePlaces(document, references)
        whole = (mark.model_copy(update={"span": mark_extent(document.source, mark)}) for mark in marks)
        self.marks = sorted(whole, key=lambda mark: mark.span.end)
        self.works = Works(references, [m for m in self.marks if notes is None or m.form != "note"])
        self.write = Writing(markdown=document.format == "markdown")
        self.heading = heading
        self.edits: list[Edit] = []

    def result(self) -> str:
        if self.plan.style.note and self.note_plan is None:
            self._marks_to_notes()
        else:
            self._marks_to_citations()
            if self.note_plan is not None:
                self._render_notes(self.note_plan)
        if self.plan.style.has_bibliography and self.works.items:
            self._render_list()
        return apply_edits(self.source, self.edits)

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
            custom = reference.item.custom
            locator = locator or (str(custom["locator"]) if custom.get("locator") else None)
            label = label or (str(custom["locator-label"]) if custom.get("locator-label") else None)
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
        gone: set[str] = set()
        for (mark, _), runs in zip(taken, rendered, strict=True):
            text = self.write.runs(runs)
            if mark.form == "note":
                self._put_after_word(mark, text)
                gone |= {pointer.label for pointer in mark.pointers if pointer.label}
            elif mark.form == "narrative":
                self._put_year(mark, text)
            else:
                self.edits.append(Edit(mark.span.start, mark.span.end, text))
        self._drop_notes(gone)

    def _put_year(self, mark: Mark, text: str) -> None:
        """In "Titarenko (2008)" the name is the author's sentence, only what is in brackets is ours."""
        written = self.source[mark.span.start : mark.span.end]
        bracket = max(written.rfind("("), written.rfind("["))
        start = mark.span.start + bracket if bracket >= 0 else mark.span.end
        self.edits.append(Edit(start, mark.span.end, text if bracket >= 0 else f" {text}"))

    def _put_after_word(self, mark: Mark, text: str) -> None:
        """A note mark stands after the stop, a citation before it: "in 1976.³" → "in 1976 (Treaty, 1976)."."""
        start = mark.span.start
        if mark.inferred and (start == 0 or self.source[start - 1] == "\n"):
            return  # the mark was lost, and the start of a paragraph is no place for a citation
        while start > 0 and self.source[start - 1] == " ":
            start -= 1
        while start > 0 and self.source[start - 1] in _PUNCTUATION:
            start -= 1
        stops = self.source[start : mark.span.start].rstrip(" ")
        blank = "" if start > 0 and self.source[start - 1].isspace() else " "
        self.edits.append(Edit(start, mark.span.end, f"{blank}{text}{stops}"))

    def _drop_notes(self, labels: set[str]) -> None:
        self.edits += [Edit(start, end, "") for label in labels for start, end in self.places.of(label)]

    # -- marks become notes ---------------------------------------------------------------------------------------

    def _marks_to_notes(self) -> None:
        notes: list[Note] = []
        definitions = self.places.definitions
        kept: dict[int, str] = {}
        gone: set[str] = set()
        for mark in self.marks:
            cluster = self._cluster(mark)
            label = str(len(notes) + len(kept) + 1)
            if not cluster:
                block = definitions.get(mark.pointers[0].label or "") if mark.form == "note" and mark.pointers else None
                if block is None:
                    continue
                text = self.source[block.span.start : block.span.end]
                kept[int(label)] = _NOTE_HEAD.sub(f"[^{label}]: ", text, count=1)
                gone.add(block.label or "")
                self.edits.append(Edit(mark.span.start, mark.span.end, f"[^{label}]"))
                continue
            works = tuple(
                NoteWork(item=cited(self.works.items[c.item], c), prefix=self._note_prefix(mark, n), suffix=c.suffix)
                for n, c in enumerate(cluster)
            )
            notes.append(Note(label=label, works=works))
            gone |= {pointer.label for pointer in mark.pointers if pointer.label and mark.form == "note"}
            self._put_note_mark(mark, f"[^{label}]")
        texts = {int(entry.id): f"[^{entry.id}]: {self.write.runs(entry.runs)}" for entry in self.plan.notes(notes)}
        texts |= kept
        self._drop_notes(gone)
        self._append("\n\n".join(texts[n] for n in sorted(texts)))

    def _note_prefix(self, mark: Mark, number: int) -> str:
        targets = [t for pointer in mark.pointers for t in pointer.targets]
        return self.works.usable[targets[number]].citation.prefix.strip() if mark.form == "note" else ""

    def _put_note_mark(self, mark: Mark, text: str) -> None:
        """A note mark follows the stop; the blank before a citation in brackets goes."""
        start, end = mark.span
        if mark.form == "narrative":
            written = self.source[start:end]
            bracket = max(written.rfind("("), written.rfind("["))
            start = start + bracket if bracket >= 0 else end
        if mark.form != "note":
            while start > 0 and self.source[start - 1] == " ":
                start -= 1
            if end < len(self.source) and self.source[end] in _PUNCTUATION:
                text, end = self.source[end] + text, end + 1
        self.edits.append(Edit(start, end, text))

    # -- notes stay notes -----------------------------------------------------------------------------------------

    def _render_notes(self, plan: Plan) -> None:
        """Every note gets its works rendered anew: at its place where it is a definition of Markdown, else at the end.

        A note that a converter left as a paragraph becomes a definition, its mark a mark of Markdown.
        """
        unclear = {r.citation.label for r in self.references if r.citation.kind == "note" and not r.understood}
        marked = {p.label: mark for mark in self.marks if mark.form == "note" for p in mark.pointers if p.targets}
        notes = [note for note in notes_of(self.references) if note.label and note.label not in unclear]
        notes = [note for note in notes if note.label in self.places.definitions or note.label in marked]
        appended = []
        for note, entry in zip(notes, plan.notes(notes), strict=True):
            label = note.label or ""
            text = self.write.runs(entry.runs)
            block = self.places.definitions.get(label)
            if block is not None:
                head = _NOTE_HEAD.match(self.source, block.span.start)
                if head:
                    self.edits.append(Edit(head.end(), block.span.end, text))
                continue
            self._drop_notes({label})
            mark = marked[label]
            start = mark.span.start
            while start > 0 and self.source[start - 1] == " " and not mark.inferred:
                start -= 1
            self.edits.append(Edit(start, mark.span.end, f"[^{label}]"))
            appended.append(f"[^{label}]: {text}")
        self._append("\n\n".join(appended))

    def _append(self, text: str) -> None:
        """Text at the end, a blank line before it."""
        if text:
            end = len(self.source.rstrip())
            self.edits.append(Edit(end, len(self.source), f"\n\n{text}\n"))

    # -- the list -------------------------------------------------------------------------------------------------

    def _render_list(self) -> None:
        bullets, places = list_places(self.document, self.references)
        entries = self.plan.entries(self.works.items)
        lines = [self.write.runs(entry.runs) for entry in entries]
        if all(re.match(r"\d+\. ", line) for line in lines):
            bullets, gap = "", "\n"
        else:
            gap = "\n" if bullets else "\n\n"
            lines = [bullets + (escape_number(line) if self.write.markdown else line) for line in lines]
        text = gap.join(lines)
        if not places:
            russian = self.plan.language == "ru"
            title = self.heading or ("Список литературы" if russian else "References")
            mark = "## " if self.write.markdown else ""
            self._append(f"{mark}{title}\n\n{text}")
            return
        first, *rest = places
        self.edits.append(Edit(first[0], first[1], text))
        self.edits += [Edit(line_start(self.source, start), end, "") for start, end in rest]
