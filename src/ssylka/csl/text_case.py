"""Text case (CSL 1.0.2, "Text-case"): lower and upper case, capitalised first or all words, sentence and title case.

Markup in the text keeps its case, and text in `<span class="nocase">` and in super- and subscripts is left alone.
Title case is for English only; the caller decides that.
"""

from collections.abc import Callable

from ssylka.csl.case_words import SPACES, Split, capitalise, protect, rejoin
from ssylka.csl.title_case import QuoteWalk, title


def _each_word(text: str, change: Callable[[str], str]) -> str:
    split = Split(text)
    stack: list[str] = []
    split.parts[0] = change(split.parts[0])
    for index, tag in enumerate(split.tags):
        protect(tag, stack)
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
    if text[:1].isupper():
        return text
    first = True

    def change(part: str) -> str:
        nonlocal first
        if not first or not part.strip():
            return part
        first = False
        spaces, words = SPACES.findall(part), SPACES.split(part)
        for index, word in enumerate(words):
            if word:
                if word == word.lower():
                    words[index] = capitalise(word)
                break
        return rejoin(words, spaces)

    if text.partition(" ")[0].isalpha():
        return change(text)
    return _first_of(text, change)


def _first_of(text: str, change: Callable[[str], str]) -> str:
    split = Split(text)
    stack: list[str] = []
    for index, part in enumerate(split.parts):
        if index:
            protect(split.tags[index - 1], stack)
        if part.strip():
            if not stack:
                split.parts[index] = change(part)
            break
    return split.join()


def capitalize_all(text: str) -> str:
    """Every word in lower case capitalised."""

    def change(part: str) -> str:
        spaces, words = SPACES.findall(part), SPACES.split(part)
        return rejoin([capitalise(word) if word and word == word.lower() else word for word in words], spaces)

    split = Split(text)
    stack: list[str] = []
    quotes = QuoteWalk()
    split.parts[0] = change(split.parts[0])
    for index, tag in enumerate(split.tags):
        protect(tag, stack)
        part = split.parts[index + 1]
        if not stack:
            split.parts[index + 1] = change(part)
        if quotes.follow(tag, index) is not None:
            # An apostrophe: what follows is the same word.
            split.parts[index + 1] = part[:1] + split.parts[index + 1][1:]
    return split.join()


def sentence(text: str) -> str:
    """The first word capitalised, the rest in lower case."""
    split = Split(text)
    stack: list[str] = []
    first = True
    for index, part in enumerate(split.parts):
        if index:
            protect(split.tags[index - 1], stack)
        if not part.strip():
            continue
        if not stack:
            head, start, rest = part.partition(part.split(maxsplit=1)[0])
            split.parts[index] = f"{head}{capitalise(start)}{rest.lower()}" if first else part.lower()
        first = False  # what is protected counts as the first word, too
    return split.join()


CASES: dict[str, Callable[[str], str]] = {
    "lowercase": lowercase,
    "uppercase": uppercase,
    "capitalize-first": capitalize_first,
    "capitalize-all": capitalize_all,
    "sentence": sentence,
    "title": title,
}
"""The values of `text-case`."""

_DOTTED = str.maketrans({"i": "İ"})
_DOTLESS = str.maketrans({"I": "ı", "İ": "i"})


def _turkic_lowercase(text: str) -> str:
    return _each_word(text, lambda part: part.translate(_DOTLESS).lower())


def _turkic_uppercase(text: str) -> str:
    return _each_word(text, lambda part: part.translate(_DOTTED).upper())


_TURKIC = {**CASES, "lowercase": _turkic_lowercase, "uppercase": _turkic_uppercase}


def cases(lang: str) -> dict[str, Callable[[str], str]]:
    """The values of `text-case` in a language: Turkish and Azerbaijani have an i with and one without a dot."""
    return _TURKIC if lang.partition("-")[0] in ("tr", "az") else CASES
