"""The notes of an article: as markup defines them, as converters scatter them, as end sections list them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ssylka.extract.build import Found
from ssylka.extract.cuts import Note, gather
from ssylka.extract.likeness import AUTHOR_START, complete, likeness, running, verbs
from ssylka.extract.paragraphs import Paragraph
from ssylka.extract.sections import front_of, head_key
from ssylka.extract.words import cut, strip

_BARE = re.compile(r"\s*(?:(\d{1,3})[.)]?|\[(\d{1,3})\])\s+(?=[\"«“„'(\[]?[A-ZА-ЯЁÀ-Þ]|(?:1[5-9]|20)\d\d\s[A-ZА-ЯЁ])")
_LONGEST_HEAD = 150
_AFFILIATION = re.compile(
    r"\b(?:University|Institute|Department|Faculty|Academy|Laboratory|Ministry|Universit\w+|Institut|Hochschule|Университет\w*|Институт\w*|Кафедра|Академи\w+|ФГБ\w+|ORCID)\b.*,|\S@\S+\.\w",
)


def _digits(match: re.Match[str]) -> str:
    """The number that a paragraph begins with."""
    return match[1] or match[2]


def _chained(items: Sequence[Paragraph]) -> frozenset[int]:
    """Paragraphs side by side with plain numbers that grow by one, one of which surely cites: all are notes."""
    found: set[int] = set()
    run: list[tuple[int, int, int]] = []  # index, number, score

    def flush() -> None:
        if len(run) > 1 and any(score >= 4 for _, _, score in run):
            found.update(index for index, _, _ in run)
        run.clear()

    for item in items:
        match = _BARE.match(item.text) if item.kind not in {"heading", "table", "code"} and not item.number else None
        if match is None:
            flush()
            continue
        if run and int(_digits(match)) != run[-1][1] + 1:
            flush()
        run.append((item.index, int(_digits(match)), likeness(item.text[match.end() :])))
    flush()
    return frozenset(found)


def _candidates(items: Sequence[Paragraph], heads: frozenset[str]) -> list[Note]:
    """Paragraphs that can be notes: with a raised number, a bare one, or none but every sign of a reference."""
    found: list[Note] = []
    front_matter = front_of(items)
    chained = _chained(items)
    for position, item in enumerate(items):
        if item.kind in {"heading", "table", "code"}:
            continue
        text = item.text.lstrip()
        if item.number is not None:
            front = position < front_matter or bool(_AFFILIATION.search(text[:300]))
            if text and (likeness(text) >= 4 or not (front or text[0].islower())):
                found.append(Note(item, strip(item.words), item.number, sure=True))
            continue
        bare = _BARE.match(text)
        if item.kind == "list-item" and not bare:
            continue
        score = likeness(text[bare.end() :] if bare else text)
        if bare and (item.index in chained or (score >= 4 and not (verbs(text) > 3 and len(text) > 400 and score < 8))):
            start = len(item.text) - len(text) + bare.end()
            found.append(Note(item, strip(cut(item.words, start)), _digits(bare), sure=False))
        elif len(text) < _LONGEST_HEAD and head_key(text) in heads:
            continue
        elif (score >= 6 and not (verbs(text) > 3 and score < 9)) or (
            score >= (4 if AUTHOR_START.match(text) else 5) and len(text) < 500 and not running(text) and complete(text)
        ):
            before = items[position - 1].text.strip() if position else ""
            alone = before if re.fullmatch(r"\d{1,3}", before) else None
            found.append(Note(item, strip(item.words), alone, sure=False))
    return found


def _settle(notes: list[Note]) -> None:
    """Numbers that fit the sequence become sure, others are taken back."""
    before = 0
    following: list[int | None] = []
    after: int | None = None
    for note in reversed(notes):
        following.append(after)
        if note.sure and note.label and note.label.isdigit():
            after = int(note.label)
    following.reverse()
    for note, later in zip(notes, following, strict=True):
        if not note.label or not note.label.isdigit():
            continue
        number = int(note.label)
        if note.sure:
            before = number
            continue
        limit = later if later is not None and later > before else before + 6
        restarts = number == 1 and before > 0 and likeness(note.text) >= 4
        if before < number < limit or restarts:
            note.sure = True
            before = number
        else:
            note.label = None
            note.words = strip(note.item.words)


def _highest(items: Sequence[Paragraph]) -> int:
    """The highest number of a raised mark in the text, where all numbers up to it are found but for a few; else 0."""
    seen: set[int] = set()
    for item in items:
        for run in item.words:
            if run.superscript and (match := re.fullmatch(r"\s*(\d{1,3})\s*", run.text)):
                seen.add(int(match[1]))
    return max(seen) if seen and max(seen) <= 2 * len(seen) else 0


def _number_lost(notes: list[Note], highest: int) -> list[Note]:
    """Gives notes that have lost their number the one that the sequence lacks; what does not fit is no note."""
    kept: list[Note] = []
    before = 0
    group: list[Note] = []

    def settle(after: int | None) -> None:
        room = after - before - 1 if after is not None and after > before else 0
        if after is None and kept:
            room = max(highest - before, 1)
        chosen = group
        if len(group) > room:
            ranked = sorted(group, key=lambda note: -likeness(note.text))[:room]
            chosen = [note for note in group if any(note is other for other in ranked)]
        for step, note in enumerate(chosen, 1):
            note.label, note.inferred = str(before + step), True
        kept.extend(chosen)
        group.clear()

    for note in notes:
        if note.label is None:
            group.append(note)
            continue
        number = int(note.label) if note.label.isdigit() else None
        if number is not None:
            settle(number)
            before = number
        kept.append(note)
    settle(None)
    return kept


def _defined(items: Sequence[Paragraph]) -> list[Found]:
    """Notes that the markup defines (`[^1]:`); their further paragraphs carry the same label."""
    found: list[Found] = []
    for item in items:
        if item.kind != "note":
            continue
        if found and found[-1].label == item.label:
            found[-1] = replace(found[-1], parts=(*found[-1].parts, item.words))
        else:
            found.append(Found((item.words,), item.label, block=item.block, defined=True))
    return found


def notes_of(items: Sequence[Paragraph], heads: frozenset[str] = frozenset()) -> tuple[list[Found], frozenset[int]]:
    """The notes among the paragraphs outside reference lists, and the numbers of the paragraphs that they are in.

    Args:
        items: those paragraphs, in order.
        heads: keys of the running heads of the document; none is a note.
    """
    loose = [item for item in items if item.kind != "note"]
    notes = _candidates(loose, heads)
    _settle(notes)
    highest = _highest(loose)
    notes = _number_lost(gather(notes, loose, highest), highest)
    scattered = [
        Found(tuple(note.parts), note.label, note.inferred, note.item.block) for note in notes if note.label is not None
    ]
    used = {index for note in notes if note.label is not None for index in note.indexes}
    used |= {item.index for item in items if item.kind == "note"}
    return sorted([*_defined(items), *scattered], key=lambda found: found.block), frozenset(used)
