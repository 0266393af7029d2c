"""Conditions (CSL 1.0.2, "Choose"), and the tests of extensions: `language`, `names-min`, `names-max`."""

from collections.abc import Callable

from ssylka.csl.cite import IBID, IBID_WITH_LOCATOR, SUBSEQUENT, Cite, Test
from ssylka.csl.environment import Environment, number_attribute
from ssylka.csl.items import DATE_VARIABLES, NAME_VARIABLES
from ssylka.csl.numbers import parse_numbers
from ssylka.csl.plan import Shape
from ssylka.csl.xml import Element

Condition = Callable[[Shape], bool | Test]
"""A test, asked for the items of a shape: the answer, or where that depends on the cite, what is left to test."""


def never(shape: Shape) -> bool:  # noqa: ARG001
    """The condition that never holds."""
    return False


def compile_condition(element: Element, env: Environment) -> Condition:
    """The test of a cs:if or cs:else-if."""
    match = element.get("match") or "all"
    conditions: list[Condition] = []
    nested = element.find("conditions")
    if nested is not None:
        conditions = [compile_condition(condition, env) for condition in nested.each("condition")]
        match = nested.get("match") or "all"
    for name, value in element.attrs.items():
        if name != "match":
            conditions.extend(_conditions(name, value, element, env))
    return combine(conditions, match) if conditions else never


def combine(conditions: list[Condition], match: str) -> Condition:
    """Conditions under `match`: all, any or none of them."""
    if len(conditions) == 1 and match not in ("none", "nand"):
        return conditions[0]
    wanted = match in ("all", "any")
    is_every = match in ("all", "nand")

    def condition(shape: Shape) -> bool | Test:
        tests: list[Test] = []
        for one in conditions:
            answer = one(shape)
            if callable(answer):
                tests.append(answer)
            elif answer is not is_every:  # one False decides "all", one True decides "any"
                return wanted is not is_every
        if not tests:
            return wanted is is_every
        if len(tests) == 1 and wanted:
            return tests[0]
        return _every(tests, wanted=wanted) if is_every else _some(tests, wanted=wanted)

    return condition


def _every(tests: list[Test], *, wanted: bool) -> Test:
    def test(cite: Cite) -> bool:
        for one in tests:  # faster than all()
            if not one(cite):
                return not wanted
        return wanted

    return test


def _some(tests: list[Test], *, wanted: bool) -> Test:
    def test(cite: Cite) -> bool:
        for one in tests:  # faster than any()
            if one(cite):
                return wanted
        return not wanted

    return test


def _conditions(name: str, value: str, element: Element, env: Environment) -> list[Condition]:
    words = value.split()
    if name == "type":
        # An item has one type: several stand for any of them, whatever `match` says about the other tests.
        kinds = frozenset(words)
        return [lambda shape: shape.type in kinds]
    if name == "variable":
        return [_variable(word, env) for word in words]
    if name == "is-numeric":
        return [_numeric(word, env) for word in words]
    if name == "is-uncertain-date":
        return [_uncertain(word) for word in words]
    if name in ("locator", "position"):
        if env.in_bibliography:
            return [never for _ in words]
        return [_locator(word, env) if name == "locator" else _left(_position(word)) for word in words]
    if name == "disambiguate":
        env.shared.uses_condition = True
        return [_left(_disambiguate if value == "true" else _not_disambiguate)]
    if name in ("language", "names-min", "names-max"):
        return _extension(name, words, env, element)
    env.shared.warn(element, f"no such test: {name}")
    return []


def _left(test: Test) -> Condition:
    """The condition of which a shape says nothing."""
    return lambda shape: test  # noqa: ARG005


def _not_disambiguate(cite: Cite) -> bool:
    return not _disambiguate(cite)


def _disambiguate(cite: Cite) -> bool:
    """Holds for as many tests of a cite as disambiguation asked for."""
    cite.conditions += 1
    if cite.ambiguity is not None and cite.conditions_met < cite.ambiguity.condition:
        cite.conditions_met += 1
        return True
    return False


def _variable(name: str, env: Environment) -> Condition:
    if name == "locator":
        return lambda shape: shape.located
    if name == "citation-number":
        return _left(lambda cite: bool(cite.number))
    if name == "first-reference-note-number":
        return _left(lambda cite: bool(cite.first_note) and cite.position >= SUBSEQUENT)
    if name == "year-suffix":
        return _left(lambda cite: cite.ambiguity is not None and cite.ambiguity.suffix is not None)
    if name in NAME_VARIABLES:
        return lambda shape: name in shape.names
    if name in DATE_VARIABLES:
        return lambda shape: name in shape.dates
    if env.shared.options.custom_variables:
        custom = f"custom.{name}"
        return lambda shape: name in shape.texts or custom in shape.texts
    return lambda shape: name in shape.texts


def _numeric(name: str, env: Environment) -> Condition:
    locale = env.locale
    if name == "locator":
        return lambda shape: shape.located and (lambda cite: parse_numbers(cite.locator, name, locale).numeric)
    if name == "citation-number":
        return _left(lambda cite: bool(cite.number) and parse_numbers(cite.number, name, locale).numeric)

    def test(cite: Cite) -> bool:
        text = cite.texts[name]
        return text.isdecimal() or parse_numbers(text, name, locale).numeric

    return lambda shape: test if name in shape.texts else False


def _uncertain(name: str) -> Condition:
    def test(cite: Cite) -> bool:
        date = cite.work.date(name)
        return date is not None and date.circa

    return lambda shape: test if name in shape.dates and name not in shape.regular else False


def _locator(kind: str, env: Environment) -> Condition:
    wanted = kind.replace("sub-verbo", "sub verbo")

    def test(cite: Cite) -> bool:
        label = parse_numbers(cite.locator, "locator", env.locale).label or cite.label or "page"
        return label.replace("sub-verbo", "sub verbo") == wanted

    return lambda shape: test if shape.located else False


def _position(kind: str) -> Test:
    if kind == "first":
        return lambda cite: cite.position == 0
    if kind == "near-note":
        return lambda cite: cite.near_note
    least = {"subsequent": SUBSEQUENT, "ibid": IBID, "ibid-with-locator": IBID_WITH_LOCATOR}.get(kind, 99)
    return lambda cite: cite.position >= least


def _extension(name: str, words: list[str], env: Environment, element: Element) -> list[Condition]:
    if not env.shared.options.extended_tests:
        env.shared.warn(element, f"the test {name} is an extension; ask for extended_tests")
        return [never]
    if name == "language":
        wanted = tuple(word.lower().split("-")[0] for word in words)
        return [_left(lambda cite: cite.work.language.lower().replace("_", "-").split("-")[0] in wanted)]
    variable, count = (words[0], words[1]) if len(words) > 1 else ("author", words[0] if words else "1")
    limit = number_attribute(count, 1)
    if name == "names-min":
        return [_left(lambda cite: len(cite.work.people(variable)) >= limit)]
    return [_left(lambda cite: len(cite.work.people(variable)) <= limit)]
