"""RTF 1.9: opens in Word, LibreOffice, Google Docs; the clipboard of word processors takes it too."""

from ssylka.model import Piece
from ssylka.renderers.interface import Sheet

_LANGUAGES = {"ru": 1049, "en": 1033, "de": 1031, "fr": 1036, "uk": 1058, "es": 3082, "it": 1040, "zh": 2052}
"""Windows language identifiers ([MS-LCID])."""


def escape(text: str) -> str:
    r"""Text as RTF: `\`, `{`, `}` escaped, what is not ASCII as UTF-16 code units (RTF 1.9, \uN)."""
    out = []
    for character in text:
        if character in "\\{}":
            out.append("\\" + character)
        elif character == "\u00a0":
            out.append(r"\~")
        elif " " <= character <= "~":
            out.append(character)
        else:
            units = character.encode("utf-16-le", "replace")
            for start in range(0, len(units), 2):
                code = int.from_bytes(units[start : start + 2], "little", signed=True)
                out.append(f"\\u{code}?")
    return "".join(out)


def _piece(piece: Piece, *, links: bool) -> str:
    looks = "".join(
        word
        for wanted, word in (
            (piece.italic, r"\i"),
            (piece.bold, r"\b"),
            (piece.small_caps, r"\scaps"),
            (piece.underline, r"\ul"),
            (piece.superscript, r"\super"),
            (piece.subscript, r"\sub"),
        )
        if wanted
    )
    text = f"{{{looks} {escape(piece.text)}}}" if looks else escape(piece.text)
    if links and piece.link:
        target = escape(piece.link.replace('"', "%22").replace("\\", "%5C"))
        text = f'{{\\field{{\\*\\fldinst{{HYPERLINK "{target}"}}}}{{\\fldrslt{{{text}}}}}}}'
    return text


def write_rtf(sheet: Sheet) -> str:
    """A whole document, one paragraph per entry."""
    indent = r"\fi-567\li567" if sheet.hanging_indent else r"\fi0\li0"
    lines = [r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times New Roman;}}\f0\fs24"]
    for line in sheet.entries:
        code = _LANGUAGES.get(line.language or sheet.language, 1033)
        label = f"{{\\super {escape(line.label)}}} " if line.label else ""
        text = "".join(_piece(piece, links=sheet.links) for piece in line.runs)
        lines.append(f"{{\\pard\\lang{code}{indent}\\sa120 {label}{text}\\par}}")
    return "\n".join(lines) + "}\n"
