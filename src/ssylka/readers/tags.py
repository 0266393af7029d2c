"""HTML as tags and the text between them, every character in its place.

Why not a library: lxml and html5lib give elements their lines at best, and html.parser of the standard library took
quadratic time on broken tags until 2025 (CVE-2025-6069). We need offsets and a flat list of blocks, not a tree, and
linear time; so tags are only looked at, never matched. Source of the syntax: HTML Living Standard §13.1.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_TAG_NAME = re.compile(r"</?([A-Za-z][^\s/>]{0,40})")


class Tag(NamedTuple):
    """A tag: its name in small letters, its attributes, whether it closes, and where it stands."""

    name: str
    attributes: dict[str, str]
    closing: bool
    start: int
    end: int


class Stretch(NamedTuple):
    """Text between tags."""

    start: int
    end: int


def tokens(source: str, start: int, end: int) -> Iterator[Tag | Stretch]:
    """Tags, and the stretches of text between them; comments and declarations are left out."""
    position = start
    text_from = start
    while (begin := source.find("<", position, end)) >= 0:
        close, tag = _tag_at(source, begin, end)
        if close <= begin:
            position = begin + 1
            continue
        if text_from < begin:
            yield Stretch(text_from, begin)
        if tag is not None:
            yield tag
        position = text_from = close
        if tag is not None and not tag.closing and tag.name in {"script", "style"}:
            # Raw text up to the closing tag (HTML §13.2.5.4); without one, to the end.
            stop = re.compile(rf"</{tag.name}\b", re.IGNORECASE).search(source, position, end)
            position = text_from = stop.start() if stop else end
    if text_from < end:
        yield Stretch(text_from, end)


def _tag_at(source: str, begin: int, end: int) -> tuple[int, Tag | None]:
    """Where the tag, comment or declaration at `begin` ends, and the tag; `begin` where it is only a "<"."""
    if source.startswith("<!--", begin):
        close = source.find("-->", begin + 4, end)
        return (close + 3 if close >= 0 else end), None
    if source.startswith(("<!", "<?"), begin):
        close = source.find(">", begin, end)
        return (close + 1 if close >= 0 else begin), None
    name = _TAG_NAME.match(source, begin, min(end, begin + 50))
    if name is None:
        return begin, None
    close = source.find(">", name.end(), end)
    # A quoted ">" does not end a tag; more than a few of them is broken markup.
    for _ in range(8):
        if close < 0 or source.count('"', name.end(), close) % 2 == 0:
            break
        close = source.find(">", close + 1, end)
    if close < 0 or close - begin > 1_000_000:
        return begin, None
    inner = source[name.end() : close]
    attributes: dict[str, str] = {}
    if "=" in inner:
        for match in _ATTRIBUTE.finditer(inner):
            attributes.setdefault(match[1].casefold(), html.unescape(match[2] or match[3] or match[4] or ""))
    return close + 1, Tag(name[1].casefold(), attributes, source[begin + 1] == "/", begin, close + 1)
