"""DOI012 malformed-edn."""

import re
from collections.abc import Iterator

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw

_LABELLED = re.compile(r"\bEDN:?\s*(?P<edn>[^\W_]+)")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


def judge_malformed_edn(case: Case) -> Iterator[Flaw]:
    """What is called an EDN cannot be one: an EDN of eLIBRARY has six capital Latin letters.

    Why it matters:
        https://elibrary.ru/item.asp?edn=… finds nothing. Cyrillic letters that look like Latin ones are the usual cause.

    Example:
        EDN: ZТCGRF (with a Cyrillic Т), EDN: QOXNH

    What to do:
        Copy the EDN from the page of the work at elibrary.ru.
    """
    for reference in places.cited(case):
        for match, span in places.words(reference, _LABELLED):
            edn = match["edn"]
            if re.fullmatch(r"[A-Z]{6}", edn):
                continue
            why = "it has Cyrillic letters" if _CYRILLIC.search(edn) else "it has not six capital Latin letters"
            yield Flaw(
                span,
                f"{places.short(edn, 20)!r} cannot be an EDN: {why}",
                "Copy the EDN from the page of the work at elibrary.ru.",
                reference.citation.id,
            )
