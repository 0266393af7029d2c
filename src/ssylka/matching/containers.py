"""Whether two names of journals or books are one: abbreviations are no differences."""

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
        "in",
        "the",
    ]
)


def _words(text: str) -> list[str]:
    return [word for word in plain(text).split() if word not in _SMALL]


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
    return score


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
    return position >= len(long) - 2 and any(len(word) > 1 for word in short)


def _acronym_of(written: str, short: list[str], long: list[str]) -> bool:
    """Whether a name is an acronym of another one, or stands in it ("NeurIPS", "EMNLP", "… (CVPR)").

    An acronym is made of the beginnings of neighbouring words; it shows by its capitals.
    """
    acronym = next((word for word in short if len(word) > 2 and not word.isdigit()), "")
    if not acronym or len(short) > 2 or sum(letter.isupper() for letter in written) < 2 or len(acronym) > 8:
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
