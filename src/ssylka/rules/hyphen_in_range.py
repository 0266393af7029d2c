"""STY002 hyphen-in-range."""

import re
from collections.abc import Iterator

from ssylka.model import Case, Fix, Reference, Span
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw

_HYPHEN = re.compile(r"(?<=\d)-(?=\d)")
_DASH = re.compile(r"(?<=\d)–(?=\d)")


def judge_hyphen_in_range(case: Case) -> Iterator[Flaw]:
    """A range of pages with a hyphen, where the article otherwise writes an en dash.

    Why it matters:
        APA (6.6), Chicago and the journals of RUDN ask for an en dash; GOST allows both. An article that writes hyphens
        throughout follows another style and is left alone.

    Example:
        The Pacific Review, 20(4), 523-550, among entries with 423–441.

    What to do:
        Write an en dash: 523–550. The fix does it.
    """
    ranges = [(reference, places.field(reference, "page")) for reference in places.cited(case) if _ranged(reference)]
    dashes = sum(bool(_DASH.search(reference.item.page or "")) or _dashed(case, span) for reference, span in ranges)
    if dashes < 3 or dashes * 3 < len(ranges) * 2:
        return
    for reference, span in ranges:
        written = case.document.source[span.start : span.end]
        if "page" not in reference.origins or len(written) > 40:
            continue
        for match in _HYPHEN.finditer(written):
            at = Span(span.start + match.start(), span.start + match.end())
            yield Flaw(
                span,
                f"a hyphen in the range {written.strip()}, where the others have an en dash",
                f"Write {_HYPHEN.sub('–', written).strip()}.",
                reference.citation.id,
                Fix(span=at, text="–"),
            )


def _ranged(reference: Reference) -> bool:
    return bool(re.search(r"\d\s?[-–—]\s?\d", reference.item.page or ""))


def _dashed(case: Case, span: Span) -> bool:
    return bool(_DASH.search(case.document.source[span.start : min(span.end, span.start + 40)]))
