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
        found: dict[str, list[tuple[re.Match[str], Span]]] = {}
        for match, span in places.words(reference, _STRAY):
            if not any(start <= match.start() < end for start, end in addresses):
                found.setdefault(match[0], []).append((match, span))
        for sign, matches in found.items():
            match, span = matches[0]
            written = case.document.source[span.start : span.end]
            new = f"{sign[:-2]}," if match["role"] else _SIMPLE.get(sign)
            yield Flaw(
                span,
                f"stray punctuation: {sign!r}" + (f" ({len(matches)} times)" if matches[1:] else ""),
                f"Write {new!r}." if new else "Take the stray sign out.",
                reference.citation.id,
                Fix(span=Span(*span), text=new) if new and written == sign and not matches[1:] else None,
            )
