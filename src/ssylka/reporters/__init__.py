"""The shelf of reporters: reports → text. The door is `report`."""

from collections.abc import Mapping, Sequence

from ssylka.errors import ConfigError
from ssylka.model import Report
from ssylka.reporters.github import report_github
from ssylka.reporters.interface import Reporter
from ssylka.reporters.json import report_json
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


__all__ = ["REPORTERS", "Reporter", "report"]
