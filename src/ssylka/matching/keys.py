"""Keys under which two spellings of one word are the same: `plain` within a script, `skeleton` across scripts.

The skeleton brings Cyrillic and every Latin transliteration of it (GOST 7.79, ISO 9, BGN, the scientific one, passports,
German, French and old spellings) to one coarse spelling: Воскресенский, Voskressenski, Voskresenskiy and Woskressenskij
are one word under it. It loses more than a transliteration would, so it serves to compare, never to write.
"""

import html
import re
import unicodedata
from functools import lru_cache

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_NO_WORD = re.compile(r"[\W_]+")
_LETTERS = str.maketrans(
    {
        "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ŋ": "n", "ħ": "h",
        "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "κ": "kappa", "λ": "lambda", "μ": "mu",
        "π": "pi", "σ": "sigma", "τ": "tau", "φ": "phi", "χ": "chi", "ω": "omega", "ё": "е", "ґ": "г", "є": "е", "ў": "у",
        "ʹ": "", "ʺ": "", "'": "", "’": "", "ʼ": "", "`": "", "´": "", "\u00ad": "",
    }
)  # fmt: skip


@lru_cache(maxsize=65_536)
def plain(text: str) -> str:
    """Words in lower case, one space apart: no markup, marks, diacritics; any script keeps its letters."""
    text = _TAG.sub("", html.unescape(html.unescape(text)) if "&" in text else text).replace("&", " and ")
    text = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    text = "".join(letter for letter in text if not unicodedata.combining(letter)).translate(_LETTERS)
    return _NO_WORD.sub(" ", text).strip()


def script(text: str) -> str:
    """The script that most letters of a text are in: "latin", "cyrillic", "other", or "" where there are none."""
    latin = cyrillic = other = 0
    for letter in text:
        if letter.isalpha():
            if letter < "\u0250":
                latin += 1
            elif "\u0400" <= letter <= "\u052f":
                cyrillic += 1
            else:
                other += 1
    if not latin + cyrillic + other:
        return ""
    most = max(latin, cyrillic, other)
    return "latin" if most == latin else "cyrillic" if most == cyrillic else "other"


@lru_cache(maxsize=65_536)
def alphabet(text: str) -> str:
    """The writing that most letters of a text are in, as Unicode names it ("LATIN", "CJK", "HANGUL", …); "" for none."""
    found: dict[str, int] = {}
    for letter in text[:200]:
        if letter.isalpha():
            name = unicodedata.name(letter, "").split(" ")[0].partition("-")[0]
            name = "CJK" if name in {"HIRAGANA", "KATAKANA"} else name
            found[name] = found.get(name, 0) + 1
    return max(found, key=lambda one: found[one]) if found else ""


_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїјљњћђџқғңөүұһәӣӯ",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "z",
            "z",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "h",
            "c",
            "c",
            "s",
            "s",
            "_",
            "i",
            "_",
            "e",
            "u",
            "a",
            "i",
            "i",
            "i",
            "l",
            "n",
            "c",
            "d",
            "d",
            "k",
            "g",
            "n",
            "o",
            "u",
            "u",
            "h",
            "a",
            "i",
            "u",
        ],
        strict=True,
    )
)
_TO_LATIN = str.maketrans({letter: latin.replace("_", "") for letter, latin in _CYRILLIC.items()})

# ELOT 743 (ISO 843), coarsely; single Greek letters stand for quantities and keep their names.
_GREEK_WORD = re.compile("[\u0370-\u03ff\u1f00-\u1fff]{2,}")
_GREEK_PAIRS = (
    ("ου", "u"), ("αυ", "av"), ("ευ", "ev"), ("αι", "e"), ("ει", "i"), ("οι", "i"), ("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("γγ", "g"),
)  # fmt: skip
_GREEK = str.maketrans(
    dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "avgdezitiklmn#oprsstifh*o", strict=True)) | {"ξ": "ks", "ψ": "ps"}
)


def _from_greek(match: re.Match[str]) -> str:
    word = "".join(letter for letter in unicodedata.normalize("NFD", match[0]) if not unicodedata.combining(letter))
    for pair, sound in _GREEK_PAIRS:
        word = word.replace(pair, sound)
    return word.translate(_GREEK)


# Longest first; every rule brings several transliterations of one Cyrillic letter, or two spellings of one sound, together.
_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"s?htsch|schtsch|shch|stsch|chtch", "s"),
        (r"tsch|tch|cz|ch(?=[aeiouy]|\b|[nkt])", "c"),
        (r"sch|sh", "s"),
        (r"ch", "c"),
        (r"dzh|dj|dz", "d"),
        (r"zh", "z"),
        (r"kh|gh|rh", lambda match: {"kh": "h", "gh": "g", "rh": "r"}[match[0]]),
        (r"ts|tz|tc", "c"),
        (r"th", "t"),
        (r"ph", "f"),
        (r"ck|q", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"ff\b", "v"),
        (r"ou", "u"),
        (r"[yj]", "i"),
        (r"ii+", "i"),
        (r"i(?=[aeu])", ""),
        (r"ie", "e"),
        (r"io", "e"),
        (r"(.)\1+", r"\1"),
        (r"(?<=[a-z]{3})i\b", ""),
    )
)


@lru_cache(maxsize=65_536)
def skeleton(text: str) -> str:
    """The coarse Latin spelling of words in Cyrillic or Latin, for comparing across scripts and transliterations."""
    # The caron and the acute tell sounds apart in the scientific transliteration: š is sh, ž is zh, č is ch.
    text = text.casefold()
    for letter, sound in (("š", "sh"), ("ž", "zh"), ("č", "ch"), ("ŝ", "sh"), ("ẑ", "zh"), ("ĉ", "ch")):
        text = text.replace(letter, sound)
    text = plain(_GREEK_WORD.sub(_from_greek, text)).translate(_TO_LATIN)
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text
