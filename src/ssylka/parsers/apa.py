"""APA 7 and what leans on it: "Family, I. I. (2015). Title. Container, 3(2), 1–9." with RUDN's additions; Harvard's bare year.

Sources: Publication Manual of the APA, 7th ed., ch. 9-10; the guidelines of RUDN journals (place kept, "publ.",
"(In Russian).", EDN).
"""

import re

from ssylka.model import Date, Name
from ssylka.parsers import kinds, law, names
from ssylka.parsers.apa_source import article, book, chapter
from ssylka.parsers.backward import after_same_author
from ssylka.parsers.dates import MONTHS, date_at, day_at
from ssylka.parsers.draft import Draft
from ssylka.parsers.sentences import inside
from ssylka.parsers.sheet import Sheet, trim

_DATE = re.compile(
    r"\s*[.,]?\s*[(\[]\s*(?P<inner>(?P<circa>ca?\.\s*)?(?P<year>(?:1[4-9]|20)\d\d)(?:\s?[–—/-]\s?(?P<year2>(?:1[4-9]|20)?\d\d(?!\d)))?(?P<suffix>[a-zа-д](?![a-z]))?(?P<rest>[,.]?\s[^()\[\]]{1,30})?|[no]\.\s?[dJ]\.?(?:-[a-z])?|б\.\s?г\.|i[mn] Druck|im Erscheinen|in press|forthcoming|в печати|accepted|submitted)\s*[)\]]\s*[.,:]?"
)
_BARE_DATE = re.compile(
    r"\s*[.,]?\s*(?P<year>(?:1[4-9]|20)\d\d)(?:[–-](?P<year2>\d{2,4}))?(?P<suffix>[a-zа-д](?![a-z]))?[.,:]\s+(?=\S)"
)
_FULL_COMMA = re.compile(
    rf"(?P<family>[{names.UP}][\w'’-]+(?:[ -][{names.UP}][\w'’-]+)?),\s(?P<given>[{names.UP}][\w'’-]+(?:[ -](?:[{names.UP}][\w'’-]*\.?)){{0,2}})"
)
_EDITOR_MARK = re.compile(
    r"\s*,?\s*\((?P<role>Eds?|Hrsg|Hgg?|Éds?|Ред|Отв\. ред|Под ред|Comp|Comps|Trans|Coord|Dir|a cura di|ed|eds)\.?\s*\)\s*[.,]?",
    re.IGNORECASE,
)


def parse_apa(sheet: Sheet) -> Draft | None:
    """Read an author-date reference; None where no date stands behind the author."""
    mask = sheet.mask
    start, end = trim(mask, 0, len(mask))
    enumerator = re.compile(r"\s*(?:\[\d{1,4}\]|\d{1,3}[.)](?=\s+\D|[A-ZА-ЯЁ][^\W\d_]{2}))\s*").match(mask, 0, end)
    if enumerator:
        start = max(start, enumerator.end())
    dated = _dated(mask, start, end)
    if dated is None or mask[dated.end() : dated.end() + 4].lstrip().startswith("//"):
        return None  # "Заглавие (1989) // …": the year belongs to the title
    draft = Draft(sheet, "apa")
    if after_same_author(draft, end) < dated.start() and not _heading(draft, start, dated):
        return None
    _date(draft, dated)
    rest = dated.end()
    left, right = trim(mask, rest, end)
    if left >= right or " // " in mask[left:right]:
        return None
    if not dated.groupdict().get("inner"):
        draft.doubt(0.97)
    host = inside(mask, left, right)
    if host:
        chapter(draft, left, *host, right)
    elif not article(draft, left, end) and not book(draft, left, end):
        return None
    _type(draft)
    return draft


def _dated(mask: str, start: int, end: int) -> re.Match[str] | None:
    people = names.any_inverted(mask, start, end)
    bare = _BARE_DATE.match(mask, people.end, end) if people else None
    if bare:
        return bare
    bracketed = "(" in mask or "[" in mask
    match = _DATE.search(mask, start, min(end, start + 1500)) if bracketed else None
    return match if match and match.start() > start else None


def _heading(draft: Draft, start: int, dated: re.Match[str]) -> bool:
    """Authors or editors, persons or a body, before the date."""
    mask, end = draft.sheet.mask, dated.start()
    if end < len(mask) and mask[end : end + 1] == ".":
        end += 1
    marked = list(_EDITOR_MARK.finditer(mask, start, end + 1))
    role = marked[-1] if marked and not mask[marked[-1].end() : end].strip(" .,") else None
    names_end = role.start() if role else end
    words = mask[start:names_end].strip(" ,.")
    if not words or len(words) > 1400:
        return False
    people = _people(draft, start, names_end)
    if not people:
        body = re.sub(r"\s+", " ", words)
        if (
            any(char.isdigit() or char in ":“”«»" for char in body)
            or len(body) > 150
            or body.count(". ") > 2
            or body[:1].islower()
        ):
            return False
        if re.search(r"//|\s/\s|\b(?:Vol|No|Т|№|pp)\.?\s?\d", body):
            return False
        people = (Name(literal=body),)
        draft.doubt(0.97 if not re.search(r",\s[A-ZА-Я]\.", body) else 0.8)
    field = "author"
    if role and role["role"].lower().startswith(
        ("ed", "hrsg", "hg", "éd", "a cura", "ред", "отв", "под", "coord", "dir")
    ):
        field = "editor"
    elif role and role["role"].lower().startswith("comp"):
        field = "compiler"
    draft.put(field, people, start, names_end)
    return True


def _people(draft: Draft, start: int, end: int) -> tuple[Name, ...]:
    mask = draft.sheet.mask
    found = names.inverted(mask, start, end) or names.tight(mask, start, end)
    if found and not mask[found.end : end].strip(" .,;&"):
        if found.et_al:
            draft.custom["et-al"] = True
        return found.people
    whole = names.full(mask, start, end)
    if whole and not mask[whole.end : end].strip(" .,;&"):
        return whole.people
    ellipsis = re.search(r",?\s*(?:…|\.\s?\.\s?\.)\s*&?\s*", mask[start:end])
    if ellipsis:
        first = names.inverted(mask, start, start + ellipsis.start() + 1)
        last = names.inverted(mask, start + ellipsis.end(), end)
        if first and last:
            return first.people + last.people
    people: list[Name] = []
    position = start
    while True:
        full = _FULL_COMMA.match(mask, position, end)
        one = names.inverted(mask, position, end) if full is None or "." in full["given"] else None
        if one and (full is None or one.end >= full.end()):
            people.extend(one.people)
            position = one.end
        elif full:
            people.append(Name(family=names.cased(full["family"]), given=full["given"]))
            position = full.end()
        else:
            break
        joint = re.compile(r"\s*(?:,\s*(?:&|and|и)|;|,|&|\band\b|\bи\b)\s+").match(mask, position, end)
        if joint is None:
            break
        direct = names.direct(mask[joint.end() : end]) if "," not in mask[joint.end() : end] else ()
        if direct and re.search(r"&|and|и", joint.group()):
            return (*people, *direct)
        position = joint.end()
    return tuple(people) if people and not mask[position:end].strip(" .,;&") else ()


def _date(draft: Draft, dated: re.Match[str]) -> None:
    groups = dated.groupdict()
    year = groups.get("year")
    if year is None:
        words = groups.get("inner") or ""
        if (
            "press" in words
            or "печати" in words
            or "Druck" in words
            or "Ersch" in words
            or words in {"forthcoming", "accepted", "submitted"}
        ):
            draft.put("status", words, *dated.span("inner"))
        return
    span = dated.span("inner") if groups.get("inner") else dated.span("year")
    parts: tuple[int, ...] = (int(year),)
    rest = (groups.get("rest") or "").strip(" ,.")
    if rest:
        found = date_at(f"{year}, {rest}", 0)
        day = day_at(rest, 0, len(rest))
        if found:
            parts = found.parts
        elif day:
            parts += day.parts
        elif rest.split()[0].lower() in MONTHS:
            parts += (MONTHS[rest.split()[0].lower()],)
    ranges: tuple[tuple[int, ...], ...] = (parts,)
    second = groups.get("year2")
    if second:
        ranges += ((int(second) if len(second) == 4 else int(year) // 100 * 100 + int(second),),)
    draft.put("issued", Date(date_parts=ranges, circa=True if groups.get("circa") else None), *span)
    if groups.get("suffix"):
        draft.put("year_suffix", groups["suffix"], *dated.span("suffix"))


def _type(draft: Draft) -> None:
    """Type by fields and words."""
    title, container, genre = (draft.get(name) or "" for name in ("title", "container_title", "genre"))
    if kinds.THESIS.search(genre) or re.search(r"thesis|dissert|дис", genre, re.IGNORECASE):
        draft.type = "thesis"
        _thesis(draft)
    elif re.search(r"data\s?set", genre, re.IGNORECASE):
        draft.type = "dataset"
    elif re.search(r"software|program", genre, re.IGNORECASE):
        draft.type = "software"
    elif re.search(r"presentation|poster|доклад", genre, re.IGNORECASE):
        draft.type = "speech"
    elif draft.has("volume", "issue", "page") and container and not draft.has("publisher", "publisher_place", "editor"):
        newspaper = kinds.is_newspaper(container) and not draft.has("volume", "issue")
        draft.type = "article-newspaper" if newspaper else "article-journal"
        if kinds.PROCEEDINGS.search(container) and not draft.has("volume"):
            draft.type = "paper-conference"
    elif container and draft.has("editor", "page", "publisher", "publisher_place"):
        draft.type = "paper-conference" if kinds.PROCEEDINGS.search(container) else "chapter"
        if kinds.ENCYCLOPEDIA.search(container) and not draft.has("editor"):
            draft.type = "entry-encyclopedia"
    elif draft.has("url") and not draft.has("publisher", "publisher_place", "doi"):
        author = draft.get("author") or ()
        house = " ".join(person.literal or "" for person in author)
        draft.type = "article-newspaper" if kinds.is_newspaper(container or house) else "webpage"
        if kinds.TREATY_EN.search(title):
            draft.type = "treaty"
        elif law.is_english_law(title):
            draft.type = "legislation"
    elif kinds.REPORT.search(title) or draft.has("number"):
        draft.type = "report"
    elif container:
        draft.type = "article-journal" if draft.has("doi", "status") else "webpage" if draft.has("url") else "chapter"
    else:
        draft.type = "book"


_SCHOOL = re.compile(r"univ|institut|school|college|academy|école|hochschule|универ|инстит|академ|ун-т", re.IGNORECASE)


def _thesis(draft: Draft) -> None:
    """Part kind and university where both stand in the brackets: "[Master’s thesis, Chulalongkorn University]"."""
    genre = draft.fields["genre"]
    kind, _, school = genre.value.partition(",")
    house = draft.fields.get("publisher")
    if school and (house is None or _SCHOOL.search(school)):
        if house:
            draft.fields["archive"] = house
        draft.put("genre", kind.strip(), genre.start, genre.start + len(kind))
        draft.put("publisher", school.strip(), genre.start + len(kind) + 1, genre.end, 0.95)
