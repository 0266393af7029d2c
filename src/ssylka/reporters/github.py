"""Annotations for GitHub Actions: workflow commands that show each finding at its line in a pull request.

Source: docs.github.com, "Workflow commands for GitHub Actions", setting error, warning and notice messages (2026-11).
"""

from collections.abc import Sequence

from ssylka.model import Finding, Report
from ssylka.reporters import _counts as counts


def report_github(reports: Sequence[Report]) -> str:
    """One command a finding; the last line is the summary, for the log."""
    lines = [_command(report, finding) for report in reports for finding in report.findings]
    return "\n".join([*lines, counts.summary(reports)]) + "\n"


def _command(report: Report, finding: Finding) -> str:
    file, line, column = counts.where(report, finding)
    end = report.case.document.place(finding.span.end)
    place = {"file": file.replace("\\", "/"), "line": line, "endLine": end.line}
    if end.line == line:  # GitHub takes columns only for one line
        place |= {"col": column, "endColumn": max(end.column, column)}
    place["title"] = f"{finding.code} {finding.rule}"
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in place.items())
    text = f"{finding.message}\n{finding.advice}" if finding.advice else finding.message
    return f"::{finding.severity} {properties}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
