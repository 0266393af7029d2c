"""Pages that are shown in place of the page (errors, home pages, parked domains), and pages that only look like them."""

import random
from typing import Any

import pytest

from checkers.canned import LOREM, Answer, answer, check_canned, html

A = "http://site.example/journal/2014/article-12345"
HOME = "http://site.example/"
ARTICLE = html("Cooperation in the region", LOREM)
FRONT = html("Site Example", "Welcome to our site. News of the day. " + LOREM)
NOTHING = html("404", "No such page.", status=404)


def redirect(target: str, status: int = 302) -> Answer:
    return answer(status, "", None, True, location=target)


def led(target: str, page: Answer) -> dict[str, Any]:
    """Everything leads there."""
    full = target if "://" in target else HOME[:-1] + target
    return {"*": lambda url: page if url == full else redirect(target)}


def other_news(title: str, start: str, words: int) -> dict[str, Any]:
    """A page with other words each time it is asked for."""
    birds = ["owl", "crane", "heron", "swan", "rook", "stork", "finch", "wren", "tern", "kite", "lark", "jay"]

    def page(url: str) -> Answer:
        chance = random.Random(url)
        return html(title, start + " ".join(chance.choice(birds) for _ in range(words)))

    return {"*": page}


NOT_FOUND = [
    ("Такой страницы нет", "Возможно, она была удалена или вы ошиблись в адресе."), ("Сайт", "Документ не найден"),
    ("Новости", "Материал удален или перемещен."), ("Сайт", "Запись удалена."), ("Сайт", "К сожалению, новость не найдена."),
    ("404 | Сайт", "Вернуться на главную"), ("Упс!", "Что-то пошло не так. Страница, которую вы ищете, не существует"),
    ("Сайт", "Вы попали на несуществующую страницу"), ("Сайт", "Неверный адрес страницы"), ("Поиск", "По вашему запросу ничего не найдено"),
    ("Ошибка", "Ошибка 404. Нет такой страницы"), ("Error", "The requested item does not exist"), ("Oops", "We couldn't find that page"),
    ("Site", "Sorry, nothing here."), ("Archived", "This content has been archived and is no longer available."), ("Page Gone", "Gone."),
    ("Nie znaleziono strony", "Strona, której szukasz, nie istnieje"), ("Sayfa bulunamadı", "Aradığınız sayfa bulunamadı"),
    ("Pagina niet gevonden", "De pagina bestaat niet"), ("الصفحة غير موجودة", "عذرا"), ("페이지를 찾을 수 없습니다", "요청하신 페이지"),
    ("Бет табылмады", "Сіз іздеген бет жоқ"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text"), NOT_FOUND, ids=[f"{title}: {text}" for title, text in NOT_FOUND])
def test_a_success_that_says_there_is_none(title: str, text: str) -> None:
    found = check_canned(A, {"*": html(title, text)})
    assert (found.verdict, found.reason) == ("dead", "soft-404"), found.evidence["why"]


SPA_404 = "<html><head><title>Page Not Found | Docs</title></head><body><div id=__docusaurus><h1>Page Not Found</h1><p>We could not find what you were looking for.</p></div><script src=/m.js></script></body></html>"
IIS = "<html><head><title>IIS Windows Server</title></head><body><div><a href=x><img src=iisstart.png alt=IIS></a></div></body></html>"
TIMER = "<html><head><script>setTimeout(\"location.href='/'\",3000);</script></head><body>One moment</body></html>"
LATER = "<html><script>setTimeout(function(){window.location.href='http://site.example/';},3000);</script>Redirecting</html>"
ORIGIN = '<html><head><script>window.location.href = window.location.origin + "/";</script></head><body></body></html>'
LANDER = '<html><head><script>window.LANDER_SYSTEM="PW"</script><script src="https://img.example/parking-lander/main.js"></script></head><body><div id=root></div></body></html>'
BODIS = '<html data-adblockkey="MFww" lang=en><body><div id=target style="opacity: 0"></div><script>window.park = "eyJ1";</script><script src=/b.js></script></body></html>'
SEDO = "<html><head><title>site.example</title><script src=https://img.sedoparking.com/main.js></script></head><body>site.example</body></html>"
FRAME = "<html><head><title>site.example</title></head><frameset><frame src=http://www.parkingcrew.net/?d=site.example></frameset></html>"
MARKET = html("Site.example is for sale | HugeDomains", "Buy this domain. " + LOREM)
SUSPENDED = html("Account Suspended", "This Account has been suspended. Contact your hosting provider.")

DEAD: list[tuple[str, str, dict[str, Any], str]] = [
    ("a long error page with other news each time", A, other_news("Page not found | Journal", "Sorry. Read instead: ", 400), "soft-404"),
    ("the same in Russian", A, other_news("Страница не найдена", "Читайте также: ", 400), "soft-404"),
    ("a short one with other words each time", A, other_news("Page not found", "Read instead: ", 30), "soft-404"),
    ("an error page that a script shows", A, {"*": answer(200, SPA_404)}, "soft-404"),
    ("the home page of a language", A, led("/en/", FRONT), "home-redirect"),
    ("the home page, by TLS and www", A, led("https://www.site.example/", FRONT), "home-redirect"),
    ("the home page, with a mark for the statistics", A, led("/?utm_source=404", FRONT), "home-redirect"),
    ("the home page, with the error in the query", A, led("/?error=404", FRONT), "home-redirect"),
    ("a list of all issues", A, led("/archive/", html("Archive", "All issues. " + LOREM)), "soft-404"),
    ("a site map", A, led("/sitemap.html", html("Site map", LOREM)), "soft-404"),
    ("the home page, by a timer whose script is a string", A, {"*": answer(200, TIMER), HOME: FRONT}, "home-redirect"),
    ("the home page, by a timer", A, {"*": answer(200, LATER), HOME: FRONT}, "home-redirect"),
    ("the home page, by a script that puts the address together", A, {"*": answer(200, ORIGIN), HOME: FRONT}, "home-redirect"),
    ("the home page, by a refresh with a text", A, {"*": html("Not here", "You will be taken to the home page.", '<meta http-equiv=refresh content="3; url=/">'), HOME: FRONT}, "home-redirect"),
    ("nginx' own page", A, {"*": html("Welcome to nginx!", "If you see this page, the nginx web server is successfully installed and working. " * 5)}, "parked"),
    ("Apache's own page", A, {"*": html("Apache2 Debian Default Page: It works", "This is the default welcome page. " * 20)}, "parked"),
    ("IIS' own page", A, {"*": answer(200, IIS)}, "parked"),
    ("a panel's own page", A, {"*": html("Web Server's Default Page", "This page is generated by Plesk. " * 20)}, "parked"),
    ("a test page", A, {"*": html("Apache HTTP Server Test Page powered by CentOS", "This page is used to test the server. " * 20)}, "parked"),
    ("a site that has just been made", A, {"*": html("Сайт создан", "Загрузите файлы сайта в каталог. " * 20)}, "parked"),
    ("a domain without a site", A, {"*": html("Хостинг", "Домен не привязан ни к одному сайту")}, "parked"),
    ("a suspended account, by redirect", A, led("/cgi-sys/suspendedpage.cgi", SUSPENDED), "parked"),
    ("a website that has expired", A, {"*": html("Website Expired", "This account has expired. If you are the owner, log in.")}, "parked"),
    ("a site that is to come", A, {"*": html("site.example — Coming Soon", "Future home of something quite cool.")}, "parked"),
    ("a registrar's page that a script builds", A, {"*": lambda url: answer(200, LANDER) if "lander" in url else answer(200, '<script>window.onload=function(){window.location.href="/lander"}</script>')}, "parked"),
    ("a parked page that a script builds", A, {"*": answer(200, BODIS)}, "parked"),
    ("a parked page with a market's script", A, {"*": answer(200, SEDO)}, "parked"),
    ("a parked page in a frame", A, {"*": answer(200, FRAME)}, "parked"),
    ("a market for domains", A, led("http://www.market.example/domain_profile.cfm?d=site.example", MARKET), "parked"),
    ("a market for domains, in place of the home page", HOME, led("http://www.market.example/domain_profile.cfm?d=site.example", MARKET), "parked"),
    ("a long offer", A, {"*": html("site.example is for sale!", "Make an offer. " + LOREM)}, "parked"),
    ("a long offer in place of the home page", HOME, {"*": html("site.example is for sale!", "Make an offer. " + LOREM)}, "parked"),
    *((f"for sale: {text}", A, {"*": html("site.example", text)}, "parked") for text in (
        "Die Domain site.example steht zum Verkauf.", "Ce nom de domaine est à vendre", "Este dominio está a la venta",
        "Questo dominio è in vendita", "Ta domena jest na sprzedaż", "该域名正在出售", "Dit domein is te koop",
        "Este domínio está à venda", "Bu alan adı satılıktır", "Домен site.example продается", "Срок регистрации домена истёк.",
        "Домен site.example зарегистрирован и припаркован", "Домен site.example зарегистрирован, но сайт ещё не создан",
        "This domain has expired. Renew now at your registrar.",
    )),
    ("a new host that keeps the paths and has none of the pages", A, {"*": lambda url: redirect(url.replace("site.", "new."), 301) if "site." in url else NOTHING}, "gone"),
]  # fmt: skip


@pytest.mark.parametrize(("url", "answers", "reason"), [case[1:] for case in DEAD], ids=[case[0] for case in DEAD])
def test_another_page_in_its_place(url: str, answers: dict[str, Any], reason: str) -> None:
    found = check_canned(url, answers)
    assert (found.verdict, found.reason) == ("dead", reason), found.evidence["why"]


SHELL = '<html><head><title>Repository</title><base href="/"></head><body><{0}></{0}><script src="main.js" type="module"></script></body></html>'
ALIVE: list[tuple[str, str, dict[str, Any]]] = [
    ("another name for the page", A, {A: redirect("/articles/cooperation-in-the-region", 301), HOME + "articles/cooperation-in-the-region": ARTICLE}),
    ("another number for the page", HOME + "node/123", {HOME + "node/123": redirect("/node/99887", 301), HOME + "node/99887": ARTICLE}),
    ("a new host that keeps the paths", A, {"*": lambda url: redirect(url.replace("site.", "new."), 301) if "site." in url else ARTICLE if "12345" in url else NOTHING}),
    ("a script shell with a long foot", A, {"*": answer(200, "<html><title>App</title><div id=root>Loading</div><footer>" + "About us. Contact. Terms. " * 12 + "</footer><script src=/m.js></script></html>")}),
    ("a shell of Angular", A, {"*": answer(200, SHELL.format("app-root"))}),
    ("a shell of a repository", A, {"*": answer(200, SHELL.format("ds-app"))}),
    ("a shell that loads", A, {"*": answer(200, "<html><title>Loading...</title><body>Loading... <script src=/m.js></script></body></html>")}),
    ("a shell that wants JavaScript", A, {"*": answer(200, "<html><title>App</title><body><div id=root>Please enable JavaScript in your browser.</div><script src=/m.js></script></body></html>")}),
    ("a shell with an invisible riddle", A, {"*": answer(200, "<html><title>App</title><body><div id=root></div><script src='https://www.google.com/recaptcha/api.js?render=6Lc'></script><script src=/m.js></script></body></html>")}),
    ("a canonical address elsewhere", A, {A: html("Cooperation", LOREM, '<link rel=canonical href="https://site.example/journal/2014/article-12345">')}),
    ("a wrong canonical address on an honest server", A, {A: html("Cooperation", LOREM, '<link rel=canonical href="/">')}),
    ("a PDF in place of a page", A, {A: answer(200, b"%PDF-1.5 ...", content_type="application/pdf")}),
    ("a page in place of a PDF, on an honest server", A + ".pdf", {A + ".pdf": ARTICLE}),
    ("a PDF that is called a page", A + ".pdf", {A + ".pdf": answer(200, b"%PDF-1.5 ...", content_type="text/html")}),
    ("a part of a page", A, {A: answer(206, f"<html><title>A</title><body>{LOREM}")}),
    ("a short page", A, {A: html("Owl", "An owl.")}),
    ("a short page on a server that says sorry", A, {A: html("Owl", "An owl is a bird that hunts by night."), "*": html("Nothing", "We do not have this document in our library of texts.")}),
    ("a short page with the frame of its site", A, {A: html("Library", "Home About Contact Catalogue Help News Search Volume twelve is out of print."), "*": html("Library", "Home About Contact Catalogue Help News Search We do not have this one here.")}),
    ("a long page with the frame of its site", A, {A: html("Library", "Home About Contact " * 20 + LOREM), "*": html("Library", "Home About Contact " * 20 + "There is no such page.")}),
    ("a page about walls", A, {A: html("Cloudflare", "It shows 'Just a moment...' and checks your browser. " + LOREM)}),
    ("a page about domains", A, {A: html("Why domain parking pays", "Some domains are for sale. " + LOREM)}),
    ("news of a suspended account", A, {A: html("Account suspended: what happened", "The account has been suspended. " + LOREM)}),
    ("an offer that is no domain", A, {A: html("The old mill is for sale", LOREM)}),
    ("a film called Sorry", A, {A: html("Sorry, Wrong Number (film)", "A film. " + LOREM)}),
    ("a film called 404", A, {A: html("404 (film)", "A film. " + LOREM)}),
    ("a poem called Home", A, {A: html("Home", "A poem. " + LOREM)}),
    ("an album called Blocked", A, {A: html("Blocked", "An album. " + LOREM)}),
    ("a palace", A, {A: html("Forbidden City", "A palace.")}),
    ("a page below a folder named like a log-in", HOME + "auth/owls", {HOME + "auth/owls": html("Owls", LOREM)}),
    ("a page with a form for subscribers", A, {A: html("Cooperation", LOREM + "<form><input type=password></form>")}),
    ("an article on log-ins", A, {A: redirect("/article/login-theory"), HOME + "article/login-theory": ARTICLE}),
    ("results of a study", A, {A: redirect("/results/article-12345"), HOME + "results/article-12345": ARTICLE}),
    ("a page that a query names", HOME + "default.aspx?id=7", {HOME + "default.aspx?id=7": ARTICLE}),
    ("a home page that has moved", HOME, {HOME: redirect("https://new.example/", 301), "https://new.example/": FRONT}),
    ("a home page deep in its site", HOME, {HOME: redirect("/portal/start.do"), HOME + "portal/start.do": FRONT}),
    ("a short link", "http://sho.example/3xYz", {"http://sho.example/3xYz": redirect(A, 301), A: ARTICLE}),
    ("an article on maintenance", A, {A: html("Maintenance of bridges", "Bridges need maintenance. " + LOREM)}),
    ("a log in plain text", A, {A: answer(200, "error 404 not found on /x. " * 100, content_type="text/plain")}),
    ("terms of use that are cited", HOME + "terms", {HOME + "terms": html("Terms of Use", "You must accept the terms. " + LOREM)}),
    ("a short disclaimer that is cited", HOME + "disclaimer", {HOME + "disclaimer": html("Disclaimer", "No warranty.")}),
]  # fmt: skip


@pytest.mark.parametrize(("url", "answers"), [case[1:] for case in ALIVE], ids=[case[0] for case in ALIVE])
def test_what_only_looks_like_it_is_alive(url: str, answers: dict[str, Any]) -> None:
    found = check_canned(url, answers)
    assert found.verdict == "alive", found.evidence["why"]


@pytest.mark.parametrize(
    ("url", "answers", "reason"),
    [
        (A, {"*": led("/?from=/journal/2014/article-12345", FRONT)["*"]}, "blocked"),
        (HOME, {HOME: html("Welcome to nginx!", "It works.")}, "parked"),
        (A, {"*": answer(204, "")}, "empty"),
        (A, {"*": html("300 Multiple Choices", "Available variants", status=300)}, "not-http"),
        (A, {"*": answer(304, "")}, "not-http"),
    ],
    ids=["the home page keeps the address", "nginx as home page", "204", "300", "304"],
)
def test_doubt_stays_doubt(url: str, answers: dict[str, Any], reason: str) -> None:
    found = check_canned(url, answers)
    assert (found.verdict, found.reason) == ("unsure", reason), found.evidence["why"]
