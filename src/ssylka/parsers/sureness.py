"""How sure a reading may be at most, by what people disagree on: a type that words do not decide, a name's ending, a body.

Measured on hand-made gold of Russian journals: where none of these doubts applies, a reading of a sure grammar is wholly
right; where one does, the next annotator may well see it otherwise. So such a reading never counts as sure (0.9).
"""

from collections.abc import Callable

from ssylka.parsers.draft import Draft

_CAP = 0.88
# Types for which more than one name is in use for the same source.
_DISPUTED = frozenset(
    {
        "paper-conference", "entry-encyclopedia", "article-magazine", "legislation", "treaty", "patent", "standard",
        "report", "dataset", "software", "speech", "map", "manuscript",
    }
)  # fmt: skip


def _disputed_type(draft: Draft) -> bool:
    return draft.type in _DISPUTED


def _thin_part(draft: Draft) -> bool:
    if draft.type == "chapter":
        page = draft.get("page") or ""
        return not draft.has("publisher", "publisher_place") or page.isdigit()
    if draft.type == "article-journal":
        return not draft.has("page", "doi") or draft.has("publisher_place", "publisher")
    if draft.type == "article-newspaper":
        return not draft.has("title")
    return draft.type == "webpage" and not draft.has("container_title")


def _body_as_author(draft: Draft) -> bool:
    return any(person.literal for person in draft.get("author") or ())


def _odd_title(draft: Draft) -> bool:
    title = draft.get("title") or ""
    return (
        len(title) < 6 or len(title) > 300 or " // " in title or " / " in title or title.count("[") != title.count("]")
    )


def _weak_field(draft: Draft) -> bool:
    return any(field.sure < 0.8 for name, field in draft.fields.items() if name not in {"language", "isbn"})


_DOUBTS: tuple[Callable[[Draft], bool], ...] = (_disputed_type, _thin_part, _body_as_author, _odd_title, _weak_field)


def settle_sureness(draft: Draft) -> None:
    """Cap the confidence of a reading that a person might dispute."""
    if draft.sure > _CAP and (draft.unparsed or any(doubt(draft) for doubt in _DOUBTS)):
        draft.sure = _CAP
