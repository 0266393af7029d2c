"""LNK001 dead-link."""

from collections.abc import Iterator

from ssylka.model import Case, LinkStatus
from ssylka.model.urls import readable
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_dead_link(case: Case) -> Iterator[Flaw]:
    """A link leads nowhere: the page is gone, or another page answers in its place.

    Why it matters:
        The reader cannot see what the author saw. Only evidence that waiting will not help counts: 404 and 410, a page
        that says it is not there, a host that has not been known on several days. A wall for robots is no such
        evidence.

    Example:
        https://www.asean.org/wp-content/uploads/2012/11/statement.pdf answers 404.

    What to do:
        Cite the archived copy that is named, or find where the page has moved to.
    """
    for url, status in case.facts.links.items():
        if status.verdict != "dead" or status.reason == "unregistered":
            continue  # a DOI that is not registered is the flaw unknown-doi
        for span, reference in places.of_link(case, url):
            yield Flaw(
                span, f"dead link ({status.reason}): {places.short(readable(url), 120)}", _advice(status), reference
            )


def _advice(status: LinkStatus) -> str:
    if status.archived:
        stamp = status.archived.timestamp
        day = f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}"
        return f"Cite the copy of {day}: {status.archived.url}"
    if "file" in status.evidence:
        return "Correct the path, or put the file there."
    return "Find where the page has moved to, or look for a copy in a web archive."
