"""Readers: bytes → `Document`."""

from ssylka.errors import FormatError
from ssylka.model import Document
from ssylka.readers.decode import LIMIT, Decoded, decode
from ssylka.readers.html import read_html
from ssylka.readers.interface import Reader
from ssylka.readers.links import links
from ssylka.readers.markdown import read_markdown
from ssylka.readers.sniff import sniff
from ssylka.readers.text import read_text

__all__ = ["LIMIT", "READERS", "Decoded", "Reader", "decode", "links", "read"]

READERS: dict[str, Reader] = {
    "markdown": read_markdown,
    "html": read_html,
    "text": read_text,
}
"""Format → its reader."""


def read(data: bytes, *, name: str = "-", format: str | None = None) -> Document:  # noqa: A002 - the word users know
    """An article as a document.

    Args:
        data: the file's bytes.
        name: its path or name, for reports and (its ending) for choosing the format.
        format: a key of `READERS`; None chooses by the name's ending, else by the content.

    Raises:
        UnreadableFileError: an empty file, one that is too large, or not text.
        FormatError: a format that we do not read.
    """
    if format is not None and format not in READERS:
        raise FormatError(f"unknown format {format!r}", "Formats are " + ", ".join(READERS) + ".")
    text, encoding, lossy = decode(data, name)
    chosen = format or sniff(text, name)
    return Document(source=text, blocks=READERS[chosen](text), name=name, format=chosen, encoding=encoding, lossy=lossy)
