"""What was seen of links before: a SQLite file with every observation and its time.

Fresh verdicts are used again, failures are asked again soon. What may pass (a name without an address, a refused or
broken connection, silence, 5xx, TLS) is dead only after it has failed on several separate days (Wikipedia's bots wait for
three failures on three days, too). The file is in WAL mode, every observation is written when it is made: a killed run
loses none that was finished, and runs at the same time share the file.
"""

import json
import sqlite3
import threading
import time
import weakref
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Self

from ssylka.errors import UnreadableFileError
from ssylka.model.facts import LinkStatus, Snapshot
from ssylka.model.urls import normalise

PASSING = frozenset({"dns", "refused", "reset", "timeout", "tls", "server-error", "not-http"})
"""Reasons that waiting may mend: dead only after as many strikes as the user wants."""
_NEUTRAL = frozenset({"no-network", "not-checked", "skipped", "unreadable"})
_FRESH = {"alive": timedelta(days=14), "dead": timedelta(days=3), "unsure": timedelta(minutes=10)}
_FRESH_MOVED = timedelta(days=7)
_JITTER = 0.25
_SCHEMA = """
create table if not exists observation (
    id integer primary key,
    key text not null,
    url text not null,
    time text not null,
    run text not null,
    verdict text not null,
    reason text not null,
    evidence text not null,
    archived text
);
create index if not exists observation_key on observation (key, id);
pragma user_version = 1;
"""


def _now() -> datetime:
    return datetime.now(UTC)


def _iso(time: datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


class Memory:
    """The observations of links in one file; safe for threads and for several processes.

    Args:
        path: the file, made where it is missing, with its folder; None: forget everything with the run.
        now: the clock, for tests.

    Raises:
        UnreadableFileError: the file cannot be opened, or is no such memory.
    """

    def __init__(self, path: Path | None = None, *, now: Callable[[], datetime] = _now) -> None:
        self._now = now
        self._lock = threading.Lock()
        try:
            if path is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(
                path or ":memory:", timeout=60, isolation_level=None, check_same_thread=False, cached_statements=16
            )
            self._prepare()
        except (OSError, sqlite3.Error) as error:
            if hasattr(self, "_db"):
                self._db.close()
            raise UnreadableFileError(
                f"{path} cannot be used as memory of links: {error}", "Name another file, or remove the damaged one."
            ) from error
        # Whoever forgets to close it leaves no open file behind.
        weakref.finalize(self, self._db.close)

    def _prepare(self) -> None:
        """Make the tables, again and again where another run makes them too.

        In spite of the time-out SQLite does not wait where a change of the journal's mode could end in a deadlock.
        """
        for tries_left in range(100, -1, -1):
            try:
                self._db.execute("pragma journal_mode = wal")
                self._db.execute("pragma synchronous = normal")
                self._db.executescript(_SCHEMA)
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or not tries_left:
                    raise
                time.sleep(0.05)
            else:
                return

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def remember(self, status: LinkStatus, run: str = "") -> None:
        """Write an observation down, at once."""
        archived = status.archived.model_dump_json() if status.archived else None
        row = (
            normalise(status.url),
            status.url,
            _iso(self._now()),
            run,
            status.verdict,
            status.reason,
            _evidence(status),
            archived,
        )
        with self._lock:
            self._db.execute(
                "insert into observation (key, url, time, run, verdict, reason, evidence, archived)"
                " values (?, ?, ?, ?, ?, ?, ?, ?)",
                row,
            )

    def amend(self, status: LinkStatus) -> None:
        """Put what more is known (a copy, a second question) in the place of a link's last observation; its time stays."""
        archived = status.archived.model_dump_json() if status.archived else None
        key = normalise(status.url)
        with self._lock:
            self._db.execute(
                "update observation set verdict = ?, reason = ?, evidence = ?, archived = ?"
                " where id = (select max(id) from observation where key = ?)",
                (status.verdict, status.reason, _evidence(status), archived, key),
            )

    def reconsider(self, run: str, urls: Iterable[str], reason: str) -> None:
        """Give the observations that a run made of these links another reason ("no-network"): they are no strikes."""
        rows = [(reason, run, normalise(url)) for url in urls]
        with self._lock:
            self._db.execute("begin immediate")
            self._db.executemany(
                "update observation set verdict = 'unsure', reason = ? where run = ? and key = ?", rows
            )
            self._db.execute("commit")

    def history(self, url: str) -> tuple[LinkStatus, ...]:
        """Every observation of a link, the oldest first."""
        with self._lock:
            rows = self._db.execute(
                "select url, time, verdict, reason, evidence, archived from observation where key = ? order by id",
                (normalise(url),),
            ).fetchall()
        return tuple(_status(row) for row in rows)

    def fresh(self, url: str) -> LinkStatus | None:
        """The last observation of a link if it can still be believed, else None.

        Alive is believed for 14 days, moved for 7, dead for 3, each a quarter more or less so that not everything is
        asked again on one day; unsure for 10 minutes, so that an interrupted run goes on where it was.
        """
        with self._lock:
            row = self._db.execute(
                "select url, time, verdict, reason, evidence, archived from observation where key = ?"
                " order by id desc limit 1",
                (normalise(url),),
            ).fetchone()
        if row is None:
            return None
        status = _status(row)
        if status.reason in _NEUTRAL:
            return None
        seed = blake2b(normalise(url).encode("utf-8", "surrogatepass"), digest_size=4).digest()
        jitter = 1 + _JITTER * (int.from_bytes(seed, "big") / 2**31 - 1)
        life = _FRESH_MOVED if status.reason == "moved" else _FRESH[status.verdict]
        age = self._now() - datetime.fromisoformat(status.checked)
        if timedelta(0) <= age < (life * jitter if status.verdict != "unsure" else life):
            return status.model_copy(update={"url": url})
        return None

    def strikes(self, url: str, today: LinkStatus | None = None) -> int:
        """On how many separate days a link has failed, without any other news between them.

        Args:
            url: the link.
            today: an observation that is not written down yet.
        """
        days: set[str] = set()
        if today is not None:
            if today.reason not in PASSING:
                return 0
            days.add(_iso(self._now())[:10])
        with self._lock:
            cursor = self._db.execute(
                "select time, reason from observation where key = ? order by id desc limit 1000", (normalise(url),)
            )
            for time, reason in cursor:
                if reason in PASSING:
                    days.add(time[:10])
                elif reason not in _NEUTRAL:
                    break
        return len(days)


def _evidence(status: LinkStatus) -> str:
    text = json.dumps(status.evidence, ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _status(row: tuple[str, str, str, str, str, str | None]) -> LinkStatus:
    url, time, verdict, reason, evidence, archived = row
    return LinkStatus.model_validate(
        {
            "url": url,
            "verdict": verdict,
            "reason": reason,
            "evidence": json.loads(evidence),
            "archived": Snapshot.model_validate_json(archived) if archived else None,
            "checked": time,
        }
    )
