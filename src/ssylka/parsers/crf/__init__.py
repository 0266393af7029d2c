"""The statistical reading: a conditional random field labels the tokens of a reference, rules turn labels into fields.

It reads what no grammar reads: any convention, any of the languages it was trained on, damaged text. The model, its
data and its figures are described in MODEL_CARD.md beside this file; tests/benchmarks/train_crf.py trains it.

    text -> tokens -> features -> model (labels) -> segments -> item
"""

from collections.abc import Sequence
from typing import NamedTuple

from ssylka.parsers.crf.confidence import calibrated
from ssylka.parsers.crf.edges import settle_edges
from ssylka.parsers.crf.item import CslItem, item
from ssylka.parsers.crf.lone import without_lone_words
from ssylka.parsers.crf.mend import mend, without_lone_in
from ssylka.parsers.crf.model import Labelled, label
from ssylka.parsers.crf.roles import settled_roles
from ssylka.parsers.crf.runs import rejoined
from ssylka.parsers.crf.segments import segments
from ssylka.parsers.crf.tokens import readable, tokenize

__all__ = ["Labelled", "Reading", "labels_of", "read_labels", "understand"]


class Reading(NamedTuple):
    """What the model takes a reference to mean.

    Attributes:
        item: CSL-JSON.
        confidence: 0 to 1, that the whole item is right.
        probability: 0 to 1, that the model gives to its labels of the whole text.
        confidences: CSL field → 0 to 1.
        spans: CSL field → the half-open stretch of the text that it was read from.
    """

    item: CslItem
    confidence: float
    confidences: dict[str, float]
    spans: dict[str, tuple[int, int]]
    probability: float = 0.0


def understand(text: str, italics: Sequence[tuple[int, int]] = ()) -> Reading:
    """Read one reference; any text gives an answer, an empty one the empty item.

    Args:
        text: one reference; what lies beyond `tokens.MAX_CHARACTERS` is not read.
        italics: half-open offsets of what is set in italics, ascending; empty when nothing is known of the look.
    """
    return read_labels(labels_of(text, italics), readable(text))


def labels_of(text: str, italics: Sequence[tuple[int, int]] = ()) -> Labelled:
    """The labels of one reference, for `read_labels`; arguments as those of `understand`."""
    return label(tokenize(readable(text)), italics)


def read_labels(labelled: Labelled, text: str) -> Reading:
    """What labelled tokens of a text say."""
    found = without_lone_words(without_lone_in(segments(labelled, text), text), text)
    found = settle_edges(found, text)
    found = rejoined(settled_roles(found, text), text)
    fields, origins = item(found, text)
    mend(fields, origins, {segment.label for segment in found}, text)
    return Reading(
        item=fields,
        confidence=calibrated(labelled.whole),
        confidences={field: segment.sure for field, segment in origins.items()},
        spans={field: (segment.start, segment.end) for field, segment in origins.items()},
        probability=labelled.whole,
    )
