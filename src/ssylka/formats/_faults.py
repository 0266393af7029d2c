"""Items with wrong fields: what is told of them, in the words of JSON, and what is kept."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from ssylka.formats.interface import Unread
from ssylka.model import Item

_WORDS = {
    "tuple_type": "must be a list",
    "list_type": "must be a list",
    "dict_type": "must be an object",
    "model_type": "must be an object",
    "model_attributes_type": "must be an object",
    "string_type": "must be a string or a number",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
}


def fault(error: ValidationError) -> str:
    """The first fault of an item: "field author: must be a list"."""
    first = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"])
    return f"field {field}: {_WORDS.get(first['type'], first['msg'])}"


def item_without_faults(data: Mapping[str, Any], where: str, unread: list[Unread]) -> Item:
    """An item; fields that it cannot have are left out and told, the others kept.

    Args:
        data: CSL-JSON.
        where: how the record is called ("line 7: entry jones").
        unread: takes what was left out.
    """
    kept = dict(data)
    while True:
        try:
            return Item.from_csl(kept)
        except ValidationError as error:
            field = str(error.errors()[0]["loc"][0]) if error.errors()[0]["loc"] else ""
            unread.append(Unread(f"{where}: {fault(error)}; read without it", "Mend that field."))
            if field not in kept:
                return Item.from_csl(
                    {name: kept[name] for name in ("id", "type", "title") if isinstance(kept.get(name), str)}
                )
            del kept[field]
