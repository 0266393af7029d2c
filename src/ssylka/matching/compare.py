"""`compare`: a reference against a record, field by field; whether they are the same work, and where they differ.

Every field votes: for the same work where it agrees, against it where it contradicts, not at all where it is missing or
cannot be compared (a translated title). The votes are log-odds in spirit; they and the threshold were set on the sets of
tests/benchmarks/resolve_matching.py. A registry's own score has no vote.
"""

import math
from typing import NamedTuple

from rapidfuzz import fuzz

from ssylka.matching.containers import container_likeness
from ssylka.matching.keys import plain, script, skeleton
from ssylka.matching.numbers import number, numbers, pages, same_page
from ssylka.matching.people import family_likeness, family_of, given_conflict, person_likeness
from ssylka.matching.titles import title_differs, title_likeness, tongues_differ
from ssylka.model import Difference, Item, Name, Work

THRESHOLD = 6.5
"""Votes from which a record is taken for the work that a reference means."""


class Comparison(NamedTuple):
    """What comparing a reference with a record gave.

    Attributes:
        votes: the sum; the higher, the surer.
        score: the same as 0 to 1; 0.5 at the threshold.
        same: whether they are taken for one work.
        placed: whether author, year and place (volume, page) agree, whatever the title says.
        supports: the fields that agree.
        conflicts: the fields that contradict.
        differences: what a person should look at, each field once; empty for "exists".
    """

    votes: float
    score: float
    same: bool
    placed: bool
    supports: tuple[str, ...]
    conflicts: tuple[str, ...]
    differences: tuple[Difference, ...]


class _Ballot:
    def __init__(self) -> None:
        self.votes = 0.0
        self.supports: list[str] = []
        self.conflicts: list[str] = []
        self.differences: list[Difference] = []

    def cast(self, field: str, votes: float) -> None:
        self.votes += votes
        if votes >= 0.9:
            self.supports.append(field)
        elif votes <= -0.9:
            self.conflicts.append(field)

    def differ(self, field: str, ours: str, theirs: str) -> None:
        self.differences.append(Difference(field=field, ours=ours[:300], theirs=theirs[:300]))


def compare(ours: Item, work: Work, text: str = "") -> Comparison:
    """Compare an item with a record.

    Args:
        ours: what the author wrote, as parsed.
        work: what a registry says; its other titles and years count as well.
        text: the citation as written, for what the parser did not find; it can only speak for the record.
    """
    ballot = _Ballot()
    title = _title(ballot, ours, work, text)
    _authors(ballot, ours, work, text)
    _year(ballot, ours, work, text)
    _numbers(ballot, ours, work, text)
    _container(ballot, ours, work)
    votes = ballot.votes
    supports, conflicts = set(ballot.supports), set(ballot.conflicts)
    same = votes >= THRESHOLD and _enough(supports, conflicts, title, ours)
    score = 1 / (1 + math.exp(-(votes - THRESHOLD) / 2))
    if not same:
        score = min(score, 0.49)
    placed = {"author", "year", "page"} <= supports and bool({"volume", "container"} & supports)
    return Comparison(
        round(votes, 2),
        round(score, 3),
        same,
        placed,
        tuple(ballot.supports),
        tuple(ballot.conflicts),
        tuple(ballot.differences),
    )


def _enough(supports: set[str], conflicts: set[str], title: float | None, ours: Item) -> bool:
    """Whether what agrees suffices to identify a work, whatever the sum says.

    Three fields must agree (two for a book or a page known by title and author alone), and either the title does, or,
    where titles cannot be compared, the author and the place in the journal.
    """
    placed = "page" in supports and bool(supports & {"volume", "container", "issue"})
    if title is None:
        return placed and "author" in supports and "year" in supports
    if title < 0.6:
        return (
            title >= 0.45
            and placed
            and "author" in supports
            and {"volume", "year"} <= supports
            and "container" not in conflicts
        )
    if "author" in conflicts:
        return title >= 0.9 and len(supports) >= 4
    if len(supports) >= 3:
        return title >= 0.7 or placed
    known = {"volume", "page", "container"} & {field for field in ("volume", "page") if getattr(ours, field)}
    return title >= 0.85 and "author" in supports and not (known & conflicts)


def _titles_of(item: Item, work: Work) -> list[str]:
    theirs = [item.title, *work.titles, item.original_title, item.title_short, item.short_title]
    return list(dict.fromkeys(title for title in theirs if title))


def _title(ballot: _Ballot, ours: Item, work: Work, text: str) -> float | None:
    theirs = _titles_of(work.item, work)
    mine = [title for title in (ours.title, ours.original_title) if title]
    if not theirs:
        return None
    best: tuple[float, str, str] | None = None
    for left in mine:
        for right in theirs:
            likeness = title_likeness(left, right)
            if likeness is not None and (best is None or likeness > best[0]):
                best = (likeness, left, right)
    if text and (best is None or best[0] < 0.8):
        inside = max((_inside(text, title) for title in theirs), default=0.0)
        if inside > 0.88 and (best is None or inside > best[0]):
            best = (inside, text, "")
    if best is None:
        if mine and all(tongues_differ(mine[0], right) for right in theirs):
            ballot.differ("title", mine[0], theirs[0])
        return None
    likeness, left, right = best
    words = len(plain(right or theirs[0]).split())
    weight = 1.0 if words >= 5 else 0.85 if words >= 3 else 0.55
    steps = ((0.97, 6.0), (0.92, 5.0), (0.85, 4.0), (0.78, 2.5), (0.7, 1.5), (0.6, 0.0), (0.5, -2.5), (0.0, -5.0))
    votes = next(vote for limit, vote in steps if likeness >= limit)
    ballot.cast("title", votes * weight if votes > 0 else votes)
    if right and mine and (likeness < 0.7 or title_differs(left, right)):
        ballot.differ("title", mine[0], theirs[0])
    return likeness


def _inside(text: str, title: str) -> float:
    """How well a title stands in a citation; short ones stand in everything."""
    one, two = plain(title), plain(text)
    if script(one) != script(two):
        one, two = skeleton(one), skeleton(two)
    if len(one) < 20 or len(one.split()) < 4 or len(two) < len(one) * 0.9:
        return 0.0
    return fuzz.partial_ratio(one, two) / 100


def _people(item: Item) -> list[Name]:
    roles = (
        item.author,
        item.editor,
        item.translator,
        item.chair,
        item.collection_editor,
        item.compiler,
        item.contributor,
    )
    return [name for names in roles if names for name in names]


def _authors(ballot: _Ballot, ours: Item, work: Work, text: str) -> float | None:
    theirs = _people(work.item)
    mine = [
        name
        for name in (ours.author or ours.editor or ())
        if plain(family_of(name)) not in {"", "et al", "и др", "others"}
    ]
    if not theirs:
        return None
    if not mine:
        if text and (family := family_of(theirs[0])) and _named(text, family):
            ballot.cast("author", 2.0)
            return 0.9
        return None
    first = max(person_likeness(mine[0], theirs[0]), 0.0)
    anywhere = max(person_likeness(mine[0], name) for name in theirs[:60])
    if first >= 0.75:
        ballot.cast("author", 3.0 if first >= 0.9 else 2.0)
    elif anywhere >= 0.85:
        ballot.cast("author", 1.5)
    elif _comparable(mine[0], theirs):
        ballot.cast("author", -3.5)
    likeness = max(first, anywhere)
    strange = [name for name in mine[:30] if max(person_likeness(name, other) for other in theirs[:200]) < 0.7]
    if len(mine) > 1 and len(theirs) > 1:
        known = len(mine[:30]) - len(strange)
        ballot.votes += min(known - 1, 2) * 0.5 if known > 1 else 0.0
        if len(strange) * 2 > len(mine):
            ballot.votes -= 1.0
    if (likeness < 0.75 and _comparable(mine[0], theirs)) or (
        likeness < 0.75 and mine[0].literal and not _speaks(mine[0], work)
    ):
        ballot.differ("author", _shown(mine[0]), _shown(theirs[0]))
    elif strange and _comparable(strange[0], theirs):
        ballot.differ("author", _shown(strange[0]), "; ".join(_shown(name) for name in theirs[:8]))
    elif first >= 0.9 and given_conflict(mine[0], theirs[0]):
        ballot.differ("author", _shown(mine[0]), _shown(theirs[0]))
    return likeness


def _comparable(name: Name, theirs: list[Name]) -> bool:
    """Names of a body against persons, and scripts that no key brings together, show nothing."""
    if name.literal and not name.family and any(other.family for other in theirs):
        return False
    scripts = {script(family_of(name)), *(script(family_of(other)) for other in theirs[:5])}
    return "other" not in scripts


def _speaks(body: Name, work: Work) -> bool:
    """Whether a body that stands as the author is the record's publisher or its container."""
    own = [work.item.publisher, work.item.container_title, work.item.collection_title, work.item.authority]
    named = plain(body.literal or "")
    if script(named) == "other" or any(script(family_of(name)) == "other" for name in _people(work.item)[:3]):
        return True
    return any(one and fuzz.token_set_ratio(named, plain(one)) > 85 for one in own)


def _named(text: str, family: str) -> bool:
    if len(family) < 3:
        return False
    return f" {plain(family)} " in f" {plain(text)} " or any(
        family_likeness(word, family) >= 0.95 for word in text.split()[:40] if word[:1].isupper()
    )


def _shown(name: Name) -> str:
    return ", ".join(part for part in (name.family or name.literal, name.given) if part)


def _years_of(work: Work) -> set[int]:
    years = set(work.years)
    for date in (work.item.issued, work.item.original_date, work.item.available_date):
        if date and date.year:
            years.add(date.year)
    return years


def _year(ballot: _Ballot, ours: Item, work: Work, text: str) -> None:
    theirs = _years_of(work)
    mine = ours.issued.year if ours.issued else None
    if not theirs:
        return
    if mine is None:
        if text and any(str(year) in text for year in theirs):
            ballot.cast("year", 1.0)
        return
    away = min(abs(mine - year) for year in theirs)
    if away and ours.original_date and ours.original_date.year in theirs:
        away = 0
    ballot.cast("year", {0: 1.5, 1: 0.5, 2: -1.0}.get(away, -3.5))
    if away:
        ballot.differ("issued", str(mine), "/".join(str(year) for year in sorted(theirs)))


def _numbers(ballot: _Ballot, ours: Item, work: Work, text: str) -> None:
    theirs = work.item
    volume, other_volume = numbers(ours.volume), numbers(theirs.volume)
    issue, other_issue = numbers(ours.issue), numbers(theirs.issue)
    if volume and other_volume:
        if volume & other_volume:
            ballot.cast("volume", 2.0)
        elif volume & other_issue or volume & {str(year) for year in _years_of(work)}:
            pass  # journals without volumes: the year or the number of the issue stands there
        else:
            ballot.cast("volume", -2.0)
            ballot.differ("volume", ours.volume or "", theirs.volume or "")
    elif not volume and other_volume and text and _standing(text, number(theirs.volume)):
        ballot.cast("volume", 0.9)
    if issue and other_issue:
        if issue & other_issue:
            ballot.cast("issue", 0.9)
        elif not (issue & other_volume):
            ballot.votes -= 0.7
            ballot.differ("issue", ours.issue or "", theirs.issue or "")
    _pages(ballot, ours, theirs, text)


def _pages(ballot: _Ballot, ours: Item, theirs: Item, text: str) -> None:
    first, last = pages(ours.page or ours.page_first or ours.number)
    other_first, other_last = pages(theirs.page or theirs.page_first or theirs.number)
    locator = str(ours.custom.get("locator", ""))
    if not other_first:
        return
    if not first:
        if text and len(other_first) >= 2 and _standing(text, other_first):
            ballot.cast("page", 1.5)
        return
    if same_page(first, other_first):
        ballot.cast("page", 3.5)
        if last and other_last and not same_page(last, other_last):
            ballot.differ("page", ours.page or "", theirs.page or "")
        return
    if _within(first, other_first, other_last) and not last:
        ballot.cast("page", 1.0)  # a page cited inside the work
        return
    if last and last == other_last:
        ballot.votes += 1.0
    elif not locator:
        ballot.cast("page", -2.5)
    ballot.differ("page", ours.page or ours.number or "", theirs.page or theirs.number or "")


def _within(page: str, first: str, last: str) -> bool:
    return page.isdigit() and first.isdigit() and last.isdigit() and int(first) <= int(page) <= int(last)


def _standing(text: str, wanted: str) -> bool:
    return bool(wanted) and f" {wanted} " in f" {plain(text)} "


def _containers_of(item: Item) -> list[str]:
    named = (
        item.container_title,
        item.container_title_short,
        item.journal_abbreviation,
        item.collection_title,
        item.event_title,
    )
    return [name for name in named if name]


def _container(ballot: _Ballot, ours: Item, work: Work) -> None:
    mine = _containers_of(ours)[:2]
    theirs = [name for name in (*_containers_of(work.item), *work.containers) if script(name)]
    if ours.issn and set(ours.issn.split()) & {work.item.issn, *work.containers}:
        ballot.cast("container", 1.5)
        return
    found = [likeness for left in mine for right in theirs if (likeness := container_likeness(left, right)) is not None]
    if not found:
        return
    likeness = max(found)
    ballot.cast("container", 1.5 if likeness >= 0.8 else 0.6 if likeness >= 0.6 else -1.0 if likeness < 0.45 else 0.0)
    if likeness < 0.45:
        ballot.differ("container-title", mine[0], theirs[0])
