"""The word lists that ship with the model: names, places, publishers, words of journal titles."""

import zlib
from functools import cache
from importlib.resources import files

LEXICON = "lexicon.txt.z"


@cache
def lexicon() -> dict[str, str]:
    """Word, in lower case → one letter for each list that holds it.

    f first names, s family names, p places (P the larger ones), b publishers, and the frequency of the word in journal
    titles, 1 (once or twice) to 4 (very common).
    """
    data = zlib.decompress(files(__package__).joinpath(LEXICON).read_bytes()).decode("utf-8")
    found: dict[str, str] = {}
    for line in data.split("\n"):
        letters, _, words = line.partition(" ")
        for word in words.split():
            found[word] = letters
    return found
