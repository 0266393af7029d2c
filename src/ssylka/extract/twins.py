"""Twin lists: a Russian journal prints the same works twice, as Список литературы and as References."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from ssylka.matching.keys import script
from ssylka.matching.signs import signs
from ssylka.model import Reference

_SHARE = 0.6  # of the shorter list must stand in the other one


def one_of_twins(entries: Sequence[Reference], prefer: Literal["cyrillic", "latin"] = "latin") -> tuple[Reference, ...]:
    """The entries of an article, each work once where the article has twin lists.

    Two lists are twins where most works of the shorter one stand in the other, and one of them has more entries in
    Cyrillic letters than the other.

    Args:
        entries: of the whole article, in its order.
        prefer: which twin is kept whole: the one with more Cyrillic entries, or the one with fewer. Works that only
            the other one has follow it.
    """
    for cut in range(2, len(entries) - 1):
        if entries[cut].citation.label != "1" and entries[cut].citation.block - entries[cut - 1].citation.block < 2:
            continue
        first, second = entries[:cut], entries[cut:]
        russian, latin = (first, second) if _cyrillic(first) >= _cyrillic(second) else (second, first)
        if _cyrillic(russian) > _cyrillic(latin) and _shared(first, second) >= _SHARE * min(len(first), len(second)):
            kept, other = (russian, latin) if prefer == "cyrillic" else (latin, russian)
            known = {sign for entry in kept for sign in signs(entry)}
            return (*kept, *(entry for entry in other if known.isdisjoint(signs(entry))))
    return tuple(entries)


def _cyrillic(entries: Sequence[Reference]) -> float:
    """The share of entries in Cyrillic letters."""
    return sum(script(entry.citation.text) == "cyrillic" for entry in entries) / len(entries)


def _shared(first: Sequence[Reference], second: Sequence[Reference]) -> int:
    """How many works stand in both lists."""
    known = Counter(sign for entry in first for sign in set(signs(entry)))
    return sum(any(known[sign] for sign in signs(entry)) for entry in second)
