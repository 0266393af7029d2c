"""REF010 reversed-pages."""

import re
from collections.abc import Iterator

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw

_RANGE = re.compile(r"(?<![\w.:/–—-])(\d+)\s*[-–—]\s*(\d+)(?!\w|/|\s*[-–—])")


def judge_reversed_pages(case: Case) -> Iterator[Flaw]:
    """The last page of a work comes before its first.

    Why it matters:
        A digit is misspelt or lost.

    Example:
        The Pacific Review, 20(4), 523–450.

    What to do:
        Look at the work and correct the pages.
    """
    for reference in places.cited(case):
        for match in _RANGE.finditer(reference.item.page or ""):
            first, last = match[1], match[2]
            # "523–50" is short for 523–550, so only a last page with as many digits can be wrong.
            longer = re.search(rf"{first}\s*[-–—]\s*{last}\s*[-–—]", reference.citation.text)  # "9–1 – 9–16"
            if len(first) == len(last) and int(last) < int(first) and not longer:
                yield Flaw(
                    places.field(reference, "page"),
                    f"the pages run backwards: {match[0]}",
                    "Look at the work and correct the pages.",
                    reference.citation.id,
                )
