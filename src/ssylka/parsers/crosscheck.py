"""The second opinion: where grammar and statistics read alike the reading is sure; where they differ, one is chosen."""

import re
from typing import Any

from ssylka.parsers.draft import Draft
from ssylka.parsers.languages import mostly_cyrillic, transliterated
from ssylka.parsers.sheet import Sheet

HOST_MARK = "//"
_FIELDS = ("author", "title", "container_title", "issued", "volume", "issue", "page", "publisher")
# Below this the model guesses.
_WEAK = 0.44
_CORE = frozenset({"author", "title", "container_title", "issued"})


def decisive(sheet: Sheet, draft: Draft) -> bool:
    """Whether the text carries marks that only a grammar understands, so that a second opinion would not help.

    Cyrillic, " // ", a language note, an EDN, "publ.", a shelfmark: the model has seen next to nothing of these.
    """
    if (
        draft.parser == "backward"
        or "in-russian" in draft.custom
        or draft.custom.keys() & {"EDN", "publ-suffix", "fond"}
    ):
        return True
    if mostly_cyrillic(sheet.text) or HOST_MARK in sheet.mask:
        return True
    return draft.parser != "apa" and transliterated(f"{draft.get('title') or ''} {draft.get('container_title') or ''}")


def disagreements(grammar: Draft, statistics: Draft) -> tuple[str, ...]:
    """The fields in which two readings differ; a cited page or an extent counts as the page that the model sees."""
    return tuple(name for name in _FIELDS if _of(name, grammar) != _of(name, statistics))


def choose(grammar: Draft, statistics: Draft) -> Draft:
    """The reading to keep; its confidence says how well the two agree."""
    differing = disagreements(grammar, statistics)
    if not differing:
        grammar.sure = max(grammar.sure, 0.97)
        return grammar
    if grammar.parser == "apa" and (not _CORE & set(differing) or statistics.sure < _WEAK):
        grammar.doubt(0.9 if not _CORE & set(differing) else 0.8)
        return grammar
    statistics.doubt(0.9)
    return statistics


def _of(name: str, draft: Draft) -> str:
    value: Any = draft.get(name)
    if name == "page" and not value:
        value = draft.get("number_of_pages") or draft.custom.get("locator")
    if not value:
        return ""
    if name == "author":
        words = " ".join(f"{person.family or ''} {person.given or ''} {person.literal or ''}" for person in value)
        return " ".join(sorted(re.findall(r"\w+", words.casefold())))
    if name == "issued":
        return str(value.year)
    if name == "page":
        return "-".join(re.findall(r"\d+", str(value))[:2])
    return _bare(str(value))


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
