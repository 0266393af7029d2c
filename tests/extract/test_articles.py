"""Whole articles of many kinds: what is found in each stands in a golden file beside it, read by a person."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ssylka.extract import extract, tie
from ssylka.model import Document, Extraction, Mark
from ssylka.parsers import parse
from ssylka.readers import read

ARTICLES = Path(__file__).parent / "articles"
NAMES = sorted(path.name for path in ARTICLES.iterdir() if path.suffix != ".found")


def found_in(document: Document) -> tuple[Extraction, tuple[Mark, ...]]:
    found = extract(document)
    references = [parse(citation) for citation in found.citations]
    return found, tie(found.marks, references, found.remarks)


def report(document: Document) -> str:
    """All that was found in an article, one thing a line."""
    found, marks = found_in(document)
    lines: list[str] = []
    for citation in found.citations:
        place = document.place(citation.span.start)
        label = f" [{citation.label}{'?' if citation.label_inferred else ''}]" if citation.label else ""
        prefix = f"({citation.prefix}) " if citation.prefix else ""
        suffix = f" ({citation.suffix})" if citation.suffix else ""
        lines.append(f"{citation.id}{label} {place.line}:{place.column} {prefix}{citation.text}{suffix}")
        lines += [f"    {r.kind} {r.before!r} -> {r.after!r} {r.confidence}" for r in citation.repairs]
    lines += [f"{remark.id} [{remark.label}] remark: {remark.text}" for remark in found.remarks]
    for mark in marks:
        place = document.place(mark.span.start)
        targets = "; ".join(" ".join(pointer.targets) or "?" for pointer in mark.pointers)
        lines.append(f"{place.line}:{place.column} {mark.form} {mark.text or '(lost)'} -> {targets}")
    tied = {target for mark in marks for pointer in mark.pointers for target in pointer.targets}
    uncited = [c.id for c in found.citations if c.id not in tied and c.kind != "self"]
    lines.append("never cited: " + (" ".join(uncited) or "none"))
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", NAMES)
def test_an_article_gives_what_it_cites(name: str, golden: Callable[[Path, str], None]) -> None:
    path = ARTICLES / name
    golden(path.with_suffix(".found"), report(read(path.read_bytes(), name=name)))


@pytest.mark.parametrize("name", NAMES)
def test_spans_lie_in_the_source_and_hold_the_words(name: str) -> None:
    document = read((ARTICLES / name).read_bytes(), name=name)
    found, marks = found_in(document)
    for citation in found.citations:
        assert 0 <= citation.span.start < citation.span.end <= len(document.source)
        start = citation.text[:1]
        assert document.source[citation.locate(0, 1).start :].startswith(start) or citation.repairs
    for mark in marks:
        assert 0 <= mark.span.start <= mark.span.end <= len(document.source)
        assert (mark.span.start == mark.span.end) == mark.inferred
