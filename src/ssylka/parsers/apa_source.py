"""What follows author and date in an author-date reference: an article, a chapter, a book."""

import re

from ssylka.parsers import kinds, names, places
from ssylka.parsers.apa_imprint import part_of_book, placed, romanised_after_english
from ssylka.parsers.apa_title import BRACKET, PAGES, PAREN, parenthesis, title
from ssylka.parsers.dates import MONTHS
from ssylka.parsers.draft import Draft
from ssylka.parsers.languages import mostly_cyrillic
from ssylka.parsers.sentences import DASH, NO_BOUNDARY, PLACE_PUBLISHER, SENTENCE, imprint
from ssylka.parsers.sheet import Sheet, trim
from ssylka.parsers.tokens import number, pages

_VOLUMES = re.compile(r"\s*[:,]?\s[ВвУу]\s(?P<n>\d{1,3})\s?-?х?\s?(?:т|тт|томах|кн)\.?$")
_JOURNAL = re.compile(
    rf"(?P<lead>.*?)(?<!\b[NnPp][op])(?<!\b[Vv]ol)[,.]?\s*(?:,\s|(?<=\.)\s|\s(?=\d+\s?(?:\(|[.:]\s?\d+\s?[–-]\s?\d)))\s*(?:(?:Vol\.|vol\.|Volume|Т\.|Том|Bd\.?|т\.)\s?)?(?:(?P<volume>\d{{1,4}}|[IVXLC]{{1,7}})?(?P<open>\s?\((?:no\.\s?|№\s?|N\s?|No\.\s?|Issue\s)?(?P<issue>\d{{1,4}}[A-Za-zА-я]?(?:{DASH}\d{{1,4}})?(?:\s?\(\d+\))?|[A-Z][a-z]+(?:\s?\d+)?|S\d+|[Ss]uppl(?:ement)?\.?\s?\d*|[Ss]pecial [Ii]ssue)\))?)"
    rf"(?:(?:[,.]?\s)?(?:\b(?:вып\.|вип\.|no\.?|No\.?|N|iss\.|Iss\.|issue|Issue|is\.)|№)\s?(?P<issue2>\d{{1,4}}(?:{DASH}\d{{1,4}})?(?:\s?\(\d+\))?)(?:\s?\([А-Яа-яіїє]+\))?)?"
    rf"(?:\s?[,:.]\s?(?:pp?\.\s?|С\.\s?|с\.\s?|P\.\s?|[Pp]ages?\s)?(?P<page>(?:[A-Za-z]{{0,2}}\d{{1,7}}(?:\.\d+)?(?:{DASH}[A-Za-z]{{0,2}}\d{{1,7}})?|[ivxlc]+{DASH}[ivxlc]+)(?:,\s\d{{1,5}}{DASH}\d{{1,5}})*|(?:Article|Art\.|Article ID|Paper)\s(?:no\.\s)?[\w.]+))?\s*\.?\s*$",
    re.DOTALL,
)
JOURNALISH = re.compile(
    r"^(?:Izv|Изв|Vestn|Вестн|Uch\.\szap|Vestnik|Bulletin|Journal|Proceedings|Izvestiya|Izvestija|Izvestiia|Trudy|Acta|Annals|Vestnik\s\w+|Вестник|Известия|Ученые записки|Труды|Herald|Review|Transactions|IEEE|International Journal|RUDN|Zeitschrift|Revue|Rivista|Revista|Uchenye|Bulletin of|Nature|Science|Physical Review|Philosophical|Comparative Politics|Tomsk State|Moscow University|Perm University|Lomonosov)\b"
)
_COMPACT = re.compile(
    rf"\s*(?P<volume>\d{{1,4}})?\s?(?:\((?P<issue>\d{{1,4}}(?:{DASH}\d{{1,4}})?)\))?\s?[:,]\s?(?P<page>\d{{1,5}}(?:{DASH}\d{{1,5}})?)\.?\s*$"
)


def _italic_after(sheet: Sheet, start: int, end: int) -> tuple[int, int] | None:
    for left, right in sheet.italics:
        if left > start + 3 and right <= end and right - left > 3:
            return left, right
    return None


# "Skopets, V. (2019) «Методи розрахунку», Будівельні конструкції, (5), с. 15–23": the way of Harvard.
_QUOTED = re.compile(r"[«“\"](?P<title>[^«»“”\"]*(?:«[^«»]*»[^«»]*)*)[»”\"],\s(?=[A-ZА-ЯЁІЇЄҐ])")


def article(draft: Draft, start: int, end: int) -> bool:
    """Take an article: "Title. Journal, 24(1), 51–64"; False where it is none."""
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
        stated = None if numbered else PLACE_PUBLISHER.search(_last_sentence(mask, left, right))
        if stated:
            return False
        lead_end = match.end("lead")
        groups = match
    else:
        assert compact is not None
        lead_end = compact.start()
        groups = compact
    if placed(draft, groups, left, lead_end):
        return True
    quoted = _QUOTED.match(mask, left, lead_end)
    boundary = (quoted.end("title"), quoted.end()) if quoted else _container_start(draft.sheet, left, lead_end)
    if boundary is None:
        return False
    title_end, container_start = boundary
    left = quoted.start("title") if quoted else left
    begin, stop = trim(mask, container_start, lead_end)
    if begin >= stop:
        return False
    parts = groups.groupdict()
    volume, issue, page = parts.get("volume"), parts.get("issue") or parts.get("issue2"), parts.get("page")
    if volume and not issue and not page and len(volume) < 4:
        # A number that stands alone is an issue in Russian journals ("Russia in Global Affairs, 3"), else a volume.
        issue_alone = draft.get("language") == "ru" or mostly_cyrillic(draft.sheet.text)
        draft.put("issue" if issue_alone else "volume", volume, *groups.span("volume"), 0.8)
        draft.doubt(0.93)
    elif volume and len(volume) == 4 and not issue and not page:
        return False
    else:
        draft.put("volume", volume and number(volume), *groups.span("volume"))
        if issue and issue.split()[0].lower() not in MONTHS:
            group = "issue" if parts.get("issue") else "issue2"
            draft.put("issue", number(issue), *groups.span(group))
    if page:
        draft.put("page", pages(page), *groups.span("page"))
    _bracketed_container(draft, begin, stop)
    title(draft, left, title_end)
    return True


def _bracketed_container(draft: Draft, start: int, end: int) -> None:
    bracket = BRACKET.search(draft.sheet.mask, start, end)
    if bracket and bracket.start() > start:
        draft.custom["container-title-translation"] = draft.sheet.value(*bracket.span("inner"))
        end = bracket.start()
    draft.take("container_title", *trim(draft.sheet.mask, start, end))


def _last_sentence(mask: str, start: int, end: int) -> str:
    cut = start
    for match in SENTENCE.finditer(mask, start, end):
        cut = match.end()
    return mask[cut:end]


# "Pinus pumila at its southern boundary. – Bot. Zhurn. 63 (9)": the dash of Russian lists of botany and zoology.
_DASHED = re.compile(r"[.\])?!]\s[–—]\s(?=[A-ZА-ЯЁ])")


def _container_start(sheet: Sheet, start: int, end: int) -> tuple[int, int] | None:
    """Where the title ends and the container begins: by italics, else at the last sentence, joined to a journal's first words."""
    mask = sheet.mask
    italic = _italic_after(sheet, start, end)
    if italic:
        left = italic[0]
        return left, left
    dash = _DASHED.search(mask, start, end) if "– " in mask or "— " in mask else None
    if dash and not _DASHED.search(mask, dash.end(), end):
        return dash.start() + 1, dash.end()
    cuts = [
        match
        for match in SENTENCE.finditer(mask, start, end)
        if not NO_BOUNDARY.search(mask, max(start, match.start() - 10), match.start())
    ]
    if not cuts:
        return None
    for match in cuts:
        if mask[start : match.start()].rstrip(" .").endswith("]"):
            return match.start(), match.end()
    index = len(cuts) - 1
    while index > 0:
        sentence = mask[cuts[index - 1].end() : cuts[index].start()]
        if (
            len(sentence.split()) <= 6
            and mask[cuts[index].start() - 1] == "."
            and (JOURNALISH.match(sentence) or romanised_after_english(mask[start : cuts[index - 1].start()], sentence))
        ):
            index -= 1
            continue
        break
    match = cuts[index]
    return match.start(), match.end()


def chapter(draft: Draft, start: int, title_end: int, host_start: int, end: int) -> None:
    """Take a chapter: "Title. In I. I. Family (Ed.), Book (pp. 80–84). Place: Publisher"."""
    mask = draft.sheet.mask
    title(draft, start, title_end)
    marked = re.compile(r"\s*,?\s*\((?:Eds?|Hrsg|Ред|Отв\. ред|ed|eds|Coord)\.?\s*\)\.?\s*[,.:]?\s*").search(
        mask, host_start, end
    )
    left = host_start
    if marked and marked.start() - host_start < 600:
        stated = names.inverted(mask, host_start, marked.start())
        whole = stated and not mask[stated.end : marked.start()].strip(" .,&")
        people = stated.people if stated and whole else names.direct(mask[host_start : marked.start()])
        draft.put("editor", people, host_start, marked.start())
        if not people:
            draft.doubt(0.7)
        left = marked.end()
    else:
        left = _own_author(draft, left, end)
    paged = None
    for paged in PAGES.finditer(mask, left, end):
        if paged["page"]:
            break
    if paged:
        group = "page" if paged["page"] else "page2"
        draft.put("page", pages(paged[group]), *paged.span(group))
        if paged["page"] and paged["inner"]:
            inner = paged.span("inner")
            _parenthesis_keeping_page(draft, *inner)
        container_end, after = paged.span()
        imprint(draft, after, end)
    else:
        cut = imprint(draft, left, end)
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
    paren = PAREN.search(mask, begin, stop)
    if paren and parenthesis(draft, *paren.span("inner")):
        begin, stop = trim(mask, begin, paren.start())
    bracket = BRACKET.search(mask, begin, stop)
    if bracket and bracket.start() > begin:
        draft.custom["container-title-translation"] = draft.sheet.value(*bracket.span("inner"))
        begin, stop = trim(mask, begin, bracket.start())
    volumes = _VOLUMES.search(mask, begin, stop)
    if volumes:
        draft.put("number_of_volumes", volumes["n"], *volumes.span("n"))
        stop = volumes.start()
    draft.take("container_title", begin, stop)
    if not draft.has("container_title"):
        draft.doubt(0.6)


_SPOKEN = re.compile(
    r"(?P<who>(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][\w-]+(?:(?:,|\sи)\s(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][\w-]+){0,3}),\s(?=[А-ЯЁ«])"
)


def _own_author(draft: Draft, start: int, end: int) -> int:
    """Take the author of a collection of his own: "В кн.: Л. С. Выготский, Собрание сочинений"; where the title begins."""
    spoken = _SPOKEN.match(draft.sheet.mask, start, end)
    if spoken is None:
        return start
    draft.put("container_author", names.direct(spoken["who"]), *spoken.span("who"))
    return spoken.end()


def _parenthesis_keeping_page(draft: Draft, start: int, end: int) -> None:
    page = draft.fields["page"]
    parenthesis(draft, start, end)
    draft.fields["page"] = page


def book(draft: Draft, start: int, end: int) -> bool:
    """Take what stands by itself: "Title (2nd ed.). Place: Publisher", "Title [MA thesis]. …", "Title. Site"."""
    mask = draft.sheet.mask
    left, right = trim(mask, start, end)
    italic = next(((a, b) for a, b in draft.sheet.italics if a <= left + 2 and b - a > 3), None)
    cut = imprint(draft, left, end)
    if cut is None or cut <= left:
        for name in ("publisher", "publisher_place"):
            draft.fields.pop(name, None)
        title(draft, left, right)
        if not draft.has("url", "doi", "genre"):
            draft.doubt(0.75)
        return draft.has("title")
    if part_of_book(draft, left, cut):
        return True
    if italic and abs(italic[1] - cut) > 4 and italic[1] < cut:
        draft.doubt(0.95)
    title(draft, left, cut)
    if not draft.has("publisher_place"):
        if draft.has("url") and not draft.has("doi") and not draft.has("genre", "edition") and not _is_publisher(draft):
            field = draft.fields.pop("publisher", None)
            if field:
                draft.fields["container_title"] = field
        elif draft.has("status") and kinds.JOURNALS.search(draft.get("publisher") or ""):
            draft.fields["container_title"] = draft.fields.pop("publisher")
        elif not _is_publisher(draft):
            draft.doubt(0.9)
    return draft.has("title")


def _is_publisher(draft: Draft) -> bool:
    return bool(places.PUBLISHER_WORDS.search(draft.get("publisher") or ""))
