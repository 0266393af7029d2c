"""Subtitles that were cut off: a sentence of a title that was labelled as the house or the place that follow it."""

import re

from ssylka.parsers.crf.segments import Segment

_BETWEEN = re.compile(r"[.?!]?[”“»\"']?\s+")
_COLON = re.compile(r"\s?:\s?")
# A sentence of several words before the place: "Sozialpsychologische Studien. Heidelberg".
_SENTENCE_AND_PLACE = re.compile(
    r"(?P<sentence>[^\W\d_][^:]{8,150}[^\W\d_]{4})\.\s(?P<place>[^\W\d_a-zà-ÿ][^.:]{2,40})\Z"
)


def rejoined(found: list[Segment], text: str) -> list[Segment]:
    """The segments with such a sentence given back to the title that stands right before it.

    Args:
        found: in the order of the text.
        text: of the reference.
    """
    result = list(found)
    for place in range(1, len(result)):
        title, segment = result[place - 1], result[place]
        if title.label != "title" or not _BETWEEN.fullmatch(text, title.end, segment.start):
            continue
        if segment.label == "publisher" and _house_comes(result[place + 1 : place + 3], text):
            result[place - 1] = title._replace(end=segment.end, last=segment.last)
            return [*result[:place], *result[place + 1 :]]
        match = _SENTENCE_AND_PLACE.match(text, segment.start, segment.end) if segment.label == "location" else None
        if match and " " in match["sentence"]:
            result[place - 1] = title._replace(end=match.end("sentence"))
            result[place] = segment._replace(start=match.start("place"))
            return result
    return result


def _house_comes(ahead: list[Segment], text: str) -> bool:
    """Whether "Place: House" comes next, so that what stood before it was no house."""
    if [segment.label for segment in ahead] != ["location", "publisher"]:
        return False
    return _COLON.fullmatch(text, ahead[0].end, ahead[1].start) is not None
