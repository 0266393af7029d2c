"""Russian cities as references shorten them: "Москва" ⇄ "М." (GOST 7.11 / GOST R 7.0.12: names of places of publication)."""

import re

_SHORT = {
    "Москва": "М.",
    "Санкт-Петербург": "СПб.",
    "Петербург": "СПб.",
    "Ленинград": "Л.",
    "Петроград": "Пг.",
    "Нижний Новгород": "Н. Новгород",
    "Ростов-на-Дону": "Ростов н/Д",
    "Киев": "Киев",
}
_FULL = {short: full for full, short in _SHORT.items() if full != "Петербург"} | {"С.-Петербург": "Санкт-Петербург",
                                                                                  "М": "Москва", "Л": "Ленинград",
                                                                                  "СПб": "Санкт-Петербург"}  # fmt: skip
_BETWEEN = re.compile(r"(\s*[;,]\s*)")


def _each(place: str, table: dict[str, str]) -> str:
    return "".join(table.get(part.strip(), part) for part in _BETWEEN.split(place))


def short_place(place: str) -> str:
    """The short form of a city or of several ("Москва ; Ленинград" → "М. ; Л."); others stay."""
    return _each(place, _SHORT)


def full_place(place: str) -> str:
    """The full form of a city or of several; others stay."""
    return _each(place, _FULL)
