"""DOIs: found in any surroundings, cleaned, canonical.

A DOI is `10.` and a number of the registrant, a slash, and a suffix of any printable characters (ISO 26324; DOI
Handbook 2.2), compared without case (ASCII letters only; Handbook 2.4). So its end must be guessed from its
surroundings. What stands here was measured on the DOIs of recorded registry answers; the shapes that registrants use are
those of Crossref's "DOIs and matching regular expressions" (2015).
"""

import html
import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote

from ssylka.model.base import Span
from ssylka.model.identifiers.identifier import Identifier

LONGEST = 300
"""Characters of a suffix that are read; the longest SICI has some 80."""

_START = re.compile(r"(?<![\d.])10(?: ?\. ?)\d{4,9}(?:\.\d{1,9}){0,4}(?:\s?/ ?|%2F|%252F)", re.IGNORECASE)
_ENTITY = re.compile(
    r"&(?:amp;)?(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|hyphen|#\d{1,6}|#x[0-9a-f]{1,5});", re.IGNORECASE
)
_PERCENT = re.compile(r"(?:%(?:25)?[0-9A-F]{2})+", re.IGNORECASE)
_ESCAPED = re.compile(r"\{?\\([_&%#$~^<>()\[\]{}.*+!-])\}?")
_SICI = re.compile(r"[^<> \"=/]{0,80}?:[^<> \"=/]{0,80}?(?:>|&gt;|%3E)", re.IGNORECASE)
_NEXT = re.compile(
    r"[,;.)\]]*(?:https?:/|(?:10\.\d{4,9}/)|(?:(?:doi|edn|pmid|pmcid|issn|isbn|url|arxiv)(?:[:\s]|\.org)))",
    re.IGNORECASE,
)
_QUERY = re.compile(r"\?[\w.~-]{1,40}=")
_BREAK = re.compile(r"[ \t]{0,40}(?:\r\n?|\n)[ \t]{0,40}")
_TOKEN = re.compile(r"\S{1,300}")
_TAIL = re.compile(r"[\w.()/:;<>\[\]+#&-]*[\w)>\]]", re.ASCII)
_NO_TAIL = re.compile(
    r"""(?: (?!\(\d\d\)\d{4})[\[(].* | \d{4}[;,].* | (?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.(?:(?:19|20)\d\d|\d\d)\W*
      | (?!\d\.CO;)\d{1,3}\.(?-i:[A-Z\W]).* | https?:.* | www\..* | (?:doi|edn|isbn|issn|pmid|pmcid|url)\b.*
      | 10\.\d{4,9}/.* | \W* )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_YEAR = re.compile(r"19\d\d|20[0-3]\d")
_CODE = re.compile(
    r"[A-Za-z]{1,8}\d{4,}[\w.-]*|[A-Z]{0,4}\d{1,9}[-.]\d[\w.-]*|[A-Z]{1,4}\.\w*\d{3}[\w.]*|[A-Z]?/[\w/-]+|[-_/]\w+",
    re.ASCII,
)
_CLOSES = re.compile(r"[.,;)\]>]{0,3}(?:\s*\Z|[ \t]*[\r\n]|(?<=[.,;)\]>])\s)")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−\u00ad"), "-")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff")
_STOPS = frozenset('"“”„‟«»‹›‘’|`^{}…、。，；：）（】【》《')
_CLOSERS = {")": "(", "]": "[", ">": "<"}
_TRAILING = frozenset(".,;:!?'*~\\/")
_LABEL = re.compile(
    r"""(?:
        (?:doi\s{0,3}[:.=]?\s{0,3})?
        (?:https?:\s?//\s?)?(?:[\w.-]{1,60}@)?(?:(?:www|dx)\.)?
        (?:doi\.(?:org|acm\.org)|doi-org\.[\w.-]{1,60}|(?:dx\.)?doi\.org\.[\w.-]{1,60}|hdl\.handle\.net)
        (?::\d{1,5})?\s?/\s?(?:doi:\s?)?
      | info:doi/ | urn:doi: | doi\s{0,3}[:.=]{0,2}\s{0,3}\(?
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_ADDRESS = re.compile(r"https?://[^\s\"<>]{0,400}\Z", re.IGNORECASE)
_PAGE = re.compile(
    r"""(?: /(?:full|fulltext|full-text|abstract|abs|pdf|epdf|epub|html|xml|meta|summary|references|citations?|
            figures?|tables?|download|supplementary-material|metrics|asset|asset/.*|suppl_file/.*)/?
      | \.(?:pdf|html?|xml|full(?:\.pdf|\.html)?|abstract|short|long) | ;jsessionid=.* )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_PREPRINT_VERSION = re.compile(r"(10\.(?:1101|64898)/\d.*?)v\d{1,2}\Z")
_SHORT = re.compile(
    r"(?:(?:https?://)?(?:(?:www|dx)\.)?doi\.org/(?:10/)?|doi:\s{0,3}10/)([a-z0-9]{3,10})(?![\w./%-])", re.IGNORECASE
)
_DAMAGED_SLASHES = re.compile(r"/\.{1,2}/")


def canonical(doi: str) -> str:
    """The form for comparing: ASCII letters in lower case, nothing else changed."""
    return "".join(letter.lower() if letter.isascii() else letter for letter in doi)


def find_dois(text: str) -> tuple[Identifier, ...]:
    """The DOIs of a text, in its order.

    Finds them bare, labelled, in addresses (of any host), in Markdown, HTML and LaTeX, percent-encoded, with entities,
    cut by a line break, with hyphens that a typesetter has replaced. Linear in the length of the text.
    """
    found: list[Identifier] = []
    position = 0
    while match := _START.search(text, position):
        position = match.end()
        if one := _read(text, match):
            found.append(one)
            position = max(position, one.span.end)
    return tuple(found)


def find_short_dois(text: str) -> tuple[Identifier, ...]:
    """ShortDOIs (doi.org/abcd, doi:10/abcd): aliases that only the registry can turn into DOIs.

    A bare "10/2021" is a date and is not taken.
    """
    return tuple(
        Identifier(scheme="shortdoi", value=f"10/{one[1].lower()}", written=f"10/{one[1]}", span=Span(*one.span()))
        for one in _SHORT.finditer(text)
        if any(letter.isdigit() or letter.isalpha() for letter in one[1]) and not one[1].startswith("10")
    )


def clean_doi(text: str) -> str | None:
    """The one DOI that a field, an address or a label holds, canonical; None where it holds none."""
    found = find_dois(text)
    return found[0].value if found else None


def _read(text: str, match: re.Match[str]) -> Identifier | None:
    before = text[max(match.start() - 120, 0) : match.start()]
    label = _LABEL.search(before)
    address = _ADDRESS.search(text[max(match.start() - 400, 0) : match.start()])
    if label is None and any(letter.isspace() for letter in match[0]):
        return None  # "10. 2019 / 5" is no DOI unless somebody says so
    if label is None and address is None and before[-1:].isalnum():
        return None
    if match[0][-1].isspace() and not any(
        letter.isdigit() for letter in text[match.end() : match.end() + 40].split(" ", maxsplit=1)[0]
    ):
        return None
    in_address = address is not None
    units = list(_units(text, match.end(), in_address=in_address))
    foreign = in_address and label is None
    _trim(units, opener=before[-1:])
    if foreign:
        _cut_page(units)
    suffix = "".join(unit for unit, _ in units)
    if not suffix or not any(letter.isalnum() for letter in suffix) or _DAMAGED_SLASHES.search(f"/{suffix}/"):
        return None
    prefix = re.sub(r"\s|%2F|%252F|/", "", match[0], flags=re.IGNORECASE)
    written = f"{prefix}/{suffix}"
    if foreign and (version := _PREPRINT_VERSION.match(written)):
        written = version[1]
    start = match.start()
    if label is not None and label[0]:
        start = match.start() - (len(before) - label.start())
    elif foreign and address is not None:
        start = match.start() - len(address[0])
    return Identifier(scheme="doi", value=canonical(written), written=written, span=Span(start, units[-1][1]))


def _units(text: str, position: int, *, in_address: bool) -> Iterator[tuple[str, int]]:
    """The characters of a suffix as they are meant, each with the offset in the text after it; stops where it ends."""
    start, limit = position, min(position + LONGEST, len(text))
    depth = 0
    meant = ""
    while position < limit:
        letter = text[position]
        if letter in _INVISIBLE:
            position += 1
            continue
        if letter.isspace():
            after = _joins(text, position, meant)
            if after is None:
                return
            position = after
            continue
        after, decoded, encoded = _decode(text, position)
        if not decoded:
            return
        for one in decoded:
            if (
                one.isspace()
                or one in _STOPS
                or ord(one) < 32
                or (one.isalpha() and not one.isascii() and _foreign(one))
            ):
                return
            if one == "<" and not encoded and not _SICI.match(text, after):
                return
            if one == ">" and depth <= 0:
                return
            depth += {"<": 1, ">": -1}.get(one, 0)
            meant = one
        if letter == "]" and text[position + 1 : position + 2] in {"(", "["}:
            return
        if letter == "*" and text[position + 1 : position + 2] == "*":
            return
        if letter == "?" and _QUERY.match(text, position):
            return
        if letter == "#" and in_address:
            return
        if position > start and (letter in ",;.)]hH" or not meant.isalnum()) and _NEXT.match(text, position):
            return
        yield decoded, after
        position = after


@cache
def _foreign(letter: str) -> bool:
    """Letters of scripts in which nobody writes DOIs: the next words have been glued to it."""
    return not "\u00c0" <= letter <= "\u024f"


def _decode(text: str, position: int) -> tuple[int, str, bool]:
    """The character meant at a position: (offset after it, what it is, whether it was percent-encoded)."""
    letter = text[position]
    if letter == "&" and (entity := _ENTITY.match(text, position)):
        return entity.end(), html.unescape(html.unescape(entity[0])).translate(_DASHES), False
    if letter == "%" and (encoded := _PERCENT.match(text, position)):
        return encoded.end(), unquote(unquote(encoded[0]), errors="replace").translate(_DASHES), True
    if letter in "\\{" and (escaped := _ESCAPED.match(text, position)):
        return escaped.end(), escaped[1], False
    if letter == "\\":
        return position + 1, "", False
    return position + 1, letter.translate(_DASHES), False


def _joins(text: str, position: int, last: str) -> int | None:
    """Where a DOI goes on after white space, if it was cut by a line break there; else None.

    What comes after the break is taken for the rest of the DOI only where it has the shape of one and cannot be the
    next thing: a number of a list, a year, a date, a word, an address.
    """
    if not (gap := _BREAK.match(text, position)) or not (token := _TOKEN.match(text, gap.end())):
        return None
    core = _TAIL.match(token[0])
    if core is None or _NO_TAIL.match(token[0]) or (token.end() - gap.end() - core.end() > 3 and "<" not in token[0]):
        return None
    tail, end = core[0], gap.end() + core.end()
    closes = _CLOSES.match(text, end) is not None
    if tail.isdigit():
        numbered = text[end : end + 1] in {".", ")", "]"}
        if last in {"/", "-", "_", "(", ":"}:
            goes_on = not numbered or len(tail) > 2
        elif last == ".":
            goes_on = closes and (not numbered or len(tail) > 3)
        else:
            goes_on = closes and len(tail) > 2 and not _YEAR.fullmatch(tail)
    elif last in {"/", "-", "_", "("}:
        goes_on = True
    else:
        coded = tail[0].islower() or tail[0] in ".-_/:()>" or (tail[0].isdigit() and (last != "." or len(tail) > 1))
        coded = coded or (tail.upper() == tail and any(mark in "():;<>" for mark in tail))
        coded = coded and any(letter.isdigit() for letter in tail)
        goes_on = coded or (closes and _CODE.fullmatch(tail) is not None)
    return gap.end() if goes_on else None


def _trim(units: list[tuple[str, int]], *, opener: str) -> None:
    """Take off the punctuation of the sentence, and closing brackets that were not opened inside."""
    suffix = "".join(unit for unit, _ in units)
    surplus = {closer: suffix.count(closer) - suffix.count(opening) for closer, opening in _CLOSERS.items()}
    while units:
        last = units[-1][0]
        if last in _CLOSERS and surplus[last] > 0:
            surplus[last] -= 1
        elif last == "_" and opener == "_":
            opener = ""
        elif last == "<":
            surplus[">"] += 1
        elif last not in _TRAILING:
            return
        units.pop()


def _cut_page(units: list[tuple[str, int]]) -> None:
    """Take off what a publisher's address adds behind the DOI ("/full", ".pdf")."""
    while match := _PAGE.search("".join(unit for unit, _ in units)):
        length = 0
        for index, (unit, _) in enumerate(units):
            if length >= match.start():
                del units[index:]
                break
            length += len(unit)
        else:
            return
        if not units:
            return
