"""DOIs: found in any surroundings, cleaned, canonical.

A DOI is `10.` and a number of the registrant, a slash, and a suffix of any printable characters (ISO 26324; DOI
Handbook 2.2), compared without case (ASCII letters only; Handbook 2.4). So its end must be guessed from its
surroundings. What stands here was measured on the DOIs of recorded registry answers; the shapes that registrants use are
those of Crossref's "DOIs and matching regular expressions" (2015).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from urllib.parse import unquote

from ssylka.model.base import Span
from ssylka.model.identifiers.doi_breaks import after_break
from ssylka.model.identifiers.doi_letters import ENTITY, latin_twin, legible, unescape_entity
from ssylka.model.identifiers.identifier import Identifier

LONGEST = 300
"""Characters of a suffix that are read; the longest SICI has some 80."""

_START = re.compile(
    r"(?<![\d.])10(?: ?\.\s?)(?:\d{4,9}|\d{1,8}[ \t]{0,9}\\?[\r\n]{1,2}[ \t]{0,9}\d{1,8})(?:\.\d{1,9}){0,4}(?:\\?\s?/ ?|%2F|%252F)",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"(?:%(?:25)?[0-9A-F]{2})+", re.IGNORECASE)
_ESCAPED = re.compile(r"\{?\\([_&%#$~^<>()\[\]{}.*+!-])\}?")
_SICI = re.compile(r"[^<> \"=/]{0,80}?:[^<> \"=/]{0,80}?(?:>|&gt;|&#62;|%3E)", re.IGNORECASE)
_NEXT = re.compile(
    r"""[,;.)\]]*(?:https?:/|(?:10\.\d{4,9}/)|(?:(?:doi|edn|pmid|pmcid|issn|isbn|url|arxiv)(?:[:\s]|\.org)))
      | [,;.)\]]*[\[(]?(?:accessed|available|retrieved|epub|crossref|cross\sref|pubmed|google)[\]:\s]""",
    re.IGNORECASE | re.VERBOSE,
)
_GLUED = re.compile(r"(?:EDN|PMID|PMCID|URL|DOI|ISSN|ISBN|Accessed|Available|Retrieved|Epub)[:\s]")
_QUERY = re.compile(r"\?[\w.~-]{1,40}=")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−\u00ad"), "-")
_STOPS = frozenset('"“”„‟«»‹›‘’|`^{}…、。，；：）（】【》《')
_CLOSERS = {")": "(", "]": "[", ">": "<"}
_TRAILING = frozenset(".,;:!?'*~\\/")
_LABEL = re.compile(
    r"""(?:
        (?:d[oо][iі]\s{0,3}[:.=：]?\s{0,3})?
        (?:https?:\s?//\s?)?(?:[\w.-]{1,60}@)?(?:(?:www|dx)\.)?
        (?:doi\.(?:org|acm\.org)|doi-org\.[\w.-]{1,60}|(?:dx\.)?doi\.org\.[\w.-]{1,60}|hdl\.handle\.net)
        (?::\d{1,5})?\s?/\s?(?:doi:\s?)?
      | info:doi/ | urn:doi: | d[oо][iі]\s{0,3}[:.=：]{0,2}[*_]{0,3}\s{0,3}\(?
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


def find_dois(text: str, *, places: int | None = None) -> tuple[Identifier, ...]:
    """The DOIs of a text, in its order.

    Finds them bare, labelled, in addresses (of any host), in Markdown, HTML and LaTeX, percent-encoded, with entities,
    cut by a line break, with hyphens that a typesetter has replaced. Linear in the length of the text.

    Args:
        text: anything.
        places: how many that look like a DOI are looked at; None: all.
    """
    read, offsets = legible(text)
    found: list[Identifier] = []
    position = seen = 0
    while (places is None or seen < places) and (match := _START.search(read, position)):
        position = match.end()
        seen += 1
        if one := _read(read, match):
            found.append(one)
            position = max(position, one.span.end)
    return tuple(found) if offsets is None else tuple(_placed(one, offsets) for one in found)


def _placed(one: Identifier, offsets: list[int]) -> Identifier:
    """An identifier of the legible text, at its place in the original."""
    return one.model_copy(update={"span": Span(offsets[one.span.start], offsets[one.span.end - 1] + 1)})


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
    if match[0][-1] == " " and not any(
        letter.isdigit() for letter in text[match.end() : match.end() + 40].split(" ", maxsplit=1)[0]
    ):
        return None
    prefix = re.sub(r"\s|%2F|%252F|[/\\]", "", match[0], flags=re.IGNORECASE)
    if not 4 <= len(prefix[3:].partition(".")[0]) <= 9:
        return None
    place = _Place(text, match.end(), label is not None, address is not None, before[-1:])
    units, doubtful = _suffix(place, None)
    if not units:
        return None
    written = _whole(prefix, units, place)
    others = [_whole(prefix, _suffix(place, turn)[0], place) for turn in doubtful]
    start = match.start()
    if label is not None and label[0]:
        start = match.start() - (len(before) - label.start())
    elif place.foreign and address is not None:
        start = match.start() - len(address[0])
    value = canonical(written)
    return Identifier(
        scheme="doi",
        value=value,
        written=written,
        span=Span(start, units[-1][1]),
        others=tuple(dict.fromkeys(one for one in map(canonical, others) if one not in {value, f"{prefix}/"})),
    )


class _Place(NamedTuple):
    """Where a suffix begins, and what stands before its DOI."""

    text: str
    position: int
    labelled: bool
    in_address: bool
    opener: str

    @property
    def foreign(self) -> bool:
        """Whether it stands in an address of somebody else's than doi.org's."""
        return self.in_address and not self.labelled


def _whole(prefix: str, units: list[tuple[str, int]], place: _Place) -> str:
    written = f"{prefix}/{''.join(unit for unit, _ in units)}"
    if place.foreign and (version := _PREPRINT_VERSION.match(written)):
        return version[1]
    return written


def _suffix(place: _Place, other: int | None) -> tuple[list[tuple[str, int]], list[int]]:
    """A suffix as it is meant, each character with the offset in the text after it, and its doubtful line breaks.

    Args:
        place: where it begins.
        other: the number of the line break that is read the other way; None: none.
    """
    doubtful: list[int] = []
    units = list(_units(place, other, doubtful))
    _trim(units, opener=place.opener)
    if place.foreign:
        _cut_page(units)
    suffix = "".join(unit for unit, _ in units)
    if not any(letter.isalnum() for letter in suffix) or _DAMAGED_SLASHES.search(f"/{suffix}/"):
        return [], doubtful
    return units, doubtful


def _units(place: _Place, other: int | None, doubtful: list[int]) -> Iterator[tuple[str, int]]:
    """The characters of a suffix, trimmed of nothing; stops where it ends."""
    text = place.text
    position = start = place.position
    limit = min(position + LONGEST, len(text))
    depth = breaks = 0
    meant = ""
    while position < limit:
        letter = text[position]
        if letter == "\\" and text[position + 1 : position + 2] in {"\r", "\n"}:
            position += 1  # a hard line break of Markdown
            continue
        if letter.isspace():
            rest = after_break(text, position, meant)
            if rest is None:
                return
            if not rest.sure:
                doubtful.append(breaks)
            if rest.joins is (breaks == other):
                return
            breaks += 1
            position = rest.position
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
        if letter == "]" and text[position + 1 : position + 2] in {"(", "["}:
            return
        if letter == "*" and text[position + 1 : position + 2] == "*":
            return
        if letter == "?" and _QUERY.match(text, position):
            return
        if letter == "#" and place.in_address:
            return
        if position > start and _next_begins(text, position, letter, meant[-1:]):
            return
        meant += decoded
        yield decoded, after
        position = after


def _next_begins(text: str, position: int, letter: str, last: str) -> bool:
    """Whether what follows without a blank is the next identifier, or a word about the access."""
    if letter in ",;.[(hH" or not last.isalnum():
        return _NEXT.match(text, position) is not None
    return letter in "EPUDIAR" and last.isdigit() and _GLUED.match(text, position) is not None


@cache
def _foreign(letter: str) -> bool:
    """Letters of scripts in which nobody writes DOIs: the next words have been glued to it."""
    return not "\u00c0" <= letter <= "\u024f"


def _decode(text: str, position: int) -> tuple[int, str, bool]:
    """The character meant at a position: (offset after it, what it is, whether it was percent-encoded)."""
    letter = text[position]
    if letter == "&" and (entity := ENTITY.match(text, position)) and (meant := unescape_entity(entity[0])):
        return entity.end(), meant.translate(_DASHES), False
    if letter == "%" and (encoded := _PERCENT.match(text, position)):
        return encoded.end(), unquote(unquote(encoded[0]), errors="replace").translate(_DASHES), True
    if letter in "\\{" and (escaped := _ESCAPED.match(text, position)):
        return escaped.end(), escaped[1], False
    if letter == "\\":
        return position + 1, "", False
    if "\u0400" <= letter <= "\u052f" and (twin := latin_twin(text, position)):
        return position + 1, twin, False
    return position + 1, letter.translate(_DASHES), False


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
