"""The shape of an engine, and what it is given."""

from typing import Any, Literal, NamedTuple, Protocol

from ssylka.model import Piece


class Cite(NamedTuple):
    """One work in a note or an in-text citation: its place in `Job.items`, the cited page, words around it.

    `without_author`: the sentence names the author, the citation gives the rest ("Jones (2007)").
    """

    item: int
    locator: str | None = None
    label: str | None = None
    prefix: str = ""
    suffix: str = ""
    without_author: bool = False


class Job(NamedTuple):
    """What an engine is to render.

    Attributes:
        style: the style as XML: independent, checked, CSL 1.0.
        items: CSL-JSON dicts, prepared (see `ssylka.renderers.prepare`); ids are unique.
        locales: for each item the CSL locale whose terms and dates its entry uses.
        locale: of the list.
        kind: "bibliography": one entry per item, sorted by the style; "notes": one result per cluster, one part per
            cite, without the affixes of the layout; "citations": one finished part per cluster.
        clusters: the notes or in-text citations, in the order of the text.
        literal_names: given names are already as they shall be printed; `initialize-with` is not to touch them.
    """

    style: bytes
    items: tuple[dict[str, Any], ...]
    locales: tuple[str, ...]
    locale: str
    kind: Literal["bibliography", "notes", "citations"] = "bibliography"
    clusters: tuple[tuple[Cite, ...], ...] = ()
    literal_names: bool = False


class Rendered(NamedTuple):
    """One result: which items it renders, and its pieces: one part, or, for notes, one for each cite."""

    items: tuple[int, ...]
    parts: tuple[tuple[Piece, ...], ...]


class Engine(Protocol):
    """A CSL processor behind one face."""

    def __call__(self, job: Job) -> tuple[Rendered, ...]:
        """Render.

        Args:
            job: style, items and what to make of them.

        Returns:
            The entries in the order of the style, or one result per cluster.

        Raises:
            StyleError: the style cannot be used.
        """
        ...


class Writer(Protocol):
    """Writes a bibliography in one output format."""

    def __call__(self, sheet: "Sheet") -> str:
        """The whole bibliography; every character of the entries is escaped for the format."""
        ...


class Sheet(NamedTuple):
    """What a writer is given: the entries with what concerns their layout."""

    entries: tuple["Line", ...]
    kind: str
    language: str
    hanging_indent: bool
    links: bool


class Line(NamedTuple):
    """An entry on a sheet: id, language, label to print before it (notes and numbered lists), pieces."""

    id: str
    language: str | None
    label: str | None
    runs: tuple[Piece, ...]
