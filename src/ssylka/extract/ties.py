"""Tying marks to the citations that they point to."""

import re
from collections.abc import Collection, Sequence

from ssylka.extract.names import name_key, same_name
from ssylka.model import Item, Mark, Pointer, Reference, Remark

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


class _Work:
    """What a reference offers for comparing."""

    def __init__(self, reference: Reference) -> None:
        citation, item = reference.citation, reference.item
        self.id = citation.id
        self.kind = citation.kind
        self.label = citation.label
        self.text = citation.text
        self.start = citation.span.start
        self.names = _names(item)
        self.body = not self.names or all(person.literal for person in (item.author or item.editor or ()))
        years = {str(date.year) for date in (item.issued, item.original_date) if date is not None and date.year}
        self.years = years or set(_YEAR.findall(self.text[:400]))

    def suffix_of(self, year: str) -> str:
        """The letter that the entry has after its year ("2010a")."""
        match = re.search(rf"(?<!\d){year}([a-zа-я])\b", self.text)
        return _letter(match[1]) if match else ""


def _letter(suffix: str) -> str:
    """The letter after a year in Latin: "2019б" is "2019b" in the list that translates it."""
    place = "абвгдежзик".find(suffix)
    return "abcdefghij"[place] if suffix and place >= 0 else suffix


def _names(item: Item) -> list[str]:
    for people in (item.author, item.editor, item.translator, item.container_author):
        if people:
            found = []
            for person in people:
                particle = person.non_dropping_particle or ""
                found.append(f"{particle} {person.family}".strip() if person.family else person.literal or "")
            return [name for name in found if name]
    return []


def _matches(pointer: Pointer, work: _Work) -> int:
    """How well the names of a mark fit a work: 0 not at all."""
    if not pointer.names:
        return 0
    wanted = pointer.names
    if not work.names or work.body:
        own = work.names[0] if work.names else work.text
        return 3 if _same_body(wanted, own, work.text) else 0
    hits = [any(_same_person(name, other) for other in work.names) for name in wanted]
    first = _same_person(wanted[0], work.names[0])
    if all(hits):
        exact = len(wanted) == len(work.names) or (pointer.et_al and len(work.names) > len(wanted))
        return (8 if exact else 5) if first else 3
    if len(wanted) > 1 and hits[-1] and _same_person(wanted[-1], work.names[0]):
        return 2  # "N.P. Maletin, D.V. Mosyakov (2010)": the year belongs to the last name only
    if first and len(wanted) > 1 and sum(hits) * 2 >= len(wanted):
        return 2
    return 0


def _same_person(name: str, other: str) -> bool:
    return (
        same_name(name, other)
        or (" " in name and same_name(name.rsplit(maxsplit=1)[-1], other))
        or (" " in other and same_name(name, other.rsplit(maxsplit=1)[-1]))
    )


def _same_body(wanted: Sequence[str], own: str, text: str) -> bool:
    """Whether a mark names a body, or begins a title as the entry does: "(World Bank, 2019)", "(Sochi Declaration, 2016)"."""
    whole = " ".join(wanted)
    if name_key(whole) and name_key(own).startswith(name_key(whole)[:40]):
        return True
    key = name_key(whole)
    if len(key) >= 4 and name_key(text[: len(whole) + 30]).startswith(key[:60]):
        return True
    letters = "".join(word[0] for word in re.findall(r"[^\W\d_]+", own) if word[0].isupper())
    return len(whole) >= 2 and whole.isupper() and letters.startswith(whole)


def _by_name(pointer: Pointer, works: Sequence[_Work]) -> tuple[str, ...]:
    digits = re.match(r"\d{4}", pointer.year or "")
    year = digits[0] if digits else None
    suffix = _letter((pointer.year or "")[4:5]) if year else ""
    scored = [
        (score, work)
        for work in works
        if (year is None or year in work.years) and (score := _matches(pointer, work)) > 0
    ]
    if not scored:
        return ()
    best = max(score for score, _ in scored)
    chosen = [work for score, work in scored if score == best]
    if suffix.isalpha() and len(chosen) > 1:
        lettered = [work for work in chosen if year and work.suffix_of(year) == suffix]
        if lettered:
            chosen = lettered
        else:
            order = ord(suffix) - ord("a")
            chosen = chosen[order : order + 1] or chosen
    return tuple(work.id for work in chosen)


def _by_label(
    label: str, mark: Mark, works: Sequence[_Work], remarks: Sequence[Remark], defined: Collection[str]
) -> tuple[str, ...]:
    """Notes and remarks of that label; where numbers start anew on each page, the nearest one after the mark.

    Of two series with the same numbers, `[^1]` means the one that the markup defines.
    """
    place = mark.span.start
    places: dict[str, tuple[int, list[str]]] = {}
    for work in works:
        if work.label == label:
            root = work.id.partition(".")[0]
            places.setdefault(root, (work.start, []))[1].append(work.id)
    for remark in remarks:
        if remark.label == label:
            places.setdefault(remark.id, (remark.span.start, []))[1].append(remark.id)
    if not places:
        return ()
    own = {root: found for root, found in places.items() if (root in defined) == mark.text.startswith("[^")}
    if not mark.inferred and own:
        places = own
    if len(places) == 1:
        return tuple(next(iter(places.values()))[1])
    after = [found for found in places.values() if found[0] >= place]
    _, ids = min(after) if after else max(places.values())
    return tuple(ids)


def tie(
    marks: Sequence[Mark],
    references: Sequence[Reference],
    remarks: Sequence[Remark] = (),
    defined: Collection[str] = (),
) -> tuple[Mark, ...]:
    """Marks with the ids of the citations and remarks that they point to; what cannot be tied keeps no targets.

    Numbers are labels; names are compared across alphabets and transliterations, with the year and its letter. A
    bracket that only looks like a citation ("(Paris, 1991)") is dropped where it ties to nothing and the article does
    not cite in that way.

    Args:
        marks: as `extract` found them.
        references: all references of the document.
        remarks: the notes that cite nothing.
        defined: ids of the notes that the markup defines (`Extraction.defined`).
    """
    works = [_Work(reference) for reference in references if reference.citation.kind != "self"]
    entries = [work for work in works if work.kind == "entry"]
    notes = [work for work in works if work.kind == "note"]
    # Numbers in brackets count the entries of a list without numbers, unless notes have no other marks than they.
    raised = any(mark.form == "note" and not mark.inferred for mark in marks)
    unlabelled = [] if any(work.label is not None for work in entries) or (notes and not raised) else entries
    tied: list[Mark] = []
    for mark in marks:
        pointers: list[Pointer] = []
        for pointer in mark.pointers:
            if mark.form in {"author-date", "narrative"}:
                targets = _by_name(pointer, entries) or _by_name(pointer, notes)
            elif mark.form == "note":
                targets = _by_label(pointer.label or "", mark, notes, remarks, defined)
                targets = targets or tuple(work.id for work in entries if work.label == pointer.label)
            else:
                targets = tuple(work.id for work in entries if work.label == pointer.label)
                number = int(pointer.label) if pointer.label and pointer.label.isdigit() else 0
                if not targets and 0 < number <= len(unlabelled):
                    targets = (unlabelled[number - 1].id,)
                targets = targets or _by_label(pointer.label or "", mark, notes, remarks, defined)
            pointers.append(pointer.model_copy(update={"targets": targets}))
        tied.append(mark.model_copy(update={"pointers": tuple(pointers)}))
    return tuple(mark for mark in tied if not _only_looks(mark, tied, entries))


def _only_looks(mark: Mark, marks: Sequence[Mark], entries: Sequence[_Work]) -> bool:
    """Whether an untied bracket is no citation after all; an author of the list under another year is one."""
    if any(pointer.targets for pointer in mark.pointers):
        return False
    if mark.form == "narrative":
        listed = any(_matches(pointer, work) >= 8 and not work.body for pointer in mark.pointers for work in entries)
        sure = listed or any(pointer.et_al for pointer in mark.pointers) or bool(re.search(r"[A-ZА-ЯЁ]\.", mark.text))
        return not sure or not _cites(marks, ("author-date", "narrative"))
    if mark.form == "author-date":
        return not _cites(marks, ("author-date", "narrative"))
    return mark.form == "numeric" and not _cites(marks, ("numeric",))


def _cites(marks: Sequence[Mark], forms: tuple[str, ...]) -> bool:
    """Whether an article cites in these forms: a third of such marks are tied."""
    same = [mark for mark in marks if mark.form in forms]
    return 3 * sum(any(pointer.targets for pointer in mark.pointers) for mark in same) >= len(same)
