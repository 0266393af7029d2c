"""All web addresses of a document, with their places."""

import re
from collections.abc import Iterator

from ssylka.model import Block, Document, Link, LinkPlace, Run, Span

_URL = re.compile(r"https?://[^\s<>\"«»“”„`\\^{}|]+", re.IGNORECASE)
_PAIRS = {")": "(", "]": "[", "}": "{"}


def trim(url: str) -> str:
    """A bare address without the punctuation of the sentence around it (GFM 0.29 §6.9: closing brackets balance)."""
    while url:
        last = url[-1]
        if last in ".,;:!?'*_~…" or (last in _PAIRS and url.count(last) > url.count(_PAIRS[last])):
            url = url[:-1]
        else:
            break
    return url


def _bare(block: Block, number: int) -> Iterator[Link]:
    """Addresses that stand in the words of a block and are no links of the markup."""
    starts: list[int] = []
    pieces: list[str] = []
    position = 0
    for run in block.runs:
        starts.append(position)
        # What is linked already, or code, cannot begin or go on a bare address.
        pieces.append(" " * len(run.text) if run.link or run.code else run.text)
        position += len(run.text)
    text = "".join(pieces)
    if "://" not in text:
        return
    index = 0
    for match in _URL.finditer(text):
        url = trim(match[0])
        while index + 1 < len(starts) and starts[index + 1] <= match.start():
            index += 1
        last = index
        end = match.start() + len(url) - 1
        while last + 1 < len(starts) and starts[last + 1] <= end:
            last += 1
        begin = block.runs[index].locate(match.start() - starts[index], match.start() - starts[index] + 1).start
        finish = block.runs[last].locate(end - starts[last], end - starts[last] + 1).end
        yield Link(url=url, span=Span(begin, finish), place="text", block=number)


def _linked(block: Block, number: int) -> Iterator[Link]:
    """Links of the markup; the runs of one link are one."""
    group: list[Run] = []

    def flush() -> Iterator[Link]:
        if group and group[0].link:
            text = "".join(run.text for run in group)
            place: LinkPlace = "definition" if block.kind == "metadata" else "image" if not text else "link"
            if text and group[0].link in {text, f"mailto:{text}"}:
                place = "autolink"
            span = Span(group[0].span.start, group[-1].span.end)
            yield Link(url=group[0].link, span=span, place=place, text=text, block=number)
        group.clear()

    for run in block.runs:
        if group and run.link != group[0].link:
            yield from flush()
        if run.link:
            group.append(run)
    yield from flush()


def links(document: Document) -> tuple[Link, ...]:
    """Every web address of a document in the order of the source: links, images and bare addresses; not code."""
    found: list[Link] = []
    for number, block in enumerate(document.blocks):
        if block.kind != "code":
            found += _linked(block, number)
            found += _bare(block, number)
    return tuple(sorted(found, key=lambda link: link.span))
