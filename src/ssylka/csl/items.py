"""Items as the processor sees them: CSL-JSON cut into texts, names and dates, read once per item.

Any mapping is accepted and nothing raises: a field of the wrong type is treated as missing or read as text, a number
becomes the digits that people would write.
"""

import re
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

# Older spellings of variables (CSL 1.0.1 and Zotero) and what they are in CSL 1.0.2, and the other way round.
_OTHER_NAMES = {
    "journalAbbreviation": "container-title-short",
    "shortTitle": "title-short",
    "event": "event-title",
    "event-title": "event",
}
_SPECIAL = DATE_VARIABLES | _OTHER_NAMES.keys() | {"page"}

_FIRST_PAGE = re.compile("[^-\u2013,&]*")

MAX_SHAPES = 5000
_SHAPES: dict[tuple[str | None, ...], object] = {}

MAX_PEOPLE = 10_000
"""Names of one variable that are read; papers of the largest collaborations have about 5,000."""

MAX_FIELD = 200_000
"""Characters of one field that are read; longer fields are cut."""


class Work:
    """One item, ready for rendering.

    `texts` holds every text variable, `dates` every date variable, and `names` the name variables that are there, as
    they came; `people` reads them. `odd_dates` are the dates without a certain year. Items of the same `shape` have the
    same type and the same variables.
    """

    __slots__ = (
        "_people", "dates", "id", "language", "names", "odd_dates", "raw", "shape", "texts", "type",
    )  # fmt: skip

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self.raw = raw
        note = raw.get("note")
        if note is not None and isinstance(note, str) and ": " in note[:2000]:
            fields, rest = read_note(note[:MAX_FIELD], frozenset(raw), NAME_VARIABLES, DATE_VARIABLES)
            if fields:
                raw = {**raw, **fields, "note": rest}
        self.texts: dict[str, str] = {}
        self.names: dict[str, Any] = {}
        self.dates: dict[str, DateValue] = {}
        self.odd_dates: tuple[str, ...] = ()
        self._people: dict[str, list[NameValue]] = {}
        texts = self.texts
        for key, value in raw.items():
            if type(value) is str:
                if value and not value.isspace():
                    texts[key] = value if len(value) <= MAX_FIELD else value[:MAX_FIELD]
                    if key in _SPECIAL:
                        self._alias(key)
            else:
                self._read(key, value)
        self.id = texts.get("id", "")
        self.type = texts.get("type", "")
        self.language = texts.get("language", "")
        shape = (self.type, *texts, None, *self.names, None, *self.dates, None, *self.odd_dates)
        found = _SHAPES.get(shape)
        if found is None:
            if len(_SHAPES) > MAX_SHAPES:
                _SHAPES.clear()
            found = _SHAPES[shape] = object()
        self.shape = found

    def people(self, variable: str) -> list[NameValue]:
        """The names of a name variable."""
        found = self._people.get(variable)
        if found is None:
            raw = self.names.get(variable, ())[:MAX_PEOPLE]
            found = [name for entry in raw if (name := read_name(entry)) is not None]
            self._people[variable] = found
        return found

    def date(self, variable: str) -> DateValue | None:
        """The date of a date variable."""
        return self.dates.get(variable)

    def _read(self, key: str, value: Any) -> None:
        """Take a field that is no text; what holds nothing that can be shown is not there."""
        if key in NAME_VARIABLES:
            if isinstance(value, (list, tuple)) and any(_is_name(entry) for entry in value):
                self.names[key] = value
        elif type(value) is dict or isinstance(value, Mapping):
            if key == "custom":
                _custom(value, self.texts)
            elif (date := read_date(value)) is not None:
                self.dates[key] = date
                if date.circa or not date.begin[0]:
                    self.odd_dates += (key,)
        elif isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 10**15:
            self.texts[key] = str(int(value)) if value == int(value) else str(value)
            if key in _SPECIAL:
                self._alias(key)

    def _alias(self, key: str) -> None:
        """Other names of a text, and what is read from it."""
        texts = self.texts
        value = texts[key]
        if key in _OTHER_NAMES:
            texts.setdefault(_OTHER_NAMES[key], value)
        elif key == "page":
            texts.setdefault("page-first", _FIRST_PAGE.match(value).group().strip())  # type: ignore[union-attr]
        elif key not in self.dates and (date := read_date(value)) is not None:
            self.dates[key] = date
            self.odd_dates += (key,)


def _is_name(entry: Any) -> bool:
    """Can anything of a name be shown?"""
    if type(entry) is dict and type(family := entry.get("family")) is str and family.isascii() and family:
        return not family.isspace()
    return read_name(entry) is not None


def _custom(values: Mapping[Any, Any], texts: dict[str, str]) -> None:
    """`custom.EDN` becomes readable as `custom.EDN`; the bare name is given by the extension only."""
    for key, value in values.items():
        if isinstance(key, str) and isinstance(value, (str, int)) and not isinstance(value, bool) and value != "":
            texts[f"custom.{key}"] = str(value)[:MAX_FIELD]


def read_item(item: "Item | Mapping[str, Any] | Work") -> Work:
    """A work from CSL-JSON or from `ssylka.model.Item`."""
    if type(item) is dict:
        return Work(item)
    if isinstance(item, Work):
        return item
    if isinstance(item, Item):
        return Work(item.to_csl())
    return Work(item)
