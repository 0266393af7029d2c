"""Conditions (CSL 1.0.2, "Choose"), and the tests of extensions: `language`, `names-min`, `names-max`."""

from collections.abc import Callable

from ssylka.csl.cite import IBID, IBID_WITH_LOCATOR, SUBSEQUENT, Cite, Test
from ssylka.csl.environment import Environment, number_attribute
from ssylka.csl.items import DATE_VARIABLES, NAME_VARIABLES
from ssylka.csl.numbers import parse_numbers
from ssylka.csl.xml import Element

Match = Callable[[list[bool]], bool]


def never(cite: Cite) -> bool:  # noqa: ARG001
    """The test that never holds."""
    return False


def compile_condition(element: Element, env: Environment) -> Test:
    """The test of a cs:if or cs:else-if."""
    match = element.get("match") or "all"
    tests: list[Test] = []
    for condition in element.children if element.find("conditions") is None else element.find("conditions").children:  # type: ignore[union-attr]
        if condition.tag == "condition" and element.find("conditions") is not None:
            tests.append(compile_condition(condition, env))
    if tests:
        match = element.find("conditions").get("match") or "all"  # type: ignore[union-attr]
    for name, value in element.attrs.items():
        if name == "match":
            continue
        tests.extend(_tests(name, value, element, env))
    if not tests:
        return never
    return combine(tests, match)


def combine(tests: list[Test], match: str) -> Test:
    """Tests under `match`: all, any or none of them."""
    if len(tests) == 1:
        only = tests[0]
        if match in ("none", "nand"):
            return lambda cite: not only(cite)
        return only
    if match == "any":
        return lambda cite: any([test(cite) for test in tests])  # noqa: C419  # a list comprehension is faster here
    if match == "none":
        return lambda cite: not any([test(cite) for test in tests])  # noqa: C419
    if match == "nand":
        return lambda cite: not all([test(cite) for test in tests])  # noqa: C419

    def every(cite: Cite) -> bool:
        for test in tests:  # noqa: SIM110  # faster than all()
            if not test(cite):
                return False
        return True

    return every


def _tests(name: str, value: str, element: Element, env: Environment) -> list[Test]:
    words = value.split()
    if name == "type":
        # An item has one type: several stand for any of them, whatever `match` says about the other tests.
        kinds = frozenset(words)
        return [lambda cite: cite.work.type in kinds]
    if name == "variable":
        return [_variable(word) for word in words]
    if name == "is-numeric":
        return [_numeric(word, env) for word in words]
    if name == "is-uncertain-date":
        return [_uncertain(word) for word in words]
    if name == "locator":
        return [_locator(word, env) for word in words]
    if name == "position":
        return [_position(word) for word in words]
    if name == "disambiguate":
        env.shared.uses_condition = True
        return [_disambiguate] if value == "true" else [lambda cite: not _disambiguate(cite)]
    if name in ("language", "names-min", "names-max"):
        return _extension(name, words, env, element)
    env.shared.warn(element, f"no such test: {name}")
    return []


def _disambiguate(cite: Cite) -> bool:
    """Holds for as many tests of a cite as disambiguation asked for."""
    cite.conditions += 1
    if cite.ambiguity is not None and cite.conditions_met < cite.ambiguity.condition:
        cite.conditions_met += 1
        return True
    return False


def _variable(name: str) -> Test:
    if name == "locator":
        return lambda cite: bool(cite.locator)
    if name == "citation-number":
        return lambda cite: bool(cite.number)
    if name == "first-reference-note-number":
        return lambda cite: bool(cite.first_note) and cite.position >= SUBSEQUENT
    if name == "year-suffix":
        return lambda cite: cite.ambiguity is not None and cite.ambiguity.suffix is not None
    if name in NAME_VARIABLES:
        return lambda cite: name in cite.work.names
    if name in DATE_VARIABLES:
        return lambda cite: name in cite.work.dates
    return lambda cite: bool(cite.texts.get(name, "").strip())


def _numeric(name: str, env: Environment) -> Test:
    locale = env.locale

    def test(cite: Cite) -> bool:
        if name == "locator":
            text = cite.locator
        elif name == "citation-number":
            text = cite.number
        else:
            text = cite.texts.get(name, "")
        return bool(text) and parse_numbers(text, name, locale).numeric

    return test


def _uncertain(name: str) -> Test:
    def test(cite: Cite) -> bool:
        date = cite.work.dates.get(name)
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


def _extension(name: str, words: list[str], env: Environment, element: Element) -> list[Test]:
    if not env.shared.options.extended_tests:
        env.shared.warn(element, f"the test {name} is an extension; ask for extended_tests")
        return [never]
    if name == "language":
        wanted = tuple(word.lower().split("-")[0] for word in words)
        return [lambda cite: cite.work.language.lower().replace("_", "-").split("-")[0] in wanted]
    variable, count = (words[0], words[1]) if len(words) > 1 else ("author", words[0] if words else "1")
    limit = number_attribute(count, 1)
    if name == "names-min":
        return [lambda cite: len(cite.work.names.get(variable, ())) >= limit]
    return [lambda cite: len(cite.work.names.get(variable, ())) <= limit]
