"""Reference strings with labels, as the files of bib/labelled have them → rows in the form of the segment-labelled sets.

One reference in a line; what is a field stands in braces behind the letter of its label: `{a Beck, Ulrich} ({d 1986}):
{t Risikogesellschaft}. {l Frankfurt/M.}: {h Suhrkamp}.` A line that begins with "# " names the manner of what follows.
"""

import re
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "bib" / "labelled"

LETTERS = {
    "a": "author", "e": "editor", "r": "translator", "t": "title", "j": "journal", "b": "booktitle", "s": "series",
    "d": "date", "v": "volume", "i": "issue", "p": "pages", "h": "publisher", "l": "location", "x": "edition", "g": "genre",
    "u": "url", "k": "doi", "n": "o",
}  # fmt: skip
"""Letter → label; h is the house that publishes, n a word that belongs to no field."""

_FIELDS = {
    "author": "author", "editor": "editor", "title": "title", "journal": "container", "booktitle": "container", "volume": "volume",
    "issue": "issue", "publisher": "publisher", "location": "location", "url": "url", "doi": "doi",
}  # fmt: skip
_PIECE = re.compile(r"\{(\w) ([^{}]*)\}|[^{}]+")


def segments_of(line: str) -> list[tuple[str, str]]:
    """The labelled pieces of a line, in order; what stands outside the braces is "o"."""
    return [(LETTERS[match[1]], match[2]) if match[1] else ("o", match.group()) for match in _PIECE.finditer(line)]


def fields_of(segments: list[tuple[str, str]]) -> dict[str, str]:
    """One value for each field: people and places all, of the others the first; a year, pages as first-last."""
    found: dict[str, str] = {}
    for label, text in segments:
        if label == "date":
            year = re.search(r"1[5-9]\d\d|20\d\d", text)
            if year:
                found.setdefault("year", year.group())
        elif label == "pages":
            found.setdefault("pages", "-".join(re.findall(r"\d+", text)[:2]) or text)
        elif label in _FIELDS:
            field = _FIELDS[label]
            known = found.get(field)
            if known is None:
                found[field] = text
            elif label in {"author", "editor"}:
                found[field] = f"{known}, {text}"
            elif label == "location":
                found[field] = f"{known}/{text}"
    return found


def read_labelled(name: str) -> list[dict[str, Any]]:
    """The rows of a file of bib/labelled: text, segments, fields, and the manner they are printed in."""
    rows: list[dict[str, Any]] = []
    manner = ""
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            manner = line[2:]
        elif line:
            segments = segments_of(line)
            text = "".join(piece for _, piece in segments)
            rows.append({"text": text, "segments": segments, "fields": fields_of(segments), "manner": manner})
    return rows
