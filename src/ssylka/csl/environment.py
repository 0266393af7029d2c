"""What compilation knows while it walks a style: the style, the locale, and the options that elements inherit."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ssylka.csl.locale import Locale
from ssylka.csl.rich_text import QuoteMarks
from ssylka.csl.xml import Element
from ssylka.errors import StyleError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ssylka.csl.nodes import Node

MAX_MACRO_DEPTH = 60

# Names of inheritable name options where they stand on cs:style, cs:citation and cs:bibliography.
_INHERITED = {"form": "name-form", "delimiter": "name-delimiter"}


@dataclass(frozen=True, slots=True)
class Options:
    """Extensions beyond CSL 1.0.2, all off unless asked for.

    `links` marks DOI, URL and other identifiers as links; `custom_variables` lets a style read `custom` by bare name;
    `extended_tests` turns on the tests `language`, `names-min` and `names-max`; `layout_locales` chooses between
    several layouts by their `locale` (CSL-M).
    """

    links: bool = False
    custom_variables: bool = False
    extended_tests: bool = False
    layout_locales: bool = False


@dataclass(slots=True)
class Shared:
    """What all parts of one compilation share."""

    root: Element
    macros: dict[str, Element]
    name: str
    options: Options
    warnings: list[str] = field(default_factory=list)
    compiled_macros: dict[tuple[object, ...], Node] = field(default_factory=dict)
    uses_year_suffix: bool = False
    uses_condition: bool = False
    cites_numbers: bool = False
    lists_numbers: bool = False
    # What the style asks for: the types and the variables of items.
    types: frozenset[str] = frozenset()
    variables: frozenset[str] = frozenset()

    def parts(self, *elements: Element) -> Iterator[Element]:
        """Some elements with all below them, the macros that they call included, each macro once."""
        waiting, seen = [*elements], set()
        while waiting:
            for part in waiting.pop().walk():
                yield part
                called = part.get("macro")
                if called in self.macros and called not in seen:
                    seen.add(called)
                    waiting.append(self.macros[called])

    def calls(self, macro: str, variable: str) -> bool:
        """Does a macro, or one that it calls, name a variable?"""
        known = self.macros.get(macro)
        return known is not None and any(variable in (part.get("variable") or "").split() for part in self.parts(known))

    def warn(self, element: Element, text: str) -> None:
        """Note a flaw of the style, once."""
        warning = f"{self.name}, line {element.line}: {text}"
        if warning not in self.warnings:
            self.warnings.append(warning)


@dataclass(frozen=True, slots=True)
class Environment:
    """Where in the style we are."""

    shared: Shared
    locale: Locale
    area: Element
    quotes: QuoteMarks
    in_bibliography: bool = False
    sorting: bool = False
    strip_periods: bool = False
    in_substitute: bool = False
    names: Element | None = None
    names_limits: tuple[str | None, str | None, str | None] = (None, None, None)
    macros: tuple[str, ...] = ()
    # Nothing of its group stands before the element, so that its prefix counts as the prefix of the group.
    first: bool = True
    # The element stands in the layout itself, where display blocks count.
    top: bool = True
    # Inside a sort macro with a date in it: only dates count.
    dates_only: bool = False
    # The delimiter of the group around the element, and the point that it starts with.
    delimited: bool = False
    pointed: str = ""

    def name_option(self, element: Element | None, option: str, default: str | None = None) -> str | None:
        """An option of cs:name, or what cs:citation, cs:bibliography or cs:style say for it."""
        if element is not None:
            value = element.get(option)
            if value is not None:
                return value
        inherited = _INHERITED.get(option, option)
        for place in (self.area, self.shared.root):
            value = place.get(inherited)
            if value is not None:
                return value
        return default

    def root_option(self, option: str, default: str = "") -> str:
        """An option of cs:style."""
        return self.shared.root.get(option) or default

    def enter_macro(self, name: str, element: Element) -> Environment:
        """The environment inside a macro.

        Raises:
            StyleError: the macro calls itself.
        """
        if name in self.macros:
            chain = " → ".join([*self.macros[self.macros.index(name) :], name])
            raise StyleError(
                f"{self.shared.name}, line {element.line}: macro calls itself: {chain}",
                "Remove one of the calls.",
            )
        if len(self.macros) > MAX_MACRO_DEPTH:
            raise StyleError(
                f"{self.shared.name}, line {element.line}: macros call each other more than {MAX_MACRO_DEPTH} deep",
                "Flatten the macros.",
            )
        return replace(self, macros=(*self.macros, name))


def quote_marks(locale: Locale) -> QuoteMarks:
    """The quotation marks of a locale."""
    return QuoteMarks(
        locale.term("open-quote") or '"',
        locale.term("close-quote") or '"',
        locale.term("open-inner-quote") or "'",
        locale.term("close-inner-quote") or "'",
    )


def number_attribute(value: str | None, default: int = 0) -> int:
    """An attribute that holds a whole number."""
    if value is None:
        return default
    text = value.strip()
    return int(text[:9]) if text.isdecimal() else default
