"""What of a reference no field explains: the words that were neither read into a field nor announce one.

A reading that leaves words over has missed something, whatever its grammar believes.
"""

import re

from ssylka.model import NAME_FIELDS
from ssylka.parsers.crf.keywords import classes
from ssylka.parsers.draft import Draft

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
# Words that announce a field or stand for nothing in the imprint, beside those of the model's table (GOST R 7.0.12-2011).
_LABEL_WORDS = (
    "и др с в г гг год года год. от по из под за см ил табл карт рис экз тираж библиогр назв печ л ст стб стлб лл об оп ф д "
    "ч кн вып вип сер серия т тт том томах стр сс изд ред сост пер науч общ отв гл авт вступ предисл послесл коммент примеч "
    "ун та у і з ss cm см б м б/м бг url http https www eds ed by the of a an an and art сборник sb свободный p pp c publ испр доп перераб стер "
    "ispr dop pererab рэд рэдкал гал редкол англ фр нем ит исп лат яз греч далее текст непосредственный электронный авторы"
)
_LABELS = frozenset(_LABEL_WORDS.split())
_INITIAL = re.compile(r"\b([^\W\d_])\.")
_SLASH = " / "
_ROMAN = re.compile(r"[IVXLCМХivxlc]+")


def residue(draft: Draft) -> int:
    """How many words of the reference are explained neither by a field nor by the words that announce fields."""
    sheet = draft.sheet
    literal, place = draft.literal, sheet.place
    spans = [
        (start, end) if name in literal else place(start, end)
        for name, (_, start, end, _) in draft.fields.items()
        if end > start
    ]
    spans.sort()
    known = classes()
    told: frozenset[str] | None = None
    count, position = 0, 0
    for start, end in [*spans, (len(sheet.struck), len(sheet.struck))]:
        # Only what stands between the fields is looked at.
        for word in _WORD.findall(sheet.struck, position, start) if start > position else ():
            low = word.casefold()
            if (len(low) == 1 and low.isalpha()) or low in _LABELS or low in known or _ROMAN.fullmatch(word):
                continue
            told = _told(draft) if told is None else told
            # "Бек, У. … / Ульрих Бек": the initial of one is the given name of the other.
            count += low not in told and not (f"{low[0]}." in told and word.istitle() and _SLASH in sheet.text)
        position = max(position, end)
    return count


def _told(draft: Draft) -> frozenset[str]:
    """The words of people, who may be named twice, and of what CSL has no field for: a cited page, a role as printed."""
    words: set[str] = set()
    for name in NAME_FIELDS & draft.fields.keys():
        for person in draft.get(name):
            for part in (person.family, person.given, person.literal):
                words.update(found.group().casefold() for found in _WORD.finditer(part or ""))
            words.update(f"{initial.casefold()}." for initial in _INITIAL.findall(person.given or ""))
    for value in draft.custom.values():
        if isinstance(value, str):
            words.update(found.group().casefold() for found in _WORD.finditer(value))
        elif isinstance(value, int) and not isinstance(value, bool):
            words.add(str(value))
    return frozenset(words)
