"""Looking for the copy that the author saw: nearest to the day, a good one, of the same page.

Order: the Wayback Machine's own redirect at the date (one question); its CDX index where that copy is no good one; the
Time Travel aggregator for the archives of nations. Not the availability API, which is often empty for archived pages
(internetarchive/wayback#296). archive.today is never asked and never suggested.
"""

from collections.abc import Generator, Iterator
from typing import Any
from urllib.parse import quote

from ssylka.checkers.copy import is_memento
from ssylka.checkers.evidence import Trail
from ssylka.checkers.interface import Want
from ssylka.checkers.web import ask_once_more, page_request
from ssylka.model.archives import SHUNNED, split_archived
from ssylka.model.facts import Snapshot
from ssylka.model.urls import page_key
from ssylka.net import Exchange, Request

WAYBACK = "https://web.archive.org"
TIME_TRAVEL = "http://timetravel.mementoweb.org"
_CANDIDATES = 3

Search = Generator[Want, Exchange, Snapshot | None]


def _moment(day: str) -> str:
    """Fourteen digits from an ISO day, month or year: its middle; empty for none."""
    digits = "".join(letter for letter in day if letter.isdigit())[:8]
    return {4: digits + "0701120000", 6: digits + "15120000", 8: digits + "120000"}.get(len(digits), "")


def _distance(stamp: str, moment: str) -> float:
    """How far a copy is from the moment; without a moment the latest is the nearest. Digits are near enough to time."""
    return abs(float(stamp) - float(moment)) if moment else -float(stamp or 0)


def _good(snapshot: Snapshot, url: str) -> Generator[Want, Exchange, bool]:
    """Whether a copy is one of the page: kept with a 200, neither an error page nor a wall."""
    if page_key(snapshot.original).split("#")[0].lower() != page_key(url).split("#")[0].lower():
        return False
    request = page_request(snapshot.url, 40.0).model_copy(update={"follow": 1})
    trail, _ = yield from ask_once_more(Trail(url=url), request, "memento")
    step = trail.last("memento")
    if step is None or not step.arrived or step.page is None:
        return False
    landed = split_archived(step.end)
    if landed is not None and page_key(landed.original).lower() != page_key(url).lower():
        return False  # the page was a redirect to another one that day
    bad = {"not-found-title", "not-found-text", "wall?", "parked", "broken"}
    return (
        is_memento(step) and not bad & set(step.page.marks) and not any(m.startswith("wall:") for m in step.page.marks)
    )


def _redirected(url: str, moment: str) -> Generator[Want, Exchange, Snapshot | None]:
    """The copy that the Wayback Machine names for a moment."""
    address = f"{WAYBACK}/web/{moment}/{url}" if moment else f"{WAYBACK}/web/{url}"
    request = Request(url=address, follow=0, limit=4096, seconds=40.0)
    _, exchange = yield from ask_once_more(Trail(url=url), request, "memento")
    if exchange is None:
        return None
    if exchange.status in {301, 302, 303, 307, 308}:
        return split_archived(exchange.headers.get("location", ""))
    if exchange.ok and "memento-datetime" in exchange.headers:
        return split_archived(address)
    return None


def _listed(url: str, moment: str) -> Generator[Want, Exchange, list[Snapshot]]:
    """The good copies that the CDX index names, the nearest first."""
    where = f"url={quote(url, safe='')}&output=json&fl=timestamp,original,statuscode,digest&filter=statuscode:200"
    where += f"&closest={moment}&sort=closest&limit=10" if moment else "&limit=-10"
    request = Request(url=f"{WAYBACK}/cdx/search/cdx?{where}", limit=200_000, seconds=45.0)
    _, exchange = yield from ask_once_more(Trail(url=url), request, "memento")
    found = list(_rows(exchange.json_body() if exchange is not None and exchange.ok else None))
    return sorted(found, key=lambda one: _distance(one.timestamp, moment))


def _rows(data: Any) -> Iterator[Snapshot]:
    """The rows of a CDX answer; the first names the columns."""
    if not isinstance(data, list) or len(data) < 2 or not isinstance(data[0], list):
        return
    for row in data[1:]:
        named = dict(zip(data[0], row, strict=False)) if isinstance(row, list) else {}
        stamp, original = str(named.get("timestamp", "")), str(named.get("original", ""))
        if len(stamp) == 14 and stamp.isdigit() and str(named.get("statuscode")) == "200":
            snapshot = split_archived(f"{WAYBACK}/web/{stamp}/{original}")
            if snapshot is not None:
                yield snapshot


def _elsewhere(url: str, moment: str) -> Generator[Want, Exchange, Snapshot | None]:
    """The nearest copy in any archive that the aggregator knows (timetravel.mementoweb.org/guide/api)."""
    request = Request(url=f"{TIME_TRAVEL}/api/json/{moment or '20300101'}/{url}", limit=200_000, seconds=45.0)
    _, exchange = yield from ask_once_more(Trail(url=url), request, "memento")
    data = exchange.json_body() if exchange is not None and exchange.ok else None
    mementos = data.get("mementos") if isinstance(data, dict) else None
    closest = mementos.get("closest") if isinstance(mementos, dict) else None
    addresses = closest.get("uri") if isinstance(closest, dict) else None
    for address in addresses if isinstance(addresses, list) else ():
        snapshot = split_archived(str(address))
        if snapshot is not None and snapshot.archive not in SHUNNED:
            return snapshot
    return None


def find_copy(url: str, day: str = "") -> Search:
    """Find the copy of a page that is nearest to a day.

    Args:
        url: the page's own address.
        day: ISO day, month or year when the author looked, else when the work was published; empty: the last good copy.

    Returns:
        The copy, seen to be a 200 of the same page; None where no archive that we ask has one.
    """
    moment = _moment(day)
    tried: set[str] = set()
    first = yield from _redirected(url, moment)
    if first is not None:
        tried.add(first.timestamp)
        if (yield from _good(first, url)):
            return first
        for snapshot in (yield from _listed(url, moment))[:_CANDIDATES]:
            if snapshot.timestamp not in tried:
                tried.add(snapshot.timestamp)
                if (yield from _good(snapshot, url)):
                    return snapshot
    other = yield from _elsewhere(url, moment)
    if other is not None and other.timestamp not in tried and (yield from _good(other, url)):
        return other
    return None
