"""Positions of cites: first, subsequent, ibid, ibid-with-locator, near-note (CSL 1.0.2, "Choose", `position`)."""

from ssylka.csl.citations import CiteItem
from ssylka.csl.cite import FIRST, IBID, IBID_WITH_LOCATOR, SUBSEQUENT


class PositionTracker:
    """Walks through the citations of a document in order and gives each cite its position.

    Citations in the text (note 0) and in notes are followed apart. A cite is ibid where it repeats the cite right
    before it: the one before it in its citation, or the only one of the citation before.

    Args:
        near: how many notes away a cite still counts as near (`near-note-distance`).
    """

    def __init__(self, near: int = 5) -> None:
        self.near = near
        self.streams = {False: _Stream(), True: _Stream()}

    def place(self, cites: list[CiteItem], note: int) -> list[CiteItem]:
        """The cites of the next citation, with their positions."""
        stream = self.streams[note > 0]
        if note < stream.note:
            stream = self.streams[True] = _Stream()  # numbering starts again, as in a new chapter
        if note != stream.note or not note:
            stream.cites_in_note, stream.last_in_note = stream.now_in_note, stream.note
            stream.now_in_note = 0
        stream.now_in_note += len(cites)
        out: list[CiteItem] = []
        for index, cite in enumerate(cites):
            position = self._position(stream, cite, cites[index - 1] if index else None, note)
            first = stream.first.get(cite.id)
            near = position != FIRST and (not note or note - stream.last.get(cite.id, note) <= self.near)
            number = str(first) if first and position != FIRST and first != note else ""
            stream.first.setdefault(cite.id, note)
            stream.last[cite.id] = note
            if cite.position != position or cite.near_note is not near or cite.first_note != number:
                cite = CiteItem(  # noqa: PLW2901  # quicker than `replace`, and called for every cite of a document
                    cite.id, cite.locator, cite.label, cite.prefix, cite.suffix, cite.mode, position, near, number
                )
            out.append(cite)
        stream.before, stream.note, stream.any = cites, note, True
        return out

    def _position(self, stream: "_Stream", cite: CiteItem, previous: CiteItem | None, note: int) -> int:
        if cite.id not in stream.first:
            return FIRST
        if previous is None:
            previous = self._before(stream, note)
        if previous is None or previous.id != cite.id:
            return SUBSEQUENT
        if previous.locator and not cite.locator:
            return SUBSEQUENT
        same = (previous.locator, previous.label) == (cite.locator, cite.label)
        return IBID if same or (not previous.locator and not cite.locator) else IBID_WITH_LOCATOR

    def _before(self, stream: "_Stream", note: int) -> CiteItem | None:
        """The cite that counts as the one before the first cite of a citation."""
        if not stream.before:
            return None
        if note and note == stream.note:
            return stream.before[-1]
        if note and (note - 1 > stream.note or stream.cites_in_note != 1):
            return None
        return stream.before[0] if len(stream.before) == 1 or not note else None


class _Stream:
    __slots__ = ("any", "before", "cites_in_note", "first", "last", "last_in_note", "note", "now_in_note")

    def __init__(self) -> None:
        self.first: dict[str, int] = {}
        self.last: dict[str, int] = {}
        self.before: list[CiteItem] = []
        self.note = 0
        self.now_in_note = 0
        self.cites_in_note = 0
        self.last_in_note = 0
        self.any = False
