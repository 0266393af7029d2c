"""BibTeX and biblatex entries → items."""

import re
from collections.abc import Mapping
from typing import Any

from ssylka.errors import FormatError
from ssylka.formats._extras import parsed, restore
from ssylka.formats._faults import item_without_faults
from ssylka.formats._ids import unique
from ssylka.formats.bibtex import tables
from ssylka.formats.bibtex.dates import read_dates
from ssylka.formats.bibtex.latex import decode
from ssylka.formats.bibtex.names import read_names
from ssylka.formats.bibtex.raw import RawEntry, read_entries
from ssylka.formats.interface import Unread
from ssylka.model import Item

_TITLES = {"title", "booktitle", "journaltitle", "maintitle", "series", "shorttitle", "eventtitle", "origtitle"}
_IN_SOMETHING = {"chapter", "paper-conference", "entry", "entry-dictionary", "entry-encyclopedia"}
_ONLINE = {"webpage", "post", "post-weblog", "article"}
_NUMBERED = {"report", "patent", "standard", "legislation", "bill", "regulation", "treaty", "legal_case", "hearing"}


def load_bibtex(text: str, unread: list[Unread]) -> tuple[Item, ...]:
    """The items of a .bib file, BibTeX or biblatex, crossref and xdata inheritance applied.

    Fields that CSL does not know stand in `custom["bibtex"]` as they were written, an entry type that neither BibTeX nor
    biblatex knows in `custom["bibtex-type"]`. `@xdata` and `@string` are no items.

    Args:
        text: the file.
        unread: takes the entries that cannot be read.

    Raises:
        FormatError: no entry at all.
    """
    entries = list(read_entries(text, unread))
    if (
        not entries
        and not unread
        and text.strip()
        and not re.search(r"@\s*(string|comment|preamble)\b", text, re.IGNORECASE)
    ):
        raise FormatError("line 1: no BibTeX entry in this text", "An entry looks like @book{key, title = {…}}.")
    by_key = {entry.key.lower(): entry for entry in reversed(entries)}
    items, taken = [], set[str]()
    for entry in entries:
        if entry.type == "xdata":
            continue
        item = read_entry(entry.type, entry.key, _inherit(entry, by_key, 0), unread, line=entry.line)
        identifier = unique(item.id, taken)
        items.append(item if identifier == item.id else item.model_copy(update={"id": identifier}))
    return tuple(items)


def is_bibtex(text: str) -> bool:
    """Whether an entry, macro or comment of BibTeX begins a line near the start."""
    return bool(re.search(r"^\s*@\s*[A-Za-z]\w*\s*[{(]", text[:20_000], re.MULTILINE))


def _inherit(entry: RawEntry, by_key: Mapping[str, RawEntry], depth: int) -> dict[str, str]:
    """The fields of an entry with those of its `xdata` and `crossref` parents (biblatex manual, appendix B)."""
    fields = dict(entry.fields)
    if depth > 5:
        return fields
    for key in re.split(r"\s*,\s*", fields.pop("xdata", "")):
        parent = by_key.get(key.lower())
        if parent and parent is not entry:
            for name, value in _inherit(parent, by_key, depth + 1).items():
                fields.setdefault(name, value)
    parent = by_key.get(fields.get("crossref", "").strip().lower())
    if not parent or parent is entry:
        return fields
    del fields["crossref"]
    inherited = _inherit(parent, by_key, depth + 1)
    child_in = entry.type in {"inbook", "incollection", "inproceedings", "conference", "inreference", "suppbook"}
    renamed = {"title": "booktitle", "subtitle": "booksubtitle", "shorttitle": ""} if child_in else {}
    if parent.type.startswith("mv"):
        renamed = {"title": "maintitle", "subtitle": "mainsubtitle", "shorttitle": ""}
    if entry.type == "inbook":
        renamed["author"] = "bookauthor"
    for name, value in inherited.items():
        target = renamed.get(name, name)
        if target and target not in {
            "crossref",
            "xref",
            "entryset",
            "ids",
            "sortkey",
            "label",
            "keywords",
            "entrysubtype",
        }:
            fields.setdefault(target, value)
    return fields


def read_entry(entry_type: str, key: str, fields: Mapping[str, str], unread: list[Unread], *, line: int = 0) -> Item:
    """One item from an entry; `line` is for what is told of a damaged `csl-` field."""
    values = dict(fields)
    for old, new in tables.ALIASES.items():
        if old in values and new not in values:
            values[new] = values.pop(old)
    subtype = values.pop("entrysubtype", "")
    csl_type = _type(entry_type, subtype)
    data: dict[str, Any] = {"id": key, "type": csl_type}
    extras = {name[4:]: values.pop(name) for name in list(values) if name.startswith("csl-")}
    options = values.pop("options", "")
    _read_titles(data, values, entry_type)
    _read_names(data, values, use_prefix="useprefix=false" not in options.replace(" ", ""))
    read_dates(data, values)
    _read_numbers(data, values, entry_type)
    _read_identifiers(data, values)
    if language := _language(values):
        data["language"] = language
    for field, name in tables.TEXT_FIELDS.items():
        if field in values:
            data.setdefault(name, _text(field, values.pop(field)))
    rest = {name: value for name, value in values.items() if value.strip()}
    if subtype and subtype not in tables.ENTRY_TYPES and subtype not in {"newspaper", "magazine"}:
        rest["entrysubtype"] = subtype
    if options and options.replace(" ", "") not in {"useprefix=true", "useprefix=false"}:
        rest["options"] = options
    if rest:
        data.setdefault("custom", {})["bibtex"] = rest
    if entry_type not in tables.CSL_TYPES:
        data.setdefault("custom", {})["bibtex-type"] = entry_type
    _read_language_note(data)
    restore(data, ((name, parsed(value)) for name, value in extras.items()))
    kept = {name: value for name, value in data.items() if value not in ("", None)}
    return item_without_faults(kept, f"line {line}: entry {key}", unread)


def _type(entry_type: str, subtype: str) -> str:
    if subtype in tables.ENTRY_TYPES:
        return subtype
    if subtype in {"newspaper", "magazine"} and entry_type == "article":
        return f"article-{subtype}"
    return tables.CSL_TYPES.get(entry_type, "document")


def _text(field: str, value: str) -> str:
    if field in tables.VERBATIM:
        return value.strip()
    if field in _TITLES:
        value = value.strip()
        if value.startswith("{") and value.endswith("}") and _one_group(value):
            value = value[1:-1]  # {{…}}: the whole title stays as it is; nothing needs a span of its own
        return decode(value, nocase=True)
    return decode(value)


def _one_group(value: str) -> bool:
    depth = 0
    for index, letter in enumerate(value):
        depth += (letter == "{") - (letter == "}")
        if depth == 0:
            return index == len(value) - 1
    return False


def _title(values: dict[str, str], kind: str) -> str:
    """A title with its subtitle: "Title: Subtitle"."""
    title = _text("title", values.pop(f"{kind}title", ""))
    subtitle = _text("title", values.pop(f"{kind}subtitle", ""))
    if not subtitle:
        return title
    return f"{title}{' ' if title.endswith(('?', '!', '.', ':', '…')) else ': '}{subtitle}".strip()


def _read_titles(data: dict[str, Any], values: dict[str, str], entry_type: str) -> None:
    title, main, book = _title(values, ""), _title(values, "main"), _title(values, "book")
    journal = _text("title", values.pop("journaltitle", ""))
    if values.get("journalsubtitle"):
        journal = f"{journal}: {_text('title', values.pop('journalsubtitle'))}"
    if main and not book and data["type"] not in _IN_SOMETHING:
        data["title"], data["volume-title"] = main, title
    else:
        data["title"] = title
    if main and book:
        data["container-title"], data["volume-title"] = main, book
    else:
        data["container-title"] = journal or book or (main if data["type"] in _IN_SOMETHING else "")
    if not data["container-title"] and entry_type in {"online", "electronic", "www"} and "organization" in values:
        data["container-title"] = _text("title", values.pop("organization"))
    if "howpublished" in values and entry_type == "misc":
        words = _text("note", values["howpublished"])
        if re.match(r"https?://\S+$", words):
            values.setdefault("url", words)
            del values["howpublished"]
        elif not data["container-title"] and data["type"] in _ONLINE:
            data["container-title"] = words
            del values["howpublished"]


def _read_names(data: dict[str, Any], values: dict[str, str], *, use_prefix: bool) -> None:
    for field, role in tables.NAME_ROLES.items():
        if field in values:
            names = read_names(values.pop(field), use_prefix=use_prefix)
            kind = values.pop(f"{field}type", "") if field == "editor" else ""
            role = tables.EDITOR_TYPES.get(kind, role)  # noqa: PLW2901
            if names:
                data[role] = [name.model_dump(by_alias=True, exclude_none=True) for name in names]
    for letter in "abc":
        kind = values.get(f"editor{letter}type", "")
        if kind in tables.EDITOR_TYPES and f"editor{letter}" in values:
            names = read_names(values.pop(f"editor{letter}"), use_prefix=use_prefix)
            del values[f"editor{letter}type"]
            data.setdefault(tables.EDITOR_TYPES[kind], []).extend(
                name.model_dump(by_alias=True, exclude_none=True) for name in names
            )


def _read_numbers(data: dict[str, Any], values: dict[str, str], entry_type: str) -> None:
    csl_type = data["type"]
    if "number" in values:
        number = _text("number", values.pop("number"))
        if csl_type in tables.SERIALS:
            data["issue"] = number
        elif csl_type in _NUMBERED or entry_type in {"manual", "misc", "online", "software", "dataset"}:
            data["number"] = number
        elif "series" in values or csl_type in {"book", "collection", *_IN_SOMETHING}:
            data["collection-number"] = number
        else:
            data["number"] = number
    if "issue" in values:
        data.setdefault("issue", _text("issue", values.pop("issue")))
    if "pages" in values:
        pages = decode(values.pop("pages"))
        data["page"] = re.sub(r"(?<=\w)\s*[-–—‒]+\s*(?=\w)", "–", pages) if "," not in pages else pages
    if "institution" in values and "publisher" not in values:
        data["publisher"] = _text("institution", values.pop("institution"))
    if "organization" in values and "publisher" not in values and "publisher" not in data:
        data["publisher"] = _text("organization", values.pop("organization"))
    if entry_type in {"phdthesis", "mastersthesis"} and "type" not in values:
        data["genre"] = "PhD thesis" if entry_type == "phdthesis" else "Master's thesis"
    if "type" in values and values["type"] in _LOCALIZED:
        data["genre"] = _LOCALIZED[values.pop("type")]


_LOCALIZED = {"phdthesis": "PhD thesis", "mathesis": "Master's thesis", "mastersthesis": "Master's thesis"}
_LOCALIZED |= {"techreport": "Technical report", "resreport": "Research report", "candthesis": "Candidate thesis"}


def _read_identifiers(data: dict[str, Any], values: dict[str, str]) -> None:
    if "doi" in values:
        doi = re.sub(r"\\([_%&#{}])", r"\1", values.pop("doi").strip())
        data["DOI"] = re.sub(r"^(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)", "", doi, flags=re.IGNORECASE)
    if "url" in values:
        url = re.sub(r"^\\url\s*\{(.*)\}$", r"\1", values.pop("url").strip())
        data["URL"] = re.sub(r"\\([_%&#~{}])", r"\1", re.sub(r"\s+", "", url)).replace("{\\_}", "_")
    custom: dict[str, Any] = {}
    if "edn" in values:
        custom["EDN"] = values.pop("edn").strip()
    kind = values.get("eprinttype", "").strip().lower()
    if "eprint" in values and (kind in {"arxiv", "pubmed"} or re.match(r"\d{4}\.\d{4,5}(v\d+)?$", values["eprint"])):
        eprint = values.pop("eprint").strip()
        values.pop("eprinttype", None)
        if kind == "pubmed":
            data["PMID"] = eprint
        else:
            custom["arXiv"] = re.sub(r"^arxiv:", "", eprint, flags=re.IGNORECASE)
    if custom:
        data["custom"] = custom


def _language(values: dict[str, str]) -> str | None:
    for field in ("langid", "hyphenation", "language"):
        words = decode(values.get(field, "")).strip()
        lowered = words.lower()
        tag = tables.LANGUAGES.get(lowered) or tables.LANGUAGE_ALIASES.get(lowered)
        if not tag and re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*", words):
            tag = words.replace("_", "-")
        if tag:
            values.pop(field)
            for other in ("langid", "hyphenation", "language"):
                if decode(values.get(other, "")).strip().lower() in {lowered, tag}:
                    values.pop(other)
            return tag
    return None


def _read_language_note(data: dict[str, Any]) -> None:
    """A note "In Russian" says what RUDN and GOST print behind the entry."""
    if re.fullmatch(r"\(?In [A-Z][a-z]+\.?\)?\.?", data.get("note") or ""):
        words = data.pop("note").strip("().")
        marks = {"language-note": words} | ({"in-russian": True} if words.startswith("In Russ") else {})
        data["custom"] = {**data.get("custom", {}), **marks}
