"""`Bibliography`: what a renderer hands back, entry by entry, as pieces of text with their look."""

from typing import NamedTuple

from ssylka.model.base import Model


class Piece(NamedTuple):
    """A stretch of rendered text of one look. Writers escape `text`; it never holds markup."""

    text: str
    italic: bool = False
    bold: bool = False
    small_caps: bool = False
    superscript: bool = False
    subscript: bool = False
    underline: bool = False
    link: str | None = None


class Entry(Model):
    """One rendered entry, note or in-text citation.

    Attributes:
        id: of the item, or the label of the note.
        runs: the text with its look, in reading order.
        language: of the description, as a BCP 47 tag ("ru", "en", "de"): what `lang` says in HTML.
        items: ids of the items that it renders: one for an entry of a list, one or more for a note.
    """

    id: str
    runs: tuple[Piece, ...]
    language: str | None = None
    items: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The entry without its look."""
        return "".join(run.text for run in self.runs)


class Bibliography(Model):
    """A rendered bibliography, or the notes of an article.

    Attributes:
        entries: in the order of the style.
        text: all of them in the format that was asked for.
        data: the file, for a format that is no text (docx); `text` is then plain text.
        style: the id or name of the style.
        format: of `text`.
        kind: "list", "notes" or "citations".
        language: of the list: of the words that are not taken from the language of an entry.
        hanging_indent: whether the style asks for it.
    """

    entries: tuple[Entry, ...]
    text: str
    data: bytes | None = None
    style: str
    format: str = "text"
    kind: str = "list"
    language: str = "en"
    hanging_indent: bool = False

    def __str__(self) -> str:
        return self.text
