"""What every test shares: no network but loopback, goldens that the machine rewrites, the shared data when it is there."""

import ipaddress
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# Processes that tests start find the package too, installed or not.
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH")]))


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` rewrites golden files; read the difference before you commit it."""
    parser.addoption("--update-golden", action="store_true", help="rewrite golden files instead of comparing with them")


def _is_loopback(address: object) -> bool:
    if not isinstance(address, tuple):
        return True  # a Unix socket has a path
    host = str(address[0])
    if host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host.split("%", maxsplit=1)[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """Refuse every connection that leaves this machine, unless the test is marked `online`."""
    if request.node.get_closest_marker("online"):
        yield
        return
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: tuple[str, int] | str) -> None:
        if not _is_loopback(address):
            raise OSError(
                f"a test asked the network for {address}; start a server on loopback, or mark the test online"
            )
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
    yield


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a golden file, or rewrite the file under `--update-golden`."""
    update = bool(request.config.getoption("--update-golden"))

    def check(path: Path, text: str) -> None:
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        assert path.is_file(), f"{path.name} is missing; write it with: pytest --update-golden, then read it"
        assert text == path.read_text(encoding="utf-8"), (
            f"{path.name} differs; if the change is right: pytest --update-golden"
        )

    return check


@pytest.fixture
def shared() -> Path:
    """The folder of shared data beside the project; tests that want it are skipped where it is not."""
    if not SHARED.is_dir():
        pytest.skip("the folder of shared data is not beside the project")
    return SHARED
