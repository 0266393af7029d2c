"""Laws and orders: genre, authority, day, number, title - in any of the orders in which people write them."""

import re

from ssylka.model.authorities import in_nominative
from ssylka.parsers.dates import PATTERN as DATE
from ssylka.parsers.dates import as_date, date_at
from ssylka.parsers.draft import Draft
from ssylka.parsers.later import later
from ssylka.parsers.sheet import trim

_GENRE = (
    r"(?:Федеральный\s+конституционный\s+закон|Федеральный\s+закон|Федер\.\s+закон|ФЗ|Закон|Указ|Постановление|Распоряжение|Приказ|Декрет|Директива|Конституция|Решение|Определение|Резолюция|Инструкция|Письмо|"
    r"Кодекс|Положение|Регламент|Декларация|Манифест|Именной\s+указ|Циркуляр|Закон\s+РФ|Пленум\w*|Постанова|Наказ|Дэкрэт|[А-ЯЁ][а-яё-]+(?:\s[а-яё-]+){0,2}\s+кодекс|Основы\s+законодательства|(?:[А-ЯЁ][а-яё]+(?:ая|ое)\s)?(?:Концепция|Стратегия|Доктрина)|Государственная\s+программа|(?:Апелляционное|Кассационное)\s+(?:определение|постановление)|Приговор|Информационное\s+письмо|Модельный\s+закон|Federal['’]n(?:yy|yj|yi|y)\s+zakon|Postanovleni[ey]|Rasporyazheni[ey]|Prikaz|Ukaz)"
)
_HEADING = re.compile(
    r"(?:Российская\s+Федерация|РФ|СССР|Россия)\.\s+(?:Законы|Президент|Правительство|Министерство[^.]{0,80}|Конституционный Суд|Верховный Суд)\.\s+"
)
_START = re.compile(
    rf"\s*(?P<genre>{_GENRE})\b(?P<authority>[^«“\"]{{0,160}}?)(?=\s*(?:«|“|\"|o[тt]\s+\d|от\s+\d|№|N\s?\d|\(|:|//|$|\.|,|об?\s|о\s))",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"\s*(?:The\s+)?(?:(?:Federal|Presidential|Executive|Government|Constitutional)\s+)?(?:Order|Decree|Law|Act|Resolution|Directive|Regulation|Constitution|Edict|Ordinance|Decision|Code|Statute|Ruling)\s+"
    r"(?:of|by|on|No|N|№|dated|from|\(EU\))\b|\s*(?:Federal|Constitutional)\s+Law\b|\s*(?:Civil|Criminal|Labou?r|Tax)\s+Code\b|\s*(?:Council|Commission)\s+(?:Regulation|Directive|Decision)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:№|N|No\.?)\s?(?P<number>\d[\w./-]*(?:-?[А-Яа-яA-Za-z-]+)?|[А-ЯA]{1,3}-?\d[\w/-]*)")
_DAY = later(rf"(?:(?:от|от\s+«?)\s*)?(?P<date>{DATE})\s*(?:г\.|года)?", re.IGNORECASE)
_ADOPTED = re.compile(
    r"\s*:\s*(?P<words>\[.{0,300}\][\s.–—-]*$|(?:принят|одобр|утв|утвержд|введ|подпис|по\s+сост|(?:в\s+)?ред|с\s+изм)[а-яё]*\b.*$)",
    re.IGNORECASE | re.DOTALL,
)
_AMENDED = re.compile(
    r"\(\s*(?P<words>(?:в\s+)?ред(?:акции|\.)\s+от[^()]{3,120}|с\s+(?:изм|посл|внес)[^()]{3,120}|по\s+сост[^()]{3,120})\)",
    re.IGNORECASE,
)
_SUBTITLE = re.compile(
    r"\s*[:;]\s*(?P<genre>(?:федер(?:\.|альный)\s+(?:конституц(?:\.|ионный)\s+)?закон|закон|указ|постановление|распоряжение|приказ|постановл\.|распоряж\.|конституция|кодекс|директива|решение|письмо)\b(?!\.\s(?-i:[А-ЯЁ]))[^:]*)$",
    re.IGNORECASE,
)
# How far behind its kind the day of a law is looked for.
_NEAR = 1_500
_QUOTED = re.compile(r"[«“\"](?P<title>.+)[»”\"]", re.DOTALL)


def is_english_law(text: str) -> bool:
    """Whether a title is that of a law or an order by its first words."""
    return bool(_ENGLISH.match(text))


def read_law(draft: Draft, start: int, end: int) -> bool:
    """Take title, genre, authority, number and day of a Russian law from a stretch; False where it is not one.

    The title is what stands in quotation marks, or before ": федер. закон …".
    """
    if _read(draft, start, end):
        return True
    for name in ("adoption", "amendment"):
        draft.custom.pop(name, None)
    return False


def _read(draft: Draft, start: int, end: int) -> bool:
    mask = draft.sheet.mask
    heading = _HEADING.match(mask, start, end)
    start = heading.end() if heading else start
    printed = _GAZETTE.search(mask, start, end) if any(map(mask.__contains__, _GAZETTES)) else None
    if printed and _NUMBER.search(mask, start, printed.start()):
        if not read_law(draft, start, printed.start()):
            return False
        draft.take("container_title", *trim(mask, *printed.span("name")))
        return True
    words = mask[start:end]
    adopted = _ADOPTED.search(words) if ":" in words else None
    if adopted:
        draft.custom["adoption"] = re.sub(r"\s+", " ", adopted["words"]).strip(" .–—-")
        words = words[: adopted.start()]
    amended = _AMENDED.search(words) if "(" in words else None
    if amended:
        draft.custom["amendment"] = re.sub(r"\s+", " ", amended["words"]).strip()
    subtitle = _SUBTITLE.search(words) if ":" in words or ";" in words else None
    if subtitle and subtitle.start() > 5:
        _facts(draft, start + subtitle.start("genre"), start + subtitle.end("genre"), genre_end=None)
        draft.take("title", start, start + subtitle.start())
        draft.type = "legislation"
        return True
    code = _CODE.match(mask, start, end)
    if code:
        return _read_code(draft, start, end)
    opening = _START.match(mask, start, end)
    if opening is None:
        return False
    translation = mask.find(" [", opening.end("genre"), end)
    if translation > 0 and mask[opening.end("genre") : translation].rstrip().endswith(('"', "”", "»")):
        draft.custom["title-translation"] = draft.sheet.value(translation + 2, end).rstrip(" .]")
        end = translation
    closed = max(mask.rfind(sign, opening.end("genre"), end) for sign in '»”"') > 0  # else each opening runs to the end
    quoted = _QUOTED.search(mask, opening.end("genre"), end) if closed else None
    named = opening.end("genre")
    dated = _DAY.search(mask, named, min(quoted.start() if quoted else end, named + _NEAR))
    numbered = _NUMBER.search(mask, opening.end("genre"), end)
    approved = _APPROVED.search(mask, opening.end("genre"), end)
    if quoted is None and not (dated and (numbered or (approved and _NAMED.match(opening["genre"])))):
        return False
    if quoted is not None and not (
        dated or numbered or re.match(r"(?i)федер|закон|указ|постановл|распоряж|приказ", opening["genre"])
    ):
        return False
    head_end = quoted.start() if quoted else end
    _facts(draft, start, end, genre_end=opening.end("genre"))
    tail_start = min(
        x for x in (dated.start() if dated else head_end, numbered.start() if numbered else head_end, head_end)
    )
    authority = re.sub(r"\s+", " ", mask[opening.end("genre") : tail_start]).strip(" ,.:(-–—")
    authority = re.sub(r"\s*\b(?:от|від|ад|ot)$", "", authority)
    if authority and len(authority) > 1 and not re.match(r"(?i)об?\s", authority):
        _authority(draft, authority, opening.end("genre"), tail_start)
    if quoted:
        left, right = quoted.span("title")
        draft.take("title", left, right)
        if mask[left - 1] == "«" and mask.count("«", left, right) > mask.count("»", left, right):
            draft.put("title", draft.sheet.value(left, right + 1), left, right + 1)
    else:
        if _NAMED.match(opening["genre"]):
            # "Концепция …": the word is part of the name.
            draft.fields.pop("genre", None)
            draft.fields.pop("authority", None)
        draft.take("title", *trim(mask, start, approved.start() if approved else end))
    draft.type = "legislation"
    return True


_NAMED = re.compile(
    r"(?:[А-ЯЁ][а-яё]+ая\s)?(?:Концепция|Стратегия|Доктрина)|Государственная|Положение|Регламент|Декларация|Основы",
    re.IGNORECASE,
)
_APPROVED = re.compile(r"\s*\(\s*(?:утв|принят|одобр|введен)", re.IGNORECASE)


def _authority(draft: Draft, words: str, start: int, end: int) -> None:
    """Who issued it, in the nominative; with a law it is the land, which belongs to the kind ("Закон РФ")."""
    genre = draft.fields.get("genre")
    if genre and re.fullmatch(r"(?:федеральный\s+)?закон", genre.value, re.IGNORECASE):
        draft.put("genre", f"{genre.value} {words}", genre.start, end)
        return
    draft.put("authority", in_nominative(words), start, end, 0.85)


_ISSUED_BY = re.compile(
    r"(?P<genre>указ|постановление|распоряжение|приказ|письмо|решение|определение|директива)\s+(?P<body>\S.*)",
    re.IGNORECASE,
)
# Where a law was printed, when only a full stop divides it from the law.
_GAZETTE = re.compile(
    r"(?<=[\d\w»)])\.\s+(?P<name>(?:Відомості|Офіційний\s+вісник|Собрание\s+законодательства|Собр\.\s+законодательства|СЗ\s+РФ|Ведомости|Бюллетень|Российская\s+газета|Рос\.\s+газ|Голос\s+України|Урядовий\s+кур)[^.№]{0,80})\.?\s*$"
)
_GAZETTES = (
    "Відомості", "Офіційний", "Собрание", "Собр.", "СЗ", "Ведомости", "Бюллетень", "Российская", "Рос.", "Голос", "Урядовий",
)  # fmt: skip
_CODE = re.compile(r"Конституция\b|(?:[А-ЯЁ][а-яё-]+\s(?:[а-яё-]+\s){0,2})?[Кк]одекс\b")
_CODE_END = re.compile(
    r"\s*(?:от\s+\d|№\s?\d|:\s*(?:федер|принят|\[)|\(\s*(?:принят|утв|с\s+изм|с\s+учет|ред\.|в\s+ред))", re.IGNORECASE
)


def _read_code(draft: Draft, start: int, end: int) -> bool:
    """A constitution or a code: its name is the title."""
    stop = _CODE_END.search(draft.sheet.mask, start, end)
    # Days in its title ("с изменениями на 1 августа 2017 года") are not the law's own.
    after = stop.start() if stop and "[" not in stop.group() else end
    _facts(draft, after, end, genre_end=after)
    draft.take("title", *trim(draft.sheet.mask, start, stop.start() if stop else end))
    draft.type = "legislation"
    return True


def _facts(draft: Draft, start: int, end: int, genre_end: int | None) -> None:
    mask = draft.sheet.mask
    quoted = _QUOTED.search(mask, start, end)
    left, right = quoted.span() if quoted else (end, end)
    for search_start, search_end in ((start, left), (right, end)):
        dated = _DAY.search(mask, search_start, search_end)
        if dated and "issued" not in draft.fields:
            found = date_at(mask, dated.start("date"), dated.end("date"))
            if found:
                draft.put("issued", as_date(found.parts), dated.start("date"), found.end)
        numbered = _NUMBER.search(mask, search_start, search_end)
        if numbered and "number" not in draft.fields:
            draft.put("number", numbered["number"].rstrip(".-/"), *numbered.span("number"))
    if genre_end is not None:
        draft.take("genre", start, genre_end)
    else:
        words = re.split(r",?\s+\[?(?:от\s|від\s|ад\s|№|N\s?\d|\d{1,2}\s[а-яі]{3,8}\.?\s\d{4})", mask[start:end])[
            0
        ].strip(" ,.")
        issued = _ISSUED_BY.fullmatch(words)
        genre = issued["genre"] if issued else words
        draft.put("genre", genre, start, start + len(genre))
        if issued:
            _authority(draft, issued["body"], start + issued.start("body"), start + len(words))
