"""Dates: every month of every language is read, and the glance that spares the reading never misses one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssylka.parsers.dates import MONTHS, SEASONS, date_at, day_at, may_open_date, season_at

_PIECES = st.sampled_from(
    [*MONTHS, *SEASONS, "5", "12.03.2010", "2010-05-06", "2010", "4–6", "3rd", " ", ".", ",", "-", "/", "of", "Journal", "Ä", "²", "1/2"]
)  # fmt: skip


@pytest.mark.parametrize(("name", "month"), MONTHS.items())
def test_a_month_is_read_between_day_and_year(name: str, month: int) -> None:
    for written in (name, name.capitalize(), name.upper()):
        found = date_at(f"5 {written} 2010", 0)
        assert found is not None
        assert found.parts == (2010, month, 5)


@pytest.mark.parametrize("name", ["janua", "mayor", "мартовский", "decem", "junior", "augen"])
def test_what_only_begins_like_a_month_is_none(name: str) -> None:
    assert date_at(f"5 {name} 2010", 0) is None


@settings(deadline=None)
@given(
    st.lists(_PIECES, min_size=1, max_size=12).map(" ".join) | st.lists(_PIECES, min_size=1, max_size=12).map("".join)
)
def test_no_date_begins_where_the_glance_sees_none(text: str) -> None:
    for position, sign in enumerate(text):
        if sign.isalnum() and not may_open_date(text, position):
            assert date_at(text, position) is None
            assert day_at(text, position, len(text)) is None
            assert season_at(text, position, len(text)) is None
