"""JSON Lines: one CSL-JSON item a line, for streams (jsonlines.org)."""

import json
from collections.abc import Sequence

from ssylka.formats.csl_json import item_of_row
from ssylka.formats.interface import Unread, item_of
from ssylka.model import Document, Item, Reference


def dump_jsonl(records: Sequence[Reference | Item], *, document: Document | None = None) -> str:  # noqa: ARG001
    """One item a line; a stream may be written in pieces of any length."""
    return "".join(json.dumps(item_of(record).to_csl(), ensure_ascii=False) + "\n" for record in records)


def load_jsonl(text: str, unread: list[Unread]) -> tuple[Item, ...]:
    """The items; empty lines are passed over."""
    items = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (json.JSONDecodeError, RecursionError):
            unread.append(Unread(f"line {number}: not valid JSON", "Each line holds one item."))
            continue
        item = item_of_row(row, f"line {number}", unread)
        if item is not None:
            items.append(item)
    return tuple(items)


def is_jsonl(text: str) -> bool:
    """Whether the first line is a whole JSON object."""
    line = text[:100_000].lstrip().split("\n", 1)[0]
    if not line.startswith("{"):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (json.JSONDecodeError, RecursionError):
        return False
