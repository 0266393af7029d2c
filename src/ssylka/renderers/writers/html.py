"""HTML: a semantic list, `lang` on each entry, links, a hanging indent; every character of the entries escaped."""

from html import escape

from ssylka.model import Piece
from ssylka.renderers.interface import Sheet

_SCHEMES = ("http://", "https://", "ftp://")


def _piece(piece: Piece, *, links: bool) -> str:
    text = escape(piece.text, quote=False)
    for wanted, tag in (
        (piece.subscript, "sub"),
        (piece.superscript, "sup"),
        (piece.underline, "u"),
        (piece.bold, "b"),
        (piece.italic, "i"),
    ):
        if wanted:
            text = f"<{tag}>{text}</{tag}>"
    if piece.small_caps:
        text = f'<span style="font-variant: small-caps">{text}</span>'
    if links and piece.link and piece.link.lower().startswith(_SCHEMES):
        text = f'<a href="{escape(piece.link)}">{text}</a>'
    return text


def runs_html(runs: tuple[Piece, ...], *, links: bool = True) -> str:
    """The pieces of one entry as phrasing content."""
    return "".join(_piece(piece, links=links) for piece in runs)


def write_html(sheet: Sheet) -> str:
    """A section with a list; entries carry `id` and, where it is not that of the list, `lang`."""
    role = "doc-endnotes" if sheet.kind == "notes" else "doc-bibliography"
    tag = "ol" if sheet.kind == "notes" else "ul"
    style = "padding-left: 2em; text-indent: -2em" if sheet.hanging_indent else ""
    lines = [
        f'<section role="{role}" lang="{escape(sheet.language)}">',
        f'<{tag} style="list-style: none; padding: 0">',
    ]
    for line in sheet.entries:
        attributes = f' id="{escape("ref-" + line.id)}"' if line.id else ""
        if line.language and line.language != sheet.language:
            attributes += f' lang="{escape(line.language)}"'
        if style:
            attributes += f' style="{style}"'
        label = f'<span class="label">{escape(line.label, quote=False)}</span> ' if line.label else ""
        lines.append(f"<li{attributes}>{label}{runs_html(line.runs, links=sheet.links)}</li>")
    lines += [f"</{tag}>", "</section>"]
    return "\n".join(lines) + "\n"
