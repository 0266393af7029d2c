"""The watchdog: one thread that cuts what takes longer than it may.

A socket's timeout starts anew with every byte, so a server that drips one byte a second is never late. The watchdog
knows the deadline of every call on the wire and shuts its socket down then: whatever waits there (the TLS handshake, a
header, the trailer of a chunk) wakes at once.
"""

import contextlib
import heapq
import os
import socket
import threading
import time
from itertools import count


class Call:
    """One hop on the wire: its deadline (of `time.monotonic`), its socket while it has one, where it is connected."""

    __slots__ = ("_lock", "_socket", "address", "deadline", "done", "late")

    def __init__(self, deadline: float) -> None:
        self.deadline = deadline
        self.address: str | None = None
        self.late = False
        self.done = False
        self._socket: socket.socket | None = None
        self._lock = threading.Lock()

    @property
    def left(self) -> float:
        """Seconds until the deadline, at least a little, so that it can serve as a timeout."""
        return max(self.deadline - time.monotonic(), 0.001)

    def hold(self, sock: socket.socket | None) -> None:
        """From now on this is the socket to cut; None: there is none for the moment."""
        with self._lock:
            self._socket = sock
            late = self.late
        if late:
            self.cut()

    def cut(self) -> None:
        """The time is up: shut the socket down. Reading from it ends at once; it stays its owner's to close."""
        with self._lock:
            if self.done:
                return
            self.late = True
            if self._socket is not None:
                with contextlib.suppress(OSError):
                    # Not SSLSocket.shutdown, which would pull the TLS object from under the thread that reads it.
                    socket.socket.shutdown(self._socket, socket.SHUT_RDWR)

    def finish(self) -> None:
        """The hop is over; the socket may go back to its pool."""
        with self._lock:
            self.done = True
            self._socket = None


def duplicate(sock: socket.socket) -> socket.socket:
    """A second handle of a socket, which stays valid while TLS wraps the first one."""
    return socket.socket(sock.family, sock.type, sock.proto, fileno=os.dup(sock.fileno()))


class Watchdog:
    """Cuts calls at their deadlines. One daemon thread, started with the first call."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._calls: list[tuple[float, int, Call]] = []
        self._numbers = count()
        self._thread: threading.Thread | None = None
        self._closed = False

    def watch(self, call: Call) -> None:
        """Cut this call at its deadline unless it is finished by then."""
        with self._condition:
            first = not self._calls or call.deadline < self._calls[0][0]
            heapq.heappush(self._calls, (call.deadline, next(self._numbers), call))
            if self._thread is None:
                self._closed = False
                self._thread = threading.Thread(target=self._run, name="ssylka-watchdog", daemon=True)
                self._thread.start()
            elif first:
                self._condition.notify()

    def close(self) -> None:
        """End the thread; calls on the wire are not cut any more."""
        with self._condition:
            self._closed = True
            self._condition.notify()
            thread, self._thread = self._thread, None
        if thread is not None:
            thread.join(timeout=5)

    def _run(self) -> None:
        while True:
            with self._condition:
                if self._closed:
                    return
                now = time.monotonic()
                late = []
                while self._calls and (self._calls[0][0] <= now or self._calls[0][2].done):
                    late.append(heapq.heappop(self._calls)[2])
                if not late:
                    self._condition.wait(self._calls[0][0] - now if self._calls else None)
                    continue
            for call in late:
                call.cut()
