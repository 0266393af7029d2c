"""A style for one locale, compiled: layouts and sort keys (the whole of what rendering needs)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ssylka.csl.brackets import flip_brackets
from ssylka.csl.cite import Render
from ssylka.csl.collation import collator
from ssylka.csl.elements import compile_layout
from ssylka.csl.environment import Environment, Options, Shared, quote_marks
from ssylka.csl.locale import Locale, load_locale
from ssylka.csl.pieces import Mark
from ssylka.csl.plan import Planned, nothing
from ssylka.csl.punctuation import Typography
from ssylka.csl.sorting import SortKey, compile_sort
from ssylka.csl.wrap import looks
from ssylka.csl.xml import Element

_ON_CITE = frozenset({"citation-label", "citation-number", "first-reference-note-number", "locator", "year-suffix"})
"""Text variables that belong to a cite, not to its item."""


@dataclass(slots=True)
class Layout:
    """A cs:citation or cs:bibliography: its layout, its sort keys, and its attributes."""

    render: Render
    keys: list[SortKey]
    attrs: dict[str, str]
    prefix: str = ""
    suffix: str = ""
    delimiter: str = ""
    before: list[Mark] = field(default_factory=list)
    after: list[Mark] = field(default_factory=list)
    calls_texts: bool = False  # it calls text variables of items, wherever in it

    def option(self, name: str, default: str = "") -> str:
        """An attribute of the element."""
        return self.attrs.get(name, default)

    def flag(self, name: str) -> bool:
        """Is an attribute `true`?"""
        return self.attrs.get(name) == "true"


@dataclass(slots=True)
class Compiled:
    """A style compiled for a locale. `bibliography` is None for a style without one."""

    locale: Locale
    typography: Typography
    collate: Callable[[str], Any]
    citation: Layout
    bibliography: Layout | None
    style_class: str
    root: dict[str, str]
    uses_condition: bool
    uses_year_suffix: bool
    cites_numbers: bool
    lists_numbers: bool


def compile_style(root: Element, name: str, lang: str, options: Options, warnings: list[str]) -> Compiled:
    """Compile a style for a locale.

    Raises:
        StyleError: a macro calls itself.
    """
    locale = load_locale(lang, root.each("locale"))
    macros = {macro.get("name") or "": macro for macro in root.each("macro")}
    shared = Shared(root, macros, name, options, warnings)
    shared.types, shared.variables = _asked(root)
    quotes = quote_marks(locale)

    def layout(tag: str) -> Layout | None:
        area = root.find(tag)
        if area is None:
            return None
        element = _layout_of(area, locale.lang, options) or Element("layout", line=area.line)
        if tag == "citation" and root.get("class") == "note":
            element, shared.macros = flip_brackets(element, macros)
        env = Environment(shared, locale, area, quotes, in_bibliography=tag == "bibliography")
        pairs = looks(element)
        return Layout(
            Planned(compile_layout(element, env), shared.types, shared.variables),
            compile_sort(area.find("sort"), env),
            area.attrs,
            element.get("prefix") or "",
            element.get("suffix") or "",
            element.get("delimiter") or "",
            [start for start, _ in pairs],
            [end for _, end in reversed(pairs)],
            any(
                part.tag == "text" and part.get("variable", "citation-label") not in _ON_CITE
                for part in shared.parts(element)
            ),
        )

    # The bibliography first: whether the style places year suffixes itself must be known before dates are rendered.
    bibliography = layout("bibliography")
    citation = layout("citation")
    if citation is None:
        citation = Layout(nothing, [], {})
    typography = Typography(quotes, locale.options.get("punctuation-in-quote") == "true")
    return Compiled(
        locale,
        typography,
        collator(locale.lang),
        citation,
        bibliography,
        root.get("class") or "in-text",
        root.attrs,
        shared.uses_condition,
        shared.uses_year_suffix,
        shared.cites_numbers,
        shared.lists_numbers,
    )


def _asked(root: Element) -> tuple[frozenset[str], frozenset[str]]:
    """The types and the variables that a style asks for, these under all names by which items may have them."""
    types: set[str] = set()
    variables: set[str] = set()
    for element in root.walk():
        types.update(element.attrs.get("type", "").split())
        for attribute in ("variable", "is-numeric", "is-uncertain-date"):
            variables.update(element.attrs.get(attribute, "").split())
    variables.update(*[(f"{variable}-short", f"custom.{variable}") for variable in variables])
    return frozenset(types), frozenset(variables)


def _layout_of(area: Element, lang: str, options: Options) -> Element | None:
    """The layout of an area; with the extension on, the one whose `locale` names the language (CSL-M)."""
    layouts = list(area.each("layout"))
    if options.layout_locales:
        for layout in layouts:
            languages = (layout.get("locale") or "").replace("_", "-").split()
            if lang in languages or lang.split("-", maxsplit=1)[0] in (
                language.split("-")[0] for language in languages
            ):
                return layout
    return next((layout for layout in layouts if not layout.get("locale")), layouts[0] if layouts else None)
