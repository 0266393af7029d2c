"""Words, markup and punctuation of a text whose case changes."""

import re

_TAG = re.compile(
    r"""<span\s+style="font-variant:\s*small-caps;?"[^<>]*>|<span\s+class="no(?:case|decor)"[^<>]*>|</span>
        |</?(?:i|sc|b|sub|sup)>|[\u2018\u2019\u201c\u201d]|[ ]["']|["']|[-\u2013\u2014/.,;?!:\[\]()]""",
    re.VERBOSE,
)
SPACES = re.compile("[\u00a0\u0020\u2000-\u200b\u205f\u3000]+")
_GREEK = re.compile("[\u0370-\u03ff]")
_PROTECTING = {"<sc>": "</sc>", "<sub>": "</sub>", "<sup>": "</sup>"}

# Words that title case leaves small unless they stand first, last or after a colon (CSL 1.0.2, "Title Case
# Conversion", and the list that citeproc-js made common).
STOP_WORDS = frozenset(
    [
        "a",
        "about",
        "above",
        "across",
        "afore",
        "after",
        "against",
        "al",
        "along",
        "alongside",
        "amid",
        "amidst",
        "among",
        "amongst",
        "an",
        "and",
        "anenst",
        "apropos",
        "apud",
        "around",
        "as",
        "aside",
        "astride",
        "at",
        "athwart",
        "atop",
        "barring",
        "before",
        "behind",
        "below",
        "beneath",
        "beside",
        "besides",
        "between",
        "beyond",
        "but",
        "by",
        "c",
        "ca",
        "circa",
        "d'",
        "de",
        "despite",
        "down",
        "during",
        "et",
        "except",
        "for",
        "forenenst",
        "from",
        "given",
        "in",
        "inside",
        "into",
        "lest",
        "like",
        "modulo",
        "near",
        "next",
        "nor",
        "notwithstanding",
        "of",
        "off",
        "on",
        "onto",
        "or",
        "out",
        "over",
        "per",
        "plus",
        "pro",
        "qua",
        "sans",
        "since",
        "so",
        "than",
        "the",
        "through",
        "throughout",
        "thru",
        "thruout",
        "till",
        "to",
        "toward",
        "towards",
        "under",
        "underneath",
        "until",
        "unto",
        "up",
        "upon",
        "v",
        "v.",
        "van",
        "versus",
        "via",
        "vis-à-vis",
        "von",
        "vs",
        "vs.",
        "with",
        "within",
        "without",
        "yet",
    ]
)


def capitalise(word: str) -> str:
    """The word with its first letter in upper case; a lone Greek letter (a symbol) stays."""
    stripped = word.lstrip()
    head = word[: len(word) - len(stripped)]
    if not stripped or (len(stripped) == 1 and _GREEK.match(stripped)):
        return word
    return head + stripped[0].upper() + stripped[1:]


class Split:
    """A text cut at markup, quotes and punctuation: `parts[i]` stands before `tags[i]`."""

    __slots__ = ("original", "parts", "tags")

    def __init__(self, text: str) -> None:
        self.tags: list[str] = _TAG.findall(text)
        self.parts: list[str] = _TAG.split(text)
        self.original = list(self.parts)

    def join(self) -> str:
        """The text put together again."""
        out = [self.parts[0]]
        for tag, part in zip(self.tags, self.parts[1:], strict=True):
            out.append(tag)
            out.append(part)
        return "".join(out)


def protect(tag: str, stack: list[str]) -> None:
    """Follow the tags between which case stays as it is; `stack` holds the closing tags awaited."""
    if tag in _PROTECTING:
        stack.append(_PROTECTING[tag])
    elif tag.startswith("<span"):
        stack.append("</span>")
    elif stack and tag == stack[-1]:
        stack.pop()


def rejoin(words: list[str], spaces: list[str]) -> str:
    """Words with the spaces between them again."""
    out = [words[0]]
    for space, word in zip(spaces, words[1:], strict=True):
        out.append(space)
        out.append(word)
    return "".join(out)
