"""CSL-JSON in, CSL-JSON out."""

from typing import Any

import pytest
from pydantic import ValidationError

from ssylka.model import Item

ROUND_TRIPS: dict[str, dict[str, Any]] = {
    "a plain article": {
        "id": "a",
        "type": "article-journal",
        "author": [{"family": "Jones", "given": "L."}],
        "title": "ASEAN intervention in Cambodia",
        "container-title": "The Pacific Review",
        "issued": {"date-parts": [[2007]]},
        "volume": "20",
        "DOI": "10.1080/09512740701672001",
    },
    "names with the underscores of CSL": {"type": "book", "archive_location": "F. 1", "archive_collection": "C"},
    "what CSL lacks stands in custom": {"type": "book", "custom": {"EDN": "ABCDEF", "publ-suffix": True}},
    "a field that nobody knows is kept": {"type": "book", "x-shelf": [1, 2]},
    "a range of dates and a season": {"type": "book", "issued": {"date-parts": [[2001, 2, 3], [2004]], "season": 1}},
}


@pytest.mark.parametrize("data", ROUND_TRIPS.values(), ids=ROUND_TRIPS)
def test_round_trip(data: dict[str, Any]) -> None:
    assert Item.from_csl(data).to_csl() == data


def test_numbers_become_the_strings_that_people_write() -> None:
    assert Item.from_csl({"type": "book", "volume": 3}).volume == "3"


def test_a_name_that_is_no_object_is_refused() -> None:
    with pytest.raises(ValidationError):
        Item.from_csl({"type": "book", "author": ["Jones"]})


def test_an_item_is_frozen() -> None:
    with pytest.raises(ValidationError):
        setattr(Item(title="A"), "title", "B")  # noqa: B010 - an assignment would be caught by the type checker
