"""Compilation of rendering elements into nodes: layout, group, choose, macro; the rest has modules of its own."""

from collections.abc import Callable
from dataclasses import replace

from ssylka.csl.conditions import Condition, compile_condition
from ssylka.csl.date_element import compile_date
from ssylka.csl.environment import Environment
from ssylka.csl.labels import compile_label
from ssylka.csl.names_element import compile_names
from ssylka.csl.nodes import NOTHING, Aligned, Children, Choose, Group, Node, Sequence
from ssylka.csl.number_element import compile_number
from ssylka.csl.text_element import compile_text
from ssylka.csl.wrap import around
from ssylka.csl.xml import Element

_POINTS = tuple(".,;:!?")


def compile_children(element: Element, env: Environment) -> Children:
    """The rendering elements inside an element."""
    children: list[Node] = []
    rest = replace(env, first=False)
    for index, child in enumerate(element.children):
        inner = rest if index or (not env.first and element.tag in ("if", "else-if", "else")) else env
        node = compile_element(child, inner)
        if node is not None:
            children.append(node)
    return tuple(children)


def _compile_choose(element: Element, env: Environment) -> Node:
    branches: list[tuple[Condition | None, Children]] = []
    for branch in element.children:
        children = compile_children(branch, env)
        branches.append((None if branch.tag == "else" else compile_condition(branch, env), children))
    return Choose(branches)


def compile_layout(element: Element, env: Environment) -> Node:
    """The node of a layout."""
    children = compile_children(element, env)
    aligned = env.in_bibliography and env.area.get("second-field-align")
    return Aligned(children) if aligned else Sequence(children)


def _compile_group(element: Element, env: Environment) -> Node:
    delimiter = element.get("delimiter") or ""
    point = delimiter[:1] if delimiter[:1] in _POINTS else ""
    first = not element.get("prefix")
    inner = replace(env, first=first, pointed=point, delimited=delimiter != "", top=False)
    return Group(compile_children(element, inner), delimiter, around(element, env, quotes=False))


_COMPILERS: dict[str, Callable[[Element, Environment], Node]] = {
    "choose": _compile_choose,
    "text": compile_text,
    "names": compile_names,
    "date": compile_date,
    "number": compile_number,
    "label": compile_label,
    "group": _compile_group,
}


def compile_element(element: Element, env: Environment) -> Node | None:
    """The node of a rendering element; None, with a warning, for an element that CSL does not know."""
    compiler = _COMPILERS.get(element.tag)
    if compiler is None:
        env.shared.warn(element, f"no such rendering element: {element.tag}")
        return None
    if env.dates_only and element.tag in ("names", "number", "label"):
        return None
    if env.dates_only and element.tag == "text" and "macro" not in element.attrs:
        return None
    return compiler(element, env)


def compile_macro(name: str, element: Element, env: Environment) -> Node:
    """The node of a macro, compiled once for each place that treats it differently."""
    macro = env.shared.macros.get(name)
    if macro is None:
        env.shared.warn(element, f"no such macro: {name}")
        return NOTHING
    first = not element.get("prefix")
    key = (
        name, id(env.area), env.in_bibliography, env.sorting, env.strip_periods, env.in_substitute, id(env.names),
        env.names_limits, first, env.dates_only,
    )  # fmt: skip
    found = env.shared.compiled_macros.get(key)
    if found is None:
        inner = replace(
            env.enter_macro(name, element),
            first=first,
            pointed="",
            delimited=False,
            top=False,
            dates_only=env.dates_only or (env.sorting and any(part.tag == "date" for part in macro.walk())),
        )
        found = env.shared.compiled_macros[key] = Group(compile_children(macro, inner), "", None)
    return found
