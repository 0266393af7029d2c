"""The shelf of formats: references ⇄ files. The doors are `dump`, `load` and `detect`."""

import warnings
from collections.abc import Iterable

from ssylka.errors import FormatError, UnreadWarning
from ssylka.formats._places import spans
from ssylka.formats.bibtex import dump_biblatex, dump_bibtex, is_bibtex, load_bibtex
from ssylka.formats.csl_json import dump_csl_json, is_csl_json, load_csl_json
from ssylka.formats.interface import Dump, Format, Load, Sniff, Unread
from ssylka.formats.jsonl import dump_jsonl, is_jsonl, load_jsonl
from ssylka.formats.ris import dump_ris, is_ris, load_ris
from ssylka.formats.text import dump_text
from ssylka.formats.whole import dump_whole
from ssylka.model import Document, Item, Reference

FORMATS: tuple[Format, ...] = (
    # Order matters to `detect`: the first whose suffix or beginning fits is taken.
    Format("csl-json", (".json", ".csljson"), dump_csl_json, load_csl_json, is_csl_json),
    Format("jsonl", (".jsonl", ".ndjson"), dump_jsonl, load_jsonl, is_jsonl),
    Format("biblatex", (".bib",), dump_biblatex, load_bibtex, is_bibtex),
    Format("bibtex", (".bibtex",), dump_bibtex, load_bibtex),
    Format("ris", (".ris",), dump_ris, load_ris, is_ris),
    Format("text", (), dump_text),
    Format("json", (), dump_whole, own=True),
)

_BY_NAME = {part.name: part for part in FORMATS}


def _find(name: str, known: Iterable[str]) -> Format:
    known = tuple(known)
    if name not in known:
        raise FormatError(f"unknown format {name!r}", "Known formats are " + ", ".join(known) + ".")
    return _BY_NAME[name]


def dump(records: Iterable[Reference | Item], format: str, *, document: Document | None = None) -> str:  # noqa: A002
    """References or items as the text of a file.

    For-citation lines of an article are left out, but for `json`, which writes whole references.

    Args:
        records: in the order in which they are to be written.
        format: a name of the table `FORMATS`.
        document: where the references stand; `json` and `text` take line and column from it.

    Raises:
        FormatError: nobody knows the format.
    """
    part = _find(format, _BY_NAME)
    kept = [record for record in records if part.own or isinstance(record, Item) or record.citation.kind != "self"]
    return part.dump(kept, document=document)


def load(
    text: str,
    format: str | None = None,  # noqa: A002
    *,
    name: str = "-",
    unread: list[Unread] | None = None,
) -> tuple[Item, ...]:
    """The items of a bibliography file; one damaged record does not cost the others.

    Args:
        text: the file, decoded.
        format: a name of the table; None: found out from the file's name and its beginning.
        name: the file's name, for finding out and for messages.
        unread: takes the records that could not be read, or not whole; None: each is told as an `UnreadWarning`.

    Raises:
        FormatError: nobody knows or can read the format, the text is not of it, or none of its records can be read;
            the message names the line.
    """
    text = text.removeprefix("\ufeff")
    chosen = format or detect(text, name)
    if chosen is None:
        raise FormatError(
            f"{name} is not a bibliography file that we know",
            "Use CSL-JSON, BibTeX, BibLaTeX or RIS, or name the format.",
        )
    reader = _find(chosen, (part.name for part in FORMATS if part.load)).load
    assert reader is not None
    where = "" if name == "-" else f"{name}: "
    damaged: list[Unread] = []
    try:
        items = reader(text, damaged)
    except FormatError as error:
        raise FormatError(f"{where}{error.message}", error.advice) from error
    if damaged and not items:
        raise FormatError(f"{where}{damaged[0].message}", damaged[0].advice)
    for each in damaged:
        if unread is None:
            warnings.warn(f"{where}{each.message} ({each.advice})", UnreadWarning, stacklevel=2)
        else:
            unread.append(Unread(f"{where}{each.message}", each.advice))
    return items


BIBLIOGRAPHIES = frozenset(part.name for part in FORMATS if part.load)
"""The formats that can be read."""


def detect(text: str, name: str = "-") -> str | None:
    """The format of a bibliography file, by the end of its name, else by its beginning; None where neither tells."""
    lowered = name.lower()
    readable = [part for part in FORMATS if part.load]
    for part in readable:
        if lowered.endswith(part.suffixes):
            return part.name
    text = text.removeprefix("\ufeff")
    for part in readable:
        if part.sniff and part.sniff(text):
            return part.name
    return None


__all__ = ["BIBLIOGRAPHIES", "FORMATS", "Dump", "Format", "Load", "Sniff", "Unread", "detect", "dump", "load", "spans"]
