"""Patents and inventors' certificates (GOST R 7.0.5-2008, annex; GOST R 7.0.100-2018, annex A)."""

import re

from ssylka.model import Date, Name
from ssylka.parsers import kinds, names, responsibility
from ssylka.parsers.dates import PATTERN as DATE
from ssylka.parsers.dates import as_date, date_at
from ssylka.parsers.description import cut_title, heading
from ssylka.parsers.draft import Draft
from ssylka.parsers.later import later
from ssylka.parsers.sheet import trim

_HINTS = ("Пат", "пат", "базы данных", "Pat", "pat", "А.", "а.", "Авт", "авт", "заявл", "для ЭВМ")
_KIND = re.compile(
    r"(?P<kind>[Пп]ат(?:ент|\.)(?:\s+на\s+(?:изобретение|полезную\s+модель))?|[Аа]\.\s?с\.|[Аа]вт(?:орское|\.)\s+свид(?:етельство|\.)|[Сс]в(?:ид(?:етельство|\.)|-во)\s+(?:о|об)\s+(?:офиц\w*\.?\s+)?(?:гос\w*\.?\s+)?рег(?:истрации|\.)\s+(?:программы\s+для\s+ЭВМ|базы\s+данных)|[Pp]atent|[Pp]at\.|U\.?S\.?\s+Patent|Patent\s+US)"
    r"\s*(?:на\s+изобретение\s+)?(?P<country>RF|RU|SU|US|EP|WO|UA|BY|KZ|UZ|CN|DE|РФ|РК|РБ|США|СССР|Рос(?:сийская|\.)\s+Федерация|Респ(?:ублика|\.)\s+(?:Беларусь|Казахстан|Узбекистан)|Украина|України)?,?\s*(?:№|[Nn]o\.?|N)?\s?(?P<number>\d(?:[\d/ ]|,(?!\s(?:19|20)\d\d\b)){2,14}\d)(?:\s?(?P<code>[A-Z]\d))?"
)
_PLACE = re.compile(
    r"[,.(\s]*(?P<country>Рос(?:сийская|\.)\s+Федерация|РФ|СССР|США|USA|Российской\s+Федерации|Респ(?:ублика|\.|ублики)\s+(?:Беларусь|Казахстан|Узбекистан)"
    r"|Україна|Украина|України|Беларусь|Казахстан|RU|RUS|UA|BY|KZ|UZ|РК|РБ|Узбекистан|Китай|Германия|Япония|Франция)\b\.?\)?"
)
_CLASS = re.compile(
    r"[,.:\s]*(?:МПК|МКИ|МКл|Int\.\s?Cl\.?|IPC|кл\.)\s*\.?\d?\s*[:(]?\s*[A-ZА-Я]?[^.:(/]{2,14}/\s?\d{1,4}(?:\s?\(\d{4}\.\d\d\))?(?:[,;]\s?[A-ZА-Я][^.:(/]{2,14}/\s?\d{1,4}(?:\s?\(\d{4}\.\d\d\))?){0,8}"
)
_STOP = re.compile(
    r"\s+/\s*|\s*[:.;,–—-]+\s*(?:№\s?\d|заявка|заявл|заяв\.|опубл|патентооблад|заявитель|filed|publ)",
    re.IGNORECASE,
)
_APPLICATION = re.compile(r"(?:№|[Зз]аявка\s+(?:№\s?)?)\s?(?P<number>\d[\d/-]{4,18})(?=\s*[;,.]?\s*(?:[–—-]\s*)?заявл)")
_BULLETIN = re.compile(r"[Бб]юл(?:летень|\.)\s*(?:№|N)\s?(?P<number>\d+(?:\s?\([IVXIІ\d]+\s?ч\.?\))?)")
_EXTENT = re.compile(r"[.;–—-]\s*(?P<count>\d{1,4})\s?с\.?\s*$")
_YEAR = re.compile(r"[,.]\s(?P<year>(?:19|20)\d\d)\.?\s*$")
_BULLETIN_YEAR = re.compile(
    r"(?:[Бб]юл(?:летень|\.)\s(?:изобр\w*\.?,?\s)?|(?=(?:19|20)\d\d\.\s[Бб]юл))(?P<year>(?:19|20)\d\d)\b"
)
# Full stops, counted from the right, behind which inventors may stand: initials have many.
_SIGNATURES = 40
_DAY_BEHIND = later(rf",\s(?P<date>{DATE})\s?\.?")
_FILED_ON = later(rf"[Зз]аявка\s№\s?[\d/-]+\sот\s(?P<date>{DATE})")
_SLASH = re.compile(r"\s+/\s*")
_PUBLISHED = later(rf"(?:опубл(?:иковано|\.)?|зарег(?:истрировано|\.))\s*:?\s*(?P<date>{DATE})", re.IGNORECASE)
_FILED = later(rf"заявл(?:ено|\.)?\s*:?\s*(?P<date>{DATE})", re.IGNORECASE)


def read_patent(draft: Draft, start: int, end: int) -> bool:
    """Take a patent's title, number, country, inventors and day from a stretch; False where it is none."""
    mask = draft.sheet.mask
    if not any(map(mask.__contains__, _HINTS)) or not kinds.PATENT.search(mask, start, end):
        return False
    head = _KIND.search(mask, start, end)
    if head is None:
        return False
    draft.put("number", head["number"].strip(" ,"), *head.span("number"))
    draft.put("genre", head["kind"], *head.span("kind"), 0.9)
    after = head.end()
    printed = _DAY_BEHIND.match(mask, after, end)
    day = date_at(mask, *printed.span("date")) if printed else None
    if printed and day:
        # "RU 2345678 C1, 27.01.2009."
        draft.put("issued", as_date(day.parts), printed.start("date"), day.end)
        after = printed.end()
    place = _PLACE.match(mask, after, end)
    country = head["country"] or (place["country"] if place else "")
    if country:
        where = head.span("country") if head["country"] else place.span("country") if place else head.span()
        draft.put("jurisdiction", country, *where, 0.9)
    after = place.end() if place else after
    classed = _CLASS.match(mask, after, end)
    after = classed.end() if classed else after
    before = trim(mask, start, head.start())
    found = names.inverted(mask, start, head.start())
    if found and not mask[found.end : head.start()].strip(" .,:"):
        draft.put("author", found.people, start, found.end)
        before = (start, start)
    elif found:
        after_names = heading(draft, *before)
        before = trim(mask, after_names, before[1])
    if before[1] - before[0] > 8:
        draft.take("title", before[0], cut_title(draft, *before, "title"))
        slash = _SLASH.search(mask, after, end)
    else:
        left, _ = trim(mask, after, end)
        stop = _STOP.search(mask, left, end)
        title_end = stop.start() if stop else end
        title_end = _signed(draft, left, title_end)
        draft.take("title", *trim(mask, left, title_end))
        slash = _SLASH.search(mask, left, end)
    if slash:
        cut = _STOP.search(mask, slash.end(), end)
        _people(draft, slash.end(), cut.start() if cut else end)
    for name, pattern in (("issued", _PUBLISHED), ("submitted", _FILED), ("submitted", _FILED_ON)):
        dated = None if draft.has(name) else pattern.search(mask, start, end)
        day = date_at(mask, *dated.span("date")) if dated else None
        if dated and day:
            draft.put(name, as_date(day.parts), dated.start("date"), day.end)
    year = (
        (_YEAR.search(mask, after, end) or _BULLETIN_YEAR.search(mask, after, end)) if not draft.has("issued") else None
    )
    if year:
        draft.put("issued", Date(date_parts=((int(year["year"]),),)), *year.span("year"))
    if not draft.has("issued") and draft.has("submitted"):
        draft.fields["issued"] = draft.fields["submitted"]
    for name, pattern in (("application-number", _APPLICATION), ("bulletin", _BULLETIN)):
        found_number = pattern.search(mask, after, end)
        if found_number:
            draft.custom[name] = found_number["number"].strip()
    extent = _EXTENT.search(mask, after, end)
    if extent:
        draft.put("number_of_pages", extent["count"], *extent.span("count"))
    draft.type = "software" if "программы" in head["kind"] else "dataset" if "данных" in head["kind"] else "patent"
    draft.doubt(0.9)
    return draft.has("title")


def _signed(draft: Draft, start: int, end: int) -> int:
    """Take inventors who stand behind the title as a sentence of their own; where the title ends then."""
    mask = draft.sheet.mask
    cut = mask.rfind(". ", start, end - 4)
    for _ in range(_SIGNATURES):
        if cut <= start:
            break
        found = names.inverted(mask, cut + 2, min(end + 1, len(mask)))
        if found and found.end >= end - 1:
            draft.put("author", found.people, cut + 2, found.end)
            return cut
        cut = mask.rfind(". ", start, cut)
    return end


def _people(draft: Draft, start: int, end: int) -> None:
    for role in responsibility.statements(draft.sheet.mask, start, end):
        people: tuple[Name, ...] = role.people
        if role.field == "author" and people and not draft.has("author"):
            draft.put("author", people, role.start, role.end)
