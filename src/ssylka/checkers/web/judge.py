"""The classifier: a pure function of what was recorded. The same trail gives the same verdict, today and offline.

Principles:

- A person with a browser is the measure. What a wall hides, nobody can tell from here: unsure, never dead.
- Dead is only what waiting will not mend: 404 and 410, redirects without end, and a page that is not the page, if a
  sibling that cannot exist answers just the same (Bar-Yossef et al., "Sic transit gloria telae", 2004).
- A phrase alone proves nothing: real articles quote "page not found".
"""

from typing import Literal, NamedTuple

from ssylka.checkers.evidence import Step, Trail
from ssylka.checkers.web.addresses import (
    is_home,
    lost,
    names_file,
    says_consent,
    says_error,
    says_gate,
    says_login,
    says_wall,
    site,
    token,
)
from ssylka.checkers.web.page import BARE, SHORT, likeness
from ssylka.checkers.web.walls import header_wall, server_name
from ssylka.model.facts import Verdict

ALIKE = 0.85
"""Likeness from which two pages count as one."""
REFRESHES = 5
"""How often pages may send on by themselves."""
_LITTLE = 250
_UNLIKE = 0.1
_REASONS_OF_ERRORS = {
    "dns": "dns",
    "refused": "refused",
    "unreachable": "refused",
    "reset": "reset",
    "timeout": "timeout",
    "tls": "tls",
    "tls-expired": "tls",
    "tls-wrong-host": "tls",
    "tls-self-signed": "tls",
    "tls-unknown-issuer": "tls",
    "protocol": "not-http",
    "not-http": "not-http",
    "too-large": "too-large",
    "redirect-loop": "redirect-loop",
    "invalid-url": "invalid",
    "unsafe": "unsafe",
    "proxy": "no-network",
    "offline": "not-checked",
    "given-up": "not-checked",
}
_SENTENCES = {
    "dns": "the name has no address",
    "refused": "nobody takes the connection",
    "reset": "the connection breaks",
    "timeout": "no answer in time",
    "tls": "TLS fails",
    "not-http": "the answer is no HTTP",
    "too-large": "the answer is larger than any page",
    "redirect-loop": "it is redirected in a circle",
    "invalid": "it is no web address",
    "unsafe": "it leads to an address that is not public",
    "no-network": "the proxy does not let us through",
    "not-checked": "nobody was asked",
}


class Judgement(NamedTuple):
    """A verdict, one word why, and a sentence for a person."""

    verdict: Verdict
    reason: str
    why: str


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
    if page.kind in {"html", "text"} and page.length < _LITTLE and "scripted" not in marks:
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
        if same >= ALIKE or (one.length < _LITTLE and abs(one.length - other.length) <= 40 and same >= 0.5):
            return "alike"
    return (
        "alike"
        if one.kind == other.kind and one.sketch and likeness(one.sketch, other.sketch) >= ALIKE
        else "different"
    )


def broken(step: Step) -> Judgement:
    """No answer, or a broken one."""
    error = step.error or "protocol"
    reason = _REASONS_OF_ERRORS.get(error, "not-http")
    verdict: Verdict = "dead" if reason == "redirect-loop" else "unsure"
    sentence = _SENTENCES.get(reason, error)
    kind = {
        "tls-expired": "its certificate has expired",
        "tls-wrong-host": "its certificate is another host's",
        "tls-self-signed": "its certificate is signed by itself",
        "tls-unknown-issuer": "nobody we trust has signed its certificate",
    }.get(error)
    return Judgement(verdict, reason, kind or f"{sentence}{f' ({step.detail})' if step.detail else ''}"[:300])


def _wall_of(step: Step) -> str:
    named = next((mark[5:] for mark in (step.page.marks if step.page else ()) if mark.startswith("wall:")), "")
    return named or header_wall(step.headers)


def refused(step: Step, status: int) -> Judgement:
    """A status that is no page: 3xx without an aim, 4xx, 5xx, invented ones."""
    wall = _wall_of(step)
    marks = set(step.page.marks) if step.page else set()
    name = wall or server_name(step.headers)
    behind = f" by {name}" if name else ""
    if wall or marks & {"wall?", "cookie-script"}:
        return Judgement("unsure", "blocked", f"a wall{behind} stands before it (status {status})")
    if status in {404, 410}:
        if "captcha" in marks and marks & {"wall?", "wall-text"}:
            return Judgement("unsure", "blocked", f"a riddle stands before it (status {status})")
        return Judgement("dead", "gone", f"the server says that there is no such page (status {status})")
    if status == 400 and "tls-port" in marks:
        return Judgement("unsure", "tls", "the server speaks TLS only on that port")
    if status in {401, 402, 407, 440}:
        return Judgement("unsure", "login", f"it wants a log-in or a subscription (status {status})")
    if status == 429:
        return Judgement("unsure", "rate-limited", "the server asks for fewer requests (status 429)")
    if status == 408:
        return Judgement("unsure", "timeout", "the server gave up waiting (status 408)")
    if status == 451:
        return Judgement("unsure", "blocked", "it is barred by law here (status 451)")
    if 400 <= status < 500 or status >= 900:
        return Judgement("unsure", "blocked", f"the server refuses a program{behind} (status {status})")
    if 500 <= status < 900:
        return Judgement("unsure", "server-error", f"the server fails (status {status})")
    return Judgement("unsure", "not-http", f"an answer without an aim (status {status})")


def _stopped(trail: Trail, last: Step) -> Judgement | None:
    """A page that stands before the page: walls, log-ins, consent, servers out of order."""
    page, url, end = last.page, trail.url, last.end
    if page is None:
        return None
    marks = set(page.marks)
    wall = _wall_of(last)
    if wall:
        return Judgement("unsure", "blocked", f"a wall by {wall} stands before it")
    if says_wall(end, url) or "cookie-script" in marks:
        return Judgement("unsure", "blocked", "a challenge for browsers stands before it")
    if "wall?" in marks:
        return Judgement("unsure", "blocked", f"a wall stands before it: “{page.phrase}”")
    if "captcha" in marks and page.length < _LITTLE and "password" not in marks:
        return Judgement("unsure", "blocked", "a riddle stands before it")
    if says_consent(end, url) or "consent" in marks:
        return Judgement("unsure", "blocked", "a page that wants consent stands before it")
    if says_gate(end, url) and not says_error(end, url):
        login = says_login(end, url) or marks & {"login", "password"}
        return Judgement("unsure", "login" if login else "blocked", f"it leads to a gate before the page, {end}")
    if says_login(end, url) or ("login" in marks and "password" in marks and not says_login(url, "")):
        return Judgement("unsure", "login", "it leads to a log-in")
    if "broken" in marks:
        return Judgement("unsure", "server-error", f"the server is out of order: “{page.phrase}”")
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
    phrase = f": “{page.phrase}”" if page and page.phrase else ""
    also = "a page that cannot exist is answered the same"
    match suspected:
        case "parked":
            if alike:
                return Judgement("dead", "parked", f"the domain is parked{phrase}")
            return None if honest else Judgement("unsure", "parked", f"the domain looks parked{phrase}")
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
        case "parent" | "canonical-home" | "not-the-file" | "home-title" | "twin" if alike:
            return Judgement("dead", "soft-404", f"it shows another page; {also}")
        case "short" if alike:
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
            f"the page is called “{page.title or page.heading}” and holds no word of the title cited",
        )
    way = trail.way()
    if not way:
        return Judgement("alive", "ok", f"the page is there (status {last.status})")
    if all(status in {301, 308} for _, status in way):
        return Judgement("alive", "moved", f"the page has moved for good, to {last.end}")
    return Judgement("alive", "redirected", f"the page is there, at {last.end}")
