"""Works that a note names again: "Ibid., 5", "Указ. соч. С. 7", "supra note 3", a short title with a page."""

import re
from collections.abc import Iterable

from ssylka.extract.likeness import verbs
from ssylka.model.repeats import refers_back

_AGAIN = re.compile(
    # A short title and the page: "Ferguson, Pity of War, 60"; "Robbins R. G. Famine in Russia… P. 171".
    r"[\"“‘«„'(]?[A-ZА-ЯЁ][^;]{3,200}?(?:,[”\"’]?\s|…\s?|\.\.\.?,?\s|[”\"»’]\.?,?\s|\.\s(?=[PСCS]))"
    r"(?:(?:[PpСсCcSs]|[Pp]p|chs?)\.\s?)?\d{1,4}(?:[–—-]\d{1,4})?(?:,\s\d{1,4}(?:[–—-]\d{1,4})?){0,5}n?\.?\s*;?\s*"
)
_QUOTED = re.compile(r"[A-ZА-ЯЁ][^.;“‘«]{2,80},\s[“‘«].{10,200}[’”»][.,]?\s*")
_SAME = re.compile(
    r"(?:(?:[Ее]го|[Ее][её]|[Ии]х|[Оо]н|[Оо]на|[Оо]ни|[Тт]от)\s+же|(?:Його|Її|Їх)\s+ж|[Ii]dem|[Ee]adem|Id\.,|[Dd]ers\.|[Dd]ies\.)[.,]?\s"
)
SHORT = 240
"""Such a reference is no longer than this, in characters."""


class Texts:
    """The texts of the works that an article cites, to find short titles without a page in: "Rodriguez, Colors of Ozu."."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._keys = [_key(text) for text in texts]

    def named_by(self, text: str) -> bool:
        """Whether a short text without numbers or verbs is made of the words of one of the works: a name, words of the title."""
        if len(text) > _BARE or _DIGITS.search(text) or verbs(text):
            return False
        parts = [_key(part) for part in _COMMA.split(text.strip(" .;*_"))]
        if not 1 <= len(parts) <= _MOST_PARTS or not all(len(part) >= _LEAST for part in parts):
            return False
        if len(parts) == 1 and len(parts[0]) < _LEAST_TITLE:
            return False
        return any(all(part in own for part in parts) for own in self._keys)


_COMMA = re.compile(r",\s+|\s(?:and|und|et|&|и)\s")
_DIGITS = re.compile(r"\d")
_SIGNS = re.compile(r"[\W_]+")
_BARE, _LEAST, _LEAST_TITLE, _MOST_PARTS = 160, 4, 14, 4


def _key(text: str) -> str:
    return _SIGNS.sub("", text.casefold())


def by_the_same(text: str) -> bool:
    """Whether a pronoun names the author: "Его же", "Idem", "ders."."""
    return bool(_SAME.match(text))


def cited_again(text: str) -> bool:
    """Whether a text names a work that was cited before: "Ibid., 5", "supra note 3", a short title with a page."""
    if len(text) > 3 * SHORT:
        return False
    said = refers_back(text) and not verbs(text[:SHORT].partition("(")[0])
    if said or len(text) >= SHORT:
        return said
    return (_ends_with_number(text) and _AGAIN.fullmatch(text) is not None) or (
        any(map(text.__contains__, "“‘«")) and _QUOTED.fullmatch(text) is not None
    )


def _ends_with_number(text: str) -> bool:
    """Whether a text ends as `_AGAIN` does: seen at once, while the pattern tries every comma."""
    return text.rstrip().removesuffix(";").rstrip().rstrip(".n")[-1:].isdecimal()
