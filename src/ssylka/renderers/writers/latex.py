r"""LaTeX: paragraphs with a hanging indent, for a document that loads hyperref, fontspec or inputenc, and babel."""

from ssylka.model import Piece
from ssylka.renderers.interface import Sheet

_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "\u00a0": "~",
        "[": "{[}",
        "]": "{]}",
        "–": "--",
        "—": "---",
        "`": r"\textasciigrave{}",
        '"': r"\textquotedbl{}",
    }
)


def escape(text: str) -> str:
    """Text in which no character has a meaning for LaTeX."""
    return text.translate(_ESCAPES)


def escape_address(address: str) -> str:
    r"""An address as the first argument of \href: only what would end or comment it out is escaped."""
    table = {
        "\\": "%5C",
        "{": "%7B",
        "}": "%7D",
        "^": "%5E",
        "`": "%60",
        '"': "%22",
        "<": "%3C",
        ">": "%3E",
        " ": "%20",
    }
    safe = "".join(table.get(character, character) for character in address)
    return (
        safe.replace("%", r"\%").replace("#", r"\#").replace("&", r"\&").replace("~", r"\string~").replace("$", r"\$")
    )


def _piece(piece: Piece, *, links: bool) -> str:
    text = escape(piece.text)
    for wanted, command in (
        (piece.superscript, "textsuperscript"),
        (piece.subscript, "textsubscript"),
        (piece.small_caps, "textsc"),
        (piece.underline, "underline"),
        (piece.bold, "textbf"),
        (piece.italic, "textit"),
    ):
        if wanted:
            text = f"\\{command}{{{text}}}"
    if links and piece.link:
        text = f"\\href{{{escape_address(piece.link)}}}{{{text}}}"
    return text


def write_latex(sheet: Sheet) -> str:
    r"""One \par per entry in a group of its own; notes with their number."""
    lines = [r"\begingroup", r"\setlength{\parindent}{0pt}", r"\setlength{\parskip}{0.5\baselineskip}"]
    hang = r"\hangindent=2em\hangafter=1 " if sheet.hanging_indent else ""
    for line in sheet.entries:
        label = f"\\textsuperscript{{{escape(line.label)}}} " if line.label else ""
        lines.append(f"{hang}{label}{''.join(_piece(piece, links=sheet.links) for piece in line.runs)}\\par")
    lines.append(r"\endgroup")
    return "\n".join(lines) + "\n"
