"""Matching measured: references made from records, damaged, against the records that a search would offer.

The records are those of the recorded registry answers and the labelled reference strings (their fields, as if a registry
had given them). Every reference is damaged in one way, twenty candidates are found by their words, and the best one is
taken if `compare` says that it is the same work.

Run by hand: PYTHONPATH=src python tests/benchmarks/resolve_matching.py [folder of the shared data] [failures to print]
"""

import json
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import iuliia
from rapidfuzz import fuzz, process

from ssylka.matching import compare, plain, script
from ssylka.model import Date, Item, Name, Work
from ssylka.resolvers.crossref import read_crossref
from ssylka.resolvers.datacite import read_datacite

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
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


def recorded(folder: Path) -> list[Work]:
    works: dict[str, Work] = {}

    def take(message: object) -> None:
        if isinstance(message, dict) and "DOI" in message and message.get("title"):
            work = read_crossref(message)
            if work.item.title and len(repr(work)) > len(repr(works.get(work.identifiers["doi"], ""))):
                works[work.identifiers["doi"]] = work

    for path in sorted(folder.glob("crossref/*.json")) + sorted(folder.glob("russian/*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        take(data.get("record"))
        body = data.get("response", {}).get("body")
        if isinstance(body, str) and body.startswith("{"):
            body = json.loads(body)
        message = body.get("message") if isinstance(body, dict) else None
        take(message)
        if isinstance(message, dict):
            for one in message.get("items") or []:
                take(one)
    for path in sorted(folder.glob("datacite/200__dois_10*.json")):
        body = json.loads(path.read_text(encoding="utf-8"))["response"]["body"]
        if isinstance(body, dict) and "data" in body:
            work = read_datacite(body["data"])
            if work.item.title:
                works[work.identifiers["doi"]] = work
    return [work for work in works.values() if work.item.author]


_AUTHOR = re.compile(r"([A-ZА-ЯÀ-Ž][\w'’-]{2,})")
_YEAR = re.compile(r"(1[89]\d\d|20[0-2]\d)")


def labelled(folder: Path) -> list[Work]:
    """Labelled strings with a title, an author and a year, as if they were records."""
    works: dict[str, Work] = {}
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if not line.strip():
                continue
            fields = json.loads(line)["fields"]
            families = _AUTHOR.findall(fields.get("author", ""))[:6]
            title, year = fields.get("title", "").strip(' .,;:“”"«»'), _YEAR.search(fields.get("year", ""))
            if not families or not year or len(title) < 8:
                continue
            item = Item(
                type="article-journal",
                title=title,
                author=tuple(Name(family=family) for family in families),
                issued=Date(date_parts=((int(year[1]),),)),
                container_title=fields.get("container", "").strip(" .,;:") or None,
                volume=fields.get("volume", "").strip(" .,;:()") or None,
                page=fields.get("pages", "").strip(" .,;:()") or None,
            )
            works.setdefault(plain(title), Work(item=item, registry="labelled"))
    return list(works.values())


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


def transliterated(item: Item, rng: random.Random) -> Item:
    schema = rng.choice(SCHEMES)

    def turn(text: str | None) -> str | None:
        return schema.translate(text) if text else text

    names = item.author and tuple(
        name.model_copy(update={"family": turn(name.family), "given": turn(name.given)}) for name in item.author
    )
    changes = {"author": names, "title": turn(item.title), "container_title": turn(item.container_title)}
    return as_cited(item.model_copy(update=changes), rng)


def year_off(item: Item, rng: random.Random) -> Item:
    cited = as_cited(item, rng)
    year = item.issued.year if item.issued else None
    return cited.model_copy(update={"issued": Date(date_parts=((year + rng.choice([-1, 1]),),))}) if year else cited


def bare(text: str) -> str:
    return " ".join(plain(text).split())


def without_subtitle(item: Item, rng: random.Random) -> Item:
    cited = as_cited(item, rng)
    main = (item.title or "").split(": ")[0]
    return cited.model_copy(update={"title": main}) if len(main) > 15 else cited


def translated(item: Item, rng: random.Random) -> Item:
    """A title in a language that the record does not have: only names and numbers are left."""
    words = "Исследование некоторых вопросов теории и практики" if script(item.title or "") == "latin" else "A study of"
    return as_cited(item, rng).model_copy(update={"title": f"{words} {rng.randrange(100)}"})


def first_year(item: Item) -> int | None:
    return item.issued.year if item.issued else None


def ambiguous(one: Work, two: Work) -> bool:
    """Records of one work under two keys: the truth has no opinion on which is right."""
    left, right = plain(one.item.title or ""), plain(two.item.title or "")
    if left == right and first_year(one.item) == first_year(two.item):
        return True
    near = abs((first_year(one.item) or 0) - (first_year(two.item) or 0)) <= 1
    families = [plain((work.item.author or (Name(),))[0].family or "") for work in (one, two)]
    return near and fuzz.token_set_ratio(left, right) >= 88 and fuzz.ratio(*families) > 70


def words_of(item: Item) -> str:
    names = " ".join(name.family or name.literal or "" for name in (item.author or ())[:3])
    return plain(f"{item.title or ''} {names} {item.container_title or ''} {item.volume or ''} {item.page or ''}")


class Index:
    """Twenty records with the likest words, as a search offers them."""

    def __init__(self, works: list[Work]) -> None:
        self.works = works
        self.words = [words_of(work.item) for work in works]
        self.by_word: dict[str, set[int]] = defaultdict(set)
        for number, words in enumerate(self.words):
            for word in words.split():
                if len(word) > 3 or word.isdigit():
                    self.by_word[word].add(number)

    def search(self, item: Item, without: int | None = None) -> list[Work]:
        words = words_of(item)
        counts: dict[int, float] = defaultdict(float)
        for word in set(words.split()):
            holders = self.by_word.get(word, set())
            if len(holders) < 2_000:
                for number in holders:
                    counts[number] += 1 / (len(holders) + 3)
        best = sorted(counts, key=lambda number: -counts[number])[:60]
        choices = {number: self.words[number] for number in best if number != without}
        ranked = process.extract(words, choices, scorer=fuzz.token_set_ratio, limit=20)
        return [self.works[number] for _, _, number in ranked]


def best_of(item: Item, candidates: list[Work]) -> tuple[Work | None, bool]:
    """The work that is taken, and whether nothing differs."""
    found = [(compare(item, work), work) for work in candidates]
    same = [(one.votes, one, work) for one, work in found if one.same]
    if not same:
        return None, False
    _, comparison, work = max(same, key=lambda one: one[0])
    return work, not comparison.differences


def main() -> None:
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    show = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    if not shared.is_dir():
        print("no shared data beside the project")
        return
    real, strings = recorded(shared / "registry-answers"), labelled(shared / "references")
    print(f"{len(real)} recorded works, {len(strings)} labelled strings as records")
    index = Index(real + strings)
    rng = random.Random(5)
    pool = [*range(len(real)), *rng.sample(range(len(real), len(index.works)), 1600)]
    cyrillic = [
        number for number in range(len(index.works)) if script(index.works[number].item.title or "") == "cyrillic"
    ]
    kinds: dict[str, Callable[[Item, random.Random], Item]] = {
        "as cited": as_cited,
        "OCR damage": ocr,
        "missing fields": missing,
        "without subtitle": without_subtitle,
        "year off by one": year_off,
        "no title": no_title,
        "translated title": translated,
        "transliterated": transliterated,
    }
    totals = [0, 0, 0]
    began, compared = time.perf_counter(), 0
    for kind, damage in kinds.items():
        right = wrong = none = accepted = absent = hidden = 0
        numbers = cyrillic if kind == "transliterated" else pool
        for number in numbers:
            truth = index.works[number]
            item = damage(truth.item, rng)
            if kind in {"no title", "translated title"} and not (truth.item.page and truth.item.volume):
                continue
            candidates = index.search(item)
            if kind in {"transliterated", "no title", "translated title"} and truth not in candidates:
                candidates.append(truth)  # the search of this script is no subject of the measurement
            if truth not in candidates:
                hidden += 1
                continue
            compared += len(candidates)
            taken, _ = best_of(item, candidates)
            if taken is None:
                none += 1
            elif taken is truth or ambiguous(taken, truth):
                right += 1
            else:
                wrong += 1
            if show and (taken is None or (taken is not truth and not ambiguous(taken, truth))):
                show -= 1
                print("   MISS" if taken is None else "   WRONG", kind, item.to_csl(), "TRUTH", truth.item.to_csl())
                print("        ", compare(item, truth), taken and taken.item.to_csl())
            others = [work for work in index.search(item, without=number) if not ambiguous(work, truth)]
            absent += 1
            false, _ = best_of(item, others)
            if false is not None:
                accepted += 1
                if show:
                    show -= 1
                    print("   FALSE", kind, item.to_csl(), "TAKEN", false.item.to_csl(), compare(item, false))
        precision, recall = right / max(right + wrong, 1), right / max(right + wrong + none, 1)
        if kind not in {"no title", "translated title"}:
            totals = [totals[0] + right, totals[1] + wrong, totals[2] + none]
        print(
            f"{kind:18} {right + wrong + none:5}  precision {precision:.4f}  recall {recall:.4f}  "
            f"accepted without the truth {accepted / max(absent, 1):.4f}  ({hidden} not offered)"
        )
    right, wrong, none = totals
    print(f"small damage together: precision {right / (right + wrong):.4f} recall {right / (right + wrong + none):.4f}")
    invented(index, pool, rng, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    print(f"{(time.perf_counter() - began):.0f} s, {compared} comparisons")


def invented(index: Index, pool: list[int], rng: random.Random, show: int) -> None:
    """Entries nobody wrote: author, year or title of another work. None may be confirmed."""
    for field in ("author", "issued", "title"):
        confirmed = taken_all = total = 0
        for number in pool:
            truth, other = index.works[number], index.works[rng.choice(pool)]
            value = getattr(other.item, field)
            if field == "author":
                mine, theirs = truth.item.author or (), other.item.author or ()
                if not mine or not theirs or plain(theirs[0].family or "") == plain(mine[0].family or ""):
                    continue
            if (
                value is None
                or value == getattr(truth.item, field)
                or (field == "issued" and value.year in truth.years)
            ):
                continue
            if field == "issued" and value.year == first_year(truth.item):
                continue
            item = as_cited(truth.item.model_copy(update={field: value}), rng)
            total += 1
            taken, clean = best_of(item, index.search(item))
            taken_all += taken is not None
            confirmed += taken is not None and clean
            if show and taken is not None and clean:
                show -= 1
                print("   CONFIRMED", field, item.to_csl(), taken.item.to_csl(), compare(item, taken))
        print(
            f"invented: another's {field:7} {total:5}  confirmed {confirmed}  matched with a difference {taken_all - confirmed}"
        )


if __name__ == "__main__":
    main()
