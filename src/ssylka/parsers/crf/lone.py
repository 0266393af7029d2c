"""Labels on words that cannot carry them: a lone "at" is no publisher, "St" no place, "Pages 250–64 in" no container."""

import re

from ssylka.parsers.crf.segments import Segment

_CARRIERS = frozenset({"publisher", "location", "editor", "journal", "book", "series"})
_SMALL_WORDS = "a an and as at aus bei by chez dans de den der des for from im in of on par the to und von with zu"
_SMALL = frozenset(_SMALL_WORDS.split())
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
# "ISO/IEC 27001:2013. Information technology": what the standard is called by is no person.
_DESIGNATION = re.compile(r"(?:[A-Z]{2,6}(?:/[A-Z]{2,6})*[ -]){1,3}\d[\d.-]{2,12}(?::(?:19|20)\d\d)?(?=\.\s)")
# "London, New York: St | . Martin's Press": the colon ends the place.
_HOUSE_BEGINS = re.compile(r"(?P<place>[^:]{3,60}?)\s?:\s+(?P<house>[A-Z]\w{0,3})\.?\Z")
# "Pages 250–64 in Rhetoric and the New Testament": the way of biblical studies (SBL Handbook of Style, §6.2.12).
_PAGES_IN = re.compile(r"(?P<pages>(?:[Pp]ages|[Pp]p\.)\s\d{1,5}(?:\s?[–—-]\s?\d{1,5})?)\s+in\s+(?=[A-Z“\"])")


def without_lone_words(found: list[Segment], text: str) -> list[Segment]:
    """The segments without those of small words alone, and with such borders as no name has moved.

    Args:
        found: in the order of the text.
        text: of the reference.
    """
    kept = [
        segment for segment in found if segment.label not in _CARRIERS or not _lone(text[segment.start : segment.end])
    ]
    designation = _DESIGNATION.match(text)
    behind = [segment for segment in kept if designation and segment.end > designation.end() + 1]
    if designation and behind and behind[0].label == "title":
        kept = [behind[0]._replace(start=0), *behind[1:]]
    result: list[Segment] = []
    for segment in kept:
        pages = _PAGES_IN.match(text, segment.start, segment.end) if segment.label in {"journal", "book"} else None
        if pages and all(other.label != "pages" for other in kept):
            result.append(segment._replace(label="pages", end=pages.end("pages")))
            result.append(segment._replace(label="book", start=pages.end()))
            continue
        if segment.label == "publisher" and result and result[-1].label == "location":
            place = result[-1]
            house = _HOUSE_BEGINS.match(text, place.start, place.end)
            if house and segment.start <= place.end + 2:
                result[-1] = place._replace(end=house.end("place"))
                result.append(segment._replace(start=house.start("house")))
                continue
        result.append(segment)
    return result


def _lone(words: str) -> bool:
    return len(words) < 12 and not _DIGIT.search(words) and _SMALL.issuperset(_WORD.findall(words))
