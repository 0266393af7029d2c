"""A readable table of references, for people in a terminal."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from ssylka.formats.interface import item_of
from ssylka.model import Document, Item, Reference
from ssylka.model.item import Name

_HEADS = ("no.", "line", "author", "year", "title", "in", "type", "links")
_WIDTHS = (6, 5, 22, 5, 44, 30, 16, 60)


def dump_text(records: Sequence[Reference | Item], *, document: Document | None = None) -> str:
    """One line a work: number, line, author, year, title, container, type, identifiers; long cells are cut with "…".

    A "?" before the type marks a reference that was not understood.
    """
    rows = [_cells(record, document) for record in records]
    shown = [number for number in range(len(_HEADS)) if any(row[number] for row in rows)]
    table = [[_HEADS[number] for number in shown]] + [[row[number] for number in shown] for row in rows]
    widths = [min(_WIDTHS[number], max(_width(row[column]) for row in table)) for column, number in enumerate(shown)]
    lines = ["  ".join(_fit(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table]
    return "\n".join(lines) + "\n" if records else "no references\n"


def _cells(record: Reference | Item, document: Document | None) -> tuple[str, ...]:
    item = item_of(record)
    number = line = doubt = ""
    if isinstance(record, Reference):
        citation = record.citation
        number = {"entry": "", "note": "n. ", "self": "self "}[citation.kind] + (citation.label or "")
        if citation.kind == "entry" and not citation.label:
            number = citation.id
        line = str(document.place(citation.span.start).line) if document else ""
        doubt = "" if record.understood else "? "
    links = [
        f"doi:{item.doi}" if item.doi else "",
        f"EDN:{item.edn}" if item.edn else "",
        item.url or "",
    ]
    return (
        number.strip(),
        line,
        _names(item),
        str(item.issued.year or item.issued.literal or item.issued.raw or "") if item.issued else "",
        _plain(item.title),
        _plain(item.container_title),
        doubt + item.type,
        " ".join(filter(None, links)),
    )


def _names(item: Item) -> str:
    names: Sequence[Name] = item.author or item.editor or ()
    shown = [name.literal or " ".join(filter(None, (name.non_dropping_particle, name.family))) for name in names[:2]]
    text = ", ".join(filter(None, shown)) + (" …" if len(names) > 2 else "")
    return text if item.author or not text else f"{text} (ed.)"


def _plain(value: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"</?\w+[^<>]{0,100}>", "", str(value or ""))).strip()


def _width(text: str) -> int:
    """Columns in a terminal: wide East Asian letters take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def _fit(text: str, width: int) -> str:
    if _width(text) <= width:
        return text + " " * (width - _width(text))
    kept, used = [], 0
    for letter in text:
        size = _width(letter)
        if used + size > width - 1:
            break
        kept.append(letter)
        used += size
    return "".join(kept) + "…" + " " * (width - used - 1)
