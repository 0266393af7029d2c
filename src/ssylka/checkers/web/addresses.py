"""What an address tells by itself: home pages, error pages, log-ins, and siblings that cannot exist. Pure."""

import re
from hashlib import blake2b
from urllib.parse import parse_qsl, quote, unquote, urlsplit, urlunsplit

_HOME_NAMES = frozenset(
    [
        "index",
        "default",
        "home",
        "main",
        "start",
        "welcome",
        "frontpage",
        "homepage",
        "startpage",
        "portal",
        "site",
        "www",
        "web",
        "en",
        "ru",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "zh",
        "ja",
        "ko",
        "pl",
        "uk",
        "kz",
        "kk",
        "tr",
        "en-us",
        "en-gb",
        "ru-ru",
        "de-de",
        "fr-fr",
        "es-es",
        "eng",
        "rus",
        "english",
        "russian",
        "glavnaya",
    ]
)
_ERROR_NAME = re.compile(
    r"(?:http|e|err|error|errors|status|page|custom)?[_-]?(?:40[34]|410)(?:[_-]?(?:error|page|not[_-]?found|gone))?|errors?|error[_-]?page"
    r"|(?:page|file|item|doc|document|article)?[_-]?not?[_-]?(?:found|exist|available)|nopage|no[_-]such[_-]\w+|oops|sorry|unavailable"
    r"|(?:page|file|item|content)[_-]?(?:missing|unavailable|removed|error|deleted|expired|gone)|missing|invalid[_-]?(?:url|page)",
    re.IGNORECASE,
)
_LOGIN_WORDS = re.compile(
    r"(?:\A|[/_.-])(?:log[_-]?[io]n|sign[_-]?[io]n|sso|saml2?|oauth2?|openid|openid-connect|idp|cas|auth(?:enticate|entication|orize|orise"
    r"|n|wall)?|account/login|accounts?(?=\.)|users?/(?:login|sign_in)|session/new|wayf|shibboleth|discovery\.ds|ezproxy|passport"
    r"|register|signup|subscribe|paywall|vhod|avtorizatsiya|member-?login|institutional-?login|wp-login)(?=\Z|[/_.?-])",
    re.IGNORECASE,
)
_WALL_WORDS = re.compile(
    r"(?:\A|[/_.-])(?:captcha|showcaptcha|challenge|sorry/index|verify(?:-?human)?|human-?verification|botcheck|bot-?detection|blocked"
    r"|access-?denied|forbidden|validate|distil_identify_cookie|cookie(?:absent|-?wall|-?check|s-?required)|nocookies?|enable-?cookies"
    r"|geo-?(?:block|blocked)|unavailable-in-your)(?=\Z|[/_.?-])",
    re.IGNORECASE,
)
_CONSENT_WORDS = re.compile(
    r"(?:\A|[/_.-])(?:consent|cookie-?consent|gdpr|privacy-?(?:gate|wall)|collectconsent|age-?(?:gate|check|verification)|terms(?:-of-use|-of-service"
    r"|-and-conditions)?|disclaimer|user-?agreement|accept-?terms|welcome-?gate|interstitial|splash)(?=\Z|[/_.?-])",
    re.IGNORECASE,
)
_SEARCH_WORDS = re.compile(
    r"(?:\A|[/_.-])(?:search|find|results?|poisk|suche|recherche|buscar|query)(?=\Z|[/_.?-])", re.IGNORECASE
)
# Arguments in which a gate keeps the address of the page behind it.
_GATE = re.compile(
    r"(?:next|continue|return(?:_?to|_?url|_?path|_?uri)?|redirect(?:_?to|_?ur[il])?|redir|target(?:_?url)?|dest(?:ination)?|goto|go|service"
    r"|back(?:_?url)?|ret(?:path|_?url)?|forward|original_?(?:url|request)|requested_?url|came_from|after|then|relaystate|uri|path|url|u|r|from)",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"\.(?:pdf|docx?|pptx?|xlsx?|zip|rar|7z|gz|epub|djvu|rtf|odt|csv|jpe?g|png|gif|mp[34])\Z", re.IGNORECASE
)


def segments(url: str) -> list[str]:
    """The parts of a path that say something: home names at its end, and what follows a `;`, left out."""
    parts = [part.partition(";")[0] for part in unquote(urlsplit(url).path).split("/") if part]
    while parts and parts[-1].lower().partition(".")[0] in _HOME_NAMES:
        parts.pop()
    return parts


def is_home(url: str) -> bool:
    """Whether an address is a site's home page: no path, a home name, a language; a query that names a page is none."""
    parts = urlsplit(url)
    query = [
        piece
        for piece in parts.query.split("&")
        if re.match(r"(?:id|p|page|page_id|view|article|q|doc|item|r|route)=", piece)
    ]
    return not segments(url) and not query and not parts.fragment.startswith(("!", "/"))


def site(url: str) -> str:
    """The host without `www.`: enough to tell a redirect within a site from one to another."""
    return re.sub(r"\Awww\d{0,2}\.", "", (urlsplit(url).hostname or "").lower())


# In a path a word is a whole part of it or goes on with such a word: "/login-form" is a log-in, "/login-theory" an article.
_GOES_ON = re.compile(
    r"(?:\Z|[/.?;]|[_-](?:page|form|required|redirect|user|users|prompt|check|box|screen|oidc|callback|action|now|first|index|main|"
    r"wall|gate|en|ru|de|fr|es)(?=\Z|[/.?_-]))",
    re.IGNORECASE,
)


def _says(pattern: re.Pattern[str], url: str, origin: str) -> bool:
    """Whether an address says such a word that the address it was reached from does not say."""

    def words(text: str) -> set[str]:
        parts = urlsplit(text)
        path = unquote(parts.path)
        found = {match.group() for match in pattern.finditer(parts.hostname or "")}
        found |= {match.group() for match in pattern.finditer(path) if _GOES_ON.match(path, match.end())}
        return {word.lower().strip("/_.-") for word in found}

    return bool(words(url) - words(origin))


def says_error(url: str, origin: str) -> bool:
    """Whether a redirect led to an address for errors (`/404.html`, `/notfound`, `/error.aspx?code=404`)."""

    def names(text: str) -> set[str]:
        parts = unquote(urlsplit(text).path).lower().split("/")
        return {part for part in parts if _ERROR_NAME.fullmatch(part.partition(".")[0])}

    return url != origin and bool(names(url) - names(origin))


def says_login(url: str, origin: str) -> bool:
    """Whether a redirect led to a log-in."""
    return url != origin and _says(_LOGIN_WORDS, url, origin)


def says_wall(url: str, origin: str) -> bool:
    """Whether a redirect led to a challenge."""
    return url != origin and _says(_WALL_WORDS, url, origin)


def says_consent(url: str, origin: str) -> bool:
    """Whether a redirect led to a page that wants consent first."""
    return url != origin and _says(_CONSENT_WORDS, url, origin)


def names_file(url: str) -> bool:
    """Whether an address ends in the name of a file that is no page."""
    return _FILE.search(urlsplit(url).path) is not None


def says_gate(url: str, origin: str) -> bool:
    """Whether a redirect led to a gate that keeps the page's address for later (`?next=/journal/2014/owls`)."""
    if url == origin or not segments(origin):
        return False
    wanted = unquote(urlsplit(origin).path).rstrip("/")
    for name, value in parse_qsl(urlsplit(url).query, keep_blank_values=True):
        value = unquote(value)  # often escaped twice  # noqa: PLW2901
        if _GATE.fullmatch(name) and (wanted in value or urlsplit(origin).netloc in value):
            return True
    return False


def lost(url: str, origin: str) -> bool:
    """Whether a redirect dropped what named the page, or turned it into a search: reason to ask for a sibling."""
    before = segments(origin)
    if url == origin or not before:
        return False
    if _says(_SEARCH_WORDS, url, origin):
        return True
    name = before[-1].rpartition(".")[0] or before[-1]
    parts = urlsplit(url)
    return name.lower() not in unquote(f"{parts.hostname or ''}{parts.path}?{parts.query}").lower()


def _letters(seed: str, number: int) -> str:
    value = int.from_bytes(blake2b(seed.encode("utf-8", "surrogatepass"), digest_size=24).digest(), "big")
    letters = ""
    for _ in range(number):
        value, one = divmod(value, 26)
        letters += chr(97 + one)
    return letters


def _reshape(text: str, seed: str) -> str:
    """Other characters of the same kinds, at the same places."""
    noise = _letters(seed, 32)
    shaped = []
    for place, letter in enumerate(text):
        other = noise[place % 32]
        if letter.isdigit():
            shaped.append(str((ord(other) + place) % 9 + 1))
        elif letter.isascii() and letter.isalpha():
            shaped.append(other.upper() if letter.isupper() else other)
        else:
            shaped.append(letter)
    return "".join(shaped)


def sibling(url: str) -> str:
    """The address of a sibling that cannot exist: the same folder (and kind of file), 25 letters (Bar-Yossef 2004).

    One and the same for all pages of a folder, so that a folder is asked once. Where a query names the page, its values
    are changed instead.
    """
    parts = urlsplit(url)
    if parts.query and "=" in parts.query:
        return likely_sibling(url)
    folder, _, name = parts.path.rstrip("/").rpartition("/")
    kind = re.search(r"\.[a-z0-9]{1,5}\Z", name, re.IGNORECASE)
    noise = _letters(f"{parts.netloc}{folder}", 25)
    tail = kind.group() if kind else "/" if parts.path.endswith("/") and name else ""
    return urlunsplit((parts.scheme, parts.netloc, f"{folder}/{noise}{tail}", "", ""))


def likely_sibling(url: str) -> str:
    """A sibling that looks like the page's own name but cannot be it: digits for digits, letters for letters."""
    parts = urlsplit(url)
    seed = urlunsplit(parts)
    if parts.query and "=" in parts.query:
        pairs = []
        for piece in parts.query.split("&"):
            name, equals, value = piece.partition("=")
            long = value if len(value) > 6 else value + "7391"[: 6 - len(value)] if value.isdigit() else value
            pairs.append(name + equals + (_reshape(long, seed + name) if len(value) > 1 or value.isdigit() else value))
        return urlunsplit((parts.scheme, parts.netloc, parts.path, "&".join(pairs), ""))
    folder, _, name = parts.path.rstrip("/").rpartition("/")
    stem, dot, kind = name.rpartition(".")
    if not stem or not kind.isalnum() or len(kind) > 5:
        stem, dot, kind = name, "", ""
    shaped = _reshape(unquote(stem), seed)
    slash = "/" if parts.path.endswith("/") and name else ""
    return urlunsplit((parts.scheme, parts.netloc, f"{folder}/{quote(shaped)}{dot}{kind}{slash}", "", ""))


def token(url: str) -> str:
    """What names a page in its address: the last part of its path, else its query."""
    parts = urlsplit(url)
    return parts.query or parts.path.rstrip("/").rpartition("/")[2].partition(".")[0]
