"""Findings for people in a terminal: `file:line:column CODE message`, the advice below, a summary last."""

from collections.abc import Sequence

from ssylka.model import Report
from ssylka.reporters import _counts as counts


def report_text(reports: Sequence[Report]) -> str:
    """One finding on two lines; the last line sums up, also when nothing was found."""
    lines = []
    for report in reports:
        for finding in report.findings:
            file, line, column = counts.where(report, finding)
            lines.append(f"{file}:{line}:{column} {finding.code} {finding.message}")
            if finding.advice:
                lines.append(f"    {finding.advice}")
    if lines:
        lines.append("")
    lines.append(counts.summary(reports))
    return "\n".join(lines) + "\n"
