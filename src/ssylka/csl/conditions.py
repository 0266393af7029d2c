"""Conditions (CSL 1.0.2, "Choose"), and the tests of extensions: `language`, `names-min`, `names-max`."""

from collections.abc import Callable
from dataclasses import dataclass

from ssylka.csl.cite import IBID, IBID_WITH_LOCATOR, SUBSEQUENT, Cite, Test
from ssylka.csl.environment import Environment, number_attribute
from ssylka.csl.items import DATE_VARIABLES, NAME_VARIABLES
from ssylka.csl.nodes import Shape
from ssylka.csl.numbers import parse_numbers
from ssylka.csl.xml import Element


@dataclass(frozen=True, slots=True)
class Condition:
    """A test, and what is known of it for all items of a shape: True, False, or None where it depends on the cite."""

    test: Test
    known: Callable[[Shape], bool | None]


def never(cite: Cite) -> bool:  # noqa: ARG001
    """The test that never holds."""
    return False


def _open(shape: Shape) -> bool | None:  # noqa: ARG001
    return None


NEVER = Condition(never, lambda shape: False)  # noqa: ARG005


def compile_condition(element: Element, env: Environment) -> Condition:
    """The test of a cs:if or cs:else-if."""
    match = element.get("match") or "all"
    tests: list[Condition] = []
    nested = element.find("conditions")
    if nested is not None:
        tests = [compile_condition(condition, env) for condition in nested.each("condition")]
        match = nested.get("match") or "all"
    for name, value in element.attrs.items():
        if name != "match":
            tests.extend(_tests(name, value, element, env))
    return combine(tests, match) if tests else NEVER


def combine(tests: list[Condition], match: str) -> Condition:
    """Tests under `match`: all, any or none of them."""
    if len(tests) == 1 and match not in ("none", "nand"):
        return tests[0]
    calls = [condition.test for condition in tests]
    wanted = match in ("all", "any")

    def every(cite: Cite) -> bool:
        for call in calls:  # faster than all()
            if not call(cite):
                return not wanted
        return wanted

    def some(cite: Cite) -> bool:
        for call in calls:  # faster than any()
            if call(cite):
                return wanted
        return not wanted

    is_every = match in ("all", "nand")

    def known(shape: Shape) -> bool | None:
        """Three-valued: one False decides "all", one True decides "any"."""
        answers = [condition.known(shape) for condition in tests]
        if (not is_every) in answers:
            return wanted is not is_every
        return None if None in answers else wanted is is_every

    return Condition(every if is_every else some, known)


def _tests(name: str, value: str, element: Element, env: Environment) -> list[Condition]:
    words = value.split()
    if name == "type":
        # An item has one type: several stand for any of them, whatever `match` says about the other tests.
        kinds = frozenset(words)
        return [Condition(lambda cite: cite.work.type in kinds, lambda shape: shape.type in kinds)]
    if name == "variable":
        return [_variable(word, env) for word in words]
    if name == "is-numeric":
        return [_numeric(word, env) for word in words]
    if name == "is-uncertain-date":
        return [Condition(_uncertain(word), _absent(word)) for word in words]
    if name == "locator":
        known = _false if env.in_bibliography else _open
        return [Condition(_locator(word, env), known) for word in words]
    if name == "position":
        known = _false if env.in_bibliography else _open
        return [Condition(_position(word), known) for word in words]
    if name == "disambiguate":
        env.shared.uses_condition = True
        test = _disambiguate if value == "true" else _not_disambiguate
        return [Condition(test, _open)]
    if name in ("language", "names-min", "names-max"):
        return _extension(name, words, env, element)
    env.shared.warn(element, f"no such test: {name}")
    return []


def _false(shape: Shape) -> bool | None:  # noqa: ARG001
    return False


def _absent(name: str) -> Callable[[Shape], bool | None]:
    return lambda shape: None if name in shape.present else False


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
        return Condition(lambda cite: bool(cite.locator), _false if env.in_bibliography else _open)
    if name == "citation-number":
        return Condition(lambda cite: bool(cite.number), _open)
    if name == "first-reference-note-number":
        return Condition(lambda cite: bool(cite.first_note) and cite.position >= SUBSEQUENT, _open)
    if name == "year-suffix":
        return Condition(lambda cite: cite.ambiguity is not None and cite.ambiguity.suffix is not None, _open)

    def known(shape: Shape) -> bool | None:
        return name in shape.present

    if name in NAME_VARIABLES:
        return Condition(lambda cite: name in cite.work.names, known)
    if name in DATE_VARIABLES:
        return Condition(lambda cite: name in cite.work.dates, known)
    if env.shared.options.custom_variables:
        custom = f"custom.{name}"
        return Condition(
            lambda cite: name in cite.texts or custom in cite.texts,
            lambda shape: name in shape.present or custom in shape.present,
        )
    return Condition(lambda cite: name in cite.texts, known)


def _numeric(name: str, env: Environment) -> Condition:
    locale = env.locale
    on_cite = name in ("locator", "citation-number")

    def test(cite: Cite) -> bool:
        if name == "locator":
            text = cite.locator
        elif name == "citation-number":
            text = cite.number
        else:
            text = cite.texts.get(name, "")
        return bool(text) and parse_numbers(text, name, locale).numeric

    return Condition(test, _open if on_cite else _absent(name))


def _uncertain(name: str) -> Test:
    def test(cite: Cite) -> bool:
        date = cite.work.date(name)
        return date is not None and date.circa

    return test


def _locator(kind: str, env: Environment) -> Test:
    wanted = kind.replace("sub-verbo", "sub verbo")

    def test(cite: Cite) -> bool:
        if not cite.locator:
            return False
        label = parse_numbers(cite.locator, "locator", env.locale).label or cite.label or "page"
        return label.replace("sub-verbo", "sub verbo") == wanted

    return test


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
        return [NEVER]
    if name == "language":
        wanted = tuple(word.lower().split("-")[0] for word in words)
        return [Condition(lambda cite: cite.work.language.lower().replace("_", "-").split("-")[0] in wanted, _open)]
    variable, count = (words[0], words[1]) if len(words) > 1 else ("author", words[0] if words else "1")
    limit = number_attribute(count, 1)
    if name == "names-min":
        return [Condition(lambda cite: len(cite.work.people(variable)) >= limit, _open)]
    return [Condition(lambda cite: len(cite.work.people(variable)) <= limit, _open)]
