"""The shape of a part of this shelf."""

from typing import Protocol

from ssylka.parsers.draft import Draft
from ssylka.parsers.sheet import Sheet


class Parser(Protocol):
    """Reads one citation by the rules of one convention."""

    def __call__(self, sheet: Sheet) -> Draft | None:
        """Read the sheet, from which everything sure is already peeled off.

        It promises never to change the sheet, never to raise on any text, and to take time linear in its length.

        Returns:
            What the citation means by this convention, with its confidence, or None where the text is not written in it.
        """
        ...
