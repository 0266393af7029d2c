"""`Extraction`: what an article's text says about the works it cites."""

from ssylka.model.base import Model, Span
from ssylka.model.citation import Citation, Mark


class Remark(Model):
    """A note that explains and cites nothing ("The author thanks …"); marks point to it as to any other note.

    Attributes:
        id: shared numbering with the notes that cite: "n5".
        label: the number or name that the article gives the note, inferred where it was lost.
        text: its words.
        span: where it stands in the source.
        label_inferred: the article had lost the label.
        block: index of the block of `Document.blocks` where it begins.
    """

    id: str
    label: str | None = None
    text: str
    span: Span
    label_inferred: bool = False
    block: int = -1


class Extraction(Model):
    """The citations of a document in reading order, its marks, and its notes that cite nothing.

    Attributes:
        citations: entries, then works of notes, then For-citation lines.
        marks: in order, not tied yet.
        remarks: the notes that cite nothing.
        defined: ids of the notes that the markup defines (`[^1]:`): an author's and an editor's notes may have the same
            numbers, the one series marked by `[^1]`, the other by a raised digit.
    """

    citations: tuple[Citation, ...] = ()
    marks: tuple[Mark, ...] = ()
    remarks: tuple[Remark, ...] = ()
    defined: frozenset[str] = frozenset()
