"""STY006 uneven-title-case."""

import re
from collections.abc import Iterator

from ssylka.model import Case, Reference
from ssylka.rules import _places as places
from ssylka.rules._lists import lists
from ssylka.rules.interface import Flaw

_WORD = re.compile(r"(?<![\w’'-])[A-Za-z][a-z]{3,}(?![\w’'])")
_AFTER_STOP = re.compile(r"(?:^|[.:?!—–]\s+|[\"“‘«(\[/]\s*)$")
_GERMAN = re.compile(r"[äöüßÄÖÜ]|\b(?:der|die|das|und|von|zur|zum|des|für|im)\b")


def judge_uneven_title_case(case: Case) -> Iterator[Flaw]:
    """A title In Capitals Like These, in a list whose other titles are written as sentences are.

    Why it matters:
        APA (6.17) and the English lists of RUDN's journals write titles as sentences; one copied from a publisher's page
        stands out. `render --style apa` lowers what is surely no name; the source itself only an author can change.

    Example:
        Jones, L. (2007). ASEAN Intervention in Cambodia: From Cold War to Conditionality.

    What to do:
        Write it as a sentence, and keep the capitals of names: ASEAN intervention in Cambodia: From Cold War to
        conditionality.
    """
    for listed in lists(case):
        shares = [(entry, share) for entry in listed if (share := _capitals(entry)) is not None]
        capital = [entry for entry, share in shares if share >= 0.8]
        small = [entry for entry, share in shares if share <= 0.5]
        if len(small) < 5 or len(capital) * 5 > len(shares):
            continue  # too few to know the habit, or no habit
        for entry in capital:
            yield Flaw(
                places.field(entry, "title"),
                f"a title In Capitals, unlike the others: {places.short(entry.item.title or '')}",
                "Write it as a sentence, and keep the capitals of names.",
                entry.citation.id,
            )


def _capitals(entry: Reference) -> float | None:
    """The share of a title's long words that begin with a capital; None where too few words can tell."""
    title = re.sub(r"<[^<>]*>", "", entry.item.title or "")
    if not entry.understood or _GERMAN.search(title):
        return None
    words = [match[0] for match in _WORD.finditer(title) if not _AFTER_STOP.search(title[: match.start()])]
    return sum(word[0].isupper() for word in words) / len(words) if len(words) >= 4 else None
