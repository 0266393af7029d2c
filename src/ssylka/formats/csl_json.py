"""CSL-JSON 1.0.2: an array of items.

Source: github.com/citation-style-language/schema, csl-data.json.
"""

import json
import re
from collections.abc import Sequence

from ssylka.errors import FormatError
from ssylka.formats._faults import item_without_faults
from ssylka.formats._ids import unique
from ssylka.formats.interface import Unread, item_of
from ssylka.model import Document, Item, Reference


def dump_csl_json(records: Sequence[Reference | Item], *, document: Document | None = None) -> str:  # noqa: ARG001
    """An array of items; each has an id, and no two the same."""
    rows, taken = [], set[str]()
    for number, record in enumerate(records, start=1):
        row = item_of(record).to_csl()
        base = str(row.pop("id", "") or f"item{number}")
        rows.append({"id": unique(base, taken), **row})
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def load_csl_json(text: str, unread: list[Unread]) -> tuple[Item, ...]:
    """The items of an array, of an object `{"items": […]}`, or one bare item.

    Where the JSON is broken or cut off, the items before and after the break are read.
    """
    data: object
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        data = _pieces(text, unread)
        if not data:
            raise FormatError(*_broken(text, error.pos, error.msg)) from error
    except RecursionError as error:
        raise FormatError("the JSON is nested too deeply for a bibliography", "Mend the file.") from error
    if isinstance(data, dict):
        items = data.get("items")
        data = items if isinstance(items, list) else [data]
    if not isinstance(data, list):
        raise FormatError("CSL-JSON is an array of items, but this is a bare value", "Put the items between [ and ].")
    rows = (item_of_row(row, f"item {number}", unread) for number, row in enumerate(data, start=1))
    return tuple(item for item in rows if item is not None)


def _broken(text: str, position: int, what: str) -> Unread:
    line, column = text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)
    return Unread(f"line {line}, column {column}: not valid JSON: {what}", "Mend the file, or name another format.")


def _pieces(text: str, unread: list[Unread]) -> list[object]:
    """The whole items of a broken array: after a break the next object that looks like an item goes on."""
    decoder = json.JSONDecoder()
    found: list[object] = []
    told: list[Unread] = []
    start = re.compile(r"\s*(?:\{\s*\"items\"\s*:\s*)?\[").match(text)
    match = _OBJECT.search(text, start.end()) if start else None
    end = start.end() if start else 0
    while match is not None and len(told) < _BREAKS:
        try:
            row, end = decoder.raw_decode(text, match.start())
        except json.JSONDecodeError as error:
            told.append(_broken(text, error.pos, error.msg))
            match = _OBJECT.search(text, max(error.pos, match.start() + 1))
            continue
        except RecursionError:
            return []
        if isinstance(row, dict) and {"type", "title", "id"} & set(row):
            found.append(row)
        match = _OBJECT.search(text, end)
    if found and not told:
        told.append(_broken(text, end, "the array is not closed, or something stands behind it"))
    if found:
        unread += told
    return found


_OBJECT = re.compile(r"\{(?=\s*[\"}])")
_BREAKS = 100
"""After so many breaks a file is not JSON."""


def item_of_row(row: object, where: str, unread: list[Unread]) -> Item | None:
    """One item, without the fields that it cannot have; None for what is none. Both are told."""
    if not isinstance(row, dict):
        unread.append(
            Unread(f"{where} is not an object", 'An item is an object such as {"type": "book", "title": "…"}.')
        )
        return None
    if "id" in row and not isinstance(row["id"], str):
        row = {**row, "id": str(row["id"])}  # CSL-JSON allows numbers
    known = f" (id {row['id']!r})" if row.get("id") else ""
    return item_without_faults(row, f"{where}{known}", unread)


def is_csl_json(text: str) -> bool:
    """Whether it begins as a JSON array or as an object that goes on past its first line."""
    start = text[:2000].lstrip()
    return bool(re.match(r"\[\s*[{\]]", start)) or (start.startswith("{") and "}\n{" not in text[:20000])
