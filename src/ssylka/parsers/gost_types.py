"""What kind of source a GOST description is of: by its fields first, by its words second."""

import re

from ssylka.parsers import kinds, law
from ssylka.parsers.dates import as_date, find_date
from ssylka.parsers.draft import Draft
from ssylka.parsers.tokens import Tail

IBID = re.compile(r"(?:Там\s+же|Ibid(?:em)?|Тамо\s+же|Там\s+само|Тамсама|ibid(?:em)?)\b", re.IGNORECASE)


_JOURNAL_WORD = re.compile(r"(?<!живой )журнал\b|\bjournal\b", re.IGNORECASE)
_ADOPTED = re.compile(r"\((?:принят|одобрен|подписан|заключен)", re.IGNORECASE)


# Media of GOST 7.1-2003 §5.2.3 (general designation of the material) and of GOST R 7.0.100-2018 §5.9 (kind of content).
_MEDIA = (
    (re.compile(r"видеозапись|изображение \(движ|.*: видео", re.IGNORECASE), "motion_picture"),
    (re.compile(r"карт[аы]|изображение \(карт", re.IGNORECASE), "map"),
    (re.compile(r"ноты", re.IGNORECASE), "musical_score"),
    (re.compile(r"звукозапись|аудиозапись|.*: аудио", re.IGNORECASE), "song"),
    (re.compile(r"изоматериал|изображение", re.IGNORECASE), "graphic"),
    (re.compile(r"рукопись", re.IGNORECASE), "manuscript"),
)


def medium_type(draft: Draft) -> str | None:
    """The type that the designation of the material names ("[Карты]"); None where there is none or it is text."""
    medium = draft.custom.get("content-medium")
    return next((kind for words, kind in _MEDIA if words.match(medium)), None) if medium else None


def whole_type(draft: Draft, tail: Tail, title: str) -> str:
    """The type of a work that stands by itself, or of a whole issue of a periodical."""
    medium = medium_type(draft)
    if medium:
        return medium
    if kinds.STANDARD.match(title) or (title[-1:].isdecimal() and kinds.STANDARD_BEHIND.search(title)):
        return "standard"
    if kinds.is_law_collection(title):
        return "book"
    if draft.has("genre") or kinds.is_thesis(title):
        return "thesis"
    if kinds.is_software(draft.sheet.text):
        return "software"
    if not draft.has("publisher", "publisher_place", "number_of_pages", "isbn"):
        if draft.has("url"):
            if (
                tail.fields.keys() & {"day", "date"}
                and not draft.has("author")
                and kinds.is_newspaper(title)
                and len(title) < 40
            ):
                return "article-newspaper"
            if kinds.REPORT.search(title):
                return "report"
            if kinds.TREATY_EN.search(title) or (kinds.TREATY.search(title) and not draft.has("author")):
                return "treaty"
            return "legislation" if law.is_english_law(title) else "webpage"
        if tail.fields.keys() & {"issue"} and not draft.has("author", "editor") and len(title) < 60:
            return "article-newspaper" if _is_daily(tail, title) else "article-journal"
        if "day" in tail.fields or "date" in tail.fields:
            return "article-newspaper" if len(title) < 60 and not draft.has("author") else "document"
    day = tail.fields.get("day") or tail.fields.get("date")
    if (
        day
        and len(day.value) > 1
        and _is_daily(tail, title)
        and not draft.has("author", "editor", "publisher", "url", "number_of_pages")
        and len(title) < 60
    ):
        return "article-newspaper"  # "Русское слово. М., 1916. 2 ноября"
    if (
        tail.sign in {"№", "N"}
        and not draft.has("author", "editor", "publisher", "number_of_pages")
        and len(title) < 60
    ):
        # "Советская Сибирь. Новосибирск, 1937. № 5": an issue of a periodical.
        return "article-newspaper" if kinds.is_newspaper(title) else "article-journal"
    year, volume = tail.fields.get("year"), tail.fields.get("volume") or tail.fields.get("part")
    if (
        year
        and volume
        and year.start < volume.start
        and not draft.has(
            "author", "editor", "compiler", "publisher", "publisher_place", "number_of_pages", "edition", "url"
        )
        and len(title) < 60
    ):
        return "article-journal"  # "Русская старина. 1881. Т. 32. С. 120": a volume of a periodical
    if kinds.REPORT.search(title):
        return "report"
    if draft.has("url") and not draft.has("issued", "publisher", "number_of_pages"):
        return "webpage"
    return "book"


def _is_daily(tail: Tail, title: str) -> bool:
    """Whether an issue that has a day of its own is that of a newspaper."""
    date, day = tail.fields.get("date"), tail.fields.get("day")
    if date is None and day is None:
        page = tail.fields.get("page")
        thin = page is None or (page.value.isdigit() and len(page.value) < 3)
        return thin and kinds.is_newspaper(title) and not kinds.JOURNALS.search(title)
    full = (date is not None and len(date.value) > 2) or (day is not None and len(day.value) > 1)
    return kinds.is_newspaper(title) or (full and not kinds.JOURNALS.search(title))


def _periodical(draft: Draft, tail: Tail) -> bool:
    """Whether a place stands in the tail of a journal: "// Химия растительного сырья. Барнаул, 2019. № 2. С. 35–41"."""
    return tail.sign in {"№", "N"} and draft.has("issue") and draft.has("page") and not draft.has("publisher")


def part_type(draft: Draft, tail: Tail, container: str) -> str:
    """The type of a part by what it stands in; lowers the draft's confidence where little tells."""
    title = draft.get("title") or ""
    numbered = draft.has("volume", "issue") or "article" in tail.fields
    printed = draft.has("publisher", "publisher_place")
    if IBID.match(container):
        draft.custom |= {"back-reference": "ibid", "back-reference-of": "container"}
        draft.fields.pop("container_title", None)
        return "chapter"
    medium = medium_type(draft)
    if medium:
        return medium
    if kinds.LAW_COLLECTION.search(container) and not draft.has("author"):
        # "… // ПСЗ-III. Т. IX. № 6196": the number is that of the law, the volume that of the collection.
        if draft.has("issue"):
            draft.fields["number"] = draft.fields.pop("issue")
        if draft.has("volume"):
            draft.custom["publication-volume"] = draft.fields.pop("volume").value
        return "legislation"
    if kinds.STANDARD.match(title) and not (numbered and draft.has("page")):
        return "standard"
    if kinds.is_patent(title):
        return "patent"
    if draft.has("genre") and kinds.THESIS.search(draft.get("genre")):
        return "thesis"
    if law.is_english_law(title):
        field = draft.fields["title"]
        named = find_date(draft.sheet.mask, field.start, field.end)
        if named and not draft.has("issued"):
            draft.put("issued", as_date(named[1].parts), named[0], named[1].end)
        return "legislation"
    if kinds.TREATY_EN.search(title) or (
        kinds.TREATY.search(title)
        and not draft.has("author")
        and (draft.has("url") or numbered or _ADOPTED.search(title))
    ):
        return "treaty"
    journal = bool(kinds.JOURNALS.search(container))
    daily = ("date" in tail.fields and len(tail.fields["date"].value) > 2) or (
        "day" in tail.fields and len(tail.fields["day"].value) > 1
    )
    if kinds.is_newspaper(container) and not draft.has("volume") and not printed:
        return "article-newspaper"
    if kinds.MAGAZINES.search(container) and not draft.has("volume") and not (numbered and draft.has("page")):
        return "article-magazine"
    if kinds.PROCEEDINGS.search(container) and not (journal and numbered and not printed):
        return "paper-conference"
    if kinds.ENCYCLOPEDIA.search(container) and not journal:
        return "entry-encyclopedia"
    if printed and tail.sign[:1] in {"В", "в"} and not kinds.PERIODICAL.search(container):
        return "chapter"  # "Проблемы … . Новосибирск, 2004. Вып. 2": a series of collections
    if draft.has("url") and kinds.SITE.search(container) and not draft.has("page", "volume", "publisher"):
        return "webpage"
    if printed and kinds.COLLECTION.search(container):
        return "chapter"
    if (
        kinds.WORKS.match(container)
        or draft.has("editor", "container_author", "isbn")
        or (printed and not (journal and numbered) and not _periodical(draft, tail))
    ):
        return "chapter"
    if draft.has("url") and not numbered and not draft.has("page"):
        return "article-journal" if _JOURNAL_WORD.search(container) else "webpage"
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
