"""What stands after " / ": authors, editors, translators, compilers (GOST 7.1-2003 §5.2.6; GOST R 7.0.100-2018 §5.2.6)."""

import re
from typing import NamedTuple

from ssylka.model import Name
from ssylka.parsers import names
from ssylka.parsers.nominative import nominative


class Role(NamedTuple):
    """The persons of one statement: the field of `Item` they belong to, and the words that named the role.

    `field` is "body" for a body that is named without a role, "other" for roles that CSL does not know.
    """

    field: str
    people: tuple[Name, ...]
    words: str
    start: int
    end: int
    genitive: bool


# The words of a role end where the first name begins; the first pattern that they hold decides.
_FIELDS = (
    ("author", re.compile(r"^авторы?(?:\s+и\s+составители)?$", re.IGNORECASE)),
    ("editor", re.compile(r"\bред(?![а-яё]*ставл)|^[Ии]зд\.?$|\bрэд|\bредкол|\bred\b|\bed(?:s|ited|itors?|itedby)?\b|\bhrsg|\bherausg|\bhg\b|\bdir\b|\bcura\b|\béd", re.IGNORECASE)),
    ("translator", re.compile(r"\bпер\b|\bперев|\btrans|\bübers|\bper\b\s+s\b|\btrad|\bпереклад", re.IGNORECASE)),
    ("compiler", re.compile(r"\bсост|\bавт\.-сост|\bcomp|\bsost|\bупоряд|\bуклад|\bсклад", re.IGNORECASE)),
    ("illustrator", re.compile(r"\bхудож|\bил\b|\bill", re.IGNORECASE)),
    ("director", re.compile(r"^реж\b|\bреж\.|\bрежисс", re.IGNORECASE)),
    ("other", re.compile(r"\bпредисл|\bвст|\bпослесл|\bкоммент|\bпримеч|\bподгот|\bвведен|\bрук|\bforeword|\bintrod|\bpreface|\bзаявит|\bразраб|\bсоавт|\bоформл|\bнауч\.\s*конс|\bв\sролях|\bисполн|\bкомпоз|\bрец", re.IGNORECASE)),
)  # fmt: skip
_GENITIVE = re.compile(
    r"\bпод\b|\bпід\b|\bза\b|\bпад\b|\bpod\b|\bпредисл|\bпослесл|\bвступ|\bкоммент|\bпер\.|\bперевод\b|\bпримеч|\bподгот|\bобщ\.\s*ред|\bв\s+ред",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\s*[(\[]?(?P<words>(?:(?:Ред\.-сост\.|Авт\.-сост\.|Сост\.-ред\.|[дк]\.\s?(?:[а-яё-]{1,8}\.\s?){1,2}н\.|РАН|РАО|РАМН|РАЕН|РАСХН|НАН|АН|СССР|БПА|[а-яёіўa-zéü]+(?:-[а-яёa-z]+)?\.?(?:-[а-яё]+\.?)?|Под|Изд\.|Отв\.?|Ред\.?|Сост\.?|Пер\.?|Перевод|Общ\.|Науч\.|Гл\.|Авт\.|Предисл\.|Вступ\.|Вст\.|Послесл\.|Коммент\.|Авторы?|Худож\.|Заявитель|За|Ed\.?|Eds\.?|Edited|Editors?|Trans(?:l(?:ated)?)?\.?|Translated|Comp\.?|Compiled|Hrsg\.?|Hg\.?|Herausgegeben|Pod|Otv\.|Sost\.|Gl\.|Nauch\.|Per\.|Red\.?|Редкол\.?|Редколлегия|Упоряд\.|ред\.-сост\.|ст\.|Übers\.)(?:\s?[,:(]\s?[а-яё.]{0,12}\)?)?\s+){1,12})(?=[A-ZА-ЯЁІЎ\[«“]|$)"
)
_ED_AFTER = re.compile(r"[,\s]*\(?\s*\b(?:eds?|Eds?|hrsg|Hrsg|Hg|ред|отв\. ред|сост|otv\. red|red)\b\.?\s*\)?\s*$")
_FROM_LANGUAGE = re.compile(r"^(?:[Пп]ер\.|[Пп]еревод)\s+с(?:о)?\s+[а-яё.-]+(?:\s+(?:яз\.|языка))?$")
_STATEMENT = re.compile(
    r"\s*;\s*|\s/\s+(?=[А-ЯЁа-яё])|\s*:\s+(?=[Пп]ер\.)|\.\s+(?=(?:Пер|Под|Отв|Сост|Предисл|Вступ|Ред|Ed|Trans|Hrsg|Per|Pod|Otv)\b)"
    r"|(?<!общ)(?<!науч)(?<!ост\.)(?<!ред\.)[,.]\s+(?=(?:пер\.|перевод|сост\.|предисл\.|вступ\.|под\s+ред\.|под\s+общ\.|отв\.\s+ред\.|науч\.\s+ред\.|коммент\.|ред\.|transl|послесл\.|авт\. предисл|ed\. by|edited by)\s)"
    r"|(?<=[а-яё.])\s+(?=(?:под\s+(?:общ\.\s+|науч\.\s+)?ред\.)\s)"
)


# "Ed. by Kotov S.V. 2-e ed., rev.": the edition is none of the persons.
_EDITION = re.compile(r"(?:[.,]|\s[–—-])\s+\d{1,2}(?:-?(?:е|ге|те|ое|th|nd|rd|st|e)\b\.?|-е)\s(?:изд|вид|ed|izd)\b")


def statements(mask: str, start: int, end: int) -> tuple[Role, ...]:
    """The statements of responsibility in a stretch; a body stands as a literal author where nothing else is said."""
    printing = _EDITION.search(mask, start, end)
    end = printing.start() + 1 if printing else end
    roles: list[Role] = []
    position = start
    cuts = [match.span() for match in _STATEMENT.finditer(mask, start, end)] + [(end, end)]
    for stop, following in cuts:
        if following < end and mask[position:stop].islower() and ";" not in mask[stop:following]:
            continue  # "сост., предисл., пер. и коммент. М. Рыклина": one person in several roles
        role = _statement(mask, position, stop)
        if role:
            roles.append(role)
        position = following
    return tuple(roles)


# "под ред. проф. В. П. Феоктистова, проф. Ю. Е. Просвирова"
_TITLES = re.compile(
    r"(?<!\w)(?:академика?|акад\.|профессора?|проф\.|чл(?:ена?|\.)-корр?(?:еспондента|\.)|доцента?|доц\.|д-ра|докт\.|канд\.|[дк]\.\s?(?:[а-я]{1,4}\.[\s-]?){1,3}н\.)\s(?:(?:[а-я]{2,6}\.\s)?наук,?\s)?(?=[А-ЯЁ]|проф|акад)"
)
# "академика РАСХН Седова Е. Н."
_ACADEMIES = re.compile(
    r"(?<!\w)(?:РАН|НАН|РАМН|РАСХН|РААСН|АМН|ВАСХНИЛ|АН)(?:\s(?:СССР|УССР|БССР|РФ|Украины|Беларуси|УзССР|КазССР))?\s(?=[А-ЯЁ])"
)


def _statement(mask: str, start: int, end: int) -> Role | None:
    while start < end and mask[start] == " ":
        start += 1
    words = mask[start:end].strip(" .,;:")
    if not words:
        return None
    if _FROM_LANGUAGE.match(words) or (words.startswith("Изд. ") and words[5:6].islower()):
        return Role("other", (), words, start, end, False)
    match = _ROLE.match(mask, start, end)
    if match:
        said = match["words"].strip(" :,(")
        for field, pattern in _FIELDS:
            if pattern.search(said):
                genitive = bool(_GENITIVE.search(said))
                people = names.direct(_ACADEMIES.sub("", _TITLES.sub("", mask[match.end() : end])))
                if genitive:
                    people = tuple(nominative(person) for person in people)
                return Role(field, people, said, match.end(), end, genitive)
    after = _ED_AFTER.search(mask, max(start, end - 60), end)
    if after:
        people = names.direct(mask[start : after.start()])
        if people:
            return Role("editor", people, after.group().strip(" ,()"), start, after.start(), False)
    listed = names.inverted(mask, start, end + 1 if mask[end : end + 1] == "." else end)
    if listed and len(listed.people) > 1 and not mask[listed.end : end].strip(" .,;:"):
        return Role("author", listed.people, "", start, end, False)  # "/ Романов, И.С., Яковлева Л.П."
    people = names.direct(mask[start:end])
    if people:
        return Role("author", people, "", start, end, False)
    return Role("body", (Name(literal=re.sub(r"\s+", " ", words)),), "", start, end, False)
