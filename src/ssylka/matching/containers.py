"""Whether two names of journals or books are one: abbreviations are no differences."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from ssylka.matching.keys import plain, script, skeleton

_SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "in",
        "on",
        "a",
        "an",
        "de",
        "la",
        "le",
        "les",
        "des",
        "du",
        "et",
        "der",
        "die",
        "das",
        "und",
        "fur",
        "von",
        "i",
        "v",
        "na",
        "po",
        "и",
        "в",
        "на",
        "по",
    ]
)
# What many names have in common, so that it tells none from another; abbreviations of it tell no more.
_COMMON = (
    "journal", "proceedings", "international", "national", "conference", "annals", "annual", "archives", "review", "reviews", "revue",
    "transactions", "bulletin", "letters", "research", "advances", "zeitschrift", "acta",
    "university", "symposium", "workshop", "studies", "science", "sciences", "society", "association", "series", "revista", "academy",
    "вестник", "журнал", "известия", "труды", "ученые", "записки", "университета", "государственного", "серия", "вопросы",
    "vestnik", "zhurnal", "izvestiya", "trudy", "uchenye", "zapiski", "universiteta", "gosudarstvennogo", "seriya", "voprosy",
)  # fmt: skip


_PARTED = re.compile(r"[:;,/=.]\s|[(/]|\s[-–—]\s")
_BRACKETS = re.compile(r"\s*\([^()]{1,60}\)")


def _words(text: str) -> list[str]:
    """The words of a name but the small ones and what stands in brackets ("Nature (London)")."""
    return [word for word in plain(_BRACKETS.sub(" ", text) or text).split()[:60] if word not in _SMALL]


@lru_cache(maxsize=32_768)
def container_likeness(ours: str, theirs: str) -> float | None:
    """0 to 1; None where the two are in different scripts and no transliterations of each other."""
    one, two = plain(ours), plain(theirs)
    if not one or not two:
        return None
    if one == two:
        return 1.0
    if {script(one), script(two)} == {"latin", "cyrillic"}:
        across = fuzz.token_set_ratio(skeleton(one), skeleton(two)) / 100
        return across if across >= 0.75 else None
    left, right = _words(ours), _words(theirs)
    if not left or not right:
        return fuzz.ratio(one, two) / 100
    if _abbreviates(left, right) or _abbreviates(right, left):
        return 0.95
    if _acronym_of(ours, left, right) or _acronym_of(theirs, right, left):
        return 0.95
    score = max(fuzz.ratio(one, two), 0.95 * fuzz.token_sort_ratio(one, two)) / 100
    short, long = sorted((left, right), key=len)
    if len(short) >= 2 and set(short) <= set(long):
        score = max(score, 0.8)
    return min(score, 0.55) if _strangers(ours, theirs) else score


def container_differs(ours: str, theirs: str) -> bool:
    """Whether two names are those of two journals: what tells them from others of their kind does not agree."""
    likeness = container_likeness(ours, theirs)
    if likeness is None or likeness >= 0.9:
        return False
    if likeness < 0.45 or _strangers(ours, theirs):
        return True
    left, right = _telling(ours), _telling(theirs)
    short, long = sorted((left, right), key=len)
    if len(short) == 1 < len(long) and short[0] in long and not _PARTED.search(max(ours, theirs, key=len)):
        return True  # "Nature" and "Nature Physics"
    strange = [word for word in left if not _twin(word, right)] or [word for word in right if not _twin(word, left)]
    return bool(strange and left and right) and not _twin(left[0], [right[0]]) and not _shouted(ours) | _shouted(theirs)


def _strangers(ours: str, theirs: str) -> bool:
    """Whether each of two names has a word that the other has not: "questions of history", "questions of philosophy"."""
    left, right = _words(ours), _words(theirs)
    if left and right and len(left[-1]) == len(right[-1]) == 1 and left[-1] != right[-1]:
        return True  # two sections of one journal
    mine, others = _telling(ours), _telling(theirs)
    lonely, other = (
        [word for word in mine if not _twin(word, right)],
        [word for word in others if not _twin(word, left)],
    )
    acronyms = _shouted(ours) & set(lonely) | _shouted(theirs) & set(other)
    if acronyms and any(word[0] == acronym[0] for acronym in acronyms for word in (*lonely, *other) if word != acronym):
        return False  # of a name that is written out in the other
    return bool(lonely and other)


def _telling(name: str) -> list[str]:
    """The words that tell a name from others of its kind."""
    return [word for word in _words(name) if not word.isdigit() and not any(one.startswith(word) for one in _COMMON)]


def _shouted(name: str) -> set[str]:
    """The words of a name in capitals, as acronyms are."""
    return {plain(word) for word in name.split() if sum(letter.isupper() for letter in word) > 1 and len(word) < 9}


def _twin(word: str, others: list[str]) -> bool:
    """Whether a word stands among others: abbreviated, misspelt, or as the initials of some of them ("USA")."""
    initials = "".join(other[0] for other in others)
    return any(_begins(word, one) or _begins(one, word) or fuzz.ratio(word, one) >= 75 for one in others) or (
        1 < len(word) <= 5 and word in initials
    )


def _abbreviates(short: list[str], long: list[str]) -> bool:
    """Whether each word of one name begins the next word of the other ("fungal ecol", "fungal ecology"; ISO 4).

    Words may be left out of the short name, its first word may not; and initials ("jacs", "pnas") count.
    """
    if len(short) == 1 and 2 < len(short[0]) <= 6 and len(long) > 2:
        return short[0] == "".join(word[0] for word in long)[: len(short[0])]
    position = 0
    for index, word in enumerate(short):
        while position < len(long) and not _begins(word, long[position]):
            position += 1
            if index == 0 or position > index + 3:
                return False
        if position == len(long):
            return False
        position += 1
    whole = position == len(long) or (len(short) > 1 and position >= len(long) - 1) or len(short) > 2
    return whole and any(len(word) > 1 for word in short)


def _acronym_of(written: str, short: list[str], long: list[str]) -> bool:
    """Whether a name is an acronym of another one, or stands in it ("NeurIPS", "EMNLP", "… (CVPR)").

    An acronym is made of the beginnings of neighbouring words; it shows by its capitals.
    """
    shouted = _shouted(written)
    acronym = next((word for word in short if len(word) > 2 and word in shouted), "")
    if not acronym or len(short) > 2:
        return False
    if acronym in long:
        return True
    return len(long) > 1 and any(_spelt(acronym, long[start:], 0) for start in range(len(long)))


def _spelt(acronym: str, words: list[str], used: int) -> bool:
    """Whether an acronym is made of beginnings of these words, in their order, at least two of them."""
    if not acronym:
        return used >= 2
    if not words or words[0][0] != acronym[0]:
        return False
    longest = min(len(words[0]), len(acronym), 4)
    lengths = [size for size in range(1, longest + 1) if words[0][:size] == acronym[:size]]
    return any(_spelt(acronym[size:], words[1:], used + 1) for size in lengths)


def _begins(word: str, long: str) -> bool:
    """Whether the first letter and the others in their order agree ("natl" abbreviates "national")."""
    if long.startswith(word):
        return True
    if word[0] != long[0] or len(word) < 3:
        return False
    rest = iter(long)
    return all(letter in rest for letter in word)
