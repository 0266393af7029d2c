"""HTML as blocks: what a page says, without its tags.

Source of the element lists: HTML Living Standard §4.
"""

import html
import re

from ssylka.model import Block, BlockKind, Run, Span
from ssylka.readers.tags import Tag, tokens

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_STYLES = {
    "i": "italic",
    "em": "italic",
    "cite": "italic",
    "dfn": "italic",
    "b": "bold",
    "strong": "bold",
    "sup": "superscript",
}
_CODE = frozenset({"code", "tt", "kbd", "samp", "pre"})
_HIDDEN = frozenset({"script", "style", "template", "noscript", "svg", "math", "textarea"})
_SOURCES = {
    "a": "href",
    "area": "href",
    "link": "href",
    "img": "src",
    "script": "src",
    "iframe": "src",
    "embed": "src",
    "video": "src",
    "audio": "src",
    "source": "src",
    "track": "src",
    "object": "data",
}
_BLANKS = re.compile(r"[^\S ]\s*|\s{2,}")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BACKLINKS = ("#fnref", "#_ftnref", "#_ednref", "#cite_ref", "#footnote-ref", "#endnote-ref")
_NOTE_ID = re.compile(
    r"(?:fn|ftn|_ftn|edn|_edn|footnote|endnote|note|cite_note)[-_:]?(?:[^\d]*[-_])?(\d{1,4})$", re.IGNORECASE
)


class _Builder:
    """Puts tokens together to blocks."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.runs: list[Run] = []
        self.start = 0
        self.kind: BlockKind = "paragraph"
        self.level = 0
        self.label: str | None = None
        self.lists = 0
        self.note: str | None = None
        self.styles = {"italic": 0, "bold": 0, "superscript": 0, "code": 0}
        self.link: str | None = None
        self.hidden: str | None = None
        self.metadata = False

    def flush(self, end: int) -> None:
        """Ends the block."""
        while self.runs and not self.runs[-1].text.strip() and not self.runs[-1].link:
            self.runs.pop()
        if self.runs:
            kind = "metadata" if self.metadata else self.kind
            kind = "note" if self.note is not None else kind
            label = self.note if self.note is not None else self.label
            span = Span(self.start, max(end, self.runs[-1].span.end))
            self.blocks.append(Block(kind=kind, span=span, runs=tuple(self.runs), level=self.level, label=label))
        self.runs = []
        self.kind, self.level, self.label = "paragraph", 0, None

    def add(self, text: str, start: int, end: int, link: str | None = None) -> None:
        """Adds words with the look of the moment; blanks at the beginning of a block are none."""
        if not self.runs:
            if not text.strip() and link is None:
                return
            self.start = start
        self.runs.append(
            Run(
                text,
                Span(start, end),
                italic=self.styles["italic"] > 0,
                bold=self.styles["bold"] > 0,
                superscript=self.styles["superscript"] > 0,
                link=link or self.link,
                code=self.styles["code"] > 0,
            )
        )

    def words(self, start: int, end: int) -> None:
        """Text: entities are undone, and blanks with line ends are one space, except in `pre`."""
        position = start
        for match in _ENTITY.finditer(self.source, start, end):
            self.plain(position, match.start())
            self.add(html.unescape(match[0]), *match.span())
            position = match.end()
        self.plain(position, end)

    def plain(self, start: int, end: int) -> None:
        """Text without entities."""
        if start >= end:
            return
        if self.kind == "code":
            self.add(self.source[start:end], start, end)
            return
        position = start
        for match in _BLANKS.finditer(self.source, start, end):
            if position < match.start():
                self.add(self.source[position : match.start()], position, match.start())
            self.add(" ", *match.span())
            position = match.end()
        if position < end:
            self.add(self.source[position:end], position, end)

    def tag(self, tag: Tag) -> None:
        """A tag."""
        if self.hidden is not None:
            if tag.closing and tag.name == self.hidden:
                self.hidden = None
            return
        name = tag.name
        if not tag.closing and name in _SOURCES and (url := tag.attributes.get(_SOURCES[name])):
            if name == "a":
                self.link = url
            else:
                self.add("", tag.start, tag.end, link=url)
        if name == "a" and tag.closing:
            self.link = None
        if name in _HIDDEN:
            if not tag.closing and name not in {"script", "style"} and not self.source.startswith("/>", tag.end - 2):
                self.hidden = name
            return
        if name == "br":
            self.add("\n", tag.start, tag.end)
        style = _STYLES.get(name) or ("code" if name in _CODE else None)
        if style:
            self.styles[style] = max(self.styles[style] + (-1 if tag.closing else 1), 0)
        if name in {"td", "th"} and self.kind == "table":
            self.add(" ", tag.start, tag.end)
        elif name in _BLOCKS:
            self.block(tag)

    def block(self, tag: Tag) -> None:
        """A tag that ends a block and may begin another."""
        name = tag.name
        carried = (self.kind, self.level) if not self.runs and name in {"p", "div"} else None
        self.flush(tag.start)
        if name in {"head", "title"}:
            self.metadata = not tag.closing
        if name in {"ul", "ol"}:
            self.lists = max(self.lists + (-1 if tag.closing else 1), 0)
        if name == "li":
            match = _NOTE_ID.match(tag.attributes.get("id", "")) if not tag.closing else None
            self.note = match[1] if match else None
        if tag.closing:
            return
        if name[0] == "h" and name[1:].isdigit():
            self.kind, self.level = "heading", int(name[1:])
        elif name == "li":
            self.kind, self.level = "list-item", max(self.lists, 1)
        elif name == "blockquote":
            self.kind = "quote"
        elif name == "pre":
            self.kind = "code"
        elif name == "tr":
            self.kind = "table"
        elif carried is not None:
            self.kind, self.level = carried


def html_blocks(source: str, start: int, end: int) -> list[Block]:
    """The blocks of a stretch of HTML, each run with its place in the source."""
    builder = _Builder(source)
    for token in tokens(source, start, end):
        if isinstance(token, Tag):
            builder.tag(token)
        elif builder.hidden is None and not (builder.link or "").startswith(_BACKLINKS):
            builder.words(token.start, token.end)
    builder.flush(end)
    return builder.blocks
