"""What is written is read back the same, in every format that can be read."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssylka.formats import FORMATS, detect, dump, load
from ssylka.formats.bibtex.tables import ENTRY_TYPES
from ssylka.model import Item

READABLE = [part.name for part in FORMATS if part.load]
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Zl", "Zp")), min_size=1, max_size=30
)
NAMES = st.lists(
    st.one_of(
        st.fixed_dictionaries({"family": TEXTS, "given": TEXTS}),
        st.fixed_dictionaries({"family": TEXTS}),
        st.fixed_dictionaries({"literal": TEXTS}),
        st.fixed_dictionaries(
            {"family": TEXTS, "given": TEXTS, "non-dropping-particle": st.sampled_from(["von", "де"])}
        ),
        st.fixed_dictionaries({"family": TEXTS, "given": TEXTS, "suffix": TEXTS}),
    ),
    min_size=1,
    max_size=3,
)
PARTS = st.one_of(
    st.tuples(st.integers(1000, 2100)),
    st.tuples(st.integers(1000, 2100), st.integers(1, 12)),
    st.tuples(st.integers(1000, 2100), st.integers(1, 12), st.integers(1, 28)),
    st.tuples(st.integers(-600, -1)),
).map(list)
DATES = st.one_of(
    st.lists(PARTS, min_size=1, max_size=2).map(lambda parts: {"date-parts": parts}),
    TEXTS.map(lambda words: {"literal": words}),
    st.fixed_dictionaries({"date-parts": PARTS.map(lambda part: [part[:1]]), "season": st.integers(1, 4)}),
    st.fixed_dictionaries({"date-parts": PARTS.map(lambda part: [part]), "circa": st.just(True)}),
)
STRINGS = [
    "title",
    "container-title",
    "volume",
    "issue",
    "page",
    "publisher",
    "publisher-place",
    "genre",
    "URL",
    "DOI",
    "ISBN",
    "note",
    "abstract",
    "edition",
    "keyword",
    "language",
    "number",
    "collection-title",
    "event-title",
    "original-title",
    "status",
    "medium",
    "title-short",
    "volume-title",
    "locator",
]
ITEMS = st.fixed_dictionaries(
    {"id": st.just("key"), "type": st.sampled_from(sorted(ENTRY_TYPES))},
    optional={
        "author": NAMES,
        "editor": NAMES,
        "director": NAMES,
        "issued": DATES,
        "accessed": DATES,
        "original-date": DATES,
        "custom": st.dictionaries(st.sampled_from(["EDN", "arXiv", "archived", "x"]), TEXTS, min_size=1, max_size=3),
        **dict.fromkeys(STRINGS, TEXTS),
    },
)


@pytest.mark.parametrize("format_", READABLE)
@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(row=ITEMS)
def test_any_item_comes_back_whole(format_: str, row: dict[str, Any]) -> None:
    item = Item.from_csl(row)
    text = dump([item], format_)
    (back,) = load(text, format_)
    assert back.to_csl() == item.to_csl(), text


@pytest.mark.parametrize("format_", READABLE)
def test_an_empty_list_comes_back_empty(format_: str) -> None:
    assert load(dump([], format_), format_) == ()


@pytest.mark.parametrize("format_", ["csl-json", "jsonl", "biblatex"])
def test_what_is_written_is_recognised_by_its_content(format_: str) -> None:
    text = dump([Item(id="a", type="book", title="Книга"), Item(id="b", type="book", title="Book")], format_)
    assert detect(text) == format_
    assert detect("\ufeff" + text) == format_


@pytest.mark.parametrize("format_", READABLE)
@given(text=st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_no_text_breaks_a_reader(format_: str, text: str) -> None:
    from ssylka.errors import FormatError

    try:
        load(text, format_, unread=[])
    except FormatError as error:
        told = error.message
    else:
        told = "read"
    assert told
    assert "\n" not in told


def test_csl_json_is_an_array_with_unique_ids() -> None:
    rows = json.loads(dump([Item(id="a"), Item(id="a"), Item()], "csl-json"))
    assert [row["id"] for row in rows] == ["a", "a-2", "item3"]
