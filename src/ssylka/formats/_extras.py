"""What a format cannot say about an item, so that nothing is lost on the way there and back.

A writer reads its own entry back, and adds what differs in fields `csl-<name>`, values as JSON; null takes a field away.
Of `custom` only the keys that differ are written.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from ssylka.model import ITEM_FIELDS

_CSL_CASE = {name.lower(): name for name in ITEM_FIELDS}
Row = dict[str, Any]


def missing(row: Row, back: Row) -> Row:
    """CSL name → value, of what `back` lacks or has otherwise than `row`; None for what it has too much."""
    found: Row = {}
    for name in (*row, *(name for name in back if name not in row)):
        ours, theirs = row.get(name), back.get(name)
        if name == "custom":
            ours, theirs = ours or {}, theirs or {}
            keys = (*ours, *(key for key in theirs if key not in ours))
            differing = {key: ours.get(key) for key in keys if ours.get(key) != theirs.get(key)}
            if differing:
                found[name] = differing
        elif ours != theirs:
            found[name] = ours
    return found


def restore(data: Row, extras: Iterable[tuple[str, Any]]) -> None:
    """Put extras, by their lower-case CSL names and already parsed, into the fields of an item."""
    for lowered, value in extras:
        name = _CSL_CASE.get(lowered, lowered)
        if name == "custom" and isinstance(value, Mapping):
            custom = {**data.get("custom", {}), **value}
            data["custom"] = {key: kept for key, kept in custom.items() if kept is not None}
        elif value is None:
            data.pop(name, None)
        else:
            data[name] = value


def parsed(text: str) -> Any:
    """The JSON of an extra; words that are no JSON stand for themselves, as a person would write them."""
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        return text
