"""Text case (CSL 1.0.2, "Text-case"): lower and upper case, capitalised first or all words, sentence and title case.

Markup in the text keeps its case, and text in `<span class="nocase">` and in super- and subscripts is left alone.
Title case is for English only; the caller decides that.
"""

import re
from collections.abc import Callable
from functools import lru_cache

_TAG = re.compile(
    r"""<span\s+style="font-variant:\s*small-caps;?"[^<>]*>|<span\s+class="no(?:case|decor)"[^<>]*>|</span>
        |</?(?:i|sc|b|sub|sup)>|[\u2018\u2019\u201c\u201d]|[ ]["']|["']|[-\u2013\u2014/.,;?!:\[\]()]""",
    re.VERBOSE,
)
_SPACES = re.compile("[\u00a0\u0020\u2000-\u200b\u205f\u3000]+")
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


class _Split:
    """A text cut at markup, quotes and punctuation: `parts[i]` stands before `tags[i]`."""

    __slots__ = ("original", "parts", "tags")

    def __init__(self, text: str) -> None:
        self.tags: list[str] = _TAG.findall(text)
        self.parts: list[str] = _TAG.split(text)
        self.original = list(self.parts)

    def join(self) -> str:
        out = [self.parts[0]]
        for tag, part in zip(self.tags, self.parts[1:], strict=True):
            out.append(tag)
            out.append(part)
        return "".join(out)


def _protected(tag: str, stack: list[str]) -> None:
    if tag in _PROTECTING:
        stack.append(_PROTECTING[tag])
    elif tag.startswith("<span"):
        stack.append("</span>")
    elif stack and tag == stack[-1]:
        stack.pop()


def _each_word(text: str, change: Callable[[str], str]) -> str:
    split = _Split(text)
    stack: list[str] = []
    split.parts[0] = change(split.parts[0])
    for index, tag in enumerate(split.tags):
        _protected(tag, stack)
        if not stack:
            split.parts[index + 1] = change(split.parts[index + 1])
    return split.join()


def lowercase(text: str) -> str:
    """All letters in lower case."""
    return _each_word(text, str.lower) if "<" in text else text.lower()


def uppercase(text: str) -> str:
    """All letters in upper case."""
    return _each_word(text, str.upper) if "<" in text else text.upper()


def capitalize_first(text: str) -> str:
    """The first word capitalised, if it is in lower case."""
    first = True

    def change(part: str) -> str:
        nonlocal first
        if not first or not part.strip():
            return part
        first = False
        spaces, words = _SPACES.findall(part), _SPACES.split(part)
        for index, word in enumerate(words):
            if word:
                if word == word.lower():
                    words[index] = capitalise(word)
                break
        return _rejoin(words, spaces)

    if text.partition(" ")[0].isalpha():
        return change(text)
    return _first_of(text, change)


def _first_of(text: str, change: Callable[[str], str]) -> str:
    split = _Split(text)
    stack: list[str] = []
    for index, part in enumerate(split.parts):
        if index:
            _protected(split.tags[index - 1], stack)
        if part.strip():
            if not stack:
                split.parts[index] = change(part)
            break
    return split.join()


def capitalize_all(text: str) -> str:
    """Every word in lower case capitalised."""

    def change(part: str) -> str:
        spaces, words = _SPACES.findall(part), _SPACES.split(part)
        return _rejoin([capitalise(word) if word and word == word.lower() else word for word in words], spaces)

    split = _Split(text)
    stack: list[str] = []
    if split.parts[0].strip():
        split.parts[0] = change(split.parts[0])
    for index, tag in enumerate(split.tags):
        _protected(tag, stack)
        if not stack and not (tag in "'\u2019" and index and split.original[index][-1:].isalnum()):
            split.parts[index + 1] = change(split.parts[index + 1])
    return split.join()


def sentence(text: str) -> str:
    """The first word capitalised, the rest in lower case."""
    first = True

    def change(part: str) -> str:
        nonlocal first
        words = part.split(" ")
        for index, word in enumerate(words):
            if word:
                words[index] = capitalise(word.lower()) if first and word == word.lower() else word.lower()
                if first:
                    words[index] = capitalise(word)
                first = False
        return " ".join(words)

    return _each_word(text, change)


@lru_cache(maxsize=4096)
def title(text: str) -> str:
    """English title case: words in lower case are capitalised, but for small words inside the title."""
    state = _Title()
    split = _Split(text)
    if split.parts[0].strip():
        split.parts[0] = state.words(split.parts[0], 0, split.tags[0] if split.tags else "")
    stack: list[str] = []
    for index, tag in enumerate(split.tags):
        original = split.original[index + 1]
        _protected(tag, stack)
        if tag[-1] in "!?:":
            state.after_point = True
        if not stack:
            split.parts[index + 1] = state.words(original, index + 1, "")
        elif original.strip():
            state.last = None
        undo = state.quote(tag, index)
        if undo is not None:
            part = split.parts[undo + 1]
            split.parts[undo + 1] = split.original[undo + 1][:1] + part[1:]
            state.last = None
        if original.strip():
            state.first = False
            state.after_point = False
    for _, position in state.open_quotes:
        split.parts[position + 1] = split.original[position + 1][:1] + split.parts[position + 1][1:]
    if state.last is not None:
        index, word_index = state.last
        spaces, words = _SPACES.findall(split.parts[index]), _SPACES.split(split.parts[index])
        word = words[word_index]
        if len(word) > 1 and word.lower() in STOP_WORDS:
            words[word_index] = capitalise(word)
            split.parts[index] = _rejoin(words, spaces)
    return split.join()


def _rejoin(words: list[str], spaces: list[str]) -> str:
    out = [words[0]]
    for space, word in zip(spaces, words[1:], strict=True):
        out.append(space)
        out.append(word)
    return "".join(out)


_CLOSERS = {' "': '"', " '": "'", "\u2018": "\u2019", "\u201c": "\u201d"}


class _Title:
    """Where a walk through a title stands: first word, after a colon, last word seen, quotes that are open."""

    __slots__ = ("after_point", "first", "last", "open_quotes")

    def __init__(self) -> None:
        self.first = True
        self.after_point = False
        self.last: tuple[int, int] | None = None
        self.open_quotes: list[tuple[str, int]] = []

    def words(self, part: str, position: int, following: str) -> str:
        if not part.strip():
            return part
        spaces, words = _SPACES.findall(part), _SPACES.split(part)
        for index, word in enumerate(words):
            if not word:
                continue
            lower = word.lower()
            wanted = (
                (len(word) > 1 and lower not in STOP_WORDS)
                or (index == len(words) - 1 and following == "-")
                or self.first
                or self.after_point
            )
            if wanted and word == lower:
                words[index] = capitalise(word)
            self.first = False
            self.after_point = False
            self.last = (position, index)
        return _rejoin(words, spaces)

    def quote(self, tag: str, position: int) -> int | None:
        """Follow quotation marks; the position of a mark that turns out to be an apostrophe."""
        if tag in _CLOSERS:
            self.open_quotes.append((_CLOSERS[tag], position))
            return None
        if tag in ("'", '"', "\u2019", "\u201d"):
            if self.open_quotes and self.open_quotes[-1][0] == tag:
                self.open_quotes.pop()
                return None
            return position
        return None


CASES: dict[str, Callable[[str], str]] = {
    "lowercase": lowercase,
    "uppercase": uppercase,
    "capitalize-first": capitalize_first,
    "capitalize-all": capitalize_all,
    "sentence": sentence,
    "title": title,
}
"""The values of `text-case`."""
