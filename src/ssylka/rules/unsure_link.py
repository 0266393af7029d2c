"""LNK006 unsure-link."""

from collections.abc import Iterator

from ssylka.model import Case
from ssylka.model.urls import readable
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_unsure_link(case: Case) -> Iterator[Flaw]:
    """Nobody could tell whether a link is alive: a wall for robots, a time-out, a failing server.

    Why it matters:
        It is no flaw of the article, only a gap in what was checked; this finding never fails a build by itself.

    Example:
        https://www.mid.ru/ru/maps/kh/1739821/ answers 403 to everything that is not a browser.

    What to do:
        Open the link in a browser, or run the audit again later.
    """
    for url, status in case.facts.links.items():
        if status.verdict != "unsure" or status.reason in {"skipped", "not-checked", "offline"}:
            continue
        for span, reference in places.of_link(case, url):
            yield Flaw(
                span,
                f"could not be checked ({status.reason}): {places.short(readable(url), 120)}",
                "Open it in a browser, or run the audit again later.",
                reference,
            )
