"""The bibliography: entries in order, aligned, with repeated authors substituted (CSL 1.0.2, "Bibliography")."""

from collections.abc import Callable, Iterator

from ssylka.csl.cite import CAREFUL, Ambiguity, Cite
from ssylka.csl.compile import Compiled, Layout
from ssylka.csl.items import Work
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
        self.layout = layout
        self.substitute = layout.attrs.get("subsequent-author-substitute")
        # An entry stands on its own where neither its number nor the entry before shows in it.
        self.drafts = self.substitute is None and not style.lists_numbers and not style.cites_numbers
        self.rule = layout.option("subsequent-author-substitute-rule", "complete-all")

    def draft(self, entry: Entry, work: Work) -> None:
        """Render an entry while its work is at hand; it holds if disambiguation leaves the entry as it is."""
        if self.drafts:
            finished = self._finished(entry, self._render(entry, work))
            entry.draft = None if finished is None else tuple(finished)
            entry.drafted = entry.ambiguity

    def entries(self) -> Iterator[tuple[Entry, tuple[Piece, ...]]]:
        """Each entry with its finished pieces, one at a time."""
        before: list[Piece] | None = None
        for entry in self.registry.ordered:
            drafted, entry.draft = entry.draft, None
            if entry.drafted is entry.ambiguity and not entry.shares_names:
                if drafted is not None:
                    yield entry, drafted
                continue
            pieces = self._render(entry, entry.work)
            if self.substitute is not None:
                pieces, before = self._substitute(entry, pieces, before)
            finished = self._finished(entry, pieces)
            if finished is not None:
                yield entry, tuple(finished)

    def _substitute(
        self, entry: Entry, pieces: list[Piece], before: list[Piece] | None
    ) -> tuple[list[Piece], list[Piece] | None]:
        """An entry, names that repeat those of the entry before substituted, and its own names for the entry behind."""
        span = _first_names(pieces)
        if span is None:
            return pieces, None
        start, end = span
        now = pieces[start : end + 1]
        text = self.substitute or ""
        changed = None if before is None else substitute_authors(before, now, text, self.rule)
        if changed is None:
            return pieces, now
        if not text and self.rule == "complete-all":
            # Without its names the entry has no delimiter behind them either.
            without = self._render(entry, entry.work, nameless=True)
            if _first_names(without) != span:
                return without, now
        pieces[start : end + 1] = changed
        if not text:
            prune(pieces)
            _strip_start(pieces)
        return pieces, now

    def _finished(self, entry: Entry, pieces: list[Piece]) -> list[Piece] | None:
        style, layout = self._style(entry)
        if _has_text(pieces):
            return finish(_with_affixes(pieces, layout), style.typography)
        if style.cites_numbers:
            return [f"{entry.number}. [CSL STYLE ERROR: reference with no printed form.]"]
        return None

    def _style(self, entry: Entry) -> tuple[Compiled, Layout]:
        if self.compiled_for is None:
            return self.style, self.layout
        style = self.compiled_for(entry)
        layout = style.bibliography
        assert layout is not None
        return style, layout

    def _render(self, entry: Entry, work: Work, *, nameless: bool = False) -> list[Piece]:
        cite = Cite(work)
        cite.collapsed = nameless
        cite.kind = CAREFUL if nameless else 0
        cite.in_bibliography = True
        cite.number = str(entry.number)
        cite.ambiguity = self._ambiguity(entry)
        names = self.registry.names
        if names.active and (names.by_cite or entry.shares_names):
            cite.name_levels = names.level
        self._style(entry)[1].render(cite)
        return cite.out

    def _ambiguity(self, entry: Entry) -> Ambiguity:
        """What of disambiguation the bibliography shows: never fewer names than the cites."""
        rules, found = self.registry.disambiguation, entry.ambiguity
        if rules.add_names and rules.add_given:
            return found
        shown = found.shown if rules.add_names else []
        levels = found.levels if rules.add_given else []
        return Ambiguity(shown, levels, found.condition, found.suffix)


def _with_affixes(pieces: list[Piece], layout: Layout) -> list[Piece]:
    """The entry with the layout's prefix, suffix and formatting; a suffix goes inside a last display block."""
    out = [*layout.before, layout.prefix, *pieces] if layout.prefix else [*layout.before, *pieces]
    if layout.suffix:
        last = out[-1]
        suffix = Mark("end", layout.suffix)
        if isinstance(last, Mark) and last.kind == "display":
            if last.value != "left-margin":  # what stands in the margin alone ends without it (as in citeproc-js)
                out.insert(len(out) - 1, suffix)
        else:
            out.append(suffix)
    out.extend(layout.after)
    return out


def _has_text(pieces: list[Piece]) -> bool:
    for piece in pieces:  # noqa: SIM110  # faster than any(), and mostly done with the first
        if type(piece) is str and piece:
            return True
    return False


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


def _shown(pieces: list[Piece]) -> list[list[str]]:
    """The names of each set, without "et al."; for a text that stands for names the text."""
    sets = [(pieces[start : end + 1], text) for start, end, text in _spans(pieces, "name-set")]
    return [[name for _, _, name in _spans(inner, "name")] or [text] for inner, text in sets]


def substitute_authors(before: list[Piece], now: list[Piece], text: str, rule: str) -> list[Piece] | None:
    """Names that repeat those of the entry before, substituted by the rule; None where nothing repeats.

    Source: CSL 1.0.2, "Reference Grouping": `subsequent-author-substitute-rule`.
    """
    same = _shown(before) == _shown(now)
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
