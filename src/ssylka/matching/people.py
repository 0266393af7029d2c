"""Whether two names are one person's, across scripts, transliterations and orders."""

from functools import lru_cache

from rapidfuzz import fuzz

from ssylka.matching.keys import plain, script, skeleton
from ssylka.model import Name


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
        score = max(score, whole if whole > 0.85 else 0.0)
    return score


def given_conflict(ours: Name, theirs: Name) -> bool:
    """Whether the given names cannot be one person's: both known, in one script, with another first letter."""
    if not ours.given or not theirs.given or script(ours.given) != script(theirs.given):
        return False
    left, right = plain(ours.given).split(), plain(theirs.given).split()
    if not left or not right:
        return False
    if _initial(ours.given) == _initial(theirs.given):
        both_full = len(left[0]) > 2 and len(right[0]) > 2
        return both_full and fuzz.ratio(skeleton(left[0]), skeleton(right[0])) < 45
    initials = {word[0] for word in left} & {word[0] for word in right}
    return not initials and skeleton(left[0])[:1] != skeleton(right[0])[:1]


def _initial(given: str) -> str:
    return skeleton(given)[:1] or plain(given)[:1]


def _whole(name: Name) -> str:
    return " ".join(part for part in (name.given, name.family, name.literal) if part)
