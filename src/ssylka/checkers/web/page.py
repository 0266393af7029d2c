"""A page, digested: its title, words, signs and where it sends the reader. Pure, bounded, nothing is executed."""

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urljoin, urlsplit
from zlib import crc32

from ssylka.checkers.evidence import Page
from ssylka.checkers.web.decode import decode
from ssylka.checkers.web.signs import SHORT, is_let, signs
from ssylka.checkers.web.walls import has_riddle, named_wall

if TYPE_CHECKING:
    from collections.abc import Iterator

BARE = 200
"""Characters up to which a page with a script counts as built or redirected by it."""
_SKETCH = 64
_KEPT = 200
_UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "datalist"}
)
_READ = frozenset(
    {"", "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", "application/json"}
)
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_REFRESH = re.compile(r"\s*(\d{1,4}(?:\.\d{0,3})?)[\s;,]+(?:url\s*=\s*)?[\"']?\s*([^\"'\s][^\"']*)", re.IGNORECASE)
_LONGEST_REFRESH = 15.0  # seconds; a page that reloads later than this was meant to be read
_SCRIPTED_JUMP = re.compile(
    r"""(?:^|[;{}\s("'])(?:(?:window|document|self|top|parent)\s*\.\s*){0,3}location(?:\s*\.\s*href)?\s*"""
    r"""(?:=\s*|\.\s*(?:replace|assign)\s*\(\s*)(?:(?:(?:window|document)\s*\.\s*)?location\s*\.\s*origin\s*\+\s*)?["']([^"'\\<>\s]{1,1000})["']"""
)
_MOUNTS = frozenset(
    {"root", "app", "__next", "__nuxt", "gatsby", "svelte", "main-app", "react-root", "app-root", "q-app"}
)
_HTML_START = re.compile(
    r"<(?:!doctype|html|head|body|title|meta|script|h1|div|p|br|center|table|!--)\b", re.IGNORECASE
)


def _clean(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _visible(root: Any) -> "Iterator[str]":
    """The words a reader sees, in order, without recursion."""
    stack = [(root, False)]
    while stack:
        node, closing = stack.pop()
        if closing:
            if node.tail:
                yield node.tail
            continue
        stack.append((node, True))
        if not isinstance(node.tag, str) or node.tag in _UNSEEN or node.get("hidden") is not None:
            continue
        if node.text:
            yield node.text
        yield " "
        stack.extend((child, False) for child in reversed(node))


def shingles(text: str, url: str) -> tuple[int, ...]:
    """A sketch of a text: the smallest hashes of its three-word shingles (Broder 1997, bottom-k).

    Numbers and the words of the page's own address are left out: error pages repeat the address and count tickets.
    """
    own = set(_WORD.findall(unquote(urlsplit(url).path + " " + urlsplit(url).query).lower()))
    words = [word for word in _WORD.findall(text[:6000].lower()) if word not in own]
    grams = {" ".join(words[i : i + 3]) for i in range(max(len(words) - 2, 1))} if words else set()
    return tuple(sorted(crc32(gram.encode()) for gram in grams)[:_SKETCH])


def fingerprint(sketch: tuple[int, ...]) -> int:
    """One number for a whole sketch; 0 for none."""
    return crc32(b"".join(hash_.to_bytes(4, "big") for hash_ in sketch)) if sketch else 0


def likeness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Estimated Jaccard likeness of two texts from their sketches, 0 to 1; two empty texts are alike."""
    if not one or not other:
        return float(not one and not other)
    smallest = sorted({*one, *other})[:_SKETCH]
    both = set(one) & set(other)
    return sum(hash_ in both for hash_ in smallest) / len(smallest)


def _author_words(title: str, text: str) -> float:
    """The share of the long words of the author's title that the page holds; -1 where that would tell nothing."""
    wanted = {word.lower()[:6] for word in _WORD.findall(title) if len(word) >= 4}
    seen = {word.lower()[:6] for word in _WORD.findall(text)}
    if len(wanted) < 4 or len(seen) < 100:
        return -1.0
    cyrillic = sum("а" <= word[0] <= "я" for word in wanted) * 2 > len(wanted)
    if (sum("а" <= word[0] <= "я" for word in seen) * 2 > len(seen)) != cyrillic:
        return -1.0  # another language: the page may hold the work all the same
    return len(wanted & seen) / len(wanted)


def _parse(text: str) -> Any:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", recover=True, no_network=True, remove_comments=True, huge_tree=False)
    try:
        return html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser, ensure_head_body=False)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def _meta(root: Any, url: str) -> tuple[str, str]:
    """Where a `meta refresh` leads, and the canonical address."""
    refresh = canonical = ""
    base = next((node.get("href") for node in root.iter("base") if node.get("href")), None)
    here = _join(url, base) if base else url
    for node in root.iter("meta", "link"):
        if any(parent.tag == "noscript" for parent in node.iterancestors()):
            continue
        if node.tag == "link" and (node.get("rel") or "").lower() == "canonical" and not canonical:
            canonical = _join(here, node.get("href") or "")
        elif (node.get("http-equiv") or "").lower() == "refresh" and not refresh:
            refresh = refresh_target(node.get("content") or "", here)
    return refresh, canonical


def _join(base: str, target: str) -> str:
    try:
        return urljoin(base, target.strip())
    except ValueError:
        return ""


def refresh_target(content: str, url: str) -> str:
    """Where a refresh ("0; url=/new") leads at once; empty where it reloads the page or waits for the reader."""
    found = _REFRESH.match(content[:2000])
    if not found or not found[2] or float(found[1]) > _LONGEST_REFRESH:
        return ""
    target = _join(url, found[2])
    return "" if target.partition("#")[0] == url.partition("#")[0] else target


def _scripts(root: Any, url: str, length: int) -> tuple[str, set[str]]:
    """Where a plain script sends a reader who sees nearly nothing, and what the scripts give away."""
    marks: set[str] = set()
    jump = ""
    has_script = False
    for node in root.iter("script"):
        kind = (node.get("type") or "").lower()
        if kind and "javascript" not in kind and kind != "module":
            continue
        has_script = True
        code = (node.text or "")[:20_000]
        if length > BARE or not code:
            continue
        if "document.cookie" in code and ("location" in code or "reload" in code):
            marks.add("cookie-script")
        found = _SCRIPTED_JUMP.search(code)
        if found and not jump:
            target = _join(url, found[1])
            jump = "" if target.partition("#")[0] == url.partition("#")[0] else target
    mounted = any((node.get("id") or "").lower() in _MOUNTS for node in root.iter("div", "main", "section", "app-root"))
    if mounted:
        marks.add("mounted")
    if has_script:
        marks.add("script")
    if has_script and (length < 80 or (mounted and length < BARE)):
        marks.add("scripted")
    return jump, marks


def digest(body: bytes, headers: dict[str, str], url: str, *, complete: bool = True, title: str = "") -> Page:
    """What a verdict may rest on, from the first bytes of a body.

    Args:
        body: decoded from gzip and the like.
        headers: names in lower case.
        url: where it came from.
        complete: whether that is all of the body.
        title: of the work that the author cites, to tell a page whose content has been replaced.
    """
    refresh = refresh_target(headers.get("refresh", ""), url)
    if not body.strip():
        return Page(kind="empty", refresh=refresh)
    content_type = headers.get("content-type", "").lower()
    media = content_type.partition(";")[0].strip()
    binary = b"\0" in body[:1024] and not body.startswith((b"\xff\xfe", b"\xfe\xff")) and "utf-16" not in content_type
    if body.startswith(b"%PDF-") or binary:
        return Page(kind="file", refresh=refresh)
    if media not in _READ and not media.endswith(("+xml", "+json")):
        return Page(kind="file", refresh=refresh)
    text = decode(body, content_type, cut=not complete)
    root = _parse(text) if media not in {"text/plain", "application/json"} and _HTML_START.search(text[:2000]) else None
    if root is None:
        words = _clean(text)
        marks, phrase = signs("", "", words, len(words))
        return Page(
            kind="text",
            text=words[:_KEPT],
            length=len(words),
            sketch=(sketch := shingles(words, url)),
            fingerprint=fingerprint(sketch),
            refresh=refresh,
            marks=tuple(sorted(marks)),
            phrase=phrase,
            author_words=_author_words(title, words) if title else -1.0,
        )
    name = _clean("".join(next((node.itertext() for node in root.iter("title")), ())))[:300]
    heading = next(
        (h for tag in ("h1", "h2") for node in root.iter(tag) if (h := _clean(" ".join(node.itertext())))), ""
    )
    words = _clean("".join(_visible(root)))
    marks, phrase = signs(name, heading, words, len(words))
    meta, canonical = _meta(root, url)
    jump, script_marks = _scripts(root, url, len(words))
    marks |= script_marks
    if refresh or meta:
        marks.add("meta-refresh")
    wall = named_wall(headers, text, len(words))
    if wall:
        marks.add(f"wall:{wall}")
    if len(words) <= SHORT and has_riddle(text):
        marks.add("captcha")
    if len(words) <= SHORT and is_let(text):
        marks.add("parked")
    if not complete and text.rstrip()[-10:].lower().endswith("</html>"):
        marks.add("ended")
    if any((node.get("type") or "").lower() == "password" for node in root.iter("input")):
        marks.add("password")
    return Page(
        kind="html",
        title=name,
        heading=heading[:300],
        text=words[:_KEPT],
        length=len(words),
        sketch=(sketch := shingles(f"{name} {words}", url)),
        fingerprint=fingerprint(sketch),
        refresh=refresh or meta or jump,
        canonical=canonical,
        marks=tuple(sorted(marks)),
        phrase=phrase,
        author_words=_author_words(title, f"{name} {words}") if title else -1.0,
    )
