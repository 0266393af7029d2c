"""An `Item` made ready for a CSL processor: plain CSL-JSON in which the conventions of the style are applied.

Standard variables that our styles need for nothing else carry what CSL does not know, so that any processor can print
it: `call-number` holds the EDN (the number of the record in the catalogue of eLIBRARY), `annote` the note on the
language of the work ("In Russian") or the translated title, `composer` the authors of a work that is entered under its
title, `illustrator` a statement of responsibility in the words of the source, `dimensions` an edition that is more than a
number. Styles that are not ours get the item as
it is.
"""

import re
from typing import Any

from ssylka.model import DATE_FIELDS, NAME_FIELDS, Date, Item, Name
from ssylka.renderers.conventions import Convention
from ssylka.renderers.editions import read_edition
from ssylka.renderers.headlines import lower_titles
from ssylka.renderers.languages import description_script, entry_language, language_name, primary
from ssylka.renderers.laws import apply_gazette, date_treaty, name_authority, number_law, put_law_in_title
from ssylka.renderers.names import apart, initials, is_asian
from ssylka.renderers.particulars import apply_particulars
from ssylka.renderers.places import full_place, short_place
from ssylka.renderers.statements import apply_statement, apply_title_entry, heading, others

_DOI_PREFIX = re.compile(r"^\s*(?:https?://(?:www\.|dx\.)?doi\.org/|doi:?\s*)", re.IGNORECASE)
_RANGE = re.compile(r"(?<=\w)\s*[-–—−‒]\s*(?=\w)")
_SUBTITLE = re.compile(r"(?<=[^\s:]): (?=\S)(?!(?<=\d: )\d)")  # "11: 12" is a verse, no subtitle
_ARCHIVE = re.compile(
    r"^https?://(?:web\.archive\.org/|archive\.(?:today|is|ph|li|vn|fo|md)/|perma\.cc/)", re.IGNORECASE
)
_PUBLISHES = re.compile(
    r"\b(?:publ\.|publish\w*|publications?|verlag|gmbh|editions?|éditions|ltd|inc|university press|press of|books)\b",
    re.IGNORECASE,
)
_BOOKS = {"book", "chapter", "paper-conference", "entry", "entry-encyclopedia", "entry-dictionary", "collection"}
_PARTS = {
    "chapter",
    "article-journal",
    "article-magazine",
    "paper-conference",
    "entry-encyclopedia",
    "entry-dictionary",
}
_PATENT = re.compile(r"(?:пат(?:ент)?|pat(?:ent)?)\.?", re.IGNORECASE)
_ARXIV = re.compile(r"arXiv:\s?(\S{4,40})", re.IGNORECASE)
_BOTH_NUMBERS = re.compile(r"(\d{1,3})\s?\((?:№\s?)?(\d{1,4})\)")
_SHELFMARK = re.compile(r"(?:^|[,.;]\s*)(ф|оп|д|л|к|п|кн|ед\. ?хр|картон)(?=\.? )", re.IGNORECASE)


def edn_of(item: Item) -> str | None:
    """The EDN, in `custom` or, as some exports have it, beside the other fields."""
    if item.edn:
        return item.edn
    extra = item.model_extra or {}
    value = extra.get("EDN") or extra.get("edn")
    return value if isinstance(value, str) else None


def bare_doi(doi: str) -> str:
    """A DOI without the resolver before it: "https://www.doi.org/10.1/x" → "10.1/x"."""
    return _DOI_PREFIX.sub("", doi).strip()


_TAG = "\ue000"  # stands for a tag with attributes, whose quotes are not the text's


def russian_quotes(text: str) -> str:
    """Straight quotes of a Russian text as «ёлочки», inside them „лапки“ (Rosenthal, punctuation: quotation marks).

    Quotes that do not pair, quotes that are not straight, and those inside markup stay as they are.
    """
    tags = re.findall(r"<[a-z]+ [^<>]{1,80}>", text)
    if tags:
        text = re.sub(r"<[a-z]+ [^<>]{1,80}>", _TAG, text.replace(_TAG, ""))
        quoted = iter(tags)
        return re.sub(_TAG, lambda _: next(quoted), russian_quotes(text))
    if text.count('"') % 2 or '"' not in text:
        return text
    out: list[str] = []
    depth, opened = 0, False
    for position, character in enumerate(text):
        if character != '"':
            depth += (character == "«") - (character == "»")
            out.append(character)
            continue
        before = text[position - 1] if position else " "
        opened = opened if before == '"' else before in " ([«\u00a0" or depth == 0
        out.append(("„" if depth else "«") if opened else ("“" if depth > 1 else "»"))
        depth += 1 if opened else -1
    return "".join(out) if depth == 0 else text


def _language_note(item: Item, list_language: str, convention: Convention) -> str | None:
    language = primary(item.language)
    if language is None:
        # A description in another script tells the language of the work.
        language = entry_language(item) if description_script(item) not in {None, "LATIN"} else None
    if language is None or language == list_language:
        return None
    name = language_name(language)
    if name is None:
        return None
    return f"{convention.note_words} {name[:4] if convention.short_language else name}"


def wears_publisher_mark(item: Item) -> bool:
    """Whether " publ." follows the publisher: as printed, where the article tells; else for Russian publishers.

    A Russian publisher whose name already says that it publishes ("… Publishing", "Verlag") goes without it.
    """
    publisher = item.publisher or ""
    if not publisher or publisher.lower().endswith("publ."):
        return False
    told = item.custom.get("publ-suffix")
    if isinstance(told, bool):
        return told
    return (
        item.type in _BOOKS
        and primary(item.language) == "ru"
        and description_script(item) == "LATIN"
        and not _PUBLISHES.search(publisher)
    )


def _capital(match: re.Match[str]) -> str:
    """The parts of a shelfmark as GOST R 7.0.5-2008 divides them: "ф. 9, оп. 2" → "Ф. 9. Оп. 2"."""
    word = match[1]
    return ("" if match.start() == 0 else ". ") + word[0].upper() + word[1:]


def _name(name: Name, convention: Convention, *, russian: bool) -> dict[str, Any]:
    given = name.given
    if given and convention.names != "keep" and not (convention.full_asian_names and is_asian(name)):
        given = initials(given, russian=russian, form=convention.names)
    elif given and name.family and not name.family.isupper():
        given = apart(given)
    return name.model_copy(update={"given": given}).model_dump(by_alias=True, exclude_none=True, mode="json")


def _date(date: Date) -> dict[str, Any] | None:
    """A date with parts or a literal; `raw` in ISO form is read, any other `raw` is shown as it stands."""
    parts = tuple(part for part in date.date_parts or () if part and part[0])
    shown: dict[str, Any] = {}
    if parts:
        shown["date-parts"] = [_valid_parts(part) for part in parts[:2]]
        if date.season is not None:
            shown["season"] = date.season
    elif date.literal or date.raw:
        words = (date.literal or date.raw or "").strip()
        iso = re.fullmatch(r"(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?", words)
        if iso:
            shown["date-parts"] = [_valid_parts(tuple(int(part) for part in iso.groups() if part))]
        elif words:
            shown["literal"] = words
    if not shown:
        return None
    if date.circa:
        shown["circa"] = True
    return shown


def _valid_parts(parts: tuple[int, ...]) -> list[int]:
    """Year, month, day, cut where a month or day is none."""
    valid = [parts[0]]
    if len(parts) > 1 and 1 <= parts[1] <= 12:
        valid.append(parts[1])
        if len(parts) > 2 and 1 <= parts[2] <= 31:
            valid.append(parts[2])
    return valid


def _names_and_dates(item: Item, data: dict[str, Any], convention: Convention) -> None:
    russian = primary(item.language) == "ru" or description_script(item) == "CYRILLIC"
    for field in NAME_FIELDS:
        names = getattr(item, field)
        if names is None:
            continue
        key = field.replace("_", "-")
        data[key] = [name for name in (_name(name, convention, russian=russian) for name in names) if name]
        if not data[key]:
            del data[key]
    for field in DATE_FIELDS:
        date = getattr(item, field)
        if date is None:
            continue
        key = field.replace("_", "-")
        shown = _date(date)
        if shown is None:
            data.pop(key, None)
        else:
            data[key] = shown


def prepare(item: Item, convention: Convention, *, key: str, list_language: str, own: bool = True) -> dict[str, Any]:
    """The item as CSL-JSON for one style.

    Args:
        item: what to render.
        convention: of the style.
        key: the id under which the processor knows it.
        list_language: the primary language of the list ("en").
        own: the style is ours: the variables named above mean what our styles print.
    """
    data = item.to_csl()
    data.pop("custom", None)
    data.pop("EDN", None)
    data.pop("edn", None)
    data["id"] = key
    _names_and_dates(item, data, convention)
    if item.doi:
        data["DOI"] = bare_doi(item.doi)
    for numeric in ("page", "issue", "volume"):
        if numeric in data:
            data[numeric] = _RANGE.sub(convention.dash if numeric == "page" else "–", str(data[numeric]))
    if item.type == "book" and "page" in data and data["page"] == data.get("number-of-pages"):
        del data["page"]  # "118 p." is what the book has, not what is cited of it
    repeats = "back-reference" in item.custom
    if ("page" not in data or repeats) and item.type in _PARTS and item.custom.get("locator-label", "page") == "page":
        # Of a part whose pages nobody tells, the cited page is better than none; of one named again, it is what counts.
        cited = item.custom.get("locator")
        if cited:
            data["page"] = _RANGE.sub(convention.dash, str(cited))
    archived = item.custom.get("archived")
    if isinstance(archived, dict) and isinstance(archived.get("url"), str):
        data["URL"] = archived["url"]
    if item.type == "patent" and _PATENT.fullmatch(str(data.get("genre", ""))):
        del data["genre"]  # the parser keeps the word for a patent, which every style has itself
    eprint = _ARXIV.fullmatch(str(data.get("number", ""))) if item.type == "article" else None
    if eprint:
        # A preprint stands at its repository (APA 7, 10.8), under its number.
        data.setdefault("publisher", "arXiv")
        if "DOI" not in data:
            data.setdefault("URL", f"https://arxiv.org/abs/{eprint[1]}")
    if own:
        _apply(item, data, convention, list_language)
    elif item.custom.get("et-al") is True and data.get("author"):
        # CSL knows no list of authors that its source has cut; one name more says so, unless the style cuts it itself.
        data["author"] = [*data["author"], {"literal": others(item)}]
    return data


def _apply(item: Item, data: dict[str, Any], convention: Convention, list_language: str) -> None:
    cyrillic = description_script(item) == "CYRILLIC"
    both = _BOTH_NUMBERS.fullmatch(str(data.get("issue", "")))
    if both and "volume" not in data and not convention.gazette and not convention.statement:
        # "№ 1 (30)", the number of the year and that of all: English lists of Russian journals have 1(30).
        data["volume"], data["issue"] = both.groups()
    for borrowed in ("call-number", "annote", "note", "composer", "illustrator"):
        data.pop(borrowed, None)
    if convention.edn and (edn := edn_of(item)):
        data["call-number"] = edn
    if convention.language_note and (note := _language_note(item, list_language, convention)):
        data["annote"] = note
    if convention.sentence_case:
        lower_titles(item, data)
    translation = item.custom.get("title-translation")
    if convention.translation and isinstance(translation, str):
        data["annote"] = translation
    if convention.publisher_mark and wears_publisher_mark(item):
        data["publisher"] = f"{item.publisher} publ."
    if "publisher-place" in data and cyrillic and convention.places != "keep":
        change = short_place if convention.places == "short" else full_place
        data["publisher-place"] = change(data["publisher-place"])
    # A colon in a headline is its own punctuation; in the title of a book or a site the subtitle follows it.
    headline = item.type in {"webpage", "article-newspaper", "post", "post-weblog"} and item.container_title
    if convention.colon == "spaced" and not headline:
        periodical = item.type in {"article-journal", "article-magazine", "article-newspaper", "review", "review-book"}
        always = ("title", "reviewed-title", "genre")
        for field in always if periodical else (*always, "container-title"):
            if field in data:
                data[field] = _SUBTITLE.sub(" : ", data[field])
    read_edition(data)
    if "genre" in data and (convention.gazette or convention.statement):
        # "дис. ... канд. наук." of a list that divides by stops: the stop is not the genre's, the ellipsis is one sign.
        data["genre"] = re.sub(r"(?<=наук)\.$", "", str(data["genre"])).replace("...", "…")
    if convention.colon == "tight":
        for field in ("title", "reviewed-title", "container-title", "genre"):
            if field in data:
                data[field] = data[field].replace(" : ", ": ")
    if cyrillic and convention.gazette and "archive_location" in data:
        data["archive_location"] = _SHELFMARK.sub(_capital, data["archive_location"])
    if not convention.gazette and "archive" in data and not {"title", "author", "editor"} & data.keys():
        # A document without a name is known by its archive and shelfmark: "ГАНО. (n.d.). Ф. Р-29. Оп. 1".
        data["author"] = [{"literal": data.pop("archive")}]
        if "archive_location" in data:
            data["title"] = data.pop("archive_location")
    if convention.archive_areas and "archive_location" in data:
        data["archive_location"] = re.sub(
            r"(?<!\bФ)(?<!\bОп)(?<!\bД)\. (?=[А-ЯЁA-Z])", ". – ", data["archive_location"]
        )
    data.pop("references", None)
    if convention.subtitle_apart and " : " in data.get("title", ""):
        data["title"], data["references"] = data["title"].split(" : ", 1)
    if cyrillic and convention.entry_language == "entry":
        for field in ("title", "reviewed-title", "container-title", "publisher"):
            if field in data:
                data[field] = russian_quotes(data[field])
    apply_title_entry(item, data, convention)
    if convention.statement and "container-title" in data and data.get("container-author"):
        data["container-title"] = f"{heading(data['container-author'])} {data['container-title']}"
    if convention.statement:
        apply_statement(item, data, cyrillic=cyrillic)
        apply_particulars(item, data, full_words=convention.places == "full", whole=convention.archive_areas)
    if item.type in {"legislation", "bill", "regulation"}:
        lower = convention.gazette and not convention.law_in_title
        dated = not convention.gazette and not convention.law_in_title
        name_authority(item, data, cyrillic=cyrillic, lower=lower, dated=dated)
        if convention.gazette or convention.language_note:
            apply_gazette(item, data)
        if convention.law_in_title:
            put_law_in_title(item, data, cyrillic=cyrillic)
        elif convention.language_note:
            number_law(data)
    if item.type == "treaty" and (convention.gazette or convention.law_in_title):
        apply_gazette(item, data)
        date_treaty(item, data, cyrillic=cyrillic, numeric=convention.law_in_title)
    if "URL" in data and _ARCHIVE.match(str(data["URL"])) and convention.translation:
        # APA 7, 9.16: an archived page does not change, so it takes no retrieval date.
        data.pop("accessed", None)
    if convention.translation:
        _drop_site_of_author(data)
        if str(data.get("genre", "")).lower().startswith("unpublished") and "publisher" in data:
            # APA 7, 10.6: only a thesis that can be had names its university in the brackets.
            data["archive"] = data.pop("publisher")


def _drop_site_of_author(data: dict[str, Any]) -> None:
    """APA 7, 9.24 and 10.16: the site or publisher is not repeated where it is the author."""
    authors = data.get("author") or []
    literal = {str(name.get("literal", "")).casefold() for name in authors} - {""}
    for field in ("container-title", "publisher"):
        if str(data.get(field, "")).casefold() in literal and data.get("type") not in {"article-journal", "chapter"}:
            data.pop(field)
