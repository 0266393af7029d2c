"""What servers do, and what a fair judge makes of it: a table."""

from typing import Any

import pytest

from checkers.canned import LOREM, Answer, answer, check_canned, failure, html
from ssylka.checkers import REASONS, rejudge

A = "http://site.example/journal/2014/article-12345"
HOME = "http://site.example/"
ARTICLE = html("Cooperation in the region", LOREM)
FRONT = html("Site Example", "Welcome to our site. News of the day. " + LOREM)


def redirect(target: str, status: int = 302, **headers: str) -> Answer:
    return answer(status, "", None, True, location=target, **headers)


def everywhere(page: Answer) -> dict[str, Answer]:
    return {"*": page}


def sorry(url: str) -> Any:
    return html("Sorry", f"The page you are looking for ({url}) could not be found. Ticket {len(url) * 7919}.")


SPA = answer(
    200, "<html><head><title>App</title></head><body><div id=root></div><script src=/main.js></script></body></html>"
)
CLOUDFLARE = (
    "<html><head><title>Just a moment...</title></head><body><script>window._cf_chl_opt={}</script></body></html>"
)
ANUBIS = "<html><head><title>Making sure you&#39;re not a bot!</title><script id=anubis_challenge type=application/json>{}</script></head><body></body></html>"
PARKED = html("site.example", "This domain is for sale! Buy this domain. Related searches.")
BIG_PDF = answer(200, b"%PDF-1.7 " + b"x" * 60000, None, False, content_type="application/pdf")

CASES: list[tuple[str, str, dict[str, Any], str, str]] = [
    # alive
    ("a page", A, {A: ARTICLE}, "alive", "ok"),
    ("a large file", A, {A: BIG_PDF}, "alive", "ok"),
    ("a page that moved for good", A, {A: redirect("/new/article-12345", 301), "http://site.example/new/article-12345": ARTICLE}, "alive", "moved"),
    ("to https", A, {A: redirect("https://site.example/journal/2014/article-12345", 308), "https://site.example/journal/2014/article-12345": ARTICLE}, "alive", "moved"),
    ("a redirect for now", A, {A: redirect("/view?id=77"), "http://site.example/view?id=77": ARTICLE}, "alive", "redirected"),
    ("a real article that quotes the phrase", A, {A: html("How to write a good 404 page", "Many sites say 'page not found' or 'has been removed'. " + LOREM)}, "alive", "ok"),
    ("a short real page that quotes the phrase", A, {A: html("Notes", "The page on owls could not be found in the old catalogue. We looked for it.")}, "alive", "ok"),
    ("a script shell", A, everywhere(SPA), "alive", "ok"),
    ("too many requests once", A, {A: [html(status=429, retry_after="1"), ARTICLE]}, "alive", "ok"),
    ("out of order once", A, {A: [html(status=503), ARTICLE]}, "alive", "ok"),
    ("reset once", A, {A: [failure("reset"), ARTICLE]}, "alive", "ok"),
    ("404 while it was being deployed", A, {A: [html("Not found", status=404), ARTICLE]}, "alive", "ok"),
    ("silence once", A, {A: [failure("timeout"), ARTICLE]}, "alive", "ok"),
    ("a body that breaks off after the text", A, {A: answer(200, f"<html><title>A</title><body>{LOREM}", "reset", False)}, "alive", "ok"),
    ("a page that refreshes to its new place", A, {A: html("Moved", "This page has moved.", '<meta http-equiv="refresh" content="0; url=/new/a">'), "http://site.example/new/a": ARTICLE}, "alive", "redirected"),
    ("a page that reloads itself", A, {A: html("News", LOREM, '<meta http-equiv="refresh" content="300">')}, "alive", "ok"),
    ("a script that leads on", A, {A: answer(200, "<script>window.location.href = '/new/a';</script>"), "http://site.example/new/a": ARTICLE}, "alive", "redirected"),
    ("the home page, called index.php", "http://site.example/index.php", {"http://site.example/index.php": redirect("/", 301), HOME: FRONT}, "alive", "moved"),
    ("a home page in one's language", HOME, {HOME: redirect("/en/"), "http://site.example/en/": FRONT}, "alive", "redirected"),
    ("a short link to a home page", "http://sho.rt/x7", {"http://sho.rt/x7": redirect("http://site.example/", 301), HOME: FRONT}, "alive", "moved"),
    ("to a parent, honestly", A, {A: redirect("/journal/"), "http://site.example/journal/": FRONT}, "alive", "redirected"),
    ("an article about captchas", A, {A: html("CAPTCHA - Encyclopedia", "A captcha asks: are you a robot? " + LOREM)}, "alive", "ok"),
    ("an article on parked domains", A, {A: html("Domains", "Some say: this domain is for sale. They do not mean it.")}, "alive", "ok"),
    ("a front page with a log-in form", HOME, {HOME: html("Our Journal", LOREM + "<form><input type=password></form>")}, "alive", "ok"),
    ("plain text", A, {A: answer(200, LOREM, content_type="text/plain")}, "alive", "ok"),
    ("a short honest page", A, {A: html("Errata", "There are none.")}, "alive", "ok"),
    ("UTF-8 under a wrong label", A, {A: answer(200, f"<title>Статья</title><body>{'Слово и дело. ' * 200}", content_type="text/html; charset=windows-1251")}, "alive", "ok"),
    ("no content type", A, {A: answer(200, f"<html><title>A</title><body>{LOREM}", content_type="")}, "alive", "ok"),
    ("a page whose new name is quite another", A, {A: redirect("/views/owls"), "http://site.example/views/owls": ARTICLE}, "alive", "redirected"),
    ("a page called Welcome, on an honest server", A, {A: html("Welcome to the archive", LOREM)}, "alive", "ok"),
    ("a record in JSON", A, {A: answer(200, '{"title": "Owls"}', content_type="application/json")}, "alive", "ok"),
    ("frames", A, {A: answer(200, "<html><title>A</title><frameset><frame src=/f></frameset></html>")}, "alive", "ok"),
    # dead
    ("404", A, {A: html("404", status=404)}, "dead", "gone"),
    ("410", A, {A: html("410", status=410)}, "dead", "gone"),
    ("a circle", A, {A: redirect(A)}, "dead", "redirect-loop"),
    ("a redirect that ends at a 404", A, {A: redirect("/x"), "http://site.example/x": html(status=404)}, "dead", "gone"),
    ("the same sorry page for everything", A, everywhere(sorry), "dead", "soft-404"),
    ("everything leads to the home page", A, {"*": redirect("/"), HOME: FRONT}, "dead", "home-redirect"),
    ("everything leads to the home page of a new host", A, {"*": redirect("http://new.example/"), "http://new.example/": FRONT}, "dead", "home-redirect"),
    ("everything leads to an error page", A, {"*": redirect("/error/404.html"), "http://site.example/error/404.html": html("Hello", "There is nothing. " + LOREM)}, "dead", "soft-404"),
    ("everything leads to the parent", A, {"*": redirect("/journal/"), "http://site.example/journal/": FRONT}, "dead", "soft-404"),
    ("everything refreshes to the home page", A, {"*": html("", "", '<meta http-equiv=refresh content="0;url=/">'), HOME: FRONT}, "dead", "home-redirect"),
    ("everything jumps to the home page by script", A, {"*": answer(200, "<script>location.replace('/')</script>"), HOME: FRONT}, "dead", "home-redirect"),
    ("in Russian", A, everywhere(html("Страница не найдена", "К сожалению, запрошенная страница не существует.")), "dead", "soft-404"),
    ("in Russian, long", A, everywhere(html("Ошибка 404", "Страница не найдена. Последние новости. " + "Слово и дело. " * 200)), "dead", "soft-404"),
    ("in cp1251", A, everywhere(answer(200, "<title>Страница не найдена</title><body>Ничего нет".encode("cp1251"), content_type="text/html")), "dead", "soft-404"),
    ("in German", A, everywhere(html("Seite nicht gefunden", "Die angeforderte Seite existiert nicht.")), "dead", "soft-404"),
    ("in French", A, everywhere(html("Page introuvable", "La page demandée n'existe pas.")), "dead", "soft-404"),
    ("in Spanish", A, everywhere(html("Página no encontrada", "La página que busca no existe.")), "dead", "soft-404"),
    ("in Chinese", A, everywhere(html("页面不存在", "您访问的页面不存在或已删除。" * 10)), "dead", "soft-404"),
    ("in Japanese", A, everywhere(html("ページが見つかりません", "お探しのページは見つかりませんでした。" * 10)), "dead", "soft-404"),
    ("in Polish, Turkish and others by the sibling", A, everywhere(html("Strona nie istnieje", "Nie ma takiej strony.")), "dead", "soft-404"),
    ("only real names get the soft 404", A, {A: sorry, "*": lambda url: sorry(url) if "/journal/2014/" in url and url[-1].isdigit() else html(status=404)}, "dead", "soft-404"),
    ("a file that is a page for everybody", A + ".pdf", everywhere(FRONT), "dead", "soft-404"),
    ("a home page for every path, without a redirect", A, everywhere(html("Site", "Welcome. " + LOREM, '<link rel=canonical href="/">')), "dead", "soft-404"),
    ("a static word for every path", A, everywhere(answer(200, "<html><body><p>It works! This is the default page.</p></body></html>")), "dead", "soft-404"),
    ("a parked domain", A, everywhere(PARKED), "dead", "parked"),
    ("a parked domain, its root", HOME, everywhere(PARKED), "dead", "parked"),
    ("a parked domain in Russian", A, everywhere(html("site.example", "Домен site.example продаётся. Купить домен.")), "dead", "parked"),
    ("a suspended account", A, everywhere(html("Account Suspended", "This account has been suspended. Contact your hosting provider.")), "dead", "parked"),
    ("a query that names nothing", "http://site.example/item.php?id=77", everywhere(html("Error", "Article not found")), "dead", "soft-404"),
    ("everything leads to a search", A, {"*": lambda url: redirect("/search?q=" + url.rpartition("/")[2]) if "/search" not in url else html("Search", "Nothing matches. " + LOREM)}, "dead", "soft-404"),
    ("everything leads to one page of a new host", A, {"*": redirect("http://new.example/about-us"), "http://new.example/about-us": FRONT}, "dead", "soft-404"),
    ("a home page for every path, by its title", A, everywhere(html("Welcome to Site Example", LOREM)), "dead", "soft-404"),
    ("an error in JSON for every path", A, everywhere(answer(200, '{"error": "no such record"}', content_type="application/json")), "dead", "soft-404"),
    ("pages that refresh each other", A, {A: html("", "", '<meta http-equiv=refresh content="0;url=/b">'), "http://site.example/b": html("", "", f'<meta http-equiv=refresh content="0;url={A}">')}, "dead", "redirect-loop"),
    # walls: never dead
    ("a gate that keeps the address", A, {"*": lambda url: redirect("/welcome?next=" + url[19:]) if "next=" not in url else html("Terms", "Please accept. " + LOREM)}, "unsure", "blocked"),
    ("a gate with a log-in", A, {"*": lambda url: redirect("/start?return_url=" + url[19:]) if "return_url=" not in url else html("Journal", "<input type=password>" + LOREM)}, "unsure", "login"),
    ("a disclaimer", A, {"*": lambda url: html("Disclaimer", LOREM) if "disclaimer" in url else redirect("/disclaimer")}, "unsure", "blocked"),
    ("a wall that says 404", A, everywhere(html("Access Denied", "You have been blocked.", status=404)), "unsure", "blocked"),
    ("TLS wanted", A, everywhere(answer(400, "<title>400</title>The plain HTTP request was sent to HTTPS port")), "unsure", "tls"),
    ("Cloudflare's challenge", A, everywhere(answer(403, CLOUDFLARE, cf_mitigated="challenge")), "unsure", "blocked"),
    ("Cloudflare's challenge as 404", A, everywhere(answer(404, CLOUDFLARE, cf_mitigated="challenge")), "unsure", "blocked"),
    ("Cloudflare's challenge as 503", A, everywhere(answer(503, CLOUDFLARE)), "unsure", "blocked"),
    ("Anubis' 200", A, everywhere(answer(200, ANUBIS)), "unsure", "blocked"),
    ("999", A, everywhere(html(status=999)), "unsure", "blocked"),
    ("403", A, everywhere(html("403 Forbidden", status=403)), "unsure", "blocked"),
    ("418", A, everywhere(html(status=418)), "unsure", "blocked"),
    ("451", A, everywhere(html("Unavailable for legal reasons", status=451)), "unsure", "blocked"),
    ("405 to a GET", A, everywhere(html(status=405)), "unsure", "blocked"),
    ("406", A, everywhere(html(status=406)), "unsure", "blocked"),
    ("an unknown wall with 200", A, everywhere(html("Security check", "Please verify that you are human by solving the riddle below.")), "unsure", "blocked"),
    ("a wall that only its text shows", A, everywhere(html("journal.example", "To continue, please enable JavaScript and cookies in your browser. Your request looks automated.")), "unsure", "blocked"),
    ("a captcha and nothing else", A, everywhere(answer(200, "<html><body><div class=g-recaptcha data-sitekey=x></div><script src='https://www.google.com/recaptcha/api.js'></script></body></html>")), "unsure", "blocked"),
    ("a cookie set by script", A, everywhere(answer(200, "<html><body><script>document.cookie='js=1';location.reload();</script></body></html>")), "unsure", "blocked"),
    ("a wall in Russian", A, everywhere(html("Доступ ограничен", "Подтвердите, что вы не робот.")), "unsure", "blocked"),
    ("barred countries", A, everywhere(html("Sorry", "This content is not available in your country.")), "unsure", "blocked"),
    ("a consent page", A, {A: redirect("https://consent.site.example/m?continue=x"), "*": html("Before you continue", "We use cookies.")}, "unsure", "blocked"),
    ("a challenge elsewhere", A, {"*": redirect("/captcha?next=1"), "http://site.example/captcha?next=1": html("Site", "Type the letters. " + LOREM)}, "unsure", "blocked"),
    ("AWS WAF's 202", A, everywhere(answer(202, "", x_amzn_waf_action="challenge")), "unsure", "blocked"),
    ("429 for ever", A, everywhere(answer(429, "slow down", retry_after="1")), "unsure", "rate-limited"),
    ("429 for a day", A, everywhere(answer(429, "slow down", retry_after="86400")), "unsure", "rate-limited"),
    ("401", A, everywhere(answer(401, "", www_authenticate="Basic")), "unsure", "login"),
    ("402", A, everywhere(answer(402, "pay")), "unsure", "login"),
    ("to a log-in", A, {"*": redirect("/login?next=a"), "http://site.example/login?next=a": html("Sign in", "<input type=password>")}, "unsure", "login"),
    ("to a log-in elsewhere", A, {"*": redirect("https://sso.other.example/auth"), "https://sso.other.example/auth": html("University", "<input type=password>" + LOREM)}, "unsure", "login"),
    ("a log-in in place of the page", A, everywhere(html("Вход в систему", "Введите пароль <input type=password>")), "unsure", "login"),
    # no usable answer
    ("no such name", A, everywhere(failure("dns")), "unsure", "dns"),
    ("nobody listens", A, everywhere(failure("refused")), "unsure", "refused"),
    ("no route", A, everywhere(failure("unreachable")), "unsure", "refused"),
    ("reset", A, everywhere(failure("reset")), "unsure", "reset"),
    ("silence", A, everywhere(failure("timeout")), "unsure", "timeout"),
    ("an expired certificate", A, everywhere(failure("tls-expired")), "unsure", "tls"),
    ("another host's certificate", A, everywhere(failure("tls-wrong-host")), "unsure", "tls"),
    ("no HTTP", A, everywhere(failure("protocol")), "unsure", "not-http"),
    ("too many headers", A, everywhere(failure("too-large")), "unsure", "too-large"),
    ("a private address", A, everywhere(failure("unsafe")), "unsure", "unsafe"),
    ("500 for ever", A, everywhere(html("500", status=500)), "unsure", "server-error"),
    ("503 for ever", A, everywhere(html("Service Unavailable", status=503, retry_after="1")), "unsure", "server-error"),
    ("522", A, everywhere(html("522", status=522, server="cloudflare")), "unsure", "server-error"),
    ("maintenance with 200", A, everywhere(html("Site under maintenance", "We will be back soon.")), "unsure", "server-error"),
    ("maintenance in Russian", A, everywhere(html("Технические работы", "Сайт скоро заработает.")), "unsure", "server-error"),
    ("a database out of order", A, everywhere(html("Database Error", "Error establishing a database connection")), "unsure", "server-error"),
    ("408", A, everywhere(html(status=408)), "unsure", "timeout"),
    ("a redirect without an aim", A, everywhere(answer(302, "")), "unsure", "not-http"),
    ("an empty page", A, everywhere(answer(200, "")), "unsure", "empty"),
    ("a body that never comes", A, everywhere(answer(200, "", "timeout", False)), "unsure", "timeout"),
    # doubt stays doubt
    ("to the home page, though siblings get a 404", A, {A: redirect("/"), HOME: FRONT}, "unsure", "home-redirect"),
    ("a sorry page whose sibling is walled", A, {A: sorry, "*": answer(403, CLOUDFLARE)}, "unsure", "soft-404"),
    ("a parked page whose sibling fails", A, {A: PARKED, "*": failure("timeout")}, "unsure", "parked"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("url", "answers", "verdict", "reason"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_link_is_judged_fairly(url: str, answers: dict[str, Any], verdict: str, reason: str) -> None:
    status = check_canned(url, answers)
    assert (status.verdict, status.reason) == (verdict, reason), status.evidence["why"]
    assert reason in REASONS
    assert status.evidence["why"]
    again = rejudge(status)
    assert (again.verdict, again.reason, again.evidence["why"]) == (verdict, reason, status.evidence["why"])


def test_a_page_that_holds_no_word_of_the_title_has_changed() -> None:
    answers = {
        A: html(
            "Cheap watches online",
            "Buy watches and shoes here today for little money. "
            + " ".join(f"word{c}{d}" for c in "abcdefghijkl" for d in "abcdefghijkl"),
        )
    }
    title = "Corporate governance under international sanctions pressure"
    assert check_canned(A, answers, title).reason == "changed"
    assert check_canned(A, answers).reason == "ok"
    assert check_canned(A, {A: html("Journal", f"{title} " + LOREM)}, title).reason == "ok"
    russian = "Корпоративное управление в условиях международных санкций"
    assert check_canned(A, answers, russian).reason == "ok", "another language tells nothing"
