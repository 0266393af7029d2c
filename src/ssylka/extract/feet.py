"""Notes at the feet of pages, in text that keeps its lines: where plain numbers begin them, inside a block of the page.

A converter that keeps the lines of a page ("pdftotext") gives the page as one block: its text, in which the marks are
plain digits behind words ("were approved.10"), and below it the notes, each from a line with its number on. A number at the
beginning of a line is a note's where the numbers grow by one through the article and the text has marks of them.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ssylka.extract.paragraphs import Paragraph
from ssylka.extract.sections import sections
from ssylka.extract.words import cut, pieces, text_of

_LINE = re.compile(r"(?:^|(?<=\n))[ \t]{0,20}(?P<number>\d{1,3})(?:[.)]\s{1,4}|\s{1,4})(?=[\"“«„‘'(\[]?[A-ZА-ЯЁÀ-Þ])")
_GLUED = re.compile(r"(?:(?<=[^\W\d_])|(?<=[^\d\s][.,;:!?”\"’»)…]))(?P<number>\d{1,3})(?=[\s)—–]|[.,;:](?!\d)|$)")
_LEAST = 3
_SHARE = 0.6
_GAP = 3


def split_feet(items: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs of an article, blocks of whole pages parted where the notes at their feet begin."""
    starts = _starts(items)
    if not starts:
        return list(items)
    found: list[Paragraph] = []
    for position, item in enumerate(items):
        places = starts.get(position, [])
        if not places:
            found.append(replace(item, index=len(found)))
            continue
        begins = sorted({0, *places})
        ends = [*begins[1:], len(item.text)]
        for begin, words in zip(begins, pieces(item.words, list(zip(begins, ends, strict=True))), strict=True):
            match = _LINE.match(text_of(words)) if begin in places else None
            own = replace(item, index=len(found), words=cut(words, match.end()) if match else words)
            if match:
                own = replace(own, number=match["number"], label=None, bullet=False)
            found.append(own)
    return found


def _starts(items: Sequence[Paragraph]) -> dict[int, list[int]]:
    """Number of a paragraph → where notes begin in it."""
    lines: list[tuple[int, int, int]] = []
    for position, item in enumerate(items):
        if item.kind in {"paragraph", "html", "quote"} and item.number is None:
            lines += [(position, match.start(), int(match["number"])) for match in _LINE.finditer(item.text)]
    if len(lines) < _LEAST:
        return {}
    marked = {
        int(match["number"])
        for item in items
        if item.kind not in {"heading", "code", "table", "note"}
        for match in _GLUED.finditer(item.text)
    }
    if sum(number in marked for _, _, number in _chain(lines, marked)) < _LEAST:
        return {}
    listed = {place for section in sections(items) for place in range(section.start, section.end)}
    chain = _chain([line for line in lines if line[0] not in listed], marked)
    if sum(number in marked for _, _, number in chain) < max(_LEAST, _SHARE * len(chain)):
        return {}
    found: dict[int, list[int]] = {}
    for position, place, _ in chain:
        found.setdefault(position, []).append(place)
    return found


def _chain(lines: Sequence[tuple[int, int, int]], marked: set[int]) -> list[tuple[int, int, int]]:
    """The lines whose numbers grow by one, or skip a few where the text has marks of them; they may begin anew."""
    numbers = [number for _, _, number in lines]
    found: list[tuple[int, int, int]] = []
    last: int | None = None
    for place, line in enumerate(lines):
        number = line[2]
        goes_on = last is not None and (number == last + 1 or (last < number <= last + _GAP and number in marked))
        begins = number in marked and number + 1 in numbers[place + 1 : place + 4]
        begins = begins and (last is None or number == 1 or number > last)
        if goes_on or begins:
            found.append(line)
            last = number
    return found
