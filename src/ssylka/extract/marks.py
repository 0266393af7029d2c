"""Marks: where the text points to an entry or a note."""

import re
from collections.abc import Iterable, Sequence

from ssylka.extract.build import Found
from ssylka.extract.lost_marks import lost_marks
from ssylka.extract.paragraphs import Paragraph, digits, flat
from ssylka.extract.pointers import author_dates, names_before, numeric
from ssylka.extract.sections import front_of
from ssylka.extract.words import locate
from ssylka.model import Mark, Pointer

_BRACKET = re.compile(
    r"\[(?P<first>\d{1,3})\]\s?[–—-]\s?\[(?P<last>\d{1,3})\]"  # IEEE: "[4]–[6]"
    r"|\((?P<round>[^()\n]{4,300}(?:\([^()\n]{1,60}\)[^()\n]{0,200})?)\)|\[(?P<square>[^\[\]\n]{1,300})\]"
)
_DEFINED = re.compile(r"\[\^([^\]\s]{1,80})\]")
_RAISED = re.compile(r"\s*[\[(]?(\d{1,3}(?:\s*[,–—-]\s*\d{1,3})*|\*{1,3})[\])]?[.,]?\s*")
_UNICODE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,⁻–][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*")
_UNIT = re.compile(r"(?:\b(?:km|m|cm|mm|км|м|см|мм|дм|кв|га|ha|CO|R|χ|x|σ|c|s)|\b10|[=×·^/(]\s?\d+|[)\]}]?\^)$")
_MATH = re.compile(r"[=+×]\s*$")


def _raised(item: Paragraph) -> Iterable[Mark]:
    """Raised numbers and `[^1]`."""
    position = 0
    for run in item.words:
        before = item.text[max(0, position - 12) : position]
        if run.superscript:
            match = _RAISED.fullmatch(run.text)
            if match and not _UNIT.search(before) and not _MATH.search(before):
                yield Mark(form="note", text=run.text.strip(), span=run.span, pointers=_labels(match[1]))
        elif not run.code:
            for match in _DEFINED.finditer(run.text):
                span = run.locate(*match.span())
                yield Mark(form="note", text=match[0], span=span, pointers=(Pointer(label=match[1]),))
            for match in _UNICODE.finditer(run.text):
                near = (before + run.text[: match.start()])[-12:]
                if not _UNIT.search(near) and near.strip():
                    pointers = _labels(digits(match[0]).replace("⁻", "-"))
                    yield Mark(form="note", text=match[0], span=run.locate(*match.span()), pointers=pointers)
        position += len(run.text)


def _labels(text: str) -> tuple[Pointer, ...]:
    found: list[Pointer] = []
    for part in text.split(","):
        numbers = re.findall(r"\d+|\*+", part)
        if len(numbers) == 2 and 0 < int(numbers[1]) - int(numbers[0]) <= 40:
            found += [Pointer(label=str(number)) for number in range(int(numbers[0]), int(numbers[1]) + 1)]
        else:
            found += [Pointer(label=number) for number in numbers]
    return tuple(found)


def _bracketed(item: Paragraph) -> Iterable[Mark]:
    """Brackets with names and years, with years after a name, or with numbers."""
    text = flat(item)
    for match in _BRACKET.finditer(text):
        round_inner, square_inner = match["round"], match["square"]
        if match["first"]:
            square_inner = f"{match['first']}–{match['last']}"
        inner = round_inner or square_inner
        if square_inner is not None and square_inner.startswith("^"):
            continue
        if square_inner is not None and (pointers := numeric(square_inner)):
            yield Mark(form="numeric", text=match[0], span=locate(item.words, *match.span()), pointers=tuple(pointers))
            continue
        start = match.start()
        pointers = author_dates(inner)
        if pointers:
            yield Mark(
                form="author-date", text=match[0], span=locate(item.words, *match.span()), pointers=tuple(pointers)
            )
            continue
        if not re.match(r"\s*(?:(?:1[5-9]|20)\d\d|in press|forthcoming|n\.\s?d|в печати)", inner):
            continue
        names, et_al, initials, begin = names_before(text[max(0, start - 200) : start])
        if not names:
            continue
        pointers = author_dates(inner, names)
        if pointers:
            begin += max(0, start - 200)
            marked = tuple(
                pointer.model_copy(
                    update={"et_al": et_al or pointer.et_al, "prefix": "" if initials else pointer.prefix}
                )
                for pointer in pointers
            )
            yield Mark(
                form="narrative",
                text=text[begin : match.end()],
                span=locate(item.words, begin, match.end()),
                pointers=marked,
            )


def marks_of(items: Sequence[Paragraph], notes: Sequence[Found]) -> tuple[Mark, ...]:
    """The marks of the text, untied, in order.

    Args:
        items: the paragraphs of the text: no lists, no notes that cite, no For-citation lines.
        notes: the notes, whose numbers tell which marks must have lost their look.
    """
    front = front_of(items)
    found: list[Mark] = []
    for position, item in enumerate(items):
        if item.kind == "code":
            continue
        if position >= front and item.kind != "heading":
            found += _raised(item)
        elif position < front:
            found += [mark for mark in _raised(item) if mark.text.startswith("[^")]
        found += _bracketed(item)
    found.sort(key=lambda mark: mark.span)
    found += lost_marks(items[front:], notes, found)
    return tuple(sorted(found, key=lambda mark: mark.span))
