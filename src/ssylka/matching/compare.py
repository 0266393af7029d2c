"""`compare`: a reference against a record, field by field; whether they are the same work, and where they differ.

Every field votes: for the same work where it agrees, against it where it contradicts, not at all where it is missing or
cannot be compared (a translated title). The votes are log-odds in spirit; they and the threshold were set on the sets of
tests/benchmarks/resolve_matching.py. A registry's own score has no vote.
"""

import math
from typing import NamedTuple

from rapidfuzz import fuzz

from ssylka.matching.appearance import vote_on_numbers, vote_on_year
from ssylka.matching.authorship import same_hand, vote_on_authors
from ssylka.matching.ballot import Ballot
from ssylka.matching.containers import container_differs, container_likeness
from ssylka.matching.keys import plain, script, skeleton
from ssylka.matching.title_words import title_differs
from ssylka.matching.titles import title_likeness, tongues_differ
from ssylka.model import Difference, Item, Work

_LONG = 1_500
"""Characters of a title that are looked at; what is longer is no title, and comparing takes the square of its length."""

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


def compare(ours: Item, work: Work, text: str = "") -> Comparison:
    """Compare an item with a record.

    Args:
        ours: what the author wrote, as parsed.
        work: what a registry says; its other titles and years count as well.
        text: the citation as written, for what the parser did not find; it can only speak for the record.
    """
    ballot = Ballot()
    unread = bool(text and ours.title and plain(ours.title) == plain(text))
    title = _title(ballot, ours, work, text, unread=unread)
    vote_on_authors(ballot, ours, work, text, unread=unread)
    vote_on_year(ballot, ours, work, text, unread=unread)
    vote_on_numbers(ballot, ours, work, text)
    _container(ballot, ours, work)
    _unseen_title(ballot, ours, work, title)
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


def _unseen_title(ballot: Ballot, ours: Item, work: Work, title: float | None) -> None:
    """A title that cannot be compared (left out, another language) is confirmed by author, year and place alone."""
    known = any(one.field == "title" for one in ballot.differences)
    theirs = next(iter(_titles_of(work.item, work)), "")
    supports = set(ballot.supports)
    placed = {"author", "year", "page"} <= supports and bool(supports & {"volume", "issue", "container"})
    if title is None and (ours.title or theirs) and not known and not placed:
        ballot.differ("title", ours.title or "", theirs)


def _titles_of(item: Item, work: Work) -> list[str]:
    theirs = [item.title, *work.titles, item.original_title, item.title_short, item.short_title]
    return list(dict.fromkeys(title[:_LONG] for title in theirs if title))


def _title(ballot: Ballot, ours: Item, work: Work, text: str, *, unread: bool) -> float | None:
    theirs = _titles_of(work.item, work)
    mine = [title[:_LONG] for title in (ours.title, ours.original_title) if title]
    if not theirs:
        if mine:
            ballot.differ("title", mine[0], "")
        return None
    best: tuple[float, str, str] | None = None
    for left in mine:
        for right in theirs:
            likeness = title_likeness(left, right)
            if likeness is not None and (best is None or likeness > best[0]):
                best = (likeness, left, right)
    if text and (best is None or best[0] < 0.8):
        inside, title = max(((_inside(text, title), title) for title in theirs), default=(0.0, ""))
        if inside > 0.88 and (best is None or inside > best[0]):
            best = (inside, mine[0] if mine and not unread else text, title if mine and not unread else "")
    if best is None:
        if mine and (all(tongues_differ(mine[0], right) for right in theirs) or _same_hand(ours, work)):
            ballot.differ("title", mine[0], theirs[0])
        return None
    likeness, left, right = best
    words = len(plain(right or theirs[0]).split())
    weight = 1.0 if words >= 5 else 0.85 if words >= 3 else 0.55
    steps = ((0.97, 6.0), (0.92, 5.0), (0.85, 4.0), (0.78, 2.5), (0.7, 1.5), (0.6, 0.0), (0.5, -2.5), (0.0, -5.0))
    votes = next(vote for limit, vote in steps if likeness >= limit)
    ballot.cast("title", votes * weight if votes > 0 else votes)
    if not right and not any(f" {plain(title)} " in f" {plain(text)} " for title in theirs):
        ballot.differ("title", "", theirs[0])  # the words of the citation are nearly its title
    if right and mine and (likeness < 0.7 or all(title_differs(left, whole) for whole in _whole(right, theirs))):
        ballot.differ("title", mine[0], theirs[0])
    return likeness


def _whole(title: str, titles: list[str]) -> list[str]:
    """The title of a record with its subtitle, where the record has it with and without."""
    start = plain(title)
    return [other for other in titles if plain(other).startswith(start + " ")] or [title]


def _same_hand(ours: Item, work: Work) -> bool:
    """Whether authors and journal are written in the script of the record, so that another script of the title is odd."""
    mine, theirs = ({script(name) for name in _containers_of(item)[:1]} for item in (ours, work.item))
    return same_hand(ours, work.item) and bool(mine) and mine == theirs


def _inside(text: str, title: str) -> float:
    """How well a title stands in a citation; short ones stand in everything."""
    one, two = plain(title[:_LONG]), plain(text[: 4 * _LONG])
    if script(one) != script(two):
        one, two = skeleton(one), skeleton(two)
    if len(one) < 20 or len(one.split()) < 4 or len(two) < len(one) * 0.9:
        return 0.0
    return fuzz.partial_ratio(one, two) / 100


def _containers_of(item: Item) -> list[str]:
    named = (
        item.container_title,
        item.container_title_short,
        item.journal_abbreviation,
        item.collection_title,
        item.event_title,
    )
    return [name for name in named if name]


def _container(ballot: Ballot, ours: Item, work: Work) -> None:
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
    if likeness < 0.45 or all(container_differs(left, right) for left in mine for right in theirs):
        ballot.differ("container-title", mine[0], theirs[0])
