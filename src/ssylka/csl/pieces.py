"""What rendering produces: a flat list of texts and marks.

A *piece* is a text or a `Mark`. Marks come in pairs, properly nested: they open and close formatting, quotes, display
blocks and links. Structural marks (names, year suffix, citation number) carry no looks; they tell later steps
(collapsing, substitution of repeated authors) where a part of a cite stands.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

FORMATS: Final = ("font-style", "font-variant", "font-weight", "text-decoration", "vertical-align")
"""The formatting attributes of CSL 1.0.2 ("Formatting")."""


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """One end of a span.

    `kind` is a formatting attribute (`font-style`, …), `quotes`, `display`, `link` (value: the address), `inline`
    (markup in a field; value: the attribute whose setting flips), `nodecor`, or structural: `names`, `name-set`, `name`,
    `year-suffix`, `citation-number`.
    """

    kind: str
    value: str = ""
    opens: bool = True


Piece = str | Mark


def pair(kind: str, value: str = "") -> tuple[Mark, Mark]:
    """An opening and a closing mark."""
    return Mark(kind, value), Mark(kind, value, opens=False)


QUOTES, QUOTES_END = pair("quotes")
NAMES, NAMES_END = pair("names")
NAME, NAME_END = pair("name")
YEAR_SUFFIX, YEAR_SUFFIX_END = pair("year-suffix")
NUMBER, NUMBER_END = pair("citation-number")
NAME_SET, NAME_SET_END = pair("name-set")

STAY: Final = Mark("stay")
"""Stands after a closing quotation mark inside a field: points that follow stay outside, as the author set them."""

EDGE: Final = Mark("edge")
"""Stands after a formatted field: a point that follows within the same group does not merge with the field's own."""

STRUCTURE: Final = frozenset({"names", "name", "year-suffix", "citation-number", "name-set"})


def plain(pieces: list[Piece]) -> str:
    """The text of some pieces without marks."""
    return "".join([piece for piece in pieces if type(piece) is str])


def between(pieces: list[Piece], kind: str) -> tuple[int, int] | None:
    """Where the first span of a kind stands: indexes of its opening and closing mark."""
    depth = 0
    start = -1
    for index, piece in enumerate(pieces):
        if type(piece) is not str and piece.kind == kind:  # type: ignore[union-attr]
            if piece.opens:  # type: ignore[union-attr]
                if depth == 0:
                    start = index
                depth += 1
            else:
                depth -= 1
                if depth == 0:
                    return start, index
    return None


class Run(NamedTuple):
    """A text with its look. `link` is an address, `display` the block that it stands in (empty outside of blocks)."""

    text: str
    italic: bool = False
    bold: bool = False
    small_caps: bool = False
    underline: bool = False
    superscript: bool = False
    subscript: bool = False
    link: str = ""
    display: str = ""


def runs(pieces: Iterable[Piece]) -> tuple[Run, ...]:
    """Finished pieces as runs: for formats that do not nest (word processors, terminals)."""
    looks: dict[str, list[str]] = {}
    out: list[Run] = []

    def look(kind: str) -> str:
        values = looks.get(kind)
        return values[-1] if values else ""

    for piece in pieces:
        if isinstance(piece, str):
            out.append(
                Run(
                    piece,
                    look("font-style") in ("italic", "oblique"),
                    look("font-weight") == "bold",
                    look("font-variant") == "small-caps",
                    look("text-decoration") == "underline",
                    look("vertical-align") == "sup",
                    look("vertical-align") == "sub",
                    look("link"),
                    look("display"),
                )
            )
        elif piece.opens:
            looks.setdefault(piece.kind, []).append(piece.value)
        else:
            looks[piece.kind].pop()
    return tuple(out)
