"""The reference lists of an article: journals in Russian print the same works twice, in Russian and as References."""

import re
from collections.abc import Iterator

from ssylka.matching.signs import signs as shared_signs
from ssylka.model import Case, Reference
from ssylka.rules import _places as places

# The words of headings in the languages of our journals; between two entries, they begin another list.
_HEADING = re.compile(
    r"^[\W\d_]*(?:\w+\W+){0,3}?(?:references|bibliograph\w*|works cited|literature|sources|literatur\w*|bibliograf\w*"
    r"|литератур\w*|источник\w*|библиограф\w*|ссылк\w*|джерел\w*|літератур\w*)\b.{0,60}$",
    re.IGNORECASE | re.MULTILINE,
)


def lists(case: Case) -> tuple[tuple[Reference, ...], ...]:
    """The entries, list by list: a new one begins after a heading, or where the numbers begin anew."""
    found: list[list[Reference]] = []
    last: Reference | None = None
    for entry in places.entries(case):
        if last is None or _apart(case, last, entry):
            found.append([])
        found[-1].append(entry)
        last = entry
    return tuple(tuple(one) for one in found)


def _apart(case: Case, first: Reference, second: Reference) -> bool:
    start, end = first.citation.span.end, second.citation.span.start
    if start < end and _HEADING.search(case.document.source[start : min(end, start + 5000)]):
        return True
    return second.citation.label == "1" and first.citation.label not in {None, "1"}


def signs(entry: Reference) -> Iterator[tuple[object, ...]]:
    """What the entries for one work in two lists share: see `matching.signs`; twin lists share their numbers too."""
    yield from shared_signs(entry)
    if entry.citation.label:
        yield "label", entry.citation.label, entry.item.issued.year if entry.item.issued else None
