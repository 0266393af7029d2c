"""The last parser: it always answers, and says that it did not understand."""

import re

from ssylka.parsers.draft import Draft
from ssylka.parsers.sheet import Sheet

_YEAR = re.compile(r"(?<![\d/.-])(?:1[5-9]\d\d|20[0-4]\d)(?![\d/])")


def parse_plain(sheet: Sheet) -> Draft:
    """The whole text as title, with what was peeled off; not understood. A bare identifier or address has no title."""
    draft = Draft(sheet, "plain", sure=0.1)
    words = re.sub(r"\s+", " ", sheet.text).strip()
    if any(map(str.isalnum, sheet.mask)) or not draft.has("doi", "url"):
        draft.put("title", words, 0, len(sheet.mask), 0.1)
    draft.type = "webpage" if draft.has("url") else "document"
    draft.unparsed = words
    return draft
