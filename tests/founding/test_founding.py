"""The founding article, from damaged text to checked and rendered references."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ssylka
from ssylka.config import Config
from ssylka.model import Case
from ssylka.reporters import report

FOLDER = Path(__file__).resolve().parents[2] / "bib" / "founding"
TRUTH: list[dict[str, Any]] = json.loads((FOLDER / "truth.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def case() -> Case:
    document = ssylka.read(FOLDER / "article.md").model_copy(update={"name": "article.md"})
    return ssylka.understand(document)


def test_everything_is_found_and_nothing_else(case: Case) -> None:
    kinds = Counter(reference.citation.kind for reference in case.references)
    assert kinds == {"entry": 24, "note": 42, "self": 2}
    notes = [reference.citation.label for reference in case.references if reference.citation.kind == "note"]
    assert sorted({int(str(label)) for label in notes}) == list(range(1, 42))


@pytest.mark.parametrize("row", TRUTH, ids=[row["id"] for row in TRUTH])
def test_every_reference_means_what_a_person_says(case: Case, row: dict[str, Any]) -> None:
    item = case.by_id[row["id"]].to_csl()
    edn = item.pop("custom", {}).get("EDN")
    if edn:
        item["custom"] = {"EDN": edn}
    item.pop("id", None)
    assert item == row["item"]


def test_every_mark_is_tied(case: Case) -> None:
    loose = [
        (case.document.place(mark.span.start), mark.text)
        for mark in case.marks
        for pointer in mark.pointers
        if not pointer.targets
    ]
    assert not loose


def test_every_note_but_the_lost_one_is_marked(case: Case) -> None:
    marked = {
        target
        for mark in case.marks
        if mark.form == "note" and not mark.inferred
        for p in mark.pointers
        for target in p.targets
    }
    missing = {
        reference.citation.id
        for reference in case.references
        if reference.citation.kind == "note" and reference.citation.work == 1 and reference.citation.id not in marked
    }
    assert missing == {"n1"}, "the converter lost the mark of note 1"


def test_every_entry_is_cited(case: Case) -> None:
    cited = {target for mark in case.marks for pointer in mark.pointers for target in pointer.targets}
    entries = {reference.citation.id for reference in case.references if reference.citation.kind == "entry"}
    assert entries <= cited


def test_every_field_has_an_origin_inside_the_source(case: Case) -> None:
    size = len(case.document.source)
    for reference in case.references:
        for field, origin in reference.origins.items():
            assert origin.span is not None, (reference.citation.id, field)
            assert 0 <= origin.span.start <= origin.span.end <= size, (reference.citation.id, field)


@pytest.mark.parametrize("style", ["apa", "gost-r-7-0-5-2008", "rudn", "rudn-note"])
def test_rendered_lists(case: Case, style: str, golden: Callable[[Path, str], None]) -> None:
    rendered = ssylka.render(case.references, style=style, format="markdown")
    golden(FOLDER / "golden" / f"{style}.md", rendered.text)


def test_the_audit_without_a_network(case: Case, golden: Callable[[Path, str], None]) -> None:
    judged = ssylka.audit(case.document, config=Config(offline=True))
    golden(FOLDER / "golden" / "audit.txt", report([judged], "text"))


def test_what_the_converter_left_is_read_as_well_as_our_copy(shared: Path) -> None:
    """The article itself, where it is at hand: the same references from other surroundings."""
    full = ssylka.parse(ssylka.read(shared / "data" / "seed" / "article.md"))
    assert [reference.item.title for reference in full] == [row["item"]["title"] for row in TRUTH]
