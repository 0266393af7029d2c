"""Affixes, formatting, quotes and display blocks around a rendering element (CSL 1.0.2, "Affixes" … "Display")."""

import re
from collections.abc import Callable

from ssylka.csl.cite import Cite, Render
from ssylka.csl.environment import Environment
from ssylka.csl.pieces import EDGE, FORMATS, QUOTES, QUOTES_END, Mark, Piece, pair
from ssylka.csl.rich_text import SPECIAL, QuoteMarks, parse_rich, space_punctuation
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


def wrap(element: Element, inner: Render, env: Environment, *, quotes: bool = True, leaf: bool = False) -> Render:
    """A closure with the affixes, formatting, quotes and display of its element around it."""
    wrap_one = wrapper(element, env, quotes=quotes, leaf=leaf)
    return inner if wrap_one is None else wrap_one(inner)


def wrapper(
    element: Element, env: Environment, *, quotes: bool = True, leaf: bool = False
) -> Callable[[Render], Render] | None:
    """What puts the affixes, formatting, quotes and display of an element around a closure; None where it has none.

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
    if not before and not after:
        return None
    if len(before) <= 1 and len(after) <= 1:
        return lambda inner: _wrap_one(inner, before, after)
    return lambda inner: _wrap_all(inner, before, after)


def _wrap_all(inner: Render, before: list[Piece], after: list[Piece]) -> Render:
    def render(cite: Cite) -> None:
        out = cite.out
        start = len(out)
        out.extend(before)
        content = len(out)
        inner(cite)
        if len(out) == content:
            del out[start:]
        else:
            out.extend(after)

    return render


def _wrap_one(inner: Render, before: list[Piece], after: list[Piece]) -> Render:
    if not before:
        last = after[0]

        def suffixed(cite: Cite) -> None:
            content = len(cite.out)
            inner(cite)
            if len(cite.out) != content:
                cite.out.append(last)

        return suffixed
    first = before[0]
    last_or_none = after[0] if after else None

    def render(cite: Cite) -> None:
        out = cite.out
        out.append(first)
        content = len(out)
        inner(cite)
        if len(out) == content:
            out.pop()
        elif last_or_none is not None:
            out.append(last_or_none)

    return render


def put_text(out: list[Piece], text: str, quotes: QuoteMarks) -> None:
    """Append the content of a field, its markup and quotes read."""
    if " " in text:
        text = space_punctuation(text)
    if SPECIAL.search(text):
        out.extend(parse_rich(text, quotes))
    else:
        out.append(text)


def strip_periods(text: str, *, term: bool = False) -> str:
    """A text without its periods (`strip-periods`).

    Terms lose all of them; in the text of an item those before a small letter stay, which are parts of names and
    addresses, as in citeproc-js.
    """
    if "." not in text:
        return text
    return text.replace(".", "") if term else _PERIOD.sub("", text)
