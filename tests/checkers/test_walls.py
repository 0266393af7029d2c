"""Pages that stand before the page, as services write them: a table. None of them is ever dead, whatever the status."""

from typing import Any

import pytest

from checkers.canned import LOREM, Answer, answer, check_canned, html

A = "http://site.example/journal/2014/article-12345"


def redirect(target: str, status: int = 302) -> Answer:
    return answer(status, "", None, True, location=target)


AKAMAI = '<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>You don\'t have permission to access "http&#58;&#47;&#47;site&#46;example&#47;" on this server.<P>Reference&#32;&#35;18&#46;2f1a1202&#46;1700000000&#46;1a2b3c4d</BODY></HTML>'
IMPERVA = '<html><head><META NAME="ROBOTS" CONTENT="NOINDEX"><script src="/_Incapsula_Resource?SWJIYLWA=719d"></script></head><body><iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=4">Request unsuccessful. Incapsula incident ID: 123-456</iframe></body></html>'
IMPERVA_SCRIPT = '<html><head><script>(function(){var s=document.createElement("script");s.src="/_Incapsula_Resource?SWJIYLWA=5";})()</script></head><body></body></html>'
DATADOME = "<html><head><title>journal.example</title></head><body><p id=cmsg>Please enable JS and disable any ad blocker</p><script>var dd={'rt':'c','host':'geo.captcha-delivery.com'}</script><script src=https://ct.captcha-delivery.com/c.js></script></body></html>"
PERIMETERX = "<html><head><title>Access to this page has been denied</title></head><body><div>Before we continue...</div><div>Press & Hold to confirm you are a human (and not a bot).</div><div id=px-captcha></div><div>Reference ID 1234-5678</div></body></html>"
AWS = '<html><head><title></title><script>window.awsWafCookieDomainList=[];window.gokuProps={"key":"A"};</script></head><body><div id=challenge-container></div><script>AwsWafIntegration.getToken().then(()=>{window.location.reload(true)})</script><noscript><h1>JavaScript is disabled</h1></noscript></body></html>'
SUCURI = '<html><title>You are being redirected...</title><noscript>Javascript is required. Please enable javascript before you are allowed to see this page.</noscript><script>var s={},sucuri_cloudproxy_js="",S="cz0i";e(r);</script></html>'
DDOS_GUARD = "<html><head><title>DDOS-GUARD</title></head><body><h1>Checking your browser before accessing</h1><script src=/.well-known/ddos-guard/js-challenge/index.js></script></body></html>"
QRATOR = "<html><head><script src=/__qrator/qauth_utm_v2_d.js></script></head><body></body></html>"
BEGET = '<html><body><script>function set_cookie(){document.cookie="beget=begetok"+"; path=/";}set_cookie();location.reload();;</script></body></html>'
AES = '<html><body><script src="/aes.js"></script><script>function toNumbers(d){}document.cookie="__test="+toHex(slowAES.decrypt(c,2,a,b));location.href="http://site.example/?i=1";</script><noscript>This site requires Javascript to work</noscript></body></html>'
ACW = "<html><script>function setCookie(name,value){document.cookie=name+'='+value;}function reload(x){setCookie('acw_sc__v2',x);document.location.reload();}</script></html>"
F5 = "<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br>Your support ID is: 1234567890</body></html>"
ANUBIS_DENIED = '<html><head><title>Oh noes!</title><link rel=stylesheet href="/.within.website/x/xess/xess.min.css"></head><body><h1>Oh noes!</h1><p>Access Denied: error code abc</p></body></html>'
TURNSTILE = "<html><head><title>site.example</title></head><body><p>Verify you are human by completing the action below.</p><div class=cf-turnstile data-sitekey=0x></div></body></html>"
FASTLY = "<html><head><title>Client Challenge</title></head><body><div>A required part of this site couldn’t load.</div><script src=/_fs-ch-1T1wms/script.js></script></body></html>"
KASADA = (
    "<html><head></head><body><script>window.KPSDK={};</script><script src=/149e9513/ips.js?x=1></script></body></html>"
)

# What is answered to every address; the statuses it is tried with.
SOURCES: dict[str, tuple[Answer | str, tuple[int, ...]]] = {
    "Akamai": (AKAMAI, (200, 403, 404, 503)),
    "Imperva's frame": (IMPERVA, (200, 403)),
    "Imperva's script": (IMPERVA_SCRIPT, (200, 403)),
    "DataDome": (DATADOME, (200, 403, 405)),
    "PerimeterX": (PERIMETERX, (200, 403)),
    "AWS WAF": (AWS, (200, 202, 405)),
    "AWS WAF, empty": ("", (202,)),
    "Sucuri": (SUCURI, (200, 307, 403)),
    "DDoS-Guard": (DDOS_GUARD, (200, 403)),
    "Qrator": (QRATOR, (200, 401, 403)),
    "a hoster's cookie": (BEGET, (200,)),
    "a hoster's cipher": (AES, (200,)),
    "a cookie that a function sets": (ACW, (200,)),
    "F5": (F5, (200,)),
    "Anubis, which says no": (ANUBIS_DENIED, (200,)),
    "Turnstile": (TURNSTILE, (200, 403)),
    "Fastly": (FASTLY, (200,)),
    "a script of an unknown wall": (
        "<html><head><title>site.example</title></head><body><script src=/antibot/challenge.js></script></body></html>",
        (200, 403),
    ),
    "an unknown wall that computes": (
        "<html><head><title>site.example</title></head><body><script>async function run(){const h=await crypto.subtle.digest('SHA-256',x);document.cookie='t='+nonce;}</script></body></html>",
        (200,),
    ),
    "an unknown wall whose title tells": (
        "<html><head><title>Security check</title></head><body><script src=/x1.js></script></body></html>",
        (200,),
    ),
    "an unknown wall whose words tell": (
        "<html><head><title>site.example</title></head><body>Your browser will be checked.<script src=/x1.js></script></body></html>",
        (200,),
    ),
    "Kasada": (KASADA, (429, 200)),
}
# (title, text) that is answered to every address, with 200 and with 403.
WORDS: list[tuple[str, str]] = [
    ("Sucuri WebSite Firewall - Access Denied", "Block reason: Access from your Country was disabled by the administrator."),
    ("Вы не робот?", "Подтвердите, что запросы отправляли вы, а не робот. Нажмите, чтобы продолжить"),
    ("Ой!", "Нам очень жаль, но запросы с вашего устройства похожи на автоматические."),
    ("Проверка браузера", "Пожалуйста, подождите. Идёт проверка вашего браузера."),
    ("Загрузка...", "Проверяем ваш браузер перед входом на сайт. Подождите 5 секунд."),
    ("Проверяем, что вы не бот!", "Загрузка..."),
    ("Доступ ограничен", "Доступ к сайту из вашей страны ограничен."),
    ("Портал", "Уважаемый пользователь! Доступ к ресурсу с территории вашей страны ограничен. Используйте российский IP-адрес."),
    ("Портал", "Пожалуйста, отключите VPN и обновите страницу."),
    ("Доступ ограничен", "Доступ к запрашиваемому ресурсу ограничен по основаниям, предусмотренным Федеральным законом"),
    ("Ресурс заблокирован", "Доступ к информационному ресурсу ограничен на основании Федерального закона"),
    ("Ich stelle sicher, dass du kein Bot bist!", "Laden"),
    ("Access denied | site.example used Cloudflare to restrict access", "Error 1009. The owner of this website has banned the country or region your IP address is in."),
    ("Reddit", "You've been blocked by network security. To continue, log in to your account"),
    ("JSTOR: Access Check", "Our systems have detected unusual traffic activity from your network."),
    ("ScienceDirect", "Are you a robot? Please confirm you are a human by completing the captcha challenge below."),
    ("", "There was a problem providing the content you requested. Please contact our support team. Reference number: 8a"),
    ("Temporarily Unavailable", "We've detected unusual activity from your network. Security check required."),
    ("Bloomberg - Are you a robot?", "To continue, please click the box below"),
    ("百度安全验证", "请完成下方验证后继续操作"),
    ("Vercel Security Checkpoint", "We're verifying your browser. Website owner? Click here to fix"),
    ("Web Application Firewall", "Web Page Blocked! The page cannot be displayed. Attack ID: 20000051"),
    ("Not Acceptable!", "An appropriate representation of the requested resource could not be found on this server. This error was generated by Mod_Security."),
    ("", "The request is blocked. 20261101T101010Z-1234"),
    ("Not available", "This website is not available in your region due to legal reasons (GDPR)."),
    ("Unavailable", "We recognize you are attempting to access this website from a country belonging to the European Economic Area (EEA) including the EU which enforces the General Data Protection Regulation (GDPR) and therefore access cannot be granted at this time."),
    ("site", "Press & Hold to confirm you are a human"),
    ("", "Please enable JavaScript to continue"),
    ("", "Please enable cookies."),
    ("", "Please wait while we are checking your connection"),
    ("Güvenlik", "Lütfen bekleyin, güvenlik kontrolü"),
    ("確認", "アクセス確認"),
    ("Terms of Use", "Press OK to enter."),
    ("site", "Loading…"),
]  # fmt: skip
# (title, text): other pages that may stand there for everybody.
OTHERS: list[tuple[str, str, str]] = [
    ("Server Error in '/' Application.", "Runtime Error", "server-error"),
    ("Something went wrong", "Our team has been told.", "server-error"),
    ("Ошибка", "Сервис перегружен, попробуйте позже.", "server-error"),
    ("Server busy", "The server is busy, please try again later", "server-error"),
    ("Bandwidth Limit Exceeded", "The server is temporarily unable to service your request.", "server-error"),
    ("Сайт временно недоступен", "Хостинг сайта временно приостановлен", "server-error"),
    ("Subscribe to read | Times", "Subscribe to read the full article", "login"),
    ("Подписка", "Материал доступен только подписчикам. Оформите подписку.", "login"),
    ("Journal", "You do not have access to this content. Log in via your institution.", "login"),
    ("Members only", "This page is for members only. Please log in.", "login"),
]


@pytest.mark.parametrize(
    ("body", "status"), [(body, status) for body, statuses in SOURCES.values() for status in statuses],
    ids=[f"{name}, {status}" for name, (_, statuses) in SOURCES.items() for status in statuses],
)  # fmt: skip
def test_a_wall_is_never_dead(body: str, status: int) -> None:
    found = check_canned(A, {"*": answer(status, body)})
    assert (found.verdict, found.reason) in {("unsure", "blocked"), ("unsure", "rate-limited"), ("unsure", "login")}
    assert found.reason == "blocked" or status in {401, 429}, found.evidence["why"]


@pytest.mark.parametrize("status", [200, 403])
@pytest.mark.parametrize(("title", "text"), WORDS, ids=[f"{title}: {text[:30]}" for title, text in WORDS])
def test_the_words_of_walls_are_known(title: str, text: str, status: int) -> None:
    found = check_canned(A, {"*": html(title, text, status=status)})
    assert (found.verdict, found.reason) == ("unsure", "blocked"), found.evidence["why"]


@pytest.mark.parametrize(("title", "text", "reason"), OTHERS, ids=[title for title, _, _ in OTHERS])
def test_log_ins_and_busy_servers_are_no_missing_pages(title: str, text: str, reason: str) -> None:
    found = check_canned(A, {"*": html(title, text)})
    assert (found.verdict, found.reason) == ("unsure", reason), found.evidence["why"]


WAYS: list[tuple[str, dict[str, Any], str]] = [
    (
        "a provider's page about barred sites",
        {
            "*": redirect("http://blocked.provider.example/"),
            "http://blocked.provider.example/": html("Доступ ограничен", "Доступ к ресурсу ограничен по закону"),
        },
        "blocked",
    ),
    (
        "a captcha at an address of its own",
        {
            "*": lambda url: (
                redirect("/showcaptcha?cc=1&retpath=x") if "showcaptcha" not in url else html("Ещё раз", "Ещё")
            )
        },
        "blocked",
    ),
    (
        "a page about missing cookies",
        {
            "*": lambda url: (
                redirect("/action/cookieAbsent") if "cookieAbsent" not in url else html("Journal", "Nothing")
            )
        },
        "blocked",
    ),
    (
        "a network that wants a log-in",
        {
            "*": lambda url: (
                redirect(f"http://net.example/authwall?sessionRedirect={url}")
                if "authwall" not in url
                else html("Join")
            )
        },
        "login",
    ),
    (
        "a log-in for every missing page",
        {
            "*": lambda url: (
                redirect(f"/user/login?destination={url[19:]}")
                if "login" not in url
                else html("Log in", "<input type=password>")
            )
        },
        "login",
    ),
    (
        "long terms for every page of a site that is asked twice",
        {"*": html("Terms of Use", LOREM, '<link rel=canonical href="/">')},
        "blocked",
    ),
]


@pytest.mark.parametrize(("answers", "reason"), [case[1:] for case in WAYS], ids=[case[0] for case in WAYS])
def test_redirects_to_gates(answers: dict[str, Any], reason: str) -> None:
    found = check_canned(A, answers)
    assert (found.verdict, found.reason) == ("unsure", reason), found.evidence["why"]


@pytest.mark.parametrize("status", [520, 521, 522, 523, 524, 525, 526, 527, 530, 501, 505, 507, 509, 599])
def test_every_5xx_is_a_server_that_fails(status: int) -> None:
    found = check_canned(A, {"*": html(str(status), "error", status=status, server="cloudflare")})
    assert (found.verdict, found.reason) == ("unsure", "server-error")


@pytest.mark.parametrize(
    "status", [400, 403, 405, 406, 409, 412, 413, 414, 416, 418, 421, 423, 428, 451, 499, 901, 999]
)
def test_every_other_refusal_is_unsure(status: int) -> None:
    found = check_canned(A, {"*": html(str(status), "", status=status)})
    assert (found.verdict, found.reason) == ("unsure", "blocked")


@pytest.mark.parametrize(
    "page",
    [
        html("Page not found", "If you think you were blocked, contact support.", status=404),
        answer(404, "<title>Not found</title><body>Not found. <div class=cf-turnstile data-sitekey=x></div>"),
        html("404 Not Found", "nginx", status=404, server="cloudflare"),
        answer(410, '{"error":"gone"}', content_type="application/json"),
    ],
    ids=["wall words", "a riddle in a form", "a server that walls elsewhere", "JSON"],
)
def test_an_honest_404_stays_one(page: Answer) -> None:
    assert check_canned(A, {"*": page}).reason == "gone"
