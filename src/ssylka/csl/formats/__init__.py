"""Output formats: each is one walk over finished pieces (texts, and marks that open and close)."""

from ssylka.csl.formats.html import to_html
from ssylka.csl.formats.interface import Format
from ssylka.csl.formats.rtf import to_rtf
from ssylka.csl.formats.text import to_text
from ssylka.errors import StyleError

FORMATS: dict[str, Format] = {"html": to_html, "rtf": to_rtf, "text": to_text}
"""Name of a format → its walk."""


def find_format(name: str) -> Format:
    """The walk of a format.

    Raises:
        StyleError: no such format.
    """
    try:
        return FORMATS[name]
    except KeyError:
        raise StyleError(f"no such output format: {name}", f"Known formats: {', '.join(sorted(FORMATS))}.") from None


__all__ = ["FORMATS", "Format", "find_format", "to_html", "to_rtf", "to_text"]
