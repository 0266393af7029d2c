"""What single kinds of works need before a style that describes works as GOST does can print them.

The styles print `interviewer` as it stands, behind the authors after "/": a statement of responsibility with its words
("реж. Р. Родригес", "interview by A. Fontana"). In a patent `section` is the number of the application, `issue` the
bulletin. `event-title` is left only to a talk that nobody printed.
"""

import re
from typing import Any

from ssylka.model import Item
from ssylka.renderers.languages import entry_language

_DIRECTED = {"ru": ("реж.", "режиссер"), "de": ("Regie:", "Regie:"), "fr": ("réal.", "réal.")}
_ASKED = {"ru": ("интервьюер", "интервьюер"), "de": ("Interview:", "Interview:"), "fr": ("entretien avec",) * 2}
"""Language of the entry → words before the director and the interviewer: short (GOST R 7.0.12-2011) and in full."""

_RUSSIA = re.compile(r"(?:РФ|Россия|Рос(?:сийская|\.)\s+Федерация|Russian Federation|RU)\.?")


def apply_particulars(item: Item, data: dict[str, Any], *, full_words: bool, whole: bool) -> None:
    """Films, interviews, patents, standards, talks and sets of volumes.

    Args:
        item: the work.
        data: its CSL-JSON, which is changed.
        full_words: the style writes words in full (GOST R 7.0.100-2018).
        whole: it describes works, and does not only refer to them: the specialty of a thesis belongs to that.
    """
    _say_who(item, data, full_words=full_words)
    if item.type == "patent":
        _patent(item, data, full_words=full_words)
    specialty = item.custom.get("specialty")
    if whole and item.type == "thesis" and isinstance(specialty, str) and specialty:
        data["genre"] = f"{specialty} : {data['genre']}" if data.get("genre") else specialty
    if item.type == "standard" and _starts_with(data.get("title"), data.get("number")):
        data.pop("number")
    number = str(data.get("number") or "")
    if item.type == "report" and number and not number[0].isdigit():
        # "Report No. 5", "WP/20/5": no "№" before it.
        data["genre"] = f"{data.get('genre', '')} {data.pop('number')}".strip()
    volumes = str(data.get("number-of-volumes") or "")
    if volumes and re.search(rf"\b(?:в|in)\s+{re.escape(volumes)}\b", f"{item.title} {item.container_title}"):
        data.pop("number-of-volumes")
    event = data.pop("event", None)
    data.setdefault("event-title", event)
    if not data["event-title"] or data.get("container-title") or data.get("publisher"):
        data.pop("event-title")
        data.pop("event-place", None)


def _starts_with(title: Any, number: Any) -> bool:
    return bool(title and number) and _letters(str(title)).startswith(_letters(str(number)))


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _say_who(item: Item, data: dict[str, Any], *, full_words: bool) -> None:
    language = entry_language(item) or "en"
    said = []
    for field, table, english in (("director", _DIRECTED, "dir. by"), ("interviewer", _ASKED, "interview by")):
        names = data.pop(field, None)
        if names and not (field == "director" and data.get("author") == names):
            words = table.get(language, (english, english))[full_words]
            said.append(f"{words} {', '.join(_given_first(name) for name in names)}")
    if said:
        data["interviewer"] = [{"literal": "; ".join(said)}]


def _given_first(name: dict[str, Any]) -> str:
    parts = (name.get(key) for key in ("given", "dropping-particle", "non-dropping-particle", "family", "suffix"))
    return str(name.get("literal") or " ".join(str(part) for part in parts if part))


def _patent(item: Item, data: dict[str, Any], *, full_words: bool) -> None:
    country = data.get("jurisdiction")
    if isinstance(country, str) and country:
        if entry_language(item) == "ru" and _RUSSIA.fullmatch(country.strip()):
            country = "Российская Федерация" if full_words else "Рос. Федерация"
        data["jurisdiction"] = country
    application = item.custom.get("application-number") or item.call_number
    data.pop("section", None)
    if application:
        data["section"] = re.sub(r"^(?:№|No\.?)\s*", "", str(application))
    bulletin = item.custom.get("bulletin")
    if "issue" not in data and isinstance(bulletin, str):
        data["issue"] = bulletin
    # The bare word for a patent is gone (see `prepare`); "а. с.", "пат. на полезную модель" are the source's.
    genre = str(data.pop("genre", "")).strip()
    if genre:
        data["genre"] = genre[0].lower() + genre[1:] if entry_language(item) == "ru" else genre
