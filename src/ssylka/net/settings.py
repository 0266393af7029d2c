"""`Settings`: how the network is asked. The command line makes them from its options, the configuration, the environment."""

from pathlib import Path

from pydantic import Field, SecretStr

from ssylka.model.base import Model

DAY = 86_400.0


class Limit(Model):
    """How hard one host (or one pool of it) may be asked.

    Attributes:
        seconds: between two requests, from start to start.
        at_once: requests on the wire at the same time.
    """

    seconds: float = 0.2
    at_once: int = 2


class Settings(Model):
    """Everything about the network that a user may want to set.

    Attributes:
        mailto: an address that registries may write to; it stands in the User-Agent and nowhere else.
        user_agent: the whole User-Agent, for those who must; else it names ssylka, its version and `mailto`.
        offline: answer from the cache alone, of any age.
        cache: the SQLite file of registry answers; None keeps them in memory for this run.
        fresh: seconds for which an answer of a registry is used again without asking.
        fresh_missing: the same for "no such record", which may change sooner.
        seconds: for one request to a registry, all hops, without waiting for one's turn.
        connect: seconds for a connection (and the name's resolution).
        read: seconds of silence.
        tries: at most, for one request to a registry.
        patience: a Retry-After longer than these seconds is not waited for.
        limit: bytes of a registry's answer.
        allow_private: fetch private addresses too (intranets, tests).
        hosts: names, addresses, networks that are fetched though private.
        proxies: take proxies from the environment (HTTPS_PROXY, NO_PROXY, …).
        ca_bundle: certificates to trust instead of certifi's.
        mirrors: origin → base URL that answers in its place ("https://api.crossref.org" → "http://127.0.0.1:8000/crossref").
        keys: host → the user's key there ("api.openalex.org"); never written to a cache, a record or a report.
        per_host: the limit of hosts of which nothing is known; None: as `ssylka.net.hosts` has it.
        limits: host or pool → limit, instead of what `ssylka.net.hosts` says.
        record: write every exchange to this file.
        replay: answer from this file alone.
    """

    mailto: str | None = None
    user_agent: str | None = None
    offline: bool = False
    cache: Path | None = None
    fresh: float = 14 * DAY
    fresh_missing: float = 1 * DAY
    seconds: float = 40.0
    connect: float = 10.0
    read: float = 30.0
    tries: int = 3
    patience: float = 60.0
    limit: int = 16 * 1024 * 1024
    allow_private: bool = False
    hosts: tuple[str, ...] = ()
    proxies: bool = True
    ca_bundle: str | None = None
    mirrors: dict[str, str] = Field(default_factory=dict)
    keys: dict[str, SecretStr] = Field(default_factory=dict)
    per_host: Limit | None = None
    limits: dict[str, Limit] = Field(default_factory=dict)
    record: Path | None = None
    replay: Path | None = None

    @property
    def agent(self) -> str:
        """The User-Agent: who asks, and how to reach him (Crossref, "Tips for using the REST API": mailto)."""
        from ssylka import __version__

        contact = f"; mailto:{self.mailto}" if self.mailto else ""
        agent = self.user_agent or f"ssylka/{__version__} (reference and link checker{contact})"
        return "".join(letter for letter in agent if " " <= letter <= "~")
