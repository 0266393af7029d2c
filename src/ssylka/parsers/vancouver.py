"""Authors. Title. Journal. Numbers: Vancouver and AMA ("2018;14(1):106-121 (In Russ.)") and what is alike but for commas.

Sources: NLM, Citing Medicine, 2nd ed.; AMA Manual of Style, 11th ed.; the "References" of Russian journals
("Journal [Translation], 2016, vol. 41, no. 2, pp. 84-90").
"""

import re
from itertools import islice

from ssylka.parsers import areas, kinds, names, places
from ssylka.parsers.apa_source import JOURNALISH
from ssylka.parsers.bodies import collective_author
from ssylka.parsers.commas import read_commas
from ssylka.parsers.description import cut_title, roles
from ssylka.parsers.draft import Draft
from ssylka.parsers.gost import ENUMERATOR, find_host
from ssylka.parsers.settle import issued
from ssylka.parsers.sheet import Sheet, trim
from ssylka.parsers.tail import read_tail
from ssylka.parsers.tokens import Tail, read_tokens

_BOUNDARY = re.compile(r"(?<=[.?!])[\"”»’)\]]*\s+|(?<=\])\s*[.,]?\s+(?=[A-ZА-ЯЁ])|\s[–—-]\s(?=[A-ZА-ЯЁ])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:J|Am|Int|Proc|Rev|Acad|Sci|Natl|Soc|Univ|Phys|Chem|Biol|Med|Eng|Res|Environ|Appl|Eur|Br|Clin|Exp|Ann|Adv|Nat|Вестн|Изв|Журн|Вопр|Сер|Тр|рос|Ser|vs|St|Dr|No|Vol|ca|U\.S|Arch|Bull|Lett|Trans|Mol|Cell|Genet|Neurol|Psychol|Surg|Oncol|Pharmacol|im|им|imeni|имени|нар|хоз|тер|эксперим|клин|мед|проф)|\b[A-ZА-ЯЁ])\.$"
)


# Guidelines are signed by nobody; the numbers of the journal tell: "2018;(12):143-228", "2008; 25: 1105–87".
_UNSIGNED = re.compile(r"\.\s[^.]{3,90}\.?\s(?:19|20)\d\d\s?;\s?\d{0,4}\s?(?:\(\d{1,4}\w*\)\s?)?:\s?\w?\d")


_CYRILLIC_SMALL = re.compile("[а-яё]")


def parse_vancouver(sheet: Sheet) -> Draft | None:
    """Read an article whose journal and numbers follow the title after a full stop; None where the numbers are missing."""
    mask = sheet.mask
    start, end = trim(mask, 0, len(mask))
    enumerator = ENUMERATOR.match(mask, 0, end)
    if enumerator and enumerator.end() < end:
        start = max(start, enumerator.end())
    if find_host(mask, start, end):
        return None
    translated = Draft(sheet, "vancouver") if ", pp. " in mask or ", p. " in mask or ", art" in mask else None
    if translated and read_commas(translated, start, end):
        return translated
    people = names.any_inverted(mask, start, end)
    if people is None:
        if not _UNSIGNED.search(mask, start, end):
            return None
        people = names.Names((), start)
    compact = names.tight(mask, start, end)
    tight = compact is not None and compact.end == people.end
    pieces = areas.split(mask, people.end, end)
    if len(pieces) < 2:
        return None
    tail = read_tail(mask, pieces)
    if "year" not in tail.fields and "date" not in tail.fields:
        tail = _joined(mask, people.end, end) or tail
    if (
        "publisher" in tail.fields
        or not ({"volume", "issue", "page"} & tail.fields.keys() or ("url" in sheet.fields and "date" in tail.fields))
        or not ({"year", "date"} & tail.fields.keys())
    ):
        return None
    draft = Draft(sheet, "vancouver")
    draft.put("author", people.people, start, people.end)
    if not people.people:
        draft.doubt(0.95)
    if people.et_al:
        draft.custom["et-al"] = True
    left, right = trim(mask, people.end, tail.start)
    split = _split(mask, left, right)
    if split is None:
        return None
    title_end, container_start, sure = split
    draft.doubt(sure)
    _container(draft, container_start, right)
    title_stop = cut_title(draft, left, title_end, "title")
    draft.take("title", *trim(mask, left, title_stop))
    collective_author(draft)
    issued(draft, tail)
    for name in ("volume", "issue", "page", "supplement"):
        if name in tail.fields:
            draft.fields[name] = tail.fields[name]
    if "publisher_place" in tail.fields:
        draft.doubt(0.8)
    container = draft.get("container_title") or ""
    draft.type = "article-newspaper" if kinds.is_newspaper(container) and not draft.has("volume") else "article-journal"
    if draft.has("url") and not draft.has("volume", "issue", "page") and draft.type == "article-journal":
        draft.type = "webpage"
    if kinds.PROCEEDINGS.search(container) and not draft.has("volume", "issue"):
        draft.type = "paper-conference"
    if places.KNOWN.match(container) and ":" in container:
        return None
    if not draft.has("title", "container_title"):
        return None
    if not tight and not draft.has("page"):
        draft.doubt(0.9)
    return draft


# "Head and Neck Tumors 2016;6(1):43-5", "Вестн хир 2004; 163: 11-5": the year behind the journal without a stop.
_JOINED = re.compile(r"[^\W\d_][.)]?\s(?=(?:19|20)\d\d\s?[;,]\s?[\d(])")


def _joined(mask: str, start: int, end: int) -> Tail | None:
    """The numbers that follow a journal's name in its own sentence; None where there are none."""
    for match in islice(_JOINED.finditer(mask, start, end), 4):
        tail = Tail(match.end())
        taken = read_tokens(mask, match.end(), end, tail)
        if taken and "year" in taken and taken.keys() & {"volume", "issue", "page"}:
            tail.fields = taken
            return tail
    return None


def _container(draft: Draft, start: int, end: int) -> None:
    mask = draft.sheet.mask
    stop = cut_title(draft, start, end, "container_title")
    begin, stop = trim(mask, start, stop)
    if " / " in mask[begin:stop]:
        roles(draft, mask.index(" / ", begin, stop) + 3, stop, host=True)
    if (
        mask[stop : stop + 1] == "."
        and _ABBREVIATED.search(mask[max(begin, stop - 10) : stop + 1])
        and " " in mask[begin:stop]
    ):
        stop += 1
    draft.take("container_title", begin, stop)


def _split(mask: str, start: int, end: int) -> tuple[int, int, float] | None:
    """Where the title ends and the journal begins: the last full stop that no abbreviation owns."""
    cuts = [
        match
        for match in _BOUNDARY.finditer(mask, start, end)
        if not _ABBREVIATED.search(mask, max(start, match.start() - 12), match.start())
    ]
    cuts = [
        match
        for match in cuts
        if match.start() > start + 3
        and mask[match.end() : end].strip(" .,")
        and not _CYRILLIC_SMALL.match(mask, match.end())  # "Рос. онкол. журн."
    ]
    if not cuts:
        return None
    for match in cuts:
        if mask[start : match.start()].rstrip(" .").endswith("]"):
            return match.start(), match.end(), 0.97
    index = len(cuts) - 1

    while (
        index > 0
        and JOURNALISH.match(mask[cuts[index - 1].end() : cuts[index].start()])
        and len(mask[cuts[index - 1].end() : cuts[index].start()].split()) <= 6
    ):
        index -= 1
    match = cuts[index]
    container = mask[match.end() : end]
    return match.start(), match.end(), 0.97 if len(container) < 90 and len(cuts) <= 3 else 0.9
