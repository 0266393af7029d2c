"""A book whose imprint stands in brackets or ends with a bracketed year: the way of Russian physics and mechanics in English.

"Yu. Lunts, The Course of Mechanics (Lan’, St. Petersburg, 2008) [in Russian]", "L. Vulis, Gas Flows [in Russian],
Gosenergoizdat, Moscow (1950)".
"""

import re

from ssylka.model import Date, Name
from ssylka.parsers import names, places
from ssylka.parsers.draft import Draft
from ssylka.parsers.later import later

_HOUSE = r"(?P<publisher>[^\W\d_][^,()]{1,60})"
_PLACE = rf"(?P<place>{places.PLACES}(?:-[A-Z][a-z]+)?)"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_ENDS = (
    later(rf"\s\({_HOUSE},\s{_PLACE},\s{_YEAR}\)\s*\.?\s*$"),
    later(rf"\s\({_PLACE},\s{_HOUSE},\s{_YEAR}\)\s*\.?\s*$"),
    later(rf"\s?,\s{_HOUSE},\s{_PLACE}\s\({_YEAR}\)\s*\.?\s*$"),
)
# "…, Extended Abstract of Cand. Sci. (Biol.) Dissertation, Blagoveshchensk, 2009": theses as they are cited in translation.
_THESIS = re.compile(
    rf",\s(?P<genre>(?:Extended\s(?:[Aa]bstract)\sof\s)?(?:Cand|Doct?|Dr)(?:oral)?\.?\s?(?:of\s)?(?:Sci\.?)?\s?(?:\([^()]{{2,30}}\)\s)?(?:Dissertation|Thesis)),\s(?P<place>[A-Z][\w’' .-]{{2,30}})"
    rf"(?::\s(?P<publisher>[^:]{{2,90}}))?,\s{_YEAR}\s*\.?\s*$"
)
_DIRECT = r"(?:[A-ZА-ЯЁ][a-z]?\.[ -]?){1,3}[A-ZА-ЯЁ][\w’'-]+"
_HEAD = re.compile(rf"(?P<who>{_DIRECT}(?:,?\sand\s{_DIRECT}|,\s{_DIRECT}){{0,20}}),\s(?=[A-ZА-ЯЁ\d“\"])")


def read_bracketed(draft: Draft, start: int, end: int) -> bool:
    """Take authors, title and imprint; False where the imprint is none of this kind."""
    mask = draft.sheet.mask
    thesis = _THESIS.search(mask, start, end) if "issertation" in mask or "hesis" in mask else None
    if thesis is None and not mask.rstrip(" .").endswith(")"):
        return False
    found = thesis or next((match for match in (pattern.search(mask, start, end) for pattern in _ENDS) if match), None)
    if found is None or found.start() - start < 8:
        return False
    people, left = _people(mask, start, found.start())
    if people:
        draft.put("author", people, start, left)
    for name, field in (("publisher", "publisher"), ("place", "publisher_place")):
        draft.take(field, *found.span(name))
    draft.put("issued", Date(date_parts=((int(found["year"]),),)), *found.span("year"))
    draft.take("title", left, found.start())
    draft.type = "thesis" if thesis else "book"
    if thesis:
        draft.take("genre", *thesis.span("genre"))
    draft.doubt(0.95)
    return draft.has("title")


def _people(mask: str, start: int, end: int) -> tuple[tuple[Name, ...], int]:
    head = _HEAD.match(mask, start, end)
    if head:
        return names.direct(head["who"]), head.end()
    found = names.inverted(mask, start, end)
    if found is None:
        return (), start
    after = found.end
    while after < end and mask[after] in " ,":
        after += 1
    return found.people, after
