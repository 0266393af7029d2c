"""How sure a reading is: the probability that it is wholly right, on a scale where 0.9 says sure.

Where the model took part, and where the author-date grammar read a Latin text, the signs of the reading are weighed as
tests/benchmarks/calibrate.py has fitted them. The other readings of grammars, of Russian and of GOST first, have too
little gold that nobody mended a grammar for; there the doubts are counted that experience has taught
(`ssylka.parsers.doubts`), and how many such readings were right is known from lists that were read once.

How sure single fields are is told by `ssylka.parsers.draft.finish`.
"""

import itertools

from ssylka.parsers.doubts import ALWAYS, OF_GRAMMARS
from ssylka.parsers.draft import Draft
from ssylka.parsers.languages import mostly_cyrillic
from ssylka.parsers.signs import probability

_CAP = 0.88
_DOUBTS = ALWAYS + OF_GRAMMARS
# Number of doubts → the confidence at most, a little below the share of such readings that were wholly right: of 1,100
# works of lists of Russian journals, read by grammars that nobody had mended for them (November 2026), 324 of 386 with
# one, 170 of 268 with two, 81 of 153 with three, 30 of 80 with four, 7 of 39 with more. Of the 311 without any, all were.
_DOUBTED = (1.0, 0.8, 0.62, 0.5, 0.35, 0.2)
# What a grammar gives a reading that nothing speaks against.
_FULL = 0.97
# Probability that a reading is wholly right, as the set that doubts it most says → confidence. The scale is stricter than
# the probability: 0.9 stands where at least 98 of 100 readings of sets that nobody trained on are strictly right.
_SCALE = ((0.0, 0.05), (0.1, 0.3), (0.25, 0.5), (0.5, 0.68), (0.8, 0.83), (0.915, 0.9), (1.0, 0.97))
# What only Russian lists have; the sets by which readings are weighed have next to none of it.
_RUSSIAN = frozenset({"in-russian", "EDN", "publ-suffix", "fond", "title-translation", "container-title-translation"})


def judged_by_sets(draft: Draft) -> bool:
    """Whether the sets that the signs were fitted on have readings like this one."""
    if draft.model is not None or draft.parser == "plain":
        return True
    return draft.parser == "apa" and draft.custom.keys().isdisjoint(_RUSSIAN) and not mostly_cyrillic(draft.sheet.text)


def settle_sureness(draft: Draft) -> None:
    """Put the confidence where it was measured: by the signs, or by the doubts."""
    draft.believed = draft.sure
    draft.sure = sureness(draft, probability(draft) if judged_by_sets(draft) else 0.0)


def sureness(draft: Draft, likely: float) -> float:
    """The confidence in a reading, 0 to 1.

    Args:
        draft: the reading.
        likely: the probability that its signs speak for; without meaning where the sets do not judge it.
    """
    if judged_by_sets(draft):
        sure = _scaled(likely)
        doubtful = sure > _CAP and (bool(draft.unparsed) or any(doubt(draft) for doubt in ALWAYS))
        return _CAP if doubtful else sure
    doubts = bool(draft.unparsed) + sum([doubt(draft) for doubt in _DOUBTS])
    return draft.believed if not doubts else min(draft.believed / _FULL, 1.0) * _DOUBTED[min(doubts, len(_DOUBTED) - 1)]


def _scaled(likely: float) -> float:
    for (low, at_low), (high, at_high) in itertools.pairwise(_SCALE):
        if likely <= high:
            return at_low + (at_high - at_low) * (likely - low) / (high - low)
    return _SCALE[-1][1]
