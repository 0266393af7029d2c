"""Whole references as JSON: what was written, where, what it means, and how far to trust it."""

import json
from collections.abc import Sequence
from typing import Any

from ssylka.model import Document, Item, Reference, Span


def dump_whole(records: Sequence[Reference | Item], *, document: Document | None = None) -> str:
    """An array of objects, one for each cited work, For-citation lines included.

    Each object has `id`, `kind` (entry, note, self), `label`, `label_inferred`, `work` (which work of its note),
    `place` {line, column}, `span` [start, end), `raw`, `text`, `prefix`, `suffix`, `item` (CSL-JSON), `parser`,
    `understood`, `confidence`, `confidences`, `origins` (field → span, text, source), `refers_to`, `unparsed` and
    `repairs`. A note with two works gives two objects with the same label. A bare item has `item` alone.
    """
    rows = [
        _row(record, document) if isinstance(record, Reference) else {"item": record.to_csl()} for record in records
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _place(span: Span | None, document: Document | None) -> dict[str, int] | None:
    if document is None or span is None:
        return None
    return document.place(span.start)._asdict()


def _row(reference: Reference, document: Document | None) -> dict[str, Any]:
    citation = reference.citation
    return {
        "id": citation.id,
        "kind": citation.kind,
        "label": citation.label,
        "label_inferred": citation.label_inferred,
        "work": citation.work,
        "place": _place(citation.span, document),
        "span": list(citation.span),
        "raw": citation.raw,
        "text": citation.text,
        "prefix": citation.prefix,
        "suffix": citation.suffix,
        "item": reference.to_csl(),
        "parser": reference.parser,
        "understood": reference.understood,
        "confidence": round(reference.confidence, 3),
        "confidences": {field: round(value, 3) for field, value in reference.confidences.items()},
        "origins": {
            field: {
                "span": list(origin.span) if origin.span else None,
                "text": origin.text,
                "source": origin.source,
                "day": origin.day,
            }
            for field, origin in reference.origins.items()
        },
        "refers_to": reference.refers_to,
        "unparsed": reference.unparsed,
        "repairs": [
            {
                "kind": repair.kind,
                "before": repair.before,
                "after": repair.after,
                "why": repair.why,
                "confidence": repair.confidence,
                "guess": repair.guess,
                "place": _place(repair.span, document),
                "span": list(repair.span),
            }
            for repair in reference.repairs
        ],
    }
