"""Russian family names from the genitive back to the nominative: "под ред. И. В. Дякина" means Дякин.

Only after words that govern the genitive. Endings per the declension of surnames in Russian grammar; what an ending
does not tell (indeclinable names, foreign names in -a) stays as printed.
"""

import re

from ssylka.model import Name

_ENDINGS = tuple(
    (re.compile(pattern + "$"), replacement)
    for pattern, replacement in (
        (r"(Толст|Трубецк|Донск|Крут|Дорог)ого", r"\1ой"),
        (r"(ов|ев)ого", r"\1ой"),
        (r"(ск|цк)ого", r"\1ий"),
        (r"(ск|цк)ой", r"\1ая"),
        (r"([жшщчц])его", r"\1ий"),
        (r"([^кгхжшщчц])ого", r"\1ый"),
        (r"([кгх])ого", r"\1ий"),
        (r"(ов|ев|ёв|ин|ын)ой", r"\1а"),
        (r"([нтрл])ой", r"\1ая"),
        (r"(ов|ев|ёв|ин|ын)а", r"\1"),
        (r"ьева", "ьев"),
        (r"енка", "енко"),
        (r"льца", "лец"),
        (r"([вмт])ца", r"\1ец"),
        (r"(ая|яя)", r"\1"),
        (r"([бвгджзклмнпрстфхцчшщ])я", r"\1ь"),
        (r"([аеоуи])я", r"\1й"),
        (r"(их|ых|ко|о|е|и|у|ю|э)", r"\1"),
        (r"([бвгджзклмнпрстфхцчшщй])а", r"\1"),
        (r"([бвдзлмнпрстфц])ы", r"\1а"),
    )
)
_LATIN = tuple(
    (re.compile(pattern + "$"), replacement)
    for pattern, replacement in (
        (r"(sk|tsk|ck)ogo", r"\1ij"),
        (r"([nrtv])ogo", r"\1oy"),
        (r"(sk|ck)o[jyi]", r"\1aja"),
        (r"(ov|ev|in|yn)o[jyi]", r"\1a"),
        (r"(ov|ev|in|yn)a", r"\1"),
        (r"([bcdfghklmnprstvz])a", r"\1"),
    )
)
# "А. В. Гулыги"; whoever has no patronymic may be a foreigner whose name is not declined ("Д. Судзуки").
_VELAR = re.compile(r"(?<=[кгхжшщч])и$")
_PATRONYMIC = re.compile(r"[А-ЯЁ]\w?\.\s?[А-ЯЁ]\w?\.")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)


def nominative(name: Name) -> Name:
    """The name whose genitive form is given; unchanged where the ending does not tell."""
    family = name.family
    if not family or len(family) < 4:
        return name
    if _VELAR.search(family) and _PATRONYMIC.match(name.given or ""):
        return name.model_copy(update={"family": _VELAR.sub("а", family)})
    parts = family.split("-")
    changed = "-".join(_word(part) for part in parts)
    return name.model_copy(update={"family": changed}) if changed != family else name


def _word(word: str) -> str:
    for pattern, replacement in _ENDINGS if _CYRILLIC.search(word) else _LATIN:
        if pattern.search(word):
            return pattern.sub(replacement, word)
    return word
