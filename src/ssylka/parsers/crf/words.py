"""What a core says by itself: its kind, its shape, the lists that know it."""

import re
from functools import lru_cache
from typing import NamedTuple

from ssylka.parsers.crf.keywords import classes
from ssylka.parsers.crf.lexicon import lexicon

_YEAR = re.compile(r"(?:1[4-9]|20)\d\d[a-z]?")
_YEARS = re.compile(r"(?:1[4-9]|20)\d\d ?[-–—−] ?(?:(?:1[4-9]|20)\d\d|\d\d)")
_DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d")
_RANGE = re.compile(r"(\d+) ?[-–—−]+ ?(\d+)")
_ROMAN = re.compile(r"[IVXLC]+|[ivxlc]{2,}")

# "Jones E": in capitals these are initials, in small letters "and" and particles.
_INITIALS = frozenset("EYIOD")

# One letter per kind of token, for the patterns of chunks. The first class of a keyword decides.
_KEYWORD_CODES = {
    "editor": "e", "in": "n", "volume": "v", "issue": "i", "pages": "p", "etal": "t", "and": "&", "month": "m",
    "access": "a", "thesis": "h", "edition": "d", "identifier": "z", "translator": "r", "nodate": "o",
}  # fmt: skip


class Word(NamedTuple):
    """What a core says by itself, ready to be joined into the attributes of its token and of its neighbours.

    The first five are attributes in UTF-8, as the model reads them. `marks` are the letters that it gives the kind of its
    chunk, `tells` what it announces: the first where nothing but blanks stands before it, the second where more does.
    """

    here: tuple[bytes, ...]
    left: tuple[bytes, bytes]
    right: tuple[bytes, bytes]
    far_left: bytes
    far_right: bytes
    code: str
    lists: str
    keyword: str
    shape: str
    low: str
    marks: str
    tells: tuple[str, str]


# Of a keyword's classes the first of these that it has marks the kind of a chunk.
_CHUNK_MARKS = (("journ", "j"), ("proc", "c"), ("press", "b"), ("inst", "u"), ("report", "r"))


def _tells(code: str, shape: str, keyword: str, *, apart: bool) -> str:
    """One letter for the kind of field that a word announces, apart from the word before it or not; "" for none."""
    if code in "Yevp":
        return code
    if code == "R":
        return "p"
    if code == "i" and shape[0] != "I":
        return "v"
    if code == "n" and (shape[0] == "X" or apart):
        return "n"
    if code == "D":
        return "D"
    return "b" if "press" in keyword else ""


class _Sort(NamedTuple):
    """What all words of a shape, a keyword and certain lists have in common; named as in `Word`."""

    here: tuple[bytes, bytes, bytes]
    left: bytes
    right: bytes
    far_left: bytes
    far_right: bytes
    marks: str
    tells: tuple[str, str]


@lru_cache(maxsize=20_000)
def _sort(shape: str, code: str, keyword: str, lists: str) -> _Sort:
    kind = f"{shape}/{keyword}" if keyword else shape
    mark = next((letter for name, letter in _CHUNK_MARKS if name in keyword), "")
    return _Sort(
        (f"l={lists}".encode(), f"k={keyword}".encode(), f"hl={shape}{lists}".encode()),
        f"-h={kind}".encode(),
        f"+h={kind}".encode(),
        f"--h={kind}".encode(),
        f"++h={kind}".encode(),
        mark + "P" if "P" in lists else mark,
        (_tells(code, shape, keyword, apart=False), _tells(code, shape, keyword, apart=True)),
    )


def _number(core: str) -> tuple[str, str]:
    """The kind of a core that begins with a digit, and its code."""
    if core.isdigit():
        if len(core) == 4 and _YEAR.fullmatch(core):
            return "year", "Y"
        return f"n{min(len(core), 6)}", "N" if len(core) < 4 else "M"
    if _YEAR.fullmatch(core):
        return "yearx", "Y"
    if _DATE.fullmatch(core):
        return "date", "T"
    match = _RANGE.fullmatch(core)
    if match:
        first, last = match.groups()
        if _YEARS.fullmatch(core) and len(first) == 4:
            return "years", "R"
        if len(last) < len(first):
            return "short", "R"
        if len(first) < 12 and len(last) < 12 and int(last) >= int(first):
            return f"range{min(len(first), 4)}", "R"
        return "badrange", "R"
    if core[:-2].isdigit() and core[-2:] in {"st", "nd", "rd", "th"}:
        return "ordinal", "K"
    if core.startswith("10.") and "/" in core:
        return "doi", "D"
    return "mixed", "K"


def _shape(core: str) -> tuple[str, str]:
    """The shape of a core that begins with a letter, and its code."""
    if "." in core:
        if core[:4].lower() in {"http", "www.", "ftp:"}:
            return "url", "D"
        return "I.I", "I"
    if len(core) == 1:
        return ("I", "I") if core.isupper() else ("i", "l")
    if any(map(str.isdigit, core)):
        return ("pnum", "K") if core[1:].isdigit() or core[1:2].isdigit() else ("alnum", "K")
    if core.islower():
        return ("x-x" if "-" in core else "x"), "l"
    if core.isupper():
        return (f"X{len(core)}" if len(core) < 4 else "X4"), "U"
    if core[0].isupper():
        rest = core[1:]
        if rest.islower():
            return ("Xx-x" if "-" in core else "Xx"), "C"
        return ("Xx-Xx" if "-" in core else "XxX"), "C"
    return ("xX" if core[0].islower() else "?"), "X"


@lru_cache(maxsize=60_000)
def word_of(core: str) -> Word:
    """All that a core says by itself; remembered, for references share their words."""
    low = core.lower()
    keyword = "" if core in _INITIALS else classes().get(low, "")
    if core[0].isdigit():
        shape, code = _number(core)
        lists = ""
        word = shape if code in "YRNMT" and len(core) > 1 else low[:12]
        endings: tuple[bytes, ...] = ()
    else:
        shape, code = _shape(core)
        lists = lexicon().get(low.replace("’", "'"), "")
        if not lists and "-" in low:
            lists = "-" + "".join(lexicon().get(part, "_")[:1] for part in low.split("-")[:2])
        word = "URL" if shape == "url" else low[:24]
        endings = (f"s3={low[-3:]}".encode(), f"s2={low[-2:]}".encode()) if len(low) > 3 else ()
        if _ROMAN.fullmatch(core):
            endings += (b"roman",)
    if keyword:
        code = _KEYWORD_CODES.get(keyword.split(",", 1)[0], code)
    sort = _sort(shape, code, keyword, lists)
    written = word.encode()
    return Word(
        (b"w=" + written, *sort.here, *endings),
        (b"-w=" + written, sort.left),
        (b"+w=" + written, sort.right),
        sort.far_left,
        sort.far_right,
        code,
        lists,
        keyword,
        shape,
        word,
        sort.marks,
        sort.tells,
    )
