"""The entries of a reference list, however they are laid out."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ssylka.extract.begins import (
    author_dated,
    broken_off,
    by_an_author,
    by_the_same,
    cannot_begin,
    closed,
    ended,
    inside_brackets,
    numbered_so,
    whole,
)
from ssylka.extract.build import Found
from ssylka.extract.layout import ALONE, Line, ends_with_stops, lines_of, one_block_an_entry
from ssylka.extract.likeness import complete, likeness, verbs
from ssylka.extract.numbered import Numbered, joined, lost_number, numbers_of
from ssylka.extract.paragraphs import Paragraph
from ssylka.extract.words import Words, cut, strip, text_of
from ssylka.model.repeats import refers_back


@dataclass
class _Entry:
    """An entry that is being put together; `text` is its beginning and `tail` its end, as much as anyone asks."""

    block: int
    label: str | None = None
    inferred: bool = False
    parts: list[Words] = field(default_factory=list)
    text: str = ""
    tail: str = ""

    def add(self, words: Words) -> None:
        """Adds a line, or a piece of one."""
        words = strip(words)
        if words:
            own = text_of(words)
            self.parts.append(words)
            # A line may hold no more than the "с" of "432 с".
            self.tail = f"{self.tail[-40:]} {own}" if len(own) < 10 else own
            if len(self.text) < 3000:
                self.text = f"{self.text} {own}".lstrip()


def entries_of(items: Sequence[Paragraph], heads: frozenset[str], source: str) -> list[Found]:
    """The entries of a list.

    Numbers that grow by one part the entries: at the beginnings of lines, inside them ("1. … 2. … 3. …"), or apart
    from their entries. Without numbers the layout does: bullets, indents, wrapped paragraphs, one entry a line. What
    cannot begin an entry goes on with the one before. Page numbers, running heads and names of parts are left out.

    Args:
        items: the paragraphs of the section.
        heads: keys of the running heads of the document.
        source: of the document.
    """
    lines = lines_of(items, heads, source)
    numbers = numbers_of(lines)
    entries = _by_number(lines, numbers) if numbers else _by_layout(lines)
    return [
        Found(tuple(entry.parts), entry.label, entry.inferred, entry.block) for entry in entries if _is_entry(entry)
    ]


def _is_entry(entry: _Entry) -> bool:
    """Whether it can be an entry at all: some words, and a number or a sign of a reference."""
    words = len(entry.text) > 8 and bool(re.search(r"[^\W\d_]{2}", entry.text))
    if not words and entry.label is not None and refers_back(entry.text):
        return True  # "10. Ibid."
    return words and (entry.label is not None or likeness(entry.text) >= 1 or complete(entry.text))


def _is_subheading(line: Line, last: _Entry | None) -> bool:
    """Whether a line only names a part of the list ("Monographs")."""
    return (
        line.only
        and not (line.bullet or line.before_page or broken_off(line.text))
        and len(line.text) < 70
        and not re.search(r"\d|//|https?:", line.text)
        and not line.text.endswith(".")
        and bool(re.match(r"[\W\d]*[A-ZА-ЯЁ]", line.text))
        and not by_an_author(line.text)
        and (last is None or ended(last.tail))
    )


def _is_head(line: Line, last: _Entry | None) -> bool:
    """Whether a short line beside a page number is the head of the page.

    One that stands before the number counts only where the entry before is cut: else it may be cut itself.
    """
    cut_short = last is not None and (broken_off(last.tail) or not ended(last.tail))
    return (
        line.only
        and (line.by_page or (line.before_page and cut_short))
        and len(line.text) < 120
        and not line.text.endswith(".")
        and not re.search(r"https?:|\b10\.\d{4}", line.text)
        and not by_an_author(line.text)
        and not cannot_begin(line.text)
        and (last is None or cut_short or likeness(line.text) < 5)
    )


def _by_number(lines: Sequence[Line], numbers: Sequence[Numbered]) -> list[_Entry]:
    _, starts = joined(lines)
    entries: list[_Entry] = []
    before = [line for line, start in zip(lines, starts, strict=True) if start + len(line.text) <= numbers[0].start]
    if numbers[0].number == 2 and before and whole(before[-1].text):
        entries.append(_Entry(before[-1].block, "1", inferred=True))
        entries[-1].add(before[-1].words)
    waiting: list[str] = []
    for number in numbers:
        index = max(bisect_right(starts, number.start) - 1, 0)
        entry = _Entry(lines[index].block, str(number.number))
        entries.append(entry)
        while index < len(lines) and starts[index] < number.end:
            line, start = lines[index], starts[index]
            index += 1
            first, last = max(number.start - start, 0), min(number.end - start, len(line.text))
            if first >= last or (line.only and ALONE.fullmatch(line.text)):
                continue
            if first == 0 and entry.parts and (_is_head(line, entry) or _is_subheading(line, entry)):
                continue
            if first == 0 and waiting and entry.parts and line.first and not cannot_begin(line.text):
                # Entries below a column of their numbers: the first has the first number.
                if entry.label == str(number.number):
                    waiting.append(str(number.number))
                    entry.label = waiting.pop(0)
                entry = _Entry(line.block, waiting.pop(0))
                entries.append(entry)
            elif first == 0 and entry.parts and lost_number(line, entry.text):
                following = int(entry.label or 0) + 1
                known = any(other.number == following for other in numbers)
                entry = _Entry(line.block, None if known else str(following), inferred=not known)
                entries.append(entry)
            entry.add(cut(line.words, first, last))
        if not entry.parts:
            # Numbers that stand one below the other, apart from their entries.
            waiting.append(str(number.number))
            entries.pop()
        elif waiting:
            waiting.append(entry.label or "")
            for stacked in entries[-len(waiting) :]:
                stacked.label = waiting.pop(0)
            waiting.clear()
    return entries


_INNER = re.compile(
    r"(?<=[.\d)/])\s+(?=[A-ZА-ЯЁ][\w’'-]+, [A-ZА-ЯЁ]\.[^()\n]{0,150}?\((?:1[5-9]|20)\d\d[a-zа-е]?\)[.,:]?\s)"
)


def _apart(lines: Sequence[Line]) -> list[Line]:
    """The lines of an author-date list, one in which a second entry begins parted: "… 859–876. Sachs, J. D. (2001). …"."""
    found: list[Line] = []
    dated = sum(author_dated(line.text) for line in lines if line.first) * 3 >= sum(line.first for line in lines)
    for line in lines:
        begin = 0
        for match in _INNER.finditer(line.text) if dated and author_dated(line.text) else ():
            if whole(line.text[begin : match.start()]) and ended(line.text[begin : match.start()]):
                piece = cut(line.words, begin, match.start())
                found.append(replace(line, words=piece, text=text_of(piece), first=line.first and begin == 0))
                begin = match.end()
        if begin == 0:
            found.append(line)
        else:
            piece = cut(line.words, begin)
            found.append(replace(line, words=piece, text=text_of(piece), first=False, only=False, begins=True))
    return found


def _by_layout(lines: Sequence[Line]) -> list[_Entry]:
    lines = _apart(lines)
    stops = ends_with_stops(lines)
    blocks = one_block_an_entry(lines)
    entries: list[_Entry] = []
    for line in lines:
        last = entries[-1] if entries else None
        if last is None and line.text.endswith(":") and likeness(line.text) < 2:
            continue  # "Below are the most useful sources:"
        if line.first and line.only and ALONE.fullmatch(line.text) and not line.bullet:
            continue
        if _is_head(line, last) or (line.first and _is_subheading(line, last)):
            continue
        if last is not None and _goes_on(line, last, stops=stops, blocks=blocks):
            last.add(line.words)
            continue
        prose = likeness(line.text) < 2 and (verbs(line.text) > 1 or len(line.text) < 60) and not complete(line.text)
        if prose and line.only and not (line.bullet or line.before_page or broken_off(line.text)):
            continue
        entries.append(_Entry(line.block))
        entries[-1].add(line.words)
    return entries


def _goes_on(line: Line, last: _Entry, *, stops: bool, blocks: bool) -> bool:
    """Whether a line goes on with the entry before it.

    Args:
        line: the line.
        last: the entry before it.
        stops: the entries of this list end with full stops.
        blocks: blank lines part the entries of this list.
    """
    text = line.text
    if line.bullet or by_the_same(text) or (line.first and numbered_so(text)):
        return False
    if line.begins is not None:
        return not line.begins
    if cannot_begin(text) or (not line.first and inside_brackets(last.tail)):
        return True
    author = by_an_author(text)
    if blocks and line.first and not line.by_page and text[:1].isupper():
        return broken_off(last.tail)
    # Two entries side by side, each whole: only a page break can have cut one of them there.
    apart = line.first and not line.by_page and whole(last.text) and whole(text)
    if broken_off(last.tail):
        return last.tail.endswith(("-", "–", "(")) or not apart
    if line.first:
        if stops and not ended(last.tail):
            return not (apart or (author and whole(text) and complete(last.text)))
        if complete(last.text) or len(last.text) > 400:
            return False
        return line.by_page or not (author or whole(text))
    if author_dated(text) and author_dated(last.text) and complete(last.text):
        return False
    if not line.full:
        return not (author or (ended(last.tail) and complete(last.text)))
    return not ((author or closed(last.tail)) and ended(last.tail) and complete(last.text))
