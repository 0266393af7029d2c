"""Numbers and places that every report needs."""

from collections import Counter
from collections.abc import Iterable, Sequence

from ssylka.model import Case, Finding, LinkStatus, Report

_PLURALS = {"entry": "entries", "link": "links", "note": "notes", "error": "errors", "warning": "warnings"}
_PLURALS |= {"notice": "notices", "file": "files", "finding": "findings", "work in notes": "works in notes"}


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 entry", "2 entries"."""
    return f"{number} {noun if number == 1 else _PLURALS.get(noun, noun + 's')}"


def severities(reports: Iterable[Report]) -> Counter[str]:
    """How many findings of each severity."""
    return Counter(finding.severity for report in reports for finding in report.findings)


def kinds(case: Case) -> Counter[str]:
    """How many entries, works in notes and For-citation lines."""
    return Counter(reference.citation.kind for reference in case.references)


def links(reports: Iterable[Report]) -> dict[str, LinkStatus]:
    """Every link that was looked at, once, in the order of first appearance, by its address.

    Relative links of several texts may be written alike and lead to several files: their address is the file's.
    """
    found: dict[str, LinkStatus] = {}
    for report in reports:
        for status in report.case.facts.links.values():
            found.setdefault(status.url, status)
    return found


def where(report: Report, finding: Finding) -> tuple[str, int, int]:
    """File, line and column of a finding."""
    document = report.case.document
    line, column = document.place(finding.span.start)
    return document.name, line, column


def summary(reports: Sequence[Report]) -> str:
    """What was looked at and what was found, in one line: never silence."""
    entries = sum(kinds(report.case)["entry"] for report in reports)
    notes = sum(kinds(report.case)["note"] for report in reports)
    seen = [counted(entries, "entry"), counted(notes, "work in notes")]
    judged = links(reports)
    if judged:
        # What nobody is asked about (mail addresses, files beside the text) is told apart: it is no trouble.
        verdicts = Counter("not asked" if one.reason == "skipped" else one.verdict for one in judged.values())
        told = ", ".join(
            f"{verdicts[verdict]} {verdict}"
            for verdict in ("alive", "dead", "unsure", "not asked")
            if verdicts[verdict]
        )
        seen.append(f"{counted(len(judged), 'link')} ({told})")
    count = severities(reports)
    found = ", ".join(counted(count[kind], kind) for kind in ("error", "warning", "notice") if count[kind])
    files = counted(len(reports), "file") + ": " if len(reports) != 1 else ""
    if not entries and not notes and not judged:
        return f"{files}no reference and no link was found; {found or 'nothing was judged'}"
    return f"{files}{', '.join(seen)}; {found or 'no findings'}"
