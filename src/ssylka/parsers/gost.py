"""GOST: "Heading. Title / responsibility // Container. Imprint. Numbers. Pages", notes and lists, in any language.

Sources: GOST R 7.0.5-2008 (references), GOST R 7.0.100-2018 and GOST 7.1-2003 (descriptions), as people write them.
The text is cut into areas; areas are told apart by what they hold; the order is the standard's, its absence a doubt.
"""

import re

from ssylka.model import Date, Name
from ssylka.parsers import areas, kinds, law, names, responsibility, shelfmarks
from ssylka.parsers.conventions import is_author_date
from ssylka.parsers.draft import Draft
from ssylka.parsers.sheet import Sheet, trim
from ssylka.parsers.tail import Tail, read_tail

ENUMERATOR = re.compile(r"\s*(?:\[\d{1,4}\]|\(?\d{1,3}[.)](?=\s+\D)|[•*–—·-](?=\s))\s*")
HOST = re.compile(r"\s*(?<![:/])/\s?/(?!/)\s*(?:[ВвIi][ъn]?:?\s+(?=[A-ZА-Я«]))?")
_SLASH = re.compile(
    r"\s+/\s*(?=\S)|(?<=[\w.\]»)])/\s+(?=[A-ZА-ЯЁа-я])|(?<=[.»\])])\s?/(?=(?:под|отв|ред|сост|пер)\b)", re.IGNORECASE
)
_ROLE_AFTER_NAMES = re.compile(
    r"\s*[,(\[]+\s*(?P<role>(?:отв\.\s*|науч\.\s*|гл\.\s*|под\s+)?ред(?:актор|\.)?(?:-сост\.)?|сост\.|eds?\.?|Eds?\.?|Hrsg\.?|Hg\.?|comp\.)\s*[)\]]+\s*[.,:]?"
)
_GENRE = re.compile(
    r"\s*[:.–—,]\s*(?=(?:специальность\s[\d.]+|автореф|дис{1,2}\.|дис{1,2}ертац|диc\.|avtoref|diss?\b|dis\.|магистерск|вып(?:\.|ускная)\s+квал|монография\s*:?\s*дис|PhD\b|Ph\.\s?D|doctoral|master['’]?s|kand\.|д-ра|докт\.\s|канд\.\s))",
    re.IGNORECASE,
)
_BRACKETED_GENRE = re.compile(
    r"\s*\[(?P<genre>[^\]]*(?:thesis|dissertation|дис|диссертац|автореф|report|отчет)[^\]]*)\]", re.IGNORECASE
)
_TRANSLATION = re.compile(r"\s*\[(?P<words>[^\[\]]{8,}?)\.?\]")
_SERIES = re.compile(r"\s*\((?P<series>(?:Сер(?:ия|\.)|Seri[jy]a|Ser\.|Series)\s*[:.]?\s*(?P<name>[^()]+))\)")
_VOLUMES = re.compile(
    r"\s*[:.,]?\s*(?:[ВвUv]|in)\s(?P<n>\d{1,3})\s?(?:-?х\s)?\s?(?:т|тт|томах|ч|частях|кн|книгах|vols?|volumes)\b\.?\s*(?=$|[.:;,]\s|\s*$)"
)
_EDITION_PAREN = re.compile(r"\s*\((?P<edition>\d+-е\sизд\.[^()]*|изд\.\s\d+[^()]*|\d(?:st|nd|rd|th)\sed\.)\)")
_ONE_NAMES = frozenset(
    [
        "Бонавентура",
        "Платон",
        "Аристотель",
        "Плутарх",
        "Геродот",
        "Тацит",
        "Цицерон",
        "Гомер",
        "Вергилий",
        "Овидий",
        "Конфуций",
        "Лао-цзы",
        "Августин",
        "Боэций",
        "Плотин",
        "Прокл",
        "Ксенофонт",
        "Фукидид",
        "Полибий",
        "Страбон",
        "Плиний",
        "Светоний",
        "Сенека",
        "Эпикур",
        "Лукреций",
        "Гораций",
        "Софокл",
        "Еврипид",
        "Эсхил",
        "Аристофан",
        "Авиценна",
        "Аверроэс",
        "Эразм",
        "Вольтер",
        "Мольер",
        "Стендаль",
        "Новалис",
        "Филон",
        "Ориген",
        "Тертуллиан",
        "Абеляр",
        "Ансельм",
        "Plato",
        "Aristotle",
        "Homer",
        "Herodotus",
        "Thucydides",
        "Cicero",
        "Tacitus",
        "Plutarch",
        "Voltaire",
        "Augustine",
        "Confucius",
    ]
)
_IBID = re.compile(r"(?:Там\s+же|Ibid(?:em)?|Тамо\s+же|Там\s+само|Тамсама|ibid(?:em)?)\b", re.IGNORECASE)
_MARKS = re.compile(
    r"//|\s[–—-]\s(?:М|Л|СПб|№|С|Т|Вып)\b|\.\s?[–—-]{1,2}\s|\b(?:М|Л|СПб|Спб|Пг|M|SPb)\.?\s?:\s|\b(?:М|Л|СПб|M)\.,\s?\d{4}|,\s(?:19|20)\d\d\.?\s*(?:[–—-]\s*)?(?:С\.|\d+\s?с\b|P\.|\d+\s?p\b|\d+\s?s\.)|№\s?\d|\s/\s|\bС\.\s?\d|\bС\.\s?\d|\bс\.\s?\d|\bстб\."
)


def parse_gost(sheet: Sheet) -> Draft | None:
    """Read a reference written by one of the GOST standards; None where nothing in it speaks for them."""
    mask = sheet.mask
    start, end = trim(mask, 0, len(mask))
    enumerator = ENUMERATOR.match(mask, 0, end)
    if enumerator and enumerator.end() < end:
        start = max(start, enumerator.end())
    draft = Draft(sheet, "gost")
    host = HOST.search(mask, start, end)
    if _archive(draft, start, end, host):
        return draft
    if host is None:
        return None if is_author_date(mask, start, end) else _whole(draft, start, end)
    return _part(draft, start, host.start(), host.end(), end)


# -- one work, no container -------------------------------------------------------------------------------------------


def _whole(draft: Draft, start: int, end: int) -> Draft | None:
    mask = draft.sheet.mask
    pieces = areas.split(mask, start, end)
    if not pieces:
        return None
    tail = read_tail(mask, pieces)
    if not _MARKS.search(mask, start, end) and "publisher_place" not in tail.fields and "url" not in draft.fields:
        return None
    described_end = tail.start
    if _law_whole(draft, start, described_end, tail):
        _settle_tail(draft, tail, host=False)
        return draft
    described = _description(draft, start, described_end, host=False)
    if not described:
        return None
    _settle_tail(draft, tail, host=False)
    title = draft.get("title") or ""
    draft.type = _whole_type(draft, tail, title)
    if draft.type == "article-journal":
        # "Свидетель, № 8, 1907, с. 77–78": a whole issue is cited; its pages are where to look.
        field = draft.fields.pop("title")
        draft.fields["container_title"] = field
        page = draft.fields.pop("page", None)
        if page:
            draft.custom |= {"locator": page.value, "locator-label": "page"}
        draft.custom["whole-issue-cited"] = True
        draft.doubt(0.9)
    _judge_whole(draft, tail)
    return draft


def _law_whole(draft: Draft, start: int, end: int, tail: Tail) -> bool:
    if not law.read_law(draft, start, end):
        return False
    year = tail.fields.get("year")
    if year and "issued" in draft.fields:
        draft.custom["publication-year"] = year.value[0]
    return True


def _whole_type(draft: Draft, tail: Tail, title: str) -> str:
    if kinds.STANDARD.search(title):
        return "standard"
    if kinds.PATENT.search(draft.sheet.text):
        return "patent"
    if draft.has("genre") or kinds.THESIS.search(title):
        return "thesis"
    if kinds.SOFTWARE.search(draft.sheet.text):
        return "software"
    if not draft.has("publisher", "publisher_place", "number_of_pages", "isbn"):
        if draft.has("url"):
            if kinds.REPORT.search(title):
                return "report"
            if kinds.TREATY_EN.search(title):
                return "treaty"
            return "legislation" if law.is_english_law(title) else "webpage"
        if tail.fields.keys() & {"issue"} and not draft.has("author", "editor") and len(title) < 60:
            return "article-journal"
        if "day" in tail.fields or "date" in tail.fields:
            return "article-newspaper" if len(title) < 60 else "document"
    if kinds.REPORT.search(title):
        return "report"
    return "book"


def _judge_whole(draft: Draft, tail: Tail) -> None:
    if not draft.has("issued") and draft.type not in {"webpage", "standard"}:
        draft.doubt(0.75)
    if draft.type == "book" and not draft.has("publisher_place", "publisher"):
        draft.doubt(0.7)
    place = draft.fields.get("publisher_place")
    if place and place.sure < 0.9:
        draft.doubt(0.93)
    if not draft.has("title"):
        draft.doubt(0.5)
    draft.doubt(tail.doubt)


# -- a part of something ----------------------------------------------------------------------------------------------


def _part(draft: Draft, start: int, head_end: int, host_start: int, end: int) -> Draft | None:
    mask = draft.sheet.mask
    pieces = areas.split(mask, host_start, end)
    tail = read_tail(mask, pieces) if pieces else Tail(end)
    is_law = law.read_law(draft, start, head_end)
    if not is_law and not _description(draft, start, head_end, host=False):
        draft.doubt(0.6)
    _host(draft, host_start, max(tail.start, host_start))
    if is_law:
        _settle_law(draft, tail)
    else:
        _settle_tail(draft, tail, host=True)
    container = draft.get("container_title") or ""
    if not is_law:
        draft.type = _part_type(draft, tail, container)
        if draft.type in {"book", "thesis"}:
            draft.custom.setdefault("locator-label", "page")
    if not container:
        draft.doubt(0.6)
    if not draft.has("title"):
        draft.doubt(0.7)
    if not draft.has("issued") and not draft.has("url") and not _IBID.match(container):
        draft.doubt(0.8)
    draft.doubt(tail.doubt)
    return draft


def _part_type(draft: Draft, tail: Tail, container: str) -> str:
    title = draft.get("title") or ""
    numbered = draft.has("volume", "issue") or "article" in tail.fields
    printed = draft.has("publisher", "publisher_place")
    if _IBID.match(container):
        draft.custom |= {"back-reference": "ibid", "back-reference-of": "container"}
        draft.fields.pop("container_title", None)
        return "chapter"
    if kinds.STANDARD.match(title):
        return "standard"
    if kinds.PATENT.search(title):
        return "patent"
    if draft.has("genre") and kinds.THESIS.search(draft.get("genre")):
        return "thesis"
    if law.is_english_law(title):
        return "legislation"
    if kinds.TREATY_EN.search(title) or (
        kinds.TREATY.search(title) and not draft.has("author") and (draft.has("url") or numbered)
    ):
        return "treaty"
    journal = bool(kinds.JOURNALS.search(container))
    daily = ("date" in tail.fields and len(tail.fields["date"].value) > 2) or (
        "day" in tail.fields and len(tail.fields["day"].value) > 1
    )
    if kinds.is_newspaper(container) and not draft.has("volume") and not printed:
        return "article-newspaper"
    if kinds.MAGAZINES.search(container) and not draft.has("volume"):
        return "article-magazine"
    if kinds.PROCEEDINGS.search(container) and not (journal and numbered and not printed):
        return "paper-conference"
    if kinds.ENCYCLOPEDIA.search(container) and not journal:
        return "entry-encyclopedia"
    if draft.has("editor", "container_author", "isbn") or (printed and not (journal and numbered)):
        return "chapter"
    if draft.has("url") and not numbered and not draft.has("page"):
        return "webpage"
    if daily and not draft.has("volume") and not draft.has("url") and not journal:
        return "article-newspaper"
    if numbered or journal:
        return "article-journal"
    if draft.has("url"):
        return "webpage"
    if draft.has("doi"):
        return "article-journal"
    draft.doubt(0.9)
    return "chapter" if draft.has("page") else "article-journal"


def _host(draft: Draft, start: int, end: int) -> None:
    """The container: its own authors, its title, its responsibility."""
    mask = draft.sheet.mask
    left, right = trim(mask, start, end)
    own = names.inverted(mask, left, right)
    if own and own.end < right and not _is_container_like(mask[left : own.end]):
        draft.put("container_author", own.people, left, own.end)
        left, right = trim(mask, own.end, right)
    slash = _responsibility_slash(mask, left, right, host=True)
    title_end = slash.start() if slash else right
    if slash:
        roles(draft, slash.end(), end, host=True)
    title_end = cut_title(draft, left, title_end, "container_title")
    begin, stop = trim(mask, left, title_end)
    draft.take("container_title", begin, _abbreviated(mask, begin, stop, end))


def _is_container_like(words: str) -> bool:
    return bool(kinds.JOURNALS.search(words))


# -- title and responsibility -----------------------------------------------------------------------------------------


def _description(draft: Draft, start: int, end: int, *, host: bool) -> bool:
    """Heading, title, responsibility of a stretch; False where it holds no title."""
    mask = draft.sheet.mask
    start, end = trim(mask, start, end)
    if start >= end:
        return False
    left = _heading(draft, start, end)
    slash = _responsibility_slash(mask, left, end, host=host)
    title_end = slash.start() if slash else end
    if slash:
        roles(draft, slash.end(), end, host=False)
    title_end = cut_title(draft, left, title_end, "title")
    begin, stop = trim(mask, left, title_end)
    if begin >= stop:
        return False
    draft.take("title", begin, _abbreviated(mask, begin, stop, end))
    return True


def _heading(draft: Draft, start: int, end: int) -> int:
    """Take the authors that open a description; where the title begins."""
    mask = draft.sheet.mask
    found = names.inverted(mask, start, end)
    if found is None:
        word = re.match(r"[^\W\d_][\w-]+(?=\.\s)", mask[start:end])
        if word and word.group() in _ONE_NAMES:
            draft.put("author", (Name(family=word.group()),), start, start + word.end())
            return start + word.end()
        found = names.tight(mask, start, end)
        if found is None or mask[found.end : found.end + 1] not in {".", ","} or len(found.people) < 2:
            return start
        draft.doubt(0.97)
    role = _ROLE_AFTER_NAMES.match(mask, found.end, end)
    field = "author"
    after = found.end
    if role:
        field = "compiler" if role["role"].startswith(("сост", "comp")) else "editor"
        after = role.end()
    if not mask[after:end].strip(" .,;:–—-"):
        return start
    draft.put(field, found.people, start, found.end)
    if found.et_al:
        draft.custom["et-al"] = True
    return after


def _responsibility_slash(mask: str, start: int, end: int, *, host: bool) -> re.Match[str] | None:
    """The " / " before the responsibility; one inside a bilingual name is not it."""
    for match in _SLASH.finditer(mask, start, end):
        if match.start() <= start:
            continue
        after = mask[match.end() : end]
        found = responsibility.statements(mask, match.end(), end)
        if found and found[0].field != "body":
            return match
        if not host and found and (mask[match.start() : match.end()].endswith(" ") or re.match(r"[A-ZА-ЯЁ]", after)):
            first = mask[start : match.start()]
            if (
                not re.search(r"[A-Za-z]", first)
                or re.search(r"[А-Яа-я]", after[:40]) is None
                or re.search(r"[А-Яа-я]", first)
            ):
                return match if len(after) < 250 else None
    return None


_ROLE_FIELDS = frozenset({"editor", "compiler", "translator", "illustrator"})


def roles(draft: Draft, start: int, end: int, *, host: bool) -> None:
    """Take what stands after a slash: authors, editors, translators, bodies."""
    for role in responsibility.statements(draft.sheet.mask, start, end):
        if role.field == "author" and not host:
            heading = draft.get("author")
            if heading and len(role.people) < len(heading):
                continue
            draft.put("author", role.people, role.start, role.end)
            if re.search(r"и\s+др|et\s+al", draft.sheet.mask[role.start : role.end]):
                draft.custom["et-al"] = True
        elif role.field == "author":
            draft.put("container_author", role.people, role.start, role.end)
        elif role.field == "body":
            if not host and not draft.has("author"):
                draft.put("author", role.people, role.start, role.end, 0.7)
                draft.doubt(0.85)
        elif role.field in _ROLE_FIELDS and role.people and not draft.has(role.field):
            draft.put(role.field, role.people, role.start, role.end, 0.9 if role.genitive else 0.97)
            if role.genitive:
                draft.custom[f"{role.field}-as-printed"] = draft.sheet.value(role.start, role.end).strip(" .")
            if role.field == "editor":
                draft.custom["editor-role"] = role.words


def cut_title(draft: Draft, start: int, end: int, field: str) -> int:
    """Take out of a title what is not title: kind of thesis, series, translation; where the title then ends."""
    mask = draft.sheet.mask
    cut = end
    bracketed_words = list(_TRANSLATION.finditer(mask, start, end))
    translation = bracketed_words[-1] if bracketed_words else None
    if translation and not mask[translation.end() : end].strip(" .,;:") and translation.start() > start + 3:
        bracketed = _BRACKETED_GENRE.match(mask, translation.start(), end)
        if bracketed:
            draft.take("genre", *bracketed.span("genre"))
        else:
            draft.custom[f"{field.replace('_', '-')}-translation"] = draft.sheet.value(*translation.span("words"))
        cut = translation.start()
    if field == "title":
        genre = _GENRE.search(mask, start, cut)
        if genre and genre.start() > start + 3:
            left, right = trim(mask, genre.end(), cut)
            draft.put("genre", draft.sheet.value(left, _abbreviated(mask, left, right, end)), left, right)
            cut = genre.start()
    series = _SERIES.search(mask, start, cut)
    if series and not mask[series.end() : cut].strip(" .,;"):
        draft.take("collection_title", *series.span("name"))
        cut = series.start()
    edition = _EDITION_PAREN.search(mask, start, cut)
    if edition and not mask[edition.end() : cut].strip(" .,;"):
        draft.take("edition", *edition.span("edition"))
        cut = edition.start()
    volumes = _VOLUMES.search(mask, max(start, cut - 40), cut)
    if volumes and volumes.start() > start:
        draft.put("number_of_volumes", volumes["n"], *volumes.span("n"))
        cut = volumes.start()
    return cut


_ABBREVIATED = re.compile(
    r"(?:\b(?:гг?|вв?|до н\. э|н\. э|др|пр|т|соч|тыс|млн|руб|ст|обл|губ|etc|Jr|Inc|Co|Ltd|U\.S|U\.K|ун-та|ин-та|сб|респ|р-на|наук|min|max|al)|\b[A-ZА-ЯЁ]|\w\.\w)$"
)


def _abbreviated(mask: str, start: int, end: int, limit: int) -> int:
    """Give a stretch that ends with an abbreviation its full stop back."""
    if (
        end < len(mask)
        and end <= limit
        and mask[end : end + 1] == "."
        and _ABBREVIATED.search(mask, max(start, end - 12), end)
    ):
        return end + 1
    return end


# -- numbers ----------------------------------------------------------------------------------------------------------


def issued(draft: Draft, tail: Tail) -> None:
    """Put together the date of issue from year, day, season of a tail."""
    date, year, day, season = (tail.fields.get(name) for name in ("date", "year", "day", "season"))
    if date:
        draft.put("issued", Date(date_parts=(date.value,)), date.start, date.end)
    elif year and season:
        draft.put("issued", Date(date_parts=((year.value[0],),), season=season.value), year.start, year.end)
    elif year and day:
        first, last = min(year.start, day.start), max(year.end, day.end)
        draft.put("issued", Date(date_parts=((year.value[0], *day.value),)), first, last)
    elif year:
        draft.put("issued", Date(date_parts=tuple((part,) for part in year.value)), year.start, year.end)
        if tail.suffix:
            draft.put("year_suffix", tail.suffix, year.start, year.end)


def _settle_tail(draft: Draft, tail: Tail, *, host: bool) -> None:
    """Hand the tail's tokens to the fields that they mean for a work, or for a part of one."""
    if "issued" not in draft.fields:
        issued(draft, tail)
    for name in (
        "volume",
        "issue",
        "publisher",
        "publisher_place",
        "edition",
        "collection_title",
        "number_of_volumes",
        "supplement",
    ):
        found = tail.fields.get(name)
        if found and name not in draft.fields:
            draft.fields[name] = found
    part = tail.fields.get("part")
    if part:
        if "volume" not in draft.fields and not host:
            draft.fields["volume"] = part
        else:
            draft.fields.setdefault("part", part)
    extent = tail.fields.get("extent")
    if extent:
        draft.fields["number_of_pages"] = extent
    page, article, leaf = tail.fields.get("page"), tail.fields.get("article"), tail.fields.get("leaf")
    if page and host:
        draft.fields["page"] = page
    elif page:
        if draft.has("issue") and not draft.has("publisher", "publisher_place"):
            draft.fields["page"] = page
        draft.custom |= {"locator": page.value, "locator-label": "page"}
    if article:
        draft.custom |= {"locator": article.value, "locator-label": "article"}
    if leaf and "locator" not in draft.custom:
        draft.custom |= {"locator": leaf.value, "locator-label": "folio"}
    if tail.publ:
        draft.custom["publ-suffix"] = True


def _settle_law(draft: Draft, tail: Tail) -> None:
    """Where a law was printed is no field of the law: year, number and article of the gazette stand in `custom`."""
    if "issued" not in draft.fields:
        issued(draft, tail)
    year, date = tail.fields.get("year"), tail.fields.get("date")
    if year or date:
        draft.custom["publication-year"] = (year or date).value[0]  # type: ignore[union-attr]
    for name, key in (
        ("volume", "publication-volume"),
        ("issue", "publication-issue"),
        ("article", "publication-article"),
        ("page", "publication-page"),
    ):
        found = tail.fields.get(name)
        if found:
            draft.custom[key] = found.value
    for name in ("publisher", "publisher_place"):
        if name in tail.fields:
            draft.fields[name] = tail.fields[name]


# -- archives ---------------------------------------------------------------------------------------------------------


def _archive(draft: Draft, start: int, end: int, host: re.Match[str] | None) -> bool:
    """A document in an archive: title, if any, archive, shelfmark."""
    mask = draft.sheet.mask
    mark = shelfmarks.find_shelfmark(mask, start, end)
    if mark is None:
        return False
    later = shelfmarks.abbreviation(mask, mark.end, end)
    if later:
        draft.custom["abbreviation-introduced"] = later[0]
    name_start = host.end() if host and host.end() <= mark.start else start
    if host and host.end() <= mark.start:
        _description(draft, start, host.start(), host=False)
    left, right = trim(mask, name_start, mark.start)
    right = _before_bracketed_name(draft, left, right)
    draft.take("archive", left, right)
    mark_left, mark_right = trim(mask, mark.start, mark.end)
    draft.take("archive_location", mark_left, mark_right)
    draft.custom |= mark.codes
    draft.type = "document"
    if not draft.has("archive"):
        draft.doubt(0.85)
    rest = mask[mark.end : later[1] if later else end].strip(" .,;")
    if rest:
        draft.unparsed = rest
        draft.doubt(0.85)
    return True


def _before_bracketed_name(draft: Draft, left: int, right: int) -> int:
    """Such as "… архив Горьковской области (далее – ГАГО)": the short name is not part of the name."""
    match = re.search(
        r"\s*\(\s*(?:далее\s*[–—:-]?\s*)?(?P<short>[А-ЯЁA-Z][А-ЯЁA-Zа-я\s]{1,15})\)\s*$", draft.sheet.mask[left:right]
    )
    if match is None:
        return right
    draft.custom.setdefault("abbreviation-introduced", match["short"].strip())
    return left + match.start()
