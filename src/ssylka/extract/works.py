"""The works of a note: where one ends and the next begins, and the prose around them."""

import re
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from ssylka.extract.again import SHORT, by_the_same, cited_again
from ssylka.extract.leads import VERB, lead_at, leads_within, sentence_lead
from ssylka.extract.likeness import ACCESSED, AUTHOR_START, YEAR, alike, complete, likeness, verbs
from ssylka.extract.words import Words, cut, text_of
from ssylka.model import CitationKind, months
from ssylka.model.repeats import IBID, refers_back

_PARTING = re.compile(
    r";\s+|,\s+(?=(?:sowie|as well as|а также)\s)|(?<=\w)\s+(?=(?:and|и)\s+x{8})"
)  # addresses are blotted out with x
# What an address or a quotation behind "and" may begin with: where it and the other signs are missing nothing is parted.
_BEFORE_ADDRESS = re.compile(r"(?:and|и)\s+[h«“\"(\[x]")
_JOINS = (", sowie ", ", as well as ", ", а также ")
_AND = re.compile(r"(?:and|also|as well as|и|а также|sowie|und|et|y)\s+(?=[\"«“„'(\[]?[A-ZА-ЯЁ]|https?://)")
_ENDED = re.compile(
    rf"(?:[(\[]\s?{ACCESSED}\b[^()\[\]]{{0,60}}[)\]]|\bEDN:? [A-Z]{{6}}|\(In [A-Z]\w+\)|https?://\S+|\b(?:[PpСсSs]|pp|Л|л)\.\s?(?!(?:1[5-9]|20)\d\d\b)\d{{1,5}}(?:[–-]\d{{1,5}})?(?:\sоб)?)[.!]?\s*$",
    re.IGNORECASE,
)
# How a work ends before a semicolon: with numbers, brackets, quotes, an address, a month, an abbreviation it is cited by.
_WHOLE = re.compile(
    r"(?:\d[\w.)»”\"°]{0,3}|[)\]»”\"]|https?://\S+|\b(?:об|с|л|p|pp|ff?|p\. m)\.?|(?<!\W[A-ZА-ЯЁ])\."
    rf"|\b(?:[А-ЯЁ]{{3,}}|{'|'.join(months.RUSSIAN_GENITIVE)}))\s*;\s*$"
)
_CITED_PAGE = re.compile(r"\w{3}.*\b[СсPp]\.\s?\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?:,\s\d{1,4}(?:[–-]\d{1,4})?)*\s?;\s*$")
_SENTENCE = re.compile(r"[.!?»”’\")]\s+(?=[A-ZА-ЯЁ«“])")


LIMIT = 100
"""The places that we look at for the end of a work in one note: more are no note but an attack."""


MOST = 30
"""The works that are told apart in one note; what follows them stays with the last."""


class Work(NamedTuple):
    """The words of one work, and the prose before and after it."""

    words: Words
    prefix: str = ""
    suffix: str = ""


_BLOTTED = re.compile(
    r"https?://\S+?(?=;?(?:\s|$))|«[^«»]{0,1000}»|“[^“”]{0,1000}”|\"[^\"]{0,1000}\"|\([^()]{0,300}\)|\[[^\[\]]{0,300}\]"
)


@lru_cache(maxsize=4)  # the whole note is asked for twice
def _masked(text: str) -> str:
    """The text with what stands in quotes, brackets and addresses blotted out, offsets kept."""
    blot = list(text)
    for match in _BLOTTED.finditer(text):
        blot[match.start() : match.end()] = "x" * (match.end() - match.start())
    return "".join(blot)


def _begins_work(text: str) -> bool:
    """Whether what follows a semicolon begins another work: a name or a title that is complete by itself."""
    start = text[:80].lstrip("\"«“„‘' ([")
    if not start or not (start[0].isupper() or start[0].isdigit() or by_the_same(start)):
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


def _publishers_follow(left: str, right: str) -> bool:
    """Whether a semicolon parts two places or publishers of one work ("М.: АСТ; СПб.: Сова, 2004")."""
    return not (complete(left) or cited_again(left)) or bool(
        re.match(r"[^.,:;/()]{1,30}\.?\s?:\s[^.:;/]{1,60}, (?:1[5-9]|20)\d\d", right)
    )


def _cuts(text: str, *, note: bool) -> list[int]:
    """Where works are parted: after semicolons, and before "and" with another address; in a `note` also short titles."""
    if ";" not in text and not _BEFORE_ADDRESS.search(text) and not any(map(text.__contains__, _JOINS)):
        return []
    masked = _masked(text)
    stops = [match.end() for match in islice(_PARTING.finditer(masked), LIMIT)]
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
        whole = (complete(left) and bool(_WHOLE.search(f"{left[-600:].rstrip(' ,;')};"))) or (
            note and cited_again(left.strip())
        )
        # "Янин В. Л. Актовые печати. С. 63; Сергеевич В. И. …": a short title needs no year where a person follows.
        short = not whole and bool(_CITED_PAGE.search(left[-60:]) and AUTHOR_START.match(right))
        parted = (whole or (lead and complete(left))) and not _publishers_follow(left, right)
        if (short or parted) and _begins_work(right):
            found.append(stop)
            begin = stop
    return found


def is_prose(text: str) -> bool:
    """Whether a note explains rather than cites: hardly a sign of a reference, and finite verbs."""
    if cited_again(text):
        return False
    count = verbs(text)
    score = alike(text, 5 if count > 1 else 2)
    if score >= 5:
        return False
    if score <= 1:
        return count > 0 or len(text.split()) > 12 or not re.search(r"\d|//", text)
    return count >= 2 and count * 2 > score


# What a law review says of a work in brackets behind it: "(noting that …)", "(“In the arena of civil justice, …”)".
_EXPLAINED = re.compile(r"(?<=[\d)\].])\s(?=\((?:[a-z]+ing\b|[“\"])[^()]{8,}(?:\([^()]*\)[^()]*){0,6}\)\.?\s*$)")
_INFRA = re.compile(r"[^.;]{0,120}\b(?:infra|supra|above|below)\s(?:Sections?|Parts?|Chapters?|text|pp?\.)")


def _prose_from(text: str) -> int:
    """Where prose begins that follows a reference: sentences with a verb and no sign of a reference."""
    explained = _EXPLAINED.search(text)
    if explained:
        text = text[: explained.start()]
    if verbs(text) == 0 and not _INFRA.search(text):
        return len(text)
    for number, match in enumerate(_SENTENCE.finditer(text)):
        if number == 60:
            break
        rest = text[match.end() :]
        if _INFRA.match(rest) and likeness(rest) <= 1:
            return match.end()
        if (
            len(rest.split()) >= 4
            and verbs(rest) > 0
            and likeness(rest) <= (1 if YEAR.search(rest) else 2)
            and _ENDED.search(text[max(0, match.end() - 400) : match.end()])
            and likeness(text[: match.end()]) >= 4
        ):
            return match.end()
    return len(text)


_REPEATS = re.compile(r"\b(?:[Ii]bid|[Ii]d\.|[Тт]ам же|supra|op\. cit|[Уу]каз\. соч)")
# A person and the title in quotes: how English notes begin.
_NAMED = re.compile(r"[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|[\w’'-]+|&)){0,6},\s[“‘]")
_ARCHIVE = re.compile(r"[А-ЯЁ]{2,}[^.]{0,60}\.\s?(?:Ф|ф)\.\s?[Рр]?-?\d")


def _explains(text: str) -> bool:
    """Whether the words before a work are prose, though a year may stand in them."""
    score = likeness(text)
    return score <= 1 or (score == 2 and verbs(text) > 0 and len(text.split()) > 12 and not AUTHOR_START.match(text))


def _prose_to(text: str) -> int:
    """Where prose ends that stands before a reference without a word of pointing: after a sentence with a verb."""
    if AUTHOR_START.match(text) or refers_back(text[:40]):
        return 0
    found = sentence_lead(text)
    if (
        found
        and not _REPEATS.search(text, 0, found)
        and likeness(text[:found]) <= 1
        and (likeness(text[found:]) >= 3 or cited_again(text[found:]))
    ):
        return found
    for start, after in leads_within(_masked(text[:3000]), 0, 3):
        if not _explains(text[:start]) or _REPEATS.search(text, 0, start):
            break
        if likeness(text[after:]) >= 3 or cited_again(text[after:]):
            return after
    if verbs(text) == 0 and len(text) < SHORT:
        return 0
    for match in islice(_SENTENCE.finditer(text[:1500]), 6):
        rest = text[match.end() :]
        begins = _ARCHIVE.match(rest) or (AUTHOR_START.match(rest) and likeness(rest) >= 5)
        said = text[: match.end()]
        spoken = verbs(said) > 0 or len(said.split()) > 12
        if spoken and likeness(said) <= 1:
            named = _NAMED.match(rest)
            if (begins and likeness(rest) >= 3) or (named and (likeness(rest) >= 4 or complete(rest))):
                return match.end()
            if len(rest) < SHORT and cited_again(rest) and IBID.match(rest):
                return match.end()
    return 0


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
    if lead and likeness(text[lead.end() :]) < 2 and is_prose(text):
        lead = None
    named = lead is not None and AUTHOR_START.match(text, lead.end()) is not None
    if not named and kind == "note" and (inside := _in_brackets(words, text)):
        return (inside,)
    said = _prose_to(text) if lead is None and kind == "note" else 0
    if lead is None and not said and is_prose(text):
        return ()
    begin, work = 0, lead.end() if lead else said
    masked = _masked(text)
    marks: list[tuple[int, int]] = [(stop, stop) for stop in _cuts(text[work:], note=kind == "note")]
    marks = [(work + a, work + b) for a, b in marks]
    for start, after in leads_within(masked, work, LIMIT):
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
        if kind == "note" and number + 1 < len(places) and _explains(body) and not cited_again(body):
            said = said or end - begin  # prose before words that point: it belongs to the work after them
            continue
        before, said = begin - said, 0
        suffix_at = work + _prose_from(body)
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
