r"""Markdown: pandoc's and GitHub's, and what converters of PDF leave.

Why not a library: markdown-it-py gives a block its lines but an inline token no place, forgets the label as written,
and takes for a list what a converter broke ("14. The parties agreed" after a page break). We need every character's
offset, and blocks rather than a tree. Block structure follows CommonMark 0.31.2 §4-5 with GitHub's tables and
pandoc's footnotes, divs and metadata; containers are flattened: a quote in a list item is a quote.
"""

import re
from dataclasses import dataclass, field

from ssylka.model import Block, BlockKind, Run, Span
from ssylka.readers.html_blocks import html_blocks
from ssylka.readers.inline import INLINE, Lines, inline_runs
from ssylka.readers.text import lines

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_TEX_HEADING = re.compile(r" {0,3}\\(sub){0,2}section\*?\{(.{1,300})\}[ \t]*$")
_CLOSING_HASHES = re.compile(r"[ \t]+#+[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_PAGE_RULE = re.compile(r"\{\d{1,5}\}-{5,}$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_BULLET = re.compile(r"([ \t]*)([-*+•·▪●◦‣])([ \t]+)(?=\S)")
# Four digits are a year at the start of a line ("2004. (In Russian)"), not the number of an item.
_NUMBER = re.compile(r"([ \t]*)(\d{1,3})[.)]([ \t]+)(?=\S)")
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,80})\]:[ \t]*")
_DEFINITION = re.compile(r" {0,3}\[([^\[\]\n^]{1,400})\]:[ \t]*<?([^\s<>]+)>?(?:[ \t]+[\"'(].*)?$")
_QUOTE = re.compile(r" {0,3}> ?")
_DIV = re.compile(r" {0,3}:{3,}")
_TABLE_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*$")
_TABLE_RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?::?-+:?)?[ \t]*$")
_ATTRIBUTES = re.compile(r"[ \t]*\{[#.][^{}\n]{0,200}\}[ \t]*$")
_HTML_BLOCK = re.compile(
    r" {0,3}</?(?:div|p|table|ul|ol|li|dl|section|article|h[1-6]|blockquote|pre|script|style|!--)\b|<!--"
)


@dataclass
class _Open:
    """The block that is being read."""

    kind: BlockKind
    start: int
    lines: Lines = field(default_factory=list)
    level: int = 0
    label: str | None = None
    end: int = 0


def _indent(line: str) -> int:
    """The columns of blank at the start of a line; a tab goes to the next multiple of 4."""
    width = 0
    for character in line:
        if character == " ":
            width += 1
        elif character == "\t":
            width += 4 - width % 4
        else:
            break
    return width


class _Scanner:
    """Reads the lines of a document one by one into blocks."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[_Open] = []
        self.open: _Open | None = None
        self.container: tuple[str, str | None, int] | None = None  # kind, label and indent of the last note or item
        self.indents: list[int] = []  # of the list items that the line may be inside
        self.blank = True
        self.definitions: dict[str, str] = {}

    def close(self) -> None:
        """Ends the block that is being read."""
        self.open = None

    def begin(self, kind: BlockKind, start: int, line: str, skip: int = 0, **more: object) -> None:
        """Starts a block with a line, its first `skip` characters being markup."""
        self.open = _Open(kind, start, end=start + len(line), **more)  # type: ignore[arg-type]
        self.blocks.append(self.open)
        self.extend(start, line, skip)

    def extend(self, start: int, line: str, skip: int = 0) -> None:
        """Adds a line to the block that is being read."""
        assert self.open is not None
        body = line[skip:]
        words = body.strip()
        if words:
            self.open.lines.append((start + skip + len(body) - len(body.lstrip()), words))
        self.open.end = start + len(line)

    def alone(self, kind: BlockKind, start: int, line: str, skip: int = 0, **more: object) -> None:
        """A block of one line."""
        self.begin(kind, start, line, skip, **more)
        self.close()

    def read(self) -> list[_Open]:
        """All blocks."""
        fence = ""
        metadata = False
        comment = False
        for number, (start, line) in enumerate(lines(self.source)):
            if not line.strip() and start and self.source[start - 1 : start + 1] == "\r\n":
                continue
            if (
                number == 0
                and line.rstrip() == "---"
                and re.search(r"\n(?:---|\.\.\.)[ \t]*\r?\n", self.source[:50_000])
            ):
                self.begin("metadata", start, line, len(line))
                metadata = True
            elif metadata:
                self.extend(start, line)
                if line.rstrip() in {"---", "..."}:
                    metadata = False
                    self.close()
            elif fence:
                if line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                    fence = ""
                    self.extend(start, line, len(line))
                    self.close()
                else:
                    self.extend(start, line)
            elif comment:
                self.extend(start, line)
                if "-->" in line:
                    comment = False
                    self.close()
            elif match := _FENCE.match(line):
                fence = match[1]
                self.begin("code", start, line, len(line))
            elif (
                line.lstrip().startswith("<!--") and "-->" not in line and "-->" in self.source[start : start + 50_000]
            ):
                self.begin("metadata", start, line, len(line))
                comment = True
            else:
                self.line(start, line)
        return self.blocks

    def line(self, start: int, line: str) -> None:
        """A line outside fences, comments and metadata."""
        if not line.strip():
            self.close()
            self.blank = True
            return
        blank, self.blank = self.blank, False
        if start and self.source[start - 1] == "\f":
            self.close()
        indent = _indent(line)
        if blank and indent == 0:
            self.container = None if not (_BULLET.match(line) or _NUMBER.match(line)) else self.container
            self.indents.clear()
        if (match := _HEADING.match(line)) and indent < 4:
            text = _ATTRIBUTES.sub("", line[match.end() :])
            text = _CLOSING_HASHES.sub("", text)
            self.container = None
            self.alone("heading", start, line[: match.end()] + text, match.end(), level=len(match[1]))
        elif match := _TEX_HEADING.match(line):
            begin, end = match.span(2)
            self.alone("heading", start, line[:end], begin, level=1 + match[0].count("sub"))
        elif self.setext(start, line):
            return
        elif (_RULE.match(line) and indent < 4) or _PAGE_RULE.match(line) or _DIV.match(line):
            self.alone("rule", start, line, len(line))
        elif match := _NOTE.match(line):
            self.container = ("note", match[1], 2)
            self.begin("note", start, line, match.end(), label=match[1])
        elif (match := _DEFINITION.match(line)) and (self.open is None or self.open.kind == "metadata"):
            self.definitions.setdefault(" ".join(match[1].split()).casefold(), match[2])
            self.alone("metadata", start, line, match.start(2), label=match[1])
        elif self.item(start, line):
            return
        elif match := _QUOTE.match(line):
            inner = line[match.end() :]
            if not inner.strip():
                self.close()
            elif self.open is not None and self.open.kind == "quote":
                self.extend(start, line, match.end())
            else:
                self.begin("quote", start, line, match.end())
        elif _TABLE_ROW.match(line) or (_TABLE_RULE.match(line) and "|" in line):
            kind: BlockKind = "rule" if _TABLE_RULE.match(line) else "table"
            self.alone(kind, start, line, len(line) if kind == "rule" else 0)
        elif self.open is not None:
            self.extend(start, line)
        else:
            self.paragraph(start, line, indent)

    def paragraph(self, start: int, line: str, indent: int) -> None:
        """The first line of a paragraph: of a note or an item if it is indented, else code if it is."""
        if self.container is not None and indent >= self.container[2]:
            kind, label, _ = self.container
            if kind == "note":
                self.begin("note", start, line, label=label)
            else:
                self.begin("paragraph", start, line)
        elif indent >= 4:
            self.begin("code", start, line)
        else:
            self.begin("html" if _HTML_BLOCK.match(line) else "paragraph", start, line)

    def setext(self, start: int, line: str) -> bool:
        """An underline makes a heading of the short paragraph above it; under prose it is a rule."""
        block = self.open
        match = _UNDERLINE.match(line)
        if match is None or block is None or block.kind != "paragraph" or len(block.lines) > 2 or len(match[1]) < 2:
            return False
        if sum(len(words) for _, words in block.lines) > 200:
            return False
        block.kind = "heading"
        block.level = 1 if match[1][0] == "=" else 2
        block.end = start + len(line)
        self.close()
        return True

    def item(self, start: int, line: str) -> bool:
        """A list item; a number other than 1 does not begin a list inside a paragraph (CommonMark 0.31.2 §5.3)."""
        match = _BULLET.match(line) or _NUMBER.match(line)
        if match is None:
            return False
        number = match[2] if match[2].isdigit() else None
        indent = _indent(match[1])
        inside = self.open is not None and self.open.kind == "list-item"
        if indent >= 4 and not self.indents and not inside:
            return False
        if self.open is not None and not inside and number not in {None, "1"}:
            return False
        while self.indents and self.indents[-1] > indent:
            self.indents.pop()
        if not self.indents or indent >= self.indents[-1] + 2:
            self.indents.append(indent)
        self.container = ("item", number, indent + 2)
        self.begin("list-item", start, line, match.end(), level=len(self.indents), label=number)
        return True


def read_markdown(source: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text, containers flattened, each run with its place.

    A note inside a paragraph (`^[…]`) is a block of its own after it, named `inline-1` and so on.
    """
    scanner = _Scanner(source)
    blocks: list[Block] = []
    inline = 0
    for block in scanner.read():
        if block.kind in {"code", "metadata"}:
            blocks.append(_verbatim(block))
            continue
        if block.kind == "html":
            blocks += html_blocks(source, block.start, block.end)
            continue
        runs, notes = inline_runs(block.lines, scanner.definitions, inline)
        span = Span(block.start, block.end)
        blocks.append(Block(kind=block.kind, span=span, runs=runs, level=block.level, label=block.label))
        for note in notes:
            inline += 1
            own, _ = inline_runs(note, scanner.definitions)
            end = note[-1][0] + len(note[-1][1]) if note else block.end
            place = Span(note[0][0] if note else block.end, end)
            blocks.append(Block(kind="note", span=place, runs=own, label=f"{INLINE}{inline}"))
    return tuple(blocks)


def _verbatim(block: _Open) -> Block:
    """Code, or metadata: a link definition's address is a link."""
    link = (
        block.lines[0][1].split()[0].strip("<>") if block.kind == "metadata" and block.label and block.lines else None
    )
    runs: list[Run] = []
    for start, words in block.lines:
        if runs:
            runs.append(Run("\n", Span(runs[-1].span.end, start)))
        runs.append(Run(words, Span(start, start + len(words)), link=link, code=block.kind == "code"))
    return Block(kind=block.kind, span=Span(block.start, block.end), runs=tuple(runs), label=block.label)
