"""The shape of a reader."""

from typing import Protocol

from ssylka.model import Block, Document


class Reader(Protocol):
    """Reads the blocks of a decoded text.

    A reader is pure and total: it opens nothing, takes any string in linear time, and gives blocks whose spans lie
    inside the text, in its order. What the markup says is the reader's business; what the words mean is not.
    """

    def __call__(self, source: str, /) -> tuple[Block, ...]:
        """The blocks of a text, in its order."""
        ...


class BinaryReader(Protocol):
    """Reads a file that is no text.

    A reader is pure: it opens nothing else, and any bytes end in a document or in one of the errors.
    """

    def __call__(self, data: bytes, name: str = "-", /) -> Document:
        """The document; its source is the text that the reader made, and the spans of its blocks lie in that.

        Raises:
            InputError: not of this format, damaged, or beyond its limits.
        """
        ...
