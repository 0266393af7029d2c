"""Numbered lists: where each number stands, at the beginnings of lines, inside them, or apart from its entry."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ssylka.extract.begins import NUMBERED, by_an_author, ended, whole
from ssylka.extract.layout import ALONE, Line
from ssylka.extract.likeness import complete, likeness

# Inside a line a number stands before a capital, a quote, a dash for the same author, another number, a particle.
_INLINE = re.compile(
    r"""(?:(?<=\S)|^)\s+(?:\[(\d{1,4})\]\.?|(\d{1,3})[.)])
    (?=\s+(?:[^\W\d_a-zа-яё]|["«“„'(\[*_‘’†–—-]|\d|(?:de|van|von|di|da|la|le|el|al|ten|der|фон|де)[ -]))""",
    re.VERBOSE,
)
_PART = re.compile(
    r"(?:\b(?:Vol|vol|Т|т|Том|No|no|№|N|Nr|Вып|вып|Iss|С|P|p|pp|с|Ч|ч|Кн|кн|Bd|Op|Оп|Л|Д|Ф|Ст|ст|Ser|Сер|Р|гл|Гл|на|от|of|in|Paper|Series|Part|Chapter|Report|Book|Band|Heft)\.?|№|,|:|–|-|—)\s*$"
)
_EXTENT = re.compile(r"\d\s?(?:с|c|s|p|pp|S|стр|л|п)\.?\s*$")


_FAR = 12
"""So many numbers further a list is looked for that lacks some."""


class _Place(NamedTuple):
    """Where a number stands: the offset before it, the offset after it, and whether a line (a block) begins with it.

    A weak one stands where volumes and pages do ("Т. 2."), or after a comma.
    """

    start: int
    end: int
    line: bool
    first: bool
    weak: bool = False


@dataclass
class Numbered:
    """A number that was found: entry [start, end) of the joined lines, the number left out."""

    number: int
    start: int
    end: int
    inferred: bool = False


def joined(lines: Sequence[Line]) -> tuple[str, list[int]]:
    """The lines as one text, and where each begins in it."""
    starts: list[int] = []
    position = 0
    for line in lines:
        starts.append(position)
        position += len(line.text) + 1
    return "\n".join(line.text for line in lines), starts


def _is_part(before: str) -> bool:
    """Whether a number after these words is a volume, page or the like ("Т. 2."), not that of an entry ("171 с. 2.")."""
    return bool(_PART.search(before)) and not _EXTENT.search(before)


def _alone(lines: Sequence[Line]) -> frozenset[int]:
    """Indexes of the lines that are nothing but the number of an entry: "1.", or "1" where three such follow on."""
    plain = [(index, int(line.text)) for index, line in enumerate(lines) if re.fullmatch(r"\d{1,3}", line.text)]
    chained = set()
    for before, here, after in zip(plain, plain[1:], plain[2:], strict=False):
        if before[1] + 1 == here[1] == after[1] - 1:
            chained |= {before[0], here[0], after[0]}
    marked = {i for i, line in enumerate(lines) if ALONE.fullmatch(line.text) and not line.text.isdigit()}
    return frozenset(marked | chained)


def _places(lines: Sequence[Line], text: str, starts: Sequence[int]) -> dict[int, list[_Place]]:
    """Number → the places where it may number an entry, in order."""
    found: dict[int, list[_Place]] = {}
    at_lines: set[int] = set()
    alone = _alone(lines)
    for index, (line, start) in enumerate(zip(lines, starts, strict=True)):
        if index in alone and (match := ALONE.fullmatch(line.text)):
            end = start + len(line.text)
            found.setdefault(int(match[1]), []).append(_Place(start, end, line=True, first=line.first))
            at_lines.add(start)
        elif line.label is not None:
            found.setdefault(int(line.label), []).append(_Place(start, start, line=True, first=line.first))
        elif (match := NUMBERED.match(line.text)) and line.begins is not False:
            number = int(next(group for group in match.groups() if group))
            end = start + match.end()
            found.setdefault(number, []).append(_Place(start, end, line=True, first=line.first))
            at_lines.add(start + match.start())
    for match in _INLINE.finditer(text):
        weak = match[1] is None and _is_part(text[max(0, match.start() - 12) : match.start()])
        if match.start() + 1 in at_lines or text[match.start() : match.start() + 1] == "\n":
            continue
        number = int(match[1] or match[2])
        beyond = text[match.end() : match.end() + 50]
        end = match.end() + len(beyond) - len(beyond.lstrip())
        found.setdefault(number, []).append(_Place(match.start(), end, line=False, first=False, weak=weak))
    for places in found.values():
        places.sort()
    return found


def _choose(text: str, places: Sequence[_Place], after: int, following: Sequence[_Place], ahead: int) -> _Place | None:
    """The place of a number after an offset: at a line if any is, else where what it parts is whole.

    Args:
        text: the joined lines.
        places: of the number.
        after: where the entry before begins.
        following: the places of the next number.
        ahead: where the next line begins with a higher number; an inline number stands before it.
    """
    index = bisect_right(places, (after, -1))
    rest = places[index : index + 40]
    at_line = next((place for place in rest if place.line), None)
    if at_line is not None and at_line.start <= ahead:
        return at_line
    best: tuple[int, _Place] | None = None
    for place in [place for place in rest if place.start < ahead][:8]:
        index = bisect_right(following, (place.end, -1))
        end = following[index].start if index < len(following) else place.end + 400
        before, own = text[max(after, place.start - 600, 0) : place.start], text[place.end : min(end, place.end + 600)]
        score = 2 * complete(before) + 2 * complete(own) + ended(before) + by_an_author(own) + (likeness(own) >= 4)
        if following and index >= len(following):
            score -= 3  # the next number would be out of reach
        score -= 3 * place.weak
        if best is None or score > best[0]:
            best = (score, place)
        if score >= 4:
            break  # the first that will do leaves most room for the numbers after it
    return best[1] if best and best[0] >= 2 else at_line


def numbers_of(lines: Sequence[Line]) -> list[Numbered]:
    """The numbered entries of a list, in order; none where the list is not numbered.

    Numbers grow by one; a list may begin anew (a second alphabet), and up to two numbers may be lost on the way.
    """
    text, starts = joined(lines)
    places = _places(lines, text, starts)
    first = next(
        (number for number, found in sorted(places.items(), key=lambda pair: pair[1][0].start) if found[0].line), 1
    )
    expected, after = first, -1
    found: list[Numbered] = []
    while True:
        ahead = _next_line(places, expected + 1, after, len(text))
        chosen = _choose(text, places.get(expected, ()), after, places.get(expected + 1, ()), ahead)
        if chosen is None:
            step = _skip(text, places, expected, after) if found else None
            if step is None:
                break
            expected, chosen = step
        found.append(Numbered(expected, chosen.end, len(text)))
        if len(found) > 1:
            found[-2].end = chosen.start
        after = max(chosen.end, chosen.start + 1)
        expected += 1
    if not _is_chain(lines, found):
        return []
    return found


def _first_after(places: Sequence[_Place], after: int, *, block: bool = False) -> _Place | None:
    """The next place at the beginning of a line (a block), among the next forty."""
    index = bisect_right(places, (after, 1 << 60))
    return next((place for place in places[index : index + 40] if (place.first if block else place.line)), None)


def _next_line(places: dict[int, list[_Place]], number: int, after: int, end: int) -> int:
    """Where the next line begins with one of the numbers from `number` on."""
    best = end
    for step in range(3):
        place = _first_after(places.get(number + step, ()), after)
        best = min(best, place.start) if place else best
    return best


def _skip(text: str, places: dict[int, list[_Place]], expected: int, after: int) -> tuple[int, _Place] | None:
    """The next number where the expected one is lost: one of the two after it, or 1 again, at a line."""
    for number in (expected + 1, expected + 2):
        place = _first_after(places.get(number, ()), after, block=True)
        if place is not None and (places.get(number + 1) or likeness(text[place.end : place.end + 300]) >= 3):
            return number, place
    # A twin list may lack the numbers of the works that need no translation.
    far = [_first_after(places.get(number, ()), after, block=True) for number in range(expected + 3, expected + _FAR)]
    near = min((place for place in far if place), default=None)
    if near is not None and by_an_author(text[near.end : near.end + 60]) and whole(text[near.end : near.end + 400]):
        return expected + 3 + far.index(near), near
    # Inside lines the numbers after the lost one must go on.
    inner = places.get(expected + 1, ())
    index = bisect_right(inner, (after, 1 << 60))
    if index < len(inner) and not inner[index].weak:
        following = places.get(expected + 2, ())
        if bisect_right(following, (inner[index].end, -1)) < len(following):
            return expected + 1, inner[index]
    again = _first_after(places.get(1, ()), after, block=True)
    if again is not None and _first_after(places.get(2, ()), again.start):
        return 1, again
    return None


def _is_chain(lines: Sequence[Line], found: Sequence[Numbered]) -> bool:
    """Whether so many numbers are found that they number the list, and do not just occur in it."""
    entries = sum(
        (line.first or bool(line.begins))
        and not ALONE.fullmatch(line.text)
        and (not line.only or likeness(line.text) >= 3)
        for line in lines
    )
    return len(found) >= 2 and len(found) * 3 >= entries


def lost_number(line: Line, text: str) -> bool:
    """Whether a block inside a numbered entry is an entry of its own that has lost its number."""
    return line.first and by_an_author(line.text) and whole(line.text) and complete(text) and ended(text)
