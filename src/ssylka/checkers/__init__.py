"""The checkers' shelf: is a link alive, is it dead, or can nobody tell from here?

`check` is the door. What a wall, a full server or a broken cable hides is *unsure*, never dead; every verdict has one of
the reasons in `REASONS` and the evidence it rests on, and `rejudge` gives the same verdict from the evidence alone.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from pydantic import Field

from ssylka.checkers.beside import look_beside
from ssylka.checkers.copy import check_copy, judge_copy
from ssylka.checkers.evidence import Trail
from ssylka.checkers.handle import check_handle, judge_handle
from ssylka.checkers.interface import Ask, Checker, Conversation, Wire
from ssylka.checkers.saving import Saved, archive, save
from ssylka.checkers.unasked import check_unasked
from ssylka.checkers.video import check_video, judge_video
from ssylka.checkers.web import check_web, to_status
from ssylka.checkers.web.judge import judge
from ssylka.model.base import Model
from ssylka.model.facts import LinkStatus

if TYPE_CHECKING:
    from ssylka.checkers.memory import Memory

__all__ = [
    "CHECKERS",
    "REASONS",
    "Ask",
    "Checker",
    "Options",
    "Progress",
    "Saved",
    "archive",
    "check",
    "look_beside",
    "rejudge",
    "save",
]

# The first part that knows an address judges it. Order is meaning: a link that must not be asked is never asked, a copy
# of a DOI's page is a copy, and the web takes whatever is left.
CHECKERS: tuple[Checker, ...] = (
    check_unasked,
    check_copy,
    check_handle,
    check_video,
    check_web,
)

REASONS: Mapping[str, str] = {
    "ok": "alive: the page is there",
    "moved": "alive: moved for good (301, 308); the new address is `evidence.final_url`",
    "redirected": "alive: a redirect for the moment leads to the page",
    "gone": "dead: 404 or 410, an archive without such a copy, a removed video, no such file beside the text",
    "soft-404": "dead: an error page that calls itself a success, and a page that cannot exist gets it too; else unsure",
    "home-redirect": "dead: sent to the home page, as is a page that cannot exist; else unsure",
    "parked": "dead: the domain is for sale, parked or suspended, whatever page is asked for; else unsure",
    "redirect-loop": "dead: redirected in a circle, or without end",
    "unregistered": "dead: the registry knows no such DOI or handle",
    "landing": "unsure: the DOI is registered, but leads to a page that is gone",
    "changed": "unsure: the page holds no word of the title that the article cites",
    "blocked": "unsure: a wall for programs, a riddle, a consent page, a barred country",
    "rate-limited": "unsure: the server wants fewer requests",
    "login": "unsure: a log-in or a subscription stands before it",
    "dns": "unsure: the name has no address; dead after enough strikes",
    "tls": "unsure: TLS fails (`evidence.error` tells expired, wrong host, self-signed); dead after enough strikes",
    "refused": "unsure: nobody takes the connection; dead after enough strikes",
    "reset": "unsure: the connection breaks; dead after enough strikes",
    "timeout": "unsure: no answer in time; dead after enough strikes",
    "server-error": "unsure: 5xx, or a server that says it is out of order; dead after enough strikes",
    "not-http": "unsure: the answer is no HTTP, or a redirect leads out of it; dead after enough strikes",
    "too-large": "unsure: more headers or bytes than any page has",
    "empty": "unsure: a success without a word",
    "unsafe": "unsure: leads to an address that is not public (see --allow-private)",
    "invalid": "unsure: no web address",
    "skipped": "unsure: a kind of link, or a site, that is not asked",
    "no-network": "unsure: nearly every host failed alike, so it is our network",
    "not-checked": "unsure: no time was left, or nobody may be asked",
    "unreadable": "unsure: its answer upset us; please report it",
}
"""Every reason, with the verdict it comes with."""


class Options(Model):
    """How links are checked.

    Attributes:
        copies: for which links a copy in an archive is looked for: "dead" (and changed) ones, also "unsure" ones, or "none".
        strikes: on how many separate days what may pass must fail before it is dead.
        seconds: for the whole run; what is left is "not-checked".
        workers: requests on the wire at once, at most; each host has limits of its own.
        recheck: ask again although a fresh verdict is remembered.
    """

    copies: Literal["dead", "unsure", "none"] = "dead"
    strikes: int = Field(default=3, ge=1)
    seconds: float | None = None
    workers: int = Field(default=64, ge=1)
    recheck: bool = False


class Progress(NamedTuple):
    """How far a run is: distinct links done, of how many, and the last verdict."""

    done: int
    total: int
    status: LinkStatus


def begin(ask: Ask, checkers: Iterable[Checker] = CHECKERS) -> Conversation:
    """The conversation about a link, by the first checker that knows its kind."""
    for checker in checkers:
        conversation = checker(ask)
        if conversation is not None:
            return conversation
    return check_web(ask)


def rejudge(status: LinkStatus) -> LinkStatus:
    """Judge a link again by its recorded evidence, without the network. The same evidence gives the same verdict."""
    trail = Trail.model_validate({"url": status.url, **status.evidence.get("trail", {})})
    if not trail.steps:
        return status
    purposes = {step.purpose for step in trail.steps}
    if "handle" in trail.notes:
        judgement = judge_handle(trail)
    elif "video" in trail.notes:
        judgement = judge_video(trail)
    elif "memento" in purposes or "registry" in purposes:
        judgement = judge_copy(trail)
    else:
        judgement = judge(trail)
    again = to_status(trail, judgement)
    return again.model_copy(update={"archived": status.archived, "checked": status.checked})


def check(
    links: Iterable[Ask | str],
    client: Wire,
    *,
    memory: "Memory | None" = None,
    options: Options | None = None,
    progress: Callable[[Progress], None] | None = None,
    checkers: Iterable[Checker] = CHECKERS,
) -> Iterator[LinkStatus]:
    """Check links, each distinct address once, politely and at once.

    Args:
        links: addresses, or asks that also tell the title and the day.
        client: the door to the network.
        memory: what was seen before; every observation is written there when it is made. None: no memory.
        options: how.
        progress: is told of every link that was judged, in the caller's thread; a copy may still be looked for.
        checkers: the parts, for those who bring their own.

    Yields:
        One status for each distinct address as written: remembered ones first, links of one host together, failing ones
        and those with copies last.
    """
    from ssylka.checkers.run import Run

    asks = [link if isinstance(link, Ask) else Ask(url=link) for link in links]

    def tell(done: int, total: int, status: LinkStatus) -> None:
        if progress is not None:
            progress(Progress(done, total, status))

    run = Run(
        client, memory=memory, options=options or Options(), begin=lambda ask: begin(ask, checkers), progress=tell
    )
    yield from run.check(asks)
