"""Whole articles with planted flaws, from text to findings: every flaw is found, and nothing else.

The goldens hold what an editor should be told; read a difference before you accept it.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ssylka.pipeline import read, understand
from ssylka.rules import judge

FOLDER = Path(__file__).parent / "whole"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.stem)
def test_an_article_has_these_flaws(path: Path, golden: Callable[[Path, str], None]) -> None:
    case = understand(read(path)).model_copy(update={"day": date(2026, 11, 24)})
    lines = []
    for finding in judge(case):
        place = case.document.place(finding.span.start)
        lines.append(f"{place.line}:{place.column} {finding.code} {finding.severity} {finding.message}")
    golden(path.with_suffix(".found"), "\n".join(lines) + "\n")
