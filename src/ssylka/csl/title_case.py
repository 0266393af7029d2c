"""English title case (CSL 1.0.2, "Title Case Conversion")."""

from functools import lru_cache

from ssylka.csl.case_words import SPACES, STOP_WORDS, Split, capitalise, protect, rejoin


def title(text: str) -> str:
    """English title case: words in lower case are capitalised, but for small words inside the title."""
    return _title(text) if len(text) < 400 else _title.__wrapped__(text)


@lru_cache(maxsize=4096)
def _title(text: str) -> str:
    state, quotes = _Title(), QuoteWalk()
    split = Split(text)
    if split.parts[0].strip():
        split.parts[0] = state.words(split.parts[0], 0, split.tags[0] if split.tags else "")
    stack: list[str] = []
    for index, tag in enumerate(split.tags):
        original = split.original[index + 1]
        protect(tag, stack)
        if tag[-1] in "!?:":
            state.after_point = True
        if not stack:
            split.parts[index + 1] = state.words(original, index + 1, "")
        elif original.strip():
            state.last = None
        undo = quotes.follow(tag, index)
        if undo is not None:
            part = split.parts[undo + 1]
            split.parts[undo + 1] = split.original[undo + 1][:1] + part[1:]
            state.last = None
        if original.strip():
            state.first = False
            state.after_point = False
    for _, position in quotes.waiting:
        split.parts[position + 1] = split.original[position + 1][:1] + split.parts[position + 1][1:]
    if state.last is not None:
        index, word_index = state.last
        spaces, words = SPACES.findall(split.parts[index]), SPACES.split(split.parts[index])
        word = words[word_index]
        if len(word) > 1 and word.lower() in STOP_WORDS:
            words[word_index] = capitalise(word)
            split.parts[index] = rejoin(words, spaces)
    return split.join()


_CLOSERS = {' "': '"', " '": "'", "\u2018": "\u2019", "\u201c": "\u201d"}


class QuoteWalk:
    """The quotations that are open in a walk through a text."""

    __slots__ = ("waiting",)

    def __init__(self) -> None:
        self.waiting: list[tuple[str, int]] = []

    def follow(self, tag: str, position: int) -> int | None:
        """Follow quotation marks; the position of a mark that turns out to be an apostrophe."""
        if tag in _CLOSERS:
            self.waiting.append((_CLOSERS[tag], position))
            return None
        if tag in ("'", '"', "\u2019", "\u201d"):
            if self.waiting and self.waiting[-1][0] == tag:
                self.waiting.pop()
                return None
            return position
        return None


class _Title:
    """Where a walk through a title stands: first word, after a colon, last word seen."""

    __slots__ = ("after_point", "first", "last")

    def __init__(self) -> None:
        self.first = True
        self.after_point = False
        self.last: tuple[int, int] | None = None

    def words(self, part: str, position: int, following: str) -> str:
        if not part.strip():
            return part
        spaces, words = SPACES.findall(part), SPACES.split(part)
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
        return rejoin(words, spaces)
