"""Citations made of the words found for them: mended, on one line, works apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ssylka.extract.again import Texts
from ssylka.extract.repair import mend
from ssylka.extract.words import Words, cut, join, span_of, squeezed, strip, text_of
from ssylka.extract.works import Work, split_works
from ssylka.model import Citation, CitationKind, Remark, Repair


@dataclass(frozen=True)
class Found:
    """What a list or a note says, before its works are told apart.

    Attributes:
        parts: its words; several where a page break or running head cuts it.
        label: its number or name.
        label_inferred: the article had lost the label.
        block: where it begins.
        defined: the markup defines it (`[^1]:`), and its marks are written so too.
    """

    parts: tuple[Words, ...]
    label: str | None = None
    label_inferred: bool = False
    block: int = -1
    defined: bool = False


def _raw(source: str, parts: Sequence[Words], words: Words) -> str:
    """The source of some words, verbatim, piece by piece."""
    inside = [run for run in words if run.span.end > run.span.start]
    if not inside:
        return ""
    first, last = span_of(tuple(inside))
    found: list[str] = []
    for part in parts:
        span = span_of(part)
        begin, end = max(span.start, first), min(span.end, last)
        if begin < end:
            found.append(source[begin:end])
    return "\n".join(found)


# The arrow of a note that leads back to its mark; the brace of "\\footnotetext{…}".
_BACK = re.compile(r"\s*(?:[↩⤴⏎↑⬆]\ufe0e?\s*)+$|\s\}$")


def _bare(words: Words) -> Words:
    """Words without what markup has left behind them."""
    text = text_of(words)
    match = _BACK.search(text, max(len(text) - 12, 0))
    if match is None or (match.group().endswith("}") and "{" in text):
        return words
    return cut(words, 0, match.start())


def _own(repairs: tuple[Repair, ...], words: Words, parts: int) -> tuple[Repair, ...]:
    """The repairs that were made inside some words."""
    if parts == 1:
        return repairs
    first, last = span_of(words)
    return tuple(repair for repair in repairs if first <= repair.span.start <= last)


def citations_of(source: str, found: Found, kind: CitationKind, name: str) -> tuple[Citation, ...]:
    """The citations of an entry, note or For-citation line; none for a note that cites nothing.

    Args:
        source: the document's.
        found: its words.
        kind: of the citations.
        name: their id; a second work gets ".2" after it.
    """
    words, repairs = mend(join(found.parts))
    words = _bare(squeezed(words))
    works = split_works(words, kind) if kind == "note" else _entry_works(words, kind)
    return tuple(
        Citation(
            id=name if number == 1 else f"{name}.{number}",
            kind=kind,
            label=found.label,
            work=number,
            runs=work.words,
            raw=_raw(source, found.parts, work.words),
            prefix=work.prefix,
            suffix=work.suffix,
            repairs=_own(repairs, work.words, len(works)),
            label_inferred=found.label_inferred,
            block=found.block,
        )
        for number, work in enumerate(works, 1)
    )


def whole_of(source: str, found: Found, name: str, texts: Texts) -> tuple[Citation, ...]:
    """The citation that a note without any sign of a reference is, where its words are those of a work that is cited."""
    words = squeezed(join(found.parts))
    if not texts.named_by(text_of(words)):
        return ()
    words = strip(words)
    raw = _raw(source, found.parts, words)
    return (
        Citation(
            id=name,
            kind="note",
            label=found.label,
            runs=words,
            raw=raw,
            label_inferred=found.label_inferred,
            block=found.block,
        ),
    )


def _entry_works(words: Words, kind: CitationKind) -> tuple[Work, ...]:
    """An entry is one work, unless it plainly lists several; a For-citation line always is."""
    if not text_of(words).strip():
        return ()
    works = split_works(words, kind) if kind == "entry" else ()
    return works or (Work(words),)


def remark_of(found: Found, name: str) -> Remark:
    """A note that explains and cites nothing."""
    words = squeezed(join(found.parts))
    return Remark(
        id=name,
        label=found.label,
        text=re.sub(r"\s+", " ", text_of(words)),
        span=span_of(words),
        label_inferred=found.label_inferred,
        block=found.block,
    )
