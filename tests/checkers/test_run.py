"""A run: each distinct address once, politely, in time, with a memory, and with a sense for its own network."""

import threading
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from checkers.canned import LOREM, Answer, CannedWeb, answer, failure, html
from ssylka.checkers import Ask, Options, Progress, check
from ssylka.checkers.memory import Memory
from ssylka.model.facts import LinkStatus
from ssylka.net import Exchange, Limit, Request
from ssylka.net.throttle import Throttle

ARTICLE = html("Cooperation", LOREM)


class CannedClient:
    """A wire of canned answers, with a real throttle."""

    def __init__(
        self, answers: Mapping[str, Answer | list[Answer]], *, limit: Limit | None = None, delay: float = 0.0
    ) -> None:
        self.web = CannedWeb(answers)
        self.throttle = Throttle(
            unknown=limit or Limit(seconds=0.0, at_once=100), limits={"web.archive.org": Limit(seconds=0.0, at_once=9)}
        )
        self.delay = delay
        self.times: list[tuple[float, str]] = []
        self._lock = threading.Lock()

    @property
    def transport(self) -> "CannedClient":
        return self

    def fetch(self, request: Request) -> Exchange:
        assert request.claimed
        with self._lock:
            self.times.append((time.monotonic(), request.url))
        try:
            time.sleep(self.delay)
            with self._lock:
                return self.web.fetch(request.url, request.follow)
        finally:
            self.throttle.release(request.url)


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Retries do not wait."""
    from ssylka.checkers import web

    patient = web.again
    monkeypatch.setattr(web, "again", lambda step, spent: None if patient(step, spent) is None else 0.01)


def statuses(client: CannedClient, links: list[str], **more: Any) -> dict[str, LinkStatus]:
    return {status.url: status for status in check(links, client, **more)}


def test_each_distinct_address_is_asked_once_and_told_as_written() -> None:
    client = CannedClient({"*": ARTICLE})
    links = ["http://a.example/x", "HTTP://A.example:80/x#part", "http://a.example/x", "mailto:a@b.example"]
    found = statuses(client, links)
    assert client.web.asked == ["http://a.example/x"]
    assert {url: status.reason for url, status in found.items()} == {
        "http://a.example/x": "ok",
        "HTTP://A.example:80/x#part": "ok",
        "mailto:a@b.example": "skipped",
    }


def test_progress_is_told_of_every_link() -> None:
    seen: list[Progress] = []
    statuses(CannedClient({"*": ARTICLE}), ["http://a.example/", "http://b.example/"], progress=seen.append)
    assert [(one.done, one.total) for one in seen] == [(1, 2), (2, 2)]


def test_hosts_are_interleaved_and_each_is_asked_at_its_distance() -> None:
    client = CannedClient({"*": ARTICLE}, limit=Limit(seconds=0.05, at_once=1))
    links = [f"http://{host}.example/{number}" for host in "ab" for number in range(5)]
    assert len(statuses(client, links)) == 10
    assert {url[7] for _, url in client.times[:4]} == {"a", "b"}
    for host in "ab":
        times = [when for when, url in client.times if host + ".example" in url]
        assert times[-1] - times[0] > 3 * 0.05


def test_never_more_at_once_than_workers() -> None:
    client = CannedClient({"*": ARTICLE}, delay=0.02)
    found = statuses(client, [f"http://h{number}.example/" for number in range(30)], options=Options(workers=3))
    assert len(found) == 30
    starts = [when for when, _ in client.times]
    assert all(starts[index + 3] - starts[index] > 0.015 for index in range(27))


def test_retries_come_after_all_first_questions() -> None:
    links = [f"http://a.example/{number}" for number in range(10)]
    answers: dict[str, Answer | list[Answer]] = {url: html("Owls", f"{url} {LOREM}") for url in links}
    client = CannedClient(answers | {links[0]: [html(status=503), ARTICLE]}, limit=Limit(seconds=0.005, at_once=1))
    found = statuses(client, links)
    assert all(status.verdict == "alive" for status in found.values())
    assert client.web.asked[10] == links[0]


def test_a_folder_is_probed_once_for_all_its_pages() -> None:
    sorry = html("Not found", "There is no such page.")
    client = CannedClient({"*": sorry})
    found = statuses(client, [f"http://a.example/f/{number}" for number in range(10)])
    assert {status.reason for status in found.values()} == {"soft-404"}
    assert len(client.web.asked) == 11


def test_a_run_ends_when_its_time_is_up() -> None:
    client = CannedClient({"*": ARTICLE}, limit=Limit(seconds=10, at_once=1))
    start = time.monotonic()
    found = statuses(client, [f"http://a.example/{number}" for number in range(5)], options=Options(seconds=0.3))
    assert time.monotonic() - start < 2
    assert sorted(status.reason for status in found.values()) == ["not-checked"] * 4 + ["ok"]


def test_what_failed_before_time_was_up_is_judged_by_what_is_known() -> None:
    client = CannedClient({"*": answer(503, "", None, True, retry_after="50")})
    found = statuses(client, ["http://a.example/"], options=Options(seconds=0.2))
    assert found["http://a.example/"].reason == "server-error"


def test_one_unreadable_answer_costs_one_verdict() -> None:
    def upset(_url: str) -> Exchange:
        return Exchange(
            url="", status=200, body=b"x", headers={"content-type": "text/html; charset=\ud800"}, time="never"
        )

    found = statuses(
        CannedClient({"http://a.example/": upset, "*": ARTICLE}), ["http://a.example/", "http://b.example/"]
    )
    assert found["http://b.example/"].reason == "ok"
    assert found["http://a.example/"].verdict in {"alive", "unsure"}


def test_fresh_verdicts_are_remembered_and_failures_are_written_down() -> None:
    memory = Memory()
    links = ["http://a.example/", "http://b.example/"]
    client = CannedClient({"http://a.example/": ARTICLE, "*": html(status=404)})
    assert statuses(client, links, memory=memory)["http://b.example/"].verdict == "dead"
    again = CannedClient({"*": ARTICLE})
    found = statuses(again, links, memory=memory)
    assert again.web.asked == []
    assert found["http://b.example/"].reason == "gone"
    assert "remembered" in found["http://b.example/"].evidence
    statuses(again, links, memory=memory, options=Options(recheck=True))
    assert len(again.web.asked) == 2
    assert [status.reason for status in memory.history("http://b.example/")] == ["gone", "ok"]


def test_what_may_pass_is_dead_after_three_days() -> None:
    now = datetime(2026, 11, 20, tzinfo=UTC)
    memory = Memory(now=lambda: now)
    client = CannedClient({"*": failure("dns")})
    seen = []
    for day in range(3):
        now = datetime(2026, 11, 20 + day, tzinfo=UTC)
        (status,) = check(["http://gone.example/"], client, memory=memory, options=Options(copies="none"))
        seen.append((status.verdict, status.reason, status.evidence["strikes"]))
    assert seen == [("unsure", "dns", 1), ("unsure", "dns", 2), ("dead", "dns", 3)]
    now += timedelta(days=20)
    (status,) = check(["http://gone.example/"], CannedClient({"*": html(status=403)}), memory=memory)
    assert status.reason == "blocked"


def test_most_hosts_failing_alike_is_no_network() -> None:
    memory = Memory()
    links = [f"http://h{number}.example/" for number in range(9)]
    answers: dict[str, Answer | list[Answer]] = {"*": failure("dns")}
    found = statuses(CannedClient(answers), links, memory=memory)
    assert {status.reason for status in found.values()} == {"no-network"}
    assert all(memory.strikes(url) == 0 for url in links)
    half: dict[str, Answer | list[Answer]] = dict.fromkeys(links[:5], ARTICLE)
    found = statuses(CannedClient(answers | half), links)
    assert sorted(status.reason for status in found.values()) == ["dns"] * 4 + ["ok"] * 5


def test_a_copy_is_looked_for_where_a_link_is_dead() -> None:
    url = "http://site.example.org/a"
    copy = f"https://web.archive.org/web/20180302101112/{url}"
    answers: dict[str, Answer | list[Answer]] = {
        url: html(status=404),
        f"https://web.archive.org/web/20180301120000/{url}": answer(302, "", None, True, location=copy),
        copy: html("Cooperation", LOREM, memento_datetime="Fri, 02 Mar 2018 10:11:12 GMT"),
        "*": ARTICLE,
    }
    client = CannedClient(answers)
    memory = Memory()
    found = {
        status.url: status
        for status in check([Ask(url=url, day="2018-03-01"), "http://b.example/"], client, memory=memory)
    }
    archived = found[url].archived
    assert archived is not None
    assert (archived.url, archived.original, archived.timestamp) == (copy, url, "20180302101112")
    assert memory.history(url)[-1].archived == archived
    assert found["http://b.example/"].archived is None


def test_silent_archives_are_left_alone_and_private_addresses_never_looked_for() -> None:
    links = [f"http://h{number}.example.org/" for number in range(20)] + ["http://10.0.0.1/x", "http://gone.invalid/x"]

    def web(url: str) -> Exchange:
        return failure("timeout") if "archive" in url or "memento" in url else html(status=404)

    client = CannedClient({"*": web})
    found = statuses(client, links)
    assert {status.reason for status in found.values()} == {"gone"}
    assert sum("archive" in url for url in client.web.asked) <= 12
    assert not any("10.0.0.1" in url or "invalid" in url for url in client.web.asked if "archive" in url)


def test_one_long_page_for_every_address_is_found_out_by_its_twins() -> None:
    client = CannedClient({"*": html("Site", LOREM)})
    links = [f"http://a.example/{name}" for name in ("owls", "bats", "cats")]
    found = statuses(client, [*links, "http://b.example/owls"])
    assert [found[url].reason for url in links] == ["soft-404"] * 3
    assert found["http://b.example/owls"].reason == "ok"
    assert len(client.web.asked) == 5, "one probe for all"
    honest: dict[str, Answer | list[Answer]] = {url: html("Site", LOREM) for url in links}
    assert {status.reason for status in statuses(CannedClient(honest), links).values()} == {"ok"}
    shell = html("App", "", "<script src=/x.js></script>")
    assert {status.reason for status in statuses(CannedClient({"*": shell}), links).values()} == {"ok"}


def test_a_reference_of_a_dead_link_is_offered_with_its_copy() -> None:
    from ssylka import parse, render
    from ssylka.gathering import cited_copies
    from ssylka.model import Case, Document, Facts, Snapshot

    url = "http://www.site.example.org/owls"
    (reference,) = parse(f"Иванов И. И. Совы старого света // Сайт. URL: {url} (дата обращения: 01.03.2018).")
    copy = Snapshot(
        url=f"https://web.archive.org/web/20180302101112/{url}",
        original=url,
        timestamp="20180302101112",
        archive="Wayback Machine",
    )
    dead = LinkStatus(url=url, verdict="dead", reason="gone", archived=copy)
    case = Case(document=Document(source=""), references=(reference,), facts=Facts(links={url: dead}))
    (cited,) = cited_copies(case)
    assert cited.item.custom["archived"]["original"] == url
    assert copy.url in render([cited], style="gost-r-7-0-5-2008").text
    alive = dead.model_copy(update={"verdict": "alive"})
    assert cited_copies(case.model_copy(update={"facts": Facts(links={url: alive})})) == ()


def test_a_run_that_is_broken_off_tells_what_it_knows() -> None:
    links = [f"http://{host}.example.org/{name}" for host in "ab" for name in ("x", "y", "z")]
    answers: dict[str, Answer | list[Answer]] = {
        links[0]: ARTICLE,
        links[1]: html(status=404),
        links[3]: failure("dns"),
    }
    client = CannedClient(answers, limit=Limit(seconds=0.0, at_once=1))
    told: list[LinkStatus] = []

    def stop(step: Progress) -> None:
        if step.done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        told.extend(check(links, client, progress=stop))
    assert len(told) >= 3
    assert len({status.url for status in told}) == len(told)
