"""Made references in the manners of German social science and history, and of what stands beside German works there.

The fields come from real works (`crf_german_works.txt`: one in a line, its kind, people, year, title, …), taken whole or
recombined, and from English titles of the training sets, which German lists print in the same manner. The manners are
those of sociological, political, historical, pedagogical and psychological journals and publishers. Some come damaged
as converters leave them. A seeded generator draws all: the same data give the same references.
"""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.crf_data import Example, Segment, example
from benchmarks.crf_german_templates import (
    ARTICLES,
    CHAPTERS,
    EDITED,
    EDITIONS,
    ENGLISH,
    MONOGRAPHS,
    PRESS,
    REPORTS,
    SERIES,
    THESES,
    WEB,
)
from benchmarks.crf_render import Pool, draw_body, draw_title, expand, person
from benchmarks.crf_stock import PARTS

WORKS = {
    "de": Path(__file__).parent / "crf_german_works.txt",
    "en": Path(__file__).parent / "crf_social_works.txt",
}
"""Language → the list of its works."""

Person = tuple[str, str]


class Work(NamedTuple):
    """A work as the list of works has it; what its kind does not have is empty."""

    kind: str
    authors: tuple[Person, ...]
    year: str
    title: str
    editors: tuple[Person, ...] = ()
    container: str = ""
    place: str = ""
    house: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""


def people_of(text: str) -> tuple[Person, ...]:
    pairs = (one.strip().partition(", ") for one in text.split(";"))
    return tuple((family, given) for family, _, given in pairs)


def read_works(lines: Iterable[str]) -> list[Work]:
    """The works of a list: B(ooks), A(rticles), C(hapters)."""
    found = []
    for line in lines:
        kind, authors, year, title, *rest = line.split("|")
        work = Work(kind, people_of(authors), year, title)
        if kind == "B":
            work = work._replace(place=rest[0], house=rest[1])
        elif kind == "A":
            work = work._replace(container=rest[0], volume=rest[1], issue=rest[2], pages=rest[3])
        else:
            work = work._replace(
                editors=people_of(rest[0]), container=rest[1], place=rest[2], house=rest[3], pages=rest[4]
            )
        found.append(work)
    return found


class GermanHand:
    """How one German reference writes people: chosen once, used for authors and mostly for editors."""

    def __init__(self, rng: random.Random) -> None:
        self.style = rng.choice(
            ("F, G", "F, G", "F, G", "F, G.", "F, G.", "F, G.", "G F", "G F", "G. F", "FF, G", "FF, G.", "F G", "FAM, G.", "FAM, G")
        )  # fmt: skip
        self.between = rng.choice((", ", ", ", "; ", "; ", "/", "/", " / "))
        joints = [" und ", " und ", " u. ", " & ", self.between, self.between]
        if self.style.startswith("FF") and self.between == ", ":
            joints += [", und ", " and "]
        self.last = rng.choice(joints)
        if self.style == "F G":
            self.between = self.last = ", "
        self.particle_last = rng.random() < 0.5
        self.tight = rng.random() < 0.15
        self.others = rng.choice((" u.a.", " u. a.", " et al.", " et al", " [u.a.]", ", u.a."))

    def write(self, people: Sequence[Person], others: bool) -> str:
        """The list of people."""
        names = [self._name(*one, number) for number, one in enumerate(people)]
        text = names[0] if len(names) == 1 else self.between.join(names[:-1]) + self.last + names[-1]
        return text + self.others if others else text

    def _name(self, family: str, given: str, number: int) -> str:
        if not given:
            return family
        short = ". ".join(part[:1] for part in given.split()) + "."
        short = re.sub(r"(\w)\. (?=\w)", r"\1." if self.tight else r"\1. ", short)
        if "-" in given and " " not in given:
            short = "-".join(f"{part[:1]}." for part in given.split("-"))
        words = family.split()
        particle = " ".join(words[:-1]) if words[0].islower() else ""
        if particle and self.particle_last and self.style[0] == "F" and self.style != "F G":
            family = words[-1]
            given, short = f"{given} {particle}", f"{short} {particle}"
        if self.style.startswith("FAM"):
            family = family.upper()
        if self.style == "G F" or (self.style == "FF, G" and number):
            return f"{given} {family}"
        if self.style == "G. F" or (self.style == "FF, G." and number):
            return f"{short} {family}"
        if self.style == "F G":
            return f"{family} {short.replace('.', '').replace(' ', '')}"
        return f"{family}, {short if self.style.endswith('.') else given}"


_INSIDE = re.compile(r"(?<=[a-zäöüß]{3})(?=[a-zäöüß]{3})")
_LATIN = re.compile(r"[\x20-\u024f\u2010-\u2026]+")
_LABELS = {
    "place": "location", "year": "date", "year2": "date", "fulldate": "date", "news": "journal", "ed": "edition",
    "university": "publisher", "number": "o", "day": "o", "second": "title", "page": "pages", "body": "author", "who": "o", "extent": "pages", "paper": "genre",
}  # fmt: skip
_NEWS = [
    "Frankfurter Allgemeine Zeitung",
    "FAZ",
    "Süddeutsche Zeitung",
    "SZ",
    "Die Zeit",
    "DIE ZEIT",
    "Der Spiegel",
    "DER SPIEGEL",
    "die tageszeitung",
    "taz",
    "Die Welt",
    "Frankfurter Rundschau",
    "FR",
    "Neue Zürcher Zeitung",
    "NZZ",
    "Handelsblatt",
    "Der Tagesspiegel",
    "Tagesspiegel",
    "Der Standard",
    "Berliner Zeitung",
    "Neues Deutschland",
    "Das Parlament",
    "Stuttgarter Zeitung",
    "Financial Times Deutschland",
    "Wirtschaftswoche",
]


_PAPERS = (
    "Altersübergangs-Report", "IAB-Kurzbericht", "IAQ-Report", "DIW-Wochenbericht", "WSI-Report", "WZB Discussion Paper",
    "Discussion Paper", "Arbeitspapier", "Working Paper", "ZES-Arbeitspapier", "ZUMA-Methodenbericht", "ZUMA-Technischer Bericht",
    "SOFI-Mitteilungen", "SWP-Aktuell", "SWP-Studie", "HSFK-Standpunkte", "MPIfG Discussion Paper", "MZES Working Paper",
    "MZES Arbeitsbericht", "SOEPpaper", "BiB-Mitteilungen", "DJI Arbeitspapier", "Schriftenreihe des IÖW", "WZB-Paper",
    "Graue Reihe des Instituts Arbeit und Technik", "Forschungsbericht", "Soziologisches Arbeitspapier", "ISF-Forschungsbericht",
    "Hamburger Beiträge zur Friedensforschung", "Duisburger Beiträge zur soziologischen Forschung",
)  # fmt: skip


class Stock:
    """What references are drawn from: language → works, and values of the training sets."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.works = {name: read_works(path.read_text(encoding="utf-8").splitlines()) for name, path in WORKS.items()}
        self.pool = Pool(examples)

    def some(self, language: str, letters: str) -> list[Work]:
        """The works of a language that are of these kinds."""
        return [work for work in self.works[language] if work.kind in letters]


def _somebody(rng: random.Random, stock: Stock, language: str) -> tuple[Person, ...]:
    """People of a work, or as many drawn from the lists."""
    if rng.random() < 0.5:
        return rng.choice(stock.works[language]).authors
    found = []
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 4))):
        who = person(rng, stock.pool, language)
        found.append((who["family"], who["given"]))
    return tuple(found)


def _title(rng: random.Random, stock: Stock, language: str) -> str:
    if rng.random() < (0.15 if language == "de" else 0.4):
        title = draw_title(rng, stock.pool, language)
        while not _LATIN.fullmatch(title):
            title = draw_title(rng, stock.pool, language)
        return title
    works = stock.works[language]
    title, mark = rng.choice(works).title, ". " if language == "de" else ": "
    if mark in title and rng.random() < 0.3:  # another subtitle, or none
        title = title.partition(mark)[0]
        if rng.random() < 0.6:
            title += rng.choice((". ", ": ", mark)) + rng.choice(works).title.rpartition(mark)[2]
    return title


def _fields(rng: random.Random, stock: Stock, language: str, kind: str) -> dict[str, str]:
    """The values for one reference."""
    pool = stock.pool
    hand = GermanHand(rng)
    work = rng.choice(stock.some(language, {"article": "A", "chapter": "C"}.get(kind, "B")))
    whole = rng.random() < (0.45 if language == "de" else 0.3)
    authors = work.authors if whole else _somebody(rng, stock, language)
    editors = (
        work.editors if whole and work.editors else _somebody(rng, stock, "de" if rng.random() < 0.8 else language)
    )
    editor_hand = hand
    if rng.random() < 0.45 and hand.style != "F G":
        editor_hand = GermanHand(rng)
        editor_hand.style = rng.choice(("G F", "G F", "G. F", hand.style))
    place, house = rng.choice([(one.place, one.house) for one in stock.some(language, "BC")])
    if not whole and rng.random() < 0.5:
        place, house = pool.draw(rng, "house", language)
    elif whole and work.place:
        place, house = work.place, work.house
    first = rng.randint(1, 700)
    year = work.year if whole else str(rng.choice((rng.randint(1950, 2020), rng.randint(1975, 2015))))
    if rng.random() < 0.06:
        year += rng.choice("abc")
    month = rng.choice(PARTS["de"]["month"])
    day = f"{rng.randint(1, 28)}"
    journal = work.container if whole and kind == "article" else ""
    if not journal:
        journal = (
            rng.choice(stock.some(language, "A")).container
            if rng.random() < 0.4
            else pool.draw(rng, "journal", language)
        )
    body = draw_body(rng, pool, "de")
    author = (
        body if rng.random() < 0.05 and not whole else hand.write(authors, len(authors) > 1 and rng.random() < 0.07)
    )
    series = rng.choice(SERIES)
    number = rng.randint(1, 250)
    return {
        "author": author,
        "body": body,
        "editor": editor_hand.write(editors, rng.random() < 0.06),
        "title": work.title if whole else _title(rng, stock, language),
        "second": _title(rng, stock, language),
        "book": work.container if whole and kind == "chapter" else _title(rng, stock, language),
        "journal": journal,
        "year": year,
        "year2": year[:4],
        "volume": (work.volume if whole else "") or str(rng.randint(1, 80)),
        "issue": (work.issue if whole and work.issue.isdigit() else "")
        or (str(rng.randint(1, 12)) if rng.random() < 0.85 else f"{rng.randint(1, 3)}{rng.choice('/-')}{rng.randint(4, 6)}"),
        "pages": re.sub("-", lambda _: rng.choice("--–– "), work.pages).replace(" ", " - ")
        if whole and work.pages
        else f"{first}{rng.choice(('-', '-', '–', '–', ' - ', '- '))}{first + rng.randint(2, 45)}",
        "page": str(first) + rng.choice(("", "", "", "f.", "ff.", " f.", " ff.")),
        "publisher": _printed_house(rng, house),
        "place": _printed_place(rng, place),
        "ed": expand(rng, rng.choice(EDITIONS), lambda name: name),
        "series": f"{series}{rng.choice((f' {number}', f', Bd. {number}', f', Band {number}', f'; {number}', f' Bd. {number}', f', {number}', '', f', H. {number}'))}",
        "number": f"{number}" if rng.random() < 0.5 else f"{rng.randint(1, 99):02}/{rng.randint(1, 12):02}",
        "who": " ".join((authors[0][1], authors[0][0])).strip(),
        "extent": str(rng.randint(80, 600)),
        "paper": _paper(rng, year[:4]),
        "university": rng.choice(PARTS["de"]["university"]),
        "day": f"{day}.{rng.randint(1, 12):02}.{rng.randint(2000, 2020)}",
        "fulldate": rng.choice(
            (f"{day}. {month} {year[:4]}", f"{day}.{rng.randint(1, 12)}.{year[:4]}", f"{int(day):02}.{rng.randint(1, 12):02}.{year[:4]}", f"{month} {year[:4]}")
        ),
        "news": rng.choice(_NEWS),
        "url": f"http{rng.choice(('', 's'))}://www.{rng.choice(('bmbf.de', 'destatis.de', 'bpb.de', 'boeckler.de', 'fes.de', 'ssoar.info', 'iab.de'))}/{rng.choice(('publikationen', 'docs', 'a/b', 'de/x'))}/{rng.randint(10, 99999)}{rng.choice(('.pdf', '.html', '.htm', ''))}",
        "translator": " ".join(reversed(person(rng, pool, "de").values())),
    }  # fmt: skip


_SHORT_PLACES = {
    "Frankfurt am Main": ("Ffm.", "Ffm", "Frankf./M.", "Frankfurt (Main)", "Frankfurt", "Fft./M.", "Frankfurt/ M."),
    "Berlin": ("Bln.", "Berlin-West", "Berlin (Ost)", "Berlin (W)"), "München": ("Mchn.", "Mü."), "Stuttgart": ("Stgt.",),
    "Tübingen": ("Tbg.", "Tüb."), "Hamburg": ("Hbg.",), "Göttingen": ("Gött.",), "Leipzig": ("Lpz.",), "Köln": ("Köln-Berlin",),
}  # fmt: skip


def _printed_place(rng: random.Random, place: str) -> str:
    """A place as some lists shorten it, or join a second."""
    name = "Frankfurt am Main" if place.startswith("Frankfurt") else place
    draw = rng.random()
    if draw < 0.12 and name in _SHORT_PLACES:
        return rng.choice(_SHORT_PLACES[name])
    if draw > 0.95 and "/" not in place:
        second = rng.choice(("New York", "Wien", "Zürich", "Basel", "Berlin", "London"))
        return place + rng.choice(("/", ", ", " und ", " u. ", " – ", "-", "; ")) + second
    return place


def _printed_house(rng: random.Random, house: str) -> str:
    """A house as some lists name it in full, or shorten it."""
    draw = rng.random()
    if draw < 0.1 and " " not in house and "erlag" not in house:
        return house + rng.choice((" Verlag", " Verl.", "-Verlag", "-Verl.", " Verlag GmbH", " Taschenbuch Verlag"))
    if "University Press" in house and draw < 0.2:
        return house.replace("University Press", rng.choice(("UP", "UP", "Univ. Press", "U.P.")))
    if draw < 0.16:
        for long, short in (
            ("Verlag", "Verl."),
            ("Westdeutscher", "Westdt."),
            ("für Sozialwissenschaften", "f. Sozialwiss."),
        ):
            house = house.replace(long, short)
    return house


def _paper(rng: random.Random, year: str) -> str:
    """A paper of a series: its name and its number."""
    joint = rng.choice(("", " Nr.", " No.", ", Nr.", " Nr"))
    number = rng.choice(
        (
            f"{year}-{rng.randint(1, 30):02}",
            f"{rng.randint(1, 300)}",
            f"{rng.randint(1, 20):02}/{year}",
            f"{rng.randint(1, 12)}/{year[2:]}",
            f"SP II {year}-{rng.randint(101, 320)}",
            f"FS III {year[2:]}-{rng.randint(101, 420)}",
        )
    )
    return f"{rng.choice(_PAPERS)}{joint} {number}"


def cut(template: str, values: dict[str, str]) -> list[Segment]:
    """Cut a chosen template into labelled pieces; its own words stand outside ("o"), marked words by their mark."""
    found: list[Segment] = []
    for piece in re.split(r"(<\w+>|~[^~]+~)", template):
        if piece.startswith("<"):
            name = piece[1:-1]
            found.append((_LABELS.get(name, name), values[name]))
        elif piece.startswith("~"):
            label, _, text = piece[1:-1].partition("=")
            found.append((label, re.sub(r"<(\w+)>", lambda match: values[match.group(1)], text)))
        elif piece:
            text = piece
            if found and found[-1][1].endswith((".", "?", "!")) and text.startswith("."):
                text = text[1:]  # no full stop after a sign that ends a sentence already
            found.append(("o", text))
    return [one for one in found if one[1]]


def _hyphenated(rng: random.Random, text: str, mark: str) -> str:
    """The text with the mark inside one word in ten or so."""
    return _INSIDE.sub(lambda _: mark if rng.random() < 0.03 else "", text)


def worn(rng: random.Random, pieces: list[Segment]) -> list[Segment]:
    """Wear: hyphens of line ends, lost and strange spaces, letters without dots."""
    wear = rng.random()
    if wear < 0.74:
        return pieces
    result = []
    for label, text in pieces:
        changed = text
        if label == "url":
            pass
        elif wear < 0.84:
            changed = _hyphenated(rng, changed, "-" if wear < 0.79 else "- ")
        elif wear < 0.90:
            changed = re.sub(r"(?<=[,.;:/)]) (?=\S)", lambda _: "" if rng.random() < 0.3 else " ", changed)
        elif wear < 0.94:
            changed = re.sub(r"(?<=\w)(?=[,.;:)] )", lambda _: " " if rng.random() < 0.3 else "", changed)
        elif wear < 0.97:
            for letter, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("„", '"'), ("“", '"')):
                changed = changed.replace(letter, plain)
        else:
            changed = re.sub(r"\. (?=In:|in:)", ", ", changed)
        result.append((label, changed))
    return result


_KINDS = (
    (ARTICLES, "article", 26),
    (CHAPTERS, "chapter", 27),
    (MONOGRAPHS, "book", 25),
    (EDITED, "book", 6),
    (PRESS, "press", 5),
    (REPORTS, "report", 6),
    (THESES, "thesis", 3),
    (WEB, "web", 4),
)


def german(examples: Sequence[Example], count: int, seed: int = 3) -> Iterator[Example]:
    """So many made references, four in five of German works; some English ones in English manners.

    Args:
        examples: of the training sets.
        count: how many to make.
        seed: of the generator.
    """
    rng = random.Random(seed)
    stock = Stock(examples)
    weights = [weight for _, _, weight in _KINDS]
    for _ in range(count):
        templates, kind, _ = rng.choices(_KINDS, weights)[0]
        draw = rng.random()
        language = "de" if draw < 0.7 else "en"
        if draw > 0.8 and kind in ENGLISH:
            templates = ENGLISH[kind]
        template = expand(rng, rng.choice(templates), lambda name: f"<{name}>")
        pieces = worn(rng, cut(template, _fields(rng, stock, language, kind)))
        if rng.random() < 0.04:
            pieces.insert(0, ("citation-number", rng.choice(("{}. ", "[{}] ", "{} ")).format(rng.randint(1, 120))))
        elif rng.random() < 0.03:
            pieces.insert(0, ("o", rng.choice(("Vgl. ", "Siehe ", "So z.B. ", "Vgl. dazu "))))
        yield example(pieces, "")
