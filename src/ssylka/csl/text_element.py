"""cs:text (CSL 1.0.2, "Text"): variables, macros, terms and verbatim text."""

from dataclasses import replace

from ssylka.csl.cite import SUBSEQUENT, Cite, Render
from ssylka.csl.environment import Environment
from ssylka.csl.nodes import NOTHING, Leaf, Node, Wrapped
from ssylka.csl.number_element import NUMERIC, compile_numeric
from ssylka.csl.pieces import NAME_SET, NAME_SET_END, NUMBER, NUMBER_END, YEAR_SUFFIX, YEAR_SUFFIX_END, Piece, pair
from ssylka.csl.text_case import capitalize_first, cases
from ssylka.csl.wrap import put_text, strip_periods, wrap, wrapper
from ssylka.csl.xml import Element

LINKS = {
    "URL": "",
    "DOI": "https://doi.org/",
    "PMID": "https://www.ncbi.nlm.nih.gov/pubmed/",
    "PMCID": "https://www.ncbi.nlm.nih.gov/pmc/articles/",
}
"""Variables that are links, and what stands before them in the address (CSL 1.0.2, appendix VI "Links")."""


def compile_text(element: Element, env: Environment) -> Node:
    """The node of a cs:text."""
    strip = element.get("strip-periods") == "true" or env.strip_periods
    if (macro := element.get("macro")) is not None:
        from ssylka.csl.elements import compile_macro

        inner = compile_macro(macro, element, replace(env, strip_periods=strip))
        around = wrapper(element, env)
        return inner if around is None else Wrapped(inner, around)
    if (variable := element.get("variable")) is not None:
        render = wrap(element, _variable(variable, element, env, strip=strip), env, leaf=True)
        if variable in _ON_CITE:
            return Leaf(render)
        quashable = env.shared.quashable
        if env.in_substitute:
            quashable.add(variable)
        return Leaf(render, _reads(variable, env), sure=lambda: variable not in quashable)
    if (term := element.get("term")) is not None:
        plural = element.get("plural") == "true"
        text = env.locale.term(term, element.get("form") or "long", plural=plural)
        if text is None:
            env.shared.warn(element, f"no such term: {term}")
            text = ""
        return _constant(text, element, env, strip=strip)
    if (value := element.get("value")) is not None:
        return _constant(value, element, env, strip=strip)
    env.shared.warn(element, "text without variable, macro, term or value")
    return NOTHING


def _reads(variable: str, env: Environment) -> frozenset[str]:
    """The names under which an item may have a variable."""
    names = {variable, f"{variable}-short"}
    if env.shared.options.custom_variables:
        names.add(f"custom.{variable}")
    return frozenset(names)


def _constant(text: str, element: Element, env: Environment, *, strip: bool) -> Node:
    if strip:
        text = strip_periods(text, term=element.get("term") is not None)
    case = element.get("text-case")
    change = cases(env.locale.lang).get(case or "")
    if change is not None and text and (case != "title" or env.locale.lang.startswith("en")):
        text = change(text)
    if not text:
        return NOTHING
    pieces: list[Piece] = []
    put_text(pieces, text, env.quotes)
    first = pieces
    is_term = element.get("term") is not None
    if is_term and not env.sorting and (env.in_bibliography or env.root_option("class") == "note"):
        # A term that opens a note or an entry is capitalised, as citeproc-js does.
        first = []
        put_text(first, capitalize_first(text), env.quotes)

    def render(cite: Cite) -> None:
        cite.out.extend(pieces if cite.begun else first)
        cite.begun = True

    return Leaf(wrap(element, render, env, leaf=True), constant=True)


def is_english(language: str, fallback: str) -> bool:
    """Is title case wanted for an item in this language, in a locale?"""
    return (language or fallback)[:2].lower() == "en"


def _variable(name: str, element: Element, env: Environment, *, strip: bool) -> Render:
    if name in _SPECIAL:
        return _SPECIAL[name](env)
    if name in NUMERIC:
        return compile_numeric(name, element, env, strip=strip)
    short = f"{name}-short" if element.get("form") == "short" else ""
    if name in ("title-short", "container-title-short") and not short:
        short = name
    case_name = element.get("text-case")
    case = cases(env.locale.lang).get(case_name or "")
    english_only = case_name == "title"
    lang = env.locale.lang
    quotes = env.quotes
    link = LINKS.get(name) if env.shared.options.links and not env.sorting else None
    substituting = env.in_substitute
    custom = env.shared.options.custom_variables
    # A text that stands for missing names is substituted like names (`subsequent-author-substitute`).
    counts_as_names = (
        substituting and env.in_bibliography and not env.sorting and "subsequent-author-substitute" in env.area.attrs
    )

    def render(cite: Cite) -> None:
        cite.tried = True
        cite.texts_called = True
        text = cite.texts.get(name)
        if short:
            text = cite.texts.get(short) or text
        if not text and (not custom or not (text := cite.texts.get("custom." + name))):
            return
        if cite.quashed is not None and name in cite.quashed:
            return
        cite.found = cite.begun = True
        if substituting:
            cite.quash(name)
        if case is not None and (not english_only or is_english(cite.work.language, lang)):
            text = case(text)
        if strip:
            text = strip_periods(text)
        if link is not None:
            start, end = pair("link", text if "://" in text else link + text)
            cite.out.append(start)
            cite.out.append(text)
            cite.out.append(end)
        elif counts_as_names:
            cite.out.append(NAME_SET)
            put_text(cite.out, text, quotes)
            cite.out.append(NAME_SET_END)
        else:
            put_text(cite.out, text, quotes)

    return render


def _citation_number(env: Environment) -> Render:
    if env.in_bibliography and not env.sorting:
        env.shared.lists_numbers = True
    elif not env.sorting:
        env.shared.cites_numbers = True

    def render(cite: Cite) -> None:
        cite.tried = True
        if cite.number:
            cite.found = True
            cite.out.extend((NUMBER, cite.number, NUMBER_END))

    return render


def suffix_letters(number: int) -> str:
    """Year suffixes: 0 is `a`, 25 `z`, 26 `aa`."""
    letters = ""
    number += 1
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(97 + rest) + letters
    return letters


def put_year_suffix(cite: Cite) -> None:
    """Append the year suffix of the cite, once."""
    ambiguity = cite.ambiguity
    if ambiguity is not None and ambiguity.suffix is not None and not cite.suffix_done:
        cite.suffix_done = True
        cite.out.extend((YEAR_SUFFIX, suffix_letters(ambiguity.suffix), YEAR_SUFFIX_END))


def _year_suffix(env: Environment) -> Render:
    env.shared.uses_year_suffix = True

    def render(cite: Cite) -> None:
        cite.tried = True
        # A group with a year suffix in it stands even where there is none (as in citeproc-js).
        cite.found = True
        put_year_suffix(cite)
        if "year-suffix" in cite.texts and not cite.suffix_done:
            cite.out.append(cite.texts["year-suffix"])

    return render


def _first_note(env: Environment) -> Render:  # noqa: ARG001
    def render(cite: Cite) -> None:
        cite.tried = True
        if cite.first_note and cite.position >= SUBSEQUENT:
            cite.found = cite.begun = True
            cite.out.append(cite.first_note)

    return render


def _citation_label(env: Environment) -> Render:
    from ssylka.csl.citation_label import make_label

    def render(cite: Cite) -> None:
        cite.tried = True
        cite.found = cite.begun = True
        cite.out.append(cite.texts.get("citation-label") or make_label(cite.work))
        if not env.shared.uses_year_suffix:
            put_year_suffix(cite)

    return render


_SPECIAL = {
    "citation-number": _citation_number,
    "year-suffix": _year_suffix,
    "first-reference-note-number": _first_note,
    "citation-label": _citation_label,
}

_ON_CITE = frozenset(_SPECIAL) | {"locator"}
