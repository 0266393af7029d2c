"""`search`: the record that a reference without an identifier means, among those that the registries offer."""

from typing import NamedTuple

from ssylka.matching import Comparison, compare, plain, script
from ssylka.model import Item, Reference, Work
from ssylka.model.identifiers import find_identifiers
from ssylka.net import Client
from ssylka.resolvers.crossref import search_crossref
from ssylka.resolvers.datacite import search_datacite
from ssylka.resolvers.interface import Answer
from ssylka.resolvers.openalex import search_openalex


class Match(NamedTuple):
    """What a search gave.

    Attributes:
        work: the record that the reference means; None where none is.
        comparison: of the reference with that record, or with the likest one that is not the same work.
        answers: what each registry said.
        nearest: the likest record that is not the same work.
    """

    work: Work | None
    comparison: Comparison | None
    answers: tuple[Answer, ...]
    nearest: Work | None = None


def search(reference: Reference, client: Client) -> Match:
    """Ask the registries for the words of a reference, and take the record that is the same work by our own measure.

    Crossref is asked first, OpenAlex if the user has a key there, DataCite for what it keeps (data, software, theses,
    preprints) and for what the others do not have. A registry's own score is not looked at.
    """
    item, words = reference.item, query(reference)
    if len(words.split()) < 2:
        return Match(None, None, (Answer("invalid", "form", "too few words to search for"),))
    answers: list[Answer] = []
    offered: list[Work] = []
    for registry in _registries(item, client):
        answer, works = _ask(registry, words, item, client)
        answers.append(answer)
        offered += works
        match = choose(reference, offered, tuple(answers))
        if match.work is not None and match.comparison is not None and match.comparison.score > 0.7:
            return match
    return choose(reference, offered, tuple(answers))


def _registries(item: Item, client: Client) -> list[str]:
    """Who is asked, in this order: DataCite has no journals to speak of, Crossref no data and few theses."""
    held = {"dataset", "software", "thesis", "article", "graphic", "report"}
    order = ["crossref"]
    if "api.openalex.org" in client.settings.keys:
        order.append("openalex")
    if item.type in held and item.title:
        order.append("datacite")
    return order


def _ask(registry: str, words: str, item: Item, client: Client) -> tuple[Answer, tuple[Work, ...]]:
    if registry == "openalex":
        return search_openalex(item.title or words, client)
    if registry == "datacite":
        return search_datacite(item.title or words, client)
    return search_crossref(words, client)


def query(reference: Reference) -> str:
    """The words to search for: the fields that identify a work, or the whole citation where it was not understood."""
    item = reference.item
    if not item.title or not reference.understood:
        text = reference.citation.text
        for one in reversed(find_identifiers(text)):
            text = text[: one.span.start] + text[one.span.end :]
        return plain(text)[:400]
    names = [name.family or name.literal or "" for name in (item.author or item.editor or ())[:3]]
    year = str(item.issued.year) if item.issued and item.issued.year else ""
    parts = [*names, item.title, item.container_title or "", year, item.volume or "", item.page or ""]
    return plain(" ".join(parts))[:400]


def choose(reference: Reference, offered: list[Work], answers: tuple[Answer, ...]) -> Match:
    """The one of the offered records that is the same work; the likest where several are."""
    text = reference.citation.text
    found = [(compare(reference.item, work, text), work) for work in offered]
    if not found:
        return Match(None, None, answers)
    same = [one for one in found if one[0].same]
    if same:
        comparison, work = max(same, key=lambda one: (one[0].votes, -len(one[0].differences)))
        return Match(work, comparison, answers)
    comparison, nearest = max(found, key=lambda one: one[0].votes)
    return Match(None, comparison, answers, nearest)


def searchable(item: Item) -> bool:
    """Whether the registries can be expected to know such a work; if not, "not found" says nothing at all."""
    if item.type in {"book", "thesis", "webpage", "post", "legislation", "legal_case", "report", "map", "interview"}:
        return False
    return item.language not in {"ru", "zh", "ja", "ko"} and script(item.title or "") not in {"cyrillic", "other"}
