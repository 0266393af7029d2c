"""Looks as single characters: a processor that only concatenates text carries them through unharmed.

Every look has an opening and a closing character of a private plane; no text of an item may hold them. `pieces` reads
them back, `hide` writes those of the little HTML that CSL-JSON fields may hold (<i>, <b>, <sup>, <sub>, small caps).
"""

import re
from itertools import groupby
from typing import NamedTuple

from ssylka.model import Piece

ITALIC, BOLD, SMALL_CAPS, SUPERSCRIPT, SUBSCRIPT, UNDERLINE, NORMAL = (chr(0xF0000 + 2 * n) for n in range(7))
DOT = chr(0xF0020)
"""A full stop that belongs to a run of stops or follows a question mark in the item itself, so is never dropped."""

_OPENING = {
    ITALIC: "italic",
    BOLD: "bold",
    SMALL_CAPS: "small_caps",
    SUPERSCRIPT: "superscript",
    SUBSCRIPT: "subscript",
    UNDERLINE: "underline",
    NORMAL: "normal",
}
_CLOSING = {chr(ord(opening) + 1): look for opening, look in _OPENING.items()}
_PRIVATE = re.compile("[\U000f0000-\U000f0030]")
_TAGS = {
    "i": ITALIC,
    "em": ITALIC,
    "b": BOLD,
    "strong": BOLD,
    "sup": SUPERSCRIPT,
    "sub": SUBSCRIPT,
    "sc": SMALL_CAPS,
    "u": UNDERLINE,
}
_TAG = re.compile(
    r"<(/?)(i|em|b|strong|sup|sub|sc|u)>|<span style=\"font-variant: ?small-caps;?\">|</span>", re.IGNORECASE
)
_STOPS = re.compile(r"(?<=[.?!])\.")


def closing(opening: str) -> str:
    """The closing character of a look."""
    return chr(ord(opening) + 1)


def clean(text: str) -> str:
    """A text without our characters, and without control characters, which no output format allows."""
    return "".join(
        c for c in _PRIVATE.sub("", text) if c in "\t\n" or (ord(c) >= 32 and not 0xD800 <= ord(c) <= 0xDFFF)
    )


def hide(text: str) -> str:
    """A field of an item with its rich text as marks and its own runs of stops protected."""
    text = " ".join(clean(text).split())
    if "<" in text:
        text = _TAG.sub(_mark, text) if _balanced(text) else text
    return _STOPS.sub(DOT, text)


def _mark(match: re.Match[str]) -> str:
    name = match[2]
    if name is None:
        return closing(SMALL_CAPS) if match[0].startswith("</") else SMALL_CAPS
    opening = _TAGS.get(name.lower())
    if opening is None:
        return match[0]  # "ſ" is an s where case does not count, but no tag
    return closing(opening) if match[1] else opening


def _balanced(text: str) -> bool:
    """Whether the tags nest; "a <i> b" is a text about a letter, not markup."""
    stack: list[str] = []
    for match in _TAG.finditer(text):
        name = (match[2] or "span").lower()
        if match[0].startswith("</"):
            if not stack or stack.pop() != name:
                return False
        else:
            stack.append(name)
    return not stack


class _Letter(NamedTuple):
    character: str
    looks: frozenset[str]


def _letters(marked: str) -> list[_Letter]:
    depth: dict[str, int] = {}
    letters: list[_Letter] = []
    looks: frozenset[str] = frozenset()
    for character in marked:
        if character in _OPENING or character in _CLOSING:
            look = _OPENING.get(character) or _CLOSING[character]
            depth[look] = depth.get(look, 0) + (1 if character in _OPENING else -1)
            # Italic inside italic is upright again (CSL 1.0.2, flip-flopping); the other looks just hold.
            looks = frozenset(
                name for name, count in depth.items() if (count % 2 if name in {"italic", "bold"} else count > 0)
            )
        else:
            letters.append(_Letter(character, looks))
    return letters


def _tidy(letters: list[_Letter]) -> list[_Letter]:
    """Drops what two affixes doubled: spaces, stops, commas; a stop after "?" or "!"."""
    kept: list[_Letter] = []
    for letter in letters:
        before = kept[-1].character if kept else ""
        character = letter.character
        if character == " " and before in {"", " "}:
            continue
        if character == "." and before in {".", "?", "!", "…", DOT}:
            continue
        if character in ",;:" and before == character:
            continue
        if character == "," and before == ":":
            continue
        kept.append(letter)
    while kept and kept[-1].character == " ":
        kept.pop()
    return kept


def pieces(marked: str) -> tuple[Piece, ...]:
    """The text of a processor as pieces: marks read, doubled punctuation dropped."""
    found: list[Piece] = []
    for looks, group in groupby(_tidy(_letters(marked)), key=lambda letter: letter.looks):
        text = "".join(letter.character for letter in group).replace(DOT, ".")
        found.append(
            Piece(
                text,
                italic="italic" in looks,
                bold="bold" in looks,
                small_caps="small_caps" in looks,
                superscript="superscript" in looks,
                subscript="subscript" in looks,
                underline="underline" in looks,
            )
        )
    return tuple(found)
