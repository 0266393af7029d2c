"""The bibliography: entries in order, aligned, with repeated authors substituted (CSL 1.0.2, "Bibliography")."""

from collections.abc import Callable, Iterator

from ssylka.csl.cite import Ambiguity, Cite
from ssylka.csl.compile import Compiled, Layout
from ssylka.csl.pieces import EDGE, Mark, Piece, between, plain
from ssylka.csl.punctuation import finish
from ssylka.csl.registry import Entry, Registry


class BibliographyWriter:
    """Renders the entries of a registry.

    `compiled_for` gives the compiled style for an entry, which lets each entry speak its own language.
    """

    def __init__(
        self, style: Compiled, registry: Registry, compiled_for: Callable[[Entry], Compiled] | None = None
    ) -> None:
        self.style = style
        self.registry = registry
        self.compiled_for = compiled_for
        layout = style.bibliography
        assert layout is not None
        self.substitute = layout.attrs.get("subsequent-author-substitute")
        self.rule = layout.option("subsequent-author-substitute-rule", "complete-all")

    def entries(self) -> Iterator[tuple[Entry, list[Piece]]]:
        """Each entry with its finished pieces, one at a time."""
        before: list[Piece] | None = None
        for entry in self.registry.ordered:
            style = self.style if self.compiled_for is None else self.compiled_for(entry)
            layout = style.bibliography or self.style.bibliography
            assert layout is not None
            pieces = self._render(entry, layout)
            if self.substitute is not None:
                names = _first_names(pieces)
                if names is not None:
                    start, end = names
                    now = pieces[start : end + 1]
                    if before is not None:
                        changed = substitute_authors(before, now, self.substitute, self.rule)
                        if changed is not None:
                            pieces[start : end + 1] = changed
                            if not self.substitute:
                                prune(pieces)
                                _strip_start(pieces)
                    before = now
                else:
                    before = None
            if not plain(pieces):
                if style.cites_numbers:
                    yield entry, [f"{entry.number}. [CSL STYLE ERROR: reference with no printed form.]"]
                continue
            yield entry, finish(_with_affixes(pieces, layout), style.typography)

    def _ambiguity(self, entry: Entry) -> Ambiguity:
        """What of disambiguation the bibliography shows: never fewer names than the cites."""
        rules, found = self.registry.disambiguation, entry.ambiguity
        shown = found.shown if rules.add_names else []
        levels = found.levels if rules.add_given else []
        return Ambiguity(shown, levels, found.condition, found.suffix)

    def _render(self, entry: Entry, layout: Layout) -> list[Piece]:
        cite = Cite(entry.work)
        cite.in_bibliography = True
        cite.number = str(entry.number)
        cite.ambiguity = self._ambiguity(entry)
        names = self.registry.names
        if names.active and (names.by_cite or entry.shares_names):
            cite.name_levels = self.registry.names.level
        layout.render(cite)
        return cite.out


def _with_affixes(pieces: list[Piece], layout: Layout) -> list[Piece]:
    """The entry with the layout's prefix, suffix and formatting; a suffix goes inside a last display block."""
    out: list[Piece] = [*layout.before]
    if layout.prefix:
        out.append(layout.prefix)
    out.extend(pieces)
    if layout.suffix:
        last = out[-1]
        if isinstance(last, Mark) and last.kind == "display":
            out.insert(len(out) - 1, layout.suffix)
        else:
            out.append(layout.suffix)
    out.extend(layout.after)
    return out


def _strip_start(pieces: list[Piece]) -> None:
    """Take the space off the first text."""
    for index, piece in enumerate(pieces):
        if isinstance(piece, str):
            pieces[index] = piece.lstrip(" ")
            return


def prune(pieces: list[Piece]) -> None:
    """Take out spans that hold nothing any more."""
    pieces[:] = [piece for piece in pieces if piece is not EDGE]
    index = 1
    while index < len(pieces):
        before, piece = pieces[index - 1], pieces[index]
        if isinstance(before, Mark) and isinstance(piece, Mark) and before.opens and not piece.opens:
            del pieces[index - 1 : index + 1]
            index = max(1, index - 1)
        else:
            index += 1


def _first_names(pieces: list[Piece]) -> tuple[int, int] | None:
    """The first names of an entry, if nothing but affixes stands before them."""
    return between(pieces, "names")


def _spans(pieces: list[Piece], kind: str) -> list[tuple[int, int, str]]:
    """Start, end and text of each span of a kind."""
    found = []
    start = 0
    for index, piece in enumerate(pieces):
        if isinstance(piece, Mark) and piece.kind == kind:
            if piece.opens:
                start = index
            else:
                found.append((start, index, plain(pieces[start:index])))
    return found


def substitute_authors(before: list[Piece], now: list[Piece], text: str, rule: str) -> list[Piece] | None:
    """Names that repeat those of the entry before, substituted by the rule; None where nothing repeats.

    Source: CSL 1.0.2, "Reference Grouping": `subsequent-author-substitute-rule`.
    """
    same = [text for _, _, text in _spans(before, "name-set")] == [text for _, _, text in _spans(now, "name-set")]
    if rule == "complete-all":
        if not same:
            return None
        spans = _spans(now, "name-set")
        if not spans:
            return None
        return [*now[: spans[0][0]], *([text] if text else []), *now[spans[-1][1] + 1 :]]
    old, new = _spans(before, "name"), _spans(now, "name")
    if rule == "complete-each":
        if not same:
            return None
        count = len(new)
    else:
        count = 0
        for (_, _, left), (_, _, right) in zip(old, new, strict=False):
            if left != right:
                break
            count += 1
        if rule == "partial-first":
            count = min(count, 1)
    if not count:
        return None
    out = list(now)
    for start, end, _ in reversed(new[:count]):
        out[start : end + 1] = [text] if text else []
    return out
