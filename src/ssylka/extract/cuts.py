"""Notes that pages have cut: how each breaks off, and where it goes on, perhaps many paragraphs later."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ssylka.extract.begins import broken_off
from ssylka.extract.likeness import ACCESSED, AUTHOR_START, complete, likeness, running, verbs
from ssylka.extract.paragraphs import Paragraph
from ssylka.extract.sections import is_page_number
from ssylka.extract.words import Words, strip
from ssylka.model import months

REACH = 40
"""How many paragraphs after a cut note its rest may stand: two or three pages."""

_URL_WANTED = re.compile(
    r"(?:\bURL|Режим доступа|Available (?:at|from)|Retrieved from|\bfrom|доступа|https?:/{0,2})\s?:?\s*$", re.IGNORECASE
)
_URL_CUT = re.compile(r"(?:https?://|www\.)\S*[-/_=&?%.,+~]$")
_URLISH = re.compile(r"[-/%=&?_]|\w\.\w|\d")
# An address at the end, perhaps with a blank inside.
_URL_LAST = re.compile(r"(?:https?://|www\.)\S*(?:\s[\w./%?=&-]*[/\d_=-][\w./%?=&-]*)?[\w/]$")
_WORD_CUT = re.compile(r"[^\W\d_][-‐¬]$")
_DONE = re.compile(
    rf"(?:[.!?…»”\")\]]|https?://\S+|\bEDN:? ?[A-Z]{{6}}|\b10\.\d{{4,9}}/\S+|[(\[]\s?{ACCESSED}[^()]*[)\]]?)\s*$"
)
_ACCESS = re.compile(rf"[(\[]\s?{ACCESSED}\b", re.IGNORECASE)
_MONTH = rf"(?:{'|'.join((*months.ENGLISH, *months.RUSSIAN_GENITIVE))})"
# What never begins a note: dates, languages, addresses, numbers, the container of a work.
_LATE = re.compile(
    rf"(?:{_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}}(?:,|\.\d{{2}}\.) ?\d{{4}}|(?:1[5-9]|20)\d\d[.,]|\d{{1,2}} {_MONTH}"
    r"|//\s|/\s|[(\[]?In [A-Z]\w+\)|\([Нн]а |URL\b|https?://|www\.|(?:Vol|No|P|С|Т|Pp?|№)\.?\s?\d|EDN\b|DOI\b|doi\b"
    rf"|[(\[]\s?{ACCESSED}\b|{ACCESSED}:?\s\d|Russian\)|дата обращения)"
)
# What running text has not.
_STRONG = re.compile(rf"\s//\s|https?://|\(In [A-Z]\w+\)|\bEDN:|\bURL:|\b10\.\d{{4,9}}/|[(\[]\s?{ACCESSED}\b")


@dataclass
class Note:
    """A note that is being put together.

    Attributes:
        item: the paragraph that it begins in, or was taken for its beginning.
        words: of that paragraph, without the number.
        label: its number, None while it is not known.
        sure: the number is beyond doubt.
        parts: its pieces.
        indexes: the paragraphs that they are.
        inferred: the number was lost.
    """

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


class _Gap:
    """Paragraphs without a number between two notes that have one, and how many notes are missing there."""

    def __init__(self, missing: int) -> None:
        self.missing = missing
        self.found = 0

    @property
    def spare(self) -> bool:
        """Whether more paragraphs look like notes than are missing: some are the rests of others."""
        return self.found > self.missing


def _gaps(notes: Sequence[Note], highest: int) -> dict[int, _Gap]:
    """Paragraph number → its gap, for the notes without a number."""
    found: dict[int, _Gap] = {}
    waiting: list[Note] = []
    before = 0

    def settle(after: int) -> None:
        gap = _Gap(max(after - before - 1, 0))
        for note in waiting:
            gap.found += 1
            found[note.item.index] = gap
        waiting.clear()

    for note in notes:
        if note.label is None:
            waiting.append(note)
        elif note.label.isdigit():
            settle(int(note.label))
            before = int(note.label)
    settle(highest + 1)
    return found


def _open(text: str) -> str | None:
    """How a note breaks off: before its address, (perhaps) inside it, inside a word, in a sentence, before its date."""
    tail = text.rstrip()[-400:]
    if _URL_WANTED.search(tail):
        return "url"
    last = tail.rsplit(None, 1)[-1] if tail else ""
    if _URL_CUT.search(last) and not last.endswith(("/", ".", ",")):
        return "address"
    if _URL_LAST.search(tail):
        return "perhaps"
    if _WORD_CUT.search(tail) and "://" not in last:
        return "word"
    if not _DONE.search(tail):
        return "sentence"
    if not complete(text):
        return "date"
    return None


def _is_late(text: str) -> bool:
    """Whether a paragraph begins with what comes late in a note and never first."""
    if running(text):
        return False
    return bool(_LATE.match(text)) or (text[:1].islower() and bool(_STRONG.search(text[:400])))


def _continues(how: str, text: str, distance: int, tail: str, *, spare: bool) -> bool:
    """Whether a paragraph goes on with a note that broke off.

    Args:
        how: as `_open` says.
        text: of the paragraph.
        distance: paragraphs from the note on.
        tail: the end of the note.
        spare: the paragraph need not be a note of its own for the numbers to be complete.
    """
    text = text.lstrip()
    first = text.split(None, 1)[0] if text else ""
    if how == "url":
        return bool(re.match(r"https?://|www\.", text))
    if how == "address":
        urlish = bool(_URLISH.search(first)) and not first.endswith(",")
        date = bool(_ACCESS.search(text[: len(first) + 20])) or len(text) == len(first)
        return urlish and (date or (likeness(text) >= 3 and len(text) < 600))
    if how == "perhaps":
        # An address that may be whole goes on only where an access date follows.
        access = _ACCESS.search(text[: len(first) + 40])
        return access is not None and (access.start() < 3 or bool(_URLISH.search(first))) and "://" not in first
    if how == "word":
        near = distance == 1 and len(text) < 300
        return text[:1].islower() and not running(text) and (likeness(text) >= 3 or (near and verbs(text) == 0))
    if how == "sentence":
        reach = 6 if broken_off(tail) else 3
        quiet = likeness(text) >= 3 and verbs(text) == 0 and not running(text)
        if _is_late(text) or (text[:1] in '(«“"' and quiet) or (text[:1].islower() and quiet):
            return True
        if AUTHOR_START.match(text) and distance > 1:
            return False
        strong = bool(_STRONG.search(text)) and not running(text)
        return spare and distance <= reach and (strong or quiet)
    return bool(_LATE.match(text)) and likeness(text) >= 3 and len(text) < 600 and distance <= 6


def gather(notes: Sequence[Note], items: Sequence[Paragraph], highest: int) -> list[Note]:
    """Joins the rests of cut notes to them; paragraphs that turn out to be rests are no notes of their own.

    Args:
        notes: in order; those without a number only look like notes.
        items: the paragraphs of the text.
        highest: the highest number of a mark, 0 where that is not known.
    """
    positions = {item.index: position for position, item in enumerate(items)}
    gaps = _gaps(notes, highest)
    labelled = {note.item.index for note in notes if note.label is not None}
    taken: set[int] = set()
    kept: list[Note] = []
    for note in notes:
        if note.item.index in taken:
            continue
        note.parts, note.indexes = [note.words], [note.item.index]
        position = positions[note.item.index]
        if note.label is None:
            _prepend(note, items, position, labelled | taken)
        passed = distance = 0
        for later in items[position + 1 : position + 1 + REACH]:
            how = _open(note.text)
            if how is None or passed > 2:
                break
            if later.index in labelled:
                passed += 1
                continue
            if is_page_number(later.text) or later.index in taken or later.kind == "heading":
                continue
            distance += 1
            gap = gaps.get(later.index)
            if how == "date" and gap is not None and distance > 1:
                break
            spare = gap is None or gap.spare
            if _continues(how, later.text, distance, note.text[-300:], spare=spare):
                note.parts.append(strip(later.words))
                note.indexes.append(later.index)
                taken.add(later.index)
                if gap is not None:
                    gap.found -= 1
        kept.append(note)
    return _orphans(kept, items, positions, labelled | taken)


def _orphans(notes: list[Note], items: Sequence[Paragraph], positions: dict[int, int], used: set[int]) -> list[Note]:
    """Rests whose notes did not look cut ("… 2024." / "URL: … (accessed: …)"): each belongs to a note before it."""
    starts = {positions[note.item.index]: note for note in notes}
    alone = {note.item.index for note in notes if note.label is None}
    joined: set[int] = set()
    near: list[tuple[int, Note]] = []
    for position, item in enumerate(items):
        note = starts.get(position)
        text = item.text.lstrip()
        orphan = item.index not in used and _is_late(text) and likeness(text) >= 3 and len(text) < 800
        if orphan and (note is None or item.index in alone) and not is_page_number(text) and item.kind != "heading":
            owner = next(
                (
                    other
                    for place, other in reversed(near[-4:])
                    if position - place <= REACH and _wants(other.text, text)
                ),
                None,
            )
            if owner is not None:
                owner.parts.append(strip(item.words))
                owner.indexes.append(item.index)
                joined.add(item.index)
                continue
        if note is not None:
            near.append((position, note))
    return [note for note in notes if note.item.index not in joined]


def _wants(note: str, rest: str) -> bool:
    """Whether a note lacks what a rest has: an access date, an address, a container."""
    if _ACCESS.search(rest):
        return not _ACCESS.search(note)
    if "://" in rest:
        return "://" not in note
    return not complete(note)


def _prepend(note: Note, items: Sequence[Paragraph], position: int, used: set[int]) -> None:
    """Puts before a note without a number the paragraph near above it that is its beginning, cut off."""
    if AUTHOR_START.match(note.text.lstrip()):
        return
    late = _is_late(note.text.lstrip())
    for above in reversed(items[max(position - 4, 0) : position]):
        text = above.text.strip()
        if above.index in used or above.kind == "heading":
            return
        if is_page_number(text):
            continue
        begins = len(text) < 300 and not _DONE.search(text) and not running(text) and not text[:1].islower()
        if begins and (AUTHOR_START.match(text) or likeness(text) >= 3 or (late and len(text) < 150)):
            note.parts.insert(0, strip(above.words))
            note.indexes.insert(0, above.index)
            return
        if not late:
            return
