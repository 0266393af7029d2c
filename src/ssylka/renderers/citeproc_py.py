"""The engine citeproc-py (https://github.com/citeproc-py/citeproc-py): a CSL processor that others maintain.

What it lacks is done around it, without touching it:

* one locale per style: the style is compiled once for each locale that the entries need;
* metadata reaches HTML unescaped: a formatter of ours lets looks through as private characters, writers escape later;
* fields and types it does not know make it warn: only what it knows is handed over;
* keys are folded to lower case: items are known by their number.
"""

from typing import Any, NamedTuple

from ssylka.errors import StyleError
from ssylka.model import Piece
from ssylka.renderers import marks
from ssylka.renderers.interface import Cite, Job, Rendered

_NAME_KEYS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix")
_ADVICE = "Check the style, or try another engine."


def _look(opening: str) -> Any:
    def wrap(text: object) -> str:
        return f"{opening}{text}{marks.closing(opening)}" if str(text) else ""

    return staticmethod(wrap)


class _Marks:
    """A formatter in the shape of citeproc-py's modules."""

    Italic = Oblique = _look(marks.ITALIC)
    Bold = _look(marks.BOLD)
    Underline = _look(marks.UNDERLINE)
    Superscript = _look(marks.SUPERSCRIPT)
    Subscript = _look(marks.SUBSCRIPT)
    SmallCaps = _look(marks.SMALL_CAPS)

    @staticmethod
    def Light(text: object) -> str:  # noqa: N802 - the name that citeproc-py calls
        return str(text)

    @staticmethod
    def preformat(text: object) -> str:
        return str(text)


def _name(name: dict[str, Any]) -> dict[str, str]:
    if name.get("literal"):
        return {"literal": marks.hide(str(name["literal"]))}
    found = {key: marks.hide(str(name[key])) for key in _NAME_KEYS if name.get(key)}
    if "family" not in found and "given" in found:
        return {"literal": found["given"]}
    return found


def _reduced(item: dict[str, Any], number: int) -> dict[str, Any]:
    """The fields that citeproc-py knows, their texts with hidden looks."""
    from citeproc import DATES, NAMES, VARIABLES

    known = {name.replace("_", "-") if "_" in name and name != "archive_location" else name for name in VARIABLES}
    known |= {"archive_location", "title-short"}
    out: dict[str, Any] = {"id": f"k{number}", "type": str(item.get("type") or "document")}
    if "event-title" in item and "event" not in item:
        item = {**item, "event": item["event-title"]}
    for field, value in item.items():
        plain = field.replace("-", "_")
        if field in {"id", "type"} or field not in known or value in (None, "", [], {}):
            continue
        if plain in NAMES:
            names = [shown for name in value if (shown := _name(name))]
            if names:
                out[field] = names
        elif plain in DATES:
            literal = {"literal": marks.hide(str(value["literal"]))} if value.get("literal") else {}
            out[field] = {**value, **literal}
        elif field == "language":
            out[field] = str(value)
        else:
            text = marks.hide(str(value))
            if text:
                out[field] = text
    return out


def _style_bytes(job: Job) -> bytes:
    """The style; names that are ready keep no `initialize-with`, which would cut "Yu." to "Y."."""
    from lxml import etree

    if not job.literal_names:
        return job.style
    root = etree.fromstring(job.style)
    for element in root.iter():
        element.attrib.pop("initialize-with", "")
    return etree.tostring(root)


def _compile(style: bytes, locale: str) -> Any:
    from io import BytesIO

    from citeproc import CitationStylesStyle

    try:
        return CitationStylesStyle(BytesIO(style), locale=locale, validate=False)
    except ValueError as error:
        raise StyleError(f"citeproc-py cannot use the style: {error}", _ADVICE) from error


class _Compiled:
    """The style in one locale, with all items registered in the order of the list."""

    def __init__(self, style: Any, source: Any, order: list[int]) -> None:
        from citeproc import Citation, CitationItem, CitationStylesBibliography

        self.bibliography = CitationStylesBibliography(style, source, _Marks)
        self.items = {}
        for number in order:
            item = CitationItem(f"k{number}")
            self.bibliography.register(Citation([item]))
            self.items[number] = item
        self.style = style

    def _layout(self, name: str) -> Any:
        part = getattr(self.style.root, name)
        if part is None:
            raise StyleError(f"the style has no {name}", "Name another style.")
        return part.layout

    def entry(self, number: int) -> tuple[Piece, ...]:
        layout = self._layout("bibliography")
        layout.repressed = {}
        text = layout.wrap(layout.render_children(self.items[number]))
        return marks.pieces(str(layout.format(text or "")))

    def cite(self, item: Any, history: list[Any]) -> tuple[Piece, ...]:
        """One cite; `history` holds the cites before it, which tell its position."""
        layout = self._layout("citation")
        layout.repressed = {}
        self.style.root.citation.cites = history
        item.citation.bibliography = self.bibliography
        return marks.pieces(str(layout.format(layout.render_children(item) or "")))


class _Place(NamedTuple):
    """A locator that equals another of the same words (citeproc-py compares them by identity)."""

    label: str
    identifier: str


def _cites(cluster: tuple[Cite, ...]) -> list[Any]:
    from citeproc import Citation, CitationItem

    items = []
    for cite in cluster:
        place = {"locator": _Place(cite.label or "page", marks.hide(cite.locator))} if cite.locator else {}
        items.append(CitationItem(f"k{cite.item}", **place))
    Citation(items)
    return items


def render_citeproc_py(job: Job) -> tuple[Rendered, ...]:
    """Renders with citeproc-py.

    Args:
        job: style, items and what to make of them.

    Returns:
        Entries in the order of the style, or one result per cluster with one part per cite.

    Raises:
        StyleError: citeproc-py cannot use the style, or stumbles over it.
    """
    from citeproc.source.json import CiteProcJSON

    source = CiteProcJSON([_reduced(item, number) for number, item in enumerate(job.items)])
    style = _style_bytes(job)
    compiled: dict[str, _Compiled] = {}
    try:
        main = _compile(style, job.locale)
        order = list(range(len(job.items)))
        if job.kind == "bibliography" and main.root.bibliography is not None:
            listed = _Compiled(main, source, order)
            listed.bibliography.sort()
            order = [int(key[1:]) for key in listed.bibliography.keys]

        def in_locale(locale: str) -> _Compiled:
            if locale not in compiled:
                compiled[locale] = _Compiled(_compile(style, locale), source, order)
            return compiled[locale]

        if job.kind == "bibliography":
            return tuple(Rendered((n,), (in_locale(job.locales[n]).entry(n),)) for n in order)
        history: list[Any] = []
        results = []
        for cluster in job.clusters:
            parts = []
            for cite, item in zip(cluster, _cites(cluster), strict=True):
                parts.append(in_locale(job.locales[cite.item]).cite(item, history))
                history.append(item)
            results.append(Rendered(tuple(cite.item for cite in cluster), tuple(parts)))
        return tuple(results)
    except StyleError:
        raise
    except (AttributeError, KeyError, IndexError, TypeError, ValueError, AssertionError) as error:
        raise StyleError(f"citeproc-py stumbled over the style: {error!r}", _ADVICE) from error
