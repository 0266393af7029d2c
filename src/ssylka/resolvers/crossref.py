"""Crossref: one record by its DOI, and the search by a reference's words.

Source: api.crossref.org/swagger-ui (REST API); "Retraction Watch data in the REST API" (2025-01) for `updated-by`.
"""

from typing import Any
from urllib.parse import quote, urlencode

from ssylka.model import Item, Notice, Work
from ssylka.model.identifiers import Identifier, canonical, find_edns
from ssylka.net import Client
from ssylka.resolvers import foreign
from ssylka.resolvers.interface import Answer, unanswered

API = "https://api.crossref.org"

_TYPES = {
    "journal-article": "article-journal",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "book-part": "chapter",
    "book-track": "chapter",
    "reference-entry": "entry-encyclopedia",
    "proceedings-article": "paper-conference",
    "posted-content": "article",
    "monograph": "book",
    "book": "book",
    "edited-book": "book",
    "reference-book": "book",
    "proceedings": "book",
    "dissertation": "thesis",
    "report": "report",
    "report-component": "report",
    "standard": "standard",
    "dataset": "dataset",
    "database": "dataset",
    "peer-review": "review",
    "journal": "periodical",
    "journal-issue": "periodical",
    "component": "document",
}
_IN_CONTAINER = frozenset(("article-journal", "chapter", "paper-conference", "entry-encyclopedia", "article", "review"))

_SELECT = (
    "DOI,title,original-title,short-title,subtitle,author,editor,translator,issued,published-print,published-online,volume,issue,"
    "page,article-number,container-title,short-container-title,type,ISSN,ISBN,publisher,publisher-location,updated-by"
)


def resolve_crossref(identifier: Identifier, client: Client) -> Answer:
    """The record of a DOI."""
    exchange = client.get(f"{API}/works/{quote(identifier.value, safe='')}", holds=("message",))
    if exchange.error is None and exchange.status == 404 and b"<html" not in exchange.body[:500].lower():
        return Answer("missing", "crossref", f"Crossref has no record of {identifier.value}")
    message = foreign.table(foreign.table(exchange.json_body()).get("message"))
    if exchange.error is not None or exchange.status != 200 or not isinstance(message.get("DOI"), str):
        return unanswered("crossref", exchange)
    work = read_crossref(message, asked=exchange.time)
    known = {work.identifiers.get("doi"), *_aliases(message)}
    if identifier.value not in known:
        return Answer("unanswered", "crossref", f"Crossref answered with the record of {work.identifiers.get('doi')}")
    return Answer("found", "crossref", "Crossref has a record", work)


def search_crossref(words: str, client: Client, number: int = 10) -> tuple[Answer, tuple[Work, ...]]:
    """The records that Crossref's bibliographic search offers for the words of a reference; the order is not trusted."""
    query = urlencode({"query.bibliographic": " ".join(words.split())[:500], "rows": number, "select": _SELECT})
    exchange = client.get(f"{API}/works?{query}", holds=("message",))
    message = foreign.table(foreign.table(exchange.json_body()).get("message"))
    if exchange.error is not None or exchange.status != 200 or not isinstance(message.get("items"), list):
        return unanswered("crossref", exchange), ()
    works = tuple(read_crossref(one, asked=exchange.time) for one in foreign.rows(message["items"]) if "DOI" in one)
    return Answer("found" if works else "missing", "crossref", f"Crossref offered {len(works)} records"), works


def read_crossref(message: dict[str, Any], *, asked: str = "") -> Work:
    """A work from a record of the REST API."""
    kind = _TYPES.get(str(message.get("type")), "document")
    doi = canonical(str(message.get("DOI", "")).strip())
    titles, subtitles = foreign.texts(message.get("title")), foreign.texts(message.get("subtitle"))
    title = titles[0] if titles else None
    whole = title
    if title and subtitles and subtitles[0].casefold() not in title.casefold():
        whole = f"{title}{' ' if title[-1] in '?!:.' else ': '}{subtitles[0]}"
    containers = foreign.texts(message.get("container-title"))
    shorts = foreign.texts(message.get("short-container-title"))
    printed, online = foreign.date(message.get("published-print")), foreign.date(message.get("published-online"))
    issued = foreign.date(message.get("issued")) or foreign.date(message.get("published")) or printed or online
    pages = foreign.text(message.get("page"))
    issns = foreign.texts(message.get("ISSN"))
    isbns = tuple(one.rpartition("/")[2] for one in foreign.texts(message.get("ISBN")))
    series = containers[1] if kind == "chapter" and len(containers) > 1 else None
    place = foreign.text(message.get("publisher-location"))
    item = Item(
        id=doi,
        type=kind,
        title=whole,
        original_title=foreign.text(message.get("original-title")),
        author=foreign.names(message.get("author")),
        editor=foreign.names(message.get("editor")),
        translator=foreign.names(message.get("translator")),
        container_title=containers[0] if containers and kind in _IN_CONTAINER else None,
        container_title_short=shorts[0] if shorts and kind == "article-journal" else None,
        collection_title=series or (containers[0] if containers and kind in {"book", "report"} else None),
        issued=issued,
        volume=foreign.text(message.get("volume")),
        issue=foreign.text(message.get("issue")),
        page=pages,
        number=None if pages else foreign.text(message.get("article-number")),
        edition=foreign.text(message.get("edition-number")),
        publisher=foreign.text(message.get("publisher")),
        publisher_place=place,
        genre=foreign.text(foreign.table(message.get("institution")).get("name")) if kind == "article" else None,
        language=foreign.text(message.get("language")),
        issn=issns[0] if issns else None,
        isbn=isbns[0] if isbns else None,
        doi=doi or None,
    )
    identifiers = {"doi": doi} if doi else {}
    if edn := _edn(message):
        identifiers["edn"] = edn
    return Work(
        item=item,
        registry="crossref",
        identifiers=identifiers,
        notices=_notices(message, doi, title or ""),
        asked=asked,
        titles=tuple(
            dict.fromkeys(
                (*titles, *foreign.texts(message.get("original-title")), *foreign.texts(message.get("short-title")))
            )
        ),
        years=foreign.years(issued, printed, online, foreign.date(message.get("published"))),
        containers=(*containers, *shorts, *issns),
    )


def _aliases(message: dict[str, Any]) -> tuple[str, ...]:
    """Other DOIs of the same record: Crossref answers for an alias with its primary DOI."""
    relation = foreign.table(message.get("relation"))
    found = [canonical(str(one)) for one in foreign.texts(message.get("alias"))]
    for kind in ("is-identical-to", "is-same-as", "has-alias"):
        found += [canonical(str(one.get("id", ""))) for one in foreign.rows(relation.get(kind))]
    return tuple(found)


def _edn(message: dict[str, Any]) -> str | None:
    """The EDN that a publisher has deposited beside a DOI: as another id of the work, or as its address at eLIBRARY."""
    primary = foreign.table(foreign.table(message.get("resource")).get("primary")).get("URL")
    places = [*foreign.texts(message.get("alternative-id")), *foreign.texts(primary)]
    places += [str(one.get("URL")) for one in foreign.rows(message.get("link"))]
    found = find_edns("\n".join(places))
    return found[0].value if found else None


_KINDS = {"expression-of-concern": "expression_of_concern", "err": "erratum", "corrigendum": "correction"}


def _notices(message: dict[str, Any], doi: str, title: str) -> tuple[Notice, ...]:
    """What has happened to the work, each notice once (publishers and Retraction Watch both report it).

    Only `updated-by` speaks of this work; `update-to` is what this record does to others. New versions that point to
    themselves are none.
    """
    found: dict[tuple[str, str], Notice] = {}
    for one in foreign.rows(message.get("updated-by")):
        kind = str(one.get("type", "")).strip().lower().replace(" ", "_")
        kind = _KINDS.get(kind, kind)
        notice_doi = canonical(str(one.get("DOI", "")))
        if not kind or (kind == "new_version" and notice_doi == doi):
            continue
        day = foreign.date(one.get("updated"))
        parts = day.date_parts[0] if day and day.date_parts else ()
        written = "-".join(f"{part:02d}" for part in parts) or None
        notice = Notice(
            type=kind,
            doi=notice_doi or None,
            label=foreign.text(one.get("label")) or kind,
            source=foreign.text(one.get("source")) or "crossref",
            date=written,
        )
        found.setdefault((kind, notice_doi), notice)
    if not any(notice.type in {"retraction", "withdrawal", "removal"} for notice in found.values()):
        start = title.upper()
        for word, kind in (("RETRACTED", "retraction"), ("WITHDRAWN", "withdrawal"), ("REMOVED", "removal")):
            if start.startswith((f"{word}:", f"{word} ARTICLE:", f"{word} CHAPTER:", f"[{word}]")):
                found["title", ""] = Notice(type=kind, label=f"its title begins with {word!r}", source="title")
    return tuple(found.values())
