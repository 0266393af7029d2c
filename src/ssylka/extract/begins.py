"""How entries begin and end, and what cannot begin one."""

import re

from ssylka.extract.likeness import ACCESSED, AUTHOR_START, complete, likeness

_LATE = re.compile(
    rf"""[a-zа-яё(]
    | (?://|/\s|[,:;.)\]&»”]|[–—]\s?\d)
    | https?:// | www\. | (?:URL|DOI|doi|EDN|ISBN|ISSN)\b
    | (?:Vol|No|pp?|С|Т|P|Iss|Вып|Ч|Кн|Bd|Nr|Jg|ed|eds)\.\s?\d | №
    | [(\[]\s?{ACCESSED} | \((?:In\s|дата|Ed|ed|отв|Hrsg)
    | \d{{1,4}}[.,]?\s(?:https?:|doi|DOI|EDN)
    | (?:19|20)\d\d[a-z]?[.,;:] | \d{{1,4}}\s?[–-]\s?\d{{1,4}}[.,;\s] | \d{{1,4}}\s?(?:с|p|pp|S)\b\.?
    | (?:Retrieved|Available|Accessed|Режим\sдоступа|Дата\sобращения)\b
    """,
    re.VERBOSE,
)
# The rest of an imprint: a place and a publisher, or a publisher and a year; what ends an entry cannot begin one.
_IMPRINT = re.compile(
    r"(?:М|СПб|Л|Спб|[A-ZА-ЯЁ][\w.-]{1,20}(?:[ -][A-ZА-ЯЁ][\w.]{1,15})?(?:, [A-Z]{2})?)\.?\s?:\s[^.:]{2,60}, (?:1[5-9]|20)\d\d"
    r"|[A-ZА-ЯЁ][^.:,()]{2,40}, (?:1[5-9]|20)\d\d[.,]?\s*(?:$|\d+\s?[pсs]\b|[PСpс]{1,2}\.\s?\d|https?:|doi|DOI|EDN|\(In)"
)
_OPEN = re.compile(
    r"(?:[-–—,:;&/(\[«“„]|\b(?:and|und|et|y|e|и|та|the|a|an|of|in|on|for|to|from|by|with|at|as|de|la|le|du|des|der|die|das|von|zu|zur|im|в|на|по|с|из|к|о|об|для|при|под|от|до|за|ред\.?|ed\. by|eds?\. by))$"
)
_TERMINAL = re.compile(
    rf"(?:[.!?…»”\")\]]|https?://\S*[^\s\-_=&?%]|\bEDN:? ?[A-Z]{{6}}|\b10\.\d{{4,9}}/\S*\w|[(\[]\s?{ACCESSED}[^()]*[)\]]|\d[.]?|\b(?:с|см|p|pp|S)\.?)\s*$"
)
_LAST = re.compile(
    r"(?:\b\d{1,4}\s?(?:с|c|p|pp|S|s)\.?|\b(?:С|C|P|pp|Pp|S|Л|Ст|Стб)\.\s?\d{1,5}(?:\s?[–—-]\s?\d{1,5})?(?:\s?об)?\.?|\((?:дата обращения|accessed):?\s[^()]{6,30}\)\.?)\s*$"
)
_AUTHOR_DATED = re.compile(
    r"[A-ZÀ-ÞА-ЯЁ][^()\d]{2,150}\s\((?:(?:1[5-9]|20)\d\d[a-z]?(?:,[^()]{3,20})?|in press|n\.d\.)\)\.?,?\s"
)
_BRACKETED = re.compile(r"[\[(]\d{1,3}[\])]\s+(?=[A-ZА-ЯЁ\"«“])")
_SAME_AUTHOR = re.compile(r"(?:[—–―_-]{2,}|[—–] ?[—–])[.,]?\s")
NUMBERED = re.compile(
    r"\s*(?:\[(\d{1,4})\]\.?|\((\d{1,4})\)|(\d{1,3})[.)])(?:\s+|(?=[A-ZА-ЯЁ]|(?:de|van|von|di|da|del|la|le|el|al|фон|де)\s[A-ZА-ЯЁ]|v[ao]n\sde[rn]\s))|\s*(\d{1,3})\s+(?=[A-ZА-ЯЁ«“\"]|(?:de|van|von|di|da|del|фон|де)\s[A-ZА-ЯЁ]|v[ao]n\sde[rn]\s)"
)
"""A number at the beginning of a line: "[1]", "(1)", "1.", "1)", or bare before a capital."""


def by_the_same(text: str) -> bool:
    """Whether a dash stands for the author of the entry before."""
    return bool(_SAME_AUTHOR.match(text))


def by_an_author(text: str) -> bool:
    """Whether a text begins with a person's name."""
    return bool(AUTHOR_START.match(text[_number(text) :]))


def _number(text: str) -> int:
    """The characters of a number in brackets before an entry."""
    match = _BRACKETED.match(text)
    return match.end() if match else 0


def cannot_begin(text: str) -> bool:
    """Whether a text is no beginning of an entry: small letters, pages, a year, an address, an imprint."""
    text = text[_number(text) :]
    return not by_an_author(text) and bool(_LATE.match(text) or _IMPRINT.match(text))


def numbered_so(text: str) -> bool:
    """Whether a number in brackets stands before a text ("[24] Dan Gusfield …")."""
    return bool(_BRACKETED.match(text))


def whole(text: str) -> bool:
    """Whether a text is an entry by itself, as far as it goes."""
    return complete(text) and likeness(text) >= 4


def ended(tail: str) -> bool:
    """Whether an entry with this end may be finished."""
    return bool(_TERMINAL.search(tail[-300:]))


def closed(tail: str) -> bool:
    """Whether an entry ends with what comes last in a description: the pages, the extent, the article of a gazette."""
    return bool(_LAST.search(tail[-60:]))


def author_dated(text: str) -> bool:
    """Whether a text begins as entries of author-date lists do: people or a body, and a year in brackets."""
    return bool(_AUTHOR_DATED.match(text))


def inside_brackets(tail: str) -> bool:
    """Whether an entry with this end has opened a bracket that nothing closes ("(Zugriff am 30.")."""
    near = tail[-80:]
    return near.rfind("(") > near.rfind(")")


def broken_off(tail: str) -> bool:
    """Whether an entry with this end cannot be finished: a hyphen, a comma, a word that wants another."""
    end = tail.rstrip()[-300:]
    return bool(_OPEN.search(end)) and not re.search(r"\d\s?с$", end) and not re.search(r"https?://\S*$", end)
