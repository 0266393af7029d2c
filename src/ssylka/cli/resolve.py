"""`ssylka resolve`: what the registries know of identifiers, and of the references of an article."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ssylka.cli.network import network_options, open_client
from ssylka.cli.streams import STDIN, Failures, complain, progress_of, read_stdin, tell_unread, write
from ssylka.errors import InputError, SsylkaError
from ssylka.model import Item, Reference, Verification

if TYPE_CHECKING:
    from ssylka.formats import Unread
    from ssylka.net import Client

_OUTCOMES = {
    "missing": "no record",
    "unregistered": "not registered",
    "invalid": "invalid form",
    "unanswered": "not checked",
}
FORMATS = ("text", "json", "jsonl", "csl-json", "bibtex", "biblatex", "ris")


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="ID|PATH...")
@click.option(
    "--to",
    "form",
    type=click.Choice(FORMATS),
    help="Of identifiers and with --complete: the format of the items (default csl-json). Of articles: text or json "
    "verdicts (default text).",
)
@click.option("--complete", is_flag=True, help="Fill the gaps of an article's references from the registries' records.")
@click.option("-o", "--output", metavar="FILE", help="Write to a file instead of standard output.")
@click.option(
    "--cache",
    metavar="FILE",
    default=".ssylka/registries.sqlite",
    show_default=True,
    help="Where answers of registries are kept.",
)
@network_options
def resolve(
    sources: tuple[str, ...],
    form: str | None,
    complete: bool,
    output: str | None,
    cache: str,
    offline: bool,
    allow_private: bool,
    mailto: str | None,
    record: str | None,
    replay: str | None,
) -> int:
    """Resolve identifiers, or verify and complete the references of articles.

    \b
    ssylka resolve 10.1080/09512740701672001 EDN:UNZFTH arXiv:2004.03011 ISBN:9780230356276
    ssylka resolve article.md                 a verdict on every reference
    ssylka resolve article.md --complete      its references with the gaps filled, as CSL-JSON

    An argument that names a file is an article or a bibliography, anything else an identifier.
    """
    from ssylka.config import load_config

    config = load_config()
    config = config.model_copy(update={"offline": offline or config.offline, "mailto": mailto or config.mailto})
    files = [source for source in sources if source == STDIN or Path(source).is_file()]
    identifiers = [source for source in sources if source not in files]
    failures = Failures()
    with (
        open_client(config, allow_private=allow_private, record=record, replay=replay, cache=Path(cache)) as client,
        progress_of("Asking registries") as tell,
    ):
        items: list[Item | Reference] = []
        if identifiers:
            items += _resolved(identifiers, client, tell, failures)
        references = _references(files, failures)
        verdicts: tuple[Verification, ...] = ()
        if references:
            from ssylka.resolvers import verify

            verdicts = verify(references, client, progress=tell)
    if references and complete:
        from ssylka.complete import complete_all

        items += complete_all(references, verdicts)
    if items:
        from ssylka.formats import dump

        write(dump(items, form or "csl-json"), output)
    if references and not complete:
        write(_as_json(references, verdicts) if form == "json" else _as_text(references, verdicts), output)
    return failures.exit_code or int(
        any(verdict.status in ("not-registered", "another-work", "retracted") for verdict in verdicts)
    )


def _resolved(
    words: list[str], client: Client, tell: Callable[[int, int], None] | None, failures: Failures
) -> list[Item]:
    from ssylka.model.identifiers import identify
    from ssylka.resolvers import resolve as ask

    known = []
    for word in words:
        identifier = identify(word)
        if identifier is None:
            failures.tell(
                InputError(
                    f"{word!r} is neither a file nor an identifier that we know",
                    "Write 10.…, EDN:…, arXiv:…, ISBN:…, PMID:….",
                )
            )
        else:
            known.append(identifier)
    answers = ask(known, client, progress=tell)
    items = []
    for identifier, answer in zip(known, answers, strict=True):
        if answer.work is not None:
            items.append(answer.work.item)
            for notice in answer.work.notices:
                told = " ".join(part for part in (notice.date, notice.doi, f"({notice.source})") if part)
                complain(f"{identifier.written}: {notice.label}", told)
        else:
            complain(f"{identifier.written}: {_OUTCOMES[answer.outcome]} ({answer.registry})", answer.reason)
            failures.count += 1
    return items


def _references(files: list[str], failures: Failures) -> list[Reference]:
    from ssylka.pipeline import load_bytes, sources

    found: list[Reference] = []
    for path in files:
        try:
            data = read_stdin() if path == STDIN else load_bytes(path)
            unread: list[Unread] = []
            found += [each for each in sources(data, name=path, unread=unread) if each.citation.kind != "self"]
            tell_unread(unread)
        except SsylkaError as error:
            failures.tell(error)
    return found


def _quoted(words: str) -> str:
    return repr(words) if words else "nothing"


def _as_text(references: list[Reference], verdicts: tuple[Verification, ...]) -> str:
    lines = []
    for reference, verdict in zip(references, verdicts, strict=True):
        words = " ".join(reference.citation.text.split())
        lines.append(f"{reference.citation.id:6} {verdict.status:14} {words[:90]}{'…' if len(words) > 90 else ''}")
        lines.append(f"{'':21} {verdict.reason}")
        lines += [
            f"{'':21} {difference.field}: {_quoted(difference.ours)} here, {_quoted(difference.theirs)} there"
            for difference in verdict.differences
        ]
    return "\n".join(lines) + "\n"


def _as_json(references: list[Reference], verdicts: tuple[Verification, ...]) -> str:
    rows = [
        {
            "id": reference.citation.id,
            "raw": reference.citation.raw,
            "item": reference.to_csl(),
            **verdict.model_dump(mode="json", by_alias=True, exclude_none=True, exclude={"reference", "work"}),
            "work": {"registry": verdict.work.registry, "item": verdict.work.item.to_csl()} if verdict.work else None,
        }
        for reference, verdict in zip(references, verdicts, strict=True)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
