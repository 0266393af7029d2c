"""arXiv: a preprint by its id. Source: info.arxiv.org/help/api/user-manual.html (Atom)."""

from urllib.parse import quote

from lxml import etree

from ssylka.model import Item, Notice, Work
from ssylka.model.identifiers import Identifier, clean_arxiv, clean_doi
from ssylka.net import Client
from ssylka.resolvers import foreign
from ssylka.resolvers.interface import Answer, unanswered

API = "https://export.arxiv.org/api/query"
_NAMES = {"a": "http://www.w3.org/2005/Atom", "x": "http://arxiv.org/schemas/atom"}


def resolve_arxiv(identifier: Identifier, client: Client) -> Answer:
    """The record of an id. arXiv answers 200 and an empty feed for an id that does not exist."""
    exchange = client.get(f"{API}?id_list={quote(identifier.written, safe='/.')}", accept="application/atom+xml")
    if exchange.error is not None or exchange.status != 200:
        return unanswered("arxiv", exchange)
    feed = _parse(exchange.body)
    if feed is None or not feed.tag.endswith("}feed"):
        return unanswered("arxiv", exchange)
    for entry in feed.findall("a:entry", _NAMES):
        work = read_arxiv(entry, asked=exchange.time)
        if work.identifiers.get("arxiv") == identifier.value:
            return Answer("found", "arxiv", "arXiv has the preprint", work)
    if feed.find("a:entry", _NAMES) is not None:
        return Answer("unanswered", "arxiv", "arXiv answered with another preprint")
    return Answer("unregistered", "arxiv", f"arXiv has no {identifier.value}")


def _parse(body: bytes) -> "etree._Element | None":
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        return etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def read_arxiv(entry: "etree._Element", *, asked: str = "") -> Work:
    """A work from one entry of the feed."""

    def value(path: str) -> str | None:
        return foreign.text(entry.findtext(path, namespaces=_NAMES))

    found = clean_arxiv((value("a:id") or "").partition("/abs/")[2] or value("a:id") or "") or ""
    bare = found.partition("v")[0] if "v" in found.rpartition("/")[2] else found
    published, updated = foreign.date_of(value("a:published")), foreign.date_of(value("a:updated"))
    doi = clean_doi(value("x:doi") or "")
    comment = value("x:comment") or ""
    withdrawn = "withdrawn" in comment.lower()
    names = [foreign.text(one.text) for one in entry.findall("a:author/a:name", _NAMES)]
    title = value("a:title")
    item = Item(
        id=bare,
        type="article",
        title=title,
        author=tuple(foreign.western_name(name) for name in names if name) or None,
        issued=published,
        publisher="arXiv",
        number=f"arXiv:{bare}",
        url=f"https://arxiv.org/abs/{bare}",
        doi=f"10.48550/arxiv.{bare}",
    )
    identifiers = {"arxiv": bare} | ({"doi": doi} if doi else {})
    return Work(
        item=item,
        registry="arxiv",
        identifiers=identifiers,
        notices=(Notice(type="withdrawal", label=comment[:200], source="arxiv"),) if withdrawn else (),
        asked=asked,
        titles=(title,) if title else (),
        years=foreign.years(published, updated),
        containers=foreign.texts(["arXiv", value("x:journal_ref")]),
    )
