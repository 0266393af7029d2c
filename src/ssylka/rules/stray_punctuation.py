"""STY001 stray-punctuation."""

import re
from collections.abc import Iterator

from ssylka.model import Case, Fix, Span
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw

_STRAY = re.compile(
    r"\((?P<role>Eds?|Trans|Transl|Comp|Ред|Отв\. ред)\.?\)\.,"  # "(Ed.).," before the title of the book
    r"|,\s?,|;\s?;|,\.(?!\.)|(?<![.…])\.\.(?![./\w])|\(\s*\)|\[\s*\]|(?<=\w)\s+,(?=\s)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b10\.\d{4,9}/\S+")
_SIMPLE = {",,": ",", ";;": ";", "..": ".", ", ,": ",", "; ;": ";"}


def judge_stray_punctuation(case: Case) -> Iterator[Flaw]:
    """Punctuation that nothing asks for: "(Ed.).,", ",,", "..", empty brackets.

    Why it matters:
        It is left from editing, and it makes programs that read references cut them at the wrong place.

    Example:
        In E. A. Dostanko (Ed.)., International relations: History, theory, practice

    What to do:
        Take the stray sign out: In E. A. Dostanko (Ed.), International relations.
    """
    for reference in places.cited(case):
        text = reference.citation.text
        addresses = [match.span() for match in _ADDRESS.finditer(text)]
        for match, span in places.words(reference, _STRAY):
            if any(start <= match.start() < end for start, end in addresses):
                continue
            written = case.document.source[span.start : span.end]
            new = f"{match[0][:-2]}," if match["role"] else _SIMPLE.get(match[0])
            yield Flaw(
                span,
                f"stray punctuation: {match[0].strip()!r}",
                f"Write {new!r}." if new else "Take the stray sign out.",
                reference.citation.id,
                Fix(span=Span(*span), text=new) if new and written == match[0] else None,
            )
