"""Collapsing of citation numbers and of year suffixes into ranges (CSL 1.0.2, "Cite Collapsing")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssylka.csl.pieces import Piece, between, plain

if TYPE_CHECKING:
    from ssylka.csl.citations import Rendered


def _number(cite: Rendered) -> tuple[int, str, str] | None:
    """The number of a cite that shows nothing else, and the text around it."""
    item = cite.item
    if item.prefix or item.suffix or item.mode:
        return None
    span = between(cite.pieces, "citation-number")
    if span is None:
        return None
    start, end = span
    around = plain(cite.pieces[:start]), plain(cite.pieces[end:])
    if item.locator and item.locator in "".join(around):
        return None
    return cite.entry.number, *around


def _runs(cites: list[Rendered]) -> list[list[Rendered]]:
    """Neighbours whose numbers follow each other and who look alike otherwise."""
    runs: list[list[Rendered]] = []
    last: tuple[int, str, str] | None = None
    for cite in cites:
        number = _number(cite)
        if last is not None and number == (last[0] + 1, last[1], last[2]):
            runs[-1].append(cite)
        else:
            runs.append([cite])
        last = number
    return runs


def _ranged(runs: list[list[Rendered]], dash: str, delimiters: list[list[str]]) -> list[Piece]:
    out: list[Piece] = []
    for run, joints in zip(runs, delimiters, strict=True):
        if out and joints[0]:
            out.append(joints[0])
        if len(run) > 2:
            out.extend(run[0].pieces)
            out.append(dash)
            out.extend(run[-1].pieces)
            continue
        for index, cite in enumerate(run):
            if index and joints[index]:
                out.append(joints[index])
            out.extend(cite.pieces)
    return out


def collapse_numbers(cites: list[Rendered], dash: str) -> list[Piece]:
    """Three and more numbers in a row become a range: `1–3`."""
    runs = _runs(cites)
    return _ranged(runs, dash, [[cite.delimiter for cite in run] for run in runs])


def collapse_suffixes(cites: list[Rendered], dash: str) -> list[Piece]:
    """Three and more year suffixes in a row become a range: `2000a–c`."""
    runs: list[list[Rendered]] = []
    for cite in cites:
        before = runs[-1][-1] if runs else None
        follows = (
            before is not None
            and cite.suffix_only
            and cite.entry.ambiguity.suffix == (before.entry.ambiguity.suffix or 0) + 1
            and not cite.item.locator
            and not cite.item.suffix
        )
        if follows:
            runs[-1].append(cite)
        else:
            runs.append([cite])
    return _ranged(runs, dash, [[cite.delimiter for cite in run] for run in runs])
