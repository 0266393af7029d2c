"""Names of persons as reference lists write them: inverted ("Иванов И. И.", "Smith, J. A.", "Smith JA") and direct."""

import re
from functools import lru_cache
from typing import NamedTuple

from ssylka.model import Name

UP = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚА-ЯЁІЇЄҐЎЈЉЊЋЂЏҚҒӘҰҮӨҺ"
_PARTICLE = r"(?:(?:[Vv]on|[Vv]an|[Dd]e[rnlst]?|[Dd]ella|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Ll]e|[Ll]a|[Tt]en|[Tt]er|[Zz]u[rm]?|[Bb]in|[Ii]bn|[Ee]l|[Aa]l|фон|ван|де|дер|ла|ле|ди|да|ибн|эль|аль|дю|дель)\s+(?=\S))"
_WORD = rf"(?:[OOД]['’]|[Dd]['’]|[Aa]l-|[Ee]l-|аль-|эль-)?[{UP}][\w'’ʼ`´′]*(?:[-‐‑–][{UP}а-яёa-z][\w'’ʼ`´′]+)*"
_FAMILY = rf"{_PARTICLE}{{0,3}}{_WORD}"
# One initial: "И.", "Дж.", "Yu.", "А.-", at most three or four of them.
# Longer short forms are those in use ("Вяч. Вс. Иванов", "Ал-др Бенуа").
_SHORT_GIVEN = "Dzh|Shch|Вяч|Влад|Вас|Дмитр|Евг|Конст|Мих|Ник|Серг|Алекс|Ал-др|Chr|Alex|Geo|Jos|Chas"
_INITIAL = rf"(?:[{UP}][a-zа-яёіїé]{{0,1}}|(?:{_SHORT_GIVEN}|YU|YA|YE|ZH|KH|SH|TS))\.(?!\w{{3}})"
INITIALS = rf"{_INITIAL}(?:\s?-?\s?{_INITIAL}){{0,3}}"
_HYPHENATED = rf"[{UP}]-[{UP}]\."
# "Максимова Е.Ю Оценка": the last full stop is missing.
_STOPLESS = rf"[{UP}]\.[{UP}](?=\s[{UP}][^\W\d_A-ZА-ЯЁ])"
_GIVEN_INITIALS = rf"(?:{_HYPHENATED}|{_STOPLESS}|{INITIALS})"

_PLAIN = re.compile(
    rf"(?P<family>{_FAMILY}(?:\s{_WORD})?)\s{{1,2}}(?P<given>{_GIVEN_INITIALS})(?P<suffix>,?\s(?:Jr|Sr|III?)\b\.?)?"
    r"(?P<particle>\s(?:де|фон|ван|дер|ди|да|дю|von|van|de|der|di|du)(?=[.,;]))?"
)
_COMMA = re.compile(
    rf"(?P<family>{_PARTICLE}{{0,3}}{_WORD}(?:\s(?:{_PARTICLE}{{0,3}}{_WORD})){{0,2}})\s?,\s{{0,2}}(?P<given>{_GIVEN_INITIALS})(?P<suffix>,\s(?:Jr|Sr|II|III|IV)\b\.?)?(?P<particle>\s(?:v[ao]n de[rn]|von|van|de la|de|der|da|di)\b)?"
)
_TIGHT = re.compile(
    rf"(?P<family>{_FAMILY}(?:\s{_WORD})?),?\s(?P<given>(?:[{UP}][a-zа-я]?){{1,3}})(?=[.,;:]|\s(?:and|и|et)\s|\set al|$|\s?\()"
)
_SEPARATOR = re.compile(
    r"\s*(?:,\s*(?:&|and\b|и\b|та\b(?!\s+ін)|і\b(?!\s+ін)|und\b|et\b(?!\s+al)|y\b)|;|,|&|\band\b|\bи\b(?!\s+др)|\bта\b(?!\s+ін)|\bі\b(?!\s+ін)|\bund\b|\bet\b(?!\s+al)|/)\s*"
)
_ET_AL = re.compile(
    r"\s*[,;]?\s*(?:and\s+|…\s*)?[\[(]?\s*(?:и\s+(?:др|соавт|другие)|et\s+al|at\s+al|u\.\s?a|(?:та|і)\s+ін(?:ші|ш)?|i\s+dr|and\s+others|и\s+кол)\b\.?\s*[\])]?\.?",
)
_DIRECT = re.compile(rf"(?P<given>{_GIVEN_INITIALS})\s{{0,2}}(?P<family>{_FAMILY}(?:\s(?:{_PARTICLE}{{0,2}}{_WORD}))?)")
_DIRECT_TIGHT = re.compile(rf"(?P<given>[{UP}]{{1,2}})\s(?P<family>[{UP}][^\W\d_A-ZА-ЯЁ][\w'’-]*)")
# A name and then a sentence of its own.
_DIRECT_ONLY = re.compile(rf"(?P<given>{_GIVEN_INITIALS})\s{{0,2}}(?P<family>{_FAMILY})(?=\.\s[A-ZА-ЯЁ«\d]|\s[(\[–—])")
_DIRECT_NEXT = re.compile(rf"(?P<given>{_GIVEN_INITIALS})\s(?P<family>{_FAMILY})(?=[.,]\s|\s(?:и|та|і|and|&)\s)")
_ENDS_INITIAL = re.compile(rf"\.\s?[{UP}]\s*$")
_DIRECT_FULL = re.compile(rf"(?P<given>{_WORD}(?:\s{_INITIAL}|\s{_WORD}){{0,2}})\s(?P<family>{_FAMILY})")
_INITIAL_RUN = re.compile(rf"([{UP}][a-zа-яё]?)")


# Nouns that open titles and look like a family name before initials ("Письмо Н. А. Маклакову").
_NO_FAMILY = frozenset(
    [
        "indian",
        "amer",
        "american",
        "british",
        "brit",
        "russian",
        "russ",
        "canadian",
        "european",
        "chinese",
        "japanese",
        "korean",
        "scand",
        "письмо",
        "письма",
        "доклад",
        "речь",
        "записка",
        "записки",
        "телеграмма",
        "дело",
        "сборник",
        "собрание",
        "памяти",
        "творчество",
        "дневник",
        "дневники",
        "воспоминания",
        "переписка",
        "выступление",
        "интервью",
        "рапорт",
        "отчет",
        "отчёт",
        "докладная",
        "беседа",
        "статья",
        "роман",
        "повесть",
        "пьеса",
        "поэма",
        "портрет",
        "архив",
        "фонд",
        "музей",
        "жизнь",
        "книга",
        "указ",
        "приказ",
        "труды",
        "сочинения",
        "наследие",
        "образ",
        "мир",
        "стихи",
        "стихотворения",
        "выписка",
        "стенограмма",
        "протокол",
        "допрос",
        "показания",
        "заметки",
        "мысли",
        "слово",
        "проза",
        "лирика",
        "роль",
        "язык",
        "стиль",
        "проблема",
        "наука",
        "идея",
        "идеи",
        "система",
        "метод",
        "школа",
        "дом",
        "семья",
        "род",
        "памятник",
        "путь",
        "судьба",
        "смерть",
        "юность",
        "библиотека",
        "рукописи",
        "материалы",
        "документы",
        "автограф",
        "перевод",
        "переводы",
        "теория",
        "реформа",
        "борьба",
        "эпоха",
        "вклад",
        "подход",
        "анализ",
        "модель",
        "тема",
        "поэт",
        "герой",
        "загадка",
        "тайна",
        "миф",
        "трактовка",
        "оценка",
        "опыт",
        "концепт",
        "взгляд",
        "взгляды",
        "letter",
        "letters",
        "speech",
        "report",
        "papers",
        "works",
        "life",
        "memoirs",
        "diary",
        "interview",
        "см",
        "напр",
        "цит",
        "ср",
        "там",
        "указ",
        "ibid",
        "idem",
    ]
)


# "Анфимов А. М. П. А. Столыпин и крестьянство": the second pair belongs to whom the title names.
_TITLE_NAME = re.compile(r"(?P<own>[А-ЯЁ]\.\s?[А-ЯЁ]\.)\s(?P<other>[А-ЯЁ]\.\s?[А-ЯЁ]\.)")
_NEXT_WORD = re.compile(r"\s[А-ЯЁ][а-яё]")
# Blanks that print leaves out between initials and a name ("Р.Ф.Васильев").
_HONOUR = re.compile(r"^\s*(?:[а-яё]{2,9}\.\s?)+(?=[А-ЯЁ]\.)")  # "… и проф. В. Д. Перевалова"
_NO_STOP = re.compile(r"(?<=[А-ЯЁ]\.)(\s?[А-ЯЁ])(?=\s[А-ЯЁ][а-яё])")  # "Е.В Доценко"
_GLUED = re.compile(rf"(?<=[{UP}]\.)(?=[{UP}][^\W\d_]{{2}})")


# Short words before a name that are no initials ("Цветочки Св. Франциска Ассизского").
_NO_GIVEN = frozenset(["Св.", "Им.", "Ст.", "Гл."])
# Endings that no Russian family name has ("Пресс-конференция В. В. Путина", "Драматургия А. П. Чехова").
_NOUN = re.compile(r"(?:[сц]ия|зия|[еа]ние|ость|ство|тие|ургия|софия|графия|логия|тика)$")


# "Госстрой России" is a body.
_LANDS = frozenset(
    [
        "России",
        "РФ",
        "СССР",
        "РСФСР",
        "Украины",
        "Беларуси",
        "Казахстана",
        "Узбекистана",
        "Москвы",
        "України",
        "Беларусі",
    ]
)


# "Гайдук В. Л. Взгляды Вс. Э. Мейерхольда": no family name ends so, but for those of Georgia and Italy.
_PLURAL = re.compile(r"[а-я](?<!швил)(?<!ел)(?<!ан)(?<!н)[ыи]$")


class Names(NamedTuple):
    """Names read from one stretch of text: who, where the stretch ends, whether "et al." followed."""

    people: tuple[Name, ...]
    end: int
    et_al: bool = False


_STOP_BEFORE_LETTER = re.compile(r"\.\s*(?=\w)")
_HYPHEN = re.compile(r"\s*-\s*")


@lru_cache(maxsize=2_000)
def spaced(given: str) -> str:
    """Initials as CSL wants them: "И.О." and "И. О." alike give "И. О."."""
    given = _STOP_BEFORE_LETTER.sub(". ", given.strip())
    return _HYPHEN.sub("-", given) if "-" in given else given


def cased(family: str) -> str:
    """A family name in capitals ("МИРОНОВ") in the case of a name; any other is left alone."""
    if len(family) > 3 and family.isupper():
        return re.sub(r"\w+", lambda match: match.group().capitalize(), family)
    return family


@lru_cache(maxsize=2_000)  # one grammar after the other reads the same people
def make(family: str, given: str, suffix: str = "") -> Name:
    """A name of its printed parts."""
    fields = {"family": cased(family.strip()), "given": spaced(given) or None}
    if suffix:
        fields["suffix"] = suffix.strip(" ,")
    return Name(**fields)


def _tight_given(run: str) -> str:
    return " ".join(f"{initial}." for initial in _INITIAL_RUN.findall(run))


def et_al_at(mask: str, position: int, end: int) -> int:
    """The end of "et al." in any of its languages at `position`, -1 where there is none."""
    match = _ET_AL.match(mask, position, end)
    return match.end() if match else -1


@lru_cache(maxsize=1024)  # this one and the next: one grammar after the other reads the same lists
def inverted(mask: str, start: int, end: int) -> Names | None:
    """The list of inverted names, with initials after a blank or a comma, that begins at `start`."""
    people: list[Name] = []
    position, after = start, start
    while len(people) < 400:
        match = _COMMA.match(mask, position, end) or _PLAIN.match(mask, position, end)
        if match is None and people and position > after:
            # "Покрас, И. Б., и Ю. Н. Шелковникова": only the first is inverted (MLA, Chicago).
            match = _DIRECT_NEXT.match(mask, position, end)
        if match is None or _is_label(mask, match, end):
            break
        pairs = _TITLE_NAME.fullmatch(match["given"])
        if pairs and _NEXT_WORD.match(mask, match.end(), end):
            people.append(make(match["family"], pairs["own"]))
            return Names(tuple(people), match.start("given") + pairs.end("own"))
        people.append(_person(match))
        after = match.end()
        tail = et_al_at(mask, after, end)
        if tail > 0:
            return Names(tuple(people), tail, True)
        separator = _SEPARATOR.match(mask, after, end)
        position = separator.end() if separator else after + (1 if mask[after : after + 1] == " " else 0)
        if separator is None and not _another(mask, position, end, match["given"].count(".")):
            break
        if separator is None and mask[after : after + 1] != " ":
            break
    return Names(tuple(people), after) if people else None


def _another(mask: str, position: int, end: int, initials: int) -> bool:
    """Whether, without a separator, one more author follows and after him a title ("Иванов И.И. Петров П.П. Название").

    Fewer initials than the author before has ("Борисова Л. М. Драматургия Л. Андреева") belong to the title.
    """
    match = _PLAIN.match(mask, position, end)
    if match is None or _is_label(mask, match, end) or match["given"].count(".") < initials:
        return False
    if _PLURAL.search(match["family"]):
        return False
    rest = mask[match.end() : match.end() + 2].strip()
    return rest[:1].isupper() or rest[:1] in {",", "«", "“", '"'}


# "Юрцев Б.А. 1982. Флора": the year behind the author.
_YEAR_AHEAD = re.compile(r"\s*(?:1[5-9]|20)\d\d[a-zа-д]?(?:[.:,]\s|\s?[–—-]\s)(?=[\"«“„\[]?[A-ZА-ЯЁІЇЄҐЎ])")


_COUNTED = re.compile(r"\s\d{1,4}(?:-[а-я]{1,4})?\s[а-яё]{4,}")
_NUMBER_BEHIND = re.compile(r"\s*[\d№]")


def _is_label(mask: str, match: re.Match[str], end: int) -> bool:
    """Whether the "initial" is the label of a number ("Вестник С. 5") or the "family" a noun ("Письмо Н. А. Маклакову")."""
    family = match["family"]
    if family.partition(" ")[0].casefold() in _NO_FAMILY or _NOUN.search(family) or match["given"] in _NO_GIVEN:
        return True
    if match["given"][0] in "IVX" and family[-1] > "z":  # "Реформы Петра I. М., 2001"
        return True
    after = match.end("given")
    if match["given"].count(".") > 1 and _COUNTED.match(mask, after, end):
        return False  # "Алпатов В. М. 150 языков и политика"
    return bool(_NUMBER_BEHIND.match(mask[after : min(after + 3, end)])) and not _YEAR_AHEAD.match(mask, after, end)


def _person(match: re.Match[str]) -> Name:
    groups = match.groupdict()
    name = make(match["family"], match["given"], groups.get("suffix") or "")
    particle = groups.get("particle")
    return name.model_copy(update={"non_dropping_particle": particle.strip()}) if particle else name


@lru_cache(maxsize=1024)
def tight(mask: str, start: int, end: int) -> Names | None:
    """The list of names with initials run together ("Smith AB, Saidov VA.") that begins at `start` (Vancouver, AMA)."""
    people: list[Name] = []
    position, after = start, start
    while len(people) < 400:
        match = _TIGHT.match(mask, position, end)
        if match is None:
            break
        people.append(make(match["family"], _tight_given(match["given"])))
        after = match.end()
        if mask[after : after + 1] == "." and mask[after + 1 : after + 2] in {",", ";"}:
            after += 1
        tail = et_al_at(mask, after, end)
        if tail > 0:
            return Names(tuple(people), tail, True)
        separator = _SEPARATOR.match(mask, after, end)
        if separator is None:
            break
        position = separator.end()
    return Names(tuple(people), after) if people else None


_CYR = "А-ЯЁЂЈЉЊЋЏІЇЄҐЎ"
_FULL = re.compile(
    rf"(?P<family>[{_CYR}][\w’'-]+(?:\s[{_CYR}][\w’'-]+)?),\s(?P<given>[{_CYR}][а-яёђјљњћџіїєґў’'-]+(?:\s[{_CYR}][\w.]*\.?)?)(?=[.,;]|\s(?:и|та|і|&)\s|$)"
)
_FULL_DIRECT = re.compile(
    rf"(?P<given>[{_CYR}][а-яёђјљњћџіїєґў’'-]+(?:\s[{_CYR}]\.)?)\s(?P<family>[{_CYR}][\w’'-]+)(?=[.,;]|\s(?:и|та|і|&)\s|$)"
)


def full(mask: str, start: int, end: int) -> Names | None:
    """Cyrillic names in full that begin at `start`: "Декова, Росица и Петя Несторова" (Bulgarian and Serbian lists)."""
    match = _FULL.match(mask, start, end)
    if match is None or match["family"].casefold() in _NO_FAMILY:
        return None
    people = [make(match["family"], match["given"])]
    after = match.end()
    while len(people) < 40:
        joint = _SEPARATOR.match(mask, after, end)
        match = (_FULL.match(mask, joint.end(), end) or _FULL_DIRECT.match(mask, joint.end(), end)) if joint else None
        if match is None:
            break
        people.append(make(match["family"], match["given"]))
        after = match.end()
    return Names(tuple(people), after)


@lru_cache(maxsize=1024)
def any_inverted(mask: str, start: int, end: int) -> Names | None:
    """The longest list of names that begins at `start`, with initials apart or run together, or Cyrillic names in full.

    The last answers are kept: the grammars ask one after the other.
    """
    found = [names for names in (inverted(mask, start, end), tight(mask, start, end)) if names]
    best = max(found, key=lambda names: names.end, default=None)
    return best or full(mask, start, end)


# "Г.Г.Арабидзе"
_GLUED_INITIAL = re.compile(rf"(?<=\b[{UP}]\.)(?=[{UP}][^\W\d_]{{2}})")


def direct(text: str) -> tuple[Name, ...]:
    """Names in the order of speech: "И. О. Фамилия, A. D. Bogaturov & Nong Hong"; "и др." is dropped.

    In a full name of several words the family is the one that Chinese, Vietnamese and Khmer names put last in print
    ("Thi Ha Hoang"), as in all others.
    """
    people: list[Name] = []
    for raw in _SEPARATOR.split(_GLUED_INITIAL.sub(" ", _ET_AL.sub("", _GLUED.sub(" ", _NO_STOP.sub(r"\1.", text))))):
        piece = f"{raw.rstrip()}." if _ENDS_INITIAL.search(raw) else raw
        piece = _HONOUR.sub("", piece)
        words = piece.strip(" .,;:()[]–—-")
        if not words or (words.isupper() and "." not in words and len(words) < 12):
            continue  # "ИС РАН" is a body
        match = _DIRECT.fullmatch(words) or _DIRECT_ONLY.match(words)
        if match:
            people.append(make(match["family"], match["given"]))
            continue
        match = _PLAIN.fullmatch(piece.strip(" ,;:()[]")) or _COMMA.fullmatch(piece.strip(" ,;:()[]"))
        if match:
            people.append(_person(match))
            continue
        match = _DIRECT_TIGHT.fullmatch(words)
        if match:
            people.append(make(match["family"], _tight_given(match["given"])))
            continue
        match = _DIRECT_FULL.fullmatch(words)
        if match and match["family"] not in _LANDS:
            people.append(make(match["family"], match["given"]))
    return tuple(people)
