"""A footnote: the words before, one or more works, the words after; and how several works become one line."""

from collections.abc import Sequence

from ssylka.model import Item, Model, Piece, Reference


class NoteWork(Model):
    """A work in a note.

    Attributes:
        item: the work; `custom.locator` and `custom.locator-label` say which place of it is cited.
        prefix: words before it ("See:").
        suffix: words after it.
        verbatim: what stands for it instead of a rendering: a citation that nobody understood comes back as it was.
    """

    item: Item
    prefix: str = ""
    suffix: str = ""
    verbatim: tuple[Piece, ...] | None = None


def cited_place(item: Item) -> tuple[str | None, str | None]:
    """The place of a work that is cited, and its CSL label; none where the shelfmark of an archive names the leaf itself."""
    locator, label = item.custom.get("locator"), item.custom.get("locator-label")
    if not locator or (label == "folio" and item.archive_location and str(locator) in item.archive_location):
        return None, None
    return str(locator), label if isinstance(label, str) else None


def verbatim(reference: Reference) -> tuple[Piece, ...] | None:
    """The words of a reference that was not understood, with their look; None for one that was."""
    if reference.understood:
        return None
    runs = reference.citation.runs
    return tuple(Piece(run.text, italic=run.italic, bold=run.bold, superscript=run.superscript) for run in runs)


class Note(Model):
    """A note with the works it cites.

    Attributes:
        label: its number ("7") or name; None for a note that has none.
        works: in the order of the note; the prefix of the first is the lead-in ("See:").
    """

    label: str | None = None
    works: tuple[NoteWork, ...]


def notes_of(references: Sequence[Reference]) -> tuple[Note, ...]:
    """The notes of an article: references of kind "note", those of one label together, in their order."""
    notes: list[Note] = []
    for reference in references:
        citation = reference.citation
        if citation.kind != "note":
            continue
        work = NoteWork(
            item=reference.item,
            prefix=citation.prefix.strip(),
            suffix=citation.suffix.strip(),
            verbatim=verbatim(reference),
        )
        if notes and citation.work > 1 and notes[-1].label == citation.label:
            notes[-1] = Note(label=notes[-1].label, works=(*notes[-1].works, work))
        else:
            notes.append(Note(label=citation.label, works=(work,)))
    return tuple(notes)


def _without_stop(runs: tuple[Piece, ...]) -> tuple[Piece, ...]:
    if runs and runs[-1].text.endswith("."):
        last = runs[-1]._replace(text=runs[-1].text[:-1])
        return (*runs[:-1], last) if last.text else runs[:-1]
    return runs


def join_works(
    parts: Sequence[tuple[Piece, ...]], prefixes: Sequence[str], suffixes: Sequence[str], delimiter: str, closing: str
) -> tuple[Piece, ...]:
    """The works of a note as one line: lead-ins, "; " between the works, one closing full stop at the very end.

    Args:
        parts: the works.
        prefixes: the words before each of them.
        suffixes: the words after.
        delimiter: of the style's citations.
        closing: the suffix of the style's citations, "." in styles whose works do not end with one.
    """
    joined: list[Piece] = []
    for number, (part, prefix, suffix) in enumerate(zip(parts, prefixes, suffixes, strict=True)):
        last = number == len(parts) - 1
        if number:
            joined.append(Piece(delimiter))
        if prefix:
            joined.append(Piece(f"{prefix} "))
        if suffix:
            joined += _without_stop(part) if suffix[0] in ",;.)" else part
            joined.append(Piece(suffix if suffix[0] in ",;.)" else f" {suffix}"))
        else:
            joined += part if last else _without_stop(part)
    if closing and joined and not joined[-1].text.endswith(closing):
        joined.append(Piece(closing))
    return tuple(joined)
