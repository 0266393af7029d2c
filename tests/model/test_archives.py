"""Archived addresses of every known form, taken apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssylka.model.archives import pad_timestamp, split_archived

PAGE = "http://www.cambodia.org/facts/?page=1991+Paris+Peace+Agreements"
CASES = [
    (
        "a query belongs to the page",
        f"https://web.archive.org/web/20140923163627/{PAGE}",
        PAGE,
        "20140923163627",
        "Wayback Machine",
    ),
    (
        "a modifier is no part",
        "http://web.archive.org/web/20140923163627id_/http://a.org/",
        "http://a.org/",
        "20140923163627",
        "Wayback Machine",
    ),
    (
        "without /web",
        "https://web.archive.org/20140923163627/http://a.org/x",
        "http://a.org/x",
        "20140923163627",
        "Wayback Machine",
    ),
    (
        "without a web. host",
        "https://archive.org/web/2014/https://a.org/x",
        "https://a.org/x",
        "20140101000000",
        "Wayback Machine",
    ),
    (
        "a bare host as page",
        "https://web.archive.org/web/20140923163627/a.org/x#y",
        "http://a.org/x#y",
        "20140923163627",
        "Wayback Machine",
    ),
    (
        "one slash after the scheme",
        "https://web.archive.org/web/20140923163627/http:/a.org/x",
        "http://a.org/x",
        "20140923163627",
        "Wayback Machine",
    ),
    (
        "default port",
        "http://web.archive.org/web/19970126045828/http://www.archive.org:80/",
        "http://www.archive.org/",
        "19970126045828",
        "Wayback Machine",
    ),
    (
        "escaped address",
        "https://web.archive.org/web/20200101000000/https%3A%2F%2Fa.org%2Fx",
        "https://a.org/x",
        "20200101000000",
        "Wayback Machine",
    ),
    ("a list of copies", "https://web.archive.org/web/*/http://a.org/x", "http://a.org/x", "", "Wayback Machine"),
    ("a list of one year", "https://web.archive.org/web/2014*/http://a.org/x", "http://a.org/x", "", "Wayback Machine"),
    ("the latest copy", "https://web.archive.org/web/http://a.org/x", "http://a.org/x", "", "Wayback Machine"),
    (
        "an address asked to be saved",
        "https://web.archive.org/save/http://a.org/x",
        "http://a.org/x",
        "",
        "Wayback Machine",
    ),
    (
        "archive.today, long",
        "https://archive.ph/20140923163627/http://a.org/x",
        "http://a.org/x",
        "20140923163627",
        "archive.today",
    ),
    (
        "archive.today, dotted",
        "https://archive.is/2014.09.23-163627/http://a.org/x",
        "http://a.org/x",
        "20140923163627",
        "archive.today",
    ),
    ("archive.today, newest", "https://archive.md/newest/http://a.org/x", "http://a.org/x", "", "archive.today"),
    ("archive.today, short", "https://archive.vn/AbC4d", "", "", "archive.today"),
    ("archive.today, /o/", "https://archive.today/o/AbC4d/http://a.org/x", "http://a.org/x", "", "archive.today"),
    ("perma.cc", "https://perma.cc/85LS-BXV7", "", "", "perma.cc"),
    (
        "WebCite with its page",
        "http://www.webcitation.org/5kwQTeKqs?url=http://a.org/x",
        "http://a.org/x",
        "20091031",
        "WebCite",
    ),
    (
        "WebCite by date",
        "http://www.webcitation.org/query?url=http%3A%2F%2Fa.org%2Fx&date=2009-11-04",
        "http://a.org/x",
        "20091104000000",
        "WebCite",
    ),
    (
        "Arquivo.pt",
        "https://arquivo.pt/wayback/20140923163627mp_/http://a.org/x",
        "http://a.org/x",
        "20140923163627",
        "Arquivo.pt",
    ),
    (
        "Arquivo.pt without frame",
        "https://arquivo.pt/noFrame/replay/20140923163627/http://a.org/x",
        "http://a.org/x",
        "20140923163627",
        "Arquivo.pt",
    ),
    (
        "UK Web Archive",
        "https://www.webarchive.org.uk/wayback/en/archive/20140923163627mp_/http://a.org/x",
        "http://a.org/x",
        "20140923163627",
        "UK Web Archive",
    ),
    (
        "UK Government",
        "https://webarchive.nationalarchives.gov.uk/ukgwa/20140923163627/http://a.org/x",
        "http://a.org/x",
        "20140923163627",
        "UK Government Web Archive",
    ),
    (
        "Archive-It",
        "https://wayback.archive-it.org/all/20140923163627/http://a.org/x",
        "http://a.org/x",
        "20140923163627",
        "Archive-It",
    ),
    (
        "Archive-It, a numbered collection",
        "https://wayback.archive-it.org/10702/20140923163627/http://a.org/x",
        "http://a.org/x",
        "20140923163627",
        "Archive-It",
    ),
    (
        "Library of Congress",
        "https://webarchive.loc.gov/lcwa0001/20140923163627/http://a.org/x",
        "http://a.org/x",
        "20140923163627",
        "Library of Congress",
    ),
    (
        "Megalodon",
        "https://megalodon.jp/2014-0923-1636-27/a.org:80/x",
        "http://a.org/x",
        "20140923163627",
        "Megalodon",
    ),
    (
        "Google's cache",
        "http://webcache.googleusercontent.com/search?q=cache:AbCdEfGhIjKl:http://a.org/x+words&hl=en",
        "http://a.org/x",
        "",
        "Google cache",
    ),
    (
        "Ghost Archive keeps a video",
        "https://ghostarchive.org/varchive/dQw4w9WgXcQ",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "",
        "Ghost Archive",
    ),
    (
        "Time Travel",
        "http://timetravel.mementoweb.org/memento/2014/http://a.org/x",
        "http://a.org/x",
        "20140101000000",
        "Time Travel",
    ),
    (
        "an archive that we do not know",
        "https://pywb.example/coll/20140923163627mp_/http://a.org/x",
        "http://a.org/x",
        "20140923163627",
        "pywb.example",
    ),
    (
        "a copy of a copy",
        "https://web.archive.org/web/20200101000000/https://web.archive.org/web/2014/http://a.org/",
        "https://web.archive.org/web/2014/http://a.org/",
        "20200101000000",
        "Wayback Machine",
    ),
]


@pytest.mark.parametrize(
    ("url", "original", "timestamp", "archive"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_an_archived_address_comes_apart(url: str, original: str, timestamp: str, archive: str) -> None:
    found = split_archived(url)
    assert found is not None
    assert found.original == original
    assert found.archive == archive
    assert found.timestamp.startswith(timestamp) if timestamp else found.timestamp == ""
    assert found.url == url


@pytest.mark.parametrize(
    "url",
    [
        "https://archive.org/details/somebook",
        "https://www.nationalarchives.gov.uk/help/2014/",
        "https://example.org/2014/09/23/article",
        "https://example.org/login?next=/20140923163627/http://a.org",
        "https://www.loc.gov/item/2014645500/",
        "https://perma.cc/about",
        "mailto:a@archive.org",
        "not an address",
        "",
    ],
)
def test_other_addresses_are_no_copies(url: str) -> None:
    assert split_archived(url) is None


def test_a_short_timestamp_means_its_earliest_moment() -> None:
    assert [pad_timestamp(text) for text in ("2014", "201405", "20140523", "201", "20140523123456")] == [
        "20140101000000",
        "20140501000000",
        "20140523000000",
        "",
        "20140523123456",
    ]


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=80),
    st.sampled_from(
        ["", "https://web.archive.org/web/", "https://archive.ph/", "http://webcitation.org/", "//megalodon.jp/2014-"]
    ),
)
def test_no_text_upsets_it(text: str, head: str) -> None:
    split_archived(head + text)
    split_archived(text + head)


def test_a_long_text_takes_no_time() -> None:
    for text in ("https://web.archive.org/web/" * 4000, "https://a.org/" + "/1234" * 20000, "http" + "%3A" * 30000):
        split_archived(text)
