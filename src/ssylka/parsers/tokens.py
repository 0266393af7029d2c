"""The tokens of an imprint: years, volumes, numbers, pages, extents, editions, series - one pattern, one table of meanings.

Labels of GOST R 7.0.5-2008 §7 and GOST R 7.0.12-2011 in Russian, Ukrainian, Belarusian, English, German, French,
Spanish and in transliteration.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from ssylka.parsers.dates import date_at, day_at, may_open_date, season_at
from ssylka.parsers.later import later
from ssylka.parsers.sheet import Field

_NUM = r"(?:\d{1,5}[а-яa-zА-ЯA-Z]?(?:\s?[–—−/-]\s?\d{1,5})?|[IVXLCХІM]{1,8}(?:\s?[–—−-]\s?[IVXLCХІM]{1,8})?)(?![\wа-я])"
_DASH = r"\s?[–—−‒‐-]{1,2}\s?"
_PAGE = r"(?:[A-Za-z]{1,2}\.?)?\d{1,6}(?:\.\d{1,3})?(?:[a-zа-я](?!\w)|\(?(?:об|а|б)\.?\)?(?!\w))?"
_PAGES = rf"(?:{_PAGE}(?:{_DASH}{_PAGE})?|[ivxlcIVXLCХ]{{1,8}}(?:{_DASH}[ivxlcIVXLCХ]{{1,8}})?)(?![\w])"
_TOKEN = later(
    rf"""
      (?P<gap>[\s,;–—−.:]+|на\s(?=(?:стр|с)\.)|-\s|-$|\((?=\s*\)|\s*$|(?:№|N)\s?\d+\))|\))
    | (?P<extent>(?:[IVXLCХivxlc]{{1,8}}(?:[–-][IVXLCХivxlc]{{1,8}})?(?:,\s?|\s?\+\s?))?(?:\[\d+\],?\s?)?(?:\d{{1,5}},?\s?\[\d+\]|(?<=[IVXLC],\s)\d{{1,4}},\s\d{{1,4}}|\d{{1,5}})\s?(?:с(?:тр)?|c|s|p|pp|pages|S|л|стб|Seiten|с\.\s?:\s?ил|(?<=\d\d\s)р(?=\.?\s*$)|(?<=\d\d\d\s)р(?=\.?\s*$))(?![\wа-я])\.?+(?!\s?\d)(?:\s?\+\s?\d{{1,3}}\sс\.(?:\s(?:цв\.\s)?(?:ил|вкл|карт)\.?)?)?(?:,\s?\[\d+\]\s?л\.)?(?:\s?:\s?(?:\d+\s?л\.\s?)?(?:ил|табл|карт|портр|рис|граф|схем)[^.;]{{0,25}}\.?)?(?:\s?;\s?\d{{2}}\s?(?:см|cm|х\s?\d\d\s?см)\.?)?)
    | (?P<edition>(?:\d{{1,2}}\s?-?\s?(?:е|ое|ге|th|nd|rd|st|те|шы|e|oe)?\.?,?\s?(?:[а-яё]+\.?,?\s){{0,2}}(?:изд(?:ание|-е)?|вид|выд|ed|edn|edition|izd|Aufl|Auflage|éd)\b\.?|[ИиІ]зд(?:ание|-е)?\.?\s?\d{{1,2}}\s?-?\s?(?:е|ое)?\b\.?|Izd\.\s?\d{{1,2}}-?e?|(?:[Rr]ev|[Ss]econd|[Tt]hird|[Ff]irst|[Ff]ourth|[Nn]ew)\.?\s(?:rev\.\s)?(?:ed|edition)\b\.?|[Рр]епр(?:инт|\.)\s?изд\.|[Сс]тереотип(?:ное|\.)\s?изд\.|[Рр]епринт(?:ное|н?\.)?\s(?:воспр(?:оизв(?:едение|\.)|\.)\s)?(?:изд(?:ани[ея]|\.)\s?)?(?:\d{{4}}(?:\s?г\.|\s?года)?)?)(?:,?\s?(?:и\s)?(?:испр|випр|выпр|доп|перераб|стер|стереотип|пересмотр|расшир|сокр|ispr|dop|pererab|rev|enl|verb|verm|überarb|erw|эл|изм)[а-яёa-zü]*\.?(?:\s?,|\s(?=и\s|i\s|and\s|und\s))?\s?(?:и\s|i\s|and\s|und\s)?)*)
    | (?P<volumes>[ВвUuIi]n?\s\d{{1,3}}\s?(?:-?(?:х|ми|ти))?\s?(?:т(?:омах|т)?|ч(?:астях)?|кн(?:игах)?|vols?|volumes|Bänden|Bde|вып(?:усках)?)(?![\wа-я])\.?|\d{{1,2}}\s(?:vols?|Bde)\.?)
    | (?P<volume>(?:Том|том|Томъ|Tom|Volume|volume|Vols?|vols?|VOL|Т|T|т|t|Bd|Band|Tome|tome|V|v|Jg|Jahrgang|Год|God)\b\.?\s?(?P<volume_n>{_NUM})(?:\s?\((?P<volume_i>(?:№\s?)?\d{{1,5}}(?:{_DASH}\d{{1,5}})?)\))?(?:\s?:\s?(?P<volume_p>\d{{1,5}}{_DASH}\d{{1,5}}))?)
    | (?P<part>(?:Отд|Часть|часть|Ч|ч|Книга|книга|Кн|кн|Part|part|Pt|pt|Book|Bk|Раздел|Теil|Teil|Polovina|Пол|Chast'?|Kn|Fasc|fasc|Полутом)\.?\s?(?P<part_n>{_NUM}(?:\s?,\s?\d{{1,2}}(?=\s?[.:]|$))?))
    | (?P<issue>(?:(?:Issue|issue|Iss|iss|Is)\.?[\s-]?(?:No\.?\s?)?|№№?\.?\s?|No\.?\s?|no\.?\s?|NO\.?\s?|Nos\.?\s?|nos\.?\s?|[Nn]°\s?|[Nn]º\s?|N\.?\s?|n\.?\s?|Nr\.?\s?|nr\.?\s?|(?:Выпуск|выпуск|Вып|вып|Вип|вип|Vyp|vyp|Выпускъ)\.?\s?(?:№\s?)?|Num\.?\s?|[Nn]úm\.?\s?|Heft\s?|H\.\s?|[Нн]омер\s|I\.\s(?=\d)|¹\s?|Sv\.\s?|Бюл\.\s?№?\s?)(?P<issue_n>(?:[A-ZА-Я]{{1,2}}-?)?{_NUM}(?:\s?[,;]\s?\d{{1,3}}(?=\s?[.(](?!\d)|\s?\[|$))?(?:\s?\(\s?(?:(?:№|N)\s?)?\d{{1,5}}(?:{_DASH}\d{{1,5}})?\s?\))?(?:\s?\[\d{{1,5}}\])?)(?:\s?\((?P<issue_d>(?:\d{{1,2}}(?:{_DASH}\d{{1,2}})?\s)?[A-Za-zА-Яа-я]{{3,10}}\.?)\))?(?P<issue_x>\s?\((?:[IVX]+\s)?[чЧтТ]\.\s?[\dIVX]*\.?\)|\s?[,.]\s?ч\.\s?\d+)?(?:\s?:\s?(?P<issue_p>\d{{1,5}}{_DASH}\d{{1,5}}))?)
    | (?P<ams>(?P<ams_v>\d{{1,4}})(?::(?P<ams_i>\d{{1,3}}(?:{_DASH}\d{{1,3}})?(?:\s?\(\d{{1,4}}\))?))?,?\s?\((?P<ams_y>(?:1[6-9]|20)\d\d)\)(?:,\s?(?P<ams_p>\d{{1,5}}(?:{_DASH}\d{{1,5}})?)(?!\s?[сcps]\b))?)
    | (?P<both>(?P<both_v>\d{{1,4}})\s?\((?P<both_i>\d{{1,4}}(?:[A-Za-z]\d{{0,2}})?(?:{_DASH}\d{{1,4}})?(?:\s?[Ss]uppl\.?\s?\d*)?)\)(?:\s?[:,]\s?(?:[pP]p?\.\s?)?(?P<both_p>\d{{1,6}}(?:{_DASH}\d{{1,6}})?))?)
    | (?P<triple>(?P<triple_v>(?!(?:1[89]|20)\d\d\s?;)\d{{1,4}})\s?;\s?(?P<triple_i>\d{{1,4}})\s?:\s?(?P<triple_p>\d{{1,6}}(?:{_DASH}\d{{1,6}})?)(?![\w/]))
    | (?P<plain>(?P<plain_v>(?!(?:1[89]|20)\d\d\s?:)\d{{1,4}}(?:{_DASH}\d{{1,4}})?)\s?:\s?(?P<plain_p>[A-Za-z]{{0,2}}\d{{1,6}}(?:{_DASH}[A-Za-z]{{0,2}}\d{{1,6}})?(?:,\s?\d{{1,6}}(?:{_DASH}\d{{1,6}})?)?)(?![\w/]))
    | (?P<section>(?:Серия|серия|Сер|сер|Series|Ser|Section|Серія)\b\.?\s?(?P<section_n>(?:\d{{1,2}}|[А-ЯA-Z]|[IVX]{{1,4}})(?:\s?[,:.]\s?[^;/]{{0,60}})?|[А-ЯA-Z«][^.;/\d]{{2,60}})(?=$|[.;]))
    | (?P<only>\(\s?(?P<only_i>\d{{1,4}}(?:{_DASH}\d{{1,4}})?)\s?\)\s?:\s?(?P<only_p>\d{{1,6}}(?:{_DASH}\d{{1,6}})?))
    | (?P<supplement>[Ss]uppl(?:ement)?\.?\s?\d{{0,3}}|\(?[Сс]пец(?:\.|иальный)?\s?(?:вып(?:уск|\.)?|номер)\)?)
    | (?P<article>(?:Статья|Ст|ст|Стаття|Арт|Article|Art|art|Sec|Section|п|Пункт)\.?\s?(?P<article_n>\d{{1,6}}(?:[.-]\d+)*))
    | (?P<page>(?:Стр|стр|Страницы|Стлб|стлб|Стб|стб|Столб|Ст-ца|Pages?|pages?|PP|Pp|pp|P|p|СС|Сс|сс|РР|рр(?=\.?\s?\d)|С|C|с|c|Р|Рр|SS|S|s|Seiten?|pág|págs|pag)\b\.?\s?(?P<page_n>{_PAGES}(?:\s?[,;и]\s?(?:[СCсc]\.\s?)?{_PAGES}(?!\s?[сc]\.))*)(?:\s?(?:ff?|и\sсл|и\sд(?:р|алее)|sqq?|и\sслед)\b\.?)?)
    | (?P<digits>\d{{5,7}}(?=\s*\.?\s*$))
    | (?P<elocator>(?:e|E|Article|Art\.|art\.|ID|Paper|Статья\s№)\s?(?:(?:[Nn]o|ID|№)\.?\s?)?(?P<elocator_n>\d{{4,8}})(?!\d))
    | (?P<leaf>(?:Лл?|лл?|Арк|арк|Fol|fol|F|f|Bl)\.\s?(?P<leaf_n>\d{{1,5}}(?:\s?\(?(?:об|зв|адв)\.?\)?)?(?:{_DASH}\d{{1,5}}(?:\s?\(?(?:об|зв|адв)\.?\)?)?)?(?:,\s?\d{{1,5}}(?:\s?\(?(?:об|зв|адв)\.?\)?)?)*))
    | (?P<reprint>\(\s?(?:Репринт|Перепеч|Переизд|Впервые|Первое\sизд)[^()]{{0,120}}\))
    | (?P<series>\(\s?(?![^()]*\d\s[а-я]{{3,8}}\s\d{{4}}(?:\s?г\.)?\))(?P<series_n>[A-ZА-ЯЁ«“"][^()]{{2,120}}(?:\([^()]*\)[^()]*)?)\))
    | (?P<chapter>(?:Гл|гл|Глава|Отд|отд|Паг|паг|[Пп]рил|§)\.?\s?[\dIVX]{{1,5}}\b)
    | (?P<nodate>\[?\(?\b(?:[Бб]\.\s?г|n\.\s?d|s\.\s?a|o\.\s?J|в печати|in press|forthcoming)\b\.?\)?\]?)
    | (?P<noname>\[\s?[бБ]\.\s?и\.?\s?\]|\[\s?s\.\s?n\.?\s?\])
    | (?P<year>[(\[]?(?P<year_n>1[4-9]\d\d|20[0-4]\d)(?:\s?[–—−/-]\s?(?P<year_2>(?:1[4-9]|20)\d\d|\d\d)(?!\d))?(?P<year_s>(?!г\.)[a-zа-д](?![\w]))?[)\]]?(?:\s?(?:гг?|г\.г|р|рр|год|goda|g)(?![\w])\.?)?(?![\d]))
    | (?P<illus>(?:[ИиIi]л|[Тт]абл|[Кк]арт|[Пп]ортр|Рис|рис|[Нн]от|[Фф]ото|[Фф]акс|ill|Ill|ил\.,\s?табл)\.|(?:ил|ill|табл|карт|нот|портр|рис|схем|фот|факс)$|\d{{2}}\s?(?:см|cm)\.?|Библиогр(?:\.:?|:)[^.]{{0,60}}\.?|\d{{1,4}}\s?назв\.?|Тираж\s?\d+\s?экз\.?|Print|печатн?\.)
    | (?P<force>[Вв]вед(?:ен[аоы]?|\.)\s?(?:впервые\s?[;,.]?\s?)?(?:с\s)?(?:\d{{4}}[–—−-]\d\d[–—−-]\d\d|\d\d\.\d\d\.(?:\d{{4}}|\d\d))(?:\s?г\.?)?|[Вв]замен\s[А-ЯЁ][^–—;]{{2,80}}?(?=\.\s|\.$|$))
    | (?P<entry>\d{{1,2}}/\d{{3,6}}(?=\s?\.?$))
    | (?P<ruler>\+?\d+\s?(?:электрон|эл\.|CD|DVD|атл|карт|к\b|папк|вк|мк)[^.]{{0,50}}|\+\s(?:CD|DVD)[\w-]{{0,6}})
    """,
    re.VERBOSE,
)
_token_at = lru_cache(maxsize=1024)(_TOKEN.match)  # one grammar after the other reads the same tails
# Characters that an imprint may have; one of two thousand years is none.
_WIDEST = 800
_PAGE_AGAIN = re.compile(r"(?<=[,;])\s?[СCсc]\.\s?")  # "С. 148–159; С. 153"
_LIST_MARK = re.compile(r"\s*([,;])\s*")
_ISSUE_OF_YEAR = re.compile(r"(?P<issue>\d{1,2})\s?[-–—/]\s?(?P<year>(?:19|20)\d\d)")
_HYPHEN_SPACES = re.compile(r"\s*([–—−‒-])\s*")
_DAY_RANGE = re.compile(rf"^(\d{{1,2}}){_DASH}\d{{1,2}}")
_YEAR_WORD = re.compile(r"\s?(?:гг?|год[ау]?|р)\b\.?")
_MONTHISH = re.compile(r"[0-3]?\d|[^\W\d_]{3,}")
_ROMAN_CYRILLIC = str.maketrans({"Х": "X", "І": "I", "М": "M", "С": "C"})


# "(Серия «Психология без границ»)": the name alone.
_SERIES_WORD = re.compile(r"^(?:Серия|Серія|Серыя|Сер\.|Series|Seri[jy]a|Ser\.)\s*:?\s*(?=[«“\"A-ZА-ЯЁ])")


@dataclass(slots=True)
class Tail:
    """What was read from the right of a description; `start` is where it begins.

    `fields` are named as the fields of `Item`, but for year (a Field of (year,) or (year, year2)), day (month, day),
    date (whole), season, extent, article, leaf, issue_part ("(ч. 1)" after the
    issue), force ("Введ. 2018-07-01").
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


def _conflict(name: str, value: object, tail: Tail, taken: dict[str, Field]) -> bool:
    """Whether a second, different value of a field shows that the words belong to the title."""
    present = taken.get(name) or tail.fields.get(name)
    if present is None:
        return name == "year" and "date" in tail.fields and tail.fields["date"].value[0] != value[0]  # type: ignore[index]
    return bool(present.value != value)


def read_tokens(mask: str, start: int, stop: int, tail: Tail) -> dict[str, Field] | None:
    """The fields of a stretch that holds nothing but known tokens; None where it holds more."""
    if stop - start > _WIDEST:
        return None
    taken: dict[str, Field] = {}
    position = start
    while position < stop:
        match = _token_at(mask, position, stop)
        if match and match.lastgroup is not None and match["gap"]:
            position = match.end()
            continue
        if match and (match["force"] or match["entry"]):
            # The day from which a standard is in force is not that of its printing; "5/14142" is a law's place in a register.
            taken["force"] = Field(match.group(), *match.span())
            position = match.end()
            continue
        if mask[position].isalnum() and may_open_date(mask, position):
            dated = date_at(mask, position, stop)
            if dated:
                if _conflict("date", dated.parts, tail, taken) or "year" in tail.fields:
                    # The day of a conference stands before the imprint of its papers.
                    return None
                taken["date"] = Field(dated.parts, position, dated.end)
                word = _YEAR_WORD.match(mask, dated.end, stop)
                position = word.end() if word else dated.end
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
        if match is None or not _store(match, tail, taken):
            return None
        if match["ruler"] or match["illus"] or match["reprint"] or match["chapter"]:
            # No field, but part of the description all the same.
            taken.setdefault("beside", Field(match.group(), *match.span()))
        position = match.end()
    return taken or None


def number(text: str) -> str:
    """A volume or issue number as one word: Roman numerals in Latin letters, no blanks around dashes."""
    text = text.strip()
    if text.isdecimal():
        return text
    text = _HYPHEN_SPACES.sub(r"\1", text)
    return text.translate(_ROMAN_CYRILLIC) if re.fullmatch(r"[IVXLCDMХІМС]+", text) else text


def pages(text: str) -> str:
    """A page statement with no blanks around dashes and one after commas."""
    text = _PAGE_AGAIN.sub("", text.strip(" .,;"))
    if text.isdecimal():
        return text
    return _LIST_MARK.sub(r"\1 ", _HYPHEN_SPACES.sub(r"\1", text))


def _series(words: str) -> str:
    """The name of a series without the word that says so ("Серия «Психология без границ»")."""
    name = _SERIES_WORD.sub("", words.strip())
    return name[1:-1] if name != words.strip() and re.fullmatch(r"«[^«»]+»|“[^“”]+”", name) else name


def _set_day(match: re.Match[str], taken: dict[str, Field]) -> bool:
    """Take the day or month in brackets after an issue ("№ 12 (5 февраля)"); False where it is none."""
    start, end = match.span("issue_d")
    # Of several days ("14–16 мая") the first.
    words = _DAY_RANGE.sub(r"\1", match["issue_d"])
    found = day_at(words, 0, len(words))
    if found is None or found.end < len(words):
        return False
    taken.setdefault("day", Field(found.parts, start, end))
    return True


def edition(text: str) -> str:
    """An edition as its number where it says no more ("2-е изд." → "2"), else in its words."""
    bare = re.fullmatch(
        r"\D{0,9}?(\d{1,2})\s?-?\s?(?:е|ое|ге|th|nd|rd|st|e)?\.?\s?(?:изд(?:ание|-е)?|ed|edition|edn|Aufl|izd)?\.?",
        text.strip(" ,"),
    )
    words = text.strip(" ,")
    return bare.group(1) if bare else words[:-1] if words.endswith("ое.") else words


_ISSUE_YEAR = re.compile(r"(?P<n>\d{1,3}) \((?P<year>(?:19|20)\d\d)\)")


def _store(match: re.Match[str], tail: Tail, taken: dict[str, Field]) -> bool:
    """Note the token's fields; False where it contradicts what was read already."""

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
        dated = _ISSUE_OF_YEAR.fullmatch(match["issue_n"])
        if dated and "year" not in tail.fields.keys() | taken.keys():  # "№4-2009"
            taken["year"] = Field(
                (int(dated["year"]),), match.start("issue_n") + dated.start("year"), match.end("issue_n")
            )
            return put("issue", "issue_n", dated["issue"])
        good = put("issue", "issue_n", re.sub(r"\s+", " ", number(match["issue_n"])))
        dated = _ISSUE_YEAR.fullmatch(match["issue_n"])
        if dated and not (taken.keys() | tail.fields.keys()) & {"year", "date"}:
            # "Т. 9, № 5 (2014)"
            taken["year"] = Field((int(dated["year"]),), *match.span("issue_n"))
            taken["issue"] = Field(dated["n"], *match.span("issue_n"))
        if match["issue_x"]:
            taken["issue_part"] = Field(match["issue_x"].strip(" ,."), *match.span("issue_x"))
        if good and match["issue_p"]:
            good = put("page", "issue_p", pages(match["issue_p"]))
        return good
    if match["ams"]:
        # "84:2 (2020), 90–125": the way of AMSBIB.
        good = put("year", "ams_y", (int(match["ams_y"]),)) and put("volume", "ams_v", match["ams_v"])
        if good and match["ams_i"]:
            good = put("issue", "ams_i", number(match["ams_i"]))
        if good and match["ams_p"]:
            good = put("page", "ams_p", pages(match["ams_p"]))
        return good
    if match["both"]:
        good = put("volume", "both_v", match["both_v"]) and put("issue", "both_i", number(match["both_i"]))
        if good and match["both_p"]:
            good = put("page", "both_p", pages(match["both_p"]))
        return good
    if match["triple"]:
        # "2018; 22; 2: 61-70"
        good = (
            "year" in taken
            and put("volume", "triple_v", match["triple_v"])
            and put("issue", "triple_i", match["triple_i"])
        )
        return good and put("page", "triple_p", pages(match["triple_p"]))
    if match["plain"]:
        # "2003;8:4-9": volume and pages, believed behind a year alone.
        return (
            "year" in taken
            and put("volume", "plain_v", number(match["plain_v"]))
            and put("page", "plain_p", pages(match["plain_p"]))
        )
    if match["only"]:
        return put("issue", "only_i", number(match["only_i"])) and put("page", "only_p", pages(match["only_p"]))
    if match["page"]:
        return put("page", "page_n", pages(match["page_n"]))
    if match["extent"]:
        digits = re.sub(
            r"[^\d].*$",
            "",
            re.sub(r"^[IVXLCХivxlc]+(?:[–-][IVXLCХivxlc]+)?\s?[,+]\s*|^\[\d+\],?\s*", "", match["extent"]),
        )
        return put("extent", "extent", digits)
    if match["article"]:
        return put("article", "article_n", match["article_n"])
    if match["digits"]:
        # "2020. V. 175. 105568": the number of an article, believed where nothing else is read from the area.
        return not taken and put("page", "digits", match["digits"])
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
        return put("collection_title", "series_n", _series(match["series_n"]))
    if match["section"]:
        # Before the year it is part of the journal's name.
        return (
            "year" not in tail.fields
            and "date" not in tail.fields
            and put("collection_title", "section", match["section"])
        )
    if match["supplement"]:
        return put("supplement", "supplement", match["supplement"].strip(" ()"))
    return True
