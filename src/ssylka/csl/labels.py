"""cs:label (CSL 1.0.2, "Label"): the term of a number, a locator or a page, in singular or plural."""

from ssylka.csl.cite import Cite
from ssylka.csl.environment import Environment
from ssylka.csl.nodes import Leaf, Node
from ssylka.csl.numbers import parse_numbers
from ssylka.csl.pieces import Piece
from ssylka.csl.plan import At, Part
from ssylka.csl.text_case import cases
from ssylka.csl.wrap import around, put_text, strip_periods
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

    def put(out: list[Piece], term: str, *, plural: bool) -> bool:
        text = text_of(term, plural=plural)
        if text:
            put_text(out, text, quotes)
        return bool(text)

    def bare(cite: Cite) -> None:
        # Groups drop labels without a number; outside of them they stand (as in citeproc-js).
        term = cite.label or "page" if variable == "locator" else bare_term
        cite.begun = put(cite.out, term, plural=plural_rule == "always") or cite.begun

    def numbered(cite: Cite) -> None:
        term = cite.label or "page" if variable == "locator" else bare_term
        numbers = parse_numbers(cite.locator if variable == "locator" else cite.texts[variable], variable, locale)
        if variable == "page" and numbers.label not in ("", "page"):
            return  # the field brings its own label
        if numbers.label and is_labelled:
            term = numbers.label
            if variable == "number" and term == "issue" and locale.term("number"):
                term = "number"
        plural = numbers.plural if plural_rule == "contextual" else plural_rule == "always"
        cite.begun = put(cite.out, term, plural=plural) or cite.begun

    bare_term = {"page-first": "page"}.get(variable, variable)
    is_labelled = variable in ("locator", "page", "number")
    is_sure = not is_labelled and bool(text_of(bare_term, plural=False) and text_of(bare_term, plural=True))
    outside = around(element, env, leaf=True)
    return Label(
        variable,
        Leaf(numbered, outside, constant=True, content=is_sure),
        Leaf(bare, outside, constant=True, content=is_sure),
    )


class Label(Node):
    """A label of a variable: with its number, or without one where there is none."""

    __slots__ = ("bare", "numbered", "variable")

    def __init__(self, variable: str, numbered: Node, bare: Node) -> None:
        self.variable = variable
        self.numbered = numbered
        self.bare = bare

    def plan(self, at: At) -> list[Part]:
        """One of the two."""
        shape = at.shape
        is_there = shape.located if self.variable == "locator" else self.variable in shape.texts
        return (self.numbered if is_there else self.bare).plan(at)
