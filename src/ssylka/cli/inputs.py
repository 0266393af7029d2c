"""The PATH arguments: files, folders, "-"."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from ssylka.cli.streams import STDIN, Failures, read_stdin
from ssylka.errors import SsylkaError, UnreadableFileError
from ssylka.model import Document
from ssylka.pipeline import READABLE_SUFFIXES, read, read_bytes

_SKIPPED_FOLDERS = {"node_modules", "__pycache__", "site-packages"}


def _walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        # "~$…" marks a file that Word has open.
        if path.name.startswith((".", "~$")) or path.name in _SKIPPED_FOLDERS or path.is_symlink():
            continue
        if path.is_dir():
            yield from _walk(path)
        elif path.suffix.lower() in READABLE_SUFFIXES:
            yield path


def expand(paths: Sequence[str]) -> Iterator[str]:
    """The files that the arguments mean, in order: folders stand for the readable files in them.

    Raises:
        UnreadableFileError: a folder without a readable file.
        click.UsageError: no argument, and standard input is a terminal.
    """
    if not paths:
        if sys.stdin.isatty():
            raise click.UsageError("Missing argument 'PATH...'. Name a file, or '-' for standard input.")
        yield STDIN
        return
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            found = False
            for file in _walk(Path(path)):
                found = True
                yield str(file)
            if not found:
                raise UnreadableFileError(
                    f"{path}: no readable file in this folder",
                    "Readable are " + ", ".join(sorted(READABLE_SUFFIXES)) + ".",
                )
        else:
            yield path


def documents(paths: Sequence[str], failures: Failures) -> Iterator[Document]:
    """Every input as a document; one that cannot be read is told and counted, and the next one follows."""
    names = expand(paths)
    while True:
        try:
            name = next(names)
        except StopIteration:
            return
        except SsylkaError as error:
            failures.tell(error)
            return
        try:
            yield read_bytes(read_stdin(), name=STDIN) if name == STDIN else read(name)
        except SsylkaError as error:
            failures.tell(error)
