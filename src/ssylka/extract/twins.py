"""Twin lists: a Russian journal prints the same works twice, as Список литературы and as References."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from ssylka.matching.keys import script
from ssylka.matching.signs import signs
from ssylka.model import Reference

_SHARE = 0.6  # of the shorter list must stand in the other one


class TwinLists(NamedTuple):
    """Two lists of the same works.

    Attributes:
        russian: the one with more entries in Cyrillic letters.
        latin: the other one.
        pairs: id of an entry of either list → id of the entry for the same work in the other one.
    """

    russian: tuple[Reference, ...]
    latin: tuple[Reference, ...]
    pairs: dict[str, str]


def twin_lists(entries: Sequence[Reference]) -> TwinLists | None:
    """The twin lists of an article; None where it has none.

    Two lists are twins where most works of the shorter one stand in the other, and one of them has more entries in
    Cyrillic letters than the other.

    Args:
        entries: of the whole article, in its order.
    """
    for cut in range(2, len(entries) - 1):
        if entries[cut].citation.label != "1" and entries[cut].citation.block - entries[cut - 1].citation.block < 2:
            continue
        first, second = entries[:cut], entries[cut:]
        russian, latin = (first, second) if _cyrillic(first) >= _cyrillic(second) else (second, first)
        if _cyrillic(russian) > _cyrillic(latin) and _shared(first, second) >= _SHARE * min(len(first), len(second)):
            return TwinLists(tuple(russian), tuple(latin), _pairs(russian, latin))
    return None


def _pairs(russian: Sequence[Reference], latin: Sequence[Reference]) -> dict[str, str]:
    """Entries for one work: by what they share, else by the number that both have."""
    pairs: dict[str, str] = {}
    by_sign: dict[tuple[object, ...], list[Reference]] = {}
    for entry in latin:
        for sign in signs(entry):
            by_sign.setdefault(sign, []).append(entry)
    by_label = {entry.citation.label: entry for entry in latin if entry.citation.label}
    for entry in russian:
        label = entry.citation.label
        same = [other for sign in signs(entry) for other in by_sign.get(sign, ())]
        same.sort(key=lambda other: other.citation.label != label)
        if label and not same and label in by_label:
            same = [by_label[label]]
        for other in same:
            if other.citation.id not in pairs:
                pairs[entry.citation.id], pairs[other.citation.id] = other.citation.id, entry.citation.id
                break
    return pairs


def one_of_twins(entries: Sequence[Reference], prefer: Literal["cyrillic", "latin"] = "latin") -> tuple[Reference, ...]:
    """The entries of an article, each work once where the article has twin lists (`twin_lists`).

    Args:
        entries: of the whole article, in its order.
        prefer: which twin is kept whole: the one with more Cyrillic entries, or the one with fewer. Works that only
            the other one has follow it.
    """
    lists = twin_lists(entries)
    if lists is None:
        return tuple(entries)
    kept, other = (lists.russian, lists.latin) if prefer == "cyrillic" else (lists.latin, lists.russian)
    known = {sign for entry in kept for sign in signs(entry)}
    return (*kept, *(entry for entry in other if known.isdisjoint(signs(entry))))


def _cyrillic(entries: Sequence[Reference]) -> float:
    """The share of entries in Cyrillic letters."""
    return sum(script(entry.citation.text) == "cyrillic" for entry in entries) / len(entries)


def _shared(first: Sequence[Reference], second: Sequence[Reference]) -> int:
    """How many works stand in both lists."""
    known = Counter(sign for entry in first for sign in set(signs(entry)))
    return sum(any(known[sign] for sign in signs(entry)) for entry in second)
