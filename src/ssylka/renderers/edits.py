"""Edits of the source of an article, and how rendered pieces are written into it."""

import re
from typing import NamedTuple

from ssylka.model import Piece
from ssylka.renderers.writers.markdown import runs_markdown


class Edit(NamedTuple):
    """A stretch of the source and what stands there instead."""

    start: int
    end: int
    text: str


class Writing(NamedTuple):
    """How pieces become source text."""

    markdown: bool

    def runs(self, runs: tuple[Piece, ...]) -> str:
        """The pieces as Markdown, or as they are in plain text."""
        if self.markdown:
            text = runs_markdown(runs)
            # Brackets that no bracket or address follows are no link; "[1, p. 5]" reads better as it is.
            return re.sub(r"\\\[([^\[\]\\]*)\\\](?![\[(:])", r"[\1]", text)
        return "".join(run.text for run in runs)


def apply_edits(source: str, edits: list[Edit]) -> str:
    """The source with all edits made; of two that overlap the first stands."""
    out, position = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < position:
            continue
        out += [source[position : edit.start], edit.text]
        position = edit.end
    out.append(source[position:])
    return "".join(out)
