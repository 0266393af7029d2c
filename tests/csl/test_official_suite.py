"""The official processor tests as a ratchet; skipped where the folder with them is not at hand."""

from pathlib import Path

import pytest

from csl.run_suite import run_fixture

HERE = Path(__file__).parent
FOLDER = HERE.parents[2] / "shared" / "data" / "csl-tests"
COMMAND = "python tests/csl/run_suite.py ../shared/data/csl-tests --names > tests/csl/PASSING.txt"


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the official tests are not at hand")
def test_no_official_test_is_lost_and_every_gain_is_listed() -> None:
    listed = set((HERE / "PASSING.txt").read_text(encoding="utf-8").split())
    passing = set()
    for path in FOLDER.glob("*.txt"):
        try:
            wanted, got = run_fixture(path.read_text(encoding="utf-8-sig"))
        except Exception:  # noqa: BLE001  # a crash is a failure like another
            continue
        if wanted == got:
            passing.add(path.stem)
    assert not listed - passing, f"lost: {sorted(listed - passing)}"
    assert not passing - listed, f"gained: {sorted(passing - listed)}; run: {COMMAND}"
