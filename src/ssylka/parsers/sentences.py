"""Where sentences end, and the imprint that the last of them holds."""

import re

from ssylka.parsers import places
from ssylka.parsers.draft import Draft
from ssylka.parsers.later import later
from ssylka.parsers.sheet import trim

DASH = r"\s?[–—−‒‐-]{1,2}\s?"
SENTENCE = re.compile(r"(?<=[.?!])[\"”»’)\]]*\s+(?=[\"“«(\[]?[A-ZА-ЯЁÀ-Þ0-9])")
PLACE_PUBLISHER = re.compile(
    r"(?P<place>[A-ZÀ-ÞА-ЯЁ][^.:;]{0,45}(?:\.(?=\s?:))?(?:,\s[A-Z][\w. ]{1,14})?)\s?:\s?(?P<publisher>[^:]{2,120})$"
)
# "Moscow: Kolos. — 325 p."
_EXTENT = re.compile(r"\.?\s?[–—-]\s\d{1,5}\s?[pсcs]$")
_KNOWN_PUBLISHER = later(rf"(?P<place>{places.PLACES})\s?:\s?(?P<publisher>[^:]{{2,120}})$")
# "Moscow, Nauka Publ., 240 p.": the way of the "References" of Russian journals.
_PLACE_COMMA = later(
    rf"(?P<place>{places.PLACES}),\s(?:(?P<publisher>[A-Z][^:]{{2,90}}?\sPubl(?=[.,\s]|$))\.?(?:,\s\d{{1,5}}\sp\b\.?)?"
    r"|(?P<other>(?!(?:UK|USA?|U\.S|England|Russia|Ukraine|Germany|France|Canada|Australia|India|China|[A-Z]{2})\b)[A-Z][^,:.]{2,60}))$"
)
NO_BOUNDARY = re.compile(
    r"(?:\b(?:vs|St|Dr|Mr|Mrs|No|Vol|U\.S|U\.K|U\.N|ca|cf|etc|pp|p|С|им|г|гг|в|вв|т|Proc|Am|J|Int|Rev|Acad|Sci|Natl|Soc|Univ|Phys|Chem|Biol|Med|Eng|Res|Environ|Appl|Eur|Br|Clin|Exp|Ann|Adv|Nat|вып|Вып|Izv|Vestn|Zhurn|Vopr|Вестн|Изв|Журн|Вопр|Сер|Тр|ун-та|рос|Ser)|\b[A-ZА-ЯЁ])\.$"
)


def imprint(draft: Draft, start: int, end: int) -> int | None:
    """Take "Place: Publisher" or "Publisher" at the end; where it begins, None where there is none."""
    mask = draft.sheet.mask
    left, right = trim(mask, start, end)
    extent = _EXTENT.search(mask, left, right)
    right = extent.start() if extent else right
    if left >= right:
        return None
    cuts = [
        left,
        *(
            match.end()
            for match in SENTENCE.finditer(mask, left, right)
            if not NO_BOUNDARY.search(mask, max(left, match.start() - 10), match.start())
        ),
    ]
    for cut in reversed(cuts):
        begin, stop = trim(mask, cut, right)
        comma = _PLACE_COMMA.match(mask, begin, stop)
        if comma:
            _put(draft, comma.span("place"), comma.span("publisher" if comma["publisher"] else "other"), known=True)
            return cut
        stated = PLACE_PUBLISHER.match(mask, begin, stop) or _KNOWN_PUBLISHER.match(mask, begin, stop)
        if stated and (places.KNOWN.match(mask, begin, stop) or len(stated["place"].split()) <= 4):
            known = places.KNOWN.match(mask, begin, stop) is not None
            _put(draft, stated.span("place"), stated.span("publisher"), known=known)
            return cut
        if len(cuts) > 1 and cut != cuts[-1]:
            break
    begin, stop = trim(mask, cuts[-1], right)
    words = mask[begin:stop]
    if len(words) <= 90 and (begin == left or len(cuts) > 1):
        place = places.KNOWN.fullmatch(mask, begin, stop)
        if place:
            draft.take("publisher_place", begin, stop)
        else:
            _put(draft, None, (begin, stop), known=bool(places.PUBLISHER_WORDS.search(words)))
        return cuts[-1]
    return None


_HOUSE_PLACE = later(rf",\s(?P<place>{places.PLACE}(?:,\s(?:[A-Z]{{2}}|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\.?)?)$")
_KIND = re.compile(
    r"(?P<kind>(?:(?:Unpublished\s)?(?:Ph\.?\s?D\.?|Doctoral|Master[’']?s?|M\.?A\.?|M\.?Sc\.?|Bachelor[’']?s?|Diploma)\s(?:thesis|dissertation)|Diplomarbeit|Projektarbeit|Dissertation|Thèse(?:\sde\sdoctorat)?"
    r"|(?:Technical|Research|Annual)\s[Rr]eport(?:\s(?:No\.\s)?[\w/-]*\d[\w/-]*)?|Tech\.\s[Rr]ep(?:ort|\.)?|Working\s[Pp]aper(?:\s(?:No\.\s)?\d+)?|Preprint|Press\s[Rr]elease|Manuscript))(?:[,.:]\s*|$)",
    re.IGNORECASE,
)


def _house(draft: Draft, left: int, right: int, known: bool) -> tuple[int, int, bool]:
    """Take a kind of document before the publisher and a place behind it ("Ph.D. thesis, X University", "Wiley, New York")."""
    mask = draft.sheet.mask
    kind = _KIND.match(mask, left, right)
    if kind and not draft.has("genre"):
        draft.take("genre", *kind.span("kind"))
        left, known = kind.end(), True
    place = _HOUSE_PLACE.search(mask, left, right)
    if place:
        draft.take("publisher_place", *place.span("place"))
        right, known = place.start(), True
    return left, right, known


def _put(draft: Draft, place: tuple[int, int] | None, publisher: tuple[int, int], *, known: bool) -> None:
    mask = draft.sheet.mask
    sure = 0.97 if known else 0.85
    if place:
        draft.put("publisher_place", draft.sheet.value(*place), *place, sure)
    left, right = trim(mask, *publisher)
    if place is None:
        left, right, known = _house(draft, left, right, known)
        if left >= right:
            return
        sure = 0.97 if known else 0.85
    bare, had = places.without_suffix(mask[left:right])
    if had:
        draft.custom["publ-suffix"] = True
    draft.put("publisher", re.sub(r"\s+", " ", bare).strip(), left, left + len(bare), sure)


_IN = re.compile(
    r"(?:^|(?<=[.?!\"”»]\s)|(?<=[.?!]))\s*(?:In|В(?:\s(?:кн|сб)\.)?|Dans|En|U)\s*:?\s+(?=[A-ZА-ЯЁÀ-Þ«“\"])|(?<=[.,])\s+in\s+(?=(?:[A-Z]\.[\s-]?){1,3}[A-ZÀ-Þ][^()]{1,120}\([Ee]ds?\.?\))"
)


def inside(mask: str, start: int, end: int) -> tuple[int, int] | None:
    """Where "In Editors (Eds.), Book" stands: the end of the title, the beginning of the editors."""
    for match in _IN.finditer(mask, start + 1, end):
        after = mask[match.end() : match.end() + 600]
        if (
            re.search(r"\((?:Eds?|Hrsg|Ред|ed|eds)\.?\)", after)
            or re.search(r"\bpp?\.\s?\d|\bС\.\s?\d", after)
            or re.match(r"\S.{5,200}", after)
        ):
            return match.start(), match.end()
    return None
