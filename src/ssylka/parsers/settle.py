"""Handing what the tail holds to the fields that it means: for a work, for a part of one, for a law."""

import re

from ssylka.model import Date
from ssylka.parsers.draft import Draft
from ssylka.parsers.sheet import Field
from ssylka.parsers.tokens import Tail

_ISSUE_YEAR = re.compile(r"(?P<issue>[^()]+?)\s?\((?P<year>(?:19|20)\d\d)\)")


def _year_of_issue(tail: Tail) -> None:
    """Take the only year of a reference out of the brackets behind its issue: "№ 1 (2020), стр. 5"."""
    issue = tail.fields.get("issue")
    if issue is None or tail.fields.keys() & {"year", "date"}:
        return
    match = _ISSUE_YEAR.fullmatch(str(issue.value))
    if match:
        tail.fields["issue"] = issue._replace(value=match["issue"])
        tail.fields["year"] = Field((int(match["year"]),), issue.start, issue.end)


def issued(draft: Draft, tail: Tail) -> None:
    """Put together the date of issue from year, day, season of a tail."""
    _year_of_issue(tail)
    date, year, day, season = (tail.fields.get(name) for name in ("date", "year", "day", "season"))
    if date:
        draft.put("issued", Date(date_parts=(date.value,)), date.start, date.end)
    elif year and season:
        draft.put("issued", Date(date_parts=((year.value[0],),), season=season.value), year.start, year.end)
    elif year and day:
        first, last = min(year.start, day.start), max(year.end, day.end)
        draft.put("issued", Date(date_parts=((year.value[0], *day.value),)), first, last)
    elif year:
        draft.put("issued", Date(date_parts=tuple((part,) for part in year.value)), year.start, year.end)
        if tail.suffix:
            draft.put("year_suffix", tail.suffix, year.start, year.end)


def settle(draft: Draft, tail: Tail, *, host: bool) -> None:
    """Hand the tail's tokens to the fields that they mean for a work, or for a part of one."""
    if "issued" not in draft.fields:
        issued(draft, tail)
    for name in (
        "volume",
        "volume_title",
        "issue",
        "publisher",
        "publisher_place",
        "edition",
        "collection_title",
        "number_of_volumes",
        "supplement",
    ):
        found = tail.fields.get(name)
        if found and name not in draft.fields:
            draft.fields[name] = found
    if (
        "issue" in draft.fields
        and "volume" not in draft.fields
        and not host
        and draft.has("publisher", "publisher_place")
    ):
        draft.fields["volume"] = draft.fields.pop("issue")
    part = tail.fields.get("part")
    if part:
        if "volume" not in draft.fields and not host:
            draft.fields["volume"] = part
        else:
            draft.fields.setdefault("part", part)
    extent = tail.fields.get("extent")
    if extent:
        draft.fields["number_of_pages"] = extent
    leaf = tail.fields.get("leaf")
    if leaf and host and draft.has("volume") and not draft.has("issue") and tail.fields.keys() & {"page"}:
        # "V.34. F.22. P. 315–324": a fascicle.
        draft.fields["issue"] = tail.fields.pop("leaf")
    page, article, leaf = tail.fields.get("page"), tail.fields.get("article"), tail.fields.get("leaf")
    if page and host:
        draft.fields["page"] = page
    elif page:
        if draft.has("issue") and not draft.has("publisher", "publisher_place"):
            draft.fields["page"] = page
        draft.custom |= {"locator": page.value, "locator-label": "page"}
    if article:
        draft.custom |= {"locator": article.value, "locator-label": "article"}
    if leaf and "locator" not in draft.custom:
        draft.custom |= {"locator": leaf.value, "locator-label": "folio"}
    if tail.publ:
        draft.custom["publ-suffix"] = True


def settle_law(draft: Draft, tail: Tail) -> None:
    """Where a law was printed is no field of the law: year, number and article of the gazette stand in `custom`."""
    if "issued" not in draft.fields:
        issued(draft, tail)
    year, date = tail.fields.get("year"), tail.fields.get("date")
    if year or date:
        draft.custom["publication-year"] = (year or date).value[0]  # type: ignore[union-attr]
    for name, key in (
        ("volume", "publication-volume"),
        ("issue", "publication-issue"),
        ("article", "publication-article"),
        ("page", "publication-page"),
    ):
        found = tail.fields.get(name)
        if found:
            draft.custom[key] = found.value
    part, day = tail.fields.get("issue_part"), tail.fields.get("day")
    if part and "publication-issue" in draft.custom:
        draft.custom["publication-issue"] = f"{draft.custom['publication-issue']} {part.value}"
    if date:
        draft.custom["publication-date"] = list(date.value)
    elif year and day:
        draft.custom["publication-date"] = [year.value[0], *day.value]
    extent = tail.fields.get("extent")
    if extent:
        draft.fields["number_of_pages"] = extent
    for name in ("publisher", "publisher_place"):
        if name in tail.fields:
            draft.fields[name] = tail.fields[name]
