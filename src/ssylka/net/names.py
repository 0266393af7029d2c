"""Names to addresses, within a time.

`getaddrinfo` cannot be interrupted and takes as long as the resolver of the system likes, so a thread of its own waits
for it. Answers are kept for a minute: an article cites the same hosts again and again.
"""

import contextlib
import ipaddress
import queue
import socket
import threading
import time

Resolved = tuple[int, str, int]
"""Family, address, IPv6 scope."""


class Names:
    """Resolves host names; safe for threads.

    Args:
        keep: seconds for which an answer is used again.
    """

    def __init__(self, keep: float = 60.0) -> None:
        self._keep = keep
        self._known: dict[tuple[str, int], tuple[float, list[Resolved]]] = {}
        self._lock = threading.Lock()

    def resolve(self, host: str, port: int, seconds: float) -> list[Resolved]:
        """The addresses of a host, in the order that the system prefers.

        Raises:
            socket.gaierror: the name has no address.
            TimeoutError: nobody told in time.
        """
        with contextlib.suppress(ValueError):
            literal = ipaddress.ip_address(host.strip("[]"))
            return [(socket.AF_INET if literal.version == 4 else socket.AF_INET6, str(literal), 0)]
        now = time.monotonic()
        with self._lock:
            until, addresses = self._known.get((host, port), (0.0, []))
        if until > now:
            return addresses
        addresses = self._ask(host, port, seconds)
        with self._lock:
            if len(self._known) >= 10_000:
                self._known.clear()
            self._known[host, port] = (now + self._keep, addresses)
        return addresses

    def _ask(self, host: str, port: int, seconds: float) -> list[Resolved]:
        answers: queue.SimpleQueue[list[Resolved] | OSError] = queue.SimpleQueue()
        threading.Thread(target=_look_up, args=(host, port, answers), name="ssylka-dns", daemon=True).start()
        try:
            answer = answers.get(timeout=max(seconds, 0.001))
        except queue.Empty:
            raise TimeoutError(f"no answer for the name {host}") from None
        if isinstance(answer, OSError):
            raise answer
        return answer


def _look_up(host: str, port: int, answers: "queue.SimpleQueue[list[Resolved] | OSError]") -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError:  # a label that is empty or longer than 63 characters
        answers.put(socket.gaierror(socket.EAI_NONAME, "no valid host name"))
    except OSError as error:
        answers.put(error)
    else:
        answers.put(
            [(family, str(where[0]), int(where[3]) if len(where) > 3 else 0) for family, _, _, _, where in found]
        )
