"""The words of a Markdown block as runs, each with its exact place."""

from bisect import bisect_right
from collections.abc import Mapping

from ssylka.model import Run, Span
from ssylka.readers.markup import INLINE, scan

Lines = list[tuple[int, str]]
"""Pieces of the source, each with its offset; a block's lines without their markup."""

__all__ = ["INLINE", "Lines", "inline_runs"]


def inline_runs(
    lines: Lines, definitions: Mapping[str, str], first_note: int = 0
) -> tuple[tuple[Run, ...], tuple[Lines, ...]]:
    """The runs of a block, and the lines of the notes that stand inside it.

    An inline note is `[^inline-N]` in the runs, as if it had been defined elsewhere.

    Args:
        lines: its lines, without the markup of the block.
        definitions: label (casefolded) → URL of the link definitions of the document.
        first_note: how many inline notes stand before the block.
    """
    if not lines:
        return (), ()
    text = "\n".join(line for _, line in lines)
    starts = [0]
    for _, line in lines[:-1]:
        starts.append(starts[-1] + len(line) + 1)

    def place(start: int, end: int) -> Span:
        first = bisect_right(starts, start) - 1
        last = bisect_right(starts, end) - 1
        begin = lines[first][0] + start - starts[first]
        return Span(begin, max(lines[last][0] + end - starts[last], begin))

    state = scan(text, definitions, first_note)
    runs: list[Run] = []
    # Neighbours of one look that map to the source character by character become one run.
    parts: list[str] = []
    exact = False
    italic = bold = 0
    for index, atom in enumerate(state.atoms):
        italic += state.italic.get(index, 0)
        bold += state.bold.get(index, 0)
        if not atom.text and (atom.link is None or atom.end <= atom.start):
            continue
        run = Run(
            atom.text,
            place(atom.start, atom.end),
            italic=italic > 0,
            bold=bold > 0,
            superscript=atom.superscript,
            link=atom.link,
            code=atom.code,
        )
        plain = run.text != "\n" and len(run.text) == run.span.end - run.span.start
        if exact and plain and runs[-1][2:] == run[2:] and runs[-1].span.end == run.span.start:
            parts.append(run.text)
            runs[-1] = runs[-1]._replace(span=Span(runs[-1].span.start, run.span.end))
        else:
            if len(parts) > 1:
                runs[-1] = runs[-1]._replace(text="".join(parts))
            runs.append(run)
            parts = [run.text]
            exact = plain
    if len(parts) > 1:
        runs[-1] = runs[-1]._replace(text="".join(parts))
    notes = tuple(_inner_lines(lines, starts, *note) for note in state.notes)
    return tuple(runs), notes


def _inner_lines(lines: Lines, starts: list[int], start: int, end: int) -> Lines:
    """The lines of a stretch [start, end) of the joined lines."""
    found: Lines = []
    for begin, (offset, line) in zip(starts, lines, strict=True):
        first, last = max(start - begin, 0), min(end - begin, len(line))
        if first < last:
            found.append((offset + first, line[first:last]))
    return found
