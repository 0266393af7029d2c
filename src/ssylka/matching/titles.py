"""How alike two titles are, where they can be compared at all.

A title in Cyrillic and one in Latin letters are compared by their skeletons: a high likeness shows a transliteration, a
low one shows nothing (the other may be a translation). The same holds for two languages in one script.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import fuzz

from ssylka.matching.keys import alphabet, plain, script, skeleton

_NOTICE = re.compile(
    r"\s*(?:(?:RETRACTED|RETRACTION|WITHDRAWN|REMOVED)(?:\s+(?:ARTICLE|CHAPTER|PAPER))?\s*[:\-–—]\s*"
    r"|\[(?:RETRACTED|WITHDRAWN)\]\s*)",
    re.IGNORECASE,
)
SUBTITLE = re.compile(r"[:.?!;—–]\s+|\s[-–—/|]\s")
_BRACKETED = re.compile(r"\s*[\[(]([^\[\]()]{12,400})[\])]\s*\Z")
_PARALLEL = re.compile(r"\s+=\s+")

ABOUT = frozenset(
    [
        "erratum",
        "corrigendum",
        "correction",
        "corrections",
        "addendum",
        "reply",
        "response",
        "comment",
        "comments",
        "commentary",
        "retraction",
        "editorial",
        "review",
        "rejoinder",
        "discussion",
        "rebuttal",
        "supplement",
        "supplementary",
        "peer",
        "опечатка",
        "исправление",
        "поправка",
        "ответ",
        "рецензия",
        "комментарий",
        "критика",
        "critique",
        "correspondence",
    ]
)
"""Words that turn a title into that of another work about the first one."""

_LANGUAGES = {
    "en": frozenset(
        ["the", "of", "and", "in", "for", "on", "with", "to", "a", "an", "from", "by", "at", "as", "is", "are", "its"]
    ),
    "de": frozenset(
        [
            "der",
            "die",
            "das",
            "und",
            "von",
            "im",
            "zur",
            "zum",
            "des",
            "fur",
            "den",
            "ein",
            "eine",
            "bei",
            "mit",
            "auf",
            "uber",
        ]
    ),
    "fr": frozenset(["le", "la", "les", "des", "et", "du", "une", "dans", "sur", "pour", "au", "aux", "par", "en"]),
    "es": frozenset(["el", "los", "las", "del", "y", "en", "una", "por", "para", "con", "al"]),
    "it": frozenset(["il", "della", "delle", "di", "nel", "per", "gli", "e", "dei", "del", "nella"]),
    "ru": frozenset(
        [
            "v",
            "na",
            "i",
            "k",
            "o",
            "ob",
            "dlia",
            "dlya",
            "iz",
            "po",
            "s",
            "ot",
            "pri",
            "kak",
            "ego",
            "problemy",
            "analiz",
            "razvitiia",
            "razvitiya",
        ]
    ),
}
_RUSSIAN_ENDING = re.compile(
    r"\w{2,}(?:ogo|ego|iy|ij|ii|aia|aya|aja|oe|oye|nost|nosti|skii|skiy|enie|eniia|eniya|akh|ykh|yh|noi|noy|tsii|cii|stva|stvo)\Z"
)


@lru_cache(maxsize=16_384)
def _language(title: str) -> str:
    """A guess at the language of a title in Latin letters, "" where nothing tells."""
    words = title.split()
    hits = {name: sum(word in known for word in words) for name, known in _LANGUAGES.items()}
    hits["ru"] += 2 * sum(_RUSSIAN_ENDING.match(word) is not None for word in words)
    hits["ru"] = hits["ru"] if hits["ru"] > 1 else 0  # one "i" or "v" is a number
    best, second = sorted(hits.values(), reverse=True)[:2]
    return max(hits, key=lambda name: hits[name]) if best > second else ""


@lru_cache(maxsize=16_384)
def readings(title: str) -> tuple[str, ...]:
    """A title and the parallel titles that stand in it ("… = …", "… [translated]"), notices taken off."""
    title = _NOTICE.sub("", title, count=1)
    found = [title]
    parts = _PARALLEL.split(title)
    if all(len(part) > 12 and len(part.split()) > 1 and len(part.split()[-1]) > 2 for part in parts):
        found += [part for part in parts if part != title]
    if bracket := _BRACKETED.search(title):
        found += [bracket[1], title[: bracket.start()]]
    return tuple(one for one in found if one.strip())


def reading_pairs(ours: str, theirs: str) -> Iterator[tuple[str, str]]:
    """The readings of two titles to compare: one of the two whole, since "(Final report)" stands behind many titles."""
    mine, others = readings(ours), readings(theirs)
    for number, left in enumerate(mine):
        for place, right in enumerate(others):
            if not number or not place:
                yield left, right


def title_likeness(ours: str, theirs: str) -> float | None:
    """0 to 1; None where the two are in different scripts or languages and no transliteration of each other."""
    best: float | None = None
    for left, right in reading_pairs(ours, theirs):
        likeness = _likeness(left, right)
        if likeness is not None and (best is None or likeness > best):
            best = likeness
    return best


def tongues_differ(ours: str, theirs: str) -> bool:
    """Whether two titles in Latin letters are in two languages, neither of them Russian in transliteration.

    They may be translations of each other, or two works: nobody can tell, so a person must look.
    """
    one, two = plain(ours), plain(theirs)
    if {script(one), script(two)} != {"latin"}:
        return False
    return "ru" not in {_language(one), _language(two)}


def _likeness(left: str, right: str) -> float | None:
    one, two = plain(left), plain(right)
    if not one or not two:
        return None
    if one == two:
        return 1.0
    scripts = {script(one), script(two)} - {""}
    if {alphabet(one), alphabet(two)} in ({"GREEK", "LATIN"}, {"GREEK", "CYRILLIC"}) or (
        len(scripts) > 1 and "other" not in scripts
    ):
        across = _ratio(skeleton(one), skeleton(two))
        return across if across >= 0.72 else None
    score = max(_ratio(one, two), _without_subtitle(left, right))
    if score < 0.72 and scripts == {"latin"}:
        languages = {_language(one), _language(two)} - {""}
        if len(languages) > 1:
            across = _ratio(skeleton(one), skeleton(two))
            return across if across >= 0.8 else None
    return min(score, _ceiling(one, two, score))


def _ratio(one: str, two: str) -> float:
    return (
        max(
            fuzz.ratio(one, two),
            0.98 * fuzz.token_sort_ratio(one, two),
            fuzz.ratio(one.replace(" ", ""), two.replace(" ", "")),
        )
        / 100
    )


def _without_subtitle(left: str, right: str) -> float:
    """The likeness of one title with the main title of the other; short main titles ("Introduction") say too little."""
    best = 0.0
    for long, short in ((left, right), (right, left)):
        whole = plain(short)
        if len(whole) < 12 or len(whole.split()) < 2:
            if whole and any(plain(long[: cut.start()]) == whole for cut in SUBTITLE.finditer(long)):
                best = max(best, 0.72)
            continue
        for cut in SUBTITLE.finditer(long):
            main, rest = plain(long[: cut.start()]), plain(long[cut.end() :])
            if len(main) >= 12 and len(main.split()) >= 2:
                best = max(best, 0.95 * fuzz.ratio(whole, main) / 100)
            if len(rest) >= 25:
                best = max(best, 0.85 * fuzz.ratio(whole, rest) / 100)
        start = plain(long)
        if len(whole) >= 25 and start.startswith(whole + " "):
            best = max(best, 0.94)
    return best


def _ceiling(one: str, two: str, score: float) -> float:
    """What stays of a likeness when two titles differ in a word that makes them different works.

    "… Part I" and "… Part II", "Erratum: …" and the work itself are alike in all their other letters.
    """
    left, right = set(one.split()), set(two.split())
    if (left & ABOUT) != (right & ABOUT):
        return 0.6
    only_left = {word for word in left - right if counts(word)}
    only_right = {word for word in right - left if counts(word)}
    if only_left and only_right:
        return 0.65
    if (only_left or only_right) and score < 0.97 and not (left <= right or right <= left):
        return 0.85
    return 1.0


def counts(word: str) -> bool:
    """Whether a word numbers a part: a short number, or a Roman one."""
    return (word.isdigit() and len(word) <= 4) or word in {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"}
