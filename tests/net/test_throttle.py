"""Whose turn it is: at even distances, by so many at once, as the host's own answers say."""

import itertools
import threading
import time

import pytest

from ssylka.net.hosts import pool_of
from ssylka.net.settings import Limit
from ssylka.net.throttle import Throttle, retry_after, told_limit

URL = "http://host.example/"

TOLD = {
    "Crossref today": (
        {"x-rate-limit-limit": "10", "x-rate-limit-interval": "1s", "x-concurrency-limit": "3"},
        (0.1, 3),
    ),
    "Crossref in 2022": ({"x-ratelimit-limit": "50", "x-ratelimit-interval": "1s"}, (0.02, None)),
    "a minute": ({"x-rate-limit-limit": "60", "x-rate-limit-interval": "1m"}, (1.0, None)),
    "a daily budget without an interval": ({"x-ratelimit-limit": "1000", "x-ratelimit-reset": "64141"}, (None, None)),
    "nonsense": (
        {"x-rate-limit-limit": "0", "x-rate-limit-interval": "soon", "x-concurrency-limit": "-"},
        (None, None),
    ),
    "nothing": ({}, (None, None)),
}


@pytest.mark.parametrize(("headers", "expected"), TOLD.values(), ids=TOLD.keys())
def test_what_an_answer_says_of_its_limits(headers: dict[str, str], expected: tuple[float | None, int | None]) -> None:
    assert told_limit(headers) == expected


RETRY_AFTER = {
    "seconds": ("120", 120.0),
    "a date": ("Thu, 01 Jan 1970 00:02:00 GMT", 20.0),
    "a date that has passed": ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0),
    "nonsense": ("later", None),
    "more digits than a number has": ("9" * 50, 999_999_999.0),
    "digits of another script": ("١٢", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("value", "expected"), RETRY_AFTER.values(), ids=RETRY_AFTER.keys())
def test_retry_after_is_a_number_or_a_date(value: str, expected: float | None) -> None:
    assert retry_after({"retry-after": value}, now=100.0) == expected


def test_lists_and_single_records_of_crossref_are_two_pools() -> None:
    assert pool_of("https://api.crossref.org/works?query=x") == "api.crossref.org#list"
    assert pool_of("https://api.crossref.org/works/10.1000%2F1") == "api.crossref.org"
    assert pool_of("http://127.0.0.1:8000/") == "127.0.0.1:8000"
    assert pool_of("http://[::1/") == ""


def test_turns_keep_their_distance_and_their_number() -> None:
    throttle = Throttle(unknown=Limit(seconds=0.02, at_once=2))
    starts: list[float] = []
    active, most = 0, 0
    lock = threading.Lock()

    def work() -> None:
        nonlocal active, most
        for _ in range(4):
            with throttle.turn(URL):
                with lock:
                    starts.append(time.monotonic())
                    active += 1
                    most = max(most, active)
                time.sleep(0.03)
                with lock:
                    active -= 1

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 2
    starts.sort()
    assert min(after - before for before, after in itertools.pairwise(starts)) > 0.015


def test_a_claim_never_waits() -> None:
    throttle = Throttle(unknown=Limit(seconds=10, at_once=1))
    assert throttle.claim(URL) == 0.0
    assert throttle.claim(URL) > 0.0
    throttle.release(URL)
    assert 9 < throttle.claim(URL) < 11
    assert throttle.claim("http://other.example/") == 0.0


def test_a_host_rests_after_429_and_is_asked_less_often() -> None:
    throttle = Throttle(unknown=Limit(seconds=0.1, at_once=5))
    before = throttle.limit(URL).seconds
    throttle.learn(URL, 429, {"retry-after": "7"})
    assert 6 < throttle.claim(URL) <= 7
    assert throttle.limit(URL).seconds == pytest.approx(1.25 * before)
    throttle.learn(URL, 200, {"x-rate-limit-limit": "50", "x-rate-limit-interval": "1s", "x-concurrency-limit": "9"})
    assert throttle.limit(URL).seconds < 0.03
    assert throttle.limit(URL).at_once == 9


def test_a_429_without_a_time_halves_the_pace_and_good_answers_win_it_back() -> None:
    throttle = Throttle(unknown=Limit(seconds=0.1, at_once=5))
    before = throttle.limit(URL).seconds
    for _ in range(2):
        throttle.learn(URL, 429, {})
    assert throttle.limit(URL).seconds == pytest.approx(4 * before)
    for _ in range(20):
        throttle.learn(URL, 429, {})
    assert throttle.limit(URL).seconds == 2.0
    for _ in range(20):
        throttle.learn(URL, 200, {})
    assert throttle.limit(URL).seconds == pytest.approx(before)


def test_a_rest_has_an_end_even_if_the_host_wants_a_year() -> None:
    throttle = Throttle(longest_rest=30)
    throttle.learn(URL, 503, {"retry-after": "31536000"})
    assert throttle.resting(URL) <= 30
    throttle.learn("http://other.example/", 503, {})
    assert throttle.resting("http://other.example/") == 0


def test_a_mailto_opens_the_polite_pool() -> None:
    url = "https://api.crossref.org/works/10.1000%2F1"
    assert Throttle(polite=True).limit(url).at_once == 3
    assert Throttle(polite=False).limit(url).at_once == 1


def test_a_host_that_behaves_is_asked_as_often_as_before() -> None:
    throttle = Throttle(unknown=Limit(seconds=0.1, at_once=5))
    before = throttle.limit(URL).seconds
    throttle.learn(URL, 429, {})
    for _ in range(30):
        throttle.learn(URL, 200, {})
    assert throttle.limit(URL).seconds == pytest.approx(before)
