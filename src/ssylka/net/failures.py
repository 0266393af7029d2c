"""From the exceptions of requests, urllib3, ssl and socket to our closed list of errors."""

import errno
import http.client
import socket
import ssl
from collections.abc import Iterator

import requests
import urllib3.exceptions as u3

from ssylka.net.connections import UnsafeAddress
from ssylka.net.exchange import ErrorKind

# X509_V_ERR_* of OpenSSL (include/openssl/x509_vfy.h): not yet valid counts as expired, the clock is wrong in both.
_CERTIFICATES: dict[int, ErrorKind] = {
    9: "tls-expired",
    10: "tls-expired",
    18: "tls-self-signed",
    19: "tls-self-signed",
    20: "tls-unknown-issuer",
    21: "tls-unknown-issuer",
    62: "tls-wrong-host",
    64: "tls-wrong-host",
}

_UNREACHABLE = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL, errno.EACCES, errno.EPERM}


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An exception and all that it was made from, the outermost first."""
    seen: set[int] = set()
    waiting: list[BaseException] = [error]
    while waiting:
        one = waiting.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        inner = [getattr(one, "reason", None), getattr(one, "original_error", None), *one.args]
        inner += [one.__cause__, one.__context__]
        waiting += [other for other in inner if isinstance(other, BaseException)]


def _kind_of(error: BaseException) -> ErrorKind | None:
    match error:
        case UnsafeAddress():
            return "unsafe"
        case ssl.SSLCertVerificationError():
            return _CERTIFICATES.get(error.verify_code, "tls")
        case socket.gaierror():
            return "dns"
        case ConnectionRefusedError():
            return "refused"
        case ssl.SSLEOFError() | ssl.SSLZeroReturnError() | ConnectionResetError() | ConnectionAbortedError():
            return "reset"
        case BrokenPipeError() | http.client.RemoteDisconnected() | http.client.IncompleteRead():
            return "reset"
        case http.client.BadStatusLine() | http.client.UnknownProtocol():
            return "protocol"
        case ssl.SSLError():
            return "tls"
        case u3.NewConnectionError():  # a ConnectTimeoutError by inheritance only; its cause says more
            return None
        case TimeoutError() | u3.ConnectTimeoutError() | u3.ReadTimeoutError() | requests.Timeout():
            return "timeout"
        case http.client.LineTooLong():
            return "too-large"
        case http.client.HTTPException() if str(error).startswith("got more than"):
            return "too-large"
        case OSError() if error.errno in _UNREACHABLE:
            return "unreachable"
        case requests.exceptions.InvalidURL() | requests.exceptions.MissingSchema() | u3.LocationParseError():
            return "invalid-url"
        case _:
            return None


def _kind_of_wrapping(error: BaseException) -> ErrorKind | None:
    """For exceptions that say something only where nothing inside them says more."""
    match error:
        case u3.NameResolutionError():
            return "dns"
        case u3.ProxyError() | requests.exceptions.ProxyError():
            return "proxy"
        case u3.IncompleteRead() | requests.exceptions.ChunkedEncodingError():
            return "reset"
        case u3.InvalidHeader() | requests.exceptions.InvalidHeader():
            return "protocol"
        case u3.DecodeError() | requests.exceptions.ContentDecodingError() | http.client.HTTPException():
            return "protocol"
        case u3.SSLError() | requests.exceptions.SSLError():
            return "tls"
        case u3.ProtocolError() | requests.ConnectionError() | u3.NewConnectionError():
            return "reset"
        case OSError():
            return "unreachable"
        case _:
            return None


def explain(error: BaseException) -> tuple[ErrorKind, str]:
    """The kind of a failure, and one line about it for a person."""
    for judge in (_kind_of, _kind_of_wrapping):
        for one in _chain(error):
            kind = judge(one)
            if kind is not None:
                return kind, " ".join(f"{one}".split())[:300] or type(one).__name__
    return "protocol", f"{type(error).__name__}: {error}"[:300]
