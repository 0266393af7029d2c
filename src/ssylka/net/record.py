"""`--record` and `--replay`: a session of the network in a file, one exchange to a line.

Format: JSON Lines. The first line is `{"ssylka-session": 1}`; every other one `{"request": {"method", "url",
"accept"}, "exchange": {…}}` with the fields of `Exchange`; the body is UTF-8 text under "text" where it is text, else
Base64 under "body". A line is written at once, so a killed run leaves a good file. Keys, cookies, the User-Agent and
with it the user's address never reach it: they are added below, on the wire.
"""

import json
import threading
from pathlib import Path
from typing import Any

from ssylka.errors import FormatError, UnreadableFileError
from ssylka.net.exchange import Exchange, Request, Transport

_HEADER = {"ssylka-session": 1}

Key = tuple[str, str, str]


def _key(request: Request) -> Key:
    return request.method, request.url, request.accept


def _dump(request: Request, exchange: Exchange) -> str:
    data: dict[str, Any] = exchange.model_dump(mode="json", exclude_defaults=True, exclude={"body"})
    try:
        data["text"] = exchange.body.decode("utf-8")
    except UnicodeDecodeError:
        data |= exchange.model_dump(mode="json", include={"body"})
    asked = {"method": request.method, "url": request.url, "accept": request.accept}
    return json.dumps({"request": asked, "exchange": data}, ensure_ascii=False)


def _load(line: str) -> tuple[Key, Exchange]:
    data = json.loads(line)
    asked, answer = data["request"], dict(data["exchange"])
    if "text" in answer:
        answer["body"] = answer.pop("text").encode()
        return (asked["method"], asked["url"], asked["accept"]), Exchange.model_validate(answer)
    return (asked["method"], asked["url"], asked["accept"]), Exchange.model_validate_json(json.dumps(answer))


class Recorder:
    """Writes what another transport gives to a file; safe for threads.

    Raises:
        UnreadableFileError: the file cannot be written.
    """

    def __init__(self, transport: Transport, file: "SessionFile") -> None:
        self._transport = transport
        self._file = file

    def fetch(self, request: Request) -> Exchange:
        """Ask, and write the exchange down."""
        exchange = self._transport.fetch(request)
        self._file.write(_dump(request, exchange))
        return exchange


class SessionFile:
    """The file that recorders of one session share."""

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        try:
            self._stream = path.open("w", encoding="utf-8", newline="\n")
        except OSError as error:
            raise UnreadableFileError(
                f"{path} cannot be written: {error.strerror}", "Name a file that can be written with --record."
            ) from error
        self.write(json.dumps(_HEADER))

    def write(self, line: str) -> None:
        """Write one line, at once."""
        with self._lock:
            self._stream.write(line + "\n")
            self._stream.flush()

    def close(self) -> None:
        """Close the file."""
        self._stream.close()


class Replay:
    """Answers from a recorded session alone: the same questions get the same answers, in the order they were given.

    Args:
        path: the file that `--record` wrote.

    Raises:
        UnreadableFileError: the file is missing.
        FormatError: it is no recorded session.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._answers: dict[Key, list[Exchange]] = {}
        advice = "Record one with --record."
        try:
            lines = path.read_text(encoding="utf-8").split("\n")
        except OSError as error:
            raise UnreadableFileError(f"{path} cannot be read: {error.strerror}", advice) from error
        except UnicodeDecodeError as error:
            raise FormatError(f"{path} is no recorded session", advice) from error
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                if number == 1:
                    if json.loads(line) != _HEADER:
                        raise ValueError("no header")  # noqa: TRY301 - the same answer as for a broken one
                    continue
                key, exchange = _load(line)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                if number == len(lines):
                    break  # the run was killed while it wrote its last line
                raise FormatError(f"{path}, line {number}: no recorded exchange", advice) from error
            self._answers.setdefault(key, []).append(exchange)

    def fetch(self, request: Request) -> Exchange:
        """The recorded exchange; the last one for good when a question is asked more often than it was."""
        with self._lock:
            known = self._answers.get(_key(request), [])
            if len(known) > 1:
                return known.pop(0)
            if known:
                return known[0]
        detail = "not in the recorded session"
        return Exchange(url=request.url, method=request.method, error="offline", detail=detail)
