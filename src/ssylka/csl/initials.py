"""Given names as initials (CSL 1.0.2, "Name": `initialize`, `initialize-with`, `initialize-with-hyphen`)."""

import re
from functools import lru_cache

# Letters of scripts that know initials: Latin, Greek, Cyrillic, Hebrew, Arabic, Thai (as citeproc-js has it).
_LETTERS = (
    "a-zA-Z\u0e01-\u0e5b\u00c0-\u017f\u0370-\u03ff\u0400-\u052f\u0590-\u05d4\u05d6-\u05ff\u1f00-\u1fff"
    "\u0600-\u06ff\u200c-\u200e\u0218-\u021b\u202a-\u202e"
)
ROMANESQUE = re.compile(f"[-0-9{_LETTERS}]")
STARTS_ROMANESQUE = re.compile(f"[&{_LETTERS}]")
_INITIAL = re.compile(
    "([A-Z\u0e01-\u0e5b\u00c0-\u017f\u0400-\u042f\u0590-\u05d4\u05d6-\u05ff\u0600-\u06ff\u0370\u0372\u0376\u0386"
    "\u0388-\u03ab\u03e2-\u03ee\u03f4\u03f7\u03fd-\u03ff])"
    "([a-zA-Z\u0e01-\u0e5b\u00c0-\u017f\u0400-\u052f\u0600-\u06ff\u0370-\u03ff\u1f00-\u1fff]*)(\\.)*"
)
_GAP = re.compile(r"[-\s]*</?(?:span(?:\s+class=\"no(?:case|decor)\")?|i|sc|b|sub|sup)>[-\s]*|[-\s]+")
_TAGS = re.compile(r"-*<[^<>]+>-*")
_LEADING_TAGS = re.compile(r"(?:<[^<>]+>)*")
_SPACE = re.compile("[\t\n\u000b\u000c\r ]+")
_END = re.compile("[\t\n\u000b\u000c\r \ufeff\u00a0]+\\Z")
_HYPHEN = re.compile(r"\s*-\s*")


def _without_tags(text: str) -> str:
    return text[_LEADING_TAGS.match(text).end() :]  # type: ignore[union-attr]


def _merge(gap: str, terminator: str) -> str:
    """A terminator, keeping the markup that stood in the gap."""
    tags = "".join(_TAGS.findall(gap))
    if not tags:
        return terminator
    bare = terminator.rstrip()
    return bare + tags + terminator[len(bare) :]


@lru_cache(maxsize=8192)
def initialize(given: str, terminator: str, shorten: bool = True, hyphen: bool = True) -> str:
    """Given names as initials: `Jean-Paul Marie` with `. ` is `J.-P. M.`.

    Args:
        given: the given names.
        terminator: what follows an initial (`initialize-with`).
        shorten: False only puts the terminator after what already is an initial (`initialize="false"`).
        hyphen: False drops hyphens between initials (`initialize-with-hyphen="false"`).
    """
    if not given or given in ("Lord", "Lady") or not STARTS_ROMANESQUE.match(_without_tags(given)):
        return given
    if not hyphen:
        given = given.replace("-", " ")
    given = _SPACE.sub(" ", _HYPHEN.sub("-", given))
    given = re.sub("-([a-z])", "\u2013\\1", given)
    given = re.sub(r"\.(?=[^ ])", ". ", given)
    gaps = _GAP.findall(given)
    words = _GAP.split(given)
    if not gaps:
        tail = words[0].rsplit(".", 1)[-1]
        if len(tail) == 1 and tail != tail.lower():
            words[0] += "."
    text = _shorten(words, gaps, terminator) if shorten else _normalise(words, gaps, terminator)
    text = _SPACE.sub(" ", _HYPHEN.sub("-", _END.sub("", text)))
    return re.sub("\u2013([a-z])", "-\\1", text)


def _shorten(words: list[str], gaps: list[str], terminator: str) -> str:
    out: list[str] = []
    for index, word in enumerate(words):
        gap = gaps[index] if index < len(gaps) else ""
        match = _INITIAL.match(word) if word else None
        first, rest, period = match.groups() if match else ("", "", None)
        if rest and period:
            first, rest = first + rest, ""
        if match and first[0] == first[0].upper():
            extra = ""
            capitals = rest[: len(rest) - len(rest.lstrip("".join(c for c in set(rest) if c == c.upper())))]
            if len(capitals) < len(rest):
                extra = capitals.lower()
            out.append(first + extra)
            if index == len(words) - 1:
                out.append(terminator)
            elif "-" in gap:
                out.append(_merge(gap.replace("-", ""), terminator) + "-")
            else:
                out.append(_merge(gap, terminator))
            continue
        lower = word and ROMANESQUE.search(word) and not period
        out.append(f" {word}" if lower else word)
        out.append(gap)
    return "".join(out)


def _normalise(words: list[str], gaps: list[str], terminator: str) -> str:
    short = []
    for index, word in enumerate(words):
        bare = _without_tags(word)
        if len(bare) > 1 and bare.endswith("."):
            head, _, tail = word.rpartition(".")
            words[index] = head + tail
            short.append(True)
        else:
            short.append(len(word) == 1 and word.upper() == word)
    out: list[str] = []
    for index, word in enumerate(words):
        out.append(word)
        if index == len(words) - 1:
            out.append(terminator if short[index] else "")
            continue
        gap = gaps[index]
        if short[index]:
            gap = "".join(_TAGS.findall(gap))
            if not short[index + 1]:
                gap += " "
            gap = terminator.removesuffix("\ufeff") + gap if len(words[index + 1]) > 1 else _merge(gap, terminator)
        out.append(gap)
    return "".join(out)
