"""Extraction: a document's citations, its marks, and what ties them."""

import re
from collections.abc import Sequence

from ssylka.extract.again import Texts
from ssylka.extract.bare import bare_words
from ssylka.extract.build import Found, citations_of, remark_of, whole_of
from ssylka.extract.entries import entries_of
from ssylka.extract.feet import split_feet
from ssylka.extract.marks import marks_of
from ssylka.extract.notes import notes_of
from ssylka.extract.paragraphs import Paragraph, paragraphs
from ssylka.extract.repair import suspect
from ssylka.extract.sections import headless, running_heads, sections, split_glued
from ssylka.extract.selfs import selfs_of
from ssylka.extract.ties import tie
from ssylka.extract.twins import one_of_twins, twin_lists
from ssylka.extract.words import squeezed
from ssylka.model import Citation, CitationKind, Document, Extraction, Mark, Remark, Run, Span

__all__ = ["cite", "extract", "one_of_twins", "tie", "twin_lists"]


MOST_REMARKS = 1000
"""So many notes that seem to explain only are compared with the works of the article."""


def extract(document: Document) -> Extraction:
    """Everything that an article says about the works it cites.

    Reading order: entries of the reference lists, then notes, then For-citation lines. A note that explains and cites
    nothing is a remark. Marks are not tied yet: `tie` needs the references parsed. Linear in the length of the
    document.
    """
    items = split_feet(split_glued(paragraphs(document)))
    selfs, used = selfs_of(items)
    heads = running_heads(items)
    inside = set(used)
    entries: list[Found] = []
    notes: list[Found] = []
    found = sections(items)
    if not any(section.kind == "references" for section in found):
        lost = headless(items, frozenset(used.union(*(range(section.start, section.end) for section in found))))
        found += [lost] if lost is not None else []
    for section in found:
        own = [item for item in items[section.start : section.end] if item.kind != "note" and item.index not in used]
        inside |= {item.index for item in own}
        (notes if section.kind == "notes" else entries).extend(entries_of(own, heads, document.source))
    scattered, noted = notes_of([item for item in items if item.index not in inside], heads)
    notes = sorted([*notes, *scattered], key=lambda note: note.block)

    source = document.source
    citations: list[Citation] = []
    remarks: list[Remark] = []
    for number, entry in enumerate(entries, 1):
        citations += citations_of(source, entry, "entry", f"e{number}")
    names: set[str] = set()
    defined: set[str] = set()
    cited: list[tuple[Found, str, tuple[Citation, ...]]] = []
    for note in notes:
        name = _name(note, names)
        if note.defined:
            defined.add(name)
        cited.append((note, name, citations_of(source, note, "note", name)))
    texts = Texts(citation.text for citation in (*citations, *(each for _, _, made in cited for each in made)))
    looked = 0
    for note, name, made in cited:
        again: tuple[Citation, ...] = ()
        if not made and looked < MOST_REMARKS:
            looked += 1
            again = whole_of(source, note, name, texts)
        citations += made or again
        if not (made or again):
            remarks.append(remark_of(note, name))
    for number, line in enumerate(selfs, 1):
        citations += citations_of(source, line, "self", f"s{number}")

    text = [item for item in items if item.index not in inside and item.index not in noted]
    marks = [*marks_of(text, notes), *_in_remarks(items, remarks, noted)]
    return Extraction(
        citations=_suspected(citations),
        marks=tuple(sorted(marks, key=lambda mark: mark.span)),
        remarks=tuple(remarks),
        defined=frozenset(defined),
    )


def _in_remarks(items: Sequence[Paragraph], remarks: Sequence[Remark], noted: frozenset[int]) -> tuple[Mark, ...]:
    """The marks inside notes that only explain ("see the debate in (Jones, 2012)")."""
    blocks = {remark.block for remark in remarks}
    return marks_of([item for item in items if item.index in noted and item.block in blocks], [])


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


LONGEST = 8_000
"""Characters of a bare string that are read: a longer one is no reference, and is kept whole, neither mended nor parted."""


def cite(text: str, *, kind: CitationKind = "entry") -> tuple[Citation, ...]:
    """The works of one bare reference string, mended; always at least one.

    Args:
        text: one entry or note, with or without its number.
        kind: what the citations are to be called.
    """
    label, words = bare_words(text) if len(text) <= LONGEST else (None, (Run(text, Span(0, len(text))),))
    name = "n1" if kind == "note" else "s1" if kind == "self" else "e1"
    made = citations_of(text, Found((words,), label), kind, name) if len(text) <= LONGEST else ()
    if made:
        return made
    whole = (squeezed(words) if len(text) <= LONGEST else words) or (Run("", Span(0, 0)),)
    return (Citation(id=name, kind=kind, label=label, runs=whole, raw=text),)
