"""Where the notes of an article stand: definitions of Markdown, or paragraphs that a converter scattered in the text."""

import re
from collections.abc import Sequence

from ssylka.model import Block, Document, Mark, Reference, Span

_WRAPPED = re.compile(r"<sup>\s*$", re.IGNORECASE)
_CLOSED = re.compile(r"\s*</sup>", re.IGNORECASE)
_NO_WORDS = re.compile(r"<[^<>]*>|&?(?:lt|gt|amp|nbsp);|\bsup>|[\W\d_]+")
_FEW = 3
"""So many letters may be left over of a paragraph that is a note: the rest of a number or a lost word."""


def line_start(source: str, start: int) -> int:
    """The start with the blanks and line breaks before it, so that what goes leaves no hole."""
    while start > 0 and source[start - 1].isspace():
        start -= 1
    return start


def mark_extent(source: str, mark: Mark) -> Span:
    """All that makes the mark: `<sup>2</sup>`, where the mark itself is the number."""
    before = _WRAPPED.search(source, max(mark.span.start - 8, 0), mark.span.start)
    after = _CLOSED.match(source, mark.span.end)
    if mark.form == "note" and before and after:
        return Span(before.start(), after.end())
    return mark.span


class NotePlaces:
    """Where each note stands.

    Attributes:
        definitions: label → the block, for notes that are definitions of Markdown or notes of Word.
        cited: labels of the notes that cite something.
    """

    def __init__(self, document: Document, references: Sequence[Reference]) -> None:
        self.document = document
        self.definitions: dict[str, Block] = {b.label: b for b in document.blocks if b.kind == "note" and b.label}
        self._notes: dict[str, list[Reference]] = {}
        for reference in references:
            if reference.citation.kind == "note" and reference.citation.label:
                self._notes.setdefault(reference.citation.label, []).append(reference)
        self.cited = frozenset(self._notes)
        # All stretches of all notes: two notes can share a paragraph.
        self._taken = sorted(
            (run.span.start, run.span.end)
            for notes in self._notes.values()
            for reference in notes
            for run in reference.citation.runs
        )

    def of(self, label: str) -> list[tuple[int, int]]:
        """The stretches of the source that go when a note goes, with the blank lines before them."""
        block = self.definitions.get(label)
        if block is not None:
            return [(line_start(self.document.source, block.span.start), block.span.end)]
        found: list[tuple[int, int]] = []
        references = self._notes.get(label, [])
        spans = [
            run.span for reference in references for run in reference.citation.runs if run.span.end > run.span.start
        ]
        words = " ".join(reference.citation.prefix + " " + reference.citation.suffix for reference in references)
        for block in self.document.blocks:
            inside = [span for span in spans if block.span.start <= span.start < block.span.end]
            if not inside:
                continue
            if self._is_note(block, words):
                found.append((line_start(self.document.source, block.span.start), block.span.end))
            else:
                found += [(span.start, min(span.end, block.span.end)) for span in _merged(inside)]
        return found

    def _is_note(self, block: Block, words: str) -> bool:
        """Whether nothing but notes stands in the block: besides their stretches only numbers, markup and lead-ins."""
        rest, position = [], block.span.start
        for start, end in self._taken:
            if end <= position or start >= block.span.end:
                continue
            rest.append(self.document.source[position : max(start, position)])
            position = max(position, end)
        rest.append(self.document.source[position : block.span.end])
        left = _NO_WORDS.sub(" ", " ".join(rest)).split()
        allowed = set(_NO_WORDS.sub(" ", words).split())
        return sum(len(word) for word in left if word not in allowed) <= _FEW


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end + 1:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
