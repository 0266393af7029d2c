"""A body that stands before a title as its author: "ВЦИОМ. Россияне о вакцинации", "World Health Organization. Obesity"."""

import re

from ssylka.model import Name
from ssylka.parsers.draft import Draft

# Bodies by their names, believed wherever they open a title.
_NAMED = (
    r"(?:Рос|Мин|Гос|Бел)(?:стат|здрав|сельхоз|надзор|реестр|обр|фин|природы|экон|транс|энерго|комстат|гидромет|потреб|лесхоз|строй|труд|цифры)[а-яё]*(?:\s(?:России|РФ))?"
    r"|Всемирная организация здравоохранения|Всемирный банк|Банк России|Международное энергетическое агентство"
    r"|World Health Organization|World Bank|International Energy Agency|Food and Agriculture Organization[^.]{0,40}"
    r"|European Commission|International Monetary Fund|WHO|FAO|OECD|UNESCO|UNICEF|IEA|IMF|ВОЗ|ФАО|МВФ"
)
# Short forms in capitals: on a site alone, for a title may open with one.
_SHORT = r"[А-ЯЁ]{3,10}|[A-Z]{3,10}|[А-ЯЁ][а-яё]+-[Цц]ентр"
_NAMED_BODY = re.compile(rf"(?P<body>{_NAMED})\.\s+(?=[«A-ZА-ЯЁ\d])")
_SITE_BODY = re.compile(rf"(?P<body>{_NAMED}|{_SHORT})\.\s+(?=[«A-ZА-ЯЁ])")
_PATTERNS = {"webpage": _SITE_BODY, "book": _NAMED_BODY, "report": _NAMED_BODY}


def body_before_title(draft: Draft) -> None:
    """Take the body that publishes a page or a report off its title."""
    title = draft.fields.get("title")
    pattern = _PATTERNS.get(draft.type)
    body = pattern.match(title.value) if title and pattern and not draft.has("author", "editor") else None
    if title and body:
        split = title.start + body.end()
        draft.put("author", (Name(literal=body["body"]),), title.start, title.start + body.end("body"), 0.85)
        draft.put("title", title.value[body.end() :], split, title.end)


# "ESH-ESC Guidelines Committee. 2007 guidelines for the management of arterial hypertension. J. Hypertension 2007"
_COLLECTIVE = re.compile(
    r"(?P<body>[A-Z][^.:?!]{4,90}\s(?:Committee|Group|Society|Association|Collaborators?|Collaboration|Organi[sz]ation|Investigators|Panel|Commission|Consortium|Federation|Council|Force))\.\s+(?=[A-Z\d])"
)


def collective_author(draft: Draft) -> None:
    """Take the body that signs guidelines off the title of an article that no person signs."""
    title = draft.fields.get("title")
    body = _COLLECTIVE.match(title.value) if title and not draft.has("author", "editor") else None
    if title and body and len(title.value) - body.end() > 12:
        split = title.start + body.end()
        draft.put("author", (Name(literal=body["body"]),), title.start, title.start + body.end("body"), 0.85)
        draft.put("title", title.value[body.end() :], split, title.end)


def house_author(draft: Draft, container: str) -> None:
    """Take a body off a title that begins with the site's name: "Левада-Центр. Враги и партнеры // Левада-Центр"."""
    title = draft.fields.get("title")
    if title is None or not container or draft.has("author") or not title.value.startswith(f"{container}. "):
        return
    rest = title.value[len(container) + 2 :]
    if rest:
        split = title.start + len(container)
        draft.put("author", (Name(literal=container),), title.start, split, 0.9)
        draft.put("title", rest, split + 2, title.end)
