"""From pieces to finished pieces: quotation marks, flip-flopping of nested looks, punctuation that meets.

One walk does three things. It chooses outer or inner quotation marks by nesting; it turns inline markup that repeats
the look around it into its opposite (italics in italics become upright); and where two texts meet it drops what
would stand twice, and moves commas and periods into closing quotes where the locale asks for it (CSL 1.0.2,
"Formatting", "Quotes", "Punctuation"; the table of colliding marks follows citeproc-js).
"""

from dataclasses import dataclass

from ssylka.csl.initials import ROMANESQUE
from ssylka.csl.pieces import FORMATS, STRUCTURE, Mark, Piece
from ssylka.csl.rich_text import QuoteMarks

# What stands when the second mark follows the first; pairs not listed stay as they are.
_MEET = {
    "!": {".": "!", ":": "!"},
    "?": {".": "?", ":": "?"},
    ":": {"!": "!", "?": "?", ".": ":"},
    ";": {"!": "!", "?": "?", ":": ";", ".": ";"},
}
_POINTS = frozenset(".,;:!? \u00a0")
_MOVES_IN = frozenset(".,!?")
_MOVES_OUT = frozenset(",;:")

_FLIP = {
    ("font-style", "italic"): "normal",
    ("font-style", "oblique"): "normal",
    ("font-style", "normal"): "italic",
    ("font-weight", "bold"): "normal",
    ("font-weight", "normal"): "bold",
    ("font-variant", "small-caps"): "normal",
    ("font-variant", "normal"): "small-caps",
}
_INLINE_VALUE = {"font-style": "italic", "font-weight": "bold", "font-variant": "small-caps"}


@dataclass(frozen=True, slots=True)
class Typography:
    """What of a locale the last walk needs."""

    quotes: QuoteMarks
    punctuation_in_quote: bool = False


def finish(pieces: list[Piece], typography: Typography) -> list[Piece]:
    """Finished pieces: texts as they are to be read, and marks of formatting, display and links only."""
    walk = _Walk(typography)
    out = walk.out
    last, inside, count = "", -1, 0  # as the walk has them, and how long `out` was then
    for index, piece in enumerate(pieces):
        if type(piece) is str and inside < 0 and piece and (piece[0] not in _POINTS or last not in _POINTS):
            # Nothing meets: as `text` does, without telling the walk yet.
            out.append(piece)
            last = piece[-1]
            continue
        if len(out) != count:
            walk.passed(last)
        if type(piece) is str:
            walk.text(piece)
        elif piece.kind == "font-style" and piece.opens and _knows_no_italics(pieces, index):  # type: ignore[union-attr]
            walk.opened.append(Mark("", ""))
        elif piece.value == "normal" and piece.opens and _sets_look_last(pieces, index):  # type: ignore[union-attr]
            walk.open(piece.kind, "normal")  # type: ignore[union-attr]
        else:
            walk.mark(piece)  # type: ignore[arg-type]
        last, inside, count = walk.last, walk.inside, len(out)
    _space_behind_margin(out)
    return out


def _space_behind_margin(out: list[Piece]) -> None:
    """A space at the end of an entry that stands in the margin alone goes behind the margin."""
    if len(out) > 1 and type(out[-1]) is Mark and out[-1].value == "left-margin":
        text = out[-2]
        if type(text) is str and len(text) > 1 and text[-1] == " ":
            out[-2:] = [text[:-1], out[-1], " "]


def _knows_no_italics(pieces: list[Piece], start: int) -> bool:
    """Is what a span holds one text in a script that has no italics (as in citeproc-js)?"""
    text = pieces[start + 1] if start + 2 < len(pieces) else ""
    after = pieces[start + 2] if text else ""
    if type(text) is not str or text.isascii() or type(after) is not Mark or after.opens:
        return False
    return ROMANESQUE.search(text) is None


def _sets_look_last(pieces: list[Piece], start: int) -> bool:
    """Does what an upright (or normal) span holds end in another look, so that the span is worth marking?"""
    opening = pieces[start]
    assert isinstance(opening, Mark)
    depth = 0
    before: Piece = ""
    for piece in pieces[start:]:
        if isinstance(piece, Mark):
            if piece.kind in STRUCTURE or piece.kind in ("edge", "stay", "stiff"):
                continue
            depth += 1 if piece.opens else -1
            if depth == 0:
                break
        before = piece
    if not isinstance(before, Mark) or before.value == "normal":
        return False
    return before.kind == "inline" and before.value == opening.kind


class _Walk:
    __slots__ = (
        "closed", "drawn", "edge", "formatted", "inside", "last", "levels", "look", "moved", "opened", "out", "quotes", "spot",
        "typography",
    )  # fmt: skip

    def __init__(self, typography: Typography) -> None:
        self.out: list[Piece] = []
        self.typography = typography
        self.quotes = typography.quotes
        self.last = ""
        self.edge = False
        self.closed = ""  # what the last mark closed, if no text has followed
        self.drawn = False  # a point has moved into the last quotation
        self.formatted = False  # the last quotation is formatted as a whole
        self.moved = False  # the last text is a point that came out of quotation marks
        self.spot = -1  # index in `out` of the last text
        self.inside = -1  # index of a closing quotation mark that nothing but marks has followed
        self.levels: list[bool] = []  # open quotations, True for inner
        self.opened: list[Mark] = []
        self.look: dict[str, list[str]] = {}

    def text(self, piece: str) -> None:
        if not piece:
            return
        last = self.last
        # A colon or semicolon behind a quotation stands, whatever mark the quotation itself ends in.
        stands = self.inside >= 0 and piece[0] in ":;" and not self.drawn
        if last in _POINTS and piece[0] in _POINTS and not stands:
            if not self.edge:
                piece = self._meet(piece)
            elif piece[0] == last:
                piece = piece[1:]
            if not piece:
                return
        self.edge = self.moved = False
        self.closed = ""
        if self.inside >= 0 and self.typography.punctuation_in_quote and piece[0] in _MOVES_IN:
            piece = self._move_in(piece)
            if not piece:
                return
        self.spot = len(self.out)
        self.out.append(piece)
        self.last = piece[-1]
        self.inside = -1

    def passed(self, last: str) -> None:
        """Take note of texts that met nothing and stand in `out` already; the last of them ends in `last`."""
        self.edge = self.moved = False
        self.closed = ""
        self.spot = len(self.out) - 1
        self.last = last

    def _meet(self, piece: str) -> str:
        """Resolve marks that meet the last character; return what is left of the text."""
        while piece and self.last:
            first = piece[0]
            if first == self.last and self.inside < 0:
                piece = piece[1:]
                continue
            if first == self.last:
                return piece[1:]
            merged = _MEET.get(self.last, {}).get(first)
            if merged is None:
                return piece
            piece = piece[1:]
            if merged != self.last:
                text = self.out[self.spot]
                assert isinstance(text, str)
                if self.inside < 0 and len(text) == 1 and self.spot > 0 and self._closes_quote(self.spot - 1):
                    # A colon after a quotation gave way to a mark that moves into it.
                    del self.out[self.spot]
                    self.inside = self.spot - 1
                    self.spot -= 1
                    self.last = ""
                    return merged + piece
                self.out[self.spot] = text[:-1] + merged
                self.last = merged
        return piece

    def _closes_quote(self, index: int) -> bool:
        return self.out[index] in (self.quotes.close, self.quotes.close_inner)

    def _move_in(self, piece: str) -> str:
        """Put leading points before the closing quotation mark."""
        index = self.inside
        self.drawn = True
        while piece and piece[0] in _MOVES_IN:
            mark, piece = piece[0], piece[1:]
            before = index - 1
            while before >= 0 and type(self.out[before]) is not str:
                before -= 1
            text = self.out[before] if before >= 0 else ""
            assert isinstance(text, str)
            end = text[-1:]
            if self._closes_quote(before) and text != "":
                # Quotes within quotes: the point goes into the innermost.
                self.out.insert(before, mark)
                index += 1
                self.inside += 1
                self.spot += 1
                continue
            merged = _MEET.get(end, {}).get(mark)
            if end == mark:
                continue
            if merged is not None:
                self.out[before] = text[:-1] + merged
            else:
                # Inside the formatting that the style gives to the whole quotation.
                self.out.insert(index - 1 if self.formatted else index, mark)
                index += 1
                self.inside += 1
                self.spot += 1
        if piece:
            self.last = ""
        else:
            while type(self.out[index - 1]) is not str:
                index -= 1
            self.spot = index - 1
            text = self.out[self.spot]
            assert isinstance(text, str)
            self.last = text[-1:]
        return piece

    def mark(self, mark: Mark) -> None:
        kind = mark.kind
        if kind in STRUCTURE:
            return
        if kind == "end":
            self._end(mark.value)
            return
        if self.moved and kind in ("edge", "stiff"):
            self.text(mark.value)  # a point that came out of quotation marks meets what follows as any other
            return
        if kind == "edge":
            self.edge = True
            return
        if kind == "stiff":
            same = mark.value[0] == self.last
            if not same:
                self.last, self.inside = "", -1
            self.text(mark.value[1:] if same else mark.value)
            return
        if kind == "stay":
            self.inside = -1
            self.last = ""
        elif kind == "quotes":
            self._quote(mark)
        elif not mark.opens:
            self.closed = kind
            done = self.opened.pop()
            if done.kind:
                if done.value == "right-inline" and self.last == " " and self.spot == len(self.out) - 1:
                    self._close_block(done)
                    return
                self.look.get(done.kind, [""]).pop()
                is_same = mark.kind == done.kind and mark.value == done.value
                self.out.append(mark if is_same else Mark(done.kind, done.value, opens=False))
            elif done.value:
                for _ in range(int(done.value)):
                    inner = self.opened.pop()
                    self.look[inner.kind].pop()
                    self.out.append(Mark(inner.kind, inner.value, opens=False))
        elif kind == "inline":
            self.open(*self._flipped(mark.value))
        elif kind == "nodecor":
            count = 0
            for attribute in FORMATS[:3]:
                current = self.look.get(attribute)
                if current and current[-1] != "normal":
                    self.open(attribute, "normal")
                    count += 1
            self.opened.append(Mark("", str(count)))
        elif kind in FORMATS:
            current = self.look.get(kind)
            if mark.value == "normal" and (not current or current[-1] == "normal"):
                self.opened.append(Mark("", ""))
            else:
                self.put(mark)
        else:
            self.put(mark)

    def _end(self, suffix: str) -> None:
        """The suffix of a layout: its period gives way to a mark at the end of what stands before, formatted or quoted."""
        glyphs = (self.quotes.close, self.quotes.close_inner)
        last = next((piece[-1] for piece in reversed(self.out) if type(piece) is str and piece not in glyphs), "")
        self.text(suffix[1:] if suffix[:1] == "." and last in "!?" else suffix)

    def _close_block(self, block: Mark) -> None:
        """Close a display block; a space at its end goes behind it."""
        text = self.out[self.spot]
        assert isinstance(text, str)
        self.out[self.spot] = text[:-1]
        self.look["display"].pop()
        self.out.append(Mark("display", block.value, opens=False))
        self.out.append(" ")

    def open(self, kind: str, value: str) -> None:
        """Open a span of a look."""
        self.put(Mark(kind, value))

    def put(self, mark: Mark) -> None:
        """Open the span of a mark."""
        self.last = ""  # what stands before a change of look does not meet what stands in it
        self.look.setdefault(mark.kind, []).append(mark.value)
        self.opened.append(mark)
        self.out.append(mark)

    def _flipped(self, attribute: str) -> tuple[str, str]:
        if attribute in ("sup", "sub"):
            return "vertical-align", attribute
        current = self.look.get(attribute)
        if current:
            return attribute, _FLIP.get((attribute, current[-1]), "normal")
        return attribute, _INLINE_VALUE[attribute]

    def _is_sole_text(self) -> bool:
        """Does the last text stand alone in its quotation?"""
        before = next((piece for piece in reversed(self.out[: max(self.spot, 0)]) if type(piece) is str), "")
        return before in (self.quotes.open, self.quotes.open_inner)

    def _quote(self, mark: Mark) -> None:
        if mark.opens:
            inner = not self.levels[-1] if self.levels else mark.value == "inner"
            self.levels.append(inner)
            glyph = self.quotes.open_inner if inner else self.quotes.open
            self.spot = len(self.out)
            self.out.append(glyph)
            self.last = glyph[-1:]
            self.inside = -1
            return
        glyph = self.quotes.close_inner if self.levels.pop() else self.quotes.close
        moved = ""
        # Only out of quotation marks of the style, and where they hold one plain text (as in citeproc-js): those of a text
        # hold what its author put into them.
        style = not mark.value and not self.typography.punctuation_in_quote
        if style and self.last in _MOVES_OUT and self.inside < 0 and self._is_sole_text():
            text = self.out[self.spot]
            assert isinstance(text, str)
            if len(text) > 1:
                self.out[self.spot] = text[:-1]
                moved = self.last
        self.inside = len(self.out)
        self.formatted = self.closed in FORMATS and type(self.out[-1]) is Mark
        self.drawn = False
        self.out.append(glyph)
        if moved:
            self.last = ""
            self.text(moved)
            self.moved = True
            return
        # The character before the closing mark still meets what follows, so that `?”` swallows a period.
        if self.last not in _POINTS:
            self.last = ""
