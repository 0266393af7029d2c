"""Options of the commands that ask the network, and what they open."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from ssylka.config import Config

if TYPE_CHECKING:
    from ssylka.checkers.memory import Memory
    from ssylka.net import Client

Command = TypeVar("Command", bound=Callable[..., object])

_OPTIONS = (
    click.option("--offline", is_flag=True, help="Ask nobody: judge what is here."),
    click.option("--allow-private", is_flag=True, help="Also fetch loopback and private addresses."),
    click.option(
        "--mailto", metavar="ADDRESS", help="An address that registries may write to, sent in the User-Agent."
    ),
    click.option("--record", metavar="FILE", help="Keep the session with the network in a file."),
    click.option("--replay", metavar="FILE", help="Answer from a recorded session instead of the network."),
)

# Host → the variable of the environment that holds the user's key there.
_KEYS = {"api.openalex.org": "OPENALEX_API_KEY"}


def network_options(command: Command) -> Command:
    """The options that all these commands share."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@contextmanager
def open_client(
    config: Config,
    *,
    allow_private: bool = False,
    record: str | None = None,
    replay: str | None = None,
    cache: Path | None = None,
    pace: float | None = None,
    at_once: int | None = None,
) -> Iterator["Client"]:
    """The door to the network, as the options, the configuration and the environment have it.

    `pace` and `at_once` limit how hosts are asked of which nothing better is known.
    """
    from pydantic import SecretStr

    from ssylka.net import UNKNOWN, Client, Limit, Settings

    settings = Settings(
        mailto=config.mailto,
        offline=config.offline,
        allow_private=allow_private,
        hosts=config.hosts,
        mirrors=config.mirrors,
        record=Path(record) if record else None,
        replay=Path(replay) if replay else None,
        cache=cache,
        per_host=Limit(
            seconds=UNKNOWN.seconds if pace is None else pace, at_once=UNKNOWN.at_once if at_once is None else at_once
        ),
        ca_bundle=os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("SSL_CERT_FILE") or None,
        keys={host: SecretStr(os.environ[name]) for host, name in _KEYS.items() if os.environ.get(name)},
    )
    with Client(settings) as client:
        yield client


@contextmanager
def open_memory(path: str | None) -> Iterator["Memory | None"]:
    """The memory of links, or None."""
    if path is None:
        yield None
        return
    from ssylka.checkers.memory import Memory

    with Memory(Path(path)) as memory:
        yield memory
