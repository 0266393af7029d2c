"""cs:label (CSL 1.0.2, "Label"): the term of a number, a locator or a page, in singular or plural."""

from ssylka.csl.cite import Cite
from ssylka.csl.environment import Environment
from ssylka.csl.nodes import Leaf, Node
from ssylka.csl.numbers import parse_numbers
from ssylka.csl.text_case import cases
from ssylka.csl.wrap import put_text, strip_periods, wrap
from ssylka.csl.xml import Element


def label_text(term: str, element: Element, env: Environment, *, plural: bool) -> str:
    """The text of a label for a term, without affixes."""
    text = env.locale.term(term, element.get("form") or "long", plural=plural) or ""
    if element.get("strip-periods") == "true" or env.strip_periods:
        text = strip_periods(text, term=True)
    case = cases(env.locale.lang).get(element.get("text-case") or "")
    return case(text) if case is not None and text else text


def compile_label(element: Element, env: Environment) -> Node:
    """The node of a cs:label outside cs:names."""
    variable = element.get("variable") or ""
    plural_rule = element.get("plural") or "contextual"
    locale = env.locale
    quotes = env.quotes
    cache: dict[tuple[str, bool], str] = {}

    def text_of(term: str, *, plural: bool) -> str:
        text = cache.get((term, plural))
        if text is None:
            text = cache[term, plural] = label_text(term, element, env, plural=plural)
        return text

    def render(cite: Cite) -> None:
        if variable == "locator":
            value = cite.locator
            term = cite.label or "page"
        else:
            value = cite.texts.get(variable, "")
            term = {"page-first": "page"}.get(variable, variable)
        if not value:
            # Groups drop labels without a number; outside of them they stand (as in citeproc-js).
            text = text_of(term, plural=plural_rule == "always")
            if text:
                cite.begun = True
                put_text(cite.out, text, quotes)
            return
        numbers = parse_numbers(value, variable, locale)
        if variable == "page" and numbers.label not in ("", "page"):
            return  # the field brings its own label
        if numbers.label and variable in ("locator", "page", "number"):
            term = numbers.label
            if variable == "number" and term == "issue" and locale.term("number"):
                term = "number"
        if plural_rule == "always":
            plural = True
        elif plural_rule == "never":
            plural = False
        else:
            plural = numbers.plural
        text = text_of(term, plural=plural)
        if text:
            cite.begun = True
            put_text(cite.out, text, quotes)

    return Leaf(wrap(element, render, env, leaf=True), constant=True)
