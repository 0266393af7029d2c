"""The whole audit as JSON, for programs. The shape is versioned; a test keeps it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ssylka.model import Document, Finding, LinkStatus, Mark, Reference, Report, Span
from ssylka.reporters import _counts as counts

VERSION = 1


def report_json(reports: Sequence[Report]) -> str:
    """One object, as `pieces_json` tells."""
    return "".join(pieces_json(reports))


def pieces_json(reports: Sequence[Report]) -> Iterator[str]:
    """One object, piece by piece, for those who write it: the text of ten thousand links is long.

    ::

        version      1; a change that could break a reader raises it
        summary      files, entries, notes, links {total, alive, dead, unsure, skipped}, errors, warnings, notices, text
        findings     [file, line, column, end_line, end_column, code, rule, severity, message, advice, reference, fix]
        references   [file, id, kind, label, place {line, column}, raw, item, parser, confidence, refers_to, verification]
        marks        [file, place, form, text, targets]
        links        one object a distinct URL: [url, verdict, reason, evidence, archived, checked, places]

    `places` and `place` count lines and columns from 1; `reference` names the `id` of a reference of the same file.
    `archived` is null or {url, original, timestamp, archive}; `fix` is null or {line, column, end_line, end_column,
    text}. Fields may be added without a new version.
    """
    count = counts.severities(reports)
    judged = counts.links(reports)
    head = {
        "version": VERSION,
        "summary": {
            "files": len(reports),
            "entries": sum(counts.kinds(report.case)["entry"] for report in reports),
            "notes": sum(counts.kinds(report.case)["note"] for report in reports),
            "links": {
                "total": len(judged),
                **{
                    verdict: sum(status.verdict == verdict for status in judged.values())
                    for verdict in ("alive", "dead", "unsure")
                },
                "skipped": sum(status.reason == "skipped" for status in judged.values()),
            },
            "errors": count["error"],
            "warnings": count["warning"],
            "notices": count["notice"],
            "text": counts.summary(reports),
        },
    }
    yield _indented(head).removesuffix("\n}")
    yield from _listed(
        "findings", (_indented(_finding(report, finding)) for report in reports for finding in report.findings)
    )
    yield from _listed(
        "references",
        (_indented(_reference(report, reference)) for report in reports for reference in report.case.references),
    )
    yield from _listed(
        "marks", (_indented(_mark(report.case.document, mark)) for report in reports for mark in report.case.marks)
    )
    written = _written(reports)
    yield from _listed("links", (_link(reports, url, status, written) for url, status in judged.items()))
    yield "\n}\n"


def _indented(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2, default=str)


def _listed(name: str, rows: Iterable[str]) -> Iterator[str]:
    """A member of the object that is a list, row by row."""
    yield f',\n  "{name}": ['
    start = "\n"
    for row in rows:
        yield start + "    " + row.replace("\n", "\n    ")  # inside a JSON string there is no line feed
        start = ",\n"
    yield "]" if start == "\n" else "\n  ]"


def _mark(document: Document, mark: Mark) -> dict[str, Any]:
    return {
        "file": document.name,
        "place": document.place(mark.span.start)._asdict(),
        "form": mark.form,
        "text": mark.text,
        "targets": [target for pointer in mark.pointers for target in pointer.targets],
    }


def _written(reports: Sequence[Report]) -> dict[str, list[tuple[int, str]]]:
    """Where an address is not as written: the numbers of the reports, and what is written there."""
    found: dict[str, list[tuple[int, str]]] = {}
    for number, report in enumerate(reports):
        for url, status in report.case.facts.links.items():
            if url != status.url:
                found.setdefault(status.url, []).append((number, url))
    return found


def _link(reports: Sequence[Report], url: str, status: LinkStatus, written: dict[str, list[tuple[int, str]]]) -> str:
    """One link in one line: ten thousand of them, indented, would take a hundred megabytes to write."""
    data = {
        "url": url,
        "verdict": status.verdict,
        "reason": status.reason,
        "evidence": status.evidence,
        "archived": status.archived.model_dump() if status.archived else None,
        "checked": status.checked,
        "places": [
            *_places(reports, url),
            *(place for number, text in written.get(url, ()) for place in _places(reports[number : number + 1], text)),
        ],
    }
    return json.dumps(data, ensure_ascii=False, default=str)


def _stretch(document: Document, span: Span) -> dict[str, int]:
    start, end = document.place(span.start), document.place(span.end)
    return {"line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column}


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    document = report.case.document
    return {
        "file": document.name,
        **_stretch(document, finding.span),
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "advice": finding.advice,
        "reference": finding.reference,
        "fix": {**_stretch(document, finding.fix.span), "text": finding.fix.text} if finding.fix else None,
    }


def _reference(report: Report, reference: Reference) -> dict[str, Any]:
    citation = reference.citation
    verification = report.case.facts.verifications.get(citation.id)
    return {
        "file": report.case.document.name,
        "id": citation.id,
        "kind": citation.kind,
        "label": citation.label,
        "place": report.case.document.place(citation.span.start)._asdict(),
        "raw": citation.raw,
        "item": reference.to_csl(),
        "parser": reference.parser,
        "confidence": round(reference.confidence, 3),
        "refers_to": reference.refers_to,
        "verification": verification.model_dump(mode="json", by_alias=True, exclude_none=True)
        if verification
        else None,
    }


def _places(reports: Sequence[Report], url: str) -> list[dict[str, Any]]:
    """Where a URL stands, and in which reference."""
    return [
        {"file": document.name, "line": document.place(span.start).line, "column": document.place(span.start).column}
        | {"reference": reference}
        for report in reports
        for document in (report.case.document,)
        for span, reference in report.case.places_of_links.get(url, ())
    ]
