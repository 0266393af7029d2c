"""What no grammar reads: the conditional random field's reading, with what was peeled off set over it."""

import re
from typing import Any

from ssylka.model import ITEM_FIELDS, NAME_FIELDS, Item, Name
from ssylka.parsers.crf import Labelled, Reading, labels_of, read_labels
from ssylka.parsers.crf.tokens import readable
from ssylka.parsers.draft import Draft
from ssylka.parsers.languages import transliterated
from ssylka.parsers.names import spaced
from ssylka.parsers.sheet import Field, Sheet

# The peeled values are surer than the model's; a number that the peel took for an identifier is not the work's.
# Alone the model is never sure: measured on sets it has not seen, at its surest it is wholly right in 3 of 5.
_ALONE = 0.88
_SURE_PEOPLE = 0.95
_LITTLE = frozenset({"type", "custom", "note", "genre", "language"})
_OWN = frozenset({"id", "type", "custom"})


# What the peeling reads better than the model.
_PEELED = re.compile(r"retrieved|available|access|in russ|in english|дата обращ|режим", re.IGNORECASE)


def _initials(person: Name) -> Name:
    """Initials with blanks between them; initials run together ("AB") stay as printed."""
    given = spaced(person.given) if person.given else person.given
    return person if given == person.given else person.model_copy(update={"given": given})


_RANGE = re.compile(r"\d\s*([–—−‒])\s*[A-Za-z]?\d")
# A Russian title in Latin letters, and what it means: "Mir Rossii [Universe of Russia]".
_TRANSLATION = re.compile(r"(?P<own>[^\[\]]{4,})\[(?P<other>[^\[\]]{4,})\]\.?")
_TRANSLATED = frozenset({"title", "container_title"})
_EMPTY = " .,;:[]()–—-"


def _as_written(sheet: Sheet, name: str, value: str, start: int, end: int) -> str:
    """The model's words without what was peeled off, and with the dash that the author wrote in a page range."""
    if name == "page":
        dash = _RANGE.search(sheet.text, start, end)
        return value.replace("-", dash.group(1), 1) if dash else value
    struck, text = sheet.struck[start:end], sheet.text[start:end]
    if struck == text or (start == 0 and end == len(text) == len(sheet.text)):
        return value
    return re.sub(r"\s+", " ", struck).strip(_EMPTY)


def _longer(address: str, peeled: str) -> bool:
    """Whether the model saw an address go on behind a blank where the peeling stopped ("http://www.site. com/page")."""
    return len(address) > len(peeled) and re.sub(r"\W", "", address).startswith(re.sub(r"\W", "", peeled))


def _people_alone(reading: Reading) -> int:
    """1 where nothing but people was found, and they are sure; else 0."""
    return int(reading.confidences.get("author", 0.0) > _SURE_PEOPLE)


def labelled(sheet: Sheet) -> Labelled:
    """What the model makes of the whole text, for `parse_crf`."""
    return labels_of(sheet.text, sheet.text_italics)


def parse_crf(sheet: Sheet, labels: Labelled | None = None) -> Draft | None:
    """The model's reading of the whole text; None where it found no more than a name for the words.

    Args:
        sheet: the text.
        labels: what `labelled` says of it, where it was asked before.
    """
    reading = read_labels(labels or labelled(sheet), readable(sheet.text))
    values: dict[str, Any] = dict(reading.item)
    told = (values.keys() - _LITTLE) | sheet.fields.keys()
    if len(told) < (2 - _people_alone(reading) if values.keys() & {"title", "container-title", "author"} else 3):
        return None
    draft = Draft(sheet, "crf", sure=_ALONE * reading.confidence)
    draft.model = reading.probability
    draft.weakest = min(reading.confidences.values(), default=0.0)
    draft.type = str(values.get("type") or "document")
    item = Item.from_csl({name: value for name, value in values.items() if name in ITEM_FIELDS})
    for csl in values:
        name = ITEM_FIELDS.get(csl)
        if name is None or name in _OWN:
            continue
        value = getattr(item, name)
        if name in sheet.fields and not (name == "url" and _longer(str(value), str(sheet.fields[name].value))):
            continue
        if name in NAME_FIELDS:
            value = tuple(_initials(person) for person in value)
        if name == "note" and _PEELED.search(str(value)):
            continue
        start, end = reading.spans.get(csl, (0, len(sheet.text)))
        if isinstance(value, str):
            value = _as_written(sheet, name, value, start, end)
            translated = _TRANSLATION.fullmatch(value) if name in _TRANSLATED else None
            own = translated["own"].rstrip(" .") if translated else ""
            if translated and own and ("in-russian" in sheet.custom or transliterated(own)):
                draft.custom[f"{csl}-translation"] = translated["other"].rstrip(".")
                value = own
        if value and not (name == "url" and "doi" in sheet.fields):
            draft.fields[name] = Field(value, start, end, reading.confidences.get(csl, reading.confidence))
            draft.literal.add(name)
    draft.custom = {**item.custom, **draft.custom}
    return draft
