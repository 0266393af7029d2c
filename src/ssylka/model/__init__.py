"""The data: frozen values that the steps hand on. This package imports nothing of ours."""

from ssylka.model.base import Model, Place, Span
from ssylka.model.bibliography import Bibliography, Entry, Piece
from ssylka.model.citation import Citation, CitationKind, Mark, MarkForm, Pointer, Repair
from ssylka.model.document import Block, BlockKind, Document, Landmark, Link, LinkPlace, Run
from ssylka.model.extraction import Extraction, Remark
from ssylka.model.facts import (
    Difference,
    Facts,
    LinkStatus,
    Notice,
    Snapshot,
    Verdict,
    Verification,
    VerificationStatus,
    Work,
)
from ssylka.model.finding import Case, Finding, Fix, Report, Severity
from ssylka.model.item import DATE_FIELDS, ITEM_FIELDS, NAME_FIELDS, Date, Item, Name
from ssylka.model.reference import Origin, Reference

__all__ = [
    "DATE_FIELDS",
    "ITEM_FIELDS",
    "NAME_FIELDS",
    "Bibliography",
    "Block",
    "BlockKind",
    "Case",
    "Citation",
    "CitationKind",
    "Date",
    "Difference",
    "Document",
    "Entry",
    "Extraction",
    "Facts",
    "Finding",
    "Fix",
    "Item",
    "Landmark",
    "Link",
    "LinkPlace",
    "LinkStatus",
    "Mark",
    "MarkForm",
    "Model",
    "Name",
    "Notice",
    "Origin",
    "Piece",
    "Place",
    "Pointer",
    "Reference",
    "Remark",
    "Repair",
    "Report",
    "Run",
    "Severity",
    "Snapshot",
    "Span",
    "Verdict",
    "Verification",
    "VerificationStatus",
    "Work",
]
