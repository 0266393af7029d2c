"""REF001 accessed-before-published."""

from collections.abc import Iterator

from ssylka.model import Case, Date
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_accessed_before_published(case: Case) -> Iterator[Flaw]:
    """The author says to have looked at a page before it was published.

    Why it matters:
        One of the two dates is wrong, most often the year of the access date at the turn of a year. A reader who looks
        for the archived copy of that day finds nothing.

    Example:
        Khmer Times. April 24, 2023. URL: https://www.khmertimeskh.com/501278052/ (accessed: 05.02.2023).

    What to do:
        Look at the page again and give that day, or correct the day of publication.
    """
    for reference in places.cited(case):
        item = reference.item
        if not item.issued or not item.accessed or item.original_date or item.custom.get("archived"):
            continue
        published, accessed = _earliest(item.issued), _latest(item.accessed)
        if published and accessed and accessed < published:
            yield Flaw(
                places.field(reference, "accessed"),
                f"accessed on {_show(item.accessed)}, but published on {_show(item.issued)}",
                "Look at the page again and give that day, or correct the day of publication.",
                reference.citation.id,
            )


def _earliest(date: Date) -> tuple[int, int, int] | None:
    """The first day that a date can mean."""
    if not date.date_parts or not date.date_parts[0] or date.circa:
        return None
    year, month, day = (*date.date_parts[0], 1, 1)[:3] if len(date.date_parts[0]) < 3 else date.date_parts[0][:3]
    return year, month, day


def _latest(date: Date) -> tuple[int, int, int] | None:
    """The last day that a date can mean."""
    if not date.date_parts or not date.date_parts[-1] or date.circa:
        return None
    parts = date.date_parts[-1]
    return parts[0], parts[1] if len(parts) > 1 else 12, parts[2] if len(parts) > 2 else 31


def _show(date: Date) -> str:
    return "-".join(f"{part:02d}" for part in date.date_parts[0]) if date.date_parts else ""
