"""The classifier: a pure function of what was recorded. The same trail gives the same verdict, today and offline.

Principles:

- A person with a browser is the measure. What a wall hides, nobody can tell from here: unsure, never dead.
- Dead is only what waiting will not mend: 404 and 410, redirects without end, and a page that is not the page, if a
  sibling that cannot exist answers just the same (Bar-Yossef et al., "Sic transit gloria telae", 2004).
- A phrase alone proves nothing: real articles quote "page not found".
"""

from ssylka.checkers.evidence import Step, Trail
from ssylka.checkers.web.addresses import is_home, says_consent, says_error, says_gate, says_login, says_wall, site
from ssylka.checkers.web.doubt import Suspicion, compare, suspicion
from ssylka.checkers.web.failing import Judgement, broken, refused, wall_of
from ssylka.checkers.web.page import BARE
from ssylka.checkers.web.signs import LITTLE, SHORT

REFRESHES = 5
"""How often pages may send on by themselves."""
_UNLIKE = 0.1
# What a page that says next to nothing may be, if its words are such; the first that fits.
_HINTS = {"login-hint": "login", "busy-hint": "server-error", "wall-hint": "blocked", "wait-hint": "blocked"}
_SPEAKERS = {"login": "log-ins", "server-error": "busy servers", "blocked": "walls"}


def _stopped(trail: Trail, last: Step) -> Judgement | None:
    """A page that stands before the page: walls, log-ins, consent, servers out of order."""
    page, url, end = last.page, trail.url, last.end
    if page is None:
        return None
    marks = set(page.marks)
    wall = wall_of(last)
    if wall:
        return Judgement("unsure", "blocked", f"a wall by {wall} stands before it")
    if says_wall(end, url) or "cookie-script" in marks:
        return Judgement("unsure", "blocked", "a challenge for browsers stands before it")
    if "wall?" in marks:
        return Judgement("unsure", "blocked", f"a wall stands before it: '{page.phrase}'")
    if "captcha" in marks and page.length < LITTLE and "password" not in marks:
        return Judgement("unsure", "blocked", "a riddle stands before it")
    if "scripted" in marks and "wall-hint" in marks and "mounted" not in marks:
        return Judgement("unsure", "blocked", "it shows next to nothing before its script runs, in the words of walls")
    if says_consent(end, url) or "consent" in marks:
        return Judgement("unsure", "blocked", "a page that wants consent stands before it")
    if says_gate(end, url) and not says_error(end, url):
        login = says_login(end, url) or marks & {"login", "password"}
        return Judgement("unsure", "login" if login else "blocked", f"it leads to a gate before the page, {end}")
    if says_login(end, url) or ("login" in marks and "password" in marks and not says_login(url, "")):
        return Judgement("unsure", "login", "it leads to a log-in")
    if "broken" in marks and "wall-text" in marks:
        return Judgement("unsure", "blocked", f"a wall stands before it: '{page.phrase}'")
    if "broken" in marks:
        return Judgement("unsure", "server-error", f"the server is out of order: '{page.phrase}'")
    if page.kind == "empty" and not page.refresh:
        if last.status == 202:
            return Judgement("unsure", "blocked", "the server wants to see a browser first (status 202)")
        return Judgement("unsure", "empty", "the server sends a page without a word")
    return None


def _suspected(trail: Trail, last: Step, suspected: Suspicion) -> Judgement | None:
    """A page that may not be the page, in the light of its siblings."""
    probes = trail.of("probe")
    comparisons = [compare(trail, probe) for probe in probes] or ["unasked"]
    page = last.page
    marks = set(page.marks) if page else set()
    alike, honest = "alike" in comparisons, "honest" in comparisons
    phrase = f": '{page.phrase}'" if page and page.phrase else ""
    also = "a page that cannot exist is answered the same"
    match suspected:
        case "parked":
            if alike:
                return Judgement("dead", "parked", f"the domain is parked{phrase}")
            if honest and not ("parked-title" in marks and is_home(trail.url)):
                return None
            return Judgement("unsure", "parked", f"the domain looks parked{phrase}")
        case "wall":
            return (
                None
                if honest or "different" in comparisons
                else Judgement("unsure", "blocked", f"a wall stands before it{phrase}")
            )
        case "home":
            if alike:
                return Judgement("dead", "home-redirect", f"it leads to the home page; {also}")
            if honest and site(last.end) != site(trail.url):
                return None
            return Judgement("unsure", "home-redirect", "it leads to the home page")
        case "error-address":
            if alike or marks & {"not-found-title", "not-found-text"}:
                return Judgement("dead", "soft-404", f"it leads to a page for errors, {last.end}")
            return Judgement("unsure", "soft-404", f"it leads to what looks like a page for errors, {last.end}")
        case "not-found":
            if alike:
                return Judgement("dead", "soft-404", f"the page says that there is none{phrase}; {also}")
            if page is not None and page.length > SHORT:
                return None
            if "not-found-title" in marks:
                return Judgement("unsure", "soft-404", f"the page says that there is none{phrase}")
            return (
                None
                if honest or "different" in comparisons
                else Judgement("unsure", "soft-404", f"the page says that there is none{phrase}")
            )
        case "home-title" | "twin" if alike and "scripted" in marks:
            return None
        case "home-title" | "twin" | "canonical-home" | "parent" | "short" if alike and "gate-title" in marks:
            return Judgement("unsure", "blocked", f"a page stands before it, '{page.title if page else ''}'; {also}")
        case "parent" | "canonical-home" | "not-the-file" | "home-title" | "twin" if alike:
            return Judgement("dead", "soft-404", f"it shows another page; {also}")
        case "short" if alike:
            hinted = next((reason for mark, reason in _HINTS.items() if mark in marks), "")
            if hinted:
                return Judgement(
                    "unsure", hinted, f"it shows next to nothing, in the words of {_SPEAKERS[hinted]}; {also}"
                )
            if "script" in marks:
                return Judgement("unsure", "soft-404", f"it shows next to nothing; {also}")
            return Judgement("dead", "soft-404", f"it shows next to nothing; {also}")
    return None


def _turns(trail: Trail, last: Step) -> bool:
    """Whether pages that say nothing else send the browser on to each other for ever."""
    page = last.page
    if page is None or not page.refresh or "meta-refresh" not in page.marks or page.length > BARE:
        return False
    return page.refresh in {step.url for step in trail.of("page")} or len(trail.of("page")) > REFRESHES


def judge(trail: Trail) -> Judgement:
    """The verdict on a link, from all that was asked about it.

    Args:
        trail: the record; nothing else is looked at.

    Returns:
        The verdict with its reason (`ssylka.checkers.REASONS`).
    """
    last = trail.last()
    if last is None:
        return Judgement("unsure", "not-checked", "nobody was asked")
    if not last.arrived:
        if last.status is None or 200 <= last.status < 300:
            return broken(last)
        return refused(last, last.status)
    if _turns(trail, last):
        return Judgement("dead", "redirect-loop", "its pages refresh each other in a circle")
    stopped = _stopped(trail, last)
    if stopped is not None:
        return stopped
    suspected = suspicion(trail)
    if suspected:
        found = _suspected(trail, last, suspected)
        if found is not None:
            return found
    page = last.page
    if page is not None and 0 <= page.author_words <= _UNLIKE and page.length > 500:
        return Judgement(
            "unsure",
            "changed",
            f"the page is called '{page.title}' and holds no word of the title cited",
        )
    way = trail.way()
    if not way:
        return Judgement("alive", "ok", f"the page is there (status {last.status})")
    if all(status in {301, 308} for _, status in way):
        return Judgement("alive", "moved", f"the page has moved for good, to {last.end}")
    return Judgement("alive", "redirected", f"the page is there, at {last.end}")
