"""A document as paragraphs: blocks, or parts of blocks where one block holds several notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ssylka.extract.likeness import likeness
from ssylka.extract.words import Words, cut, pieces, text_of
from ssylka.model import Block, Document, Run, Span

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_UNICODE_NUMBER = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}")


def digits(text: str) -> str:
    """Raised digits (²) as plain ones."""
    return text.translate(_RAISED)


@dataclass(frozen=True)
class Paragraph:
    """A stretch of a document that reads as one: usually a block.

    Attributes:
        index: its number among the document's paragraphs.
        block: the block it is in, or begins in.
        kind: of the block.
        words: its words; line ends inside stay.
        level: of a heading or item.
        label: of a note or item.
        number: the raised number that it begins with ("2"), else None.
        bullet: a bullet of a list stood before it.
    """

    index: int
    block: int
    kind: str
    words: Words
    level: int = 0
    label: str | None = None
    number: str | None = None
    bullet: bool = False

    @cached_property
    def text(self) -> str:
        """The words without markup."""
        return text_of(self.words)


def flat(item: Paragraph) -> str:
    """The text with raised digits blotted out and line ends as blanks, offsets kept."""
    parts = [" " * len(run.text) if run.superscript else run.text for run in item.words]
    return "".join(parts).replace("\n", " ")


def _raised_number(words: Words) -> tuple[str, int] | None:
    """A note's number that a paragraph begins with, and how many characters it takes; "15 1991" gives 15."""
    text = ""
    for run in words:
        if not text.strip():
            if run.superscript:
                match = re.match(r"\s*(\d{1,4}|\*{1,3})(?=\s|$|[.)])[.)]?\s*", run.text)
                return (match[1], len(text) + match.end()) if match else None
            match = _UNICODE_NUMBER.match(run.text.lstrip())
            if match:
                blank = len(run.text) - len(run.text.lstrip())
                return digits(match[0]), len(text) + blank + match.end()
        else:
            break
        text += run.text
    return None


# "Footnote 3:", as one converter writes it.
_SPELT = re.compile(r"\s*(?:Footnote|Сноска|Примечание)\s+(\d{1,4})\s*:\s+")
_BARE_LINE = re.compile(r"(?:(?<=\n)|^)[ \t]*(\d{1,3})[ \t]+(?=[\"«“„'(\[]?[A-ZА-ЯЁÀ-Þ])")


def _bare_starts(text: str) -> list[int]:
    """Where lines inside a block begin with plain numbers that are notes: they grow by one, or cite."""
    matches = list(_BARE_LINE.finditer(text))
    if not matches:
        return []
    numbers = [int(match[1]) for match in matches]
    found: list[int] = []
    for index, match in enumerate(matches):
        chained = (index + 1 < len(numbers) and numbers[index + 1] == numbers[index] + 1) or (
            index > 0 and numbers[index - 1] == numbers[index] - 1
        )
        if chained or likeness(text[match.end() : match.end() + 600].partition("\n")[0]) >= 5:
            found.append(match.start())
    return found


def _beside(block: Block) -> Iterator[int]:
    """Where, in a block that begins with a raised number, the next note begins on the same line: "² … С. 259. ³ См.: …"."""
    runs = block.runs
    before = _raised_number(runs) if any(run.superscript for run in runs[:2]) else None
    if before is None or not before[0].isdigit():
        return
    last, position, text = int(before[0]), 0, block.text
    for run in runs:
        match = re.fullmatch(r"\s*(\d{1,4})\s*", run.text) if run.superscript else None
        ended = text[:position].rstrip().endswith((".", ")", "]", "/")) and text[position - 1 : position].isspace()
        if match and position and int(match[1]) == last + 1 and ended:
            yield position
            last += 1
        position += len(run.text)


def _starts(block: Block) -> list[int]:
    """Where lines inside a block begin with a number: each is a note."""
    text = block.text
    found = {0, *_beside(block)}
    if "\n" not in text:
        return sorted(found)
    found |= set(_bare_starts(text))
    position = 0
    after_break = False
    for run in block.runs:
        raised = run.superscript and re.match(r"\s*\d{1,4}(?:\s|$)", run.text)
        if after_break and (raised or _UNICODE_NUMBER.match(run.text)):
            found.add(position)
        position += len(run.text)
        after_break = run.text.endswith("\n")
    return sorted(found)


def paragraphs(document: Document) -> list[Paragraph]:
    """The paragraphs of a document in order; metadata and rules are left out, numbers of items are words again."""
    found: list[Paragraph] = []
    for number, block in enumerate(document.blocks):
        if block.kind in {"metadata", "rule"} or not block.runs:
            continue
        own = block.runs
        label = block.label
        if block.kind == "list-item" and label is not None:
            # The markup of the first word ("2. *Ibid.*") is none of the number's.
            marker = document.source[block.span.start : own[0].span.start].rstrip("*_<[`")
            blank = len(marker) - len(marker.lstrip())
            start = block.span.start + blank
            own = (Run(marker[blank:], Span(start, start + len(marker) - blank)), *own)
            label = None
        starts = _starts(block) if block.kind not in {"heading", "code", "list-item"} else [0]
        ends = [*starts[1:], sum(len(run.text) for run in own)]
        for piece in pieces(own, list(zip(starts, ends, strict=True))) if len(starts) > 1 else [own]:
            if not text_of(piece).strip():
                continue
            words = piece
            kind, name = str(block.kind), label
            raised = _raised_number(words) if kind not in {"heading", "code"} else None
            if raised:
                words = tuple(run._replace(superscript=False) for run in cut(words, raised[1]))
            elif spelt := _SPELT.match(text_of(words)):
                kind, name, words = "note", spelt[1], cut(words, spelt.end())
            if kind == "note" and raised:
                name, raised = raised[0], None
            bullet = kind == "list-item" and block.label is None
            marked = raised[0] if raised else None
            found.append(Paragraph(len(found), number, kind, words, block.level, name, marked, bullet))
    return found
