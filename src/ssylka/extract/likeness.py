"""Does a stretch of text look like a reference? Signs of the trade, weighed."""

import re
from functools import cache, lru_cache

from ssylka.model.holdings import find_holding

ACCESSED = (
    r"(?:accessed|access(?:ed)? (?:on|date|mode)|date of access|retrieved|last (?:accessed|visited)|viewed|assessed"
    r"|дата (?:обращения|доступа|звернення|просмотра)|просмотрено|доступ|проверено"
    r"|abgerufen|zugriff|letzter zugriff|consult[ée]e?|consultad[oa]|consultato|acess)"
)

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽА-ЯЁІЇЄҐЎ"
_FAMILY = rf"(?:(?:de|da|di|du|van|von|der|den|del|della|la|le|ten|ter|al|el|бин|ибн|фон|ван|де|д[’'])[ -]?){{0,3}}[{_UPPER}][\w’'`ʹʼ-]{{1,40}}(?:[ -][{_UPPER}][\w’'-]{{1,40}})?"
_INITIALS = rf"[{_UPPER}]\w?\.(?:[ -]?[{_UPPER}]\w?\.){{0,3}}"

AUTHOR_START = re.compile(
    rf"(?:{_FAMILY},? {_INITIALS}|{_FAMILY}, [{_UPPER}][\w’'-]+(?: {_INITIALS})?[.,;&]|{_INITIALS} ?{_FAMILY}[,.: ]"
    rf"|{_FAMILY} [{_UPPER}]{{1,3}}[,.;])"
)
"""How a reference begins when it begins with a person, in the usual orders of name and initials."""

# What may not stand before a year is looked for behind its first two digits: a search finds these fast.
_YEAR = r"(?:1[5-9]|20)(?<![\d/.=_-]\d\d)\d\d(?![\d/_])"
YEAR = re.compile(_YEAR)

# Weight, pattern, and words of which one at least stands wherever the pattern is found (none: it is always looked for).
# Those that nearly every reference shows come first.
_SIGNS: tuple[tuple[int, str, tuple[str, ...]], ...] = (
    (1, _YEAR, ()),
    (1, r"\b\d{1,4}\s?[–—-]\s?\d{1,4}\b", ()),
    (
        2,
        r"\((?:1[5-9]|20)\d\d[a-zа-я]?(?:,\s[^()]{3,20})?\)[.,:]|\((?:in press|forthcoming|n\.d\.|в печати|б\. г\.)\)",
        (),
    ),
    (2, r"[:,]\s[^\d,.;:]{2,60},\s(?:1[5-9]|20)\d\d\b", ()),
    (2, r"\b(?:P|p|pp|Pp|С|с|C|S|стр|СС)\.\s?\d+|\b\d+\s?(?:с|p|s|S|pp)\.(?:\s|$)", ()),
    (2, r"\b\d{1,4}\s?\(\d{1,4}(?:[-–/]\d+)?\)\s?[,:;.]|\b\d{4};\s?\d+(?:\(\d+\))?:", ()),
    (2, r"\b(?:Vol|vol|Т|т|Том|Bd|vol)\.?\s?\d|\b(?:No|no|№|N|Nr|Iss|Вып|вып)\.?\s?\d", ()),
    (2, r"\b(?:publ|Publishers?|Press|Изд-во|Издательство|Verlag)\b", ()),
    (3, r"\s//\s", ("//",)),
    (3, rf"[(\[]\s?{ACCESSED}\b", ("(", "[")),
    (
        3,
        r"\bURL\s?:|Режим доступа|Available (?:at|from)|Retrieved (?:from|\w+ \d)|Electronic resource|Электронный ресурс",
        ("URL", "Режим", "Available", "Retrieved", "Electronic", "Электронный"),
    ),
    (3, r"\(In (?:Russ|Rus|Chinese|Ukr|German|French|Japanese|Spanish|Arabic|Kazakh|Engl)\w*\.?\)|\([Нн]а \w+ яз", ()),
    (
        3,
        r"\bEDN[:\s]\s?[A-Z]{6}\b|\bdoi(?:\.org/|:\s?)\s?10\.|\b10\.\d{4,9}/\S|\bISBN\b|arXiv:\d",
        ("EDN", "doi", "10.", "ISBN", "arXiv"),
    ),
    (
        3,
        r"\b[ФFфf]\.\s?(?:[А-ЯA-Zа-я]{1,3}-?)?\d+[a-zа-я]?[.,]\s?(?:[Оо]п|[Вв]оп|Inv|[Oo]p)\.",
        ("Оп.", "оп.", "Inv.", "Op.", "op."),
    ),
    (3, r"^(?:Там же|Ibid|Ibidem|Op\. cit|Idem|Указ\. соч|Тамже|Ebenda|Ebd)\b", ()),
    (3, r"\b(?:Указ\. соч|op\. cit|Там же)\b", ("соч", "cit", "Там")),
    (2, r"https?://|\bwww\.\w", ("http", "www.")),
    (
        2,
        r"\((?:Eds?|ed|eds|Hrsg|dir|coord|отв\. ред|ред|сост|пер)\.?\)|/ (?:под|ed|отв|ред|сост|пер|eds)\b|\bотв\. ред\.|\bпод ред\.|\bed\. by\b|\bedited by\b",
        ("(", "/ ", "ред.", "ed. by", "edited by"),
    ),
    (
        2,
        r"\b(?:М|СПб|Л|Спб|Екатеринбург|Казань|Новосибирск|Киев|Минск|Moscow|London|New York|Cambridge|Oxford|Paris|Berlin|Saint Petersburg|St\. Petersburg)\.?\s?[:;]\s",
        (),
    ),
    (2, r"\b(?:дис|diss|автореф|PhD thesis|MA thesis|Dissertation|Thesis|Proceedings|Материалы|Сборник|Сб\.)\b", ()),
    (
        2,
        r"\b(?:Постановление|Указ Президента|Федеральный закон|Распоряжение|Приказ|ГОСТ|Patent|Пат\.|Resolution|Directive|Regulation|Order of|Federal Law|Конституция)\b",
        (
            "Постановление",
            "Указ",
            "Федеральный",
            "Распоряжение",
            "Приказ",
            "ГОСТ",
            "Patent",
            "Пат.",
            "Resolution",
            "Directive",
            "Regulation",
            "Order",
            "Federal",
            "Конституция",
        ),
    ),
    (
        3,
        r"\.\s(?:1[89]|20)\d\d\.\s\d{1,2}\s(?:янв|февр?|мар|апр|ма[яй]|июн|июл|авг|сент|окт|нояб?|дек)[а-я]*\b",
        (" янв", " фев", " мар", " апр", " ма", " июн", " июл", " авг", " сент", " окт", " ноя", " дек"),
    ),
    (1, r"\bIn:?\s[A-Z]|\bВ кн\.:", ()),
    # "Деннет 2004 – Деннет Д. Виды психики", "Dennett, Daniel C. (1991) Consciousness Explained".
    (
        4,
        r"^\[?(?P<name>[A-ZА-ЯЁ][\w’'-]+)[^–—=]{0,40}\s\d{4}[a-zа-е]?\]?\.?\s[–—=-]\s(?P=name)",
        ("– ", "— ", "= ", "- "),
    ),
    (
        3,
        r"^[A-ZА-ЯЁ][\w’'-]+, [A-ZА-ЯЁ][\w.’', -]{1,80}(?: (?:and|&|и) [^()\d]{3,60})? \((?:1[5-9]|20)\d\d[a-zа-е]?\)\s",
        ("(1", "(2"),
    ),
    # "‘Automated Decision-Making’ (2024)", "ECLI:EU:C:2023:957", "[2016] OJ L119/1": OSCOLA 4.
    (2, r"[’'”\"»]\s?\((?:[^()]{0,60}[ ,])?(?:19|20)\d\d\)", ("(",)),
    (
        3,
        r"\bECLI:[A-Z]{2}:|\bEU:C:\d{4}:\d|\b\d{2,4} (?:UNTS|ILM|CLR|SCR) \d|\bOJ [LC]\s?\d",
        ("ECLI", "EU:C", "UNTS", "ILM", "CLR", "SCR", "OJ "),
    ),
    (
        2,
        r"\b(?:Decision|Judge?ment|Opinion|Urteil|Beschluss|Arrêt|Délibération)\b[^.]{0,40}?\b(?:of|vom|du) \d",
        ("Decision", "Judg", "Opinion", "Urteil", "Beschluss", "Arrêt", "Délib"),
    ),
    # "75 STAN. L. REV. ONLINE 146, 153 (Apr. 2024)": The Bluebook 21, rule 16.
    (
        4,
        r"(?<!\d)\d{1,4} [A-Z][\w.&’ ]{1,40}\.? \d{1,5}(?:[,–-] ?\d{1,5})* \((?:[A-Z][a-z]+\.? )?(?:1[89]|20)\d\d\)",
        ("19", "20"),
    ),
)


@cache
def signs() -> tuple[tuple[int, re.Pattern[str], tuple[str, ...]], ...]:
    """The signs: weight, pattern, and words of which one stands wherever the pattern is found."""
    return tuple((weight, re.compile(pattern), words) for weight, pattern, words in _SIGNS)


def _hinted(sample: str, words: tuple[str, ...]) -> bool:
    return not words or any(map(sample.__contains__, words))


_VERB_WORDS = (
    "is are was were has have had will would can could should may might must thank thanks means refers argues believes "
    "used show shows became seems being been does did do say says said wrote writes ist sind war waren wird wurde est "
    "sont était является являются являлся был была было были будет будут может могут имеется имеются следует утвержден "
    "утверждена утверждено утверждены утверждён утверждёна утверждёно утверждёны издан издана издано изданы "
    "принят принята принято приняты опубликован опубликована опубликовано опубликованы написан написана написано написаны "
    "указан указана указано указаны приведен приведена приведено приведены означает считает отмечает пишет стал стала "
    "стали стало однако поскольку"
)
_VERBS = frozenset(_VERB_WORDS.split())
_VERB_STEMS = ("благодар", "выража", "котор")
_WORD = re.compile(r"\w+")
# What stands between words of ASCII, made blank: they are parted so in a fifth of the time.
_BLANKED = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")}
# Where books are published: "(Cambridge, 2006)" stands behind a title.
_CITIES = (
    "Cambridge|Oxford|London|New York|Paris|Berlin|Manchester|Chicago|Princeton|New Haven|Leiden|Basingstoke|Ithaca|Berkeley|Stanford|Boston|Philadelphia"
    "|Toronto|Edinburgh|Glasgow|Dublin|Amsterdam|The Hague|Vienna|Munich|München|Leipzig|Frankfurt|Göttingen|Tübingen|Stuttgart|Hamburg|Köln|Wien|Zürich|Rome"
    r"|Roma|Milan|Milano|Torino|Bologna|Madrid|Barcelona|Lisbon|Lisboa|Moscow|St\.? Petersburg|Chapel Hill|Durham|Baltimore|Washington|Los Angeles|Bloomington"
    "|Aldershot|Farnham|Abingdon|Woodbridge|Brill|Brussels|Geneva|Harmondsworth|Москва|СПб|Санкт-Петербург|Ленинград|Новосибирск|Екатеринбург|Казань|Минск|Київ|Киев"
)
# "(Jones, 2012)", but not "(MIT Press, 2012)", "(June 2019)".
_TEXT_MARK = re.compile(
    r"(?<![’'”\"»] )\((?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s)"
    rf"(?!(?:{_CITIES})(?:[, ]|$))"
    r"(?![^()]{0,60}\b(?:Press|Books?|Verlag|Publish\w*|Publications|Universit\w+|Routledge|Springer|Wiley|Elsevier|Brill|Television|Films?|Pictures)\b)"
    r"[A-ZА-ЯЁ][^()\d:]{1,60},? (?:19|20)\d\d[a-zа-я]?(?:[,:;][^()]{0,60})?\)(?!\s*https?:|:|, (?:pp?|chs?|chap|vol|S|fols?|cols?)\.? ?\d)"
)


def likeness(text: str) -> int:
    """How many signs of a reference a text shows, weighed; 5 and more is a reference, below 2 hardly one.

    Only the first 3,000 characters count, so that the time is bounded. Prose that cites (`(Jones, 2012, p. 97)`,
    verbs, length) weighs against.
    """
    return _likeness(text[:3000])


def alike(text: str, enough: int) -> int:
    """As `likeness`, but it stops counting at `enough`: the answer is the likeness, or `enough` and more."""
    sample = text[:3000]
    score = -3 * len(_TEXT_MARK.findall(sample))
    if AUTHOR_START.match(sample):
        score += 2
    for weight, pattern, words in signs():
        if score >= enough:
            break
        if _hinted(sample, words) and pattern.search(sample):
            score += weight
    return score + 4 if score < enough and find_holding(sample) else score


@lru_cache(maxsize=1024)  # a paragraph is looked at by several steps
def _likeness(sample: str) -> int:
    return alike(sample, 1000)


def verbs(text: str) -> int:
    """How many finite verbs and other words of running prose a text holds (first 3,000 characters)."""
    return _verbs(text[:3000])


@lru_cache(maxsize=64)  # the same words are asked about twice
def _verbs(sample: str) -> int:
    words = sample.translate(_BLANKED).split() if sample.isascii() else _WORD.findall(sample)
    count = sum(map(_VERBS.__contains__, words))
    if any(map(sample.__contains__, _VERB_STEMS)):
        count += sum(word.startswith(_VERB_STEMS) and word not in _VERB_STEMS for word in words)
    return count


_RUNNING = re.compile(
    r"\b(?:which|who|whom|that|although|however|therefore|because|since|while|they|he|she|it|we|this|these|those|but|not"
    r"|than|began|made|took|went|held|adopted|agreed|described|noted|showed|rose|increased|decided|published|signed"
    r"|котор\w+|хотя|однако|поэтому|потому|они|он|она|оно|это|эти|этот|но|чтобы|если|когда|что|не|как|уже|лишь|только|более)\b"
)


def running(text: str) -> bool:
    """Whether a text is running prose rather than a reference: its small words (first 3,000 characters)."""
    sample = text[:3000]
    count = len(_RUNNING.findall(sample)) + verbs(sample)
    return count >= 2 and count * 22 >= len(sample.split())


def complete(text: str) -> bool:
    """Whether a text says enough to be a reference of its own: a date, address, identifier, pages, archive file."""
    sample = text[:3000]
    return bool(
        YEAR.search(sample)
        or find_holding(sample)
        or re.search(
            r"https?://|\b10\.\d{4,9}/|\bEDN\b|\b(?:Там же|Ibid|Указ\. соч|(?:[Вв])?[Оо]п\.\s?\d|forthcoming|in press|n\.d\.)"
            r"|\b[ФфF]\.\s?\d+[.,]\s?(?:Ед\.|ед\.|К\.|Карт|Д\.|д\.)|\b\d{2}\.\d{2}\.(?:19|20)\d\d\b",
            sample,
        )
    )
