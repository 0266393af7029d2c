"""Affixes, formatting, quotes and display blocks around a rendering element (CSL 1.0.2, "Affixes" … "Display")."""

import re

from ssylka.csl.environment import Environment
from ssylka.csl.pieces import EDGE, FORMATS, QUOTES, QUOTES_END, Mark, Piece, pair
from ssylka.csl.plan import Around
from ssylka.csl.rich_text import SPECIAL, QuoteMarks, is_bare, parse_rich, space_punctuation
from ssylka.csl.xml import Element

_PERIOD = re.compile(r"\.(?![a-z])")


def looks(element: Element) -> list[tuple[Mark, Mark]]:
    """Pairs of marks for the formatting attributes of an element, the outermost first."""
    return [pair(name, value) for name in reversed(FORMATS) if (value := element.get(name))]


def affix(text: str | None) -> list[Piece]:
    """A prefix or suffix as pieces; affixes may hold markup (CSL 1.0.2 allows it in text only by custom)."""
    if not text:
        return []
    if "<" in text and SPECIAL.search(text):
        return parse_rich(text, QuoteMarks())
    return [text]


_POINTS = frozenset(".,;:!?")


def _stiff(pieces: list[Piece]) -> list[Piece]:
    """An affix that starts with a point which does not merge with what stands before it."""
    first = pieces[0] if pieces else ""
    if isinstance(first, str) and first[:1] in _POINTS and first:
        return [Mark("stiff", first), *pieces[1:]]
    return pieces


def around(element: Element, env: Environment, *, quotes: bool = True, leaf: bool = False) -> Around | None:
    """The affixes, formatting, quotes and display of an element; None where it has none.

    `leaf` is for elements that render one text, not a group of others.
    """
    pairs = [] if env.sorting else looks(element)
    before: list[Piece] = [start for start, _ in pairs]
    after: list[Piece] = [end for _, end in reversed(pairs)]
    if quotes and element.get("quotes") == "true" and not env.sorting:
        before.insert(0, QUOTES)
        after.append(QUOTES_END)
    prefix, suffix = affix(element.get("prefix")), affix(element.get("suffix"))
    quoted = before and before[0] is QUOTES
    if pairs and not env.first:
        prefix = _stiff(prefix)
    moves_in = quoted and env.locale.options.get("punctuation-in-quote") == "true"
    if leaf and (pairs or quoted) and not moves_in:
        suffix = _stiff(suffix) if suffix else [EDGE]
    elif pairs and not env.delimited and not suffix:
        suffix = [EDGE]
    elif leaf and env.pointed and suffix and isinstance(suffix[-1], str) and suffix[-1][-1] in _POINTS - {env.pointed}:
        suffix = [*suffix, EDGE]
    display = element.get("display")
    if display and env.top and env.in_bibliography and not env.sorting and not env.area.get("second-field-align"):
        start, end = pair("display", display)
        prefix.insert(0, start)
        suffix.append(end)
    before = prefix + before
    after = after + suffix
    return Around(tuple(before), tuple(after)) if before or after else None


def put_text(out: list[Piece], text: str, quotes: QuoteMarks) -> None:
    """Append the content of a field, its markup and quotes read."""
    if text.isascii() and "'" not in text and '"' not in text and "<" not in text:
        if " :" in text or " ;" in text or " ?" in text or " !" in text:
            text = space_punctuation(text)
        out.append(text)
        return
    text = space_punctuation(text)
    if is_bare(text):
        out.append(text)
    else:
        out.extend(parse_rich(text, quotes))


def strip_periods(text: str, *, term: bool = False) -> str:
    """A text without its periods (`strip-periods`).

    Terms lose all of them; in the text of an item those before a small letter stay, which are parts of names and
    addresses, as in citeproc-js.
    """
    if "." not in text:
        return text
    return text.replace(".", "") if term else _PERIOD.sub("", text)
