"""What stands further off: the chunks between punctuation, what is still to come, where the list of people ends."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ssylka.parsers.crf.words import Word


def bucket(number: int) -> str:
    """A count, coarser the larger it is."""
    return str(number) if number < 4 else "4" if number < 6 else "6" if number < 10 else "10" if number < 18 else "18"


@lru_cache(maxsize=50_000)
def _signature(codes: str, marks: str) -> str:
    """The kind of a chunk: its codes when it is short, else its ends; and what the lists know of it."""
    if len(codes) <= 3:
        return codes + marks
    small = codes.count("l")
    return f"{codes[0]}{'~' if small * 3 >= len(codes) else '^'}{bucket(len(codes))}{codes[-1]}{marks}"


class Chunk(NamedTuple):
    """Tokens between two signs of punctuation: the index of the first, how many, and what kind of chunk they make."""

    first: int
    size: int
    kind: str


def chunks_of(words: Sequence[Word], separators: Sequence[str]) -> list[Chunk]:
    """The chunks, in order; every token is in one."""
    bounds = [0]
    for index in range(1, len(words)):
        mark = separators[index]
        if mark and mark != "-" and not (mark == "." and words[index - 1].code == "I"):
            bounds.append(index)
    bounds.append(len(words))
    found: list[Chunk] = []
    for number in range(len(bounds) - 1):
        first, last = bounds[number], bounds[number + 1]
        codes, marks = "", ""
        for word in words[first:last]:
            codes += word.code
            if word.keyword:
                if "journ" in word.keyword and "j" not in marks:
                    marks += "j"
                elif "proc" in word.keyword and "c" not in marks:
                    marks += "c"
                elif "press" in word.keyword and "b" not in marks:
                    marks += "b"
                elif "inst" in word.keyword and "u" not in marks:
                    marks += "u"
                elif "report" in word.keyword and "r" not in marks:
                    marks += "r"
            if "P" in word.lists and "P" not in marks:
                marks += "P"
        found.append(Chunk(first, last - first, _signature(codes, "".join(sorted(marks)))))
    return found


def style_of(words: Sequence[Word], separators: Sequence[str], depths: Sequence[str]) -> tuple[str, str]:
    """How the reference begins, and where and how its first year stands."""
    size = len(words)
    years = [index for index, word in enumerate(words) if word.code == "Y"]
    opening = "".join(separators[i] + words[i].code for i in range(min(3, size)))
    if not years:
        return opening, "-"
    first = years[0]
    place = "0" if first * 3 < size else "1" if first * 3 < 2 * size else "2"
    return opening, ("B" if depths[first] == "0" else "P") + place + ("+" if len(years) > 1 else "")


def still_to_come(words: Sequence[Word], separators: Sequence[str]) -> list[str]:
    """For every token, what announces a field after it: one letter for each of the kinds that are still to come."""
    flags: dict[str, bool] = {}
    told = ""
    result = [""] * len(words)
    for index in range(len(words) - 1, -1, -1):
        result[index] = told
        word = words[index]
        code = word.code
        sign = ""
        if code in "Yevp":
            sign = code
        elif code == "R":
            sign = "p"
        elif code == "i" and word.shape[0] != "I":
            sign = "v"
        elif code == "n" and (word.shape[0] == "X" or separators[index]):
            sign = "n"
        elif code == "D":
            sign = "D"
        elif word.keyword and "press" in word.keyword:
            sign = "b"
        if sign and sign not in flags:
            flags[sign] = True
            told = "".join(sorted(flags))
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
