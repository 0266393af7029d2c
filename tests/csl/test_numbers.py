"""Numbers (CSL 1.0.2, "Number", "Ordinal Numbers", "Page Ranges", "Label")."""

import pytest

from csl.tools import one
from ssylka.csl.locale import load_locale
from ssylka.csl.numbers import parse_numbers, roman
from ssylka.csl.pages import format_range

PAGES = [
    ("", "321-28", "321–28"), ("expanded", "321-28", "321–328"), ("minimal", "321-328", "321–8"),
    ("minimal-two", "321-328", "321–28"), ("chicago-15", "321-328", "321–28"), ("chicago-15", "101-108", "101–8"),
    ("chicago-15", "100-104", "100–104"), ("chicago-15", "1496-1504", "1496–1504"),
    ("chicago-16", "1496-1500", "1496–500"), ("chicago-16", "71-72", "71–72"), ("minimal", "42-45", "42–5"),
    ("minimal", "N110-N115", "N110–5"), ("minimal", "12-9", "12–9"), ("expanded", "A1-B2", "A1–B2"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("style", "text", "wanted"), PAGES, ids=[f"{text} {style or 'as it is'}" for style, text, _ in PAGES]
)
def test_page_ranges(style: str, text: str, wanted: str) -> None:
    assert format_range(text, style, "–") == wanted


FORMS = [
    ("a numeric edition", '<number variable="edition"/>', "2", "en-US", "2"),
    ("an English ordinal", '<number variable="edition" form="ordinal"/>', "2", "en-US", "2nd"),
    ("eleven is no first", '<number variable="edition" form="ordinal"/>', "11", "en-US", "11th"),
    ("one hundred and one is first again", '<number variable="edition" form="ordinal"/>', "101", "en-US", "101st"),
    ("an ordinal in words", '<number variable="edition" form="long-ordinal"/>', "3", "en-US", "third"),
    ("beyond ten ordinals are digits", '<number variable="edition" form="long-ordinal"/>', "13", "en-US", "13th"),
    ("roman numerals", '<number variable="edition" form="roman"/>', "14", "en-US", "xiv"),
    ("a French ordinal takes the gender of its noun", '<number variable="edition" form="ordinal"/>', "1", "fr-FR", "1ʳᵉ"),
    ("what is no number stays", '<number variable="edition" form="ordinal"/>', "second", "en-US", "second"),
    ("lists keep their joints", '<number variable="edition"/>', "2, 3", "en-US", "2, 3"),
    ("ranges take a dash", '<number variable="volume"/>', "2-4", "en-US", "2–4"),
    ("an ampersand stands between spaces", '<number variable="volume"/>', "2&4", "en-US", "2 & 4"),
    ("an escaped hyphen stays", '<number variable="volume"/>', "2\\-4", "en-US", "2-4"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("layout", "value", "locale", "wanted"), [case[1:] for case in FORMS], ids=[c[0] for c in FORMS]
)
def test_numbers(layout: str, value: str, locale: str, wanted: str) -> None:
    assert one(layout, {"edition": value, "volume": value}, locale=locale) == wanted


LABELS = [
    ("one page has a singular label", {"page": "12"}, '<label variable="page" form="short"/> <text variable="page"/>', "p.12"),
    ("two pages have a plural label", {"page": "12-15"}, '<label variable="page" form="short"/><text variable="page"/>', "pp.12–15"),
    ("a label can always be plural", {"page": "12"}, '<label variable="page" plural="always"/><text variable="page"/>', "pages12"),
    ("many volumes are volumes", {"number-of-volumes": "3"},
     '<number variable="number-of-volumes" suffix=" "/><label variable="number-of-volumes"/>', "3 volumes"),
    ("one volume is a volume", {"number-of-volumes": "1"},
     '<number variable="number-of-volumes" suffix=" "/><label variable="number-of-volumes"/>', "1 volume"),
    ("a group drops a label without a number", {}, '<group><label variable="page"/><text variable="page"/></group>', ""),
]  # fmt: skip


@pytest.mark.parametrize(("item", "layout", "wanted"), [case[1:] for case in LABELS], ids=[c[0] for c in LABELS])
def test_labels(item: dict[str, str], layout: str, wanted: str) -> None:
    assert one(layout, {"title": "", **item}) == wanted


NUMERIC = [("2", True), ("2nd", True), ("2-4", True), ("2, 3", True), ("D2", True), ("xv", True), ("second", False),
           ("2nd ed.", False), ("vol. 2", True)]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), NUMERIC, ids=[text for text, _ in NUMERIC])
def test_is_numeric(text: str, *, wanted: bool) -> None:
    assert parse_numbers(text, "volume", load_locale("en-US")).numeric == wanted


def test_roman_numerals_know_their_bounds() -> None:
    assert [roman(number) for number in (1, 4, 9, 1999, 0, 9999)] == ["i", "iv", "ix", "mcmxcix", "0", "9999"]
