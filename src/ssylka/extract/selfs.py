"""For-citation lines: how the article itself wants to be cited."""

import re
from collections.abc import Sequence

from ssylka.extract.build import Found
from ssylka.extract.likeness import likeness
from ssylka.extract.paragraphs import Paragraph
from ssylka.extract.words import cut, strip

_LABEL = re.compile(
    r"(?:^|(?<=[.!?]\s)|(?<=\n))\s*(?:for (?:citation|quotation|citing)|to cite(?: this (?:article|paper|work))?|please cite(?: this (?:article|paper))?(?: as)?|cite(?: this article)?(?: as)?"
    r"|how to cite(?: this (?:article|paper))?|(?:suggested|recommended|preferred) citation|citation|reference format|article citation"
    r"|для цитирования|для цитати|для цитування|образец цитирования|ссылка для цитирования|цитирование|цитировать|правильное цитирование|библиографическое описание(?: статьи)?"
    r"|библиографическая ссылка(?: на статью)?|как цитировать(?: статью)?|ссылка на статью|зитир\w+|zitiervorschlag|zitierweise|pour citer cet article|c[óo]mo citar(?: este art[íi]culo)?|per citare"
    r")\s?[:.—–]\s*(?=\S|$)",
    re.IGNORECASE,
)
_SURE = re.compile(r"for (?:citation|quotation)|to cite|how to cite|для цитирования|для цитування", re.IGNORECASE)
_ALONE = re.compile(_LABEL.pattern.replace(r"[:.—–]\s*(?=\S|$)", r"[:.—–]?\s*$"), re.IGNORECASE)


def selfs_of(items: Sequence[Paragraph]) -> tuple[list[Found], frozenset[int]]:
    """The For-citation lines, and the numbers of the paragraphs that hold nothing else."""
    found: list[Found] = []
    used: set[int] = set()
    for position, item in enumerate(items):
        text = item.text
        if item.kind == "note" or "\n\n" in text:
            continue
        if len(text) < 60 and _ALONE.match(text) and position + 1 < len(items):
            follower = items[position + 1]
            if likeness(follower.text) >= 4:
                found.append(Found((strip(follower.words),), block=follower.block))
                used |= {item.index, follower.index}
            continue
        match = _LABEL.search(text[:20_000])
        if match is None or likeness(text[match.end() :]) < 4:
            continue
        # Inside a paragraph only words that mean nothing else ("Citation: Why …" may begin a title).
        if match.start() > 0 and (len(text) - match.end() > 1200 or not _SURE.match(match[0].strip())):
            continue
        found.append(Found((strip(cut(item.words, match.end())),), block=item.block))
        used.add(item.index)
    return found, frozenset(used)
