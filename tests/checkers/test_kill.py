"""Audits that are killed, and audits that share a memory: real processes, a real web, no observation lost."""

import json
import subprocess
from pathlib import Path

import pytest

from standin.logged import LoggedWeb, audit, logged_web, paths, remembered, truth

AT_ONCE = 8
# Judged by the threads, but not yet written by the one that writes: some, never many.
_BETWEEN = 2 * AT_ONCE


def finish(process: "subprocess.Popen[bytes]", web: LoggedWeb, links: list[str]) -> None:
    """Let an audit end, and see that it is right about every link."""
    out, _ = process.communicate(timeout=120)
    assert process.returncode == 0
    report = json.loads(out)
    told = {link["url"]: (link["verdict"], link["reason"]) for link in report["links"]}
    assert told == {web.url(path): truth(path) for path in links}


@pytest.mark.parametrize("moment", [3, 40, 110])
def test_a_killed_audit_loses_no_finished_observation_and_is_resumed(tmp_path: Path, moment: int) -> None:
    links = paths(150, ("alive", "walled"))
    with logged_web() as web:
        (tmp_path / "links.txt").write_text("".join(f"{web.url(path)}\n" for path in links))
        process = audit(tmp_path)
        assert web.wait_for(moment)
        process.kill()
        process.communicate()
        answered = set(web.asked)
        known = set(remembered(tmp_path))
        assert len({web.url(path) for path in answered} - known) <= _BETWEEN
        assert known <= {web.url(path) for path in answered}
        web.asked.clear()
        finish(audit(tmp_path), web, links)
        asked = {web.url(path) for path in web.asked}
        assert asked == {web.url(path) for path in links} - known
        assert set(remembered(tmp_path).values()) == {1}


def test_audits_at_the_same_time_share_their_memory_and_ask_little_twice(tmp_path: Path) -> None:
    links = paths(300)
    with logged_web() as web:
        (tmp_path / "links.txt").write_text("".join(f"{web.url(path)}\n" for path in links))
        pair = [audit(tmp_path), audit(tmp_path)]
        for process in pair:
            finish(process, web, links)
        assert set(remembered(tmp_path)) == {web.url(path) for path in links}
        # What both had on the wire at the same moment cannot be helped; a link that is gone is asked again at the end,
        # by both if both were told so before either believed it.
        first = {path: number for path, number in web.asked.items() if truth(path)[1] != "gone"}
        assert sum(first.values()) <= 1.25 * len(first)
        assert max(web.asked.values()) <= 4
