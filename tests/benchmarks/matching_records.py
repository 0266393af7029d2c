"""Records to match references with: those of the recorded registry answers, and labelled strings as if they were records."""

import json
import re
from collections import defaultdict
from pathlib import Path

from rapidfuzz import fuzz, process

from ssylka.matching import plain
from ssylka.model import Date, Item, Name, Work
from ssylka.resolvers.crossref import read_crossref
from ssylka.resolvers.datacite import read_datacite


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
_FAMILY = re.compile(r"[А-ЯЁІЇЄҐA-Z][\w'’-]{2,}")
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


def russian(folder: Path) -> list[Work]:
    """Labelled Cyrillic strings as if they were records."""
    found = []
    for one in json.loads((folder / "cyrillic-labelled.json").read_text(encoding="utf-8")):
        fields = {label: text.strip(" .,;:/") for label, text in reversed(one["labels"])}
        families = _FAMILY.findall(fields.get("author", ""))
        year = _YEAR.search(fields.get("date", ""))
        if not families or not year or not fields.get("title"):
            continue
        item = Item(
            type="document",
            title=fields["title"],
            author=tuple(Name(family=family) for family in families[:3]),
            issued=Date(date_parts=((int(year[1]),),)),
            container_title=fields.get("journal") or fields.get("container-title") or None,
            volume=fields.get("volume"),
            page=fields.get("pages"),
        )
        found.append(Work(item=item, registry="labelled"))
    return found


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
