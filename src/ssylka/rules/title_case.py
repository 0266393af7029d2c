"""STY007 title-case."""

from collections.abc import Iterator

from ssylka.casing import Sentence, sentence_case
from ssylka.model import Case, Reference
from ssylka.rules import _places as places
from ssylka.rules._lists import lists
from ssylka.rules.interface import Flaw

_NAMED = {"legislation", "bill", "regulation", "treaty", "legal_case", "patent", "software", "standard"}


def judge_title_case(case: Case) -> Iterator[Flaw]:
    """A title In Headline Case that no program can write as a sentence: some of its words may be names.

    Why it matters:
        APA (6.17) writes titles as sentences. `render --style apa` lowers the capitals of common words; a word that may be
        a name keeps its capital, and where these are many the title stays as it was written. The rule speaks in lists
        that write half of their English titles or more as sentences.

    Example:
        Johnson, R. (2020). Small-State Security and the Trump Administration.

    What to do:
        Write the title as a sentence yourself: Small-state security and the Trump administration.
    """
    for listed in lists(case):
        judged = [(entry, _sentence(entry)) for entry in listed if _is_english(entry)]
        if sum(found.headline for _, found in judged) * 2 > len(judged):
            continue  # the list has headlines by habit
        for entry, found in judged:
            if found.unsure:
                yield Flaw(
                    places.field(entry, "title"),
                    f"a title In Headline Case; these may be names: {', '.join(found.unsure[:4])}",
                    f"Write it as a sentence; as far as can be told: {places.short(found.text)}"
                    if found.text != entry.item.title
                    else "Write it as a sentence, and keep the capitals of names.",
                    entry.citation.id,
                )


def _is_english(entry: Reference) -> bool:
    title = entry.item.title or ""
    return entry.understood and any("a" <= c <= "z" for c in title[:80])


def _sentence(entry: Reference) -> Sentence:
    item = entry.item
    if item.type in _NAMED:
        return Sentence(item.title or "")
    names = [part for name in item.author or () for part in (name.family, name.given) if part]
    return sentence_case(item.title or "", names=names)
