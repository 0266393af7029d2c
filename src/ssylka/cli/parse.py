"""`ssylka parse`: the references of articles or of single strings, in a format for machines or people."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

import click

from ssylka.cli.inputs import documents, expand
from ssylka.cli.streams import STDIN, Failures, progress, tell_unread, write, writing
from ssylka.errors import SsylkaError, UnreadableFileError
from ssylka.model import Reference

if TYPE_CHECKING:
    from ssylka.formats import Unread

FORMATS = ("csl-json", "bibtex", "biblatex", "ris", "text", "json", "jsonl")


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path(allow_dash=True))
@click.option(
    "--to",
    "form",
    type=click.Choice(FORMATS),
    default="csl-json",
    show_default=True,
    help="csl-json, bibtex, biblatex, ris: the works. text: a readable table. json: whole references, with place, raw "
    "words, confidence, origins and repairs. jsonl: csl-json, one work a line.",
)
@click.option(
    "--strings",
    is_flag=True,
    help="Read one reference per line; write a JSON array with one element per line: the item, or a list of items where "
    "the line cites several works. With --to jsonl, one element per output line, as a stream.",
)
@click.option(
    "--hint",
    metavar="NAME",
    help="The convention of the references: gost, apa, harvard, vancouver, ama, nlm, bluebook, acm, acs, asa, bibtex, "
    "chicago, ieee or mla. Nothing needs it.",
)
@click.option("-o", "--output", metavar="FILE", help="Write to a file instead of standard output.")
def parse(paths: tuple[str, ...], form: str, strings: bool, hint: str | None, output: str | None) -> int:
    """Parse the reference lists and footnotes of articles.

    PATH is a Word (.docx), Markdown, HTML, LaTeX or text file, a folder of them, or "-" for
    standard input; or a bibliography (.bib, .ris, CSL-JSON), to convert it.

    \b
    ssylka parse article.md                     CSL-JSON of all entries and notes
    ssylka parse article.md --to bibtex         the same for LaTeX
    ssylka parse article.md --to text           a table to read
    ssylka parse --strings list.txt             one reference per line
    """
    from ssylka.parsers import checked

    failures = Failures()
    hint = checked(hint)
    if strings:
        _parse_strings(paths, hint, lines="jsonl" if form == "jsonl" else "array", output=output)
        return 0
    from ssylka.formats import dump
    from ssylka.pipeline import no_reference, understand

    found = []
    for document in documents(paths, failures):
        unread: list[Unread] = []
        try:
            case = understand(document, hint=hint, unread=unread)
        except SsylkaError as error:
            failures.tell(error)
            continue
        tell_unread(unread)
        if not case.references:
            missing = no_reference(document)
            failures.tell(UnreadableFileError(missing.message, f"{missing.advice} For bare strings use --strings."))
            continue
        found.append(case)
    references = [reference for case in found for reference in case.references]
    if references or not failures.count:
        if form in ("json", "jsonl", "text"):
            write("".join(dump(case.references, form, document=case.document) for case in found), output)
        else:
            write(dump([reference for reference in references if reference.citation.kind != "self"], form), output)
    return failures.exit_code


def _lines(path: str) -> Iterator[str]:
    """The lines of a file or of standard input, without their ends, decoded as they are read.

    UTF-8 is read as a stream; a file in another encoding is read whole, since only the whole of it tells which.
    """
    import sys
    from pathlib import Path

    from ssylka.readers import decode

    try:
        stream: IO[bytes] = sys.stdin.buffer if path == STDIN else Path(path).open("rb")  # noqa: SIM115 - closed below
    except OSError as error:
        raise UnreadableFileError(
            f"{path} cannot be read: {error.strerror}", "Check the name and the rights."
        ) from error
    with stream:
        for line in stream:
            try:
                text = line.decode("utf-8-sig" if line.startswith(b"\xef\xbb\xbf") else "utf-8")
            except UnicodeDecodeError:
                rest = decode(line + stream.read(), path).text
                yield from rest.split("\n")[: -1 if rest.endswith("\n") else None]
                return
            yield text.rstrip("\r\n")


# Objects that are made and not yet freed before Python looks for cycles among them; 700 by default.
_BETWEEN_COLLECTIONS = 50_000


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Look for cycles of objects seldom between strings too: a search walks over what is parsed and not yet written."""
    before = gc.get_threshold()
    gc.set_threshold(_BETWEEN_COLLECTIONS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _parse_strings(paths: tuple[str, ...], hint: str | None, *, lines: str, output: str | None) -> None:
    from ssylka.pipeline import parse_strings

    def element(works: tuple[Reference, ...]) -> str:
        items: list[dict[str, Any]] = [reference.to_csl() for reference in works]
        return json.dumps(items[0] if len(items) == 1 else items, ensure_ascii=False)

    source = (line for path in expand(paths) for line in _lines(path))
    with _seldom_collected(), writing(output) as stream, progress(source, length=None, label="Parsing") as strings:
        if lines == "jsonl":
            for works in parse_strings(strings, hint=hint):
                stream.write(element(works) + "\n")
            return
        stream.write("[")
        for number, works in enumerate(parse_strings(strings, hint=hint)):
            stream.write((",\n " if number else "\n ") + element(works))
        stream.write("\n]\n")
