"""The works that an article cites, each once, and the places in them that it cites."""

import re
from collections.abc import Sequence

from ssylka.model import Item, Mark, Reference
from ssylka.renderers.interface import Cite
from ssylka.renderers.plan import same_work

_LOCATOR = re.compile(
    r"^(?P<word>pp?|с|стр|ch|chap|гл|vol|т|para|п|л|ст|art|sec|разд|§|№|no)\b\.?\s*(?P<value>.+)$", re.IGNORECASE
)
_LABELS = {
    "ch": "chapter", "chap": "chapter", "гл": "chapter", "vol": "volume", "т": "volume", "para": "paragraph",
    "п": "paragraph", "л": "folio", "ст": "article", "art": "article", "sec": "section", "разд": "section",
    "§": "section", "№": "issue", "no": "issue",
}  # fmt: skip


def read_locator(text: str | None) -> tuple[str | None, str | None]:
    """The cited place and what it is: "p. 530" → ("530", "page")."""
    if not text:
        return None, None
    match = _LOCATOR.match(text.strip())
    if match is None:
        return text.strip(), "page"
    return match["value"].strip(), _LABELS.get(match["word"].lower(), "page")


class Works:
    """The cited works of an article, each once, numbered in the order of citation; the rest of the list after them."""

    def __init__(self, references: Sequence[Reference], marks: Sequence[Mark]) -> None:
        self.items: list[Item] = []
        self.number: dict[str, int] = {}
        self._known: dict[tuple[object, ...], int] = {}
        usable = {r.citation.id: r for r in references if r.citation.kind != "self" and r.understood}
        for mark in marks:
            for pointer in mark.pointers:
                for target in pointer.targets:
                    if target in usable:
                        self._add(usable[target])
        for reference in usable.values():
            if reference.citation.kind == "entry":
                self._add(reference)
        self.usable = usable

    def _add(self, reference: Reference) -> None:
        if reference.citation.id in self.number:
            return
        key = same_work(reference.item)
        if key not in self._known:
            self._known[key] = len(self.items)
            item = reference.item
            if cited_page(reference):
                item = item.model_copy(update={"page": None})
            self.items.append(item if item.id else item.model_copy(update={"id": reference.citation.id}))
        self.number[reference.citation.id] = self._known[key]


def cited_page(reference: Reference) -> str | None:
    """The page of a whole book that a note cites: it belongs to the citation, not to the book."""
    item = reference.item
    return item.page.rstrip(".") if item.page and reference.citation.kind == "note" and item.type == "book" else None


def lead_in(prefix: str) -> str:
    """The words before a note, "See:" → "see", as the words stand in a sentence."""
    words = prefix.strip().rstrip(":").strip()
    return words[:1].lower() + words[1:] if words else ""


def cited(item: Item, cite: Cite) -> Item:
    """The item with the place that a cite names, for a note."""
    if not cite.locator:
        return item
    custom = {**item.custom, "locator": cite.locator, "locator-label": cite.label or "page"}
    return item.model_copy(update={"custom": custom})
