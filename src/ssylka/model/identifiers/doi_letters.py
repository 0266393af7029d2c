"""The letters of a text as a DOI means them: invisible ones away, full-width and look-alike ones in ASCII.

Source of the look-alikes: Unicode Technical Standard 39, confusables (Cyrillic to Latin, the letters of Russian,
Ukrainian, Serbian); of the full-width forms: the Unicode block FF00-FFEF.
"""

import html
import re
from html.entities import html5

_INVISIBLE = (
    r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+"
    r"|<wbr\s{0,3}/?>|&(?:amp;)?(?:zwnj|zwj|ZeroWidthSpace|#8203|#x200[b-fB-F]);"
)
_SOFT_BREAK = re.compile(
    r"(?:\u00ad|&(?:amp;)?(?:shy|#173|#xad);)(?:[ \t]{0,40}(?:\r\n?|\n)[ \t]{0,40})", re.IGNORECASE
)
_SOFT = re.compile(
    r"(?<=[/._:;()-])(?:\u00ad|&(?:amp;)?(?:shy|#173);)|(?:\u00ad|&(?:amp;)?(?:shy|#173);)(?=[/._:;()-])"
    r"|(?<=[A-Za-z])(?:\u00ad|&(?:amp;)?(?:shy|#173);)(?=[a-z])"
)
_AWAY = re.compile(_INVISIBLE)
_HINT = re.compile(
    r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|<wbr|&(?:amp;)?(?:shy|zw|Zero|#)", re.IGNORECASE
)

_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_WIDE |= {0xFF0E: ".", 0xFF0F: "/", 0xFF0D: "-", 0xFF3F: "_", 0x2044: "/", 0x2215: "/", 0x29F8: "/"}
_WIDE_HINT = re.compile("[\uff0d-\uff5a\u2044\u2215\u29f8]")

_TWINS = dict(zip("аеорсухіјѕһԁАВЕКМНОРСТУХІЈЅ", "aeopcyxijshdABEKMHOPCTYXIJS", strict=True))
_ISSN_SO_FAR = re.compile(r"(?<!\d)\d{4}-\d{3}\Z")
_CYRILLIC = re.compile("[\u0400-\u052f]{1,12}")

ENTITY = re.compile(r"&(?:amp;)?(?:[a-z][a-z0-9]{1,23}|#\d{1,6}|#x[0-9a-f]{1,5});", re.IGNORECASE)
"""An entity of HTML, also one whose ampersand has been escaped once more."""


def legible(text: str) -> tuple[str, list[int] | None]:
    """A text without invisible characters, its full-width letters in ASCII.

    Returns:
        The text, and for every character of it the offset in the original (one more for its end); None where no offset
        has changed. A soft hyphen stays where it may be a hyphen that a converter took for one; at the end of a line,
        and beside another mark, it goes.
    """
    if _WIDE_HINT.search(text):
        text = text.translate(_WIDE)
    if not _HINT.search(text):
        return text, None
    gone = [match.span() for match in _AWAY.finditer(text)]
    gone += [match.span() for match in _SOFT_BREAK.finditer(text)] + [match.span() for match in _SOFT.finditer(text)]
    if not gone:
        return text, None
    pieces: list[str] = []
    offsets: list[int] = []
    position = 0
    for start, end in sorted(gone, key=lambda span: (span[0], -span[1])):
        if start < position:
            continue
        pieces.append(text[position:start])
        offsets += range(position, start)
        position = end
    pieces.append(text[position:])
    offsets += range(position, len(text) + 1)
    return "".join(pieces), offsets


def unescape_entity(entity: str) -> str | None:
    """What an entity stands for; None where there is none of that name."""
    once = html.unescape(entity)
    if once.startswith("&") and len(once) > 1:
        once = html.unescape(once)
    if once == entity or (once.startswith("&") and len(once) > 1 and once[1:] not in html5):
        return None
    return once


def latin_twin(text: str, position: int) -> str | None:
    """What a Cyrillic letter stands for that has got into a word of Latin letters; None where it is a word of its own.

    All Cyrillic letters that stand together must look like Latin ones, and a Latin letter must stand next to them, or
    digits and marks on both sides, or an ISSN that wants its last figure before them.
    """
    start = position
    while start > 0 and position - start < 12 and "\u0400" <= text[start - 1] <= "\u052f":
        start -= 1
    run = _CYRILLIC.match(text, start)
    if run is None or any(letter not in _TWINS for letter in run[0]):
        return None
    before, after = text[start - 1 : start], text[run.end() : run.end() + 1]
    latin = any(one.isascii() and one.isalpha() for one in (before, after))
    if latin or (before and before in "/-_" and after.isdigit()) or _ISSN_SO_FAR.search(text, max(0, start - 9), start):
        return _TWINS[text[position]]
    return None
