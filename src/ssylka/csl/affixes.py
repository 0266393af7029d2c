"""Prefixes and suffixes that an author gives to single cites, and the spaces they need."""

import re

from ssylka.csl.initials import STARTS_ROMANESQUE

_TAGS = re.compile("<[^<>]+>")
_CLOSING = "\"'\u201d\u2019\u00bb\u202f\u00a0 "
_SPACE = re.compile(r"\s+")


def spaced_prefix(prefix: str) -> str:
    """A prefix with the space that must follow a word, a number or a point."""
    if not prefix:
        return ""
    bare = _TAGS.sub("", prefix).rstrip(_CLOSING)
    last = bare[-1:]
    if last and (last in ";:.?!,&)]" or last.isdigit() or STARTS_ROMANESQUE.match(last)):
        prefix += " "
    return _SPACE.sub(" ", prefix)


def spaced_suffix(suffix: str) -> str:
    """A suffix with the space that must stand before a word or a bracket."""
    if suffix and (STARTS_ROMANESQUE.match(suffix) or suffix[0] in "[("):
        return f" {suffix}"
    return suffix


def ends_sentence(prefix: str) -> bool:
    """Does a prefix end a sentence, so that what follows starts with a capital?"""
    bare = _TAGS.sub("", prefix).rstrip(_CLOSING)
    return bare[-1:] in tuple(";:.?!") and bare != "" and " " in prefix.strip()
