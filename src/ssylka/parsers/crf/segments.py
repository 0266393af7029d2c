"""Labelled tokens → segments: the stretch of text that each field has."""

from typing import NamedTuple

from ssylka.parsers.crf.model import Labelled

_CLOSERS = {")": "(", "]": "[", "}": "{", "»": "«", "”": "“", "’": "‘", "“": "„"}
_TAIL = 8  # signs that may close a segment; more of them is a rule or an accident
_OPENERS = frozenset("([{«“„‘‚\"'")


class Segment(NamedTuple):
    """Neighbouring tokens of one label: half-open places in the text and in the tokens, and the least sure of them."""

    label: str
    start: int
    end: int
    first: int
    last: int
    sure: float


def segments(labelled: Labelled, text: str) -> list[Segment]:
    """The segments in the order of the text; each takes along the brackets, quotes and full stops that belong to it."""
    tokens, labels = labelled.tokens, labelled.labels
    found: list[Segment] = []
    first = 0
    for index in range(1, len(labels) + 1):
        if index < len(labels) and labels[index] == labels[first]:
            continue
        left = tokens[first - 1].end if first else 0
        right = tokens[index].start if index < len(labels) else len(text)
        start, end = _borders(text, left, tokens[first].start, tokens[index - 1].end, right)
        found.append(Segment(labels[first], start, end, first, index, min(labelled.sure[first:index])))
        first = index
    return found


def _borders(text: str, left: int, start: int, end: int, right: int) -> tuple[int, int]:
    """Widen [start, end) over what belongs to it: signs of closing whose opening lies within, "?", "!", one full stop."""
    while start > left and text[start - 1] in _OPENERS:
        start -= 1
    body = text[start:end]
    right = min(right, end + _TAIL)
    while end < right:
        sign = text[end]
        opener = _CLOSERS.get(sign)
        if (
            sign in ".?!…"
            or (opener and body.count(opener) > body.count(sign))
            or (sign in "\"'" and body.count(sign) % 2 == 1)
        ):
            end += 1
        else:
            break
        body = text[start:end]
    return start, end
