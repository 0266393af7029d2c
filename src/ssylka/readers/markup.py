"""Markdown inside a block: escapes, emphasis, links, superscripts, HTML, each with its place in the text.

Sources of the rules: CommonMark 0.31.2 §6 (escapes, entities, code spans, emphasis, links, autolinks, raw HTML) and
pandoc's footnotes, inline notes and superscripts. What is more lenient than they are is what converters leave behind:
tags escaped once or twice (`<sup>&</sup>lt;sup>2</sup>`) and TeX superscripts (`$^{2}$`).
"""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

INLINE = "inline-"
"""What the names of inline notes begin with."""

_TOKEN = re.compile(
    r"""
    (?P<tex>(?:\$|\\\()\s?(?:\{\s?\})?\s?\^\{?\s?(?:\\(?:text|mathrm)\{)?(?P<tex_text>[\d,\s–-]{1,12})\}{0,2}\s?\}?\s?(?:\$|\\\)))
  | (?P<newline>\\?\n)
  | (?P<escape>\\[!-/:-@\[-`{-~])
  | (?P<code>`+)
  | (?P<escaped_tag>(?:<sup>&(?:amp;)?</sup>lt;|&(?:amp;)?lt;)(?P<slash>/?)(?P<escaped>sup|sub|em|strong|i|b)\s?(?:>|&gt;|&amp;gt;))
  | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
  | (?P<autolink><(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]{1,64}@[^\s<>@]{1,255})>)
  | (?P<comment><!--)
  | (?P<tag></?(?P<tag_name>[A-Za-z][A-Za-z0-9-]{0,31})(?P<attributes>[\s/][^<>]*)?>)
  | (?P<url>https?://(?:[^\s<>\[\]*\\`&|]|&(?!\#?\w{1,31};))+)
  | (?P<note>\[\^[^\]\s]{1,80}\])
  | (?P<raised>(?<![\[\^])\^(?P<raised_text>[^\s^\[\]]{1,20})\^)
  | (?P<inline_note>\^\[)
  | (?P<open>!?\[)
  | (?P<close>\])
  | (?P<delimiter>\*+|_+)
    """,
    re.VERBOSE,
)

_DESTINATION = re.compile(
    r"""\(\s*(?:<(?P<angle>[^<>\n]{0,4000})>|(?P<bare>[^\s()\\]*(?:(?:\\.|\([^\s()]*\))[^\s()\\]*){0,200}))"""
    r"""(?:\s+(?:"[^"\n]{0,1000}"|'[^'\n]{0,1000}'|\([^()\n]{0,1000}\)))?\s*\)"""
)
_LABEL = re.compile(r"\[([^\[\]\n]{0,400})\]")
_HREF = re.compile(r"""\b(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_STYLES = {
    "i": "italic",
    "em": "italic",
    "cite": "italic",
    "b": "bold",
    "strong": "bold",
    "sup": "superscript",
    "code": "code",
    "tt": "code",
}


@dataclass
class Atom:
    """A piece of text before styles are settled; `start` and `end` are offsets into the joined lines."""

    text: str
    start: int
    end: int
    link: str | None = None
    superscript: bool = False
    code: bool = False


@dataclass
class _Delimiter:
    atom: int
    count: int


@dataclass
class Scan:
    """What a scan has found: pieces, and at which of them styles are switched on and off (+1, -1)."""

    atoms: list[Atom] = field(default_factory=list)
    italic: dict[int, int] = field(default_factory=dict)
    bold: dict[int, int] = field(default_factory=dict)
    openers: dict[str, list[_Delimiter]] = field(default_factory=lambda: {"*": [], "_": []})
    brackets: list[tuple[int, int, int, bool]] = field(default_factory=list)
    tags: dict[str, int] = field(default_factory=dict)
    notes: list[tuple[int, int]] = field(default_factory=list)
    anchor: str | None = None

    def add(self, text: str, start: int, end: int, *, link: str | None = None, code: bool = False) -> None:
        """Adds a piece with the tags' styles of the moment."""
        raised = self.tags.get("superscript", 0) > 0
        code = code or self.tags.get("code", 0) > 0
        self.atoms.append(Atom(text, start, end, link or self.anchor, raised, code))

    def style(self, kind: str, change: int) -> None:
        """Switches a style on (1) or off (-1) from the next piece on."""
        level = self.tags.get(kind, 0)
        if change < 0 and level == 0:
            return
        self.tags[kind] = level + change
        table = self.italic if kind == "italic" else self.bold if kind == "bold" else None
        if table is not None:
            table[len(self.atoms)] = table.get(len(self.atoms), 0) + change


def _flanking(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a run of delimiters can open and can close emphasis (CommonMark 0.31.2 §6.2)."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    space_before, space_after = before.isspace(), after.isspace()
    mark_before = not (before.isalnum() or space_before)
    mark_after = not (after.isalnum() or space_after)
    left = not space_after and (not mark_after or space_before or mark_before)
    right = not space_before and (not mark_before or space_after or mark_after)
    if text[start] == "_":
        return left and (not right or mark_before), right and (not left or mark_after)
    return left, right


def _emphasise(state: Scan, text: str, start: int, end: int) -> None:
    can_open, can_close = _flanking(text, start, end)
    state.add(text[start:end], start, end)
    index = len(state.atoms) - 1
    count = end - start
    stack = state.openers[text[start]]
    while can_close and count and stack:
        opener = stack[-1]
        size = 2 if count >= 2 and opener.count >= 2 else 1
        table = state.bold if size == 2 else state.italic
        table[opener.atom + 1] = table.get(opener.atom + 1, 0) + 1
        table[index] = table.get(index, 0) - 1
        opener.count -= size
        count -= size
        state.atoms[opener.atom].text = text[start] * opener.count
        if not opener.count:
            stack.pop()
    state.atoms[index].text = text[start] * count
    if can_open and count:
        stack.append(_Delimiter(index, count))


def _close_bracket(state: Scan, text: str, end: int, definitions: Mapping[str, str]) -> int:
    """Makes a link of the last open bracket if it is one; gives where reading goes on."""
    if not state.brackets:
        state.add("]", end - 1, end)
        return end
    index, begin, bracket_end, image = state.brackets.pop()
    link: str | None = None
    after = end
    if text.startswith("(", end):
        match = _DESTINATION.match(text, end)
        if match:
            raw = match["angle"] if match["angle"] is not None else match["bare"]
            link, after = html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", raw)), match.end()
    if link is None and definitions:
        label = _LABEL.match(text, end)
        key = label[1] if label and label[1] else text[bracket_end : min(end - 1, bracket_end + 400)]
        link = definitions.get(" ".join(key.split()).casefold())
        after = label.end() if link is not None and label else end
    if link is None:
        state.add("]", end - 1, end)
        return end
    state.atoms[index].text = ""
    linked = state.atoms[index + 1 :]
    for atom in linked:
        atom.link = atom.link or link
    if not any(atom.text for atom in linked):
        state.atoms[index].link = link
        state.atoms[index].start, state.atoms[index].end = begin, after
    if not image or len(state.brackets) > 8:
        state.brackets.clear()
    return after


def _tag(state: Scan, name: str, attributes: str, *, closing: bool, place: tuple[int, int]) -> None:
    if name == "br":
        state.add("\n", *place)
    elif name in _STYLES:
        state.style(_STYLES[name], -1 if closing else 1)
    elif name == "a":
        match = None if closing else _HREF.search(attributes)
        state.anchor = html.unescape(match[1] or match[2] or match[3] or "") if match else None
    elif name in {"img", "iframe", "video", "audio", "source"} and not closing:
        match = _HREF.search(attributes)
        if match:
            state.add("", *place, link=html.unescape(match[1] or match[2] or match[3] or ""))
    elif name in {"td", "th"} and not closing and state.atoms:
        state.add(" ", *place)


def _code_closers(text: str) -> dict[int, list[int]]:
    """Length of a run of backticks → where such runs begin, last first."""
    found: dict[int, list[int]] = {}
    for match in re.finditer(r"`+", text):
        found.setdefault(match.end() - match.start(), []).append(match.start())
    for starts in found.values():
        starts.reverse()
    return found


def _pairs(text: str) -> dict[int, int]:
    """Offset after an opening bracket → offset after the one that closes it."""
    found: dict[int, int] = {}
    stack: list[int] = []
    for match in re.finditer(r"\\.|[\[\]]", text):
        if match[0] == "[":
            stack.append(match.end())
        elif match[0] == "]" and stack:
            found[stack.pop()] = match.end()
    return found


def scan(text: str, definitions: Mapping[str, str], first_note: int) -> Scan:
    """The pieces of a block's text, its emphasis, and where inline notes stand.

    Args:
        text: the lines of a block, joined.
        definitions: label (casefolded) → URL of the link definitions of the document.
        first_note: how many inline notes stand before the block.
    """
    state = Scan()
    ticks = _code_closers(text) if "`" in text else {}
    comments = "<!--" in text
    pairs = _pairs(text) if "^[" in text else {}
    position = 0
    while True:
        match = _TOKEN.search(text, position)
        if match is None:
            break
        start, end = match.span()
        if start > position:
            state.add(text[position:start], position, start)
        position = end
        kind = match.lastgroup
        if match["newline"]:
            state.add("\n", start, end)
        elif match["escape"]:
            state.add(text[start + 1], start, end)
        elif match["code"]:
            starts = ticks.get(end - start, [])
            while starts and starts[-1] < end:
                starts.pop()
            if starts:
                close = starts.pop()
                state.add(text[end:close], end, close, code=True)
                position = close + end - start
            else:
                state.add(text[start:end], start, end)
        elif match["escaped_tag"]:
            state.style(_STYLES.get(match["escaped"].lower(), "none"), -1 if match["slash"] else 1)
        elif match["entity"]:
            state.add(html.unescape(match[0]), start, end)
        elif match["autolink"]:
            url = text[start + 1 : end - 1]
            state.add(url, start + 1, end - 1, link=url if ":" in url else f"mailto:{url}")
        elif match["comment"]:
            close = text.find("-->", end) if comments else -1
            comments = close >= 0
            if comments:
                position = close + 3
            else:
                state.add(text[start:end], start, end)
        elif match["tag"]:
            closing = text[start + 1] == "/"
            _tag(state, match["tag_name"].lower(), match["attributes"] or "", closing=closing, place=(start, end))
        elif match["tex"] or match["raised"]:
            inner = "tex_text" if match["tex"] else "raised_text"
            state.style("superscript", 1)
            state.add(match[inner], *match.span(inner))
            state.style("superscript", -1)
        elif match["inline_note"] and (close := pairs.get(end, 0)):
            state.notes.append((end, close - 1))
            state.add(f"[^{INLINE}{first_note + len(state.notes)}]", start, close)
            position = close
        elif match["open"]:
            state.brackets.append((len(state.atoms), start, end, text[start] == "!"))
            state.add(text[start:end], start, end)
        elif match["close"]:
            position = _close_bracket(state, text, end, definitions)
        elif match["delimiter"]:
            _emphasise(state, text, start, end)
        else:
            assert kind is not None
            state.add(text[start:end], start, end)
    if position < len(text):
        state.add(text[position:], position, len(text))
    return state
