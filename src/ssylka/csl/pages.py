"""Page ranges (CSL 1.0.2, "Page Ranges", appendix V): expanded, minimal, minimal-two, chicago-15 and chicago-16."""

import re

_RANGE = re.compile(
    r"(?P<p1>[0-9]*[a-zA-Z]+0*)?(?P<n1>[0-9]+)(?P<s1>[a-z]*)\s*[-\u2013]\s*(?P<p2>[0-9]*[a-zA-Z]+0*)?(?P<n2>[0-9]+)(?P<s2>[a-z]*)\Z"
)


def _common(begin: str, end: str) -> int:
    count = 0
    for left, right in zip(begin, end, strict=False):
        if left != right:
            break
        count += 1
    return count


def minimal(begin: str, end: str, least: int = 1) -> str:
    """The end without the digits it shares with the beginning, but with at least so many digits."""
    if len(begin) != len(end):
        return end
    return end[max(0, min(_common(begin, end), len(end) - least)) :]


def _chicago_15(begin: int, end: int) -> str:
    if begin > 100 and begin % 100 and begin // 100 == end // 100:
        return str(end % 100)
    if begin >= 10000:
        return str(end % 1000)
    return str(end)


def _chicago_16(begin: int, end: int) -> str:
    if begin > 100 and begin % 100:
        for power in range(2, len(str(end))):
            divisor = 10**power
            if begin // divisor == end // divisor:
                return str(end % divisor)
    return str(end)


def shorten(begin: str, end: str, style: str) -> str:
    """The end of a range in the chosen format; `begin` and `end` are digits, the end written in full."""
    if style == "minimal":
        return minimal(begin, end)
    if style == "minimal-two":
        return minimal(begin, end, 2)
    if len(begin) > 18 or len(end) > 18:
        return end
    if style in ("chicago", "chicago-15"):
        return _chicago_15(int(begin), int(end))
    if style == "chicago-16":
        return _chicago_16(int(begin), int(end))
    return end


def format_range(text: str, style: str, delimiter: str) -> str:
    """A range of pages such as `321-8` or `N110-5` in a format; other texts come back with the locale's delimiter."""
    match = _RANGE.match(text)
    if match is None:
        return text.replace("-", delimiter)
    begin_prefix, begin, begin_tail = match["p1"] or "", match["n1"], match["s1"]
    end_prefix, end, end_tail = match["p2"], match["n2"], match["s2"]
    start = f"{begin_prefix}{begin}{begin_tail}"
    if not style or (end_prefix and end_prefix != begin_prefix) or begin_tail or end_tail:
        return f"{start}{delimiter}{end_prefix or ''}{end}{end_tail}"
    if len(end) < len(begin):
        end = begin[: len(begin) - len(end)] + end
    if int(begin[:18]) >= int(end[:18]) and len(begin) == len(end):
        return f"{start}{delimiter}{end_prefix or ''}{match['n2']}"
    if style == "expanded":
        return f"{start}{delimiter}{begin_prefix}{end}"
    short = shorten(begin, end, style)
    return f"{start}{delimiter}{begin_prefix if short == end and begin_prefix else ''}{short}"


def format_years(begin: int, end: int, style: str) -> str:
    """The second year of a range in a format (`year-range-format`)."""
    first, second = str(begin), str(end)
    if not style or style == "expanded" or begin < 0 or end < begin:
        return second
    if style == "minimal-two" and len(first) == len(second):
        short = minimal(first, second, 2)
        return second if len(short) == 3 else short
    return shorten(first, second, style)
