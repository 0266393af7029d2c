"""Tokens → the attributes that the model weighs: the word, its neighbours, its chunk, and the shape of the reference.

A linear chain sees one label back; what it cannot see otherwise is given as attributes: the kinds of the chunks (the
stretches between punctuation) around a token, whether a year or "In" has passed, where the first year stands, quotes
and brackets.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ssylka.parsers.crf.keywords import classes
from ssylka.parsers.crf.lexicon import lexicon
from ssylka.parsers.crf.tokens import Token

_YEAR = re.compile(r"(?:1[4-9]|20)\d\d[a-z]?")
_YEARS = re.compile(r"(?:1[4-9]|20)\d\d ?[-–—−] ?(?:(?:1[4-9]|20)\d\d|\d\d)")
_RANGE = re.compile(r"(\d+) ?[-–—−]+ ?(\d+)")
_ROMAN = re.compile(r"[IVXLC]+|[ivxlc]{2,}")

# One letter per kind of token, for the patterns of chunks. The first class of a keyword decides.
_KEYWORD_CODES = {
    "editor": "e", "in": "n", "volume": "v", "issue": "i", "pages": "p", "etal": "t", "and": "&", "month": "m",
    "access": "a", "thesis": "h", "edition": "d", "identifier": "z", "translator": "r", "nodate": "o",
}  # fmt: skip


class _Word(NamedTuple):
    """What a core says by itself, ready to be joined into the attributes of its token and of its neighbours."""

    here: tuple[str, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]
    far_left: tuple[str, ...]
    far_right: tuple[str, ...]
    code: str
    lists: str
    keyword: str
    shape: str
    low: str


def _number(core: str) -> tuple[str, str]:
    """The kind of a core that begins with a digit, and its code."""
    if core.isdigit():
        if len(core) == 4 and _YEAR.fullmatch(core):
            return "year", "Y"
        return f"n{min(len(core), 6)}", "N" if len(core) < 4 else "M"
    if _YEAR.fullmatch(core):
        return "yearx", "Y"
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
        return (f"X{len(core)}" if len(core) < 4 else "X" * 3), "U"
    if core[0].isupper():
        rest = core[1:]
        if rest.islower():
            return ("Xx-x" if "-" in core else "Xx"), "C"
        return ("Xx-Xx" if "-" in core else "XxX"), "C"
    return ("xX" if core[0].islower() else "?"), "X"


@lru_cache(maxsize=60_000)
def _word(core: str) -> _Word:
    low = core.lower()
    keyword = classes().get(low, "")
    if core[0].isdigit():
        shape, code = _number(core)
        lists = ""
        word = shape if code in "YRNM" and len(core) > 1 else low[:12]
        endings: tuple[str, ...] = ()
    else:
        shape, code = _shape(core)
        lists = lexicon().get(low.replace("’", "'"), "")
        if not lists and "-" in low:
            lists = "-" + "".join(lexicon().get(part, "_")[:1] for part in low.split("-")[:2])
        word = "URL" if shape == "url" else low[:24]
        endings = (f"s3={low[-3:]}", f"s2={low[-2:]}", f"p3={low[:3]}", f"p4={low[:4]}") if len(low) > 3 else ()
        if _ROMAN.fullmatch(core):
            endings += ("roman",)
    if keyword:
        code = _KEYWORD_CODES.get(keyword.split(",", 1)[0], code)
    kind = f"{shape}/{keyword}" if keyword else shape
    here = (f"w={word}", f"h={shape}", f"l={lists}", f"k={keyword}", f"hl={shape}{lists}", *endings)
    near: tuple[str, ...] = (f"w={word}", f"h={kind}", f"l={lists}")
    if len(low) > 4 and shape[0] in "xXi":
        near += (f"s={low[-3:]}",)
    left = tuple("-" + part for part in near)
    right = tuple("+" + part for part in near)
    return _Word(
        here,
        left,
        right,
        (f"--h={kind}", f"--w={word}"),
        (f"++h={kind}", f"++w={word}"),
        code,
        lists,
        keyword,
        shape,
        word,
    )


_SEPARATORS = str.maketrans(
    dict.fromkeys("“”„«»‟″", '"') | dict.fromkeys("‘’‚‹›`´", "'") | dict.fromkeys("–—−‐‑―", "-")
)


@lru_cache(maxsize=5_000)
def _separator(before: str) -> str:
    """A separator with one kind of quote and of dash, cut to its first three and last characters."""
    plain = before.translate(_SEPARATORS)
    return plain if len(plain) < 5 else plain[:3] + plain[-1]


def _bucket(number: int) -> str:
    return str(number) if number < 4 else "4" if number < 6 else "6" if number < 10 else "10" if number < 18 else "18"


@lru_cache(maxsize=50_000)
def _signature(codes: str, marks: str) -> str:
    """The kind of a chunk: its codes when it is short, else its ends; and what the lists know of it."""
    if len(codes) <= 3:
        return codes + marks
    small = codes.count("l")
    return f"{codes[0]}{'~' if small * 3 >= len(codes) else '^'}{_bucket(len(codes))}{codes[-1]}{marks}"


class _Chunk(NamedTuple):
    first: int
    size: int
    kind: str


def _chunks(words: Sequence[_Word], separators: Sequence[str]) -> tuple[list[_Chunk], list[int]]:
    """The chunks, and for every token the index of its chunk."""
    bounds = [0]
    for index in range(1, len(words)):
        mark = separators[index]
        if mark and mark != "-" and not (mark == "." and words[index - 1].code == "I"):
            bounds.append(index)
    bounds.append(len(words))
    found: list[_Chunk] = []
    owner: list[int] = []
    for number in range(len(bounds) - 1):
        first, last = bounds[number], bounds[number + 1]
        codes, marks = "", ""
        for word in words[first:last]:
            codes += word.code
            if word.keyword:
                if "journ" in word.keyword and "j" not in marks:
                    marks += "j"
                elif "proc" in word.keyword and "c" not in marks:
                    marks += "c"
                elif "press" in word.keyword and "b" not in marks:
                    marks += "b"
                elif "inst" in word.keyword and "u" not in marks:
                    marks += "u"
                elif "report" in word.keyword and "r" not in marks:
                    marks += "r"
            if "P" in word.lists and "P" not in marks:
                marks += "P"
        found.append(_Chunk(first, last - first, _signature(codes, "".join(sorted(marks)))))
        owner += [number] * (last - first)
    return found, owner


def _style(words: Sequence[_Word], separators: Sequence[str], depths: Sequence[int]) -> tuple[str, str]:
    """How the reference begins, and where and how its first year stands."""
    size = len(words)
    years = [index for index, word in enumerate(words) if word.code == "Y"]
    opening = "".join(separators[i] + words[i].code for i in range(min(3, size)))
    if not years:
        return opening, "-"
    first = years[0]
    place = "0" if first * 3 < size else "1" if first * 3 < 2 * size else "2"
    return opening, ("P" if depths[first] else "B") + place + ("+" if len(years) > 1 else "")


def features(tokens: Sequence[Token], italics: Sequence[tuple[int, int]] = ()) -> list[list[str]]:
    """The attributes of every token.

    Args:
        tokens: of one reference.
        italics: half-open offsets of what is set in italics, ascending; empty when nothing is known of the look.
    """
    words = [_word(token.core) for token in tokens]
    separators = [_separator(token.before) for token in tokens]
    size = len(tokens)
    if not size:
        return []
    chunks, owner = _chunks(words, separators)
    kinds = ["^^", "^", *(chunk.kind for chunk in chunks), "$", "$$"]

    # brackets and quotes, walked once
    depths: list[int] = []
    quotes: list[str] = []
    depth, double, single = 0, False, False
    for separator in separators:
        for sign in separator:
            if sign in "([":
                depth += 1
            elif sign in ")]":
                depth = max(depth - 1, 0)
            elif sign == '"':
                double = not double
            elif sign == "'":
                single = not single
        depths.append(min(depth, 2))
        quotes.append('"' if double else "'" if single else "")
    any_quotes = '"' if any('"' in separator for separator in separators) else ""
    opening, year_place = _style(words, separators, depths)
    style = opening[:6] + year_place
    slashes = any("//" in separator for separator in separators)

    # numbers ahead: code of the next number, and how far
    ahead: list[str] = [""] * size
    coming, distance = "$", 0
    for index in range(size - 1, -1, -1):
        ahead[index] = f"{coming}{_bucket(distance)}"
        code = words[index].code
        if code in "YNRMKD":
            coming, distance = code + separators[index][:1], 0
        distance += 1

    result: list[list[str]] = []
    years_seen, numbers_seen, in_seen, editor_seen, announced = 0, 0, "", "", ""
    quote_closed = ""
    for index, word in enumerate(words):
        before = separators[index]
        after = separators[index + 1] if index + 1 < size else "$"
        chunk = chunks[owner[index]]
        number = owner[index] + 2
        place = index - chunk.first
        where = ("S" if chunk.size == 1 else "B" if place == 0 else "E" if place == chunk.size - 1 else "M")  # fmt: skip
        if '"' in before and not quotes[index]:
            quote_closed = "Q"
        kind = kinds[number]
        row = [
            *word.here,
            f"b={before}",
            f"a={after}",
            f"ba={before}|{after}",
            f"bh={before}|{word.shape}",
            f"ah={after}|{word.shape}",
            f"bk={before}|{word.keyword}",
            f"bl={before}|{word.lists}",
            f"q={quotes[index]}{depths[index]}{quote_closed}{any_quotes}",
            f"qb={quotes[index]}{depths[index]}{quote_closed}|{before}",
            f"pos={index * 10 // size}",
            f"i={index}" if index < 4 else f"e={size - index}" if size - index < 5 else "mid",
            f"st={style}",
            f"yp={year_place}|{years_seen}",
            f"ypb={year_place}|{years_seen}|{before}|{where}",
            f"op={opening}|{before}|{year_place[:2]}",
            f"seen={years_seen}{min(numbers_seen, 4)}{in_seen}{editor_seen}{quote_closed}",
            f"an={announced}|{word.code}",
            f"next={ahead[index]}",
            f"nexts={ahead[index]}|{in_seen}{years_seen}|{before}",
            f"c={kind}",
            f"c-={kinds[number - 1]}",
            f"c+={kinds[number + 1]}",
            f"c++={kinds[number + 2]}",
            f"c--={kinds[number - 2]}",
            f"cc-={kinds[number - 1]}|{before if place == 0 else where}|{kind}",
            f"cc+={kind}|{after if where in 'ES' else where}|{kinds[number + 1]}",
            f"cn={min(owner[index], 6)}|{where}",
            f"cs={_bucket(chunk.size)}|{_bucket(place)}",
            f"cw={where}|{word.code}|{before}",
        ]
        if slashes:
            row.append("//" + in_seen)
        if index:
            previous = words[index - 1]
            row += previous.left
            row.append(f"w-w={previous.low}|{word.low}")
            row.append(f"h-h={previous.shape}|{before}|{word.shape}|{after}")
            if index > 1:
                row += words[index - 2].far_left
                row.append(f"h--h={words[index - 2].code}{separators[index - 1]}{previous.code}{before}{word.code}")
        if index + 1 < size:
            following = words[index + 1]
            row += following.right
            row.append(f"w+w={word.low}|{following.low}")
            if index + 2 < size:
                row += words[index + 2].far_right
                row.append(f"h++h={word.code}{after}{following.code}{separators[index + 2]}{words[index + 2].code}")
        result.append(row)
        code = word.code
        if code == "Y":
            years_seen = min(years_seen + 1, 2)
        if code in "YNRM":
            numbers_seen += 1
            announced = ""
        elif code in "nveiparhd":
            announced = code
            if code == "n" and (word.shape[0] == "X" or before):
                in_seen = "n"
            elif code == "e":
                editor_seen = "e"
        if "//" in after:
            in_seen = "n"
    if italics:
        _italics(tokens, italics, result)
    return result


def _italics(tokens: Sequence[Token], italics: Sequence[tuple[int, int]], rows: list[list[str]]) -> None:
    """Add what the look of the words says."""
    position = 0
    inside_before = False
    for token, row in zip(tokens, rows, strict=True):
        while position < len(italics) and italics[position][1] <= token.start:
            position += 1
        inside = position < len(italics) and italics[position][0] <= token.start
        row.append(("it" if inside else "up") + ("" if inside == inside_before else "!"))
        inside_before = inside
