
"""What happens to references between the work and the list: every function damages a true item in one way."""

import random
import re
import unicodedata
from collections.abc import Callable

import iuliia

from ssylka.matching import script
from ssylka.model import Date, Item, Name

Damage = Callable[[Item, random.Random], Item]
SCHEMES = (
    iuliia.WIKIPEDIA,
    iuliia.GOST_7034,
    iuliia.GOST_779,
    iuliia.GOST_779_ALT,
    iuliia.BGN_PCGN,
    iuliia.ALA_LC,
    iuliia.ICAO_DOC_9303,
    iuliia.MVD_310,
    iuliia.SCIENTIFIC,
)


def damage_letters(text: str | None, rng: random.Random, share: float) -> str | None:
    if not text:
        return text
    swaps = {
        "l": "1",
        "i": "l",
        "o": "0",
        "e": "c",
        "m": "rn",
        "n": "u",
        "а": "о",
        "и": "н",
        "п": "н",
        "s": "5",
        "g": "q",
    }
    letters = []
    for letter in text:
        if letter.isalpha() and rng.random() < share:
            letters.append(
                rng.choice(["", swaps.get(letter.lower(), letter), letter + letter, rng.choice("abeiourst")])
            )
        else:
            letters.append(letter)
    return "".join(letters)


def abbreviated(text: str | None) -> str | None:
    if not text:
        return text
    words = [word for word in text.split() if word.lower() not in {"of", "the", "and", "for", "in"}]
    return " ".join(f"{word[:4]}." if len(word) > 5 else word for word in words) if len(words) > 1 else text


def _initials(names: tuple[Name, ...] | None) -> tuple[Name, ...] | None:
    return names and tuple(
        name.model_copy(update={"given": f"{name.given[0]}." if name.given else None}) for name in names
    )


def as_cited(item: Item, rng: random.Random) -> Item:
    """A careful author: initials, an abbreviated journal, at most three names."""
    return item.model_copy(
        update={
            "author": (_initials(item.author) or ())[: rng.choice([1, 3, 9])] or None,
            "container_title": rng.choice([item.container_title, abbreviated(item.container_title)]),
            "container_title_short": None,
            "original_title": None,
            "doi": None,
            "issn": None,
        }
    )


def ocr(item: Item, rng: random.Random) -> Item:
    names = item.author and tuple(
        name.model_copy(update={"family": damage_letters(name.family, rng, 0.04)}) for name in item.author
    )
    return as_cited(item, rng).model_copy(update={"title": damage_letters(item.title, rng, 0.04), "author": names})


def missing(item: Item, rng: random.Random) -> Item:
    gone = rng.sample(["volume", "issue", "page", "container_title", "issued"], rng.choice([1, 2]))
    return as_cited(item, rng).model_copy(update=dict.fromkeys(gone))


def no_title(item: Item, rng: random.Random) -> Item:
    return as_cited(item, rng).model_copy(update={"title": None})


def in_latin(item: Item, rng: random.Random) -> Item:
    """All words in one of the Russian transliterations."""
    schema = rng.choice(SCHEMES)
    return everywhere(item, lambda text: str(schema.translate(text)))


def transliterated(item: Item, rng: random.Random) -> Item:
    return as_cited(in_latin(item, rng), rng)


def year_off(item: Item, rng: random.Random) -> Item:
    cited = as_cited(item, rng)
    year = item.issued.year if item.issued else None
    return cited.model_copy(update={"issued": Date(date_parts=((year + rng.choice([-1, 1]),),))}) if year else cited


def without_subtitle(item: Item, rng: random.Random) -> Item:
    cited = as_cited(item, rng)
    main = (item.title or "").split(": ")[0]
    return cited.model_copy(update={"title": main}) if len(main) > 15 else cited


def translated(item: Item, rng: random.Random) -> Item:
    """A title in a language that the record does not have: only names and numbers are left."""
    words = "Исследование некоторых вопросов теории и практики" if script(item.title or "") == "latin" else "A study of"
    return as_cited(item, rng).model_copy(update={"title": f"{words} {rng.randrange(100)}"})


def _names(item: Item, turn: Callable[[str], str]) -> tuple[Name, ...] | None:
    return item.author and tuple(
        name.model_copy(
            update={part: turn(getattr(name, part)) for part in ("family", "given", "literal") if getattr(name, part)}
        )
        for name in item.author
    )


def everywhere(item: Item, turn: Callable[[str], str]) -> Item:
    fields = {field: turn(value) for field in ("title", "container_title") if (value := getattr(item, field))}
    return item.model_copy(update={"author": _names(item, turn), **fields})


def without_diacritics(item: Item, rng: random.Random) -> Item:
    def turn(text: str) -> str:
        return "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))

    return everywhere(as_cited(item, rng), turn)


def in_capitals(item: Item, rng: random.Random) -> Item:
    return everywhere(as_cited(item, rng), str.upper)


def other_hyphens(item: Item, rng: random.Random) -> Item:
    mark = rng.choice(["\u2010", "\u2013", " ", "", " - "])
    return everywhere(as_cited(item, rng), lambda text: text.replace("-", mark))


def names_in_one(item: Item, rng: random.Random) -> Item:
    """Family and given name in one string, in either order."""
    cited = as_cited(item, rng)
    names = cited.author and tuple(
        Name(literal=" ".join(part for part in rng.sample([name.given, name.family], 2) if part) or name.literal)
        for name in cited.author
    )
    return cited.model_copy(update={"author": names})


def names_swapped(item: Item, rng: random.Random) -> Item:
    """Family and given names have changed their places."""
    names = item.author and tuple(
        name.model_copy(update={"family": name.given, "given": name.family}) if name.family and name.given else name
        for name in item.author
    )
    return item.model_copy(update={"author": names and tuple(names[: rng.choice([1, 9])])})


def other_order(item: Item, rng: random.Random) -> Item:
    names = list(item.author or ())
    rng.shuffle(names)
    return as_cited(item, rng).model_copy(update={"author": tuple(names) or None})


def other_page(item: Item, rng: random.Random) -> Item:
    cited = as_cited(item, rng)
    if not cited.page:
        return cited
    return cited.model_copy(update={"page": re.sub(r"\d", lambda _: str(rng.randrange(1, 10)), cited.page, count=3)})


def short_pages(item: Item, rng: random.Random) -> Item:
    cited = as_cited(item, rng)
    first = re.split(r"[-–]", cited.page or "")[0]
    return cited.model_copy(
        update={"page": rng.choice([first, f"{first} ff.", f"pp. {cited.page}"]) if first else None}
    )


def word_lost(item: Item, rng: random.Random) -> Item:
    cited = as_cited(item, rng)
    words = (cited.title or "").split()
    if len(words) < 6:
        return cited
    del words[rng.randrange(1, len(words) - 1)]
    return cited.model_copy(update={"title": " ".join(words)})


def two_languages(item: Item, rng: random.Random) -> Item:
    other = "О некоторых вопросах теории" if script(item.title or "") == "latin" else "On some questions of theory"
    title = rng.choice([f"{item.title} = {other}", f"{item.title} [{other}]", f"{other} = {item.title}"])
    return as_cited(item, rng).model_copy(update={"title": title})


def everything_little(item: Item, rng: random.Random) -> Item:
    """Several small damages at once, as in old lists."""
    for damage in rng.sample([ocr, missing, year_off, without_diacritics, other_hyphens], 2):
        item = damage(item, rng)
    return item


SMALL: dict[str, Damage] = {
    "as cited": as_cited,
    "OCR damage": ocr,
    "missing fields": missing,
    "without subtitle": without_subtitle,
    "year off by one": year_off,
    "without diacritics": without_diacritics,
    "in capitals": in_capitals,
    "other hyphens": other_hyphens,
    "names in one string": names_in_one,
    "names swapped": names_swapped,
    "authors in another order": other_order,
    "short pages": short_pages,
    "another page": other_page,
    "a word lost": word_lost,
    "title in two languages": two_languages,
    "two damages": everything_little,
}
GREAT: dict[str, Damage] = {"no title": no_title, "translated title": translated}
