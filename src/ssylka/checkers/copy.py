"""Copies in web archives, when the author cites one: the snapshot is judged as such, and the original beside it.

An archive passes on the status of the page it kept: a 404 with `Memento-Datetime` (RFC 7089) is a good copy of an error
page, a 404 without it says that there is no copy. perma.cc tells by its API what its short addresses hold.
"""

import re
from collections.abc import Generator
from datetime import datetime

from ssylka.checkers.evidence import Step, Trail
from ssylka.checkers.interface import Ask, Conversation, Want
from ssylka.checkers.web import ask_once_more, converse, page_request, to_status
from ssylka.checkers.web.addresses import is_home, says_error, says_login
from ssylka.checkers.web.failing import Judgement, broken, refused
from ssylka.checkers.web.judge import judge
from ssylka.model.archives import SHUNNED, split_archived
from ssylka.model.facts import Snapshot
from ssylka.net import Exchange, Request

_PERMA = re.compile(r"https?://(?:www\.)?perma\.cc/([A-Za-z0-9]{4}-[A-Za-z0-9]{4})")


def is_memento(step: Step) -> bool:
    """Whether an answer is a kept page, not the archive's own word."""
    return "memento-datetime" in step.headers or bool(
        re.search(r'rel="?[^";]*\bmemento\b', step.headers.get("link", ""))
    )


def judge_copy(trail: Trail) -> Judgement:
    """The verdict on an archived copy from the record."""
    registry = trail.last("registry")
    if registry is not None:
        if registry.answer:
            return Judgement("alive", "ok", "the archive has the copy")
        return refused(registry, registry.status) if registry.status else broken(registry)
    step = trail.last("memento")
    if step is None:
        return Judgement("unsure", "not-checked", "nobody was asked")
    if not step.arrived:
        if step.status is None or 200 <= step.status < 300:
            return broken(step)
        if is_memento(step):
            return Judgement("dead", "gone", f"the copy is of an error page (status {step.status})")
        if step.status == 404:
            return Judgement("dead", "gone", "the archive has no such copy (status 404)")
        return refused(step, step.status)
    marks = set(step.page.marks) if step.page else set()
    led = _elsewhere(trail.url, step.end)
    if led is not None:
        return led
    if "parked" in marks:
        return Judgement("unsure", "parked", "the copy shows a parked domain")
    if {"not-found-title", "not-found-text"} & marks:
        return Judgement("unsure", "soft-404", "the copy shows a page that says there is none")
    if "wall?" in marks or any(mark.startswith("wall:") for mark in marks):
        return Judgement("unsure", "blocked", "the copy shows a wall, or one stands before it")
    return Judgement("alive", "ok", "the copy is there")


def _elsewhere(asked: str, end: str) -> Judgement | None:
    """A kept redirect is followed from copy to copy: where it ends at another kind of page, it is no copy of the one cited."""
    wanted, shown = split_archived(asked), split_archived(end)
    if wanted is None or shown is None or not wanted.original or not shown.original:
        return None
    if is_home(shown.original) and not is_home(wanted.original):
        return Judgement("unsure", "home-redirect", "the copy is of a redirect to the home page")
    if says_error(shown.original, wanted.original):
        return Judgement("unsure", "soft-404", "the copy is of a redirect to an error page")
    if says_login(shown.original, wanted.original):
        return Judgement("unsure", "login", "the copy is of a redirect to a log-in")
    return None


def check_copy(ask: Ask) -> Conversation | None:
    """Judge an archived copy."""
    snapshot = split_archived(ask.url)
    if snapshot is None or not (snapshot.timestamp or snapshot.archive in {*SHUNNED, "perma.cc"}):
        return None
    return _perma(ask, snapshot) if snapshot.archive == "perma.cc" else _ask(ask, snapshot)


def _original(url: str) -> Generator[Want, Exchange, dict[str, str]]:
    """What is to be said of the page itself."""
    trail = yield from converse(Trail(url=url))
    judgement = judge(trail)
    return {"url": url, "verdict": judgement.verdict, "reason": judgement.reason, "why": judgement.why}


def _ask(ask: Ask, snapshot: Snapshot) -> Conversation:
    trail = Trail(url=ask.url)
    if snapshot.archive in SHUNNED:
        why = f"{snapshot.archive} is not asked: its copies are not to be trusted"
        judgement = Judgement("unsure", "skipped", why)
    else:
        trail, _ = yield from ask_once_more(trail, page_request(ask.url), "memento")
        judgement = judge_copy(trail)
    original = (yield from _original(snapshot.original)) if snapshot.original else None
    status = to_status(trail, judgement, **({"original": original} if original else {}))
    return status.model_copy(update={"archived": snapshot}) if judgement.verdict == "alive" else status


def _perma(ask: Ask, snapshot: Snapshot) -> Conversation:
    """perma.cc: GET /v1/public/archives/<guid>/ (perma.cc/docs/developer)."""
    found = _PERMA.match(ask.url)
    if found is None:
        return to_status(Trail(url=ask.url), Judgement("unsure", "skipped", "an old form of perma.cc's addresses"))
    request = Request(
        url=f"https://api.perma.cc/v1/public/archives/{found[1].upper()}/",
        headers={"Accept": "application/json"},
        seconds=20.0,
    )
    trail, exchange = yield from ask_once_more(Trail(url=ask.url), request, "registry")
    data = exchange.json_body() if exchange is not None and exchange.ok else None
    original, created = (
        (str(data.get(name, "")) for name in ("url", "creation_timestamp")) if isinstance(data, dict) else ("", "")
    )
    if trail.steps:
        last = trail.steps[-1].model_copy(update={"answer": original, "page": None})
        trail = trail.model_copy(update={"steps": (*trail.steps[:-1], last)})
    page = (yield from _original(original)) if original else None
    status = to_status(trail, judge_copy(trail), **({"original": page} if page else {}))
    if not original:
        return status
    try:
        stamp = f"{datetime.fromisoformat(created):%Y%m%d%H%M%S}"
    except ValueError:
        stamp = ""
    return status.model_copy(
        update={"archived": snapshot.model_copy(update={"original": original, "timestamp": stamp})}
    )
