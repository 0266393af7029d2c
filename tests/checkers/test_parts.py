"""The parts of the shelf beside the web: handles, copies, videos, links that nobody is asked about."""

from typing import Any

import pytest

from checkers.canned import LOREM, Answer, CannedWeb, answer, check_canned, failure, hold, html
from ssylka.checkers import CHECKERS, Ask, rejudge
from ssylka.checkers.copies import find_copy
from ssylka.checkers.handle import handle_of
from ssylka.checkers.interface import Want
from ssylka.model.facts import LinkStatus, Snapshot
from ssylka.net import Exchange

ARTICLE = html("Cooperation", LOREM)
REGISTRY = "https://doi.org/api/handles/10.1000/182?type=URL"
DOI = "https://doi.org/10.1000/182"


def json(status: int, body: str) -> Answer:
    return answer(status, body, content_type="application/json")


KNOWN = json(200, '{"responseCode":1,"handle":"10.1000/182","values":[]}')
UNKNOWN = json(404, '{"responseCode":100,"handle":"10.1000/182"}')
PAGE = "http://page.example.org/a"
COPY = "https://web.archive.org/web/20180302101112/http://page.example.org/a"


def kept(page: Exchange) -> Exchange:
    """The page as an archive shows it."""
    return page.model_copy(update={"headers": {**page.headers, "memento-datetime": "Fri, 02 Mar 2018 10:11:12 GMT"}})


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://doi.org/10.1000/182", ("https://doi.org", "10.1000/182")),
        (
            "http://dx.doi.org/10.1002/%28SICI%291097%3C1::AID%3E3.0.CO;2-X",
            ("https://doi.org", "10.1002/(SICI)1097<1::AID>3.0.CO;2-X"),
        ),
        ("https://www.doi.org/doi:10.1000/182", ("https://doi.org", "10.1000/182")),
        ("https://doi.org/10/ccg94v", ("https://doi.org", "10/ccg94v")),
        ("https://doi.org/ccg94v", ("https://doi.org", "10/ccg94v")),
        ("https://hdl.handle.net/2027/spo.1234", ("https://hdl.handle.net", "2027/spo.1234")),
        ("https://doi.org/the-identifier/what-is-a-doi/", None),
        ("https://doi.org/", None),
        ("https://example.org/10.1000/182", None),
    ],
)
def test_addresses_of_handles(url: str, wanted: tuple[str, str] | None) -> None:
    assert handle_of(url) == wanted


CASES: list[tuple[str, str, dict[str, Any], str, str]] = [
    ("a DOI that leads to its page", DOI, {REGISTRY: KNOWN, DOI: answer(302, "", None, True, location=PAGE), PAGE: ARTICLE}, "alive", "ok"),
    ("a DOI behind a publisher's wall", DOI, {REGISTRY: KNOWN, DOI: answer(302, "", None, True, location=PAGE), PAGE: html(status=403)}, "alive", "ok"),
    ("a DOI whose page is gone", DOI, {REGISTRY: KNOWN, DOI: answer(302, "", None, True, location=PAGE), PAGE: html(status=404)}, "unsure", "landing"),
    ("a DOI that is not registered", DOI, {REGISTRY: UNKNOWN}, "dead", "unregistered"),
    ("HTML where the registry's JSON was due", DOI, {REGISTRY: html(status=404), DOI: html(status=404)}, "unsure", "gone"),
    ("a registry out of order and a page", DOI, {REGISTRY: json(500, "{}"), DOI: ARTICLE}, "alive", "ok"),
    ("a registry and a page out of order", DOI, {REGISTRY: failure("timeout"), DOI: failure("timeout")}, "unsure", "timeout"),
    ("a copy", COPY, {COPY: kept(html("Cooperation", LOREM)), PAGE: html(status=404)}, "alive", "ok"),
    ("a copy of an error page", COPY, {COPY: kept(html("404", status=404)), PAGE: ARTICLE}, "dead", "gone"),
    ("a copy of somebody's rate limit", COPY, {COPY: kept(html("429", status=429)), PAGE: ARTICLE}, "dead", "gone"),
    ("a copy that the archive does not have", COPY, {COPY: html("Not archived", status=404)}, "dead", "gone"),
    ("a copy that the archive does not show", COPY, {COPY: html("Blocked Site Error", status=403)}, "unsure", "blocked"),
    ("an archive out of order", COPY, {COPY: failure("refused")}, "unsure", "refused"),
    ("a copy of a soft 404", COPY, {COPY: kept(html("Page not found", "Sorry."))}, "unsure", "soft-404"),
    ("a copy of a parked domain", COPY, {COPY: kept(html("page.example.org", "This domain is for sale!"))}, "unsure", "parked"),
    ("a copy of a redirect to the page's new name", COPY, {COPY: answer(302, "", None, True, location=COPY + "-new"), COPY + "-new": kept(ARTICLE)}, "alive", "ok"),
    ("a copy of a redirect to the home page", COPY, {COPY: answer(302, "", None, True, location=COPY[:-1]), COPY[:-1]: kept(ARTICLE)}, "unsure", "home-redirect"),
    ("a copy of a redirect to an error page", COPY, {COPY: answer(302, "", None, True, location=COPY[:-1] + "404.html"), COPY[:-1] + "404.html": kept(ARTICLE)}, "unsure", "soft-404"),
    ("a copy of a redirect to a log-in", COPY, {COPY: answer(302, "", None, True, location=COPY[:-1] + "login"), COPY[:-1] + "login": kept(ARTICLE)}, "unsure", "login"),
    ("a copy that nobody should trust", "https://archive.ph/AbC4d", {}, "unsure", "skipped"),
    ("perma.cc", "https://perma.cc/85LS-BXV7", {"https://api.perma.cc/v1/public/archives/85LS-BXV7/": json(200, '{"guid":"85LS-BXV7","creation_timestamp":"2018-05-16T16:11:19Z","url":"http://page.example.org/a"}'), PAGE: ARTICLE}, "alive", "ok"),
    ("perma.cc without such a copy", "https://perma.cc/85LS-BXV8", {"https://api.perma.cc/v1/public/archives/85LS-BXV8/": json(404, "{}")}, "dead", "gone"),
    ("a video", "https://youtu.be/dQw4w9WgXcQ?t=4", {"*": json(200, '{"title":"x"}')}, "alive", "ok"),
    ("a removed video", "https://www.youtube.com/watch?list=x&v=dQw4w9WgXcQ", {"*": json(404, "Not Found")}, "dead", "gone"),
    ("a private video", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", {"*": json(403, "Forbidden")}, "unsure", "login"),
    ("a video service out of order", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", {"*": failure("reset")}, "unsure", "reset"),
    ("a letter", "mailto:a@b.example", {}, "unsure", "skipped"),
    ("a place in the text", "#note", {}, "unsure", "skipped"),
    ("a file beside", "figures/1.png", {}, "unsure", "skipped"),
    ("a file of the author", "file:///etc/passwd", {}, "unsure", "skipped"),
    ("a script", "javascript:alert(1)", {}, "unsure", "skipped"),
    ("eLIBRARY", "https://www.elibrary.ru/item.asp?id=1", {}, "unsure", "skipped"),
    ("nothing", " ", {}, "unsure", "invalid"),
    ("no host", "http:///x", {}, "unsure", "invalid"),
    ("a broken host", "http://[::1/x", {}, "unsure", "invalid"),
    ("a space in the host", "http://a .example/x", {}, "unsure", "invalid"),
    ("a space in the path", "http://a.example/x y", {"http://a.example/x y": ARTICLE}, "alive", "ok"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("url", "answers", "verdict", "reason"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_each_kind_of_link_is_judged_by_its_own_rule(
    url: str, answers: dict[str, Any], verdict: str, reason: str
) -> None:
    status = check_canned(url, answers)
    assert (status.verdict, status.reason) == (verdict, reason), status.evidence["why"]
    again = rejudge(status)
    assert (again.verdict, again.reason) == (verdict, reason)


def test_the_original_of_a_copy_is_judged_too() -> None:
    status = check_canned(COPY, {COPY: kept(html("Cooperation", LOREM)), PAGE: html(status=410)})
    assert status.evidence["trail"]["notes"]["original"]["reason"] == "gone"
    assert status.archived is not None
    assert status.archived.original == PAGE


def test_perma_tells_what_its_short_address_holds() -> None:
    data = '{"creation_timestamp":"2018-05-16T16:11:19Z","url":"http://page.example.org/a"}'
    status = check_canned("https://perma.cc/85LS-BXV7", {"*": json(200, data)})
    assert status.archived is not None
    assert (status.archived.original, status.archived.timestamp) == (PAGE, "20180516161119")


def test_the_last_part_takes_anything() -> None:
    assert CHECKERS[-1](Ask(url="anything")) is not None
    assert all(checker(Ask(url="http://page.example.org/")) is None for checker in CHECKERS[:-1])


WAYBACK = "https://web.archive.org"
NEAR = f"{WAYBACK}/web/20180301120000/{PAGE}"
CDX = (
    f"{WAYBACK}/cdx/search/cdx?url=http%3A%2F%2Fpage.example.org%2Fa&output=json&fl=timestamp,original,statuscode,digest"
    "&filter=statuscode:200&closest=20180301120000&sort=closest&limit=10"
)
OTHER = f"{WAYBACK}/web/20180505000000/{PAGE}"
ROWS = json(
    200,
    f'[["timestamp","original","statuscode","digest"],["20110101000000","{PAGE}","200","A"],["20180505000000","{PAGE}","200","B"]]',
)
TRAVEL = f"http://timetravel.mementoweb.org/api/json/20180301120000/{PAGE}"
LISBON = f"https://arquivo.pt/wayback/20180401000000/{PAGE}"
GOOD = kept(html("Cooperation", LOREM))


def led(target: str) -> Answer:
    return answer(302, "", None, True, location=target)


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ({NEAR: led(COPY), COPY: GOOD}, COPY),
        ({NEAR: led(COPY), COPY: kept(html(status=404)), CDX: ROWS, OTHER: GOOD}, OTHER),
        ({NEAR: led(COPY), COPY: kept(html("Page not found", "")), CDX: ROWS, OTHER: GOOD}, OTHER),
        ({NEAR: led(COPY), COPY: led(f"{WAYBACK}/web/20180302101112/http://page.example.org/"), CDX: json(200, "[]"), TRAVEL: json(404, "")}, None),
        ({NEAR: html(status=404), TRAVEL: json(200, f'{{"mementos":{{"closest":{{"uri":["https://archive.ph/2018/{PAGE}","{LISBON}"]}}}}}}'), LISBON: GOOD}, LISBON),
        ({NEAR: failure("refused"), TRAVEL: failure("timeout")}, None),
        ({NEAR: led("https://evil.example/"), TRAVEL: json(200, "[]")}, None),
        ({NEAR: led(COPY), COPY: html("x", status=503), CDX: html("Down", status=503), TRAVEL: json(200, '{"mementos":7}')}, None),
    ],
    ids=["the redirect", "CDX after an error page", "CDX after a soft 404", "a redirect elsewhere", "another archive, but never archive.today", "silence", "a redirect out of the archive", "junk"],
)  # fmt: skip
def test_the_copy_nearest_to_the_day_is_found(answers: dict[str, Any], found: str | None) -> None:
    web = CannedWeb(answers)
    search = find_copy(PAGE, "2018-03-01")
    snapshot: Snapshot | None = None
    try:
        want: Want = next(search)
        while True:
            want = search.send(web.fetch(want.request.url, want.request.follow))
    except StopIteration as end:
        snapshot = end.value
    assert (snapshot.url if snapshot else None) == found


def test_holding_a_conversation_is_what_the_schedule_does() -> None:
    conversation = CHECKERS[-1](Ask(url=PAGE))
    assert conversation is not None
    assert isinstance(hold(conversation, CannedWeb({PAGE: ARTICLE})), LinkStatus)
