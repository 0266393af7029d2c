"""Plain text: one entry per line, no look."""

from ssylka.renderers.interface import Sheet


def write_text(sheet: Sheet) -> str:
    """One entry per line; notes with their number before them."""
    lines = []
    for line in sheet.entries:
        text = "".join(piece.text for piece in line.runs)
        lines.append(f"{line.label} {text}" if line.label else text)
    return "\n".join(lines) + ("\n" if lines else "")
