"""`ssylka history`: what earlier audits saw of a link."""

from pathlib import Path

import click

from ssylka.errors import InputError


@click.command()
@click.argument("url", metavar="URL")
@click.option(
    "--memory", metavar="FILE", default=".ssylka/links.sqlite", show_default=True, help="Where verdicts are kept."
)
def history(url: str, memory: str) -> None:
    """Show every observation of a link, the oldest first: when, the verdict, its reason, the final address."""
    from ssylka.checkers.memory import Memory

    if not Path(memory).is_file():
        raise InputError(
            f"{memory} does not exist", "Audits write it; run `ssylka audit` first, or name it with --memory."
        )
    with Memory(Path(memory)) as remembered:
        observations = remembered.history(url)
    if not observations:
        raise InputError(f"{url} has not been looked at", "Give the address as it stands in the article.")
    for seen in observations:
        final = seen.evidence.get("final_url")
        words = [seen.checked, f"{seen.verdict:6}", seen.reason]
        words += [f"-> {final}"] if final and final != url else []
        words += [f"copy: {seen.archived.url}"] if seen.archived else []
        click.echo("  ".join(words))
