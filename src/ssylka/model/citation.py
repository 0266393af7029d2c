"""`Citation`: what the author wrote about one work; `Mark`: where the text points to it."""

from bisect import bisect_right
from functools import cached_property
from typing import Literal

from ssylka.model.base import Model, Span
from ssylka.model.document import Run


class Repair(Model):
    """One mending of damaged text, kept so that nobody has to trust it.

    Attributes:
        kind: a word of the closed list in `ssylka.extract.repair` ("space-in-url", "lost-underscore", …).
        before: the damaged characters as they stood.
        after: what we read instead.
        why: one sentence for a person.
        confidence: 0 to 1; below 0.9 the repair is a guess and says so.
        span: where the damage stands in the source.
    """

    kind: str
    before: str
    after: str
    why: str
    confidence: float
    span: Span

    @property
    def guess(self) -> bool:
        """Whether a person should look at it."""
        return self.confidence < 0.9


CitationKind = Literal["entry", "note", "self"]


class Citation(Model):
    """One cited work as written: an entry of a reference list, a work in a note, or a For-citation line (`self`).

    Attributes:
        id: unique in the document: "e1" … for entries, "n7" for notes, "n7.2" for the second work of note 7, "s1".
        kind: entry, note or self.
        label: the number or name that the article gives the entry or note ("7"), inferred where it was lost.
        work: which work of the note it is, from 1.
        runs: the words about this work: mended, in reading order, the pieces of a cut note joined, prose left out.
        raw: the same stretch of the source, verbatim, pieces joined by a newline.
        prefix: prose before the work in its note ("See:", "Подробнее см.:").
        suffix: prose after it.
        repairs: what was mended in `runs`.
        label_inferred: the article had lost the label.
        block: index of the block of `Document.blocks` where it begins, -1 for a bare string.
    """

    id: str
    kind: CitationKind
    label: str | None = None
    work: int = 1
    runs: tuple[Run, ...]
    raw: str
    prefix: str = ""
    suffix: str = ""
    repairs: tuple[Repair, ...] = ()
    label_inferred: bool = False
    block: int = -1

    @cached_property
    def text(self) -> str:
        """The words that a parser reads."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def _run_starts(self) -> list[int]:
        starts, position = [], 0
        for run in self.runs:
            starts.append(position)
            position += len(run.text)
        return starts

    def locate(self, start: int, end: int) -> Span:
        """Where the characters [start, end) of `text` stand in the source (from the first piece to the last)."""
        if not self.runs:
            return Span(0, 0)
        first = max(bisect_right(self._run_starts, start) - 1, 0)
        last = max(bisect_right(self._run_starts, max(end - 1, start)) - 1, 0)
        head, tail = self.runs[first], self.runs[last]
        begin = head.locate(start - self._run_starts[first], start - self._run_starts[first] + 1).start
        if end <= start:
            return Span(begin, begin)
        finish = tail.locate(end - 1 - self._run_starts[last], end - self._run_starts[last]).end
        return Span(min(begin, finish), max(begin, finish))

    @property
    def span(self) -> Span:
        """Where the work begins and ends in the source; a cut note spans what stands between its pieces."""
        return self.locate(0, len(self.text))

    def italics(self) -> tuple[tuple[int, int], ...]:
        """The italic stretches of `text`, as half-open offsets, neighbours joined."""
        found: list[tuple[int, int]] = []
        for start, run in zip(self._run_starts, self.runs, strict=True):
            if run.italic and run.text:
                if found and found[-1][1] == start:
                    found[-1] = (found[-1][0], start + len(run.text))
                else:
                    found.append((start, start + len(run.text)))
        return tuple(found)


MarkForm = Literal["author-date", "narrative", "numeric", "note"]


class Pointer(Model):
    """One work that a mark points to: the words it uses, and, once tied, the citations that it means."""

    names: tuple[str, ...] = ()
    year: str | None = None
    label: str | None = None
    locator: str | None = None
    targets: tuple[str, ...] = ()
    prefix: str = ""
    et_al: bool = False


class Mark(Model):
    """A place in the text that points to one or more citations: `(Jones, 2012, p. 97)`, `[1, с. 5]`, `²`.

    Attributes:
        form: author-date in brackets, narrative ("Titarenko (2008)"), numeric in brackets, or note (a superscript).
        text: the words as written.
        span: where it stands in the source.
        pointers: the works it points to, in order. A pointer without targets could not be tied.
        inferred: a note mark that the article has lost; its span is empty, its place is where it should stand.
    """

    form: MarkForm
    text: str
    span: Span
    pointers: tuple[Pointer, ...] = ()
    inferred: bool = False
