"""One page under several addresses of a host: alive as each looks, it may be what the host says to everything.

Pages are held back until all links of their host are judged. Those that show the very same words are worth a question:
is a page that cannot exist answered the same? Nothing is judged here.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from ssylka.checkers.web.addresses import is_home
from ssylka.model.facts import LinkStatus
from ssylka.model.urls import host_of, page_key


def _fingerprint(status: LinkStatus) -> int:
    """The fingerprint of an unquestioned page that was judged alive; 0 for all others."""
    trail: dict[str, Any] = status.evidence.get("trail", {})
    steps = trail.get("steps", ())
    if status.verdict != "alive" or "notes" in trail or not steps or is_home(status.url):
        return 0
    if any(step.get("purpose", "page") != "page" for step in steps):
        return 0
    page = steps[-1].get("page", {})
    if page.get("kind") != "html" or "scripted" in page.get("marks", ()):
        return 0
    return int(page.get("fingerprint", 0))


class Twins:
    """Sorts the verdicts of a run.

    Args:
        urls: all links of the run.
    """

    def __init__(self, urls: Iterable[str]) -> None:
        self._left = Counter(host_of(url) for url in urls)
        self._held: dict[str, dict[int, list[LinkStatus]]] = defaultdict(lambda: defaultdict(list))

    def settle(self, status: LinkStatus) -> tuple[list[LinkStatus], list[tuple[LinkStatus, int]]]:
        """Take one verdict in.

        Returns:
            The verdicts that stand now, and the doubtful ones, each with the number of addresses that show its page.
        """
        host = host_of(status.url)
        self._left[host] -= 1
        fingerprint = _fingerprint(status)
        stand: list[LinkStatus] = []
        doubtful: list[tuple[LinkStatus, int]] = []
        if fingerprint:
            self._held[host][fingerprint].append(status)
        else:
            stand.append(status)
        if self._left[host] <= 0:
            for group in self._held.pop(host, {}).values():
                number = len({page_key(one.url) for one in group})
                if number > 1:
                    doubtful += [(one, number) for one in group]
                else:
                    stand += group
        return stand, doubtful

    def rest(self) -> list[LinkStatus]:
        """The verdicts that are still held back, as they are: for a run that is broken off."""
        return [status for groups in self._held.values() for group in groups.values() for status in group]
