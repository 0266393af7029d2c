"""Markdown (CommonMark, with pandoc's footnotes): paragraphs, or `[^1]:` definitions for notes."""

import re

from ssylka.model import Piece
from ssylka.renderers.interface import Sheet

_SPECIAL = re.compile(r"([\\`*_\[\]<>])")
_LEADING = re.compile(r"^(\s*)([-+#>]|\d+[.)])(?=\s|$)")


def escape(text: str) -> str:
    """Text in which no character has a meaning for Markdown; "&" only where an entity could be read."""
    return re.sub(r"&(?=#?\w+;)", "&amp;", _SPECIAL.sub(r"\\\1", text))


def _piece(piece: Piece, *, links: bool) -> str:
    if piece.link and links:
        address = piece.link.replace(" ", "%20").replace(">", "%3E").replace("<", "%3C")
        if piece.text == piece.link and address == piece.text:
            return f"<{address}>"  # an address in angle brackets is shown as it stands; nothing in it is escaped
        target = f"<{address}>" if re.search(r"[()\\]", address) else address
        return f"[{escape(piece.text)}]({target})"
    # A bare address is left as it is where no character of it could be taken for markup: GitHub links it by itself.
    text = piece.text if piece.link and not re.search(r"[*<>\[\]`\\]", piece.text) else escape(piece.text)
    core = text.strip(" ")
    if not core:
        return text
    before, after = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    if piece.superscript:
        core = f"<sup>{core}</sup>"
    if piece.subscript:
        core = f"<sub>{core}</sub>"
    if piece.small_caps:
        core = f'<span style="font-variant: small-caps">{core}</span>'
    if piece.underline:
        core = f"<u>{core}</u>"
    if piece.bold:
        core = f"**{core}**"
    if piece.italic:
        core = f"*{core}*"
    return before + core + after


def runs_markdown(runs: tuple[Piece, ...], *, links: bool = False) -> str:
    """The pieces of one entry as inline Markdown."""
    return "".join(_piece(piece, links=links) for piece in runs)


def write_markdown(sheet: Sheet) -> str:
    """A paragraph per entry, or a footnote definition per note."""
    blocks = []
    for line in sheet.entries:
        text = runs_markdown(line.runs, links=sheet.links)
        if sheet.kind == "notes" and line.label:
            blocks.append(f"[^{line.label}]: {text}")
        else:
            whole = f"{escape(line.label)} {text}" if line.label else text
            blocks.append(
                _LEADING.sub(
                    lambda m: f"{m[1]}\\{m[2]}" if not m[2][0].isdigit() else f"{m[1]}{m[2][:-1]}\\{m[2][-1]}", whole
                )
            )
    return "\n\n".join(blocks) + ("\n" if blocks else "")
