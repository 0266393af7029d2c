"""Items in few words, for the tables of cases."""

import re
from typing import Any

from ssylka.model import DATE_FIELDS, ITEM_FIELDS, NAME_FIELDS, Item


def _name(words: str) -> dict[str, str]:
    """Family and given: "Jones, L." is a person, "RUDN University" a body."""
    family, comma, given = words.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": words}


def _date(words: str) -> dict[str, Any]:
    """A date: "2012", "2012-03-09", "2012-03/2013-04"; anything else is a literal."""
    parts = words.split("/")
    if not all(re.fullmatch(r"\d{4}(-\d\d?){0,2}", part) for part in parts):
        return {"literal": words}
    return {"date-parts": [[int(number) for number in part.split("-")] for part in parts]}


def item(fields: dict[str, Any]) -> Item:
    """An item from a table: names as "Family, Given; Family, Given", dates as "2012-03-09"."""
    data: dict[str, Any] = {"id": "x"}
    for name, value in fields.items():
        python = ITEM_FIELDS.get(name, name)
        if python in NAME_FIELDS and isinstance(value, str):
            data[name] = [_name(words) for words in value.split("; ")]
        elif python in DATE_FIELDS and isinstance(value, str):
            data[name] = _date(value)
        else:
            data[name] = value
    return Item.from_csl(data)
