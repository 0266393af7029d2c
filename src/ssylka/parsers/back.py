"""What only the whole list tells: what "Ibid." means, and whether a language left unsaid is the article's own."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from ssylka.model import ITEM_FIELDS, Citation, Reference, Run
from ssylka.model.repeats import IBID
from ssylka.parsers.backward import same_author
from ssylka.parsers.meant import (
    REACH,
    Cited,
    Short,
    by_head,
    by_name,
    by_note,
    by_short_title,
    by_year,
    first,
    head_of,
    key,
)
from ssylka.parsers.shelfmarks import further

_MARKED = "language-note"
_ALIKE = 0.9
# How sure it can be at most which work a back-reference means.
_MEANT = 0.88
_CSL = {python: csl for csl, python in ITEM_FIELDS.items()}
_MARKS_OF_A_LIST = 3
_LATIN = re.compile(r"[A-Za-z]+")
_LONG_TITLE = 14
_OWN = (
    "locator",
    "locator-label",
    "back-reference",
    "back-reference-note",
    "back-reference-of",
    "same-author",
)


def link_back(references: Iterable[Reference], read: Callable[[Citation], Reference]) -> tuple[Reference, ...]:
    """The references of one document, in its order, with what they mean by one another.

    Back-references ("Ibid.", "Там же", "Указ. соч.", a short title, "Его же", a dash for the author, "supra note 5") get
    the item they refer to, with their own page in `custom["locator"]`, and `refers_to`. One whose work is not found keeps
    its words, low confidence and `custom["back-reference-unresolved"]`. Languages are settled too.

    Args:
        references: as the parsers understood them.
        read: understands a citation: one whose author is named by a dash or a pronoun is read again with the name.
    """
    given = tuple(references)
    if (
        len(given) == 1
        and not given[0].item.custom.keys() & {"back-reference", "same-author"}
        and not same_author(given[0].citation.text)
    ):
        return given
    listed = Cited(reference for reference in given if reference.citation.kind == "entry")
    nothing = Cited()
    before: dict[str, Cited] = {}
    linked: list[Reference] = []
    dashes = sum(each.citation.text.startswith(("– ", "— ")) for each in listed.works)
    for reference in given:
        kind = reference.citation.kind
        earlier = before.setdefault(kind, Cited())
        named = _by_the_same(reference, earlier.works, read, lone=kind == "entry" and dashes * 2 < len(listed.works))
        done = _resolve(named, earlier, listed if kind == "note" else nothing, given)
        earlier.add(done)
        linked.append(done)
    return settle_languages(linked)


# -- back-references --------------------------------------------------------------------------------------------------


def _resolve(reference: Reference, earlier: Cited, listed: Cited, given: Sequence[Reference]) -> Reference:
    """A reference with what it means.

    Args:
        reference: as a parser understood it.
        earlier: the works of its kind before it.
        listed: the entries of the reference list, for a note.
        given: all references of the document, for a note that points further down.
    """
    custom = reference.item.custom
    kind = custom.get("back-reference")
    if custom.get("back-reference-unresolved"):
        return reference
    before = earlier.works[-1] if earlier.works else None
    if kind is None:
        return _of_the_archive(reference, before) or _short(reference, earlier, listed)
    if custom.get("back-reference-of") == "container":
        return _within(reference, before) if before else _unresolved(reference)
    if kind == "ibid":
        return _meaning(reference, before) if before else _unresolved(reference)
    head = head_of(reference.citation.text)
    number = custom.get("back-reference-note")
    if number:
        target = by_note(str(number), head, earlier.works) or by_note(
            str(number), head, (each for each in given if each.citation.kind == reference.citation.kind)
        )
    else:
        target = by_head(head, earlier, listed)
    return _meaning(reference, target) if target else _unresolved(reference)


def _of_the_archive(reference: Reference, before: Reference | None) -> Reference | None:
    """A document of the archive that its note has just named: "РГИА. Ф. 1276. Оп. 2. Д. 4; Ф. 1284. Оп. 185. Д. 10"."""
    item = reference.item
    if before is None or not item.archive_location or item.archive or not before.item.archive:
        return None
    if before.citation.id.partition(".")[0] != reference.citation.id.partition(".")[0]:
        return None
    return reference.model_copy(update={"item": item.model_copy(update={"archive": before.item.archive})})


def _short(reference: Reference, earlier: Cited, listed: Cited) -> Reference:
    """A work named again by a short title ("Служебный каталог чешуекрылых. С. 157") or by its year ("Силин 1947: 12")."""
    item = reference.item
    text = reference.citation.text
    found = by_name(text, earlier, listed) or by_year(text, earlier, listed)
    if found is None and not (item.issued or item.url or item.doi):  # "Britain" may have been taken for a place
        found = by_short_title(text, earlier, listed)
    if found:
        return _with_page(reference, found)
    if item.issued or item.publisher or item.url or item.doi or item.container_title or not item.title:
        return reference
    author, title = first(item), key(item.title)
    alone = reference.citation.kind == "note" and len(title) >= _LONG_TITLE and title == key(text)
    if len(title) < 6 or not (item.custom.get("locator") or alone):
        return reference
    for works in (reversed(earlier.works[-REACH:]), iter(listed.works[:REACH])):
        for candidate in works:
            named = not author or first(candidate.item) == author
            if named and candidate.item.title and key(candidate.item.title).startswith(title):
                return _meaning(reference, candidate, kind="short-title")
    return reference


def _with_page(reference: Reference, found: Short) -> Reference:
    """A reference with the page and the volume that its short form gives, and what it means."""
    own: dict[str, Any] = {"locator": found.page, "locator-label": "page"} if found.page else {}
    custom = {name: value for name, value in reference.item.custom.items() if name not in _OWN} | own
    item = reference.item.model_copy(update={"custom": custom, "volume": found.volume or None})
    return _meaning(reference.model_copy(update={"item": item}), found.target, kind="short-title")


def _meaning(reference: Reference, target: Reference, kind: str | None = None) -> Reference:
    own = {name: reference.item.custom[name] for name in _OWN if name in reference.item.custom}
    if kind:
        own["back-reference"] = kind
    custom: dict[str, Any] = {name: value for name, value in target.item.custom.items() if name not in _OWN} | own
    changes: dict[str, Any] = {"custom": custom, "id": ""}
    if reference.item.volume and not target.item.container_title:
        changes["volume"] = reference.item.volume
    unparsed = reference.unparsed
    other = further(reference.citation.text, target.item.archive_location)
    if other:
        changes["archive_location"], changes["custom"], unparsed = other.place, custom | other.codes, ""
    item = target.item.model_copy(update=changes)
    return reference.model_copy(
        update={
            "item": item,
            "refers_to": target.refers_to or target.citation.id,
            "confidence": round(min(_MEANT, target.confidence) * (0.9 if unparsed else 1.0), 3),
            "confidences": _inherited(target, target.confidences) | reference.confidences,
            "origins": {**target.origins, **reference.origins},
            "unparsed": unparsed,
        }
    )


def _inherited(target: Reference, fields: Iterable[str]) -> dict[str, float]:
    """How sure the fields (CSL names) are that a reference has from the work that it means."""
    return {field: min(target.confidences[field], _MEANT) for field in fields if field in target.confidences}


def _within(reference: Reference, target: Reference) -> Reference:
    """Complete another part of what was cited before: "Пранц В. А. Геополитика // Там же. С. 11–16"."""
    source = target.item
    container = source.container_title or source.title
    fields = {
        name: getattr(source, name)
        for name in ("issued", "publisher", "publisher_place", "editor", "volume", "issue", "number_of_volumes")
        if getattr(reference.item, name) is None and getattr(source, name) is not None
    }
    if source.container_title is None and source.author:
        fields["container_author"] = source.author
    kind = source.type if source.container_title else "chapter"
    host = target.confidences.get("container-title" if source.container_title else "title", _MEANT)
    confidences = reference.confidences | {"container-title": min(host, _MEANT)}
    item = reference.item.model_copy(update={"container_title": container, "type": kind, **fields})
    return reference.model_copy(
        update={
            "item": item,
            "refers_to": target.refers_to or target.citation.id,
            "confidence": min(0.85, reference.confidence),
            "confidences": confidences | _inherited(target, map(_CSL.__getitem__, fields)),
        }
    )


def _by_the_same(
    reference: Reference, earlier: Sequence[Reference], read: Callable[[Citation], Reference], *, lone: bool
) -> Reference:
    """A reference whose author is named by a dash or a pronoun, read with the name of the author before it."""
    citation = reference.citation
    if IBID.match(citation.text) or not same_author(citation.text, lone=lone):
        return reference
    before = next((each for each in reversed(earlier) if each.item.author or each.item.editor), None)
    if before is None:
        return _unresolved(reference)
    people = "author" if before.item.author else "editor"
    written = before.origins[people].text.strip() if people in before.origins else ""
    done = reference
    if written and not reference.item.custom.get("same-author"):
        done = read(_renamed(citation, written, lone=lone)).model_copy(update={"citation": citation})
    named = {people: getattr(before.item, people)}
    custom = {**done.item.custom, "same-author": True}
    sure = min(before.confidences.get(people, _MEANT), _MEANT)
    return done.model_copy(
        update={
            "item": done.item.model_copy(update={**named, "custom": custom}),
            "confidences": done.confidences | {people: sure},
        }
    )


def _renamed(citation: Citation, name: str, *, lone: bool) -> Citation:
    """A citation with a name in the place of the dash or pronoun that it begins with."""
    text = citation.text
    stop = len(text[: same_author(text, lone=lone)].rstrip(" .,:"))
    if name.endswith(".") and text[stop : stop + 1] == ".":
        stop += 1
    found = [Run(name, citation.locate(0, stop))]
    position = 0
    for run in citation.runs:
        skipped = min(max(stop - position, 0), len(run.text))
        if skipped < len(run.text):
            found.append(run._replace(text=run.text[skipped:], span=run.locate(skipped, len(run.text))))
        position += len(run.text)
    return Citation(id=citation.id, kind=citation.kind, label=citation.label, runs=tuple(found), raw=citation.raw)


def _unresolved(reference: Reference) -> Reference:
    custom = {**reference.item.custom, "back-reference-unresolved": True}
    item = reference.item.model_copy(update={"custom": custom})
    return reference.model_copy(update={"item": item, "confidence": min(reference.confidence, 0.3)})


# -- languages --------------------------------------------------------------------------------------------------------


def settle_languages(references: Sequence[Reference]) -> tuple[Reference, ...]:
    """The references of one list, languages that the list leaves unsaid taken back.

    Where nearly all entries are in Latin letters and most of them carry one and the same note of their language ("(In
    Russian)"), an entry without a note is in the language of the article and says nothing of it; "en" that was only
    guessed from its words goes. Strings of several hands (Cyrillic entries among them, notes worded in several ways)
    say nothing of the kind. For a list of strings that no document binds together this is the part of `link_back` to
    call.
    """
    if len(references) < _MARKS_OF_A_LIST:
        return tuple(references)
    notes = Counter(str(reference.item.custom[_MARKED]) for reference in references if _MARKED in reference.item.custom)
    if sum(notes.values()) < _MARKS_OF_A_LIST:
        return tuple(references)
    latin = [reference for reference in references if _latin(reference)]
    marked = sum(_MARKED in reference.item.custom for reference in latin)
    one_hand = max(notes.values()) >= _ALIKE * sum(notes.values()) and len(latin) >= _ALIKE * len(references)
    if marked < _MARKS_OF_A_LIST or marked * 2 < len(latin) or not one_hand:
        return tuple(references)
    return tuple(
        _without_language(reference)
        if reference.item.language == "en" and _MARKED not in reference.item.custom
        else reference
        for reference in references
    )


def _latin(reference: Reference) -> bool:
    text = reference.citation.text
    return sum(map(len, _LATIN.findall(text))) * 2 > sum(map(str.isalpha, text))


def _without_language(reference: Reference) -> Reference:
    item = reference.item.model_copy(update={"language": None})
    origins = {field: origin for field, origin in reference.origins.items() if field != "language"}
    confidences = {field: sure for field, sure in reference.confidences.items() if field != "language"}
    return reference.model_copy(update={"item": item, "origins": origins, "confidences": confidences})
