"""Normal forms of web addresses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssylka.model.urls import host_of, normalise, page_key, readable, without_tracking

NORMAL = [
    ("case of scheme and host", "HTTP://Example.ORG/Path", "http://example.org/Path"),
    ("default port and empty path", "https://a.org:443", "https://a.org/"),
    ("another port stays", "https://a.org:8443/", "https://a.org:8443/"),
    ("dot segments", "http://a.org/b/../c/./d", "http://a.org/c/d"),
    ("escapes of letters are undone, others are upper case", "http://a.org/%7ex%2f%d0%b0", "http://a.org/~x%2F%D0%B0"),
    ("letters that need an escape get one", "http://a.org/слово", "http://a.org/%D1%81%D0%BB%D0%BE%D0%B2%D0%BE"),
    ("a name in Cyrillic", "http://минобрнауки.рф/x", "http://xn--80abucjiibhv9a.xn--p1ai/x"),
    ("a fragment goes", "http://a.org/x#part", "http://a.org/x"),
    ("a fragment that is an address stays", "http://a.org/#!/x", "http://a.org/#!/x"),
    ("the order of a query stays", "http://a.org/?b=1&a=2", "http://a.org/?b=1&a=2"),
    ("IPv6", "http://[::1]:80/x", "http://[::1]/x"),
    ("no address", "  not an address ", "not an address"),
    ("a broken address", "http://[::1/x", "http://[::1/x"),
]


@pytest.mark.parametrize(("url", "wanted"), [case[1:] for case in NORMAL], ids=[case[0] for case in NORMAL])
def test_the_normal_form(url: str, wanted: str) -> None:
    assert normalise(url) == wanted


def test_tracking_arguments_go_and_nothing_else() -> None:
    assert without_tracking("https://a.org/x?ysclid=l1&id=2&utm_source=b#c") == "https://a.org/x?id=2#c"
    assert without_tracking("https://a.org/x?ysclid=l1") == "https://a.org/x"
    assert without_tracking("https://a.org/x?ref=1&from=2&ID=%d0") == "https://a.org/x?ref=1&from=2&ID=%d0"


def test_one_page_has_one_key() -> None:
    key = page_key("https://a.org/x?a=1&b=2")
    assert {
        page_key(url)
        for url in (
            "http://www.a.org/x/?b=2&a=1&utm_medium=z#top",
            "https://A.org:443/x;jsessionid=1A2B?a=1&b=2",
            "HTTP://a.org/x?a=1&b=2",
        )
    } == {key}


def test_hosts_and_readable_forms() -> None:
    assert host_of("http://user:pw@Пример.рф:80/x") == "xn--e1afmkfd.xn--p1ai"
    assert host_of("mailto:x") == ""
    assert readable("http://a.org/%D0%B0%D0%B1") == "http://a.org/аб"
    assert readable("http://a.org/%ff%20") == "http://a.org/%ff%20"


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=60), st.sampled_from(["", "http://", "https://a.org/", "https://[", "http://a.org:"]))
def test_no_text_upsets_it_and_the_normal_form_is_stable(text: str, head: str) -> None:
    once = normalise(head + text)
    assert normalise(once) == once
    page_key(head + text)
    without_tracking(head + text)
