"""Plain text: what is left when all looks are dropped."""

from collections.abc import Sequence

from ssylka.csl.pieces import Piece


def to_text(pieces: Sequence[Piece]) -> str:
    """The words, with blocks on lines of their own."""
    out: list[str] = []
    for piece in pieces:
        if type(piece) is str:
            out.append(piece)
        elif piece.kind == "display" and piece.opens and piece.value in ("block", "indent") and out:  # type: ignore[union-attr]
            out.append("\n")
        elif piece.kind == "display" and not piece.opens and piece.value == "left-margin" and out:  # type: ignore[union-attr]
            out.append(" ")
    return "".join(out)
