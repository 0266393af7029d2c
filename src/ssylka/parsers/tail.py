"""The tail of a description: imprint, date, volume, number, pages - read from the right, area by area.

An area belongs to the tail when it is nothing but known tokens ("2003", "Т. 5, № 2", "С. 10–15", "416 с.", "2-е изд.")
or a place of publication with them. The first area from the right that is neither ends the tail; what stands before is
title and responsibility. Forms: GOST R 7.0.5-2008 §7, GOST R 7.0.100-2018 §5.4-5.9.
"""

import re

from ssylka.parsers import places
from ssylka.parsers.description import with_stop
from ssylka.parsers.imprint import read_imprint
from ssylka.parsers.later import later
from ssylka.parsers.sheet import Field, trim
from ssylka.parsers.tokens import Tail, number, read_tokens

_PREFIXED = re.compile(r",\s")


def read_tail(mask: str, areas: list[tuple[int, int]], keep: int = 1) -> Tail:
    """The tail of the areas; the first `keep` of them are never taken whole."""
    end = areas[-1][1] if areas else 0
    tail = Tail(end)
    index = len(areas) - 1
    titled = [n for n in range(max(keep, 1), len(areas)) if _OWN_TITLE.match(mask, *areas[n])]
    while index >= 0:
        start, stop = areas[index]
        taken: dict[str, Field] | None = None
        volume = _volume_with_title(mask, areas, index, titled, tail) if titled else None
        if volume is not None:
            tail.start, index = areas[volume][0], volume - 1
            continue
        if index >= keep:
            taken = _read_area(mask, start, stop, tail)
            if taken and index > keep and _guessed(taken) and _broken_imprint(mask, areas[index - 1][0], stop, tail):
                # "К.: НАН України, Ін-т екон. НАН України, 2009": no place of its own behind a place.
                tail.start = areas[index - 1][0]
                index -= 2
                continue
        if taken is None:
            if index > keep and _broken_imprint(mask, areas[index - 1][0], stop, tail):
                # "София: Унив. изд. Св. Кл. Охридски, 2001": the publisher fell apart at its full stops.
                tail.start = areas[index - 1][0]
                index -= 2
                continue
            begin = _read_within(mask, start, stop, tail, whole=index >= keep)
            joined = _year_joined(mask, start, stop, tail) if begin is None and index < keep else None
            if begin is not None:
                tail.start = begin
            elif joined is not None:
                tail.start = joined
            elif index >= keep and _publisher_before(mask, start, stop, tail):
                tail.start = start
                index -= 1
                continue
            elif index > keep and _aside(mask, areas[index - 1], start, stop, tail):
                tail.asides.append(mask[start:stop].strip(" .,;–—-"))
                tail.start = start
                index -= 1
                continue
            break
        _merge(tail, taken)
        tail.start = start
        index -= 1
    return tail


# "М., 1960. Т. 2 : Царствование Николая II. С. 310": the volume's own title behind the imprint (GOST R 7.0.100-2018 §5.9).
_OWN_TITLE = re.compile(
    r"(?P<label>Т|Том|Ч|Часть|Кн|Книга|Вып|Выпуск|Bd|Vol)\.?\s?(?P<n>\d{1,3}|[IVXLC]{1,6})(?:,?\s?(?:[Чч]|[Кк]н)\.\s?\d{1,3})?(?:(?P<colon>\s?:\s*)(?=[«“\"A-ZА-ЯЁ\d])|\.?\s*$)"
)
# What the title of a volume may hold and is no imprint: "Т. 1: 25 октября 1917 г. – 16 марта 1918 г.".
_DATED = frozenset({"year", "date", "day", "season", "part"})
# Areas that the title of a volume may fall into.
_TITLE_AREAS = 4


def _volume_with_title(
    mask: str, areas: list[tuple[int, int]], index: int, titled: list[int], tail: Tail
) -> int | None:
    """Take a volume and its own title, which end with an area, and say with which they begin; None where there is none."""
    if "year" in tail.fields or "date" in tail.fields or tail.fields.keys() & {"volume", "issue"}:
        return None
    for first in titled:
        if not first <= index <= first + _TITLE_AREAS:
            continue
        opening = _OWN_TITLE.match(mask, *areas[first])
        colon = opening is not None and opening["colon"] is not None
        if opening is None or (first == index and not colon):
            continue
        start, stop = areas[index]
        if not colon and index in titled:
            continue
        read = _read_area(mask, start, stop, tail) if first < index and index not in titled else None
        if read and not (colon and read.keys() <= _DATED):
            continue
        begin, end = trim(mask, opening.end() if colon else areas[first + 1][0], stop)
        before = _read_area(mask, *areas[first - 1], tail) or {}
        if (
            end - begin < 3
            or (not colon and mask[begin].isdigit())
            or not before.keys() & {"year", "date"}
            or not before.keys() & {"publisher_place", "publisher"}
        ):
            continue
        field = "issue" if opening["label"].startswith("Вып") else "volume"
        tail.sign = tail.sign or ("В" if field == "issue" else "")
        tail.fields[field] = Field(number(opening["n"]), *opening.span("n"))
        tail.fields["volume_title"] = Field(mask[begin : with_stop(mask, begin, end, stop)], begin, end)
        return first
    return None


# Notes that close the description of a catalogue (GOST R 7.0.100-2018 §5.8).
_NOTES = re.compile(
    r"(?:Библиогр|Деп|Публ|Публикация|Указ|Имен\. указ|Предм\. указ|Рез|Рез\.:|Загл|Прил|Изд\. также|Авт\. указ|Тит\. л|На тит|На обл|Подстроч|Тираж|Текст парал|Часть текста|Парал)(?:\.|\s)[^/]{0,180}"
)
_EDITION_WORDS = re.compile(
    r"(?:\d{1,2}-е\s[Ии]зд|[Ии]зд(?:\.|ание)\s(?:\d|(?:перв|втор|трет|четв|пят|шест)[а-яё]+\b))[^:/]{0,90}"
)


# "Вестник офтальмологии 1982г. № 4": nothing divides the year from the journal.
_YEAR_JOINED = re.compile(r"(?<=[^\W\d_])\s(?P<year>(?:19|20)\d\d)(?:\s?г)?\s*\.?$")


def _year_joined(mask: str, start: int, stop: int, tail: Tail) -> int | None:
    """Take the year that ends a journal's name when its numbers were read; where it begins."""
    if "year" in tail.fields or "date" in tail.fields or not tail.fields.keys() & {"volume", "issue"}:
        return None
    joined = _YEAR_JOINED.search(mask, start, stop)
    if joined is None:
        return None
    tail.fields["year"] = Field((int(joined["year"]),), *joined.span("year"), 0.9)
    return joined.start()


def _guessed(taken: dict[str, Field]) -> bool:
    """Whether an area was taken for a place only because a year stands behind words that nobody knows."""
    return "publisher_place" in taken and "publisher" not in taken and taken["publisher_place"].sure < 0.9


_PLACE_COLON = later(rf"{places.PLACES}\s?:\s")


def _broken_imprint(mask: str, start: int, stop: int, tail: Tail) -> bool:
    if stop - start > 160 or not _PLACE_COLON.match(mask, start, stop):
        return False
    taken = read_imprint(mask, start, stop, tail)
    if not taken or "publisher" not in taken:
        return False
    _merge(tail, taken)
    return True


def _aside(mask: str, before: tuple[int, int], start: int, stop: int, tail: Tail) -> bool:
    """Whether words that no field takes stand within the tail ("Обновляется в течение суток"): an imprint is before them."""
    if stop - start > 90 or len(tail.asides) > 1 or "/" in mask[start:stop] or "year" in tail.fields:
        return False
    taken = _read_area(mask, *before, tail)
    return bool(
        taken and {"year", "date", "publisher", "publisher_place", "issue", "volume", "page", "extent"} & taken.keys()
    )


def _merge(tail: Tail, taken: dict[str, Field]) -> None:
    for name, value in taken.items():
        if name == "publ":
            tail.publ = True
        else:
            tail.fields.setdefault(name, value)


def _publisher_before(mask: str, start: int, stop: int, tail: Tail) -> bool:
    """Take a publisher that is an area of its own before place or year: "Harrassowitz Verlag. Wiesbaden. 2006"."""
    if "publisher" in tail.fields or "year" not in tail.fields or stop - start > 70:
        return False
    if tail.fields["year"].start - stop > 40:
        return False
    begin, end = trim(mask, start, stop)
    words = mask[begin:end]
    if not places.PUBLISHER_SURE.search(words) or any(char.isdigit() for char in words) or "/" in words:
        return False
    tail.fields["publisher"] = Field(words, begin, end, 0.85)
    return True


def _read_within(mask: str, start: int, stop: int, tail: Tail, whole: bool) -> int | None:
    """Where, inside an area, the tail begins after a comma ("Гироскопия и навигация, 2006"), None if nowhere."""
    best: int | None = None
    best_taken: dict[str, Field] | None = None
    imprint = False
    commas = [match.start() for match in _PREFIXED.finditer(mask, start, stop)][-8:]
    for comma in reversed(commas):
        begin, end = trim(mask, comma, stop)
        if begin >= end or mask.count(")", begin, stop) > mask.count("(", begin, stop):
            continue
        if imprint and best is not None and best_taken is not None:
            # "т. 31, СПб., 2010, с. 429": numbers before the place.
            taken = read_tokens(mask, begin, best, tail)
            if taken and not taken.keys() & best_taken.keys():
                best, best_taken = comma, taken | best_taken
                continue
            break
        taken = read_tokens(mask, begin, stop, tail)
        if taken is None and (best is None or places.KNOWN.match(mask, begin)):
            taken = read_imprint(mask, begin, stop, tail)
            imprint = taken is not None
        if taken:
            best, best_taken = comma, taken
        elif best is not None:
            break
    if best_taken is None:
        return None
    _merge(tail, best_taken)
    if whole and best is not None and "publisher_place" in best_taken and "publisher" not in best_taken:
        # "Издательство ДВГУПС, Хабаровск, 2001"
        begin, end = trim(mask, start, best)
        if end - begin < 80 and places.PUBLISHER_SURE.match(mask, begin, end):
            tail.fields.setdefault("publisher", Field(mask[begin:end], begin, end, 0.85))
            return start
    return best


def _read_area(mask: str, start: int, stop: int, tail: Tail) -> dict[str, Field] | None:
    taken = read_tokens(mask, start, stop, tail) or read_imprint(mask, start, stop, tail)
    if taken is None:
        begin, end = trim(mask, start, stop)
        if _NOTES.fullmatch(mask, begin, end):
            return {"beside": Field(mask[begin:end], begin, end)}
    if taken is None and "edition" not in tail.fields and _EDITION_WORDS.fullmatch(mask, begin, end):
        # "2-е изд., перераб. с учетом материала находок 1995–2003 гг."
        return {"edition": Field(mask[begin : with_stop(mask, begin, end, len(mask))], begin, end)}
    return taken
