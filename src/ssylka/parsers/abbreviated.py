"""The letters that stand for a work in an article's list of abbreviations: "ПСРЛ — Полное собрание русских летописей"."""

import re

_LETTERS = re.compile(r"(?P<label>[А-ЯЁA-Z][\w-]{1,10}(?:\s(?:[IVX]{1,5}|\d{1,4}))?)\s[—–=]\s(?=[А-ЯЁA-Z«])")
_DASHES = ("— ", "– ", "= ")
_REACH = 160


def abbreviated(mask: str, start: int, end: int) -> re.Match[str] | None:
    """The abbreviation before a work: its capitals begin words of the title, in order; None where there is none."""
    if not any(dash in mask for dash in _DASHES):
        return None
    match = _LETTERS.match(mask, start, end)
    if match is None:
        return None
    capitals = [letter for letter in match["label"].partition(" ")[0] if letter.isupper()]
    initials = iter(word[0].upper() for word in re.findall(r"[^\W\d_]+", mask[match.end() : match.end() + _REACH]))
    return match if len(capitals) > 1 and all(letter in initials for letter in capitals) else None
