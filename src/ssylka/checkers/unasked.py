"""Links that nobody is asked about: other schemes, relative addresses, sites that are for people only."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ssylka.checkers.evidence import Trail
from ssylka.checkers.interface import Ask, Conversation
from ssylka.checkers.web import to_status
from ssylka.checkers.web.failing import Judgement
from ssylka.model.urls import host_of

if TYPE_CHECKING:
    pass

# Sites that forbid programs or answer them with riddles only, and why they are left alone.
_LEFT_ALONE = {
    "elibrary.ru": "eLIBRARY has no open interface, and answers programs with a riddle",
}
_SCHEMES = {
    "mailto": "an address for letters",
    "tel": "a telephone number",
    "javascript": "a script, not a page",
    "data": "data in place of an address",
    "file": "a file on the author's own machine",
    "ftp": "FTP, which browsers have given up",
    "about": "a page of the browser itself",
    "blob": "data of the author's own browser",
    "urn": "a name, not an address",
}


def _why(url: str) -> tuple[str, str] | None:
    """Reason and sentence, None for a link that can be asked about."""
    text = url.strip()
    if not text:
        return "invalid", "an empty link"
    try:
        parts = urlsplit(text)
        host, scheme = parts.hostname or "", parts.scheme.lower()
        _ = parts.port
    except ValueError as error:
        return "invalid", f"no web address: {error}"
    if scheme in {"http", "https"}:
        if not host or any(letter.isspace() for letter in parts.netloc):
            return "invalid", "no web address: it names no host" if not host else "no web address: a space in its host"
        bare = host_of(text).removeprefix("www.")
        return ("skipped", _LEFT_ALONE[bare]) if bare in _LEFT_ALONE else None
    if scheme in _SCHEMES:
        return "skipped", _SCHEMES[scheme]
    if text.startswith("//"):
        return "invalid", "no web address: its scheme is missing"
    return "skipped", f"the scheme '{scheme}' is not asked" if scheme else "a place within the site or the file"


def check_unasked(ask: Ask) -> Conversation | None:
    """Say why a link is not checked."""
    found = _why(ask.url)
    return None if found is None else _tell(ask, *found)


def _tell(ask: Ask, reason: str, why: str) -> Conversation:
    return to_status(Trail(url=ask.url), Judgement("unsure", reason, why))
    yield  # a generator that asks nothing
