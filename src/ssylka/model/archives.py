"""Addresses of archived pages, taken apart: which archive, which page, which moment. Pure; nothing is asked.

The rule that covers most archives (Wayback and pywb, RFC 7089 practice): after the host comes a path part of 4 to 14
digits, with an optional modifier of two letters and an underscore (`id_`, `if_`), and then the page's own address to the
very end, `?` and `#` included. So an archived address must be taken apart before anything looks at its query.

Facts about the forms: Internet Archive's and pywb's documentation; the URL examples in Wikipedia's "List of web archives
on Wikipedia"; perma.cc, archive.today and WebCite address forms as they stand in citations.
"""

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import islice
from urllib.parse import parse_qs, unquote, urlsplit

from ssylka.model.facts import Snapshot

# Host (without "www.") → the archive's name. A leading dot takes any sub-domain too.
_ARCHIVE_HOSTS: dict[str, str] = {
    ".archive.org": "Wayback Machine",
    ".waybackmachine.org": "Wayback Machine",
    "archive.today": "archive.today",
    "archive.is": "archive.today",
    "archive.ph": "archive.today",
    "archive.md": "archive.today",
    "archive.vn": "archive.today",
    "archive.li": "archive.today",
    "archive.fo": "archive.today",
    "perma.cc": "perma.cc",
    "webcitation.org": "WebCite",
    ".arquivo.pt": "Arquivo.pt",
    ".webarchive.org.uk": "UK Web Archive",
    ".nationalarchives.gov.uk": "UK Government Web Archive",
    "webarchive.parliament.uk": "UK Parliament Web Archive",
    ".archive-it.org": "Archive-It",
    ".loc.gov": "Library of Congress",
    ".vefsafn.is": "Vefsafn.is",
    ".digar.ee": "Estonian Web Archive",
    ".webharvest.gov": "US National Archives",
    ".bac-lac.gc.ca": "Library and Archives Canada",
    ".collectionscanada.gc.ca": "Library and Archives Canada",
    ".nla.gov.au": "Australian Web Archive",
    "web.archive.bibalex.org": "Bibliotheca Alexandrina",
    "swap.stanford.edu": "Stanford Web Archive",
    ".nlb.gov.sg": "Web Archive Singapore",
    "haw.nsk.hr": "Croatian Web Archive",
    ".webarchiv.cz": "Czech Web Archive",
    "ghostarchive.org": "Ghost Archive",
    "megalodon.jp": "Megalodon",
    "timetravel.mementoweb.org": "Time Travel",
    ".mementoweb.org": "Time Travel",
    "webcache.googleusercontent.com": "Google cache",
    "archive.wikiwix.com": "Wikiwix",
    ".webrecorder.io": "Conifer",
    "conifer.rhizome.org": "Conifer",
    "web-arhive.ru": "web-arhive.ru",
}
# Archives whose copies we recognise but never fetch or suggest: Wikipedia deprecated archive.today in February 2026
# (altered snapshots, hostile code in its challenge page); Google's cache ended in 2024.
SHUNNED = frozenset({"archive.today", "Google cache"})

_STAMP = re.compile(r"/(?P<stamp>(?:19|20)\d{2,12}|(?:19|20)\d{2}\.\d{2}\.\d{2}-\d{6})(?:[a-z]{2}_)?(?:_embed)?/(?=\S)")
_LISTED = re.compile(r"/(?:\d{0,14}\*|newest|oldest|o/[A-Za-z0-9]{4,6}|save(?:/_embed)?|web|cache)/(?=\S)")
_MOST_PARTS = 8  # of a path, that are looked at for a timestamp
_MEGALODON = re.compile(r"/(\d{4})-(\d{4})-(\d{4})(?:-(\d{2}))?/(?P<rest>\S.*)\Z", re.DOTALL)
_CODE = re.compile(r"/(?:archive/|varchive/|wip/)?[A-Za-z0-9]{4,12}(?:/(?:image|again|share))?/?\Z")
_PERMA = re.compile(r"/(?:[A-Za-z0-9]{4}-[A-Za-z0-9]{4}|0[A-Za-z0-9]{8,11})/?\Z")
_SCHEME = re.compile(r"(?P<scheme>https?|ftp)(?::|%3A)(?:/|%2F){1,3}", re.IGNORECASE)
_HOSTLIKE = re.compile(r"[^\s/?#@]+\.[^\s/?#@.]{2,}(?::\d+)?(?:[/?#]|\Z)")
_BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


@lru_cache(maxsize=1024)
def _archive_of(host: str) -> str | None:
    """The archive that a host belongs to, by the longest known name that it ends in."""
    host = host.removeprefix("www.")
    if host in _ARCHIVE_HOSTS:
        return _ARCHIVE_HOSTS[host]
    labels = host.split(".")
    for first in range(len(labels)):
        name = _ARCHIVE_HOSTS.get("." + ".".join(labels[first:]))
        if name:
            return name
    return None


def pad_timestamp(digits: str) -> str:
    """A timestamp of 4 to 14 digits filled up to 14 with the earliest moment it can mean; shorter: empty.

    Padding with zeros alone, as some tools do, makes a month 00.
    """
    return digits[:14] + "00000101000000"[len(digits) :] if len(digits) >= 4 else ""


def _page_address(rest: str) -> str | None:
    """The archived page's own address: its scheme mended (`http:/x`, `http%3A//x`, none at all), its default port gone."""
    found = _SCHEME.match(rest)
    if found:
        tail = rest[found.end() :]
        if "%" in found.group():
            tail = unquote(tail)
        scheme = found["scheme"].lower()
    elif _HOSTLIKE.match(rest):
        tail, scheme = rest, "http"
    else:
        return None
    host, cut, path = re.match(r"([^/?#]*)([/?#]?)(.*)", tail, re.DOTALL).groups()  # type: ignore[union-attr]
    host = host.removesuffix({"http": ":80", "https": ":443"}.get(scheme, ":21"))
    return f"{scheme}://{host}{cut}{path}" if host else None


def _webcite(path: str, query: str) -> tuple[str, str]:
    """Page and timestamp of a WebCite address; its nine characters are base-62 microseconds since 1970."""
    words = parse_qs(query)
    page = _page_address(words.get("url", [""])[0]) or ""
    stamp = re.sub(r"\D", "", words.get("date", [""])[0])
    code = path.strip("/")
    if not stamp and re.fullmatch(r"[0-9A-Za-z]{9}", code):
        micros = 0
        for letter in code:
            micros = micros * 62 + _BASE62.index(letter)
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=micros)
        stamp = f"{moment:%Y%m%d%H%M%S}"
    return page, pad_timestamp(stamp)


def _local(url: str) -> tuple[str, str] | None:
    """Host in lower case without its port, and all that follows it; None for what is no web address."""
    found = re.match(
        r"(?:https?:)?//(?:[^/?#@\s]*@)?([^/?#:\s]+)(?::\d*)?(.*)\Z", url.strip(), re.IGNORECASE | re.DOTALL
    )
    if not found:
        return None
    return found[1].lower().rstrip("."), found[2] or "/"


def split_archived(url: str) -> Snapshot | None:
    """Take an archived address apart.

    Args:
        url: any address, as written (mended, but not percent-decoded).

    Returns:
        The snapshot: `original` is the page's own address, empty where the archive's short form does not tell it
        (`https://perma.cc/85LS-BXV7`); `timestamp` has 14 digits, or is empty for lists (`/web/*/…`) and short forms.
        None for an address that is no archived copy.
    """
    parts = _local(url)
    if parts is None:
        return None
    host, rest = parts
    name = _archive_of(host)
    snapshot = _dated(url, rest, name, host)
    if snapshot is not None or name is None:
        return snapshot
    whole = urlsplit("https://archive.invalid" + rest if rest[:1] in "/?#" else "https://archive.invalid/" + rest)
    original, stamp = "", ""
    match name:
        case "WebCite":
            if whole.path.strip("/"):
                original, stamp = _webcite(whole.path, whole.query)
        case "perma.cc":
            if not _PERMA.match(whole.path):
                return None
            return Snapshot(url=url, original="", timestamp="", archive=name)
        case "Megalodon":
            found = _MEGALODON.match(rest)
            if found:
                original, stamp = (
                    _page_address(found["rest"]) or "",
                    pad_timestamp("".join(filter(None, found.groups()[:4]))),
                )
        case "Google cache":
            found = re.search(r"cache:(?:[\w-]{12}:)?(.+)", unquote(whole.query.replace("+", " ")))
            original = _page_address(found[1].split(" ")[0].split("&")[0]) or "" if found else ""
        case "Wikiwix":
            original = _page_address(parse_qs(whole.query).get("url", [""])[0]) or ""
        case "Ghost Archive":
            if not _CODE.match(whole.path):
                return None
            video = re.match(r"/varchive/([\w-]{11})", whole.path)
            original = f"https://www.youtube.com/watch?v={video[1]}" if video else ""
            return Snapshot(url=url, original=original, timestamp="", archive=name)
        case "archive.today":
            original = _listed(rest)
            if not original and not _CODE.match(whole.path):
                return None
            return Snapshot(url=url, original=original, timestamp="", archive=name)
        case _:
            original = _listed(rest)
    return Snapshot(url=url, original=original, timestamp=stamp, archive=name) if original or stamp else None


def _listed(rest: str) -> str:
    """The page of a form without a moment: `/web/*/…`, `/newest/…`, `/o/CODE/…`, `/http://…`."""
    if _SCHEME.match(rest[1:]):
        return _page_address(rest[1:]) or ""
    for found in islice(_LISTED.finditer(rest), _MOST_PARTS):
        page = _page_address(rest[found.end() :])
        if page:
            return page
        following = _LISTED.match(rest, found.end() - 1)
        if following:
            return _page_address(rest[following.end() :]) or ""
    return ""


def _dated(url: str, rest: str, name: str | None, host: str) -> Snapshot | None:
    """The general form. On a host that we do not know as an archive only fourteen digits and a full address count."""
    head = len(re.split(r"https?(?::|%3A)|[?#]", rest, maxsplit=1, flags=re.IGNORECASE)[0])
    start = 0
    for _ in range(_MOST_PARTS):
        found = _STAMP.search(rest, start, head + 1)
        if not found or found.end() > head:
            return None
        tail, stamp = rest[found.end() :], re.sub(r"\D", "", found["stamp"])
        page = _page_address(tail)
        if page and (name or (len(stamp) == 14 and _SCHEME.match(tail))):
            return Snapshot(url=url, original=page, timestamp=pad_timestamp(stamp), archive=name or host)
        start = found.end() - 1
    return None
