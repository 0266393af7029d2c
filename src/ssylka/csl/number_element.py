"""cs:number, and numeric variables in cs:text (CSL 1.0.2, "Number", "Page Ranges")."""

import re
from functools import partial

from ssylka.csl.cite import Cite, Render
from ssylka.csl.environment import Environment
from ssylka.csl.locale import Locale
from ssylka.csl.nodes import Leaf, Node, Variable
from ssylka.csl.numbers import ESCAPED, Numbers, Part, long_ordinal, ordinal, parse_numbers, roman
from ssylka.csl.pages import format_range
from ssylka.csl.plan import At
from ssylka.csl.plan import Part as Planned
from ssylka.csl.text_case import cases
from ssylka.csl.wrap import around, put_text, strip_periods
from ssylka.csl.xml import Element

NUMERIC = frozenset(
    [
        "chapter-number",
        "collection-number",
        "edition",
        "issue",
        "locator",
        "number",
        "number-of-pages",
        "number-of-volumes",
        "page",
        "page-first",
        "volume",
        "part-number",
        "printing-number",
        "section",
        "supplement-number",
        "version",
    ]
)
"""Variables that cs:text reads as numbers too."""

_PAGES = re.compile(r"(\d+)[-\u2013](\d+)\Z", re.ASCII)
"""The most common of page fields: it needs no further reading."""
_TAILED = re.compile(r"[0-9]+[a-zA-Z]*\Z")
_RANGES = NUMERIC - {"version", "section"}


def compile_number(element: Element, env: Environment) -> Node:
    """The node of a cs:number."""
    variable = element.get("variable") or ""
    if variable == "citation-number":
        from ssylka.csl.text_element import compile_text

        return compile_text(element, env)
    strip = element.get("strip-periods") == "true" or env.strip_periods
    return numeric(variable, element, env, strip=strip)


def numeric(variable: str, element: Element, env: Environment, *, strip: bool) -> Node:
    """The node of a numeric variable."""
    outside = around(element, env, leaf=True)
    make = partial(_numeric, variable, element, env, strip)
    if variable == "locator":
        return Locator(make(variable, True), outside)
    return Variable(variable, (variable,), make, outside, uses_up=env.in_substitute)


def _numeric(variable: str, element: Element, env: Environment, strip: bool, key: str, checked: bool) -> Render:
    """What appends a numeric variable without affixes; `checked` where it may be used up."""
    form = (element.get("form") if element.tag == "number" else None) or "numeric"
    gender = env.locale.gender({"edition": "edition", "issue": "issue"}.get(variable, variable))
    case = cases(env.locale.lang).get(element.get("text-case") or "")
    locale = env.locale
    quotes = env.quotes
    page_format = env.root_option("page-range-format")
    delimiter = locale.term("page-range-delimiter") or "\u2013"
    years = locale.term("year-range-delimiter") or "\u2013"
    style = NumberStyle(form, gender, page_format, delimiter, years, bool(locale.term("page-range-delimiter")))
    uses_up = (variable,) if env.in_substitute else None
    on_cite = variable == "locator"
    is_bare = form == "numeric"
    is_page = variable == "page"

    def render(cite: Cite) -> None:
        cite.tried = True
        text = cite.locator if on_cite else cite.texts[key]
        if checked and (not text or variable in cite.quashed):
            return
        cite.found = cite.begun = True
        if uses_up is not None:
            cite.quashed += uses_up
        if is_bare and text.isdecimal():
            cite.out.append(text)
            return
        if is_page and (match := _PAGES.match(text)):
            text = format_range(f"{match[1]}-{match[2]}", page_format, delimiter)
            cite.out.append(text if case is None else case(text))
            return
        numbers = parse_numbers(text, variable, locale)
        is_raw = numbers.parts[0].collapsible
        text = _joined(numbers, variable, cite.label, style, locale)
        if strip and not is_raw:
            text = strip_periods(text)
        if case is not None:
            text = case(text)
        if is_raw:
            # Numbers carry no markup.
            cite.out.append(text)
        else:
            put_text(cite.out, text, quotes)

    return render


class Locator(Leaf):
    """The locator of a cite."""

    __slots__ = ()

    def plan(self, at: At) -> list[Planned]:
        """A call, where the cite has one."""
        if at.shape.located:
            return super().plan(at)
        at.tried = True
        return []


class NumberStyle:
    """How numbers are written: form, gender for ordinals, page-range-format, delimiters of ranges."""

    __slots__ = ("delimiter", "form", "gender", "known", "page_format", "years")

    def __init__(self, form: str, gender: str, page_format: str, delimiter: str, years: str, known: bool) -> None:
        self.form = form
        self.gender = gender
        self.page_format = page_format
        self.delimiter = delimiter
        self.years = years
        self.known = known


def _written(part: Part, first: Part, style: NumberStyle, locale: Locale) -> str:
    """One number in the wanted form; only whole numbers under the first label change."""
    value = part.value
    plain = style.form == "numeric" or not part.numeric or part.label != first.label
    # Numbers with affixes keep their form (CSL 1.0.2, "Number").
    if plain or part.particle or not value.isdecimal() or len(value) > 9 or value[0] == "0":
        return part.particle + value
    number = int(value)
    if style.form == "ordinal":
        return ordinal(number, locale, style.gender)
    if style.form == "long-ordinal":
        return long_ordinal(number, locale, style.gender)
    if style.form == "roman":
        return roman(number)
    return value


def _joined(numbers: Numbers, variable: str, label: str, style: NumberStyle, locale: Locale) -> str:
    parts = numbers.parts
    out: list[str] = []
    if variable == "page" and numbers.label not in ("", "page"):
        out.append(f"{locale.term(numbers.label, 'short', plural=numbers.plural) or numbers.label} ")
    index = 0
    while index < len(parts):
        part = parts[index]
        if part.written:
            out.append(f"{locale.term(part.label, 'short', plural=part.plural) or part.written} ")
        kind = part.label or numbers.label or label or "page"
        is_page = variable in ("page", "page-first") or (variable == "locator" and kind == "page")
        following = parts[index + 1] if index + 1 < len(parts) else None
        if is_page and following is not None and _is_range(part, following):
            text = f"{part.particle}{part.value}-{following.particle}{following.value}"
            out.append(format_range(text, style.page_format, style.delimiter))
            out.append(following.joint)
            index += 2
            continue
        out.append(_written(part, parts[0], style, locale))
        out.append(_joint(part, following, variable, style))
        index += 1
    return "".join(out).strip().replace(ESCAPED, "-")


def _is_range(part: Part, following: Part) -> bool:
    return (
        part.joint == "-"
        and part.collapsible
        and not following.written
        and part.value[:1].isdecimal()
        and following.value[:1].isdecimal()
        and part.particle == following.particle
    )


def _joint(part: Part, following: Part | None, variable: str, style: NumberStyle) -> str:
    if part.joint != "-" or variable not in _RANGES or following is None:
        return part.joint
    if part.collapsible:
        if part.particle != following.particle or not _whole(following.value):
            return part.joint
        return style.delimiter
    if not part.numeric:
        return part.joint
    if variable == "collection-number":
        return style.years
    if variable in ("page", "page-first", "locator", "issue", "volume", "edition", "number"):
        return style.delimiter
    return part.joint


def _whole(value: str) -> bool:
    return value.strip("ivxlcmIVXLCM") == "" or _TAILED.match(value) is not None
