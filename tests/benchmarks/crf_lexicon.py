"""AnyStyle's word lists (BSD-2), and short ones of our own → the lexicon that ships with the model."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

_NAMES = {
    "f": ("firstnames_male.txt", "firstnames_female.txt"),
    "s": (
        "surnames_american_common.txt",
        "surnames_american_commonest.txt",
        "surnames_european.txt",
        "familynames_chinese.txt",
    ),
    "b": ("publishers_narosa.txt", "publishers_wikipedia.txt"),
}
_JOURNALS = (
    "journals_scopus.txt",
    "journals_maths.txt",
    "journals_philosophy.txt",
    "journals_psychology.txt",
    "journals_humanities.txt",
)
OWN = Path(__file__).parent / "crf_words.txt"
"""German and Romance names, places and houses that AnyStyle's lists lack: in each line the letter of a list and its words."""

LARGE_PLACES = 4000
"""The gazetteer is sorted by population: so many of its words name larger places."""


def _words(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line.startswith("#"):
            yield from re.findall(r"[^\W\d_][\w'’-]*", line.split("\t")[0].lower())


def build_lexicon(folder: Path) -> str:
    """One line for each set of lists: their letters, then the words that stand in exactly these lists."""
    letters: dict[str, set[str]] = defaultdict(set)
    for letter, lists in _NAMES.items():
        for name in lists:
            for word in _words(folder / name):
                letters[word].add(letter)
    for rank, word in enumerate(dict.fromkeys(_words(folder / "places_gazetteer.txt"))):
        if len(word) > 2:
            letters[word].add("P" if rank < LARGE_PLACES else "p")
    journals = Counter(word for name in _JOURNALS for word in _words(folder / name) if len(word) > 2)
    for word, count in journals.items():
        letters[word].add("1" if count < 3 else "2" if count < 20 else "3" if count < 200 else "4")
    for line in OWN.read_text(encoding="utf-8").splitlines():
        letter, *own = line.split()
        for word in own:
            if letter != "P" or not letters[word] & {"P", "p"}:
                letters[word].add(letter)
    groups: dict[str, list[str]] = defaultdict(list)
    for word, found in letters.items():
        groups["".join(sorted(found))].append(word)
    return "\n".join(f"{key} {' '.join(sorted(words))}" for key, words in sorted(groups.items()))
