"""What kind of source a GOST description is of: by its fields first, by its words second."""

import re

from ssylka.parsers import kinds, law
from ssylka.parsers.dates import as_date, find_date
from ssylka.parsers.draft import Draft
from ssylka.parsers.tokens import Tail

IBID = re.compile(r"(?:Там\s+же|Ibid(?:em)?|Тамо\s+же|Там\s+само|Тамсама|ibid(?:em)?)\b", re.IGNORECASE)


_JOURNAL_WORD = re.compile(r"журнал\b|\bjournal\b", re.IGNORECASE)
_ADOPTED = re.compile(r"\((?:принят|одобрен|подписан|заключен)", re.IGNORECASE)


def whole_type(draft: Draft, tail: Tail, title: str) -> str:
    """The type of a work that stands by itself, or of a whole issue of a periodical."""
    if kinds.STANDARD.search(title):
        return "standard"
    if draft.has("genre") or kinds.THESIS.search(title):
        return "thesis"
    if kinds.is_software(draft.sheet.text):
        return "software"
    if not draft.has("publisher", "publisher_place", "number_of_pages", "isbn"):
        if draft.has("url"):
            if kinds.REPORT.search(title):
                return "report"
            if kinds.TREATY_EN.search(title):
                return "treaty"
            return "legislation" if law.is_english_law(title) else "webpage"
        if tail.fields.keys() & {"issue"} and not draft.has("author", "editor") and len(title) < 60:
            daily = kinds.is_newspaper(title) and tail.fields.keys() & {"day", "date"}
            return "article-newspaper" if daily else "article-journal"
        if "day" in tail.fields or "date" in tail.fields:
            return "article-newspaper" if len(title) < 60 and not draft.has("author") else "document"
    if (
        tail.sign in {"№", "N"}
        and not draft.has("author", "editor", "publisher", "number_of_pages")
        and len(title) < 60
    ):
        # "Советская Сибирь. Новосибирск, 1937. № 5": an issue of a periodical.
        return "article-newspaper" if kinds.is_newspaper(title) else "article-journal"
    if kinds.REPORT.search(title):
        return "report"
    if draft.has("url") and not draft.has("issued", "publisher", "number_of_pages"):
        return "webpage"
    return "book"


def part_type(draft: Draft, tail: Tail, container: str) -> str:
    """The type of a part by what it stands in; lowers the draft's confidence where little tells."""
    title = draft.get("title") or ""
    numbered = draft.has("volume", "issue") or "article" in tail.fields
    printed = draft.has("publisher", "publisher_place")
    if IBID.match(container):
        draft.custom |= {"back-reference": "ibid", "back-reference-of": "container"}
        draft.fields.pop("container_title", None)
        return "chapter"
    if kinds.STANDARD.match(title):
        return "standard"
    if kinds.is_patent(title):
        return "patent"
    if draft.has("genre") and kinds.THESIS.search(draft.get("genre")):
        return "thesis"
    if law.is_english_law(title):
        field = draft.fields["title"]
        named = find_date(draft.sheet.mask, field.start, field.end)
        if named and not draft.has("issued"):
            draft.put("issued", as_date(named[1].parts), named[0], named[1].end)
        return "legislation"
    if kinds.TREATY_EN.search(title) or (
        kinds.TREATY.search(title)
        and not draft.has("author")
        and (draft.has("url") or numbered or _ADOPTED.search(title))
    ):
        return "treaty"
    journal = bool(kinds.JOURNALS.search(container))
    daily = ("date" in tail.fields and len(tail.fields["date"].value) > 2) or (
        "day" in tail.fields and len(tail.fields["day"].value) > 1
    )
    if kinds.is_newspaper(container) and not draft.has("volume") and not printed:
        return "article-newspaper"
    if kinds.MAGAZINES.search(container) and not draft.has("volume") and not (numbered and draft.has("page")):
        return "article-magazine"
    if kinds.PROCEEDINGS.search(container) and not (journal and numbered and not printed):
        return "paper-conference"
    if kinds.ENCYCLOPEDIA.search(container) and not journal:
        return "entry-encyclopedia"
    if draft.has("editor", "container_author", "isbn") or (printed and not (journal and numbered)):
        return "chapter"
    if draft.has("url") and not numbered and not draft.has("page"):
        return "article-journal" if _JOURNAL_WORD.search(container) else "webpage"
    if daily and not draft.has("volume") and not draft.has("url") and not journal:
        return "article-newspaper"
    if numbered or journal:
        return "article-journal"
    if draft.has("url"):
        return "webpage"
    if draft.has("doi"):
        return "article-journal"
    draft.doubt(0.9)
    return "chapter" if draft.has("page") else "article-journal"
