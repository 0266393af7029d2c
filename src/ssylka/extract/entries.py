"""The entries of a reference list, however they are laid out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ssylka.extract.build import Found
from ssylka.extract.likeness import ACCESSED, AUTHOR_START, complete, likeness, verbs
from ssylka.extract.paragraphs import Paragraph
from ssylka.extract.sections import head_key, is_page_number
from ssylka.extract.words import Words, pieces, strip, text_of

_ENUMERATOR = re.compile(
    r"\s*(?:\[(\d{1,4})\]\.?|\((\d{1,4})\)|(\d{1,3})[.)])(?:\s+|(?=[A-ZА-ЯЁ]))|\s*(\d{1,3})\s+(?=[A-ZА-ЯЁ«“\"])"
)
_ALONE = re.compile(r"\s*[\[(]?(\d{1,3})[\].)]{0,2}\s*")
_INLINE = re.compile(r"(?:(?<=[.;)\]»”\"\w/])|^)\s+(?:\[(\d{1,4})\]\.?|(\d{1,3})[.)])\s+(?=[\"«“\[(]?[A-ZА-ЯЁÀ-Þ])")
_NUMBERED_PART = re.compile(
    r"(?:\b(?:Vol|vol|Т|т|Том|No|no|№|N|Nr|Вып|вып|Iss|С|P|p|pp|с|Ч|ч|Кн|кн|Bd|Op|Оп|Л|Д|Ф|Ст|ст|Ser|Сер|Р|гл|Гл|на|от|of|in)\.?|№|,|:|–|-|—)\s*$"
)
_SAME_AUTHOR = re.compile(r"(?:[—–―_-]{2,}|[—–] ?[—–])[.,]?\s")
_LOWER_START = re.compile(
    rf"[a-zа-яё(]|https?://|www\.|URL\b|DOI\b|doi\b|EDN\b|(?:Vol|No|pp?|С|Т|P|Iss)\.\s?\d|№|[(\[]\s?{ACCESSED}|\((?:In |дата)|(?:19|20)\d\d[.,;]|\d{{1,4}}[–-]\d",
)
_TERMINAL = re.compile(
    rf"(?:[.!?…»”\")\]]|https?://\S*[^\s\-_=&?%]|\bEDN:? ?[A-Z]{{6}}|\b10\.\d{{4,9}}/\S*\w|[(\[]\s?{ACCESSED}[^()]*[)\]]|\d[.]?)\s*$"
)


@dataclass
class _Line:
    """A line of a list, and whether a block or item begins with it."""

    words: Words
    block: int
    first: bool
    item: bool = False
    label: str | None = None
    text: str = ""


@dataclass
class _Entry:
    parts: list[Words] = field(default_factory=list)
    label: str | None = None
    inferred: bool = False
    block: int = -1

    @property
    def tail(self) -> str:
        """The end of what has been read."""
        return text_of(self.parts[-1]).rstrip() if self.parts else ""

    @property
    def text(self) -> str:
        """All that has been read."""
        return " ".join(text_of(part) for part in self.parts)


def _lines(items: Sequence[Paragraph], heads: frozenset[str]) -> list[_Line]:
    found: list[_Line] = []
    for item in items:
        if is_page_number(item.text) and not _ALONE.fullmatch(item.text):
            continue
        if len(item.text) < 150 and head_key(item.text) in heads and likeness(item.text) < 5:
            continue
        text = item.text
        places: list[tuple[int, int]] = []
        position = 0
        for line in text.split("\n"):
            if line.strip():
                places.append((position, position + len(line)))
            position += len(line) + 1
        bullet = item.kind == "list-item" and not re.match(r"\d{1,3}[.)]\s", text)
        for number, words in enumerate(pieces(item.words, places)):
            label = item.number if number == 0 and item.number and item.number.isdigit() else None
            found.append(_Line(words, item.block, number == 0, bullet and number == 0, label, text_of(words)))
    return found


def _number(line: _Line) -> tuple[int, int] | None:
    """The number that a line begins with, and the characters it takes."""
    if line.label is not None:
        return int(line.label), 0
    match = _ENUMERATOR.match(line.text)
    if match is None:
        return None
    return int(next(group for group in match.groups() if group)), match.end()


def _is_numbered(lines: Sequence[_Line]) -> bool:
    """Whether the list is numbered: numbers that grow by one, at the beginnings of lines or inside them."""
    first = next((found[0] for line in lines if line.first and (found := _number(line))), 1)
    expected = first
    for line in lines:
        found = _number(line)
        start = 0
        if found is not None and found[0] == expected:
            expected, start = expected + 1, found[1]
        expected += len(_inline_breaks(line.text[start:], expected))
    starts = sum(line.first and likeness(line.text) >= 3 for line in lines)
    return expected - first >= 2 and (expected - first) * 3 >= starts


def _is_part(before: str) -> bool:
    """Whether a number after these words is a volume, page or the like ("Т. 2."), not that of an entry ("171 с. 2.")."""
    return bool(_NUMBERED_PART.search(before)) and not re.search(r"\d\s?(?:с|c|s|p|pp|S|стр|л|п)\.?\s*$", before)


def _inline_breaks(text: str, expected: int) -> list[tuple[int, int, int]]:
    """Where the next numbers stand inside a line: (number, from, to the entry's words)."""
    found: list[tuple[int, int, int]] = []
    for match in _INLINE.finditer(text):
        number = int(match[1] or match[2])
        if number != expected or (not match[1] and _is_part(text[max(0, match.start() - 12) : match.start()])):
            continue
        found.append((number, match.start(), match.end()))
        expected += 1
    return found


def _numbered(lines: Sequence[_Line]) -> list[_Entry]:
    entries: list[_Entry] = []
    waiting: list[str] = []  # numbers that stand alone, before their entries
    expected = 1
    numbers = [found[0] if (found := _number(line)) else None for line in lines]
    for index, line in enumerate(lines):
        alone = _ALONE.fullmatch(line.text) if not line.label else None
        if alone and (int(alone[1]) == expected + len(waiting)):
            waiting.append(alone[1])
            continue
        if alone and line.first:
            continue  # the number of a page
        found = _number(line)
        follows = found is not None and (
            found[0] == expected
            or (
                expected < found[0] <= expected + 3
                and line.first
                and (
                    found[0] + 1 in numbers[index + 1 : index + 12]
                    or (likeness(line.text[found[1] :]) >= 3 and bool(entries) and _ended(entries[-1].tail))
                )
            )
            or (found[0] == 1 and line.first and expected > 2 and 2 in numbers[index + 1 : index + 12])
            or (not entries and found[0] > 1 and line.first and found[0] + 1 in numbers[index + 1 : index + 12])
        )
        start = 0
        if found is not None and follows:
            entries.append(_Entry(label=str(found[0]), block=line.block))
            expected, start = found[0] + 1, found[1]
        elif waiting and line.first:
            entries.append(_Entry(label=waiting.pop(0), block=line.block))
            expected = max(expected, int(entries[-1].label or 0) + 1)
        elif not entries or (line.first and _new_unnumbered(line, entries[-1])):
            if not entries and likeness(line.text) < 3:
                continue
            later = next((number for number in numbers[index + 1 : index + 40] if number is not None), None)
            lost = later == expected + 1
            entries.append(_Entry(label=str(expected) if lost else None, inferred=lost, block=line.block))
            expected += lost
        elif line.first and _is_subheading(line.text, entries[-1]):
            continue
        breaks = _inline_breaks(line.text[start:], expected)
        cuts = [start, *(start + end for _, _, end in breaks)]
        ends = [*(start + begin for _, begin, _ in breaks), len(line.text)]
        parts = pieces(line.words, list(zip(cuts, ends, strict=True)))
        entries[-1].parts.append(strip(parts[0]))
        for (number, _, _), words in zip(breaks, parts[1:], strict=True):
            entries.append(_Entry([strip(words)], str(number), block=line.block))
            expected = number + 1
    return entries


def _ended(tail: str) -> bool:
    """Whether an entry that ends so is whole."""
    return bool(_TERMINAL.search(tail))


def _is_subheading(text: str, last: _Entry) -> bool:
    """Whether a line only names a part of the list ("Monographs")."""
    return (
        len(text) < 70
        and not re.search(r"\d|//|https?:", text)
        and _ended(last.tail)
        and not text.rstrip().endswith(".")
        and bool(re.match(r"[\W\d]*[A-ZА-ЯЁ]", text))
    )


def _new_unnumbered(line: _Line, last: _Entry) -> bool:
    """Whether a block without a number, in a numbered list, is an entry that has lost its number."""
    return (
        bool(AUTHOR_START.match(line.text))
        and complete(line.text)
        and complete(last.text)
        and _ended(last.tail)
        and likeness(line.text) >= 4
    )


def _goes_on(line: _Line, last: _Entry) -> bool:
    """Whether a line goes on with the entry before it."""
    text = line.text.lstrip()
    if line.item or _SAME_AUTHOR.match(text):
        return False
    finished = _ended(last.tail)
    author = bool(AUTHOR_START.match(text))
    if _LOWER_START.match(text) and not author:
        return True
    if not finished:
        return not (author and complete(last.text) and line.first and complete(text))
    if line.first:
        return not complete(last.text) and not author
    # A line inside a block: a new entry begins only after a whole one, and looks like one.
    if not complete(last.text):
        return True
    return not (author or (complete(text) and likeness(text) >= 4))


def _unnumbered(lines: Sequence[_Line]) -> list[_Entry]:
    entries: list[_Entry] = []
    for line in lines:
        if line.first and _ALONE.fullmatch(line.text) and not line.item:
            continue
        if entries and not line.item and line.first and _is_subheading(line.text, entries[-1]):
            continue
        if entries and _goes_on(line, entries[-1]):
            entries[-1].parts.append(strip(line.words))
            continue
        if (
            line.first
            and not line.item
            and likeness(line.text) < 2
            and (verbs(line.text) > 1 or len(line.text) < 60)
            and not complete(line.text)
        ):
            continue
        entries.append(_Entry([strip(line.words)], block=line.block))
    return entries


def entries_of(items: Sequence[Paragraph], heads: frozenset[str]) -> list[Found]:
    """The entries of a list.

    Numbers that grow by one, at the beginnings of lines, inside them ("1. … 2. … 3. …") or apart from the entries,
    part the entries; without numbers items, paragraphs and, inside a paragraph, lines do. Lines that go on with an
    entry are joined to it; page numbers, running heads and the names of parts are left out.

    Args:
        items: the paragraphs of the section.
        heads: keys of the running heads of the document.
    """
    lines = _lines(items, heads)
    entries = _numbered(lines) if _is_numbered(lines) else _unnumbered(lines)
    return [
        Found(tuple(part for part in entry.parts if part), entry.label, entry.inferred, entry.block)
        for entry in entries
        if entry.parts and _is_entry(entry)
    ]


def _is_entry(entry: _Entry) -> bool:
    """Whether it can be an entry at all: some words, and a number or a sign of a reference."""
    text = entry.text
    return (
        len(text) > 8
        and bool(re.search(r"[^\W\d_]{2}", text))
        and (entry.label is not None or likeness(text) >= 1 or complete(text))
    )
