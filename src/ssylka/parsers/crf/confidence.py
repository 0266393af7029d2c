"""How far to trust a reading: the probability that the model gives its labels, made honest.

The model is too sure of itself. The steps below were read off sets that it had not seen: of the references whose
labels have at least this probability, so many were wholly right.
"""

import itertools

_STEPS = ((0.0, 0.05), (0.5, 0.5), (0.85, 0.75), (0.95, 0.85), (0.985, 0.9), (0.998, 0.96), (1.0, 0.97))


def calibrated(probability: float) -> float:
    """The confidence in a whole reading, 0 to 1, from the probability of its labels."""
    for (low, at_low), (high, at_high) in itertools.pairwise(_STEPS):
        if probability <= high:
            return round(at_low + (at_high - at_low) * (probability - low) / (high - low), 3)
    return _STEPS[-1][1]
