"""What is known of hosts before they are asked: limits that they publish, pools they have, where a key goes.

The table says how we begin; what the answers say (x-rate-limit-limit, -interval, x-concurrency-limit, Retry-After)
is believed from then on (`Throttle.learn`).
"""

from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from ssylka.net.settings import Limit


class Host(NamedTuple):
    """One host or pool. `polite` holds where a `mailto` is sent, `public` where none is."""

    polite: Limit
    public: Limit


class KeyPlace(NamedTuple):
    """Where a host wants its key: a parameter of the query or a header."""

    where: Literal["query", "header"]
    name: str


# Ten questions a second at most: the busiest host of ten thousand links is then done in four minutes. Five at once, so that
# pages that hang do not keep the others waiting.
UNKNOWN = Limit(seconds=0.1, at_once=5)

HOSTS: dict[str, Host] = {
    # Crossref, "Announcing changes to REST API rate limits", 2025-11-05: single records and lists apart.
    "api.crossref.org": Host(Limit(seconds=0.1, at_once=3), Limit(seconds=0.2, at_once=1)),
    "api.crossref.org#list": Host(Limit(seconds=0.34, at_once=3), Limit(seconds=1.0, at_once=1)),
    # support.datacite.org/docs/rate-limit: 1,000 in five minutes with an address, else 500.
    "api.datacite.org": Host(Limit(seconds=0.3, at_once=3), Limit(seconds=0.6, at_once=2)),
    "data.crosscite.org": Host(Limit(seconds=0.3, at_once=2), Limit(seconds=0.3, at_once=2)),
    # doi.org publishes none; one answer of doiRA routes fifty DOIs.
    "doi.org": Host(Limit(seconds=0.1, at_once=3), Limit(seconds=0.1, at_once=3)),
    "api.openalex.org": Host(Limit(seconds=0.1, at_once=4), Limit(seconds=0.2, at_once=2)),
    # info.arxiv.org/help/api/tou: one connection, one request in three seconds.
    "export.arxiv.org": Host(Limit(seconds=3.0, at_once=1), Limit(seconds=3.0, at_once=1)),
    # NCBI E-utilities, chapter 2: three requests a second without a key.
    "eutils.ncbi.nlm.nih.gov": Host(Limit(seconds=0.34, at_once=2), Limit(seconds=0.34, at_once=2)),
    "openlibrary.org": Host(Limit(seconds=1.0, at_once=1), Limit(seconds=3.0, at_once=1)),
    # Bursts of some 15 requests get "connection refused" for a minute.
    "web.archive.org": Host(Limit(seconds=1.0, at_once=1), Limit(seconds=1.0, at_once=1)),
    "api.perma.cc": Host(Limit(seconds=1.0, at_once=1), Limit(seconds=1.0, at_once=1)),
}

KEYS: dict[str, KeyPlace] = {
    "api.openalex.org": KeyPlace("query", "api_key"),
    "eutils.ncbi.nlm.nih.gov": KeyPlace("query", "api_key"),
}


def pool_of(url: str) -> str:
    """The host of a URL as a throttle knows it ("host", "host:port" or "host#pool")."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return ""
    if host == "api.crossref.org" and parts.path.rstrip("/") in {"/works", "/journals", "/members", "/types"}:
        return f"{host}#list"
    return host if port in {None, 80, 443} else f"{host}:{port}"
