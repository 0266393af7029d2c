"""The shape of a report: how audits are written down."""

from collections.abc import Sequence
from typing import Protocol

from ssylka.model import Report


class Reporter(Protocol):
    """Writes reports; a function `report_<format>`."""

    def __call__(self, reports: Sequence[Report]) -> str:
        """The text of one file about all the audits, in their order, ending with a newline.

        Every finding is there once, with its file, its line and column (from 1), its code, message and advice.
        """
        ...
