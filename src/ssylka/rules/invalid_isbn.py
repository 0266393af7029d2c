"""REF008 invalid-isbn."""

import re
from collections.abc import Iterator

from ssylka.model import Case
from ssylka.model.identifiers import clean_isbn
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_invalid_isbn(case: Case) -> Iterator[Flaw]:
    """The check digit of an ISBN is wrong.

    Why it matters:
        A digit is misspelt, and no catalogue finds the book. (ISO 2108:2017, annex C: modulo 10; ISBN-10: modulo 11.)

    Example:
        ISBN 978-0-230-27627-1

    What to do:
        Copy the ISBN from the book or from a library's catalogue.
    """
    for reference in places.cited(case):
        for written in re.split(r"[;,/()]|\s(?=97[89])|\bISBN\b:?", reference.item.isbn or ""):
            digits = re.sub(r"[\s‐‑–-]", "", written).upper()
            if re.fullmatch(r"\d{9}[\dX]|\d{13}", digits) and clean_isbn(digits) is None:
                yield Flaw(
                    places.field(reference, "ISBN"),
                    f"the check digit of ISBN {written.strip()} is wrong",
                    "Copy the ISBN from the book or from a library's catalogue.",
                    reference.citation.id,
                )
