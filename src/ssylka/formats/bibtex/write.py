"""Items → BibTeX and biblatex entries.

Every entry is read back while it is written: what the fields of BibTeX did not carry is added as `csl-…` fields (which
LaTeX passes over), so that the way back loses nothing.
"""

import json
import re
import unicodedata
from collections.abc import Sequence
from typing import Any, Literal

from ssylka.formats._edtf import write_date
from ssylka.formats._extras import missing
from ssylka.formats._ids import unique
from ssylka.formats.bibtex import tables
from ssylka.formats.bibtex.latex import encode
from ssylka.formats.bibtex.names import write_names
from ssylka.formats.bibtex.read import read_entry
from ssylka.formats.interface import item_of
from ssylka.model import Date, Document, Item, Reference

Dialect = Literal["bibtex", "biblatex"]
_KEY = re.compile(r"[^\s{}()\"#%',=~\\@]+")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PROTECTED = {"title", "booktitle", "maintitle", "shorttitle", "origtitle", "eventtitle"}


def dump_bibtex(records: Sequence[Reference | Item], *, document: Document | None = None) -> str:  # noqa: ARG001
    """Classic BibTeX: fields that the styles of 1988 know, dates as year and month."""
    return _dump(records, "bibtex")


def dump_biblatex(records: Sequence[Reference | Item], *, document: Document | None = None) -> str:  # noqa: ARG001
    """Biblatex (for biber): dates in EDTF, `langid`, `urldate`, `entrysubtype`, events, originals."""
    return _dump(records, "biblatex")


def _dump(records: Sequence[Reference | Item], dialect: Dialect) -> str:
    from bibtexparser.library import Library
    from bibtexparser.model import Block, Entry, Field
    from bibtexparser.writer import BibtexFormat, write

    entries: list[Block] = []
    taken = set[str]()
    for record in records:
        item = item_of(record)
        cited = isinstance(record, Reference) and item.id == record.citation.id
        key = _key(item, taken, made=cited)
        entry_type, fields = write_entry(item.model_copy(update={"id": ""}) if cited else item, key, dialect)
        entries.append(Entry(entry_type, key, [Field(name, value) for name, value in fields.items()]))
    layout = BibtexFormat()  # type: ignore[no-untyped-call]
    layout.indent, layout.block_separator = "  ", "\n"
    return write(Library(entries), layout)


def _key(item: Item, taken: set[str], *, made: bool) -> str:
    """A key that no other entry has: the item's own, else (and for citations of an article) one from author and year."""
    base = item.citation_key or ("" if made else item.id)
    if not _KEY.fullmatch(base):
        base = _made_key(item)
    return unique(base, taken, fold=True)


def _made_key(item: Item) -> str:
    """First author or first word of the title, and the year: "bektimirova2015"."""
    names = item.author or item.editor
    word = (names[0].family or names[0].literal or "") if names else ""
    word = word or re.sub(r"<[^<>]*>", "", item.title or "")
    words: list[str] = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", word).lower())
    significant: list[str] = [part for part in words if len(part) > 3] or words or ["anon"]
    year = str(item.issued.year) if item.issued and item.issued.year else ""
    return significant[0] + year


def write_entry(item: Item, key: str, dialect: Dialect) -> tuple[str, dict[str, str]]:
    """The entry type and the fields, each value with its delimiters, of one item."""
    row = item.to_csl()
    row.pop("id", None)
    entry_type, plain = _fields(item, row, dialect)
    back = read_entry(entry_type, key, plain, []).to_csl()
    back.pop("id", None)
    for name, value in missing(row, back).items():
        plain[f"csl-{name}".lower()] = _json(value)
    if item.id and item.id != key:
        plain["csl-id"] = _json(item.id)
    return entry_type, {name: _delimited(name, value) for name, value in plain.items()}


def _delimited(name: str, value: str) -> str:
    if name == "month" and value in _MONTHS:
        return value
    return "{" + value + "}"


def _json(value: Any) -> str:
    """JSON without a brace inside a string, or BibTeX would count it."""
    text = json.dumps(value, ensure_ascii=False)
    return re.sub(r'"(?:[^"\\]|\\.)*"', lambda match: match[0].replace("{", "\\u007b").replace("}", "\\u007d"), text)


def _fields(item: Item, row: dict[str, Any], dialect: Dialect) -> tuple[str, dict[str, str]]:
    modern = dialect == "biblatex"
    custom = dict(item.custom)
    entry_type = custom.get("bibtex-type") or tables.ENTRY_TYPES.get(item.type, ("misc", "misc"))[0 if modern else 1]
    if not isinstance(entry_type, str) or not re.fullmatch(r"[a-z]\w*", entry_type):
        entry_type = "misc"
    if entry_type == "phdthesis" and re.search(r"(?i)\bm\.?\s?[as]c?\b|master|магист", item.genre or ""):
        entry_type = "mastersthesis"
    out: dict[str, str] = {}

    def put(field: str, value: Any) -> None:
        if value not in (None, ""):
            out[field] = _encoded(field, str(value))

    for field, role in tables.NAME_ROLES.items():
        names = getattr(item, role.replace("-", "_"))
        if names:
            out[field] = write_names(names)
    _put_titles(item, put, modern=modern)
    _put_dates(item, out, modern=modern)
    institution = item.type in {"thesis", "report"}
    publisher = "publisher" if not institution else "institution" if modern or item.type == "report" else "school"
    put(publisher, item.publisher)
    put("location" if modern else "address", item.publisher_place)
    if item.type in tables.SERIALS:
        put("number", item.issue)
    else:
        put("number", item.number or item.collection_number)
        put("issue", item.issue)
    put("pages", item.page)
    for field, name in tables.TEXT_FIELDS.items():
        if field not in out and field not in {"publisher", "location"} and isinstance(row.get(name), str):
            put(field if modern or field != "annotation" else "annote", row[name])
    if not item.note and isinstance(custom.get("language-note"), str):
        put("note", custom["language-note"])
    put("doi", item.doi)
    put("url", item.url)
    put("edn", item.edn)
    if isinstance(custom.get("arXiv"), str):
        put("eprint", custom["arXiv"])
        out["eprinttype" if modern else "archiveprefix"] = "arxiv"
    if item.language:
        out["langid" if modern else "language"] = tables.BABEL.get(item.language) or encode(item.language)
    if (item.type != tables.CSL_TYPES.get(entry_type)) and item.type in tables.ENTRY_TYPES:
        out["entrysubtype"] = item.type.removeprefix("article-") if item.type in _PERIODICALS else item.type
    unknown = custom.get("bibtex")
    if isinstance(unknown, dict):
        for field, value in unknown.items():
            if isinstance(value, str) and _safe(value) and re.fullmatch(r"[\w:.+-]+", str(field)):
                out.setdefault(str(field), value)
    return entry_type, out


_PERIODICALS = {"article-newspaper", "article-magazine"}


def _safe(value: str) -> bool:
    r"""Whether a value can stand between braces, for BibTeX (which counts `\{`) and for bibtexparser (which does not)."""
    for text in (value, re.sub(r"\\[{}]", "", value)):
        depth = 0
        for letter in text:
            depth += (letter == "{") - (letter == "}")
            if depth < 0:
                return False
        if depth:
            return False
    return not value.endswith("\\")


def _encoded(field: str, value: str) -> str:
    if field in tables.VERBATIM:
        return value.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
    if field == "pages":
        return encode(value).replace("–", "--")
    encoded = encode(value)
    whole = encoded.startswith("{") and encoded.endswith("}") and value.count('<span class="nocase">') == 1
    if field in _PROTECTED and (whole or re.search(r"(?<!^)[A-Z]", value)):
        return "{" + encoded + "}"  # capitals after the first letter: let no style take them away
    return encoded


def _put_titles(item: Item, put: Any, *, modern: bool) -> None:
    kind = item.type
    if item.volume_title and not item.container_title and modern:
        put("maintitle", item.title)
        put("title", item.volume_title)
    else:
        put("title", item.title)
    container = item.container_title
    if not container:
        return
    if kind in tables.SERIALS:
        put("journaltitle" if modern else "journal", container)
    elif kind in {"webpage", "post", "post-weblog", "article"}:
        put("organization", container) if modern else put("howpublished", container)
    elif item.volume_title and modern:
        put("maintitle", container)
        put("booktitle", item.volume_title)
    else:
        put("booktitle", container)


def _put_dates(item: Item, out: dict[str, str], *, modern: bool) -> None:
    for field, name in tables.DATE_ROLES.items():
        date: Date | None = getattr(item, name.replace("-", "_"))
        if date is None:
            continue
        words = write_date(date)
        words = encode(words) if words and not date.date_parts else words
        if field == "date" and not modern:
            parts = date.date_parts[0] if date.date_parts and len(date.date_parts) == 1 else ()
            if not parts:
                if date.literal:
                    out["year"] = encode(date.literal)
                elif words:
                    out["date"] = words
                continue
            out["year"] = str(parts[0])
            if len(parts) > 1 and 1 <= parts[1] <= 12:
                out["month"] = _MONTHS[parts[1] - 1]
            if len(parts) > 2:
                out["day"] = str(parts[2])
        elif words:
            out[field] = words
        elif date.literal and field == "date":
            out["year"] = encode(date.literal)
