"""HTML as blocks: a tokenizer that keeps every character's place.

Why not a library: lxml and html5lib give elements their lines at best, and html.parser of the standard library took
quadratic time on broken tags until 2025 (CVE-2025-6069). We need offsets and a flat list of blocks, not a tree, and
linear time; so tags are only looked at, never matched. Source of the element lists: HTML Living Standard §4, §13.1.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from ssylka.model import Block, BlockKind, Run, Span

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
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_TAG_NAME = re.compile(r"</?([A-Za-z][^\s/>]{0,40})")
_BLANKS = re.compile(r"[^\S ]\s*|\s{2,}")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BACKLINKS = ("#fnref", "#_ftnref", "#_ednref", "#cite_ref", "#footnote-ref", "#endnote-ref")
_NOTE_ID = re.compile(
    r"(?:fn|ftn|_ftn|edn|_edn|footnote|endnote|note|cite_note)[-_:]?(?:[^\d]*[-_])?(\d{1,4})$", re.IGNORECASE
)


class Tag(NamedTuple):
    """A tag: its name in small letters, its attributes, whether it closes, and where it stands."""

    name: str
    attributes: dict[str, str]
    closing: bool
    start: int
    end: int


class _Words(NamedTuple):
    start: int
    end: int


def _tokens(source: str, start: int, end: int) -> Iterator[Tag | _Words]:
    """Tags, and the stretches of text between them; comments and declarations are left out."""
    position = start
    text_from = start
    while (begin := source.find("<", position, end)) >= 0:
        close, tag = _tag_at(source, begin, end)
        if close <= begin:
            position = begin + 1
            continue
        if text_from < begin:
            yield _Words(text_from, begin)
        if tag is not None:
            yield tag
        position = text_from = close
        if tag is not None and not tag.closing and tag.name in {"script", "style"}:
            # Raw text up to the closing tag (HTML §13.2.5.4); without one, to the end.
            stop = re.compile(rf"</{tag.name}\b", re.IGNORECASE).search(source, position, end)
            position = text_from = stop.start() if stop else end
    if text_from < end:
        yield _Words(text_from, end)


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
        self.note_depth = 0
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
    for token in _tokens(source, start, end):
        if isinstance(token, Tag):
            builder.tag(token)
        elif builder.hidden is None and not (builder.link or "").startswith(_BACKLINKS):
            builder.words(token.start, token.end)
    builder.flush(end)
    return builder.blocks
