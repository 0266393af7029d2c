"""Dates, volumes, issues and pages as written → the forms that CSL-JSON keeps."""

import re
from functools import cache
from typing import Any

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero gennaio января янв ene janv jänner",
            "february feb februar février febrero febbraio февраля фев fév févr",
            "march mar märz mars marzo марта мар mrz maart",
            "april apr avril abril aprile апреля апр avr abr",
            "may mai mayo maggio мая mei",
            "june jun juni juin junio giugno июня июн",
            "july jul juli juillet julio luglio июля июл juil",
            "august aug août agosto августа авг ago aout",
            "september sep sept septembre septiembre settembre сентября сен сент",
            "october oct oktober octobre octubre ottobre октября окт okt",
            "november nov novembre noviembre ноября ноя нояб",
            "december dec dezember décembre diciembre dicembre декабря дек dez déc",
        ),
        start=1,
    )
    for name in names.split()
}
_SEASONS = {
    "spring": 1, "frühjahr": 1, "frühling": 1, "printemps": 1, "primavera": 1, "весна": 1,
    "summer": 2, "sommer": 2, "été": 2, "verano": 2, "estate": 2, "лето": 2,
    "autumn": 3, "fall": 3, "herbst": 3, "automne": 3, "otoño": 3, "autunno": 3, "осень": 3,
    "winter": 4, "hiver": 4, "invierno": 4, "inverno": 4, "зима": 4,
}  # fmt: skip


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "year": re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)"),
        "numeric": re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./](1[89]\d\d|20\d\d)(?!\d)"),
        "iso": re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)-(\d\d)-(\d\d)(?!\d)"),
        "range": re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)\s?[-–—/]\s?((?:1[4-9]|20)\d\d)(?!\d)"),
        "words": re.compile(r"[^\W\d_]+"),
        "day": re.compile(r"(?<![\d:])(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.)?(?![\d:])"),
        "nodate": re.compile(r"\b(?:n\.\s?d|o\.\s?j|s\.\s?d|б\.\s?г|s\.\s?a)\b", re.IGNORECASE),
        "press": re.compile(
            r"in press|forthcoming|to appear|im druck|im erscheinen|sous presse|в печати|en prensa|submitted",
            re.IGNORECASE,
        ),
        "pages": re.compile(r"([A-Za-zА-Яа-я]{0,3}\d+[A-Za-zа-я]?)\s?[-–—−‐‑]+\s?([A-Za-zА-Яа-я]{0,3}\d+[A-Za-zа-я]?)"),
        # the dash lost on the way, or another sign in its place
        "apart": re.compile(r"\D*(\d{1,5})(?: |\s?[{~?]\s?)(\d{1,5})\D*"),
        "page": re.compile(r"[A-Za-z]{0,2}\d[\w.]*|\b[ivxlc]+\b"),
        "roman pages": re.compile(r"\b([ivxlcIVXLC]+)\s?[-–—−]\s?([ivxlcIVXLC]+|\d+)\b"),
        "number": re.compile(r"[A-Za-z]?\d+(?:[A-Za-z]\b)?(?:\s?[-–—−/&,]\s?\d+)*"),
        "roman": re.compile(r"\b[IVXLCDM]+\b|\b[ivxlc]+\b"),
    }


# "44e année", "XXIe volume", "3rd series": the number without the ending of its word.
_ORDINAL = re.compile(
    r"\W*(?P<number>\d{1,4}|[IVXLC]{1,8})(?:e|è|ère|ème|a|ª|o|º|th|st|nd|rd)\s(?:année|volume|anno|ano|tome|vol\b|an\b|Jahrgang)"
)

# "Tübingen 41975": the raised number of the edition before the year.
_RAISED = re.compile(r"(?<![\d.,/-])[2-9](?=(?:1[89]\d\d|20[0-2]\d)(?!\d))")

CslDate = dict[str, Any]


def date(text: str) -> CslDate | None:
    """A CSL date from a date as written; None where there is none."""
    patterns = _patterns()
    text = _RAISED.sub("", text[:200])
    iso = patterns["iso"].search(text)
    if iso:
        return {"date-parts": [[int(part) for part in iso.groups()]]}
    numeric = patterns["numeric"].search(text)
    if numeric:
        day, month, year = (int(part) for part in numeric.groups())
        if month > 12 >= day:
            day, month = month, day
        if 1 <= month <= 12 and 1 <= day <= 31:
            return {"date-parts": [[year, month, day]]}
    span = patterns["range"].search(text)
    if span and int(span.group(2)) > int(span.group(1)):
        return {"date-parts": [[int(span.group(1))], [int(span.group(2))]]}
    year_match = patterns["year"].search(text)
    if not year_match:
        if patterns["press"].search(text):
            return {"literal": text.strip(" ().,;")}
        return {"literal": text.strip(" ().,;")} if patterns["nodate"].search(text) else None
    parts = [int(year_match.group(1))]
    rest = text[: year_match.start()] + " " + text[year_match.end() :]
    found = [word for word in patterns["words"].findall(rest.lower()) if word in _MONTHS]
    if found:
        parts.append(_MONTHS[found[0]])
        day_match = patterns["day"].search(rest)
        if day_match and len(found) == 1:
            parts.append(int(day_match.group(1)))
        return {"date-parts": [parts]}
    for word in patterns["words"].findall(rest.lower()):
        if word in _SEASONS:
            return {"date-parts": [parts], "season": _SEASONS[word]}
    return {"date-parts": [parts]}


_YEAR_LETTER = re.compile(r"(?:1[4-9]|20)(?<!\d\d\d)\d\d([a-z])(?!\w)")


def year_suffix(text: str) -> str | None:
    """The letter after a year ("2004a")."""
    match = _YEAR_LETTER.search(text)
    return match.group(1) if match else None


def number(text: str) -> str | None:
    """A volume or an issue: the number as written, without the word that announces it."""
    patterns = _patterns()
    ordinal = _ORDINAL.match(text)
    if ordinal:
        return ordinal["number"]
    match = patterns["number"].search(text) or patterns["roman"].search(text)
    if not match:
        return None
    return re.sub(r"\s?[-–—−]\s?", "-", match.group()).strip(" ,&/")


def pages(text: str) -> str | None:
    """Pages as "first-last", or the one page or article number; several ranges stay a list."""
    patterns = _patterns()
    text = text[:400]
    ranges = patterns["pages"].findall(text)
    if ranges:
        return ", ".join(f"{first}-{last}" for first, last in ranges)
    apart = patterns["apart"].fullmatch(text)
    if apart and (int(apart[2]) > int(apart[1]) or len(apart[2]) < len(apart[1])):
        return f"{apart[1]}-{apart[2]}"
    roman = patterns["roman pages"].search(text)
    if roman:
        return f"{roman.group(1)}-{roman.group(2)}"
    match = patterns["page"].search(re.sub(r"(?i)\b(?:pp?|ss?|seiten?|pages?|с|стр)\b\.?", " ", text))
    return match.group().rstrip(".") if match else None
