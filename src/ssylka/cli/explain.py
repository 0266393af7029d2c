"""`ssylka explain`: the manual of a rule."""

import click


@click.command()
@click.argument("code", metavar="[CODE]", required=False)
def explain(code: str | None) -> None:
    """Explain a finding: why it matters, an example, what to do.

    CODE is "LNK001" or the rule's name "dead-link"; without it, all rules are listed.
    """
    from ssylka.rules import explain as manual

    click.echo(manual(code))
