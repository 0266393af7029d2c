"""What only the whole list tells: what "Ibid." means, and whether a language left unsaid is the article's own."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from ssylka.model import ITEM_FIELDS, Item, Reference

_MARKED = "language-note"
_ALIKE = 0.9
# How sure it can be at most which work a back-reference means.
_MEANT = 0.88
_CSL = {python: csl for csl, python in ITEM_FIELDS.items()}
_SAME = frozenset({"idem", "eadem", "iidem", "ders", "derselbe", "dies", "dieselbe", "егоже", "еёже", "ееже"})
_NO_LATIN = re.compile(r"[^A-Za-z]+")
_OWN = ("locator", "locator-label", "back-reference", "back-reference-of", "same-author")


def link_back(references: Iterable[Reference]) -> tuple[Reference, ...]:
    """The references of one document, in its order, with what they mean by one another.

    Back-references ("Ibid.", "Там же", "Указ. соч.", a short title, "Его же", a dash for the author) get the item they
    refer to, with their own page in `custom["locator"]`, and `refers_to`. One whose work is not found keeps its words,
    low confidence and `custom["back-reference-unresolved"]`. Languages are settled too.
    """
    linked: list[Reference] = []
    for reference in references:
        linked.append(
            _resolve(reference, [earlier for earlier in linked if earlier.citation.kind == reference.citation.kind])
        )
    return settle_languages(linked)


# -- back-references --------------------------------------------------------------------------------------------------


def _resolve(reference: Reference, earlier: Sequence[Reference]) -> Reference:
    custom = reference.item.custom
    kind = custom.get("back-reference")
    if custom.get("same-author") or _first(reference.item) in _SAME:
        return _same_author(reference, earlier)
    if kind is None:
        return _short(reference, earlier)
    if custom.get("back-reference-of") == "container":
        return _within(reference, earlier[-1]) if earlier else _unresolved(reference)
    before = earlier[-1] if earlier else None
    target = before if kind == "ibid" else _find(reference, earlier)
    return _meaning(reference, target) if target else _unresolved(reference)


def _find(reference: Reference, earlier: Sequence[Reference]) -> Reference | None:
    """The nearest earlier work of the same first author, or of any where none is named, whose title begins alike."""
    author, title = _first(reference.item), _key(reference.item.title)
    for candidate in reversed(earlier):
        if candidate.item.custom.get("back-reference-unresolved"):
            continue
        if author and _first(candidate.item) != author:
            continue
        if title and not _key(candidate.item.title).startswith(title):
            continue
        if author or title:
            return candidate
    return None


def _short(reference: Reference, earlier: Sequence[Reference]) -> Reference:
    """A title given again without imprint or year: "Служебный каталог чешуекрылых. С. 157"."""
    item = reference.item
    if item.issued or item.publisher or item.url or item.doi:
        return reference
    shortened = _shortened(reference, earlier)
    if shortened:
        return shortened
    if item.container_title or not item.title or not item.custom.get("locator"):
        return reference
    if len(_key(item.title)) < 6:
        return reference
    target = _find(reference, earlier)
    return _meaning(reference, target, kind="short-title") if target and target.item.title else reference


# Family name, words of the title, page.
_SHORTENED = re.compile(
    r"\s*(?P<family>[^\W\d_][\w’'-]+(?: [^\W\d_][\w’'-]+){0,2}?),\s+[“\"«‘]?(?P<title>[^\d“”\"«»]{4,80}?)[,.]?[”\"»’]?[,.]?"
    r"\s+(?:pp?\.\s*|[сСS]\.\s*)?(?P<page>\d{1,5}(?:\s?[–-]\s?\d{1,5})?)n?\.?\s*"
)


def _shortened(reference: Reference, earlier: Sequence[Reference]) -> Reference | None:
    """What "Quataert, Ottoman Empire, 60" means (Chicago Manual of Style 17, 14.30); None where no such work was cited."""
    text = reference.citation.text
    match = _SHORTENED.fullmatch(text) if earlier and len(text) < 400 else None
    if match is None or len(_key(match["title"])) < 4:
        return None
    family, title = _key(match["family"]), _key(match["title"])
    for candidate in reversed(earlier):
        named = _first(candidate.item) == family and title in _key(candidate.item.title)
        if named and not candidate.item.custom.get("back-reference-unresolved"):
            own = {"locator": match["page"], "locator-label": "page"}
            item = reference.item.model_copy(update={"custom": {**reference.item.custom, **own}, "volume": None})
            return _meaning(reference.model_copy(update={"item": item}), candidate, kind="short-title")
    return None


def _meaning(reference: Reference, target: Reference, kind: str | None = None) -> Reference:
    own = {name: reference.item.custom[name] for name in _OWN if name in reference.item.custom}
    if kind:
        own["back-reference"] = kind
    custom: dict[str, Any] = {name: value for name, value in target.item.custom.items() if name not in _OWN} | own
    changes: dict[str, Any] = {"custom": custom, "id": ""}
    if reference.item.volume and not target.item.container_title:
        changes["volume"] = reference.item.volume
    item = target.item.model_copy(update=changes)
    return reference.model_copy(
        update={
            "item": item,
            "refers_to": target.refers_to or target.citation.id,
            "confidence": round(min(_MEANT, target.confidence) * (0.9 if reference.unparsed else 1.0), 3),
            "confidences": _inherited(target, target.confidences) | reference.confidences,
            "origins": {**target.origins, **reference.origins},
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


def _same_author(reference: Reference, earlier: Sequence[Reference]) -> Reference:
    for candidate in reversed(earlier):
        author = candidate.item.author or candidate.item.editor
        if author:
            item = reference.item.model_copy(update={"author": author})
            sure = candidate.confidences.get("author" if candidate.item.author else "editor", _MEANT)
            confidences = reference.confidences | {"author": min(sure, _MEANT)}
            return reference.model_copy(update={"item": item, "confidences": confidences})
    return _unresolved(reference)


def _unresolved(reference: Reference) -> Reference:
    custom = {**reference.item.custom, "back-reference-unresolved": True}
    item = reference.item.model_copy(update={"custom": custom})
    return reference.model_copy(update={"item": item, "confidence": min(reference.confidence, 0.3)})


def _first(item: Item) -> str:
    person = (item.author or item.editor or (None,))[0]
    return _key(person.family or person.literal) if person else ""


def _key(text: str | None) -> str:
    return re.sub(r"[\W_]+", "", (text or "").casefold())


# -- languages --------------------------------------------------------------------------------------------------------


def settle_languages(references: Sequence[Reference]) -> tuple[Reference, ...]:
    """The references of one list, languages that the list leaves unsaid taken back.

    Where nearly all entries are in Latin letters and most of them carry one and the same note of their language ("(In
    Russian)"), an entry without a note is in the language of the article and says nothing of it; "en" that was only
    guessed from its words goes. Strings of several hands (Cyrillic entries among them, notes worded in several ways)
    say nothing of the kind. For a list of strings that no document binds together this is the part of `link_back` to
    call.
    """
    notes = Counter(str(reference.item.custom[_MARKED]) for reference in references if _MARKED in reference.item.custom)
    if sum(notes.values()) < 3:
        return tuple(references)
    latin = [reference for reference in references if _latin(reference)]
    marked = sum(_MARKED in reference.item.custom for reference in latin)
    one_hand = max(notes.values()) >= _ALIKE * sum(notes.values()) and len(latin) >= _ALIKE * len(references)
    if marked < 3 or marked * 2 < len(latin) or not one_hand:
        return tuple(references)
    return tuple(
        _without_language(reference)
        if reference.item.language == "en" and _MARKED not in reference.item.custom
        else reference
        for reference in references
    )


def _latin(reference: Reference) -> bool:
    text = reference.citation.text
    return len(_NO_LATIN.sub("", text)) * 2 > sum(map(str.isalpha, text))


def _without_language(reference: Reference) -> Reference:
    item = reference.item.model_copy(update={"language": None})
    origins = {field: origin for field, origin in reference.origins.items() if field != "language"}
    confidences = {field: sure for field, sure in reference.confidences.items() if field != "language"}
    return reference.model_copy(update={"item": item, "origins": origins, "confidences": confidences})
