"""Dates as people write them, in the languages of our sources: one pattern, one table of months."""

import re
from typing import NamedTuple

from ssylka.model import Date
from ssylka.parsers.alternatives import any_of
from ssylka.parsers.later import later

_MONTH_NAMES = {
    1: "january jan января январь янв січня січень студзеня januar jänner janvier enero gennaio yanvarya janvarja yanvar",
    2: "february feb февраля февраль фев февр лютого лютий лютага februar février fevrier febrero febbraio fevralya",
    3: "march mar марта март мар березня березень сакавіка märz maerz mars marzo marta",
    4: "april apr апреля апрель апр квітня квітень красавіка avril abril aprile aprelya",
    5: "may мая май травня травень траўня mai mayo maggio maya",
    6: "june jun июня июнь июн червня червень чэрвеня juni juin junio giugno iyunya",
    7: "july jul июля июль июл липня липень ліпеня juli juillet julio luglio iyulya",
    8: "august aug августа август авг серпня серпень жніўня août aout agosto avgusta",
    9: "september sept sep сентября сентябрь сент сен вересня вересень верасня septembre septiembre settembre sentyabrya",
    10: "october oct октября октябрь окт жовтня жовтень кастрычніка oktober octobre octubre ottobre oktyabrya",
    11: "november nov ноября ноябрь нояб ноя листопада листопад лістапада novembre noviembre noyabrya",
    12: "december dec декабря декабрь дек грудня грудень снежня dezember dez décembre decembre diciembre dicembre dekabrya",
}
MONTHS = {name: number for number, names in _MONTH_NAMES.items() for name in names.split()}
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4, "весна": 1, "лето": 2, "осень": 3, "зима": 4}

# The word ends where the pattern does, so that the order of the names does not matter.
_MONTH = any_of(MONTHS) + r"\b\.?"
_YEAR = r"(?:1[4-9]|20)\d\d"
_DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th|-го|er)?"
# The day of the other calendar, which Russian sources until 1918 give in brackets: "5 (18) марта".
_OTHER_STYLE = r"(?:\s\([0-3]?\d\))?"
# The groups say which reading matched; the day of a range ("4–6 мая 2010", "May 4–6") is its first.
PATTERN = (
    rf"(?P<dmy>(?P<dmy_d>[0-3]?\d)[./](?P<dmy_m>[01]?\d)[./](?P<dmy_y>{_YEAR}))(?!\d)"
    rf"|(?P<dm2>(?P<dm2_d>[0-3]?\d)\.(?P<dm2_m>[01]\d)\.(?P<dm2_y>\d\d))(?![\d.]\d|\d)"
    rf"|(?P<iso>(?P<iso_y>{_YEAR})-(?P<iso_m>[01]\d)(?:-(?P<iso_d>[0-3]\d))?)(?![\d–-])"
    rf"|(?P<dMy>(?P<dMy_d>{_DAY})\.?{_OTHER_STYLE}(?:\s*[–—-]\s*{_DAY})?(?:\s+of|\s+de)?\s*(?P<dMy_m>{_MONTH}),?\s*(?:de\s+)?(?P<dMy_y>{_YEAR}))(?!\d)"
    rf"|(?P<Mdy>(?P<Mdy_m>{_MONTH})\s*(?P<Mdy_d>{_DAY})(?:\s*[–—-]\s*{_DAY})?,?\s+(?P<Mdy_y>{_YEAR}))(?!\d)"
    rf"|(?P<yMd>(?P<yMd_y>{_YEAR})[,.]?\s*[–—-]?\s*(?P<yMd_m>{_MONTH})\s*(?P<yMd_d>{_DAY})(?!\d)(?:\s*[–—-]\s*(?:{_MONTH}\s*)?{_DAY})?)(?!\d)"
    rf"|(?P<ydM>(?P<ydM_y>{_YEAR})[,.]?\s*(?:[–—-]\s*)?(?P<ydM_d>{_DAY})\.?{_OTHER_STYLE}\s*(?P<ydM_m>{_MONTH}))"
    rf"|(?P<My>(?P<My_m>{_MONTH})(?:\s*[–—/-]\s*{_MONTH})?,?\s*(?P<My_y>{_YEAR}))(?!\d)"
    rf"|(?P<yM>(?P<yM_y>{_YEAR})[,.]?\s*(?:[–—-]\s*)?(?P<yM_m>{_MONTH})(?:\s?[/–—-]\s?{_MONTH})?)(?!\s*\d)"
)
_PATTERN = later(PATTERN, re.IGNORECASE)
_DAY_MONTH = later(
    rf"(?P<d1>{_DAY})\.?{_OTHER_STYLE}\s*(?P<m1>{_MONTH})|(?P<m2>{_MONTH})\s*(?P<d2>{_DAY})(?!\d)|(?P<m3>{_MONTH})(?:\s?[/–—-]\s?{_MONTH})?|(?P<d4>[0-3]?\d)\.(?P<m4>[01]\d)(?![\d.])",
    re.IGNORECASE,
)
_SEASON = re.compile(rf"(?P<s>{'|'.join(SEASONS)})[,.]?\s+(?P<y>{_YEAR})(?!\d)", re.IGNORECASE)


_NUMERIC = re.compile(r"\d{1,2}[./]\d|\d{4}-\d")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_OPENINGS = frozenset(name[:3] for name in (*MONTHS, *SEASONS))


def may_open_date(text: str, position: int) -> bool:
    """Whether a date, a day of a year or a season may begin here: with a number and a month not far, or with a name."""
    if text[position].isalpha():
        return text[position : position + 3].casefold()[:3] in _OPENINGS
    near = position + 32
    return _NUMERIC.match(text, position) is not None or _LETTERS.search(text, position, near) is not None


class Found(NamedTuple):
    """A date read at a place of the text: its parts (year, month, day as far as given) and its end."""

    parts: tuple[int, ...]
    end: int


# Letters that a pattern takes for i, s and k where case does not count (Python's `re.IGNORECASE`), "MAİ" for "mai".
_SAME_LETTERS = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "\u212a": "k"})


def _key(word: str) -> str:
    return word.translate(_SAME_LETTERS).rstrip(".").lower()


def _month(word: str) -> int:
    return MONTHS[_key(word)]


def _number(word: str) -> int:
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else 0


def _valid(parts: tuple[int, ...]) -> bool:
    return (len(parts) < 2 or 1 <= parts[1] <= 12) and (len(parts) < 3 or 1 <= parts[2] <= 31)


def _parts(match: re.Match[str]) -> tuple[int, ...] | None:
    kind = match.lastgroup or ""
    for kind in ("dmy", "dm2", "iso", "dMy", "Mdy", "yMd", "ydM", "My", "yM"):
        if match.group(kind):
            break
    groups = match.groupdict()
    month_word = groups[f"{kind}_m"]
    month = int(month_word) if month_word.isdigit() else _month(month_word)
    day = groups.get(f"{kind}_d")
    year = int(groups[f"{kind}_y"])
    if kind == "dm2":
        year += 1900 if year > 40 else 2000
    parts = (year, month) + ((_number(day),) if day else ())
    return parts if _valid(parts) else None


def date_at(text: str, position: int, end: int | None = None) -> Found | None:
    """The date of at least a year and a month that begins at `position`."""
    match = _PATTERN.match(text, position, len(text) if end is None else end)
    if match is None:
        return None
    parts = _parts(match)
    return Found(parts, match.end()) if parts else None


def find_date(text: str, position: int = 0, end: int | None = None) -> tuple[int, Found] | None:
    """The first date of at least a year and a month at or after `position`, and where it begins."""
    for match in _PATTERN.finditer(text, position, len(text) if end is None else end):
        parts = _parts(match)
        if parts:
            return match.start(), Found(parts, match.end())
    return None


def day_at(text: str, position: int, end: int) -> Found | None:
    """A day of a year that stands elsewhere ("3 декабря", "November", "18.07"): parts are (month[, day])."""
    match = _DAY_MONTH.match(text, position, end)
    if match is None:
        return None
    groups = match.groupdict()
    for number in "1234":
        word = groups.get(f"m{number}")
        if word:
            month = int(word) if word.isdigit() else _month(word)
            day = groups.get(f"d{number}")
            parts = (month, _number(day)) if day else (month,)
            return Found(parts, match.end()) if _valid((2000, *parts)) else None
    return None


def season_at(text: str, position: int, end: int) -> tuple[int, Found] | None:
    """Read "Spring 1999": the season's number and the year."""
    match = _SEASON.match(text, position, end)
    if match is None:
        return None
    return SEASONS[_key(match["s"])], Found((int(match["y"]),), match.end())


def as_date(*parts: tuple[int, ...]) -> Date:
    """A CSL date of one part list, or of two for a range."""
    return Date(date_parts=tuple(parts))
