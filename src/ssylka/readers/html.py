"""HTML pages."""

from ssylka.model import Block
from ssylka.readers.html_blocks import html_blocks


def read_html(source: str) -> tuple[Block, ...]:
    """The blocks of an HTML page; scripts, styles and comments hold no words, but their addresses are links."""
    return tuple(html_blocks(source, 0, len(source)))
