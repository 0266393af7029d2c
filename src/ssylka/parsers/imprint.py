"""Place, publisher, year: "М. : Наука, 2004", "М., Наука, 1964", "Киев, 1999, с. 5", "Wiesbaden" (GOST R 7.0.5-2008 §7.4)."""

import re

from ssylka.parsers import places
from ssylka.parsers.later import later
from ssylka.parsers.sheet import Field, trim
from ssylka.parsers.tokens import Tail, read_tokens

_FUNCTION = re.compile(r"^(?:и|в|на|к|о|об|от|по|при|для|the|of|and|in|on|for|a|an)\s", re.IGNORECASE)
# The year stands after the imprint's last comma; a note that follows the year in the same area is read as tokens.
_IMPRINT_YEAR = re.compile(r"[,.:\s]\s*(?:[–—-]\s)?(?:[cс©]\s?)?\[?(?=(?:1[4-9]|20)\d\d(?!\d))")
_SECOND = later(rf"\s*[;,]\s*(?={places.PLACE}\s?:)")
# "СПб. [и др.] : Питер": more places than one.
_OTHER_PLACES = re.compile(r"\s*\[\s*(?:и\s+др|та\s+ін|і\s+інш|etc|u\.\s?a|et al)\.?\s*\]|\s+(?:и\s+др\.|et\sal\.?)")
_YEAR = re.compile(r"(?:1[4-9]|20)\d\d(?!\d)")
_DIGIT = re.compile(r"\d")
_COLON = re.compile(r"\s?:\s?")
_COMMA = re.compile(",")
# Places, counted from the right, where the numbers that end an imprint may begin; an honest one has two or three.
_TRIES = 20


def read_imprint(mask: str, start: int, stop: int, tail: Tail) -> dict[str, Field] | None:
    """Place, publisher, year and what follows them: "М. : Наука, 2004", "Киев, 1999, с. 5", "Wiesbaden"."""
    if tail.fields.keys() & {"publisher", "publisher_place"} and "year" not in tail.fields:
        return None
    if "publisher_place" in tail.fields:
        return None
    begin, end = trim(mask, start, stop)
    if mask[start:begin].strip(" .,;–—-") or begin >= end:
        return None
    known = places.KNOWN.match(mask, begin, min(end + 1, stop))
    taken: dict[str, Field] = {}
    place_end = 0
    if known and (known.end() >= end or mask[known.end()] in " .,:;([–—-"):
        place_end = known.end()
    else:
        unknown = places.UNKNOWN.match(mask, begin, end)
        if unknown is None or places.NO_PLACE.match(mask, begin):
            return None
        place_end = unknown.end()
        if not _DIGIT.search(mask, place_end, stop):
            return None  # an unknown place is believed only where a year stands with it
        known = None
    # The year that ends the imprint, if it stands in this area.
    publisher_end = stop
    dated_ahead = _YEAR.search(mask, place_end, stop)
    for match in list(_IMPRINT_YEAR.finditer(mask, place_end, stop))[-_TRIES:] if dated_ahead else ():
        tokens = read_tokens(mask, match.end(), stop, tail)
        if (tokens and "year" in tokens) or (tokens and "date" in tokens):
            taken.update(tokens)
            publisher_end = match.start()
            break
    else:
        for comma in [match.start() for match in _COMMA.finditer(mask, place_end, end)][-_TRIES:]:
            tokens = read_tokens(mask, comma, stop, tail)
            if tokens:
                taken.update(tokens)
                publisher_end = comma
                break
    dated = bool({"year", "date"} & (taken.keys() | tail.fields.keys()))
    others = _OTHER_PLACES.match(mask, place_end, publisher_end)
    colon_start = others.end() if others else place_end
    colon = _COLON.match(mask, colon_start, publisher_end)
    if colon:
        if known is None and not ({"year", "date"} & taken.keys()):
            # An unknown place is believed only where publisher and year stand with it.
            return None
        left, right = trim(mask, colon.end(), publisher_end)
        publisher = mask[left:right]
        if len(publisher) > 200 or (known is None and _FUNCTION.match(publisher)):
            return None
        if known is None and (len(publisher) > 120 or publisher[:1].islower()):
            return None
        _put_imprint(
            mask, taken, begin, place_end, left, _with_stop(mask, left, right, publisher_end), known is not None
        )
        return taken
    between = mask[colon_start:publisher_end].strip(" .,;")
    if not between:
        if known is None and not (taken and "year" in taken and place_end - begin < 30):
            return None
        if known is None and (tail.fields.keys() | taken.keys()) & {"volume", "issue", "article", "section"}:
            return None
        place = mask[begin:place_end].strip()
        if known is None and places.PUBLISHER_SURE.search(place):
            taken["publisher"] = Field(place, begin, place_end, 0.85)  # "MIT Press, 2016"
            return taken
        taken["publisher_place"] = Field(place, begin, place_end, 0.97 if known else 0.7)
        return taken
    if known and dated and mask[place_end : place_end + 1] in ", ;":
        # "М., Наука, 1964": a comma where the colon should stand.
        left, right = trim(mask, place_end, publisher_end)
        if len(mask[left:right]) < 90 and (mask[place_end] == "," or known.group().endswith(".")):
            _put_imprint(mask, taken, begin, place_end, left, right, known=True)
            return taken
    return None


_SHORTENED = re.compile(r"\b(?:лит|энцикл|яз|тип|изд|упр|шк|Inc|Ltd|Co)$")


def _with_stop(mask: str, left: int, right: int, limit: int) -> int:
    """Give an abbreviated publisher its full stop back ("Худож. лит.", "Wiley & Co.")."""
    return (
        right + 1 if right < limit and mask[right : right + 1] == "." and _SHORTENED.search(mask[left:right]) else right
    )


def _put_imprint(
    mask: str, taken: dict[str, Field], place_start: int, place_end: int, left: int, right: int, known: bool
) -> None:
    publisher = mask[left:right].strip()
    place = mask[place_start:place_end].strip()
    bare, had = places.without_suffix(publisher)
    if had:
        taken["publ"] = Field(True, right, right)
        right = left + len(bare)
    second = _SECOND.search(mask, left, right)
    if second:
        # "М. : Астрель ; Тверь : АСТ": places with places, publishers with publishers.
        other = places.KNOWN.match(mask, second.end())
        if other:
            colon = _COLON.match(mask, other.end())
            first = mask[left : second.start()].strip()
            last = mask[colon.end() if colon else other.end() : right].strip(" .,;")
            place = f"{place}; {other.group()}"
            bare = f"{first}; {last}"
    sure = 0.97 if known else 0.85
    taken["publisher_place"] = Field(place, place_start, place_end, sure)
    if bare and not re.fullmatch(r"\[?\s?[бБsS]\.\s?[иn]\.?\s?\]?", bare):
        taken["publisher"] = Field(re.sub(r"\s+", " ", bare), left, right, sure)
