"""cs:number, and numeric variables in cs:text (CSL 1.0.2, "Number", "Page Ranges")."""

from ssylka.csl.cite import Cite, Render
from ssylka.csl.environment import Environment
from ssylka.csl.locale import Locale
from ssylka.csl.numbers import Numbers, Part, long_ordinal, ordinal, parse_numbers, roman
from ssylka.csl.pages import format_range
from ssylka.csl.text_case import CASES
from ssylka.csl.wrap import put_text, strip_periods, wrap
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

_RANGES = NUMERIC - {"version", "section"}


def compile_number(element: Element, env: Environment) -> Render:
    """The closure of a cs:number."""
    variable = element.get("variable") or ""
    if variable == "citation-number":
        from ssylka.csl.text_element import compile_text

        return compile_text(element, env)
    strip = element.get("strip-periods") == "true" or env.strip_periods
    return wrap(element, compile_numeric(variable, element, env, strip=strip), env)


def compile_numeric(variable: str, element: Element, env: Environment, *, strip: bool) -> Render:
    """The closure of a numeric variable without affixes."""
    form = (element.get("form") if element.tag == "number" else None) or "numeric"
    gender = env.locale.gender({"edition": "edition", "issue": "issue"}.get(variable, variable))
    case = CASES.get(element.get("text-case") or "")
    locale = env.locale
    quotes = env.quotes
    page_format = env.root_option("page-range-format")
    delimiter = locale.term("page-range-delimiter") or "\u2013"
    years = locale.term("year-range-delimiter") or "\u2013"
    style = NumberStyle(form, gender, page_format, delimiter, years, bool(locale.term("page-range-delimiter")))
    substituting = env.in_substitute

    def render(cite: Cite) -> None:
        cite.tried = True
        text = cite.locator if variable == "locator" else cite.texts.get(variable)
        if not text or (cite.quashed is not None and variable in cite.quashed):
            return
        cite.found = cite.begun = True
        if substituting:
            cite.quash(variable)
        if not text.isdigit() or form != "numeric":
            numbers = parse_numbers(text, variable, locale)
            text = _joined(numbers, variable, cite.label, style, locale)
        if strip:
            text = strip_periods(text)
        if case is not None:
            text = case(text)
        put_text(cite.out, text, quotes)

    return render


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


def _written(part: Part, numbers: Numbers, style: NumberStyle, locale: Locale) -> str:
    """One number in the wanted form; only whole numbers change."""
    value = part.value
    if style.form == "numeric" or not numbers.numeric or not value.isdigit() or len(value) > 9:
        return part.particle + value
    number = int(value)
    if style.form == "ordinal":
        return part.particle + ordinal(number, locale, style.gender)
    if style.form == "long-ordinal":
        return part.particle + long_ordinal(number, locale, style.gender)
    if style.form == "roman":
        return part.particle + roman(number)
    return part.particle + value


def _joined(numbers: Numbers, variable: str, label: str, style: NumberStyle, locale: Locale) -> str:
    parts = numbers.parts
    kind = numbers.label or label or "page"
    is_page = variable in ("page", "page-first") or (variable == "locator" and kind == "page")
    out: list[str] = []
    index = 0
    while index < len(parts):
        part = parts[index]
        if part.written:
            term = locale.term(part.label, "short") or part.written
            out.append(f"{term} ")
        if (
            is_page
            and part.joint == "-"
            and part.collapsible
            and index + 1 < len(parts)
            and not parts[index + 1].written
        ):
            last = parts[index + 1]
            if part.value.isdigit() and last.value.isdigit():
                text = f"{part.particle}{part.value}-{last.particle}{last.value}"
                out.append(format_range(text, style.page_format, style.delimiter))
                out.append(last.joint)
                index += 2
                continue
        out.append(_written(part, numbers, style, locale))
        out.append(_joint(part, numbers, variable, style))
        if not part.joint and index + 1 < len(parts):
            out.append(" ")
        index += 1
    return "".join(out).strip()


def _joint(part: Part, numbers: Numbers, variable: str, style: NumberStyle) -> str:
    if part.joint != "-" or variable not in _RANGES or not numbers.numeric:
        return part.joint
    if variable == "collection-number" and not part.collapsible:
        return style.years
    if variable in ("page", "page-first", "locator", "issue", "volume", "edition", "number") or part.collapsible:
        return style.delimiter
    return part.joint
