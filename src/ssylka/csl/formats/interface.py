"""The shape of an output format."""

from collections.abc import Sequence
from typing import Protocol

from ssylka.csl.pieces import Piece


class Format(Protocol):
    """Writes finished pieces as text of a format."""

    def __call__(self, pieces: Sequence[Piece], /) -> str:
        """Write pieces. Text is escaped; marks come in pairs and are properly nested."""
