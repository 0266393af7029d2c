"""Names compared across alphabets, transliterations and cases."""

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "h", "ц": "c", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "u", "я": "a",
    "і": "i", "ї": "i", "є": "e", "ґ": "g", "ў": "u",
}  # fmt: skip

# Spellings of one sound in the usual transliterations (BSI, BGN/PCGN, ALA-LC, GOST 7.79, scholarly, German, French);
# each pair is tried in this order on what the pairs before it left.
_SOUNDS = (
    (r"shch|sch(?=[aeiouy])|šč|stsch|chtch", "sh"),
    (r"tsch|tch|tš", "ch"),
    (r"sch|š|ş", "sh"),
    (r"zh|ž|dj|j(?=[aou]r)", "zh"),
    (r"č|ć|cz", "ch"),
    (r"kh|ch(?=[lmnrt])", "h"),
    (r"ts|tz|zz", "c"),
    (r"x", "ks"),
    (r"w", "v"),
    (r"ph", "f"),
    (r"ou", "u"),
    (r"[yj]", "i"),
    (r"i+(?=[aeou])", ""),
    (r"(.)\1+", r"\1"),
    (r"(?<=[bcdfghklmnprstvz])i+$", "i"),
)


@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """What spellings of one name have in common: "Voskressenski" and "Воскресенский" are one key."""
    folded = name.casefold()
    if re.search(r"[\u0400-\u04ff]", folded):
        folded = "".join(_CYRILLIC.get(letter, letter) for letter in folded)
    else:
        for pattern, sound in _SOUNDS[:5]:
            folded = re.sub(pattern, sound, folded)
        folded = "".join(
            letter for letter in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(letter)
        )
    folded = re.sub(r"[^a-z]", "", folded)
    for pattern, sound in _SOUNDS:
        folded = re.sub(pattern, sound, folded)
    return folded


def same_name(left: str, right: str) -> bool:
    """Whether two family names are one: in any alphabet, spelling, or (in Russian prose) case ("Богатурова")."""
    first, second = name_key(left), name_key(right)
    if not first or not second:
        return False
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    stem = len(_common(short, long))
    return (
        len(short) >= 4
        and stem >= len(short) - 1
        and stem >= 4
        and len(long) - stem <= 3
        and _endings(short[stem:], long[stem:])
    )


_ENDINGS = frozenset(
    [
        "",
        "a",
        "u",
        "om",
        "e",
        "im",
        "oi",
        "ogo",
        "omu",
        "ih",
        "ih",
        "ov",
        "i",
        "s",
        "o",
        "am",
        "ami",
        "ah",
        "em",
        "ei",
        "es",
        "ia",
        "go",
        "mu",
    ]
)


def _endings(left: str, right: str) -> bool:
    return left in _ENDINGS and right in _ENDINGS


def _common(left: str, right: str) -> str:
    size = 0
    for first, second in zip(left, right, strict=False):
        if first != second:
            break
        size += 1
    return left[:size]
