"""A GOST description that stands for a whole work, or for a part that no double slash announces.

Sources: GOST R 7.0.5-2008, GOST R 7.0.100-2018 and GOST 7.1-2003, as people write them.
"""

import re

from ssylka.parsers import areas, kinds, law, names, places
from ssylka.parsers.bodies import body_before_title
from ssylka.parsers.description import (
    describe,
    heading,
    year_after,
)
from ssylka.parsers.draft import Draft
from ssylka.parsers.gost_part import read_host, read_part
from ssylka.parsers.gost_types import part_type, whole_type
from ssylka.parsers.languages import mostly_cyrillic
from ssylka.parsers.later import later
from ssylka.parsers.quoted import read_quoted
from ssylka.parsers.settle import settle, settle_law
from ssylka.parsers.sheet import Field
from ssylka.parsers.tail import read_tail
from ssylka.parsers.tokens import Tail

_MARKS = re.compile(
    r"//|\s[–—-]\s(?:М|Л|СПб|№|С|Т|Вып)\b|\.\s?[–—-]{1,2}\s|\b(?:М|Л|СПб|Спб|Пг|M|SPb)\.?\s?:\s|\b(?:М|Л|СПб|M)\.,\s?\d{4}|,\s(?:19|20)\d\d\.?\s*(?:[–—-]\s*)?(?:С\.|\d+\s?с\b|P\.|\d+\s?p\b|\d+\s?s\.)|№\s?\d|\s/\s|\bС\.\s?\d|\bС\.\s?\d|\bс\.\s?\d|\b[Сс]т(?:л)?б\."
)


# Of the marks those that a text of ASCII may have, a little wider, for it is searched through in a tenth of the time.
_ASCII_MARKS = re.compile(r"(?:M|SPb)\.?\s?:\s|M\.,\s?\d|\.\s?-|,\s(?:19|20)\d\d\.?\s*(?:-\s*)?(?:P|\d+\s?[ps])")


def _marked(mask: str, start: int, end: int) -> bool:
    """Whether a stretch has a mark of GOST."""
    if mask.isascii() and "//" not in mask and " / " not in mask and not _ASCII_MARKS.search(mask, start, end):
        return False
    return _MARKS.search(mask, start, end) is not None


# Fields of a tail that only these standards put there.
_IMPRINTED = frozenset({"day", "date", "publisher_place"})


# "Математические методы, Наука, М., 1974": publisher, then place (AMSBIB).
_IMPRINT_LAST = later(rf",\s(?P<publisher>[A-ZА-ЯЁ][^,/]{{2,60}}),\s(?P<place>{places.PLACES})[.,]?\s*$")

# "Технология металлов, М.: Высшая школа, 1986": a comma where the area should end.
_IMPRINT_AFTER_COMMA = later(
    rf",\s(?P<place>{places.PLACES})(?:\s?:\s?(?=[A-ZА-ЯЁІЇЄҐ«])|(?<=\.),\s(?=[А-ЯЁІЇЄҐ«]))(?P<publisher>[^:/“”]{{2,80}}?)[.,]?\s*$"
)
_IMPRINT_QUOTED = later(rf",\s(?P<place>{places.PLACES}),\s[«\"“](?P<publisher>[^«»\"“”]{{2,60}})[»\"”][.,]?\s*$")


def _imprint_last(tail: Tail, mask: str, start: int, end: int) -> int:
    """Take a publisher and a place that end the description before its year; where it ends then."""
    if "year" not in tail.fields or tail.fields.keys() & {"publisher", "publisher_place"}:
        return end
    limit = min(end + 1, len(mask))
    forms = (_IMPRINT_LAST, _IMPRINT_QUOTED, _IMPRINT_AFTER_COMMA)
    found = next(filter(None, (form.search(mask, max(start, end - 120), limit) for form in forms)), None)
    if found is None:
        return end
    for name in ("publisher", "place"):
        field = "publisher_place" if name == "place" else name
        tail.fields[field] = Field(found[name].strip(), *found.span(name), 0.9)
    return found.start()


def read_dated_whole(draft: Draft, start: int, end: int) -> Draft | None:
    """A book whose year stands behind its author, imprint and extent as GOST has them ("Иванов И.И. 2003. Лес. М. 287 с.")."""
    mask = draft.sheet.mask
    russian = "in-russian" in draft.custom or mostly_cyrillic(draft.sheet.text)
    after = heading(draft, start, end) if russian else start
    title = year_after(draft, after, end) if after > start else after
    if title == after or "(" in mask[after:title]:
        return None
    read = read_whole(draft, title, end)
    return read if read and read.has("number_of_pages", "publisher") else None


def read_whole(draft: Draft, start: int, end: int) -> Draft | None:
    """Read what stands between two places; None where nothing in it speaks for a standard of this kind."""
    mask = draft.sheet.mask
    pieces = areas.split(mask, start, end)
    if not pieces:
        return None
    tail = read_tail(mask, pieces)
    if (
        "url" not in draft.fields
        and tail.fields.keys().isdisjoint(_IMPRINTED)
        and not _marked(mask, start, end)
        and not kinds.STANDARD.match(mask[start : start + 40])
        and not (tail.fields.keys() >= {"year", "volume", "page"} and mostly_cyrillic(draft.sheet.text))
    ):
        return None
    described_end = tail.start
    if tail.fields.keys() & {"volume", "issue", "page"} and _dashed(mask, start, described_end, tail) is None:
        journal = read_quoted(draft, start, described_end)
        if journal is not None and mask[journal:described_end].strip(" .,"):
            read_host(draft, journal, described_end)
            settle(draft, tail, host=True)
            draft.type = part_type(draft, tail, draft.get("container_title") or "")
            draft.doubt(0.93)
            return draft
    hosted = _hosted(mask, start, described_end, tail)
    if hosted:
        return read_part(draft, start, hosted[0], hosted[1], end)
    if _law_whole(draft, start, described_end, tail):
        if draft.has("container_title"):
            settle_law(draft, tail)
        else:
            settle(draft, tail, host=False)
        return draft
    described_end = _imprint_last(tail, mask, start, described_end)
    described = describe(draft, start, described_end, host=False, undated="year" not in tail.fields)
    if not described:
        return None
    settle(draft, tail, host=False)
    title = draft.get("title") or ""
    draft.type = whole_type(draft, tail, title)
    if draft.type in {"article-journal", "article-newspaper"}:
        # "Свидетель, № 8, 1907, с. 77–78": a whole issue is cited; its pages are where to look.
        field = draft.fields.pop("title")
        draft.fields["container_title"] = field
        if "issue" not in draft.fields and tail.sign and "volume" in draft.fields:
            draft.fields["issue"] = draft.fields.pop("volume")
        page = None if "volume" in draft.fields else draft.fields.pop("page", None)
        if page:
            draft.custom |= {"locator": page.value, "locator-label": "page"}
        draft.custom["whole-issue-cited"] = True
        draft.doubt(0.9)
    body_before_title(draft)
    _judge_whole(draft, tail)
    return draft


def _hosted(mask: str, start: int, end: int, tail: Tail) -> tuple[int, int] | None:
    """Where, without "//", a title ends and the collection it stands in begins: cited pages, two titles, words that say so."""
    dashed = _dashed(mask, start, end, tail)
    if dashed:
        return dashed
    acronym = _ACRONYM.search(mask, start, end)
    if acronym and {"volume", "issue", "part"} & tail.fields.keys() and names.inverted(mask, start, acronym.start()):
        return acronym.start() + 1, acronym.end() - len(acronym["name"])
    page = tail.fields.get("page")
    if page is None or page.value.isdigit() or "extent" in tail.fields:
        return None
    slash = _ONE_SLASH.search(mask, start, end)
    if slash and not _BODY_OR_PERSON.search(mask, slash.end(), end) and names.inverted(mask, start, end):
        return slash.start(), slash.end()  # "Арутюнова Н. Д. От редактора / Логический анализ языка. М., 1994. С. 5–7"
    boundary = _TRANSLATED_TITLE.search(mask, start, end)
    if boundary and mask[boundary.end() : end].strip(" ."):
        return boundary.start() + 1, boundary.end()
    pieces = areas.split(mask, start, end)
    for index in range(len(pieces) - 1, 0, -1):
        left, right = pieces[index]
        if _COLLECTION.match(mask, left, right) or kinds.PROCEEDINGS.search(mask, left, right):
            return pieces[index - 1][1], left
    return None


def _dashed(mask: str, start: int, end: int, tail: Tail) -> tuple[int, int] | None:
    """Where a dash stands for "//": "Записки графа. — Русский архив, 1897, № 5, с. 46" (the way before GOST 7.1-84)."""
    fields, page = tail.fields, tail.fields.get("page")
    numbered = bool({"issue", "volume"} & fields.keys()) and bool({"year", "date"} & fields.keys())
    if (page is None and not numbered) or _DASH.search(mask, start, end) is None:
        return None
    pieces = areas.split(mask, start, end)
    dashed = [n for n in range(1, len(pieces)) if any(dash in mask[pieces[n - 1][1] : pieces[n][0]] for dash in "–—-")]
    if not dashed or len(pieces) - dashed[-1] > 2:
        return None
    left, right = pieces[dashed[-1]][0], pieces[-1][1]
    of_two = left != pieces[-1][0]  # "— Полис. Политические исследования. 2019"
    authored = names.inverted(mask, start, end) is not None
    if places.NO_PLACE.match(mask, left) or kinds.SERIAL_PART.match(mask, left):
        return None
    printed = bool({"publisher_place", "publisher", "extent"} & fields.keys())
    in_journal = numbered and not printed and (authored or mask[end : end + 1] == ",")
    in_series = authored and tail.sign[:1] in {"В", "в"} and page is not None and not page.value.isdigit()
    in_works = page is not None and (own := names.inverted(mask, left, right)) is not None and own.end < right
    found = in_journal and authored if of_two else in_journal or in_series or in_works
    return (pieces[dashed[-1] - 1][1], left) if found else None


# "Бурачков П. О записке готского топарха. ЖМНП, ч. 192, СПб., 1877"
_ACRONYM = re.compile(r"[^\W\d][.»]\s(?P<name>[А-ЯЁ]{2,7})(?=[\s,.]*$)")
_ONE_SLASH = re.compile(r"(?<=[^\s/])\s/\s(?=[А-ЯЁ«][^/]{9,}$)")
# Who is responsible for a work, and so no title of what it stands in.
_BODY_OR_PERSON = re.compile(
    r"\b[А-ЯЁ]\.|\b(?:РАН|РАО|АН)\b|\b(?:ун-т|ин-т|университет|институт|акад|о-во|об-во|центр|м-во|министерств|гос|ГОУ|ФГ[А-Я]*|рос|ред|сост|пер|отв)",
    re.IGNORECASE,
)
_DASH = re.compile(r"[.!?»)\]]\s?[–—-]")
_TRANSLATED_TITLE = re.compile(r"\][.,]?\s+(?=[A-ZА-ЯЁ])")
_COLLECTION = re.compile(
    r"(?:Sb\.|Sbornik|Materialy|Trudy|Uchenye\s+zapiski|Proceedings|Proc\.|Collection|Сб\.|Сборник|Материалы|Труды|Тезисы|Тр\.)\s",
    re.IGNORECASE,
)


def _law_whole(draft: Draft, start: int, end: int, tail: Tail) -> bool:
    if not law.read_law(draft, start, end):
        return False
    year = tail.fields.get("year")
    if year and "issued" in draft.fields:
        draft.custom["publication-year"] = year.value[0]
    return True


def _judge_whole(draft: Draft, tail: Tail) -> None:
    if not draft.has("issued") and draft.type not in {"webpage", "standard"}:
        draft.doubt(0.75)
    if draft.type == "book" and not draft.has("publisher_place", "publisher"):
        draft.doubt(0.7)
    if draft.type == "webpage" and draft.has("author") and not mostly_cyrillic(draft.sheet.text):
        # Author, title and site are divided by full stops alone: not the way of GOST.
        draft.doubt(0.85)
    place = draft.fields.get("publisher_place")
    if place and place.sure < 0.9:
        draft.doubt(0.93)
    if not draft.has("title", "container_title"):
        draft.doubt(0.5)
    if tail.asides:
        draft.unparsed = " ".join(reversed(tail.asides))
        draft.doubt(0.95)
    draft.doubt(tail.doubt)
