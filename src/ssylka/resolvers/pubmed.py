"""PubMed: a record by PMID or PMCID. Source: NCBI, "Entrez Programming Utilities Help", esummary (JSON)."""

import re
from typing import Any

from ssylka.model import Item, Name, Notice, Work
from ssylka.model.identifiers import Identifier, clean_doi
from ssylka.net import Client
from ssylka.resolvers import foreign
from ssylka.resolvers.interface import Answer, unanswered

API = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esummary.fcgi"

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DATE = re.compile(r"(\d{4})(?:\s+([A-Za-z]{3}))?(?:\s+(\d{1,2}))?")


def resolve_pubmed(identifier: Identifier, client: Client) -> Answer:
    """The record of a PMID or PMCID. An unknown one is answered with 200 and an `error` inside."""
    database = "pmc" if identifier.scheme == "pmcid" else "pubmed"
    number = identifier.value.removeprefix("PMC")
    exchange = client.get(f"{API}?db={database}&id={number}&retmode=json", holds=("result",))
    result = foreign.table(foreign.table(exchange.json_body()).get("result"))
    record = foreign.table(result.get(number))
    if exchange.error is not None or exchange.status != 200 or not record:
        return unanswered("pubmed", exchange)
    if "error" in record:
        return Answer("unregistered", "pubmed", f"PubMed has no {identifier.value}")
    return Answer("found", "pubmed", "PubMed has a record", read_pubmed(record, asked=exchange.time))


def read_pubmed(record: dict[str, Any], *, asked: str = "") -> Work:
    """A work from one document summary."""
    identifiers: dict[str, str] = {}
    for one in foreign.rows(record.get("articleids")):
        kind, value = str(one.get("idtype")), str(one.get("value") or "")
        if kind == "doi" and (doi := clean_doi(value)):
            identifiers["doi"] = doi
        elif kind in {"pubmed", "pmid"} and value.isdigit() and value != "0":
            identifiers["pmid"] = value
        elif kind in {"pmc", "pmcid"} and value.startswith("PMC"):
            identifiers["pmcid"] = value.partition(";")[0]
    dates = [_date(record.get("pubdate")), _date(record.get("epubdate"))]
    title = (foreign.text(record.get("title")) or "").rstrip(".") or None
    # A translated title stands in square brackets.
    title = title[1:-1] if title and title.startswith("[") and title.endswith("]") else title
    item = Item(
        id=identifiers.get("pmid", ""),
        type="article-journal",
        title=title,
        author=tuple(_names(record)) or None,
        container_title=foreign.text(record.get("fulljournalname")) or foreign.text(record.get("source")),
        container_title_short=foreign.text(record.get("source")),
        volume=foreign.text(record.get("volume")),
        issue=foreign.text(record.get("issue")),
        page=foreign.text(record.get("pages")),
        issued=next((foreign.date_of(one) for one in dates if one), None),
        issn=foreign.text(record.get("issn")),
        pmid=identifiers.get("pmid"),
        pmcid=identifiers.get("pmcid"),
        doi=identifiers.get("doi"),
    )
    retracted = "Retracted Publication" in foreign.texts(record.get("pubtype"))
    return Work(
        item=item,
        registry="pubmed",
        identifiers=identifiers,
        notices=(Notice(type="retraction", label="Retracted Publication", source="pubmed"),) if retracted else (),
        asked=asked,
        titles=foreign.texts([title, record.get("vernaculartitle")]),
        years=foreign.years(*map(foreign.date_of, dates)),
        containers=foreign.texts([record.get("fulljournalname"), record.get("source")]),
    )


def _names(record: dict[str, Any]) -> list[Name]:
    found = []
    for one in foreign.rows(record.get("authors")):
        name = foreign.text(one.get("name"))
        if name and one.get("authtype") == "CollectiveName":
            found.append(Name(literal=name))
        elif name:
            family, _, initials = name.rpartition(" ")
            given = ". ".join(initials) + "." if initials.isupper() and len(initials) <= 4 else initials
            found.append(Name(family=family, given=given) if family else Name(literal=name))
    return found


def _date(written: Any) -> str | None:
    match = _DATE.match(written) if isinstance(written, str) else None
    if match is None:
        return None
    month = match[2].lower() if match[2] else ""
    if month not in _MONTHS:
        return match[1]
    day = f"-{int(match[3]):02d}" if match[3] else ""
    return f"{match[1]}-{_MONTHS.index(month) + 1:02d}{day}"
