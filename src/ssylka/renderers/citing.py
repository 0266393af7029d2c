"""Cites joined to an in-text citation: affixes, delimiter, collapsing; and the letters of equal years.

Source: CSL 1.0.2, "Cite Collapsing" and "Disambiguation" (year suffix).
"""

from collections.abc import Sequence
from typing import NamedTuple

from ssylka.model import Piece


class CitePart(NamedTuple):
    """A rendered cite with the words before and after it."""

    prefix: str
    runs: tuple[Piece, ...]
    suffix: str


def join_cites(
    parts: Sequence[CitePart], *, collapse: str | None, delimiter: str, prefix: str, suffix: str
) -> tuple[Piece, ...]:
    """One citation of all cites: "(Jones, 2007, 2012; Wang, 2001)", "[1–3, 7]"."""
    joined: list[Piece] = []
    texts = list(parts)
    if collapse == "citation-number":
        texts = _collapse_numbers(texts)
    elif collapse in {"year", "year-suffix"}:
        texts = _collapse_years(texts)
    for number, part in enumerate(texts):
        if number:
            joined.append(Piece(delimiter))
        if part.prefix:
            joined.append(Piece(f"{part.prefix} "))
        joined += part.runs
        if part.suffix:
            joined.append(Piece(part.suffix if part.suffix[0] in ",;.:)" else f" {part.suffix}"))
    return tuple(piece for piece in (Piece(prefix), *joined, Piece(suffix)) if piece.text)


def _plain(runs: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in runs)


def _collapse_numbers(parts: list[CitePart]) -> list[CitePart]:
    """1, 2, 3 → 1–3; only bare numbers without words around them."""
    out: list[CitePart] = []
    run: list[CitePart] = []

    def flush() -> None:
        if len(run) > 2:
            first, last = run[0].runs, run[-1].runs
            out.append(CitePart("", (*first, Piece("–"), *last), ""))
        else:
            out.extend(run)
        run.clear()

    for part in parts:
        text = _plain(part.runs)
        bare = text.isdigit() and not part.prefix and not part.suffix
        if run and not (bare and int(text) == int(_plain(run[-1].runs)) + 1):
            flush()
        if bare:
            run.append(part)
        else:
            out.append(part)
    flush()
    return out


def _collapse_years(parts: list[CitePart]) -> list[CitePart]:
    """Jones, 2007; Jones, 2012 → Jones, 2007, 2012."""
    out: list[CitePart] = []
    for part in parts:
        text = _plain(part.runs)
        author, comma, year = text.rpartition(", ")
        if out and comma and not part.prefix and not out[-1].suffix and year[:4].isdigit():
            before = _plain(out[-1].runs)
            rest = before[len(author) :]
            if before.startswith(f"{author}, ") and all(word[:4].isdigit() for word in rest[2:].split(", ")):
                out[-1] = CitePart(out[-1].prefix, (*out[-1].runs, Piece(f", {year}")), part.suffix)
                continue
        out.append(part)
    return out


RUSSIAN_LETTERS = "абвгдежиклмнпрстуфхцшщэюя"
"""The letters of equal years in Russian entries of Russian lists (2015а, 2015б).

GOST R 7.0.5-2008 shows no case of equal years. Journals that follow it tell Russian works apart by Cyrillic letters and
foreign ones by Latin ("Smith, 2012a, b; Семенов и др., 2015а, б": Rastitel'nyj mir Aziatskoj Rossii, rules for authors).
Which letters a row of Russian letters leaves out (ё, з, й, о, ч, ъ, ы, ь): GOST 7.32-2017, 6.4.6.
"""


def year_letters(count: int, *, russian: bool) -> str:
    """0 → a, 25 → z, 26 → aa; in Russian а, б, в (see `RUSSIAN_LETTERS`)."""
    alphabet = RUSSIAN_LETTERS if russian else "abcdefghijklmnopqrstuvwxyz"
    letters = ""
    count += 1
    while count:
        count, rest = divmod(count - 1, len(alphabet))
        letters = alphabet[rest] + letters
    return letters
