"""A document as paragraphs: blocks, or parts of blocks where one block holds several notes."""

import re
from dataclasses import dataclass
from functools import cached_property

from ssylka.extract.words import Words, cut, text_of
from ssylka.model import Block, Document

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
    """

    index: int
    block: int
    kind: str
    words: Words
    level: int = 0
    label: str | None = None
    number: str | None = None

    @cached_property
    def text(self) -> str:
        """The words without markup."""
        return text_of(self.words)


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


def _starts(block: Block) -> list[int]:
    """Where lines inside a block begin with a raised number: each is a note."""
    found = [0]
    position = 0
    after_break = False
    for run in block.runs:
        if after_break and (
            (run.superscript and re.match(r"\s*\d{1,4}(?:\s|$)", run.text)) or _UNICODE_NUMBER.match(run.text)
        ):
            found.append(position)
        # A run may hold many lines (plain text).
        if not run.superscript and run.text != "\n":
            found += [position + match.start() for match in re.finditer(r"(?<=\n)[⁰¹²³⁴⁵⁶⁷⁸⁹]", run.text)]
        position += len(run.text)
        after_break = run.text.endswith("\n")
    return sorted(set(found))


def paragraphs(document: Document) -> list[Paragraph]:
    """The paragraphs of a document in order; code, metadata and rules are left out."""
    found: list[Paragraph] = []
    for number, block in enumerate(document.blocks):
        if block.kind in {"metadata", "rule"} or not block.runs:
            continue
        starts = _starts(block) if block.kind not in {"heading", "code"} else [0]
        for index, start in enumerate(starts):
            end = starts[index + 1] if index + 1 < len(starts) else None
            words = cut(block.runs, start, end) if len(starts) > 1 else block.runs
            if not text_of(words).strip():
                continue
            raised = _raised_number(words) if block.kind not in {"heading", "note", "code"} else None
            if raised:
                rest = tuple(run._replace(superscript=False) for run in cut(words, raised[1]))
            found.append(
                Paragraph(
                    len(found),
                    number,
                    block.kind,
                    rest if raised else words,
                    block.level,
                    block.label,
                    raised[0] if raised else None,
                )
            )
    return found
