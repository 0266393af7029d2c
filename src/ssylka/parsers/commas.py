"""An article whose parts stand between commas: "Izvekova, G.I., Physiological specificity, Parazitologiya, 2001, vol. 35, no. 1, pp. 60–68".

The way of Russian journals in translation (Pleiades Publishing).
"""

import re

from ssylka.model import Date
from ssylka.parsers import names, places
from ssylka.parsers.apa_source import JOURNALISH
from ssylka.parsers.draft import Draft
from ssylka.parsers.tokens import number, pages

_NUMBERS = re.compile(
    r",\s(?P<year>(?:1[89]|20)\d\d)(?:,\svol\.\s(?P<volume>[\w–-]{1,9}))?(?:,\s(?:nos?|iss)\.\s(?P<issue>[\w/–-]{1,9}(?:\s\(\d{1,4}\))?))?"
    r"(?:,\s(?:pp?\.\s|(?:article|art\.)\s(?:no\.\s|ID\s)?)(?P<page>\w{1,9}(?:[–-]\w{1,9})?))?\s*\.?\s*$"
)
_ABBREVIATED = re.compile(r"[^\W\d_]\.$|^[A-Z][\w’'-]*\.\s")
_WORDS = re.compile(r"(?:[A-Z][\w’'-]*|of|the|and|i|v|in|&)(?:\s(?:[A-Z][\w’'-]*|of|the|and|i|v|in|&)){0,7}")


def read_commas(draft: Draft, start: int, end: int) -> bool:
    """Take authors, title, journal and numbers; False where the text is none of this kind."""
    mask = draft.sheet.mask
    numbers = _NUMBERS.search(mask, start, end)
    if numbers is None or not (numbers["volume"] or numbers["issue"]) or not numbers["page"]:
        return False
    people = names.inverted(mask, start, numbers.start())
    if people is None or mask[people.end : people.end + 2] != ", ":
        return False
    left = people.end + 2
    cut = _journal(mask, left, numbers.start())
    if cut is None:
        return False
    draft.put("author", people.people, start, people.end)
    if cut > left:
        draft.take("title", left, cut - 2)
    draft.take("container_title", cut, numbers.start())
    draft.put("issued", Date(date_parts=((int(numbers["year"]),),)), *numbers.span("year"))
    for name in ("volume", "issue"):
        if numbers[name]:
            draft.put(name, number(numbers[name]), *numbers.span(name))
    draft.put("page", pages(numbers["page"]), *numbers.span("page"))
    draft.type = "article-journal"
    draft.custom["divided-by-commas"] = True
    draft.doubt(0.95)
    return True


def _journal(mask: str, start: int, end: int) -> int | None:
    """Where the journal begins: after the last comma, or one before it where the name itself has one."""
    cut = mask.rfind(", ", start, end)
    if cut < 0:
        return start if _ABBREVIATED.search(mask[start:end]) else None
    name = mask[cut + 2 : end]
    if places.KNOWN.fullmatch(name):
        return None
    if not (_ABBREVIATED.search(name) or JOURNALISH.match(name) or _WORDS.fullmatch(name)):
        return None
    before = mask.rfind(", ", start, cut)
    if mask[cut - 1] == "." and before > 0 and JOURNALISH.match(mask[before + 2 : cut]):
        return before + 2  # "Izv. Vyssh. Uchebn. Zaved., Povolzhsk. Reg. Tekh. Nauki"
    return cut + 2
