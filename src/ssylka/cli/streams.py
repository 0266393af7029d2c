"""Standard streams and files: bytes in, UTF-8 out, complaints of two lines."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from ssylka.errors import SsylkaError, UnreadableFileError

if TYPE_CHECKING:
    from ssylka.formats import Unread

STDIN = "-"

T = TypeVar("T")
_ONE_PRESS = 2.0  # seconds


def prepare_streams() -> None:
    """UTF-8 on every stream, on Windows consoles too; what UTF-8 cannot say (lone surrogates) is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def complain(message: str, advice: str = "") -> None:
    """An error of two lines on standard error: what is wrong, what to do next."""
    click.echo(f"ssylka: {message}", err=True)
    if advice:
        click.echo(f"        {advice}", err=True)


_TOLD = 20


def tell_unread(unread: Sequence[Unread]) -> None:
    """Tells of records of a bibliography that could not be read, the first twenty of them one by one."""
    for each in unread[:_TOLD]:
        complain(each.message, each.advice)
    if len(unread) > _TOLD:
        complain(f"and {len(unread) - _TOLD} more records that could not be read")


def read_stdin() -> bytes:
    """All bytes of standard input."""
    return sys.stdin.buffer.read()


@contextmanager
def writing(output: str | None) -> Iterator[io.TextIOBase]:
    """A text stream to a file, or to standard output for None and "-".

    Raises:
        UnreadableFileError: the file cannot be written.
    """
    if output in (None, STDIN):
        yield sys.stdout  # type: ignore[misc]  # TextIO and TextIOBase differ in name only
        sys.stdout.flush()
        return
    try:
        stream = Path(str(output)).open("w", encoding="utf-8", errors="backslashreplace", newline="\n")  # noqa: SIM115 - closed below
    except OSError as error:
        raise UnreadableFileError(
            f"{output} cannot be written: {error.strerror}", "Name another file with --output."
        ) from error
    with stream:
        yield stream


def write(text: str, output: str | None) -> None:
    """Write a text, ended by one newline, to a file or standard output."""
    with writing(output) as stream:
        stream.write(text if text.endswith("\n") or not text else text + "\n")


def write_pieces(pieces: Iterable[str], output: str | None) -> None:
    """Write a text that comes in pieces, ended by one newline, to a file or standard output."""
    last = "\n"
    with writing(output) as stream:
        for piece in pieces:
            stream.write(piece)
            last = piece or last
        if not last.endswith("\n"):
            stream.write("\n")


def write_file(data: bytes, path: Path) -> None:
    """Write bytes to a file, at once: a write that fails leaves the file that was there.

    Raises:
        UnreadableFileError: the file cannot be written.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a device or pipe (or a folder, which says so itself)
            return
        place = path.resolve()  # a link stays a link: what it leads to is replaced
        beside = place.with_name(f".{place.name}.{os.getpid()}")
        try:
            beside.write_bytes(data)
            if place.exists():
                beside.chmod(place.stat().st_mode & 0o7777)
            beside.replace(place)
        except OSError:
            with suppress(OSError):
                beside.unlink()
            raise
    except OSError as error:
        raise UnreadableFileError(
            f"{path} cannot be written: {error.strerror}", "Name another file with --output."
        ) from error


@contextmanager
def progress(items: Iterable[T], *, length: int | None, label: str) -> Iterator[Iterable[T]]:
    """A progress bar on standard error, on a terminal only."""
    if not sys.stderr.isatty() or (length is not None and length < 2):
        yield items
        return
    with click.progressbar(items, length=length, label=label, file=sys.stderr, show_pos=True) as bar:
        yield bar


@contextmanager
def one_interruption() -> Iterator[None]:
    """Ctrl-C interrupts once: the command tells what it knows by then, and ends.

    What follows at once (a second press, a signal to the whole group) is the same interruption, and once the command ends
    all is ignored: it would hit the tidying up and the report. An interruption that falls into a destructor is lost, as
    for every Python program, so a later press interrupts again.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    last = 0.0

    def interrupt(_number: int, _frame: object) -> None:
        nonlocal last
        if time.monotonic() - last > _ONE_PRESS:
            last = time.monotonic()
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN if last else before or signal.SIG_DFL)


class Failures:
    """Errors of single inputs: told at once, so that the other inputs are still served."""

    def __init__(self) -> None:
        self.count = 0

    def tell(self, error: SsylkaError) -> None:
        """Print one and count it."""
        complain(error.message, error.advice)
        self.count += 1

    @property
    def exit_code(self) -> int:
        """2 where there was any, else 0."""
        return 2 if self.count else 0


@contextmanager
def progress_of(label: str) -> Iterator[Callable[[int, int], None] | None]:
    """Tells of work that reports how much is done, and of how much: a bar with rate and estimate, on a terminal only."""
    if not sys.stderr.isatty():
        yield None
        return
    started = time.monotonic()
    bar = click.progressbar(
        length=1,
        label=label,
        file=sys.stderr,
        show_pos=True,
        show_eta=True,
        item_show_func=lambda done: f"{done / max(time.monotonic() - started, 0.1):.1f}/s" if done else None,
    )

    def tell(done: int, total: int) -> None:
        bar.length = total
        bar.update(done - bar.pos, done)

    with bar:
        yield tell
