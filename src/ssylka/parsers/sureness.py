"""How sure a reading is, and at most may be by what people disagree on: a type that words do not decide, a body.

Where the model took part, tests/benchmarks/calibrate.py has fitted how sure its readings are. A grammar that needed no
second opinion is sure unless a doubt applies: measured on hand-made gold of Russian journals, where none of the doubts
below applies its reading is wholly right; where one does, the next annotator may well see it otherwise. So such a
reading never counts as sure (0.9).
"""

import itertools
import re
from collections.abc import Callable

from ssylka.parsers.draft import Draft
from ssylka.parsers.residue import residue
from ssylka.parsers.signs import probability

_CAP = 0.88
# Types for which more than one name is in use for the same source.
_DISPUTED = frozenset(
    {
        "paper-conference", "entry-encyclopedia", "article-magazine", "legislation", "treaty", "patent", "standard",
        "report", "dataset", "software", "speech", "map", "manuscript",
    }
)  # fmt: skip


def _disputed_type(draft: Draft) -> bool:
    return draft.type in _DISPUTED


def _thin_part(draft: Draft) -> bool:
    if draft.type == "chapter":
        page = draft.get("page") or ""
        return not draft.has("publisher", "publisher_place") or page.isdigit()
    if draft.type == "article-journal":
        return not draft.has("page", "doi") or draft.has("publisher_place", "publisher")
    if draft.type == "article-newspaper":
        return not draft.has("title")
    return draft.type == "webpage" and not draft.has("container_title")


def _body_as_author(draft: Draft) -> bool:
    return any(person.literal for person in draft.get("author") or ())


# What only an imprint holds; found in a title, the grammar stopped too early.
_IMPRINT_WORDS = re.compile(
    r"\b(?:изд|вып|т|ч|кн|стр|izd|vyp)\.\s?\d|\d-е\b[^.]{0,20}изд|\s[–—]\s(?:М|Л|СПб|Изд|Т|С|№)\b|\b(?:М|Л|СПб|M|SPb)\.?\s?:|№\s?\d+\s*$|https?:|^\d{1,3}\.\s?\D"
    r"|^[А-ЯЁA-Z]{2,6}\s[–—]\s",
    re.IGNORECASE,
)
_IMPRINT_HINT = re.compile(r"\d|:|\s[–—]\s")
_REGULAR = re.compile(r"(?:ов|ев|ёв|ин|ын|ова|ева|ина|ына|ий|ая|ко|ых|их|ov|ev|in|yn|ova|eva|ina|ij|iy|aja|aya|ko)$")
_LABEL_LEFT = re.compile(r"\b(?:No|no|Vol|vol|№|Т|Вып|вып|Iss|pp|P|С)\.?$")
_EXTENT = re.compile(r"\d\s?(?:p|s|pp|с)\b")
_SPLIT_PLACE = re.compile(r"[а-яёa-z]{3,}\s?\.|\d")


def _odd_title(draft: Draft) -> bool:
    title = draft.get("title") or ""
    return (
        len(title) < 6
        or len(title) > 300
        or " // " in title
        or " / " in title
        or title.count("[") != title.count("]")
        or title.count("(") != title.count(")")
        or (_IMPRINT_HINT.search(title) is not None and _IMPRINT_WORDS.search(title) is not None)
    )


def _odd_container(draft: Draft) -> bool:
    """A label of a number left at the end of the container: the grammar took the number for another."""
    return bool(_LABEL_LEFT.search(draft.get("container_title") or ""))


def _odd_place(draft: Draft) -> bool:
    return bool(
        _SPLIT_PLACE.search((draft.get("publisher_place") or "")[:200]) or _EXTENT.search(draft.get("publisher") or "")
    )


def _odd_name(draft: Draft) -> bool:
    """A family name of two words, or one of the genitive whose ending does not tell the nominative."""
    for person in draft.get("author") or ():
        if " " in (person.family or "") and not person.non_dropping_particle:
            return True
    printed = "editor-as-printed" in draft.custom
    return any(
        len(person.family or "") < 3 or (printed and not _REGULAR.search(person.family or ""))
        for person in draft.get("editor") or ()
    )


def _weak_field(draft: Draft) -> bool:
    return any(field.sure < 0.8 for name, field in draft.fields.items() if name not in {"language", "isbn"})


def _left_over(draft: Draft) -> bool:
    return residue(draft) > 0


_ALWAYS: tuple[Callable[[Draft], bool], ...] = (_disputed_type, _body_as_author)
_DOUBTS: tuple[Callable[[Draft], bool], ...] = (
    _thin_part,
    _odd_title,
    _odd_container,
    _odd_place,
    _odd_name,
    _weak_field,
    _left_over,
)
# Probability that a reading is wholly right → confidence. The scale is stricter than the probability: 0.9 says sure, and
# stands where, but for what the sets leave out, 98 of 100 readings of sets that nobody trained on are wholly right.
_SCALE = ((0.0, 0.05), (0.5, 0.5), (0.9, 0.8), (0.975, 0.9), (1.0, 0.97))


def settle_sureness(draft: Draft) -> None:
    """Put the confidence where it was measured: by the signs where the model took part, else by what may be disputed."""
    if draft.model is not None:
        draft.sure = _scaled(probability(draft))
        doubts = _ALWAYS
    else:
        doubts = _ALWAYS + _DOUBTS
    if draft.sure > _CAP and (draft.unparsed or any(doubt(draft) for doubt in doubts)):
        draft.sure = _CAP


def _scaled(likely: float) -> float:
    for (low, at_low), (high, at_high) in itertools.pairwise(_SCALE):
        if likely <= high:
            return at_low + (at_high - at_low) * (likely - low) / (high - low)
    return _SCALE[-1][1]
