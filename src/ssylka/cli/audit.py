"""`ssylka audit`: what is wrong with the references and links of articles."""

import click

from ssylka.cli.inputs import documents
from ssylka.cli.streams import Failures, complain, progress, write
from ssylka.model import Report

FORMATS = ("text", "json", "markdown", "github", "sarif", "junit")


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path(allow_dash=True))
@click.option("--offline", is_flag=True, help="Ask nobody: judge what the text itself tells.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="Report format.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever the findings are.")
@click.option("--ignore", "ignored", multiple=True, metavar="CODE", help="Leave out a rule, by code or name.")
@click.option("--config", "config_file", metavar="FILE", help="Settings instead of the nearest configuration file.")
@click.option("-o", "--output", metavar="FILE", help="Write to a file instead of standard output.")
def audit(
    paths: tuple[str, ...],
    offline: bool,
    form: str,
    exit_zero: bool,
    ignored: tuple[str, ...],
    config_file: str | None,
    output: str | None,
) -> int:
    """Check references, notes, identifiers and links.

    Findings are printed as file:line:column CODE message, with advice. Exit code 0: no finding of severity error.
    1: at least one. 2: we failed, or nothing was found that could be judged.
    """
    from pathlib import Path

    from ssylka.config import load_config
    from ssylka.pipeline import audit as audit_document
    from ssylka.reporters import report

    config = load_config(Path(config_file) if config_file else None)
    config = config.model_copy(update={"offline": offline or config.offline, "ignore": (*config.ignore, *ignored)})
    failures = Failures()
    reports: list[Report] = []
    with progress(documents(paths, failures), length=None, label="Auditing") as found:
        for document in found:
            result = audit_document(document, config=config)
            if not result.case.references:
                complain(
                    f"{document.name}: no reference was found, so nothing could be judged",
                    "A list needs a heading such as References or Список литературы; notes need numbers.",
                )
                failures.count += 1
                continue
            reports.append(result)
    if reports:
        write(report(reports, form), output)
    if failures.count:
        return failures.exit_code
    if exit_zero:
        return 0
    return int(any(finding.severity == "error" for each in reports for finding in each.findings))
