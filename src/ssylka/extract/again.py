"""Works that a note names again: "Ibid., 5", "Указ. соч. С. 7", "supra note 3", a short title with a page."""

import re

from ssylka.extract.likeness import verbs
from ssylka.model.repeats import refers_back

_AGAIN = re.compile(
    # A short title and the page: "Ferguson, Pity of War, 60"; "Robbins R. G. Famine in Russia… P. 171".
    r"[\"“‘«„'(]?[A-ZА-ЯЁ][^;]{3,200}?(?:,[”\"’]?\s|…\s?|\.\.\.?,?\s|[”\"»’]\.?,?\s|\.\s(?=[PСCS]))"
    r"(?:(?:[PpСсCcSs]|[Pp]p)\.\s?)?\d{1,4}(?:[–—-]\d{1,4})?n?\.?\s*;?\s*"
)
_QUOTED = re.compile(r"[A-ZА-ЯЁ][^.;“‘«]{2,80},\s[“‘«].{10,200}[’”»][.,]?\s*")
_SAME = re.compile(
    r"(?:(?:Его|Е[её]|Их|Он|Она|Они|Тот)\s+же|(?:Його|Її|Їх)\s+ж|Idem|Eadem|Id\.,|[Dd]ers\.|[Dd]ies\.)[.,]?\s"
)
SHORT = 240
"""Such a reference is no longer than this, in characters."""


def by_the_same(text: str) -> bool:
    """Whether a pronoun names the author: "Его же", "Idem", "ders."."""
    return bool(_SAME.match(text))


def cited_again(text: str) -> bool:
    """Whether a text names a work that was cited before: "Ibid., 5", "supra note 3", a short title with a page."""
    if len(text) > 3 * SHORT:
        return False
    said = refers_back(text) and not verbs(text[:SHORT].partition("(")[0])
    return said or (len(text) < SHORT and bool(_AGAIN.fullmatch(text) or _QUOTED.fullmatch(text)))
