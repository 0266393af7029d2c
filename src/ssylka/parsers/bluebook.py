"""Court cases as American lawyers cite them: "Smith v. Jones, 123 F.3d 456 (9th Cir. 1997)" (The Bluebook, rule 10)."""

import re

from ssylka.model import Date
from ssylka.parsers.draft import Draft
from ssylka.parsers.sheet import Sheet

_HINT = re.compile(r"\sv\.?\s|\b(?:In re|Ex parte)\s")
_HINTS = (" v ", " v. ", "In re ", "Ex parte ")  # in a mask every blank is a plain one
_CASE = re.compile(
    r"\s*(?P<title>(?:In re|Ex parte)\s[^,()]{3,150}|[A-ZÀ-Þ][^()]{1,120}?\sv\.?\s[A-ZÀ-Þ][^()\d]{1,120}?),\s+"
    r"(?P<volume>\d{1,4})\s(?P<reporter>[A-Z][A-Za-z. ]{0,25}?(?:\s?\d[a-z]{1,2}\.?)?)\s(?:(?P<page>\d{1,5})|_{2,4})(?:,\s(?P<pin>\d{1,5}(?:[–-]\d{1,5})?))?"
    r"\s\((?:(?P<court>[^()\d][^()]{0,40}?|\d{1,2}[a-z]{2}\sCir\.|[A-Z]\.?D\.?[^()]{0,20}?)\s)?(?P<year>1[6-9]\d\d|20\d\d)\)[\s.]*"
)


def parse_bluebook(sheet: Sheet) -> Draft | None:
    """A case with volume, reporter, first page, court and year; None where the text is no such citation."""
    mask = sheet.mask
    if not any(map(mask.__contains__, _HINTS)) or not _HINT.search(mask):
        return None
    match = _CASE.fullmatch(mask)
    if match is None:
        return None
    draft = Draft(sheet, "bluebook")
    for field, group in (
        ("title", "title"), ("volume", "volume"), ("container_title", "reporter"), ("page", "page"), ("authority", "court"),
    ):  # fmt: skip
        if match[group]:
            draft.take(field, *match.span(group))
    draft.put("issued", Date(date_parts=((int(match["year"]),),)), *match.span("year"))
    if match["pin"]:
        draft.custom |= {"locator": match["pin"], "locator-label": "page"}
    draft.type = "legal_case"
    return draft
