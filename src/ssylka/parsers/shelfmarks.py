"""Archive documents: "ГАРФ. Ф. 102. Оп. 265. Д. 916. Л. 68", "…, ф. 9, оп. 2, д. 22, л. 2" (GOST R 7.0.5-2008 §7.11)."""

import re
from typing import NamedTuple

_CODE = r"(?:(?=[^\s\d]{0,8}\d)|(?=[IVXLC]+\b))[\w/-]{1,15}(?:\s?\((?:об|т\.\s?\d+|доп|\d+)\.?\))?"
_LEAF = r"\d{1,5}[а-яa-z]?(?:\s?(?:об|зв|адв)\b\.?|\s?\(об\.?\))?"  # a leaf, or its back: "12", "12а", "12 об."
_SHELF = re.compile(
    rf"(?:^|(?<=[\s,.;(«]))(?P<mark>(?:Ф|ф|F|f|Фонд|фонд|Fond)(?:\.?\s?|-)(?P<fond>{_CODE})[.,;]?\s*(?:\([^()]{{2,120}}\)[.,;]?\s*|(?:[А-ЯЁ«][^.,;()\d]{{3,60}}[.,;]\s*)(?=(?:Оп|оп|Воп|воп|К|П|Карт|Д)\b|№\s?\d))?"
    rf"(?:\d-я\s(?:эксп|отд|экспедиция|отделение)\.?,?\s*(?:\d{{4}}\s?г\.[.,;]?\s*)?)?"
    rf"(?:(?:Картон|картон|К|Карт|П|п|Папка|пап|Портф|К\.|Разд|Р|Т)(?:\.?\s?|-)(?P<box>{_CODE})[.,;]?\s*)?"
    rf"(?:(?:Оп|оп|Воп|воп|Op|op|Опись|опись|Inv)\.?\s?(?P<opis>{_CODE}(?:\s?[\w]{{1,2}}(?=[.,]))?)[.,;]?\s*(?:\([^()]{{2,120}}\)[.,;]?\s*)?)?"
    rf"(?:\d{{4}}\s?г\.[.,;]?\s*)?"
    rf"(?:(?:Картон|картон|К|Карт|П|п|Папка|пап|Портф|Т)\.?\s?(?P<box2>{_CODE})[.,;]?\s*)?"
    rf"(?:(?:Д|д|Дд|Ед\.\s?хр|ед\.\s?хр|Дело|дело|D|d|Спр|спр|Сп|№|Док|док|Ex)\.?\s?(?P<delo>{_CODE}(?:,\s?\d+)*)[.,;]?\s*(?:\([^()]{{2,120}}\)[.,;]?\s*)?)?"
    rf"(?:(?:Ч|ч|Т|т)\.\s?\w+[.,;]?\s*)?"
    rf"(?:(?:Лл?|лл?|L|l|Арк|арк|Лист|лист)\.?\s?(?P<list>{_LEAF}(?:\s?[–—,-]\s?{_LEAF}){{0,20}}|\d[\w()\s–—,.-]{{0,60}}?)(?=[.;,]?\s*$|[.;]\s|\)\s*$|\s*//))?)"
)
_FOND = re.compile(r"[ФфFf](?:\.|онд|ond|\s\d|-\d)")
# "Архив ИА РАН. Р-1. № 8912": the reports of archaeologists lie in sections.
_SECTION = re.compile(
    rf"(?<=\s)(?P<mark>(?P<box>[РК]-\d{{1,2}})\.\s(?:Оп\.\s?(?P<opis>{_CODE})\.\s)?№\s?(?P<delo>\d[\d/-]*)(?:[.,]\s?Лл?\.\s?(?P<list>{_LEAF}(?:\s?[–-]\s?{_LEAF})?))?(?P<fond>(?!))?(?P<box2>(?!))?)"
)
_LATER = re.compile(r"\s*\(?\s*[Дд]алее\s*[:–—-]?\s*(?P<short>[^).]+)\)?\.?")


def strip_stop(text: str) -> str:
    """A text without the stop or comma after it; that of "об." (the back of a leaf) is part of the word."""
    bare = text.strip(" .,;")
    return f"{bare}." if bare.endswith((" об", " зв", " адв")) else bare


class Shelfmark:
    """Where a document stands in an archive: the stretch of the mark, its codes by name."""

    __slots__ = ("codes", "end", "start")

    def __init__(self, match: re.Match[str]) -> None:
        self.start, self.end = match.span("mark")
        self.codes = {
            name: strip_stop(value)
            for name, value in (
                ("fond", match["fond"]),
                ("opis", match["opis"]),
                ("box", match["box"] or match["box2"]),
                ("delo", match["delo"]),
                ("list", match["list"]),
            )
            if value
        }


def find_shelfmark(mask: str, start: int, end: int) -> Shelfmark | None:
    """The first shelfmark of fond and at least an inventory, a file or a leaf."""
    if _FOND.search(mask, start, end):
        for match in _SHELF.finditer(mask, start, end):
            if match["opis"] or match["delo"] or (match["box"] and match["list"]):
                return Shelfmark(match)
    section = _SECTION.search(mask, start, end) if "-" in mask else None
    return Shelfmark(section) if section and mask.find("рхив", start, section.start()) >= 0 else None


def abbreviation(mask: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Find the short name that the author introduces ("Далее: ГАРФ"), and where."""
    match = _LATER.search(mask, start, end)
    return (match["short"].strip(), *match.span()) if match else None


class Further(NamedTuple):
    """Another place in an archive that was named before: the whole shelfmark, its codes by name."""

    place: str
    codes: dict[str, str]


# Fond, inventory, file, leaf: what a repeated reference names anew stays, what stands above it is as before.
_LEVELS = (
    re.compile(r"(?<!\w)(?=[A-Z]{1,4}\s\d{1,5}/\d)"),
    re.compile(r"(?<!\w)(?:Ф|ф|F|Фонд|фонд)\.?\s?(?=[Рр\d])"),
    re.compile(r"(?<!\w)(?:Оп|оп|Воп|воп|Op|К|Карт|Картон|Разд)\.?\s?(?=\d)"),
    re.compile(r"(?<!\w)(?:Д|д|Ед\.\s?хр|ед\.\s?хр|Спр|спр|Дело|№)\.?\s?(?=\d)"),
    re.compile(r"(?<!\w)(?:Ч|ч|Т|т)\.\s?(?=\d)"),
    re.compile(r"(?<!\w)(?:Лл?|лл?|Арк|арк|Bl|fol)\.?\s?(?=\d)"),
)


def further(text: str, place: str | None) -> Further | None:
    """What "Там же. Д. 14. Л. 7" means after a document at `place`; None where it names no place of an archive."""
    if not place or len(text) > 200:
        return None
    for level, pattern in enumerate(_LEVELS):
        new = pattern.search(text)
        if new is None:
            continue
        old = next((found for deeper in _LEVELS[level:] if (found := deeper.search(place))), None)
        kept = place[: old.start()] if old else f"{place.rstrip(' .,;')}. "
        whole = kept + strip_stop(text[new.start() :])
        mark = find_shelfmark(whole, 0, len(whole))
        return Further(whole, mark.codes if mark else {})
    return None
