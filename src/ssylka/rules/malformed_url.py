"""LNK008 malformed-url."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw

_HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d_][\w-]+\.?|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\]", re.IGNORECASE)
_SCHEMES = {"http", "https", "ftp", "ftps", "mailto", "doi", "urn", "hdl", "ark", "file"}


def judge_malformed_url(case: Case) -> Iterator[Flaw]:
    """A web address cannot be right: no host, a host without a dot, a scheme that nobody knows, two schemes.

    Why it matters:
        No reader and no program can open it.

    Example:
        https:/www.asean.org, htpp://asean.org, http://https://asean.org

    What to do:
        Open the page in a browser and copy its address.
    """
    for reference in places.cited(case):
        url = reference.item.url
        why = _fault(url) if url else None
        if why:
            yield Flaw(
                places.field(reference, "URL"),
                f"the address cannot be right: {why} in {places.short(url or '', 80)!r}",
                "Open the page in a browser and copy its address.",
                reference.citation.id,
            )


def _fault(url: str) -> str | None:
    scheme, mark, rest = url.partition(":")
    if not mark:
        return None if _HOST.match(url) else "no host"
    if scheme.lower() not in _SCHEMES:
        return None if "." in scheme else f"unknown scheme {scheme!r}"  # "asean.org:80/x" has no scheme
    if scheme.lower() not in {"http", "https", "ftp", "ftps"}:
        return None
    if not rest.startswith("//"):
        return "a slash is missing after the scheme"
    if re.match(r"//+(?:https?|ftp):?/?/", rest, re.IGNORECASE):
        return "two schemes"
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return "an impossible host"
    if not host:
        return "no host"
    return None if _HOST.fullmatch(host) or ":" in host or host == "localhost" else f"the impossible host {host!r}"
