"""The words by which a note means a work that was cited before: "Ibid.", "Там же", "Указ. соч.", "supra note 12".

Sources: GOST R 7.0.5-2008 §8 (repeated references); The Chicago Manual of Style 17, 14.29-14.36; The Bluebook 21, rules
4.1 and 4.2; OSCOLA 4, 1.2; New Zealand Law Style Guide 3, 2.3; what notes in German, French, Spanish, Italian, Ukrainian
and Belarusian say.
"""

import re
from functools import lru_cache

IBID = re.compile(
    r"(?:Там\s+же|Там\s+само|Тамо\s+же|Тамсама|Тамжа|Ibid(?:em)?|Ibíd(?:em)?|Ib\.|Ebd\.?|Ebenda|Tam\s+zhe|Tamże"
    r"|В\s+том\s+же\s+источнике)(?!\w)\.?"
    r"|Id\.(?=\s*$|,?\s+(?:at\s)|,?\s*(?:pp?\.\s*)?\d|\s*[;(])",
    re.IGNORECASE,
)
"""The work just before ("Id." where no other work follows it: The Bluebook 21, rule 4.1)."""

OP_CIT = re.compile(
    r"""(?<!\w)(?:
        (?:Указ(?:анн(?:ое|ая|ый)|\.)|Ук\.|Цит(?:ируем(?:ое|ая)|\.)|Вказ(?:ан[ае]|\.)|Зазнач(?:ен[ае]|\.)|Названн(?:ое|ая))
        \s*(?:соч(?:инение|\.)|раб(?:ота|\.)|ст(?:атья|\.)|кн(?:ига|\.)|изд(?:ание|\.)|док(?:умент|\.)|источник|моногр(?:афия|\.)
            |пр(?:ац[яа]|\.)|тв(?:ір|ор|\.)|роб(?:ота|\.)|дис(?:сертация|\.))
      | (?:Op|Loc|Art|Ob)\.?\s*cit\.? | Ouvr(?:age|\.)\s*cit[ée]\.? | a\.\s?a\.\s?O\. | Ukaz\.\s*soch\.
      | (?<=,\s)cit\.(?=\s*$|,?\s*(?:pp?\.|nota|n\.)\s?\d)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""A work of the author who is named before these words."""

NOTE_NUMBER = re.compile(
    r"""(?<![\w.])(?:
        (?:supra|above|ante|infra|below),?\s(?:at\s)?(?:foot)?(?:notes?|nn?|fn)\.?\s?(?P<a>\d{1,4})
      | \(\s?(?:n|fn)\.?\s(?P<b>\d{1,4})\s?\)
      | (?:foot)?(?:note|nota|n\.|fn\.)\s(?P<c>\d{1,4})(?=,?\s(?:above|supra|below|infra|ci-dessus))
      | (?:foot)?(?:note|nota)\s(?P<d>\d{1,4})(?=\s?[.,;]|\s*$)
      | (?:выше,?\s|вище,?\s)?(?:сноск[аиуе]|снос\.|виноск[аиу]|прим(?:\.|еч(?:\.|ани[еяи])|ітк[аиу]))\s?(?:№\s?)?(?P<e>\d{1,4})
      | (?:wie|s\.|siehe|vgl\.|oben,?|in)?\s?(?:Anm(?:\.|erkung)|Fn\.|Fu(?:ß|ss)n(?:\.|ote))\s?(?P<f>\d{1,4})
    )(?!\w)(?:,?\s(?:above|supra|below|infra|ci-dessus|выше|oben|настоящей\sстатьи|данной\sстатьи))?""",
    re.IGNORECASE | re.VERBOSE,
)
"""The number of a note: "supra note 12", "(n 12)", "note 7 above", "сноску 12", "прим. 5", "wie Anm. 12"."""

_OF_NOTES = (
    "supra", "above", "infra", "below", "ante ", "note ", "Note ", "nota ", "(n", "( n", " n. ", "fn", "Fn", "сноск", "Сноск", "снос.", "прим", "Прим", "виноск", "Anm", "Fu",
)  # fmt: skip
_SHORT = 220
"""A reference to an earlier one, its explanation left out, is no longer than this."""


_OF_WORKS = (
    "Ук", "ук", "Цит", "цит", "cit", "Cit", "CIT", "Вказ", "вказ", "Зазн", "зазн", "Назв", "назв", "Ukaz", "O.",
)  # fmt: skip


def op_cit(text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The words for a work of the author named before them, in the first words of a text."""
    stop = min(len(text) if end is None else end, start + _SHORT)
    if not any(map(text[start:stop].__contains__, _OF_WORKS)):
        return None
    return OP_CIT.search(text, start, stop)


def note_number(text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The number of a note in the first words of a text."""
    stop = min(len(text) if end is None else end, start + _SHORT)
    if not any(map(text[start:stop].__contains__, _OF_NOTES)):
        return None
    return NOTE_NUMBER.search(text, start, stop)


def needs_no_name(match: re.Match[str]) -> bool:
    """Whether the words are those of a note whatever stands before them ("Note 12" may be the number of a series)."""
    return not (match["d"] or match["e"] or match["f"])


def number_in(match: re.Match[str]) -> str:
    """The number that `NOTE_NUMBER` has found."""
    return next(group for group in match.groups() if group)


def refers_back(text: str) -> bool:
    """Whether a text says in words that it means a work that was cited before."""
    return _refers_back(text)


@lru_cache(maxsize=16)  # more than one step asks for the same text
def _refers_back(text: str) -> bool:
    start = len(text) - len(text.lstrip(' («“"'))
    return bool(IBID.match(text, start) or op_cit(text, start) or note_number(text, start))
