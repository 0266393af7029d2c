"""A title in quotation marks between its authors and its journal: "И. И. Иванов, “Заглавие”, Матем. сб., 84:2 (2020), 90–125".

The ways of the AMSBIB lists of Russian journals of mathematics, of MLA and of IEEE.
"""

import re

from ssylka.model import Name
from ssylka.parsers import names
from ssylka.parsers.draft import Draft

_QUOTED = re.compile(
    r"(?P<who>[^«“\"„]{4,240}?)[.,]\s[«“\"„](?P<title>[^»”\"“]{8,400}?(?:[«„][^»“”]{1,120}[»“”][^»”\"]{0,200}?){0,3})[.,]?[»”\"“][.,]?\s+(?=[A-ZА-ЯЁІ])"
)


# Guillemets that hold other marks within.
_GUILLEMETS = re.compile(r"(?P<who>[^«“\"„]{4,240}?)[.,]\s«(?P<title>[^«»]{8,400}?)[.,]?»[.,]?\s+(?=[A-ZА-ЯЁІ])")


def read_quoted(draft: Draft, start: int, end: int) -> int | None:
    """Take authors and quoted title; where the journal begins, None where no title is quoted."""
    quoted = _QUOTED.match(draft.sheet.mask, start, end) or _GUILLEMETS.match(draft.sheet.mask, start, end)
    if quoted is None:
        return None
    people = _people(draft.sheet.mask, *quoted.span("who"))
    if not people:
        return None
    draft.put("author", people, *quoted.span("who"))
    draft.take("title", *quoted.span("title"))
    return quoted.end()


def _people(mask: str, start: int, end: int) -> tuple[Name, ...]:
    found = names.inverted(mask, start, min(end + 2, len(mask)))
    if found and found.end >= end - 1:
        return found.people
    if found:
        return ()
    return names.direct(mask[start:end])
