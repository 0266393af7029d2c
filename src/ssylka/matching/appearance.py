"""When and where a work appeared, as votes: year, volume, issue, pages."""

import re

from ssylka.matching.ballot import Ballot
from ssylka.matching.keys import plain
from ssylka.matching.numbers import number, numbers, pages, same_page
from ssylka.model import Item, Work

# A year in a citation, not a part of an address, a DOI, a range of pages.
_YEAR = re.compile(r"(?<![\w./:–-])(?:1[89]|20)\d\d(?![\w/–-])")


def _years_of(work: Work) -> set[int]:
    years = set(work.years)
    for date in (work.item.issued, work.item.original_date, work.item.available_date):
        if date and date.year:
            years.add(date.year)
    return years


def vote_on_year(ballot: Ballot, ours: Item, work: Work, text: str, *, unread: bool = False) -> None:
    """The year: online and print years differ, any of them agrees, a neighbour half agrees."""
    theirs = _years_of(work)
    mine = ours.issued.year if ours.issued else None
    if not theirs:
        if mine is not None:
            ballot.differ("issued", str(mine), "")
        return
    if mine is None:
        if text and any(str(year) in text for year in theirs):
            ballot.cast("year", 1.0)
        elif unread or _YEAR.search(text):
            ballot.differ("issued", "", "/".join(str(year) for year in sorted(theirs)))
        return
    away = min(abs(mine - year) for year in theirs)
    if away and ours.original_date and ours.original_date.year in theirs:
        away = 0
    if away < 2 or not any(str(year) in text for year in theirs):  # two years in a citation: the wrong one was read
        ballot.cast("year", {0: 1.5, 1: 0.5, 2: -1.0}.get(away, -3.5))
    if away:
        ballot.differ("issued", str(mine), "/".join(str(year) for year in sorted(theirs)))


def vote_on_numbers(ballot: Ballot, ours: Item, work: Work, text: str) -> None:
    """Volume, issue and pages; a journal without volumes has the year or the issue in their place."""
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


def _pages(ballot: Ballot, ours: Item, theirs: Item, text: str) -> None:
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
