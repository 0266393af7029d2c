"""A part of a GOST description: an article or a chapter, and the container behind the double slash.

Sources: GOST R 7.0.5-2008, GOST R 7.0.100-2018 and GOST 7.1-2003, on the description of parts of documents.
"""

import re

from ssylka.model import Name
from ssylka.parsers import areas, kinds, law, names, persons
from ssylka.parsers.bodies import house_author
from ssylka.parsers.description import (
    ROLE_AFTER_NAMES,
    cut_title,
    describe,
    responsibility_slash,
    roles,
    with_stop,
)
from ssylka.parsers.draft import Draft
from ssylka.parsers.gost_types import IBID, part_type, whole_type
from ssylka.parsers.settle import settle, settle_law
from ssylka.parsers.sheet import trim
from ssylka.parsers.stated import find_stated
from ssylka.parsers.tail import read_tail
from ssylka.parsers.tokens import Tail


def read_part(draft: Draft, start: int, head_end: int, host_start: int, end: int) -> Draft | None:
    """Read a part: its own words from `start` to `head_end`, those of its container from `host_start` to `end`."""
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
    read_host(draft, host_start, max(tail.start, host_start))
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


def read_host(draft: Draft, start: int, end: int) -> None:
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
