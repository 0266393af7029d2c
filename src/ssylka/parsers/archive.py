"""Documents in archives: title, if any, archive, shelfmark (GOST R 7.0.5-2008 §7.11)."""

import re

from ssylka.parsers import areas, shelfmarks
from ssylka.parsers.archive_abroad import read_abroad
from ssylka.parsers.description import describe
from ssylka.parsers.draft import Draft
from ssylka.parsers.sheet import trim

_FILE_TITLE = re.compile(r"(?P<extent>\d{1,5}\s?л)|[(\[](?P<title>[^()]{3,200})[)\]]?")


def read_archive(draft: Draft, start: int, end: int, host: re.Match[str] | None) -> bool:
    """A document in an archive: title, if any, archive, shelfmark."""
    mask = draft.sheet.mask
    mark = shelfmarks.find_shelfmark(mask, start, end)
    if mark is None:
        return host is None and read_abroad(draft, start, end)
    later = shelfmarks.abbreviation(mask, mark.end, end)
    if later:
        draft.custom["abbreviation-introduced"] = later[0]
    name_start = host.end() if host and host.end() <= mark.start else start
    if host and host.end() <= mark.start:
        describe(draft, start, host.start(), host=False)
    elif not host:
        name_start = _after_title(draft, start, mark.start)
    left, right = trim(mask, name_start, mark.start)
    right = _before_bracketed_name(draft, left, right)
    draft.take("archive", left, right)
    mark_left, mark_right = trim(mask, mark.start, mark.end)
    if mask.endswith((" об", " зв", " адв"), mark_left, mark_right) and mask.startswith(".", mark_right):
        mark_right += 1
    draft.take("archive_location", mark_left, mark_right)
    draft.custom |= mark.codes
    draft.type = "document"
    if not draft.has("archive"):
        draft.doubt(0.85)
    rest = mask[mark.end : later[1] if later else end].strip(" .,;")
    named = _FILE_TITLE.fullmatch(rest)
    if named:
        draft.custom["extent" if named["extent"] else "file-title"] = named["extent"] or named["title"]
        rest = ""
    if rest:
        draft.unparsed = rest
        draft.doubt(0.85)
    return True


_KEEPER = re.compile(
    r"[А-ЯЁ]{2,}(?:\s[А-ЯЁ]{2,}|\s[А-ЯЁ][а-яё]+)*[\s.,]*$|(?:[А-ЯЁ][а-яё.-]+\s){0,3}(?:[а-яё-]+\s){0,4}(?:[Аа]рхив|[Мм]узе[йя]|[Бб]иблиотек|[Рр]укопис)"
)
_HOUSE = re.compile(r"рхив|библиотек|музе|рукопис", re.IGNORECASE)


def _after_title(draft: Draft, start: int, end: int) -> int:
    """Take a title that only a full stop divides from the archive ("Воспоминания. РГАЛИ. Ф. 12"); where the archive begins."""
    mask = draft.sheet.mask
    pieces = areas.split(mask, start, end)
    if len(pieces) < 2 or not _KEEPER.match(mask, *pieces[-1]) or _HOUSE.search(mask, start, pieces[-2][1]):
        return start
    if _KEEPER.match(mask, *pieces[0]) or not describe(draft, start, pieces[-2][1], host=False):
        return start
    return pieces[-1][0]


def _before_bracketed_name(draft: Draft, left: int, right: int) -> int:
    """Note the short name in "… архив Горьковской области (далее – ГАГО)"; where the name ends."""
    match = re.search(
        r"\s*\(\s*(?:далее\s*[–—:-]?\s*)?(?P<short>[А-ЯЁA-Z][А-ЯЁA-Zа-я\s]{1,15})\)\s*$", draft.sheet.mask[left:right]
    )
    if match is None:
        return right
    draft.custom.setdefault("abbreviation-introduced", match["short"].strip())
    return left + match.start()
