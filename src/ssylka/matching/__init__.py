"""Matching: whether a reference and a record are the same work, across scripts, damage and abbreviation. Pure."""

from ssylka.matching.compare import THRESHOLD, Comparison, compare
from ssylka.matching.containers import container_likeness
from ssylka.matching.keys import plain, script, skeleton
from ssylka.matching.people import family_likeness, person_likeness
from ssylka.matching.title_words import title_differs
from ssylka.matching.titles import title_likeness

__all__ = [
    "THRESHOLD",
    "Comparison",
    "compare",
    "container_likeness",
    "family_likeness",
    "person_likeness",
    "plain",
    "script",
    "skeleton",
    "title_differs",
    "title_likeness",
]
