"""Which earlier work the words of a back-reference mean: by its author, by words of its title, by the number of its note.

Sources: GOST R 7.0.5-2008 §8; The Chicago Manual of Style 17, 14.29-14.36; The Bluebook 21, rule 4.2.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from ssylka.model import Item, Reference
from ssylka.model.repeats import OP_CIT, note_number

_JOINTS = re.compile(r"\s*(?:[,;:()/\[\]]|\s&|\s(?:and|und|et|y|e|и|та|і)(?=\s))\s*|(?<=[^\W\d_]{2})\.\s+")
_AND_OTHERS = re.compile(r"(?:et\s+al|и\s+др|и\s+соавт|u\.\s?a|та\s+ін|у\s+інш|et\s+alii)\.?", re.IGNORECASE)
_INITIAL = re.compile(r"(?<!\w)[^\W\d_]{1,2}\.(?:\s?-?[^\W\d_]{1,2}\.)*")
_EDGES = " .,;:–—-“”\"«»‘’'…()["
_SIGNS = re.compile(r"[\W_]+")
_CUT_SHORT = re.compile(r"…|\.\s?\.\s?\.")
_POINTING = re.compile(
    r"(?i)^\s*(?:(?:подробнее|подробно|об этом|for details|for more)?,?\s*(?:см|see|cf|vgl|siehe|voir|wie)\b\.?"
    r"(?:\s(?:также|also|auch|выше|further))?)?\s*:?\s*"
)
_FIRST_WORDS = 60
_LEAST_TITLE = 4


def first(item: Item) -> str:
    """The key of the first author's family name; "" where nobody is named."""
    person = (item.author or item.editor or (None,))[0]
    return key(person.family or person.literal) if person else ""


@lru_cache(maxsize=4096)  # every note is compared with those before it
def key(text: str | None) -> str:
    """What spellings of the same words have in common."""
    return _SIGNS.sub("", (text or "").casefold())


class Head(NamedTuple):
    """What stands before the words that refer back: the parts between its commas and stops, initials left out."""

    words: str
    parts: tuple[str, ...]


def head_of(text: str) -> Head:
    """The head of a reference that refers back ("Anderson, Passages" of "Anderson, Passages, op. cit., 20")."""
    number = note_number(text)
    found = number or OP_CIT.search(text) or _CUT_SHORT.search(text)
    words = text[: found.start()] if found else text
    return parted(_POINTING.sub("", words))


def parted(words: str) -> Head:
    """The head that some words are."""
    words = _AND_OTHERS.sub(" ", words)
    parts = [part.strip(_EDGES) for part in _JOINTS.split(_INITIAL.sub(" ", words))]
    return Head(words.strip(_EDGES), tuple(part for part in parts if part))


def _families(item: Item) -> list[str]:
    people = (*(item.author or ()), *(item.editor or ()), *(item.translator or ()))
    return [key(person.family or person.literal) for person in people if person.family or person.literal]


def _titles(item: Item) -> str:
    return key(f"{item.title or ''}|{item.title_short or ''}|{item.container_title or ''}")


def fits(head: Head, candidate: Reference, *, titled: bool = False) -> bool:
    """Whether a head can mean a work: its people wrote it, its other words stand in its title.

    Args:
        head: as `head_of` or `parted` gives it.
        candidate: an earlier work.
        titled: the head must name the title, and in words that can mean nothing else.
    """
    item = candidate.item
    families = _families(item)
    named = 0
    others: list[str] = []
    for part in head.parts:
        whole, last = key(part), key(part.rsplit(maxsplit=1)[-1])
        if whole in families or (last in families and part[:1].isupper() and len(part.split()) < 5):
            named += 1
        else:
            others.append(part)
    titles = _titles(item) if item.title or item.container_title else key(candidate.citation.text)
    if named and families[0] not in {key(part) for part in head.parts} | {
        key(part.rsplit(maxsplit=1)[-1]) for part in head.parts
    }:
        return False
    if not named:
        # A body, a law or a work that the note has given a short name: "JUSTICE NEEDS, supra note 2".
        return not titled and len(key(head.words)) >= _LEAST_TITLE and key(head.words) in key(candidate.citation.text)
    words = [key(part) for part in others if len(key(part)) > 1]
    if titled and sum(map(len, words)) < _LEAST_TITLE:
        return False
    # The parser may have lost a subtitle; the words of a short title must stand in the title itself.
    return all(word in titles for word in words) or (
        not titled and all(word in key(candidate.citation.text) for word in words)
    )


def _says(parts: Sequence[str], work: Reference) -> bool:
    """Whether words of a title, and further names, all stand in a work whose people nobody could read."""
    words, text = [key(part) for part in parts], key(work.citation.text)
    return sum(map(len, words)) >= _LEAST_TITLE and all(word in text for word in words)


def begins_alike(head: Head, candidate: Reference) -> bool:
    """Whether a work whose author nobody could read begins with the name of the head."""
    name = key(head.parts[0].rsplit(maxsplit=1)[-1]) if head.parts else ""
    return len(name) >= _LEAST_TITLE and name in key(candidate.citation.text[:_FIRST_WORDS])


_CALLED = re.compile(
    r"[(\[](?:(?i:далее|далі|hereinafter|hereafter|im folgenden|nachfolgend|ci-après)(?:\s?[—–:-])?\s+(?P<said>[^()\[\]]{2,60})"
    r"|(?P<short>[A-Z]{2,8}|[A-Z]\w+\s(?:Act|Convention|Directive|Regulation|Code|Charter)))[)\]]"
)
REACH = 400
"""How many works before it a reference is compared with where nothing but their text could tell."""


class Cited:
    """Works that were cited, in order, found by their first author.

    Attributes:
        works: all of them.
    """

    def __init__(self, works: Iterable[Reference] = ()) -> None:
        self.works: list[Reference] = []
        self._places: dict[int, int] = {}
        self._families: dict[str, list[Reference]] = {}
        self._years: dict[int, list[Reference]] = {}
        self._called: dict[str, Reference] = {}
        for work in works:
            self.add(work)

    def add(self, work: Reference) -> None:
        """One more work."""
        self._places[id(work)] = len(self.works)
        self.works.append(work)
        if not work.item.custom.get("back-reference-unresolved"):
            self._families.setdefault(first(work.item), []).append(work)
            if not work.refers_to and work.item.issued and work.item.issued.year:
                self._years.setdefault(work.item.issued.year, []).append(work)

        for match in _CALLED.finditer(f"{work.citation.text} {work.citation.suffix}"[-_LONGEST * 2 :]):
            self._called.setdefault((match["said"] or match["short"]).strip(_EDGES), work)
        label = work.item.custom.get("citation-label")
        if isinstance(label, str):
            self._called.setdefault(label.strip(_EDGES), work)

    def called(self, text: str) -> tuple[str, Reference] | None:
        """The short name that a text begins with, and the work that a note has given it to: "(далее — ПСЗ)", "(GDPR)"."""
        for name, work in self._called.items():
            if text.startswith(name) and text[len(name) : len(name) + 1] in {"", " ", ",", ".", ":"}:
                return name, work
        return None

    def of_year(self, year: int) -> Sequence[Reference]:
        """The last works of a year that say what they are themselves."""
        return self._years.get(year, ())[-REACH:]

    def fitting(self, head: Head, *, titled: bool = False) -> Reference | None:
        """The last work that a head can mean (`fits`)."""
        names = {key(part) for part in head.parts} | {key(part.rsplit(maxsplit=1)[-1]) for part in head.parts}
        near = [work for name in names for work in self._families.get(name, ())[-REACH:] if name]
        if titled and not near:
            near = [work for work in self._families.get("", ())[-REACH:] if begins_alike(head, work)]
            return next((work for work in reversed(near) if _says(head.parts[1:], work)), None)
        if len(names) > 1:
            near.sort(key=lambda work: self._places[id(work)])
        return next((work for work in reversed(near) if fits(head, work, titled=titled)), None)

    def told(self, head: Head) -> Reference | None:
        """The last work whose own text has the words of a head: an introduced short name, an author nobody could read."""
        near = [work for work in self.works[-REACH:] if not work.item.custom.get("back-reference-unresolved")][::-1]
        return next((work for work in near if fits(head, work)), None) or next(
            (work for work in near if begins_alike(head, work)), None
        )


def by_head(head: Head, earlier: Cited, listed: Cited) -> Reference | None:
    """The nearest earlier work that a head can mean, else one of the list; None where there is none.

    Args:
        head: what stands before "op. cit.", "Указ. соч.".
        earlier: the works before.
        listed: the entries of the reference list.
    """
    if not head.parts:
        return None
    return earlier.fitting(head) or earlier.told(head) or listed.fitting(head)


def by_note(number: str, head: Head, notes: Iterable[Reference]) -> Reference | None:
    """The work of a note that a head means; without a head, or where the note has only one, its first.

    Args:
        number: the label of the note.
        head: who or what is named before it.
        notes: the works of notes, in order; where numbers begin anew on every page, the last note so numbered is meant.
    """
    same = [note for note in notes if note.citation.label == number]
    if not same:
        return None
    root = same[-1].citation.id.partition(".")[0]
    works = [
        note
        for note in same
        if note.citation.id.partition(".")[0] == root and not note.item.custom.get("back-reference-unresolved")
    ]
    if not head.parts or not works:
        return works[0] if works else None
    for work in works:
        if fits(head, work):
            return work
    for work in works:
        if begins_alike(head, work):
            return work
    return works[0] if len(works) == 1 else None


# -- short titles -----------------------------------------------------------------------------------------------------

_PAGED = re.compile(
    r"(?P<head>[^\d\W].{4,200}?)[,.…]{0,3}[”\"»’]?[,.]?\s+"
    r"(?:(?:vol\.|Bd\.|t\.|Т\.)?\s?(?P<volume>\d{1,2}|[IVX]{1,5})\s?[:,]\s?)?"
    r"(?P<word>(?:pp?|chs?|chap|[сСSPР]|at)\b\.?\s*)?(?P<page>\d{1,5}(?:\s?[–-]\s?\d{1,5})?(?:,\s\d{1,5}(?:\s?[–-]\s?\d{1,5})?){0,5})(?:n\d{0,3}|\s?ff?|\sn\.?\s\d{1,4})?\.?(?:,\s[Sp]\.\s\d{1,5})?\s*"
)
# After the short name of a work: "Т. 2. Стб. 347", ", art 4(4)", ", Recital 71 (‘Profiling’)".
_AFTER_NAME = re.compile(
    r"[\s,.:–-]*(?:(?:[^\W\d_]{1,9}\.?\s?|§{1,2}\s?|№\s?)?[\dIVX][\w.()/–-]*(?:[,.;]?\s+|[,.;]|$)){0,5}(?:[(\[‘'“].*)?\s*",
    re.DOTALL,
)
_LAST_PLACE = re.compile(
    r"(?:[СCсc]|[Pp]{1,2}|S|Стб|стб|стлб|paras?|ss?|§|arts?|Recital|Bl|Л|л)\.?\s?(?P<page>[\dIVX][\w()]*(?:\s?[–—-]\s?\d+)?)"
)
_TITLED = re.compile(r"(?P<head>[^\W\d][^\d]{6,180}?)[.,]?\s*")
_QUOTED = re.compile(r"(?P<head>[^\W\d].{2,120}?,\s+[“\"‘«].{10,200}[”\"’»])[,.]?\s*")
_YEARLY = re.compile(r"(?:1[5-9]|20)\d\d")
_LONGEST = 260


class Short(NamedTuple):
    """A short title that was found: the work it means, the page and the volume that it gives."""

    target: Reference
    page: str = ""
    volume: str = ""


def by_short_title(text: str, earlier: Cited, listed: Cited) -> Short | None:
    """What "Quataert, Ottoman Empire, 60" means (Chicago Manual of Style 17, 14.30); None where no such work was cited.

    Args:
        text: of the whole reference.
        earlier: the works before.
        listed: the entries of the reference list.
    """
    if len(text) > _LONGEST or not (earlier.works or listed.works):
        return None
    paged = _PAGED.fullmatch(text)
    if paged and not paged["word"] and _YEARLY.fullmatch(paged["page"]):
        paged = None
    found = paged or _QUOTED.fullmatch(text) or _TITLED.fullmatch(text)
    if found is None:
        return None
    head = parted(found["head"])
    if len(head.parts) < 2:
        return None
    target = earlier.fitting(head, titled=True) or listed.fitting(head, titled=True)
    if target is None:
        return None
    return Short(target, paged["page"], paged["volume"] or "") if paged else Short(target)


def by_name(text: str, earlier: Cited, listed: Cited) -> Short | None:
    """What "ПСЗ. Т. 5. С. 10", "GDPR, art 4(4)" mean where a note has given a work this short name; else None.

    Args:
        text: of the whole reference.
        earlier: the works before.
        listed: the entries of the reference list.
    """
    found = (earlier.called(text) or listed.called(text)) if len(text) <= _LONGEST else None
    if found is None or not _AFTER_NAME.fullmatch(text, len(found[0])):
        return None
    if found[1].item.archive_location or found[1].item.archive:
        return None  # the short name is that of the archive
    places = [match["page"] for match in _LAST_PLACE.finditer(text, len(found[0]))]
    return Short(found[1], places[-1] if places else "")


_DATED = re.compile(
    r"[(\[]?\s?(?P<head>[^\d\W][^;\[\]]{1,120}?),?\s[(\[]?(?P<year>(?:1[5-9]|20)\d\d[a-zа-е]?)[)\]]{0,2}"
    r"(?:\s?[:,.]?\s?(?:(?:pp?|[сСSPР]|at)\b\.?\s*)?(?P<page>\d{1,5}(?:\s?[–—-]\s?\d{1,5})?)(?:\s?ff?\b\.?|n\d{0,3})?"
    r"(?:,\s(?:[СсSPp]\.\s)?\d{1,5})*|,\s(?:o\. ?S\.|n\. ?p\.|б\. ?с\.))?\.?[)\]]?\s*(?:[СсSPp]\.)?"
)


def by_year(text: str, earlier: Cited, listed: Cited) -> Short | None:
    """The work that "Силин 1947: 12", "(Hunt und Thomas 2000) S. 39" or "Becker, AI Impact, 2025, S. 2" names by its year.

    Args:
        text: of the whole reference.
        earlier: the works before.
        listed: the entries of the reference list.

    Returns:
        None where there is no such work, or more than one.
    """
    found = _DATED.fullmatch(text) if (earlier.works or listed.works) and len(text) <= _LONGEST else None
    if found is None:
        return None
    head, year, suffix = parted(found["head"]), int(found["year"][:4]), found["year"][4:]
    if not head.parts:
        return None
    for works in (listed, earlier):
        same = [(score, work) for work in works.of_year(year) if (score := _named_by(head, work))]
        if suffix:
            same = [
                (score, work) for score, work in same if re.search(rf"(?<!\d){year}\s?{suffix}\b", work.citation.text)
            ]
        best = max((score for score, _ in same), default=0)
        chosen = [work for score, work in same if score == best]
        if len(chosen) == 1:
            return Short(chosen[0], found["page"] or "")
    return None


def _named_by(head: Head, work: Reference) -> int:
    """How well a head names a work of its year: 3 all its people, 2 the first, or a body and words of the title; 0 not."""
    families = _families(work.item)
    text = key(work.citation.text)
    named: list[str] = []
    others: list[str] = []
    for part in head.parts:
        name = key(part) if key(part) in families else key(part.rsplit(maxsplit=1)[-1])
        (named if name in families else others).append(name if name in families else key(part))
    if len(others) > 1 or not all(len(word) > 2 and word in text for word in others):
        return 0  # a whole description names the publisher too
    if named and named[0] == families[0]:
        return 3 if len(set(named)) == len(set(families)) or others else 2
    if named:
        return 0
    return 2 if text.startswith(others[0]) or (len(others[0]) > 7 and others[0] in _titles(work.item)) else 0
