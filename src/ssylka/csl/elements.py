"""Compilation of rendering elements into closures: layout, group, choose, text; the rest has modules of its own.

Every closure appends what it renders to `cite.out`. A group notes before each child how long `out` is, puts its
delimiter, and takes the delimiter back where the child rendered nothing.
"""

from collections.abc import Callable
from dataclasses import replace

from ssylka.csl.cite import Cite, Render, Test, render_nothing
from ssylka.csl.conditions import compile_condition
from ssylka.csl.date_element import compile_date
from ssylka.csl.environment import Environment
from ssylka.csl.labels import compile_label
from ssylka.csl.names_element import compile_names
from ssylka.csl.number_element import compile_number
from ssylka.csl.pieces import EDGE, pair
from ssylka.csl.text_element import compile_text
from ssylka.csl.wrap import wrap
from ssylka.csl.xml import Element


class Choose:
    """A cs:choose: it picks the children to render, which then stand in the delimiter of the group around it."""

    __slots__ = ("branches", "pick")

    def __init__(self, branches: list[tuple[Test | None, "Children"]]) -> None:
        self.branches = branches
        tested = [(test, children) for test, children in branches if test is not None]
        otherwise: Children = next((children for test, children in branches if test is None), ())

        def pick(cite: Cite) -> "Children":
            for test, children in tested:
                if test(cite):
                    return children
            return otherwise

        self.pick: Callable[[Cite], Children] = pick


Children = tuple["Render | Choose", ...]


def compile_children(element: Element, env: Environment) -> Children:
    """The rendering elements inside an element."""
    children: list[Render | Choose] = []
    rest = replace(env, first=False)
    for index, child in enumerate(element.children):
        inner = rest if index or (not env.first and element.tag in ("if", "else-if", "else")) else env
        if child.tag == "choose":
            children.append(_compile_choose(child, inner))
        else:
            render = compile_element(child, inner)
            if render is not None:
                children.append(render)
    return tuple(children)


def _compile_choose(element: Element, env: Environment) -> Choose:
    branches: list[tuple[Test | None, Children]] = []
    for branch in element.children:
        children = compile_children(branch, env)
        branches.append((None if branch.tag == "else" else compile_condition(branch, env), children))
    return Choose(branches)


def run(cite: Cite, children: Children, delimiter: str, start: int) -> None:
    """Render children, a delimiter between those that are not empty; `start` is where the group began in `out`."""
    out = cite.out
    for child in children:
        if type(child) is Choose:
            run(cite, child.pick(cite), delimiter, start)
        elif delimiter and len(out) > start:
            out.append(delimiter)
            before = len(out)
            child(cite)  # type: ignore[operator]
            if len(out) == before:
                out.pop()
        else:
            child(cite)  # type: ignore[operator]


def compile_sequence(element: Element, env: Environment, delimiter: str = "") -> Render:
    """All children of an element, one after the other."""
    children = compile_children(element, env)
    if len(children) == 1 and not isinstance(children[0], Choose):
        return children[0]
    if not delimiter and not any(isinstance(child, Choose) for child in children):
        plain = [child for child in children if not isinstance(child, Choose)]

        def render_all(cite: Cite) -> None:
            for child in plain:
                child(cite)

        return render_all

    def render(cite: Cite) -> None:
        run(cite, children, delimiter, len(cite.out))

    return render


LEFT, LEFT_END = pair("display", "left-margin")
RIGHT, RIGHT_END = pair("display", "right-inline")


def compile_aligned(element: Element, env: Environment) -> Render:
    """A layout whose first field stands in the margin (`second-field-align`)."""
    children = compile_children(element, env)

    def render(cite: Cite) -> None:
        out = cite.out
        rest = children
        for index, child in enumerate(children):
            run(cite, (child,), "", 0)
            if out:
                rest = children[index + 1 :]
                break
        if not out:
            return
        out.insert(0, LEFT)
        out.append(LEFT_END)
        out.append(RIGHT)
        start = len(out)
        run(cite, rest, "", start)
        if len(out) == start:
            out.pop()
        else:
            out.append(RIGHT_END)

    return render


def _grouped(children: Children, delimiter: str) -> Render:
    """Children that disappear together where they call variables and all are empty (CSL 1.0.2, "Group").

    A group that is kept counts as a variable with content for the group around it. Macros are groups too.
    """

    def render(cite: Cite) -> None:
        tried, found, begun = cite.tried, cite.found, cite.begun
        cite.tried = cite.found = False
        out = cite.out
        start = len(out)
        run(cite, children, delimiter, start)
        if cite.found or (len(out) > start and not cite.tried):
            if out and out[-1] is EDGE:
                out.pop()
            cite.found = True
            cite.tried = tried
        else:
            del out[start:]
            cite.tried = tried or cite.tried
            cite.found = found
            cite.begun = begun

    return render


def _compile_group(element: Element, env: Environment) -> Render:
    delimiter = element.get("delimiter") or ""
    inner = replace(env, first=not element.get("prefix"), pointed=delimiter[:1] if delimiter[:1] in tuple(".,;:!?") else "", delimited=delimiter != "", top=False)
    return wrap(element, _grouped(compile_children(element, inner), delimiter), env, quotes=False)


_COMPILERS: dict[str, Callable[[Element, Environment], Render]] = {
    "text": compile_text,
    "names": compile_names,
    "date": compile_date,
    "number": compile_number,
    "label": compile_label,
    "group": _compile_group,
}


def compile_element(element: Element, env: Environment) -> Render | None:
    """The closure of a rendering element; None, with a warning, for an element that CSL does not know."""
    if element.tag == "choose":
        children: Children = (_compile_choose(element, env),)
        return lambda cite: run(cite, children, "", len(cite.out))
    compiler = _COMPILERS.get(element.tag)
    if compiler is None:
        env.shared.warn(element, f"no such rendering element: {element.tag}")
        return None
    if env.dates_only and element.tag in ("names", "number", "label"):
        return None
    if env.dates_only and element.tag == "text" and "macro" not in element.attrs:
        return None
    return compiler(element, env)


def compile_macro(name: str, element: Element, env: Environment) -> Render:
    """The closure of a macro, compiled once for each place that treats it differently."""
    macro = env.shared.macros.get(name)
    if macro is None:
        env.shared.warn(element, f"no such macro: {name}")
        return render_nothing
    key = (
        name, id(env.area), env.in_bibliography, env.sorting, env.strip_periods, env.in_substitute, id(env.names),
        env.names_limits, not element.get("prefix"), env.dates_only,
    )  # fmt: skip
    found = env.shared.compiled_macros.get(key)
    if found is None:
        inner = replace(
            env.enter_macro(name, element),
            first=not element.get("prefix"),
            pointed="",
            delimited=False,
            top=False,
            dates_only=env.dates_only or (env.sorting and any(part.tag == "date" for part in macro.walk())),
        )
        found = env.shared.compiled_macros[key] = _grouped(compile_children(macro, inner), "")
    return found
