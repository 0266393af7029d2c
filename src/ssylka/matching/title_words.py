"""Whether two titles say different things: a word replaced, added or left out, a part, an erratum.

Damage is no difference: letters that a scanner took for others, words cut in two or run together, diacritics, hyphens,
articles, a subtitle left out. What turns a word into its opposite is one, however few its letters.
"""

from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from ssylka.matching.keys import plain, script, skeleton
from ssylka.matching.titles import ABOUT, SUBTITLE, counts, reading_pairs

# Digits and pairs of letters that a scanner sees in place of letters.
_MISREAD = str.maketrans("105", "los")
_DAMAGED = 70
LONGEST = 200
"""Words of a title that are compared; what is longer is no title."""

# Words that come and go without changing what a title says.
_SMALL = frozenset(
    [
        "the", "a", "an", "of", "and", "in", "on", "for", "to", "by", "at", "its", "their", "s", "d", "l",
        "de", "la", "le", "les", "des", "du", "der", "die", "das", "und", "et", "el", "los", "las", "y", "e", "i",
        "и", "в", "на", "о", "об", "к", "с", "по", "v", "na", "o", "ob", "k",
    ]
)  # fmt: skip
# Beginnings that turn a word into another one of the same end.
_BEGINNINGS = (
    {"in", "de"}, {"in", "ex"}, {"im", "ex"}, {"hyper", "hypo"}, {"inter", "intra"}, {"pre", "post"}, {"pro", "anti"},
    {"over", "under"}, {"up", "down"}, {"macro", "micro"}, {"endo", "exo"}, {"homo", "hetero"}, {"mono", "poly"},
    {"mono", "bi"}, {"uni", "multi"}, {"super", "sub"}, {"max", "min"}, {"north", "south"}, {"north", "northeast"},
    {"east", "west"}, {"intro", "extro"}, {"ante", "post"}, {"syn", "anti"}, {"tri", "bi"}, {"di", "tri"}, {"di", "mono"}, {"before", "after"},
    {"fore", "after"}, {"long", "short"}, {"high", "low"}, {"fast", "slow"}, {"hard", "soft"}, {"good", "bad"},
    {"в", "вы"}, {"внутр", "внеш"}, {"до", "после"}, {"пре", "пост"}, {"гипер", "гипо"}, {"макро", "микро"}, {"про", "анти"},
    *({one, ""} for one in ("un", "non", "in", "im", "ir", "il", "dis", "de", "anti", "a", "an", "sub", "semi", "pseudo", "neo",
                            "mis", "counter", "bi", "multi", "poly", "не", "анти", "без", "бес", "контр", "псевдо", "нео")),
)  # fmt: skip
_OPPOSITES = frozenset(
    frozenset(pair)
    for pair in (
        ("male", "female"), ("males", "females"), ("man", "woman"), ("men", "women"), ("with", "without"), ("within", "without"),
        ("first", "last"), ("late", "later"), ("low", "slow"), ("host", "ghost"), ("word", "world"), ("war", "ward"),
        ("мужчин", "женщин"), ("мужчины", "женщины"), ("cause", "because"), ("rural", "plural"),
        ("eastern", "western"), ("east", "west"), ("north", "south"), ("northern", "southern"), ("acute", "chronic"),
        ("maternal", "paternal"), ("summer", "winter"), ("positive", "negative"), ("rise", "fall"), ("high", "low"),
    )
)  # fmt: skip
_COMBINED = 0.75


@lru_cache(maxsize=8_192)
def title_differs(ours: str, theirs: str) -> bool:
    """Whether two titles of one script say different things, in all their readings (parallel titles, brackets)."""
    if len({script(ours), script(theirs)} - {""}) > 1:
        return False
    return all(_differ(left, right) for left, right in reading_pairs(ours, theirs))


def _differ(left: str, right: str) -> bool:
    one, two = plain(left), plain(right)
    if one.replace(" ", "") == two.replace(" ", ""):
        return False
    mine, theirs = one.split()[:LONGEST], two.split()[:LONGEST]
    if (set(mine) & ABOUT) != (set(theirs) & ABOUT):
        return True
    tails = _subtitles(left), _subtitles(right)
    for step in Levenshtein.opcodes(mine, theirs):
        if step.tag == "equal":
            continue
        start, other_start = step.src_start, step.dest_start
        lost, found = mine[start : step.src_end], theirs[other_start : step.dest_end]
        if lost and found:
            rest = _replaced(lost, found)
            if rest is None:
                return True
            lost, found = rest
        for words, whole, first, cuts in ((lost, mine, start, tails[0]), (found, theirs, other_start, tails[1])):
            if words and not _may_lack(words, whole, first, cuts):
                return True
    return False


def _subtitles(title: str) -> frozenset[int]:
    """The numbers of the words with which subtitles begin."""
    return frozenset(
        len(plain(title[: cut.end()]).split())
        for cut in SUBTITLE.finditer(title)
        if cut[0].strip() in {":", ";", "—", "–"} or not title[cut.end() : cut.end() + 1].islower()
    )


def _replaced(mine: list[str], theirs: list[str]) -> tuple[list[str], list[str]] | None:
    """What is left of two stretches of words when those that are each other's, damaged, are gone; None: a word is another."""
    if _damaged("".join(mine), "".join(theirs), _COMBINED * 100) and not _turned(mine, theirs):
        return [], []
    left, right = list(mine), list(theirs)
    for word in mine:
        twins = [other for other in right if _damaged(word, other, _DAMAGED) and not _opposite(word, other)]
        if twins:
            left.remove(word)
            right.remove(max(twins, key=lambda other: fuzz.ratio(word, other)))
    left, right = _run_together(left, right)
    heavy_left, heavy_right = [[word for word in words if _weighs(word)] for words in (left, right)]
    if heavy_left and heavy_right:
        return None
    return heavy_left, heavy_right


def _run_together(left: list[str], right: list[str]) -> tuple[list[str], list[str]]:
    """Take away words that are pieces of one word of the other side."""
    for short, long in ((left, right), (right, left)):
        for first, second in list(pairwise(short)):
            twin = next((word for word in long if _damaged(first + second, word, _DAMAGED)), None)
            if twin and first in short and second in short:
                short.remove(first)
                short.remove(second)
                long.remove(twin)
    return left, right


def _weighs(word: str) -> bool:
    return word not in _SMALL and (len(word) > 2 or counts(word) or not word.isascii())


def _may_lack(words: list[str], whole: list[str], first: int, cuts: frozenset[int]) -> bool:
    """Whether a title may be cited without these words: small ones, or a subtitle that is no number of a part."""
    heavy = [word for word in words if _weighs(word)]
    if not heavy:
        return True
    tail = first + len(words) == len(whole)
    if not tail or any(word in ABOUT for word in words):
        return False
    begins = [*sorted({cut - first for cut in cuts if first < cut < len(whole)}), len(words)]
    parts = [words[start:end] for start, end in pairwise([0, *begins])]
    numbered = any(any(map(counts, part)) and sum(map(_weighs, part)) <= 3 for part in parts)
    return not numbered and any(cut >= first and not any(map(_weighs, whole[first:cut])) for cut in cuts)


def _turned(mine: list[str], theirs: list[str]) -> bool:
    return len(mine) == len(theirs) and any(_opposite(one, two) for one, two in zip(mine, theirs, strict=True))


@lru_cache(maxsize=8_192)
def _opposite(one: str, two: str) -> bool:
    """Whether two words of nearly the same letters mean different things: "increase", "decrease"; "1945", "1946"."""
    if any(word.isdigit() for word in (one, two)):
        return one.translate(_MISREAD) != two.translate(_MISREAD)
    if frozenset((one, two)) in _OPPOSITES:
        return True
    if (counts(one) or counts(two)) and one != two:
        return True
    for pair in _BEGINNINGS:
        first, second = sorted(pair, key=len)
        for left, right in ((one, two), (two, one)):
            rest = left[len(first) :]
            if left.startswith(first) and right == second + rest and (len(rest) >= 4 or (not rest and len(first) >= 4)):
                return True
    return False


def _damaged(word: str, other: str, least: float) -> bool:
    """Whether a word is another one with damage: few letters changed, lost or doubled, of a transliteration too."""
    if any(letter.isalpha() for letter in word):
        word = word.translate(_MISREAD).replace("rn", "m")
    if any(letter.isalpha() for letter in other):
        other = other.translate(_MISREAD).replace("rn", "m")
    return fuzz.ratio(word, other) >= least or (len(word) > 3 and skeleton(word) == skeleton(other))
