"""Web addresses as keys: the normal form for comparing, and what may be left out of them. Pure; nothing is asked.

The normal form is never fetched and never written into an article without asking.
"""

import re
from functools import lru_cache
from urllib.parse import quote, unquote, urlsplit, urlunsplit

# Arguments that only count visits; dropping one never changes the page. Not `ref`, `from`, `source`, `id`, which may.
# Sources: the documentation of the services that add them (Google, Meta, Microsoft, Yandex, HubSpot, Mailchimp, …).
TRACKING = frozenset(
    [
        "fbclid",
        "gclid",
        "gclsrc",
        "dclid",
        "gbraid",
        "wbraid",
        "gad_source",
        "gad_campaignid",
        "srsltid",
        "msclkid",
        "yclid",
        "ysclid",
        "ymclid",
        "_openstat",
        "twclid",
        "ttclid",
        "li_fat_id",
        "epik",
        "igshid",
        "igsh",
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "_hsenc",
        "_hsmi",
        "vero_id",
        "vero_conv",
        "oly_enc_id",
        "oly_anon_id",
        "_ga",
        "_gl",
        "s_cid",
        "s_kwcid",
        "ef_id",
        "rb_clickid",
        "erid",
    ]
)
_SESSION = re.compile(r";?jsessionid=[0-9a-z!.-]+", re.IGNORECASE)
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_DEFAULT_PORTS = {"http": "80", "https": "443", "ftp": "21"}
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")


def is_tracking(name: str) -> bool:
    """Whether a query argument of this name only counts visits."""
    return name.lower() in TRACKING or name.lower().startswith("utm_")


def without_tracking(url: str) -> str:
    """The address without arguments that only count visits; the rest, order and escapes included, stays as it was."""
    head, mark, tail = url.partition("?")
    if not mark:
        return url
    query, fragment_mark, fragment = tail.partition("#")
    kept = [part for part in query.split("&") if not is_tracking(part.split("=", 1)[0])]
    if len(kept) == query.count("&") + 1:
        return url
    return head + ("?" + "&".join(kept) if kept else "") + fragment_mark + fragment


def ascii_host(host: str) -> str:
    """A host name in lower case and in the form that DNS knows (IDNA 2008 by UTS 46); unencodable names as they are."""
    host = host.lower().rstrip(".")
    if host.isascii():
        return host
    import idna

    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        return host


def _decode_unreserved(text: str) -> str:
    """RFC 3986, 6.2.2: escapes in upper case, those of unreserved characters undone, everything else escaped."""

    def one(found: re.Match[str]) -> str:
        letter = chr(int(found[1], 16))
        return letter if letter in _UNRESERVED else found[0].upper()

    return _ESCAPE.sub(one, quote(text, safe="%/?:@!$&'()*+,;=-._~[]|", errors="surrogatepass"))


def _without_dots(path: str) -> str:
    """RFC 3986, 5.2.4: `.` and `..` segments removed."""
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            if len(kept) > 1:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in {".", ".."}:
        kept.append("")
    return "/".join(kept) or "/"


def host_of(url: str) -> str:
    """The host of an address, as DNS knows it, without its port; empty where there is none."""
    try:
        return ascii_host(urlsplit(url.strip()).hostname or "")
    except ValueError:
        return ""


@lru_cache(maxsize=1024)  # a run over very many links must not keep them all
def _parts(url: str) -> tuple[str, str, str, str, str] | None:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if not parts.scheme or not parts.hostname:
        return None
    host = ascii_host(parts.hostname)
    if ":" in host:
        host = f"[{host}]"
    scheme = parts.scheme.lower()
    if port is not None and str(port) != _DEFAULT_PORTS.get(scheme):
        host += f":{port}"
    user, at, _ = parts.netloc.rpartition("@")
    return scheme, user + at + host, parts.path, parts.query, parts.fragment


def normalise(url: str) -> str:
    """The normal form of an address, for telling whether two are one (RFC 3986, 6.2.2 and 6.2.3, and IDNA).

    Case of scheme and host, escapes, dot segments, default port and an empty path are evened out; the fragment goes,
    but for `#!…` and `#/…`, which are addresses of pages. The path keeps its case, the query its order.
    What is no address comes back as it was, but for the space around it.
    """
    url = url.strip()
    parts = _parts(url)
    if parts is None:
        return url
    scheme, host, path, query, fragment = parts
    if not fragment.startswith(("!", "/")):
        fragment = ""
    return urlunsplit(
        (scheme, host, _without_dots(_decode_unreserved(path or "/")), _decode_unreserved(query), fragment)
    )


def page_key(url: str) -> str:
    """A rougher key: addresses that nearly always show one page. For looking up, never for fetching.

    As `normalise`, and: http is https, `www.` and a trailing slash go, tracking and session arguments go, the rest of
    the query is sorted (after SURT, internetarchive/surt, but with the case of the path kept).
    """
    parts = _parts(normalise(_SESSION.sub("", without_tracking(url.strip()))))
    if parts is None:
        return url.strip()
    scheme, host, path, query, fragment = parts
    host = re.sub(r"^(?:[^@]*@)?(?:www\d{0,2}\.)?", "", host)
    scheme = "https" if scheme == "http" else scheme
    query = "&".join(sorted(query.split("&"))) if query else ""
    return urlunsplit((scheme, host, path.rstrip("/"), query, fragment))


def readable(url: str) -> str:
    """The address with its escapes undone where that gives clean text (Cyrillic paths): for people and reports only."""
    if "%" not in url:
        return url
    try:
        text = unquote(url, errors="strict")
    except UnicodeDecodeError:
        return url
    return text if text.isprintable() and " " not in text else url
