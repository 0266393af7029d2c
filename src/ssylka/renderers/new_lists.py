"""The reference list of an article as it will be, and its twin in the other alphabet, where the article has one."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ssylka.model import Entry, Item, Reference
from ssylka.renderers.cited_works import Works
from ssylka.renderers.plan import Plan
from ssylka.renderers.twins import twin


class NewList(NamedTuple):
    """A reference list as it will be.

    Attributes:
        entries: in their order.
        origins: for each entry the id of the citation that it was made of; None where the list had none for the work.
        old: the references whose places it takes.
    """

    entries: list[Entry]
    origins: list[str | None]
    old: tuple[Reference, ...]


class Second(NamedTuple):
    """The twin of the reference list: the same works in the other alphabet.

    Attributes:
        references: its entries; they are not among the references of the article.
        pairs: id of an entry of either list → id of its twin.
        first_plan: the style of the list itself.
        plan: the style of the twin.
        latin: whether the twin is the one in Latin letters.
    """

    references: tuple[Reference, ...]
    pairs: Mapping[str, str]
    first_plan: Plan
    plan: Plan
    latin: bool


def new_lists(works: Works, references: Sequence[Reference], plan: Plan, second: Second | None) -> list[NewList]:
    """The list, and the twin with the same works in the same order, where the style does not sort it by itself.

    A work that the twin lacks (a note cites it) is written in it too, transliterated, so that numbers stay the same.
    """
    own = tuple(each for each in references if each.citation.kind == "entry" and each.understood)
    made_of: dict[int, str] = {}
    for reference in own:
        made_of.setdefault(works.number[reference.citation.id], reference.citation.id)
    entries, numbers = _rendered(second.first_plan if second else plan, works.items)
    lists = [NewList(entries, [made_of.get(number) for number in numbers], own)]
    if second is None:
        return lists
    old = {each.citation.id: each for each in second.references if each.understood}
    left = dict(old)
    items: list[Item] = []
    origins: list[str | None] = []
    for number in numbers:
        reference_or_none = left.pop(second.pairs.get(made_of.get(number, ""), ""), None)
        if reference_or_none is not None:
            items.append(_named(reference_or_none))
            origins.append(reference_or_none.citation.id)
        else:
            item = works.items[number]
            items.append(twin(item, keep_title=second.plan.convention.translation) if second.latin else item)
            origins.append(None)
    items += [_named(each) for each in left.values()]
    origins += list(left)
    entries, numbers = _rendered(second.plan, items)
    lists.append(NewList(entries, [origins[number] for number in numbers], tuple(old.values())))
    return lists


def _named(reference: Reference) -> Item:
    item = reference.item
    return item if item.id else item.model_copy(update={"id": reference.citation.id})


def _rendered(plan: Plan, items: Sequence[Item]) -> tuple[list[Entry], list[int]]:
    """The entries of a list, and for each of them which item it renders."""
    entries = plan.entries(items)
    places: dict[str, list[int]] = {}
    for number, item in reversed(list(enumerate(items))):
        places.setdefault(item.id or "", []).append(number)
    return entries, [places[entry.id].pop() for entry in entries]
