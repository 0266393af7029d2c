"""Bytes as text, pages digested, addresses read: the pure pieces under the classifier."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssylka.checkers.web import retry_after
from ssylka.checkers.web.addresses import (
    is_home,
    likely_sibling,
    lost,
    says_error,
    says_gate,
    says_login,
    says_wall,
    sibling,
)
from ssylka.checkers.web.decode import decode
from ssylka.checkers.web.page import digest, likeness, refresh_target, shingles
from ssylka.checkers.web.phrases import NOT_FOUND_TITLES, WALL_TITLES, title_says

RUSSIAN = "Страница не найдена, извините. Такой страницы на сайте нет."
HTML = {"content-type": "text/html"}


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (RUSSIAN.encode(), "text/html; charset=utf-8"),
        (RUSSIAN.encode(), "text/html"),
        (RUSSIAN.encode(), "text/html; charset=windows-1251"),
        (RUSSIAN.encode("cp1251"), "text/html; charset=windows-1251"),
        (RUSSIAN.encode("cp1251"), "text/html"),
        (RUSSIAN.encode("cp1251"), "text/html; charset=utf-8"),
        (RUSSIAN.encode("cp1251"), "text/html; charset=iso-8859-1"),
        (RUSSIAN.encode("koi8-r"), "text/html"),
        (RUSSIAN.encode("koi8-r"), "text/html; charset=koi8-r"),
        (RUSSIAN.encode("utf-16"), "text/html"),
        (RUSSIAN.encode("utf-16-le"), "text/html; charset=utf-16le"),
        (RUSSIAN.encode("utf-8-sig"), "text/html; charset=cp1251"),
        (RUSSIAN.encode(), "text/html; charset=no-such"),
    ],
)  # fmt: skip
def test_text_is_read_as_a_browser_reads_it(body: bytes, content_type: str) -> None:
    assert decode(body, content_type).strip("\ufeff") == RUSSIAN


def test_a_meta_element_names_the_encoding_and_a_cut_letter_does_no_harm() -> None:
    page = f'<meta charset="windows-1251"><p>{RUSSIAN}'.encode("cp1251")
    assert RUSSIAN in decode(page)
    assert decode(RUSSIAN.encode()[:-1], cut=True) == RUSSIAN[:-1] + "." * 0 or decode(RUSSIAN.encode()[:31], cut=True)


TITLES = {
    NOT_FOUND_TITLES: [
        "404", "404 Not Found", "Error 404", "Page not found", "Page Not Found | Journal of X", "Journal of X - 404", "Not Found",
        "The page you requested was not found", "Oops! That page can’t be found.", "Sorry, this page isn't available",
        "This page doesn't exist", "Страница не найдена", "Ошибка 404", "404 — страница не найдена", "Запрашиваемая страница не существует",
        "Страница не найдена | РУДН", "Seite nicht gefunden", "Page introuvable", "Página no encontrada", "Página não encontrada",
        "Pagina non trovata", "Nie znaleziono strony", "Sayfa bulunamadı", "Sidan hittades inte", "页面不存在", "ページが見つかりません",
    ],
    WALL_TITLES: [
        "Just a moment...", "Attention Required! | Cloudflare", "Access Denied", "Making sure you're not a bot!", "Are you a robot?",
        "Pardon Our Interruption", "Security Check", "403 Forbidden", "Доступ ограничен", "Вы не робот?", "DDoS-Guard",
    ],
}  # fmt: skip
INNOCENT = [
    "How to write a good 404 page", "The missing page: a history", "Lost and found: archives of the East", "The 404th regiment",
    "Finding pages that were not found", "Страница истории: найденное и потерянное", "Access to justice denied: a study of courts",
    "Robots and the law", "Securing access: checks and balances", "Article /c/ok/000123", "Forbidden fruit in Milton",
    "Deleted scenes from the Cold War", "",
]  # fmt: skip


@pytest.mark.parametrize(("rows", "title"), [(rows, title) for rows, titles in TITLES.items() for title in titles])
def test_titles_that_say_it(rows: str, title: str) -> None:
    assert title_says(rows, title)


@pytest.mark.parametrize("title", INNOCENT)
def test_titles_that_only_mention_it(title: str) -> None:
    assert not title_says(NOT_FOUND_TITLES, title)
    assert not title_says(WALL_TITLES, title)


@pytest.mark.parametrize(
    ("content", "target"),
    [
        ("0; url=/new", "http://a.example/new"),
        ("0;URL='http://b.example/x y'", "http://b.example/x y"),
        ("5 /new", "http://a.example/new"),
        ("0", ""),
        ("300; url=/new", ""),
        ("0; url=http://a.example/x", ""),
        ("", ""),
    ],
)
def test_where_a_refresh_leads(content: str, target: str) -> None:
    assert refresh_target(content, "http://a.example/x") == target


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("120", 120.0), ("Tue, 24 Nov 2026 10:01:30 GMT", 90.0), ("Tue, 24 Nov 2026 09:00:00 GMT", 0.0), ("soon", None), ("", None), ("-5", None)],
)  # fmt: skip
def test_retry_after_is_a_number_or_a_date(value: str, seconds: float | None) -> None:
    assert retry_after(value, "2026-11-24T10:00:00Z") == seconds


def test_home_pages() -> None:
    for url in (
        "http://a.example",
        "http://a.example/",
        "http://a.example/index.html",
        "http://a.example/ru/",
        "http://a.example/en/index.php?lang=en",
    ):
        assert is_home(url), url
    for url in (
        "http://a.example/x",
        "http://a.example/?p=12",
        "http://a.example/#!/x",
        "http://a.example/index.php?id=4",
        "http://a.example/en/news",
    ):
        assert not is_home(url), url


def test_what_addresses_tell() -> None:
    page = "http://a.example/journal/2014/owls.html"
    assert says_error("http://a.example/404.html", page)
    assert says_error("http://a.example/page-not-found", page)
    assert not says_error("http://a.example/x/error-theory.html", page)
    assert not says_error("http://a.example/errors/owls.html", "http://b.example/errors/owls.html")
    assert says_login("https://sso.a.example/x", page)
    assert says_login("https://a.example/login?next=1", page)
    assert not says_login("https://blog.example/logins-and-owls", page)
    assert says_wall("https://a.example/captcha/", page)
    assert lost("http://a.example/journal/", page)
    assert not lost("http://a.example/owls", page)
    assert lost("http://b.example/", page)
    assert lost("http://a.example/search?q=owls", page)
    assert says_gate("http://a.example/welcome?next=%2Fjournal%2F2014%2Fowls.html", page)
    assert not says_gate("http://a.example/welcome?lang=ru", page)


def test_siblings_cannot_exist_and_are_always_the_same() -> None:
    page = "http://a.example/journal/2014/owls-12.html"
    assert sibling(page) == sibling("http://a.example/journal/2014/bats.html")
    assert sibling(page).startswith("http://a.example/journal/2014/")
    assert sibling(page).endswith(".html")
    near = likely_sibling(page)
    assert near != page
    assert near.startswith("http://a.example/journal/2014/")
    assert [c.isdigit() for c in near] == [c.isdigit() for c in page]
    query = likely_sibling("http://a.example/item.php?id=77&lang=ru")
    assert query.startswith("http://a.example/item.php?id=")
    assert "id=77&" not in query


def test_likeness_forgets_numbers_and_the_address() -> None:
    one = shingles("The page /a/owls could not be found. Ticket 123456 was filed for you.", "http://a.example/a/owls")
    two = shingles("The page /a/bats could not be found. Ticket 987 was filed for you.", "http://a.example/a/bats")
    assert likeness(one, two) == 1.0
    assert likeness(one, shingles("Quite another text about birds of prey and their nests.", "http://a.example/")) < 0.1
    assert likeness((), ()) == 1.0
    assert likeness(one, ()) == 0.0


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=400),
    st.sampled_from(["text/html", "text/html; charset=utf-16", "text/plain; charset=hex", "", "x"]),
)
def test_no_bytes_upset_the_digest(body: bytes, content_type: str) -> None:
    for head in (b"", b"<html><title>", b"<script>location=", b"<meta http-equiv=refresh content="):
        digest(
            head + body,
            {"content-type": content_type, "refresh": "0"},
            "http://a.example/x",
            title="Owls of the old world",
        )


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_no_address_upsets_the_siblings(text: str) -> None:
    for url in (f"http://a.example/{text}", f"http://a.example/x?{text}"):
        try:
            sibling(url)
            likely_sibling(url)
        except ValueError:
            assert "[" in text or "]" in text  # urlsplit refuses it; so does the first question


NASTY = {
    "deep": b"<div>" * 13_000,
    "titles": b"<html><title>" + b"page not found " * 4_000,
    "separators": b"<html><title>" + b" | - " * 12_000,
    "refreshes": b"<html>" + b"<meta http-equiv=refresh content='0;url=" * 1_500,
    "locations": b"<script>" + b"window . " * 7_000,
    "noscripts": b"<noscript>" * 6_000 + b"<meta>" * 500,
    "words": b"<html><body>" + b"your ip request domain enable verify page " * 34,
    "riddles": b"<html>" + b"difficulty: 1 challenge " * 2_500,
}


@pytest.mark.parametrize("body", NASTY.values(), ids=NASTY.keys())
def test_nasty_pages_take_no_time(body: bytes) -> None:
    start = time.thread_time()
    digest(body[:65_536], HTML, "http://a.example/x/y", title="corporate governance under international sanctions")
    assert time.thread_time() - start < 0.5
