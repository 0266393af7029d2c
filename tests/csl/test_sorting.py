"""Sorting (CSL 1.0.2, "Sorting")."""

from typing import Any

import pytest

from csl.tools import style
from ssylka.csl.collation import collator

CASES = [
    ("titles without case or accents", '<key variable="title"/>', ["éclair", "Eden", "ear"], ["ear", "éclair", "Eden"]),
    ("descending", '<key variable="title" sort="descending"/>', ["a", "c", "b"], ["c", "b", "a"]),
    ("numbers sort as numbers", '<key variable="volume"/>', ["10", "9", "100"], ["9", "10", "100"]),
    ("empty values come last", '<key variable="title"/>', ["b", "", "a"], ["a", "b", ""]),
    ("empty values come last when descending too", '<key variable="title" sort="descending"/>', ["b", "", "a"], ["b", "a", ""]),
    ("words sort before letters", '<key variable="title"/>', ["ab", "a z"], ["a z", "ab"]),
    ("punctuation does not count", '<key variable="title"/>', ["“b”", "a", "(c)"], ["a", "“b”", "(c)"]),
]  # fmt: skip


def _order(sort: str, items: list[dict[str, Any]], **parts: Any) -> list[str]:
    made = style('<text variable="title"/>', area="", **parts)
    area = made.root.find("bibliography")
    assert area is not None
    from ssylka.csl.xml import parse_xml

    area.children.insert(0, parse_xml(f"<sort>{sort}</sort>"))
    return [entry.id for entry in made.bibliography(items, format="text", locale=parts.get("locale")).entries]


@pytest.mark.parametrize(("sort", "values", "wanted"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_order(sort: str, values: list[str], wanted: list[str]) -> None:
    items = [{"id": value or "empty", "type": "book", "title": value, "volume": value, "note": "x"} for value in values]
    made = _order(sort, items)
    assert made == [value or "empty" for value in wanted if value or "empty" in made]


def test_dates_sort_by_time_and_bc_first() -> None:
    years = [1999, -43, 2001, 79]
    items = [{"id": str(year), "type": "book", "title": "t", "issued": {"date-parts": [[year]]}} for year in years]
    assert _order('<key variable="issued"/>', items) == ["-43", "79", "1999", "2001"]


def test_names_sort_by_family_then_given() -> None:
    names = [("Roe", "Ann"), ("Doe", "Jane"), ("Doe", "Al"), ("van Aa", "Bo")]
    items = [
        {"id": f"{given} {family}", "type": "book", "title": "t", "author": [{"family": family, "given": given}]}
        for family, given in names
    ]
    assert _order('<key variable="author"/>', items) == ["Bo van Aa", "Al Doe", "Jane Doe", "Ann Roe"]


def test_each_language_puts_its_own_script_first() -> None:
    words = ["zoo", "ёж", "Ель", "apple", "йод", "игра"]
    assert sorted(words, key=collator("en-US")) == ["apple", "zoo", "ёж", "Ель", "игра", "йод"]
    assert sorted(words, key=collator("ru-RU")) == ["ёж", "Ель", "игра", "йод", "apple", "zoo"]


ALPHABETS = [
    ("en-US", "az ąb åb ängel zz", "ąb åb ängel az zz"),
    ("sv-SE", "åb zz öl äb yz über az", "az über yz zz åb äb öl"),
    ("da-DK", "aas øl æble zz az", "az zz æble øl aas"),
    ("nb-NO", "ål øl ær zz", "zz ær øl ål"),
    ("de-DE", "äb az ab ßa sz", "äb ab az ßa sz"),
    ("es-ES", "ñandú nz oz", "nz ñandú oz"),
    ("cs-CZ", "chata iz hz čáp cz", "cz čáp hz chata iz"),
    ("pl-PL", "łan lz mama", "lz łan mama"),
    ("tr-TR", "iz ız hz ör oz", "hz ız iz oz ör"),
    ("et-EE", "žanr zoo šokk taat suur", "suur šokk zoo žanr taat"),
    ("hr-HR", "džep duga čaj cz", "cz čaj duga džep"),
    ("ru-RU", "apple яма ель", "ель яма apple"),
]  # fmt: skip


@pytest.mark.parametrize(("locale", "words", "wanted"), ALPHABETS, ids=[case[0] for case in ALPHABETS])
def test_each_language_has_its_alphabet(locale: str, words: str, wanted: str) -> None:
    assert " ".join(sorted(words.split(), key=collator(locale))) == wanted
