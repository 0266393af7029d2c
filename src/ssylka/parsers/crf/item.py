"""Segments → one CSL-JSON item."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from ssylka.parsers.crf.keywords import classes
from ssylka.parsers.crf.names import CslName, names
from ssylka.parsers.crf.numbers import date, number, pages, year_suffix
from ssylka.parsers.crf.segments import Segment
from ssylka.parsers.kinds import DATASET, PROCEEDINGS, is_newspaper, is_patent

CslItem = dict[str, Any]
People = Callable[[str], tuple[list[CslName], bool]]


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "in": re.compile(
            r"^[\s(\[,.;:]*(?i:in|dans|en|nel|nella|em|w|у|в)\b\s*:?\s+(?=[^\W_a-zà-ÿа-яё\d]|[\"“„«'‘]|\d{1,2}(?:st|nd|rd|th)\s|(?:19|20)\d\d\s|(?:the|der|die|das|la|le|les)\s)"
        ),
        # "…, at" before the place of a conference
        "at": re.compile(r",\s(?:held )?(?:at|in)$"),
        "in colon": re.compile(r"^[\s(\[,.;:]*(?:in|dans|em|w|у|в)\s*:\s*", re.IGNORECASE),
        "doi": re.compile(r"10\.\d{4,9}/[^\s\"<>]+"),
        "url": re.compile(r"(?:https?|ftp)://[^\s<>\"]+|www\.[^\s<>\"]+", re.IGNORECASE),
        "abbreviation": re.compile(r"\.\s?\S"),
    }


def _clean(text: str) -> str:
    return " ".join(text.split()).strip(" \t,;:/–—-|")


_PAIRS = frozenset(("“”", "„“", "«»", '""', "‘’", "''", "»«", "”“", "()", "[]", "„”", "‹›", "‚‘", "””", "’’"))
_UNCLOSED = '“„«"‘'
_CLOSING = '”“»"’'


def _unwrap(text: str) -> str:
    """Without the quotes or brackets around the whole, and without the full stop after it."""
    text = _clean(text)
    for _ in range(2):
        text = text.rstrip(",;: ")
        if text.endswith(".") and not text.endswith("..."):
            text = text[:-1].rstrip(" ,")
        if len(text) > 2 and text[0] + text[-1] in _PAIRS:
            inside = text[1:-1]
            if text[0] not in inside and text[-1] not in inside:
                text = inside.strip()
        if text[:1] in _UNCLOSED and len(text) > 1 and not any(sign in text[1:] for sign in _CLOSING):
            text = text[1:]
    return text.strip(" ,;:")


def _title(text: str) -> str:
    return _unwrap(text).removesuffix(" .").strip()


def _container(text: str) -> str:
    patterns = _patterns()
    for name in ("in", "in colon"):
        opening = patterns[name].match(text)
        text = text[opening.end() :] if opening else text
    kept = patterns["at"].sub("", _clean(text))
    # "Phys. Rev. Lett." keeps its last full stop, "Zeitschrift für Pädagogik." does not
    dotted = kept.endswith(".") and patterns["abbreviation"].search(kept[:-1]) is not None
    name = _unwrap(kept)
    return name + "." if dotted and not name.endswith(".") and kept.endswith(name + ".") else name


def _place(text: str) -> str:
    return _unwrap(text.strip(" (["))


def _publisher(text: str) -> str:
    kept = _clean(text)
    name = _unwrap(kept)
    return name + "." if kept.endswith(".") and name.rpartition(" ")[2] in {"Inc", "Ltd", "Co", "Corp"} else name


_TEXTS: dict[str, tuple[str, Callable[[str], str | None]]] = {
    "title": ("title", _title),
    "journal": ("container-title", _container),
    "book": ("container-title", _container),
    "series": ("collection-title", _unwrap),
    "volume": ("volume", number),
    "issue": ("issue", number),
    "pages": ("page", pages),
    "publisher": ("publisher", _publisher),
    "location": ("publisher-place", _place),
    "genre": ("genre", _unwrap),
    "edition": ("edition", _unwrap),
    "note": ("note", _unwrap),
}

_PEOPLE = {"author": "author", "editor": "editor", "translator": "translator"}


def item(found: Sequence[Segment], text: str, people: People = names) -> tuple[CslItem, dict[str, Segment]]:
    """The item of one reference, and for each field the segment that gave it.

    Where a label comes twice, the first segment counts: a second title, container or year belongs to another work, a
    reprint or a translation.

    Args:
        found: the segments, in the order of the text.
        text: of the reference.
        people: how lists of people are read.
    """
    result: CslItem = {}
    origins: dict[str, Segment] = {}
    for segment in found:
        piece = text[segment.start : segment.end]
        if segment.label in _TEXTS:
            field, normalise = _TEXTS[segment.label]
            value = normalise(piece) if field not in result else None
            if value and any(map(str.isalnum, value)):
                result[field] = value
                origins[field] = segment
        elif segment.label in _PEOPLE:
            _people(_PEOPLE[segment.label], people(piece), segment, result, origins)
        elif segment.label == "date":
            _date(piece, segment, result, origins)
        elif segment.label in {"doi", "url"}:
            _link(piece, segment, result, origins)
    # a book that nothing stands in is itself the work
    if "title" not in result and "container-title" in result and origins["container-title"].label == "book":
        result["title"] = result.pop("container-title")
        origins["title"] = origins.pop("container-title")
    if not result.keys() & {"title", "container-title", "volume", "page"} and "author" in origins:
        # no work without a name: what looks like a person is the name of a site, a dictionary, a law
        alone = text[origins["author"].start : origins["author"].end]
        if "," not in alone and not re.search(r"\b\w\.", alone) and len(result["author"]) == 1:
            result["title"] = _title(alone)
            origins["title"] = origins.pop("author")
            del result["author"]
    version = _VERSION.fullmatch(result["note"]) if "note" in result else None
    if version:
        result["version"] = version.group(1)
        origins["version"] = origins.pop("note")
        del result["note"]
    result["type"] = kind(result, {segment.label for segment in found}, text)
    return result, origins


def _people(
    field: str, read: tuple[list[CslName], bool], segment: Segment, result: CslItem, origins: dict[str, Segment]
) -> None:
    if field in result:
        return
    people, others = read
    if people:
        result[field] = people
        origins[field] = segment
        if others:
            result.setdefault("custom", {})["et-al"] = True


def _date(piece: str, segment: Segment, result: CslItem, origins: dict[str, Segment]) -> None:
    value = date(piece)
    if not value:
        return
    known = result.get("issued")
    if known is None or ("date-parts" in value and "date-parts" not in known) or _finer(value, known):
        result["issued"] = value
        origins["issued"] = segment
        suffix = year_suffix(piece)
        if suffix:
            result["year-suffix"] = suffix


def _finer(value: CslItem, known: CslItem) -> bool:
    """Whether a second date tells the day of the same year ("(2007) … vom 12.5.2007")."""
    new, old = value.get("date-parts", [[]])[0], known.get("date-parts", [[]])[0]
    return len(new) > len(old) == 1 and new[0] == old[0]


def _link(piece: str, segment: Segment, result: CslItem, origins: dict[str, Segment]) -> None:
    compact = "".join(piece.split())
    doi = _patterns()["doi"].search(compact)
    if doi and "DOI" not in result and (segment.label == "doi" or "doi.org/" in compact):
        result["DOI"] = doi.group().rstrip(".,;)]")
        origins["DOI"] = segment
        return
    url = _patterns()["url"].search(compact)
    if url and "URL" not in result:
        result["URL"] = url.group().rstrip(".,;)]>")
        origins["URL"] = segment


_VERSION = re.compile(r"\(?(?:Version|version|Vers?\.|v)\s?(\d[\w.]*)\)?")
_MEETING = re.compile(r"\b(?:proc|conf|symp|meeting|tagung|actes|atti)\b", re.IGNORECASE)
_GENRES = (
    ("dataset", DATASET),
    ("software", re.compile(r"\b(?:software|source code|program|app)\b", re.IGNORECASE)),
    (
        "speech",
        re.compile(r"\b(?:presentation|keynote|poster|conference session|talk|vortrag|доклад)\b", re.IGNORECASE),
    ),
    ("motion_picture", re.compile(r"\b(?:video|film|movie|dvd)\b", re.IGNORECASE)),
    ("broadcast", re.compile(r"\b(?:podcast|episode|broadcast)\b", re.IGNORECASE)),
    ("post-weblog", re.compile(r"\bblog\b", re.IGNORECASE)),
    ("post", re.compile(r"\b(?:tweet|forum post|status update)\b", re.IGNORECASE)),
)


def kind(fields: CslItem, labels: set[str], text: str) -> str:
    """The CSL type that the fields and the words of the reference speak for."""
    genre = str(fields.get("genre", ""))
    words = {name for word in genre.lower().replace(".", " ").split() for name in classes().get(word, "").split(",")} if genre else set()  # fmt: skip
    if "thesis" in words:
        return "thesis"
    for name, pattern in _GENRES:
        if genre and pattern.search(genre):
            return name
    if "report" in words:
        return "report"
    if "patent" in genre.lower() or is_patent(text[:3000]):
        return "patent"
    container = str(fields.get("container-title", ""))
    if "journal" in labels and container:
        dated = len(fields.get("issued", {}).get("date-parts", [[]])[0]) > 1
        return (
            "article-newspaper" if dated and "volume" not in fields and is_newspaper(container) else "article-journal"
        )
    if container:
        return "paper-conference" if PROCEEDINGS.search(container) or _MEETING.search(container) else "chapter"
    if fields.keys() & {"publisher", "publisher-place", "edition", "editor"}:
        return "book"
    if "URL" in fields:
        return "webpage"
    if "volume" in fields and "page" in fields:
        return "article-journal"
    return "book" if "title" in fields else "document"
