"""Whether two names are one person's, across scripts, transliterations and orders."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from ssylka.matching.keys import alphabet, plain, script, skeleton
from ssylka.model import Name

_PERSON = re.compile(r"(?:[^\W\d_]\.[ -]?){1,3}[^\W\d_][\w'’-]+\Z|[^\W\d_][\w'’-]+,? (?:[^\W\d_]\.[ -]?){1,3}\Z")


def family_of(name: Name) -> str:
    """The part of a name that identifies it: the family name, else the whole."""
    return name.family or name.literal or name.given or ""


@lru_cache(maxsize=65_536)
def family_likeness(ours: str, theirs: str) -> float:
    """0 to 1 for two family names; 1 for two transliterations of one name."""
    one, two = plain(ours), plain(theirs)
    if not one or not two:
        return 0.0
    if one == two or one.replace(" ", "") == two.replace(" ", ""):
        return 1.0
    left, right = skeleton(ours), skeleton(theirs)
    if left and left == right:
        return 0.97
    score = fuzz.ratio(one, two) / 100 if script(one) == script(two) else 0.0
    score = max(score, 0.97 * fuzz.ratio(left, right) / 100)
    if script(one) != script(two) and "г" in one + two:  # in Ukrainian and Belarusian it is an h
        turned = [skeleton(name.casefold().replace("г", "х")) for name in (ours, theirs)]
        score = max(score, 0.97 * fuzz.ratio(*turned) / 100)
    if "x" in one + two:  # GOST 7.79, system B, writes the Russian kh so
        turned = [skeleton(name.casefold().replace("x", "kh")) for name in (ours, theirs)]
        score = max(score, 0.97 * fuzz.ratio(*turned) / 100)
    parts, others = one.split(), two.split()
    if (len(parts) > 1 or len(others) > 1) and any(len(word) > 3 and word in others for word in parts):
        score = max(score, 0.9)
    return score


def person_likeness(ours: Name, theirs: Name) -> float:
    """0 to 1; looks at the given name where the family names cannot be told apart or stand in the other's place."""
    score = family_likeness(family_of(ours), family_of(theirs))
    if score < 0.75 and ours.family and theirs.given and theirs.family:
        swapped = family_likeness(ours.family, theirs.given)
        if swapped > 0.9 and (not ours.given or _initial(ours.given) == _initial(theirs.family)):
            score = 0.9
    if score < 0.75 and (ours.literal or theirs.literal):
        whole = fuzz.token_set_ratio(skeleton(_whole(ours)), skeleton(_whole(theirs))) / 100
        score = max(score, whole if whole > 0.85 else 0.0, _in_one(ours, theirs), _in_one(theirs, ours))
    return score


def _in_one(one: Name, parts: Name) -> float:
    """The likeness of a name in one string with one in parts: a word of it is the family name, the others begin the given ones."""
    if one.family or not one.literal or not parts.family or not parts.given:
        return 0.0
    words = plain(one.literal).split()
    likeness, place = (
        max((family_likeness(word, parts.family), place) for place, word in enumerate(words)) if words else (0.0, 0)
    )
    firsts = {_initial(word) for word in plain(parts.given).split()}
    others = [word for number, word in enumerate(words) if number != place]
    return likeness if likeness >= 0.75 and others and all(_initial(word) in firsts for word in others[:1]) else 0.0


def given_conflict(ours: Name, theirs: Name) -> bool:
    """Whether the given names cannot be one person's: both known, in one script, with another first letter."""
    if not ours.given or not theirs.given or script(ours.given) != script(theirs.given):
        return False
    left, right = plain(ours.given).split(), plain(theirs.given).split()
    if not left or not right or family_likeness(family_of(ours), family_of(theirs)) < 0.75:
        return False
    if _initial(ours.given) == _initial(theirs.given):
        both_full = len(left[0]) > 2 and len(right[0]) > 2
        return both_full and fuzz.ratio(skeleton(left[0]), skeleton(right[0])) < 45
    initials = {word[0] for word in left} & {word[0] for word in right}
    return not initials and skeleton(left[0])[:1] != skeleton(right[0])[:1]


def comparable(ours: Name, theirs: list[Name]) -> bool:
    """Whether unlike names show that two are not the same: not a body against persons, nor scripts that no key joins."""
    person = ours.family or _PERSON.match(ours.literal or "")
    if not person and any(other.family for other in theirs):
        return False
    writings = {alphabet(family_of(ours)), *(alphabet(family_of(other)) for other in theirs[:5])} - {""}
    return len(writings) == 1 or writings <= {"LATIN", "CYRILLIC", "GREEK"}


def named(name: Name) -> bool:
    """Whether a name names anybody: no "et al.", no dash."""
    return plain(family_of(name)) not in {"", "et al", "и др", "others", "и другие"}


def shown(name: Name) -> str:
    """A name in one line, for a person."""
    return ", ".join(part for part in (name.family or name.literal, name.given) if part)


def _initial(given: str) -> str:
    return skeleton(given)[:1] or plain(given)[:1]


def _whole(name: Name) -> str:
    return " ".join(part for part in (name.given, name.family, name.literal) if part)
