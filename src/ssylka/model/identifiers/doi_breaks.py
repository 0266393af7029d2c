"""Whether a DOI goes on after a line break: nothing marks it, so the shapes on both sides must tell.

What stands after the break is taken for the rest of the DOI where it has the shape of one and cannot be the next thing: a
number of a list, a year, a date, a page, a word of a sentence, an address. Measured on every DOI of recorded answers, cut
anywhere, and against the beginnings of ten thousand references and lines of prose (tests/benchmarks/resolve_dois.py).
"""

import re
from typing import NamedTuple

_BREAK = re.compile(r"[ \t]{0,40}(?:\r\n?|\n)[ \t]{0,40}")
_TOKEN = re.compile(r"\S{1,300}")
_TAIL = re.compile(r"[\w.()/:;<>\[\]+#&-]*[\w)>\]]", re.ASCII)

# Suffixes that registrants build by rule: once whole, they need nothing; cut, they are known by what makes them whole.
# ANSI/NISO Z39.56 (SICI), PII of Elsevier, ASCE, Springer, Elsevier by year and month, APS, ASM, JNeurosci, IEEE, AIP.
_WHOLE = re.compile(
    r"""(?: [sb]?\d{4}-?\d{3}[\dx]\(\d\d\)\d{5}-?[\da-z]
      | (?:\(sici\))?\d{4}-\d{3}[\dx]\(\d{4,8}[^()\s]{0,12}\)\d{1,4}[^\s]{0,8}[:<\[(].{0,40}[>\]]\d\.\d\.co;[\da-z]-?[\da-z\#]?
      | \(asce\)\d{4}-\d{3}[\dx]\(\d{4}\)\d{1,3}:\d{1,2}\(\d{1,5}\)
      | s\d{5}-\d{3}-\d{4,5}-[\dxywz] | j\.[a-z]{2,14}\.\d{4}\.\d\d\.\d{3,6}
      | (?:phys[a-z]{2,12}|revmodphys)\.\d{1,3}\.[a-z]?\d{2,7} | jneurosci\.[\d-]{5,14}\.(?:19|20)\d\d
      | [a-z]{2,6}\.\d{5}-\d\d | [a-z]{2,6}\.\d{1,3}\.\d{1,2}\.\d{1,5}(?:-\d{1,5})?\.(?:19|20)\d\d
      | 1\.\d{7} | journal\.p[a-z]{3}\.\d{7} | [a-d]\d[a-z]{2}\d{5}[a-z] | [ab]\d{6}[a-z] | jb\d{3}i[a-z]?\d\dp\d{5} )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_TAIL_OF_SICI = re.compile(
    r"(?:\(\d\d\)\d{4,5}-|\((?:1[89]|20)\d{2,6}\)\d{1,4}[:<\[(]|[<\[]\d{1,5}:[\w%+-]{1,12}[>\]]\d|\d\.CO;\d)",
    re.IGNORECASE,
)

# What the next thing begins with, never the rest of a DOI.
_NEXT_THING = re.compile(
    r"""(?: [\[(].* | (?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.(?:(?:19|20)\d\d|\d\d)\W*
      | (?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d\W*
      | https?:.* | www\..* | (?:doi|edn|isbn|issn|pmid|pmcid|url|arxiv)(?::.*)?
      | 10\.\d{4,9}/.* | \W* )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
# What it may begin with: a number and a name, a volume and its pages. A suffix that is plainly unfinished outweighs it.
_MAY_BE_NEXT = re.compile(
    r"""(?: \d{4}[;,].* | \d{1,3}-[A-Z][a-z].* | \d{1,3}\.(?:[A-Z][a-z].*|[A-Z](?:\.|[^\w]|\Z).*|\W.*)
      | \d{1,4}\(\d{1,4}(?:[-/]\d{1,4})?\)[:,.;]?.* | \d{1,4}:\d{1,6}-.*
      | (?:[Pp]p?|[Vv]ols?|[Nn]os?|[Ii]ss|[Ff]igs?|[Tt]abs?|[Tt]ables?|[Ee]ds?|[VvNnSsTt])\.\d.* )\Z""",
    re.VERBOSE,
)
_YEAR = re.compile(r"19\d\d|20[0-3]\d")
_PAGES = re.compile(r"([1-9]\d{0,4})--?([1-9]\d{1,4})")
_ARXIV = re.compile(r"\d{4}\.\d{4,5}")
_ISSN = re.compile(r"\d{4}-\d{3}[\dX]")
_CODE = re.compile(
    r"(?=[^\d]*\d)(?:[A-Za-z\d]*[-._/:();<>+#&]+[\w\-./:();<>+#&]+|[-._/:();<>+#&][\w\-./:();<>+#&]+)", re.ASCII
)
_MIXED = re.compile(r"(?=\w*[A-Za-z])(?=\w*\d)\w{2,}", re.ASCII)
_WORDS = re.compile(r"[-_]?[a-z]+(?:[._/-][a-z]+)*(?:/[a-z]+)?", re.ASCII)
# Ordinals, units, and what a sentence may begin with.
_SAID = re.compile(r"\d{1,4}(?:st|nd|rd|th|[dD]|[gG]|[km]?[mglLKM]|D-?\w*|%)|[A-Z][A-Za-z]?\d{1,2}", re.ASCII)
_ENDS_LINE = re.compile(r"[.,;)\]>]{0,3}[ \t]{0,40}(?:\Z|[\r\n])")
_ALONE = re.compile(r"[ \t]{0,40}(?:\Z|[\r\n])")
_CLOSES = re.compile(
    r"[.,;)\]>]{1,3}[ \t]|[.,;]?[ \t]{1,4}(?:[(\[]|(?:EDN|PMID|PMCID|URL|DOI|ISSN|ISBN|Accessed|Available|Retrieved|Epub)\b)"
)


class Rest(NamedTuple):
    """What a line break does to a DOI.

    Attributes:
        position: where the next line begins, in the text.
        joins: whether the DOI goes on there.
        sure: whether that is beyond doubt; if not, only a registry can tell.
    """

    position: int
    joins: bool
    sure: bool


def after_break(text: str, position: int, suffix: str) -> Rest | None:
    """Whether a DOI goes on after the white space at a position; None where there is no line break, or nothing after it.

    Args:
        text: where the DOI stands.
        position: of the white space.
        suffix: of the DOI, as far as it has been read; "" right after the slash.
    """
    if not (gap := _BREAK.match(text, position)) or not (token := _TOKEN.match(text, gap.end())):
        return None
    core = _TAIL.match(token[0])
    if core is None:
        return None
    tail, end = core[0], gap.end() + core.end()
    glued = (token.end() - end > 3 and "<" not in token[0]) or (tail.isdigit() and text[end : end + 1] == "<")
    for whole in (suffix + tail, suffix + tail.rstrip(")]")):
        if (
            _WHOLE.match(whole)
            and not _WHOLE.match(suffix)
            and not (tail.isdigit() and len(tail) < 4 and suffix[-1].isalnum())
        ):
            return Rest(gap.end(), True, True)
    if _TAIL_OF_SICI.match(tail):
        return Rest(gap.end(), True, True)
    if glued or _NEXT_THING.match(token[0]):
        return Rest(gap.end(), False, True)
    unfinished = not any(letter.isdigit() for letter in suffix)
    if _MAY_BE_NEXT.match(token[0]):
        return Rest(gap.end(), unfinished and _ALONE.match(text, end) is not None, False)
    joins, sure = _judge(suffix or "/", tail, text, end)
    return Rest(gap.end(), joins, sure)


def _judge(suffix: str, tail: str, text: str, end: int) -> tuple[bool, bool]:
    """Whether a tail that may be the rest of a DOI is, and whether that is sure.

    A tail that ends its line has nothing of a sentence; one that goes on with a blank and a word may begin one.
    """
    last, last_unit = suffix[-1], suffix[-1].isalnum()
    ends, alone = _ENDS_LINE.match(text, end) is not None, _ALONE.match(text, end) is not None
    follows = _CLOSES.match(text, end)
    closes = ends or follows is not None
    unfinished = not any(letter.isdigit() for letter in suffix)
    if tail.isdigit():
        ends = ends or (follows is not None and follows[0][-1:].isalpha())
        return _judge_number(last, tail, closes=closes, ends=ends, numbered=text[end : end + 1] in {".", ")", "]"})
    if suffix == "/" or (last in "-_/(" and (closes or any(letter.isdigit() for letter in tail))):
        return True, True
    if last in "-_/(":
        return tail[0].islower() or not last_unit, False
    if last_unit and not unfinished and (_is_range(tail) or _ARXIV.fullmatch(tail)):
        return False, False
    if _SAID.fullmatch(tail) and not (alone and unfinished):
        return alone and tail[0].isalpha() and len(tail) > 3, False
    if _CODE.fullmatch(tail):
        strong = sum(not letter.isalnum() for letter in tail) >= 2 or (tail[0].islower() or tail[0].isdigit())
        if _ISSN.fullmatch(tail) and not unfinished:
            return alone, False
        return closes or (strong and last != "."), closes and strong
    if _MIXED.fullmatch(tail):
        lowered = tail[0].islower() or tail[0].isdigit()
        return ends or (closes and (lowered or unfinished or len(tail) > 4)), closes and unfinished
    if _WORDS.fullmatch(tail):
        return (alone or (ends and len(tail) > 2)) and (unfinished or last_unit or last == "."), False
    if tail.isalpha() and unfinished:
        return alone, False
    return False, False


def _is_range(tail: str) -> bool:
    """Whether a tail may be pages: the last one after the first, or written short ("427-38")."""
    pages = _PAGES.fullmatch(tail)
    return pages is not None and (int(pages[1]) < int(pages[2]) or len(pages[2]) < len(pages[1]))


def _judge_number(last: str, tail: str, *, closes: bool, ends: bool, numbered: bool) -> tuple[bool, bool]:
    """A number after the break: the rest of a DOI, the number of the next entry, a year, or a page of the journal.

    The number of an entry has a mark behind it, and words on the same line.
    """
    entry = numbered and not ends
    if last in {"/", "-", "_", "(", ":"}:
        return not entry or len(tail) > 2, len(tail) > 3
    if last == ".":
        return closes and (not entry or len(tail) > 3), False
    return ends and len(tail) > 2 and not _YEAR.fullmatch(tail), False
