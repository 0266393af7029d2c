"""The sure spans: identifiers, addresses, accessed dates, language notes, media. Peeled off before any grammar reads.

Sources: DOI syntax per the DOI Handbook §2.2 and Crossref's patterns; EDN as eLIBRARY prints it; ISBN and ISSN
checked by their digits (ISO 2108, ISO 3297); labels of GOST R 7.0.5-2008, 7.82-2001 and APA 7.
"""

import re
from itertools import islice

from ssylka.model.identifiers import find_dois
from ssylka.parsers.beside import strike_in_force, strike_reviewed, strike_twin
from ssylka.parsers.dates import PATTERN as DATE
from ssylka.parsers.dates import as_date, date_at
from ssylka.parsers.later import later
from ssylka.parsers.sheet import Field, Sheet

_DOI_BEGINS = re.compile(r"10\s?\.")
# What was peeled off leaves long runs of blanks, which no pattern here may walk over twice: hence `\s*+`.
_EDN = re.compile(
    r"(?:https?://(?:www\.)?elibrary\.ru/)?\bEDN\s*:?\s*(?P<edn>[A-Z]{6})\b|(?:EDN\s?:?\s*)?https?://(?:www\.)?elibrary\.ru/(?P<bare>[A-Z]{6}|[a-z]{6}(?![\w/]|\.\w))"
)
_URL = re.compile(r"(?:https?|ftp)\s?:\s?//\s?[^\s<>\"«»“”]+|//\s(?=http)|\bwww\.[^\s<>\"«»“”]+", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:\bURL\b|\bUrl\b|\bРежим доступа(?:\s+к[^:]{0,30})?|\bЭлектронный адрес|\bАдрес доступа|\bДоступно(?: по ссылке| на)?|\bAvailable(?: at| from| online(?: at)?)?"
    r"|\bRetrieved from|\b[Ии]звлечено (?:от|из)|\b[Дд]оступний у|\bAccess mode|\bRezhim dostupa|\bMode of access|\b[Dd]ostupno(?: po ssylke)?|\bРежим доступу|\bРэжым доступу|\bAccessed at|\bOnline(?: at)?|\bfrom|(?:\b[Oo]nline[- ]?)?(?:\b[Vv]erfügbar |\b[Aa]brufbar |\b[Dd]ownload )?\b[Uu]nter|\bInternet|\bEn ligne|\ben ligne|\b[Dd]isponible (?:en|sur)|\b[Dd]isponibile (?:su|all.indirizzo)|\b[Dd]isponível em|\b[Rr]ecuperado de"
    r"|\[?Электронный ресурс\]?\.?\s*:?\s*URL)\s*[:\-–—]?\s*[-–—:]?\s*(?://\s*)?$",
)
_ACCESSED_WORDS = (
    r"accessed(?:\s+on)?|access(?:ed)?\s+date|reference\s+date|date\s+of\s+(?:access|circulation|treatment|the\s+application)|retrieved(?:\s+on)?|viewed(?:\s+on)?|cited|last\s+(?:accessed|visited)|visited(?:\s+on)?"
    r"|дата\s+обращения|дата\s+доступа|дата\s+посещения|дата\s+просмотра|обращение|дата\s+звернення|дата\s+звароту|data\s+obrashcheniy?j?a|data\s+obrascheniya"
    r"|(?:(?:letzter?|Datum\s+des)\s+)?(?:Zugriffs?(?:datum)?|Abrufs?(?:datum)?|Aufrufs?|Downloads?)(?:\s+(?:am|vom))?|(?:zuletzt\s+)?(?:abgerufen|aufgerufen|eingesehen|gesehen|geprüft|besucht)\s+am|Stand(?:\s+vom)?|consultée?\s+le|dernier\s+accès(?:\s+le)?|consultad[oa](?:\s+el|\s+em)?|[Cc]onsulta(?:to\s+il)?|[úu]ltim[oa]\s+(?:accesso|acceso|consulta)|acess(?:o|ado)\s+em|дата\s+обр\."
)
_ACCESSED = later(
    rf"(?:(?P<open>[(\[])\s{{0,3}}|\b)(?:{_ACCESSED_WORDS})\s*+(?:[:–—-]\s*+)?(?P<date>{DATE})\s*(?:г\.|года)?\s*(?P<from>,?\s*from)?\s*[)\]]?",
    re.IGNORECASE,
)
_ACCESS_HINTS = (
    "nce date", "cce", "дат", "Дат", "etr", "isit", "iew", "ited", "браще", "data", "Data", "ugr", "gerufen", "onsult", "Stand:", "Stand ", "ufruf", "bruf", "ownload", "esehen", "accès", "cesso",
)  # fmt: skip
_BARE_ACCESSED = later(rf"\s*+(?:[.,;]\s*+)?[(\[]\s*(?P<date>{DATE})\s*(?:г\.)?\s*[)\]]", re.IGNORECASE)
_FREE = re.compile(
    r"\s*+(?:[,;.]\s*+)?\(?(?:свободный|svobodnyj|по подписке|для зарегистрир\. пользователей|free access|открытый доступ|доступ свободный|свободный доступ|вход свободный)(?:\s+из[^.)]{0,40})?\)?\.?",
    re.IGNORECASE,
)
_LANGUAGES = {
    "russian": "ru", "russ": "ru", "rus": "ru", "english": "en", "eng": "en", "engl": "en", "german": "de", "french": "fr",
    "spanish": "es", "italian": "it", "chinese": "zh", "ukrainian": "uk", "ukr": "uk", "belarusian": "be", "polish": "pl",
    "japanese": "ja", "arabic": "ar", "persian": "fa", "farsi": "fa", "turkish": "tr", "portuguese": "pt", "korean": "ko",
    "vietnamese": "vi", "bulgarian": "bg", "serbian": "sr", "czech": "cs", "kazakh": "kk", "hungarian": "hu",
    "latin": "la", "hebrew": "he", "armenian": "hy", "azerbaijani": "az", "georgian": "ka", "uzbek": "uz", "hindi": "hi",
    "finnish": "fi", "swedish": "sv", "norwegian": "no", "dutch": "nl", "greek": "el", "mongolian": "mn",
    "на рус": "ru", "на русском языке": "ru", "на англ": "en", "на английском языке": "en", "на рус. яз": "ru", "на англ. яз": "en",
    "на нем. яз": "de", "на кит. яз": "zh", "на фр. яз": "fr", "на укр. яз": "uk",
    "на груз. яз": "ka", "на арм. яз": "hy", "на каз. яз": "kk", "на тат. яз": "tt", "на польск. яз": "pl", "на итал. яз": "it",
    "на исп. яз": "es", "на яп. яз": "ja", "на болг. яз": "bg", "на чеш. яз": "cs", "на узб. яз": "uz", "на азерб. яз": "az",
    "на бел. яз": "be", "на белорус. яз": "be", "на лат. яз": "la", "на монг. яз": "mn", "на лит. яз": "lt", "на латыш. яз": "lv",
}  # fmt: skip
_LANGUAGE = re.compile(
    r"[(\[]\s*(?:article\s+|published\s+)?(?P<word>rus(?=\.?\s*[)\]])|in\s{0,3}(?P<latin>[A-Z][a-z]+)(?:\.?,?\s*abstr[^)\]]{0,30})?|"
    + "|".join(re.escape(word) for word in _LANGUAGES if word.startswith("на "))
    + r")\.?\s*[)\]]|(?<=\. )In (?P<bare>Russian|Russ|Rus)\b\.?",
    re.IGNORECASE,
)
_MEDIUM = re.compile(
    r"(?:\s:\s)?\[\s*(?:(?:официальный\s+|веб-|web-)?сайт|(?:официальный\s+)?портал)\s*\]|\[\s*(?:Электронный\s+ресурс(?:\s*:\s*[^\[\]]{3,30})?|Электрон\.?\s+ресурс|Elektronnyj\s+resurs|Elektronnyy?i?\s+resurs|Electronic\s+resource|Текст|Текст\s*:\s*(?:электронный|непосредственный)|Text|Електронний\s+ресурс|Электронны\s+рэсурс|Online|Internet|Видеозапись|Звукозапись|Аудиозапись|Карты?|Изоматериал|Ноты|Рукопись|Мультимедиа)(?:\s*:\s*[^\[\]]{3,30})?\s*\]"
    r"|(?:[–—-]\s*)?\bТекст\s*:\s*(?:электронный|непосредственный)\.?|(?<=[–—-]\s)(?:Изображение|Музыка|Устная\s+речь|Звуки)\s+(?:\([^()]{3,80}\)\s*)?:\s*(?:непосредственн|электронн|аудио|видео)\w*\.?|\bЭлектронный\s+ресурс\s*:|(?<=\w)\sТекст\.(?=\s?[:/])|\bЗагл\.\s+с\s+(?:экрана|титул\.?\s+экрана)\.?|(?<=[-–—.] )Электрон\.?\s+(?:текстовые\s+)?дан\.?",
    re.IGNORECASE,
)
_ISBN = re.compile(r"\bISBN(?:-1[03])?\s*:?\s*(?P<isbn>97[89][\d\s–-]{10,14}\d|[\d][\d\s–-]{8,12}[\dXxХх])(?![\d])")
_ISSN = re.compile(r"\b(?:e-?|p-?)?ISSN(?:-L)?\s*:?\s*(?P<issn>\d{4}[-–]\d{3}[\dXxХх])\b", re.IGNORECASE)
_PMID = re.compile(r"\bPMID\s*:?\s*(?P<pmid>\d{4,9})\b", re.IGNORECASE)
_PMCID = re.compile(r"\bPMCID\s*:?\s*(?P<pmcid>PMC\d{4,9})\b|\b(?P<bare>PMC\d{6,9})\b", re.IGNORECASE)
_ARXIV = re.compile(
    r"\barXiv\s*:\s*(?P<id>\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)(?:\s*\[[\w.-]+\])?",
    re.IGNORECASE,
)
_ARCHIVES = (
    ("web.archive.org", re.compile(r"https?://(?:web|wayback|www|liveweb|classic-web|replay)?\.?archive\.org/(?:web/)?(?P<time>\d{4,14})(?:[a-z]{2}_)?\*?/(?P<original>\S+)")),
    ("web.archive.org", re.compile(r"https?://(?:web|wayback)\.archive\.org/(?:web/)?(?P<original>(?:https?://|www\.)\S+)")),
    ("archive.today", re.compile(r"https?://archive\.(?:today|is|ph|li|fo|vn|md)/(?P<time>\d{4,14}|\d{4}\.\d\d\.\d\d-\d{6})/(?P<original>\S+)")),
    ("arquivo.pt", re.compile(r"https?://arquivo\.pt/(?:wayback|noFrame/replay)/(?P<time>\d{4,14})(?:[a-z]{2}_)?/(?P<original>\S+)")),
    ("webarchive.loc.gov", re.compile(r"https?://webarchive\.loc\.gov/(?:\w+/)?(?P<time>\d{4,14})(?:[a-z]{2}_)?/(?P<original>\S+)")),
    ("webarchive.nationalarchives.gov.uk", re.compile(r"https?://webarchive\.nationalarchives\.gov\.uk/(?:ukgwa/)?(?P<time>\d{4,14})(?:[a-z]{2}_)?/(?P<original>\S+)")),
    ("webcitation.org", re.compile(r"https?://(?:www\.)?webcitation\.org/\w+\?url=(?P<original>\S+)")),
)  # fmt: skip


def peel(sheet: Sheet) -> None:
    """Take off everything sure, in the order that keeps one from being read as part of another."""
    _media(sheet)
    _languages(sheet)
    _doi(sheet)
    if "EDN" in sheet.text or "elibrary.ru/" in sheet.text:
        _edn(sheet)
    _urls(sheet)
    _accessed(sheet)
    _numbers(sheet)
    strike_in_force(sheet)
    strike_reviewed(sheet)
    strike_twin(sheet)


def balanced(text: str, start: int, end: int) -> int:
    """The end of an address: closing punctuation that belongs to the sentence is given back."""
    while end > start:
        last = text[end - 1]
        if (
            last in ".,;:!?'…’"
            or (last == "-" and text[end : end + 1] == " ")
            or (last in ")]}>" and text.count("([{<"[")]}>".index(last)], start, end) < text.count(last, start, end))
        ):
            end -= 1
        else:
            break
    return end


def _strike_with_separators(sheet: Sheet, start: int, end: int) -> None:
    """Strike a stretch and the separator that joined it to what stands before."""
    text = sheet.mask
    while start > 0 and text[start - 1] == " ":
        start -= 1
    if start > 0 and text[start - 1] in ";,":
        start -= 1
    sheet.strike(start, end)


def _media(sheet: Sheet) -> None:
    if "[" not in sheet.text and "кст" not in sheet.text and "лектрон" not in sheet.text and "агл." not in sheet.text:
        return
    for match in _MEDIUM.finditer(sheet.mask):
        words = match.group().strip(" []–—-.:")
        sheet.custom.setdefault("content-medium", words)
        if not words.isascii():
            sheet.marks.add("gost")
        sheet.strike(*match.span())


def _languages(sheet: Sheet) -> None:
    if "(" not in sheet.mask and "[" not in sheet.mask and ". in rus" not in sheet.mask.lower():
        return
    for match in _LANGUAGE.finditer(sheet.mask):
        word = (match["latin"] or match["bare"] or match["word"]).lower().rstrip(".")
        code = _LANGUAGES.get(word)
        if code is None:
            continue
        sheet.fields["language"] = Field(code, match.start(), match.end(), 0.99)
        if code == "ru":
            sheet.custom["in-russian"] = True
        sheet.custom["language-note"] = match.group().strip("()[]. ")
        end = match.end()
        _strike_with_separators(sheet, match.start(), end)


def _doi(sheet: Sheet) -> None:
    if "10." not in sheet.text:
        return
    for doi in islice(find_dois(sheet.mask, places=100), 20):
        start, end = doi.span
        if "doi" not in sheet.fields:
            own = _DOI_BEGINS.search(sheet.mask, start, end)
            sheet.fields["doi"] = Field(doi.written, own.start() if own else start, end, 0.99)
        _strike_with_separators(sheet, start, end)


def _edn(sheet: Sheet) -> None:
    for match in _EDN.finditer(sheet.mask):
        group = "edn" if match["edn"] else "bare"
        sheet.custom.setdefault("EDN", match[group].upper())
        _strike_with_separators(sheet, *match.span())


def _urls(sheet: Sheet) -> None:
    if "//" not in sheet.mask and "www." not in sheet.mask.lower():
        if ":" in sheet.mask:
            _bare_address(sheet)
        return
    position = 0
    while True:
        match = _URL.search(sheet.mask, position)
        if match is None:
            if "url" not in sheet.fields and ":" in sheet.mask:
                _bare_address(sheet)
            return
        start, end = match.start(), balanced(sheet.mask, *match.span())
        paren = sheet.mask.find("(", start, end)
        if paren > 0 and re.match(rf"\((?:{_ACCESSED_WORDS})", sheet.mask[paren : paren + 30], re.IGNORECASE):
            end = paren
        position = max(end, start + 1)
        url = re.sub(r"\s", "", sheet.mask[start:end])
        if len(url) < 8 or "." not in url:
            continue
        label = _label_before(sheet.mask, start)
        begin = label.start() if label else start
        if label and "оступа" in label.group():
            sheet.marks.add("gost")
        while begin > 0 and sheet.mask[begin - 1] in "<( [" and sheet.mask[begin - 1] != " ":
            begin -= 1
        bare = _BARE_ACCESSED.match(sheet.mask, end)
        if bare:
            _set_accessed(sheet, bare)
        stop = bare.end() if bare else end
        free = _FREE.match(sheet.mask, stop)
        stop = free.end() if free else stop
        if sheet.mask[stop : stop + 1] in {">", ")", "]"} and begin < start:
            stop += 1
        if "url" not in sheet.fields:
            sheet.fields["url"] = Field(url, start, end, 0.99)
            _archived(sheet, url)
        elif _archived(sheet, url):
            pass
        else:
            sheet.custom.setdefault("further-urls", []).append(url)
        sheet.strike(begin, stop)


def _bare_address(sheet: Sheet) -> None:
    """An address without its scheme, believed only behind words that announce one ("Режим доступа: ruscorpora.ru")."""
    match = _BARE_ADDRESS.search(sheet.mask) if any(map(sheet.mask.__contains__, _ADDRESS_WORDS)) else None
    if match is None:
        return
    start, end = match.start("url"), balanced(sheet.mask, *match.span("url"))
    sheet.fields["url"] = Field(sheet.mask[start:end], start, end, 0.9)
    bare = _BARE_ACCESSED.match(sheet.mask, end)
    if bare:
        _set_accessed(sheet, bare)
    sheet.strike(match.start(), bare.end() if bare else end)


_ADDRESS_WORDS = ("URL", "ежим", "оступ", "дрес")
_BARE_ADDRESS = re.compile(
    r"(?:\bURL|\b[Рр]ежим доступа|\b[Дд]оступ(?:ен|на|но) (?:по адресу|на)|\b[Аа]дрес в [Ии]нтернете?)\s{0,3}:\s{0,3}(?:[–—-]\s{0,3})?(?P<url>[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?:/[^\s<>«»]*)?)"
)
_LABEL_ENDS = (
    "от", "из", "у", "url", "доступа", "доступу", "адрес", "доступно", "ссылке", "на", "available", "at", "from", "online", "mode", "dostupa", "access",
    "dostupno", "ssylke", "unter", "internet", "ligne", "en", "sur", "su", "indirizzo", "em", "de", "ресурс", "]",
)  # fmt: skip


def _label_before(mask: str, start: int) -> re.Match[str] | None:
    """The words that introduce an address: "URL:", "Режим доступа:", "Retrieved from"."""
    before = mask[max(0, start - 60) : start].rstrip(" :–—-/").lower()
    if not before.endswith(_LABEL_ENDS) and "к " not in before:
        return None
    return _LABEL.search(mask, max(0, start - 60), start)


def _archived(sheet: Sheet, url: str) -> bool:
    for archive, pattern in _ARCHIVES:
        match = pattern.fullmatch(url)
        if match is None:
            continue
        digits = re.sub(r"\D", "", match.groupdict().get("time") or "")
        timestamp = (digits + "00000101000000"[len(digits) :]) if len(digits) >= 4 else ""
        sheet.custom["archived"] = {
            "url": url,
            "original": match["original"],
            "timestamp": timestamp,
            "archive": archive,
        }
        return True
    return False


def _set_accessed(sheet: Sheet, match: re.Match[str]) -> bool:
    start, end = match.span("date")
    found = date_at(sheet.mask, start, end)
    if found is None:
        return False
    sheet.fields["accessed"] = Field(as_date(found.parts), start, found.end, 0.99)
    return True


def _accessed(sheet: Sheet) -> None:
    if not any(map(sheet.mask.__contains__, _ACCESS_HINTS)):
        return
    for match in _ACCESSED.finditer(sheet.mask):
        word = match.group().lower()
        if word.startswith("cited") and not match["open"] and "url" not in sheet.fields:
            continue
        if _set_accessed(sheet, match):
            start = match.start()
            if word.startswith(("дата", "(дата")):
                sheet.marks.add("gost")
            sheet.strike(start, match.end())
    web = _WEB.search(sheet.mask) if "Web." in sheet.mask else None
    if web and "accessed" not in sheet.fields and _set_accessed(sheet, web):
        sheet.strike(*web.span())


# The medium and the day of the visit at the end (MLA Handbook, 7th edition, 5.6).
_WEB = later(rf"(?<=[.,)] )Web\.\s+(?P<date>{DATE})\.?\s*+$")


def _isbn_valid(digits: str) -> bool:
    if len(digits) == 13:
        return digits.isdigit() and sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10 == 0
    if len(digits) == 10 and digits[:9].isdigit():
        return sum((10 - i) * (10 if d == "X" else int(d)) for i, d in enumerate(digits)) % 11 == 0
    return False


def _numbers(sheet: Sheet) -> None:
    text = sheet.mask
    if "ISBN" in text:
        for match in _ISBN.finditer(text):
            digits = re.sub(r"[^\dX]", "", match["isbn"].upper().replace("Х", "X"))
            sheet.fields.setdefault(
                "isbn", Field(match["isbn"].strip(), *match.span("isbn"), 0.99 if _isbn_valid(digits) else 0.6)
            )
            sheet.strike(*match.span())
    if "ISSN" in text.upper():
        for match in _ISSN.finditer(text):
            sheet.fields.setdefault("issn", Field(match["issn"].replace("–", "-"), *match.span("issn"), 0.99))
            sheet.strike(*match.span())
    if "PM" in text:
        for match in _PMID.finditer(text):
            sheet.fields.setdefault("pmid", Field(match["pmid"], *match.span("pmid"), 0.99))
            sheet.strike(*match.span())
        for match in _PMCID.finditer(text):
            group = "pmcid" if match["pmcid"] else "bare"
            sheet.fields.setdefault("pmcid", Field(match[group].upper(), *match.span(group), 0.99))
            sheet.strike(*match.span())
    if "arxiv" in text.lower():
        for match in _ARXIV.finditer(text):
            sheet.custom.setdefault("arXiv", match["id"])
            sheet.strike(*match.span())
