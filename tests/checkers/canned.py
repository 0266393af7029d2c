"""A web of canned answers: conversations are held with it, without a socket."""

from collections.abc import Callable, Mapping
from urllib.parse import urljoin

from ssylka.checkers import begin
from ssylka.checkers.interface import Ask, Conversation
from ssylka.model.facts import LinkStatus
from ssylka.net import Exchange, Hop
from ssylka.net.exchange import ErrorKind

Answer = Exchange | Callable[[str], Exchange]
TIME = "2026-11-24T10:00:00Z"
LOREM = "The study examines cooperation between two states within a regional framework of mutual interest. " * 20


def answer(
    status: int | None = 200,
    body: str | bytes = "",
    error: ErrorKind | None = None,
    complete: bool = True,
    /,
    **headers: str,
) -> Exchange:
    """One answer; underscores in header names are hyphens. The default type is HTML."""
    named = {"content-type": "text/html; charset=utf-8"} | {k.replace("_", "-"): v for k, v in headers.items()}
    data = body.encode() if isinstance(body, str) else body
    return Exchange(
        url="", status=status, body=data, headers=named, error=error, detail=error or "", time=TIME, complete=complete
    )


def failure(kind: ErrorKind) -> Exchange:
    """No answer."""
    return answer(None, "", kind)


def html(title: str = "", text: str = "", head: str = "", *, status: int = 200, **headers: str) -> Exchange:
    """A page."""
    page = f"<!doctype html><html><head><title>{title}</title>{head}</head><body><h1>{title}</h1><p>{text}</p></body></html>"
    return answer(status, page, None, True, **headers)


class CannedWeb:
    """Answers by address; a list is answered one after the other; "*" answers what is not named."""

    def __init__(self, answers: Mapping[str, Answer | list[Answer]]) -> None:
        self.answers = {url: list(a) if isinstance(a, list) else [a] for url, a in answers.items()}
        self.asked: list[str] = []

    def _answer(self, url: str) -> Exchange:
        row = self.answers.get(url) or self.answers.get("*") or [html("404 Not Found", "No such page.", status=404)]
        found = row.pop(0) if len(row) > 1 else row[0]
        return found if isinstance(found, Exchange) else found(url)

    def fetch(self, url: str, follow: int) -> Exchange:
        """Redirects followed as the wire does."""
        self.asked.append(url)
        hops: list[Hop] = []
        seen = {url}
        here = url
        while True:
            exchange = self._answer(here)
            location = exchange.headers.get("location")
            if exchange.status not in {301, 302, 303, 307, 308} or location is None or len(hops) >= follow:
                return exchange.model_copy(update={"url": url, "final_url": here, "hops": tuple(hops), "seconds": 0.1})
            hops.append(Hop(url=here, status=exchange.status))
            here = urljoin(here, location)
            if here in seen:
                loop = failure("redirect-loop")
                return loop.model_copy(update={"url": url, "final_url": here, "hops": tuple(hops)})
            seen.add(here)


def hold(conversation: Conversation, web: CannedWeb) -> LinkStatus:
    """Hold a conversation to its end."""
    try:
        want = next(conversation)
        while True:
            want = conversation.send(web.fetch(want.request.url, want.request.follow))
    except StopIteration as end:
        status: LinkStatus = end.value
        return status


def check_canned(url: str, answers: Mapping[str, Answer | list[Answer]], title: str = "", day: str = "") -> LinkStatus:
    """Judge one link in a web of canned answers."""
    return hold(begin(Ask(url=url, title=title, day=day)), CannedWeb(answers))
