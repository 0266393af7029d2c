"""Saving pages with Save Page Now: queued, polite, reported, with the user's keys."""

import json
from typing import Any

import pytest
from pydantic import SecretStr

from ssylka.checkers.saving import archive, save
from ssylka.errors import NetworkError
from ssylka.model.facts import LinkStatus
from ssylka.net import Exchange, Request
from ssylka.net.throttle import Throttle

ACCESS, SECRET = SecretStr("a"), SecretStr("s")


class Archive:
    """A stand-in: each job is pending once."""

    def __init__(self, outcomes: dict[str, dict[str, Any]], refuse: int | None = None) -> None:
        self.outcomes = outcomes
        self.refuse = refuse
        self.throttle = Throttle()
        self.jobs: dict[str, str] = {}
        self.looks: dict[str, int] = {}
        self.most = 0
        self.known: dict[str, int] = {}

    @property
    def transport(self) -> "Archive":
        return self

    def fetch(self, request: Request) -> Exchange:
        if request.claimed:
            self.throttle.release(request.url)
        if "/web/" in request.url:
            return self._answer(request, self.known[request.url.partition("/web/")[2]], {})
        assert request.headers["Authorization"] == "LOW a:s"
        if self.refuse:
            return self._answer(request, self.refuse, {})
        if request.method == "POST":
            from urllib.parse import parse_qs

            url = parse_qs((request.body or b"").decode())["url"][0]
            if url == "http://refused.example/":
                return self._answer(request, 200, {"status": "error", "message": "blocked"})
            self.jobs[f"spn2-{len(self.jobs)}"] = url
            self.most = max(self.most, len(self.jobs) - sum(count > 1 for count in self.looks.values()))
            return self._answer(request, 200, {"url": url, "job_id": f"spn2-{len(self.jobs) - 1}"})
        job = request.url.rpartition("/")[2]
        self.looks[job] = self.looks.get(job, 0) + 1
        if self.looks[job] == 1:
            return self._answer(request, 200, {"status": "pending"})
        return self._answer(request, 200, self.outcomes[self.jobs[job]])

    def _answer(self, request: Request, status: int, data: dict[str, Any]) -> Exchange:
        return Exchange(url=request.url, status=status, body=json.dumps(data).encode())


def test_pages_are_saved_a_few_at_once_and_each_outcome_is_told() -> None:
    good = {
        f"http://a.example/{n}": {
            "status": "success",
            "timestamp": "20261124101112",
            "original_url": f"http://a.example/{n}",
        }
        for n in range(6)
    }
    archive = Archive(good | {"http://bad.example/": {"status": "error", "status_ext": "error:browsing-timeout"}})
    found = {
        one.url: one
        for one in save(
            [*good, "http://bad.example/", "http://refused.example/"],
            archive,
            sleep=lambda _: None,
            access=ACCESS,
            secret=SECRET,
        )
    }
    assert [found[url].outcome for url in good] == ["saved"] * 6
    snapshot = found["http://a.example/0"].snapshot
    assert snapshot is not None
    assert snapshot.url == "https://web.archive.org/web/20261124101112/http://a.example/0"
    assert (found["http://bad.example/"].outcome, found["http://bad.example/"].why) == (
        "failed",
        "error:browsing-timeout",
    )
    assert (found["http://refused.example/"].outcome, found["http://refused.example/"].why) == ("failed", "blocked")
    assert archive.most <= 3


def test_refused_keys_are_an_error_that_says_where_to_get_better_ones() -> None:
    with pytest.raises(NetworkError, match="refuses the keys"):
        list(save(["http://a.example/"], Archive({}, refuse=401), sleep=lambda _: None, access=ACCESS, secret=SECRET))


def test_a_full_archive_leaves_the_rest() -> None:
    found = list(
        save(["http://a.example/"], Archive({}, refuse=429), sleep=lambda _: None, access=ACCESS, secret=SECRET)
    )
    assert [one.outcome for one in found] == ["left"]


def test_time_that_is_up_leaves_the_rest() -> None:
    found = list(
        save(["http://a.example/"], Archive({}), seconds=-1, sleep=lambda _: None, access=ACCESS, secret=SECRET)
    )
    assert [(one.outcome, one.why) for one in found] == [("left", "time was up")]


def test_only_pages_that_no_archive_has_are_saved() -> None:
    pages = {f"http://site.example.org/{name}": "alive" for name in ("kept", "unkept", "unknown")}
    pages |= {"http://site.example.org/gone": "dead", "https://doi.org/10.1000/1": "alive", "http://10.0.0.1/": "alive"}
    outcome = {"status": "success", "timestamp": "20261124101112", "original_url": "http://site.example.org/unkept"}
    archive_ = Archive({"http://site.example.org/unkept": outcome})
    archive_.known = {
        "http://site.example.org/kept": 302,
        "http://site.example.org/unkept": 404,
        "http://site.example.org/unknown": 403,
    }
    statuses = [
        LinkStatus.model_validate({"url": url, "verdict": verdict, "reason": "ok"}) for url, verdict in pages.items()
    ]
    found = list(archive(statuses, archive_, access=ACCESS, secret=SECRET, sleep=lambda _: None))
    assert [(one.url, one.outcome) for one in found] == [("http://site.example.org/unkept", "saved")]
    assert list(archive_.jobs.values()) == ["http://site.example.org/unkept"]
