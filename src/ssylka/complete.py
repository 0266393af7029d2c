"""`complete`: fill the gaps of a reference from the record of its work. Pure: who asked the registry is another matter.

The author's words stand wherever he wrote any: a disagreement is a finding for a rule, never a correction here. Every
field that is filled says which registry it came from, and on which day.
"""

import re
from collections.abc import Iterable, Mapping

from ssylka.matching import person_likeness, plain, script, skeleton
from ssylka.model import Item, Name, Origin, Reference, Snapshot, Verification, Work
from ssylka.model.item import ITEM_FIELDS

_PYTHON_TO_CSL = {python: csl for csl, python in ITEM_FIELDS.items()}

FILLED: tuple[str, ...] = (
    "doi",
    "title",
    "container_title",
    "collection_title",
    "issued",
    "volume",
    "issue",
    "page",
    "number",
    "edition",
    "publisher",
    "publisher_place",
    "editor",
    "translator",
    "issn",
    "isbn",
    "pmid",
    "pmcid",
)
"""The fields that are filled where the author left them out (Python names), beside the authors.

Not the language, which decides how an entry is rendered; not the URL, which would be printed beside the DOI.
"""

_WORDS = frozenset(
    ("title", "container_title", "collection_title", "publisher", "publisher_place", "editor", "translator")
)
_TRUSTED = frozenset(("exists", "differs", "retracted", "corrected"))
_SURE = 0.9
_OTHERS = frozenset(("et al", "и др", "и другие", "others", "и соавт"))


def complete(reference: Reference, work: Work) -> Reference:
    """A reference with its gaps filled from a record of the same work.

    Fields in words are filled only in the script of the entry: a Latin entry gets no Cyrillic journal. Authors are added
    where the author stopped early ("et al.", or fewer names than the record, all of them its first ones); the names that
    he wrote stay as he wrote them. A citation that no parser understood takes the whole record.

    Args:
        reference: as parsed.
        work: a record of the same work (`Verification.work` of a verdict that says so).
    """
    theirs = work.item
    origin = Origin(source=work.registry, day=work.asked[:10] or None, text="")
    if not reference.understood:
        return _taken_whole(reference, work, origin)
    ours = reference.item
    own_script = script(ours.title or ours.container_title or reference.citation.text)
    changes: dict[str, object] = {}
    for field in FILLED:
        value = getattr(theirs, field)
        if value in (None, "", ()) or not _missing(ours, field):
            continue
        if field in _WORDS and own_script and script(_words(value)) not in {own_script, ""}:
            continue
        if field == "number" and ours.page:
            continue
        if field in {"publisher", "publisher_place", "issn"} and ours.type in {"article-journal", "article-newspaper"}:
            continue  # no style prints them for an article
        changes[field] = value
    if authors := _all_authors(ours.author, theirs.author):
        changes["author"] = authors
    if ours.pmid is None and work.identifiers.get("pmid") and ours.type == "article-journal":
        changes.setdefault("pmid", work.identifiers["pmid"])
    if ours.doi is None and "doi" not in changes and work.identifiers.get("doi"):
        changes["doi"] = work.identifiers["doi"]
    completed = _changed(reference, changes, origin)
    return _with_edn(completed, work.identifiers.get("edn"), origin)


def complete_all(references: Iterable[Reference], verifications: Iterable[Verification]) -> tuple[Reference, ...]:
    """Every reference, completed where its verdict says which work it is, then by its twin in the list of the other script.

    A record that was found by a reference's words alone completes it only where it is surely the same work: not one of
    another author, nor one whose title says something else and whose other fields prove little.

    Args:
        references: as parsed.
        verifications: of these references, in any order.
    """
    verdicts = {verdict.reference: verdict for verdict in verifications}
    completed = []
    for reference in references:
        verdict = verdicts.get(reference.citation.id)
        known = verdict is not None and verdict.work is not None and _tells(reference, verdict)
        completed.append(complete(reference, verdict.work) if known and verdict and verdict.work else reference)
    return complete_twins(completed)


def _tells(reference: Reference, verdict: Verification) -> bool:
    """Whether a verdict names the work of a reference surely enough to write from its record."""
    if verdict.status not in _TRUSTED:
        return False
    item = reference.item
    if item.doi or item.pmid or item.isbn or not reference.understood:
        return True
    other = {one.field for one in verdict.differences if one.theirs}
    return "author" not in other and ("title" not in other or (verdict.score or 0.0) >= _SURE)


def complete_twins(references: Iterable[Reference]) -> tuple[Reference, ...]:
    """References with the identifiers that their twins have: the same work in the list of the other script.

    Russian journals print their list twice, in Cyrillic and in Latin letters, and the DOI or the EDN often stands in one
    of them only. Two entries are twins where they are alone in sharing the first author (by the skeleton key), year, first
    page and volume or issue.
    """
    given = tuple(references)
    by_sign: dict[tuple[str, ...], list[Reference]] = {}
    for reference in given:
        if sign := _sign(reference.item):
            by_sign.setdefault(sign, []).append(reference)
    twins: dict[str, Reference] = {}
    for pair in by_sign.values():
        if len(pair) == 2 and len({script(one.item.title or one.citation.text) for one in pair}) == 2:
            twins |= {pair[0].citation.id: pair[1], pair[1].citation.id: pair[0]}
    return tuple(_from_twin(one, twins[one.citation.id]) if one.citation.id in twins else one for one in given)


def _sign(item: Item) -> tuple[str, ...] | None:
    """What two entries of one work share in any script."""
    people = item.author or item.editor
    first = re.search(r"\d+", item.page or "")
    place = item.volume or item.issue
    if not people or not item.issued or not item.issued.year or not first or not place:
        return None
    return skeleton(people[0].family or people[0].literal or ""), str(item.issued.year), first[0], plain(place)


def _from_twin(reference: Reference, twin: Reference) -> Reference:
    """A reference with the identifiers that only its twin has."""
    origin = Origin(source=f"entry {twin.citation.id}", text="")
    missing = {name: getattr(twin.item, name) for name in ("doi", "pmid") if getattr(reference.item, name) is None}
    changes = {name: value for name, value in missing.items() if value}
    return _with_edn(_changed(reference, changes, origin), twin.item.edn, origin)


def _with_edn(reference: Reference, edn: str | None, origin: Origin) -> Reference:
    """A reference with an EDN, which CSL does not know, where it has none."""
    if not edn or reference.item.edn:
        return reference
    item = reference.item.model_copy(update={"custom": {**reference.item.custom, "EDN": edn}})
    return reference.model_copy(update={"item": item, "origins": {**reference.origins, "EDN": origin}})


def _missing(item: Item, field: str) -> bool:
    value = getattr(item, field)
    if field == "issued":
        return value is None or (value.year is None and not value.literal and not value.raw)
    return value in (None, "", ())


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(name.family or name.literal or "" for name in value if isinstance(name, Name))
    return str(value)


def _all_authors(ours: tuple[Name, ...] | None, theirs: tuple[Name, ...] | None) -> tuple[Name, ...] | None:
    """Our names and the record's further ones; None where nothing is to be added."""
    if not theirs:
        return None
    written = tuple(name for name in ours or () if plain(name.literal or name.family or "") not in _OTHERS)
    if ours and not written:
        return None
    if not written:
        return theirs
    if len(written) >= len(theirs) or script(_words(written)) != script(_words(theirs)):
        return None
    if all(person_likeness(mine, other) >= 0.75 for mine, other in zip(written, theirs, strict=False)):
        return written + theirs[len(written) :]
    return None


def _taken_whole(reference: Reference, work: Work, origin: Origin) -> Reference:
    """The record in place of a text that nobody understood; the text stays in `note`."""
    kept = {"id": reference.item.id, "note": reference.item.note, "custom": reference.item.custom}
    item = work.item.model_copy(update=kept)
    fields = [field for field in Item.model_fields if field not in kept and getattr(item, field) not in (None, "", ())]
    origins = {_PYTHON_TO_CSL[field]: origin for field in fields if field in _PYTHON_TO_CSL}
    return reference.model_copy(update={"item": item, "origins": reference.origins | origins})


def _changed(reference: Reference, changes: Mapping[str, object], origin: Origin) -> Reference:
    if not changes:
        return reference
    item = reference.item.model_copy(update=dict(changes))
    origins = {_PYTHON_TO_CSL[field]: origin for field in changes}
    return reference.model_copy(update={"item": item, "origins": reference.origins | origins})


def cite_copy(reference: Reference, snapshot: Snapshot) -> Reference:
    """A reference that cites an archived copy in place of a page that is gone; the renderers print the copy's address.

    Args:
        reference: as parsed; its own address stays in `custom["archived"]["original"]`.
        snapshot: the copy that was found (`LinkStatus.archived`).
    """
    item = reference.item
    archived = {
        "url": snapshot.url,
        "original": item.url or snapshot.original,
        "timestamp": snapshot.timestamp,
        "archive": snapshot.archive,
    }
    origin = Origin(source=snapshot.archive, text=snapshot.url)
    return reference.model_copy(
        update={
            "item": item.model_copy(update={"custom": {**item.custom, "archived": archived}}),
            "origins": {**reference.origins, "archived": origin},
        }
    )
