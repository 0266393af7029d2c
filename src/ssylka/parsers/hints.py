"""The conventions that a list may be known to follow (the `hint` of `parse`), and the parser that reads each."""

from collections.abc import Mapping
from types import MappingProxyType

from ssylka.errors import ConfigError

HINTS: Mapping[str, str] = MappingProxyType(
    {
        "gost": "gost",
        "apa": "apa",
        "harvard": "apa",  # author and year, as APA has them
        "vancouver": "vancouver",
        "ama": "vancouver",  # journal, year; volume and pages, as Vancouver has them
        "nlm": "vancouver",
        "bluebook": "bluebook",
        # The ways that no grammar of ours is written for: the model reads them.
        "acm": "crf",
        "acs": "crf",
        "asa": "crf",
        "bibtex": "crf",
        "chicago": "crf",
        "ieee": "crf",
        "mla": "crf",
    }
)
"""Name of a convention → name of the parser that is preferred for it."""


def checked(hint: str | None) -> str | None:
    """The hint as its table has it.

    Raises:
        ConfigError: no convention of this name is known.
    """
    if hint is None:
        return None
    name = hint.strip().casefold()
    if name not in HINTS:
        raise ConfigError(f"no convention is called {hint!r}", f"known are {', '.join(HINTS)}; or leave it out")
    return name
