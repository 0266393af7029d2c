# ruff: noqa: ARG001 - the inventions share one signature
"""References that nobody could have read: each takes a true work and makes of it one that does not exist."""

# ruff: noqa: ARG001 (every function has one form, whether or not it needs the other work or the dice)

import random
import re
from collections.abc import Callable, Sequence

from benchmarks.matching_damage import as_cited
from ssylka.matching import plain
from ssylka.model import Date, Item, Name, Work

Invention = Callable[[Work, Work, random.Random], Item | None]
"""Of a true work and another one; None where nothing comes of it."""

_OPPOSITES = [
    ("increase", "decrease"), ("male", "female"), ("hyper", "hypo"), ("inter", "intra"), ("with", "without"),
    ("upper", "lower"), ("before", "after"), ("northern", "southern"), ("early", "late"), ("acute", "chronic"),
    ("children", "adults"), ("in vivo", "in vitro"), ("positive", "negative"), ("macro", "micro"), ("inhibition", "activation"),
    ("linear", "nonlinear"), ("stable", "unstable"), ("symmetric", "asymmetric"), ("high", "low"), ("rural", "urban"),
    ("east", "west"), ("short", "long"), ("first", "second"), ("two", "three"), ("rise", "fall"), ("pre", "post"),
    ("мужчин", "женщин"), ("внешней", "внутренней"), ("русск", "немецк"), ("начал", "конц"),
]  # fmt: skip


def _different(one: Item, two: Item, field: str) -> bool:
    left, right = getattr(one, field), getattr(two, field)
    return bool(left and right and plain(str(left)) != plain(str(right)))


def authors_of_another(truth: Work, other: Work, rng: random.Random) -> Item | None:
    mine, theirs = truth.item.author or (), other.item.author or ()
    if not mine or not theirs or plain(theirs[0].family or "") == plain(mine[0].family or ""):
        return None
    return truth.item.model_copy(update={"author": other.item.author})


def year_of_another(truth: Work, other: Work, rng: random.Random) -> Item | None:
    year = other.item.issued.year if other.item.issued else None
    own = {*truth.years, truth.item.issued.year if truth.item.issued else None}
    return truth.item.model_copy(update={"issued": other.item.issued}) if year and year not in own else None


def title_of_another(truth: Work, other: Work, rng: random.Random) -> Item | None:
    fields = {"title": other.item.title, "original_title": None}
    return truth.item.model_copy(update=fields) if _different(truth.item, other.item, "title") else None


def container_of_another(truth: Work, other: Work, rng: random.Random) -> Item | None:
    if not _different(truth.item, other.item, "container_title") or truth.item.type != "article-journal":
        return None
    return truth.item.model_copy(update={"container_title": other.item.container_title, "container_title_short": None})


def place_of_another(truth: Work, other: Work, rng: random.Random) -> Item | None:
    if not (_different(truth.item, other.item, "volume") and _different(truth.item, other.item, "page")):
        return None
    return truth.item.model_copy(update={"volume": other.item.volume, "page": other.item.page})


def invented_year(truth: Work, other: Work, rng: random.Random) -> Item | None:
    if not truth.item.issued or not truth.item.issued.year:
        return None
    year = truth.item.issued.year + rng.choice([-7, -4, -3, 3, 4, 6])
    return truth.item.model_copy(update={"issued": Date(date_parts=((year,),))}) if year not in truth.years else None


def second_author_invented(truth: Work, other: Work, rng: random.Random) -> Item | None:
    mine = truth.item.author or ()
    if len(mine) < 2:
        return None
    return truth.item.model_copy(update={"author": (mine[0], Name(family="Quillfeather", given="O."), *mine[2:])})


def other_given_name(truth: Work, other: Work, rng: random.Random) -> Item | None:
    """Another person of the family name."""
    mine = truth.item.author or ()
    if not mine or not mine[0].given or not mine[0].family:
        return None
    given = "Zbigniew" if not plain(mine[0].given).startswith("z") else "Hortense"
    if not mine[0].given[0].isascii():
        return None
    return truth.item.model_copy(update={"author": (mine[0].model_copy(update={"given": given}), *mine[1:])})


def title_of_the_trade(truth: Work, other: Work, rng: random.Random) -> Item | None:
    """A plausible title: half the words of the true one, half of another."""
    mine, theirs = (truth.item.title or "").split(), (other.item.title or "").split()
    if len(mine) < 6 or len(theirs) < 6 or not _different(truth.item, other.item, "title"):
        return None
    return truth.item.model_copy(update={"title": " ".join([*mine[: len(mine) // 2], *theirs[len(theirs) // 2 :]])})


def one_word_replaced(truth: Work, other: Work, rng: random.Random) -> Item | None:
    mine = (truth.item.title or "").split()
    places = [place for place, word in enumerate(mine) if word.isalpha() and len(word) > 4]
    words = [word for word in (other.item.title or "").split() if word.isalpha() and len(word) > 4]
    if not places or not words or len(mine) < 3:
        return None
    mine[rng.choice(places)] = word = rng.choice(words)
    return (
        truth.item.model_copy(update={"title": " ".join(mine)})
        if plain(word) not in plain(truth.item.title or "")
        else None
    )


def the_opposite(truth: Work, other: Work, rng: random.Random) -> Item | None:
    title = truth.item.title or ""
    for one, two in _OPPOSITES:
        for word, opposite in ((one, two), (two, one)):
            if found := re.search(rf"(?i)\b{word}", title):
                changed = title[: found.start()] + opposite + title[found.end() :]
                return truth.item.model_copy(update={"title": changed}) if plain(changed) != plain(title) else None
    return None


def a_word_more(truth: Work, other: Work, rng: random.Random) -> Item | None:
    """A qualification that the work does not have."""
    title = (truth.item.title or "").rstrip(".")
    if len(title.split()) < 3:
        return None
    if re.search("[а-я]", title):
        return truth.item.model_copy(
            update={"title": rng.choice([f"{title} в Японии", f"Против: {title}", f"{title} и ислам"])}
        )
    words = title.split()
    words.insert(rng.randrange(1, len(words)), rng.choice(["not", "Bayesian", "diabetic", "robust"]))
    return truth.item.model_copy(update={"title": rng.choice([" ".join(words), f"{title} in diabetic mice"])})


def another_part(truth: Work, other: Work, rng: random.Random) -> Item | None:
    title = truth.item.title or ""
    part, changed = rng.choice([("Part 2", "Part 1"), ("II", "III"), ("Часть 2", "Часть 1")])
    for one, two in ((r"\bPart 1\b", "Part 2"), (r"\bII\b", "III"), (r"\bI\b", "II"), (r"\b2\b", "3"), (r"\b1\b", "2")):
        if re.search(one, title):
            return truth.item.model_copy(update={"title": re.sub(one, two, title, count=1)})
    return truth.item.model_copy(update={"title": f"{title}. {part}"}) if len(title.split()) > 2 and changed else None


def about_it(truth: Work, other: Work, rng: random.Random) -> Item | None:
    """An erratum, a reply, a review of the work."""
    title = truth.item.title or ""
    if len(title.split()) < 3:
        return None
    lead = rng.choice(["Erratum: ", "Reply to: ", "Correction to: ", "Comment on “", "Review of: ", "A critique of "])
    return truth.item.model_copy(update={"title": lead + title})


INVENTIONS: dict[str, Invention] = {
    "another's authors": authors_of_another,
    "another's year": year_of_another,
    "another's title": title_of_another,
    "another's journal": container_of_another,
    "another's volume and pages": place_of_another,
    "a year some years off": invented_year,
    "the second author invented": second_author_invented,
    "another given name": other_given_name,
    "half another's title": title_of_the_trade,
    "one word of the title replaced": one_word_replaced,
    "the opposite in the title": the_opposite,
    "a word more in the title": a_word_more,
    "another part": another_part,
    "an erratum, a reply, a review": about_it,
}


def inventions(name: str, works: Sequence[Work], numbers: Sequence[int], rng: random.Random) -> list[tuple[int, Item]]:
    """The invented references of one kind, each with the number of the work that it was made of."""
    made = []
    for number in numbers:
        truth, other = (
            works[one].model_copy(update={"item": as_cited(works[one].item, rng)})
            for one in (number, rng.choice(numbers))
        )
        item = INVENTIONS[name](truth, other, rng)
        if item is not None:
            made.append((number, item))
    return made
