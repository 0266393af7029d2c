"""Words with their places: cutting, joining and mending tuples of runs."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from ssylka.model import Run, Span

Words = tuple[Run, ...]

_UNEVEN = re.compile(r"\s{2,}|[^\S ]")


class Edit(NamedTuple):
    """Characters [start, end) of a text give way to others."""

    start: int
    end: int
    text: str


def text_of(words: Words) -> str:
    """The characters of words."""
    return "".join(run.text for run in words)


def cut(words: Words, start: int, end: int | None = None) -> Words:
    """The characters [start, end) of words."""
    found: list[Run] = []
    position = 0
    for run in words:
        length = len(run.text)
        first = max(start - position, 0)
        last = length if end is None else min(end - position, length)
        if first < last:
            if first == 0 and last == length:
                found.append(run)
            else:
                found.append(run._replace(text=run.text[first:last], span=run.locate(first, last)))
        position += length
        if end is not None and position >= end:
            break
    return tuple(found)


def pieces(words: Words, places: Sequence[tuple[int, int]]) -> list[Words]:
    """Many cuts at once; `places` are half-open, in order, and do not overlap."""
    starts = [0, *accumulate(len(run.text) for run in words)]
    found: list[Words] = []
    for start, end in places:
        first = max(bisect_right(starts, start) - 1, 0)
        last = bisect_right(starts, max(end - 1, start))
        found.append(cut(words[first:last], start - starts[first], end - starts[first]))
    return found


def strip(words: Words, characters: str | None = None) -> Words:
    """Words without blanks (or the given characters) at their edges."""
    text = text_of(words)
    left = len(text) - len(text.lstrip(characters))
    right = len(text.rstrip(characters))
    if left == 0 and right == len(text):
        return words
    return cut(words, left, max(right, left))


def join(parts: Iterable[Words], separator: str = "\n") -> Words:
    """Several stretches of the text as one; the separator's place is the gap between them."""
    found: list[Run] = []
    for part in parts:
        if not part:
            continue
        if found and separator:
            end = found[-1].span.end
            found.append(Run(separator, Span(end, end)))
        found.extend(part)
    return tuple(found)


def span_of(words: Words) -> Span:
    """From where the first character stands to where the last one does."""
    if not words:
        return Span(0, 0)
    return Span(min(run.span.start for run in words), max(run.span.end for run in words))


def locate(words: Words, start: int, end: int) -> Span:
    """Where the characters [start, end) stand in the source; between two characters the span is empty."""
    return Locator(words).locate(start, end)


class Locator:
    """Finds the places of many stretches of the same words, each in logarithmic time."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._starts = [0, *accumulate(len(run.text) for run in words)]

    def locate(self, start: int, end: int) -> Span:
        """As `locate`."""
        words, starts = self._words, self._starts
        if not words:
            return Span(0, 0)
        first = min(max(bisect_right(starts, start) - 1, 0), len(words) - 1)
        if start < end:
            last = min(max(bisect_right(starts, end - 1) - 1, first), len(words) - 1)
            begin = words[first].locate(start - starts[first], start - starts[first] + 1).start
            finish = words[last].locate(end - 1 - starts[last], end - starts[last]).end
            return Span(min(begin, finish), max(begin, finish))
        if start == 0:
            return Span(words[0].span.start, words[0].span.start)
        before = min(max(bisect_right(starts, start - 1) - 1, 0), len(words) - 1)
        place = words[before].locate(start - 1 - starts[before], start - starts[before]).end
        return Span(place, place)


def edited(words: Words, edits: Sequence[Edit]) -> Words:
    """Words with edits made; they are in order and do not overlap. New characters take the look of what they replace."""
    if not edits:
        return words
    text = text_of(words)
    places: list[tuple[int, int]] = []
    position = 0
    for edit in edits:
        places.append((position, edit.start))
        places.append((edit.start, edit.end))
        position = edit.end
    places.append((position, len(text)))
    kept = pieces(words, places)
    found: list[Run] = []
    for index, part in enumerate(kept):
        if index % 2 == 0:
            found.extend(part)
            continue
        edit = edits[index // 2]
        if edit.text:
            model = part[0] if part else found[-1] if found else Run("", Span(0, 0))
            place = span_of(part) if part else Span(model.span.end, model.span.end)
            found.append(model._replace(text=edit.text, span=place))
    return tuple(found)


def squeezed(words: Words) -> Words:
    """Words on one line: every stretch of blanks is one space, none at the edges."""
    found: list[Run] = []
    blank = True
    for run in words:
        # All blanks but the plain one are unprintable.
        even = (run.text.isprintable() and "  " not in run.text) or not _UNEVEN.search(run.text)
        if even and not (blank and run.text[:1] == " "):
            if run.text:
                found.append(run)
                blank = run.text[-1] == " "
            continue
        position, length = 0, len(run.text)
        if length == run.span.end - run.span.start:
            # Places are known to the character: parted only where a blank is no plain one.
            for gap in _UNEVEN.finditer(run.text):
                blank = _lay(found, run, position, gap.start(), blank)
                if not blank:
                    found.append(run._replace(text=" ", span=run.locate(*gap.span())))
                    blank = True
                position = gap.end()
            blank = _lay(found, run, position, length, blank)
            continue
        while position < length:
            end = position
            space = run.text[position].isspace()
            while end < length and run.text[end].isspace() == space:
                end += 1
            if not space:
                found.append(run._replace(text=run.text[position:end], span=run.locate(position, end)))
            elif not blank:
                found.append(run._replace(text=" ", span=run.locate(position, end)))
            blank = space
            position = end
    while found and found[-1].text.endswith(" "):
        last = found.pop()
        kept = len(last.text.rstrip(" "))
        if kept:
            found.append(last._replace(text=last.text[:kept], span=last.locate(0, kept)))
    return _merged(found)


def _lay(found: list[Run], run: Run, start: int, end: int, blank: bool) -> bool:
    """Add a stretch of even blanks, without the one it begins with where a blank stands before; whether it ends in one."""
    if blank and run.text[start : start + 1] == " ":
        start += 1
    if start >= end:
        return blank
    found.append(run._replace(text=run.text[start:end], span=run.locate(start, end)))
    return run.text[end - 1] == " "


def _merged(runs: list[Run]) -> Words:
    """Neighbours that map to neighbouring characters of the source, one by one, and look alike, as one run."""
    found: list[Run] = []
    group: list[Run] = []

    def flush() -> None:
        if len(group) > 1:
            span = Span(group[0].span.start, group[-1].span.end)
            found.append(group[0]._replace(text="".join(run.text for run in group), span=span))
        else:
            found.extend(group)
        group.clear()

    for run in runs:
        exact = len(run.text) == run.span.end - run.span.start
        if not (group and exact and group[-1].span.end == run.span.start and group[0][2:] == run[2:]):
            flush()
        group.append(run)
        if not exact:
            flush()
    flush()
    return tuple(found)
