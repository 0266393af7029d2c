"""The record of one check: every exchange, with all of the page that a verdict may rest on. Plain values, JSON at will.

The same evidence gives the same verdict, so a report can be judged again without the network (`ssylka.checkers.recheck`).
"""

from itertools import zip_longest
from typing import Any, Literal

from pydantic import Field

from ssylka.model.base import Model

Purpose = Literal["page", "probe", "registry", "memento"]


_PLAIN = frozenset({"content-length", "server"})  # of a page that came: they tell nothing then


class Page(Model):
    """What was read of a page: enough to tell a page from a wall, an error or an empty shell.

    Attributes:
        kind: html, text, file (anything else: PDF, picture, …) or empty (no byte came).
        title: of the document.
        heading: its first h1, else h2.
        text: the first 200 characters that a reader sees.
        length: how many characters a reader sees, of those that were read.
        sketch: the smallest hashes of its three-word shingles, for telling likeness; without numbers and the URL's words.
        fingerprint: one number for all of its sketch.
        refresh: where the page sends the browser by itself (`meta refresh`, `Refresh:`) or by a plain script.
        canonical: the address that the page gives as its own.
        marks: what was recognised: "wall:…" a named wall, "wall?" words of one, "not-found-title", "not-found-text",
            "wall-text", "wall-hint", "wait-hint", "login-hint", "busy-hint" (words that such pages say, too), "broken", "parked", "parked-title", "login", "consent",
            "gate-title" (of a wall or log-in, over a long page), "home-title", "password", "captcha", "script", "scripted"
            (a script builds the page), "mounted" (there is a place for it), "cookie-script", "meta-refresh", "ended" (it broke off, but after its last tag),
            "tls-port" (plain HTTP where TLS is spoken).
        phrase: the words that a mark rests on.
        author_words: of the title that the author gives the page, the share found in it; -1: not comparable.
    """

    kind: Literal["html", "text", "file", "empty"] = "file"
    title: str = ""
    heading: str = ""
    text: str = ""
    length: int = 0
    sketch: tuple[int, ...] = ()
    fingerprint: int = 0
    refresh: str = ""
    canonical: str = ""
    marks: tuple[str, ...] = ()
    phrase: str = ""
    author_words: float = -1.0


class Step(Model):
    """One request and its answer, redirects followed.

    Attributes:
        url: as asked.
        purpose: "page" the link itself; "probe" a sibling that cannot exist; "registry" an identifier's registry;
            "memento" a copy in an archive.
        attempt: from 1.
        final_url: where the last answer came from; empty where it is `url`.
        hops: the redirects on the way, (address, status) each.
        status: of the last answer, None where no answer came.
        headers: those of the last answer that tell something.
        error: kind of failure (`ssylka.net.ErrorKind`), None where the answer came whole.
        detail: of the failure.
        address: IP address that answered.
        seconds: on the wire.
        page: what was read of the body.
        answer: of a registry: what was read from it.
        time: ISO time, UTC.
    """

    url: str
    purpose: Purpose = "page"
    attempt: int = 1
    final_url: str = ""
    hops: tuple[tuple[str, int], ...] = ()
    status: int | None = None
    headers: dict[str, str] = Field(default_factory=dict)
    error: str | None = None
    detail: str = ""
    address: str | None = None
    seconds: float = 0.0
    page: Page | None = None
    answer: str = ""
    time: str = ""

    @property
    def end(self) -> str:
        """Where the answer came from."""
        return self.final_url or self.url

    @property
    def arrived(self) -> bool:
        """Whether a status of 2xx came, whole or with enough of a page to read."""
        if self.status is None or not 200 <= self.status < 300:
            return False
        if self.error is None or self.page is None:
            return self.error is None
        return self.page.kind == "html" and (self.page.length >= 200 or "ended" in self.page.marks)


class Trail(Model):
    """All that was asked about one link, in order.

    Attributes:
        url: the link.
        title: the title that the author gives the page, where there is one.
        steps: what was asked and answered.
        notes: what else the verdict rests on: the landing page of a DOI, the original of a copy, strikes, …
    """

    url: str
    title: str = ""
    steps: tuple[Step, ...] = ()
    notes: dict[str, Any] = Field(default_factory=dict)

    def of(self, purpose: Purpose) -> tuple[Step, ...]:
        """The steps that were made for a purpose."""
        return tuple(step for step in self.steps if step.purpose == purpose)

    def last(self, purpose: Purpose = "page") -> Step | None:
        """What stood at the end, None if nothing was asked for that purpose."""
        return next((step for step in reversed(self.steps) if step.purpose == purpose), None)

    def plus(self, step: Step) -> "Trail":
        """With one more step."""
        return self.model_copy(update={"steps": (*self.steps, step)})

    def way(self) -> tuple[tuple[str, int], ...]:
        """Every redirect from the link to the page, by status or (as 0) by the page itself, without repeated tries."""
        steps = self.of("page")
        kept = [step for step, later in zip_longest(steps, steps[1:]) if later is None or later.url != step.url]
        found: list[tuple[str, int]] = []
        for step, later in zip_longest(kept, kept[1:]):
            found += step.hops
            if later is not None:
                found.append((step.end, 0))
        return tuple(found)

    @property
    def seconds(self) -> float:
        """Spent on the wire."""
        return sum(step.seconds for step in self.steps)

    def to_evidence(self) -> dict[str, Any]:
        """Plain JSON, defaults left out.

        The sketch of a page stays only where it was compared with another; its first words only where no answer of
        success came or something tells against it. Ten thousand of these are held at once.
        """
        data = self.model_dump(exclude_defaults=True, exclude={"url"})
        probed = any(step.purpose == "probe" for step in self.steps)
        for whole, step in zip(self.steps, data.get("steps", ()), strict=True):
            page = step.get("page", {})
            if not probed:
                page.pop("sketch", None)
                if whole.arrived and not page.get("marks"):
                    page.pop("text", None)
                    page.pop("heading", None)
            if whole.arrived and "headers" in step:
                step["headers"] = {name: text for name, text in step["headers"].items() if name not in _PLAIN}
        return data
