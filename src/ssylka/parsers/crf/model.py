"""The trained model: loaded once, when the first reference needs it."""

import zlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from ssylka.parsers.crf.features import features
from ssylka.parsers.crf.tokens import Token

if TYPE_CHECKING:
    import pycrfsuite

MODEL = "references.crf.z"


class Labelled(NamedTuple):
    """Tokens with their labels, how sure each is, and how sure the whole sequence is (0 to 1)."""

    tokens: list[Token]
    labels: list[str]
    sure: list[float]
    whole: float


# The tagger keeps the reference it was given last, so one thread at a time may use it.
_LOCK = Lock()


@cache
def _weights() -> bytes:
    # Kept for good: the tagger reads this memory and does not own it. LZMA would save a fourth, but unpacks for 0.2 s.
    return zlib.decompress(files(__package__).joinpath(MODEL).read_bytes())


@cache
def _tagger() -> "pycrfsuite.Tagger":
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(_weights())
    return tagger


# Another model than the one that ships, for measurements.
_OTHER: list["pycrfsuite.Tagger"] = []


def use(tagger: "pycrfsuite.Tagger | None") -> None:
    """Read with another model from now on (measurements of models in training do); None: with the one that ships."""
    _OTHER[:] = [tagger] if tagger else []


def label(
    tokens: list[Token], italics: Sequence[tuple[int, int]] = (), *, tagger: "pycrfsuite.Tagger | None" = None
) -> Labelled:
    """The likeliest labels of the tokens.

    Args:
        tokens: of one reference.
        italics: half-open offsets of what is set in italics.
        tagger: another model than the one that ships.
    """
    if not tokens:
        return Labelled([], [], [], 0.0)
    rows = features(tokens, italics)
    with _LOCK:
        chosen = tagger or (_OTHER[0] if _OTHER else _tagger())
        chosen.set(rows)
        labels = chosen.tag()
        sure = [chosen.marginal(name, index) for index, name in enumerate(labels)]
        return Labelled(tokens, labels, sure, chosen.probability(labels))
