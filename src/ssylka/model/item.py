"""`Item`: one work as CSL-JSON 1.0.2 says it, with Python names.

Source of the fields: the CSL-JSON schema 1.0.2 (citation-style-language/schema, csl-data.json). CSL names are the
aliases; `Item.to_csl` and `Item.from_csl` speak CSL-JSON. What CSL lacks stands in `custom` (`EDN`, `archived`, …).
Fields that this version does not know are kept as they came.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import ConfigDict, Field

from ssylka.model.base import Model


def _csl_name(python_name: str) -> str:
    return python_name.replace("_", "-")


class Name(Model):
    """A person (`family`, `given`, particles, `suffix`) or a body or one-part name (`literal`)."""

    model_config = ConfigDict(alias_generator=_csl_name, extra="allow")

    family: str | None = None
    given: str | None = None
    dropping_particle: str | None = None
    non_dropping_particle: str | None = None
    suffix: str | None = None
    comma_suffix: bool | int | str | None = None
    static_ordering: bool | int | str | None = None
    literal: str | None = None
    parse_names: bool | int | str | None = None


class Date(Model):
    """A date or a range: `date_parts` of one or two (year, month, day) tuples, years before Christ negative.

    `raw` is EDTF or free text, `literal` is shown as it stands, `season` is 1 (spring) to 4 (winter).
    """

    model_config = ConfigDict(alias_generator=_csl_name, extra="allow")

    date_parts: tuple[tuple[int, ...], ...] | None = None
    season: int | str | None = None
    circa: bool | int | str | None = None
    literal: str | None = None
    raw: str | None = None

    @property
    def year(self) -> int | None:
        """The first year, or None where there is none in numbers."""
        if self.date_parts and self.date_parts[0]:
            return self.date_parts[0][0]
        return None


Names = tuple[Name, ...]

# Fields whose CSL name is not the Python name with hyphens for underscores.
_IRREGULAR = {
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "url": "URL",
    "archive_collection": "archive_collection",
    "archive_location": "archive_location",
    "journal_abbreviation": "journalAbbreviation",
    "short_title": "shortTitle",
}


def _item_alias(python_name: str) -> str:
    return _IRREGULAR.get(python_name) or _csl_name(python_name)


class Item(Model):
    """A work in the fields of CSL-JSON 1.0.2; numbers are kept as the strings that people wrote."""

    model_config = ConfigDict(alias_generator=_item_alias, extra="allow", coerce_numbers_to_str=True)

    id: str = ""
    type: str = "document"
    citation_key: str | None = None
    categories: tuple[str, ...] | None = None
    language: str | None = None
    journal_abbreviation: str | None = None
    short_title: str | None = None

    author: Names | None = None
    chair: Names | None = None
    collection_editor: Names | None = None
    compiler: Names | None = None
    composer: Names | None = None
    container_author: Names | None = None
    contributor: Names | None = None
    curator: Names | None = None
    director: Names | None = None
    editor: Names | None = None
    editorial_director: Names | None = None
    executive_producer: Names | None = None
    guest: Names | None = None
    host: Names | None = None
    illustrator: Names | None = None
    interviewer: Names | None = None
    narrator: Names | None = None
    organizer: Names | None = None
    original_author: Names | None = None
    performer: Names | None = None
    producer: Names | None = None
    recipient: Names | None = None
    reviewed_author: Names | None = None
    script_writer: Names | None = None
    series_creator: Names | None = None
    translator: Names | None = None

    accessed: Date | None = None
    available_date: Date | None = None
    event_date: Date | None = None
    issued: Date | None = None
    original_date: Date | None = None
    submitted: Date | None = None

    abstract: str | None = None
    annote: str | None = None
    archive: str | None = None
    archive_collection: str | None = None
    archive_location: str | None = None
    archive_place: str | None = None
    authority: str | None = None
    call_number: str | None = None
    chapter_number: str | None = None
    citation_label: str | None = None
    citation_number: str | None = None
    collection_number: str | None = None
    collection_title: str | None = None
    container_title: str | None = None
    container_title_short: str | None = None
    dimensions: str | None = None
    division: str | None = None
    doi: str | None = None
    edition: str | None = None
    event: str | None = None
    event_place: str | None = None
    event_title: str | None = None
    first_reference_note_number: str | None = None
    genre: str | None = None
    isbn: str | None = None
    issn: str | None = None
    issue: str | None = None
    jurisdiction: str | None = None
    keyword: str | None = None
    locator: str | None = None
    medium: str | None = None
    note: str | None = None
    number: str | None = None
    number_of_pages: str | None = None
    number_of_volumes: str | None = None
    original_publisher: str | None = None
    original_publisher_place: str | None = None
    original_title: str | None = None
    page: str | None = None
    page_first: str | None = None
    part: str | None = None
    part_title: str | None = None
    pmcid: str | None = None
    pmid: str | None = None
    printing: str | None = None
    publisher: str | None = None
    publisher_place: str | None = None
    references: str | None = None
    reviewed_genre: str | None = None
    reviewed_title: str | None = None
    scale: str | None = None
    section: str | None = None
    source: str | None = None
    status: str | None = None
    supplement: str | None = None
    title: str | None = None
    title_short: str | None = None
    url: str | None = None
    version: str | None = None
    volume: str | None = None
    volume_title: str | None = None
    volume_title_short: str | None = None
    year_suffix: str | None = None

    custom: dict[str, Any] = Field(default_factory=dict)

    @property
    def edn(self) -> str | None:
        """The eLIBRARY document number, which CSL does not know (`custom.EDN`)."""
        value = self.custom.get("EDN")
        return value if isinstance(value, str) else None

    def to_csl(self) -> dict[str, Any]:
        """CSL-JSON 1.0.2: plain dicts and lists, CSL names, nothing that is empty."""
        data = self.model_dump(by_alias=True, exclude_none=True, mode="json")
        if not data.get("custom"):
            data.pop("custom", None)
        if not data.get("id"):
            data.pop("id", None)
        return data

    @classmethod
    def from_csl(cls, data: Mapping[str, Any]) -> "Item":
        """An item from CSL-JSON.

        Raises:
            pydantic.ValidationError: a field is not of the type that CSL-JSON gives it.
        """
        return cls.model_validate(dict(data))


ITEM_FIELDS: dict[str, str] = {field.alias or name: name for name, field in Item.model_fields.items()}
"""CSL name → Python name of every field."""

NAME_FIELDS: frozenset[str] = frozenset(
    name for name, field in Item.model_fields.items() if field.annotation == (Names | None)
)
"""Python names of the fields that hold names."""

DATE_FIELDS: frozenset[str] = frozenset(
    name for name, field in Item.model_fields.items() if field.annotation == (Date | None)
)
"""Python names of the fields that hold dates."""
