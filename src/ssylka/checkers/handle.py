"""DOIs and other handles: judged at their registry, not by the publisher's wall.

`GET https://doi.org/api/handles/<doi>?type=URL` (Handle.Net proxy, HTTP JSON REST API): responseCode 1 it exists, 200 it
exists without an address, 100 (with a 404) there is none, 2 an error. Where a registered handle leads is a second
question: a publisher's wall does not make it unsure, a page that is gone does.
"""

import re
from urllib.parse import quote, unquote, urlsplit

from ssylka.checkers.evidence import Trail
from ssylka.checkers.interface import Ask, Conversation
from ssylka.checkers.web import ask_once_more, converse, to_status
from ssylka.checkers.web.failing import Judgement
from ssylka.checkers.web.judge import judge
from ssylka.net import Exchange, Request

_DOI_HOSTS = frozenset({"doi.org", "www.doi.org", "dx.doi.org", "doi.acm.org"})
_HANDLE_HOSTS = frozenset({"hdl.handle.net", "handle.net", "www.handle.net"})
_HANDLE = re.compile(r"\d[\d.]*(?:\.[A-Za-z0-9]+)*/\S+")
_SHORT = re.compile(r"[a-z0-9]{3,10}\Z")


def handle_of(url: str) -> tuple[str, str] | None:
    """The registry and the handle that an address names: ("https://doi.org", "10.1000/182"); None for other addresses.

    A short DOI (`https://doi.org/abcd`) is the handle 10/abcd.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"}:
        return None
    path = unquote(parts.path).strip("/")
    if host in _DOI_HOSTS:
        path = path.removeprefix("doi:").strip()
        if parts.query and re.match(r"10\.\d{4,9}/", path):
            path += "?" + unquote(parts.query)
        if path.startswith("10.") and _HANDLE.match(path):
            return "https://doi.org", path
        if path.startswith("10/") or (_SHORT.match(path) and re.search(r"\d", path)):
            return "https://doi.org", path if path.startswith("10/") else f"10/{path}"
        return None
    if host in _HANDLE_HOSTS and _HANDLE.match(path):
        return "https://hdl.handle.net", path
    return None


def _read(exchange: Exchange | None) -> str:
    """The response code of the registry, as text; empty where the answer is none of its own."""
    data = exchange.json_body() if exchange is not None else None
    code = data.get("responseCode") if isinstance(data, dict) else None
    return str(code) if isinstance(code, int) else ""


def judge_handle(trail: Trail) -> Judgement:
    """The verdict on a handle from the record: what its registry said, then where it leads."""
    registry = trail.last("registry")
    page = judge(trail)
    code = registry.answer if registry is not None else ""
    if code == "100":
        return Judgement("dead", "unregistered", "the registry knows no such identifier")
    if code in {"1", "200"}:
        if page.verdict == "dead":
            return Judgement("unsure", "landing", f"it is registered, but where it leads {page.why}")
        if page.verdict == "alive":
            return Judgement("alive", "ok", "it is registered, and leads to a page")
        return Judgement("alive", "ok", f"it is registered; its page cannot be judged from here: {page.why}")
    if page.verdict == "dead":
        return Judgement("unsure", page.reason, f"the registry did not answer, and {page.why}")
    return page


def check_handle(ask: Ask) -> Conversation | None:
    """Judge a DOI or another handle."""
    found = handle_of(ask.url)
    return None if found is None else _ask(ask, *found)


def _ask(ask: Ask, registry: str, handle: str) -> Conversation:
    url = f"{registry}/api/handles/{quote(handle, safe='/:;()._-')}?type=URL"
    request = Request(url=url, headers={"Accept": "application/json"}, seconds=20.0)
    trail, exchange = yield from ask_once_more(Trail(url=ask.url, title=ask.title), request, "registry")
    if trail.steps:
        last = trail.steps[-1].model_copy(update={"answer": _read(exchange), "page": None})
        trail = trail.model_copy(update={"steps": (*trail.steps[:-1], last)})
        if last.answer != "100":
            trail = yield from converse(trail)
    return to_status(trail, judge_handle(trail), handle=handle)
