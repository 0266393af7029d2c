"""No page came: what failed, and what a server says in its place. Nothing here is dead but 404, 410 and a circle."""

from typing import NamedTuple

from ssylka.checkers.evidence import Step
from ssylka.checkers.web.walls import header_wall, server_name
from ssylka.model.facts import Verdict

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


def wall_of(step: Step) -> str:
    """The wall that an answer is, by its page or its headers, else empty."""
    named = next((mark[5:] for mark in (step.page.marks if step.page else ()) if mark.startswith("wall:")), "")
    return named or header_wall(step.headers)


def refused(step: Step, status: int) -> Judgement:
    """A status that is no page: 3xx without an aim, 4xx, 5xx, invented ones."""
    wall = wall_of(step)
    marks = set(step.page.marks) if step.page else set()
    name = wall or server_name(step.headers)
    behind = f" by {name}" if name else ""
    if wall or marks & {"wall?", "cookie-script"}:
        return Judgement("unsure", "blocked", f"a wall{behind} stands before it (status {status})")
    if status in {404, 410}:
        if "wall-text" in marks and not marks & {"not-found-title", "not-found-text"}:
            return Judgement("unsure", "blocked", f"a wall stands before it (status {status})")
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
