"""A title In Headline Case → the title as a sentence, where that is safe.

APA 7, 6.17: in sentence case only the first word of the title and of the subtitle, and names, have capitals. A program
knows many names and many common words, but not all; what it does not know keeps its capital and is named.
"""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from ssylka.casing.companion_words import (
    AFTER_NAME,
    BEFORE_NAME,
    BODY_ENDS,
    BODY_HEADS,
    FOREIGN_ARTICLES,
    NEVER_ENDS_NAME,
    OF_NAME,
    SMALL,
    TITLES,
)
from ssylka.casing.words import is_common, is_either, is_name, is_prefix, phrases

_TOKEN = re.compile(r"[^\W\d_](?:[^\W_]|['’](?=[^\W\d_])|\.(?=[^\W\d_]))*")
_OPENS = re.compile(r"(?:(?<![A-Z])\.\s+|[:?!;—–|]\s+|\s[—–-]\s+)[\"“«‘'(\[]*$")
_SET_APART = re.compile(
    r"<(?P<tag>i|em|b|span|sc)\b[^<>]*>.*?</(?P=tag)>|“[^“”]*”|«[^«»]*»|\"[^\"]*\"|<[^<>]*>", re.DOTALL
)

LONGEST = 2000
"""Characters; what is longer is no title."""


class Sentence(NamedTuple):
    """A title as a sentence.

    Attributes:
        text: the title, lowered where it is safe; else as it was written.
        headline: the title was in headline case.
        unsure: words that kept their capital because nobody knows whether they are names.
    """

    text: str
    headline: bool = False
    unsure: tuple[str, ...] = ()


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    fate: str  # "opens", "small" (already), "name", "common", "either", "unknown"


def sentence_case(title: str, *, names: Iterable[str] = ()) -> Sentence:
    """The title as a sentence, where it is an English title in headline case and its names can be told.

    Kept are the first word, and the first after a colon, dash, stop, question or exclamation mark; words with inner
    capitals or digits and abbreviations; what stands in quotes or italics; names of the lists; `names`; and names of
    several words that are made of common ones ("Cold War", "South China Sea", "Gulf of Siam"). When a third of the words
    to be judged are unknown, the title comes back as written: it may be in another language, or about a person. Where one
    word alone tells of a headline ("Prospect Theory"), it is lowered if no name ends with it, else it is named as unsure.

    Args:
        title: may hold the markup of CSL (`<i>`, `<span class="nocase">`).
        names: proved to be names by the same work (authors, places).

    Returns:
        The new title, whether the old one was in headline case, and the words that nobody knows.
    """
    if len(title) > LONGEST:
        return Sentence(title)
    words = _words(title, {word.casefold() for name in names for word in re.findall(r"\w{3,}", name)})
    judged = [word for word in words if word.fate in {"common", "either", "unknown"}]
    lowered = [word for word in judged if word.fate == "common"]
    written_small = [w for w in words if w.fate == "small" and len(w.text) > 3 and w.text.casefold() not in SMALL]
    long = [word for word in lowered if len(word.text) > 3]
    if len(judged) == 1 and _is_short_headline(words):
        if not lowered or not _ends_no_name(words):
            return Sentence(title, headline=True, unsure=(judged[0].text,))
    elif len(lowered) < 2 or not long or len(written_small) * 3 > len(long):
        return Sentence(title)
    unsure = tuple(dict.fromkeys(word.text for word in judged if word.fate != "common"))
    if len(unsure) > 1 and len(unsure) * 3 > len(judged):
        return Sentence(title, headline=True, unsure=unsure)
    out, place = [], 0
    for word in lowered:
        out += [title[place : word.start], word.text[0].lower(), word.text[1:]]
        place = word.end
    return Sentence("".join(out) + title[place:], headline=True, unsure=unsure)


def _is_short_headline(words: list[_Word]) -> bool:
    """Whether a title of one word to be judged is English and has no small word that headlines would not leave small."""
    first = words[0].text.casefold()
    known = first in SMALL or is_common(first) or is_either(first) or is_name(re.sub(r"['’]s?$", "", first))
    return (
        known
        and first not in FOREIGN_ARTICLES
        and words[0].fate == "opens"
        and all(word.text.casefold() in SMALL for word in words if word.fate == "small")
        and not any(word.text.isupper() and len(word.text) > 3 for word in words)
    )


def _ends_no_name(words: list[_Word]) -> bool:
    """Whether the one word to be judged stands behind a common word, before a small one or at the end, and ends no name."""
    place = next((n for n, word in enumerate(words) if word.fate == "common"), 0)
    if not place or words[place].text.casefold() not in NEVER_ENDS_NAME:
        return False
    if place + 1 < len(words) and words[place + 1].fate != "small":
        return False
    before = words[place - 1].text.casefold()
    return is_common(before) and not is_name(before) and not is_either(before)


def _words(title: str, proved: set[str]) -> list[_Word]:
    apart = [match.span() for match in _SET_APART.finditer(title)]
    whole = phrases(title)
    words: list[_Word] = []
    for match in _TOKEN.finditer(title):
        start, end = match.span()
        if any(left <= start < right for left, right in apart):
            continue
        before = title[max(0, start - 12) : start]
        if (not words and not any(c.isalnum() for c in re.sub(r"<[^<>]*>", "", title[:start]))) or _OPENS.search(
            before
        ):
            fate = "opens"
        elif any(left <= start < right for left, right in whole):
            fate = "name"
        elif title[end : end + 1] == "-" and is_prefix(match[0].casefold()) and match[0][1:].islower():
            fate = "common" if match[0][0].isupper() else "small"
        else:
            fate = _fate(match[0], proved)
        words.append(_Word(start, end, match[0], fate))
    return _doubt_bodies(title, _with_neighbours(title, words))


def _fate(text: str, proved: set[str]) -> str:
    bare = re.sub(r"['’]s?$", "", text)
    if text == "I" or any(c.isupper() or c.isdigit() or c == "." for c in bare[1:]):
        return "name"  # an abbreviation, "McKinsey", "G20"
    if text[0].islower():
        return "small"
    word = bare.casefold()
    if len(word) == 1:
        return "common" if word == "a" else "name"
    if is_either(word):
        return "either"
    if is_name(word):
        return "name"
    if is_common(word):
        return "common"
    return "name" if word in proved else "unknown"


def _with_neighbours(title: str, words: list[_Word]) -> list[_Word]:
    """Words that belong to the name beside them: "South" before "China", "Sea" after it, "Gulf" before "of Siam"."""
    out = list(words)

    def touching(left: int, right: int) -> bool:
        return title[out[left].end : out[right].start] in {" ", "-", "\u00a0", "’s ", "'s "}

    for number in range(len(out) - 2, -1, -1):
        word = out[number]
        small = word.text.casefold()
        if word.fate not in {"common", "either"}:
            continue
        named = out[number + 1].fate == "name" and touching(number, number + 1)
        saint = small == "saint" and out[number + 1].text[0].isupper() and touching(number, number + 1)
        titled = small in TITLES and out[number + 1].fate in {"unknown", "either"} and touching(number, number + 1)
        if saint:
            out[number + 1] = out[number + 1]._replace(fate="name")
        if saint or titled or (named and (small in BEFORE_NAME or small in TITLES)):
            out[number] = word._replace(fate="name")
        elif small in OF_NAME and out[number + 1].text == "of":
            rest = [w for w in out[number + 2 : number + 4] if w.text != "the"]
            if rest and rest[0].fate == "name":
                out[number] = word._replace(fate="name")
    for number in range(1, len(out)):
        word = out[number]
        previous = out[number - 1]
        proper = previous.fate == "name" or (previous.fate == "opens" and is_name(previous.text.casefold()))
        ends = word.fate in {"common", "either"} and word.text.casefold() in AFTER_NAME and not previous.text.isupper()
        if proper and ends and touching(number - 1, number):
            out[number] = word._replace(fate="name")
        if previous.fate == "unknown" and word.fate == "name" and touching(number - 1, number):
            out[number - 1] = previous._replace(fate="name")  # "Immanuel Kant"
    # "August 1991", "May 1968"
    for number, word in enumerate(out):
        month = word.text in {"May", "March", "August"} and word.fate in {"common", "either"}
        around = title[max(0, word.start - 2) : word.start], title[word.end : word.end + 2]
        if month and (re.match(r"\d ", around[0]) or re.match(r" \d", around[1])):
            out[number] = word._replace(fate="name")
    return out


_LINKS = (["of"], ["for"], ["on"])
_JOINED = {" ", "-", "\u00a0"}


def _doubt_bodies(title: str, words: list[_Word]) -> list[_Word]:
    """Names of bodies and treaties in common words are doubtful: "Ministry of Foreign Affairs", "Paris Climate Accord"."""
    between = [title[left.end : right.start] for left, right in pairwise(words)]  # between[n] follows words[n]
    doubtful = set[int]()
    for number, word in enumerate(words):
        small = word.text.casefold()
        if (
            small in BODY_HEADS
            and word.text[0].isupper()
            and [w.text for w in words[number + 1 : number + 2]] in _LINKS
        ):
            doubtful.add(number)
            for other in range(number + 2, len(words)):
                if between[other - 1] not in _JOINED or (
                    words[other].fate == "small" and words[other].text not in {"the", "and", "of"}
                ):
                    break
                doubtful.add(other)
        if small in BODY_ENDS and word.fate in {"common", "either"}:
            first = number
            while first and between[first - 1] in _JOINED and words[first - 1].fate not in {"small", "opens"}:
                first -= 1
            opening = words[first - 1] if first and between[first - 1] == " " else None
            opened = opening and opening.fate == "opens" and is_name(opening.text.casefold())
            if opened or any(one.fate == "name" for one in words[first:number]):
                doubtful.update(range(first, number + 1))
    return [
        word._replace(fate="either") if number in doubtful and word.fate == "common" else word
        for number, word in enumerate(words)
    ]
