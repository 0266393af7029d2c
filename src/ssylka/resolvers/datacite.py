"""DataCite: one record by its DOI, and the search by title. Source: support.datacite.org/reference (REST API)."""

import re
from typing import Any
from urllib.parse import quote, urlencode

from ssylka.model import Item, Name, Work
from ssylka.model.identifiers import Identifier, canonical, find_edns
from ssylka.net import Client
from ssylka.resolvers import foreign
from ssylka.resolvers.interface import Answer, unanswered

API = "https://api.datacite.org"

_QUERY_SIGNS = re.compile(r"[^\w\s]+")

_TYPES = {
    "": "document",
    "article": "article",
    "article-journal": "article-journal",
    "paper-conference": "paper-conference",
}


def resolve_datacite(identifier: Identifier, client: Client) -> Answer:
    """The record of a DOI."""
    exchange = client.get(f"{API}/dois/{quote(identifier.value, safe='/')}", holds=("data",))
    body = foreign.table(exchange.json_body())
    if exchange.error is None and exchange.status == 404 and "errors" in body:
        return Answer("missing", "datacite", f"DataCite has no record of {identifier.value}")
    data = foreign.table(body.get("data"))
    if exchange.error is not None or exchange.status != 200 or "attributes" not in data:
        return unanswered("datacite", exchange)
    work = read_datacite(data, asked=exchange.time)
    if work.identifiers.get("doi") != identifier.value:
        return Answer("unanswered", "datacite", f"DataCite answered with the record of {work.identifiers.get('doi')}")
    return Answer("found", "datacite", "DataCite has a record", work)


def search_datacite(title: str, client: Client, number: int = 10) -> tuple[Answer, tuple[Work, ...]]:
    """The records with the words of a title."""
    words = " ".join(_QUERY_SIGNS.sub(" ", title).split()[:30])
    query = urlencode({"query": f"titles.title:({words})", "page[size]": number})
    exchange = client.get(f"{API}/dois?{query}", holds=("data",))
    body = foreign.table(exchange.json_body())
    if exchange.error is not None or exchange.status != 200 or not isinstance(body.get("data"), list):
        return unanswered("datacite", exchange), ()
    works = tuple(read_datacite(one, asked=exchange.time) for one in foreign.rows(body["data"]))
    return Answer("found" if works else "missing", "datacite", f"DataCite offered {len(works)} records"), works


def read_datacite(data: dict[str, Any], *, asked: str = "") -> Work:
    """A work from a JSON:API record (`data`)."""
    attributes = foreign.table(data.get("attributes"))
    doi = canonical(str(attributes.get("doi") or data.get("id") or "").strip())
    types = foreign.table(attributes.get("types"))
    kind = str(types.get("citeproc") or "")
    kind = _TYPES.get(kind, kind) or "document"
    if str(types.get("resourceTypeGeneral")) == "Dissertation":
        kind = "thesis"
    titles = foreign.rows(attributes.get("titles"))
    main = [foreign.text(one.get("title")) for one in titles if not one.get("titleType")]
    others = [foreign.text(one.get("title")) for one in titles]
    container = foreign.table(attributes.get("container"))
    publisher = attributes.get("publisher")
    dates = {
        str(one.get("dateType")): foreign.date_of(one.get("date")) for one in foreign.rows(attributes.get("dates"))
    }
    published = foreign.date_of(attributes.get("publicationYear"))
    issued = dates.get("Issued") or published
    if issued and published and issued.year != published.year:
        issued = published
    first, last = foreign.text(container.get("firstPage")), foreign.text(container.get("lastPage"))
    item = Item(
        id=doi,
        type=kind,
        title=next((one for one in main if one), None),
        author=_names(attributes.get("creators")),
        editor=_names(
            [one for one in foreign.rows(attributes.get("contributors")) if one.get("contributorType") == "Editor"]
        ),
        container_title=foreign.text(container.get("title")),
        volume=foreign.text(container.get("volume")),
        issue=foreign.text(container.get("issue")),
        page=f"{first}-{last}" if first and last else first,
        issued=issued,
        publisher=foreign.text(publisher.get("name") if isinstance(publisher, dict) else publisher),
        language=foreign.text(attributes.get("language")),
        version=foreign.text(attributes.get("version")),
        doi=doi or None,
        url=foreign.text(attributes.get("url")),
    )
    identifiers = {"doi": doi} if doi else {}
    for one in foreign.rows(attributes.get("identifiers")):
        if str(one.get("identifierType", "")).lower() == "arxiv":
            identifiers["arxiv"] = str(one.get("identifier"))
    beside = [
        *foreign.rows(attributes.get("alternateIdentifiers")),
        *foreign.rows(attributes.get("relatedIdentifiers")),
    ]
    told = [f"{one.get('alternateIdentifierType', '')}: {one.get('alternateIdentifier', '')}" for one in beside]
    if edns := find_edns("\n".join([*told, *(str(one.get("relatedIdentifier", "")) for one in beside)])):
        identifiers["edn"] = edns[0].value
    return Work(
        item=item,
        registry="datacite",
        identifiers=identifiers,
        asked=asked,
        titles=tuple(dict.fromkeys(one for one in others if one)),
        years=foreign.years(issued, published, *dates.values()),
        containers=foreign.texts([container.get("title"), container.get("identifier"), item.publisher]),
    )


def _names(value: Any) -> tuple[Name, ...] | None:
    found = []
    for one in foreign.rows(value):
        family, given = foreign.text(one.get("familyName")), foreign.text(one.get("givenName"))
        whole = foreign.text(one.get("name"))
        if family:
            found.append(Name(family=family, given=given))
        elif whole and "," in whole and one.get("nameType") != "Organizational":
            found.append(foreign.western_name(whole))
        elif whole:
            found.append(Name(literal=whole))
    return tuple(found) or None
