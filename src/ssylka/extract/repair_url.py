"""Web addresses that a page or a converter has broken."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ssylka.extract.likeness import ACCESSED

_START = re.compile(r"https?://|\bwww\.(?=\w)", re.IGNORECASE)
_LEGAL = re.compile(r"[^\s<>\"«»“”„`\\^{}|]+")
_ACCESS = re.compile(rf"\s?[(\[]\s?{ACCESSED}\b", re.IGNORECASE)
# That no letter stands before it is looked for behind the h: a search finds this fast.
_SPLIT_SCHEME = re.compile(r"h(?<!\wh)\s?t\s?t\s?p\s?(s?)\s?:\s?/\s?/\s?(?=[\w-])")
_EXTENSION = re.compile(
    r"\.?(?:pdf|html?|php|aspx?|docx?|xlsx?|pptx?|txt|jsp|shtml|xml|csv|zip|jpg|png)$", re.IGNORECASE
)
_WORD = re.compile(r"[A-Za-z]{3,}$|(?:1[5-9]|20)\d\d$|\d{1,4}$|(?:of|in|on|to|by|at|a|de|v|i|na|and)$", re.IGNORECASE)
_DOI = re.compile(r"\b10\.\d{4,9}/")
_DOI_REST = re.compile(r"(?:[a-z][\w()/-]*[.\d][\w.()/-]*|0\d+[\w.()/-]*|\d+[.-]\d[\w.()/-]*)[.;,]?$")
# Addresses of one citation that are looked at.
_ADDRESSES = 100
_BREAKS = "/-_=&?.%+#~:"


class UrlFault(NamedTuple):
    """A stretch of a text that damage has put into an address, and what should stand there."""

    start: int
    end: int
    after: str
    kind: str
    why: str
    confidence: float


def _region(text: str, start: int) -> tuple[int, bool]:
    """Where the address and what may belong to it ends, and whether an access date ends it for certain."""
    limit = min(len(text), start + 2000)
    access = _ACCESS.search(text, start, limit)
    other = _START.search(text, start + 8, limit)
    end = access.start() if access else limit
    certain = access is not None
    if other and other.start() < end and text[other.start() - 1].isspace():
        end, certain = other.start(), False
    semicolon = re.compile(r";\s").search(text, start, end)
    if semicolon:
        end, certain = semicolon.start(), False
    if not certain and (stop := re.compile(r"\s[(\[—–]|\s//\s|\.\s+[A-ZА-ЯЁ«“\"]|,\s").search(text, start, end)):
        end = stop.start()
    return end, certain


def _urlish(token: str) -> bool:
    """Whether a token looks like a piece of an address rather than a word."""
    return bool(re.search(r"[/%=&?_]|\w[-.+]\w|[a-z]\d|\d[a-z]|[a-z][A-Z]", token)) or bool(_EXTENSION.search(token))


def _joint(left: str, gap: str, right: str, *, last: bool, certain: bool) -> tuple[float, str] | None:
    """How sure it is that a gap between two pieces of an address is damage, and why; None: it is none."""
    if not _LEGAL.fullmatch(right) or (
        re.search(r"[А-Яа-яЁё]", right) != re.search(r"[А-Яа-яЁё]", left[8:]) and re.search(r"[А-Яа-яЁё]", right)
    ):
        return None
    broken = (left[-1] in _BREAKS and not re.search(r"[/\w]\.$", left)) or right[0] in "/%=&?_#"
    if certain:
        if right.rstrip(".,") == "":
            return None
        if broken:
            return (
                0.97,
                "the address stops at a character that does not end addresses, and goes on before the access date",
            )
        if left[-1] == "." and not _urlish(right):
            return None
        if _urlish(right) or last:
            return 0.9, "the address goes on between the blank and the access date"
        return None
    if _DOI.search(left) and left[-1] in ".-/_" and _DOI_REST.match(right):
        return 0.85, "the DOI stops at a character that does not end DOIs, and what follows looks like its rest"
    if "\n" in gap and (_urlish(right) or (broken and right[0].isalnum())):
        return 0.9, "the line ends inside the address"
    if last and re.fullmatch(r"(?=\w*\d)[\w-]{10,}|\d{8,}", right) and left[-1].isalnum():
        return 0.8, "a long string of digits and letters follows the address, which nothing else explains"
    if broken and left[-1] != "." and _urlish(right) and re.search(r"[a-z]", right):
        return (
            0.85,
            "the address stops at a character that does not end addresses, and what follows looks like its rest",
        )
    return None


def _lost_underscores(text: str, start: int, end: int) -> Iterator[UrlFault]:
    """Blanks for underscores: plain words after an address, up to a file's extension at its very end."""
    region = text[start:end].rstrip(" .")
    tokens = region.split()
    if len(tokens) < 3 or not _EXTENSION.search(tokens[-1]) or "\n" in region.strip():
        return
    words = tokens[1:-1]
    last = _EXTENSION.sub("", tokens[-1])
    if not all(_WORD.match(word) for word in words) or (last and not _WORD.search(last)):
        return
    if not re.search(r"[A-Za-z]{2,}$", tokens[0].rpartition("/")[2]):
        return
    for match in re.finditer(r"\s+", region):
        yield UrlFault(
            start + match.start(),
            start + match.end(),
            "_",
            "lost-underscore",
            "words and a file extension follow the address: blanks stand for underscores",
            0.75,
        )


def url_faults(text: str) -> Iterator[UrlFault]:
    """The faults of all addresses in a text, in order."""
    position = 0
    for scheme in _SPLIT_SCHEME.finditer(text) if "/" in text else ():
        whole = f"http{scheme[1]}://"
        if scheme[0] != whole:
            yield UrlFault(*scheme.span(), whole, "space-in-url", "blanks inside the scheme of the address", 0.97)
    if "://" not in text and "www." not in text.lower():
        return
    for _ in range(_ADDRESSES):
        match = _START.search(text, position)
        if match is None:
            return
        start = match.start()
        end, certain = _region(text, start)
        first = _LEGAL.match(text, start)
        if first is None:
            position = match.end()
            continue
        position = max(first.end(), match.end())
        lost = [] if position >= end else list(_lost_underscores(text, start, end))
        if lost:
            yield from lost
            position = end
            continue
        yield from _glued(text, start, first.end())
        cursor = first.end()
        left = text[start:cursor]
        while cursor < end:
            gap = re.compile(r"\s+").match(text, cursor, end)
            if gap is None:
                break
            token = _LEGAL.match(text, gap.end(), end)
            if token is None or token.start() == token.end():
                break
            joint = _joint(left, gap[0], token[0], last=token.end() >= end, certain=certain)
            if joint is None:
                break
            kind = "hyphen-at-line-end" if "\n" in gap[0] and left.endswith("-") else "space-in-url"
            kind = "line-break-in-url" if "\n" in gap[0] and kind == "space-in-url" else kind
            yield UrlFault(gap.start(), gap.end(), "", kind, joint[1], joint[0])
            left, cursor = token[0], token.end()
        position = max(position, cursor)


def _glued(text: str, start: int, end: int) -> Iterator[UrlFault]:
    """An access date without a blank before it: `…/(accessed: …`."""
    match = _ACCESS.search(text, start, min(end + 20, len(text)))
    if match and match.start() < end and text[match.start()] in "([":
        yield UrlFault(
            match.start(), match.start(), " ", "glued-bracket", "the access date is glued to the address", 0.98
        )


_SLUG_PART = re.compile(r"(?<=[-/])[a-z]{17,40}(?=[-/?.]|$)")
_FINAL = re.compile(r"https?://\S+")


def suspects(text: str) -> Iterator[tuple[int, int]]:
    """Overlong words in hyphenated addresses: two words that may have lost the hyphen of a line end between them.

    Only worth asking in a document whose addresses are damaged otherwise, too.
    """
    for url in _FINAL.finditer(text):
        for part in _SLUG_PART.finditer(text, url.start(), url.end()):
            slug = text[url.start() : url.end()]
            if slug.count("-") >= 3:
                yield part.span()
