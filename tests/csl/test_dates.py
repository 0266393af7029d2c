"""Dates (CSL 1.0.2, "Date"): localised and non-localised dates, ranges, seasons, eras, and what `raw` may hold."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csl.tools import one
from ssylka.csl.dates import DateValue, parse_date, read_date

TEXT = '<date variable="issued" form="text"/>'
NUMERIC = '<date variable="issued" form="numeric"/>'
YEAR = '<date variable="issued"><date-part name="year"/></date>'
PARTS = (
    '<date variable="issued"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/>'
    '<date-part name="year"/></date>'
)


def _date(*parts: list[int], **more: Any) -> dict[str, Any]:
    return {"date-parts": list(parts), **more}


CASES = [
    ("a full date in words", TEXT, _date([1953, 4, 25]), "en-US", "April 25, 1953"),
    ("a full date in digits", NUMERIC, _date([1953, 4, 25]), "en-US", "04/25/1953"),
    ("a Russian date", TEXT, _date([2020, 3, 5]), "ru-RU", "5 март 2020 г."),
    ("a German date in digits", NUMERIC, _date([2020, 3, 5]), "de-DE", "05.03.2020"),
    ("a date without a day", TEXT, _date([1953, 4]), "en-US", "April 1953"),
    ("only the year is asked for", TEXT.replace("/>", ' date-parts="year"/>'), _date([1953, 4, 25]), "en-US", "1953"),
    ("own parts in own order", PARTS, _date([1953, 4, 25]), "en-US", "25 April 1953"),
    ("a range of years", YEAR, _date([1953], [1957]), "en-US", "1953–1957"),
    ("a range of days writes the month once", PARTS, _date([1953, 4, 25], [1953, 4, 28]), "en-US", "25–28 April 1953"),
    ("a range of months writes the year once", PARTS, _date([1953, 4], [1953, 6]), "en-US", "April–June 1953"),
    ("an open range ends in a dash", YEAR, {"raw": "2003/.."}, "en-US", "2003–"),
    ("years before Christ", YEAR, _date([-43]), "en-US", "43 BC"),
    ("years of one era name it once", YEAR, _date([-100], [-44]), "en-US", "100–44 BC"),
    ("years of two eras name both", YEAR, _date([-10], [14]), "en-US", "10 BC–14 AD"),
    ("an open range of months", '<date variable="issued"><date-part name="month"/></date>', _date([1999, 5], [0, 0, 0]), "en-US", "May–"),
    ("early years of our era", YEAR, _date([79]), "en-US", "79 AD"),
    ("seasons by number", PARTS, _date([1999], season=2), "en-US", "Summer 1999"),
    ("seasons as months of EDTF", PARTS, _date([1999, 21]), "en-US", "Spring 1999"),
    ("a literal stands as it is", YEAR, {"literal": "in press"}, "en-US", "in press"),
    ("EDTF in raw", TEXT, {"raw": "1953-04-25"}, "en-US", "April 25, 1953"),
    ("an English date in raw", TEXT, {"raw": "25 April 1953"}, "en-US", "April 25, 1953"),
    ("an American date in raw", NUMERIC, {"raw": "4/25/1953"}, "en-US", "04/25/1953"),
    ("what nobody can read is a literal", YEAR, {"raw": "when pigs fly"}, "en-US", "when pigs fly"),
    ("numbers may be strings", YEAR, {"date-parts": [["1953"]]}, "en-US", "1953"),
    ("an impossible month is left out", PARTS, _date([1953, 40, 3]), "en-US", "1953"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("layout", "date", "locale", "wanted"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_dates(layout: str, date: dict[str, Any], locale: str, wanted: str) -> None:
    assert one(layout, {"issued": date}, locale=locale) == wanted


RAW = [
    ("1999~", DateValue((1999, 0, 0), circa=True)),
    ("circa 1850", DateValue((1850, 0, 0), circa=True)),
    ("1850?", DateValue((1850, 0, 0), circa=True)),
    ("2004-06/2006-08", DateValue((2004, 6, 0), (2006, 8, 0))),
    ("-0043", DateValue((-43, 0, 0))),
    ("1965-1968", DateValue((1965, 0, 0), (1968, 0, 0))),
    ("March 2-5, 1999", DateValue((1999, 3, 2), (1999, 3, 5))),
    ("Spring 1999", DateValue((1999, 13, 0))),
    ("44 BC", DateValue((-44, 0, 0))),
    ("100BC", DateValue((-100, 0, 0))),
    ("44 B.C.", DateValue((-44, 0, 0))),
    ("~1850", DateValue((1850, 0, 0), circa=True)),
    ("1999-12-31T23:59:59Z", DateValue((1999, 12, 31))),
    ("2010年5月3日", DateValue((2010, 5, 3))),
    ("Winter 1999-2000", DateValue((1999, 16, 0), (2000, 16, 0))),
    ('"the year of the cat"', DateValue(literal="the year of the cat")),
]


@pytest.mark.parametrize(("text", "wanted"), RAW, ids=[text for text, _ in RAW])
def test_raw_dates(text: str, wanted: DateValue) -> None:
    assert parse_date(text) == wanted


@given(
    st.text(max_size=60)
    | st.dictionaries(
        st.sampled_from(["raw", "date-parts", "literal", "season", "circa"]),
        st.none()
        | st.booleans()
        | st.integers()
        | st.text(max_size=9)
        | st.lists(st.lists(st.integers() | st.text(max_size=4))),
    )
)
@settings(max_examples=150, deadline=None)
def test_no_date_variable_raises(value: Any) -> None:
    read_date(value)
