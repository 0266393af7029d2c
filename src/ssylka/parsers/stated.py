"""Responsibility that no slash announces: "Заглавие. Под ред. И. И. Иванова", "Заглавие (сост. И. И. Иванов)".

The way of footnotes before GOST R 7.0.5-2008, and of many journals since.
"""

import re

from ssylka.parsers import responsibility

_SAID = (
    r"(?:[Пп]од\s(?:общ(?:\.|ей)\s|науч(?:\.|ной)\s)?ред(?:\.|акцией)|[Оо]тв(?:\.|етственный)\s?ред|[Сс]ост(?:\.|авител)|[Рр]ед(?:\.|актор|кол)"
    r"|[Гг]л(?:\.|авный)\s?ред|[Нн]ауч(?:\.|ный)\s?ред|[Пп]ер(?:\.|евод)\s(?:со?\s|[А-ЯЁ]\.)|[Вв]ст(?:уп)?(?:\.|ит\.|ительн(?:ая|ое))\s(?:ст|сл|оч)"
    r"|[Пп]редисл|[Пп]ослесл|[Кк]оммент|[Пп]одгот(?:\.|овка)\sтекст|[Ии]зд\.\sподгот|[Ee]d(?:\.|ited)\sby\s)"
)
_STATED = re.compile(
    rf"(?:[.!?]|(?<=[»\])])|,(?=\s(?-i:[а-я])))\s+(?:[–—-]\s+)?(?={_SAID})|\s*\((?={_SAID}[^()]{{3,120}}\)[\s.]*$)"
)
# "Интенсивная терапия, Под ред. В.Д. Малышева. М.": whatever stands before it, where a name follows at once.
_CLOSE = re.compile(
    r"(?<=[\w.?!»)\]”\"])[.,;:]?\s+(?=(?:[Пп]од\s(?:(?:общ|науч|обшей|общей|научной)\.?\s)?(?:ред\.|редакцией)|(?:Отв|Гл|Науч)\.\sред\.|(?:[Зз]а|[Пп]ід)\s(?:заг\.\s)?ред\.|[Pp]od\s(?:obshch\.\s|obshchei\s)?red(?:\.|aktsiei)|Edited\sby|Ed\.\sby)"
    r"\s?(?:акад\.|проф\.|[Pp]rof\.|[Aa][ck]ad\.)?\s?(?:[A-ZА-ЯЁІЇЄҐ]\.|[A-Z][\w’'-]+\s[A-Z]{1,2}(?:\.|$)|[A-ZА-ЯЁІЇЄҐ][\w’'-]+\s[A-ZА-ЯЁІЇЄҐ]\.))"
)
_HINT = re.compile(r"[Рр]ед|[Pp]od\s|[Сс]ост|[Пп]ер[.е]|[Вв]ст|ослесл|оммент|одгот|[Ee]d[.i]")


def find_stated(mask: str, start: int, end: int) -> re.Match[str] | None:
    """What divides a title from a statement of responsibility with persons; it ends where the statement begins."""
    if _HINT.search(mask, start, end) is None:
        return None
    match = _STATED.search(mask, start + 3, end)
    said = responsibility.statements(mask, match.end(), end) if match else ()
    named = bool(said) and said[0].field not in {"body", "author"} and any(role.people for role in said)
    return match if named else _CLOSE.search(mask, start + 3, end)
