"""Markdown for a job summary or a comment: what was found, in tables that GitHub and GitLab show."""

import re
from collections.abc import Sequence

from ssylka.model import Report
from ssylka.model.urls import readable
from ssylka.reporters import _counts as counts

_MOST = 500  # rows of a table: GitHub's summary holds 1 MiB, and nobody reads more
_SIGNS = {"error": "❌", "warning": "⚠️", "notice": "💡"}


def report_markdown(reports: Sequence[Report]) -> str:
    """A heading with the outcome, the summary, a table of findings, one of dead links and their copies."""
    count = counts.severities(reports)
    outcome = "errors" if count["error"] else "warnings" if count["warning"] else "no errors"
    lines = [f"## References and links: {outcome}", "", _escape(counts.summary(reports)), ""]
    rows = [
        (
            _SIGNS[finding.severity],
            _code("{}:{}:{}".format(*counts.where(report, finding))),
            f"{finding.code} {finding.rule}",
            _escape(finding.message),
            _escape(finding.advice),
        )
        for severity in ("error", "warning", "notice")
        for report in reports
        for finding in report.findings
        if finding.severity == severity
    ]
    lines += _table(("", "where", "rule", "what is wrong", "what to do"), rows)
    dead = [
        (
            _code(readable(url)),
            status.reason,
            f"[{status.archived.timestamp[:4]}]({_target(status.archived.url)})" if status.archived else "—",
        )
        for url, status in counts.links(reports).items()
        if status.verdict == "dead"
    ]
    if dead:
        lines += ["### Dead links", "", *_table(("address", "reason", "archived copy"), dead)]
    unsure = [
        (_code(readable(url)), status.reason)
        for url, status in counts.links(reports).items()
        if status.verdict == "unsure"
    ]
    if unsure:
        lines += [f"<details><summary>{counts.counted(len(unsure), 'link')} could not be judged</summary>", ""]
        lines += [*_table(("address", "reason"), unsure), "</details>", ""]
    return "\n".join(lines).rstrip() + "\n"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    if not rows:
        return []
    lines = [heads, ["---"] * len(heads), *rows[:_MOST]]
    text = ["| " + " | ".join(cells) + " |" for cells in lines]
    if len(rows) > _MOST:
        text += ["", f"… and {len(rows) - _MOST} more."]
    return [*text, ""]


def _escape(text: str) -> str:
    """Words as words: no markup, no table cell, no HTML, no mention comes out of an article's text."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", " ")
    return re.sub(r"([\\`*_{}\[\]|#~$])", r"\\\1", text).replace("@", "@&#8203;")


def _code(text: str) -> str:
    """A code span that holds any text, inside a table."""
    text = " ".join(text.split()).replace("|", "\\|")
    fence = "`" * (max((len(run) for run in re.findall(r"`+", text)), default=0) + 1)
    return f"{fence} {text} {fence}" if "`" in text else f"`{text}`"


def _target(url: str) -> str:
    return re.sub(r"[\s<>()|\\]", lambda match: f"%{ord(match[0]):02X}", url)
