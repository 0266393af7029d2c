"""Text → tokens: words, numbers, initials and identifiers, and the punctuation that stands between them.

A token is a core (a word, a number or range of numbers, a group of initials, a URL, a DOI); everything between two
cores is the separator that both see. So "20(2004)765- 769" and "20 (2004), 765-769" give the same tokens.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

MAX_TOKENS = 700
"""Tokens read of one reference; the longest honest ones (entries with hundreds of authors) have fewer."""

MAX_CHARACTERS = 6_000
"""Characters read of one reference."""


_SURROGATES = re.compile("[\ud800-\udfff]")


class Token(NamedTuple):
    """A core, its half-open place in the text, and the separator before it, without spaces."""

    core: str
    start: int
    end: int
    before: str


@cache
def _cores() -> re.Pattern[str]:
    # Every alternative is linear: no nested repetition over the same characters.
    return re.compile(
        # an address, a DOI: what ends the sentence is taken off again below
        r"(?P<long>(?:https?|ftp)://[^\s<>\"“”«»]+|www\.[^\s<>\"“”«»]+|10\.\d{4,9}/[^\s\"“”«»\[]+)"
        # initials: J.R.R, J.-P, А.С
        r"|[^\W\d_a-zа-я](?:\.-?[^\W\d_a-zа-я])+(?!\w)"
        # a date in numbers
        r"|\d{1,2}[./]\d{1,2}[./](?:1[89]|20)\d\d(?!\d)|(?:1[89]|20)\d\d-[01]\d-[0-3]\d(?![\d-])"
        # a range of numbers, its dash perhaps in spaces; a number with letters after it (2004a, 8vo)
        r"|\d+(?: ?[-–—−] ?\d+)+(?!\w)"
        # the number of an entry glued to its first name: 17-Stephane
        r"|(?<![^\W_])\d{1,3}(?=-[^\W\d_][^\W\d_])"
        # a word that lost the space before its number ("Fractals20"), but not CD20
        r"|[^\W\d]{4,}+(?=\d)"
        # words, with their inner hyphens and apostrophes; marks that combine belong to their letters
        r"|[\w\u0300-\u036f]+(?:[-'’–‐‑][\w\u0300-\u036f]+)*",
        re.UNICODE,
    )


@lru_cache(maxsize=2_000)
def _without_blanks(before: str) -> str:
    return "".join(before.split())


def readable(text: str) -> str:
    """The characters that are read; halves of surrogate pairs, which nothing can encode, replaced one for one."""
    text = text[:MAX_CHARACTERS]
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)


def tokenize(text: str) -> list[Token]:
    """The tokens of the first `MAX_CHARACTERS` characters, at most `MAX_TOKENS`."""
    text = readable(text)
    tokens: list[Token] = []
    position = 0
    make = tuple.__new__  # a third of the time of Token(…), and there are twenty in a reference
    for match in _cores().finditer(text):
        start, end = match.span()
        if match.lastgroup:
            end = start + max(len(match.group().rstrip(".,;:)]")), 4)
        before = text[position:start]
        tokens.append(make(Token, (text[start:end], start, end, "" if before == " " else _without_blanks(before))))
        position = end
        if len(tokens) == MAX_TOKENS:
            break
    return tokens
