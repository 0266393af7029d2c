"""The signs by which a reading is judged: a number for each, weighed by logistic regressions.

The weights are fitted on references of sets that the model was not trained on (tests/benchmarks/calibrate.py), so that
what comes out is the share of such readings that are wholly right. The sets differ in what they count as right, so
each has weights of its own, and a reading is as likely as the set that doubts it most says.
"""

import itertools
import math
import operator
import re

from ssylka.parsers.draft import Draft
from ssylka.parsers.joins import JOIN, Joins
from ssylka.parsers.residue import residue
from ssylka.parsers.sign_weights import WEIGHTS

_SENTENCE_INSIDE = re.compile(r"[.] [A-ZÀ-ÞА-ЯЁ]")
# Words are looked for in small letters.
_IMPRINT_NAMES = ("press", "verlag", "wiley", "springer", "elsevier", "routledge", "books", "publish")
_SCHOOL = ("univ", "inst", "dep", "school")
_MEETING = (
    "proc", "conf", "symp", "workshop", "congress", "lecture", "notes", "advances", "berichte", "tagung",
)  # fmt: skip
_SECTION = ("series", "ser.", "section", "part ", "suppl", "reihe", "issue", "special", "sonder")
_KIND = ("dept", "department", "report", "tech. rep", "phd", "ph.d", "master", "thesis", "dissertation", "patent", "preprint", "arxiv")  # fmt: skip
_UNPRINTED = ("in press", "forthcoming", "to appear", "submitted", "accepted", "n.d.", "unpublished", "in prep", "manuscript")  # fmt: skip
_WEB = ("http", "www.", "retrieved", "available", "online")
_EDITORS = ("eds", "ed.", "(ed", "editor", "hrsg", "hg.")
_LAND = re.compile(r"(?:\b[A-Z]{2,}|U\.? ?S\.? ?A|U\.K|\([^()]*\))[.)]?$")
_LANGUAGE_NOTE = re.compile(r"[(\[](?:[Ii]n [A-Zr]|На )")
# A blank before a sign, a hyphen of a line end, letters that a wrong encoding made.
_BLANK_BEFORE = (" ,", " .", " ;", " )", "( ")
_LINE_END = re.compile(r"[a-z]- [a-z]")
_GARBLED = re.compile(r"[\ufffd\xad\x80-\x9fÃÂ\uf000-\uf8ff]")
_MARKUP = re.compile(r"[&<]/?\w{1,8}[;>]")
_YEAR_LETTER = re.compile(r"[12]\d{3}[a-z]\b")
_ENTRY_NUMBER_GLUED = re.compile(r"\W{0,2}\d+[.)]?[^\W\d_]")
_NUMBERED = re.compile(r"\W?\d{1,3}[\].)]?\s")
_RANGE = re.compile(r"(?<!\d)(\d{1,9})\s?[–—−‒-]{1,2}\s?(\d{1,9})(?!\d)")
_RANGES = re.compile(r"\d ?[–—−‒-] ?\d")
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+")
_INITIALS_RUN = re.compile(r"[A-ZÀ-Þ]\. [A-ZÀ-Þ]\.")
_FULL = re.compile(r"[^\W\d_]{3}")
_LONG_TITLE, _SHORT_TITLE = 150, 15
_LONG_PUBLISHER, _LONG_PLACE = 40, 20
_MOST = 1e-4
UNKNOWN, SOME_UNKNOWN = "unknown joins", "an unknown join"
"""Signs that depend on the weights: how many joins the set of the weights hardly has (three at most), and whether any."""


def _logit(probability: float) -> float:
    """Log-odds, kept within what a handful of references can tell apart."""
    kept = min(max(probability, _MOST), 1 - _MOST)
    return math.log(kept / (1 - kept)) / 3


def signs(draft: Draft) -> dict[str, float]:
    """Sign → its strength, none below 0 but the log-odds; signs that are absent are left out."""
    joins = Joins(draft)
    left = residue(draft)
    found: dict[str, float | bool] = {
        "always": True,
        "confidence of the reader": draft.believed,
        "agreed": draft.agreed,
        "not asked": draft.model is None,
        "author-date": draft.parser == "apa",
        "gost": draft.parser == "gost",
        "vancouver": draft.parser == "vancouver",
        "plain": draft.parser == "plain",
        "words left over": left > 0,
        "more words left over": min(left, 4) / 2,
        "fields glued": joins.glued,
        "year glued": joins.glued_year,
        "title runs on": joins.soft,
        "numbers between": min(joins.numbers, 3) / 2,
    }
    if draft.model is not None:
        found["model"] = _logit(draft.model)
        found["weakest field"] = _logit(draft.weakest)
    for look in (_fields, _people, _title, _source, _numbers, _text):
        found.update(look(draft))
    strengths = {name: strength for name, strength in found.items() if strength}
    for name in joins.names:
        strengths[JOIN + name] = 1.0
    return strengths


def _any(words: tuple[str, ...], text: str) -> bool:
    return any(map(text.__contains__, words))


def _fields(draft: Draft) -> dict[str, float | bool]:
    has = draft.fields.keys()
    part = "container_title" in has
    page, volume, issue = "page" in has, "volume" in has, "issue" in has
    imprint = not has.isdisjoint(("publisher", "publisher_place"))
    return {
        "no title": "title" not in has,
        "no people": "author" not in has and "editor" not in has,
        "no year": "issued" not in has,
        "part": part,
        "part without pages": part and not page,
        "part without volume": part and not volume,
        "volume without pages": part and volume and not page,
        "part with imprint": part and imprint,
        "imprint": imprint,
        "publisher without place": "publisher" in has and "publisher_place" not in has,
        "place without publisher": "publisher_place" in has and "publisher" not in has,
        "volume, issue, pages": part and volume and issue and page,
        "volume and pages": part and volume and page and not issue,
        "whole work with pages": page and not part,
        "issue": issue,
        "editor": "editor" in has,
        "editor of no part": "editor" in has and not part,
        "doi": "doi" in has,
        "url": "url" in has,
        "doi and url": "doi" in has and ("url" in has or "doi.org" in draft.sheet.text),
        "edition": "edition" in has,
        "series": "collection_title" in has,
        "genre": "genre" in has,
        "number": "number" in has,
        "note": "note" in has,
        "extent": "number_of_pages" in has,
        "translation": "title-translation" in draft.custom or "in-russian" in draft.custom,
    }


def _people(draft: Draft) -> dict[str, float | bool]:
    authors = draft.get("author") or ()
    text = draft.sheet.text
    found: dict[str, float | bool] = {}
    for person in authors:
        family, given = person.family or "", person.given or ""
        if person.literal:
            found["a body"] = True
        elif not given:
            found["no given name"] = True
        if " " in family:
            found["family of two words"] = True
        if person.non_dropping_particle or person.dropping_particle:
            found["particle"] = True
        if _DIGIT.search(f"{family}{given}{person.literal or ''}"):
            found["number in a name"] = True
        if _INITIALS_RUN.match(given) and given.replace(". ", "").replace(".", "") in text:
            found["initials parted"] = True
        if _FULL.search(given):
            found["names in full"] = True
    found["et al."] = "et al" in text or "et. al" in text
    found["many authors"] = len(authors) > 8
    return found


def _title(draft: Draft) -> dict[str, float | bool]:
    title = draft.get("title") or ""
    if not title:
        return {}
    return {
        "sentence inside the title": bool(_SENTENCE_INSIDE.search(title)),
        "title of two parts": ": " in title,
        "title with a comma": "," in title,
        "title with brackets": "(" in title or "[" in title,
        "title ends with brackets": title[-1] in ")]",
        "title with quotes": any(sign in title for sign in '“”"«»'),
        "title with a number": bool(_DIGIT.search(title)),
        "title begins small": title[0].islower(),
        "title ends like an abbreviation": _abbreviated(title),
        "title with a dash": " - " in title or " – " in title or " — " in title,
        "short title": len(title) < _SHORT_TITLE,
        "long title": len(title) > _LONG_TITLE,
        "title changed": title not in draft.sheet.text,
    }


def _abbreviated(title: str) -> bool:
    """Whether a short word with a capital ends a title of small words: the journal may begin with it ("… theory Nucl")."""
    before, _, last = title.rpartition(" ")
    return 0 < len(last) < 8 and last[0].isupper() and last[1:].islower() and before[-2:].rstrip(".,?!").islower()


def _source(draft: Draft) -> dict[str, float | bool]:
    container = draft.get("container_title") or ""
    publisher, place = draft.get("publisher") or "", draft.get("publisher_place") or ""
    found: dict[str, float | bool] = {}
    if container:
        found |= {
            "container with a comma": "," in container,
            "container with a number": bool(_DIGIT.search(container)),
            "container ends with a number": container[-1].isdigit(),
            "container with brackets": "(" in container or "[" in container,
            "container of two parts": ":" in container,
            "container abbreviated": "." in container,
            "container with a full stop inside": ". " in container,
            "container begins small": container[0].islower(),
            "container of one word": " " not in container,
            "meeting": _any(_MEETING, container.lower()),
            "section of a container": _any(_SECTION, container.lower()),
            "container ends with a land": bool(_LAND.search(container[-20:])),
            "container changed": container not in draft.sheet.text,
        }
    if publisher:
        found |= {
            "publisher with a comma": "," in publisher,
            "publisher with a number": bool(_DIGIT.search(publisher)),
            "publisher with a colon": ":" in publisher,
            "publisher with brackets": "(" in publisher or "[" in publisher,
            "publisher of a school": _any(_SCHOOL, publisher.lower()),
            "publisher by its name": _any(_IMPRINT_NAMES, publisher.lower()),
            "long publisher": len(publisher) > _LONG_PUBLISHER,
        }
    if place:
        found |= {
            "place with a comma": "," in place,
            "several places": ";" in place or "/" in place or "&" in place or " and " in place,
            "odd place": ":" in place or bool(_DIGIT.search(place)),
            "long place": len(place) > _LONG_PLACE,
        }
    return found


def _numbers(draft: Draft) -> dict[str, float | bool]:
    volume, issue, page = (str(draft.get(name) or "") for name in ("volume", "issue", "page"))
    pages = _RANGE.search(page)
    issued = draft.get("issued")
    return {
        "volume in letters": bool(volume) and not volume.isdecimal(),
        "issue in letters": bool(issue) and not issue.isdecimal(),
        "one page": bool(page) and pages is None,
        "pages in letters": any(map(str.isalpha, page)),
        "pages shortened": pages is not None and len(pages[2]) < len(pages[1]),
        "pages backward": pages is not None and len(pages[2]) >= len(pages[1]) and int(pages[2]) < int(pages[1]),
        "day or month": issued is not None and bool(issued.date_parts) and len(issued.date_parts[0]) > 1,
    }


def _text(draft: Draft) -> dict[str, float | bool]:
    text = draft.sheet.text
    low = text.lower()
    numbers = _NUMBER.findall(text)
    # What begins with a letter, as most do, has no number before it.
    before = not text[:1].isalpha()
    numbered = before and bool(_NUMBERED.match(text))
    return {
        "numbered": numbered,
        "number of the entry glued": before and bool(_ENTRY_NUMBER_GLUED.match(text)),
        "note on the language": ("(in " in low or "[in " in low) and bool(_LANGUAGE_NOTE.search(text)),
        "not printed": _any(_UNPRINTED, low),
        "kind": _any(_KIND, low),
        "web": _any(_WEB, low),
        "In": " In " in text or " in: " in low,
        "editors": _any(_EDITORS, low),
        "damaged": _any(_BLANK_BEFORE, text) or _damaged(text),
        "markup": "*" in text or "\\" in text or (("&" in text or "<" in text) and bool(_MARKUP.search(text))),
        "several years": len({number for number in numbers if len(number) == 4 and "1500" <= number < "2100"}) > 1,
        "year with a letter": bool(_YEAR_LETTER.search(text)),
        "several ranges": len(_RANGES.findall(text)) > 1,
        "brackets": "[" in text,
        "long": min(len(text), 600) / 600,
        "numbers not told": min(_untold(draft, numbers[numbered:]), 3) / 2,
    }


def _damaged(text: str) -> bool:
    hyphen = "- " in text and _LINE_END.search(text) is not None
    return hyphen or (not text.isascii() and _GARBLED.search(text) is not None)


_NUMBERLESS = frozenset({"author", "editor", "language"})
_OF_WORDS = frozenset({"title", "container_title", "publisher", "url", "doi"})


def _untold(draft: Draft, numbers: list[str]) -> int:
    """How many of the numbers stand in no field."""
    told: set[str] = set()
    for name, field in draft.fields.items():
        if name in {"issued", "accessed"}:
            told.update(str(part) for parts in field.value.date_parts or () for part in parts)
        elif name not in _NUMBERLESS and name not in _OF_WORDS:
            told.update(_NUMBER.findall(str(field.value)))
    left = [number for number in numbers if number not in told]
    if left:
        # Long texts are looked into for what no other field explains.
        for name in _OF_WORDS & draft.fields.keys():
            told.update(_NUMBER.findall(str(draft.fields[name].value)))
    return sum(number not in told for number in left)


def weighed(strengths: dict[str, float], weights: dict[str, float]) -> float:
    """The probability, 0 to 1, that signs of these strengths speak for.

    A join of fields that the weights do not know, because their set has hardly any such, counts as an unknown one.
    """
    total = sum(map(operator.mul, strengths.values(), map(weights.get, strengths, itertools.repeat(0.0))))
    unknown = 0
    for name in reversed(strengths):  # joins stand last
        if not name.startswith(JOIN):
            break
        unknown += name not in weights
    if unknown:
        total += min(unknown, 3) * weights.get(UNKNOWN, 0.0) + weights.get(SOME_UNKNOWN, 0.0)
    return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))


def probability(draft: Draft) -> float:
    """How likely the reading is wholly right, 0 to 1, as the set says that doubts it most."""
    found = signs(draft)
    return min(weighed(found, weights) for weights in WEIGHTS.values())
