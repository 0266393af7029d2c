"""cs:names with cs:substitute (CSL 1.0.2, "Names", "Substitute")."""

from dataclasses import replace

from ssylka.csl.cite import Cite, Render
from ssylka.csl.environment import Environment
from ssylka.csl.names_writer import NamesWriter
from ssylka.csl.nodes import Node
from ssylka.csl.pieces import NAMES, NAMES_END, Piece, plain
from ssylka.csl.plan import Around, At, Part, assemble, join
from ssylka.csl.wrap import around
from ssylka.csl.xml import Element


class Names(Node):
    """A cs:names with its substitutes.

    Args:
        writer: writes the names of its variables.
        around: the affixes and formatting of the names.
        substitutes: what stands for missing names, in order, and whether each ends the search.
        env: where in the style it stands.
    """

    __slots__ = ("around", "env", "is_marked", "substitutes", "writer")

    def __init__(
        self, writer: NamesWriter, around: Around | None, substitutes: list[tuple[Node, bool]], env: Environment
    ) -> None:
        self.writer = writer
        self.around = around
        self.substitutes = substitutes
        self.env = env
        # Bibliographies ask where names stand only to substitute those that repeat.
        is_asked = not env.in_bibliography or "subsequent-author-substitute" in env.area.attrs
        self.is_marked = is_asked and not env.sorting

    def plan(self, at: At) -> list[Part]:
        """The names or the substitute that such items have; where that is open, a call that tries them in order."""
        tried, begun = at.tried, at.begun
        own = self._own(at)
        if own is not None and own.content:
            at.begun = True
            if self.is_marked and not self.env.in_bibliography:
                return [Part([_keyed(assemble(own.steps))], content=True, found=True)]
            return [self._certain(own.steps)]
        left: list[tuple[Render, bool]] = []
        for node, is_final in self.substitutes:
            is_first = own is None and not left
            gone = set(at.gone)
            at.begun = begun
            parts = node.plan(at)
            content = any(part.content for part in parts)
            if content and is_first:
                at.tried = tried
                found = any(part.found for part in parts)
                return [self._certain(join(parts) if found else [*join(parts), _found])]
            if not is_first:
                at.gone = gone
            if parts:
                left.append((assemble(join(parts)), is_final))
            if is_final or content:
                break
        at.tried, at.begun = tried, begun
        if own is None and not left:
            at.tried = True
            return []
        return [Part([_search(None if own is None else assemble(own.steps), left, is_marked=self.is_marked)])]

    def _own(self, at: At) -> Part | None:
        """The names of its own variables."""
        variables = tuple([name for name in self.writer.variables if name in at.shape.names and name not in at.gone])
        if not variables:
            return None
        certain = at.maybe.isdisjoint(variables)
        is_sure = certain and self.writer.is_sure and not at.shape.careful
        if self.env.in_substitute:
            for variable in variables:
                at.use_up(variable, certain=is_sure)
        render = self.writer.planned(variables, checked=not certain, is_sure=is_sure)
        return Part([render], content=is_sure, found=is_sure).wrapped(self.around)

    def _certain(self, steps: list[Piece | Render]) -> Part:
        return Part([NAMES, *steps, NAMES_END] if self.is_marked else steps, content=True, found=True)


def _found(cite: Cite) -> None:
    cite.found = cite.begun = True


def _keyed(own: Render) -> Render:
    """The names of a cite, the first of which are what collapsing and grouping look at."""

    def render(cite: Cite) -> None:
        out = cite.out
        start = len(out)
        out.append(NAMES)
        own(cite)
        out.append(NAMES_END)
        if cite.names_key is None and not cite.probing:
            cite.names_key = plain(out[start:])

    return render


def _search(own: Render | None, substitutes: list[tuple[Render, bool]], *, is_marked: bool) -> Render:
    """The names, or the first substitute that renders something."""

    def render(cite: Cite) -> None:
        cite.tried = True
        cite.dropped = False
        out = cite.out
        start = len(out)
        if is_marked:
            out.append(NAMES)
        content = len(out)
        if own is not None:
            own(cite)
        is_name = len(out) > content
        if not is_name:
            for substitute, is_final in substitutes:
                substitute(cite)
                if cite.dropped:
                    del out[start:]
                    return
                if len(out) > content or is_final:
                    break
            if len(out) == content:
                del out[start:]
                return
        cite.found = cite.begun = True
        if not is_marked:
            return
        out.append(NAMES_END)
        if is_name and cite.names_key is None and (cite.collapsed or not cite.in_bibliography):
            # The first names of a cite: what collapsing, grouping and suppressing of authors look at.
            cite.names_key = plain(out[start:])
            if cite.suppress_author or cite.collapsed:
                cite.dropped = True
                del out[start:]

    return render


def compile_names(element: Element, env: Environment) -> Node:
    """The node of a cs:names with its substitutes."""
    # A cs:names without children in cs:substitute takes name, et-al and label from the names around it.
    inherits = env.names is not None and env.in_substitute and element.find("name") is None
    source = env.names if inherits and env.names is not None and not element.children else element
    writer = NamesWriter(element, source, env)
    # A names that inherits takes the affixes and the formatting of the names around it, too.
    return Names(writer, around(source, env, quotes=False), _substitutes(element, source, env), env)


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
