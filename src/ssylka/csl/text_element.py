"""cs:text (CSL 1.0.2, "Text"): variables, macros, terms and verbatim text."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from ssylka.csl.cite import SUBSEQUENT, Cite, Render
from ssylka.csl.environment import Environment
from ssylka.csl.nodes import NOTHING, Constant, Leaf, Node, Variable, Wrapped
from ssylka.csl.number_element import NUMERIC, numeric
from ssylka.csl.pieces import NAME_SET, NAME_SET_END, NUMBER, NUMBER_END, YEAR_SUFFIX, YEAR_SUFFIX_END, Piece, pair
from ssylka.csl.plan import Around
from ssylka.csl.text_case import capitalize_first, cases
from ssylka.csl.wrap import around, put_text, strip_periods
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
        outside = around(element, env)
        return inner if outside is None else Wrapped(inner, outside)
    if (variable := element.get("variable")) is not None:
        outside = around(element, env, leaf=True)
        if variable in _SPECIAL:
            return _SPECIAL[variable](env, outside)
        if variable in NUMERIC:
            return numeric(variable, element, env, strip=strip)
        return Variable(
            variable,
            _keys(variable, element, env),
            partial(_variable, variable, element, env, strip),
            outside,
            uses_up=env.in_substitute,
        )
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


def _keys(name: str, element: Element, env: Environment) -> tuple[str, ...]:
    """The names under which an item may have a variable, the best first."""
    keys = [name]
    if element.get("form") == "short":
        keys.insert(0, f"{name}-short")
    if env.shared.options.custom_variables:
        keys.append(f"custom.{name}")
    return tuple(keys)


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
    return Constant(pieces, first, around(element, env, leaf=True))


def is_english(language: str, fallback: str) -> bool:
    """Is title case wanted for an item in this language, in a locale?"""
    return (language or fallback)[:2].lower() == "en"


def _variable(name: str, element: Element, env: Environment, strip: bool, key: str, checked: bool) -> Render:
    """What appends a text variable that items have under a key; `checked` where it may be used up."""
    case_name = element.get("text-case")
    case = cases(env.locale.lang).get(case_name or "")
    english_only = case_name == "title"
    lang = env.locale.lang
    quotes = env.quotes
    link = LINKS.get(name) if env.shared.options.links and not env.sorting else None
    uses_up = (name,) if env.in_substitute else None
    # A text that stands for missing names is substituted like names (`subsequent-author-substitute`).
    counts_as_names = (
        env.in_substitute
        and env.in_bibliography
        and not env.sorting
        and "subsequent-author-substitute" in env.area.attrs
    )

    def render_plain(cite: Cite) -> None:
        cite.tried = cite.texts_called = cite.found = cite.begun = True
        put_text(cite.out, cite.texts[key], quotes)

    if case is None and link is None and uses_up is None and not strip and not checked:
        return render_plain

    def render(cite: Cite) -> None:
        cite.tried = cite.texts_called = True
        if checked and name in cite.quashed:
            return
        text = cite.texts[key]
        cite.found = cite.begun = True
        if uses_up is not None:
            cite.quashed += uses_up
        if case is not None and (not english_only or is_english(cite.work.language, lang)):
            text = case(text)
        if strip:
            text = strip_periods(text)
        if link is not None:
            start, end = pair("link", text if "://" in text else link + text)
            cite.out += (start, text, end)
        elif counts_as_names:
            cite.out.append(NAME_SET)
            put_text(cite.out, text, quotes)
            cite.out.append(NAME_SET_END)
        else:
            put_text(cite.out, text, quotes)

    return render


def _citation_number(env: Environment, outside: Around | None) -> Node:
    if env.in_bibliography and not env.sorting:
        env.shared.lists_numbers = True
    elif not env.sorting:
        env.shared.cites_numbers = True

    def render(cite: Cite) -> None:
        cite.tried = True
        if cite.number:
            cite.found = True
            cite.out.extend((NUMBER, cite.number, NUMBER_END))

    return Leaf(render, outside, content=env.in_bibliography, found=env.in_bibliography)


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


def _year_suffix(env: Environment, outside: Around | None) -> Node:
    env.shared.uses_year_suffix = True

    def render(cite: Cite) -> None:
        # A group with a year suffix in it stands even where there is none (as in citeproc-js).
        cite.tried = cite.found = True
        if cite.ambiguity is not None and cite.ambiguity.suffix is not None:
            put_year_suffix(cite)
        if "year-suffix" in cite.texts and not cite.suffix_done:
            cite.out.append(cite.texts["year-suffix"])

    return Leaf(render, outside, found=True)


def _first_note(env: Environment, outside: Around | None) -> Node:  # noqa: ARG001
    def render(cite: Cite) -> None:
        cite.tried = True
        if cite.first_note and cite.position >= SUBSEQUENT:
            cite.found = cite.begun = True
            cite.out.append(cite.first_note)

    return Leaf(render, outside)


def _citation_label(env: Environment, outside: Around | None) -> Node:
    from ssylka.csl.citation_label import make_label

    def render(cite: Cite) -> None:
        cite.tried = True
        cite.found = cite.begun = True
        cite.out.append(cite.texts.get("citation-label") or make_label(cite.work))
        if not env.shared.uses_year_suffix:
            put_year_suffix(cite)

    return Leaf(render, outside, found=True)


_SPECIAL: dict[str, Callable[[Environment, Around | None], Node]] = {
    "citation-number": _citation_number,
    "year-suffix": _year_suffix,
    "first-reference-note-number": _first_note,
    "citation-label": _citation_label,
}
