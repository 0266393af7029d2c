"""`--archive`: have pages saved that no archive has, with the user's own keys."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ssylka.cli.streams import complain
from ssylka.errors import ConfigError
from ssylka.model import Case, Snapshot

if TYPE_CHECKING:
    from pydantic import SecretStr

    from ssylka.net import Client

_ACCESS, _SECRET = "IA_ACCESS_KEY_ID", "IA_SECRET_ACCESS_KEY"


def archive_keys() -> "tuple[SecretStr, SecretStr]":
    """The user's keys at archive.org.

    Raises:
        ConfigError: one of the two is missing.
    """
    from pydantic import SecretStr

    access, secret = os.environ.get(_ACCESS), os.environ.get(_SECRET)
    if not access or not secret:
        raise ConfigError(
            f"--archive needs keys in {_ACCESS} and {_SECRET}", "Make them at https://archive.org/account/s3.php."
        )
    return SecretStr(access), SecretStr(secret)


def keep(
    cases: Sequence[Case], client: "Client", keys: "tuple[SecretStr, SecretStr]", seconds: float | None
) -> list[Case]:
    """Save the pages of these cases that no archive has; the cases with the new copies. Says on standard error how it went."""
    from ssylka.checkers import archive

    statuses = {url: status for case in cases for url, status in case.facts.links.items()}
    made: dict[str, Snapshot] = {}
    for saved in archive(statuses.values(), client, access=keys[0], secret=keys[1], seconds=seconds):
        if saved.snapshot is not None:
            made[saved.url] = saved.snapshot
            complain(f"saved {saved.url} as {saved.snapshot.url}")
        else:
            complain(f"not saved: {saved.url}: {saved.why}")
    kept = []
    for case in cases:
        links = {
            url: status.model_copy(update={"archived": made[url]}) if url in made else status
            for url, status in case.facts.links.items()
        }
        kept.append(case.model_copy(update={"facts": case.facts.model_copy(update={"links": links})}))
    return kept
