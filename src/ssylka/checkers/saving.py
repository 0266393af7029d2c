"""Save Page Now 2: ask the Wayback Machine to keep pages that no archive has, with the user's own keys.

Never by itself: only where the user says so. `POST /save` gives a job, `GET /save/status/<job>` its end (Internet
Archive, "Save Page Now 2 Public API"; keys: archive.org/account/s3.php). Queued, one question at a time.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlencode

from pydantic import SecretStr

from ssylka.checkers.copies import WAYBACK
from ssylka.checkers.evidence import Trail
from ssylka.checkers.handle import handle_of
from ssylka.checkers.interface import Ask, Conversation
from ssylka.checkers.run import archivable
from ssylka.checkers.schedule import Schedule
from ssylka.checkers.web import ask_once_more, to_status
from ssylka.checkers.web.failing import Judgement
from ssylka.errors import NetworkError
from ssylka.model.archives import split_archived
from ssylka.model.base import Model
from ssylka.model.facts import LinkStatus, Snapshot
from ssylka.net import Exchange, Request

if TYPE_CHECKING:
    from ssylka.checkers.interface import Wire

_AT_ONCE = 3  # jobs; the service lets a few run for one user
_PAUSE = 5.0  # seconds between two looks at a job
_LONGEST = 180.0  # seconds for one job
_FULL = frozenset({"error:user-session-limit", "error:too-many-requests", "error:no-browsers-available"})


class Saved(Model):
    """What became of one page that was to be saved.

    Attributes:
        url: the page.
        outcome: "saved", or "failed", or "left" where the day's limit or the time did not suffice.
        snapshot: the copy, where it was saved.
        why: for a person, where it was not.
    """

    url: str
    outcome: Literal["saved", "failed", "left"]
    snapshot: Snapshot | None = None
    why: str = ""


def save(
    urls: Iterable[str],
    client: "Wire",
    *,
    access: SecretStr,
    secret: SecretStr,
    seconds: float | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[Saved]:
    """Have pages kept, a few at once, in order.

    Args:
        urls: the pages' own addresses.
        client: the door to the network.
        access: the user's S3-like access key at archive.org.
        secret: the secret of that key.
        seconds: for all of them; None: as long as it takes.
        sleep: waits, for tests.

    Yields:
        One outcome for each page, as they end.

    Raises:
        NetworkError: the keys are refused.
    """
    headers = {
        "Accept": "application/json",
        "Authorization": f"LOW {access.get_secret_value()}:{secret.get_secret_value()}",
    }
    waiting = list(dict.fromkeys(urls))
    running: dict[str, tuple[str, float]] = {}
    end = None if seconds is None else time.monotonic() + seconds
    while waiting or running:
        if end is not None and time.monotonic() > end:
            yield from (Saved(url=url, outcome="left", why="time was up") for url in (*waiting, *running))
            return
        while waiting and len(running) < _AT_ONCE:
            url = waiting.pop(0)
            job = _start(client, url, headers)
            if isinstance(job, Saved):
                if job.outcome == "left" and running:
                    waiting.insert(0, url)  # full for the moment: wait for those that run
                    break
                yield job
            else:
                running[url] = (job, time.monotonic())
        if running:
            sleep(_PAUSE)
        for url, (job, since) in list(running.items()):
            outcome = _look(client, url, job, headers)
            if outcome is None and time.monotonic() - since > _LONGEST:
                outcome = Saved(url=url, outcome="failed", why="the archive did not finish in time")
            if outcome is not None:
                del running[url]
                yield outcome


def archive(
    statuses: Iterable[LinkStatus],
    client: "Wire",
    *,
    access: SecretStr,
    secret: SecretStr,
    seconds: float | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[Saved]:
    """Have the pages kept that are alive and that no archive has.

    Copies, identifiers (their registry keeps them) and private addresses are left out.

    Args:
        statuses: what was seen of the links.
        client: as for `save`, like the rest.
        access: see `save`.
        secret: see `save`.
        seconds: see `save`.
        sleep: see `save`.

    Yields:
        One outcome for each page that had no copy.

    Raises:
        NetworkError: the keys are refused.
    """
    pages = [
        status.url
        for status in statuses
        if status.verdict == "alive" and status.archived is None and _worth_keeping(status.url)
    ]
    jobs = [(Ask(url=url), _looking(url)) for url in dict.fromkeys(pages)]
    unkept = {done.ask.url for done in Schedule(client, seconds=seconds).run(jobs) if done.status.reason == "gone"}
    ordered = [url for url in dict.fromkeys(pages) if url in unkept]
    yield from save(ordered, client, access=access, secret=secret, seconds=seconds, sleep=sleep)


def _worth_keeping(url: str) -> bool:
    return archivable(url) and split_archived(url) is None and handle_of(url) is None


def _looking(url: str) -> Conversation:
    """Whether the Wayback Machine has a copy: "gone" where it says that it has none."""
    request = Request(url=f"{WAYBACK}/web/{url}", follow=0, limit=4096, seconds=40.0)
    trail, exchange = yield from ask_once_more(Trail(url=url), request, "memento")
    none = exchange is not None and exchange.status == 404
    return to_status(trail, Judgement("unsure", "gone" if none else "not-checked", "asked for a copy"))


def _object(exchange: Exchange) -> dict[str, Any]:
    data = exchange.json_body()
    return data if isinstance(data, dict) else {}


def _start(client: "Wire", url: str, headers: dict[str, str]) -> str | Saved:
    """The job that was begun, or why it was not."""
    body = urlencode({"url": url, "skip_first_archive": "1", "if_not_archived_within": "30d"}).encode()
    form = headers | {"Content-Type": "application/x-www-form-urlencoded"}
    exchange = client.transport.fetch(
        Request(url=f"{WAYBACK}/save", method="POST", headers=form, body=body, follow=0, seconds=60.0)
    )
    if exchange.status in {401, 403}:
        raise NetworkError(
            "the Wayback Machine refuses the keys",
            "Make keys at https://archive.org/account/s3.php and give them anew.",
        )
    answer = _object(exchange)
    job = answer.get("job_id")
    if exchange.ok and isinstance(job, str) and re.fullmatch(r"[\w.-]{1,200}", job):
        return job
    code = str(answer.get("status_ext", ""))
    why = str(answer.get("message") or exchange.detail or f"status {exchange.status}")[:300]
    full = code in _FULL or exchange.status in {429, 503}
    return Saved(url=url, outcome="left" if full else "failed", why=why)


def _look(client: "Wire", url: str, job: str, headers: dict[str, str]) -> Saved | None:
    """How a job has ended, None while it runs or where the archive does not say."""
    exchange = client.transport.fetch(Request(url=f"{WAYBACK}/save/status/{job}", headers=headers, seconds=30.0))
    answer = _object(exchange)
    match answer.get("status"):
        case "success":
            stamp, original = str(answer.get("timestamp", "")), str(answer.get("original_url", url))
            snapshot = split_archived(f"{WAYBACK}/web/{stamp}/{original}") if re.fullmatch(r"\d{14}", stamp) else None
            if snapshot is None:
                return Saved(url=url, outcome="failed", why="the archive named no moment")
            return Saved(url=url, outcome="saved", snapshot=snapshot)
        case "error":
            why = str(answer.get("message") or answer.get("status_ext") or "no reason given")[:300]
            return Saved(url=url, outcome="failed", why=why)
        case _:
            return None
