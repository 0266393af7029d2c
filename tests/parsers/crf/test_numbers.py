"""Dates, volumes, issues and pages as written."""

import pytest

from ssylka.parsers.crf.numbers import date, number, pages, year_suffix

DATES: dict[str, tuple[str, dict[str, object] | None]] = {
    "a year": ("(2011).", {"date-parts": [[2011]]}),
    "a year with a letter": ("2004a", {"date-parts": [[2004]]}),
    "month and year": ("septembre 2014,", {"date-parts": [[2014, 9]]}),
    "APA, day last": ("(1997, February 5).", {"date-parts": [[1997, 2, 5]]}),
    "German, day first": ("3. Mai 1998", {"date-parts": [[1998, 5, 3]]}),
    "in numbers": ("05.02.2024", {"date-parts": [[2024, 2, 5]]}),
    "ISO": ("2020-04-01", {"date-parts": [[2020, 4, 1]]}),
    "years": ("1877 – 1932", {"date-parts": [[1877], [1932]]}),
    "a season": ("Spring 1999", {"date-parts": [[1999]], "season": 1}),
    "in press": ("(in press).", {"literal": "in press"}),
    "nothing": ("Jg.", None),
}

PAGES = {
    "a range": ("pp. 781–787.", "781-787"),
    "a range with spaces": ("P. 31 - 70.", "31-70"),
    "shortened": ("391-9", "391-9"),
    "one page": ("S. 12", "12"),
    "an article number": ("e1234", "e1234"),
    "a supplement": ("S12–S15", "S12-S15"),
    "Roman": ("pp. xi–xxv", "xi-xxv"),
    "a range whose dash was lost": ("pp. 114 168", "114-168"),
    "a range with another sign for its dash": ("690{691", "690-691"),
    "two numbers that are no range": ("168 114", "168"),
    "two ranges": ("S. 3-7, 9-12", "3-7, 9-12"),
}

NUMBERS = {
    "announced": ("Vol. 12,", "12"),
    "Roman": ("vol. XIV", "XIV"),
    "double": ("(1–2)", "1-2"),
    "with a letter": ("105A", "105A"),
    "an ordinal": ("44e année", "44"),
}


@pytest.mark.parametrize(("text", "expected"), DATES.values(), ids=DATES.keys())
def test_dates(text: str, expected: dict[str, object] | None) -> None:
    assert date(text) == expected


@pytest.mark.parametrize(("text", "expected"), PAGES.values(), ids=PAGES.keys())
def test_pages(text: str, expected: str) -> None:
    assert pages(text) == expected


@pytest.mark.parametrize(("text", "expected"), NUMBERS.values(), ids=NUMBERS.keys())
def test_volumes_and_issues(text: str, expected: str) -> None:
    assert number(text) == expected


def test_the_letter_of_a_year_is_kept() -> None:
    assert year_suffix("(2004b)") == "b"
    assert year_suffix("2004") is None
