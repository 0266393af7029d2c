"""The pace that processes share: all that use one cache ask a host together no more often than one of them may.

A small SQLite file beside the cache remembers, for every host, when it may be asked next, how long it rests, what it has
said of its limits, and who is asking it at the moment. Whoever is killed leaves his turn behind: it is free again as soon
as his process is seen to be gone, at the latest when his request would have ended. A file that cannot be used is no
reason to stop: then every process keeps its own pace.
"""

import contextlib
import os
import socket
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

# What another process has learnt of a host's limits is believed so long.
_BELIEVED = 600.0
# A turn lasts at most that much longer than a request may: to write and to wait for the disk.
_SLACK = 10.0
# A time further ahead than that was written under another clock.
_TOO_FAR = 3600.0

_TABLES = """
CREATE TABLE IF NOT EXISTS host (
    pool TEXT PRIMARY KEY, next_start REAL NOT NULL DEFAULT 0, resting_until REAL NOT NULL DEFAULT 0,
    seconds REAL, at_once INTEGER, told REAL NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS turn (
    id INTEGER PRIMARY KEY, pool TEXT NOT NULL, machine TEXT NOT NULL, process INTEGER NOT NULL, until REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS turn_pool ON turn (pool);
"""


class Claim(NamedTuple):
    """What asking for a turn gave: the seconds to wait, or 0.0 and the number of the turn (None: nothing is shared)."""

    wait: float
    turn: int | None


class SharedPace:
    """Turns at hosts, shared through a file. Safe for threads and processes.

    Args:
        path: the file; made where there is none.
        longest: seconds that a request may take; a turn that nobody gives back ends then.
    """

    def __init__(self, path: Path, *, longest: float) -> None:
        self._path = path
        self._longest = longest + _SLACK
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._process = 0
        self._machine = socket.gethostname()
        self._broken = False
        self._turns: set[int] = set()

    def claim(self, pool: str, seconds: float, at_once: int) -> Claim:
        """Take a turn at a host if all processes together leave one.

        Args:
            pool: the host as the throttle knows it.
            seconds: between two starts, as this process believes.
            at_once: requests at the same time, as this process believes.
        """
        with contextlib.suppress(sqlite3.Error), self._writing() as connection:
            now = time.time()
            row = connection.execute(
                "SELECT next_start, resting_until, seconds, at_once, told FROM host WHERE pool = ?", (pool,)
            ).fetchone()
            next_start, resting, told_seconds, told_at_once, told = row or (0.0, 0.0, None, None, 0.0)
            if now - _TOO_FAR < told <= now + 1 and now - told < _BELIEVED:
                seconds = max(seconds, told_seconds or 0.0)
                at_once = min(at_once, told_at_once or at_once)
            wait = max(next_start, resting) - now
            if 0 < wait < _TOO_FAR:
                return Claim(wait, None)
            if self._active(connection, pool, now) >= at_once:
                return Claim(max(min(seconds, 1.0), 0.02), None)
            connection.execute(
                "INSERT INTO host (pool, next_start) VALUES (?, ?)"
                " ON CONFLICT (pool) DO UPDATE SET next_start = excluded.next_start",
                (pool, now + seconds),
            )
            turn = connection.execute(
                "INSERT INTO turn (pool, machine, process, until) VALUES (?, ?, ?, ?)",
                (pool, self._machine, os.getpid(), now + self._longest),
            ).lastrowid
            if turn is not None:
                self._turns.add(turn)
            return Claim(0.0, turn)
        return Claim(0.0, None)

    def release(self, turn: int) -> None:
        """Give a turn back."""
        with contextlib.suppress(sqlite3.Error), self._writing() as connection:
            self._turns.discard(turn)
            connection.execute("DELETE FROM turn WHERE id = ?", (turn,))

    def tell(self, pool: str, *, seconds: float, at_once: int, rest: float) -> None:
        """What this process has learnt of a host: its limits, and for how many seconds it is to be left alone."""
        with contextlib.suppress(sqlite3.Error), self._writing() as connection:
            now = time.time()
            connection.execute(
                "INSERT INTO host (pool, resting_until, seconds, at_once, told) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (pool) DO UPDATE SET resting_until = max(resting_until, excluded.resting_until),"
                " seconds = excluded.seconds, at_once = excluded.at_once, told = excluded.told",
                (pool, now + rest if rest else 0.0, seconds, at_once, now),
            )

    def close(self) -> None:
        """Close the file; turns that are still taken here are given back."""
        for turn in list(self._turns):
            self.release(turn)
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
            self._broken = True

    def _active(self, connection: sqlite3.Connection, pool: str, now: float) -> int:
        """How many ask a host; turns of processes that are gone are taken from them."""
        active = 0
        for turn, machine, process, until in connection.execute(
            "SELECT id, machine, process, until FROM turn WHERE pool = ?", (pool,)
        ).fetchall():
            if not now < until < now + _TOO_FAR or (machine == self._machine and not _alive(process)):
                connection.execute("DELETE FROM turn WHERE id = ?", (turn,))
            else:
                active += 1
        return active

    @contextlib.contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction.

        Raises:
            sqlite3.Error: the file cannot be used, or somebody holds it for too long: this once everybody goes alone.
        """
        with self._lock:
            connection = self._open()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except sqlite3.Error:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def _open(self) -> sqlite3.Connection:
        if self._broken:
            raise sqlite3.OperationalError("the file of the common pace cannot be used")
        if self._connection is not None and self._process == os.getpid():
            return self._connection
        connection = None
        try:
            connection = sqlite3.connect(self._path, timeout=2.0, isolation_level=None, check_same_thread=False)
            # Nothing here is worth a wait for the disk: a lost file is a new file.
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = OFF")
            connection.executescript(_TABLES)
        except sqlite3.Error:
            self._broken = True
            if connection is not None:
                connection.close()
            raise
        self._connection, self._process = connection, os.getpid()
        return connection


def _alive(process: int) -> bool:
    if os.name != "posix":
        return True  # there, asking would end it
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
