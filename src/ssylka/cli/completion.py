"""`ssylka completion`: the script that completes commands and options in a shell."""

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the completion script of a shell.

    \b
    bash:  ssylka completion bash > ~/.local/share/bash-completion/completions/ssylka
    zsh:   ssylka completion zsh > a file "_ssylka" in a folder of $fpath
    fish:  ssylka completion fish > ~/.config/fish/completions/ssylka.fish
    """
    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(ctx.find_root().command, {}, "ssylka", "_SSYLKA_COMPLETE").source())
