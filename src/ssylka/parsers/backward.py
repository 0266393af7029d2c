"""Back-references: "Там же. С. 68", "Ibid. P. 5", "Мигунова Т. Л. Указ. соч. С. 364", "Лисичкин В. А. Война … С. 212".

Source: GOST R 7.0.5-2008 §8 (repeated references). Here they are recognised; `link_back` finds what they mean.
"""

import re

from ssylka.model import Name
from ssylka.parsers import areas, names
from ssylka.parsers.draft import Draft
from ssylka.parsers.sheet import Sheet, trim
from ssylka.parsers.tail import read_tail
from ssylka.parsers.tokens import Tail

IBID = re.compile(
    r"(?:Там\s+же|Там\s+само|Тамо\s+же|Тамсама|Тамжа|Ibid(?:em)?|Ib\.|Ebd\.?|Ebenda|Ibidem|Tam\s+zhe|В\s+том\s+же\s+источнике)\b\.?",
    re.IGNORECASE,
)
OP_CIT = re.compile(
    r"\b(?:Указ(?:анное|анная|анный|\.)\s*(?:соч(?:инение|\.)|раб(?:ота|\.)|ст(?:атья|\.)|кн(?:ига|\.)|изд(?:ание|\.)|док(?:умент|\.)|источник)|Ук\.\s*соч\.|Цит\.\s*(?:соч|раб)\.|Зазнач\.\s*пр\w*\.?|Op\.?\s*cit\.?|Loc\.?\s*cit\.?|Art\.?\s*cit\.?|a\.\s?a\.\s?O\.|Ukaz\.\s*soch\.)",
    re.IGNORECASE,
)
SAME_AUTHOR = re.compile(
    r"\s*(?:(?:Его|Е[её]|Их|Он|Она|Они|Тот)\s+же|Йог?о\s+ж|Idem|Eadem|Iidem|Ders(?:elbe|\.)?|Id\.|[–—―_-]{2,}|[–—―]{1,3}(?=\s*[,.]))\s*[.,:]?\s*"
)
_CITED = ("Ук", "ук", "Цит", "цит", "cit", "CIT", "Зазн", "Ukaz", "O.")
_ELLIPSIS = re.compile(r"\s*(?:…|\.\s?\.\s?\.)\s*\.?\s*(?=$|[СCсPpТTS]\.|Vol|Т\.|С\.)")


# "Ibid., 50", "Op. cit., 12–15", "Ibid., 101n": a page that no word announces (Chicago Manual of Style 17, 14.34).
_BARE_PAGE = re.compile(
    r"[\s.,:]*(?P<page>\d{1,5}(?:\s?[–—-]\s?\d{1,5})?(?:,\s?\d{1,5}(?:\s?[–—-]\s?\d{1,5})?){0,5})(?:n\d{0,3})?[\s.]*"
)
_FAMILY_ALONE = re.compile(r"[^\W\d_][\w’'-]+(?:(?:,| and| &| и) [^\W\d_][\w’'-]+){0,2}")


def after_same_author(draft: Draft, end: int) -> int:
    """Where the reference begins after "Его же" or a dash that stands for the author; 0 where neither opens it."""
    mask = draft.sheet.mask
    same = SAME_AUTHOR.match(mask, 0, end)
    if same is None or same.end() >= end or not (mask[same.end()].isupper() or mask[same.end()] in '«“"('):
        return 0
    if same.group().strip(" .,:") in {"–", "—", "-", "―"} and "." not in same.group() and "," not in same.group():
        return 0
    draft.custom["same-author"] = True
    return same.end()


def parse_backward(sheet: Sheet) -> Draft | None:
    """Read a reference that means an earlier one; None where the text names its work itself."""
    mask = sheet.mask
    start, end = trim(mask, 0, len(mask))
    end = len(mask)
    ibid = IBID.match(mask, start)
    if ibid:
        return _read(Draft(sheet, "backward"), "ibid", ibid.end(), end)
    if "//" in mask:
        return None
    op_cit = OP_CIT.search(mask, start, min(end, start + 200)) if any(map(mask.__contains__, _CITED)) else None
    if op_cit:
        draft = Draft(sheet, "backward")
        author_end = _author(draft, start, op_cit.start())
        if not mask[author_end : op_cit.start()].strip(" .,;:–—-") or author_end > start:
            title = trim(mask, author_end, op_cit.start())
            draft.take("title", *title)
            return _read(draft, "op-cit", op_cit.end(), end)
        return None
    cut = _ELLIPSIS.search(mask, start, end) if "…" in mask or ".." in mask or ". ." in mask else None
    if cut and cut.start() > start + 5:
        draft = Draft(sheet, "backward")
        author_end = _author(draft, start, cut.start())
        draft.take("title", *trim(mask, author_end, cut.start()))
        if draft.has("title"):
            return _read(draft, "short-title", cut.end(), end)
    return None


def _author(draft: Draft, start: int, end: int) -> int:
    mask = draft.sheet.mask
    found = names.inverted(mask, start, end)
    if found:
        draft.put("author", found.people, start, found.end)
        return found.end
    alone = _FAMILY_ALONE.fullmatch(mask[start:end].strip(" .,;"))
    if alone and mask[start].isupper():
        families = re.split(r",| and | & | и ", alone[0])
        draft.put("author", tuple(Name(family=family.strip()) for family in families), start, end)
        return end
    people = names.direct(mask[start:end])
    if people:
        draft.put("author", people, start, end)
        return end
    return start


def _read(draft: Draft, kind: str, start: int, end: int) -> Draft | None:
    """Volume and page after the words that refer; None where more than numbers follows."""
    mask = draft.sheet.mask
    bare = _BARE_PAGE.fullmatch(mask, start, end)
    pieces = areas.split(mask, start, end) if bare is None else []
    tail = read_tail(mask, pieces, keep=0) if pieces else Tail(end if bare is None else start)
    if bare:
        draft.custom |= {"locator": draft.sheet.value(*bare.span("page")), "locator-label": "page"}
    if mask[start : tail.start].strip(" .,;:–—-"):
        rest = draft.sheet.value(start, tail.start).strip(" .,;:")
        if kind == "short-title":
            return None
        draft.unparsed = rest
        draft.doubt(0.8)
    if kind == "short-title" and (
        "page" not in tail.fields or tail.fields.keys() & {"year", "date", "publisher", "publisher_place"}
    ):
        return None
    for name in ("volume", "issue"):
        if name in tail.fields:
            draft.fields[name] = tail.fields[name]
    for name, label in (("page", "page"), ("leaf", "folio"), ("article", "article")):
        if name in tail.fields and "locator" not in draft.custom:
            draft.custom |= {"locator": tail.fields[name].value, "locator-label": label}
    draft.custom["back-reference"] = kind
    draft.type = "document"
    # What it means is known only when the list is linked.
    draft.sure = min(draft.sure, 0.6)
    return draft
