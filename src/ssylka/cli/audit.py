"""`ssylka audit`: what is wrong with the references and links of articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ssylka.cli.fail_on import failing
from ssylka.cli.inputs import documents
from ssylka.cli.keeping import archive_keys, keep
from ssylka.cli.network import network_options, open_client, open_memory
from ssylka.cli.streams import (
    Failures,
    complain,
    one_interruption,
    progress,
    progress_of,
    tell_unread,
    write,
    write_pieces,
)
from ssylka.config import Config
from ssylka.errors import SsylkaError
from ssylka.model import Case, Document, Report

if TYPE_CHECKING:
    from ssylka.formats import Unread

FORMATS = ("text", "json", "markdown", "github", "sarif", "junit")
EXIT_INTERRUPTED = 130


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path(allow_dash=True))
@click.option("--links-only", is_flag=True, help="Judge the links alone; PATH may be a plain list of addresses.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="Report format.")
@click.option("--ignore", "ignored", multiple=True, metavar="CODE", help="Leave out a rule, by code or name.")
@click.option(
    "--fail-on",
    metavar="LIST",
    help="What makes the exit code 1: error (default), warning, notice, dead, unsure, moved, never, or codes and names of "
    "rules; separated by commas.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever the findings are; the same as --fail-on never.")
@click.option("--allow-empty", is_flag=True, help="A file without references and links is told, and is no failure.")
@click.option("--config", "config_file", metavar="FILE", help="Settings instead of the nearest configuration file.")
@click.option("-o", "--output", metavar="FILE", help="Write to a file instead of standard output.")
@network_options
@click.option(
    "--max-time", type=click.FloatRange(min=0), metavar="SECONDS", help="For all links; the rest is not checked."
)
@click.option(
    "--pace",
    type=click.FloatRange(min=0),
    metavar="SECONDS",
    help="Between two questions to one host, where it does not say itself; 0.1 by default.",
)
@click.option(
    "--at-once", type=click.IntRange(min=1), metavar="N", help="Questions to one host at the same time; 5 by default."
)
@click.option(
    "--strikes",
    type=click.IntRange(min=1),
    default=3,
    show_default=True,
    help="On how many separate days what may pass (timeouts, DNS, 5xx, TLS) must fail before the link is dead.",
)
@click.option("--recheck", is_flag=True, help="Ask again although a fresh verdict is remembered.")
@click.option(
    "--copies",
    type=click.Choice(["dead", "unsure", "none"]),
    default="dead",
    show_default=True,
    help="For which links an archived copy is looked for.",
)
@click.option(
    "--cite-copies",
    metavar="FILE",
    help='Write the references of dead links anew, with the copies that were found, in the configured style; "-": standard '
    "output.",
)
@click.option(
    "--archive",
    "save_pages",
    is_flag=True,
    help="Have pages that no archive has saved by the Wayback Machine, with the keys in IA_ACCESS_KEY_ID and "
    "IA_SECRET_ACCESS_KEY (archive.org/account/s3.php).",
)
@click.option(
    "--memory", metavar="FILE", default=".ssylka/links.sqlite", show_default=True, help="Where verdicts are kept."
)
@click.option("--verify/--no-verify", default=True, show_default=True, help="Ask the registries about the references.")
@click.option("--no-memory", is_flag=True, help="Keep nothing between runs.")
def audit(
    paths: tuple[str, ...],
    links_only: bool,
    form: str,
    ignored: tuple[str, ...],
    fail_on: str | None,
    exit_zero: bool,
    allow_empty: bool,
    config_file: str | None,
    output: str | None,
    offline: bool,
    allow_private: bool,
    mailto: str | None,
    record: str | None,
    replay: str | None,
    max_time: float | None,
    pace: float | None,
    at_once: int | None,
    strikes: int,
    recheck: bool,
    copies: str,
    cite_copies: str | None,
    save_pages: bool,
    memory: str,
    verify: bool,
    no_memory: bool,
) -> int:
    """Check references, notes, identifiers and links.

    Findings are printed as file:line:column CODE message, with advice. Exit code 0: nothing that --fail-on names.
    1: something of it. 2: we failed, or nothing was found that could be judged.

    \b
    ssylka audit --offline article.md         what the text itself tells
    ssylka audit article.md                   also its links, politely
    ssylka audit --links-only docs/           every link of a tree of Markdown and HTML
    """
    from ssylka.config import load_config
    from ssylka.pipeline import judge, no_reference
    from ssylka.reporters import report_pieces

    config = load_config(Path(config_file) if config_file else None)
    config = config.model_copy(
        update={
            "offline": offline or config.offline,
            "ignore": (*config.ignore, *ignored),
            "mailto": mailto or config.mailto,
        }
    )
    fails = failing("never" if exit_zero else fail_on)
    keys = archive_keys() if save_pages else None
    failures = Failures()
    cases: list[Case] = []
    silent = 0
    with progress(documents(paths, failures), length=None, label="Reading") as found:
        for document in found:
            unread: list[Unread] = []
            try:
                case = _case(document, links_only=links_only, unread=unread)
            except SsylkaError as error:
                failures.tell(error)
                continue
            tell_unread(unread)
            # Links that nobody may ask about are not judged: without references such a text is not "clean".
            if case.references or (case.links and (links_only or not config.offline)):
                cases.append(case)
                continue
            complain(
                f"{document.name}: no reference and no link was found, so nothing could be judged",
                no_reference(document).advice,
            )
            silent += 1
    # Among the files whose links alone are judged, one without any is no failure; an audit that found none at all is.
    failures.count += 0 if allow_empty or (links_only and cases) else silent
    interrupted = False
    if cases and not config.offline:
        from ssylka.checkers import Options
        from ssylka.gathering import gather

        options = Options.model_validate(
            {"copies": copies, "strikes": strikes, "seconds": max_time, "recheck": recheck}
        )
        with (
            one_interruption(),
            open_client(
                config,
                allow_private=allow_private,
                record=record,
                replay=replay,
                cache=None if no_memory else Path(memory).with_name("registries.sqlite"),
                pace=pace,
                at_once=at_once,
            ) as client,
            open_memory(None if no_memory else memory) as remembered,
            progress_of("Checking links") as links_done,
            progress_of("Asking registries") as references_done,
        ):
            cases, interrupted = gather(
                cases,
                client=client,
                memory=remembered,
                options=options,
                progress=(lambda step: links_done(step.done, step.total)) if links_done else None,
                verifying=references_done,
                verify=verify and not links_only,
            )
            if keys is not None and not interrupted:
                cases = keep(cases, client, keys, max_time)
    left = sum(status.reason == "not-checked" for case in cases for status in case.facts.links.values())
    if left and not config.offline:
        complain(f"time was up, {left} of the links were not checked", "Give more with --max-time, or run it again.")
    reports: list[Report] = [judge(case, config=config) for case in cases]
    if reports:
        write_pieces(report_pieces(reports, form), output)
    if cite_copies is not None:
        write(_with_copies(cases, config), cite_copies)
    if interrupted:
        complain("interrupted: links that were not checked by then are not in the report")
        return EXIT_INTERRUPTED
    return failures.exit_code or int(any(fails(finding) for each in reports for finding in each.findings))


def _case(document: Document, *, links_only: bool, unread: list[Unread]) -> Case:
    from ssylka.gathering import is_list_of_links
    from ssylka.pipeline import only_links, understand

    return only_links(document) if links_only and is_list_of_links(document) else understand(document, unread=unread)


def _with_copies(cases: list[Case], config: Config) -> str:
    from ssylka.gathering import cited_copies
    from ssylka.renderers import render

    references = [reference for case in cases for reference in cited_copies(case)]
    return render(references, config.style, language=config.language).text if references else ""
