"""The title of an author-date reference and what stands in brackets behind it: kind, edition, volume, pages, translation."""

import re

from ssylka.parsers import names
from ssylka.parsers.draft import Draft
from ssylka.parsers.sentences import DASH
from ssylka.parsers.sheet import trim
from ssylka.parsers.tokens import pages

PAGES = re.compile(
    rf"\s*\(\s*(?P<inner>(?:[^()]*?[,;]\s*)?(?:pp?|С|с|S|стр)\.?\s?(?P<page>[\dIVXivxlc]+(?:{DASH}[\dIVXivxlc]+)?(?:,\s\d+{DASH}\d+)*))\s*\)|[,.]\s*(?:pp?|С|с|S)\.\s?(?P<page2>\d+(?:{DASH}\d+)?)\s*(?=[.,]|$)"
)
PAREN = re.compile(r"\s*\((?P<inner>[^()]{2,80})\)\s*$")
_EDITION = re.compile(
    r"(?P<edition>\d{1,2}(?:st|nd|rd|th|\.(?=\s?Aufl))?|\d{1,2}-е|[Rr]ev\.|[Ss]econd|[Tt]hird|[Ff]irst|[Ff]ourth)\s*(?:ed|edn|edition|изд|Aufl|éd)\b\.?"
)
_VOLUME = re.compile(r"(?:Vol|Vols|vol|Т|т|Bd|Volume|Том)\.?\s*(?P<volume>[\dIVX]+(?:–\d+)?)")
_NUMBER = re.compile(
    r"(?:Report|Publication|Working Paper|Discussion Paper|Technical Report|Policy Brief|Paper|Series)?\s*(?:No|№|Nr)\.?\s*(?P<number>[\w./-]+)"
)
BRACKET = re.compile(r"\s*\[(?P<inner>[^\[\]]{2,300})\]\s*\.?\s*$")
_GENRES = re.compile(
    r"thesis|dissertation|diss\b|дис\.|диссертац|автореф|report|paper|presentation|poster|data\s?set|software|film|video|map|review|blog|interview|speech|manuscript|magistersk|podcast|tweet|photograph|press release|брошюра|доклад",
    re.IGNORECASE,
)


# "Chelovek i ekonomika [A man and the economy]. Ed. by A.V. Buzgalin"
_EDITED_BY = re.compile(
    r"[.\]]\s(?:Eds?\.|Edited)\sby\s(?P<who>(?:[A-Z][a-z]?\.\s?){1,3}[A-Z][^.]{2,40}(?:,\s(?:[A-Z][a-z]?\.\s?){1,3}[A-Z][^.]{2,40}){0,4})\.?$"
)


def title(draft: Draft, start: int, end: int) -> None:
    """The title without what stands in brackets after it: kind, edition, volume, translation."""
    mask = draft.sheet.mask
    start, end = trim_title(mask, start, end)
    if (
        mask[start : start + 1] == "«"
        and mask[start + 1 : end].find("»") == end - start - 2
        and mask.count("«", start, end) == 1
    ):
        start, end = start + 1, end - 1
    edited = _EDITED_BY.search(mask, start, end)
    if edited and not draft.has("editor"):
        draft.put("editor", names.direct(edited["who"]), *edited.span("who"))
        start, end = trim_title(mask, start, edited.start() + 1)
    for _ in range(3):
        bracket = BRACKET.search(mask, start, end)
        if bracket and bracket.start() > start:
            inner = bracket["inner"]
            if _GENRES.search(inner) and len(inner) < 90:
                draft.take("genre", *bracket.span("inner"))
            else:
                draft.custom["title-translation"] = draft.sheet.value(*bracket.span("inner")).rstrip(".")
            start, end = trim_title(mask, start, bracket.start())
            continue
        paren = PAREN.search(mask, start, end)
        if paren and paren.start() > start and parenthesis(draft, *paren.span("inner")):
            start, end = trim_title(mask, start, paren.start())
            continue
        break
    draft.take("title", start, end)


def trim_title(mask: str, start: int, end: int) -> tuple[int, int]:
    """Trim a title; brackets and quotation marks that close stay."""
    start, end = trim(mask, start, end)
    return start, end


def parenthesis(draft: Draft, start: int, end: int) -> bool:
    """Edition, volume, number of a report, translator, pages in round brackets; False where it is part of the title."""
    words = draft.sheet.mask[start:end]
    taken = False
    edition = _EDITION.search(words)
    if edition:
        value = re.sub(r"(?:st|nd|rd|th|-е|\.)$", "", edition["edition"])
        draft.put("edition", value, start + edition.start("edition"), start + edition.end("edition"))
        taken = True
    volume = _VOLUME.search(words)
    if volume:
        draft.put("volume", volume["volume"], start + volume.start("volume"), start + volume.end("volume"))
        taken = True
    found = PAGES.search(f"({words})")
    if found and found["page"]:
        draft.put("page", pages(found["page"]), start, end)
        taken = True
    versioned = re.search(r"^[Vv]ersion\s(?P<n>[\w.-]+)$", words)
    if versioned:
        draft.put("version", versioned["n"], start, end)
        return True
    if not taken:
        translators = re.search(
            r"^(?P<who>.+?),?\s(?:Trans|Пер)\.?$|^(?:[Tt]ranslated|[Tt]rans\.|[Tt]ransl\.)\sby\s(?P<by>.+)$", words
        )
        if translators:
            draft.put("translator", names.direct(translators["who"] or translators["by"]), start, end)
            return True
        numbered = _NUMBER.search(words)
        if numbered and re.search(r"(?:No|№|Nr)\.?\s*\d", words):
            draft.put("number", numbered["number"], start, end)
            return True
    return taken
