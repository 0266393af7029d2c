"""The works of a note: where one ends and the next begins, and the prose around them."""

import re
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from ssylka.extract.likeness import ACCESSED, AUTHOR_START, alike, complete, likeness, verbs
from ssylka.extract.words import Words, cut, text_of
from ssylka.model import CitationKind

_VERB = (
    r"(?i:see|cf|compare|quoted (?:in|from|by|after)|cited (?:in|from|by|after|according to)|as cited in|qtd\. in"
    r"|см|ср|цит|цитируется|приводится|напр|siehe|vgl|zit|zitiert|voir|cfr|v[ée]ase|див|цыт|гл)"
)
_SMALL = r"(?:[\s,]+(?:[a-zа-яёіїє][\w.’'-]*|e\.g\.)){0,7}"
_LEADS_TO = r"""\s+(?=["«“„'(\[*]?[\wÀ-ӿ])"""
_LEAD_COLON = re.compile(
    rf"""
        # A verb of pointing with a colon before the work: "Подробнее о … см., например:", "For details see also:".
        (?:[^:;/"«“(\[]{{0,200}}?(?<!\w))?{_VERB}(?!\w)\.?{_SMALL}\s?:(?!//){_LEADS_TO}""",
    re.VERBOSE,
)
_LEAD_WORD = re.compile(
    rf"""(?:
        # "См." and "See" without a colon, and small words beside them.
        (?:[Сс]м|[Сс]р|[Цц]ит|[Дд]ив|[Vv]gl|[Cc]f|[Cc]fr)\.(?:\s(?:также|подробнее|об\sэтом|например|по|в|auch|dazu|also)[,.:]?)*,?
      | (?:[Ss]ee|[Ss]iehe|[Vv]oir|[Vv]éase)(?:\s(?:also|further|auch|aussi|e\.g\.|for\sexample|for\sinstance|especially|in\sparticular))*,?
      | (?:Подробнее|Подробно|Об\sэтом)(?:\s(?:об\sэтом|о\s[^:;«"“.]{{2,80}}))?:
      | (?:Например|Напр\.|For\sexample|For\sinstance|E\.g\.|В\sчастности|Источник|Source|Quelle|По\sданным|(?:Рассчитано|Составлено|Подсчитано|Построено|Calculated|Compiled|Estimated|Based)[^:;]{{0,60}})[,:]
    ){_LEADS_TO}""",
    re.VERBOSE,
)
_PARTING = re.compile(r";\s+|(?<=\w)\s+(?=(?:and|и)\s+x{8})")  # addresses are blotted out with x
# The words of `_VERB`, and what an address or a quotation behind "and" may begin with: without them nothing is parted.
_VERB_STEMS = (
    "see", "cf", "compare", "quoted", "cited", "qtd", "см", "ср", "цит", "приводится", "напр", "siehe", "vgl", "zit",
    "voir", "véase", "vease", "див", "цыт", "гл",
)  # fmt: skip
_BEFORE_ADDRESS = re.compile(r"(?:and|и)\s+[h«“\"(\[x]")
_AND = re.compile(r"(?:and|also|и|а также|sowie|und|et|y)\s+(?=[\"«“„'(\[]?[A-ZА-ЯЁ]|https?://)")
_MIDDLE = re.compile(
    rf"""(?<=[.;)»”"])\s+(?P<lead>
        (?:[A-ZА-ЯЁ][^.;:/()"«“]{{0,100}}\s)?{_VERB}(?!\w)\.?{_SMALL}\s?:(?!//)
      | (?:См|Ср|Цит|Див|Vgl|Cf|Cfr)\.(?:\s(?:также|подробнее|об\sэтом|например|по)[,.:]?)*
      | See(?:\s(?:also|further|e\.g\.|for\sexample))*,?
    )\s+(?=["«“„'(\[]?[A-ZА-ЯЁ\d])""",
    re.VERBOSE,
)
# Of `_MIDDLE` one of these stands in the text.
_POINTS = (":", "См.", "Ср.", "Цит.", "Див.", "Vgl.", "Cf.", "Cfr.", "See")
_ENDED = re.compile(
    rf"(?:[(\[]\s?{ACCESSED}\b[^()\[\]]{{0,60}}[)\]]|\bEDN:? [A-Z]{{6}}|\(In [A-Z]\w+\)|https?://\S+|\b(?:[PpСсSs]|pp|Л|л)\.\s?(?!(?:1[5-9]|20)\d\d\b)\d{{1,5}}(?:[–-]\d{{1,5}})?(?:\sоб)?)[.!]?\s*$",
    re.IGNORECASE,
)
# How a work ends before a semicolon: with numbers, brackets, quotes, an address, a month, an abbreviation it is cited by.
_WHOLE = re.compile(
    r"(?:\d[\w.)»”\"°]{0,3}|[)\]»”\"]|https?://\S+|\b(?:об|с|л|p|pp|ff?|p\. m)\.?|\b(?:[А-ЯЁ]{3,}|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)|(?<!\W[A-ZА-ЯЁ])\.)\s*;\s*$"
)
_SENTENCE = re.compile(r"[.!?»”\")]\s+(?=[A-ZА-ЯЁ«“])")


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
    start = text[:80].lstrip("\"«“„' ([")
    if not start or not (start[0].isupper() or start[0].isdigit()):
        return False
    if re.match(
        r"(?:EDN|DOI|doi|URL|ISBN|ISSN|М|СПб|Л|Vol|No|№|Т|С|P|pp|Пер|Под ред|Отв|Ред|Сост|Ed|Trans)\b[.:]?\s?", start
    ) and not AUTHOR_START.match(start):
        return False
    if re.match(r"\d{1,4}(?:\s?[-–—]\s?\d{1,4})?\s*(?:[.;,:()]|$)", start) or (start[0].isdigit() and "//" not in text):
        return False
    if re.match(r"[^/]{0,60}\b(?:[Ee]ds?|Hrsg|Hg|ред|сост|[Tt]rans\w*)\b", start) and "//" not in text[:120]:
        return False
    return complete(text) or likeness(text) >= 4 or bool(re.match(r"(?:Ibid|Там же|Idem|Указ)", start))


@lru_cache(maxsize=4)
def _has_verb(text: str) -> bool:
    return any(map(text.lower().__contains__, _VERB_STEMS))


def _lead(text: str, start: int = 0) -> re.Match[str] | None:
    """The words of pointing that begin at `start`."""
    pointing = _LEAD_COLON.match(text, start) if text.find(":", start) >= 0 and _has_verb(text) else None
    return pointing or _LEAD_WORD.match(text, start)


def _publishers_follow(left: str, right: str) -> bool:
    """Whether a semicolon parts two places or publishers of one work ("М.: АСТ; СПб.: Сова, 2004")."""
    return not complete(left) or bool(re.match(r"[^.,:;/()]{1,30}\.?\s?:\s[^.:;/]{1,60}, (?:1[5-9]|20)\d\d", right))


def _cuts(text: str) -> list[int]:
    """Where works are parted: after semicolons, and before "and" with another address."""
    if ";" not in text and not _BEFORE_ADDRESS.search(text):
        return []
    masked = _masked(text)
    if ";" not in masked and "xxxxxxxx" not in masked:
        return []
    stops = [match.end() for match in islice(_PARTING.finditer(masked), LIMIT)]
    found: list[int] = []
    begin = 0
    for index, stop in enumerate(stops):
        nearest = stops[index + 1] if index + 1 < len(stops) else len(text)
        right = text[stop : max(nearest, stop)]
        lead = _lead(right) or _AND.match(right)
        right = right[lead.end() :] if lead else right
        left = text[begin:stop]
        if right.startswith("http"):
            # A bare address after another one with its access date; else it is one more address of the same work.
            if left.rstrip("; ").endswith((")", "]")):
                found.append(stop)
                begin = stop
            continue
        whole = complete(left) and bool(_WHOLE.search(left[-600:]))
        if (whole or (lead and complete(left))) and _begins_work(right) and not _publishers_follow(left, right):
            found.append(stop)
            begin = stop
    return found


def is_prose(text: str) -> bool:
    """Whether a note explains rather than cites: hardly a sign of a reference, and finite verbs."""
    count = verbs(text)
    score = alike(text, 5 if count > 1 else 2)
    if score >= 5:
        return False
    if score <= 1:
        return count > 0 or len(text.split()) > 12 or not re.search(r"\d|//", text)
    return count >= 2 and count * 2 > score


def _prose_from(text: str) -> int:
    """Where prose begins that follows a reference: sentences with a verb and no sign of a reference."""
    if verbs(text) == 0:
        return len(text)
    for number, match in enumerate(_SENTENCE.finditer(text)):
        if number == 60:
            break
        rest = text[match.end() :]
        if (
            len(rest.split()) >= 4
            and verbs(rest) > 0
            and likeness(rest) <= 1
            and _ENDED.search(text[max(0, match.end() - 400) : match.end()])
            and likeness(text[: match.end()]) >= 4
        ):
            return match.end()
    return len(text)


_ARCHIVE = re.compile(r"[А-ЯЁ]{2,}[^.]{0,60}\.\s?(?:Ф|ф)\.\s?[Рр]?-?\d")


def _prose_to(text: str) -> int:
    """Where prose ends that stands before a reference without a word of pointing: after a sentence with a verb."""
    if AUTHOR_START.match(text) or verbs(text) == 0:
        return 0
    for match in islice(_SENTENCE.finditer(text[:1500]), 6):
        rest = text[match.end() :]
        begins = _ARCHIVE.match(rest) or (AUTHOR_START.match(rest) and likeness(rest) >= 5)
        if begins and verbs(text[: match.start()]) and likeness(text[: match.end()]) <= 1 and likeness(rest) >= 3:
            return match.end()
    return 0


_BRACKETED = re.compile(
    rf"(?P<before>[^()]{{10,400}}\((?:{_VERB}\.?(?:\s[а-яёa-z]+){{0,3}}:?\s)?)(?P<work>[^()]*(?:\([^()]*\)[^()]*){{0,4}})\)\.?$"
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
    lead = _lead(text)
    if lead and likeness(lead[0]) >= 3:
        lead = None
    if lead and likeness(text[lead.end() :]) < 2 and is_prose(text):
        lead = None
    named = lead is not None and AUTHOR_START.match(text, lead.end()) is not None
    if not named and kind == "note" and (inside := _in_brackets(words, text)):
        return (inside,)
    if lead is None and is_prose(text):
        return ()
    begin, work = 0, lead.end() if lead else _prose_to(text) if kind == "note" else 0
    marks: list[tuple[int, int]] = [(stop, stop) for stop in _cuts(text[work:])]
    marks = [(work + a, work + b) for a, b in marks]
    pointed = any(map(text.__contains__, _POINTS)) and _has_verb(text)
    for match in islice(_MIDDLE.finditer(_masked(text), work), LIMIT) if pointed else ():
        rest = text[match.end() : match.end() + 3000]
        if likeness(text[work : min(match.start(), work + 3000)]) >= 2 and (complete(rest) or likeness(rest) >= 3):
            marks.append((match.start("lead"), match.end()))
    marks = sorted(marks)[: MOST - 1]
    for stop, after in marks:
        if stop < work:
            continue
        places.append((begin, work, stop))
        lead = _lead(text, after) or _AND.match(text, after)
        if lead and likeness(lead[0]) >= 3:
            lead = None  # "Он же. …. С. 40. Подробнее см.: …": a work stands before the words that point
        begin, work = stop, max(after, lead.end() if lead and after == stop else after)
    places.append((begin, work, len(text)))
    found: list[Work] = []
    for begin, work, end in places:
        body = text[work:end]
        suffix_at = work + _prose_from(body)
        piece = cut(words, work, suffix_at)
        inner = text_of(piece)
        stripped = inner.strip()
        if not stripped:
            continue
        offset = inner.index(stripped[0])
        trimmed = stripped[:-1].rstrip() if stripped.endswith(";") else stripped
        found.append(
            Work(
                cut(piece, offset, offset + len(trimmed)),
                text[begin:work].strip(),
                text[suffix_at:end].strip(),
            )
        )
    return tuple(found)
