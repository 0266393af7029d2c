"""`Draft`: one grammar's reading of a sheet while it grows, and how it becomes a `Reference`."""

import math
from typing import Any

from ssylka.model import ITEM_FIELDS, Citation, Item, Origin, Reference, Span
from ssylka.parsers.sheet import Field, Sheet

_CSL_NAME = {python: csl for csl, python in ITEM_FIELDS.items()}


class Draft:
    """What a grammar takes a citation to mean.

    Attributes:
        sheet: the words that it reads; what was peeled off before stands in the draft from the start.
        parser: name of the grammar.
        type: CSL type; empty until inferred.
        fields: by Python name of the field of `Item`.
        custom: what CSL has no field for.
        literal: names of the fields whose place is given in the text, not in the mask.
        sure: confidence in the whole so far; every doubt lowers it.
        unparsed: words that no field took.
        model: probability that the model gives its own labels of the text; None where it was not asked.
        weakest: the least probability that the model gives to one of its fields.
        agreed: the grammar and the model read alike.
        believed: what `sure` was before the reading was judged as a whole.
    """

    __slots__ = (
        "agreed",
        "believed",
        "custom",
        "fields",
        "literal",
        "model",
        "parser",
        "sheet",
        "sure",
        "type",
        "unparsed",
        "weakest",
    )

    def __init__(self, sheet: Sheet, parser: str, sure: float = 0.97) -> None:
        self.sheet = sheet
        self.parser = parser
        self.type = ""
        self.fields: dict[str, Field] = dict(sheet.fields)
        self.custom: dict[str, Any] = dict(sheet.custom)
        self.sure = sure
        self.literal: set[str] = set(sheet.fields)
        self.unparsed = ""
        self.model: float | None = None
        self.weakest = 0.0
        self.agreed = False
        self.believed = sure

    def put(self, name: str, value: Any, start: int, end: int, sure: float = 0.97) -> None:
        """Set a field that has a value; an empty value sets nothing."""
        if value:
            self.fields[name] = Field(value, start, end, sure)
        self.literal.discard(name)

    def take(self, name: str, start: int, end: int, sure: float = 0.97) -> None:
        """Set a field to the words of a stretch."""
        self.put(name, self.sheet.value(start, end), start, end, sure)

    def get(self, name: str) -> Any:
        """The value of a field, None where there is none."""
        field = self.fields.get(name)
        return field.value if field else None

    def has(self, *names: str) -> bool:
        """Whether any of the fields has a value."""
        return not self.fields.keys().isdisjoint(names)

    def doubt(self, factor: float) -> None:
        """Lower the confidence in the whole."""
        self.sure *= factor


def of_field(sure: float, whole: float) -> float:
    """How sure a field is, 0 to 1: as its reader was, bounded by the confidence in the whole.

    A reading is wholly right where each of its fields is, so a field is likelier right than the whole; its fourth root
    is where the shares of right fields lie that tests/benchmarks/calibrate.py prints.
    """
    return min(sure, _bound(whole))


def _bound(whole: float) -> float:
    return math.sqrt(math.sqrt(max(whole, 0.0)))


def finish(citation: Citation, draft: Draft) -> Reference:
    """The reference that a draft has come to, with the origin and the confidence of every field.

    The confidence of a field is how sure its reader was of it (the model: the least probability among its words; a
    grammar: what its marks are worth; less where the two differ), bounded by that of the whole.
    """
    values = {name: field.value for name, field in draft.fields.items()}
    origins, confidences = {}, {}
    only = citation.runs[0] if len(citation.runs) == 1 else None
    base = only.span.start if only and len(only.text) == only.span.end - only.span.start else None
    text, place, bound = citation.text, draft.sheet.place, _bound(draft.sure)
    for name, (_, start, end, sure) in draft.fields.items():
        csl = _CSL_NAME[name]
        if name not in draft.literal:
            start, end = place(start, end)  # noqa: PLW2901 - where it stands in the text
        span = Span(base + start, base + end) if base is not None else citation.locate(start, end)
        origins[csl] = Origin(span=span, text=text[start:end])
        confidences[csl] = round(min(sure, bound), 3)
    item = Item(type=draft.type or "document", custom=draft.custom, **values)
    return Reference(
        citation=citation,
        item=item,
        origins=origins,
        parser=draft.parser,
        confidence=round(max(draft.sure, 0.0), 3),
        confidences=confidences,
        unparsed=draft.unparsed,
    )
