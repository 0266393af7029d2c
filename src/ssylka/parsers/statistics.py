"""What no grammar reads: the conditional random field's reading, with what was peeled off set over it."""

from typing import Any

from ssylka.model import ITEM_FIELDS, NAME_FIELDS, Item
from ssylka.parsers.crf import understand
from ssylka.parsers.draft import Draft
from ssylka.parsers.names import spaced
from ssylka.parsers.sheet import Field, Sheet

# The peeled values are surer than the model's; a number that the peel took for an identifier is not the work's.
_OWN = frozenset({"id", "type", "custom"})


def parse_crf(sheet: Sheet) -> Draft | None:
    """The model's reading of the whole text; None where it found neither a title nor a container."""
    reading = understand(sheet.text, sheet.text_italics)
    values: dict[str, Any] = dict(reading.item)
    if not values.get("title") and not values.get("container-title"):
        return None
    draft = Draft(sheet, "crf", sure=min(reading.confidence, 0.97))
    draft.type = str(values.get("type") or "document")
    item = Item.from_csl({name: value for name, value in values.items() if name in ITEM_FIELDS})
    for csl in values:
        name = ITEM_FIELDS.get(csl)
        if name is None or name in _OWN or name in sheet.fields:
            continue
        value = getattr(item, name)
        if name in NAME_FIELDS:
            value = tuple(
                person.model_copy(update={"given": spaced(person.given)}) if person.given else person
                for person in value
            )
        start, end = reading.spans.get(csl, (0, len(sheet.text)))
        if value and not (name == "url" and "doi" in sheet.fields):
            draft.fields[name] = Field(value, start, end, reading.confidences.get(csl, reading.confidence))
            draft.literal.add(name)
    draft.custom = {**item.custom, **draft.custom}
    return draft
