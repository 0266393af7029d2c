"""The order of texts in a language: the first level of the Unicode Collation Algorithm, with letters of its own.

Neither case nor accents nor punctuation count, words sort before letters, and digits sort as numbers. Latin stands before
Greek and Cyrillic, but for languages written in Cyrillic that script comes first. Letters that a language counts as
letters of their own stand where its alphabet has them (CLDR 44, collation of each locale, first level).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache, partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_DIGITS = re.compile(r"\d+")
_EXPAND = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "z\uffffz", "ı": "i\uffff"}
)
# Letters that stand for themselves although Unicode decomposes them; each sorts right after its base.
_LETTERS = {"й": "и\uffff", "ї": "і\uffff", "ў": "у\uffff", "ѓ": "г\uffff", "ќ": "к\uffff"}
_POINTS = re.compile(r"[^\w\s$+<=>|~^`\uffff]+|_+")
# Locales that put their own script before Latin (CLDR, `reorder` in the collation of the language).
_CYRILLIC_FIRST = frozenset(["ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn"])

# The alphabets: a base letter, and what follows it, in order; letters with the same place are joined by "=".
_ALPHABETS = {
    "az": "c ç, e ə, g ğ, h x, i ı, o ö, s ş, u ü",
    "bs": "c č ć, d dž đ, l lj, n nj, s š, z ž",
    "cs": "c č, h ch, r ř, s š, z ž",
    "da": "z æ=ä ø=ö=ő å=aa",
    "es": "n ñ",
    "et": "s š z ž, w õ ä ö ü",
    "fi": "z å ä=æ ö=ø",
    "hr": "c č ć, d dž đ, l lj, n nj, s š, z ž",
    "hu": "c cs, d dz, g gy, l ly, n ny, o ö=ő, s sz, t ty, u ü=ű, z zs",
    "is": "a á, d ð, e é, i í, o ó, u ú, y ý, z þ æ=ä ö=ø å",
    "lt": "c č, s š, z ž",
    "lv": "c č, g ģ, k ķ, l ļ, n ņ, r ŗ, s š, z ž",
    "nb": "z æ=ä ø=ö=ő=œ å=aa",
    "pl": "a ą, c ć, e ę, l ł, n ń, o ó, s ś, z ź ż",
    "ro": "a ă â, i î, s ș=ş, t ț=ţ",
    "sk": "a ä, c č, h ch, o ô, r ř, s š, z ž",
    "sl": "c č ć, d đ, s š, z ž",
    "sv": "z å ä=æ ö=ø=œ",
    "tr": "c ç, g ğ, h ı, o ö, s ş, u ü",
}
_ALPHABETS["nn"] = _ALPHABETS["no"] = _ALPHABETS["nb"]
# Letters that sort as others, with no place of their own.
_NORDIC = {"ü": "y", "ű": "y", "þ": "th"}
_LIKE = dict.fromkeys(("sv", "da", "nb", "nn", "no"), _NORDIC)
_LIKE |= {"fi": {"ü": "y"}, "lt": {"y": "i"}, "lv": {"y": "i"}}


@lru_cache(maxsize=64)
def _tailoring(language: str) -> tuple[dict[int, str], list[tuple[str, str]]]:
    """Letters of a language beyond ASCII, its pairs and other letters, and what they sort as."""
    letters = dict(_LETTERS)
    pairs = []
    places = [(same, f"{row[0]}\uffff{chr(97 + place)}") for row in map(str.split, _ALPHABETS.get(language, "").split(", "))
              for place, letter in enumerate(row[1:]) for same in letter.split("=")]  # fmt: skip
    for letter, key in (*places, *_LIKE.get(language, {}).items()):
        if len(letter) == 1 and not letter.isascii():
            letters[letter] = key
        else:
            pairs.append((letter, key))
    return str.maketrans(letters), pairs


def collator(lang: str) -> Callable[[str], str]:
    """A function from text to what it sorts by in a language."""
    language = lang.split("-", maxsplit=1)[0]
    if language in _CYRILLIC_FIRST:
        return _fold_cyrillic
    if _tailoring(language)[1] or language in ("tr", "az"):
        return partial(_fold, language=language)

    def fold(text: str) -> str:
        # Most keys: words without accents, in a language whose ASCII letters stand for themselves.
        if text.isascii() and text.replace(" ", "").isalpha():
            return text.lower()
        return _fold(text, language)

    return fold


@lru_cache(maxsize=8192)
def _fold(text: str, language: str = "") -> str:
    if language in ("tr", "az"):
        text = text.replace("I", "ı").replace("İ", "i")
    lower = text.lower()
    letters, pairs = _tailoring(language)
    for pair, key in pairs:
        if pair in lower:
            lower = lower.replace(pair, key)
    if not lower.isascii():
        lower = unicodedata.normalize("NFD", unicodedata.normalize("NFC", lower).translate(letters).translate(_EXPAND))
        lower = "".join([char for char in lower if not unicodedata.combining(char)])
    bare = lower.replace(" ", "")
    if bare.isalpha() or (bare.isdecimal() and len(bare) > 15):
        return lower  # words, or a date
    lower = " ".join(_POINTS.sub("", lower).split())
    return _DIGITS.sub(lambda match: match.group()[:40].lstrip("0").zfill(12), lower)


@lru_cache(maxsize=8192)
def _fold_cyrillic(text: str) -> str:
    # U+0400..U+052F moves between the digits and the Latin letters.
    return "".join([f"={char}" if "\u0400" <= char <= "\u052f" else char for char in _fold(text)])
