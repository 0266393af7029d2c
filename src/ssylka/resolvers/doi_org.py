"""doi.org: whether a DOI is registered, who keeps its record, short DOIs, and content negotiation.

The Handle API is the only proof that a DOI is not registered; content negotiation serves the agencies that have no
interface of their own.

Source: DOI Handbook 3.8 (proxy REST API, `responseCode` of the Handle protocol: 1 found, 100 no such handle, 200 no such
value); "Which RA" service (doiRA); citation.crosscite.org/docs.html (content negotiation).
"""

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from pydantic import ValidationError

from ssylka.model import Item, Work
from ssylka.model.identifiers import Identifier, canonical
from ssylka.net import Client
from ssylka.resolvers import foreign
from ssylka.resolvers.interface import Answer, unanswered

PROXY = "https://doi.org"
BATCH = 50
"""DOIs that one call of doiRA routes."""

_SAFE = "/:;.()-_~!$*'@"
_CSL = "application/vnd.citationstyles.csl+json"


def check_registered(identifier: Identifier, client: Client) -> Answer:
    """Whether a DOI exists at all: "found" (without a record), "unregistered", or "unanswered"."""
    exchange = client.get(
        f"{PROXY}/api/handles/{quote(identifier.value, safe=_SAFE)}?type=URL", holds=("responseCode",)
    )
    code = foreign.table(exchange.json_body()).get("responseCode")
    if exchange.error is None and exchange.status == 404 and code == 100:
        return Answer("unregistered", "doi.org", f"the Handle registry has no {identifier.value}")
    if exchange.error is None and exchange.status == 200 and code in {1, 200}:
        return Answer("found", "doi.org", f"{identifier.value} is registered")
    return unanswered("doi.org", exchange)


def ask_agencies(dois: Iterable[str], client: Client) -> Mapping[str, str]:
    """DOI → the agency that keeps its record; "" where doiRA says that the DOI does not exist or is none.

    DOIs about which nobody told are left out. At most `BATCH` DOIs make one call.
    """
    asked = list(dict.fromkeys(dois))
    found: dict[str, str] = {}
    for start in range(0, len(asked), BATCH):
        found |= _ask_agencies(asked[start : start + BATCH], client)
    return found


def _ask_agencies(dois: list[str], client: Client) -> dict[str, str]:
    # A comma inside a DOI would cut it in two; such a DOI goes without a route.
    plain = [doi for doi in dois if "," not in doi]
    if not plain:
        return {}
    listed = ",".join(quote(doi, safe=_SAFE) for doi in plain)
    exchange = client.get(f"{PROXY}/doiRA/{listed}")
    answers = exchange.json_body()
    if exchange.error is not None or exchange.status != 200 or not isinstance(answers, list):
        return {}
    found = {}
    for one in foreign.rows(answers):
        doi = canonical(str(one.get("DOI", "")))
        if doi in plain and ("RA" in one or "status" in one):
            agency = one.get("RA")
            if agency or one.get("status") in {"DOI does not exist", "Invalid DOI"}:
                found[doi] = str(agency or "")
    return found


def expand_short_doi(identifier: Identifier, client: Client) -> str | None:
    """The DOI that a short one (10/abc) stands for; None where nobody tells."""
    exchange = client.get(f"{PROXY}/api/handles/{identifier.value}?type=HS_ALIAS", holds=("responseCode",))
    for value in foreign.rows(foreign.table(exchange.json_body()).get("values")):
        alias = foreign.table(value.get("data")).get("value")
        if isinstance(alias, str) and alias.startswith("10."):
            return canonical(alias)
    return None


def negotiate(identifier: Identifier, client: Client) -> Answer:
    """The record of a DOI of any agency, as CSL-JSON by content negotiation. It may be poor, and says so little."""
    exchange = client.get(f"{PROXY}/{quote(identifier.value, safe=_SAFE)}", accept=_CSL, holds=("title",))
    data = exchange.json_body()
    if exchange.error is None and exchange.status == 404:
        return Answer("missing", "doi.org", f"no agency gives a record of {identifier.value}")
    if exchange.error is not None or exchange.status != 200 or not isinstance(data, dict) or not data.get("title"):
        return unanswered("doi.org", exchange)
    work = read_csl(data, doi=identifier.value, asked=exchange.time)
    if work is None:
        return Answer("unanswered", "doi.org", "the agency's record is no CSL-JSON")
    return Answer("found", work.registry, "the agency gave a record", work)


def read_csl(data: dict[str, object], *, doi: str, asked: str = "") -> Work | None:
    """A work from the CSL-JSON of an agency; fields of a wrong type are left out."""
    titles = foreign.texts(data.get("title"))
    containers = foreign.texts(data.get("container-title"))
    issued = foreign.date(data.get("issued")) or foreign.date(data.get("published"))
    fields: dict[str, object] = {
        "id": doi,
        "type": data["type"] if isinstance(data.get("type"), str) else "document",
        "title": titles[0] if titles else None,
        "container_title": containers[0] if containers else None,
        "author": foreign.names(data.get("author")),
        "editor": foreign.names(data.get("editor")),
        "issued": issued,
        "doi": doi,
    }
    for name in ("volume", "issue", "page", "publisher", "language", "edition"):
        fields[name] = foreign.text(data.get(name))
    issns, isbns = foreign.texts(data.get("ISSN")), foreign.texts(data.get("ISBN"))
    fields |= {"issn": issns[0] if issns else None, "isbn": isbns[0] if isbns else None}
    try:
        item = Item.model_validate(fields)
    except ValidationError:
        return None
    registry = str(data.get("source") or "doi.org").lower()
    return Work(
        item=item,
        registry=registry if registry in {"crossref", "datacite"} else "doi.org",
        identifiers={"doi": doi},
        asked=asked,
        titles=titles,
        years=foreign.years(issued),
        containers=containers,
    )
