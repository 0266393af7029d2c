"""`ssylka render`: bibliographies in any style, from articles, CSL-JSON, BibTeX or RIS."""

from __future__ import annotations

import html
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from ssylka.cli.inputs import expand
from ssylka.cli.streams import STDIN, Failures, complain, read_stdin, tell_unread, write, write_file
from ssylka.errors import SsylkaError

if TYPE_CHECKING:
    from ssylka.formats import Unread

FORMATS = ("text", "markdown", "html", "latex", "rtf", "docx", "typst", "json")
WHAT = ("auto", "entries", "notes", "all", "self")


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path(allow_dash=True))
@click.option(
    "--style",
    "styles",
    multiple=True,
    metavar="NAME|FILE.csl",
    help="A name from `ssylka styles`, or a CSL file. May be given several times. Default: the configuration's, else rudn.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="Output format.")
@click.option(
    "--language",
    metavar="entry|list|CODE",
    help="Language of labels, quotes and dates: of each source (entry), of the list's own language (list), or one for all "
    "(ru, en, …). Default: what the style is made for.",
)
@click.option(
    "--what",
    type=click.Choice(WHAT),
    default="auto",
    show_default=True,
    help="Of an article: its list entries, its notes, both, or the article itself (its For-citation lines). auto: notes "
    "for a note style, the article itself for rudn-citation, else entries.",
)
@click.option(
    "--transliterate",
    type=click.Choice(["bsi", "bgn", "iso9", "gost-7.79", "alaloc"]),
    help="Works described in Cyrillic in Latin letters: the References twin of a Список литературы.",
)
@click.option(
    "--rewrite",
    is_flag=True,
    help="Write the whole article anew: marks in the text, notes and list in the style. Word files (.docx, with -o), "
    "Markdown and plain text. What cannot be tied stays as written and is told.",
)
@click.option("--in-place", is_flag=True, help="With --rewrite: write over PATH itself, which is never done unasked.")
@click.option("--nbsp", is_flag=True, help='Non-breaking spaces between initials and in "С. 5", "№ 3".')
@click.option(
    "--links/--no-links", default=None, help="DOIs and URLs clickable, where the format can. Default: where usual."
)
@click.option("--engine", metavar="NAME", help="The CSL processor.")
@click.option("-o", "--output", metavar="FILE", help="Write to a file instead of standard output.")
def render(
    paths: tuple[str, ...],
    styles: tuple[str, ...],
    form: str,
    language: str | None,
    what: str,
    transliterate: str | None,
    rewrite: bool,
    in_place: bool,
    nbsp: bool,
    links: bool | None,
    engine: str | None,
    output: str | None,
) -> int:
    """Render a bibliography from an article (Word, Markdown, HTML, LaTeX, text), CSL-JSON, BibTeX or RIS.

    \b
    ssylka render article.md --style apa
    ssylka render article.md --style rudn --style rudn-note
    ssylka render article.md --style rudn --transliterate bsi
    ssylka render article.docx --style apa --rewrite -o rewritten.docx
    ssylka render library.bib --style gost-r-7-0-5-2008 --format html -o list.html
    """
    from ssylka.config import load_config
    from ssylka.pipeline import sources
    from ssylka.rendering import bibliography, rewrite_bytes

    config = load_config()
    chosen = styles or (config.style,)
    failures = Failures()
    if rewrite:
        (path, *more) = expand(paths)
        if len(chosen) > 1 or more:
            raise click.UsageError("--rewrite takes one PATH and one --style.")
        given = click.get_current_context().get_parameter_source
        for option, name in (("--format", "form"), ("--what", "what"), ("--transliterate", "transliterate")):
            if given(name) is ParameterSource.COMMANDLINE:
                raise click.UsageError(f"{option} does not go with --rewrite, which keeps the form of the article.")
        target = _target(path, output, in_place=in_place)
        rewritten = rewrite_bytes(
            _bytes(path),
            name=path,
            style=chosen[0],
            language=language,
            engine=engine,
            nbsp=nbsp,
            links=links is not False,
        )
        if rewritten.data is None:
            write(rewritten.text, target)
        elif target in (None, STDIN):
            raise click.UsageError("A DOCX file is no text: name a file with --output.")
        else:
            write_file(rewritten.data, Path(str(target)))
        for each in rewritten.left:
            complain(f"{path}, {each.place}: {each.text!r}: {each.reason}")
        return 0
    if in_place:
        raise click.UsageError("--in-place goes with --rewrite.")
    material = []
    for path in expand(paths):
        try:
            unread: list[Unread] = []
            material.append((path, sources(_bytes(path), name=path, unread=unread)))
            tell_unread(unread)
        except SsylkaError as error:
            failures.tell(error)
    results = [
        (
            f"{name} · {style}",
            bibliography(
                references,
                style=style,
                format=form,
                language=language or config.language,
                engine=engine,
                what=what,
                nbsp=nbsp,
                links=links,
                transliterate=transliterate,
                names=config.names,
            ),
        )
        for style in chosen
        for name, references in material
    ]
    if form == "docx":
        _write_docx([result.data for _, result in results], output)
        return failures.exit_code
    alone = len(results) == 1
    titled = form in ("text", "markdown") and not alone
    texts = [(f"# {title}\n\n" if titled else "") + result.text.rstrip("\n") + "\n" for title, result in results]
    if texts:
        text = "\n".join(texts)
        whole = form == "html" and output not in (None, STDIN)
        write(_page(text, results[0][1].language) if whole else text, output)
    return failures.exit_code


def _page(fragment: str, language: str) -> str:
    """A page that a browser opens: the fragment alone would not say its encoding."""
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>Bibliography</title>\n</head>\n<body>\n{fragment}</body>\n</html>\n"
    )


def _target(path: str, output: str | None, *, in_place: bool) -> str | None:
    """The file that a rewritten article goes to.

    Raises:
        click.UsageError: it is the article itself, and that was not asked for.
    """
    if in_place:
        if output is not None or path == STDIN:
            raise click.UsageError("--in-place writes over PATH: name a file, and no --output.")
        return path
    if output not in (None, STDIN) and path != STDIN and Path(str(output)).exists():
        try:
            same = Path(path).samefile(str(output))
        except OSError:
            same = False
        if same:
            raise click.UsageError(f"{output} is the article itself. Name another file, or give --in-place.")
    return output


def _bytes(path: str) -> bytes:
    from ssylka.pipeline import load_bytes

    return read_stdin() if path == STDIN else load_bytes(path)


def _write_docx(files: list[bytes | None], output: str | None) -> None:
    if not files:
        return
    if len(files) > 1:
        raise click.UsageError("A DOCX file holds one list: give one PATH and one --style.")
    if output in (None, STDIN):
        raise click.UsageError("A DOCX file is no text: name a file with --output.")
    assert files[0] is not None
    write_file(files[0], Path(str(output)))
