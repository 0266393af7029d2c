"""APA 7 and what leans on it: "Family, I. I. (2015). Title. Container, 3(2), 1–9." with RUDN's additions; Harvard's bare year.

Sources: Publication Manual of the APA, 7th ed., ch. 9-10; the guidelines of RUDN journals (place kept, "publ.",
"(In Russian).", EDN).
"""

import re

from ssylka.model import Date, Name
from ssylka.parsers import kinds, law, names, places
from ssylka.parsers.dates import MONTHS, date_at, day_at
from ssylka.parsers.draft import Draft
from ssylka.parsers.sheet import Sheet, trim
from ssylka.parsers.tail import number, pages

_DASH = r"\s?[–—−‒‐-]{1,2}\s?"
_DATE = re.compile(
    r"\s*[.,]?\s*[(\[]\s*(?P<inner>(?P<circa>ca?\.\s*)?(?P<year>(?:1[4-9]|20)\d\d)(?:\s?[–—/-]\s?(?P<year2>(?:1[4-9]|20)?\d\d(?!\d)))?(?P<suffix>[a-zа-д](?![a-z]))?(?P<rest>[,.]?\s[^()\[\]]{1,30})?|n\.\s?d\.?(?:-[a-z])?|б\.\s?г\.|in press|forthcoming|в печати|accepted|submitted)\s*[)\]]\s*[.,:]?"
)
_BARE_DATE = re.compile(r"[.,]?\s*(?P<year>(?:1[4-9]|20)\d\d)(?P<suffix>[a-zа-д](?![a-z]))?[.,:]\s+(?=\S)")
_FULL_COMMA = re.compile(
    rf"(?P<family>[{names.UP}][\w'’-]+(?:[ -][{names.UP}][\w'’-]+)?),\s(?P<given>[{names.UP}][\w'’-]+(?:[ -](?:[{names.UP}][\w'’-]*\.?)){{0,2}})"
)
_EDITOR_MARK = re.compile(
    r"\s*,?\s*\((?P<role>Eds?|Hrsg|Ред|Отв\. ред|Под ред|Comp|Comps|Trans|Coord|Dir|ed|eds)\.?\s*\)\s*[.,]?",
    re.IGNORECASE,
)
_IN = re.compile(r"(?:^|(?<=[.?!\"”»]\s)|(?<=[.?!]))\s*(?:In|В|Dans|En|U)\s*:?\s+(?=[A-ZА-ЯЁÀ-Þ«“\"])")
_JOURNAL = re.compile(
    rf"(?P<lead>.*?)[,.]?\s*(?:,\s|(?<=\.)\s|\s(?=\d+\s?\())\s*(?:(?:Vol\.|vol\.|Volume|Т\.|Том|Bd\.?|т\.)\s?)?(?:(?P<volume>\d{{1,4}}|[IVXLC]{{1,7}})?(?P<open>\s?\((?:no\.\s?|№\s?|N\s?|No\.\s?|Issue\s)?(?P<issue>\d{{1,4}}[A-Za-zА-я]?(?:{_DASH}\d{{1,4}})?(?:\s?\(\d+\))?|[A-Z][a-z]+(?:\s?\d+)?|S\d+|[Ss]uppl(?:ement)?\.?\s?\d*|[Ss]pecial [Ii]ssue)\))?)"
    rf"(?:,?\s(?:no\.|No\.|№|N|iss\.|issue|Issue|is\.)\s?(?P<issue2>\d{{1,4}}(?:{_DASH}\d{{1,4}})?(?:\s?\(\d+\))?))?"
    rf"(?:\s?[,:.]\s?(?:pp?\.\s?|С\.\s?|с\.\s?|P\.\s?|[Pp]ages?\s)?(?P<page>(?:[A-Za-z]{{0,2}}\d{{1,7}}(?:\.\d+)?(?:{_DASH}[A-Za-z]{{0,2}}\d{{1,7}})?|[ivxlc]+{_DASH}[ivxlc]+)(?:,\s\d{{1,5}}{_DASH}\d{{1,5}})*|(?:Article|Art\.|Article ID|Paper)\s(?:no\.\s)?[\w.]+))?\s*\.?\s*$",
    re.DOTALL,
)
_PAGES = re.compile(
    rf"\s*\(\s*(?P<inner>(?:[^()]*?[,;]\s*)?(?:pp?|С|с|S|стр)\.?\s?(?P<page>[\dIVXivxlc]+(?:{_DASH}[\dIVXivxlc]+)?(?:,\s\d+{_DASH}\d+)*))\s*\)|[,.]\s*(?:pp?|С|с|S)\.\s?(?P<page2>\d+(?:{_DASH}\d+)?)\s*(?=[.,]|$)"
)
_PAREN = re.compile(r"\s*\((?P<inner>[^()]{2,80})\)\s*$")
_EDITION = re.compile(
    r"(?P<edition>\d{1,2}(?:st|nd|rd|th)?|\d{1,2}-е|[Rr]ev\.|[Ss]econd|[Tt]hird|[Ff]irst|[Ff]ourth)\s*(?:ed|edn|edition|изд|Aufl)\b\.?"
)
_VOLUME = re.compile(r"(?:Vol|Vols|Т|Bd|Volume|Том)\.?\s*(?P<volume>[\dIVX]+(?:–\d+)?)")
_NUMBER = re.compile(
    r"(?:Report|Publication|Working Paper|Discussion Paper|Technical Report|Policy Brief|Paper|Series)?\s*(?:No|№|Nr)\.?\s*(?P<number>[\w./-]+)"
)
_BRACKET = re.compile(r"\s*\[(?P<inner>[^\[\]]{2,300})\]\s*\.?\s*$")
_GENRES = re.compile(
    r"thesis|dissertation|diss\b|дис\.|диссертац|автореф|report|paper|presentation|poster|data\s?set|software|film|video|map|review|blog|interview|speech|manuscript|magistersk|podcast|tweet|photograph|press release|брошюра|доклад",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.?!])[\"”»’)\]]*\s+(?=[\"“«(\[]?[A-ZА-ЯЁÀ-Þ0-9])")
_PLACE_PUBLISHER = re.compile(
    r"(?P<place>[A-ZÀ-ÞА-ЯЁ][^.:;]{1,45}(?:\.(?=\s?:))?(?:,\s[A-Z][\w. ]{1,14})?)\s?:\s?(?P<publisher>[^:]{2,120})$"
)
JOURNALISH = re.compile(
    r"^(?:Vestnik|Bulletin|Journal|Proceedings|Izvestiya|Izvestija|Izvestiia|Trudy|Acta|Annals|Vestnik\s\w+|Вестник|Известия|Ученые записки|Труды|Herald|Review|Transactions|IEEE|International Journal|RUDN|Zeitschrift|Revue|Rivista|Revista|Uchenye|Bulletin of|Nature|Science|Physical Review|Philosophical|Comparative Politics|Tomsk State|Moscow University|Perm University|Lomonosov)\b"
)
_COMPACT = re.compile(
    rf"\s*(?P<volume>\d{{1,4}})?\s?(?:\((?P<issue>\d{{1,4}}(?:{_DASH}\d{{1,4}})?)\))?\s?[:,]\s?(?P<page>\d{{1,5}}(?:{_DASH}\d{{1,5}})?)\.?\s*$"
)


def parse_apa(sheet: Sheet) -> Draft | None:
    """Read an author-date reference; None where no date stands behind the author."""
    mask = sheet.mask
    start, end = trim(mask, 0, len(mask))
    enumerator = re.compile(r"\s*(?:\[\d{1,4}\]|\d{1,3}[.)](?=\s+\D))\s*").match(mask, 0, end)
    if enumerator:
        start = max(start, enumerator.end())
    dated = _dated(mask, start, end)
    if dated is None:
        return None
    draft = Draft(sheet, "apa")
    if not _heading(draft, start, dated):
        return None
    _date(draft, dated)
    rest = dated.end()
    left, right = trim(mask, rest, end)
    if left >= right:
        return None
    if not dated["inner"] if "inner" in dated.groupdict() else True:
        draft.doubt(0.97)
    inside = _in(mask, left, right)
    if inside:
        _chapter(draft, left, *inside, right)
    elif not _article(draft, left, end) and not _book(draft, left, end):
        return None
    _type(draft)
    return draft


def _dated(mask: str, start: int, end: int) -> re.Match[str] | None:
    match = _DATE.search(mask, start, min(end, start + 1500))
    if match and match.start() > start:
        return match
    bare = None
    for bare in _BARE_DATE.finditer(mask, start, min(end, start + 600)):
        before = mask[start : bare.start()].rstrip(" ,")
        found = names.inverted(mask, start, bare.start() + 1) or names.tight(mask, start, bare.start() + 1)
        if found and not mask[found.end : bare.start()].strip(" .,"):
            return bare
        del before
        break
    return None


def _heading(draft: Draft, start: int, dated: re.Match[str]) -> bool:
    """Authors or editors, persons or a body, before the date."""
    mask, end = draft.sheet.mask, dated.start()
    if end < len(mask) and mask[end : end + 1] == ".":
        end += 1
    marked = list(_EDITOR_MARK.finditer(mask, start, end + 1))
    role = marked[-1] if marked else None
    names_end = role.start() if role else end
    words = mask[start:names_end].strip(" ,.")
    if not words or len(words) > 1400:
        return False
    people = _people(draft, start, names_end)
    if not people:
        body = re.sub(r"\s+", " ", words)
        if len(body) > 150 or body.count(". ") > 2 or body[:1].islower():
            return False
        if re.search(r"//|\s/\s|\b(?:Vol|No|Т|№|pp)\.?\s?\d", body):
            return False
        people = (Name(literal=body),)
        draft.doubt(0.97 if not re.search(r",\s[A-ZА-Я]\.", body) else 0.8)
    field = "author"
    if role and role["role"].lower().startswith(("ed", "hrsg", "ред", "отв", "под", "coord", "dir")):
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
        if "press" in words or "печати" in words or words in {"forthcoming", "accepted", "submitted"}:
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


# -- what follows the date --------------------------------------------------------------------------------------------


def _in(mask: str, start: int, end: int) -> tuple[int, int] | None:
    """Where "In Editors (Eds.), Book" stands: the end of the title, the beginning of the editors."""
    for match in _IN.finditer(mask, start + 1, end):
        after = mask[match.end() : match.end() + 600]
        if (
            re.search(r"\((?:Eds?|Hrsg|Ред|ed|eds)\.?\)", after)
            or re.search(r"\bpp?\.\s?\d|\bС\.\s?\d", after)
            or re.match(r"\S.{5,200}", after)
        ):
            return match.start(), match.end()
    return None


def _title(draft: Draft, start: int, end: int) -> None:
    """The title without what stands in brackets after it: kind, edition, volume, translation."""
    mask = draft.sheet.mask
    start, end = trim_title(mask, start, end)
    for _ in range(3):
        bracket = _BRACKET.search(mask, start, end)
        if bracket and bracket.start() > start:
            inner = bracket["inner"]
            if _GENRES.search(inner) and len(inner) < 90:
                draft.take("genre", *bracket.span("inner"))
            else:
                draft.custom["title-translation"] = draft.sheet.value(*bracket.span("inner")).rstrip(".")
            start, end = trim_title(mask, start, bracket.start())
            continue
        paren = _PAREN.search(mask, start, end)
        if paren and paren.start() > start and _parenthesis(draft, *paren.span("inner")):
            start, end = trim_title(mask, start, paren.start())
            continue
        break
    draft.take("title", start, end)


def trim_title(mask: str, start: int, end: int) -> tuple[int, int]:
    """Trim a title; brackets and quotation marks that close stay."""
    start, end = trim(mask, start, end)
    return start, end


def _parenthesis(draft: Draft, start: int, end: int) -> bool:
    """Edition, volume, number of a report, translator, pages in round brackets; False where it is part of the title."""
    words = draft.sheet.mask[start:end]
    taken = False
    edition = _EDITION.search(words)
    if edition:
        value = re.sub(r"(?:st|nd|rd|th|-е)$", "", edition["edition"])
        draft.put("edition", value, start + edition.start("edition"), start + edition.end("edition"))
        taken = True
    volume = _VOLUME.search(words)
    if volume:
        draft.put("volume", volume["volume"], start + volume.start("volume"), start + volume.end("volume"))
        taken = True
    found = _PAGES.search(f"({words})")
    if found and found["page"]:
        draft.put("page", pages(found["page"]), start, end)
        taken = True
    if not taken:
        translators = re.search(r"^(?P<who>.+?),?\s(?:Trans|Пер)\.?$", words)
        if translators:
            draft.put("translator", names.direct(translators["who"]), start, end)
            return True
        numbered = _NUMBER.search(words)
        if numbered and re.search(r"(?:No|№|Nr)\.?\s*\d", words):
            draft.put("number", numbered["number"], start, end)
            return True
    return taken


def _italic_after(sheet: Sheet, start: int, end: int) -> tuple[int, int] | None:
    for left, right in sheet.italics:
        if left > start + 3 and right <= end and right - left > 3:
            return left, right
    return None


def _article(draft: Draft, start: int, end: int) -> bool:
    """Such as "Title. Journal, 24(1), 51–64."."""
    mask = draft.sheet.mask
    left, right = trim(mask, start, end)
    match = _JOURNAL.match(mask, left, right)
    compact = _COMPACT.search(mask, left, right) if match is None else None
    if match is None and compact is None:
        return False
    if match is not None:
        if not (match["volume"] or match["open"] or match["issue2"] or match["page"]):
            return False
        numbered = match["open"] or match["issue2"] or (match["volume"] and match["page"])
        stated = None if numbered else _PLACE_PUBLISHER.search(_last_sentence(mask, left, right))
        if stated:
            return False
        lead_end = match.end("lead")
        groups = match
    else:
        assert compact is not None
        lead_end = compact.start()
        groups = compact
    boundary = _container_start(draft.sheet, left, lead_end)
    if boundary is None:
        return False
    title_end, container_start = boundary
    begin, stop = trim(mask, container_start, lead_end)
    if begin >= stop:
        return False
    parts = groups.groupdict()
    volume, issue, page = parts.get("volume"), parts.get("issue") or parts.get("issue2"), parts.get("page")
    if volume and not issue and not page and len(volume) < 4:
        # A number that stands alone is an issue ("Russia in Global Affairs, 3").
        draft.put("issue", volume, *groups.span("volume"), 0.8)
        draft.doubt(0.93)
    elif volume and len(volume) == 4 and not issue and not page:
        return False
    else:
        draft.put("volume", volume and number(volume), *groups.span("volume"))
        if issue:
            group = "issue" if parts.get("issue") else "issue2"
            draft.put("issue", number(issue), *groups.span(group))
    if page:
        draft.put("page", pages(page), *groups.span("page"))
    _bracketed_container(draft, begin, stop)
    _title(draft, left, title_end)
    return True


def _bracketed_container(draft: Draft, start: int, end: int) -> None:
    bracket = _BRACKET.search(draft.sheet.mask, start, end)
    if bracket and bracket.start() > start:
        draft.custom["container-title-translation"] = draft.sheet.value(*bracket.span("inner"))
        end = bracket.start()
    draft.take("container_title", *trim(draft.sheet.mask, start, end))


def _last_sentence(mask: str, start: int, end: int) -> str:
    cut = start
    for match in _SENTENCE.finditer(mask, start, end):
        cut = match.end()
    return mask[cut:end]


_NO_BOUNDARY = re.compile(
    r"(?:\b(?:vs|St|Dr|Mr|Mrs|No|Vol|U\.S|U\.K|U\.N|ca|cf|etc|им|г|гг|в|вв|т|Proc|Am|J|Int|Rev|Acad|Sci|Natl|Soc|Univ|Phys|Chem|Biol|Med|Eng|Res|Environ|Appl|Eur|Br|Clin|Exp|Ann|Adv|Nat|Вестн|Изв|Журн|Вопр|Сер|Тр|ун-та|рос|Ser)|\b[A-ZА-ЯЁ])\.$"
)


def _container_start(sheet: Sheet, start: int, end: int) -> tuple[int, int] | None:
    """Where the title ends and the container begins: by italics, else at the last sentence, joined to a journal's first words."""
    mask = sheet.mask
    italic = _italic_after(sheet, start, end)
    if italic:
        left = italic[0]
        return left, left
    cuts = [
        match
        for match in _SENTENCE.finditer(mask, start, end)
        if not _NO_BOUNDARY.search(mask, max(start, match.start() - 10), match.start())
    ]
    if not cuts:
        return None
    index = len(cuts) - 1
    while index > 0:
        sentence = mask[cuts[index - 1].end() : cuts[index].start()]
        if len(sentence.split()) <= 6 and JOURNALISH.match(sentence) and mask[cuts[index].start() - 1] == ".":
            index -= 1
            continue
        break
    match = cuts[index]
    return match.start(), match.end()


def _chapter(draft: Draft, start: int, title_end: int, host_start: int, end: int) -> None:
    """Such as "Title. In I. I. Family (Ed.), Book (pp. 80–84). Place: Publisher."."""
    mask = draft.sheet.mask
    _title(draft, start, title_end)
    marked = re.compile(r"\s*,?\s*\((?:Eds?|Hrsg|Ред|Отв\. ред|ed|eds|Coord)\.?\s*\)\.?\s*[,.:]?\s*").search(
        mask, host_start, end
    )
    left = host_start
    if marked and marked.start() - host_start < 600:
        people = names.direct(mask[host_start : marked.start()])
        draft.put("editor", people, host_start, marked.start())
        if not people:
            draft.doubt(0.7)
        left = marked.end()
    paged = None
    for paged in _PAGES.finditer(mask, left, end):
        if paged["page"]:
            break
    if paged:
        group = "page" if paged["page"] else "page2"
        draft.put("page", pages(paged[group]), *paged.span(group))
        if paged["page"] and paged["inner"]:
            inner = paged.span("inner")
            _parenthesis_keeping_page(draft, *inner)
        container_end, after = paged.span()
        _imprint(draft, after, end)
    else:
        cut = _imprint(draft, left, end)
        container_end = cut if cut is not None else end
        journal = _JOURNAL.match(mask, left, container_end)
        if journal and cut is None and journal["page"] and (journal["volume"] or journal["open"]):
            draft.put("volume", journal["volume"], *journal.span("volume"))
            if journal["issue"]:
                draft.put("issue", journal["issue"], *journal.span("issue"))
            draft.put("page", pages(journal["page"]), *journal.span("page"))
            container_end = journal.end("lead")
        else:
            draft.doubt(0.93)
    begin, stop = trim(mask, left, container_end)
    paren = _PAREN.search(mask, begin, stop)
    if paren and _parenthesis(draft, *paren.span("inner")):
        begin, stop = trim(mask, begin, paren.start())
    bracket = _BRACKET.search(mask, begin, stop)
    if bracket and bracket.start() > begin:
        draft.custom["container-title-translation"] = draft.sheet.value(*bracket.span("inner"))
        begin, stop = trim(mask, begin, bracket.start())
    draft.take("container_title", begin, stop)
    if not draft.has("container_title"):
        draft.doubt(0.6)


def _parenthesis_keeping_page(draft: Draft, start: int, end: int) -> None:
    page = draft.fields["page"]
    _parenthesis(draft, start, end)
    draft.fields["page"] = page


def _imprint(draft: Draft, start: int, end: int) -> int | None:
    """Such as "Place: Publisher." or "Publisher." at the end; where it begins."""
    mask = draft.sheet.mask
    left, right = trim(mask, start, end)
    if left >= right:
        return None
    cuts = [
        left,
        *(
            match.end()
            for match in _SENTENCE.finditer(mask, left, right)
            if not _NO_BOUNDARY.search(mask, max(left, match.start() - 10), match.start())
        ),
    ]
    for cut in reversed(cuts):
        begin, stop = trim(mask, cut, right)
        stated = _PLACE_PUBLISHER.match(mask, begin, stop)
        if stated and (places.KNOWN.match(mask, begin, stop) or len(stated["place"].split()) <= 4):
            known = places.KNOWN.match(mask, begin, stop) is not None
            _put(draft, stated.span("place"), stated.span("publisher"), known=known)
            return cut
        if len(cuts) > 1 and cut != cuts[-1]:
            break
    begin, stop = trim(mask, cuts[-1], right)
    words = mask[begin:stop]
    if len(words) <= 90 and (begin == left or len(cuts) > 1):
        place = places.KNOWN.fullmatch(mask, begin, stop)
        if place:
            draft.take("publisher_place", begin, stop)
        else:
            _put(draft, None, (begin, stop), known=bool(places.PUBLISHER_WORDS.search(words)))
        return cuts[-1]
    return None


def _put(draft: Draft, place: tuple[int, int] | None, publisher: tuple[int, int], *, known: bool) -> None:
    mask = draft.sheet.mask
    sure = 0.97 if known else 0.85
    if place:
        draft.put("publisher_place", draft.sheet.value(*place), *place, sure)
    left, right = trim(mask, *publisher)
    bare, had = places.without_suffix(mask[left:right])
    if had:
        draft.custom["publ-suffix"] = True
    draft.put("publisher", re.sub(r"\s+", " ", bare).strip(), left, left + len(bare), sure)


def _book(draft: Draft, start: int, end: int) -> bool:
    """Such as "Title (2nd ed.). Place: Publisher.", "Title [MA thesis]. …", "Title. Site."."""
    mask = draft.sheet.mask
    left, right = trim(mask, start, end)
    italic = next(((a, b) for a, b in draft.sheet.italics if a <= left + 2 and b - a > 3), None)
    cut = _imprint(draft, left, end)
    if cut is None or cut <= left:
        for name in ("publisher", "publisher_place"):
            draft.fields.pop(name, None)
        _title(draft, left, right)
        if not draft.has("url", "doi", "genre"):
            draft.doubt(0.75)
        return draft.has("title")
    if italic and abs(italic[1] - cut) > 4 and italic[1] < cut:
        draft.doubt(0.95)
    _title(draft, left, cut)
    if not draft.has("publisher_place"):
        if draft.has("url") and not draft.has("doi") and not draft.has("genre", "edition") and not _is_publisher(draft):
            field = draft.fields.pop("publisher", None)
            if field:
                draft.fields["container_title"] = field
        elif not _is_publisher(draft):
            draft.doubt(0.9)
    return draft.has("title")


def _is_publisher(draft: Draft) -> bool:
    return bool(places.PUBLISHER_WORDS.search(draft.get("publisher") or ""))


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
        draft.type = "article-journal" if draft.has("doi") else "webpage" if draft.has("url") else "chapter"
    else:
        draft.type = "book"


def _thesis(draft: Draft) -> None:
    """Such as "[Master’s thesis, Chulalongkorn University]": the university stands inside the brackets."""
    genre = draft.fields["genre"]
    if "," in genre.value and not draft.has("publisher"):
        kind, _, school = genre.value.partition(",")
        draft.put("genre", kind.strip(), genre.start, genre.start + len(kind))
        draft.put("publisher", school.strip(), genre.start + len(kind) + 1, genre.end, 0.95)
