"""Readers: bytes → `Document`."""

from ssylka.errors import FormatError
from ssylka.model import Document
from ssylka.ooxml import is_docx
from ssylka.readers.decode import LIMIT, Decoded, decode
from ssylka.readers.docx import read_docx
from ssylka.readers.html import read_html
from ssylka.readers.interface import BinaryReader, Reader
from ssylka.readers.latex import read_latex
from ssylka.readers.links import links
from ssylka.readers.markdown import read_markdown
from ssylka.readers.sniff import sniff
from ssylka.readers.text import read_text

__all__ = [
    "BINARY_READERS",
    "LIMIT",
    "READERS",
    "BinaryReader",
    "Decoded",
    "Reader",
    "decode",
    "is_binary",
    "links",
    "read",
]

READERS: dict[str, Reader] = {
    "markdown": read_markdown,
    "html": read_html,
    "latex": read_latex,
    "text": read_text,
}
"""Format that is text → its reader."""

BINARY_READERS: dict[str, BinaryReader] = {"docx": read_docx}
"""Format that is no text → its reader."""


def is_binary(data: bytes) -> bool:
    """Whether a file is of a format of `BINARY_READERS`."""
    return is_docx(data)


def read(data: bytes, *, name: str = "-", format: str | None = None) -> Document:  # noqa: A002 - the word users know
    """An article as a document.

    Args:
        data: the file's bytes.
        name: its path or name, for reports and (its ending) for choosing the format.
        format: a key of `READERS` or `BINARY_READERS`; None chooses by the content of a Word file, whatever its name
            is, then by the name's ending, else by the content.

    Raises:
        UnreadableFileError: an empty file, one that is too large, or not text.
        FormatError: a format that we do not read.
    """
    known = (*READERS, *BINARY_READERS)
    if format is not None and format not in known:
        raise FormatError(f"unknown format {format!r}", "Formats are " + ", ".join(known) + ".")
    if format in BINARY_READERS or (format is None and is_docx(data)):
        return BINARY_READERS[format or "docx"](data, name)
    text, encoding, lossy = decode(data, name)
    chosen = format or sniff(text, name)
    return Document(source=text, blocks=READERS[chosen](text), name=name, format=chosen, encoding=encoding, lossy=lossy)
