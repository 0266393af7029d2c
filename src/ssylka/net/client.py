"""`Client`: the one door to the network."""

from types import TracebackType
from typing import TYPE_CHECKING, Self

from ssylka.net.exchange import Exchange, Request, Transport
from ssylka.net.hosts import UNKNOWN
from ssylka.net.settings import Settings

if TYPE_CHECKING:
    from ssylka.net.pace import SharedPace
    from ssylka.net.throttle import Throttle


class Client:
    """All that ssylka asks the world goes through here. Safe for threads; close it, or use it in a `with`.

    Two doors, for two kinds of questions:

    - `fetch` asks a registry: answers come from the cache where they are known and fresh; the rest takes its turn at
      the host, is tried again where that helps, and is kept.
    - `transport` asks the wire itself, once and uncached, for those who keep their own memory and their own queue
      (checking links); `throttle` then says whose turn it is, and knows what hosts said of their limits.

    Both are guarded, end in time, record and replay. Neither raises for what the network does.

    Args:
        settings: how the network is asked.

    Raises:
        UnreadableFileError: the cache, or the file to record to or to replay from, cannot be used.
        FormatError: the file to replay is no recorded session.
    """

    transport: Transport
    throttle: "Throttle"

    def __init__(self, settings: Settings | None = None) -> None:
        from ssylka.net.record import Recorder, Replay, SessionFile
        from ssylka.net.throttle import Throttle

        self.settings = settings or Settings()
        self._closing: list[object] = []
        shared = self._shared_pace()
        self.throttle = Throttle(
            polite=bool(self.settings.mailto),
            limits=self.settings.limits,
            unknown=self.settings.per_host or UNKNOWN,
            longest_rest=self.settings.patience,
            shared=shared,
        )
        self._registries: Transport
        if self.settings.replay is not None:
            self._registries = Replay(self.settings.replay)
            self.transport = _Unthrottled(self._registries, self.throttle)
            return
        from ssylka.net.cache import Cached
        from ssylka.net.retry import Retrying
        from ssylka.net.transport import HttpTransport

        wire = HttpTransport(self.settings, self.throttle)
        cached = Cached(Retrying(wire, self.settings), self.settings)
        self._closing[:0] = [cached, wire]
        self.transport = _Unthrottled(_Offline(), self.throttle) if self.settings.offline else wire
        self._registries = cached
        if self.settings.record is not None:
            file = SessionFile(self.settings.record)
            self._closing.append(file)
            self.transport = Recorder(self.transport, file)
            self._registries = Recorder(self._registries, file)

    def fetch(self, request: Request) -> Exchange:
        """The answer of a registry, from the cache or the network."""
        return self._registries.fetch(request)

    def _shared_pace(self) -> "SharedPace | None":
        """The pace of all processes with this cache; None where nobody is asked, or nothing is kept."""
        from ssylka.net.pace import SharedPace

        settings = self.settings
        if settings.cache is None or settings.offline or settings.replay is not None:
            return None
        path = settings.cache.with_name(settings.cache.name + ".pace")
        shared = SharedPace(path, longest=settings.seconds)
        self._closing.append(shared)
        return shared

    def get(self, url: str, *, accept: str = "application/json", holds: tuple[str, ...] = ()) -> Exchange:
        """The whole answer of a registry to a GET; one that is longer than `Settings.limit` is an error.

        Args:
            url: of the registry.
            accept: the media type asked for.
            holds: keys of which the answer must have one to be kept for the next time.
        """
        return self.fetch(
            Request(
                url=url,
                headers={"Accept": accept},
                limit=self.settings.limit,
                overflow="refuse",
                seconds=self.settings.seconds,
                holds=holds,
            )
        )

    def close(self) -> None:
        """Close the cache, the pools, the record."""
        for part in self._closing:
            part.close()  # type: ignore[attr-defined]
        self._closing.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _Offline:
    """A wire that is cut."""

    def fetch(self, request: Request) -> Exchange:
        """Nobody is asked."""
        return Exchange(url=request.url, method=request.method, error="offline", detail="nobody may be asked")


class _Unthrottled:
    """A transport that keeps no host busy: a turn that was claimed is given back at once."""

    def __init__(self, transport: Transport, throttle: "Throttle") -> None:
        self._transport = transport
        self._throttle = throttle

    def fetch(self, request: Request) -> Exchange:
        """What the transport says."""
        if request.claimed:
            self._throttle.release(request.url)
        return self._transport.fetch(request)
