"""Documents in archives that number no fonds: "Buchanan to Grey, 24 July 1914, TNA, FO 371/2158" (`ssylka.model.holdings`)."""

from ssylka.model.holdings import find_holding
from ssylka.parsers.dates import as_date, find_date
from ssylka.parsers.draft import Draft
from ssylka.parsers.sheet import trim

_LONGEST_TITLE = 200


def read_abroad(draft: Draft, start: int, end: int) -> bool:
    """A document: what it is called and when it was written, the archive, the shelfmark; what it is may follow too."""
    mask = draft.sheet.mask
    found = find_holding(mask, start, end)
    if found is None:
        return False
    before = trim(mask, start, found.start())
    after = trim(mask, found.end(), end)
    if before[1] - before[0] > _LONGEST_TITLE or after[1] - after[0] > _LONGEST_TITLE or "//" in mask[start:end]:
        return False
    left, right = found.start("archive"), found.end("seat") if found["seat"] else found.end("archive")
    draft.take("archive", left, right)
    draft.take("archive_location", *found.span("place"))
    if found["short"]:
        draft.custom.setdefault("abbreviation-introduced", found["short"].removeprefix("hereafter ").strip())
    for begin, stop in (before, after):
        if stop <= begin:
            continue
        if draft.has("title"):
            draft.unparsed = draft.sheet.value(begin, stop)
            draft.doubt(0.85)
        else:
            _describe(draft, begin, stop)
    draft.type = "document"
    draft.doubt(0.92)
    return True


def _describe(draft: Draft, start: int, end: int) -> None:
    """What a document is called, and its day: "Asquith to the King, 28 July 1914"."""
    mask = draft.sheet.mask
    dated = find_date(mask, start, end)
    if dated and not draft.has("issued"):
        place, date = dated
        draft.put("issued", as_date(date.parts), place, date.end)
        apart = mask[start:place].rstrip().endswith((",", ";", ".", "(")) and not mask[date.end : end].strip(" .,;)")
        if apart:
            start, end = trim(mask, start, place)
    draft.take("title", start, end)
