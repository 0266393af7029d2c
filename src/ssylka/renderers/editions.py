"""The edition: a number for which the style has the words, or the statement of the source."""

import re
from typing import Any

_WORD = r"(?:изд(?:ание|\.)?|ed(?:n|ition|\.)?|Aufl(?:age|\.)?|éd(?:ition|\.)?)"
_NUMBER = r"(?P<n>[1-9]\d{0,2})(?:-?(?:е|ое|я|ая|th|st|nd|rd|e)|\.)?"
_ALONE = re.compile(rf"(?:{_WORD}\s*)?{_NUMBER}(?:\s*{_WORD})?\.?", re.IGNORECASE)
_STARTS = re.compile(r"(?:изд\w*\.?\s*)?(?P<n>[1-9]\d{0,2})(?!\d)", re.IGNORECASE)
_ORDINAL = re.compile(r"(\d{1,3}-е)(?=,)")


def read_edition(data: dict[str, Any]) -> None:
    """The edition of prepared CSL-JSON: "2-е изд." becomes 2; "3-е изд., испр. и доп." stands in `dimensions` as it is.

    A processor takes the latter for a number with something behind it, and sets its own words around it.
    """
    data.pop("dimensions", None)
    edition = data.get("edition")
    if not isinstance(edition, str) or not 0 < len(edition) <= 200:
        return
    alone = _ALONE.fullmatch(edition.strip())
    if alone:
        data["edition"] = alone["n"]
    elif _STARTS.match(edition.strip()):
        words = edition.strip()
        if not re.search(_WORD, words, re.IGNORECASE):
            words = _ORDINAL.sub(r"\1 изд.", words, count=1)
        data["dimensions"] = words
        del data["edition"]


def edition_number(edition: str) -> str | None:
    """The number in a statement of edition ("3-е изд., испр. и доп." → "3"), or None."""
    found = _STARTS.match(edition.strip())
    return found["n"] if found else None
