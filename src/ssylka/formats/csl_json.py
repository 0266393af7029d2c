"""CSL-JSON 1.0.2: an array of items.

Source: github.com/citation-style-language/schema, csl-data.json.
"""

import json
import re
from collections.abc import Sequence

from pydantic import ValidationError

from ssylka.errors import FormatError
from ssylka.formats._faults import fault
from ssylka.formats._ids import unique
from ssylka.formats.interface import item_of
from ssylka.model import Document, Item, Reference


def dump_csl_json(records: Sequence[Reference | Item], *, document: Document | None = None) -> str:  # noqa: ARG001
    """An array of items; each has an id, and no two the same."""
    rows, taken = [], set[str]()
    for number, record in enumerate(records, start=1):
        row = item_of(record).to_csl()
        base = str(row.pop("id", "") or f"item{number}")
        rows.append({"id": unique(base, taken), **row})
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def load_csl_json(text: str) -> tuple[Item, ...]:
    """The items of an array, of an object `{"items": […]}`, or one bare item."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise FormatError(
            f"line {error.lineno}, column {error.colno}: not valid JSON: {error.msg}",
            "Mend the file, or name another format.",
        ) from error
    except RecursionError as error:
        raise FormatError("the JSON is nested too deeply for a bibliography", "Mend the file.") from error
    if isinstance(data, dict):
        items = data.get("items")
        data = items if isinstance(items, list) else [data]
    if not isinstance(data, list):
        raise FormatError("CSL-JSON is an array of items, but this is a bare value", "Put the items between [ and ].")
    return tuple(item_of_row(row, f"item {number}") for number, row in enumerate(data, start=1))


def item_of_row(row: object, where: str) -> Item:
    """One item; `where` begins the message of the FormatError that a wrong one raises."""
    if not isinstance(row, dict):
        raise FormatError(f"{where} is not an object", 'An item is an object such as {"type": "book", "title": "…"}.')
    if "id" in row and not isinstance(row["id"], str):
        row = {**row, "id": str(row["id"])}  # CSL-JSON allows numbers
    try:
        return Item.from_csl(row)
    except ValidationError as error:
        known = f" (id {row['id']!r})" if row.get("id") else ""
        raise FormatError(
            f"{where}{known}: {fault(error)}", "Give the field the type that CSL-JSON 1.0.2 gives it."
        ) from error


def is_csl_json(text: str) -> bool:
    """Whether it begins as a JSON array or as an object that goes on past its first line."""
    start = text[:2000].lstrip()
    return bool(re.match(r"\[\s*[{\]]", start)) or (start.startswith("{") and "}\n{" not in text[:20000])
