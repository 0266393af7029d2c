"""Where the fields of a reference stand in the source."""

import re
from collections.abc import Iterable, Iterator

from ssylka.model import Case, Reference, Span


def cited(case: Case) -> Iterator[Reference]:
    """The works that the article cites: its entries and notes, For-citation lines left out."""
    return (reference for reference in case.references if reference.citation.kind != "self")


def entries(case: Case) -> tuple[Reference, ...]:
    """The entries of the reference list, in their order."""
    return tuple(reference for reference in case.references if reference.citation.kind == "entry")


def whole(reference: Reference) -> Span:
    """The whole citation; of a cut note its first piece would do, but a span is one stretch."""
    return reference.citation.span


def field(reference: Reference, *names: str) -> Span:
    """Where the first of the fields (CSL names) that the article gives stands, else the whole citation."""
    for name in names:
        origin = reference.origins.get(name)
        if origin and origin.span:
            return origin.span
    return whole(reference)


def words(reference: Reference, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Span]]:
    """Where a pattern matches in the clean text of a citation, with the place in the source."""
    for match in pattern.finditer(reference.citation.text):
        yield match, reference.citation.locate(match.start(), match.end())


def of_link(case: Case, url: str) -> tuple[tuple[Span, str | None], ...]:
    """Where a link stands; the start of the article where that is not known, so that nothing is passed over."""
    return case.places_of_links.get(url) or ((Span(0, 0), None),)


def name_of(reference: Reference) -> str:
    """How a person calls a citation: "note 7", "Jones (2012)", "entry 3"."""
    citation, item = reference.citation, reference.item
    if citation.kind == "note":
        return f"note {citation.label or '?'}"
    names = item.author or item.editor
    year = f" ({item.issued.year}{item.year_suffix or ''})" if item.issued and item.issued.year else ""
    if names and (names[0].family or names[0].literal):
        return f"{names[0].family or names[0].literal}{year}"
    return f"entry {citation.label}" if citation.label else f"“{short(item.title or citation.text)}”"


def short(text: str, limit: int = 60) -> str:
    """A text for a message: on one line, cut at a word."""
    text = re.sub(r"\s+", " ", text).strip()
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0].rstrip(",.;: ") + "…"


def joined(names: Iterable[str]) -> str:
    """Words in a row: "a", "a and b", "a, b and c"."""
    listed = list(names)
    return listed[0] if len(listed) == 1 else ", ".join(listed[:-1]) + f" and {listed[-1]}" if listed else ""
