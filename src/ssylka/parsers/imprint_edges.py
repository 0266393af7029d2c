"""What every reader of a description may cut wrongly, set right: editions, places, universities, names before a title."""

import re

from ssylka.parsers import kinds, names, places
from ssylka.parsers.draft import Draft
from ssylka.parsers.languages import transliterated
from ssylka.parsers.sheet import trim
from ssylka.parsers.tokens import edition

# "Stuttgart/Weimar: J. B. Metzler", "Cambridge, MA, USA: MIT Press": the colon ends the places (ISO 690, 7.5).
_REST_OF_PLACE = re.compile(r"(?P<place>[^\W\d_][^:\d]{1,38}?)\s?:\s+(?=\S)")
_BETWEEN_PLACES = re.compile(r"[\s,;/&–—-]{1,4}")
_CUT_EDITION = re.compile(r"\b(?:Aufl|Ausg|edn?|éd|изд)$")
_EDITION_WORD = re.compile(r"\.?\s*(?:\bedn?\b\.?|\bedition\b|\bизд\b\.?)")
_COUNTED = re.compile(r"\s?(?:pp?|pages|S|Seiten|с)\b\.?(?!\s?\d)")
# IEEE: "I. Goodfellow, Y. Bengio, and A. Courville, Deep Learning. Cambridge, …" (IEEE Reference Guide, "Books").
_DIRECT = r"(?:[A-ZÀ-ÞА-ЯЁ]\.[ -]?){1,4}(?:(?:van|von|de|der|den|di|la|le|ter) ){0,3}[A-ZÀ-ÞА-ЯЁ][\w’'-]{1,30}(?: [A-ZÀ-Þ][\w’'-]{2,30})?"
_HEADING = re.compile(rf"(?P<people>{_DIRECT}(?:,? and {_DIRECT}|, {_DIRECT}){{0,30}}),\s+(?=[A-ZÀ-ÞА-ЯЁ\d“\"][^.])")


def settle_imprint(draft: Draft) -> None:
    """Set right, in place: names before the title, the edition, the university, pages, standards, the end of the place."""
    _heading(draft)
    _imprint_in_title(draft)
    _edition(draft)
    _university(draft)
    _extent(draft)
    _standard(draft)
    place, publisher = draft.fields.get("publisher_place"), draft.fields.get("publisher")
    bare, had = places.without_suffix(str(publisher.value)) if publisher else ("", False)
    if publisher and had:
        draft.fields["publisher"] = publisher._replace(value=bare)
        draft.custom["publ-suffix"] = True
    if place is None or publisher is None or place.end > publisher.start:
        return
    mask = draft.sheet.mask
    rest = _REST_OF_PLACE.match(mask, publisher.start, publisher.end)
    if rest and rest.end() < publisher.end and _BETWEEN_PLACES.fullmatch(mask, place.end, publisher.start):
        draft.take("publisher_place", place.start, rest.end("place"), place.sure)
        draft.take("publisher", rest.end(), publisher.end, publisher.sure)


def _heading(draft: Draft) -> None:
    """Names with their initials first that were left before the title."""
    title = draft.fields.get("title")
    if title is None or draft.has("author", "editor"):
        return
    heading = _HEADING.match(draft.sheet.mask, title.start, title.end)
    people = names.direct(heading["people"]) if heading else None
    if heading and people and title.end - heading.end() > 3:
        draft.put("author", people, *heading.span("people"), 0.9)
        draft.take("title", heading.end(), title.end, min(title.sure, 0.9))
        draft.doubt(0.95)


# "Global tuberculosis report 2021. Geneva: World Health Organization; 2021" (Vancouver: Citing Medicine, ch. 2).
_YEAR_NEXT = re.compile(r"\s*[;,]\s*\(?(?:1[5-9]|20)\d\d\b")
_HOUSE_AFTER = re.compile(r"\s?:\s+(?P<house>[^\W\d_][^:;]{2,80})")


def _imprint_in_title(draft: Draft) -> None:
    """Place and publisher that were left at the end of a title, right before the year."""
    title = draft.fields.get("title")
    if title is None or draft.has("publisher", "publisher_place", "container_title"):
        return
    mask = draft.sheet.mask
    colon = mask.rfind(": ", title.start, title.end)
    stop = max(mask.rfind(sign, title.start, colon) for sign in (". ", "? ", "! ")) if colon > 0 else -1
    place = places.KNOWN.match(mask, stop + 2, title.end) if stop > title.start + 5 else None
    house = _HOUSE_AFTER.fullmatch(mask, place.end(), title.end) if place else None
    if place and house and _YEAR_NEXT.match(mask, title.end):
        draft.take("publisher_place", *place.span(), 0.9)
        draft.take("publisher", *trim(mask, *house.span("house")), 0.9)
        draft.take("title", title.start, stop + (mask[stop] != "."), title.sure)
        if draft.type in {"webpage", "document"}:
            draft.type = "book"


def _university(draft: Draft) -> None:
    """The stop after "Univ" ends a word, no publisher: "…, Univ. Massachusetts, Amherst, MA"."""
    place, publisher = draft.fields.get("publisher_place"), draft.fields.get("publisher")
    if place is None or publisher is None or not str(publisher.value).endswith((" Univ", " Inst")):
        return
    comma = draft.sheet.mask.find(",", place.start, place.end)
    if comma > 0 and not draft.sheet.mask[publisher.end : place.start].strip(" ."):
        draft.take("publisher", publisher.start, comma, publisher.sure)
        draft.take("publisher_place", *trim(draft.sheet.mask, comma + 1, place.end), place.sure)


def _extent(draft: Draft) -> None:
    """How many pages a book has ("118 p."), which the field of the pages holds too; "p. 118" is one of them."""
    page = draft.fields.get("page")
    if page is None or draft.type != "book" or not str(page.value).isdigit():
        return
    if _COUNTED.match(draft.sheet.mask, page.end) or _COUNTED.search(draft.sheet.mask, page.start, page.end):
        draft.fields.setdefault("number_of_pages", page)
        if draft.parser == "crf" and ("in-russian" in draft.custom or transliterated(draft.get("title") or "")):
            del draft.fields["page"]


def _standard(draft: Draft) -> None:
    """The designation of a standard before its name belongs to the title, as in "ГОСТ 7.32-2017. Отчет …"."""
    title, mask = draft.fields.get("title"), draft.sheet.mask
    start = len(mask) - len(mask.lstrip())
    if (
        title is None
        or not kinds.STANDARD.match(mask[start : start + 40])
        or draft.has("author", "editor", "container_title")
    ):
        return
    if 4 < title.start - start < 40:
        draft.take("title", *trim(mask, start, title.end), title.sure)
        draft.fields.pop("note", None)
    draft.type = "standard"


def _edition(draft: Draft) -> None:
    found = draft.fields.get("edition")
    if found is None or not isinstance(found.value, str):
        return
    value, mask = edition(found.value), draft.sheet.mask
    if _CUT_EDITION.search(value) and "." in (mask[found.end - 1 : found.end], mask[found.end : found.end + 1]):
        value += "."
    words = _EDITION_WORD.match(mask, found.end)
    if not value.isdigit() and words and not _EDITION_WORD.search(value):
        draft.take("edition", found.start, words.end(), found.sure)  # "Rev." of "Rev. ed."
    elif value != found.value:
        draft.put("edition", value, found.start, found.end, found.sure)
