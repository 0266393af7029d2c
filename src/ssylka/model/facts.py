"""What the world said: links, works, verdicts. Facts are observed, never judged here."""

from typing import Any, Literal

from pydantic import Field

from ssylka.model.base import Model, Plentiful
from ssylka.model.item import Item

Verdict = Literal["alive", "dead", "unsure"]


class Snapshot(Model):
    """A copy of a page in a web archive: its address, the page's address, the time (14 digits, UTC)."""

    url: str
    original: str
    timestamp: str
    archive: str


class LinkStatus(Plentiful):
    """What was seen of one URL.

    Attributes:
        url: as asked.
        verdict: alive, dead, or unsure (the network did not tell, a wall, a check that was skipped).
        reason: one word of the closed list in `ssylka.checkers`.
        evidence: the recorded exchange that the verdict rests on (method, status, hops, headers, seconds, …).
        archived: the copy nearest to the day the author looked, where one was looked for and found.
        checked: ISO time of the observation, UTC.
    """

    url: str
    verdict: Verdict
    reason: str
    evidence: dict[str, Any] = Field(default_factory=dict)
    archived: Snapshot | None = None
    checked: str = ""


class Notice(Model):
    """What a registry says has happened to a work: retraction, correction, expression of concern, …"""

    type: str
    doi: str | None = None
    label: str = ""
    source: str = ""
    date: str | None = None


class Work(Model):
    """One work as a registry knows it.

    Attributes:
        item: the record as CSL-JSON.
        registry: which one ("crossref").
        identifiers: scheme → canonical value.
        notices: what has happened to the work since.
        asked: ISO time of the registry's answer.
        titles: other titles that the record gives (original, translated, short).
        years: other years that the record gives (online, in print); a reference may name any.
        containers: other names of the container (short, translated).
    """

    item: Item
    registry: str
    identifiers: dict[str, str] = Field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    asked: str = ""
    titles: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    containers: tuple[str, ...] = ()


class Difference(Model):
    """A field on which the article and the registry do not agree; `theirs` is empty where the registry has no such field."""

    field: str
    ours: str
    theirs: str


VerificationStatus = Literal[
    "exists",
    "differs",
    "another-work",
    "not-registered",
    "retracted",
    "corrected",
    "not-found",
    "not-checked",
    "invalid-form",
]


class Verification(Model):
    """What the registries say of one reference.

    Attributes:
        reference: id of the citation.
        status: the verdict.
        reason: one sentence, naming the evidence.
        work: the record it was compared with.
        differences: for `differs` and `another-work`.
        sources: the registries asked.
        score: 0 to 1, likeness of reference and record, where they were compared.
    """

    reference: str
    status: VerificationStatus
    reason: str
    work: Work | None = None
    differences: tuple[Difference, ...] = ()
    sources: tuple[str, ...] = ()
    score: float | None = None


class Facts(Model):
    """All that was observed for one article: links by URL, verifications by citation id."""

    links: dict[str, LinkStatus] = Field(default_factory=dict)
    verifications: dict[str, Verification] = Field(default_factory=dict)
