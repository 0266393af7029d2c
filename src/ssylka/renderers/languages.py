"""The language of an entry: of its description, which need not be the language of the work."""

import re
import unicodedata

from ssylka.csl.locale import PRIMARY_DIALECTS
from ssylka.model import Item

# The locale files have Serbian in both alphabets; an entry in Cyrillic letters, the commoner case here, needs the first.
_LOCALES = PRIMARY_DIALECTS | {"sr": "sr-Cyrl-RS"}

_SCRIPTS = {
    "be": "CYRILLIC", "bg": "CYRILLIC", "kk": "CYRILLIC", "ky": "CYRILLIC", "mk": "CYRILLIC", "mn": "CYRILLIC",
    "ru": "CYRILLIC", "sr": "CYRILLIC", "tg": "CYRILLIC", "tt": "CYRILLIC", "uk": "CYRILLIC", "ba": "CYRILLIC",
    "ar": "ARABIC", "fa": "ARABIC", "ur": "ARABIC", "he": "HEBREW", "el": "GREEK", "hy": "ARMENIAN", "ka": "GEORGIAN",
    "zh": "CJK", "ja": "CJK", "ko": "HANGUL", "th": "THAI", "km": "KHMER", "lo": "LAO", "my": "MYANMAR",
    "hi": "DEVANAGARI", "bn": "BENGALI", "ta": "TAMIL",
}  # fmt: skip
"""Languages that are not written in Latin letters, and how Unicode names their letters."""

_DEFAULT_LANGUAGE = {
    "CYRILLIC": "ru", "LATIN": "en", "ARABIC": "ar", "HEBREW": "he", "GREEK": "el", "ARMENIAN": "hy", "GEORGIAN": "ka",
    "CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "THAI": "th", "KHMER": "km", "LAO": "lo",
    "MYANMAR": "my", "DEVANAGARI": "hi", "BENGALI": "bn", "TAMIL": "ta",
}  # fmt: skip

_NAMES_EN = {
    "ar": "Arabic", "az": "Azerbaijani", "ba": "Bashkir", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali",
    "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "is": "Icelandic",
    "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer", "ko": "Korean",
    "ky": "Kyrgyz", "la": "Latin", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian",
    "mn": "Mongolian", "ms": "Malay", "my": "Burmese", "nb": "Norwegian", "nl": "Dutch", "nn": "Norwegian",
    "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak",
    "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "ta": "Tamil", "tg": "Tajik",
    "th": "Thai", "tr": "Turkish", "tt": "Tatar", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip

_THREE_LETTERS = {"rus": "ru", "eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "chi": "zh",
                  "zho": "zh", "spa": "es", "ita": "it", "ukr": "uk", "bel": "be", "jpn": "ja"}  # fmt: skip


def primary(tag: str | None) -> str | None:
    """The two-letter primary language of a tag ("ru-RU", "rus", "Russian" → "ru"), or None."""
    if not tag:
        return None
    word = tag.strip().replace("_", "-").split("-")[0].lower()
    if word in _THREE_LETTERS:
        return _THREE_LETTERS[word]
    if len(word) == 2 and word.isascii():
        return word
    for code, name in _NAMES_EN.items():
        if name.lower() == word:
            return code
    return None


_MARKUP = re.compile(r"</?(?:i|b|sup|sub|span)\b[^<>]{0,80}>")


def script(text: str) -> str | None:
    """The script of most letters of a text, markup left out, as Unicode names it ("LATIN", "CYRILLIC", "CJK"), or None."""
    counts: dict[str, int] = {}
    for character in _MARKUP.sub("", text[:1000])[:400]:
        if not character.isalpha():
            continue
        name = unicodedata.name(character, "").split(" ", 1)[0]
        counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else None


def description_script(item: Item) -> str | None:
    """The script in which the entry describes the work: of its title, else container, archive or names."""
    for text in (item.title, item.container_title, item.archive):
        if text and (found := script(text)):
            return found
    for names in (item.author, item.editor):
        if names and (found := script(names[0].family or names[0].literal or "")):
            return found
    return None


def entry_language(item: Item) -> str | None:
    """The language of the entry: `item.language` where the description is in its script, else told by the script.

    A work in Russian that is described in English ("(In Russian)") makes an English entry. A Latin-script description
    of a work in German is taken for German; of a work in Russian or Chinese, for English.
    """
    written = description_script(item)
    language = primary(item.language)
    if language is None:
        return _DEFAULT_LANGUAGE.get(written) if written else None
    if written is None or _SCRIPTS.get(language, "LATIN") == written:
        return language
    if language == "ja" and written in {"HIRAGANA", "KATAKANA"}:
        return language
    if language == "sr" and written == "LATIN":
        return language
    return _DEFAULT_LANGUAGE.get(written)


def csl_locale(language: str | None, default: str = "en-US") -> str:
    """The CSL locale of a language ("ru" → "ru-RU"; "de-AT" stays)."""
    if not language:
        return default
    if language in _LOCALES.values() or language in {"en-GB", "de-AT", "de-CH", "pt-BR", "fr-CA", "zh-TW", "es-MX"}:
        return language
    code = primary(language)
    return _LOCALES.get(code, default) if code else default


def language_name(language: str | None) -> str | None:
    """The English name of a language, as in "(In Russian)"; None where the table does not hold it."""
    code = primary(language)
    return _NAMES_EN.get(code) if code else None
