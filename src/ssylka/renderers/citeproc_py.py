"""The engine citeproc-py (https://github.com/citeproc-py/citeproc-py): a CSL processor that others maintain.

What it lacks is done around it, without touching it:

* one locale per style: the style is compiled once for each locale that the entries need;
* metadata reaches HTML unescaped: a formatter of ours lets looks through as private characters, writers escape later;
* fields and types it does not know make it warn: only what it knows is handed over;
* a range of days within one year loses the year: its first day is handed over;
* keys are folded to lower case: items are known by their number.
"""

from typing import Any, NamedTuple

from ssylka.errors import StyleError
from ssylka.model import Piece
from ssylka.renderers import marks
from ssylka.renderers.citing import CitePart, join_cites, year_letters
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
            out[field] = _one_date({**value, **literal})
        elif field == "language":
            out[field] = str(value)
        else:
            text = marks.hide(str(value))
            if text:
                out[field] = text
    return out


def _one_date(date: dict[str, Any]) -> dict[str, Any]:
    """A range within one year as its first day: citeproc-py loses the year of such a range, or stumbles."""
    parts = date.get("date-parts") or []
    if len(parts) == 2 and parts[0][0] == parts[1][0]:
        return {**date, "date-parts": parts[:1]}
    return date


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

        style.root.formatter = _Marks

        self.bibliography = CitationStylesBibliography(style, source, _Marks)
        self.items = {}
        for number in order:
            item = CitationItem(f"k{number}")
            self.bibliography.register(Citation([item]))
            self.items[number] = item
        self.style = style

    def entry(self, number: int) -> tuple[Piece, ...]:
        element = self.style.root.bibliography
        if element is None:
            raise StyleError("the style has no bibliography", "Name another style.")
        layout = element.layout
        layout.repressed = {}
        text = layout.wrap(layout.render_children(self.items[number]))
        return marks.pieces(str(layout.format(text or "")))

    def cite(self, item: Any, history: list[Any]) -> tuple[Piece, ...]:
        """One cite; `history` holds the cites before it, which tell its position."""
        # The element is held while the layout works: lxml forgets what is set on a proxy that nobody holds.
        element = self.style.root.citation
        element.cites = history
        layout = element.layout
        layout.repressed = {}
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
        items.append(CitationItem(f"k{cite.item}{'-' if cite.without_author else ''}", **place))
    Citation(items)
    return items


class _Run:
    """One job under way: the style compiled for the locales that it needs."""

    def __init__(self, job: Job) -> None:
        from citeproc.source.json import CiteProcJSON

        self.job = job
        self.source = CiteProcJSON([_reduced(item, number) for number, item in enumerate(job.items)])
        self.style = _style_bytes(job)
        self.compiled: dict[str, _Compiled] = {}
        self.order = list(range(len(job.items)))
        main = _compile(self.style, job.locale)
        if main.root.bibliography is not None:
            listed = _Compiled(main, self.source, self.order)
            listed.bibliography.sort()
            self.order = [int(key[1:]) for key in listed.bibliography.keys]
        self.citation: Any = main.root.citation
        if self.citation.get("disambiguate-add-year-suffix") == "true":
            self._add_year_suffixes()

    def in_locale(self, number: int) -> _Compiled:
        locale = self.job.locales[number]
        if locale not in self.compiled:
            self.compiled[locale] = _Compiled(_compile(self.style, locale), self.source, self.order)
        return self.compiled[locale]

    def _add_year_suffixes(self) -> None:
        """Letters for cites that would be the same, in the order of the list (citeproc-py knows none)."""
        same: dict[str, list[int]] = {}
        for number in self.order:
            (item,) = _cites((Cite(number),))
            text = "".join(piece.text for piece in self.in_locale(number).cite(item, []))
            same.setdefault(text, []).append(number)
        for text, numbers in same.items():
            if len(numbers) < 2 or not any(c.isalpha() for c in text):
                continue
            russian = self.job.locale.startswith("ru") and self.job.locales[numbers[0]].startswith("ru")
            for count, number in enumerate(numbers):
                self.source[f"k{number}"]["year_suffix"] = year_letters(count, russian=russian)

    def bibliography(self) -> tuple[Rendered, ...]:
        return tuple(Rendered((n,), (self.in_locale(n).entry(n),)) for n in self.order)

    def notes(self) -> tuple[Rendered, ...]:
        history: list[Any] = []
        results = []
        for cluster in self.job.clusters:
            parts = []
            for cite, item in zip(cluster, _cites(cluster), strict=True):
                parts.append(self.in_locale(cite.item).cite(item, history))
                history.append(item)
            results.append(Rendered(tuple(cite.item for cite in cluster), tuple(parts)))
        return tuple(results)

    def citations(self) -> tuple[Rendered, ...]:
        self._add_authorless()
        # A number says no author, so there is none to leave out.
        numbers = bool(self.citation.xpath_search(".//cs:text[@variable='citation-number']"))
        placed = self.job.literal_names and b"position=" in self.job.style
        history: list[Any] = []
        results = []
        for cluster in self.job.clusters:
            ordered = tuple(cite._replace(without_author=False) for cite in cluster) if numbers else cluster
            if self.citation.sort is not None and not any(cite.prefix for cite in cluster):
                ordered = tuple(sorted(ordered, key=lambda cite: self.order.index(cite.item)))
            parts = []
            for cite, made in zip(ordered, _cites(ordered), strict=True):
                parts.append((cite, self.in_locale(cite.item).cite(made, history)))
                if placed:
                    history.append(made)
            results.append(Rendered(tuple(cite.item for cite in ordered), (self._join(parts),)))
        return tuple(results)

    def _add_authorless(self) -> None:
        """A copy of each item that an authorless cite needs: without what could stand for the author."""
        from citeproc.source import Reference

        for cluster in self.job.clusters:
            for cite in cluster:
                if not cite.without_author:
                    continue
                full = self.source[f"k{cite.item}"]
                kept = {
                    key: value
                    for key, value in full.items()
                    if key not in {"key", "type", "author", "editor", "translator", "title", "title_short", "composer"}
                }
                self.source.add(Reference(f"k{cite.item}-", full.type, **kept))

    def _join(self, parts: list[tuple[Cite, tuple[Piece, ...]]]) -> tuple[Piece, ...]:
        layout = self.citation.layout
        return join_cites(
            [CitePart(cite.prefix, runs, cite.suffix) for cite, runs in parts],
            collapse=self.citation.get("collapse"),
            delimiter=layout.get("delimiter", ""),
            prefix=layout.get("prefix", ""),
            suffix=layout.get("suffix", ""),
        )


def render_citeproc_py(job: Job) -> tuple[Rendered, ...]:
    """Renders with citeproc-py.

    Args:
        job: style, items and what to make of them.

    Returns:
        Entries in the order of the style, or one result per cluster.

    Raises:
        StyleError: citeproc-py cannot use the style, or stumbles over it.
    """
    try:
        run = _Run(job)
        if job.kind == "bibliography":
            return run.bibliography()
        return run.notes() if job.kind == "notes" else run.citations()
    except StyleError:
        raise
    except (AttributeError, KeyError, IndexError, TypeError, ValueError, AssertionError, RecursionError) as error:
        raise StyleError(f"citeproc-py stumbled over the style: {error!r}", _ADVICE) from error
