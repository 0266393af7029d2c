"""Labelled references of the social sciences, of computing and of the life sciences: how well their fields are found again."""

import pytest

from benchmarks.labelled import fields_of, read_labelled, segments_of
from benchmarks.parse_segments import score, whole_path

# The figures that were reached, cut to the point below: micro-F1 over all fields, references wholly right.
REACHED = {
    "german.txt": (96.5, 179),
    "social-science.txt": (97.5, 137),
    "romance.txt": (95.0, 24),
    "computing.txt": (97.0, 71),
    "computing-unseen.txt": (96.5, 103),
    "life.txt": (98.5, 63),
    "life-unseen.txt": (98.0, 88),
}


@pytest.mark.parametrize("name", REACHED)
def test_the_fields_of_labelled_references_are_found_as_often_as_before(name: str) -> None:
    least, least_whole = REACHED[name]
    found = score(read_labelled(name), whole_path)
    assert (found.f1()[2] >= least, found.whole >= least_whole) == (True, True), (found.f1(), found.whole)


@pytest.mark.parametrize("name", REACHED)
def test_of_labelled_references_that_are_read_surely_at_most_two_are_read_wrong(name: str) -> None:
    sure = [right for confidence, right in score(read_labelled(name), whole_path).sure if confidence >= 0.9]
    assert sum(sure) >= len(sure) - 2


def test_no_manner_is_both_trained_on_and_tested() -> None:
    trained = {row["manner"] for name in ("german-training.txt", "romance-training.txt") for row in read_labelled(name)}
    assert not trained & {row["manner"] for name in REACHED for row in read_labelled(name)}


def test_braces_are_labels_and_what_stands_outside_them_is_nobodys() -> None:
    pieces = segments_of("{e Lüdtke, Alf} (Hg.): {t Alltag}. {l Frankfurt} u. {l New York} {d 1989}, S. {p 7-12}.")
    assert pieces[:2] == [("editor", "Lüdtke, Alf"), ("o", " (Hg.): ")]
    assert fields_of(pieces) == {
        "editor": "Lüdtke, Alf",
        "title": "Alltag",
        "location": "Frankfurt/New York",
        "year": "1989",
        "pages": "7-12",
    }
