"""cs:names with cs:substitute (CSL 1.0.2, "Names", "Substitute")."""

from dataclasses import replace

from ssylka.csl.cite import Cite, Render
from ssylka.csl.environment import Environment
from ssylka.csl.names_writer import NamesWriter
from ssylka.csl.nodes import Dead, Node, Shape
from ssylka.csl.pieces import NAMES, NAMES_END, plain
from ssylka.csl.wrap import wrap
from ssylka.csl.xml import Element


class Names(Node):
    """A cs:names with its substitutes.

    Args:
        own: writes the names of its variables; None where the items have none.
        substitutes: what stands for missing names, in order, and whether each ends the search.
        variables: the variables of `own`.
        env: where in the style it stands.
    """

    __slots__ = ("env", "own", "substitutes", "variables")

    def __init__(
        self, own: Render | None, substitutes: list[tuple[Node, bool]], variables: frozenset[str], env: Environment
    ) -> None:
        self.own = own
        self.substitutes = substitutes
        self.variables = variables
        self.env = env
        super().__init__(self._key if env.sorting else self._names)

    def reduce(self, shape: Shape) -> Node | Dead:
        """The names or the substitutes that such items have."""
        own = None if self.variables.isdisjoint(shape.present) else self.own
        left: list[tuple[Node, bool]] = []
        for node, is_final in self.substitutes:
            reduced = node.reduce(shape)
            if isinstance(reduced, Node):
                left.append((reduced, is_final))
            if is_final:
                break
        if own is None and not left:
            return "tried"
        return Names(own, left, self.variables, self.env)

    def _key(self, cite: Cite) -> None:
        cite.tried = True
        out = cite.out
        start = len(out)
        if self.own is not None:
            self.own(cite)
        for substitute, is_final in self.substitutes:
            if len(out) > start:
                break
            substitute.render(cite)
            if is_final:
                break
        if len(out) > start:
            cite.found = cite.begun = True

    def _names(self, cite: Cite) -> None:
        cite.tried = True
        cite.dropped = False
        out = cite.out
        start = len(out)
        out.append(NAMES)
        content = start + 1
        if self.own is not None:
            self.own(cite)
        is_name = len(out) > content
        if not is_name:
            for substitute, is_final in self.substitutes:
                substitute.render(cite)
                if cite.dropped:
                    del out[start:]
                    return
                if len(out) > content or is_final:
                    break
            if len(out) == content:
                out.pop()
                return
        cite.found = cite.begun = True
        out.append(NAMES_END)
        if is_name and cite.names_key is None and (cite.collapsed or not cite.in_bibliography):
            # The first names of a cite: what collapsing, grouping and suppressing of authors look at.
            cite.names_key = plain(out[start:])
            if cite.suppress_author or cite.collapsed:
                cite.dropped = True
                del out[start:]


def compile_names(element: Element, env: Environment) -> Node:
    """The node of a cs:names with its substitutes."""
    # A cs:names without children in cs:substitute takes name, et-al and label from the names around it.
    inherits = env.names is not None and env.in_substitute and element.find("name") is None
    source = env.names if inherits and env.names is not None and not element.children else element
    writer = NamesWriter(element, source, env)
    # A names that inherits takes the affixes and the formatting of the names around it, too.
    own = wrap(source, writer.write, env, quotes=False)
    return Names(own, _substitutes(element, source, env), frozenset(writer.variables), env)


def _substitutes(element: Element, source: Element, env: Environment) -> list[tuple[Node, bool]]:
    """The substitutes in order, and whether each ends the search: terms and verbatim text do, even if empty."""
    from ssylka.csl.elements import compile_element

    substitute = element.find("substitute")
    if substitute is None:
        return []
    inner = replace(env, in_substitute=True, names=source)
    found = []
    for child in substitute.children:
        node = compile_element(child, inner)
        if node is not None:
            found.append((node, child.tag == "text" and ("term" in child.attrs or "value" in child.attrs)))
    return found
