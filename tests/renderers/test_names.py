"""Given names, initials, the genitive, Asian names."""

import pytest

from ssylka.model import Name
from ssylka.renderers.names import apart, genitive, initials, is_asian


@pytest.mark.parametrize(
    ("given", "russian", "expected"),
    [
        ("Иван Иванович", True, "И. И."),
        ("И.И.", True, "И. И."),
        ("Jean-Pierre", False, "J.-P."),
        ("Yu. V.", True, "Yu. V."),
        ("Дж. Р. Р.", False, "Дж. Р. Р."),
        ("Yuri", True, "Yu."),
        ("Zhanna Sh.", True, "Zh. Sh."),
        ("Yuri", False, "Y."),
        ("L. van", False, "L. van"),
        ("晓明", False, "晓明"),
        ("A", False, "A."),
        ("", False, ""),
    ],
)
def test_a_given_name_becomes_initials(given: str, russian: bool, expected: str) -> None:
    assert initials(given, russian=russian) == expected


def test_initials_can_stand_close_together_or_without_stops() -> None:
    assert initials("Alan B.", form="tight") == "A.B."
    assert initials("Alan B.", form="bare") == "AB"


@pytest.mark.parametrize(
    ("family", "given", "asian"),
    [
        ("Keo", "Duong", True),
        ("Hong", "Nong", True),
        ("Hoang", "Thi Ha", True),
        ("Li", "Xiaoming", True),
        ("Kim", "Il-sung", True),
        ("Lee", "Robert", False),
        ("Lin", "J.", False),
        ("Young", "John", False),
        ("Chen", "Mark", False),
        ("Wang", "Tom", False),
        ("Smith", "Duong", False),
    ],
)
def test_east_asian_names_in_full_are_told_from_western_ones(family: str, given: str, asian: bool) -> None:
    assert is_asian(Name(family=family, given=given)) is asian


@pytest.mark.parametrize(
    ("family", "expected"),
    [
        ("Петров", "Петрова"),
        ("Воскресенский", "Воскресенского"),
        ("Ильин", "Ильина"),
        ("Петрова", "Петрова"),
        ("Немирович-Данченко", "Немирович-Данченко"),
        ("Римский-Корсаков", "Римского-Корсакова"),
        ("Шмидт", "Шмидт"),
        ("Smith", "Smith"),
    ],
)
def test_the_genitive_is_made_only_where_the_ending_leaves_no_doubt(family: str, expected: str) -> None:
    assert genitive(family) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("KE", "K. E."),
        ("JPR", "J. P. R."),
        ("YuA.", "Yu. A."),
        ("MSh", "M. Sh."),
        ("И.А.", "И.А."),
        ("Xi", "Xi"),
        ("LeRoy", "LeRoy"),
        ("ABCD", "ABCD"),
    ],
)
def test_initials_written_together_are_as_many_initials_and_other_names_stay(given: str, expected: str) -> None:
    assert apart(given) == expected
