"""Years, volumes, issues and pages as numbers: page forms are no differences."""

import re

_ROMAN = re.compile(r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})\Z")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_NUMBER = re.compile(r"[a-zа-я]{0,3}\d{1,7}[a-zа-я]{0,2}")
_RANGE = re.compile(r"([a-zа-я]{0,3}\d{1,7}[a-zа-я]{0,2})(?:\s?[-–—‐‑:]+\s?([a-zа-я]{0,3}\d{1,7}[a-zа-я]{0,2}))?")
_SPAN = re.compile(r"(\d+)\s?[-–/]\s?(\d+)")


def number(text: str | None) -> str:
    """A volume or issue for comparing: "Т. 24", "vol. 024" and "XXIV" are "24"; "" where there is none."""
    if not text:
        return ""
    low = text.casefold().strip(" .()[]")
    found = _NUMBER.search(low)
    if found and any(letter.isdigit() for letter in low):
        digits = found[0]
        return digits.lstrip("0") or "0"
    if _ROMAN.fullmatch(low):
        total = 0
        for letter, following in zip(low, [*low[1:], ""], strict=True):
            value = _VALUES[letter]
            total += -value if following and _VALUES[following] > value else value
        return str(total)
    return low


def numbers(text: str | None) -> set[str]:
    """All that a volume or issue may mean: "3-4" and "3/4" are 3, 4 and 3-4; "B283" is also 283 (of a section)."""
    if not text:
        return set()
    both = _SPAN.search(text)
    found = {number(text)}
    if bare := re.fullmatch(r"[a-zа-я]{0,3}0*(\d+)[a-zа-я]{0,2}", number(text)):
        found.add(bare[1])
    if both:
        found |= {both[1].lstrip("0") or "0", both[2].lstrip("0") or "0"}
    return {one for one in found if one}


def pages(text: str | None) -> tuple[str, str]:
    """First and last page ("427-38" ends at 438); the last is "" for one page or an article number."""
    if not text:
        return "", ""
    found = _RANGE.search(text.casefold())
    if found is None:
        return "", ""
    first = _strip(found[1])
    last = _strip(found[2]) if found[2] else ""
    if last and last.isdigit() and first.isdigit() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return first, last


def same_page(one: str, two: str) -> bool:
    """Whether two pages are one: "L1245" is also cited as 1245, and "e33693" as 33693."""
    if one == two:
        return True
    return one.lstrip(_LETTERS) == two.lstrip(_LETTERS) and one.isdigit() != two.isdigit()


_LETTERS = "abcdefghijklmnopqrstuvwxyzабвгдежзиклмнопрст0"


def _strip(page: str) -> str:
    letters = page.rstrip("0123456789abcdefghijklmnopqrstuvwxyzабвгдежзиклмнопрст") if page.isdigit() else ""
    digits = page[len(letters) :]
    stripped = digits.lstrip("0") if digits.isdigit() else re.sub(r"(?<=[a-zа-я])0+(?=\d)", "", digits)
    return stripped or "0"
