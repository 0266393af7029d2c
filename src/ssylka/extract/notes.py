"""The notes of an article: as markup defines them, as converters scatter them, as end sections list them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ssylka.extract.build import Found
from ssylka.extract.likeness import ACCESSED, complete, likeness, verbs
from ssylka.extract.paragraphs import Paragraph
from ssylka.extract.sections import front_of, is_page_number
from ssylka.extract.words import Words, cut, strip

_BARE = re.compile(r"\s*(?:(\d{1,3})[.)]?|\[(\d{1,3})\])\s+(?=[\"«“„'(\[]?[A-ZА-ЯЁÀ-Þ])")
_URL_WANTED = re.compile(
    r"(?:\bURL|Режим доступа|Available (?:at|from)|Retrieved from|\bfrom|доступа|https?:/{0,2})\s?:?\s*$", re.IGNORECASE
)
_URL_CUT = re.compile(r"(?:https?://|www\.)\S*[-/_=&?%.,+~]$")
_URLISH = re.compile(r"[-/%=&?_]|\w\.\w|\d")
_WORD_CUT = re.compile(r"[^\W\d_][-‐¬]$")
_DONE = re.compile(
    rf"(?:[.!?…»”\")\]]|https?://\S+|\bEDN:? ?[A-Z]{{6}}|\b10\.\d{{4,9}}/\S+|[(\[]\s?{ACCESSED}[^()]*[)\]]?)\s*$"
)
_ACCESS = re.compile(rf"[(\[]\s?{ACCESSED}\b", re.IGNORECASE)
_STARTS_LATE = re.compile(
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}|\d{1,2}\.\d{2}\.\d{4}|(?:1[5-9]|20)\d\d\b"
    r"|\(In |\([Нн]а |URL\b|https?://|www\.|(?:Vol|No|P|С|Т|Pp?|№)\.?\s?\d|EDN|DOI|\d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря))"
)
_AFFILIATION = re.compile(
    r"\b(?:University|Institute|Department|Faculty|Academy|Laboratory|Ministry|Universit\w+|Institut|Hochschule|Университет\w*|Институт\w*|Кафедра|Академи\w+|ФГБ\w+|ORCID)\b.*,|\S@\S+\.\w",
)
REACH = 40
"""How many paragraphs after a cut note its rest may stand: two or three pages."""


@dataclass
class _Note:
    item: Paragraph
    words: Words
    label: str | None
    sure: bool
    parts: list[Words] = field(default_factory=list)
    indexes: list[int] = field(default_factory=list)
    inferred: bool = False

    @property
    def text(self) -> str:
        """What belongs to it, cut pieces joined."""
        texts = ["".join(run.text for run in part) for part in self.parts or [self.words]]
        return "\n".join(texts)


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


def _candidates(items: Sequence[Paragraph]) -> list[_Note]:
    """Paragraphs that can be notes: with a raised number, a bare one, or none but every sign of a reference."""
    found: list[_Note] = []
    front_matter = front_of(items)
    chained = _chained(items)
    for position, item in enumerate(items):
        if item.kind in {"heading", "table", "code"}:
            continue
        text = item.text.lstrip()
        if item.number is not None:
            front = position < front_matter or bool(_AFFILIATION.search(text[:300]))
            if text and (likeness(text) >= 4 or not (front or text[0].islower())):
                found.append(_Note(item, strip(item.words), item.number, sure=True))
            continue
        bare = _BARE.match(text)
        if item.kind == "list-item" and not bare:
            continue
        score = likeness(text[bare.end() :] if bare else text)
        if bare and (item.index in chained or (score >= 4 and not (verbs(text) > 3 and len(text) > 400 and score < 8))):
            start = len(item.text) - len(text) + bare.end()
            found.append(_Note(item, strip(cut(item.words, start)), _digits(bare), sure=False))
        elif score >= 6 and not (verbs(text) > 3 and score < 9):
            before = items[position - 1].text.strip() if position else ""
            alone = before if re.fullmatch(r"\d{1,3}", before) else None
            found.append(_Note(item, strip(item.words), alone, sure=False))
    return found


def _settle(notes: list[_Note]) -> None:
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


def _open(text: str) -> str | None:
    """How a note breaks off: before its address, (perhaps) inside it, inside a word, in a sentence, before its date."""
    tail = text.rstrip()[-400:]
    if _URL_WANTED.search(tail):
        return "url"
    last = tail.rsplit(None, 1)[-1] if tail else ""
    if _URL_CUT.search(last) and not last.endswith(("/", ".", ",")):
        return "address"
    if re.match(r"(?:https?://|www\.)\S*[\w/]$", last):
        return "perhaps"
    if _WORD_CUT.search(tail) and "://" not in last:
        return "word"
    if not _DONE.search(tail):
        return "sentence"
    if not complete(text):
        return "date"
    return None


def _continues(how: str, text: str, distance: int) -> bool:
    """Whether a paragraph goes on with a note that broke off."""
    text = text.lstrip()
    if how == "url":
        return bool(re.match(r"https?://|www\.", text))
    if how == "address":
        first = text.split(None, 1)[0] if text else ""
        urlish = bool(_URLISH.search(first)) and not first.endswith(",")
        return (urlish and (bool(_ACCESS.search(text[: len(first) + 20])) or len(text) == len(first))) or (
            urlish and likeness(text) >= 3 and len(text) < 600
        )
    if how == "perhaps":
        # An address that may be whole goes on only where an access date follows.
        first = text.split(None, 1)[0] if text else ""
        access = _ACCESS.search(text[: len(first) + 40])
        return (
            access is not None
            and access.start() > 0
            and not re.match(r"https?://", text)
            and bool(_URLISH.search(first))
        )
    if how == "word":
        return text[:1].islower() and (likeness(text) >= 3 or (distance == 1 and len(text) < 300 and verbs(text) == 0))
    if how == "sentence":
        late = bool(_STARTS_LATE.match(text)) or text[:1].islower() or text[:1] in '(«“"'
        return (late and likeness(text) >= 3 and verbs(text) < 3) or (
            likeness(text) >= 6 and verbs(text) < 2 and distance <= 2
        )
    return bool(_STARTS_LATE.match(text)) and likeness(text) >= 3 and len(text) < 600 and distance <= 6


def _gather(notes: list[_Note], items: Sequence[Paragraph]) -> list[_Note]:
    """Joins the rest of cut notes to them; paragraphs that turn out to be rests are no notes of their own."""
    positions = {item.index: position for position, item in enumerate(items)}
    unlabelled = {note.item.index for note in notes if note.label is None}
    labelled = {note.item.index: note for note in notes if note.label is not None}
    taken: set[int] = set()
    kept: list[_Note] = []
    for note in notes:
        if note.item.index in taken:
            continue
        note.parts, note.indexes = [note.words], [note.item.index]
        position = positions[note.item.index]
        passed = 0
        distance = 0
        for later in items[position + 1 : position + 1 + REACH]:
            how = _open(note.text)
            if how is None or passed > 2:
                break
            if later.index in labelled:
                passed += 1
                continue
            if is_page_number(later.text) or later.index in taken:
                continue
            distance += 1
            if later.kind == "heading":
                continue
            if later.index in unlabelled and how == "date" and distance > 1:
                break
            if _continues(how, later.text, distance):
                note.parts.append(strip(later.words))
                note.indexes.append(later.index)
                taken.add(later.index)
        kept.append(note)
    return kept


def _number_lost(notes: list[_Note]) -> list[_Note]:
    """Gives notes that have lost their number the one that the sequence lacks; what does not fit is no note."""
    kept: list[_Note] = []
    before = 0
    group: list[_Note] = []

    def settle(after: int | None) -> None:
        room = (after - before - 1) if after is not None and after > before else (1 if kept and after is None else 0)
        if not kept and after is None:
            room = 0
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
            found[-1] = Found((*found[-1].parts, item.words), item.label, block=found[-1].block)
        else:
            found.append(Found((item.words,), item.label, block=item.block))
    return found


def notes_of(items: Sequence[Paragraph]) -> tuple[list[Found], frozenset[int]]:
    """The notes among the paragraphs outside reference lists, and the numbers of the paragraphs that they are in.

    Args:
        items: those paragraphs, in order.
    """
    loose = [item for item in items if item.kind != "note"]
    notes = _candidates(loose)
    _settle(notes)
    notes = _number_lost(_gather(notes, loose))
    scattered = [
        Found(tuple(note.parts), note.label, note.inferred, note.item.block) for note in notes if note.label is not None
    ]
    used = {index for note in notes if note.label is not None for index in note.indexes}
    used |= {item.index for item in items if item.kind == "note"}
    return sorted([*_defined(items), *scattered], key=lambda found: found.block), frozenset(used)
