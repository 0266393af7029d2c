"""Items → RIS records.

Every record is read back while it is written: what the tags of RIS did not carry is added in lines `U1  - csl-…` (a tag
for the user's own data), so that the way back loses nothing.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

from ssylka.formats._extras import missing
from ssylka.formats.interface import item_of
from ssylka.formats.ris import tables
from ssylka.formats.ris.read import Tags, read_record
from ssylka.model import Date, Document, Item, Name, Reference


def dump_ris(records: Sequence[Reference | Item], *, document: Document | None = None) -> str:  # noqa: ARG001
    """One record a work, an empty line after each."""
    return "".join(_record(item_of(record)) for record in records)


def _record(item: Item) -> str:
    row = item.to_csl()
    tags = _tags(item, row)
    back = read_record(tags, []).to_csl()
    extra = [f"csl-{name.lower()}={json.dumps(value)}" for name, value in missing(row, back).items()]
    if extra:
        tags["U1"] = [*tags.get("U1", []), *extra]
    lines = [f"{tag}  - {value}" for tag, values in tags.items() for value in values]
    return "\n".join([*lines, "ER  - ", "", ""])


def _tags(item: Item, row: dict[str, Any]) -> Tags:
    kind = item.custom.get("ris-type")
    ris_type = kind if isinstance(kind, str) and re.fullmatch(r"[A-Z]{3,7}", kind) else None
    tags: Tags = {"TY": [ris_type or tables.RIS_TYPES.get(item.type, "GEN")]}

    def put(tag: str, value: Any) -> None:
        text = " ".join(str(value or "").split())
        if text:
            tags.setdefault(tag, []).append(text)

    if item.id:
        put("ID", item.id)
    written = set[str]()
    for tag, name in tables.NAME_TAGS.items():
        names: tuple[Name, ...] = getattr(item, name.replace("-", "_")) or ()
        if name not in written:
            written.add(name)
            for person in names:
                put(tag, _name(person))
    for tag, name in tables.TEXT_TAGS.items():
        if name not in written:
            written.add(name)
            put(tag, row.get(name))
    put("JF" if item.type in tables.SERIALS else "T2", item.container_title)
    start, dash, end = (item.page or "").partition("–")
    put("SP", start)
    put("EP", end if dash else "")
    if not item.page and item.number_of_pages:
        put("SP", f"{item.number_of_pages} p.")
    if item.issued:
        date = _date(item.issued)
        put("PY", date.partition("/")[0])
        put("DA", date if "/" in date else "")
    put("Y2", _date(item.accessed) if item.accessed else "")
    put("SN", item.issn or item.isbn)
    put("UR", item.url)
    for word in re.split(r",\s*", item.keyword or ""):
        put("KW", word)
    put("N1", item.note)
    put("C1", f"EDN: {item.edn}" if item.edn else "")
    unknown = item.custom.get("ris")
    if isinstance(unknown, dict):
        for tag, values in unknown.items():
            if re.fullmatch(r"[A-Z][A-Z0-9]", str(tag)) and tag not in {"TY", "ER"} and isinstance(values, list):
                for value in values:
                    put(str(tag), value)
    return tags


def _name(name: Name) -> str:
    if name.literal:
        return name.literal
    particle = name.non_dropping_particle or name.dropping_particle
    family = f"{particle} {name.family or ''}" if particle else name.family or ""
    return ", ".join(part for part in (family, name.given or "", name.suffix or "")).rstrip(", ")


def _date(date: Date) -> str:
    if date.date_parts and date.date_parts[0]:
        year, *rest = date.date_parts[0][:3]
        return "/".join([f"{year:04d}", *(f"{part:02d}" for part in rest)])
    return date.literal or date.raw or ""
