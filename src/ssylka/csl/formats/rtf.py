"""Rich Text Format, as word processors paste it."""

from collections.abc import Sequence

from ssylka.csl.pieces import Piece

_OPEN = {
    ("font-style", "italic"): "{\\i ",
    ("font-style", "oblique"): "{\\i ",
    ("font-style", "normal"): "{\\i0 ",
    ("font-weight", "bold"): "{\\b ",
    ("font-weight", "normal"): "{\\b0 ",
    ("font-variant", "small-caps"): "{\\scaps ",
    ("font-variant", "normal"): "{\\scaps0 ",
    ("text-decoration", "underline"): "{\\ul ",
    ("text-decoration", "none"): "{\\ul0 ",
    ("vertical-align", "sup"): "{\\super ",
    ("vertical-align", "sub"): "{\\sub ",
    ("vertical-align", "baseline"): "{\\nosupersub ",
}


def escape(text: str) -> str:
    """A text with the special characters and everything beyond ASCII escaped."""
    out = []
    for char in text:
        code = ord(char)
        if char in "\\{}":
            out.append("\\" + char)
        elif char == "\n":
            out.append("\\line ")
        elif code < 128:
            out.append(char)
        else:
            for unit in range(0, len(units := char.encode("utf-16-le", "replace")), 2):
                number = int.from_bytes(units[unit : unit + 2], "little")
                out.append(f"\\uc0\\u{number - 65536 if number > 32767 else number}{{}}")
    return "".join(out)


def to_rtf(pieces: Sequence[Piece]) -> str:
    """The pieces as an RTF fragment."""
    out: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            out.append(escape(piece))
        elif piece.kind == "display":
            if piece.opens and piece.value in ("block", "indent"):
                out.append("\\line ")
            elif not piece.opens and piece.value == "left-margin":
                out.append("\\tab ")
        elif piece.kind != "link":
            out.append(_OPEN.get((piece.kind, piece.value), "{") if piece.opens else "}")
    return "".join(out)
