"""What stands after " / ": authors, editors, translators, compilers (GOST 7.1-2003 §5.2.6; GOST R 7.0.100-2018 §5.2.6)."""

import re
from typing import NamedTuple

from ssylka.model import Name
from ssylka.parsers import names
from ssylka.parsers.nominative import nominative


class Role(NamedTuple):
    """The persons of one statement: the field of `Item` they belong to, and the words that named the role."""

    field: str
    people: tuple[Name, ...]
    words: str
    start: int
    end: int
    genitive: bool


_ROLES = (
    # Order matters: "ред.-сост." is an editor, "сост. и ред." a compiler first.
    (
        "editor",
        True,
        r"под\s+(?:общ(?:\.|ей)\s+|науч(?:\.|ной)\s+|общ\.\s+и\s+науч\.\s+|объедин\.\s+)?(?:и\s+науч\.\s+)?ред(?:\.|акцией)(?:\s*(?:и\s+(?:с\s+)?[а-яё.,\s]{3,40}?))?:?|за\s+(?:заг\.\s+|наук\.\s+)?ред\.|пад\s+рэд\.|pod\s+(?:obshchey\s+|obshh?ej\s+|nauch\.\s+|obsch\.\s+)?red\.?|в\s+редакции",
    ),
    (
        "editor",
        False,
        r"(?:отв(?:\.|етственный)|гл(?:\.|авный)|науч(?:\.|ный)|общ\.|otv\.|gl\.|nauch\.|відп\.|адк\.)\s*(?:ред(?:\.|актор)?|red\.|рэд\.)(?:-сост\.)?(?:\s+и\s+сост\.)?:?|(?:сост\.\s*(?:и|,)\s*)?(?:отв\.\s*)?ред(?:\.|акторы?|кол(?:л?егия|\.)?)?\.?(?:-сост\.)?\s*:?(?=\s*[A-ZА-ЯЁІ])|(?:редкол|редкол\.|ред\. кол\.)\s*:",
    ),
    (
        "editor",
        False,
        r"(?:edited\s+by|\beds?\.?(?:\s+by)?|\beditors?:?|hrsg\.(?:\s+v\.|\s+von)?|hg\.(?:\s+v\.)?|herausgegeben\s+von|red\.|éd(?:s|ité)?\.?(?:\s+par)?|sous\s+la\s+dir(?:ection|\.)\s+de|a\s+cura\s+di|\bby\s+ed\.)",
    ),
    ("compiler", True, r"под\s+сост\.|составлен[иоы]е?\s+"),
    (
        "compiler",
        False,
        r"(?:авт\.-)?сост(?:\.|авитель|авители)?(?:\s*,?\s*(?:и\s+)?(?:авт\.\s+)?(?:вступ\.|предисл\.|коммент\.|подгот\.|ред\.)[а-яё.,\s]{0,40}?)?:?|sost\.|comp(?:iled)?\.?\s+by|упоряд\.|уклад\.|склад\.|ред\.-сост\.",
    ),
    (
        "translator",
        True,
        r"(?:в\s+)?пер(?:\.|евод|еводе?)\s+с\s+(?:[а-яё.-]+\s+){1,3}?(?:(?:под\s+ред\.\s+)?(?=[A-ZА-ЯЁ])|$)|пер(?:\.|евод)\s+(?=[A-ZА-ЯЁ])|в\s+пер\.\s+|перевод(?:чики?)?:?\s+(?=[A-ZА-ЯЁ])",
    ),
    (
        "translator",
        False,
        r"(?:transl(?:ated|\.)?|trans\.|tr\.)(?:\s+(?:from|by|and\s+ed(?:ited|\.)?\s+by))?(?:\s+the)?(?:\s+[A-Z][a-z]+\s+by)?|übers\.(?:\s+von)?|per\.\s+s\s+\w+\.?|пер\.:",
    ),
    ("illustrator", False, r"худож(?:\.|ник)|ил\.|illustr?\.?\s+by"),
    (
        "foreword",
        True,
        r"(?:предисл(?:\.|овие)|вступ\.\s*ст\.?|вступ\.\s+слово|послесл\.|коммент\.|примеч\.|введ\.|вводная\s+статья|прим\.|подгот\.(?:\s+текста|\s+изд\.)?|foreword\s+by|introd(?:uction|\.)?\s+by|with\s+an?\s+\w+\s+by)(?:[а-яё.,\s]{0,40}?)(?=[A-ZА-ЯЁ]|$)",
    ),
    ("supervisor", True, r"(?:науч\.\s+)?рук(?:\.|оводитель)"),
)
_PATTERN = re.compile(
    "|".join(f"(?P<r{index}>{pattern})" for index, (_, _, pattern) in enumerate(_ROLES)), re.IGNORECASE
)
_ED_AFTER = re.compile(r"[,\s]*\(?\s*\b(?:eds?|Eds?|hrsg|Hrsg|Hg|ред|отв\. ред|сост)\b\.?\s*\)?\s*$")
_STATEMENT = re.compile(
    r"\s*;\s*|\.\s+(?=(?:Пер|Под|Отв|Сост|Предисл|Вступ|Ред|Ed|Trans|Hrsg|Per|Pod|Otv)\b)|,\s+(?=(?:пер\.|сост\.|предисл\.|вступ\.|под\s+ред\.|отв\.\s+ред\.|коммент\.|transl|послесл\.|авт\. предисл))|\s+(?=(?:пер\.\s+с|под\s+(?:общ\.\s+)?ред\.|пер\.\s+[A-ZА-Я]))"
)


def statements(mask: str, start: int, end: int) -> tuple[Role, ...]:
    """The statements of responsibility in a stretch; a body stands as a literal author where nothing else is said."""
    roles: list[Role] = []
    position = start
    cuts = [match.span() for match in _STATEMENT.finditer(mask, start, end)] + [(end, end)]
    for stop, following in cuts:
        role = _statement(mask, position, stop)
        if role:
            roles.append(role)
        position = following
    return tuple(roles)


def _statement(mask: str, start: int, end: int) -> Role | None:
    words = mask[start:end].strip(" .,;:")
    if not words:
        return None
    match = _PATTERN.match(mask, start + (len(mask[start:end]) - len(mask[start:end].lstrip(" [("))), end)
    if match:
        index = int((match.lastgroup or "r0")[1:])
        field, genitive, _ = _ROLES[index]
        people = names.direct(mask[match.end() : end])
        if genitive:
            people = tuple(nominative(person) for person in people)
        return Role(field, people, match.group().strip(" :"), match.end(), end, genitive)
    after = _ED_AFTER.search(mask, start, end)
    if after:
        people = names.direct(mask[start : after.start()])
        return Role("editor", people, after.group().strip(" ,()"), start, after.start(), False)
    people = names.direct(words)
    if people:
        return Role("author", people, "", start, end, False)
    return Role("body", (Name(literal=re.sub(r"\s+", " ", words)),), "", start, end, False)
