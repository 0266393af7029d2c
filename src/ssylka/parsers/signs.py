"""The signs by which a reading that the model took part in is judged: a number for each, weighed by a logistic regression.

The weights are fitted on references of sets that the model was not trained on (tests/benchmarks/calibrate.py), so that
what comes out is the share of such readings that are wholly right.
"""

import math
import re

from ssylka.parsers.draft import Draft
from ssylka.parsers.residue import residue
from ssylka.parsers.sign_weights import WEIGHTS

_SENTENCE_INSIDE = re.compile(r"[.!?:] [A-ZÀ-ÞА-ЯЁ]|[(\[]")
_ODD_CONTAINER = re.compile(r"[,(\[]|\d")
_ODD_IMPRINT = re.compile(r"[,.:;]\s")
_LONG_TITLE = 150
_MOST = 1e-4


def _logit(probability: float) -> float:
    """Log-odds, kept within what a handful of references can tell apart."""
    kept = min(max(probability, _MOST), 1 - _MOST)
    return math.log(kept / (1 - kept)) / 3


def signs(draft: Draft) -> dict[str, float]:
    """Sign → its strength, none below 0 but the log-odds; signs that are absent are left out."""
    left = residue(draft)
    title, container = draft.get("title") or "", draft.get("container_title") or ""
    imprint = f"{draft.get('publisher') or ''} {draft.get('publisher_place') or ''}"
    found = {
        "always": 1.0,
        "model": _logit(draft.model or 0.0),
        "weakest field": _logit(draft.weakest),
        "agreed": float(draft.agreed),
        "words left over": float(left > 0),
        "more words left over": min(left, 4) / 2,
        "author-date": float(draft.parser == "apa"),
        "gost": float(draft.parser == "gost"),
        "vancouver": float(draft.parser == "vancouver"),
        "no title": float(not title),
        "no people": float(not draft.has("author", "editor")),
        "no year": float(not draft.has("issued")),
        "part": float(bool(container)),
        "part without pages": float(bool(container) and not draft.has("page")),
        "imprint": float(draft.has("publisher", "publisher_place")),
        "sentence inside the title": float(bool(_SENTENCE_INSIDE.search(title))),
        "long title": float(len(title) > _LONG_TITLE),
        "odd container": float(bool(_ODD_CONTAINER.search(container))),
        "odd imprint": float(bool(_ODD_IMPRINT.search(imprint))),
    }
    return {name: strength for name, strength in found.items() if strength}


def weighed(strengths: dict[str, float], weights: dict[str, float]) -> float:
    """The probability, 0 to 1, that signs of these strengths speak for."""
    total = sum(strength * weights.get(name, 0.0) for name, strength in strengths.items())
    return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))


def probability(draft: Draft) -> float:
    """How likely the reading is wholly right, 0 to 1; for readings that the model took part in."""
    return weighed(signs(draft), WEIGHTS)
