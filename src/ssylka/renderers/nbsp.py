"""Spaces that must not break: between initials and names, after "С.", "№", "Т.", "p.", before "с." and a dash.

Source: GOST 7.1 / GOST R 7.0.5 say nothing of line breaks; the rules are those of Russian typesetting (Mil'chin and
Chel'tsova, The publisher's and author's handbook: what must not be torn apart).
"""

import re

from ssylka.model import Piece

NBSP = "\u00a0"
_PLACES = (
    re.compile(r"(\b[А-ЯЁA-Z][a-zа-яё]?\.) (?=[А-ЯЁA-Z][a-zа-яё]?\.|[А-ЯЁA-Z][а-яёa-z’'-])"),  # И. И. Иванов
    re.compile(r"([а-яёa-z]) (?=[А-ЯЁA-Z][a-zа-яё]?\.(?:[ \u00a0,]|$))"),  # Иванов И.
    re.compile(r"(\b(?:[СсТтPpSЛлФДЧч]|pp|[Nn]o|Nr|Bd|[Вв]ып|[Кк]н|[Сс]т|[Оо]п|[Vv]ol|[Ii]ss)\.) (?=[\dIVXLCDM])"),
    re.compile(r"([№§]) (?=\S)"),
    re.compile(r"(\d) (?=(?:[сpSгл]|pp)\.)"),  # 320 с., 2006 г.
    re.compile(r"(\S) (?=[—–] )"),  # Россия — АСЕАН
)


def bind(runs: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces with non-breaking spaces where a line must not break; the length does not change."""
    text = "".join(run.text for run in runs)
    bound = text
    for place in _PLACES:
        bound = place.sub(rf"\1{NBSP}", bound)
    out, position = [], 0
    for run in runs:
        # Addresses are left alone: they hold no blanks, and a link must stay what it is.
        out.append(run._replace(text=bound[position : position + len(run.text)]))
        position += len(run.text)
    return tuple(out)
