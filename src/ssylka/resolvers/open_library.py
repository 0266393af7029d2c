"""Open Library: a book by its ISBN. Source: openlibrary.org/dev/docs/api/books.

Anybody can add a book there, so a record is a hint and no proof, and no record proves nothing.
"""

import re
from typing import Any

from ssylka.model import Item, Work
from ssylka.model.identifiers import Identifier
from ssylka.net import Client
from ssylka.resolvers import foreign
from ssylka.resolvers.interface import Answer, unanswered

API = "https://openlibrary.org/api/books"
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")


def resolve_open_library(identifier: Identifier, client: Client) -> Answer:
    """The record of an ISBN; an unknown one is answered with 200 and `{}`."""
    exchange = client.get(f"{API}?bibkeys=ISBN:{identifier.value}&format=json&jscmd=data")
    body = exchange.json_body()
    if exchange.error is not None or exchange.status != 200 or not isinstance(body, dict):
        return unanswered("open-library", exchange)
    record = foreign.table(body.get(f"ISBN:{identifier.value}"))
    if not record.get("title"):
        return Answer("missing", "open-library", f"Open Library has no book with ISBN {identifier.value}")
    work = read_open_library(record, isbn=identifier.value, asked=exchange.time)
    return Answer("found", "open-library", "Open Library has a book", work)


def read_open_library(record: dict[str, Any], *, isbn: str, asked: str = "") -> Work:
    """A work from one book."""
    title, subtitle = foreign.text(record.get("title")), foreign.text(record.get("subtitle"))
    match = _YEAR.search(str(record.get("publish_date") or ""))
    issued = foreign.date_of(match[1]) if match else None
    names = [foreign.text(one.get("name")) for one in foreign.rows(record.get("authors"))]
    item = Item(
        id=f"isbn:{isbn}",
        type="book",
        title=f"{title}: {subtitle}" if title and subtitle else title,
        author=tuple(foreign.western_name(name) for name in names if name) or None,
        issued=issued,
        publisher=foreign.text([one.get("name") for one in foreign.rows(record.get("publishers"))]),
        publisher_place=foreign.text([one.get("name") for one in foreign.rows(record.get("publish_places"))]),
        number_of_pages=foreign.text(record.get("number_of_pages")),
        isbn=isbn,
    )
    return Work(
        item=item,
        registry="open-library",
        identifiers={"isbn": isbn},
        asked=asked,
        titles=foreign.texts([title]),
        years=foreign.years(issued),
    )
