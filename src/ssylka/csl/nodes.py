"""The compiled tree: nodes with closures, and what of it is left for items of one shape.

Most of a style asks what an item is and has: its type, whether a variable is there. All items of one *shape* (type and
variables present) give the same answers, so that a tree can be reduced to what such items render. `Specialized` does
so for shapes that come more than once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ssylka.csl.pieces import EDGE, pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from ssylka.csl.cite import Cite, Render
    from ssylka.csl.conditions import Condition

Dead = Literal["untried", "tried"]
"""What a node comes to that renders nothing: without calling a variable, or after calling one in vain."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The type of an item and the variables that it has."""

    type: str
    present: frozenset[str]


class Node:
    """A part of the tree: `render` appends what it renders to the cite."""

    __slots__ = ("render",)

    def __init__(self, render: Render) -> None:
        self.render = render

    def reduce(self, shape: Shape) -> Node | Dead:  # noqa: ARG002
        """The node for items of a shape."""
        return self

    def is_sure(self) -> bool:
        """After reduction: does it certainly render a variable?"""
        return False


class Leaf(Node):
    """A node without children.

    Args:
        render: its closure.
        reads: the variables of which it needs one; None where it may render without.
        constant: it calls no variable (a term, verbatim text, a label).
        sure: where one of the variables is there, it is rendered.
    """

    __slots__ = ("constant", "reads", "sure")

    def __init__(
        self,
        render: Render,
        reads: frozenset[str] | None = None,
        *,
        constant: bool = False,
        sure: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(render)
        self.reads = reads
        self.constant = constant
        self.sure = sure

    def is_sure(self) -> bool:
        """Only where nothing can make its variable count as empty."""
        return self.sure is not None and self.sure()

    def reduce(self, shape: Shape) -> Node | Dead:
        """Nothing, where the variables are missing."""
        if self.reads is not None and self.reads.isdisjoint(shape.present):
            return "tried"
        return self


class Wrapped(Node):
    """A macro with affixes and formatting around it."""

    __slots__ = ("around", "inner")

    def __init__(self, inner: Node, around: Callable[[Render], Render]) -> None:
        self.inner = inner
        self.around = around
        super().__init__(around(inner.render))

    def reduce(self, shape: Shape) -> Node | Dead:
        """The wrapped node that is left."""
        inner = self.inner.reduce(shape)
        return Wrapped(inner, self.around) if isinstance(inner, Node) else inner

    def is_sure(self) -> bool:
        """As sure as what is in it."""
        return self.inner.is_sure()


def _try_only(cite: Cite) -> None:
    cite.tried = True


_TRIED = Leaf(_try_only)
NOTHING = Leaf(lambda cite: None, constant=True)  # noqa: ARG005


class Choose(Node):
    """A cs:choose: it picks the children to render, which then stand in the delimiter of the group around it."""

    __slots__ = ("branches", "pick")

    def __init__(self, branches: list[tuple[Condition | None, Children]]) -> None:
        self.branches = branches
        tested = [(condition.test, children) for condition, children in branches if condition is not None]
        otherwise: Children = next((children for condition, children in branches if condition is None), ())

        def pick(cite: Cite) -> Children:
            for test, children in tested:
                if test(cite):
                    return children
            return otherwise

        self.pick: Callable[[Cite], Children] = pick
        super().__init__(self._alone)

    def _alone(self, cite: Cite) -> None:
        run(cite, (self,), "", len(cite.out))

    def reduce(self, shape: Shape) -> Node | Dead:
        """The branch that such items take, as a `Splice`; branches that stay open stay."""
        left: list[tuple[Condition | None, Children]] = []
        for condition, children in self.branches:
            known = True if condition is None else condition.known(shape)
            if known is False:
                continue
            reduced, tried = reduce_all(children, shape)
            if known:
                if not left:
                    return Splice(reduced, tried=tried) if reduced else ("tried" if tried else "untried")
                left.append((None, (*reduced, _TRIED) if tried else reduced))
                break
            left.append((condition, (*reduced, _TRIED) if tried else reduced))
        return Choose(left) if left else "untried"


class Splice(Node):
    """Children that stand where a cs:choose stood; `tried` says that others called variables in vain."""

    __slots__ = ("children", "tried")

    def __init__(self, children: Children, *, tried: bool) -> None:
        self.children = children
        self.tried = tried
        super().__init__(lambda cite: run(cite, children, "", len(cite.out)))


Children = tuple[Node, ...]


def reduce_all(children: Children, shape: Shape) -> tuple[Children, bool]:
    """What is left of children, and whether a variable was called in vain."""
    out: list[Node] = []
    tried = False
    for child in children:
        node = child.reduce(shape)
        if isinstance(node, Splice):
            out.extend(node.children)
            tried = tried or node.tried
        elif isinstance(node, Node):
            out.append(node)
        else:
            tried = tried or node == "tried"
    return tuple(out), tried


def run(cite: Cite, children: Children, delimiter: str, start: int) -> None:
    """Render children, a delimiter between those that are not empty; `start` is where the group began in `out`."""
    out = cite.out
    for child in children:
        if type(child) is Choose:
            run(cite, child.pick(cite), delimiter, start)
        elif delimiter and len(out) > start:
            out.append(delimiter)
            before = len(out)
            child.render(cite)
            if len(out) == before:
                out.pop()
        else:
            child.render(cite)


def sequence(children: Children, delimiter: str = "") -> Render:
    """A closure for children one after the other."""
    if any(type(child) is Choose for child in children):
        return lambda cite: run(cite, children, delimiter, len(cite.out))
    renders = [child.render for child in children]
    if len(renders) == 1:
        return renders[0]
    if not delimiter:

        def render_all(cite: Cite) -> None:
            for render in renders:
                render(cite)

        return render_all

    def render_delimited(cite: Cite) -> None:
        out = cite.out
        start = len(out)
        for render in renders:
            if len(out) > start:
                out.append(delimiter)
                before = len(out)
                render(cite)
                if len(out) == before:
                    out.pop()
            else:
                render(cite)

    return render_delimited


class Sequence(Node):
    """Children one after the other: a layout."""

    __slots__ = ("children",)

    def __init__(self, children: Children) -> None:
        self.children = children
        super().__init__(sequence(children))

    def reduce(self, shape: Shape) -> Node | Dead:
        """The children that are left."""
        children, _ = reduce_all(self.children, shape)
        return Sequence(children)


class Group(Node):
    """Children that disappear together where they call variables and all are empty (CSL 1.0.2, "Group").

    A group that is kept counts as a variable with content for the group around it. Macros are groups too.

    Args:
        children: what is in it.
        delimiter: what stands between them.
        wrapper: puts affixes and formatting around the closure.
        tried: a variable was called in vain by a child that is gone.
        sure: a child certainly renders a variable.
    """

    __slots__ = ("children", "delimiter", "sure", "tried", "wrapper")

    def __init__(
        self,
        children: Children,
        delimiter: str,
        wrapper: Callable[[Render], Render] | None,
        *,
        tried: bool = False,
        sure: bool = False,
    ) -> None:
        self.sure = sure
        self.children = children
        self.delimiter = delimiter
        self.wrapper = wrapper
        self.tried = tried
        inner = sequence(children, delimiter)
        render = _kept(inner) if sure else _grouped(inner, tried=tried)
        super().__init__(wrapper(render) if wrapper is not None else render)

    def reduce(self, shape: Shape) -> Node | Dead:
        """The group with what is left in it."""
        children, tried = reduce_all(self.children, shape)
        tried = tried or self.tried
        if not children:
            return "tried" if tried else "untried"
        if tried and all(isinstance(child, Leaf) and child.constant for child in children):
            return "tried"
        if self.wrapper is None and len(children) == 1:
            only = children[0]
            if isinstance(only, Group) and only.wrapper is None:
                return only
        sure = any(child.is_sure() for child in children)
        return Group(children, self.delimiter, self.wrapper, tried=tried, sure=sure)

    def is_sure(self) -> bool:
        """A group with something certain in it is kept."""
        return self.sure


def _kept(inner: Render) -> Render:
    """The closure of a group that is never dropped."""

    def render(cite: Cite) -> None:
        inner(cite)
        if cite.out and cite.out[-1] is EDGE:
            cite.out.pop()
        cite.found = True

    return render


def _grouped(inner: Render, *, tried: bool) -> Render:
    def render(cite: Cite) -> None:
        tried_before, found_before, begun_before = cite.tried, cite.found, cite.begun
        cite.tried = tried
        cite.found = False
        out = cite.out
        start = len(out)
        inner(cite)
        if cite.found or (len(out) > start and not cite.tried):
            if out and out[-1] is EDGE:
                out.pop()
            cite.found = True
            cite.tried = tried_before
        else:
            del out[start:]
            cite.tried = tried_before or cite.tried
            cite.found = found_before
            cite.begun = begun_before

    return render


LEFT, LEFT_END = pair("display", "left-margin")
RIGHT, RIGHT_END = pair("display", "right-inline")


class Aligned(Node):
    """A layout whose first field stands in the margin (`second-field-align`)."""

    __slots__ = ("children",)

    def __init__(self, children: Children) -> None:
        self.children = children
        super().__init__(self._align)

    def reduce(self, shape: Shape) -> Node | Dead:
        """The children that are left."""
        children, _ = reduce_all(self.children, shape)
        return Aligned(children)

    def _align(self, cite: Cite) -> None:
        out = cite.out
        rest = self.children
        for index, child in enumerate(self.children):
            run(cite, (child,), "", 0)
            if out:
                rest = self.children[index + 1 :]
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


class Specialized:
    """Renders with a tree of its own for each shape that comes again.

    Args:
        node: the tree for all items.
        most: how many shapes get a tree of their own; what comes after uses the tree for all.
    """

    __slots__ = ("known", "most", "node", "seen")

    def __init__(self, node: Node, most: int = 400) -> None:
        self.node = node
        self.most = most
        self.known: dict[object, Render] = {}
        self.seen: set[object] = set()

    def __call__(self, cite: Cite) -> None:
        """Render the cite."""
        render = self.known.get(cite.work.shape)
        if render is None:
            render = self._learn(cite)
        render(cite)

    def _learn(self, cite: Cite) -> Render:
        key = cite.work.shape
        if key not in self.seen:
            if len(self.seen) < 4 * self.most:
                self.seen.add(key)
            return self.node.render
        if len(self.known) >= self.most:
            return self.node.render
        work = cite.work
        present = frozenset((*work.texts, *work.names, *work.dates))
        node = self.node.reduce(Shape(work.type, present))
        render = node.render if isinstance(node, Node) else NOTHING.render
        self.known[key] = render
        return render
