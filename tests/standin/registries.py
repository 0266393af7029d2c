"""The registries on loopback: a real HTTP server that answers as they do, well and badly.

It is fed with records (facts, in the shapes of the registries' own answers) and told which identifiers to treat badly,
and it counts: what was asked, how often, how many at once, when.
"""

import contextlib
import json
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

ORIGINS = {
    "https://doi.org": "doi",
    "https://api.crossref.org": "crossref",
    "https://api.datacite.org": "datacite",
    "https://api.openalex.org": "openalex",
    "https://export.arxiv.org": "arxiv",
    "https://eutils.ncbi.nlm.nih.gov": "pubmed",
    "https://openlibrary.org": "openlibrary",
}

HTML = b"<!DOCTYPE html><html><head><title>Sorry</title></head><body>Please try again</body></html>"


class Reply(NamedTuple):
    """A whole answer, or one that breaks off (`cut`), or comes late (`wait`)."""

    status: int
    body: bytes
    kind: str = "application/json"
    headers: dict[str, str] = {}  # noqa: RUF012 - never changed
    wait: float = 0.0
    cut: bool = False


def as_json(value: object, status: int = 200) -> Reply:
    return Reply(status, json.dumps(value, ensure_ascii=False).encode())


FAULTS: dict[str, Reply] = {
    "server error": Reply(500, b"java.lang.NullPointerException", "text/plain"),
    "gateway": Reply(504, HTML, "text/html"),
    "busy": Reply(429, b"<h1>429 Too Many Requests</h1>", "text/html", {"Retry-After": "0"}),
    "busy for an hour": Reply(429, b"", "text/plain", {"Retry-After": "3600"}),
    "HTML instead of JSON": Reply(200, HTML, "text/html"),
    "half a body": Reply(200, b'{"status": "ok", "message": {"DOI": "10.1000/', cut=True),
    "JSON that is no record": Reply(200, b"[1, 2]"),
    "silence": Reply(200, b"{}", wait=10.0),
    "not found in HTML": Reply(404, HTML, "text/html"),
    "elsewhere": Reply(302, b"", "text/html", {"Location": "http://169.254.169.254/latest/"}),
}


class Registries(ThreadingHTTPServer):
    """The server.

    Attributes:
        crossref, datacite: DOI → record. A DOI in either is registered; `registered` adds others, `agencies` whose.
        faults: end of a path → what is answered in place of the truth, one after the other; the last for good. None is
            the truth.
        latency: seconds before every answer.
        rate: the limit that Crossref's headers tell: (requests, seconds, at once).
    """

    daemon_threads = True
    request_queue_size = 512
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.crossref: dict[str, dict[str, Any]] = {}
        self.datacite: dict[str, dict[str, Any]] = {}
        self.arxiv: dict[str, bytes] = {}
        self.pubmed: dict[str, dict[str, Any]] = {}
        self.books: dict[str, dict[str, Any]] = {}
        self.registered: dict[str, str] = {}
        self.negotiated: dict[str, dict[str, Any]] = {}
        self.faults: dict[str, list[Reply | None]] = {}
        self.latency = 0.0
        self.rate = (50, 1, 5)
        self.counts: Counter[str] = Counter()
        self.starts: dict[str, list[float]] = defaultdict(list)
        self.at_once: Counter[str] = Counter()
        self.most_at_once: Counter[str] = Counter()
        self.lock = threading.Lock()

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that was killed is what some of these tests are about."""

    @property
    def mirrors(self) -> dict[str, str]:
        """The setting that sends a client here."""
        base = f"http://127.0.0.1:{self.server_address[1]}"
        return {origin: f"{base}/{name}" for origin, name in ORIGINS.items()}

    def agency(self, doi: str) -> str | None:
        if doi in self.registered:
            return self.registered[doi]
        return "Crossref" if doi in self.crossref else "DataCite" if doi in self.datacite else None

    def fault(self, path: str) -> Reply | None:
        for name, replies in self.faults.items():
            if name in path:
                return replies.pop(0) if len(replies) > 1 else replies[0]
        return None

    def reply(self, service: str, path: str, accept: str) -> Reply:
        query = parse_qs(urlsplit(path).query)
        where = unquote(urlsplit(path).path)
        if wrong := self.fault(unquote(path)):
            return wrong
        answer = getattr(self, f"_{service}")
        result = answer(where, query, accept)
        assert isinstance(result, Reply)
        return result

    def _doi(self, where: str, _query: dict[str, list[str]], accept: str) -> Reply:
        if where.startswith("/doiRA/"):
            answers: list[dict[str, str]] = []
            for doi in where.removeprefix("/doiRA/").split(","):
                agency = self.agency(doi)
                answers.append({"DOI": doi, "RA": agency} if agency else {"DOI": doi, "status": "DOI does not exist"})
            return as_json(answers)
        if where.startswith("/api/handles/"):
            handle = where.removeprefix("/api/handles/")
            if handle == "10/gtm8xs":
                return as_json({"responseCode": 1, "values": [{"type": "HS_ALIAS", "data": {"value": "10.1000/182"}}]})
            if self.agency(handle) is None:
                return as_json({"responseCode": 100, "handle": handle}, 404)
            values = [{"index": 1, "type": "URL", "data": {"format": "string", "value": "https://example.org/"}}]
            return as_json({"responseCode": 1, "handle": handle, "values": values})
        record = self.negotiated.get(where.removeprefix("/"))
        if record is None or "csl+json" not in accept:
            return Reply(404, HTML, "text/html")
        return Reply(200, json.dumps(record).encode(), "application/vnd.citationstyles.csl+json")

    def _crossref(self, where: str, query: dict[str, list[str]], _accept: str) -> Reply:
        if where == "/works":
            words = set(query["query.bibliographic"][0].casefold().split())
            ranked = sorted(self.crossref.values(), key=lambda one: -_shared(one, words))
            items = [one for one in ranked if _shared(one, words)][: int(query["rows"][0])]
            return as_json({"status": "ok", "message-type": "work-list", "message": {"items": items}})
        record = self.crossref.get(where.removeprefix("/works/"))
        if record is None:
            return Reply(404, b"Resource not found.")
        return as_json({"status": "ok", "message-type": "work", "message": record})

    def _datacite(self, where: str, query: dict[str, list[str]], _accept: str) -> Reply:
        if where == "/dois":
            words = set(query["query"][0].casefold().replace("(", " ").replace(")", " ").split())
            found = [one for one in self.datacite.values() if _shared(one["attributes"], words) > 2]
            return as_json({"data": found})
        record = self.datacite.get(where.removeprefix("/dois/"))
        if record is None:
            return as_json(
                {"errors": [{"status": "404", "title": "The resource you are looking for doesn't exist."}]}, 404
            )
        return as_json({"data": record})

    def _openalex(self, _where: str, _query: dict[str, list[str]], _accept: str) -> Reply:
        return as_json({"results": []})

    def _arxiv(self, _where: str, query: dict[str, list[str]], _accept: str) -> Reply:
        feed = b'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">%s</feed>'
        entry = self.arxiv.get(query["id_list"][0].partition("v")[0], b"")
        return Reply(200, feed % entry, "application/atom+xml")

    def _pubmed(self, _where: str, query: dict[str, list[str]], _accept: str) -> Reply:
        number = query["id"][0]
        record = self.pubmed.get(number, {"uid": number, "error": "cannot get document summary"})
        return as_json({"header": {"type": "esummary"}, "result": {"uids": [number], number: record}})

    def _openlibrary(self, _where: str, query: dict[str, list[str]], _accept: str) -> Reply:
        key = query["bibkeys"][0]
        return as_json({key: self.books[key]} if key in self.books else {})


def _shared(record: dict[str, Any], words: set[str]) -> int:
    """How many words a query shares with a record's title, names and numbers."""
    own = json.dumps(
        [record.get(key) for key in ("title", "titles", "author", "container-title", "volume")], ensure_ascii=False
    )
    for mark in '"[]{},:.':
        own = own.replace(mark, " ")
    return len(words & set(own.casefold().split()))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Registries

    def do_GET(self) -> None:
        _, service, rest = self.path.split("/", 2)
        web = self.server
        with web.lock:
            web.counts[f"{service} /{rest}"] += 1
            web.starts[service].append(time.monotonic())
            web.at_once[service] += 1
            web.most_at_once[service] = max(web.most_at_once[service], web.at_once[service])
        try:
            time.sleep(web.latency)
            reply = web.reply(service, f"/{rest}", self.headers.get("Accept", "*/*"))
            time.sleep(reply.wait)
        finally:
            with web.lock:
                web.at_once[service] -= 1
        with contextlib.suppress(OSError):
            self.send_reply(service, reply)

    def send_reply(self, service: str, reply: Reply) -> None:
        self.send_response_only(reply.status)
        self.send_header("Content-Type", reply.kind)
        self.send_header("Content-Length", str(len(reply.body) + (100 if reply.cut else 0)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if service == "crossref":
            requests, seconds, at_once = self.server.rate
            self.send_header("X-Rate-Limit-Limit", str(requests))
            self.send_header("X-Rate-Limit-Interval", f"{seconds}s")
            self.send_header("X-Concurrency-Limit", str(at_once))
        self.end_headers()
        self.wfile.write(reply.body)
        if reply.cut:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Nothing is said."""


@contextlib.contextmanager
def registries() -> Iterator[Registries]:
    """The registries, while they are needed."""
    with Registries() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
