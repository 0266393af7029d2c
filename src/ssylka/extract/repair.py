"""Mending damaged text, with a record of every mending.

The kinds of repair, a closed list:

=====================  ================================================================
space-in-url           a blank inside a web address
line-break-in-url      a line or page ends inside a web address
hyphen-at-line-end     a hyphen that ended a line inside a word or an address
lost-underscore        a blank where an address had an underscore
escaped-underscore     a backslash before a character of an address
glued-bracket          no blank between an address and what follows it
missing-url-label      a GOST reference whose address has lost its "URL:"
look-alike             a letter of the other alphabet inside a word
soft-hyphen            an invisible hyphen or zero-width character
ligature               one character for two letters (ﬁ)
suspected-lost-hyphen  nothing mended: two words of an address seem to have lost the hyphen between them
=====================  ================================================================
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from ssylka.extract.likeness import ACCESSED
from ssylka.extract.repair_url import UrlFault, suspects, url_faults
from ssylka.extract.words import Edit, Locator, Words, edited, locate, text_of
from ssylka.model import Repair
from ssylka.model.identifiers import find_dois

KINDS = (
    "space-in-url",
    "line-break-in-url",
    "hyphen-at-line-end",
    "lost-underscore",
    "escaped-underscore",
    "glued-bracket",
    "missing-url-label",
    "look-alike",
    "soft-hyphen",
    "ligature",
    "suspected-lost-hyphen",
)

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]+")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE = re.compile("[" + "".join(_LIGATURES) + "]")
_ESCAPE = re.compile(r"(?<!\\)\\{1,3}([_%&#~])")

_DOI_BEGINS = re.compile(r"10\s?\.")
_DOI_GAP = re.compile(r"[\u00ad\\]?\s+")
_SPLIT_DOI = re.compile(r"\b10(?: \.|\. ?|\.\d{4,9}(?:\.\d{1,9}){0,4}(?: /|/ ))")

_LATIN = "ABCEHKMOPTXYaceopxy"
_CYRILLIC = "АВСЕНКМОРТХУасеорху"
_ROMAN = re.compile(r"[IVXLCDMІХМСѴ]+$")
_TO_CYRILLIC = dict(zip(_LATIN, _CYRILLIC, strict=True))
_TO_LATIN = dict(zip(_CYRILLIC, _LATIN, strict=True))
_TO_ROMAN = str.maketrans("ІХМСѴ", "IXMCV")
_WORD = re.compile(r"[^\W\d_]+")
_HAS_LATIN = re.compile(r"[A-Za-z]")
_HAS_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


_CUT_WORD = re.compile(r"(?<=[^\W\d_])[-‐¬]\n(?=[^\W\d_])")
_CUT_RANGE = re.compile(r"(?<=\d)([-–—])\n(?=\d)")
_UNLABELLED = re.compile(rf"(?<=[.)»\"”] )https?://(?!(?:www\.|dx\.)?doi\.org/)\S{{1,500}} [(\[]\s?{ACCESSED}\b")

LIMIT = 500
"""The faults of one kind that are mended in one citation: more are no damage but an attack."""


def _cut_dois(text: str) -> Iterator[UrlFault]:
    """DOIs that a line end has cut; what the next line begins with must have the shape of their rest."""
    if not ("\n" in text or _SPLIT_DOI.search(text)):
        return
    for doi in find_dois(text, places=100):
        start, end = doi.span
        begins = _DOI_BEGINS.search(text, start, end)
        for match in _DOI_GAP.finditer(text, begins.start() if begins else start, end):
            broken = "\n" in match[0] or "\r" in match[0]
            why = "a line ends inside the DOI" if broken else "a blank inside the DOI"
            kind, sure = ("line-break-in-url", 0.8 if doi.others else 0.95) if broken else ("space-in-url", 0.9)
            yield UrlFault(*match.span(), "", kind, why, sure)


def _invisible(text: str) -> Iterator[UrlFault]:
    for match in _INVISIBLE.finditer(text):
        yield UrlFault(*match.span(), "", "soft-hyphen", "an invisible character inside the text", 0.97)


def _ligatures(text: str) -> Iterator[UrlFault]:
    for match in _LIGATURE.finditer(text):
        yield UrlFault(
            *match.span(), _LIGATURES[match[0]], "ligature", "one character stands for several letters", 0.99
        )


def _escapes(text: str) -> Iterator[UrlFault]:
    for match in _ESCAPE.finditer(text):
        yield UrlFault(*match.span(), match[1], "escaped-underscore", "a backslash that only markup needs", 0.95)


def _line_ends(text: str) -> Iterator[UrlFault]:
    """Words that a line end has cut; the hyphen goes where both parts are of small letters."""
    for match in _CUT_WORD.finditer(text):
        line_start = text.rfind(" ", 0, match.start()) + 1
        if "://" in text[line_start : match.start()]:
            continue
        small = text[match.start() - 1].islower() and text[match.end()].islower()
        if small:
            yield UrlFault(*match.span(), "", "hyphen-at-line-end", "a line ends inside the word", 0.85)
        else:
            yield UrlFault(*match.span(), "-", "hyphen-at-line-end", "a line ends after the hyphen", 0.9)


def _line_end_ranges(text: str) -> Iterator[UrlFault]:
    """Ranges of numbers that a line end has cut ("201-" "219"); the dash stays."""
    for match in _CUT_RANGE.finditer(text):
        yield UrlFault(*match.span(), match[1], "hyphen-at-line-end", "a line ends inside the range", 0.95)


def _look_alikes(text: str) -> Iterator[UrlFault]:
    """Letters of the other alphabet inside a word, where every one of them has a twin in the word's own alphabet."""
    if not (_HAS_LATIN.search(text) and _HAS_CYRILLIC.search(text)):
        return
    words = list(_WORD.finditer(text))
    for index, match in enumerate(words):
        word = match[0]
        if len(word) > 1 and (word.isascii() or not _HAS_LATIN.search(word)):
            continue
        latin, cyrillic = len(_HAS_LATIN.findall(word)), len(_HAS_CYRILLIC.findall(word))
        if latin and cyrillic and _ROMAN.match(word):
            yield UrlFault(
                *match.span(),
                word.translate(_TO_ROMAN),
                "look-alike",
                "letters of the other alphabet in a Roman number",
                0.93,
            )
        elif latin and cyrillic:
            own_latin = latin > cyrillic or (latin == cyrillic and word[0] not in _TO_LATIN)
            table = _TO_LATIN if own_latin else _TO_CYRILLIC
            foreign = _HAS_CYRILLIC if own_latin else _HAS_LATIN
            if all(letter.group() in table for letter in foreign.finditer(word)):
                for letter in foreign.finditer(word):
                    start = match.start() + letter.start()
                    why = "a letter of the other alphabet that looks the same"
                    yield UrlFault(start, start + 1, table[letter[0]], "look-alike", why, 0.93)
        elif len(word) == 1 and text[match.end() : match.end() + 1] == "." and 0 < index < len(words) - 1:
            # An initial between a name and an initial or name of the other alphabet.
            before, after = words[index - 1], words[index + 1]
            near = match.start() - before.end() <= 2 and after.start() - match.end() <= 2
            table = _TO_CYRILLIC if latin else _TO_LATIN
            other = _HAS_CYRILLIC if latin else _HAS_LATIN
            both = other.match(before[0]) and other.match(after[0]) and len(before[0]) + len(after[0]) > 2
            if near and both and word in table and before[0][0].isupper() and after[0][0].isupper():
                why = "an initial in the other alphabet than the name"
                yield UrlFault(*match.span(), table[word], "look-alike", why, 0.9)


def _missing_label(text: str) -> Iterator[UrlFault]:
    """A GOST reference (with " // ") whose address has an access date but no "URL:" before it."""
    for match in _UNLABELLED.finditer(text) if "http" in text else ():
        why = 'the address of a GOST reference stands after "URL:"'
        yield UrlFault(match.start(), match.start(), "URL: ", "missing-url-label", why, 0.95)


class _Pass(NamedTuple):
    """A search for faults, the characters that a text must hold to have any, and whether one of ASCII alone has none."""

    find: Callable[[str], Iterator[UrlFault]]
    needs: str = ""
    foreign: bool = False


# In this order: each pass reads what the one before it left.
_PASSES = (
    _Pass(_cut_dois, "10"),
    _Pass(_invisible, foreign=True),
    _Pass(_ligatures, foreign=True),
    _Pass(_escapes, "\\"),
    _Pass(_line_ends, "\n"),
    _Pass(_line_end_ranges, "\n"),
    _Pass(url_faults),
    _Pass(_look_alikes, foreign=True),
    _Pass(_missing_label, " // "),
)


def mend(words: Words) -> tuple[Words, tuple[Repair, ...]]:
    """Words with their damage mended, and what was done; undamaged words come back as they are, without a repair."""
    repairs: list[Repair] = []
    text = text_of(words)
    for find, needs, foreign in _PASSES:
        if needs not in text or (foreign and text.isascii()):
            continue
        edits: list[Edit] = []
        places: Locator | None = None
        for fault in islice(find(text), LIMIT):
            if edits and fault.start < edits[-1].end:
                continue
            places = places or Locator(words)
            edits.append(Edit(fault.start, fault.end, fault.after))
            repairs.append(
                Repair(
                    kind=fault.kind,
                    before=text[fault.start : fault.end],
                    after=fault.after,
                    why=fault.why,
                    confidence=fault.confidence,
                    span=places.locate(fault.start, fault.end),
                )
            )
        if edits:
            words = edited(words, edits)
            text = text_of(words)
    return words, tuple(repairs)


def suspect(words: Words) -> tuple[Repair, ...]:
    """Where an address seems to have lost a hyphen for good; nothing is mended, `before` equals `after`."""
    text = text_of(words)
    return tuple(
        Repair(
            kind="suspected-lost-hyphen",
            before=text[start:end],
            after=text[start:end],
            why="two words of the address seem to have lost the hyphen of a line end between them",
            confidence=0.4,
            span=locate(words, start, end),
        )
        for start, end in suspects(text)
    )
