"""Prose in a note: what explains rather than cites, before a work, after it, or all there is."""

import re
from functools import lru_cache
from itertools import islice

from ssylka.extract.again import SHORT, cited_again
from ssylka.extract.leads import leads_within, sentence_lead
from ssylka.extract.likeness import ACCESSED, AUTHOR_START, YEAR, alike, complete, likeness, verbs
from ssylka.model.repeats import IBID, refers_back

_ENDED = re.compile(
    rf"(?:[(\[]\s?{ACCESSED}\b[^()\[\]]{{0,60}}[)\]]|\bEDN:? [A-Z]{{6}}|\(In [A-Z]\w+\)|https?://\S+|\b(?:[PpСсSs]|pp|Л|л)\.\s?(?!(?:1[5-9]|20)\d\d\b)\d{{1,5}}(?:[–-]\d{{1,5}})?(?:\sоб)?)[.!]?\s*$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?»”’\")]\s+(?=[A-ZА-ЯЁ«“])")
_BLOTTED = re.compile(
    r"https?://\S+?(?=;?(?:\s|$))|«[^«»]{0,1000}»|“[^“”]{0,1000}”|\"[^\"]{0,1000}\"|\([^()]{0,300}\)|\[[^\[\]]{0,300}\]"
)


@lru_cache(maxsize=4)  # the whole note is asked for twice
def masked(text: str) -> str:
    """The text with what stands in quotes, brackets and addresses blotted out, offsets kept."""
    return _BLOTTED.sub(lambda match: "x" * (match.end() - match.start()), text)


# A place of the Bible is no work of a list: "Мф. 5:3–10", "Ps. 41:2".
_BIBLE = re.compile(
    r"(?:(?:см|ср|see|cf|vgl)\.?:?\s)?(?:(?:[1-4]\s?)?(?:Быт|Исх|Лев|Числ|Втор|Нав|Суд|Цар|Пар|Езд|Неем|Есф|Иов|Пс|Притч|Еккл?|Песн|Ис|Иер|Плач|Иез|Дан|Ос|Иоил|Ам|Ион"
    r"|Мих|Наум|Авв|Соф|Агг|Зах|Мал|Мф|Мк|Лк|Ин|Деян|Иак|Петр?|Рим|Кор|Гал|Е[фв]р?|Флп|Кол|Ф[ей]с|Тим|Тит|Откр|Апок|Gen|Exod?|Lev|Num|Deut|Josh|Judg|Sam|Kgs|Chr"
    r"|Job|Pss?|Prov|Eccl|Isa|Jer|Lam|Ezek|Dan|Hos|Joel|Amos|Mic|Hab|Zech|Mal|Matt?|Mark|Luke|John|Acts|Rom|Cor|Gal|Eph|Phil|Col|Thess|Tim|Titus|Heb|Jas|Pet|Rev)"
    r"\.?\s?\d{1,3}(?:[:,.]\s?\d{1,3}(?:[–—-]\d{1,3})?(?:,\s?\d{1,3}(?:[–—-]\d{1,3})?){0,6})?[;.]?\s*){1,12}",
    re.IGNORECASE,
)


def is_prose(text: str) -> bool:
    """Whether a note explains rather than cites: hardly a sign of a reference, and finite verbs."""
    if cited_again(text):
        return False
    if len(text) < 80 and _BIBLE.fullmatch(text):
        return True
    count = verbs(text)
    score = alike(text, 5 if count > 1 else 2)
    if score >= 5:
        return False
    if score <= 1:
        return count > 0 or len(text.split()) > 12 or not re.search(r"\d|//", text)
    return count >= 2 and count * 2 > score


# What a law review says of a work in brackets behind it: "(noting that …)", "(“In the arena of civil justice, …”)".
_EXPLAINED = re.compile(r"(?<=[\d)\].])\s(?=\((?:[a-z]+ing\b|[“\"])[^()]{8,}(?:\([^()]*\)[^()]*){0,6}\)\.?\s*$)")
# The short name that a note gives to its work: "(далее — ПСЗ)", "[hereinafter Justice Needs]".
_CALLED = re.compile(
    r"\s(?=[(\[](?:[Дд]алее|[Дд]алі|[Hh]ereinafter|[Hh]ereafter|im Folgenden|ci-après)\b[^()\[\]]{2,80}[)\]]\.?\s*$)"
)
_INFRA = re.compile(r"[^.;]{0,120}\b(?:infra|supra|above|below)\s(?:Sections?|Parts?|Chapters?|text|pp?\.)")


_ELSEWHERE = ("infra", "supra", "above", "below")


def prose_from(text: str) -> int:
    """Where prose begins that follows a reference: sentences with a verb and no sign of a reference."""
    if text.rstrip(" .").endswith((")", "]")):
        for explained in (_EXPLAINED.search(text), _CALLED.search(text)):
            if explained:
                text = text[: explained.start()]
    if verbs(text) == 0 and not any(word in text for word in _ELSEWHERE):
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


_INITIAL = re.compile(r"\b[A-ZА-ЯЁ]\.\s+$")
_REPEATS = re.compile(r"\b(?:[Ii]bid|[Ii]d\.|[Тт]ам же|supra|op\. cit|[Уу]каз\. соч)")
# A person and the title in quotes: how English notes begin.
_NAMED = re.compile(r"[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|[\w’'-]+|&)){0,6},\s[“‘]")
# People, a title, the place and the year in brackets.
_IMPRINTED = re.compile(
    r"[A-Z][\w’'-]+(?:\s(?:[A-Z][\w.’'-]*|and|&)){1,5},\s[A-Z][^()]{4,150}\s\((?:[^()]{2,60}[\s,])?(?:1[5-9]|20)\d\d\)"
)
_ARCHIVE = re.compile(r"[А-ЯЁ]{2,}[^.]{0,60}\.\s?(?:Ф|ф)\.\s?[Рр]?-?\d")


def points_at(text: str) -> bool:
    """Whether what words of pointing lead to is a work: a date or an address, and no verb before the first full stop."""
    first = re.split(r"(?<=[\w)\]][.!?])\s+(?=[A-ZА-ЯЁ])", text[:600], maxsplit=1)[0]
    return complete(first) and verbs(first) == 0 and not _INFRA.match(first)


def explains(text: str) -> bool:
    """Whether the words before a work are prose, though a year may stand in them."""
    score = likeness(text)
    return score <= 1 or (score == 2 and verbs(text) > 0 and len(text.split()) > 12 and not AUTHOR_START.match(text))


def prose_to(text: str) -> int:
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
    for start, after in leads_within(masked(text[:3000]), 0, 3):
        if text[:start].rstrip().endswith(";") or not explains(text[:start]) or _REPEATS.search(text, 0, start):
            break
        if likeness(text[after:]) >= 3 or cited_again(text[after:]):
            return after
    if verbs(text) == 0 and len(text) < SHORT:
        return 0
    for match in islice(_SENTENCE.finditer(text[:1500]), 6):
        rest = text[match.end() :]
        begins = _ARCHIVE.match(rest) or (AUTHOR_START.match(rest) and likeness(rest) >= 5)
        said = text[: match.end()]
        if "://" in said or _INITIAL.search(said):
            continue
        spoken = verbs(said) > 0 or len(said.split()) > 12
        if spoken and likeness(said) <= 1:
            named = _NAMED.match(rest)
            whole = begins or _IMPRINTED.match(rest)
            if (whole and likeness(rest) >= 3) or (named and (likeness(rest) >= 4 or complete(rest))):
                return match.end()
            if len(rest) < SHORT and cited_again(rest) and IBID.match(rest):
                return match.end()
    return 0
