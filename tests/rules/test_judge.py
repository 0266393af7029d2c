"""The doors of the shelf: order, configuration, explanations."""

from collections.abc import Iterator

import pytest

from ssylka.config import Config
from ssylka.errors import ConfigError
from ssylka.model import Case, Document, Span
from ssylka.rules import RULES, Flaw, Rule, explain, judge

CASE = Case(document=Document(source="one two three"))


def _two(case: Case) -> Iterator[Flaw]:
    """Two flaws, the later first."""
    for start in (len(case.document.source) - 5, 0):
        yield Flaw(Span(start, start + 3), "a\nflaw", "Mend it.")


OWN = Rule("XYZ001", "own-flaw", "warning", _two)


def test_findings_come_in_the_order_of_the_source_and_on_one_line() -> None:
    found = judge(CASE, rules=(OWN,))
    assert [(finding.span.start, finding.message) for finding in found] == [(0, "a flaw"), (8, "a flaw")]


@pytest.mark.parametrize("word", ["XYZ001", "xyz001", "own-flaw", "XYZ"])
def test_a_rule_is_ignored_or_made_an_error_by_code_name_or_family(word: str) -> None:
    assert judge(CASE, rules=(OWN,), config=Config(ignore=(word,))) == ()
    assert {finding.severity for finding in judge(CASE, rules=(OWN,), config=Config(errors=(word,)))} == {"error"}


def test_an_unknown_rule_in_the_configuration_is_an_error() -> None:
    with pytest.raises(ConfigError, match="no rule is called 'dead-lynx'"):
        judge(CASE, config=Config(ignore=("dead-lynx",)))


def test_an_empty_article_has_no_findings() -> None:
    assert judge(CASE) == ()


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_explain_shows_the_manual_by_code_and_by_name(rule: Rule) -> None:
    text = explain(rule.code)
    assert text == explain(rule.name)
    assert text.startswith(f"{rule.code} {rule.name}")
    for section in ("Why it matters:", "Example:", "What to do:"):
        assert section in text


def test_explain_without_a_code_lists_every_rule() -> None:
    assert [line.split()[0] for line in explain().splitlines()] == [rule.code for rule in RULES]


def test_explain_of_an_unknown_code_names_its_neighbours() -> None:
    with pytest.raises(ConfigError, match="REF001 accessed-before-published"):
        explain("REF999")
