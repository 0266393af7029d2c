"""Plans: what is left of a style for items of one shape, flattened to pieces that are always there and few calls.

Most of a style asks what an item is and has: its type, whether a variable is there. All items of one *shape* give the
same answers, so a tree is walked once for each shape (`Planned`). What cannot render is dropped, what certainly
renders needs no book-keeping, and only what depends on the values themselves is decided while rendering.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ssylka.csl.cite import CAREFUL, LOCATED
from ssylka.csl.pieces import EDGE, Piece

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from ssylka.csl.cite import Cite, Render, Test
    from ssylka.csl.items import Work
    from ssylka.csl.nodes import Node


class Around(NamedTuple):
    """Affixes, formatting and quotes around what an element renders."""

    before: tuple[Piece, ...] = ()
    after: tuple[Piece, ...] = ()


class Shape(NamedTuple):
    """The type of an item and the variables that it has; `regular` are dates with a certain year.

    `located` says that the cite has a locator, `careful` that names or years may be left out of it, so that neither is
    certain.
    """

    type: str
    texts: frozenset[str]
    names: frozenset[str]
    dates: frozenset[str]
    regular: frozenset[str]
    located: bool = False
    careful: bool = False


class At:
    """Where planning stands: what is known of the state in which the next element renders.

    `tried` says that a variable was called in vain by something that is left out of the plan; `begun` that something
    stands before for certain; `maybe` and `gone` are variables that substitution has perhaps or certainly used up.
    """

    __slots__ = ("begun", "gone", "maybe", "shape", "tried")

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.tried = False
        self.begun = False
        self.maybe: set[str] = set()
        self.gone: set[str] = set()

    def use_up(self, variable: str, *, certain: bool) -> None:
        """Note that a substitute renders a variable, which then counts as empty (CSL 1.0.2, "Substitute")."""
        self.maybe.add(variable)
        if certain:
            self.gone.add(variable)


class Part:
    """What is left of an element.

    Args:
        steps: its pieces and calls.
        content: it certainly renders something.
        found: it certainly renders a variable.
        constant: it calls no variable (a term, verbatim text, a label).
        group: it keeps book for itself, as a group does.
        edge: an `EDGE` may stand at its end.
    """

    __slots__ = ("constant", "content", "edge", "found", "group", "steps")

    def __init__(
        self,
        steps: list[Piece | Render],
        *,
        content: bool = False,
        found: bool = False,
        constant: bool = False,
        group: bool = False,
        edge: bool = False,
    ) -> None:
        self.steps = steps
        self.content = content
        self.found = found
        self.constant = constant
        self.group = group
        self.edge = edge

    def wrapped(self, around: Around | None) -> Part:
        """The part with affixes and formatting around it, where it renders something."""
        if around is None:
            return self
        before, after = around
        if self.content:
            self.steps = [*before, *self.steps, *after]
        else:
            self.steps = [_around(assemble(self.steps), before, after)]
        self.edge = after[-1] is EDGE if after else self.edge
        return self


class Pick(Part):
    """A choice that stays open: each branch has a test (the last may have none) and parts."""

    __slots__ = ("branches",)

    def __init__(self, branches: list[tuple[Test | None, list[Part]]]) -> None:
        rows = [parts for _, parts in branches]
        complete = branches[-1][0] is None
        super().__init__(
            [],
            content=complete and all(any(part.content for part in row) for row in rows),
            found=complete and all(any(part.found for part in row) for row in rows),
            constant=all(part.constant for row in rows for part in row),
            edge=any(part.edge for row in rows for part in row),
        )
        self.branches = branches

    def call(self, delimiter: str = "", *, started: bool = False) -> Render:
        """The choice as a call; its parts stand in the delimiter of the group around it."""
        tested = []
        otherwise: Render | None = None
        for test, parts in self.branches:
            render = assemble(join(parts, delimiter, started=started)) if parts else None
            if test is None:
                otherwise = render
            else:
                tested.append((test, render))
        if len(tested) == 1:
            only, render_only = tested[0]

            def choose(cite: Cite) -> None:
                render = render_only if only(cite) else otherwise
                if render is not None:
                    render(cite)

            return choose

        def pick(cite: Cite) -> None:
            chosen = otherwise
            for test, render in tested:
                if test(cite):
                    chosen = render
                    break
            if chosen is not None:
                chosen(cite)

        return pick


def plan_all(children: Iterable[Node], at: At) -> list[Part]:
    """What is left of children."""
    parts: list[Part] = []
    for child in children:
        found = child.plan(at)
        if found:
            parts += found
    return parts


def join(parts: Sequence[Part], delimiter: str = "", *, started: bool = False) -> list[Piece | Render]:
    """The steps of parts, a delimiter between those that are not empty; `started` says that one stands before."""
    steps: list[Piece | Render] = []
    loose: list[Part] = []  # parts before the first that certainly renders something
    for part in parts:
        if not delimiter or (not started and not loose and part.content):
            started = started or part.content
            steps.extend(_flat(part, delimiter))
        elif started:
            if isinstance(part, Pick):
                steps.append(part.call(delimiter, started=True))
            elif part.content:
                steps.append(delimiter)
                steps.extend(part.steps)
            else:
                steps.append(_delimited(assemble(part.steps), delimiter))
        else:
            loose.append(part)
            if part.content:
                steps.append(_loose(loose, delimiter))
                loose, started = [], True
    if len(loose) == 1:
        steps.extend(_flat(loose[0], delimiter))
    elif loose:
        steps.append(_loose(loose, delimiter))
    return steps


def _flat(part: Part, delimiter: str) -> list[Piece | Render]:
    return [part.call(delimiter)] if isinstance(part, Pick) else part.steps


def assemble(steps: Sequence[Piece | Render]) -> Render:
    """One call for some steps."""
    rows: list[tuple[list[Piece], Render]] = []
    pieces: list[Piece] = []
    for step in steps:
        if callable(step):
            rows.append((pieces, step))
            pieces = []
        else:
            _put(pieces, step)
    tail = pieces
    if not rows:
        return lambda cite: cite.out.extend(tail)
    if len(rows) == 1 and not tail:
        lead, call = rows[0]
        if not lead:
            return call

        def render_one(cite: Cite) -> None:
            cite.out += lead
            call(cite)

        return render_one

    def render(cite: Cite) -> None:
        out = cite.out
        for lead, call in rows:
            if lead:
                out += lead
            call(cite)
        if tail:
            out += tail

    return render


_POINTS = frozenset(".,;:!? \u00a0")


def _put(pieces: list[Piece], piece: Piece) -> None:
    """Append a piece; texts become one where no points meet of which one may have to go."""
    last = pieces[-1] if pieces else None
    if isinstance(piece, str) and last is not None:
        if last is EDGE and piece[:1] not in _POINTS:
            pieces[-1] = piece
            return
        if isinstance(last, str) and (last[-1:] not in _POINTS or piece[:1] not in _POINTS):
            pieces[-1] = last + piece
            return
    pieces.append(piece)


def _around(inner: Render, before: tuple[Piece, ...], after: tuple[Piece, ...]) -> Render:
    count = len(before)

    def render(cite: Cite) -> None:
        out = cite.out
        out += before
        content = len(out)
        inner(cite)
        if len(out) != content:
            out += after
        elif count:
            del out[-count:]

    return render


def _delimited(inner: Render, delimiter: str) -> Render:
    def render(cite: Cite) -> None:
        out = cite.out
        out.append(delimiter)
        before = len(out)
        inner(cite)
        if len(out) == before:
            out.pop()

    return render


class _Open:
    """A choice between lists of parts while a group that may still be empty is rendered."""

    __slots__ = ("otherwise", "tested")

    def __init__(self, pick: Pick) -> None:
        self.tested = [(test, _loosened(parts)) for test, parts in pick.branches if test is not None]
        self.otherwise: tuple[Render | _Open, ...] = next(
            (_loosened(parts) for test, parts in pick.branches if test is None), ()
        )

    def pick(self, cite: Cite) -> tuple[Render | _Open, ...]:
        for test, children in self.tested:
            if test(cite):
                return children
        return self.otherwise


def _loosened(parts: Collection[Part]) -> tuple[Render | _Open, ...]:
    return tuple([_Open(part) if isinstance(part, Pick) else assemble(part.steps) for part in parts])


def _loose(parts: Collection[Part], delimiter: str) -> Render:
    children = _loosened(parts)
    return lambda cite: _run(cite, children, delimiter, len(cite.out))


def _run(cite: Cite, children: tuple[Render | _Open, ...], delimiter: str, start: int) -> None:
    """Render children, a delimiter between those that are not empty; `start` is where the group began in `out`."""
    out = cite.out
    for child in children:
        if type(child) is _Open:
            _run(cite, child.pick(cite), delimiter, start)
        elif len(out) > start:
            out.append(delimiter)
            before = len(out)
            child(cite)  # type: ignore[operator]
            if len(out) == before:
                out.pop()
        else:
            child(cite)  # type: ignore[operator]


def nothing(cite: Cite) -> None:
    """Renders nothing."""


class Planned:
    """Renders by a plan for each shape.

    Args:
        node: the tree for all items.
        types: the types that the style asks for.
        variables: the variables that the style mentions; others do not count for the shape.
        most: how many plans are kept.
    """

    __slots__ = ("known", "most", "node", "plans", "types", "variables")

    def __init__(
        self, node: Node, types: frozenset[str] = frozenset(), variables: frozenset[str] = frozenset(), most: int = 1000
    ) -> None:
        self.node = node
        self.types = types
        self.variables = variables
        self.most = most
        self.known: tuple[dict[object, Render], ...] = ({}, {}, {}, {})  # for each kind of cite
        self.plans: dict[Shape, Render] = {}

    def __call__(self, cite: Cite) -> None:
        """Render the cite."""
        render = self.known[cite.kind].get(cite.work.shape)
        if render is None:
            render = self._plan(cite.work, cite.kind)
        render(cite)

    def _plan(self, work: Work, kind: int) -> Render:
        variables = self.variables
        dates = variables.intersection(work.dates)
        shape = Shape(
            work.type if work.type in self.types else "",
            variables.intersection(work.texts),
            variables.intersection(work.names),
            dates,
            dates.difference(work.odd_dates),
            bool(kind & LOCATED),
            bool(kind & CAREFUL),
        )
        render = self.plans.get(shape)
        if render is None:
            if len(self.plans) >= self.most:
                self.plans.clear()
            steps = join(self.node.plan(At(shape)))
            render = self.plans[shape] = assemble(steps) if steps else nothing
        known = self.known[kind]
        if len(known) >= 5 * self.most:
            known.clear()
        known[work.shape] = render
        return render
