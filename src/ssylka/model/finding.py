"""`Finding`: a flaw of an article; `Case`: all that a rule may see; `Report`: what an audit gives back."""

from datetime import date
from functools import cached_property
from typing import Literal

from pydantic import Field

from ssylka.model.base import Model, Span
from ssylka.model.citation import Mark
from ssylka.model.document import Document, Link
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
    """What a rule judges: one article with its references, marks and facts. It holds no client and no clock.

    Attributes:
        document: the article.
        references: what it cites, in reading order.
        marks: where its text points to them.
        facts: what was observed.
        links: the web addresses of the document, in and outside of references, where all of them are judged.
        day: the day of the judgement; None: no rule may say that something lies in the future.
    """

    document: Document
    references: tuple[Reference, ...] = ()
    marks: tuple[Mark, ...] = ()
    facts: Facts = Field(default_factory=Facts)
    links: tuple[Link, ...] = ()
    day: date | None = None

    @cached_property
    def by_id(self) -> dict[str, Reference]:
        """Citation id → reference."""
        return {reference.citation.id: reference for reference in self.references}

    @cached_property
    def places_of_links(self) -> dict[str, tuple[tuple[Span, str | None], ...]]:
        """URL → where it stands, each place with the id of its citation, if it stands in one.

        A DOI stands under its https://doi.org/ address, an archived copy also under the address of its original.
        """
        found: dict[str, list[tuple[Span, str | None]]] = {}
        for reference in self.references:
            item, citation = reference.item, reference.citation
            archived = item.custom.get("archived")
            copies = (archived.get("url"), archived.get("original")) if isinstance(archived, dict) else ()
            addresses = {str(url): "URL" for url in (item.url, *copies) if url}
            if item.doi:
                addresses.setdefault(f"https://doi.org/{item.doi}", "DOI")
            for url, field in addresses.items():
                origin = reference.origins.get(field)
                found.setdefault(url, []).append(
                    (origin.span if origin and origin.span else citation.span, citation.id)
                )
        for link in self.links:
            places = found.setdefault(link.url, [])
            if not any(start <= link.span.start < end for (start, end), _ in places):
                places.append((link.span, None))
        return {url: tuple(sorted(places, key=lambda place: place[0])) for url, places in found.items()}


class Report(Model):
    """An audit of one document: the case, and the findings in the order of the source."""

    case: Case
    findings: tuple[Finding, ...] = ()
