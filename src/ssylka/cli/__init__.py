"""The command line: arguments in, one library call, text out, exit code.

Exit codes: 0 clean, 1 findings of severity error, 2 we could not do our job (bad input, bad usage), 130 interrupted.
"""

import os
import sys
from collections.abc import Sequence

import click

from ssylka import __version__
from ssylka.cli.audit import audit
from ssylka.cli.completion import completion
from ssylka.cli.explain import explain
from ssylka.cli.history import history
from ssylka.cli.parse import parse
from ssylka.cli.render import render
from ssylka.cli.resolve import resolve
from ssylka.cli.streams import complain, prepare_streams
from ssylka.cli.styles import styles
from ssylka.errors import SsylkaError

EXIT_FAILED = 2
EXIT_INTERRUPTED = 130


class _InOrder(click.Group):
    """A group that lists its commands in the order of the work, not of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(self.commands)


@click.group(
    cls=_InOrder,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Documentation of a finding: ssylka explain CODE. Settings: [tool.ssylka] in pyproject.toml, or ssylka.toml.",
)
@click.version_option(__version__, "-V", "--version", prog_name="ssylka", message="%(prog)s %(version)s")
def main() -> None:
    """Read, check and render the references and links of scholarly articles.

    The result goes to standard output, everything else to standard error; "-" stands for standard input.
    """


for command in (parse, render, audit, resolve, history, explain, styles, completion):
    main.add_command(command)


def run(arguments: Sequence[str]) -> int:
    """Run one command and give back the exit code; no exception leaves, whatever the user did.

    With SSYLKA_DEBUG set, unexpected errors show their traceback.
    """
    prepare_streams()
    try:
        code = main.main(args=list(arguments), prog_name="ssylka", standalone_mode=False)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return EXIT_FAILED
    except (click.Abort, KeyboardInterrupt):
        complain("interrupted")
        return EXIT_INTERRUPTED
    except SsylkaError as error:
        complain(error.message, error.advice)
        return EXIT_FAILED
    except BrokenPipeError:
        # The reader has gone (`ssylka parse … | head`): nobody is there to be told.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FAILED
    except Exception as error:
        if os.environ.get("SSYLKA_DEBUG"):
            raise
        complain(
            f"an error that we did not foresee: {type(error).__name__}: {error}",
            "This is a fault of ssylka. Run again with SSYLKA_DEBUG=1 and report what it prints.",
        )
        return EXIT_FAILED
    return int(code) if isinstance(code, int) else 0
