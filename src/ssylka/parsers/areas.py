"""Areas: how a description falls apart at ". – ", ". — " and ". " (GOST R 7.0.5-2008 §6, GOST R 7.0.100-2018 §5).

The cut is generous: a title may fall into several areas and is put together again; a label and its number, initials
and a name, an abbreviated role and the person never fall apart.
"""

import re
from functools import lru_cache

from ssylka.parsers import places
from ssylka.parsers.dates import MONTHS
from ssylka.parsers.later import later

# The word before a full stop after which no area begins: labels that a number follows, roles that a name follows.
_LABELS = (
    r"т|тт|том|вып|вип|вып-к|кн|ч|пт|№|no|nos|nr|n|num|vol|vols|v|bd|bde|h|i|iss|issue|pt|part|bk|pp|p|р|рр|s|с|c|cc|сс|стр|стб|ст|art|ф|оп|д|дд|л|лл|арк|спр|воп|ед|хр|к|карт|п|папка|"
    r"изд|izd|fasc|jg|fol|f|op|d|l|t|ser|sect|sec|ch|гл|разд|пар|§|уч|ноm|ном|numb|прил|rn|doc|док|fig|рис|табл|введ|отд|паг"
)
_ROLES = (
    r"ред|сост|пер|отв|науч|общ|гл|под|ed|eds|hrsg|hg|transl|trans|tr|авт|предисл|вступ|коммент|послесл|примеч|подгот|худож|рук|им|ім|проф|акад|доц|канд|докт|докт|д-ра|д-р|dr|prof|st|св|red|otv|pod|sost|per|"
    r"гос|оз|ул|рос|публ|см|cf|op|cit|loc|редкол|редакц|mr|mrs|ms|vs"
)
_NUMBER_AHEAD = re.compile(r"\s*[\d№IVXLC(]")
_WORD_EDGES = frozenset(' .,;:()[]«»"“”/')
_STOP = r"(?P<stop>[.?!…]['’\"»”)\]]*)\s*(?P<dash>[–—−-]{1,2})?(?P<blank>\s+)(?P<dash2>[–—−-]{1,2}\s*)?(?=[\"«“„‘'\[(]*[A-ZÀ-ÞА-ЯЁІЇЄЎҐ0-9№¹])"
_AT_STOP = re.compile(_STOP)
_CUT = later(
    rf"{_STOP}"
    r"|(?<=[)\]»”\"])\s*[–—−-]\s+(?=[\"«“„\[(]*[A-ZА-ЯЁ0-9№])"
    r"|[,:]?\s[–—−-]\s(?=(?:(?:М|Л|СПб|Пг|К|Мн|M|SPb)\.?\s?[:,;]|(?:19|20)\d\d\b[.,;]|№\s?\d|(?:Т|С|C|Вып|Vol|P|No|T|N)\.\s?\d))"
    r"|\s-\s(?=(?:М|Л|СПб|Пг|К|Мн)\.?(?:\s?:\s|,\s?(?:1[5-9]|20)\d\d))"
    r"|(?<=\w\.)[–—−-](?=(?:(?:19|20)\d\d[.,;–—−-]|№|(?:Т|С|C|с|P|V|Vol|Вып|вып|No|N)\.?\s?\d|\d{1,4}\s?с\.))"
    r"|(?<=\]),\s+(?=[\"«“]?[A-ZА-ЯЁ])"
    r"|(?<=[.,])(?<=\w[.,])[–—−-]\s+(?=[A-ZА-ЯЁ0-9№])"
    rf"|\s(?://|[–—])\s(?={places.PLACE}\s?:\s)"
)
# Without one of these an area ends at a full stop or not at all.
_FREE_DASHES = ("- ", "– ", "— ", "− ")
_BRACKET = re.compile(r"[()\[\]]")
_IMPRINT_AHEAD = re.compile(r"(?:М|Л|M|L|SPb|СПб|М\.;\s?Л)\.?(?:\s?:\s|,\s(?:19|20)\d\d\b)")
_AFTER_PLACE = re.compile(r"\s?[:;,]")
_MONTH_AHEAD = re.compile(r"\s*(?:[А-Яа-я]{3,8}|[A-Z][a-z]{2,9})\b")
# Words of two letters that end a title and are no initial.
_WORDS_OF_TWO = frozenset(
    [
        "By",
        "Of",
        "In",
        "On",
        "It",
        "Us",
        "Me",
        "We",
        "He",
        "So",
        "No",
        "Do",
        "Go",
        "Up",
        "To",
        "Is",
        "Be",
        "Or",
        "As",
        "My",
        "Он",
        "Мы",
        "Вы",
        "Ты",
        "Не",
        "Да",
        "Их",
        "Ее",
        "Её",
    ]
)
# Houses that a publisher's name opens with, behind the colon of the imprint.
_PRESSES = frozenset(["Изд", "Тип", "Лит", "Типо-лит", "Типогр", "Гос", "Худож", "Гуманит", "Междунар", "Рос", "Полит"])
_DATED = re.compile(r"\bот\s\d{1,2}(?:\s[а-я]{3,8}\.?\s|\.\d\d\.)\d{4}\s$")
_DAY_BEFORE = re.compile(r"\b\d{1,2}\s$")
_YEAR_AHEAD = re.compile(r"(?:1[5-9]|20)\d\d\s?г")
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)\s$")
_AFTER_COLON = re.compile(r":\s?$")
_ROMAN = frozenset("IVXLC")
_VOLUME_LABEL = re.compile(r"\b(?:Т|Ч|Кн|Вып|Bd|Vol|Pt|T)\.?\s$|[а-яё]{3}\s$")
_LABEL = re.compile(rf"(?:{_LABELS})", re.IGNORECASE)
_ROLE = re.compile(rf"(?:{_ROLES})", re.IGNORECASE)
_DASHED_CITIES = re.compile(r"[МM]\.\s?[–—-]\s?[ЛL]\.")


def split(mask: str, start: int, end: int) -> list[tuple[int, int]]:
    """The areas of a stretch, as half-open offsets, not trimmed, none empty."""
    cuts: list[tuple[int, int]] = []
    brackets = _inside_brackets(mask, start, end)
    passed = 0
    cut = (
        _CUT
        if any(map(mask.__contains__, _FREE_DASHES)) or "//" in mask or "], " in mask or ".-" in mask or ".–" in mask
        else _AT_STOP
    )
    for match in cut.finditer(mask, start, end):
        position = match.start() + max(0, len(match["stop"] or "") - 1)
        while passed < len(brackets) and brackets[passed][1] <= position:
            passed += 1
        if passed < len(brackets) and brackets[passed][0] < position:
            continue
        if (
            match["stop"]
            and match["stop"][0] == "."
            and not match["dash"]
            and not match["dash2"]
            and _holds(mask, match, start, end)
        ):
            continue
        if not match["stop"] and cuts:
            city = places.KNOWN.match(mask, cuts[-1][1], match.start())
            if city and city.end() == match.start():
                continue  # "Великий Новгород – Симферополь: Растр, 2015"
        if mask[match.start()] in "МMЛL." and _DASHED_CITIES.search(
            mask, max(start, match.start() - 2), min(end, match.end() + 3)
        ):
            continue
        cuts.append((match.start() + len(match["stop"] or ""), match.end()))
    areas, left = [], start
    for stop, following in cuts:
        if mask[left:stop].strip(" .,;:–—-"):
            areas.append((left, stop))
            left = following
    if mask[left:end].strip(" .,;:–—-"):
        areas.append((left, end))
    return areas


@lru_cache(maxsize=5_000)
def _is_label(word: str) -> bool:
    return _LABEL.fullmatch(word) is not None


@lru_cache(maxsize=5_000)
def _is_role(word: str) -> bool:
    return _ROLE.fullmatch(word) is not None


def _holds(mask: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether the full stop belongs to an abbreviation that holds on to what follows."""
    if match["stop"] != ".":
        return False
    stop = begin = match.start()
    lowest = max(start, stop - 24)
    while begin > lowest and mask[begin - 1] not in _WORD_EDGES:
        begin -= 1
    word, following = mask[begin:stop].lstrip("-–—−"), match.end()
    if not word:
        return False
    if _is_label(word) and _NUMBER_AHEAD.match(mask, following, end):
        return True
    if word in _ROMAN and _VOLUME_LABEL.search(mask, max(start, begin - 5), begin):
        return False  # "Т. I. М., 1997"
    if len(word) == 1 and word.isupper():
        # An initial holds on to a name; but "М. Наука" and "в СССР. X" do not occur often enough to matter.
        if _IMPRINT_AHEAD.match(mask, following, end):
            return False  # "под ред. Хрусталева Л. Н. М.: МГУ"
        return mask[following] not in '0123456789№"«“[('
    if len(word) == 2 and word[0].isupper() and word[1].islower() and word not in _WORDS_OF_TWO:
        return True
    if word == "г" and mask[following] in "№N" and _DATED.search(mask, max(start, begin - 26), begin):
        return True  # "приказом от 22 февраля 2018 г. № 121"
    if word in _PRESSES and _AFTER_COLON.search(mask, max(start, begin - 3), begin):
        return True  # "М.: Изд. М. и С. Сабашниковых, 1929"
    if word == "a" and mask.startswith("M.", following):
        return True  # "Frankfurt a. M."
    if word == "Univ" and mask.startswith("Press", following):
        return True
    if mask[following] in "12" and _DAY_BEFORE.search(mask, max(start, begin - 4), begin) and word.lower() in MONTHS:
        return bool(_YEAR_AHEAD.match(mask, following, end))  # "от 4 окт. 2000 г."
    if word == "ed" and _ORDINAL.search(mask, max(start, begin - 6), begin):
        return False  # "3rd ed. Notre Dame, IN: …"
    if _is_role(word):
        place = places.KNOWN.match(mask, following, end)
        return not (place and _AFTER_PLACE.match(mask, place.end(), end))
    if word.isdigit() and len(word) <= 2:
        # "10. November 1998", "8. Aufl."
        if mask.startswith(("Aufl", "Ausg", "Jahrg"), following):
            return True
        ahead = _MONTH_AHEAD.match(mask, following, end)
        return bool(ahead and ahead.group().strip().lower() in MONTHS)
    return False


def _inside_brackets(mask: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches inside round or square brackets, outermost, that close within 300 characters."""
    found: list[tuple[int, int]] = []
    depth, opened, before = 0, -1, start
    for match in _BRACKET.finditer(mask, start, end):
        position = match.start()
        if depth and position - 1 > max(before, opened + 300):
            depth = 0
        before = position
        if match[0] in "([":
            if depth == 0:
                opened = position
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and position - opened < 300:
                found.append((opened, position))
    return found
