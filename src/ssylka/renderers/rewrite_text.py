"""A revision of Markdown or plain text: its source, edited."""

import re

from ssylka.model import Piece
from ssylka.renderers.edits import Edit, Writing, apply_edits
from ssylka.renderers.list_places import escape_number, list_places
from ssylka.renderers.new_lists import NewList
from ssylka.renderers.note_places import line_start
from ssylka.renderers.revision import Content, NoteMark, Revising

_NOTE_HEAD = re.compile(r"\[\^[^\]\s]+\]:[ \t]*")


def rewrite_text(revising: Revising, heading: str) -> str:
    """The source as it will be.

    Args:
        revising: the article, decided upon.
        heading: of the list, where the article has none.
    """
    return _Text(revising, heading).result()


class _Text:
    def __init__(self, revising: Revising, heading: str) -> None:
        self.revising, self.revision = revising, revising.revision
        self.source = revising.source
        self.write = Writing(markdown=revising.document.format == "markdown")
        self.heading = heading
        self.edits: list[Edit] = []

    def result(self) -> str:
        revision, definitions = self.revision, self.revising.places.definitions
        for change in revision.changes:
            self.edits.append(Edit(change.start, change.end, self._content(change.content)))
        for label in revision.gone:
            self.edits += [Edit(start, end, "") for start, end in self.revising.places.of(label)]
        appended = []
        for note in (*revision.notes, *revision.appended):
            if note.runs is None:
                block = definitions[note.old or ""]
                text = self.source[block.span.start : block.span.end]
                appended.append(_NOTE_HEAD.sub(f"[^{note.label}]: ", text, count=1))
            else:
                appended.append(f"[^{note.label}]: {self.write.runs(note.runs)}")
        for label, runs in revision.rendered.items():
            block = definitions[label]
            if head := _NOTE_HEAD.match(self.source, block.span.start):
                self.edits.append(Edit(head.end(), block.span.end, self.write.runs(runs)))
        self._append("\n\n".join(appended))
        for each in revision.lists:
            self._render_list(each)
        return apply_edits(self.source, self.edits)

    def _content(self, content: Content) -> str:
        """Content as source text; the rendered pieces side by side are written together."""
        found: list[str] = []
        pieces: list[Piece] = []
        for part in (*content, ""):
            if isinstance(part, Piece):
                pieces.append(part)
                continue
            found.append(self.write.runs(tuple(pieces)))
            pieces.clear()
            found.append(f"[^{part.label}]" if isinstance(part, NoteMark) else part)
        return "".join(found)

    def _append(self, text: str) -> None:
        """Text at the end, a blank line before it."""
        if text:
            end = len(self.source.rstrip())
            self.edits.append(Edit(end, len(self.source), f"\n\n{text}\n"))

    def _render_list(self, new: NewList) -> None:
        bullets, places = list_places(self.revising.document, new.old)
        lines = [self.write.runs(entry.runs) for entry in new.entries]
        if all(re.match(r"\d+\. ", line) for line in lines):
            bullets, gap = "", "\n"
        else:
            gap = "\n" if bullets else "\n\n"
            lines = [bullets + (escape_number(line) if self.write.markdown else line) for line in lines]
        text = gap.join(lines)
        if not places:
            mark = "## " if self.write.markdown else ""
            self._append(f"{mark}{self.heading}\n\n{text}")
            return
        first, *rest = places
        self.edits.append(Edit(first[0], first[1], text))
        self.edits += [Edit(line_start(self.source, start), end, "") for start, end in rest]
