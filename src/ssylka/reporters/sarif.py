"""SARIF 2.1.0, for code scanning: GitHub, GitLab, Azure DevOps and editors read it.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0 Plus Errata 01"; sections in the code.
"""

import hashlib
import json
from collections.abc import Sequence
from pathlib import PurePath, PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from ssylka.model import Document, Finding, Report, Span
from ssylka.reporters import _counts as counts

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "notice": "note"}


def report_sarif(reports: Sequence[Report]) -> str:
    """One log with one run; columns count code points, and fixes are given where they are safe."""
    from ssylka import __version__

    rules = {finding.code: finding for report in reports for finding in report.findings}
    codes = sorted(rules)
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "ssylka",
                        "semanticVersion": __version__,
                        "rules": [_rule(rules[code]) for code in codes],
                    }
                },
                "columnKind": "unicodeCodePoints",  # 3.14.17
                "invocations": [
                    {
                        "executionSuccessful": True,
                        "toolExecutionNotifications": [
                            {"level": "note", "message": {"text": counts.summary(reports)}},
                        ],
                    }
                ],
                "results": [
                    _result(report, finding, codes.index(finding.code))
                    for report in reports
                    for finding in report.findings
                ],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(finding: Finding) -> dict[str, Any]:
    """A reportingDescriptor, 3.49."""
    return {
        "id": finding.code,
        "name": "".join(word.capitalize() for word in finding.rule.split("-")),
        "shortDescription": {"text": finding.rule.replace("-", " ").capitalize()},
        "help": {"text": f"ssylka explain {finding.code}"},
    }


def _result(report: Report, finding: Finding, number: int) -> dict[str, Any]:
    """A result, 3.27."""
    document = report.case.document
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": number,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}\n{finding.advice}" if finding.advice else finding.message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(document.name)},
                    "region": _region(document, finding.span),
                }
            }
        ],
        # Lines move when an article is edited: what is wrong with which words does not (3.27.17).
        "partialFingerprints": {"ssylka/v1": _fingerprint(document, finding)},
    }
    if finding.fix:
        replacement = {
            "deletedRegion": _region(document, finding.fix.span),
            "insertedContent": {"text": finding.fix.text},
        }
        change = {"artifactLocation": {"uri": _uri(document.name)}, "replacements": [replacement]}
        result["fixes"] = [{"description": {"text": finding.advice or finding.message}, "artifactChanges": [change]}]
    return result


def _region(document: Document, span: Span) -> dict[str, int]:
    """A region, 3.30: the end column is the one after the last character."""
    start, end = document.place(span.start), document.place(span.end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _uri(name: str) -> str:
    """A URI reference (3.4.3): relative where the path is; standard input has a name of its own."""
    if name == "-":
        return "stdin"
    path: PurePath = PureWindowsPath(name) if "\\" in name or name[1:2] == ":" else PurePosixPath(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), safe="/")


def _fingerprint(document: Document, finding: Finding) -> str:
    words = document.source[finding.span.start : finding.span.end]
    return hashlib.sha256(f"{finding.code}\0{' '.join(words.split())}".encode(errors="replace")).hexdigest()[:32]
