"""OpenAlex, with the user's key: one record by DOI, and the search. Source: docs.openalex.org (works, 2026)."""

from typing import Any
from urllib.parse import quote, urlencode

from ssylka.model import Item, Name, Notice, Work
from ssylka.model.identifiers import Identifier, clean_doi
from ssylka.net import Client
from ssylka.resolvers import foreign
from ssylka.resolvers.interface import Answer, unanswered

API = "https://api.openalex.org"

_TYPES = {
    "article": "article-journal",
    "review": "article-journal",
    "letter": "article-journal",
    "editorial": "article-journal",
    "conference-paper": "paper-conference",
    "book-chapter": "chapter",
    "book": "book",
    "dissertation": "thesis",
    "preprint": "article",
    "dataset": "dataset",
    "report": "report",
    "standard": "standard",
    "reference-entry": "entry-encyclopedia",
    "peer-review": "review",
}


def resolve_openalex(identifier: Identifier, client: Client) -> Answer:
    """The record of a DOI."""
    exchange = client.get(f"{API}/works/https://doi.org/{quote(identifier.value, safe='/')}", holds=("id",))
    body = foreign.table(exchange.json_body())
    if exchange.error is None and exchange.status == 404:
        return Answer("missing", "openalex", f"OpenAlex has no record of {identifier.value}")
    if exchange.error is not None or exchange.status != 200 or "id" not in body:
        return unanswered("openalex", exchange)
    work = read_openalex(body, asked=exchange.time)
    if work.identifiers.get("doi") != identifier.value:
        return Answer("unanswered", "openalex", f"OpenAlex answered with the record of {work.identifiers.get('doi')}")
    return Answer("found", "openalex", "OpenAlex has a record", work)


def search_openalex(words: str, client: Client, number: int = 10) -> tuple[Answer, tuple[Work, ...]]:
    """The records that OpenAlex's search offers for a title."""
    query = urlencode({"search": " ".join(words.split())[:300], "per-page": number})
    exchange = client.get(f"{API}/works?{query}", holds=("results",))
    body = foreign.table(exchange.json_body())
    if exchange.error is not None or exchange.status != 200 or not isinstance(body.get("results"), list):
        return unanswered("openalex", exchange), ()
    works = tuple(read_openalex(one, asked=exchange.time) for one in foreign.rows(body["results"]))
    return Answer("found" if works else "missing", "openalex", f"OpenAlex offered {len(works)} records"), works


def read_openalex(record: dict[str, Any], *, asked: str = "") -> Work:
    """A work from a record. Its title may be a machine's translation, so it never completes a title."""
    biblio = foreign.table(record.get("biblio"))
    source = foreign.table(foreign.table(record.get("primary_location")).get("source"))
    location = foreign.table(record.get("primary_location"))
    doi = clean_doi(str(record.get("doi") or "")) or ""
    first, last = foreign.text(biblio.get("first_page")), foreign.text(biblio.get("last_page"))
    kind = _TYPES.get(str(record.get("type")), "document")
    issued = foreign.date_of(record.get("publication_year"))
    title = foreign.text(record.get("display_name")) or foreign.text(record.get("title"))
    item = Item(
        id=str(record.get("id", "")).rpartition("/")[2],
        type=kind,
        title=title,
        author=tuple(_names(record)) or None,
        container_title=foreign.text(source.get("display_name")),
        issued=issued,
        volume=foreign.text(biblio.get("volume")),
        issue=foreign.text(biblio.get("issue")),
        page=f"{first}-{last}" if first and last and first != last else first,
        issn=foreign.text(source.get("issn_l")),
        doi=doi or None,
    )
    identifiers = {"openalex": item.id} | ({"doi": doi} if doi else {})
    for name in ("pmid", "pmcid"):
        if value := foreign.text(foreign.table(record.get("ids")).get(name)):
            identifiers[name] = value.rpartition("/")[2]
    retracted = record.get("is_retracted") is True
    return Work(
        item=item,
        registry="openalex",
        identifiers=identifiers,
        notices=(Notice(type="retraction", label="is_retracted", source="openalex"),) if retracted else (),
        asked=asked,
        titles=(title,) if title else (),
        years=foreign.years(issued, foreign.date_of(record.get("publication_date"))),
        containers=foreign.texts([source.get("display_name"), location.get("raw_source_name")]),
    )


def _names(record: dict[str, Any]) -> list[Name]:
    found = []
    for one in foreign.rows(record.get("authorships")):
        written = foreign.text(one.get("raw_author_name"))
        shown = foreign.text(foreign.table(one.get("author")).get("display_name"))
        if name := written or shown:
            words = name.split()
            # Russian journals deposit "Family Given Patronymic".
            if "," not in name and len(words) == 3 and words[2].endswith(("вич", "вна", "vich", "vna", "чна", "ична")):
                found.append(Name(family=words[0], given=" ".join(words[1:])))
            else:
                found.append(foreign.western_name(name))
    return found
