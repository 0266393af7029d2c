"""The README keeps its word: its examples run, its tables are those of the code."""

import doctest
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from ssylka.checkers import REASONS
from ssylka.config import Config
from ssylka.renderers import list_styles
from ssylka.rules import RULES

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"


def _styles() -> str:
    rows = [f"| `{row.name}` | {row.title} |" for row in list_styles()]
    return "\n".join(["| name | style |", "| --- | --- |", *rows])


def _rules() -> str:
    rows = [f"| {rule.code} | {rule.name} | {rule.severity} |" for rule in RULES]
    return "\n".join(["| code | flaw | severity |", "| --- | --- | --- |", *rows])


def _settings() -> str:
    described = dict(re.findall(r"^\s{4,8}(\w+): ((?:.+)(?:\n\s{12,}.+)*)", Config.__doc__ or "", re.MULTILINE))
    rows = [
        f"| `{name.replace('_', '-')}` | `{field.default!r}` | {' '.join(described[name].split())} |"
        for name, field in Config.model_fields.items()
    ]
    return "\n".join(["| key | default | meaning |", "| --- | --- | --- |", *rows])


def _reasons() -> str:
    rows = [f"| `{reason}` | {' | '.join(meaning.split(': ', 1))} |" for reason, meaning in REASONS.items()]
    return "\n".join(["| reason | verdict | meaning |", "| --- | --- | --- |", *rows])


TABLES: dict[str, Callable[[], str]] = {"styles": _styles, "rules": _rules, "settings": _settings, "reasons": _reasons}


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_those_of_the_code(name: str, request: pytest.FixtureRequest) -> None:
    text = README.read_text(encoding="utf-8")
    pattern = re.compile(rf"(<!-- table: {name} -->\n)(.*?)(<!-- end -->)", re.DOTALL)
    found = pattern.search(text)
    assert found, f"README.md has no table {name}"
    wanted = TABLES[name]() + "\n"
    if request.config.getoption("--update-golden"):
        README.write_text(text[: found.start(2)] + wanted + text[found.end(2) :], encoding="utf-8", newline="\n")
    else:
        assert found[2] == wanted, "run pytest --update-golden and read the difference"


def test_examples_run() -> None:
    text = README.read_text(encoding="utf-8")
    blocks = re.findall(r"```pycon\n(.*?)```", text, re.DOTALL)
    assert blocks
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, "README.md", "README.md", 0)
    runner = doctest.DocTestRunner(verbose=False)
    here = Path.cwd()
    os.chdir(ROOT)
    try:
        runner.run(test)
    finally:
        os.chdir(here)
    assert runner.summarize(verbose=False).failed == 0
