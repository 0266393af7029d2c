"""What makes the reading of a grammar doubtful: forms that people read in more than one way, signs that it went astray.

Each doubt is one that was seen to be justified on lists that nobody had mended the grammars for; how many readings with
none, one, two, … doubts were right there stands in `ssylka.parsers.sureness`.
"""

import re
from collections.abc import Callable
from functools import cache

from ssylka.model import NAME_FIELDS, Date
from ssylka.parsers.draft import Draft
from ssylka.parsers.joins import JOIN, Joins
from ssylka.parsers.languages import mostly_cyrillic
from ssylka.parsers.residue import residue
from ssylka.parsers.sign_weights import GOLD_JOINS, WEIGHTS

# Types for which more than one name is in use for the same source.
_DISPUTED = frozenset(
    {
        "paper-conference", "entry-encyclopedia", "article-magazine", "legislation", "treaty", "patent", "standard",
        "report", "dataset", "software", "speech", "map", "manuscript", "review", "interview", "song", "broadcast",
        "motion_picture", "event", "post-weblog", "post", "bill", "hearing", "legal_case",
    }
)  # fmt: skip


def _disputed_type(draft: Draft) -> bool:
    return draft.type in _DISPUTED


def _thin_part(draft: Draft) -> bool:
    """A part whose type rests on little: what a yearbook, a series or a newspaper is, people name differently."""
    if draft.type == "chapter":
        page = draft.get("page") or ""
        serial = draft.has("issue", "volume") or _SERIAL.search(draft.get("container_title") or "")
        return not draft.has("publisher", "publisher_place") or page.isdigit() or bool(serial) or draft.has("url")
    if draft.type == "article-journal":
        return not draft.has("page", "doi") or draft.has("publisher_place", "publisher") or _no_number(draft)
    if draft.type == "article-newspaper":
        issued = draft.get("issued")
        return not draft.has("title") or not (issued and issued.date_parts and len(issued.date_parts[0]) > 1)
    return draft.type == "webpage" and not draft.has("container_title")


_SERIAL = re.compile(
    r"вестник|вопросы|журнал|труды|тр\.|записки|известия|изв\.|учен\.|ежегодник|бюллетень|journ|vestnik|voprosy|trudy|izvesti|review|конф|конгр|симпоз|conf|тез|чтени",
    re.IGNORECASE,
)


def _no_number(draft: Draft) -> bool:
    return not draft.has("volume", "issue")


def _thin_book(draft: Draft) -> bool:
    """A book without an imprint, or with a number that may be a journal's."""
    if draft.type != "book":
        return False
    return not draft.has("publisher", "publisher_place") or draft.has("volume", "issue", "page")


def _body_as_author(draft: Draft) -> bool:
    return any(person.literal for person in draft.get("author") or ())


def _odd_people(draft: Draft) -> bool:
    """A sign or a number in a name: "Citation: Suarez"."""
    return any(
        _NO_NAME.search(f"{person.family or ''}{person.given or ''}") is not None
        for name in ("author", "editor")
        for person in draft.get(name) or ()
    )


_NO_NAME = re.compile(r"[:;()\[\]\d]")


def _order_of_names(draft: Draft) -> bool:
    """A first author of two whole words without a comma: "Xi Jinping" and "Jane Smith" have the family on either side."""
    authors = draft.get("author") or ()
    if not authors or not authors[0].given or not authors[0].family:
        return False
    given, family = authors[0].given, authors[0].family
    return "." not in given and len(given) > 1 and not given.isupper() and f"{given} {family}" in draft.sheet.text


# What only an imprint holds; found in a title, the grammar stopped too early.
_IMPRINT_WORDS = re.compile(
    r"\b(?:изд|вып|т|ч|кн|стр|izd|vyp)\.\s?\d|\d-е\b[^.]{0,20}изд|\s[–—]\s(?:М|Л|СПб|Изд|Т|С|№)\b|\b(?:М|Л|СПб|M|SPb)\.?\s?:|№\s?\d+\s*$|https?:|^\d{1,3}\.\s?\D"
    r"|(?-i:^[А-ЯЁA-Z]{2,6})\s[–—]\s",
    re.IGNORECASE,
)
_IMPRINT_HINT = re.compile(r"\d|:|\s[–—]\s")
# Roles and kinds that are no words of a title: the grammar has not parted them from it.
_ROLE_WORDS = re.compile(
    r"\b(?:под|pod)\s(?:общ[а-яё.]*\s|науч[а-яё.]*\s|obshch\w*\.?\s)?(?:ред|red)|\bред\.|\bred\.|\bсост\.|\bавт\.|\bавтореф|\bавт\.\s?реф|\bдис(?:с)?\.|\bканд\.|\bдокт\."
    r"|\bвст[а-яё]*\.|\bпредисл|\bкоммент\.|\bпер\.\s|\bперевод\s|\bed(?:s|ited|itor|itors)?\b\.?\s(?:by\b)?|\bвстреча\s|\bтекст\b\s?:|\bпрепринт|\bсвид\.|\bпат\.|\bдеп\.\s|\bрукопись|\bучеб\.|\baufl\b|\bhrsg\b|\bherausg|\bbd\.",
    re.IGNORECASE,
)
# Of the role words, in small letters, one of these stands in the text.
_ROLE_STEMS = (
    "под", "pod", "ред.", "red.", "сост.", "авт", "дис.", "дисс.", "канд.", "докт.", "вст", "предисл", "коммент", "пер.",
    "перевод", "ed", "встреча", "текст", "препринт", "свид.", "пат.", "деп.", "рукопись", "учеб.", "aufl", "hrsg",
    "herausg", "bd.",
)  # fmt: skip


def _names_role(text: str) -> bool:
    return any(map(text.lower().__contains__, _ROLE_STEMS)) and _ROLE_WORDS.search(text) is not None


_INITIALS = re.compile(
    r"(?<![^\W\d_])[A-ZА-ЯЁІЇЄЎ]\.[\s\-]?(?:[A-ZА-ЯЁІЇЄЎ]\.)?\s?[A-ZА-ЯЁІЇЄЎ]?|(?<![^\W\d_])(?:Th|Yu|Ch|Sh|Zh|Ю|Дж|Вл|Ст|Ал|Св)\.\s"
)
_CODE = re.compile(r"\b[A-ZА-ЯЁІ]{2,}[\s-]?\d+[.\d]*(?:[-–]\d+)?|\b№|\bN\s?\d")
_DIGIT = re.compile(r"\d")
_MARKUP_SIGN = re.compile(r"[&<*\\_|^~>{}=\ufffd]")
_MARKUP = re.compile(r"&\w{1,8};|</?\w{1,6}>|[*\\_|^~<>{}=]|\ufffd")
_DASH_INSIDE = re.compile(r"[.»”\"]\s?[–—-]\s?[A-ZА-ЯЁ]|\s[-–—][A-ZА-ЯЁ]")
_LABEL_LEFT = re.compile(r"\b(?:No|no|Vol|vol|№|Т|Вып|вып|Iss|pp|P|С)\.?$")
_EXTENT = re.compile(r"\d\s?(?:p|s|pp|с)\b")
_SPLIT_PLACE = re.compile(r"[а-яёa-z]{3,}\s?\.|\d")
# "James R. Thompson. Title": the name went on.
_ONE_WORD = re.compile(r"[A-ZА-ЯЁІЇЄ][\w'’-]*[.,]\s")
_TWO_SENTENCES = re.compile(r"[а-яёa-z]{4}\.\s[A-ZА-ЯЁ]")
_CONTAINER_NUMBER = re.compile(r"\d|№|\b(?:том|вып|vol|no|issue|часть|кн)\b\.?", re.IGNORECASE)
_REGULAR = re.compile(r"(?:ов|ев|ёв|ин|ын|ова|ева|ина|ына|ий|ая|ко|ых|их|ov|ev|in|yn|ova|eva|ina|ij|iy|aja|aya|ko)$")


def _family_in_title(draft: Draft) -> bool:
    """The title begins with the family of an author: "Ilyenok SS Metal-bearing coals / SS Ilyenok"."""
    title = draft.get("title") or ""
    return any(person.family and title.startswith(person.family) for person in draft.get("author") or ())


def _odd_title(draft: Draft) -> bool:
    title = draft.get("title") or ""
    return (
        len(title) < 6
        or len(title) > 300
        or " // " in title
        or " / " in title
        or _ONE_WORD.match(title) is not None
        or title[0].islower()
        or title.endswith("Текст")
        or (draft.parser in {"vancouver", "apa"} and ". " in title)
        or title.count("[") != title.count("]")
        or title.count("(") != title.count(")")
        or (_IMPRINT_HINT.search(title) is not None and _IMPRINT_WORDS.search(title) is not None)
        or ("." in title and _INITIALS.search(title) is not None)
        or _names_role(title)
        or (("№" in title or _DIGIT.search(title) is not None) and _CODE.search(title) is not None)
        or (_MARKUP_SIGN.search(title) is not None and _MARKUP.search(title) is not None)
        or (("-" in title or "–" in title or "—" in title) and _DASH_INSIDE.search(title) is not None)
    )


def _kind_named(draft: Draft) -> bool:
    """A word, or a bracket, that names a kind of source which the type does not say."""
    if draft.type not in _PLAIN_TYPES:
        return False
    text = draft.sheet.text
    return any(map(text.lower().__contains__, _KIND_WORDS)) or (
        "[" in text and draft.custom.keys().isdisjoint(_TRANSLATIONS) and _BRACKET.search(text) is not None
    )


_PLAIN_TYPES = frozenset({"book", "chapter", "article-journal", "article-newspaper", "document", "webpage"})
# Looked for in small letters.
_KIND_WORDS = (
    "партитур", "клавир", "атлас", "карта ", "каталог", "стенограмм", "интервью", "рец.", "рецензия", "словарь", "энциклопед",
    "постановлени", "гост ", "снип ", "патент", "диссерт", "автореф", "тезисы", "доклад", "отчет ", "отчёт ", "презентаци",
    "видео", "фильм", "программа для", "свидетельств", "препринт", "рукопис", "письмо ", "протокол", "указ ", "закон ",
    "кодекс", "приказ ", "proceedings", "dissertation", "thesis", "patent", "preprint", "conference",
)  # fmt: skip
_BRACKET = re.compile(r"\[(?!\s?(?:Текст|Электрон|и\sдр|et\sal|Text|Electronic|б\.|s\.|Б\.|\d|и\sсоавт))")


def _nobody(draft: Draft) -> bool:
    """No author is told, and the title has more than one part, or is none: the names may stand elsewhere."""
    if draft.has("author") or (draft.has("editor", "archive") and draft.sheet.work == 1):
        return "втор" in draft.sheet.text and _AUTHORS.search(draft.sheet.text) is not None
    title = draft.get("title") or ""
    return "," in title or ". " in title or not draft.has("url", "archive") or draft.sheet.work > 1


_AUTHORS = re.compile(r"\b[Аа]вторы?\b(?!еф)")


def _odd_container(draft: Draft) -> bool:
    """A number or a role left in the container, or the label of a number at its end."""
    container = draft.get("container_title")
    return bool(container) and bool(
        _LABEL_LEFT.search(container)
        or _CONTAINER_NUMBER.search(container)
        or _names_role(container)
        or (_MARKUP_SIGN.search(container) and _MARKUP.search(container))
        or ("." in container and _INITIALS.search(container))
        or container.count("(") != container.count(")")
        or " – " in container
        or (": " in container and mostly_cyrillic(container))  # "Психологические исследования: электрон. журн."
        or " — " in container
        or "/" in container
    )


def _genre_and_number(draft: Draft) -> bool:
    """The number of a specialty behind a kind of thesis: of the kind to some, of nothing to others."""
    return any(map(str.isdigit, draft.get("genre") or ""))


def _odd_imprint(draft: Draft) -> bool:
    place, publisher = draft.get("publisher_place") or "", draft.get("publisher") or ""
    return bool(
        (place and _SPLIT_PLACE.search(place[:200]))
        or len(publisher) > 90
        or (publisher and (_EXTENT.search(publisher) or _TWO_SENTENCES.search(publisher) or _names_role(publisher)))
    )


def _odd_number(draft: Draft) -> bool:
    """A volume or an issue of many digits or words, pages that run backward."""
    for name in ("volume", "issue"):
        number = str(draft.get(name) or "")
        if number and not (number.isdecimal() and len(number) < 4) and (len(number) > 9 or _LONG_NUMBER.search(number)):
            return True
    page = str(draft.get("page") or "")
    pages = _PAGES.fullmatch(page)
    return pages is not None and len(pages[2]) >= len(pages[1]) and int(pages[2]) < int(pages[1])


_LONG_NUMBER = re.compile(r"\d{4}|[а-яёa-z]{4}|,")
_PAGES = re.compile(r"(\d{1,9})\s?[–—−‒-]\s?(\d{1,9})")


def _odd_name(draft: Draft) -> bool:
    """A family name of two words, more than two initials, one of the genitive whose ending does not tell the nominative."""
    for person in draft.get("author") or ():
        given = person.given or ""
        if (" " in (person.family or "") and not person.non_dropping_particle) or given.count(".") > 2:
            return True
        if (not given and not person.literal) or _LONG_INITIAL.search(given):
            return True
    if draft.has("editor", "translator", "compiler") and _TITLES_OF_PEOPLE.search(draft.sheet.text):
        return True
    editors = draft.get("editor") or ()
    printed = draft.custom.get("editor-as-printed")
    if printed and len(_LONG_WORD.findall(str(printed))) != len(editors):
        return True
    return any(
        len(person.family or "") < 3
        or (" " in person.family and not person.non_dropping_particle)
        or (printed and not _REGULAR.search(person.family))
        for person in editors
    )


# "Взгляды Вс. Э. Мейерхольда": initials of two letters may be of somebody in the title.
_LONG_INITIAL = re.compile(r"\b[^\W\d_]{2,3}\.")
_TITLES_OF_PEOPLE = re.compile(r"\b(?:проф|акад|д-р|докт|доц|чл\.|член|канд|засл|prof|acad|д\.\s?\w\.)", re.IGNORECASE)
_LONG_WORD = re.compile(r"[^\W\d_]{3,}")


def _odd_language(draft: Draft) -> bool:
    """Cyrillic that is not Russian, or has letters or spellings that Russian has not: what language it is, is a guess."""
    text = draft.sheet.text
    if draft.get("language") != "ru":
        return mostly_cyrillic(text)
    return not text.isascii() and _NOT_RUSSIAN.search(text) is not None


_NOT_RUSSIAN = re.compile(r"[\u0402-\u040f\u0452-\u045f\u0460-\u04ff]|ъ(?![еёюяіЕЁЮЯ])")


def _note_inside(draft: Draft) -> bool:
    """A note or a translation that some count to the title: "Title (in Russian). Journal", "高端权力 [High power]"."""
    if draft.get("language") != "ru" and not draft.custom.keys().isdisjoint(_TRANSLATIONS):
        return True
    return "language-note" in draft.custom and _NOTE_INSIDE.search(draft.sheet.text) is not None


_TRANSLATIONS = frozenset({"title-translation", "container-title-translation"})
_NOTE_INSIDE = re.compile(
    r"[(\[](?:[Ii]n|[Нн]а)\s[^()\[\]]{3,20}[)\]][.,:;]?\s(?!URL|EDN|DOI|doi|http|www|Retrieved|Available|Accessed|Режим|Дата)[^\W\d_]{3}"
)


_PRINTED = ("title", "container_title", "publisher")


def _changed(draft: Draft) -> bool:
    """A value that is not printed so: something stood within it and was taken out, or the words were mended."""
    text = draft.sheet.text
    fields = draft.fields
    return any(name in fields and (fields[name].value or "") not in text for name in _PRINTED)


def _not_taken(draft: Draft) -> bool:
    """The label of an identifier or an address of which no field came; a number that nothing explains."""
    text = draft.sheet.text
    return (
        ("EDN" in text and "EDN" not in draft.custom)
        or ("http" in text and not draft.has("url", "doi"))
        or ("doi" in text.lower() and not draft.has("doi"))
        or ("Russ" in text and draft.get("language") != "ru" and _IN_RUSSIAN.search(text) is not None)
        or _numbers_left(draft)
    )


_IN_RUSSIAN = re.compile(r"[(\[]\s?[Ii]n\s?Russ")
_NUMBER = re.compile(r"\d+")
_ENTRY = re.compile(r"\W?\d{1,3}[\].)]?\s")


def _numbers_left(draft: Draft) -> bool:
    numbers = _NUMBER.findall(draft.sheet.text)
    if numbers and _ENTRY.match(draft.sheet.text):
        numbers = numbers[1:]
    values: list[str] = []
    for name, field in draft.fields.items():
        if isinstance(field.value, Date):
            values += [str(part) for parts in field.value.date_parts or () for part in parts]
        elif name not in NAME_FIELDS and name not in _OF_WORDS:
            values.append(str(field.value))
    told = set(_NUMBER.findall(" ".join(values)))
    left = [number for number in numbers if number.lstrip("0") not in told and number not in told]
    if left:
        # Long texts are looked into for what no other field explains.
        for name in _OF_WORDS & draft.fields.keys():
            told.update(_NUMBER.findall(str(draft.fields[name].value)))
        told.update(_NUMBER.findall(str(draft.custom)))
    return any(number.lstrip("0") not in told and number not in told for number in left)


_OF_WORDS = frozenset({"title", "container_title", "publisher", "url", "doi"})


_NEVER_WEAK = frozenset({"language", "isbn"})


def _weak_field(draft: Draft) -> bool:
    return any(field.sure < 0.8 and name not in _NEVER_WEAK for name, field in draft.fields.items())


def _left_over(draft: Draft) -> bool:
    return residue(draft) > 0


def _unknown_form(draft: Draft) -> bool:
    """Fields joined as in no reference whose reading anybody has found right, nor as the sets have often."""
    return not known_joins().issuperset(Joins(draft, only_names=True).names)


@cache
def known_joins() -> frozenset[str]:
    """The joins of fields that right readings have."""
    return frozenset(GOLD_JOINS) | {name.removeprefix(JOIN) for weights in WEIGHTS.values() for name in weights}


def _mended(draft: Draft) -> bool:
    """The words were mended, not only an address: what is printed is something else."""
    return draft.sheet.mended


def _damaged(draft: Draft) -> bool:
    text = draft.sheet.text
    return _DAMAGED_SIGN.search(text) is not None and _MARKUP_ANYWHERE.search(text) is not None


# Markup, letters that are lost, letters that a wrong encoding made ("FoltÃ­novÃ¡").
_DAMAGED_SIGN = re.compile(r"[&<\ufffd\x80-\x9fÃ]")
_MARKUP_ANYWHERE = re.compile(r"&\w{1,8};|</?\w{1,6}>|[\ufffd\x80-\x9f]|Ã[a-z\x80-\xbf]")

ALWAYS: tuple[Callable[[Draft], bool], ...] = (
    _disputed_type,
    _body_as_author,
    _odd_people,
    _order_of_names,
    _mended,
    _damaged,
)
"""Doubts about every reading."""

OF_GRAMMARS: tuple[Callable[[Draft], bool], ...] = (
    _thin_part,
    _thin_book,
    _odd_title,
    _family_in_title,
    _kind_named,
    _nobody,
    _odd_container,
    _genre_and_number,
    _odd_imprint,
    _odd_number,
    _odd_name,
    _odd_language,
    _note_inside,
    _changed,
    _not_taken,
    _weak_field,
    _left_over,
    _unknown_form,
)
"""Doubts about readings of grammars that nobody gave a second opinion on."""
