"""The whole story in order: read, extract, parse, gather, judge. What is rendered goes on in `ssylka.rendering`.

This module and the command line are the only places that open the user's files. `ssylka.gathering` is the only step that
waits.
"""

from __future__ import annotations

import gc
import re
from bisect import bisect_left
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from ssylka.errors import UnreadableFileError
from ssylka.model import Case, Citation, Document, Item, Reference, Report, Run, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ssylka.config import Config
    from ssylka.formats import Unread
    from ssylka.net import Client

READABLE_SUFFIXES = frozenset(
    {".md", ".markdown", ".mdown", ".txt", ".text", ".html", ".htm", ".xhtml", ".qmd", ".rmd", ".docx", ".tex"}
)
"""Files that a folder argument stands for."""

MAX_BYTES = 64 * 1024 * 1024
"""Larger files are refused, whatever they hold: a hostile one must not exhaust the memory. A bibliography (.bib, .ris, .json)
and a Word file with its pictures may be so large, the text of an article may not (`ssylka.readers.LIMIT`)."""


def load_bytes(path: str | Path) -> bytes:
    """The bytes of a file of at most `MAX_BYTES`.

    Raises:
        UnreadableFileError: missing, a folder, forbidden or too large.
    """
    place = Path(path)
    try:
        if place.is_dir():
            raise UnreadableFileError(f"{path} is a folder", "Name a file.")
        with place.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise UnreadableFileError(f"{path} does not exist", "Check the name and the folder.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableFileError(f"{path} cannot be read: {reason}", "Check the name and the rights.") from error
    if len(data) > MAX_BYTES:
        raise UnreadableFileError(
            f"{path} is larger than {MAX_BYTES // 1024 // 1024} MB", "Split it, or take out what is no text."
        )
    return data


def read(path: str | Path) -> Document:
    """Read an article: a Word file, or Markdown, HTML, LaTeX or plain text in UTF-8, UTF-16 or a Cyrillic code page.

    Raises:
        UnreadableFileError: the file cannot be opened, is too large, empty or not text.
    """
    return read_bytes(load_bytes(path), name=str(path))


def read_bytes(data: bytes, *, name: str = "-") -> Document:
    """As `read`, for bytes that are here already; `name` is what reports print and tells the format by its suffix.

    A bibliography (CSL-JSON, BibTeX, RIS) becomes a document without blocks.

    Raises:
        UnreadableFileError: empty, or not text.
    """
    from ssylka.formats import detect
    from ssylka.readers import decode, is_binary
    from ssylka.readers import read as read_document

    # A bibliography of a whole institute is larger than any article; what it is shows only when it is decoded.
    if not is_binary(data):
        decoded = decode(data, name, limit=MAX_BYTES)
        form = detect(decoded.text, name)
        if form is not None:
            return Document(source=decoded.text, name=name, format=form, encoding=decoded.encoding, lossy=decoded.lossy)
    return read_document(data, name=name)


def understand(document: Document, *, hint: str | None = None, unread: list[Unread] | None = None) -> Case:
    """Find the references and the marks of a document, understand each reference, tie each mark.

    The works of a bibliography are references that need no understanding.

    Args:
        document: as `read` gives it.
        hint: the convention of the references, where it is known ("gost", "apa", …).
        unread: takes the records of a bibliography that could not be read; None: each is told as a warning.

    Raises:
        FormatError: a bibliography that is not of the format it seems to be.
        ConfigError: a hint that names no convention.
    """
    from ssylka.extract import extract, tie
    from ssylka.formats import BIBLIOGRAPHIES
    from ssylka.parsers import checked, link_back, parse_all
    from ssylka.readers import links

    hint = checked(hint)
    if document.format in BIBLIOGRAPHIES:
        return Case(document=document, references=_works(document, unread))
    extraction = extract(document)
    references = link_back(parse_all(extraction.citations, hint=hint), hint=hint)
    marks = tie(extraction.marks, references, extraction.remarks, extraction.defined)
    inside = sorted(run.span for citation in extraction.citations for run in citation.runs)
    others = tuple(link for link in links(document) if not _overlaps(link.span, inside))
    return Case(document=document, references=references, marks=marks, links=others)


def _overlaps(span: Span, others: list[Span]) -> bool:
    """Whether a span shares a character with one of the others, which are sorted and do not overlap."""
    after = bisect_left(others, Span(span.end, span.end))
    return after > 0 and others[after - 1].end > span.start


def only_links(document: Document) -> Case:
    """A document whose links alone are of interest: nothing is extracted, every address is a link.

    For lists of addresses, and for text without references.
    """
    from ssylka.readers import links

    return Case(document=document, links=links(document))


def parse_string(text: str, *, hint: str | None = None) -> tuple[Reference, ...]:
    """The works that one bare reference string cites: at least one, whatever the string.

    Raises:
        ConfigError: a hint that names no convention.
    """
    from ssylka.extract import cite
    from ssylka.parsers import checked, link_back, parse_all

    hint = checked(hint)
    return link_back(parse_all(cite(text), hint=hint), hint=hint)


# How many strings of one list are looked at together; bounds the memory of a stream.
_TOGETHER = 200


def parse_strings(lines: Iterable[str], *, hint: str | None = None) -> Iterator[tuple[Reference, ...]]:
    """The works that each of the reference strings of one list cites, one tuple for each string, in order, as a stream.

    The strings are read by themselves ("Ibid." means nothing across them), but a list that marks the language of its
    entries tells by that what an unmarked one is in.

    Raises:
        ConfigError: a hint that names no convention, as soon as the first work is asked for.
    """
    from ssylka.parsers import checked, settle_languages

    hint = checked(hint)

    stream = iter(lines)
    while batch := _parsed(islice(stream, _TOGETHER), hint):
        settled = iter(settle_languages([reference for works in batch for reference in works]))
        for works in batch:
            yield tuple(islice(settled, len(works)))


def _parsed(lines: Iterable[str], hint: str | None) -> list[tuple[Reference, ...]]:
    """The works of some strings, none of which leaves cycles of objects behind.

    So Python need not look for them every few strings, which takes 7 % of the time: all that is loaded is walked over.
    Frozen and thawed, what was made is of the oldest generation at once and is not walked over as soon as it is used.
    """
    from ssylka.extract import cite
    from ssylka.parsers import link_back, parse_all

    was_enabled = gc.isenabled()
    gc.disable()
    try:
        cited = [cite(line) for line in lines]
        parsed = iter(parse_all([citation for works in cited for citation in works], hint=hint))
        return [link_back(tuple(islice(parsed, len(works))), hint=hint) for works in cited]
    finally:
        if was_enabled:
            if not gc.get_freeze_count():  # nobody else keeps something frozen
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def parse(source: str | Document, *, hint: str | None = None) -> tuple[Reference, ...]:
    """The references of a document, or the works that one reference string cites.

    Args:
        source: a document as `read` gives it, or the text of a single reference or note.
        hint: the convention of the references, where it is known ("gost", "apa", "vancouver", …: `ssylka.parsers.HINTS`).

    Raises:
        ConfigError: a hint that names no convention.
    """
    if isinstance(source, Document):
        return understand(source, hint=hint).references
    return parse_string(source, hint=hint)


def sources(data: bytes, *, name: str = "-", unread: list[Unread] | None = None) -> tuple[Reference, ...]:
    """What a file gives to render: the references of an article, or the works of CSL-JSON, BibTeX or RIS.

    Args:
        data: the file.
        name: of it, for messages and for finding out its format.
        unread: takes the records of a bibliography that could not be read; None: each is told as a warning.

    Raises:
        InputError: not readable, not the format it was taken for, or without any reference.
    """
    document = read_bytes(data, name=name)
    references = understand(document, unread=unread).references
    if not references and document.blocks:
        raise no_reference(document)
    return references


def _works(document: Document, unread: list[Unread] | None) -> tuple[Reference, ...]:
    """The works of a bibliography, each at the place of its record."""
    from ssylka.formats import load, spans

    items = load(document.source, document.format, name=document.name, unread=unread)
    places = spans(document.source, document.format, items)
    return tuple(
        as_reference(item, number, place) for number, (item, place) in enumerate(zip(items, places, strict=True), 1)
    )


_ELSEWHERE = re.compile(r"\\(?:bibliography|addbibresource)\s*(?:\[[^\[\]]{0,200}\])?\s*\{([^{}]{1,300})\}")


def no_reference(document: Document) -> UnreadableFileError:
    """The error that tells that an article holds no reference, and where they may be."""
    advice = "A list needs a heading such as References or Список литературы; notes need numbers."
    if document.format == "latex" and (match := _ELSEWHERE.search(document.source)):
        file = match[1].split(",")[0].strip()
        advice = f"Its references are in {file if file.endswith('.bib') else f'{file}.bib'}: name that file."
    return UnreadableFileError(f"{document.name}: no reference was found", advice)


def as_reference(item: Item, number: int = 1, place: Span | None = None) -> Reference:
    """An item that came from a database or a file, as a reference that everything can be done with.

    Args:
        item: the work.
        number: which one it is, for one without an id.
        place: where it stands in its file.
    """
    words = item.title or item.id or ""
    run = Run(words, place or Span(0, len(words)))
    citation = Citation(id=item.id or f"e{number}", kind="entry", runs=(run,), raw=words, label=None)
    return Reference(citation=citation, item=item, parser="item", confidence=1.0)


def judge(case: Case, *, config: Config) -> Report:
    """Judge a case whose facts are gathered (or left empty: offline), on the day that it names, else today."""
    from datetime import date

    from ssylka.rules import judge as judge_case

    if case.day is None:
        case = case.model_copy(update={"day": date.today()})
    return Report(case=case, findings=judge_case(case, config=config))


def audit(source: str | Path | Document, *, config: Config | None = None, client: Client | None = None) -> Report:
    """Read, understand, ask and judge one article.

    Args:
        source: a path, or a document as `read` gives it.
        config: settings; by default those of the nearest configuration file.
        client: the door to the network; by default one that is opened for this audit, unless `config.offline`.

    Raises:
        UnreadableFileError: the file cannot be read.
        ConfigError: the configuration is wrong.
    """
    if config is None:
        from ssylka.config import load_config

        config = load_config()
    case = understand(source if isinstance(source, Document) else read(source))
    if not config.offline:
        from ssylka.gathering import gather
        from ssylka.net import Client, Settings

        if client is not None:
            case = gather([case], client=client).cases[0]
        else:
            with Client(Settings(mailto=config.mailto)) as own:
                case = gather([case], client=own).cases[0]
    return judge(case, config=config)
