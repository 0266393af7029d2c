"""Dates of .bib files: EDTF in biblatex; year, month and day, often in words, in BibTeX."""

import re
from typing import Any

from ssylka.formats._edtf import read_date
from ssylka.formats.bibtex import tables
from ssylka.formats.bibtex.latex import decode

_MONTH_WORD = re.compile(
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек", re.IGNORECASE
)
_MONTH_STEMS: tuple[str, ...] = ("jan янв", "feb фев", "mar мар", "apr апр", "may май мая", "jun июн")
_MONTH_STEMS += ("jul июл", "aug авг", "sep сен", "oct окт", "nov ноя", "dec дек")
_MONTH_NUMBER = {stem: number for number, stems in enumerate(_MONTH_STEMS, start=1) for stem in stems.split()}


def read_dates(data: dict[str, Any], values: dict[str, str]) -> None:
    """Put the dates of an entry into CSL-JSON; the fields that were read are taken out of `values`."""
    for field, name in tables.DATE_ROLES.items():
        if field in values and (date := read_date(_date_text(values.pop(field)))):
            data[name] = date.model_dump(by_alias=True, exclude_none=True, mode="json")
    year = decode(values.pop("year", ""))
    if not year or "issued" in data:
        if "issued" in data:
            values.pop("month", None)
            values.pop("day", None)
        return
    month, day = decode(values.pop("month", "")), decode(values.pop("day", ""))
    whole = re.fullmatch(r"(?:(?:c|ca|circa|ок)\.?\s*)?\[?(-?\d{1,4})\]?(?:\s*[-–/]\s*(\d{4}))?[?~]?", year)
    if not whole:
        data["issued"] = {"literal": " ".join(filter(None, (day, month, year)))}
        return
    parts = [int(whole[1])]
    number = _month(month)
    if number:
        parts.append(number)
        digits = re.search(r"\d{1,2}", day) or (
            re.search(r"\b\d{1,2}\b", month) if not month.strip().isdigit() else None
        )
        if digits and 1 <= int(digits[0]) <= 31:
            parts.append(int(digits[0]))
    issued: dict[str, Any] = {"date-parts": [parts]}
    if whole[2]:
        issued["date-parts"].append([int(whole[2])])
    if re.match(r"c|ок", year) or year.endswith(("?", "~")):
        issued["circa"] = True
    data["issued"] = issued


def _date_text(value: str) -> str:
    """A date without LaTeX, but with the tilde, which means "about" in EDTF."""
    return value.strip() if re.fullmatch(r"[\s\d~?%/.TZ:-]*", value) else decode(value)


def _month(text: str) -> int | None:
    if text.strip().isdigit():
        number = int(text)
        return number if 1 <= number <= 12 else None
    word = _MONTH_WORD.search(text)
    return _MONTH_NUMBER.get(word[0].lower()) if word else None
