"""Where the records of a bibliography stand in its file."""

import json
import re
from collections.abc import Iterator, Sequence

from ssylka.model import Item, Span

_ENTRY = re.compile(r"^[ \t]*@[ \t]*\w+[ \t]*[{(]\s*([^\s,{}]+)\s*,", re.MULTILINE)
_ID = re.compile(r'"id"\s*:\s*("(?:[^"\\\n]|\\.){0,500}"|-?\d{1,20})')
_RECORD = re.compile(r"^TY  ?-", re.MULTILINE)


def _named(text: str, form: str) -> Iterator[tuple[str, int]]:
    """The ids that stand in a file, and where their records (or, in JSON, they) begin."""
    if form in {"bibtex", "biblatex"}:
        yield from ((match[1], match.start()) for match in _ENTRY.finditer(text))
    for match in _ID.finditer(text) if form in {"csl-json", "jsonl"} else ():
        try:
            yield str(json.loads(match[1])), match.start()
        except json.JSONDecodeError:
            continue


def spans(text: str, form: str, items: Sequence[Item]) -> tuple[Span, ...]:
    """For each item the first line of its record; the beginning of the file where it cannot be told."""
    starts: list[int]
    if form == "ris":
        starts = [match.start() for match in _RECORD.finditer(text)]
        starts += [0] * (len(items) - len(starts))
    else:
        known: dict[str, list[int]] = {}
        for name, start in _named(text, form):
            known.setdefault(name, []).append(start)
        for places in known.values():
            places.reverse()
        # An id that is taken got a number behind it; the record still has the bare one.
        names = [item.id or "" for item in items]
        bare = [name if name in known else re.sub(r"-\d+$", "", name) for name in names]
        starts = [known[name].pop() if known.get(name) else 0 for name in bare]
    found = []
    for start, _ in zip(starts, items, strict=False):
        end = text.find("\n", start)
        found.append(Span(start, end if end >= 0 else len(text)))
    return tuple(found)
