"""The numbers that Word itself writes before the paragraphs of a list (17.9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ssylka.ooxml.names import attr, child, local, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEVELS = 9
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"


class Marker(NamedTuple):
    """What stands before a paragraph of a list.

    Attributes:
        text: "3.", "[3]", "•"; "" where Word writes nothing.
        number: the number or letter alone ("3"), None for a bullet.
        level: from 1.
    """

    text: str
    number: str | None
    level: int


class _Level(NamedTuple):
    start: int
    form: str
    text: str


class Numbering:
    """Counts the paragraphs of the lists of a file, in the order of the text."""

    def __init__(self, root: _Element | None) -> None:
        abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        for each in root if root is not None else ():
            if local(each) == "abstractNum":
                abstract[attr(each, "abstractNumId") or ""] = _levels(each)
        for each in root if root is not None else ():
            if local(each) != "num":
                continue
            base = value(each, "abstractNumId") or ""
            levels, own = dict(abstract.get(base, {})), False
            for change in each:
                number = _whole(attr(change, "ilvl"))
                if local(change) == "lvlOverride" and number is not None:
                    own = True
                    levels |= _levels(change)
                    start = _whole(value(change, "startOverride"))
                    if start is not None and number in levels:
                        levels[number] = levels[number]._replace(start=start)
            identifier = attr(each, "numId") or ""
            # Lists of one abstract list go on counting, but for those that start anew.
            self._lists[identifier] = (f"{base}/{identifier}" if own else base, levels)
        self._counts: dict[str, list[int | None]] = {}

    def next(self, properties: _Element | None) -> Marker | None:
        """What stands before the next paragraph with these properties (`numPr`); None: it is in no list."""
        identifier = value(properties, "numId")
        if identifier is None or identifier == "0" or identifier not in self._lists:
            return None
        level = min(_whole(value(properties, "ilvl")) or 0, _LEVELS - 1)
        key, levels = self._lists[identifier]
        counts = self._counts.setdefault(key, [None] * _LEVELS)
        own = levels.get(level, _Level(1, "decimal", f"%{level + 1}."))
        before = counts[level]
        counts[level] = own.start if before is None else before + 1
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        if own.form in {"bullet", "none"}:
            return Marker("•" if own.form == "bullet" else "", None, level + 1)

        def number(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            other = levels.get(index, own)
            count = counts[index] if 0 <= index < _LEVELS else None
            return _written(other.start if count is None else count, other.form)

        return Marker(re.sub(r"%([1-9])", number, own.text), _written(counts[level] or 0, own.form), level + 1)


def _levels(parent: _Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for level in parent:
        number = _whole(attr(level, "ilvl"))
        if local(level) == "lvl" and number is not None:
            start = _whole(value(level, "start"))
            found[number] = _Level(
                1 if start is None else start,
                value(level, "numFmt") or "decimal",
                value(level, "lvlText") or "",
            )
    return found


def _whole(text: str | None) -> int | None:
    return int(text) if text is not None and re.fullmatch(r"\d{1,6}", text) else None


def _written(number: int, form: str) -> str:
    """A number in the form of a list; forms that we do not know are written as digits."""
    if form in {"lowerRoman", "upperRoman"} and 0 < number < 4000:
        text = roman(number)
        return text.upper() if form == "upperRoman" else text
    letters = {"lowerLetter": "abcdefghijklmnopqrstuvwxyz", "russianLower": _RUSSIAN}
    for name, alphabet in letters.items():
        if form in {name, name.replace("lower", "upper").replace("Lower", "Upper")} and number > 0:
            # Past the alphabet Word doubles the letter: z, aa, bb.
            times, place = divmod(number - 1, len(alphabet))
            text = alphabet[place] * min(times + 1, 8)
            return text if form == name else text.upper()
    return f"0{number}" if form == "decimalZero" and number < 10 else str(number)


def roman(number: int) -> str:
    """A number below 4000 in small Roman letters."""
    text = ""
    for worth, letters in _ROMAN:
        count, number = divmod(number, worth)
        text += letters * count
    return text


def is_numbered(properties: _Element | None) -> bool:
    """Whether a `numPr` puts its paragraph into a list."""
    return child(properties, "numId") is not None and value(properties, "numId") not in {None, "0"}
