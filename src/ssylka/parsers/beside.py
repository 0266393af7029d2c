"""What stands beside an entry and is none of its own: the day a standard came into force, the same entry in another script.

The second is the custom of Russian journals that are indexed abroad: "Иванов И. И. … [Ivanov I. I. … (In Russ.)]".
"""

import re

from ssylka.parsers.sheet import Sheet

_IN_FORCE = re.compile(
    r"(?:[–—-]\s?)?\bВвед(?:\.|ен[ао]?)\s{0,3}(?:впервые\s{0,3})?(?:с\s|в\s+действие\s(?:с\s)?)?(?P<date>\d{4}\s?[-–—.]\s?\d\d\s?[-–—.]\s?\d\d|\d{1,2}\.\d\d\.\d{2,4})(?:\s*г\.)?(?:,?\s*взамен[^.]{3,40})?"
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LONGEST_TWIN = 3000


def strike_in_force(sheet: Sheet) -> None:
    """The day on which a standard came into force is no date of issue: "Введ. 1989-01-01", "взамен ГОСТ 2.105-79"."""
    if "Введ" in sheet.text:
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


def strike_twin(sheet: Sheet) -> None:
    """The same entry in the other script, in square brackets behind the first ("[Ivanov I.I. Title. … (In Russ.)]")."""
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
    if (len(_CYRILLIC.findall(own)) * 2 > len(own)) != (len(_CYRILLIC.findall(other)) * 2 > len(other)):
        sheet.custom["parallel-entry"] = re.sub(r"\s+", " ", sheet.text[position + 1 : len(mask) - 1]).strip()
        sheet.strike(position, len(mask))
