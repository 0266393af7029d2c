"""Marks that lost their look, or all of themselves: a plain number that a note lacks, or the place where one must have stood."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ssylka.extract.build import Found
from ssylka.extract.likeness import AUTHOR_START
from ssylka.extract.paragraphs import Paragraph, flat
from ssylka.extract.words import Words, locate, span_of, text_of
from ssylka.model import Mark, Pointer, Span

_PLAIN_NUMBER = re.compile(
    r"(?<![\d/№$€-])(?<!\d[.,])(\d{1,3})(?![\d%°/]|[.,]\d|\s?(?:%|percent|million|billion|thousand|млн|млрд|тыс|год|лет|years?|km|км|августа|мая|июня|июля|января|февраля|марта|апреля|сентября|октября|ноября|декабря)\b)"
)
# What numbers count when they are no marks.
_COUNTED = re.compile(
    r"(?:\b(?:[Ff]ig|[Tt]able|[Tt]ab|[Рр]ис|[Тт]абл|[Рр]исун\w+|[Тт]аблиц\w+|No|no|N|pp?|P|[СсCc]|стр|[Vv]ol|[Тт]|[Гг]л|[Чч]|[Сс]т|[Пп]|[Cc]h|[Ss]ec|[Ee]q|[Aa]rt|§|[Cc]hapter|[Ss]ection|[Pp]art|[Aa]rticle|стат\w+|глав\w+|част\w+|пункт\w*)\.?|№)$"
)
_AFTER_YEAR = re.compile(r"(?<!\d)((?:1[89]|20)\d\d)(\d{1,3})(?!\d)")


def _rank(text: str, start: int, end: int) -> int:
    """How much a plain number looks like a raised one that lost its look; 0 not at all."""
    before, after = text[:start].rstrip(), text[end : end + 3]
    if _COUNTED.search(before):
        return 0
    glued = start > 0 and not text[start - 1].isspace()
    last = before[-1:] or " "
    ends = last in '.!?…»”")]'
    if not glued and re.match(r"\s[.,;:]", after):
        return 4
    follows = re.match(r"\s+[A-ZА-ЯЁ«“\"(]|\s*$", after)
    if glued and (last.isalpha() or last in '.,;:!?»”")]'):
        return 4
    if ends and follows:
        return 4
    if ends:
        return 2
    if last in ",;:" and re.match(r"\s+[a-zа-яё]|\s*$", after):
        return 2
    return 1 if re.search(r"(?:1[89]|20)\d\d$", before) else 0


def _numbers_in(item: Paragraph) -> Iterable[tuple[int, Span, str, int]]:
    text = flat(item)
    for match in _PLAIN_NUMBER.finditer(text):
        if rank := _rank(
            text[max(0, match.start() - 30) : match.end() + 6],
            min(30, match.start()),
            min(30, match.start()) + len(match[1]),
        ):
            yield int(match[1]), locate(item.words, *match.span(1)), match[1], rank
    for match in _AFTER_YEAR.finditer(text):
        yield int(match[2]), locate(item.words, *match.span(2)), match[2], 4


class _Run(NamedTuple):
    """Notes whose numbers grow, and between which places their marks stand: numbers may start anew on each page."""

    notes: list[tuple[int, Found]]
    low: int
    high: int


def _runs_of(notes: Sequence[Found]) -> list[_Run]:
    runs: list[list[tuple[int, Found]]] = []
    for note in notes:
        if note.label and note.label.isdigit():
            number = int(note.label)
            if not runs or number <= runs[-1][-1][0]:
                runs.append([])
            runs[-1].append((number, note))
    if len(runs) == 1:
        return [_Run(runs[0], -1, 1 << 60)]
    found: list[_Run] = []
    low = -1
    for group in runs:
        high = span_of(group[-1][1].parts[0]).start
        found.append(_Run(group, low, high))
        low = span_of(group[-1][1].parts[-1]).end
    return found


def lost_marks(items: Sequence[Paragraph], notes: Sequence[Found], marks: Sequence[Mark]) -> list[Mark]:
    """Marks that lost their look ("were approved. 10 The …", "in 201412 and"), or all of themselves.

    A note without a mark must have had one between the marks of its neighbours. There a plain number of its value,
    after punctuation or glued to a word, is the mark; without one, the mark is inferred to have stood where the text
    names the note's author, else at the end of the last paragraph before the note.
    """
    found: list[Mark] = []
    for own, seen in _series(notes, marks):
        found += _lost(items, own, seen)
    return found


def _series(notes: Sequence[Found], marks: Sequence[Mark]) -> list[tuple[Sequence[Found], Sequence[Mark]]]:
    """The notes and their marks; apart where an author's and an editor's notes have the same numbers."""
    defined = [note for note in notes if note.defined]
    others = [note for note in notes if not note.defined]
    if not {note.label for note in defined} & {note.label for note in others}:
        return [(notes, marks)]
    named = [mark for mark in marks if mark.text.startswith("[^")]
    return [(defined, named), (others, [mark for mark in marks if not mark.text.startswith("[^")])]


def _lost(items: Sequence[Paragraph], notes: Sequence[Found], marks: Sequence[Mark]) -> list[Mark]:
    """The marks that one series of notes lacks."""
    runs = _runs_of(notes)
    numeric_labels = {p.label for m in marks if m.form == "numeric" for p in m.pointers}
    own_labels = {str(number) for run in runs for number, _ in run.notes}
    if not any(m.form == "note" for m in marks) and len(numeric_labels & own_labels) * 2 > len(own_labels):
        return []
    candidates: dict[int, list[tuple[int, Span, str]]] = {}
    for item in items:
        for number, span, text, rank in _numbers_in(item):
            if str(number) in own_labels:
                candidates.setdefault(number, []).append((rank, span, text))
    ends = sorted(span_of(item.words).end for item in items if len(item.text) > 40)
    found: list[Mark] = []
    for run in runs:
        found += _missing(run, items, candidates, ends, marks)
    return found


def _missing(
    run: _Run,
    items: Sequence[Paragraph],
    candidates: Mapping[int, Sequence[tuple[int, Span, str]]],
    ends: Sequence[int],
    marks: Sequence[Mark],
) -> list[Mark]:
    """The marks that a run of notes lacks."""
    seen = {
        int(pointer.label): mark.span.start
        for mark in marks
        if mark.form in {"note", "numeric"} and run.low < mark.span.start < run.high
        for pointer in mark.pointers
        if pointer.label and pointer.label.isdigit()
    }
    # Below each note, the place of the last mark before it; above it, that of the next one: one pass each way.
    ceilings: list[int] = []
    high = run.high
    for number, _ in reversed(run.notes):
        ceilings.append(high)
        high = min(high, seen.get(number, high))
    ceilings.reverse()
    found: list[Mark] = []
    lost: list[tuple[int, Found]] = []
    low = run.low
    for (number, note), high in zip(run.notes, ceilings, strict=True):
        if number in seen:
            low = max(low, seen[number])
            continue
        near = [found for found in candidates.get(number, ()) if low < found[1].start < high]
        if near:
            _, span, text = max(near, key=lambda found: (found[0], -found[1].start))
            found.append(Mark(form="note", text=text, span=span, pointers=(Pointer(label=str(number)),)))
            seen[number] = low = span.start
        else:
            lost.append((number, note))
    return found + _inferred(run, lost, seen, items, ends)


def _inferred(
    run: _Run, lost: Sequence[tuple[int, Found]], seen: dict[int, int], items: Sequence[Paragraph], ends: Sequence[int]
) -> list[Mark]:
    """Marks of which nothing is left, between the marks of their neighbours."""
    found: list[Mark] = []
    numbers = sorted(seen)
    for number, note in lost:
        index = bisect_left(numbers, number)
        low = max([run.low, *(seen[other] for other in numbers[max(index - 1, 0) : index])])
        high = min([run.high, *(seen[other] for other in numbers[index : index + 1])])
        low = max([low, *(mark.span.start for mark in found[-1:])])
        last = bisect_left(ends, min(span_of(note.parts[0]).start, high)) - 1
        end = max(ends[last] if last >= 0 else 0, low + 1 if low >= 0 else 0)
        place = (_mention(note.parts[0], items, low, high) if len(lost) < 100 else None) or end
        pointers = (Pointer(label=str(number)),)
        found.append(Mark(form="note", text="", span=Span(place, place), pointers=pointers, inferred=True))
    return found


def _mention(words: Words, items: Sequence[Paragraph], low: int, high: int) -> int | None:
    """Where the text first names the author of a note, between two places: the end of the name."""
    text = text_of(words)
    match = re.match(r"[^\W\d_]{4,}", text) if AUTHOR_START.match(text) else None
    if match is None:
        return None
    for item in items:
        span = span_of(item.words)
        if span.end <= low or span.start >= high:
            continue
        for mention in re.finditer(rf"\b{re.escape(match[0])}\w{{0,3}}\b", item.text):
            place = locate(item.words, *mention.span()).end
            if low < place < high:
                return place
    return None
