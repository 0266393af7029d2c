"""GOST: "Heading. Title / responsibility // Container. Imprint. Numbers. Pages", notes and lists, in any language.

Sources: GOST R 7.0.5-2008 (references), GOST R 7.0.100-2018 and GOST 7.1-2003 (descriptions), as people write them.
The text is cut into areas; areas are told apart by what they hold; the order is the standard's, its absence a doubt.
"""

import re

from ssylka.model import Date, Name
from ssylka.parsers import areas, kinds, law, names, persons, places
from ssylka.parsers.abbreviated import abbreviated
from ssylka.parsers.archive import read_archive
from ssylka.parsers.backward import after_same_author
from ssylka.parsers.bodies import body_before_title, house_author
from ssylka.parsers.bracketed import read_bracketed
from ssylka.parsers.conventions import is_author_date
from ssylka.parsers.description import (
    ROLE_AFTER_NAMES,
    cut_title,
    describe,
    heading,
    responsibility_slash,
    roles,
    with_stop,
    year_after,
)
from ssylka.parsers.draft import Draft
from ssylka.parsers.gost_types import IBID, part_type, whole_type
from ssylka.parsers.languages import mostly_cyrillic
from ssylka.parsers.later import later
from ssylka.parsers.patent import read_patent
from ssylka.parsers.quoted import read_quoted
from ssylka.parsers.settle import settle, settle_law
from ssylka.parsers.sheet import Field, Sheet, trim
from ssylka.parsers.stated import find_stated
from ssylka.parsers.tail import read_tail
from ssylka.parsers.tokens import Tail

ENUMERATOR = re.compile(r"\s*(?:\[\d{1,4}\]|\(?\d{1,3}\s?[.)](?=\s+\D|[A-ZА-ЯЁ][^\W\d_]{2})|[•*–—·-](?=\s))\s*")
_SLASHES = re.compile(
    r"(?<![:/])/\s?/(?!/)\s*(?:(?:В|в|In|in)(?:\s(?:кн|сб)\.|\sthe\s(?:collection|book)|\s(?:сборнике|книге))?\s?:\s*)?"
)
_IN = re.compile(
    r"(?<=[.?!»”\"\])])\s*[–—-]?\s*(?:[ВV]\s(?:кн|сб|kn|sb)\.|В\s(?:сборнике|книге|кн|сб)(?:\s(?:статей|трудов|материалов|тезисов))?|[VV]\s(?:sbornike|knige)|В|In|Dans|У)\s?:\s+(?=[A-ZА-ЯЁ«\"“])"
)
# "Орлов 2008а — Орлов А. …": the short form that the text uses stands before the entry.
_LABEL = re.compile(
    r"\[?(?P<label>(?P<name>[A-ZА-ЯЁ][\w’'-]+)[^/]{0,50}?,?\s\d{4}(?:[–-]\d{2,4})?[a-zа-д]?)\]?\.?\s?[—–=-]\s(?=[A-ZА-ЯЁ])"
)
_AFTER_LABEL = ("— ", "– ", "= ", "- ")
_MARKS = re.compile(
    r"//|\s[–—-]\s(?:М|Л|СПб|№|С|Т|Вып)\b|\.\s?[–—-]{1,2}\s|\b(?:М|Л|СПб|Спб|Пг|M|SPb)\.?\s?:\s|\b(?:М|Л|СПб|M)\.,\s?\d{4}|,\s(?:19|20)\d\d\.?\s*(?:[–—-]\s*)?(?:С\.|\d+\s?с\b|P\.|\d+\s?p\b|\d+\s?s\.)|№\s?\d|\s/\s|\bС\.\s?\d|\bС\.\s?\d|\bс\.\s?\d|\b[Сс]т(?:л)?б\."
)


# Of the marks those that a text of ASCII may have, a little wider, for it is searched through in a tenth of the time.
_ASCII_MARKS = re.compile(r"(?:M|SPb)\.?\s?:\s|M\.,\s?\d|\.\s?-|,\s(?:19|20)\d\d\.?\s*(?:-\s*)?(?:P|\d+\s?[ps])")


def _marked(mask: str, start: int, end: int) -> bool:
    """Whether a stretch has a mark of GOST."""
    if mask.isascii() and "//" not in mask and " / " not in mask and not _ASCII_MARKS.search(mask, start, end):
        return False
    return _MARKS.search(mask, start, end) is not None


_SHORT_NAME = re.compile(
    r"(?P<short>(?P<letters>[А-ЯЁ]{2,8})(?:-\d|\s[XVI–-]{1,9}\sвв?\.|\s\d{4}[а-д]?)?)\s[–—-]\s(?=[А-ЯЁ])"
)
_WORD = re.compile(r"[^\W\d_]+")


def _short_name(mask: str, start: int, end: int) -> str | None:
    """The short name by which a list cites an entry and puts before it: "СРНГ – Словарь русских народных говоров"."""
    match = _SHORT_NAME.match(mask, start, end)
    if match is None:
        return None
    wanted = list(match["letters"])
    for word in _WORD.findall(mask, match.end(), min(end, match.end() + 200)):
        if wanted and word[0].upper() == wanted[0]:
            wanted.pop(0)
    return None if wanted else match["short"]


# Fields of a tail that only these standards put there.
_IMPRINTED = frozenset({"day", "date", "publisher_place"})


def find_host(mask: str, start: int, end: int) -> re.Match[str] | None:
    """The sign between a part and what it stands in: "//", "В кн.:", "In:"."""
    slash = mask.find("/", start, end)
    found = _SLASHES.search(mask, slash, end) if slash >= 0 else None
    if found is None and ": " in mask:
        found = _IN.search(mask, start, end)
    return found


_SPOKEN_ALONE = re.compile(r"(?:(?:[A-ZА-ЯЁІЇЄҐ]\.\s?){1,3}[A-ZА-ЯЁІЇЄҐ][\w’'-]+(?:,\s|\s(?:и|та|and)\s)?){1,20}\.?")


def names_alone(mask: str, start: int, end: int) -> tuple[Name, ...]:
    """The persons of a stretch that holds nothing else, none where it holds more."""
    found = names.inverted(mask, start, end)
    if found:
        return found.people if not mask[found.end : end].strip(" .,;") else ()
    return names.direct(mask[start:end]) if _SPOKEN_ALONE.fullmatch(mask[start:end].strip()) else ()


def _imprinted(mask: str, start: int, end: int) -> bool:
    """Whether publisher and year end a stretch that no number of a journal does."""
    found = read_tail(mask, areas.split(mask, start, end)).fields.keys()
    return found >= {"publisher", "year"} and not found & {"volume", "issue"}


def parse_gost(sheet: Sheet) -> Draft | None:
    """Read a reference written by one of the GOST standards; None where nothing in it speaks for them."""
    mask = sheet.mask
    start, end = trim(mask, 0, len(mask))
    enumerator = None if mask[:1].isalpha() else ENUMERATOR.match(mask, 0, end)
    if enumerator and enumerator.end() < end:
        start = max(start, enumerator.end())
    draft = Draft(sheet, "gost")
    label = _LABEL.match(mask, start, end) if any(map(mask.__contains__, _AFTER_LABEL)) else None
    short = None if label else _short_name(mask, start, end)
    if short:
        draft.custom["citation-label"] = short
        start += len(short) + 3
    if label and mask.find(label["name"], label.end(), end) >= 0:
        draft.custom["citation-label"] = sheet.value(*label.span("label"))
        start = label.end()
    elif label is None and (letters := abbreviated(mask, start, end)):
        draft.custom["citation-label"] = sheet.value(*letters.span("label"))
        start = letters.end()
    start = max(start, after_same_author(draft, end))
    host = find_host(mask, start, end)
    start = _author_year(draft, start, end, host)
    if host and host.end() - start > 6 and names_alone(mask, start, host.start()):
        # "Филатова А.В., Тураев А.С. // Заглавие // Журнал": a sign too many.
        after = _SLASHES.search(mask, host.end(), end)
        draft.put("author", names_alone(mask, start, host.start()), start, host.start())
        if after:
            start, host = host.end(), after
        elif _imprinted(mask, host.end(), end):
            # "Вишневский А.А. // Хирургия грудной стенки. – М.: Видар, 2005": a book.
            start, host = host.end(), None
        else:
            # "Сіднєв О.Б. // Тези доповідей": the way of physicists, who leave the title out.
            start = host.start()
            draft.custom["untitled"] = True
    if read_archive(draft, start, end, host):
        return draft
    if read_patent(draft, start, end):
        return draft
    if host and _PLACE_COLON.match(mask, host.end(), end):
        # "Flora of Japan // Washington: Smithsonian Institution, 1965": the sign stands for a dash.
        return _whole(draft, start, end)
    if host is None and read_bracketed(draft, start, end):
        return draft
    if host is None:
        dated = not draft.has("issued") and is_author_date(mask, start, end)
        return _dated_whole(draft, start, end) if dated else _whole(draft, start, end)
    return _part(draft, start, host.start(), host.end(), end)


_PLACE_COLON = later(rf"{places.PLACES}\s?:\s")
# "Математические методы, Наука, М., 1974": publisher, then place (AMSBIB).
_IMPRINT_LAST = later(rf",\s(?P<publisher>[A-ZА-ЯЁ][^,/]{{2,60}}),\s(?P<place>{places.PLACES})[.,]?\s*$")

# "Технология металлов, М.: Высшая школа, 1986": a comma where the area should end.
_IMPRINT_AFTER_COMMA = later(
    rf",\s(?P<place>{places.PLACES})(?:\s?:\s?(?=[A-ZА-ЯЁІЇЄҐ«])|(?<=\.),\s(?=[А-ЯЁІЇЄҐ«]))(?P<publisher>[^:/“”]{{2,80}}?)[.,]?\s*$"
)
_IMPRINT_QUOTED = later(rf",\s(?P<place>{places.PLACES}),\s[«\"“](?P<publisher>[^«»\"“”]{{2,60}})[»\"”][.,]?\s*$")


def _imprint_last(tail: Tail, mask: str, start: int, end: int) -> int:
    """Take a publisher and a place that end the description before its year; where it ends then."""
    if "year" not in tail.fields or tail.fields.keys() & {"publisher", "publisher_place"}:
        return end
    limit = min(end + 1, len(mask))
    forms = (_IMPRINT_LAST, _IMPRINT_QUOTED, _IMPRINT_AFTER_COMMA)
    found = next(filter(None, (form.search(mask, max(start, end - 120), limit) for form in forms)), None)
    if found is None:
        return end
    for name in ("publisher", "place"):
        field = "publisher_place" if name == "place" else name
        tail.fields[field] = Field(found[name].strip(), *found.span(name), 0.9)
    return found.start()


def _dated_whole(draft: Draft, start: int, end: int) -> Draft | None:
    """A book whose year stands behind its author, imprint and extent as GOST has them ("Иванов И.И. 2003. Лес. М. 287 с.")."""
    mask = draft.sheet.mask
    russian = "in-russian" in draft.custom or mostly_cyrillic(draft.sheet.text)
    after = heading(draft, start, end) if russian else start
    title = year_after(draft, after, end) if after > start else after
    if title == after or "(" in mask[after:title]:
        return None
    read = _whole(draft, title, end)
    return read if read and read.has("number_of_pages", "publisher") else None


# "Петров В. А. 2003. Заглавие. М.: Наука", "Петров В. А. (2003) Заглавие // Журнал. № 2": the year behind the author, the
# rest as GOST has it (the way of ethnographic and sociological journals).
_YEAR_BEHIND = re.compile(
    r"\s?(?P<open>\()?(?P<year>(?:1[5-9]|20)\d\d)(?P<suffix>[а-дa-d])?\)?[.,:]?\s+(?=[«“\"A-ZА-ЯЁ])"
)


_YEAR_NEAR = re.compile(r"\.\s?\(?(?:1[5-9]|20)\d\d")


def _author_year(draft: Draft, start: int, end: int, host: re.Match[str] | None) -> int:
    """Take the author and the year behind him; where the title begins, `start` where no year stands there."""
    mask = draft.sheet.mask
    near = _YEAR_NEAR.search(mask, start, min(end, start + 250))
    people = names.inverted(mask, start, end) if near and mostly_cyrillic(draft.sheet.text) else None
    behind = _YEAR_BEHIND.match(mask, people.end, end) if people else None
    if people is None or behind is None or (behind["open"] and (host is None or "//" not in host[0])):
        return start
    draft.put("author", people.people, start, people.end)
    if people.et_al:
        draft.custom["et-al"] = True
    draft.put("issued", Date(date_parts=((int(behind["year"]),),)), *behind.span("year"))
    if behind["suffix"]:
        draft.put("year_suffix", behind["suffix"], *behind.span("suffix"))
    return behind.end()


def _whole(draft: Draft, start: int, end: int) -> Draft | None:
    mask = draft.sheet.mask
    pieces = areas.split(mask, start, end)
    if not pieces:
        return None
    tail = read_tail(mask, pieces)
    if (
        "url" not in draft.fields
        and tail.fields.keys().isdisjoint(_IMPRINTED)
        and not _marked(mask, start, end)
        and not kinds.STANDARD.match(mask[start : start + 40])
        and not (tail.fields.keys() >= {"year", "volume", "page"} and mostly_cyrillic(draft.sheet.text))
    ):
        return None
    described_end = tail.start
    if tail.fields.keys() & {"volume", "issue", "page"} and _dashed(mask, start, described_end, tail) is None:
        journal = read_quoted(draft, start, described_end)
        if journal is not None and mask[journal:described_end].strip(" .,"):
            _host(draft, journal, described_end)
            settle(draft, tail, host=True)
            draft.type = part_type(draft, tail, draft.get("container_title") or "")
            draft.doubt(0.93)
            return draft
    hosted = _hosted(mask, start, described_end, tail)
    if hosted:
        return _part(draft, start, hosted[0], hosted[1], end)
    if _law_whole(draft, start, described_end, tail):
        if draft.has("container_title"):
            settle_law(draft, tail)
        else:
            settle(draft, tail, host=False)
        return draft
    described_end = _imprint_last(tail, mask, start, described_end)
    described = describe(draft, start, described_end, host=False, undated="year" not in tail.fields)
    if not described:
        return None
    settle(draft, tail, host=False)
    title = draft.get("title") or ""
    draft.type = whole_type(draft, tail, title)
    if draft.type in {"article-journal", "article-newspaper"}:
        # "Свидетель, № 8, 1907, с. 77–78": a whole issue is cited; its pages are where to look.
        field = draft.fields.pop("title")
        draft.fields["container_title"] = field
        if "issue" not in draft.fields and tail.sign and "volume" in draft.fields:
            draft.fields["issue"] = draft.fields.pop("volume")
        page = None if "volume" in draft.fields else draft.fields.pop("page", None)
        if page:
            draft.custom |= {"locator": page.value, "locator-label": "page"}
        draft.custom["whole-issue-cited"] = True
        draft.doubt(0.9)
    body_before_title(draft)
    _judge_whole(draft, tail)
    return draft


def _hosted(mask: str, start: int, end: int, tail: Tail) -> tuple[int, int] | None:
    """Where, without "//", a title ends and the collection it stands in begins: cited pages, two titles, words that say so."""
    dashed = _dashed(mask, start, end, tail)
    if dashed:
        return dashed
    acronym = _ACRONYM.search(mask, start, end)
    if acronym and {"volume", "issue", "part"} & tail.fields.keys() and names.inverted(mask, start, acronym.start()):
        return acronym.start() + 1, acronym.end() - len(acronym["name"])
    page = tail.fields.get("page")
    if page is None or page.value.isdigit() or "extent" in tail.fields:
        return None
    slash = _ONE_SLASH.search(mask, start, end)
    if slash and not _BODY_OR_PERSON.search(mask, slash.end(), end) and names.inverted(mask, start, end):
        return slash.start(), slash.end()  # "Арутюнова Н. Д. От редактора / Логический анализ языка. М., 1994. С. 5–7"
    boundary = _TRANSLATED_TITLE.search(mask, start, end)
    if boundary and mask[boundary.end() : end].strip(" ."):
        return boundary.start() + 1, boundary.end()
    pieces = areas.split(mask, start, end)
    for index in range(len(pieces) - 1, 0, -1):
        left, right = pieces[index]
        if _COLLECTION.match(mask, left, right) or kinds.PROCEEDINGS.search(mask, left, right):
            return pieces[index - 1][1], left
    return None


def _dashed(mask: str, start: int, end: int, tail: Tail) -> tuple[int, int] | None:
    """Where a dash stands for "//": "Записки графа. — Русский архив, 1897, № 5, с. 46" (the way before GOST 7.1-84)."""
    fields, page = tail.fields, tail.fields.get("page")
    numbered = bool({"issue", "volume"} & fields.keys()) and bool({"year", "date"} & fields.keys())
    if (page is None and not numbered) or _DASH.search(mask, start, end) is None:
        return None
    pieces = areas.split(mask, start, end)
    dashed = [n for n in range(1, len(pieces)) if any(dash in mask[pieces[n - 1][1] : pieces[n][0]] for dash in "–—-")]
    if not dashed or len(pieces) - dashed[-1] > 2:
        return None
    left, right = pieces[dashed[-1]][0], pieces[-1][1]
    of_two = left != pieces[-1][0]  # "— Полис. Политические исследования. 2019"
    authored = names.inverted(mask, start, end) is not None
    if places.NO_PLACE.match(mask, left) or kinds.SERIAL_PART.match(mask, left):
        return None
    printed = bool({"publisher_place", "publisher", "extent"} & fields.keys())
    in_journal = numbered and not printed and (authored or mask[end : end + 1] == ",")
    in_series = authored and tail.sign[:1] in {"В", "в"} and page is not None and not page.value.isdigit()
    in_works = page is not None and (own := names.inverted(mask, left, right)) is not None and own.end < right
    found = in_journal and authored if of_two else in_journal or in_series or in_works
    return (pieces[dashed[-1] - 1][1], left) if found else None


# "Бурачков П. О записке готского топарха. ЖМНП, ч. 192, СПб., 1877"
_ACRONYM = re.compile(r"[^\W\d][.»]\s(?P<name>[А-ЯЁ]{2,7})(?=[\s,.]*$)")
_ONE_SLASH = re.compile(r"(?<=[^\s/])\s/\s(?=[А-ЯЁ«][^/]{9,}$)")
# Who is responsible for a work, and so no title of what it stands in.
_BODY_OR_PERSON = re.compile(
    r"\b[А-ЯЁ]\.|\b(?:РАН|РАО|АН)\b|\b(?:ун-т|ин-т|университет|институт|акад|о-во|об-во|центр|м-во|министерств|гос|ГОУ|ФГ[А-Я]*|рос|ред|сост|пер|отв)",
    re.IGNORECASE,
)
_DASH = re.compile(r"[.!?»)\]]\s?[–—-]")
_TRANSLATED_TITLE = re.compile(r"\][.,]?\s+(?=[A-ZА-ЯЁ])")
_COLLECTION = re.compile(
    r"(?:Sb\.|Sbornik|Materialy|Trudy|Uchenye\s+zapiski|Proceedings|Proc\.|Collection|Сб\.|Сборник|Материалы|Труды|Тезисы|Тр\.)\s",
    re.IGNORECASE,
)


def _law_whole(draft: Draft, start: int, end: int, tail: Tail) -> bool:
    if not law.read_law(draft, start, end):
        return False
    year = tail.fields.get("year")
    if year and "issued" in draft.fields:
        draft.custom["publication-year"] = year.value[0]
    return True


def _judge_whole(draft: Draft, tail: Tail) -> None:
    if not draft.has("issued") and draft.type not in {"webpage", "standard"}:
        draft.doubt(0.75)
    if draft.type == "book" and not draft.has("publisher_place", "publisher"):
        draft.doubt(0.7)
    if draft.type == "webpage" and draft.has("author") and not mostly_cyrillic(draft.sheet.text):
        # Author, title and site are divided by full stops alone: not the way of GOST.
        draft.doubt(0.85)
    place = draft.fields.get("publisher_place")
    if place and place.sure < 0.9:
        draft.doubt(0.93)
    if not draft.has("title", "container_title"):
        draft.doubt(0.5)
    if tail.asides:
        draft.unparsed = " ".join(reversed(tail.asides))
        draft.doubt(0.95)
    draft.doubt(tail.doubt)


def _part(draft: Draft, start: int, head_end: int, host_start: int, end: int) -> Draft | None:
    mask = draft.sheet.mask
    pieces = areas.split(mask, host_start, end)
    tail = read_tail(mask, pieces) if pieces else Tail(end)
    is_law = law.read_law(draft, start, head_end)
    own = _own_imprint(draft, start, head_end) if not is_law and not _REVIEW.match(mask, start) else None
    described = own.start if own else head_end
    undated = not (own or tail).fields.keys() & {"year", "date"} and "//" in mask[head_end:host_start]
    untitled = "untitled" in draft.custom
    if untitled:
        draft.doubt(0.93)
    elif not is_law and not describe(draft, start, described, host=False, undated=undated):
        draft.doubt(0.6)
    if own:
        # A book on a site: "… – Саратов : Изд-во, 2019. – 156 с. // ЭБС IPR BOOKS : [сайт]"
        draft.custom["site"] = draft.sheet.value(*trim(mask, host_start, max(tail.start, host_start)))
        settle(draft, own, host=False)
        draft.type = whole_type(draft, own, draft.get("title") or "")
        return draft
    _host(draft, host_start, max(tail.start, host_start))
    genre = draft.fields.get("container_title")
    if genre and not is_law and (kinds.THESIS.match(genre.value) or _GENRE_HOST.match(genre.value)):
        # "Заглавие // Дис. … канд. филол. наук. М., 1972": no container, but what it is.
        draft.fields["genre"] = draft.fields.pop("container_title")
        settle(draft, tail, host=True)
        draft.type = "thesis"
        draft.doubt(tail.doubt)
        return draft
    if "volume" in tail.fields and "volume" in draft.fields:
        del draft.fields["volume"]  # that of the container
    if is_law:
        settle_law(draft, tail)
    else:
        settle(draft, tail, host=True)
    container = draft.get("container_title") or ""
    if not is_law:
        draft.type = part_type(draft, tail, container)
        if draft.type in {"book", "thesis"}:
            draft.custom.setdefault("locator-label", "page")
    page = draft.get("page")
    if draft.type == "chapter" and page and page.isdigit():
        # The page that was read, or an article of one page: nothing tells.
        draft.doubt(0.9)
    if draft.type == "article-journal" and draft.has("url") and not draft.has("volume", "page", "doi"):
        draft.doubt(0.92)
    if draft.type == "legislation" and not is_law:
        draft.doubt(0.9)
    house_author(draft, container)
    if not container:
        draft.doubt(0.6)
    if not draft.has("title") and not untitled:
        draft.doubt(0.7)
    if not draft.has("issued") and not draft.has("url") and not IBID.match(container):
        draft.doubt(0.8)
    draft.doubt(tail.doubt)
    return draft


# "Клиническое обоснование // Автореф. к.м.н., Казань, 1996"
_GENRE_HOST = re.compile(r"\s*(?:[Аа]втореф|[Дд]ис{1,2}(?:\.|ертац))")


def _own_imprint(draft: Draft, start: int, end: int) -> Tail | None:
    """The imprint of a head that is a whole work, not a part; None where it has none."""
    mask = draft.sheet.mask
    pieces = areas.split(mask, start, end)
    if len(pieces) < 3:
        return None
    tail = read_tail(mask, pieces)
    return tail if tail.fields.keys() >= {"publisher", "year"} else None


# A review opens with the imprint of what it is of, which is not its own.
_REVIEW = re.compile(r"(?:[А-ЯЁ][\w-]+\s(?:[А-ЯЁ]\.\s?){1,2})?\[?(?:Рец\.|Рецензия)\s?(?:на|кн)\b")
# "In: O.A. Scarlato (Ed.): Proceedings"
_EDITED = re.compile(
    r"(?P<who>(?:[A-ZА-ЯЁ]\.[\s-]?){1,3}[A-ZА-ЯЁ][^()]{1,150}?)\s\((?:[Ee]ds?|[Рр]ед|[Оо]тв\.\sред|Hrsg|Hg)\.?\)\s?[:.,]?\s"
)


def _host(draft: Draft, start: int, end: int) -> None:
    """The container: its own authors, its title, its responsibility."""
    mask = draft.sheet.mask
    left, right = trim(mask, start, end)
    edited = _EDITED.match(mask, left, right)
    editors = names.direct(edited["who"]) if edited else ()
    if edited and editors:
        draft.put("editor", editors, *edited.span("who"))
        left, right = trim(mask, edited.end(), right)
    own = names.inverted(mask, left, right)
    compact = names.tight(mask, left, right) if own is None else None
    if compact and ROLE_AFTER_NAMES.match(mask, compact.end, right):
        # "In: Alekseyev YU, editor. Opredelitel’": the initials stay as printed.
        printed = (
            person.model_copy(update={"given": (person.given or "").replace(". ", "").rstrip(".")})
            for person in compact.people
        )
        own = names.Names(tuple(printed), compact.end)
    classic = re.match(r"[^\W\d_][\w-]+(?=\.\s)", mask[left:right])
    if classic and classic.group() in persons.ONE_NAMES:
        draft.put("container_author", (Name(family=classic.group()),), left, left + classic.end())
        left, right = trim(mask, left + classic.end(), right)
    elif own and own.end < right and not _is_container_like(mask[left : own.end]):
        role = ROLE_AFTER_NAMES.match(mask, own.end, right)
        draft.put("editor" if role else "container_author", own.people, left, own.end)
        left, right = trim(mask, role.end() if role else own.end, right)
    slash = responsibility_slash(mask, left, right, host=True) or find_stated(mask, left, right)
    title_end = slash.start() if slash else right
    if slash:
        roles(draft, slash.end(), end, host=True)
    else:
        body = _HOST_BODY.search(mask, left, right)
        title_end = body.start() if body else right
    title_end = cut_title(draft, left, title_end, "container_title")
    begin, stop = trim(mask, left, title_end)
    draft.take("container_title", begin, with_stop(mask, begin, stop, end))


# "// Труды ИСП / Ин-т системного программирования", "// КонсультантПлюс / ООО «ЮрСпектр»": the body that stands behind.
_HOST_BODY = re.compile(
    r"\s/\s(?=(?:ООО|ЗАО|ОАО|ГУ|НИИ|РАН|АН|[А-ЯЁІ][а-яёі]{1,6}\.-?\s?(?:[а-яёі]|[А-ЯЁ])|[А-ЯЁІ][а-яёі]+-т\b|[А-ЯЁ][а-яё]+(?:ский|ский|ный|ное|ская|ное|ое)\s|Институт|Университет|Академия|М-во|Министерство)[^/]*$)"
)


def _is_container_like(words: str) -> bool:
    return bool(kinds.JOURNALS.search(words))
