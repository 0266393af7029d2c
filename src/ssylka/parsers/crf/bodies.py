"""Bodies among the authors: "US Department of Health and Human Services" is one name, and nobody's family name."""

import re

from ssylka.parsers.crf.names import CslName

# Words of which one makes a body of a name without initials.
_BODY_WORD_LIST = """
    agency assembly association authority bank board bureau center centre collaboration collaborators commission
    committee company  congress consortium contributors corporation council court department federation foundation
    fund government group  initiative institute institutes institution investigators ministry nations network
    office organisation organization parliament  panel programme secretariat services society team university
    union
"""
_BODY_WORDS = frozenset(_BODY_WORD_LIST.split())
_INITIAL = re.compile(r"\b[^\W\d_a-zа-яё](?:[a-z]?\.|\b)|\b(?!UK|US|EU|UN)[A-Z]{2,3}\b(?=$|,|;| and )")


def bodies(text: str) -> list[CslName] | None:
    """The bodies that a list without any initial names: "US Department of Health and Human Services" is one."""
    found: list[CslName] = []
    for block in text.split(";"):
        name = block.strip(" ,.:")
        words = {word.strip(".,()").lower() for word in name.split()}
        named = name.lower().endswith((" team", " group", " contributors", " collaborators", " investigators"))
        if not name or "," in name or (_INITIAL.search(name) and not named) or not words & _BODY_WORDS:
            return None
        halves = re.split(r" (?:and|&) ", name)
        heads = _BODY_WORDS - {"services", "collaborators", "group"}  # these end the name of one body
        apart = len(halves) == 2 and all({*half.lower().split()} & heads and " " in half for half in halves)
        found += [{"literal": half} for half in (halves if apart else [name])]
    return found or None
