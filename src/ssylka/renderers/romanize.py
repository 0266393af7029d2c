"""Cyrillic in Latin letters: BSI, BGN/PCGN, ISO 9, GOST 7.79 (system B), ALA-LC.

iuliia (https://github.com/nalgeon/iuliia-py) knows all but BSI, the system of Russian journals (VINITI, eLIBRARY:
"BSI" in the menu of translit.net), whose table stands here. Soft and hard signs are dropped in BSI, as journals print it.
"""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from ssylka.errors import ConfigError

_BSI = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "j",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "c", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dzh",
    "ә": "a", "ғ": "g", "қ": "q", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h",
}  # fmt: skip

_IULIIA: Mapping[str, str] = MappingProxyType(
    {"bgn": "BGN_PCGN_ALT", "iso9": "GOST_779", "gost-7.79": "GOST_779_ALT", "alaloc": "ALA_LC_ALT"}
)
"""Our name of a system → its name in iuliia. ISO 9:1995 is system A of GOST 7.79-2000."""

SYSTEMS = ("bsi", *_IULIIA)
"""The names of the systems."""

_WORD = re.compile(r"[^\W\d_]+")


def romanize(text: str, system: str = "bsi") -> str:
    """A text with its Cyrillic words in Latin letters; other words stay.

    Args:
        text: any text.
        system: a name in `SYSTEMS`.

    Raises:
        ConfigError: no such system.
    """
    if system not in SYSTEMS:
        raise ConfigError(f"no system of transliteration is called {system!r}", f"Known: {', '.join(SYSTEMS)}.")
    text = unicodedata.normalize("NFC", text).replace("№", "No.").replace("«", "“").replace("»", "”")
    return _WORD.sub(lambda match: _word(match[0], system), text)


def _word(word: str, system: str) -> str:
    if not any("\u0400" <= character <= "\u052f" for character in word):
        return word
    if system == "bsi":
        latin = "".join(_letter(character) for character in word)
    else:
        import iuliia

        latin = str(getattr(iuliia, _IULIIA[system]).translate(word))
    # "ЩУКИН" is SHCHUKIN, "Щукин" is Shchukin.
    return latin.upper() if len(word) > 1 and word.isupper() else latin


def _letter(character: str) -> str:
    latin = _BSI.get(character.lower())
    if latin is None:
        return character
    return latin.capitalize() if character.isupper() else latin
