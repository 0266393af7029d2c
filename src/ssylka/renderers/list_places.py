"""Where the reference list of an article stands, entry by entry."""

import re
from collections.abc import Sequence

from ssylka.model import Document, Reference

_LABEL = re.compile(r"(?<!\S)(?:\[\d{1,3}\]|\d{1,3}[.)])[ \t]*\Z")


def list_places(document: Document, references: Sequence[Reference]) -> tuple[str, list[tuple[int, int]]]:
    """Where the entries stand, and the bullet before them: whole blocks, or the stretches inside one block."""
    places: list[tuple[int, int]] = []
    bullet = ""
    entries = [r for r in references if r.citation.kind == "entry" and r.understood]
    blocks = [r.citation.block for r in entries]
    for reference in entries:
        number = reference.citation.block
        span = reference.citation.span
        if number >= 0 and blocks.count(number) == 1:
            block = document.blocks[number]
            head = document.source[block.span.start : block.span.start + 2]
            if block.kind == "list-item" and head in {"- ", "* ", "+ "}:
                bullet = head
            span = block.span
            places.append((span[0], span[1]))
            continue
        # "[7] " or "7. " before an entry among others goes with it.
        label = _LABEL.search(document.source, max(0, span[0] - 12), span[0])
        places.append((label.start() if label else span[0], span[1]))
    return bullet, places


def escape_number(line: str) -> str:
    """A line that begins with a number: "1. " at the start of a paragraph would make a list of its own."""
    return re.sub(r"^(\d+)([.)]) ", r"\1\\\2 ", line)
