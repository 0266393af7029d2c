"""RIS records → items."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ssylka.formats._extras import parsed, restore
from ssylka.formats._faults import item_without_faults
from ssylka.formats._ids import unique
from ssylka.formats.interface import Unread
from ssylka.formats.ris import tables
from ssylka.model import Item

_LINE = re.compile(r"([A-Z][A-Z0-9])  ?-(?: (.*)|\s*)$")
_EXTRA = re.compile(r"csl-([\w-]+)=(.*)", re.DOTALL)
_DATE = re.compile(r"\s*(-?\d{1,4})(?:[/-](\d{1,2})?)?(?:[/-](\d{1,2})?)?(?:[/-](.*))?\s*$")
Tags = dict[str, list[str]]


class Record(NamedTuple):
    """One record: its tags with their values in order, and the line of its TY."""

    tags: Tags
    line: int


def load_ris(text: str, unread: list[Unread]) -> tuple[Item, ...]:
    """The items of a RIS file. Tags that CSL does not know stand in `custom["ris"]`, with their values in order.

    A record without an end is read as far as it goes; lines that belong to no record are told.
    """
    items, taken = [], set[str]()
    for number, record in enumerate(_records(text, unread), start=1):
        item = read_record(record.tags, unread, line=record.line)
        base = item.id or f"item{number}"
        identifier = unique(base, taken)
        items.append(item if item.id == identifier else item.model_copy(update={"id": identifier}))
    return tuple(items)


def is_ris(text: str) -> bool:
    """Whether the first line with words is a TY tag."""
    return bool(re.match(r"\s*TY  ?-\s*[A-Z]{3,7}\s*(?:[\r\n]|$)", text[:2000]))


def _records(text: str, unread: list[Unread]) -> Iterator[Record]:
    tags: Tags | None = None
    start, last = 0, ""
    lost = -1  # whether the line before belongs to no record: of such lines only the first is told
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        match = _LINE.match(line.rstrip())
        if match:
            tag, value = match[1], (match[2] or "").strip()
            if tag == "TY":
                if tags is not None:
                    unread.append(
                        Unread(f"line {number}: a record begins before that of line {start} ends", "End it with ER  -.")
                    )
                    yield Record(tags, start)
                tags, start, last = {"TY": [value]}, number, "TY"
            elif tags is None:
                if lost != number - 1:
                    unread.append(
                        Unread(f"line {number}: {tag} stands outside of any record", "A record begins with TY  -.")
                    )
                lost = number
            elif tag == "ER":
                yield Record(tags, start)
                tags = None
            else:
                tags.setdefault(tag, []).append(value)
                last = tag
        elif line.strip():
            if tags is None:
                if re.fullmatch(r"\s*\d+\.?\s*|\s*[#*%].*", line):
                    continue  # some programs number the records
                if lost != number - 1:
                    unread.append(
                        Unread(
                            f"line {number}: this is no line of RIS: {line.strip()[:40]!r}", "A line is TAG  - value."
                        )
                    )
                lost = number
                continue
            tags[last][-1] = f"{tags[last][-1]} {line.strip()}".strip()  # a long value goes on
    if tags is not None:
        unread.append(Unread(f"line {start}: the record that begins here has no end", "End it with ER  -."))
        yield Record(tags, start)


def read_record(given: Tags, unread: list[Unread], *, line: int = 0) -> Item:
    """One item from its tags; `line` is for messages."""
    tags = {tag: list(values) for tag, values in given.items()}
    ris_type = tags.pop("TY", ["GEN"])[0].strip().upper()
    csl_type = tables.CSL_TYPES.get(ris_type, "document")
    data: dict[str, Any] = {"type": csl_type}
    extras = [match for value in tags.get("U1", []) if (match := _EXTRA.fullmatch(value))]
    if extras:
        tags["U1"] = [value for value in tags["U1"] if not _EXTRA.fullmatch(value)]
    custom: dict[str, Any] = {}
    if identifier := _first(tags, "ID"):
        data["id"] = identifier
    for tag, name in tables.NAME_TAGS.items():
        names = [_name(value) for value in tags.pop(tag, []) if value]
        if names:
            data.setdefault(name, []).extend(names)
    for tag, name in tables.TEXT_TAGS.items():
        if name not in data and tag in tags and (value := _first(tags, tag)):
            data[name] = value
    if container := next((value for tag in tables.CONTAINER_TAGS if (value := _first(tags, tag))), ""):
        if csl_type in {"book", "report"} and "collection-title" not in data:
            data["collection-title"] = container
        else:
            data["container-title"] = container
    if "DOI" in data:
        data["DOI"] = re.sub(r"^(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)", "", data["DOI"], flags=re.IGNORECASE)
    _pages(data, tags)
    _dates(data, tags)
    if number := _first(tags, "SN"):
        digits = re.sub(r"[\s-]", "", number)
        data["ISSN" if csl_type in tables.SERIALS or re.fullmatch(r"\d{7}[\dXx]", digits) else "ISBN"] = number
    if urls := tags.pop("UR", []):
        data["URL"] = urls[0]
        if urls[1:]:
            tags["UR"] = urls[1:]
    if words := tags.pop("KW", []):
        data["keyword"] = ", ".join(words)
    if notes := tags.pop("N1", []):
        data["note"] = "\n".join(notes)
    for value in tags.get("C1", []):
        if match := re.fullmatch(r"EDN:?\s*([A-Z]{6})", value):
            custom["EDN"] = match[1]
            tags["C1"] = [one for one in tags["C1"] if one != value]
    if ris_type not in tables.CSL_TYPES:
        custom["ris-type"] = ris_type
    rest = {tag: values for tag, values in tags.items() if any(values)}
    if rest:
        custom["ris"] = rest
    if custom:
        data["custom"] = custom
    restore(data, ((match[1], parsed(match[2])) for match in extras))
    kept = {name: value for name, value in data.items() if value not in ("", None)}
    return item_without_faults(kept, f"line {line}", unread)


def _first(tags: Tags, tag: str) -> str:
    """The first value of a tag, taken out; what follows it stays."""
    values = tags.get(tag, [])
    if not values:
        return ""
    if not values[1:]:
        del tags[tag]
        return values[0]
    tags[tag] = values[1:]
    return values[0]


def _name(text: str) -> dict[str, str]:
    """`Family, Given, Suffix`; a name without a comma is a body or has one part."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) == 1 or not parts[0]:
        return {"literal": text}
    name = {"family": parts[0]}
    particle = re.match(r"((?:[^\W\d_A-ZА-ЯЁ][\w'’]*\s+)+)(?=[A-ZА-ЯЁ])", parts[0])
    if particle and particle[1].islower():
        name = {"family": parts[0][particle.end() :], "non-dropping-particle": particle[1].strip()}
    if parts[1]:
        name["given"] = parts[1]
    if parts[2:]:
        name["suffix"] = ", ".join(parts[2:])
    return name


def _pages(data: dict[str, Any], tags: Tags) -> None:
    start, end = _first(tags, "SP"), _first(tags, "EP")
    if start or end:
        if re.fullmatch(r"\d+ ?p\.?", start) and not end:
            data["number-of-pages"] = start.rstrip(" p.")
        else:
            data["page"] = f"{start}–{end}" if start and end and start != end else start or end
            if re.fullmatch(r"\w+-\w+", data["page"]):
                data["page"] = data["page"].replace("-", "–")


def _dates(data: dict[str, Any], tags: Tags) -> None:
    exact, year = _first(tags, "DA"), _first(tags, "PY")
    if not year:
        year = _first(tags, "Y1")
    issued = _date(exact)
    if not issued or "literal" in issued or (year[:4].isdigit() and issued["date-parts"][0][0] != int(year[:4])):
        issued = _date(year) or issued
    if issued:
        data["issued"] = issued
    if accessed := _date(_first(tags, "Y2")):
        data["accessed"] = accessed


def _date(text: str) -> dict[str, Any] | None:
    """A date of RIS: `YYYY/MM/DD/other`, parts may be empty."""
    if not text.strip(" /"):
        return None
    match = _DATE.match(text)
    if not match:
        return {"literal": text.strip()}
    parts = [int(match[1])]
    if match[2] and 1 <= int(match[2]) <= 12:
        parts.append(int(match[2]))
        if match[3] and 1 <= int(match[3]) <= 31:
            parts.append(int(match[3]))
    return {"date-parts": [parts]}
