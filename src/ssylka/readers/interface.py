"""The shape of a reader."""

from typing import Protocol

from ssylka.model import Block


class Reader(Protocol):
    """Reads the blocks of a decoded text.

    A reader is pure and total: it opens nothing, takes any string in linear time, and gives blocks whose spans lie
    inside the text, in its order. What the markup says is the reader's business; what the words mean is not.
    """

    def __call__(self, source: str, /) -> tuple[Block, ...]:
        """The blocks of a text, in its order."""
        ...
