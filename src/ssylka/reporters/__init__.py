"""The shelf of reporters: reports → text. The door is `report`."""

from collections.abc import Iterator, Mapping, Sequence

from ssylka.errors import ConfigError
from ssylka.model import Report
from ssylka.reporters.github import report_github
from ssylka.reporters.interface import Reporter
from ssylka.reporters.json import pieces_json, report_json
from ssylka.reporters.junit import report_junit
from ssylka.reporters.markdown import report_markdown
from ssylka.reporters.sarif import report_sarif
from ssylka.reporters.text import report_text

REPORTERS: Mapping[str, Reporter] = {
    "text": report_text,  # first: the one that a person gets who asks for none
    "json": report_json,
    "markdown": report_markdown,
    "github": report_github,
    "sarif": report_sarif,
    "junit": report_junit,
}


def report(reports: Sequence[Report], format: str = "text") -> str:  # noqa: A002
    """The text of a report about audits, in a format of the table.

    Raises:
        ConfigError: nobody knows the format.
    """
    reporter = REPORTERS.get(format)
    if reporter is None:
        raise ConfigError(f"unknown report format {format!r}", "Known formats are " + ", ".join(REPORTERS) + ".")
    return reporter(reports)


def report_pieces(reports: Sequence[Report], format: str = "text") -> Iterator[str]:  # noqa: A002
    """The same text piece by piece, so that a long report never stands in memory as a whole.

    Raises:
        ConfigError: nobody knows the format.
    """
    if format == "json":
        yield from pieces_json(reports)
    else:
        yield report(reports, format)


__all__ = ["REPORTERS", "Reporter", "report", "report_pieces"]
