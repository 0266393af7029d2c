"""Patterns of many words that do not try one word after the other."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern of the words in which those that begin alike share their beginning, so that a text is compared with it once.

    Of several words that fit, the longest is tried first. The pattern can stand in a larger one as it is.
    """
    after: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        after.setdefault(word[:1], []).append(word[1:])
    ways = [re.escape(first) + (any_of(rest) if len(rest) > 1 else re.escape(rest[0])) for first, rest in after.items() if first]  # fmt: skip
    if "" in after:
        return f"(?:{'|'.join(ways)})?"
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
