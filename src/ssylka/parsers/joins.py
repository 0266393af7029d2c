"""What stands between the fields of a reading: "title . container", "year ; volume", "volume ( issue".

Conventions differ in little else, so a reading whose fields are joined as in many references that were read right is
likely right, and one with a join that nobody has seen is a guess.
"""

import re
from functools import lru_cache

from ssylka.parsers.draft import Draft

JOIN = "join "
"""How the name of a sign begins that is a join of fields."""
_LONGEST = 9
# Words between fields that are longer are not looked at, nor kept.
_LONG = 40
_MORE = "…"
_DIGITS = re.compile(r"\d+")
_BLANKS = re.compile(r"\s+")
# Quotes of all kinds count as one, dashes too.
_ALIKE = {ord(sign): '"' for sign in "“”„«»‘’‚`´'"} | {ord(sign): "-" for sign in "–—−‒"}
_NUMBERS = frozenset({"volume", "issue", "page", "issued", "supplement"})
_FINAL = frozenset('.,;:?!)]”"»’')
_NOT_READ = frozenset({"language"})


def _sign(between: str) -> str:
    """What counts of the words between two fields: "_" a blank, "…" more than a sign or a label."""
    return (_short(between) if len(between) <= _LONG else _MORE) if between else ""


@lru_cache(maxsize=4096)
def _short(between: str) -> str:
    found = _BLANKS.sub(" ", _DIGITS.sub("9", between.lower().translate(_ALIKE))).strip() or "_"
    return found if len(found) <= _LONGEST else _MORE


def places(draft: Draft) -> list[tuple[int, int, str]]:
    """Where in the text the fields stand: start, end, name, in their order."""
    found = []
    literal, place = draft.literal, draft.sheet.place
    for name, (_, start, end, _) in draft.fields.items():
        if end > start and name not in _NOT_READ:
            found.append((start, end, name) if name in literal else (*place(start, end), name))
    found.sort()
    return found


class Joins:
    """The joins of a reading.

    Attributes:
        names: each as "field sign field"; "^" is the beginning of the text, "$" its end, "<" says that two overlap.
        glued: two fields, not both numbers, without a blank between them: a label of whole words cannot part them.
        glued_year: a year and another number without a blank between them.
        soft: a title that nothing but a blank parts from its neighbour.
        numbers: numbers between the fields.
    """

    __slots__ = ("glued", "glued_year", "names", "numbers", "soft")

    def __init__(self, draft: Draft, *, only_names: bool = False) -> None:
        """The joins of a draft, or their names alone, which are found sooner."""
        self.names: list[str] = []
        self.glued = self.glued_year = self.soft = False
        self.numbers = 0
        text, position, before = draft.sheet.text, 0, "^"
        for start, end, name in places(draft):
            if start < position:
                self.names.append(f"{before} < {name}")
            else:
                between = text[position:start]
                self.names.append(f"{before} {_sign(between)} {name}")
                if position and not only_names:
                    self._look(between, text[position - 1], {before, name})
            position, before = max(position, end), name
        self.names.append(f"{before} {_sign(text[position:])} $")

    def _look(self, between: str, last: str, pair: set[str]) -> None:
        if not between or not any(map(str.isspace, between)):
            if not last.isspace():
                self.glued_year = self.glued_year or ("issued" in pair and pair <= _NUMBERS)
                self.glued = self.glued or not pair <= _NUMBERS
        elif "title" in pair and last not in _FINAL and not between.strip():
            self.soft = True
        if any(map(str.isdigit, between)):
            self.numbers += 1
