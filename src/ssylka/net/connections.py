"""Connections that go only where the guard lets them, and that the watchdog can cut.

`requests` hands every request to an adapter, the adapter to a pool of urllib3, the pool to a connection, and the
connection opens the socket: there, after resolution, is the one place where an address can be judged and the socket
be opened to that very address. So we give urllib3 connections of our own class and leave the rest to it.
"""

import contextlib
import http.client
import socket
import ssl
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from ssylka.net.clock import Call, duplicate
from ssylka.net.guard import Guard
from ssylka.net.names import Names

if TYPE_CHECKING:
    from requests import PreparedRequest


_MOST_INTERIM = 20
_MOST_INTERIM_HEADERS = 100


class UnsafeAddress(OSError):  # noqa: N818 - an OSError like its neighbours refused, reset, unreachable
    """The host has no address that may be connected to."""


class _Current(threading.local):
    call: Call | None = None


CURRENT = _Current()
"""The call that this thread is on the wire for; connections report their sockets to it."""


class _FinalResponse(http.client.HTTPResponse):
    """An answer that skips what servers say before it: 103 Early Hints and the like (RFC 9110, 15.2; RFC 8297).

    `http.client` skips 100 Continue alone and takes any other 1xx for the answer.
    """

    def _read_status(self) -> tuple[str, int, str]:
        for _ in range(_MOST_INTERIM):
            version, status, reason = super()._read_status()  # type: ignore[misc]  # typeshed leaves it out
            if not 102 <= status < 200:
                return version, status, reason
            for _ in range(_MOST_INTERIM_HEADERS):
                if self.fp.readline(65_537) in {b"\r\n", b"\n", b""}:
                    break
        raise http.client.HTTPException("one interim answer after the other")


class _Watched(HTTPConnection):
    """A connection that judges where it goes (unless `guard` is None, to a proxy) and can be cut."""

    response_class = _FinalResponse
    guard: Guard | None = None
    names: Names

    def _new_conn(self) -> socket.socket:
        call = CURRENT.call
        limit = self.timeout if isinstance(self.timeout, int | float) else 30.0
        deadline = time.monotonic() + (min(limit, call.left) if call else limit)
        try:
            addresses = self.names.resolve(self._dns_host, self.port, deadline - time.monotonic())
        except TimeoutError as error:
            raise ConnectTimeoutError(self, f"no answer for the name {self.host}") from error
        except socket.gaierror as error:
            raise NameResolutionError(self.host, self, error) from error
        return self._connect(self._safe(addresses), deadline, call)

    def _safe(self, addresses: list[tuple[int, str, int]]) -> list[tuple[int, str, int]]:
        if self.guard is None:
            return addresses
        refusals = [self.guard.judge_address(self.host, address) for _, address, _ in addresses]
        safe = [one for one, refusal in zip(addresses, refusals, strict=True) if refusal is None]
        if not safe:
            raise UnsafeAddress(next((one for one in refusals if one), f"{self.host} has no address"))
        return safe

    def _connect(self, addresses: list[tuple[int, str, int]], deadline: float, call: Call | None) -> socket.socket:
        problem: Exception = NewConnectionError(self, f"{self.host} has no address")
        for family, address, scope in addresses:
            left = deadline - time.monotonic()
            if left <= 0:
                raise ConnectTimeoutError(self, f"no connection to {self.host} in time")
            sock = socket.socket(family, socket.SOCK_STREAM)
            try:
                for option in self.socket_options or ():
                    sock.setsockopt(*option)
                sock.settimeout(left)
                where = (address, self.port, 0, scope) if family == socket.AF_INET6 else (address, self.port)
                sock.connect(where)
            except TimeoutError as error:
                sock.close()
                problem = ConnectTimeoutError(self, f"no connection to {address} in time")
                problem.__cause__ = error
            except OSError as error:
                sock.close()
                problem = NewConnectionError(self, f"no connection to {address}: {error}")
                problem.__cause__ = error
            except BaseException:
                sock.close()
                raise
            else:
                if call is not None:
                    call.address = address
                sys.audit("http.client.connect", self, self.host, self.port)
                return sock
        raise problem

    def connect(self) -> None:
        call = CURRENT.call
        if call is None:
            super().connect()
            return
        # The handle is good for what `connect` does besides connecting: a proxy's CONNECT and the TLS handshake.
        original = self._new_conn
        handles: list[socket.socket] = []

        def new_conn() -> socket.socket:
            sock = original()
            handle = duplicate(sock)
            handles.append(handle)
            call.hold(handle)
            return sock

        self._new_conn = new_conn  # type: ignore[method-assign]
        try:
            super().connect()
        finally:
            del self._new_conn
            call.hold(self.sock)
            for handle in handles:
                handle.close()

    def request(self, *args: Any, **kwargs: Any) -> None:
        call = CURRENT.call
        if call is not None and self.sock is not None:
            call.hold(self.sock)
            with contextlib.suppress(OSError):
                call.address = self.sock.getpeername()[0]
        super().request(*args, **kwargs)


class _WatchedTls(_Watched, HTTPSConnection):
    pass


def _pool_classes(guard: Guard | None, names: Names) -> dict[str, type[HTTPConnectionPool]]:
    plain = type("GuardedConnection", (_Watched,), {"guard": guard, "names": names})
    tls = type("GuardedTlsConnection", (_WatchedTls,), {"guard": guard, "names": names})
    return {
        "http": type("GuardedPool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
        "https": type("GuardedTlsPool", (HTTPSConnectionPool,), {"ConnectionCls": tls}),
    }


class GuardedAdapter(HTTPAdapter):
    """The one adapter of `requests` for all threads: its pools hold connections that the guard and the watchdog know.

    Args:
        guard: judges the addresses.
        names: resolves the names.
        ca_bundle: file or folder of certificates to trust instead of certifi's.
        hosts: for how many hosts connections are kept.
        per_host: how many idle connections are kept for one host.
    """

    def __init__(
        self, guard: Guard, names: Names, *, ca_bundle: str | None = None, hosts: int = 128, per_host: int = 4
    ) -> None:
        self._guard = guard
        self._names = names
        # One context for all connections: loading the certificates costs some 10 ms each time.
        self._context = ssl.create_default_context()
        bundle = ca_bundle or _certifi()
        if bundle:
            folder = not bundle.endswith((".pem", ".crt", ".cer")) and _is_folder(bundle)
            self._context.load_verify_locations(**({"capath": bundle} if folder else {"cafile": bundle}))
        super().__init__(pool_connections=hosts, pool_maxsize=per_host, max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any) -> None:
        """Pools whose connections are judged."""
        self.poolmanager = PoolManager(
            num_pools=connections, maxsize=maxsize, block=block, ssl_context=self._context, **pool_kwargs
        )
        self.poolmanager.pool_classes_by_scheme = _pool_classes(self._guard, self._names)

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        """Pools behind a proxy: the proxy is the user's own and may be private; the URL's host is judged before."""
        known = proxy in self.proxy_manager
        manager = super().proxy_manager_for(proxy, ssl_context=self._context, **proxy_kwargs)
        if not known and not proxy.lower().startswith("socks"):
            manager.pool_classes_by_scheme = _pool_classes(None, self._names)
        return manager

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Certificates are always verified, with our one context."""

    def build_connection_pool_key_attributes(
        self, request: "PreparedRequest", verify: Any, cert: Any = None
    ) -> tuple[Any, Any]:
        """The same pool for all requests to a host, whatever `verify` says: certificates are always verified."""
        del verify
        return super().build_connection_pool_key_attributes(request, True, cert)


def _certifi() -> str:
    import certifi

    return certifi.where()


def _is_folder(path: str) -> bool:
    from pathlib import Path

    return Path(path).is_dir()
