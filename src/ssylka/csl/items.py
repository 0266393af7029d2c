"""Items as the processor sees them: CSL-JSON cut into texts, names and dates, read once per item.

Any mapping is accepted and nothing raises: a field of the wrong type is treated as missing or read as text, a number
becomes the digits that people would write.
"""

from collections.abc import Mapping
from typing import Any

from ssylka.csl.dates import DateValue, read_date
from ssylka.csl.names import NameValue, read_name
from ssylka.csl.note_fields import read_note
from ssylka.model import Item

NAME_VARIABLES = frozenset(
    [
        "author",
        "chair",
        "collection-editor",
        "compiler",
        "composer",
        "container-author",
        "contributor",
        "curator",
        "director",
        "editor",
        "editor-translator",
        "editorial-director",
        "executive-producer",
        "guest",
        "host",
        "illustrator",
        "interviewer",
        "narrator",
        "organizer",
        "original-author",
        "performer",
        "producer",
        "recipient",
        "reviewed-author",
        "script-writer",
        "series-creator",
        "translator",
    ]
)
DATE_VARIABLES = frozenset(
    ["accessed", "available-date", "event-date", "issued", "original-date", "submitted", "locator-date", "container"]
)
NUMBER_VARIABLES = frozenset(
    [
        "chapter-number",
        "citation-number",
        "collection-number",
        "edition",
        "first-reference-note-number",
        "issue",
        "locator",
        "number",
        "number-of-pages",
        "number-of-volumes",
        "page",
        "page-first",
        "part-number",
        "printing-number",
        "section",
        "supplement-number",
        "version",
        "volume",
        "part",
        "printing",
        "supplement",
        "volume-title-number",
    ]
)

# Older spellings of variables (CSL 1.0.1 and Zotero) → the names of CSL 1.0.2.
_OLD_NAMES = {"journalAbbreviation": "container-title-short", "shortTitle": "title-short"}
_BOTH_NAMES = (("event", "event-title"), ("event-title", "event"))

MAX_FIELD = 200_000
"""Characters of one field that are read; longer fields are cut."""


class Work:
    """One item, ready for rendering.

    `texts` holds every text variable, `names` and `dates` what stands in name and date variables. Items of the same
    `shape` have the same type and the same variables.
    """

    __slots__ = ("dates", "id", "language", "names", "raw", "shape", "texts", "type")

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self.raw = raw
        note = raw.get("note")
        if isinstance(note, str) and ": " in note[:2000]:
            fields, rest = read_note(note[:MAX_FIELD], frozenset(raw), NAME_VARIABLES, DATE_VARIABLES)
            if fields:
                raw = {**raw, **fields, "note": rest}
        texts: dict[str, str] = {}
        names: dict[str, list[NameValue]] = {}
        dates: dict[str, DateValue] = {}
        for key, value in raw.items():
            kind = type(value)
            if kind is str:
                if value and not value.isspace():
                    texts[key] = value if len(value) <= MAX_FIELD else value[:MAX_FIELD]
            elif kind is int:
                texts[key] = str(value) if abs(value) < 10**30 else ""
            elif key in NAME_VARIABLES:
                if isinstance(value, (list, tuple)):
                    people = [name for entry in value if (name := read_name(entry)) is not None]
                    if people:
                        names[key] = people
            elif kind is dict or isinstance(value, Mapping):
                if key == "custom":
                    _custom(value, texts)
                else:
                    date = read_date(value)
                    if date is not None:
                        dates[key] = date
            elif kind is float:
                texts[key] = str(int(value)) if abs(value) < 1e15 and value == int(value) else str(value)
        for key in DATE_VARIABLES & texts.keys():
            date = read_date(texts[key])
            if date is not None:
                dates[key] = date
        for old, new in _OLD_NAMES.items():
            if old in texts and new not in texts:
                texts[new] = texts[old]
        for one, other in _BOTH_NAMES:
            if one in texts and other not in texts:
                texts[other] = texts[one]
        if "page" in texts and "page-first" not in texts:
            first = texts["page"].split("-")[0].split("\u2013")[0].split(",")[0].split("&")[0].strip()
            texts["page-first"] = first
        self.texts = texts
        self.names = names
        self.dates = dates
        self.id = texts.get("id", "")
        self.type = texts.get("type", "")
        self.language = texts.get("language", "")
        self.shape = (self.type, *texts, *names, *dates)


def _custom(values: Mapping[Any, Any], texts: dict[str, str]) -> None:
    """`custom.EDN` becomes readable as `custom.EDN`; the bare name is given by the extension only."""
    for key, value in values.items():
        if isinstance(key, str) and isinstance(value, (str, int)) and not isinstance(value, bool) and value != "":
            texts[f"custom.{key}"] = str(value)[:MAX_FIELD]


def read_item(item: "Item | Mapping[str, Any] | Work") -> Work:
    """A work from CSL-JSON or from `ssylka.model.Item`."""
    if isinstance(item, Work):
        return item
    if isinstance(item, Item):
        return Work(item.to_csl())
    return Work(item)
