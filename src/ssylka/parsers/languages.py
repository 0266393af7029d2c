"""In which language a source is written, as far as its own words tell."""

import re
from functools import lru_cache

from ssylka.parsers.draft import Draft

_WORDS = {
    "de": "der die das und ein eine im den des dem zur zum für von mit über auf als bei nach aus am zwischen",
    "fr": "le la les des du une et dans sur au aux pour par avec entre l de en",
    "es": "el los las del una y en por para con sobre entre desde la de al",
    "it": "il lo gli della delle dei degli del nel nella e per con tra di una sul",
    "pt": "o os as da do das dos uma e em para com na no",
    "en": "the of and in to for on with from by an at as is its into between",
}
_SETS = {code: frozenset(words.split()) for code, words in _WORDS.items()}
_LANGUAGES_OF = {
    word: tuple(code for code, known in _SETS.items() if word in known) for word in frozenset().union(*_SETS.values())
}
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ÿ'’]+")
_ENGLISH = frozenset({"the", "of", "and", "in", "for", "to", "with", "from", "by"})
_SHORT_PLACES = frozenset({"M.", "SPb.", "L.", "Moskva", "Sankt-Peterburg", "Yekaterinburg", "Ekaterinburg"})
_LETTERS = re.compile(r"[^\W\d_]+")
_CYRILLIC_LETTERS = re.compile("[\u0400-\u04ff]+")
_FOREIGN = re.compile(r"[^\W\d_a-zA-Z]")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]+")
# Endings and words that Latin letters show only where Russian was transliterated.
_TRANSLITERATED = re.compile(
    r"(?:\b(?:i|v|na|o|ob|po|dlya|dlja|iz|ot|kak|pri|vestnik|voprosy|izv|izdatel\w*|izd-vo|voyna|kniga|sbornik|trudy|uchebn\w+|monografiya|pod\s+red|moskva|problemy|istoriya|istorija|razviti[ey]\w*|formirovani[ey]\w*)\b|\b\w+(?:ogo|ego|ykh|ikh|yh|ih|iya|ija|iia|oye|oje|skij|skiy|skii|skaya|skaja|ovaniye|ovanie|nosti|nost['’]?|tsii|cii|ami|yami|ostj?u|eniye|enie|eniya|enija|ennyy|ennyj|nykh|nyh|stvo|stva|izm|ichesk\w+|shch\w*|oj|yy|yj|aja|aya|nye|vye|lye|shie|[bdgzklmnprst]stv(?:o|a|u|e|om)?|nie|nij|nija|[aeiouy]vo|akh|ovoy|evoy|oye|skogo|evykh|lej|tel[yi]|telya|ovye|iki|svo[jy]\w*)\b|['’][yie]\w)",
    re.IGNORECASE,
)


def guess(text: str) -> str | None:
    """The language of a title or a container: two letters, None where the words do not tell."""
    letters = 0 if text.isascii() else sum(map(len, _CYRILLIC.findall(text)))
    words = _LATIN_WORD.findall(text)
    if letters > sum(map(len, words)):
        return _cyrillic(text)
    if not words or (letters >= 5 and not any(word.lower() in _ENGLISH for word in words)):
        return _cyrillic(text) if letters else None
    if transliterated(text):
        return "ru"
    lower = [word.lower() for word in words]
    counts = dict.fromkeys(_SETS, 0)
    for word in lower:
        for code in _LANGUAGES_OF.get(word, ()):
            counts[code] += 1
    best = max(counts, key=lambda code: (counts[code], code == "en"))
    if counts[best] == 0:
        return "en" if not _FOREIGN.search(text) else None
    return best


def _has_english(text: str) -> bool:
    return any(word.lower() in _ENGLISH for word in _LATIN_WORD.findall(text))


@lru_cache(maxsize=512)  # every step asks for the same texts
def mostly_cyrillic(text: str) -> bool:
    """Whether more letters are Cyrillic than not."""
    if text.isascii():
        return False
    return 2 * sum(map(len, _CYRILLIC_LETTERS.findall(text))) > sum(map(len, _LETTERS.findall(text)))


@lru_cache(maxsize=20_000)
def _russian_ending(word: str) -> bool:
    return len(word) < 40 and _TRANSLITERATED.search(word) is not None


def transliterated(text: str) -> bool:
    """Whether Latin letters write Russian words: most words end as Russian words do."""
    words = _LATIN_WORD.findall(text)[:60]
    if len(words) < 1:
        return False
    if any(word.lower() in _ENGLISH for word in words):
        return False
    hits = sum(map(_russian_ending, words))
    return (hits >= 2 and hits >= 0.3 * len(words)) or (len(words) <= 3 and hits == len(words))


def _partly_russian(text: str) -> bool:
    """Whether a word at least ends as Russian words do and none is English: enough where a translation stands beside it."""
    words = _LATIN_WORD.findall(text)[:60]
    return not any(word.lower() in _ENGLISH for word in words) and any(map(_russian_ending, words))


# What Russian has not; where none of it stands, none of the other languages is meant.
_OF_OTHERS = re.compile(r"[їєґЇЄҐўЎіІђјљњћџЂЈЉЊЋЏәғқңұһӘҒҚҢҰҺ]|[ъЪ][бвгджзклмнпрстфхцчшщБВГДЖЗКЛМНПРСТФХЦЧШЩ]")


def _cyrillic(text: str) -> str:
    if not _OF_OTHERS.search(text):
        return "ru"
    if re.search(r"[їєґЇЄҐ]", text):
        return "uk"
    if re.search(r"[ўЎ]", text):
        return "be"
    if re.search(r"[іІ]", text) and not re.search(r"[ѣъ]", text):
        return "be" if re.search(r"[ыэ]", text) else "uk"
    if re.search(r"[ђјљњћџЂЈЉЊЋЏ]", text):
        return "sr"
    if re.search(r"[әғқңұһӘҒҚҢҰҺ]", text):
        return "kk"
    if re.search(r"ъ[бвгджзклмнпрстфхцчшщ]", text, re.IGNORECASE):
        return "bg"
    return "ru"


# What a description says of the edition in the language of the work, where the title has no word that tells.
_LABELS = (
    ("de", re.compile(r"\b(?:[Hh]rsg|Hg|Aufl|Bde?|Jg|Diss)\b\.|\bVerlag\b|\b[Hh]erausgegeben\b")),
    ("fr", re.compile(r"\béd\.|\(dir\.\)|\bÉditions?\b|\bPresses universitaires\b")),
)


def _by_labels(text: str) -> str | None:
    return next((code for code, labels in _LABELS if labels.search(text)), None)


# A title without a letter that tells ("Рефлюксна хвороба") in a description that has one.
_UKRAINIAN = re.compile(r"[їєґЇЄҐ]|[а-я]і|і[а-я]")
_RUSSIAN = re.compile(
    r"[ыэёъЫЭЁЪ]|(?:ая|яя|ое|ее|ий|ие|ия|ии|ей|ой|ского|ние|ния|ости|ость|ция|ции|тель|ческ\w+)\b|[A-Za-z]{4}",
    re.IGNORECASE,
)
# "Mekhanika plasta (Mechanics of Formation)": what it means in another language, behind it.
_OTHER_WORDS = re.compile(r"(?<=\w)\s\([A-Z][^()]{8,}\)$")


def settle_language(draft: Draft) -> None:
    """Set the language by the note that names it, else by the title's words, else by the container's."""
    if draft.has("language"):
        if draft.get("language") == "ru" and transliterated(draft.get("title") or ""):
            draft.custom["transliterated"] = True
        return
    words = f"{draft.get('title') or ''} {draft.get('container_title') or ''}"
    if "title-translation" in draft.custom and (transliterated(words) or _partly_russian(words)):
        first = draft.fields["title" if draft.has("title") else "container_title"]
        draft.custom["transliterated"] = True
        draft.put("language", "ru", first.start, first.end, 0.9)
        return
    for name in ("title", "container_title", "archive"):
        field = draft.fields.get(name)
        if field is None:
            continue
        code = guess(_OTHER_WORDS.sub("", str(field.value)) if name == "title" else str(field.value))
        if code == "en" and not _has_english(str(field.value)):
            russian = draft.get("publisher_place") in _SHORT_PLACES or transliterated(
                draft.get("container_title") or ""
            )
            code = "ru" if russian else _by_labels(draft.sheet.text) or code
        if (
            code == "ru"
            and name == "title"
            and _UKRAINIAN.search(draft.sheet.text)
            and not _RUSSIAN.search(str(field.value))
        ):
            code = "uk"
        if code:
            if code == "ru" and not _CYRILLIC.search(str(field.value)):
                draft.custom["transliterated"] = True
            draft.put("language", code, field.start, field.end, 0.9)
            return
