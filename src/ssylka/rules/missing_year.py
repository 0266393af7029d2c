"""REF005 missing-year."""

import re
from collections.abc import Iterator

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw

_DATED = {"article-journal", "article-magazine", "article-newspaper", "book", "chapter", "paper-conference", "thesis"}
_NO_DATE = re.compile(
    r"\bn\.\s?d\.|\bб\.\s?г\.|\[б\. ?г|\bs\.\s?a\.|in press|forthcoming|в печати|accepted|\bno date\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def judge_missing_year(case: Case) -> Iterator[Flaw]:
    """A book, article, chapter or thesis without its year.

    Why it matters:
        Every style asks for it, marks in the text point with it, and without it editions cannot be told apart.

    Example:
        Strangio, S. Hun Sen's Cambodia. New Haven, CT: Yale University Press.

    What to do:
        Add the year, or "n.d." ("[б. г.]") if the work has none.
    """
    for reference in places.cited(case):
        item, text = reference.item, reference.citation.text
        if item.type not in _DATED or item.issued or item.status or reference.refers_to or not reference.understood:
            continue
        if not (item.author or item.editor) or reference.confidence < 0.7:
            continue  # perhaps no reference at all
        if _NO_DATE.search(text) or _YEAR.search(text):
            continue  # a year stands there, and we failed to see what it is
        yield Flaw(
            places.whole(reference),
            f"{places.name_of(reference)} has no year",
            "Add the year, or “n.d.” (“[б. г.]”) if the work has none.",
            reference.citation.id,
        )
