"""The tail of a description: imprint, date, volume, number, pages - read from the right, area by area.

An area belongs to the tail when it is nothing but known tokens ("2003", "Т. 5, № 2", "С. 10–15", "416 с.", "2-е изд.")
or a place of publication with them. The first area from the right that is neither ends the tail; what stands before is
title and responsibility. Forms: GOST R 7.0.5-2008 §7, GOST R 7.0.100-2018 §5.4-5.9.
"""

import re
from dataclasses import dataclass, field

from ssylka.parsers import places
from ssylka.parsers.dates import date_at, day_at, season_at
from ssylka.parsers.sheet import Field, trim

_NUM = r"(?:\d{1,5}[а-яa-zА-ЯA-Z]?(?:\s?[–—−/-]\s?\d{1,5})?|[IVXLCХІM]{1,8}(?:\s?[–—−-]\s?[IVXLCХІM]{1,8})?)(?![\wа-я])"
_ROMAN = r"[IVXLCDMХІ]{1,8}(?![\w])"
_DASH = r"\s?[–—−‒‐-]{1,2}\s?"
_PAGE = r"(?:[A-Za-z]{1,2}\.?)?\d{1,6}(?:\.\d{1,3})?(?:[a-zа-я](?!\w)|\(?(?:об|а|б)\.?\)?(?!\w))?"
_PAGES = rf"(?:{_PAGE}(?:{_DASH}{_PAGE})?|[ivxlcIVXLCХ]{{1,8}}(?:{_DASH}[ivxlcIVXLCХ]{{1,8}})?)(?![\w])"
_TOKEN = re.compile(
    rf"""
      (?P<gap>[\s,;–—−.:]+|-\s|-$|\((?=\s*\)|\s*$)|\))
    | (?P<extent>(?:[IVXLCХivxlc]{{1,8}},\s?)?(?:\[\d+\],?\s?)?(?:\d{{1,5}},\s?\[\d+\]|\d{{1,5}})\s?(?:с(?:тр)?|c|s|p|pp|pages|S|л|стб|Seiten|с\.\s?:\s?ил)(?![\wа-я])\.?(?!\s?\d)(?:\s?:\s?(?:ил|табл|карт|портр|рис|граф|схем)[^.;]{{0,25}}\.?)?(?:\s?;\s?\d{{2}}\s?(?:см|cm|х\s?\d\d\s?см)\.?)?)
    | (?P<edition>(?:\d{{1,2}}\s?-?\s?(?:е|ое|ге|th|nd|rd|st|те|шы|e|oe)?\.?,?\s?(?:[а-яё]+\.?,?\s){{0,2}}(?:изд(?:ание|-е)?|вид|выд|ed|edn|edition|izd|Aufl|Auflage|éd)\b\.?|[ИиІ]зд(?:ание|-е)?\.?\s?\d{{1,2}}\s?-?\s?(?:е|ое)?\b\.?|Izd\.\s?\d{{1,2}}-?e?|(?:[Rr]ev|[Ss]econd|[Tt]hird|[Ff]irst|[Ff]ourth|[Nn]ew)\.?\s(?:rev\.\s)?(?:ed|edition)\b\.?|[Рр]епр(?:инт|\.)\s?изд\.|[Сс]тереотип(?:ное|\.)\s?изд\.)(?:,?\s?(?:и\s)?(?:испр|доп|перераб|стер|стереотип|пересмотр|расшир|сокр|ispr|dop|pererab|rev|enl|verb|verm|überarb|erw|эл|изм)[а-яёa-zü]*\.?(?:\s?,|\s(?=и\s|i\s|and\s|und\s))?\s?(?:и\s|i\s|and\s|und\s)?)*)
    | (?P<volumes>[ВвUuIi]n?\s\d{{1,3}}\s?(?:-?х)?\s?(?:т(?:омах|т)?|ч(?:астях)?|кн(?:игах)?|vols?|volumes|Bänden|Bde|вып(?:усках)?)(?![\wа-я])\.?|\d{{1,2}}\s(?:vols?|Bde)\.?)
    | (?P<volume>(?:Том|том|Томъ|Tom|Volume|volume|Vols?|vols?|VOL|Т|T|т|t|Bd|Band|Tome|tome|V|v|Jg|Jahrgang|Год|God)\b\.?\s?(?P<volume_n>{_NUM})(?:\s?\((?P<volume_i>(?:№\s?)?\d{{1,5}}(?:{_DASH}\d{{1,5}})?)\))?(?:\s?:\s?(?P<volume_p>\d{{1,5}}{_DASH}\d{{1,5}}))?)
    | (?P<part>(?:Часть|часть|Ч|ч|Книга|книга|Кн|кн|Part|part|Pt|pt|Book|Bk|Раздел|Теil|Teil|Polovina|Пол|Chast'?|Kn|Fasc|fasc|Полутом)\.?\s?(?P<part_n>{_NUM}))
    | (?P<issue>(?:(?:Issue|issue|Iss|iss|Is)\.?\s?(?:No\.?\s?)?|№№?\s?|No\.?\s?|no\.?\s?|NO\.?\s?|Nos\.?\s?|nos\.?\s?|[Nn]°\s?|[Nn]º\s?|N\.?\s?|n\.?\s?|Nr\.?\s?|nr\.?\s?|(?:Выпуск|выпуск|Вып|вып|Вип|вип|Vyp|vyp|Выпускъ)\.?\s?(?:№\s?)?|Num\.?\s?|[Nn]úm\.?\s?|Heft\s?|H\.\s?|[Нн]омер\s|¹\s?|Sv\.\s?|Бюл\.\s?№?\s?)(?P<issue_n>(?:[A-ZА-Я]{{1,2}}-?)?{_NUM}(?:\s?[,;]\s?\d{{1,3}}(?=\s?[.(]|$))?(?:\s?\(\s?(?:(?:№|N)\s?)?\d{{1,5}}(?:{_DASH}\d{{1,5}})?\s?\))?(?:\s?\[\d{{1,5}}\])?)(?:\s?\((?P<issue_d>(?:\d{{1,2}}\s)?[A-Za-zА-Яа-я]{{3,10}}\.?)\))?(?P<issue_x>\s?\((?:[IVX]+\s)?[чЧтТ]\.\s?[\dIVX]*\.?\)|\s?[,.]\s?ч\.\s?\d+)?(?:\s?:\s?(?P<issue_p>\d{{1,5}}{_DASH}\d{{1,5}}))?)
    | (?P<both>(?P<both_v>\d{{1,4}})\s?\((?P<both_i>\d{{1,4}}(?:{_DASH}\d{{1,4}})?(?:\s?[Ss]uppl\.?\s?\d*)?)\)(?:\s?[:,]\s?(?:[pP]p?\.\s?)?(?P<both_p>\d{{1,6}}(?:{_DASH}\d{{1,6}})?))?)
    | (?P<section>(?:Серия|серия|Сер|сер|Series|Ser|Section|Серія)\b\.?\s?(?P<section_n>(?:\d{{1,2}}|[А-ЯA-Z]|[IVX]{{1,4}})(?:\s?[,:.]\s?[^;/]{{0,60}})?|[А-ЯA-Z«][^.;/\d]{{2,60}})(?=$|[.;]))
    | (?P<only>\(\s?(?P<only_i>\d{{1,4}}(?:{_DASH}\d{{1,4}})?)\s?\)\s?:\s?(?P<only_p>\d{{1,6}}(?:{_DASH}\d{{1,6}})?))
    | (?P<supplement>[Ss]uppl(?:ement)?\.?\s?\d{{0,3}}|[Сс]пец\.?\s?(?:вып|выпуск)\.?)
    | (?P<article>(?:Статья|Ст|ст|Стаття|Арт|Article|Art|art|Sec|Section|п|Пункт)\.?\s?(?P<article_n>\d{{1,6}}(?:[.-]\d+)*))
    | (?P<page>(?:Стр|стр|Страницы|Стлб|стлб|Стб|стб|Столб|Ст-ца|Pages?|pages?|PP|Pp|pp|P|p|СС|Сс|С|C|с|c|Р|Рр|SS|S|s|Seiten?|pág|págs|pag)\b\.?\s?(?P<page_n>{_PAGES}(?:\s?[,;и]\s?{_PAGES}(?!\s?[сc]\.))*)(?:\s?(?:ff?|и\sсл|и\sд(?:р|алее)|sqq?|и\sслед)\b\.?)?)
    | (?P<elocator>(?:e|E|Article|Art\.|art\.|ID|Paper|Статья\s№)\s?(?:no\.?\s?)?(?P<elocator_n>\d{{4,8}})(?!\d))
    | (?P<leaf>(?:Лл?|лл?|Fol|fol|F|f)\.\s?(?P<leaf_n>\d{{1,5}}(?:\s?\(?об\.?\)?)?(?:{_DASH}\d{{1,5}}(?:\s?\(?об\.?\)?)?)?(?:,\s?\d{{1,5}}(?:\s?\(?об\.?\)?)?)*))
    | (?P<series>\(\s?(?P<series_n>[A-ZА-ЯЁ«“"][^()]{{2,120}}(?:\([^()]*\)[^()]*)?)\))
    | (?P<nodate>\[?\(?\b(?:[Бб]\.\s?г|n\.\s?d|s\.\s?a|o\.\s?J|в печати|in press|forthcoming)\b\.?\)?\]?)
    | (?P<noname>\[\s?[бБ]\.\s?и\.?\s?\]|\[\s?s\.\s?n\.?\s?\])
    | (?P<year>\(?(?P<year_n>1[4-9]\d\d|20[0-4]\d)(?:\s?[–—−/-]\s?(?P<year_2>(?:1[4-9]|20)\d\d|\d\d)(?!\d))?(?P<year_s>[a-zа-д](?![\w]))?\)?(?:\s?(?:гг?|г\.г|р|рр|год|goda|g)(?![\w])\.?)?(?![\d]))
    | (?P<illus>(?:[ИиIi]л|[Тт]абл|[Кк]арт|[Пп]ортр|Рис|рис|ill|Ill|ил\.,\s?табл)\.|(?:ил|ill|табл)$|\d{{2}}\s?(?:см|cm)\.?|Библиогр\.?:?[^.]{{0,60}}\.?|\d{{1,4}}\s?назв\.?|Тираж\s?\d+\s?экз\.?|Print|печатн?\.)
    | (?P<ruler>\+?\d+\s?(?:электрон|CD|DVD)[^.]{{0,50}})
    """,
    re.VERBOSE,
)
_HYPHEN_SPACES = re.compile(r"\s*([–—−‒-])\s*")
_PREFIXED = re.compile(r",\s")
_MONTHISH = re.compile(r"[0-3]?\d|[^\W\d_]{3,}")
_FUNCTION = re.compile(r"^(?:и|в|на|к|о|об|от|по|при|для|the|of|and|in|on|for|a|an)\s", re.IGNORECASE)
_ROMAN_CYRILLIC = str.maketrans({"Х": "X", "І": "I", "М": "M", "С": "C"})


@dataclass(slots=True)
class Tail:
    """What was read from the right of a description; `start` is where it begins.

    `fields` are named as the fields of `Item`, but for year (a Field of (year,) or (year, year2)), day (month, day),
    date (whole), season, extent, article, leaf.
    """

    start: int
    fields: dict[str, Field] = field(default_factory=dict)
    suffix: str = ""
    doubt: float = 1.0
    asides: list[str] = field(default_factory=list)
    sign: str = ""
    publ: bool = False

    def get(self, name: str) -> object:
        """The value of a field or None."""
        found = self.fields.get(name)
        return found.value if found else None


def read_tail(mask: str, areas: list[tuple[int, int]], keep: int = 1) -> Tail:
    """The tail of the areas; the first `keep` of them are never taken whole."""
    end = areas[-1][1] if areas else 0
    tail = Tail(end)
    index = len(areas) - 1
    while index >= 0:
        start, stop = areas[index]
        taken: dict[str, Field] | None = None
        if index >= keep:
            taken = _read_area(mask, start, stop, tail)
        if taken is None:
            begin = _read_within(mask, start, stop, tail, whole=index >= keep)
            if begin is not None:
                tail.start = begin
            elif index >= keep and _publisher_before(mask, start, stop, tail):
                tail.start = start
                index -= 1
                continue
            elif index > keep and _broken_imprint(mask, areas[index - 1][0], stop, tail):
                # "София: Унив. изд. Св. Кл. Охридски, 2001": the publisher fell apart at its full stops.
                tail.start = areas[index - 1][0]
                index -= 2
                continue
            elif index > keep and _aside(mask, areas[index - 1], start, stop, tail):
                tail.asides.append(mask[start:stop].strip(" .,;–—-"))
                tail.start = start
                index -= 1
                continue
            break
        _merge(tail, taken)
        tail.start = start
        index -= 1
    return tail


_PLACE_COLON = re.compile(rf"{places.PLACES}\s?:\s")


def _broken_imprint(mask: str, start: int, stop: int, tail: Tail) -> bool:
    if stop - start > 160 or not _PLACE_COLON.match(mask, start, stop):
        return False
    taken = _imprint(mask, start, stop, tail)
    if not taken or "publisher" not in taken:
        return False
    _merge(tail, taken)
    return True


def _aside(mask: str, before: tuple[int, int], start: int, stop: int, tail: Tail) -> bool:
    """Whether words that no field takes stand within the tail ("Обновляется в течение суток"): an imprint is before them."""
    if stop - start > 90 or len(tail.asides) > 1 or "/" in mask[start:stop] or "year" in tail.fields:
        return False
    taken = _read_area(mask, *before, tail)
    return bool(
        taken and {"year", "date", "publisher", "publisher_place", "issue", "volume", "page", "extent"} & taken.keys()
    )


def _merge(tail: Tail, taken: dict[str, Field]) -> None:
    for name, value in taken.items():
        if name == "publ":
            tail.publ = True
        else:
            tail.fields.setdefault(name, value)


def _publisher_before(mask: str, start: int, stop: int, tail: Tail) -> bool:
    """Such as "Harrassowitz Verlag. Wiesbaden. 2006.": an area of publisher's words before a place or a year alone."""
    if "publisher" in tail.fields or "year" not in tail.fields or stop - start > 70:
        return False
    if tail.fields["year"].start - stop > 40:
        return False
    begin, end = trim(mask, start, stop)
    words = mask[begin:end]
    if not places.PUBLISHER_SURE.search(words) or any(char.isdigit() for char in words) or "/" in words:
        return False
    tail.fields["publisher"] = Field(words, begin, end, 0.85)
    return True


def _read_within(mask: str, start: int, stop: int, tail: Tail, whole: bool) -> int | None:
    """Where, inside an area, the tail begins after a comma ("Гироскопия и навигация, 2006"), None if nowhere."""
    best: int | None = None
    best_taken: dict[str, Field] | None = None
    commas = [match.start() for match in _PREFIXED.finditer(mask, start, stop)][-8:]
    for comma in reversed(commas):
        begin, end = trim(mask, comma, stop)
        if begin >= end:
            continue
        taken = _tokens(mask, begin, stop, tail) or (_imprint(mask, begin, stop, tail) if best is None else None)
        if taken:
            best, best_taken = comma, taken
        elif best is not None:
            break
    if best_taken is None:
        # "История. – М" and "Title М.: Наука, 1980" without a separator: a known place with a colon.
        return _glued(mask, start, stop, tail)
    _merge(tail, best_taken)
    if whole and best is not None and "publisher_place" in best_taken and "publisher" not in best_taken:
        # "Издательство ДВГУПС, Хабаровск, 2001"
        begin, end = trim(mask, start, best)
        if end - begin < 80 and places.PUBLISHER_SURE.match(mask, begin, end):
            tail.fields.setdefault("publisher", Field(mask[begin:end], begin, end, 0.85))
            return start
    return best


def _glued(mask: str, start: int, stop: int, tail: Tail) -> int | None:
    del mask, start, stop, tail
    return None


def _read_area(mask: str, start: int, stop: int, tail: Tail) -> dict[str, Field] | None:
    return _tokens(mask, start, stop, tail) or _imprint(mask, start, stop, tail)


def _conflict(name: str, value: object, tail: Tail, taken: dict[str, Field]) -> bool:
    """Whether a second, different value of a field shows that the words belong to the title."""
    present = taken.get(name) or tail.fields.get(name)
    if present is None:
        return name == "year" and "date" in tail.fields and tail.fields["date"].value[0] != value[0]  # type: ignore[index]
    return bool(present.value != value)


def _tokens(mask: str, start: int, stop: int, tail: Tail) -> dict[str, Field] | None:
    """The fields of a stretch that holds nothing but known tokens; None where it holds more."""
    taken: dict[str, Field] = {}
    position = start
    while position < stop:
        match = _TOKEN.match(mask, position, stop)
        if match and match.lastgroup is not None and match["gap"]:
            position = match.end()
            continue
        if mask[position].isalnum():
            dated = date_at(mask, position, stop)
            if dated:
                if _conflict("date", dated.parts, tail, taken):
                    return None
                taken["date"] = Field(dated.parts, position, dated.end)
                position = dated.end
                continue
            if not match or match["extent"] is None:
                season = season_at(mask, position, stop)
                if season:
                    taken["season"] = Field(season[0], position, season[1].end)
                    taken["year"] = Field(season[1].parts, position, season[1].end)
                    position = season[1].end
                    continue
                day = day_at(mask, position, stop) if _MONTHISH.match(mask, position) else None
                if day and (match is None or match.end() <= day.end):
                    if "day" in taken or "day" in tail.fields:
                        return None
                    taken["day"] = Field(day.parts, position, day.end)
                    position = day.end
                    continue
        if match is None or not _store(mask, match, tail, taken):
            return None
        position = match.end()
    return taken or None


def number(text: str) -> str:
    """A volume or issue number as one word: Roman numerals in Latin letters, no blanks around dashes."""
    text = _HYPHEN_SPACES.sub(r"\1", text.strip())
    return text.translate(_ROMAN_CYRILLIC) if re.fullmatch(r"[IVXLCDMХІМС]+", text) else text


def pages(text: str) -> str:
    """A page statement with no blanks around dashes and one after commas."""
    text = _HYPHEN_SPACES.sub(r"\1", text.strip(" .,;"))
    return re.sub(r"\s*([,;])\s*", r"\1 ", text)


def _set_day(match: re.Match[str], taken: dict[str, Field]) -> bool:
    """Take the day or month in brackets after an issue ("№ 12 (5 февраля)"); False where it is none."""
    start, end = match.span("issue_d")
    found = day_at(match.string, start, end)
    if found is None or found.end < end:
        return False
    taken.setdefault("day", Field(found.parts, start, end))
    return True


def edition(text: str) -> str:
    """An edition as its number where it says no more ("2-е изд." → "2"), else in its words."""
    bare = re.fullmatch(
        r"\D{0,9}?(\d{1,2})\s?-?\s?(?:е|ое|ге|th|nd|rd|st|e)?\.?\s?(?:изд(?:ание|-е)?|ed|edition|edn|Aufl|izd)?\.?",
        text.strip(" ,"),
    )
    return bare.group(1) if bare else text.strip(" ,")


def _store(mask: str, match: re.Match[str], tail: Tail, taken: dict[str, Field]) -> bool:
    """Note the token's fields; False where it contradicts what was read already."""
    del mask
    start, end = match.span()

    def put(name: str, group: str, value: object) -> bool:
        if _conflict(name, value, tail, taken):
            return False
        taken[name] = Field(value, *match.span(group))
        return True

    if match["year"]:
        years: tuple[int, ...] = (int(match["year_n"]),)
        second = match["year_2"]
        if second:
            years += (int(second) if len(second) == 4 else years[0] // 100 * 100 + int(second),)
        if match["year_s"]:
            tail.suffix = match["year_s"]
        return put("year", "year", years)
    if match["volume"]:
        good = put("volume", "volume_n", number(match["volume_n"]))
        if good and match["volume_i"]:
            good = put("issue", "volume_i", match["volume_i"].lstrip("№ "))
        if good and match["volume_p"]:
            good = put("page", "volume_p", pages(match["volume_p"]))
        return good
    if match["issue"]:
        if match["issue"][0] in "ВвVv" and "issue" in taken | tail.fields and "volume" not in taken | tail.fields:
            return put("volume", "issue_n", number(match["issue_n"]))
        if match["issue_d"] and not _set_day(match, taken):
            return False
        tail.sign = match["issue"][:1]
        good = put("issue", "issue_n", re.sub(r"\s+", " ", number(match["issue_n"])))
        if good and match["issue_p"]:
            good = put("page", "issue_p", pages(match["issue_p"]))
        return good
    if match["both"]:
        good = put("volume", "both_v", match["both_v"]) and put("issue", "both_i", number(match["both_i"]))
        if good and match["both_p"]:
            good = put("page", "both_p", pages(match["both_p"]))
        return good
    if match["only"]:
        return put("issue", "only_i", number(match["only_i"])) and put("page", "only_p", pages(match["only_p"]))
    if match["page"]:
        return put("page", "page_n", pages(match["page_n"]))
    if match["extent"]:
        digits = re.sub(r"[^\d].*$", "", re.sub(r"^[IVXLCХivxlc]+,\s*|^\[\d+\],?\s*", "", match["extent"]))
        return put("extent", "extent", digits)
    if match["article"]:
        return put("article", "article_n", match["article_n"])
    if match["elocator"]:
        return put("page", "elocator_n", match["elocator_n"])
    if match["leaf"]:
        return put("leaf", "leaf_n", pages(match["leaf_n"]))
    if match["part"]:
        return put("part", "part_n", number(match["part_n"]))
    if match["edition"]:
        return put("edition", "edition", edition(match["edition"]))
    if match["volumes"]:
        found = re.search(r"\d+", match["volumes"])
        return put("number_of_volumes", "volumes", found.group() if found else "")
    if match["series"]:
        return put("collection_title", "series_n", match["series_n"].strip())
    if match["section"]:
        # Before the year it is part of the journal's name.
        return (
            "year" not in tail.fields
            and "date" not in tail.fields
            and put("collection_title", "section", match["section"])
        )
    if match["supplement"]:
        return put("supplement", "supplement", match["supplement"].strip())
    del start, end
    return True


# The year stands after the imprint's last comma; a note that follows the year in the same area is read as tokens.
_IMPRINT_YEAR = re.compile(r"[,.\s]\s*(?:[cс©]\s?)?\[?(?=(?:1[4-9]|20)\d\d(?!\d))")
_SECOND = re.compile(rf"\s*[;,]\s*(?={places.PLACE}\s?:)")
_COLON = re.compile(r"\s?:\s?")


def _imprint(mask: str, start: int, stop: int, tail: Tail) -> dict[str, Field] | None:
    """Place, publisher, year and what follows them: "М. : Наука, 2004", "Киев, 1999, с. 5", "Wiesbaden"."""
    if tail.fields.keys() & {"publisher", "publisher_place"} and "year" not in tail.fields:
        return None
    if "publisher_place" in tail.fields:
        return None
    begin, end = trim(mask, start, stop)
    if mask[start:begin].strip(" .,;–—-") or begin >= end:
        return None
    known = places.KNOWN.match(mask, begin, end)
    taken: dict[str, Field] = {}
    place_end = 0
    if known and (known.end() >= end or mask[known.end()] in " .,:;([–—-"):
        place_end = known.end()
    else:
        unknown = places.UNKNOWN.match(mask, begin, end)
        if unknown is None or places.NO_PLACE.match(mask, begin):
            return None
        place_end = unknown.end()
        known = None
    # The year that ends the imprint, if it stands in this area.
    rest_start, publisher_end = end, stop
    for match in _IMPRINT_YEAR.finditer(mask, place_end, stop):
        tokens = _tokens(mask, match.end(), stop, tail)
        if (tokens and "year" in tokens) or (tokens and "date" in tokens):
            taken.update(tokens)
            publisher_end = match.start()
            rest_start = match.end()
            break
    else:
        comma = mask.find(",", place_end, end)
        while comma >= 0:
            tokens = _tokens(mask, comma, stop, tail)
            if tokens:
                taken.update(tokens)
                publisher_end = rest_start = comma
                break
            comma = mask.find(",", comma + 1, end)
    del rest_start
    dated = bool({"year", "date"} & (taken.keys() | tail.fields.keys()))
    colon = _COLON.match(mask, place_end, publisher_end)
    if colon:
        if known is None and not ({"year", "date"} & taken.keys()):
            # An unknown place is believed only where publisher and year stand with it.
            return None
        left, right = trim(mask, colon.end(), publisher_end)
        publisher = mask[left:right]
        if len(publisher) > 200 or (known is None and _FUNCTION.match(publisher)):
            return None
        if known is None and (len(publisher) > 120 or publisher[:1].islower()):
            return None
        _put_imprint(
            mask, taken, begin, place_end, left, _with_stop(mask, left, right, publisher_end), known is not None
        )
        return taken
    between = mask[place_end:publisher_end].strip(" .,;")
    if not between:
        if known is None and not (taken and "year" in taken and place_end - begin < 30):
            return None
        if known is None and (tail.fields.keys() | taken.keys()) & {"volume", "issue", "article", "section"}:
            return None
        place = mask[begin:place_end].strip()
        taken["publisher_place"] = Field(place, begin, place_end, 0.97 if known else 0.7)
        return taken
    if known and dated and mask[place_end : place_end + 1] in ", ":
        # "М., Наука, 1964": a comma where the colon should stand.
        left, right = trim(mask, place_end, publisher_end)
        if len(mask[left:right]) < 90 and (mask[place_end] == "," or known.group().endswith(".")):
            _put_imprint(mask, taken, begin, place_end, left, right, known=True)
            return taken
    return None


def _with_stop(mask: str, left: int, right: int, limit: int) -> int:
    """Give an abbreviated publisher its full stop back ("Изд-во Моск. ун-та", "Рос. кн. палата")."""
    if (
        mask[right : right + 1] == "."
        and right < limit
        and re.search(r"(?:\b[а-яa-z]{1,4}|лит|Inc|Ltd|Co|[A-ZА-Я])$", mask[max(left, right - 6) : right])
    ):
        return right + 1 if re.search(r"(?:\bинта|\bлит|\bInc|\bLtd|\bCo|\bed)$", mask[left:right]) else right
    return right


def _put_imprint(
    mask: str, taken: dict[str, Field], place_start: int, place_end: int, left: int, right: int, known: bool
) -> None:
    publisher = mask[left:right].strip()
    place = mask[place_start:place_end].strip()
    bare, had = places.without_suffix(publisher)
    if had:
        taken["publ"] = Field(True, right, right)
        right = left + len(bare)
    second = _SECOND.search(mask, left, right)
    if second:
        # "М. : Астрель ; Тверь : АСТ": places with places, publishers with publishers.
        other = places.KNOWN.match(mask, second.end())
        if other:
            colon = _COLON.match(mask, other.end())
            first = mask[left : second.start()].strip()
            last = mask[colon.end() if colon else other.end() : right].strip(" .,;")
            place = f"{place}; {other.group()}"
            bare = f"{first}; {last}"
    sure = 0.97 if known else 0.85
    taken["publisher_place"] = Field(place, place_start, place_end, sure)
    if bare and not re.fullmatch(r"\[?\s?[бБsS]\.\s?[иn]\.?\s?\]?", bare):
        taken["publisher"] = Field(re.sub(r"\s+", " ", bare), left, right, sure)
