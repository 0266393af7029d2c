"""Any web address: the page is fetched, and what came is judged like a reader with a browser would, as far as one can.

`check_web` is the last part on the shelf: it takes anything.
"""

from collections.abc import Generator
from sys import intern
from typing import Any

from ssylka.checkers.evidence import Purpose, Step, Trail
from ssylka.checkers.interface import Ask, Conversation, OutOfTime, Want
from ssylka.checkers.web.addresses import is_home, likely_sibling, sibling
from ssylka.checkers.web.doubt import compare, suspicion
from ssylka.checkers.web.failing import Judgement
from ssylka.checkers.web.judge import REFRESHES, judge
from ssylka.checkers.web.page import digest
from ssylka.checkers.web.signs import SHORT
from ssylka.checkers.web.walls import header_wall
from ssylka.model.facts import LinkStatus
from ssylka.net import Exchange, Request

HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "en,ru;q=0.9,*;q=0.5",
}
"""What a reader's browser asks for. Some servers answer 404 or 406 to those who do not say."""
READ = 65_536
"""Bytes of a page that are read: a title, a wall and an error page stand at the beginning."""
REDIRECTS = 20
"""As browsers allow (Fetch Standard, 4.4)."""
PATIENCE = 60.0
"""A host that asks to wait longer (Retry-After) is not waited for."""
FIRST_SECONDS = 18.0
"""For the first try of a page, all hops; who is slower gets more time at the end of the run."""
REQUEST_SECONDS = 25.0
LINK_SECONDS = 75.0
"""On the wire, for one link with all its tries and probes; waiting for its turn does not count."""
_TRIES_OF_ERRORS = {
    "dns": 2,
    "refused": 2,
    "unreachable": 2,
    "reset": 3,
    "timeout": 2,
    "tls": 2,
    "protocol": 2,
    "too-large": 1,
}
_TRIES_OF_STATUSES = {
    408: 2,
    425: 3,
    429: 3,
    500: 2,
    502: 3,
    503: 3,
    504: 2,
    520: 2,
    521: 2,
    522: 2,
    523: 2,
    524: 2,
    530: 2,
}
# A 404 is asked for a second time, late: servers that are just being deployed say it of pages that are there.
_TRIES_OF_STATUSES[404] = 2
_EVIDENCE = frozenset(
    [
        "cf-mitigated",
        "content-length",
        "content-type",
        "link",
        "location",
        "memento-datetime",
        "refresh",
        "retry-after",
        "server",
        "www-authenticate",
        "x-amzn-waf-action",
        "x-cdn",
        "x-datadome",
        "x-iinfo",
        "x-kpsdk-ct",
        "x-sucuri-block",
        "x-sucuri-id",
        "x-vercel-mitigated",
    ]
)


def retry_after(value: str, time: str) -> float | None:
    """Seconds that a `Retry-After` asks for (RFC 9110, 10.2.3), counted from the time of the answer; None for none."""
    from datetime import datetime
    from email.utils import parsedate_to_datetime

    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        then, now = parsedate_to_datetime(value), datetime.fromisoformat(time)
        return max((then - now).total_seconds(), 0.0)
    except (TypeError, ValueError):
        return None


def record(exchange: Exchange, want: Want, title: str = "") -> Step:
    """The step that an exchange is: what a verdict may rest on, and no more; what thousands of them say is kept once."""
    page = None
    if exchange.status is not None and (exchange.body or exchange.error is None):
        end = exchange.final_url or exchange.url
        page = digest(exchange.body, exchange.headers, end, complete=exchange.complete, title=title)
    return Step(
        url=want.request.url,
        purpose=want.purpose,
        attempt=want.attempt,
        final_url=exchange.final_url if exchange.final_url != want.request.url else "",
        hops=tuple((hop.url, hop.status) for hop in exchange.hops),
        status=exchange.status,
        headers={name: intern(value[:300]) for name, value in exchange.headers.items() if name in _EVIDENCE},
        error=exchange.error,
        detail=exchange.detail,
        address=exchange.address and intern(exchange.address),
        seconds=exchange.seconds,
        page=page,
        time=intern(exchange.time),
    )


def page_request(url: str, seconds: float = REQUEST_SECONDS) -> Request:
    """The question for a page."""
    return Request(url=url, headers=HEADERS, follow=REDIRECTS, limit=READ, seconds=seconds)


def again(step: Step, spent: float) -> float | None:
    """The seconds after which a failed step is worth another try, None where it is not."""
    if step.status is None or 200 <= step.status < 300:
        most = _TRIES_OF_ERRORS.get(step.error or "", 1)
    elif header_wall(step.headers) or (step.page and any(mark.startswith("wall") for mark in step.page.marks)):
        most = 1
    else:
        most = _TRIES_OF_STATUSES.get(step.status, 1)
    if step.attempt >= most or spent > LINK_SECONDS - REQUEST_SECONDS:
        return None
    asked = retry_after(step.headers.get("retry-after", ""), step.time) if step.status in {429, 503} else None
    if asked is not None and asked > PATIENCE:
        return None
    return max(asked or 0.0, 1.5 * step.attempt)


def wanted(trail: Trail) -> Want | None:
    """What else must be asked before a link can be judged: a pure function of what was asked already."""
    last = trail.last()
    left = max(LINK_SECONDS - trail.seconds, 5.0)
    if last is None:
        return Want(page_request(trail.url, FIRST_SECONDS))
    seconds = min(REQUEST_SECONDS, left)
    if not last.arrived:
        wait = again(last, trail.seconds)
        if wait is None:
            return None
        slow = last.error == "timeout"
        return Want(page_request(last.url, seconds), attempt=last.attempt + 1, wait=wait, slow=slow)
    if last.page is None:
        return None
    if last.page.refresh:
        asked = [step.url for step in trail.of("page")]
        if len(set(asked)) <= REFRESHES and last.page.refresh not in {*asked, last.end}:
            return Want(page_request(last.page.refresh, seconds))
    return _probe(trail, last, seconds)


def _probe(trail: Trail, last: Step, seconds: float) -> Want | None:
    """A sibling that cannot exist, where the page is suspicious; one that looks likelier, where the first tells nothing."""
    suspected = suspicion(trail)
    if not suspected or last.page is None or trail.seconds > LINK_SECONDS - 10:
        return None
    probes = trail.of("probe")
    if not probes:
        url = sibling(trail.url)
        return Want(page_request(url, min(seconds, 20.0)), purpose="probe", shared=True)
    if len(probes) > 1 or is_home(trail.url):
        return None
    comparison = compare(trail, probes[0])
    likelier = likely_sibling(trail.url)
    doubtful = suspected in {"home", "error-address"} or (suspected == "not-found" and last.page.length <= SHORT)
    if doubtful and comparison in {"honest", "different"} and likelier not in {trail.url, probes[0].url}:
        return Want(page_request(likelier, min(seconds, 20.0)), purpose="probe")
    return None


def converse(trail: Trail) -> Generator[Want, Exchange, Trail]:
    """Ask what is wanted until nothing is, or until time is up; the record of it."""
    try:
        while (want := wanted(trail)) is not None:
            exchange = yield want
            trail = trail.plus(record(exchange, want, trail.title if want.purpose == "page" else ""))
    except OutOfTime:
        pass
    return trail


def ask_once_more(
    trail: Trail, request: Request, purpose: Purpose
) -> Generator[Want, Exchange, tuple[Trail, Exchange | None]]:
    """Ask one question, again where waiting helps; the record with it, and the last answer (None: time was up)."""
    wait: float | None = None
    exchange: Exchange | None = None
    try:
        for attempt in range(1, 4):
            want = Want(request, purpose, attempt, wait)
            exchange = yield want
            step = record(exchange, want)
            trail = trail.plus(step)
            if step.arrived or (wait := again(step, trail.seconds)) is None or step.status == 404:
                break
    except OutOfTime:
        pass
    return trail, exchange


def to_status(trail: Trail, judgement: Judgement, **notes: Any) -> LinkStatus:
    """The fact that goes into the case, with its evidence."""
    if notes:
        trail = trail.model_copy(update={"notes": {**trail.notes, **notes}})
    last = trail.last() or (trail.steps[-1] if trail.steps else None)
    evidence: dict[str, Any] = {"why": judgement.why}
    if last is not None:
        evidence["method"] = "GET"
        evidence["status"] = last.status
        if last.error:
            evidence["error"] = last.error
        way = trail.way()
        if way:
            evidence["hops"] = [{"url": url, "status": status or "page"} for url, status in way]
        evidence["final_url"] = last.end
        evidence["attempts"] = sum(step.purpose != "probe" for step in trail.steps)
        evidence["seconds"] = round(trail.seconds, 3)
        if last.page is not None and last.page.title:
            evidence["title"] = last.page.title
    evidence["trail"] = trail.to_evidence()
    checked = next((step.time for step in reversed(trail.steps) if step.time), "")
    return LinkStatus(
        url=trail.url, verdict=judgement.verdict, reason=judgement.reason, evidence=evidence, checked=checked
    )


def check_twin(status: LinkStatus, twins: int) -> Conversation:
    """Go on with a link that was judged alive, now that other links of its host show the very same page."""
    trail = Trail.model_validate({"url": status.url, **status.evidence["trail"]})
    trail = yield from converse(trail.model_copy(update={"notes": {**trail.notes, "twins": twins}}))
    return to_status(trail, judge(trail))


def check_web(ask: Ask) -> Conversation:
    """Judge any web address by the page that comes."""
    trail = yield from converse(Trail(url=ask.url, title=ask.title))
    return to_status(trail, judge(trail))
