"""GOST: "Heading. Title / responsibility // Container. Imprint. Numbers. Pages", notes and lists, in any language.

Sources: GOST R 7.0.5-2008 (references), GOST R 7.0.100-2018 and GOST 7.1-2003 (descriptions), as people write them.
The text is cut into areas; areas are told apart by what they hold; the order is the standard's, its absence a doubt.
"""

import re

from ssylka.model import Date, Name
from ssylka.parsers import areas, names, places
from ssylka.parsers.abbreviated import abbreviated
from ssylka.parsers.archive import read_archive
from ssylka.parsers.backward import after_same_author
from ssylka.parsers.bracketed import read_bracketed
from ssylka.parsers.conventions import is_author_date
from ssylka.parsers.draft import Draft
from ssylka.parsers.gost_part import read_part
from ssylka.parsers.gost_whole import read_dated_whole, read_whole
from ssylka.parsers.languages import mostly_cyrillic
from ssylka.parsers.later import later
from ssylka.parsers.patent import read_patent
from ssylka.parsers.sheet import Sheet, trim
from ssylka.parsers.tail import read_tail

ENUMERATOR = re.compile(r"\s*(?:\[\d{1,4}\]|\(?\d{1,3}\s?[.)](?=\s+\D|[A-ZА-ЯЁ][^\W\d_]{2})|[•*–—·-](?=\s))\s*")
_SLASHES = re.compile(
    r"(?<![:/])/\s?/(?!/)\s*(?:(?:В|в|In|in)(?:\s(?:кн|сб)\.|\sthe\s(?:collection|book)|\s(?:сборнике|книге))?\s?:\s*)?"
)
_IN = re.compile(
    r"(?<=[.?!»”\"\])])\s*[–—-]?\s*(?:[ВV]\s(?:кн|сб|kn|sb)\.|В\s(?:сборнике|книге|кн|сб)(?:\s(?:статей|трудов|материалов|тезисов))?|[VV]\s(?:sbornike|knige)|В|In|Dans|У)\s?:\s+(?=[A-ZА-ЯЁ«\"“])"
)
# "Орлов 2008а — Орлов А. …": the short form that the text uses stands before the entry.
_LABEL = re.compile(
    r"\[?(?P<label>(?P<name>[A-ZА-ЯЁ][\w’'-]+)[^/]{0,50}?,?\s\d{4}(?:[–-]\d{2,4})?[a-zа-д]?)\]?\.?\s?[—–=-]\s(?=[A-ZА-ЯЁ])"
)
_AFTER_LABEL = ("— ", "– ", "= ", "- ")
_SHORT_NAME = re.compile(
    r"(?P<short>(?P<letters>[А-ЯЁ]{2,8})(?:-\d|\s[XVI–-]{1,9}\sвв?\.|\s\d{4}[а-д]?)?)\s[–—-]\s(?=[А-ЯЁ])"
)
_WORD = re.compile(r"[^\W\d_]+")


def _short_name(mask: str, start: int, end: int) -> str | None:
    """The short name by which a list cites an entry and puts before it: "СРНГ – Словарь русских народных говоров"."""
    match = _SHORT_NAME.match(mask, start, end)
    if match is None:
        return None
    wanted = list(match["letters"])
    for word in _WORD.findall(mask, match.end(), min(end, match.end() + 200)):
        if wanted and word[0].upper() == wanted[0]:
            wanted.pop(0)
    return None if wanted else match["short"]


def find_host(mask: str, start: int, end: int) -> re.Match[str] | None:
    """The sign between a part and what it stands in: "//", "В кн.:", "In:"."""
    slash = mask.find("/", start, end)
    found = _SLASHES.search(mask, slash, end) if slash >= 0 else None
    if found is None and ": " in mask:
        found = _IN.search(mask, start, end)
    return found


_SPOKEN_ALONE = re.compile(r"(?:(?:[A-ZА-ЯЁІЇЄҐ]\.\s?){1,3}[A-ZА-ЯЁІЇЄҐ][\w’'-]+(?:,\s|\s(?:и|та|and)\s)?){1,20}\.?")


def names_alone(mask: str, start: int, end: int) -> tuple[Name, ...]:
    """The persons of a stretch that holds nothing else, none where it holds more."""
    found = names.inverted(mask, start, end)
    if found:
        return found.people if not mask[found.end : end].strip(" .,;") else ()
    return names.direct(mask[start:end]) if _SPOKEN_ALONE.fullmatch(mask[start:end].strip()) else ()


def _imprinted(mask: str, start: int, end: int) -> bool:
    """Whether publisher and year end a stretch that no number of a journal does."""
    found = read_tail(mask, areas.split(mask, start, end)).fields.keys()
    return found >= {"publisher", "year"} and not found & {"volume", "issue"}


def parse_gost(sheet: Sheet) -> Draft | None:
    """Read a reference written by one of the GOST standards; None where nothing in it speaks for them."""
    mask = sheet.mask
    start, end = trim(mask, 0, len(mask))
    enumerator = None if mask[:1].isalpha() else ENUMERATOR.match(mask, 0, end)
    if enumerator and enumerator.end() < end:
        start = max(start, enumerator.end())
    draft = Draft(sheet, "gost")
    label = _LABEL.match(mask, start, end) if any(map(mask.__contains__, _AFTER_LABEL)) else None
    short = None if label else _short_name(mask, start, end)
    if short:
        draft.custom["citation-label"] = short
        start += len(short) + 3
    if label and mask.find(label["name"], label.end(), end) >= 0:
        draft.custom["citation-label"] = sheet.value(*label.span("label"))
        start = label.end()
    elif label is None and (letters := abbreviated(mask, start, end)):
        draft.custom["citation-label"] = sheet.value(*letters.span("label"))
        start = letters.end()
    start = max(start, after_same_author(draft, end))
    host = find_host(mask, start, end)
    start = _author_year(draft, start, end, host)
    if host and host.end() - start > 6 and names_alone(mask, start, host.start()):
        # "Филатова А.В., Тураев А.С. // Заглавие // Журнал": a sign too many.
        after = _SLASHES.search(mask, host.end(), end)
        draft.put("author", names_alone(mask, start, host.start()), start, host.start())
        if after:
            start, host = host.end(), after
        elif _imprinted(mask, host.end(), end):
            # "Вишневский А.А. // Хирургия грудной стенки. – М.: Видар, 2005": a book.
            start, host = host.end(), None
        else:
            # "Сіднєв О.Б. // Тези доповідей": the way of physicists, who leave the title out.
            start = host.start()
            draft.custom["untitled"] = True
    if read_archive(draft, start, end, host):
        return draft
    if read_patent(draft, start, end):
        return draft
    if host and _PLACE_COLON.match(mask, host.end(), end):
        # "Flora of Japan // Washington: Smithsonian Institution, 1965": the sign stands for a dash.
        return read_whole(draft, start, end)
    if host is None and read_bracketed(draft, start, end):
        return draft
    if host is None:
        dated = not draft.has("issued") and is_author_date(mask, start, end)
        return read_dated_whole(draft, start, end) if dated else read_whole(draft, start, end)
    return read_part(draft, start, host.start(), host.end(), end)


_PLACE_COLON = later(rf"{places.PLACES}\s?:\s")
# "Петров В. А. 2003. Заглавие. М.: Наука", "Петров В. А. (2003) Заглавие // Журнал. № 2": the year behind the author, the
# rest as GOST has it (the way of ethnographic and sociological journals).
_YEAR_BEHIND = re.compile(
    r"\s?(?P<open>\()?(?P<year>(?:1[5-9]|20)\d\d)(?P<suffix>[а-дa-d])?\)?[.,:]?\s+(?=[«“\"A-ZА-ЯЁ])"
)


_YEAR_NEAR = re.compile(r"\.\s?\(?(?:1[5-9]|20)\d\d")


def _author_year(draft: Draft, start: int, end: int, host: re.Match[str] | None) -> int:
    """Take the author and the year behind him; where the title begins, `start` where no year stands there."""
    mask = draft.sheet.mask
    near = _YEAR_NEAR.search(mask, start, min(end, start + 250))
    people = names.inverted(mask, start, end) if near and mostly_cyrillic(draft.sheet.text) else None
    behind = _YEAR_BEHIND.match(mask, people.end, end) if people else None
    if people is None or behind is None or (behind["open"] and (host is None or "//" not in host[0])):
        return start
    draft.put("author", people.people, start, people.end)
    if people.et_al:
        draft.custom["et-al"] = True
    draft.put("issued", Date(date_parts=((int(behind["year"]),),)), *behind.span("year"))
    if behind["suffix"]:
        draft.put("year_suffix", behind["suffix"], *behind.span("suffix"))
    return behind.end()
