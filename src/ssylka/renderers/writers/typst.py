"""Typst: paragraphs with a hanging indent."""

import re

from ssylka.model import Piece
from ssylka.renderers.interface import Sheet

_SPECIAL = re.compile(r"([\\#*_`$<>@\[\]~/=+\-\"'])")


def escape(text: str) -> str:
    """Text in which no character has a meaning for Typst markup; dashes stay, "--" would become one."""
    return _SPECIAL.sub(r"\\\1", text)


def _string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _piece(piece: Piece, *, links: bool) -> str:
    text = escape(piece.text)
    for wanted, command in (
        (piece.superscript, "super"),
        (piece.subscript, "sub"),
        (piece.small_caps, "smallcaps"),
        (piece.underline, "underline"),
        (piece.bold, "strong"),
        (piece.italic, "emph"),
    ):
        if wanted:
            text = f"#{command}[{text}]"
    if links and piece.link:
        text = f"#link({_string(piece.link)})[{text}]"
    return text


def write_typst(sheet: Sheet) -> str:
    """A block in which paragraphs hang, one per entry."""
    indent = "2em" if sheet.hanging_indent else "0em"
    lines = [f"#[#set par(hanging-indent: {indent}, first-line-indent: 0em)"]
    for line in sheet.entries:
        label = f"#super[{escape(line.label)}] " if line.label else ""
        text = "".join(_piece(piece, links=sheet.links) for piece in line.runs)
        if line.language and line.language != sheet.language:
            text = f"#text(lang: {_string(line.language)})[{text}]"
        lines.append(f"{label}{text}")
    return "\n\n".join(lines) + "\n]\n"
