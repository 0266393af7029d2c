"""`ssylka explain`: the manual of a rule."""

import click


@click.command()
@click.argument("code", metavar="CODE")
def explain(code: str) -> None:
    """Explain a finding: why it matters, an example, what to do. CODE is "LNK001" or the rule's name "dead-link"."""
    from ssylka.rules import explain as manual

    click.echo(manual(code))
