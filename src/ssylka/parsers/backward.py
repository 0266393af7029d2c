"""Back-references: "Там же. С. 68", "Ibid. P. 5", "Мигунова Т. Л. Указ. соч. С. 364", "Лисичкин В. А. Война … С. 212".

Source: GOST R 7.0.5-2008 §8 (repeated references). Here they are recognised; `link_back` finds what they mean.
"""

import re

from ssylka.model import Name
from ssylka.model.repeats import IBID, OP_CIT, needs_no_name, note_number, number_in, op_cit
from ssylka.parsers import areas, names
from ssylka.parsers.draft import Draft
from ssylka.parsers.sheet import Sheet, trim
from ssylka.parsers.tail import read_tail
from ssylka.parsers.tokens import Tail

SAME_AUTHOR = re.compile(
    r"\s*(?:(?:Его|Е[её]|Их|Он|Она|Они|Тот)\s+же|(?:Його|Її|Їх|Той|Він|Вона)\s+ж|(?:Яго|Яе|Іх|Ён)\s+ж[а]?|[Ii]dem|[Ee]adem|[Ii]idem|[Dd]ers(?:elbe|\.)?"
    r"|[Dd]ies(?:elbe|elben|\.)|I[Dd]\.|(?:[–—―]\s){1,2}[–—―]|\*{3}|[–—―_-]{2,}|[–—―]{1,3}(?=\s*[,.]))\s*[.,:]?\s*"
)
_ELLIPSIS = re.compile(r"\s*(?:…|\.\s?\.\s?\.)\s*\.?\s*(?=$|[СCсPpТTS]\.|Vol|Т\.|С\.)")


# "Ibid., 50", "Op. cit., 12–15", "Ibid., 101n", "Id. at 1303": a page that no word announces (Chicago Manual of Style 17,
# 14.34; The Bluebook 21, rule 3.2); "1: 180" is a volume and a page.
_BARE_PAGE = re.compile(
    r"[\s.,:)]*(?:at\s+)?(?:(?P<volume>\d{1,2})\s?:\s?)?"
    r"(?P<page>\d{1,5}(?:\s?[–—-]\s?\d{1,5})?(?:,\s?\d{1,5}(?:\s?[–—-]\s?\d{1,5})?){0,5})(?:n\d{0,3})?[\s.]*"
)
# "paras 47-52", "s 4.2", "§ 35a", "art 4(4)", "Rn. 12": places of laws and judgments (OSCOLA 4, 2.1).
_LABELLED = re.compile(
    r"[\s.,:)]*(?:at\s+)?(?P<label>paras?|¶{1,2}|ss?|§{1,2}|arts?|ch|recitals?|Rn|Rdnr|Tz|п{1,2}|абз|ст|гл)\.?\s?"
    r"(?P<number>(?:[\dIVX]\w*\s(?:Rn|Abs|Nr|S)\.?\s)?[\dIVX][\w.()/]*(?:\s?[–—-]\s?\d[\w.()/]*)?(?:,\s\d[\w.()/]*){0,4}(?<![.(]))[\s.]*",
    re.IGNORECASE,
)
_LABELS = {"s": "section", "§": "section", "a": "article", "c": "chapter", "с": "article", "г": "chapter"}
# What a note says of the place: "(discussing robo-signing)", ": ‘The controller cannot avoid …’".
_SAID = re.compile(r"\s*(?:[(\[]|:\s[‘'“\"«]).*$", re.DOTALL)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_LONGEST_HEAD, _LONGEST_NAME = 120, 40
_POINTING = re.compile(
    r"(?i)\b(?:см|see|cf|vgl|siehe|voir|also|также|auch|выше|подробнее|подробно|об этом|more|further|details|for)\b\.?"
)
_FAMILY_ALONE = re.compile(r"[^\W\d_][\w’'-]+(?:(?:,| and| &| и) [^\W\d_][\w’'-]+){0,2}")


_LONE = re.compile(r"[–—]\s(?=[A-ZА-ЯЁІЇЄЎ«“„\"])")


def same_author(text: str, end: int | None = None, *, lone: bool = False) -> int:
    """Where a reference begins after "Его же" or a dash that stands for the author; 0 where neither opens it.

    Args:
        text: of the reference.
        end: where it ends.
        lone: one dash with nothing behind it counts too ("— История слов. М., 1999"): no bullets stand in the list.
    """
    if lone and (single := _LONE.match(text)):
        return single.end()
    same = SAME_AUTHOR.match(text, 0, len(text) if end is None else end)
    if same is None or same.end() >= (len(text) if end is None else end):
        return 0
    words, follows = same.group().strip(" .,:"), text[same.end()]
    dash = not any(char.isalpha() for char in words)
    if not (follows.isupper() or follows in "«“„\"‘'(" or (dash and follows.isdigit())):
        return 0
    if words in {"–", "—", "-", "―"} and "." not in same.group() and "," not in same.group():
        return 0
    return same.end()


def after_same_author(draft: Draft, end: int) -> int:
    """As `same_author`, noted in a draft."""
    found = same_author(draft.sheet.mask, end)
    if found:
        draft.custom["same-author"] = True
    return found


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
    number = note_number(mask, start, end)
    if number and (draft := _of_note(sheet, start, number, end)):
        return draft
    cited = op_cit(mask, start, end)
    if cited:
        draft = Draft(sheet, "backward")
        author_end = _author(draft, start, cited.start())
        if not mask[author_end : cited.start()].strip(" .,;:–—-") or author_end > start:
            title = trim(mask, author_end, cited.start())
            draft.take("title", *title)
            return _read(draft, "op-cit", cited.end(), end)
        return None
    cut = _ELLIPSIS.search(mask, start, end) if "…" in mask or ".." in mask or ". ." in mask else None
    if cut and cut.start() > start + 5:
        draft = Draft(sheet, "backward")
        author_end = _author(draft, start, cut.start())
        draft.take("title", *trim(mask, author_end, cut.start()))
        if draft.has("title"):
            return _read(draft, "short-title", cut.end(), end)
    return None


def _of_note(sheet: Sheet, start: int, number: re.Match[str], end: int) -> Draft | None:
    """Read "Engstrom, supra note 11, at 159"; None where the words before it say more than who and what is meant."""
    mask = sheet.mask
    head = mask[start : number.start()]
    explicit = sheet.kind == "note" and number["b"] is not None
    if len(head) > _LONGEST_HEAD or (
        not explicit and _YEAR.search(head) and (len(head) > _LONGEST_HEAD // 2 or "(" in head)
    ):
        return None
    if cited := OP_CIT.search(head):
        if number["e"]:
            return None  # "Указ. соч., прим. 5" is a note of that work
        head = head[: cited.start()]
    draft = Draft(sheet, "backward")
    stop = start + len(head.rstrip(" .,:;("))
    author_end = _author(draft, start, stop)
    if author_end == start:
        if _POINTING.sub("", head).strip(" .,:;(") and not needs_no_name(number):
            return None
        draft.take("title", *trim(mask, start, stop))
    elif not needs_no_name(number) and (len(head) > _LONGEST_NAME or mask[author_end:stop].strip(" .,:;(")):
        return None
    draft.custom["back-reference-note"] = number_in(number)
    read = _read(draft, "note", number.end(), end)
    # Prose about a note of this very article goes on after its number.
    return read if read is not None and (not read.unparsed or read.unparsed.startswith(("(", "[", ":"))) else None


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
    said = _SAID.search(mask, start, end)
    stop = said.start() if said else end
    bare = _BARE_PAGE.fullmatch(mask, start, stop)
    labelled = _LABELLED.fullmatch(mask, start, stop) if bare is None else None
    if said and (bare or labelled or not mask[start:stop].strip(" .,;:)")):
        draft.unparsed = draft.sheet.value(said.start(), end)
        end = stop
    if labelled:
        label = _LABELS.get(labelled["label"][0].casefold(), "paragraph")
        draft.custom |= {"locator": draft.sheet.value(*labelled.span("number")), "locator-label": label}
        start = end
    pieces = areas.split(mask, start, end) if bare is None and start < end else []
    tail = read_tail(mask, pieces, keep=0) if pieces else Tail(end if bare is None else start)
    if bare:
        draft.custom |= {"locator": draft.sheet.value(*bare.span("page")), "locator-label": "page"}
        if bare["volume"]:
            draft.put("volume", bare["volume"], *bare.span("volume"))
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
            value = tail.fields[name].value
            back = label == "folio" and value.endswith((" об", " зв", " адв"))  # the stop is part of the word
            draft.custom |= {"locator": f"{value}." if back else value, "locator-label": label}
    draft.custom["back-reference"] = kind
    draft.type = "document"
    # What it means is known only when the list is linked.
    draft.sure = min(draft.sure, 0.6)
    return draft
