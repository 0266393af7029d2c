"""Text case (CSL 1.0.2, "Text-case"): lower and upper case, capitalised first or all words, sentence and title case.

Markup in the text keeps its case, and text in `<span class="nocase">` and in super- and subscripts is left alone.
Title case is for English only; the caller decides that.
"""

from collections.abc import Callable

from ssylka.csl.case_words import SPACES, Split, capitalise, protect, rejoin
from ssylka.csl.title_case import title


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
    if split.parts[0].strip():
        split.parts[0] = change(split.parts[0])
    for index, tag in enumerate(split.tags):
        protect(tag, stack)
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
