"""The lines of a reference list, and what its layout says of them: decided once, for the whole list."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from ssylka.extract.begins import by_an_author, ended
from ssylka.extract.likeness import complete, likeness
from ssylka.extract.paragraphs import Paragraph
from ssylka.extract.sections import head_key, is_page_number
from ssylka.extract.words import Words, cut, pieces, text_of

ALONE = re.compile(r"\s*[\[(]?(\d{1,3})[\].)]{0,2}\s*")
"""A number that stands alone."""

WIDEST = 140
"""The widest line, in characters, that a text with line ends of its own has."""


_CELL = re.compile(r"(?<=\|)\s*([^|\s](?:[^|]*[^|\s])?)\s*(?=\|)")
_WIDEST_ROW = 4000


@dataclass
class Line:
    """A line of a list.

    Attributes:
        words: without blanks at the edges.
        text: of the words.
        block: the block it is in.
        first: a block begins with it.
        only: it is its whole block.
        bullet: a bullet stands before it.
        label: a raised number stood before it.
        indent: blanks before it in the source, in columns.
        by_page: the number of a page stands before it, or after it (`before_page`).
        begins: whether the layout says that an entry begins with it; None where it does not tell.
        full: the line before it had no room for its first word (a line end of a wrapped text).
    """

    words: Words
    text: str
    block: int
    first: bool
    only: bool
    bullet: bool = False
    label: str | None = None
    indent: int = 0
    by_page: bool = False
    before_page: bool = False
    begins: bool | None = None
    full: bool = False


def _indent(source: str, words: Words) -> int:
    """The blanks before a line in the source; 0 after markup."""
    start = words[0].span.start
    begin = max(source.rfind("\n", max(0, start - 200), start) + 1, start - 200)
    before = source[begin:start].expandtabs(4)
    return len(before) if not before.strip() else 0


class _Row(NamedTuple):
    """The widest cell of a row of a table, nothing where it is its head or its rule; the number in another cell."""

    words: Words
    number: str | None


def _row(words: Words) -> _Row | None:
    """A list that was set as a table: "| 1 | Entry |"; None where the line is no row."""
    text = text_of(words)
    if not (text.startswith("|") and text.endswith("|") and text.count("|") > 1) or len(text) > _WIDEST_ROW:
        return None
    cells = [match.span(1) for match in _CELL.finditer(text)]
    if not cells:
        return _Row((), None)
    start, end = max(cells, key=lambda cell: cell[1] - cell[0])
    number = next((text[a:b].rstrip(".)") for a, b in cells if re.fullmatch(r"\d{1,3}[.)]?", text[a:b])), None)
    if likeness(text[start:end]) < 1 or not re.search(r"\w", text[start:end]):
        return _Row((), None)
    return _Row(cut(words, start, end), number)


# The foot of a journal's page: "Геофизика. 2020. № 2", "Вестник МГУ. Сер. 5. 2019. Т. 12, № 3    57".
_NUMBER_OF_ISSUE = r"(?:№|No\.?|N\.?|Вып\.|Iss\.|Issue)\s?\d{1,4}(?:\s?\(\d{1,4}\))?"
_ISSUE = re.compile(
    rf"(?P<before>\d{{1,4}}\s{{2,}})?[^\W\d_][^/\d]{{5,90}}?[.,;|]?\s+(?:(?:19|20)\d\d[.,;]?\s+)?(?:(?:Т|Том|Vol|V|T)\.?\s?\d{{1,3}}[.,;]?\s*)?"
    rf"{_NUMBER_OF_ISSUE}(?:[.,;]?\s+(?:19|20)\d\d)?(?P<after>\s{{2,}}\d{{1,4}})?",
)


def _stopped(text: str) -> bool:
    """Whether a block ends as whole entries of most lists do."""
    return text.rstrip().endswith((".", ")", "/", "]")) or bool(re.search(r"https?://\S+$", text))


def _foot(text: str, *, stops: bool) -> bool:
    """Whether a block is the foot or the head of a page: a journal and its issue, with a page, or where entries end with `stops`."""
    match = _ISSUE.fullmatch(text.strip()) if len(text) < 150 else None
    return match is not None and (stops or bool(match["before"] or match["after"]))


def lines_of(items: Sequence[Paragraph], heads: frozenset[str], source: str) -> list[Line]:
    """The lines of a section: running heads and, but for what may number an entry, page numbers are left out."""
    found: list[Line] = []
    by_page = False
    own = [item.text for item in items if head_key(item.text) not in heads and not is_page_number(item.text)]
    stopped = sum(_stopped(text) for text in own)
    stops, mostly = stopped * 5 >= 4 * len(own), stopped * 3 >= 2 * len(own)
    for item in items:
        text = item.text
        page = is_page_number(text)
        if page and found and found[-1].only:
            found[-1].before_page = True
        if page and not ALONE.fullmatch(text):
            by_page = True
            continue
        if len(text) < 150 and (
            (head_key(text) in heads and (likeness(text) < 5 or (mostly and not _stopped(text))))
            or _foot(text, stops=stops)
        ):
            by_page = True
            continue
        places: list[tuple[int, int]] = []
        position = 0
        for line in text.split("\n"):
            kept = line.strip()
            if kept:
                start = position + line.index(kept[0])
                places.append((start, start + len(kept)))
            position += len(line) + 1
        for number, line_words in enumerate(pieces(item.words, places)):
            row = _row(line_words)
            if row is not None and not row.words:
                continue
            words = row.words if row else line_words
            first = number == 0 or row is not None
            label = item.number if first and item.number and item.number.isdigit() else None
            found.append(
                Line(
                    words,
                    text_of(words),
                    item.block,
                    first,
                    only=len(places) == 1 or row is not None,
                    bullet=(first and item.bullet) or row is not None,
                    label=row.number if row else label,
                    indent=_indent(source, words),
                    by_page=by_page and first,
                )
            )
        # What stands after a short block beside a page number stands beside it too: the block may be the page's head.
        by_page = page or (by_page and len(text) < 120 and len(places) == 1)
    _lay_out(found)
    return found


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in lines:
        if line.first or not groups:
            groups.append([])
        groups[-1].append(line)
    return groups


def _lay_out(lines: Sequence[Line]) -> None:
    """Sets `begins` and `full` of all lines, by what is consistent over the list."""
    groups = [group for group in _groups(lines) if len(group) > 1]
    if not groups:
        return
    joints = [(before, line) for group in groups for before, line in pairwise(group)]
    widths = sorted(len(line.text) + line.indent for group in groups for line in group)
    width = widths[max(int(len(widths) * 0.98) - 1, 0)]
    for before, line in joints:
        word = line.text.split(None, 1)[0]
        line.full = width <= WIDEST and len(before.text) + before.indent + 1 + len(word) > min(width, WIDEST) - 2
    if _hanging(groups):
        for group in groups:
            least = min(line.indent for line in group)
            for line in group[1:]:
                line.begins = line.indent <= least + 1 and group[0].indent <= least + 1
        return
    full = sum(line.full for _, line in joints)
    if width > WIDEST or full * 3 <= len(joints):
        # No line ends of a wrapped text: each line is a paragraph.
        for _, line in joints:
            line.first, line.full = True, False
        return
    if full >= 0.95 * len(joints) and len(groups) > 1 and len(joints) > 2:
        # Wrapped paragraphs between blank lines: a block is an entry.
        for _, line in joints:
            line.begins = False


def _hanging(groups: Sequence[Sequence[Line]]) -> bool:
    """Whether entries hang: their first lines stand left of the others."""
    inside = [(group, line) for group in groups for line in group[1:]]
    right = sum(line.indent >= min(other.indent for other in group) + 2 for group, line in inside[:2000])
    left = all(group[0].indent <= min(line.indent for line in group) + 1 for group in groups)
    return left and right >= 1 and right * 4 >= len(inside[:2000])


def one_block_an_entry(lines: Sequence[Line]) -> bool:
    """Whether blank lines part the entries: nearly every block is a whole entry by itself, and no line ends inside one."""
    groups = _groups(lines)
    wrapped = sum(len(group) > 1 for group in groups)
    if len(groups) < 4 or wrapped * 4 < len(groups):
        return False
    good = sum(complete(" ".join(line.text for line in group[:12])) for group in groups)
    inside = sum(bool(line.begins) for group in groups for line in group[1:])
    return good * 10 >= len(groups) * 8 and not inside


def ends_with_stops(lines: Sequence[Line]) -> bool:
    """Whether the entries of a list end with full stops, addresses or brackets, nearly all of them.

    Asked of the lines before which an entry surely begins.
    """
    tails = [
        before.text
        for before, line in pairwise(lines)
        if (line.first or line.begins) and (by_an_author(line.text) or line.bullet)
    ]
    return len(tails) >= 3 and sum(ended(tail) for tail in tails) >= 0.8 * len(tails)
