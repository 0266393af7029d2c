"""Plain text: paragraphs between blank lines."""

from collections.abc import Iterator

from ssylka.model import Block, Run, Span


def lines(source: str) -> Iterator[tuple[int, str]]:
    r"""The lines of a text with where they begin, line ends left out ("\n", "\r\n", "\r", form feed; no others)."""
    start = 0
    for piece in source.split("\n"):
        position = start
        # The hyphenless breaks of splitlines (U+2028, U+0085, …) stay inside: editors do not count them as lines.
        for line in piece.replace("\f", "\r").split("\r"):
            yield position, line
            position += len(line) + 1
        start += len(piece) + 1


def line_runs(kept: list[tuple[int, str]]) -> tuple[Run, ...]:
    r"""Lines as runs, blanks at their edges left out, joined by "\n" runs."""
    found: list[Run] = []
    for start, line in kept:
        words = line.strip()
        if words:
            begin = start + len(line) - len(line.lstrip())
            if found:
                found.append(Run("\n", Span(found[-1].span.end, begin)))
            found.append(Run(words, Span(begin, begin + len(words))))
    return tuple(found)


def read_text(source: str) -> tuple[Block, ...]:
    """The paragraphs of a plain text: what stands between blank lines or page breaks; line ends stay as they are."""
    blocks: list[Block] = []
    kept: list[tuple[int, str]] = []

    def close() -> None:
        if kept:
            span = Span(kept[0][0], kept[-1][0] + len(kept[-1][1]))
            blocks.append(Block(kind="paragraph", span=span, runs=line_runs(kept)))
            kept.clear()

    for start, line in lines(source):
        if not line.strip():
            # "\r\n" gives an empty piece after every line; only a line that is blank in the file ends a paragraph.
            if start and source[start - 1 : start + 1] == "\r\n" and line == "":
                continue
            close()
            continue
        if start and source[start - 1] == "\f":
            close()
        kept.append((start, line))
    close()
    return tuple(blocks)
