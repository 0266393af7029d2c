"""Findings for people in a terminal: `file:line:column CODE message`, the advice below, a summary last.

In a document without lines of its own (a Word file) the place is `file:paragraph 12` or `file:note 3`.
"""

from collections.abc import Sequence

from ssylka.model import Report
from ssylka.reporters import _counts as counts


def report_text(reports: Sequence[Report]) -> str:
    """One finding on two lines; the last line sums up, also when nothing was found."""
    lines = []
    for report in reports:
        for finding in report.findings:
            file, line, column = counts.where(report, finding)
            place = report.case.document.landmark(finding.span.start) or f"{line}:{column}"
            lines.append(f"{file}:{place} {finding.code} {finding.message}")
            if finding.advice:
                lines.append(f"    {finding.advice}")
    if lines:
        lines.append("")
    lines.append(counts.summary(reports))
    return "\n".join(lines) + "\n"
