"""LNK002 moved-link."""

from collections.abc import Iterator
from typing import Any

from ssylka.model import Case, LinkStatus
from ssylka.model.urls import page_key, readable
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_moved_link(case: Case) -> Iterator[Flaw]:
    """A page has moved for good: the server sends everybody on to a new address.

    Why it matters:
        Old addresses are forwarded for some years, then forgotten.

    Example:
        http://old.example.org/report answers 301 and leads to https://www.example.org/library/report.

    What to do:
        Look whether the new page is the one that is meant, and cite its address.
    """
    for url, status in case.facts.links.items():
        target = _target(status) if status.verdict == "alive" and status.reason == "moved" else ""
        if not target or page_key(target) == page_key(url) or "//doi.org/" in url:
            continue  # http to https, with or without www: the same page
        for span, reference in places.of_link(case, url):
            yield Flaw(
                span,
                f"the page has moved: {places.short(readable(url), 120)}",
                f"If it is the page that is meant, cite {target}",
                reference,
            )


def _target(status: LinkStatus) -> str:
    steps: list[Any] = status.evidence.get("steps") or []
    pages = [step for step in steps if isinstance(step, dict) and step.get("purpose", "page") == "page"]
    return str(pages[-1].get("final_url") or "") if pages else str(status.evidence.get("final_url") or "")
