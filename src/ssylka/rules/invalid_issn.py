"""REF009 invalid-issn."""

import re
from collections.abc import Iterator

from ssylka.model import Case
from ssylka.model.identifiers import clean_issn
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_invalid_issn(case: Case) -> Iterator[Flaw]:
    """The check digit of an ISSN is wrong.

    Why it matters:
        A digit is misspelt, and no catalogue finds the journal. (ISO 3297:2022, 6.3: modulo 11.)

    Example:
        ISSN 2313-0661

    What to do:
        Copy the ISSN from the journal's page or from portal.issn.org.
    """
    for reference in places.cited(case):
        for match in re.finditer(r"\b(\d{4})[-‐–]?(\d{3}[\dXxХ])\b", reference.item.issn or ""):
            digits = (match[1] + match[2]).upper().replace("Х", "X")
            if clean_issn(digits) is None:
                yield Flaw(
                    places.field(reference, "ISSN"),
                    f"the check digit of ISSN {match[0]} is wrong",
                    "Copy the ISSN from the journal's page or from portal.issn.org.",
                    reference.citation.id,
                )
