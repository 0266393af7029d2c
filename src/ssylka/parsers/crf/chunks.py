"""What stands further off: the chunks between punctuation, what is still to come, where the list of people ends."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ssylka.parsers.crf.tokens import MAX_TOKENS
from ssylka.parsers.crf.words import Word

BUCKETS = tuple(
    str(number) if number < 4 else "4" if number < 6 else "6" if number < 10 else "10" if number < 18 else "18"
    for number in range(MAX_TOKENS + 1)
)
"""Counts of tokens, coarser the larger they are."""


@lru_cache(maxsize=50_000)
def _signature(codes: str, marks: str) -> str:
    """The kind of a chunk: its codes when it is short, else its ends; and what the lists know of it."""
    if len(codes) <= 3:
        return codes + marks
    small = codes.count("l")
    return f"{codes[0]}{'~' if small * 3 >= len(codes) else '^'}{BUCKETS[len(codes)]}{codes[-1]}{marks}"


class Chunk(NamedTuple):
    """Tokens between two signs of punctuation: the index of the first, how many, and what kind of chunk they make."""

    first: int
    size: int
    kind: str


def chunks_of(words: Sequence[Word], separators: Sequence[str]) -> list[Chunk]:
    """The chunks, in order; every token is in one."""
    bounds = [
        index
        for index, mark in enumerate(separators)
        if mark and mark != "-" and index and not (mark == "." and words[index - 1].code == "I")
    ]
    found: list[Chunk] = []
    first = 0
    for last in (*bounds, len(words)):
        inside = words[first:last]
        codes = "".join([word.code for word in inside])
        marks = "".join([word.marks for word in inside])
        if len(marks) > 1:
            marks = "".join(sorted(set(marks)))
        found.append(Chunk(first, last - first, _signature(codes, marks)))
        first = last
    return found


def style_of(words: Sequence[Word], separators: Sequence[str], depths: Sequence[str]) -> tuple[str, str]:
    """How the reference begins, and where and how its first year stands."""
    size = len(words)
    years = [index for index, word in enumerate(words) if word.code == "Y"]
    opening = "".join([separators[i] + words[i].code for i in range(min(3, size))])
    if not years:
        return opening, "-"
    first = years[0]
    place = "0" if first * 3 < size else "1" if first * 3 < 2 * size else "2"
    return opening, ("B" if depths[first] == "0" else "P") + place + ("+" if len(years) > 1 else "")


def still_to_come(words: Sequence[Word], separators: Sequence[str]) -> list[str]:
    """For every token, what announces a field after it: one letter for each of the kinds that are still to come."""
    told = ""
    result = [""] * len(words)
    for index in range(len(words) - 1, -1, -1):
        result[index] = told
        sign = words[index].tells[separators[index] != ""]
        if sign and sign not in told:
            told = "".join(sorted(told + sign))
    return result


def names_end(words: Sequence[Word], separators: Sequence[str]) -> int:
    """Where a list of people at the start would end: at a year, a quote, a long word in lower case, or a long chunk."""
    run = 0
    for index, word in enumerate(words):
        if word.code in "YRMDTnvip" or '"' in separators[index]:
            return index
        if separators[index] not in {"", "-"}:
            run = 0
        run += 1
        if (word.code == "l" and word.keyword != "particle") or run > 5:
            return index - run + 1
    return len(words)
