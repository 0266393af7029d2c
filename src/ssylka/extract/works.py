"""The works of a note: where one ends and the next begins, and the prose around them."""

import re
from itertools import islice
from typing import NamedTuple

from ssylka.extract.again import by_the_same, cited_again
from ssylka.extract.leads import VERB, lead_at, leads_within
from ssylka.extract.likeness import AUTHOR_START, complete, likeness, verbs
from ssylka.extract.prose import explains, is_prose, masked, points_at, prose_from, prose_to
from ssylka.extract.words import Words, cut, text_of
from ssylka.model import CitationKind, months
from ssylka.model.repeats import refers_back

_PARTING = re.compile(
    r";\s+|,\s+(?=(?:sowie|as well as|а также)\s)"
    r"|(?<=[\dx]),\s+(?=and\s[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]*){1,4},\s)"
    r"|(?<=\w)\s+(?=(?:and|и)\s+x{8})"  # addresses are blotted out with x
)
# What an address or a quotation behind "and" may begin with: where it and the other signs are missing nothing is parted.
_BEFORE_ADDRESS = re.compile(r"(?:and|и)\s+[h«“\"(\[x]")
_JOINS = (", sowie ", ", as well as ", ", а также ", ", and ")
_AND = re.compile(r"(?:and|also|as well as|и|а также|sowie|und|et|y)\s+(?=[\"«“„'(\[]?[A-ZА-ЯЁ]|https?://|notes?\s\d)")
# How a work ends before a semicolon: with numbers, brackets, quotes, an address, a month, an abbreviation it is cited by.
_WHOLE = re.compile(
    r"(?:\d[\w.)»”\"°]{0,3}|[)\]»”\"]|https?://\S+|\b(?:об|с|л|p|pp|ff?|p\. m)\.?|(?<!\W[A-ZА-ЯЁ])\."
    rf"|\b(?:[А-ЯЁ]{{3,}}|{'|'.join(months.RUSSIAN_GENITIVE)}))\s*;\s*$"
)
_CITED_PAGE = re.compile(r"\w{3}.*\b[СсPp]\.\s?\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?:,\s\d{1,4}(?:[–-]\d{1,4})?)*\s?;\s*$")


LIMIT = 100
"""The places that we look at for the end of a work in one note: more are no note but an attack."""


MOST = 30
"""The works that are told apart in one note; what follows them stays with the last."""


class Work(NamedTuple):
    """The words of one work, and the prose before and after it."""

    words: Words
    prefix: str = ""
    suffix: str = ""


def _begins_work(text: str) -> bool:
    """Whether what follows a semicolon begins another work: a name or a title that is complete by itself."""
    start = text[:80].lstrip("\"«“„‘' ([")
    if not start or not (start[0].isupper() or start[0].isdigit() or by_the_same(start) or refers_back(start)):
        return False
    if re.match(
        r"(?:EDN|DOI|doi|URL|ISBN|ISSN|М|СПб|Л|Vol|No|№|Т|С|P|pp|Пер|Под ред|Отв|Ред|Сост|Межвуз|Сб\. (?:науч|ст|тр|мат)|Указ\. имен|Библиогр|Ed|Trans)\b[.:]?\s?",
        start,
    ) and not AUTHOR_START.match(start):
        return False
    if re.match(r"\d{1,4}(?:\s?[-–—]\s?\d{1,4})?\s*(?:[.;,:()]|$)", start) or (start[0].isdigit() and "//" not in text):
        return False
    if (
        re.match(
            r"[^/]{0,60}\b(?:[Ee]ds?|Hrsg|Hg|ред|сост|[Tt]rans(?=\.)|[Tt]ransl|[Tt]ranslat(?:ed|ors?|ion)(?=\sby|[,.)]))\b",
            start,
        )
        and "//" not in text[:120]
    ):
        return False
    return complete(text) or likeness(text) >= 4 or bool(by_the_same(start)) or cited_again(text.strip())


_IMPRINT_ENDS = re.compile(r"\w\.?\s?:\s[^.:;/]{2,60};\s*$")
_HOUSE_YEAR = re.compile(r"[^.,:;/()]{2,60},\s(?:1[5-9]|20)\d\d\b")


def _publishers_follow(left: str, right: str) -> bool:
    """Whether a semicolon parts two places or publishers of one work ("М.: АСТ; СПб.: Сова, 2004")."""
    if _IMPRINT_ENDS.search(left[-120:]) and _HOUSE_YEAR.match(right):
        return True  # "Деннет 2004 – …. М.: УРСС; ЛИБРОКОМ, 2004"
    return not (complete(left) or cited_again(left)) or bool(
        re.match(r"[^.,:;/()]{1,30}\.?\s?:\s[^.:;/]{1,60}, (?:1[5-9]|20)\d\d", right)
    )


def _cuts(text: str, *, note: bool) -> list[int]:
    """Where works are parted: after semicolons, and before "and" with another address; in a `note` also short titles."""
    if ";" not in text and not _BEFORE_ADDRESS.search(text) and not any(map(text.__contains__, _JOINS)):
        return []
    stops = [match.end() for match in islice(_PARTING.finditer(masked(text)), LIMIT)]
    found: list[int] = []
    begin = 0
    for index, stop in enumerate(stops):
        nearest = stops[index + 1] if index + 1 < len(stops) else len(text)
        right = text[stop : max(nearest, stop)]
        lead = lead_at(right) or _AND.match(right)
        right = right[lead.end() :] if lead else right
        left = text[begin:stop]
        if right.startswith("http"):
            # A bare address after another one with its access date; else it is one more address of the same work.
            if left.rstrip("; ").endswith((")", "]")):
                found.append(stop)
                begin = stop
            continue
        # "GDPR, Recital 71; see also …": words that point say that another work follows.
        pointed = note and lead is not None and len(left) < 200 and not verbs(left) and any(map(str.isdigit, left))
        whole = (
            pointed
            or (complete(left) and bool(_WHOLE.search(f"{left[-600:].rstrip(' ,;')};")))
            or (note and cited_again(left.strip()))
        )
        # "Янин В. Л. Актовые печати. С. 63; Сергеевич В. И. …": a short title needs no year where a person follows.
        short = not whole and bool(_CITED_PAGE.search(left[-60:]) and AUTHOR_START.match(right))
        if not (short or whole or (lead and complete(left))) or not _begins_work(right):
            continue
        if short or pointed or not _publishers_follow(left, right):
            found.append(stop)
            begin = stop
    return found


_BRACKETED = re.compile(
    rf"(?P<before>[^()]{{10,400}}\((?:{VERB}\.?(?:\s[а-яёa-z]+){{0,3}}:?\s)?)(?P<work>[^()]*(?:\([^()]*\)[^()]*){{0,4}})\)\.?$"
)


def _in_brackets(words: Words, text: str) -> Work | None:
    """The work that stands in brackets at the end of a note of prose: "Ср. мнение Лосева … (Лосев А. Ф. …)"."""
    match = _BRACKETED.match(text.rstrip()) if len(text) < 1500 and "(" in text else None
    if match is None or likeness(match["before"]) > 1:
        return None
    work = match["work"]
    if not (AUTHOR_START.match(work) and complete(work) and likeness(work) >= 3):
        return None
    start, end = match.span("work")
    return Work(cut(words, start, end), text[:start].strip(), text[end:].strip())


def split_works(words: Words, kind: CitationKind) -> tuple[Work, ...]:
    """The works that an entry or a note cites, in order; none where it only explains.

    Args:
        words: mended, on one line, without the number.
        kind: prose without a word of pointing is only taken off notes.
    """
    text = text_of(words)
    if not text.strip():
        return ()
    places: list[tuple[int, int, int]] = []  # lead from, work from, to
    lead = lead_at(text)
    if lead and (likeness(lead[0]) >= 3 or (len(lead[0]) > 30 and refers_back(lead[0]))):
        lead = None
    if lead and likeness(text[lead.end() :]) < 2 and is_prose(text) and not points_at(text[lead.end() :]):
        lead = None
    named = lead is not None and AUTHOR_START.match(text, lead.end()) is not None
    if not named and kind == "note" and (inside := _in_brackets(words, text)):
        return (inside,)
    said = prose_to(text) if lead is None and kind == "note" else 0
    if lead is None and not said and is_prose(text):
        return ()
    begin, work = 0, lead.end() if lead else said
    blotted = masked(text)
    marks: list[tuple[int, int]] = [(stop, stop) for stop in _cuts(text[work:], note=kind == "note")]
    marks = [(work + a, work + b) for a, b in marks]
    for start, after in leads_within(blotted, work, LIMIT):
        rest = text[after : after + 3000]
        earlier = text[work : min(start, work + 3000)]
        if (likeness(earlier) >= 2 or cited_again(earlier)) and (
            complete(rest) or likeness(rest) >= 3 or cited_again(rest)
        ):
            marks.append((start, after))
    marks = sorted(marks)[: MOST - 1]
    for stop, after in marks:
        if stop < work:
            continue
        places.append((begin, work, stop))
        lead = lead_at(text, after) or _AND.match(text, after)
        if lead and likeness(lead[0]) >= 3:
            lead = None  # "Он же. …. С. 40. Подробнее см.: …": a work stands before the words that point
        begin, work = stop, max(after, lead.end() if lead and after == stop else after)
    places.append((begin, work, len(text)))
    found: list[Work] = []
    said = 0
    for number, (begin, work, end) in enumerate(places):
        body = text[work:end]
        prose = kind == "note" and number + 1 < len(places) and verbs(body) > 0 and not body.rstrip().endswith(";")
        if prose and explains(body) and not cited_again(body):
            said = said or end - begin  # prose before words that point: it belongs to the work after them
            continue
        before, said = begin - said, 0
        suffix_at = work + prose_from(body)
        piece = cut(words, work, suffix_at)
        inner = text_of(piece)
        stripped = inner.strip()
        if not stripped:
            continue
        offset = inner.index(stripped[0])
        trimmed = stripped[:-1].rstrip() if stripped.endswith((";", ",") if kind == "note" else ";") else stripped
        found.append(
            Work(
                cut(piece, offset, offset + len(trimmed)),
                text[before:work].strip(),
                text[suffix_at:end].strip(),
            )
        )
    return tuple(found)
