"""Rich text in fields: inline markup, quotation marks and apostrophes (CSL 1.0.2, appendix "Rich text").

Known markup: `<i>`, `<b>`, `<sup>`, `<sub>`, `<sc>`, `<span style="font-variant:small-caps;">`,
`<span class="nocase">` and `<span class="nodecor">`. Tags that have no partner stay text.
"""

import re
from dataclasses import dataclass

from ssylka.csl.pieces import STAY, Mark, Piece, pair

SPECIAL = re.compile("[<\"'\u2018\u2019\u201c\u201d\u00ab\u00bb\u201e\u201a] ?")
"""A text without these has no markup and no quotes."""


def is_bare(text: str) -> bool:
    """Is there neither markup nor a quotation mark in a text?"""
    if text.isascii():
        return "'" not in text and '"' not in text and "<" not in text  # faster than a search
    return SPECIAL.search(text) is None


_TOKEN = re.compile(
    r"""(?P<open><i>|<b>|<sup>|<sub>|<sc>|<span\s+style="font-variant:\s*small-caps;?"[^<>]*>
          |<span\s+class="no(?:case|decor)"[^<>]*>)
      |(?P<close></i>|</b>|</sup>|</sub>|</sc>|</span>)
      |(?P<quote>["'\u2018\u2019\u201c\u201d\u00ab\u00bb\u201e\u201a\u2039\u203a])""",
    re.VERBOSE,
)

_SPACED = re.compile("[ \u00a0]([:;?!\u00bb])|\u00ab ")

_INLINE = {
    "<i>": (pair("inline", "font-style"), "</i>"),
    "<b>": (pair("inline", "font-weight"), "</b>"),
    "<sup>": (pair("inline", "sup"), "</sup>"),
    "<sub>": (pair("inline", "sub"), "</sub>"),
    "<sc>": (pair("inline", "font-variant"), "</sc>"),
    "small-caps": (pair("inline", "font-variant"), "</span>"),
    "nodecor": (pair("nodecor"), "</span>"),
}
_QUOTES = pair("quotes", "text")
# The inner quotation marks of the locale: they stay inner where no quotation is around them.
_INNER_QUOTES = pair("quotes", "inner")


@dataclass(frozen=True, slots=True)
class QuoteMarks:
    """The quotation marks of a locale: outer and inner, opening and closing."""

    open: str = "\u201c"
    close: str = "\u201d"
    open_inner: str = "\u2018"
    close_inner: str = "\u2019"


def space_punctuation(text: str) -> str:
    """Make the space before `: ; ? ! »` and after `«` a narrow no-break space, as French typography wants."""
    if " :" in text or " ;" in text or " ?" in text or " !" in text or " \u00bb" in text or "\u00ab " in text:
        text = re.sub(" ([:;?!\u00bb])", "\u202f\\1", text).replace("\u00ab ", "\u00ab\u202f")
    return text


def _openers(marks: QuoteMarks) -> dict[str, str]:
    """Opening quotation mark → its closing partner."""
    partners = {'"': '"', "'": "'"}
    for start, end in ((marks.open, marks.close), (marks.open_inner, marks.close_inner)):
        if len(start.strip()) == 1 and len(end.strip()) == 1:
            partners[start.strip()] = end.strip()
    return partners


_partners: dict[QuoteMarks, dict[str, str]] = {}


def parse_rich(text: str, marks: QuoteMarks) -> list[Piece]:
    """Text pieces and marks of a field.

    Quotes that have a partner become `quotes` marks (their glyphs depend on nesting); a lone `'` becomes an apostrophe;
    other lone marks stay as they are.
    """
    partners = _partners.get(marks)
    if partners is None:
        partners = _partners[marks] = _openers(marks)
    inner = marks.open_inner.strip()
    out: list[Piece] = []
    # What was opened: (index in `out` of its placeholder text, the closer it waits for, marks to put).
    stack: list[tuple[int, str, tuple[Mark, Mark] | None]] = []
    place = 0
    after_opener = True
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start > place:
            if out and out[-1] is _QUOTES[1]:
                out.append(STAY)
            out.append(text[place:start])
            after_opener = False
        glyph = match.group()
        place = end
        if match.lastgroup == "open":
            entry = _INLINE.get(glyph)
            if entry is None:
                entry = _INLINE["small-caps" if "small-caps" in glyph else "nodecor"]
                if "nocase" in glyph:
                    entry = None
            stack.append((len(out), "</span>" if entry is None else entry[1], None if entry is None else entry[0]))
            out.append(glyph)
            # Whatever stood before the tag decides whether a quote may open after it.
            after_opener = True
        elif match.lastgroup == "close":
            _close_tag(out, stack, glyph)
            after_opener = False
        else:
            after_opener = _quote(text, start, glyph, out, stack, partners, inner, after_opener=after_opener)
    if place < len(text):
        if out and out[-1] is _QUOTES[1]:
            out.append(STAY)
        out.append(text[place:])
    for index, closer, _ in stack:
        if closer == "'":
            out[index] = "\u2019"
    return [piece for piece in out if piece != ""]


def _close_tag(out: list[Piece], stack: list[tuple[int, str, tuple[Mark, Mark] | None]], glyph: str) -> None:
    for depth in range(len(stack) - 1, max(-1, len(stack) - 40), -1):
        index, closer, marks = stack[depth]
        if closer == glyph:
            for lost, lost_closer, _ in stack[depth + 1 :]:
                if lost_closer == "'":
                    out[lost] = "\u2019"
            del stack[depth:]
            if marks is None:
                out[index] = ""
            else:
                out[index] = marks[0]
                out.append(marks[1])
            return
    out.append(glyph)


def _quote(
    text: str,
    start: int,
    glyph: str,
    out: list[Piece],
    stack: list[tuple[int, str, tuple[Mark, Mark] | None]],
    partners: dict[str, str],
    inner: str,
    *,
    after_opener: bool,
) -> bool:
    """Handle one quotation mark; True where another quote may open right after it."""
    before = text[start - 1] if start else " "
    after = text[start + 1] if start + 1 < len(text) else ""
    if glyph == "\u2019" and before.isalnum() and after.isalnum():
        out.append(glyph)
        return False
    top = stack[-1] if stack else None
    straight = glyph in "\"'"
    may_open = glyph in partners and (
        not straight or ((after_opener or before in " \u00a0(\u202f\n[") and after not in ("", " "))
    )
    if straight and before in " \u00a0" and after in ("", " "):
        # Between spaces it neither opens nor closes.
        if top is not None and top[1] == glyph:
            stack.pop()
    elif top is not None and top[1] == glyph and not (may_open and before in " \u00a0("):
        # A straight quote inside a word is an apostrophe, not the end of a quotation.
        if not (glyph == "'" and (after.isalnum() or (after and after not in ' ,.?:;!)]-<"\u2013\u2014/\u201d'))):
            stack.pop()
            out[top[0]] = (top[2] or _QUOTES)[0]
            out.append(_QUOTES[1])
            return False
    elif may_open:
        stack.append((len(out), partners[glyph], _INNER_QUOTES if glyph == inner else _QUOTES))
        out.append(glyph)
        return True
    elif glyph == '"':
        # Closes a double quotation over a single one that was no quotation after all.
        for depth in range(len(stack) - 2, max(-1, len(stack) - 40), -1):
            if stack[depth][1] == glyph:
                for lost, lost_closer, _ in stack[depth + 1 :]:
                    if lost_closer == "'":
                        out[lost] = "\u2019"
                out[stack[depth][0]] = _QUOTES[0]
                del stack[depth:]
                out.append(_QUOTES[1])
                return False
    out.append("\u2019" if glyph == "'" else glyph)
    return False
