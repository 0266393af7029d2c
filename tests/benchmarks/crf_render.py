"""Made references with labels for free: the fields of real ones, set anew in other conventions and languages, damaged.

The fields come from the training sets (never from a development set) and from short lists of real journals, houses and
bodies; the conventions are templates of the common manuals and of what German, French, Spanish and Italian journals
print. Everything is drawn with a seeded generator: the same data give the same references.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from benchmarks.crf_data import Example, Segment, example
from benchmarks.crf_people import Hand
from benchmarks.crf_stock import (
    ARTICLES,
    BODIES,
    BOOKS,
    CHAPTERS,
    HOUSES,
    JOURNALS,
    MADE_BODIES,
    MATTERS,
    PARTS,
    PEOPLE,
    PREFIXES,
    REPORTS,
    THESES,
    TITLES,
    WEB,
)
from ssylka.parsers.crf.item import item
from ssylka.parsers.crf.model import Labelled
from ssylka.parsers.crf.names import listed
from ssylka.parsers.crf.segments import segments

LANGUAGES = ("en", "de", "fr", "es", "it")

_STOP = {
    "de": [
        "der",
        "die",
        "das",
        "und",
        "für",
        "von",
        "im",
        "zur",
        "zum",
        "des",
        "eine",
        "einer",
        "auf",
        "über",
        "als",
        "den",
        "dem",
    ],
    "fr": ["le", "la", "les", "et", "des", "du", "une", "dans", "pour", "sur", "au", "aux", "en", "l'"],
    "es": ["el", "la", "los", "las", "y", "del", "una", "en", "por", "para", "con"],
    "it": ["il", "lo", "gli", "e", "del", "della", "dei", "una", "nel", "per", "con", "di"],
    "en": ["the", "of", "and", "in", "for", "a", "an", "on", "with", "to", "from", "by"],
    "pt": ["o", "os", "as", "e", "do", "da", "dos", "das", "uma", "em", "para", "no", "na"],
}


def language_of(text: str) -> str:
    """The language whose small words are the most frequent; English where none is."""
    words = re.findall(r"[^\W\d_]+'?", text.lower())
    count = {name: sum(word in small for word in words) for name, small in _STOP.items()}
    best = max(count, key=lambda name: (count[name], name == "en"))
    return best if count[best] else "en"


class Pool:
    """Values to draw from: kind and language → values."""

    def __init__(self, examples: Iterable[Example]) -> None:
        self.values: dict[tuple[str, str], list[Any]] = defaultdict(list)
        for one in examples:
            labelled = Labelled(one.tokens, one.labels, [1.0] * len(one.tokens), 1.0)
            fields, origins = item(segments(labelled, one.text), one.text, people=listed)
            if "title" in origins and origins["title"].label == "author":
                # it has no title: the item took what there was
                fields["author"] = listed(one.text[origins["title"].start : origins["title"].end])[0]
                del fields["title"]
            title = fields.get("title", "")
            language = language_of(title)
            if 12 < len(title) < 250 and "<" not in title:
                self.values["title", language].append(title)
            people = [person for person in fields.get("author", ()) if person.get("family") and person.get("given")]
            if people and all(2 < len(person["family"]) < 25 and len(person["given"]) < 20 for person in people):
                self.values["people", language].extend(people[:4])
            container = fields.get("container-title", "")
            if 3 < len(container) < 120:
                kind = "journal" if origins["container-title"].label == "journal" else "book"
                self.values[kind, language_of(container) if " " in container else language].append(container)
            place, house = fields.get("publisher-place", ""), fields.get("publisher", "")
            if 2 < len(place) < 40 and 2 < len(house) < 60:
                self.values["house", language].append((place, house))
        for language in LANGUAGES:
            self.values["journal", language] += JOURNALS[language] * 3
            self.values["house", language] += HOUSES[language] * 6
            self.values["body", language] += BODIES[language]

    def draw(self, rng: random.Random, kind: str, language: str) -> Any:
        """A value of the language, or of English where there are few."""
        values = self.values[kind, language]
        return rng.choice(values if len(values) > 5 else self.values[kind, "en"])


def draw_body(rng: random.Random, pool: Pool, language: str) -> str:
    """A body that publishes: a real one, or one that is made up of the usual words."""
    if language in MADE_BODIES and rng.random() < 0.6:
        return expand(rng, rng.choice(MADE_BODIES[language]), lambda _: rng.choice(MATTERS[language]))
    return str(rng.choice(pool.values["body", language]))


def draw_title(rng: random.Random, pool: Pool, language: str) -> str:
    """A title of the language."""
    if language in TITLES and rng.random() < 0.75:
        return expand(rng, rng.choice(TITLES[language]), lambda name: rng.choice(PARTS[language][name]))
    title = str(pool.draw(rng, "title", language)).rstrip(".")
    return f"{rng.choice(PREFIXES)}: {title}" if rng.random() < 0.1 and ":" not in title else title


def expand(rng: random.Random, template: str, value: Any) -> str:
    """Choose among {a|b}, innermost first, then fill <name>."""
    while "{" in template:
        template = re.sub(r"\{([^{}]*)\}", lambda match: rng.choice(match.group(1).split("|")), template, count=1)
    return re.sub(r"<(\w+)>", lambda match: value(match.group(1)), template)


def person(rng: random.Random, pool: Pool, language: str) -> dict[str, str]:
    """A person of the language."""
    if language in PEOPLE and rng.random() < 0.7:
        return {"family": rng.choice(PEOPLE[language]["family"]), "given": rng.choice(PEOPLE[language]["given"])}
    return dict(pool.draw(rng, "people", language))


_KINDS = {"article": ARTICLES, "chapter": CHAPTERS, "book": BOOKS, "report": REPORTS, "thesis": THESES, "web": WEB}
_SHARES = {"article": 34, "chapter": 26, "book": 22, "report": 7, "thesis": 4, "web": 10}
_LABELS = {
    "place": "location",
    "year": "date",
    "fulldate": "date",
    "house": "publisher",
    "heft": "issue",
    "bodyauthor": "author",
}


def _fields(rng: random.Random, pool: Pool, language: str) -> dict[str, str]:
    hand = Hand(rng, language)
    place, house = pool.draw(rng, "house", language)
    first = rng.randint(1, 900)
    last = first + rng.randint(1, 40)
    year = rng.choice((rng.randint(1960, 2024), rng.randint(1995, 2024)))
    body = draw_body(rng, pool, language)
    if rng.random() < 0.12:
        author = body
    else:
        people = [person(rng, pool, language) for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 4, 6)))]
        author = hand.write(people, others=len(people) > 1 and rng.random() < 0.08)
    editors = [person(rng, pool, language) for _ in range(rng.choice((1, 1, 2, 2, 3)))]
    editor_hand = hand
    if rng.random() < 0.5 and hand.style != "F G":
        editor_hand = Hand(rng, language)
        editor_hand.style = rng.choice(("G. F", "Given F"))
    months = PARTS[language]["month"]
    return {
        "author": author,
        "editor": editor_hand.write(editors, others=False),
        "title": draw_title(rng, pool, language),
        "journal": pool.draw(rng, "journal", language),
        "book": draw_title(rng, pool, language) if rng.random() < 0.5 else pool.draw(rng, "book", language),
        "year": str(year) + (rng.choice("abc") if rng.random() < 0.05 else ""),
        "fulldate": rng.choice(
            (
                f"{rng.randint(1, 28)}. {rng.choice(months)} {year}"
                if language == "de"
                else f"{rng.randint(1, 28)} {rng.choice(months)} {year}",
                f"{rng.choice(months)} {rng.randint(1, 28)}, {year}"
                if language == "en"
                else f"{rng.randint(1, 28)}.{rng.randint(1, 12)}.{year}",
                f"{rng.choice(months)} {year}",
            )
        ),
        "volume": str(rng.randint(1, 150)),
        "issue": str(rng.randint(1, 12)) if rng.random() < 0.9 else f"{rng.randint(1, 5)}/{rng.randint(6, 12)}",
        "pages": f"{first}{rng.choice('-–-–—')}{last}" if rng.random() < 0.93 else str(first),
        "publisher": house,
        "place": place,
        "bodyauthor": body,
        "edition": str(rng.randint(2, 9)),
        "number": str(rng.randint(1, 400)),
        "series": rng.choice(PARTS[language]["series"]),
        "day": f"{rng.randint(1, 28)}.{rng.randint(1, 12):02}.{rng.randint(2000, 2024)}",
        "url": f"http{rng.choice(('', 's'))}://www.{rng.choice(('bmbf.de', 'who.int', 'unesco.org', 'oecd.org', 'destatis.de', 'insee.fr', 'nature.com'))}/{rng.choice(('publ', 'docs', 'a/b', 'en/x'))}/{rng.randint(10, 99999)}{rng.choice(('.pdf', '.html', ''))}",
        "doi": f"10.{rng.randint(1000, 9999)}/{rng.choice('abcdjs')}{rng.choice(('.', '-', ''))}{rng.randint(1000, 999999)}",
        "university": rng.choice(PARTS[language]["university"]),
    }


def _segments(template: str, values: dict[str, str]) -> list[Segment]:
    """Cut a chosen template into labelled pieces; its own words stand outside ("o"), genre words by their mark."""
    found: list[Segment] = []
    for piece in re.split(r"(<\w+>|~[^~]+~)", template):
        if piece.startswith("<"):
            name = piece[1:-1]
            label = {"university": "publisher", "number": "o", "day": "o"}.get(name) or _LABELS.get(name, name)
            found.append((label, values[name]))
        elif piece.startswith("~"):
            label, _, text = piece[1:-1].partition("=")
            found.append((label, text))
        elif piece:
            found.append(("o", piece))
    return found


def _tidy(pieces: list[Segment]) -> list[Segment]:
    """No full stop after a sign that ends a sentence already."""
    result: list[Segment] = []
    for label, piece in pieces:
        text = piece
        if (
            label == "o"
            and result
            and result[-1][1].rstrip('”"’»)').endswith((".", "?", "!"))
            and text.lstrip('”"’»').startswith(".")
        ):
            text = text.replace(".", "", 1)
        result.append((label, text))
    return result


def _damage(rng: random.Random, pieces: list[Segment]) -> list[Segment]:
    """Wear as converters and typists leave it: lost spaces, hyphens of line ends, wrong letters, capitals."""
    wear = rng.random()
    if wear < 0.75:
        return pieces
    result = []
    for label, text in pieces:
        changed = text
        if label in {"url", "doi"}:
            pass
        elif wear < 0.82:
            changed = re.sub(r"(?<=[,.;:]) (?=\S)", lambda _: "" if rng.random() < 0.3 else " ", changed)
        elif wear < 0.88:
            changed = re.sub(
                r"(?<=[a-zäöüß]{3})(?=[a-zäöüß]{3})",
                lambda _: rng.choice(("- ", "-")) if rng.random() < 0.04 else "",
                changed,
            )
        elif wear < 0.92:
            changed = re.sub(r" (?=[,.;:)])|(?<=\() ", "", changed)
            changed = re.sub(r"(?=[,.;:])", lambda _: " " if rng.random() < 0.4 else "", changed)
        elif wear < 0.96 and label == "author":
            changed = re.sub(r"[^\W\d_]{3,}", lambda match: match.group().upper(), changed)
        elif wear < 0.98:
            changed = changed.replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("é", "e").replace("ß", "ss")
        result.append((label, changed))
    return result


def rendered(
    examples: Sequence[Example], count: int, seed: int = 1, shares: dict[str, float] | None = None
) -> list[Example]:
    """So many made references, from the fields of the examples.

    Args:
        examples: of the training sets.
        count: how many to make.
        seed: of the generator.
        shares: language → its share.
    """
    rng = random.Random(seed)
    pool = Pool(examples)
    weights = shares or {"en": 0.35, "de": 0.4, "fr": 0.12, "es": 0.07, "it": 0.06}
    languages, kinds = list(weights), list(_SHARES)
    made: list[Example] = []
    while len(made) < count:
        language = rng.choices(languages, list(weights.values()))[0]
        kind = rng.choices(kinds, list(_SHARES.values()))[0]
        template = expand(rng, rng.choice(_KINDS[kind][language]), lambda name: f"<{name}>")
        pieces = _damage(rng, _tidy(_segments(template, _fields(rng, pool, language))))
        if rng.random() < 0.06:
            pieces.insert(0, ("citation-number", rng.choice(("{}. ", "[{}] ", "{} ")).format(rng.randint(1, 120))))
        made.append(example(pieces, ""))
    return made
