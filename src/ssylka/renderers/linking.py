"""Addresses found in rendered text: a DOI or URL becomes a piece of its own with a link."""

import re

from ssylka.model import Piece

# A DOI stands behind "DOI: " in GOST R 7.0.5-2008, "DOI " in 7.0.100-2018, "doi:" in Vancouver and AMA, "doi: " in IEEE.
_ADDRESS = re.compile(
    r"https?://[^\s<>\"«»“”]+|(?:(?<=\bDOI: )|(?<=\bDOI )|(?<=\bdoi:)|(?<=\bdoi: ))10\.\d{4,9}/[^\s<>\"«»;]+|(?<=EDN: )[A-Z]{6}\b"
)
_TRAILING = ".,;:!?"


def _target(text: str) -> str:
    if text.startswith("10."):
        return f"https://doi.org/{text}"
    if text.startswith("http"):
        return text
    return f"https://elibrary.ru/{text.lower()}"


def _trim(text: str) -> str:
    text = text.rstrip(_TRAILING)
    while text.endswith(")") and text.count(")") > text.count("("):
        text = text[:-1].rstrip(_TRAILING)
    return text


def link(runs: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces with every address cut out and linked."""
    linked: list[Piece] = []
    for run in runs:
        position = 0
        for match in _ADDRESS.finditer(run.text):
            address = _trim(match[0])
            if not address:
                continue
            if match.start() > position:
                linked.append(run._replace(text=run.text[position : match.start()]))
            linked.append(run._replace(text=address, link=_target(address)))
            position = match.start() + len(address)
        if position < len(run.text):
            linked.append(run._replace(text=run.text[position:]))
    return tuple(linked)
