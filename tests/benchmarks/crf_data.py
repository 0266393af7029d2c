"""The labelled sets in one scheme of labels: what each set calls a field, and where its borders lie.

AnyStyle's sets put the words that announce a field ("pp.", "In", "edited by") and its punctuation into the field,
GROBID's leave them outside ("o"). Here the announcing words belong to the field they announce, punctuation to nobody
(the tokens have none), and what is no field is `note`. AnyStyle's `volume` holds the issue too: the two are told apart.
"""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ssylka.parsers.crf.keywords import classes
from ssylka.parsers.crf.tokens import Token, tokenize

LABELS = {
    "author": "author",
    "director": "author",
    "producer": "author",
    "editor": "editor",
    "translator": "translator",
    "title": "title",
    "journal": "journal",
    "container-title": "book",
    "booktitle": "book",
    "book": "book",
    "collection-title": "series",
    "series": "series",
    "volume": "volume",
    "issue": "issue",
    "pages": "pages",
    "date": "date",
    "publisher": "publisher",
    "institution": "publisher",
    "location": "location",
    "edition": "edition",
    "genre": "genre",
    "citation-number": "number",
    "url": "url",
    "web": "url",
    "doi": "doi",
    "note": "note",
    "source": "note",
    "medium": "note",
    "isbn": "note",
    "o": "o",
}

Segment = tuple[str, str]


class Example(NamedTuple):
    """A reference with the label of every token, and where it is in italics, if that is known."""

    text: str
    tokens: list[Token]
    labels: list[str]
    italics: tuple[tuple[int, int], ...] = ()


def _keyword(core: str) -> set[str]:
    return set(classes().get(core.lower(), "").split(","))


def _outside(core: str, before: str, after: str, index: int) -> str:
    """The label of a word that GROBID's set leaves outside, between fields `before` and `after`."""
    words = _keyword(core)
    if core.startswith(("http", "www.")):
        return "url"
    if index == 0 and core.isdigit():
        return "number"
    if "volume" in words and after in {"volume", "series"}:
        return "volume"
    if "issue" in words and after in {"issue", "volume"}:
        return after
    if "pages" in words and after == "pages":
        return "pages"
    if "pages" in words and before == "pages":
        return "pages"
    if "in" in words and after in {"book", "editor", "journal", "title", "series"}:
        return after
    if "editor" in words and "editor" in {before, after}:
        return "editor" if before == "editor" else after
    if core.lower() == "doi" and after in {"doi", "url"}:
        return after
    if "thesis" in words:
        return "genre"
    if core.lower() in {"url", "urls"} and after == "url":
        return "url"
    if ("and" in words or "particle" in words) and before == after and before != "$":
        return before
    if ("etal" in words or core in {"u", "a", "by", "von", "v"}) and before in {"author", "editor"}:
        return before
    if "edition" in words and ("editor" not in words or before == "edition"):
        return "edition"
    if core.lower() in {"of", "at", "the"} and after in {"series", "location", "book"}:
        return after
    if core in {"제", "第"}:
        return after
    if core in {"권", "호", "쪽", "집", "卷", "页", "頁"}:
        return before
    return "note"


def _numbers_of_volume(tokens: Sequence[Token], labels: list[str], first: int, last: int) -> None:
    """Tell year, volume, issue and pages apart in a stretch that is labelled volume as a whole."""
    seen = False
    for index in range(first, last):
        core, words = tokens[index].core, _keyword(tokens[index].core)
        before = tokens[index].before
        follows = tokens[index + 1].before if index + 1 < len(tokens) else ""
        if (
            not seen
            and re.fullmatch(r"(19|20)\d\d", core)
            and index + 1 < last
            and (follows.startswith((";", ",")) or tokens[index + 1].core.lower().startswith("vol"))
        ):
            labels[index] = "date"
        elif "volume" in words and not seen:
            pass
        elif "issue" in words:
            labels[index] = "issue"
            seen = True
        elif any(map(str.isdigit, core)) or re.fullmatch(r"[IVXLC]+", core):
            if "(" in before and index + 1 <= last:
                labels[index] = "issue"
            elif seen and re.fullmatch(r"\d{1,5} ?[-–—] ?\d{1,5}", core) and ":" in before and index == last - 1:
                labels[index] = "pages"
            elif seen or (index > first and labels[index - 1] == "issue"):
                labels[index] = "issue"
            seen = True
        elif index > first and labels[index - 1] == "issue":
            labels[index] = "issue"


def label_outside(tokens: Sequence[Token], given: Sequence[str]) -> list[str]:
    """Give every token that stands outside all fields ("o") a label by the fields beside it."""
    labels = list(given)
    for index, label in enumerate(given):
        if label == "o":
            before = next((given[i] for i in range(index - 1, -1, -1) if given[i] != "o"), "^")
            after = next((given[i] for i in range(index + 1, len(given)) if given[i] != "o"), "$")
            labels[index] = _outside(tokens[index].core, before, after, index)
    return labels


def example(segments: Sequence[Segment], joiner: str) -> Example:
    """An example from segments in the order of the text."""
    text = ""
    owner: list[str] = []
    for name, piece in segments:
        clean = re.sub(r"\s+", " ", piece)
        if joiner and text:
            text, owner = text + joiner, [*owner, owner[-1]]
        text += clean
        owner += [LABELS[name]] * len(clean)
    tokens = tokenize(text)
    labels = [owner[token.start] for token in tokens]
    labels = label_outside(tokens, labels)
    if "o" not in {name for name, _ in segments}:
        index = 0
        while index < len(labels):
            last = index
            while last < len(labels) and labels[last] == "volume":
                last += 1
            if last > index:
                _numbers_of_volume(tokens, labels, index, last)
            index = max(last, index + 1)
    _accessed(tokens, labels)
    return Example(text, tokens, labels)


def _accessed(tokens: Sequence[Token], labels: list[str]) -> None:
    """A date of access is a note: no other date is announced by such a word."""
    for index, token in enumerate(tokens):
        if token.core.lower() in {
            "accessed",
            "retrieved",
            "zugriff",
            "consulté",
            "visited",
            "abgerufen",
            "обращения",
            "viewed",
        }:
            position = index + 1
            while (
                position < len(tokens)
                and position < index + 6
                and (labels[position] == "date" or tokens[position].core.lower() in {"on", "am", "le", "the", "дата"})
            ):
                labels[position] = "note"
                position += 1
            if labels[index] == "date":
                labels[index] = "note"


def read_set(path: Path) -> Iterator[Example]:
    """The examples of a .jsonl set of segments."""
    joiner = "" if path.stem.startswith("grobid") else " "
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line:
            continue
        segments = [(name, text) for name, text in json.loads(line)["segments"]]
        if segments:
            yield example(segments, joiner)


def read_cyrillic(path: Path) -> Iterator[Example]:
    """The Cyrillic strings of AnyStyle, without those of its development set."""
    for row in json.loads(path.read_text(encoding="utf-8")):
        if row["file"] != "bad":
            yield example([(name, text) for name, text in row["labels"]], " ")


def training_sets(folder: Path) -> dict[str, list[Example]]:
    """Name → the examples of every set that may be trained on, without doubles and without the development strings."""
    seen = {
        re.sub(r"\W+", "", json.loads(line)["text"].lower())
        for line in (folder / "anystyle-bad.jsonl").read_text(encoding="utf-8").split("\n")
        if line
    }
    sources = {
        "core": read_set(folder / "anystyle-core.jsonl"),
        "good": read_set(folder / "anystyle-good.jsonl"),
        "grobid": read_set(folder / "grobid-train.jsonl"),
        "cyrillic": read_cyrillic(folder / "cyrillic-labelled.json"),
    }
    found: dict[str, list[Example]] = {}
    for name, examples in sources.items():
        kept = []
        for one in examples:
            key = re.sub(r"\W+", "", one.text.lower())
            if key not in seen and one.tokens:
                seen.add(key)
                kept.append(one)
        found[name] = kept
    return found
