"""Patterns that are compiled when they are first asked for.

Those that hold the tables of places or of dates take 12 ms and more each, all together longer than everything else at the
start; a single reference needs few of them.
"""

import re
from typing import Any, cast

_METHODS = (
    "match",
    "search",
    "fullmatch",
    "finditer",
    "findall",
    "sub",
    "subn",
    "split",
    "pattern",
    "flags",
    "groups",
    "groupindex",
)


class _Later:
    """Stands for a compiled pattern until one of its methods is asked for; then it has them all as its own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(*self._given)
        self.__dict__.update({each: getattr(compiled, each) for each in _METHODS})
        return self.__dict__[name]


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but at the first use."""
    return cast("re.Pattern[str]", _Later(pattern, flags))
