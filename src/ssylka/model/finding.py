"""`Finding`: a flaw of an article; `Case`: all that a rule may see; `Report`: what an audit gives back."""

from functools import cached_property
from typing import Literal

from pydantic import Field

from ssylka.model.base import Model, Span
from ssylka.model.citation import Mark
from ssylka.model.document import Document
from ssylka.model.facts import Facts
from ssylka.model.reference import Reference

Severity = Literal["error", "warning", "notice"]


class Fix(Model):
    """A safe replacement of a stretch of the source."""

    span: Span
    text: str


class Finding(Model):
    """A flaw: what is wrong, where, and what to do.

    Attributes:
        code: three letters and three digits, stable ("LNK001").
        rule: the name of the flaw ("dead-link").
        severity: only errors fail a build.
        message: what is wrong, one line.
        advice: what to do, one line.
        span: where, in the source.
        reference: id of the citation it is about, if it is about one.
        fix: a safe replacement, where there is one.
    """

    code: str
    rule: str
    severity: Severity
    message: str
    advice: str
    span: Span
    reference: str | None = None
    fix: Fix | None = None


class Case(Model):
    """What a rule judges: one article with its references, marks and facts. It holds no client."""

    document: Document
    references: tuple[Reference, ...] = ()
    marks: tuple[Mark, ...] = ()
    facts: Facts = Field(default_factory=Facts)

    @cached_property
    def by_id(self) -> dict[str, Reference]:
        """Citation id → reference."""
        return {reference.citation.id: reference for reference in self.references}


class Report(Model):
    """An audit of one document: the case, and the findings in the order of the source."""

    case: Case
    findings: tuple[Finding, ...] = ()
