"""The compiled tree: what a style says, ready to be planned for items of a shape (see `ssylka.csl.plan`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssylka.csl.pieces import EDGE, Piece, pair
from ssylka.csl.plan import Around, At, Part, Pick, assemble, join, plan_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from ssylka.csl.cite import Cite, Render, Test
    from ssylka.csl.conditions import Condition


class Node:
    """A part of the tree."""

    __slots__ = ()

    def plan(self, at: At) -> list[Part]:
        """What it comes to for the shape at hand: nothing, one part, or several that stand where it stood."""
        raise NotImplementedError


Children = tuple[Node, ...]


class Nothing(Node):
    """What renders nothing and calls no variable."""

    __slots__ = ()

    def plan(self, at: At) -> list[Part]:  # noqa: ARG002
        """Nothing."""
        return []


NOTHING = Nothing()


class Constant(Node):
    """A term or verbatim text.

    Args:
        pieces: its text.
        first: its text where it opens an entry or a note.
        around: its affixes and formatting.
    """

    __slots__ = ("around", "first", "pieces")

    def __init__(self, pieces: list[Piece], first: list[Piece], around: Around | None) -> None:
        self.pieces = pieces
        self.first = first
        self.around = around

    def plan(self, at: At) -> list[Part]:
        """Pieces; a call only where it is open whether something stands before."""
        steps: list[Piece | Render] = [*self.pieces]
        if not at.begun:
            steps = [self._render]
            at.begun = True
        return [Part(steps, content=True, constant=True).wrapped(self.around)]

    def _render(self, cite: Cite) -> None:
        cite.out.extend(self.pieces if cite.begun else self.first)
        cite.begun = True


class Leaf(Node):
    """An element that reads what cites have, not items: locators, numbers of citations and notes.

    Args:
        render: appends what it renders.
        around: its affixes and formatting.
        found: it counts as a variable with content in any case.
        constant: it calls no variable.
        content: it certainly renders something.
    """

    __slots__ = ("around", "constant", "content", "found", "render")

    def __init__(
        self,
        render: Render,
        around: Around | None,
        *,
        found: bool = False,
        constant: bool = False,
        content: bool = False,
    ) -> None:
        self.render = render
        self.around = around
        self.found = found
        self.constant = constant
        self.content = content

    def plan(self, at: At) -> list[Part]:  # noqa: ARG002
        """A call."""
        part = Part([self.render], content=self.content, found=self.found, constant=self.constant)
        return [part.wrapped(self.around)]


class Variable(Node):
    """A text or number variable.

    Args:
        name: the variable.
        keys: under which names an item may have it, the best first.
        make: from the key and whether substitution may have used it up to what appends it.
        around: its affixes and formatting.
        uses_up: it stands in a cs:substitute.
    """

    __slots__ = ("around", "keys", "known", "make", "name", "uses_up")

    def __init__(
        self,
        name: str,
        keys: tuple[str, ...],
        make: Callable[[str, bool], Render],
        around: Around | None,
        *,
        uses_up: bool,
    ) -> None:
        self.name = name
        self.keys = keys
        self.make = make
        self.around = around
        self.uses_up = uses_up
        self.known: dict[tuple[str, bool], Render] = {}

    def plan(self, at: At) -> list[Part]:
        """A call, where the items have the variable."""
        texts = at.shape.texts
        for key in self.keys:
            if key in texts:
                break
        else:
            at.tried = True
            return []
        if self.name in at.gone:
            at.tried = True
            return []
        is_sure = self.name not in at.maybe
        if self.uses_up:
            at.use_up(self.name, certain=is_sure)
        at.begun = at.begun or is_sure
        render = self.known.get((key, is_sure))
        if render is None:
            render = self.known[key, is_sure] = self.make(key, not is_sure)
        return [Part([render], content=is_sure, found=is_sure).wrapped(self.around)]


class Wrapped(Node):
    """A macro with affixes and formatting around it."""

    __slots__ = ("around", "inner")

    def __init__(self, inner: Node, around: Around) -> None:
        self.inner = inner
        self.around = around

    def plan(self, at: At) -> list[Part]:
        """What is left of the macro, wrapped."""
        return [part.wrapped(self.around) for part in self.inner.plan(at)]


def _try_only(cite: Cite) -> None:
    cite.tried = True


class Choose(Node):
    """A cs:choose: it picks the children to render, which then stand in the delimiter of the group around it."""

    __slots__ = ("branches",)

    def __init__(self, branches: list[tuple[Condition | None, Children]]) -> None:
        self.branches = branches

    def plan(self, at: At) -> list[Part]:
        """The branch that such items take; branches that stay open stay."""
        left: list[tuple[Test | None, Children]] = []
        for condition, children in self.branches:
            answer = True if condition is None else condition(at.shape)
            if answer is True:
                if not left:
                    return plan_all(children, at)
                left.append((None, children))
                break
            if answer is not False:
                left.append((answer, children))
        return [self._open(left, at)] if left else []

    def _open(self, left: list[tuple[Test | None, Children]], at: At) -> Part:
        tried, begun, gone = at.tried, at.begun, at.gone
        branches = []
        ends = []
        for test, children in left:
            at.tried, at.begun, at.gone = False, begun, set(gone)
            parts = plan_all(children, at)
            if at.tried:
                parts.append(Part([_try_only]))
            branches.append((test, parts))
            ends.append((at.begun, at.gone))
        if left[-1][0] is not None:
            ends.append((begun, gone))
        at.tried = tried
        at.begun = all(is_begun for is_begun, _ in ends)
        at.gone = set.intersection(*[used for _, used in ends])
        return Pick(branches)


class Sequence(Node):
    """Children one after the other: a layout."""

    __slots__ = ("children",)

    def __init__(self, children: Children) -> None:
        self.children = children

    def plan(self, at: At) -> list[Part]:
        """What is left of the children."""
        return plan_all(self.children, at)


class Group(Node):
    """Children that disappear together where they call variables and all are empty (CSL 1.0.2, "Group").

    A group that is kept counts as a variable with content for the group around it. Macros are groups too.
    """

    __slots__ = ("around", "children", "delimiter")

    def __init__(self, children: Children, delimiter: str, around: Around | None) -> None:
        self.children = children
        self.delimiter = delimiter
        self.around = around

    def plan(self, at: At) -> list[Part]:
        """One part: kept for certain, or decided while rendering."""
        outer, begun = at.tried, at.begun
        at.tried = False
        parts = plan_all(self.children, at)
        if not parts:
            at.tried = at.tried or outer
            return parts
        tried, at.tried = at.tried, outer
        found = any(part.found for part in parts)
        constant = not found and all(part.constant for part in parts)
        if constant and tried:
            at.tried, at.begun = True, begun
            return []
        if len(parts) == 1 and parts[0].group and not parts[0].edge:
            return [parts[0].wrapped(self.around)]
        steps = join(parts, self.delimiter)
        content = any(part.content for part in parts)
        if found or (constant and content):
            if not found:
                steps.append(_find)
            elif steps[-1] is EDGE:
                steps.pop()
            elif parts[-1].edge or (not parts[-1].content and any(part.edge for part in parts)):
                steps.append(_drop_edge)
            return [Part(steps, content=content, found=True, group=True).wrapped(self.around)]
        at.begun = begun
        return [Part([_undecided(assemble(steps), tried=tried)], group=True).wrapped(self.around)]


def _find(cite: Cite) -> None:
    if cite.out and cite.out[-1] is EDGE:
        cite.out.pop()
    cite.found = True


def _drop_edge(cite: Cite) -> None:
    if cite.out and cite.out[-1] is EDGE:
        cite.out.pop()


def _undecided(inner: Render, *, tried: bool) -> Render:
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

    def plan(self, at: At) -> list[Part]:
        """A call: which field is the first is seen while rendering."""
        fields = [assemble(join([part])) for part in plan_all(self.children, at)]

        def align(cite: Cite) -> None:
            out = cite.out
            rest = iter(fields)
            for field in rest:
                field(cite)
                if out:
                    break
            if not out:
                return
            out.insert(0, LEFT)
            out.append(LEFT_END)
            out.append(RIGHT)
            start = len(out)
            for field in rest:
                field(cite)
            if len(out) == start:
                out.pop()
            else:
                out.append(RIGHT_END)

        return [Part([align])]
