"""What stands beside an entry and is none of its own: the day a standard came into force, the same entry in another script.

The second is the custom of Russian journals that are indexed abroad: "Иванов И. И. … [Ivanov I. I. … (In Russ.)]".
"""

import re

from ssylka.parsers.sheet import Field, Sheet

_IN_FORCE = re.compile(
    r"(?:[–—-]\s?)?\b(?:Введ|Vved)(?:\.|ен[ао]?)\s{0,3}(?:впервые\s{0,3})?(?:с\s|в\s+действие\s(?:с\s)?)?(?P<date>\d{4}\s?[-–—.]\s?\d\d\s?[-–—.]\s?\d\d|\d{1,2}\.\d\d\.\d{2,4})(?:\s*г\.)?(?:,?\s*взамен[^.]{3,40})?"
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_TWIN = 3000


# "[Чинний від 1998-01-01]" (DSTU 8302:2015), "Вид. офіц.", "Изд. офиц.": said of a standard, no part of its title.
_VALID = re.compile(r"\[(?:Чинн|На зам[іе]н|Действует|Введ|Дата введ|Взамен)[^\]]{4,120}\]")
_OFFICIAL = re.compile(r"[.:–—-]\s+(?:[Вв]ид(?:ання|\.)\sоф[иі]ц(?:ійне|\.)|[Ии]зд\.\sофиц\.|[Оо]фиц\.\sизд\.)")
# "– № ГР 01201256789. – Инв. № 0220127891": the registration of a report (GOST 7.1-2003, annex A).
_REGISTERED = re.compile(
    r"(?:[–—-]\s?)?(?:№\s?(?:ГР|гос\.\s?рег\.?)|ГР\s?№|[Гг]ос\.\s?рег\.\s?№|Рег\.\s?№|Инв\.\s?№)\s?[\w./-]{4,24}\.?"
)
# "Деп. в ВИНИТИ 06.05.1989, № 4687-B89": where a manuscript was deposited (GOST 7.1-2003, 5.8).
_DEPOSITED = re.compile(r"[.–—-]\s*\(?Деп\.?\s(?:рук\.\s)?в\s[А-ЯЁ][^/]{2,70}$")


def strike_in_force(sheet: Sheet) -> None:
    """The day on which a standard came into force is no date of issue: "Введ. 1989-01-01", "взамен ГОСТ 2.105-79".

    Where a manuscript was deposited, and that an edition is official, are none of the title either.
    """
    if "еп" in sheet.text:
        deposited = _DEPOSITED.search(sheet.mask)
        if deposited:
            sheet.custom["deposited"] = deposited.group().strip(" .–—-(")
            sheet.strike(*deposited.span())
    if "№" in sheet.text and ("ГР" in sheet.text or "Инв" in sheet.text or "ег." in sheet.text):
        for registered in _REGISTERED.finditer(sheet.mask):
            sheet.strike(*registered.span())
    if "оф" in sheet.text:
        official = _OFFICIAL.search(sheet.mask)
        if official:
            sheet.strike(official.start() + 1, official.end())
    if "[" in sheet.text:
        valid = _VALID.search(sheet.mask)
        if valid:
            sheet.custom.setdefault("in-force", valid.group().strip(" .[]"))
            sheet.strike(*valid.span())
    if "Введ" in sheet.text or "Vved" in sheet.text:
        for match in _IN_FORCE.finditer(sheet.mask):
            sheet.custom.setdefault("in-force", match["date"].strip())
            sheet.strike(*match.span())


# "… // Вопросы истории. 2000. № 2. С. 5–7. Рец. на кн.: Петров П. П. История края. М., 1999": what was reviewed
# (GOST R 7.0.100-2018 §7.4).
_REVIEWED = re.compile(
    r"(?<=[\d.])\s(?:[–—-]\s)?(?P<words>Рец\.\s(?:на(?:\s(?:кн|ст|монографию|сб)\.?)?|кн\.)\s?:?\s.{10,})$", re.DOTALL
)


def strike_reviewed(sheet: Sheet) -> None:
    """The work that a review is of, named behind the review's own pages."""
    host = sheet.mask.find("//") if "Рец." in sheet.text else -1
    match = _REVIEWED.search(sheet.mask, host) if host > 0 else None
    if match and not _HOST.search(sheet.mask, *match.span()):
        sheet.custom["reviewed"] = re.sub(r"\s+", " ", sheet.text[match.start("words") : match.end("words")]).strip()
        sheet.strike(*match.span())


_HOST = re.compile(r"(?<!:)//")


def _cyrillic(words: str) -> bool:
    return len(_CYRILLIC.findall(words)) * 2 > len(_LETTER.findall(words))


def strike_twin(sheet: Sheet) -> None:
    """The same entry in the other script, in square brackets behind the first ("[Ivanov I.I. Title. … (In Russ.)]")."""
    if _strike_russian(sheet):
        return
    mask = sheet.mask.rstrip(" .;,")
    if not mask.endswith("]") or len(mask) > _LONGEST_TWIN:
        return
    depth, position = 0, 0
    for position in range(len(mask) - 1, 0, -1):
        depth += (mask[position] == "]") - (mask[position] == "[")
        if depth == 0:
            break
    own, other = mask[:position], mask[position + 1 : -1]
    if len(other) < 40 or len(own) < 40 or not _YEAR.search(other) or not _YEAR.search(own):
        return
    if _cyrillic(own) != _cyrillic(other):
        sheet.custom["parallel-entry"] = re.sub(r"\s+", " ", sheet.text[position + 1 : len(mask) - 1]).strip()
        sheet.strike(position, len(mask))


def _strike_russian(sheet: Sheet) -> bool:
    """The Russian entry in round brackets behind its English words ("… 2009; 12: 39–42. Russian (Shal'nova S. … 2009)")."""
    mask = sheet.mask.rstrip(" .")
    start = mask.find(". Russian (")
    inner = mask[start + len(". Russian (") : -1]
    if start < 0 or not mask.endswith(")") or len(inner) < 40 or not _YEAR.search(inner):
        return False
    sheet.custom["parallel-entry"] = inner
    sheet.custom["in-russian"] = True
    sheet.fields["language"] = Field("ru", start + 2, start + 9, 0.95)
    sheet.strike(start + 1, len(mask))
    return True
