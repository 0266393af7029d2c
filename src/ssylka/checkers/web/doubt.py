"""Doubt about a page that came: what tells against it, and how a sibling that cannot exist was answered."""

from typing import Literal

from ssylka.checkers.evidence import Step, Trail
from ssylka.checkers.web.addresses import is_home, lost, names_file, says_error, site, token
from ssylka.checkers.web.page import likeness
from ssylka.checkers.web.signs import LITTLE, SHORT

ALIKE = 0.85
"""Likeness from which two pages count as one."""
_TELLING = frozenset(
    {"not-found-title", "parked"}
)  # a page and a sibling that both say so are alike, whatever else they say

Suspicion = Literal[
    "",
    "home",
    "parent",
    "error-address",
    "not-found",
    "parked",
    "wall",
    "not-the-file",
    "canonical-home",
    "home-title",
    "twin",
    "short",
]
Comparison = Literal["unasked", "alike", "honest", "different", "unknown"]


def suspicion(trail: Trail) -> Suspicion:
    """Why a page that came with a 2xx may not be the page that was cited; empty where nothing tells against it."""
    last = trail.last()
    if last is None or not last.arrived or last.page is None:
        return ""
    page, url, end = last.page, trail.url, last.end
    marks = set(page.marks)
    if any(mark.startswith("wall:") for mark in marks) or marks & {"wall?", "cookie-script"}:
        return ""  # judged without a probe
    if "parked" in marks:
        return "parked"
    if "wall-text" in marks:
        return "wall"
    if is_home(url):
        return ""
    moved = bool(trail.way())
    if moved and says_error(end, url):
        return "error-address"
    if moved and is_home(end):
        return "home"
    if marks & {"not-found-title", "not-found-text"}:
        return "not-found"
    if moved and lost(end, url) and not trail.of("registry"):
        return "parent"
    if page.kind == "html" and names_file(url) and page.length < 5 * SHORT:
        return "not-the-file"
    if page.canonical and not moved and is_home(page.canonical) and site(page.canonical) == site(url):
        return "canonical-home"
    if "home-title" in marks:
        return "home-title"
    if trail.notes.get("twins"):
        return "twin"
    if page.kind in {"html", "text"} and page.length < LITTLE and "scripted" not in marks:
        return "short"
    return ""


def compare(trail: Trail, probe: Step | None) -> Comparison:
    """How a sibling that cannot exist was answered."""
    last = trail.last()
    if probe is None or last is None:
        return "unasked"
    if probe.status in {404, 410}:
        return "honest"
    if probe.error == "redirect-loop" or (probe.status is not None and probe.status in {400, 405, 414, 422}):
        return "different"
    if not probe.arrived or probe.page is None or last.page is None:
        return "unknown"
    one, other = last.page, probe.page
    if {mark for mark in other.marks if mark.startswith("wall:") or mark == "wall?"}:
        return "alike" if one.marks == other.marks else "unknown"
    if _TELLING & set(one.marks) & set(other.marks):
        return "alike"
    mine, its = token(trail.url), token(probe.url)
    first = next((step.page for step in reversed(trail.of("page")) if step.url == trail.url), None)
    if other.refresh and first is not None and first.refresh:
        return "alike" if first.refresh.replace(mine, "*") == other.refresh.replace(its, "*") else "different"
    led = bool(trail.way()) and bool(probe.hops or one.refresh)
    if led and last.end.replace(mine, "*") == probe.end.replace(its, "*"):
        return "alike"
    if one.length and one.kind == other.kind and one.fingerprint == other.fingerprint:
        return "alike"
    if one.kind == other.kind and one.title.replace(mine, "*") == other.title.replace(its, "*"):
        same = likeness(one.sketch, other.sketch)
        if same >= ALIKE or (one.length < LITTLE and abs(one.length - other.length) <= 40 and same >= 0.5):
            return "alike"
    return (
        "alike"
        if one.kind == other.kind and one.sketch and likeness(one.sketch, other.sketch) >= ALIKE
        else "different"
    )
