"""One bare reference string, as a person pastes it: light markup, an enumerator, damage."""

import html
import re

from ssylka.extract.words import Words
from ssylka.model import Run, Span

_TOKEN = re.compile(
    r"(?P<tag></?(?:i|em|b|strong|sup|sub|u|span|cite)(?:\s[^<>]{0,200})?>)"
    r"|(?P<entity>&(?:amp|lt|gt|quot|nbsp|#\d{1,6}|[mn]dash|[lr]aquo|[lr][sd]quo);)"
    r"|(?P<star>(?<!\*)(?P<stars>\*{1,3})(?=\S)(?P<starred>[^*\n]{1,500}?)(?<=\S)(?P=stars)(?!\*))"
    r"|(?P<low>(?<![\w/])_(?=\S)(?P<lowed>[^_\n]{1,500}?)(?<=\S)_(?![\w/]))"
)
_ENUMERATOR = re.compile(r"\s*(?:\[(\d{1,4})\]\.?|\((\d{1,4})\)|(\d{1,3})[.)]|[-•*·])\s+(?=\S)")


def bare_words(text: str) -> tuple[str | None, Words]:
    """The number that a string begins with ("14." → "14"), and the rest as words; `*italic*` and tags are read."""
    label = None
    start = 0
    if match := _ENUMERATOR.match(text):
        label = next((group for group in match.groups() if group), None)
        start = match.end()
    runs: list[Run] = []
    italic = bold = raised = False

    def add(words: str, begin: int, end: int, *, slanted: bool = False, fat: bool = False) -> None:
        if words:
            runs.append(Run(words, Span(begin, end), italic=italic or slanted, bold=bold or fat, superscript=raised))

    position = start
    marked = "<" in text or "&" in text or "*" in text or "_" in text
    for token in _TOKEN.finditer(text, start) if marked else ():
        add(text[position : token.start()], position, token.start())
        position = token.end()
        if token["tag"]:
            name = token["tag"].strip("</>").split()[0]
            on = not token["tag"].startswith("</")
            italic = on if name in {"i", "em", "cite"} else italic
            bold = on if name in {"b", "strong"} else bold
            raised = on if name == "sup" else raised
        elif token["entity"]:
            add(html.unescape(token["entity"]), *token.span())
        elif token["star"]:
            stars = len(token["stars"])
            add(token["starred"], *token.span("starred"), slanted=stars != 2, fat=stars > 1)
        else:
            add(token["lowed"], *token.span("lowed"), slanted=True)
    add(text[position:], position, len(text))
    return label, tuple(runs)
