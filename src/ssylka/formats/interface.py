"""The shape of a format: how references are written, and how items are read back."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from ssylka.model import Document, Item, Reference


class Dump(Protocol):
    """Writes records of one kind of file; a function `dump_<format>`."""

    def __call__(self, records: Sequence[Reference | Item], *, document: Document | None = None) -> str:
        """The text of a file that holds all the records, in their order, ending with a newline.

        Args:
            records: references of an article, or bare items.
            document: where the references stand; formats that print places need it, the others ignore it.
        """
        ...


class Unread(NamedTuple):
    """A record that could not be read, or not whole; the others were.

    Attributes:
        message: which one, where, and what is wrong with it; one line.
        advice: what to do; one line.
    """

    message: str
    advice: str


class Load(Protocol):
    """Reads the items of one kind of file; a function `load_<format>`."""

    def __call__(self, text: str, unread: list[Unread], /) -> tuple[Item, ...]:
        """The items, in the order of the file; what CSL has no field for stands in `custom`.

        Args:
            text: the file.
            unread: takes what could not be read: one damaged record does not cost the others.

        Raises:
            FormatError: the text is not of this format at all; the message names the line.
        """
        ...


class Sniff(Protocol):
    """Says whether a text looks like a format; a function `is_<format>`."""

    def __call__(self, text: str) -> bool:
        """Whether the text begins as this format does; looks at the beginning only."""
        ...


class Format(NamedTuple):
    """A part of the shelf.

    Attributes:
        name: what `--to` and `load` call it.
        suffixes: the ends of file names that mean it, lower case.
        dump: writes it.
        load: reads it; None where nothing can be read back.
        sniff: recognises it by its content; None where nothing can be read back.
        own: whether For-citation lines belong in it (only where whole references are written).
    """

    name: str
    suffixes: tuple[str, ...]
    dump: Dump
    load: Load | None = None
    sniff: Sniff | None = None
    own: bool = False


def item_of(record: Reference | Item) -> Item:
    """The item of a record; a reference lends its citation's id to an item without one."""
    if isinstance(record, Item):
        return record
    if record.item.id:
        return record.item
    return record.item.model_copy(update={"id": record.citation.id})
