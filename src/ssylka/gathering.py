"""The one step that waits: what is asked of the world about some cases, and the facts that come back."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ssylka.model import Case, Date, Document, Link, LinkStatus, Reference, Verification

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ssylka.checkers import Ask, Options, Progress
    from ssylka.checkers.memory import Memory
    from ssylka.net import Client


def _day(date: Date | None) -> str:
    """ISO day of a date, the first of the month or year where the day is not told; "" without a date."""
    if date is None or not date.date_parts or not date.date_parts[0]:
        return ""
    year, month, day = (*date.date_parts[0], 1, 1)[:3]
    return f"{year:04d}-{month:02d}-{day:02d}" if 0 < year < 10_000 else ""


def is_list_of_links(document: Document) -> bool:
    """Whether a text is a plain list of addresses, one a line (comments with "#" allowed)."""
    lines = [line.strip() for line in document.source.splitlines()]
    told = [line for line in lines if line and not line.startswith("#")]
    addresses = sum("://" in line.split(maxsplit=1)[0] for line in told)
    return bool(told) and addresses >= 0.9 * len(told)


def asks(case: Case) -> Iterator[Ask]:
    """What is asked about the links of a case: those of the references with title and day, then all others."""
    from ssylka.checkers import Ask

    told = set[str]()
    for reference in case.references:
        item = reference.item
        title, day = item.title or "", _day(item.accessed) or _day(item.issued)
        if item.url:
            told.add(item.url)
            yield Ask(url=item.url, title=title, day=day)
        if item.doi:
            yield Ask(url=f"https://doi.org/{item.doi}", title=title, day=day)
    for link in case.links:
        if link.url not in told:
            yield Ask(url=link.url)


def _is_picture(link: Link) -> bool:
    path = link.url.partition("?")[0].partition("#")[0].lower()
    return link.place == "image" or path.endswith(
        (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".emf", ".wmf", ".tif", ".tiff", ".bmp")
    )


def beside(case: Case) -> dict[str, LinkStatus]:
    """What can be told of the relative links of a text that lies in a tree of files, without asking anybody.

    The pictures of an article are left out: who audits its references has it from a converter, often without them.
    """
    from ssylka.checkers import look_beside

    document = case.document
    text = Path(document.name)
    if document.format not in {"markdown", "html"} or not text.is_file():
        return {}
    here = Path.cwd()
    root = here if text.resolve().is_relative_to(here) else text.parent
    links = (link for link in case.links if not case.references or not _is_picture(link))
    found = ((link.url, look_beside(link.url, text, root)) for link in links)
    return {url: status for url, status in found if status is not None}


class Gathered(NamedTuple):
    """Cases with their facts, and whether the asking was interrupted."""

    cases: list[Case]
    interrupted: bool


def gather(
    cases: Sequence[Case],
    *,
    client: Client,
    memory: Memory | None = None,
    options: Options | None = None,
    progress: Callable[[Progress], None] | None = None,
    verifying: Callable[[int, int], None] | None = None,
    verify: bool = True,
) -> Gathered:
    """Ask the world about the links of some cases, each distinct address once, and give each case its facts.

    An interruption (Ctrl-C) ends the asking, not the audit: what is known by then is kept, and the rest has no facts.

    Args:
        cases: as `understand` gives them.
        client: the door to the network.
        memory: of earlier runs.
        options: how links are checked.
        progress: is told of every finished link.
        verifying: is told how many references have a verdict of the registries, and of how many.
        verify: also ask the registries about the references.
    """
    from ssylka.checkers import check

    seen: dict[str, LinkStatus] = {}
    interrupted = False
    files = [beside(case) for case in cases]
    wanted = [[ask for ask in asks(case) if ask.url not in own] for case, own in zip(cases, files, strict=True)]
    statuses = check(
        (ask for each in wanted for ask in each), client, memory=memory, options=options, progress=progress
    )
    try:
        for status in statuses:
            seen[status.url] = status
    except KeyboardInterrupt:
        interrupted = True
    known = [
        {**{ask.url: seen[ask.url] for ask in each if ask.url in seen}, **own}
        for each, own in zip(wanted, files, strict=True)
    ]
    verdicts: list[Verification] = []
    if verify and not interrupted:
        try:
            verdicts = _verdicts(cases, client, verifying)
        except KeyboardInterrupt:
            interrupted = True
    told = iter(verdicts)
    found = []
    for case, links in zip(cases, known, strict=True):
        verifications = {each.reference: each for each in islice(told, len(_cited(case)))}
        facts = case.facts.model_copy(update={"links": links, "verifications": verifications})
        found.append(case.model_copy(update={"facts": facts}))
    return Gathered(found, interrupted)


def _cited(case: Case) -> list[Reference]:
    return [reference for reference in case.references if reference.citation.kind != "self"]


def _verdicts(cases: Sequence[Case], client: Client, progress: Callable[[int, int], None] | None) -> list[Verification]:
    """What the registries say of all references, one list for all cases, so that their questions can be bundled."""
    from ssylka.resolvers import verify

    return list(verify([reference for case in cases for reference in _cited(case)], client, progress=progress))


def cited_copies(case: Case) -> tuple[Reference, ...]:
    """The references whose page is dead or has changed, citing the copy that was found in its place."""
    from ssylka.complete import cite_copy

    found = []
    for reference in case.references:
        status = case.facts.links.get(reference.item.url or "")
        if status is None or status.archived is None or "archived" in reference.item.custom:
            continue
        if status.verdict == "dead" or status.reason == "changed":
            found.append(cite_copy(reference, status.archived))
    return tuple(found)
