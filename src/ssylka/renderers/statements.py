"""Statements of responsibility: title entries, lists of authors that were cut, editors in the words of the source."""

import re
from typing import Any

from ssylka.model import Item
from ssylka.renderers.conventions import Convention
from ssylka.renderers.languages import description_script
from ssylka.renderers.names import genitive

_ROLE = re.compile(r"^(?:под|отв|ред|гл|науч|общ|сост|ed|eds|edited|comp|hrsg|pod)\b", re.IGNORECASE)
_PLAIN_ROLE = re.compile(r"^(?:под\s+ред\.?|под\s+редакцией|ed\.?\s+by|edited\s+by|ред\.?|eds?\.?)$", re.IGNORECASE)


def others(item: Item) -> str:
    """What stands for the authors that the source leaves out, in the script of its description."""
    return "и др." if description_script(item) == "CYRILLIC" else "et al."


def apply_title_entry(item: Item, data: dict[str, Any], convention: Convention) -> None:
    """Title entries: four authors and more stand behind the title; a list that was cut says so."""
    authors = data.get("author")
    if not authors:
        return
    cut = item.custom.get("et-al") is True
    # GOST R 7.0.5-2008: a list of authors that the source has cut was entered under its title.
    many = bool(convention.title_entry) and len(authors) >= convention.title_entry
    if many or (cut and convention.statement and (len(authors) == 1 or convention.title_entry)):
        data["composer"] = data.pop("author")
        if not many:
            data["composer"] = [*authors[:-1], {**authors[-1], "suffix": f"[{others(item)}]"}]
        return
    if convention.first_authors and len(authors) > 3:
        # The names in one, for the style that this one leans on cuts after the first of four.
        named = heading(authors, most=convention.first_authors).removesuffix(".")
        more = cut or len(authors) > convention.first_authors
        authors = [{"literal": f"{named}. {others(item)}" if more else f"{named}."}]
    elif cut and convention.names != "keep":
        authors = [*authors, {"literal": others(item)}]
    data["author"] = authors


def apply_statement(item: Item, data: dict[str, Any], *, cyrillic: bool) -> None:
    """Editors in the words of the source; else, in Russian, in the genitive that "под ред." asks for."""
    if cyrillic and data.get("translator"):
        printed = item.custom.get("translator-as-printed")
        words = re.sub(r"^пер\w*\.?\s*", "", printed) if isinstance(printed, str) else ""
        data["translator"] = [{"literal": words}] if words else [_in_genitive(name) for name in data["translator"]]
    editors = data.get("editor")
    if not editors:
        return
    role = item.custom.get("editor-role")
    role = role.strip() if isinstance(role, str) else ""
    printed = item.custom.get("editor-as-printed")
    if isinstance(printed, str) and printed and cyrillic:
        printed = re.sub(r"(?<=\b[А-ЯЁ]\.)(?=[А-ЯЁ])", " ", printed)
        words = printed if _ROLE.match(printed) else f"{role or 'под ред.'} {printed}"
        data["illustrator"] = [{"literal": words}]
        del data["editor"]
    elif role and not _PLAIN_ROLE.match(role) and cyrillic:
        shown = ", ".join(_given_first(name) for name in editors)
        data["illustrator"] = [{"literal": f"{role} {shown}"}]
        del data["editor"]
    elif cyrillic:
        data["editor"] = [_in_genitive(name) for name in editors]


def _in_genitive(name: dict[str, Any]) -> dict[str, Any]:
    return {**name, "family": genitive(name["family"])} if name.get("family") else name


def heading(names: list[dict[str, Any]], *, most: int = 3) -> str:
    """Authors of a container as a heading: "Бурдье П." (GOST R 7.0.5-2008, after "//"); so many at most."""
    text = ", ".join(
        str(name.get("literal") or " ".join(str(name[key]) for key in ("family", "given") if name.get(key)))
        for name in names[:most]
    )
    return text if text.endswith(".") else f"{text}."


def _given_first(name: dict[str, Any]) -> str:
    return str(name.get("literal") or " ".join(str(name[key]) for key in ("given", "family") if name.get(key)))
