"""STY004 unsorted-list."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from ssylka.model import Case, Reference
from ssylka.rules import _places as places
from ssylka.rules._lists import lists
from ssylka.rules.interface import Flaw

_PARTICLE = re.compile(
    r"(?:[dl][aeiou]|d[aeo]s|del|della|du|van|von|vom|zu|zur|zum|der|den|ten?|ter|al|el|bin|ibn|фон|ван|дер|де|ди|да|ла|ле)[\s’'-]",
    re.IGNORECASE,
)


def judge_unsorted_list(case: Case) -> Iterator[Flaw]:
    """One entry stands out of the alphabet, in a list that otherwise keeps to it.

    Why it matters:
        The reader who looks for a name does not find it. Lists in the order of citing, and lists in parts (laws,
        sources, literature), are left alone: only an entry that would be right elsewhere between its neighbours counts.

    Example:
        Keo, Kanaev, Koldunova: Kanaev should come before Keo.

    What to do:
        Move the entry to its place.
    """
    for part in lists(case):
        yield from _strays(part)


def _strays(part: Iterable[Reference]) -> Iterator[Flaw]:
    listed = [(entry, _key(entry)) for entry in part if entry.citation.work == 1]
    keyed = [(entry, key) for entry, key in listed if key]
    if len(keyed) < 6 or len(keyed) * 10 < len(listed) * 8:
        return
    keys = [key for _, key in keyed]
    breaks = [number for number in range(1, len(keys)) if not _ordered(keys[number - 1], keys[number])]
    if not breaks or len(breaks) * 8 > len(keys):
        return
    for number in breaks:
        stray = _stray(keys, number)
        if stray is not None:
            entry = keyed[stray][0]
            yield Flaw(
                places.whole(entry),
                f"{places.name_of(entry)} stands out of the alphabet, after {places.name_of(keyed[stray - 1][0])}"
                if stray
                else f"{places.name_of(entry)} stands out of the alphabet",
                "Move the entry to its place.",
                entry.citation.id,
            )


def _key(entry: Reference) -> str:
    """The family name (else the title) by which an entry is sorted; empty where conventions differ."""
    item = entry.item
    people = item.author or item.editor
    words = (people[0].family or people[0].literal or "") if people else re.sub(r"<[^<>]*>", "", item.title or "")
    if people and (people[0].non_dropping_particle or people[0].dropping_particle or _PARTICLE.match(words)):
        return ""
    if not people:
        words = re.sub(r"^(?:the|an?|der|die|das|les?|la)\s+", "", words, flags=re.IGNORECASE)
    text = unicodedata.normalize("NFKD", words.casefold().replace("ё", "е"))
    return re.sub(r"[^\w]|[\d_]", "", "".join(letter for letter in text if not unicodedata.combining(letter)))


def _script(key: str) -> str:
    return unicodedata.name(key[0], "?").split()[0]


def _ordered(first: str, second: str) -> bool:
    return _script(first) != _script(second) or first <= second


def _stray(keys: list[str], number: int) -> int | None:
    """The one of two neighbours whose removal restores the order; None where neither or either would."""
    without_second = number + 1 >= len(keys) or _ordered(keys[number - 1], keys[number + 1])
    without_first = number < 2 or _ordered(keys[number - 2], keys[number])
    if without_second == without_first:
        return number if without_second and number + 1 < len(keys) and number >= 2 else None
    return number if without_second else number - 1
