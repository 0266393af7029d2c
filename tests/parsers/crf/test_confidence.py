"""How far to trust a reading."""

from ssylka.parsers.crf.confidence import calibrated


def test_confidence_grows_with_the_probability_and_stays_below_certainty() -> None:
    values = [calibrated(number / 100) for number in range(101)]
    assert values == sorted(values)
    assert 0 <= values[0] < values[-1] < 1


def test_only_a_reading_that_is_nearly_certain_counts_as_sure() -> None:
    assert calibrated(0.97) < 0.9 <= calibrated(0.985)
